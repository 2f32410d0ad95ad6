// The second place as files of lines, by default a folder beside the data, best on another disk or a mounted share.
import { createReadStream } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { AnchorStream, Anchors } from '../../src/ports.ts'

/** Makes `folder`, closed to other users. A torn last line, left by a crash, was never acknowledged and is not read. */
export async function filesystemAnchors({ folder }: { readonly folder: string }): Promise<Anchors> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const pathOf = (stream: AnchorStream) => join(folder, `${stream}.log`)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const turn = last.then(step)
    last = turn.catch(() => {})
    return turn
  }
  return {
    append: (stream, line) => inTurn(() => append(pathOf(stream), line)),
    lines: (stream) => lines(pathOf(stream)),
    prune: (stream, keep) => inTurn(() => prune(folder, pathOf(stream), keep)),
  }
}

async function append(path: string, line: string): Promise<void> {
  if (/[\r\n]/.test(line)) throw new Error('An anchor is one line')
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const end = Buffer.alloc(1)
    if (size > 0) await file.read(end, 0, 1, size - 1)
    // What a crash has torn is closed off, so that it cannot run into this line.
    const torn = size > 0 && end.toString() !== '\n'
    await file.appendFile(`${torn ? TORN : ''}${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Ends a line that a crash has torn; lines that end so are not read. */
const TORN = '\u0000torn\n'

async function* lines(path: string): AsyncIterable<string> {
  try {
    const file = await open(path, 'r')
    await file.close()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  let before: string | undefined
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (before !== undefined && !before.endsWith('\u0000torn')) yield before
    before = line
  }
  if (before !== undefined && (await endsWhole(path)) && !before.endsWith('\u0000torn')) yield before
}

async function endsWhole(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const end = Buffer.alloc(1)
    await file.read(end, 0, 1, Math.max(0, size - 1))
    return end.toString() === '\n'
  } finally {
    await file.close()
  }
}

async function prune(folder: string, path: string, keep: (line: string) => boolean): Promise<void> {
  const draft = `${path}.new`
  const file = await open(draft, 'w', 0o600)
  try {
    for await (const line of lines(path)) if (keep(line)) await file.appendFile(`${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}
