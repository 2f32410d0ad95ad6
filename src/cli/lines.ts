// Lines in and lines out, whatever their size: a line at a time from files or standard input, never the whole of it.

import { once } from 'node:events'
import { createReadStream } from 'node:fs'

export interface InputLine {
  readonly file: string
  /** From 1. */
  readonly number: number
  /** Undefined when the bytes are no UTF-8. */
  readonly text: string | undefined
}

/** A file that cannot be read; the message names it and the reason. */
export class Unreadable extends Error {
  constructor(file: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable'
    super(`${file}: cannot be read (${code})`)
    this.name = 'Unreadable'
  }
}

const newline = 10
const carriageReturn = 13
const utf8 = new TextDecoder('utf-8', { fatal: true })

const textOf = (bytes: Uint8Array): string | undefined => {
  const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length
  try {
    return utf8.decode(bytes.subarray(0, end))
  } catch {
    return undefined
  }
}

async function* linesIn(file: string): AsyncGenerator<InputLine> {
  const source = file === '-' ? process.stdin : createReadStream(file)
  let number = 0
  let pieces: Buffer[] = []
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      let start = 0
      for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
        yield { file, number: ++number, text: textOf(Buffer.concat([...pieces, chunk.subarray(start, end)])) }
        pieces = []
        start = end + 1
      }
      if (start < chunk.length) pieces.push(chunk.subarray(start))
    }
  } catch (cause) {
    throw new Unreadable(file, cause)
  }
  if (pieces.length > 0) yield { file, number: ++number, text: textOf(Buffer.concat(pieces)) }
}

/** Every line of the files in turn; `-`, and no file at all, is standard input. Throws `Unreadable`. */
export async function* inputLines(files: readonly string[]): AsyncGenerator<InputLine> {
  for (const file of files.length > 0 ? files : ['-']) yield* linesIn(file)
}

/** Writes to standard output at the reader's pace. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

export const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/** Counts on standard error while a person watches; silent otherwise. */
export function createProgress(what: string) {
  const watched = process.stderr.isTTY === true
  let count = 0
  let shown = 0
  return {
    step() {
      count++
      const now = Date.now()
      if (!watched || now - shown < 200) return
      shown = now
      process.stderr.write(`\r${count} ${what}`)
    },
    done() {
      if (watched && shown > 0) process.stderr.write(`\r${count} ${what}\n`)
    },
  }
}
