// Where encrypted sound waits for S3: a folder on this machine's disk. S3 takes parts of five megabytes at least, ten
// minutes of a call; until a part is full it lies here, so that neither a thousand calls fill the memory nor the death
// of the process, or S3 being away, takes sound that was acknowledged.

import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** S3 takes no smaller parts, but for the last. */
const PART_BYTES = 5 * 1024 * 1024
const SYNC_EVERY_BYTES = 64 * 1024
/** How often a living process says so, and after how long without it is taken for dead. */
const ALIVE_EVERY = 5_000
const DEAD_AFTER = 60_000

/** What S3 calls the upload, and the mark by which its object is known as this take's. */
export interface Begun {
  readonly upload: string
  readonly mark: string
}

export interface SpooledTake {
  readonly name: string
  /** What S3 was told of it already. */
  readonly begun: Begun | undefined
  remember(begun: Begun): Promise<void>
  /** True when it has made a part whole. */
  append(bytes: Uint8Array): Promise<boolean>
  /** Makes a part of what is left; nothing is appended after it. */
  finish(): Promise<void>
  /** Whole and not sent yet, in order, counted from 1. */
  parts(): Promise<readonly number[]>
  bytesOf(part: number): Promise<Uint8Array>
  sent(part: number): Promise<void>
  /** Not one byte stays. */
  drop(): Promise<void>
}

export interface Spool {
  /** Rejects when there is one of that name. */
  open(name: string): Promise<SpooledTake>
  /** Takes of processes that died; they are ours from now on. */
  adopt(): Promise<readonly SpooledTake[]>
  close(): void
}

/** `deadAfter`: milliseconds, for tests. */
export async function diskSpool(folder: string, { deadAfter = DEAD_AFTER } = {}): Promise<Spool> {
  const own = join(folder, randomUUID())
  await mkdir(own, { recursive: true, mode: 0o700 })
  const sayAlive = () => void utimes(own, new Date(), new Date()).catch(() => {})
  const alive = setInterval(sayAlive, Math.min(ALIVE_EVERY, deadAfter / 3 + 1)).unref()
  return {
    open: async (name) => {
      const place = join(own, ...name.split('/'))
      await mkdir(join(place, '..'), { recursive: true, mode: 0o700 })
      await mkdir(place, { mode: 0o700 })
      return take(name, place)
    },
    adopt: async () => {
      const adopted: SpooledTake[] = []
      for (const owner of await dead(folder, own, deadAfter)) adopted.push(...(await takesOf(join(folder, owner), own)))
      return adopted
    },
    close: () => clearInterval(alive),
  }
}

async function dead(folder: string, own: string, after: number): Promise<readonly string[]> {
  const found: string[] = []
  for (const owner of await readdir(folder)) {
    const path = join(folder, owner)
    const told = await stat(path).catch(() => undefined)
    if (path !== own && told && Date.now() - told.mtimeMs > after) found.push(owner)
  }
  return found
}

/** Renamed before it is read: of two that adopt at once, one gets it. */
async function takesOf(from: string, own: string): Promise<readonly SpooledTake[]> {
  const takes: SpooledTake[] = []
  for (const group of await readdir(from)) {
    await mkdir(join(own, group), { recursive: true, mode: 0o700 })
    for (const id of await readdir(join(from, group))) {
      const place = join(own, group, id)
      const moved = await rename(join(from, group, id), place).then(
        () => true,
        () => false,
      )
      if (!moved) continue
      const begun = await readFile(join(place, 'begun'), 'utf8').catch(() => undefined)
      takes.push(
        take(`${group}/${id}`, place, { begun: begun === undefined ? undefined : (JSON.parse(begun) as Begun) }),
      )
    }
  }
  await rm(from, { recursive: true, force: true })
  return takes
}

const isPart = (file: string): boolean => /^\d{5}$/.test(file)
const fileOf = (part: number): string => String(part).padStart(5, '0')

/** `left`: what a dead process left, all of which is whole. */
function take(name: string, place: string, left?: { readonly begun: Begun | undefined }): SpooledTake {
  let begun = left?.begun
  let file: FileHandle | undefined
  let part = left ? Number.POSITIVE_INFINITY : 1
  let size = 0
  let unsynced = 0
  let dropped = false
  const end = async () => {
    if (!file) return
    const ended = file
    file = undefined
    part += 1
    size = 0
    await ended.sync()
    await ended.close()
  }
  return {
    name,
    get begun() {
      return begun
    },
    remember: async (told) => {
      // Whole or not at all: half of it, left by a death in the middle, could be read by nobody.
      await writeFile(join(place, 'beginning'), JSON.stringify(told), { mode: 0o600, flush: true })
      await rename(join(place, 'beginning'), join(place, 'begun'))
      begun = told
    },
    append: async (bytes) => {
      if (dropped) throw new Error('The recording was removed while it was written')
      file ??= await open(join(place, fileOf(part)), 'ax', 0o600)
      await file.appendFile(bytes)
      size += bytes.length
      unsynced += bytes.length
      if (size >= PART_BYTES) {
        await end()
        return true
      }
      if (unsynced >= SYNC_EVERY_BYTES) {
        unsynced = 0
        await file.datasync()
      }
      return false
    },
    finish: end,
    parts: async () => {
      const all = (await readdir(place)).filter(isPart).map(Number)
      // Not by whether one is open: a file is there before it is known to be.
      return all.filter((one) => one < part).sort((a, b) => a - b)
    },
    bytesOf: (one) => readFile(join(place, fileOf(one))),
    sent: (one) => rm(join(place, fileOf(one))),
    drop: async () => {
      dropped = true
      await file?.close().catch(() => {})
      file = undefined
      await rm(place, { recursive: true, force: true })
    },
  }
}
