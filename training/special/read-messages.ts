// Reads the written messages. Files named `held.*` are a part that nothing is tuned on: only figures are ever taken from it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const labels = ['ok', 'HEALTH', 'INJURY', 'UNION', 'OTHER_SPECIAL'] as const
export type Label = (typeof labels)[number]

export interface Message {
  readonly id: string
  readonly lang: string
  readonly label: Label | 'asks'
  readonly direction: 'in' | 'out'
  /** The message judged is the last; those before it are its context. */
  readonly texts: readonly string[]
}

const known = new Set<string>([...labels, 'asks'])

function parse(line: string, place: string): Message {
  const [id, lang, label, direction, , text] = line.split('\t')
  if (!id || !lang || !label || !text || !known.has(label) || (direction !== 'in' && direction !== 'out')) {
    throw new Error(`${place}: expected id, lang, label, in|out, part and text parted by tabs`)
  }
  const texts = text.split('⏎').map((part) => part.trim())
  return { id, lang, label: label as Message['label'], direction, texts }
}

/** Every message of the part; `folder` holds the *.tsv files. */
export function readMessages(folder: string, part: 'train' | 'held'): Message[] {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.tsv') && name.startsWith('held.') === (part === 'held'),
  )
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, i) => (line.trim() === '' || line.startsWith('id\t') ? [] : [parse(line, `${name}:${i + 1}`)])),
  )
}
