// Encrypted recordings as files, one folder a retention class. What `append` has acknowledged survives the death of
// the process; a power cut can take at most the last 64 KiB (eight seconds of telephone sound).
import { createReadStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Recordings, Upload } from '../../src/ports.ts'
import { checkFound, checkName } from './names.ts'

const SYNC_EVERY_BYTES = 64 * 1024
const PROBE = '.probe'

/** Makes `folder`, closed to other users. A file is there under its name from the first byte: a crash leaves its start. */
export async function filesystemRecordings({ folder }: { readonly folder: string }): Promise<Recordings> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const pathOf = (name: string) => join(folder, checkName(name))
  return {
    create: async (name) => create(pathOf(name)),
    read: (name, from) => read(pathOf(name), from),
    remove: async (name) => remove(join(folder, checkFound(name))),
    exists: async (name) => exists(pathOf(name)),
    list: (prefix) => list(folder, prefix),
    // Files do not expire by themselves.
    protect: async (name) => void pathOf(name),
    ping: async () => {
      await writeFile(join(folder, PROBE), 'x', { mode: 0o600 })
      await unlink(join(folder, PROBE))
    },
    close: async () => {},
  }
}

async function create(path: string): Promise<Upload> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'ax', 0o600)
  await syncFolder(dirname(path))
  return upload(path, file)
}

function upload(path: string, file: FileHandle): Upload {
  let unsynced = 0
  let last: Promise<unknown> = Promise.resolve()
  // One after the other, and nothing after a failure: a file never has a hole.
  const inTurn = (step: () => Promise<void>) => {
    const turn = last.then(step)
    last = turn
    turn.catch(() => {})
    return turn
  }
  return {
    append: (bytes) =>
      inTurn(async () => {
        await file.appendFile(bytes)
        unsynced += bytes.length
        if (unsynced < SYNC_EVERY_BYTES) return
        await file.datasync()
        unsynced = 0
      }),
    // Also after a failure: what was acknowledged before it stays.
    complete: async () => {
      await last.catch(() => {})
      await file.sync()
      await file.close()
    },
    abort: async () => {
      await last.catch(() => {})
      await file.close().catch(() => {})
      await remove(path)
    },
  }
}

async function* read(path: string, start = 0): AsyncIterable<Uint8Array> {
  if (!(await exists(path))) throw new Error('There is no recording of that name', { cause: { code: 'not-found' } })
  for await (const bytes of createReadStream(path, { start })) yield bytes as Uint8Array
}

async function remove(path: string): Promise<boolean> {
  try {
    await unlink(path)
  } catch (error) {
    if (missing(error)) return false
    throw error
  }
  await syncFolder(dirname(path))
  return true
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (missing(error)) return false
    throw error
  }
}

/** Made by the system at the top of a volume, and readable by nobody else. */
const OF_THE_VOLUME = 'lost+found'

// Also what is not ours and bears another name: the check for strays must see it.
async function* list(folder: string, prefix: string): AsyncIterable<string> {
  const classes = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== OF_THE_VOLUME,
  )
  for (const { name } of classes.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!`${name}/`.startsWith(prefix) && !prefix.startsWith(`${name}/`)) continue
    const files = (await readdir(join(folder, name), { withFileTypes: true })).filter((entry) => entry.isFile())
    for (const id of files.map((entry) => entry.name).sort()) {
      if (`${name}/${id}`.startsWith(prefix)) yield `${name}/${id}`
    }
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const missing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'
