// One take as it waits on disk: its sound in files of a part each, and a note of what S3 calls the upload. S3 takes parts
// of five megabytes at least, ten minutes of a call; until a part is full it lies here, so that neither a thousand calls
// fill the memory nor the death of the process, or S3 being away, takes sound that was acknowledged.
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** S3 takes no smaller parts, but for the last. */
const PART_BYTES = 5 * 1024 * 1024
const SYNC_EVERY_BYTES = 64 * 1024

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
  /** True when it was dropped, here or by another process. */
  gone(): Promise<boolean>
}

export interface Place {
  readonly name: string
  readonly place: string
  readonly discard: () => Promise<void>
}

export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** What was made, renamed or removed in it outlives a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** A new one; rejects when its place is taken. */
export async function openTake(at: Place): Promise<SpooledTake> {
  const group = dirname(at.place)
  await mkdir(group, { recursive: true, mode: 0o700 })
  await mkdir(at.place, { mode: 0o700 })
  try {
    await syncFolder(group)
    await syncFolder(dirname(group))
  } catch (error) {
    await at.discard()
    throw error
  }
  return take(at)
}

/** One that a dead process left: all of it is whole. Rejects when what it noted cannot be read; nothing is lost then. */
export async function readTake(at: Place): Promise<SpooledTake> {
  const note = await readFile(join(at.place, 'begun'), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  return take(at, { begun: note === undefined ? undefined : (JSON.parse(note) as Begun) })
}

const isPart = (file: string): boolean => /^\d{5}$/.test(file)
const fileOf = (part: number): string => String(part).padStart(5, '0')

function take({ name, place, discard }: Place, left?: { readonly begun: Begun | undefined }): SpooledTake {
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
    await syncFolder(place)
  }
  const opened = async (): Promise<FileHandle> => {
    if (dropped) throw new Error('The recording was removed while it was written')
    file ??= await open(join(place, fileOf(part)), 'ax', 0o600)
    return file
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
      await syncFolder(place)
      begun = told
    },
    append: async (bytes) => {
      await (await opened()).appendFile(bytes)
      size += bytes.length
      unsynced += bytes.length
      if (size >= PART_BYTES) {
        await end()
        return true
      }
      if (unsynced >= SYNC_EVERY_BYTES) {
        unsynced = 0
        await file?.datasync()
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
      await discard()
    },
    gone: async () =>
      dropped ||
      (await stat(place).then(
        () => false,
        (error: unknown) => isMissing(error),
      )),
  }
}
