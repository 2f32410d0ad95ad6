// A small secret in a file of its own: made once, never overwritten, readable by its owner alone.

import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The text of `folder/name`, made by `make` if there is no such file yet. It is complete on disk before it is used,
 * and of two processes that start at once the second takes what the first made.
 * Throws when others than the owner may read the file.
 */
export async function keepSecret(
  folder: string,
  name: string,
  make: () => string,
): Promise<{ readonly path: string; readonly text: string }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, name)
  if (!(await there(path))) await create(folder, path, make())
  const { mode } = await stat(path)
  if ((mode & 0o077) !== 0)
    throw new Error(`${path} can be read by others (mode ${(mode & 0o777).toString(8)}): set it to 600`)
  return { path, text: await readFile(path, 'utf8') }
}

async function there(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Linked into place only when whole: a crash leaves either no secret or a good one. */
async function create(folder: string, path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await file.close()
    await unlink(draft)
  }
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}
