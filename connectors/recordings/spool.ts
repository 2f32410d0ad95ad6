// Where encrypted sound waits for S3: a folder on this machine's disk, in it one a process. What a process that died
// left is taken over by a living one: nothing that was acknowledged is lost, and what was removed does not come back.
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, rmdir, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, openTake, readTake, type SpooledTake, syncFolder } from './spooled-take.ts'

/** How often a living process says so, and after how long without it is taken for dead. */
const ALIVE_EVERY = 5_000
const DEAD_AFTER = 60_000
/** Begins the name of what is being removed: renamed first, so that half of a removal is never taken for a take. */
const GONE = '.gone-'

export interface Spool {
  /** Rejects when there is one of that name. */
  open(name: string): Promise<SpooledTake>
  /** Takes of processes that died, and of ours those that could not be read before; they are ours from now on. */
  adopt(): Promise<readonly SpooledTake[]>
  /** Removes what waits of that name, whoever left it here. Answers whether there was anything. */
  remove(name: string): Promise<boolean>
  has(name: string): Promise<boolean>
  /** Of everything that waits on this machine. */
  names(): Promise<readonly string[]>
  close(): void
}

export interface SpoolOptions {
  /** Milliseconds, for tests. */
  readonly deadAfter?: number
  readonly fault?: (where: string, error: unknown) => void
}

export async function diskSpool(
  folder: string,
  { deadAfter = DEAD_AFTER, fault = () => {} }: SpoolOptions = {},
): Promise<Spool> {
  const own = join(folder, randomUUID())
  await mkdir(own, { recursive: true, mode: 0o700 })
  const sayAlive = () => void utimes(own, new Date(), new Date()).catch((error) => fault('the spool', error))
  const alive = setInterval(sayAlive, Math.min(ALIVE_EVERY, deadAfter / 3 + 1)).unref()
  /** Names of the takes that this process has in hand. */
  const known = new Set<string>()
  const placeIn = (owner: string, name: string): string => join(owner, ...name.split('/'))
  const inHand = (name: string) => ({
    name,
    place: placeIn(own, name),
    discard: async () => {
      try {
        await discard(placeIn(own, name), own)
      } finally {
        // In hand until it is gone: otherwise we would take over what we are about to remove.
        known.delete(name)
      }
    },
  })
  const owners = async () => (await readdir(folder)).map((owner) => join(folder, owner))
  const dead = deathWatch(own, deadAfter)
  return {
    open: async (name) => {
      if (known.has(name)) throw new Error('There is a recording of that name')
      known.add(name)
      try {
        return await openTake(inHand(name))
      } catch (error) {
        known.delete(name)
        throw error
      }
    },
    adopt: async () => {
      for (const owner of await dead(await owners())) await takeOver(owner, own, fault)
      const takes: SpooledTake[] = []
      for (const name of (await namesIn(own)).filter((one) => !known.has(one))) {
        // One that cannot be read just now holds up no other, and is tried again on the next round.
        const take = await readTake(inHand(name)).catch((error) => void fault('a recording that was left', error))
        // It may have ended since its name was read; it would look as if somebody else had removed it.
        if (!take || (await take.gone())) continue
        known.add(name)
        takes.push(take)
      }
      return takes
    },
    remove: async (name) => {
      let found = false
      for (const owner of await owners()) if (await discard(placeIn(owner, name), own)) found = true
      return found
    },
    has: async (name) => {
      for (const owner of await owners()) if (await isThere(placeIn(owner, name))) return true
      return false
    },
    names: async () => (await Promise.all((await owners()).map(namesIn))).flat(),
    close: () => clearInterval(alive),
  }
}

/**
 * Tells which owners died. Seen silent once is not enough: after a machine slept, or its clock was set, the living look
 * dead until they next say that they are not.
 */
function deathWatch(own: string, after: number) {
  const silent = new Map<string, { readonly said: number; readonly since: number }>()
  return async (owners: readonly string[]): Promise<readonly string[]> => {
    const found: string[] = []
    for (const owner of owners) {
      if (owner === own) continue
      const said = (await stat(owner).catch(() => undefined))?.mtimeMs
      if (said === undefined || Math.abs(Date.now() - said) <= after) {
        silent.delete(owner)
        continue
      }
      const before = silent.get(owner)
      if (before?.said !== said) silent.set(owner, { said, since: performance.now() })
      else if (performance.now() - before.since >= after / 4) found.push(owner)
    }
    return found
  }
}

const inside = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: unknown) => {
    // Somebody else has taken it over meanwhile, or it is no folder of ours.
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return []
    throw error
  })

async function namesIn(owner: string): Promise<readonly string[]> {
  const groups = (await inside(owner)).filter((group) => !group.startsWith('.'))
  const names = groups.map(async (group) => (await inside(join(owner, group))).map((id) => `${group}/${id}`))
  return (await Promise.all(names)).flat()
}

/** Each is renamed: of two that take over at once, one gets it. Nothing is removed here that was not moved. */
async function takeOver(from: string, own: string, fault: NonNullable<SpoolOptions['fault']>): Promise<void> {
  for (const group of await inside(from)) {
    if (group.startsWith(GONE)) await rm(join(from, group), { recursive: true, force: true })
    else await mkdir(join(own, group), { recursive: true, mode: 0o700 })
    for (const id of await inside(join(from, group)))
      await rename(join(from, group, id), join(own, group, id)).catch((error: unknown) => {
        if (!isMissing(error)) fault('a recording that was left', error)
      })
    await syncFolder(join(own, group)).catch(() => {})
    await rmdir(join(from, group)).catch(() => {})
  }
  await rmdir(from).catch(() => {})
}

const isThere = (place: string): Promise<boolean> =>
  stat(place).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    },
  )

/** In one step it is no take any more; then its bytes go. */
async function discard(place: string, own: string): Promise<boolean> {
  const gone = join(own, `${GONE}${randomUUID()}`)
  try {
    await rename(place, gone)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
  await rm(gone, { recursive: true, force: true })
  return true
}
