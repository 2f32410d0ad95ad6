// The marked dialogues of test/redaction, as they are said, without marks.
import { readdirSync, readFileSync } from 'node:fs'
import type { CutDialogue, Said } from './cutting.ts'

const folder = new URL('../test/redaction/dialogues/', import.meta.url)
const speakers: Readonly<Record<string, Said['speaker']>> = { A: 'agent', C: 'customer', B: 'bot' }
const plain = (line: string): string => line.replace(/\[[A-Z_]+:([^\]]*)\]/g, '$1').replace(/[{}]/g, '')

const read = (text: string): CutDialogue => {
  const [head = '', ...marked] = text.trim().split('\n')
  const [, id = '', lang = '', channel] = head.split(' ')
  const lines = marked
    .map(plain)
    .map((line): Said => ({ speaker: speakers[line.slice(0, 1)] ?? 'customer', text: line.slice(3) }))
  return { id, lang, channel: channel === 'chat' ? 'chat' : 'voice', lines }
}

export const told: readonly CutDialogue[] = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split(/\n(?=# )/)
    .map(read),
)
