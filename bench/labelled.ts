// Reads the labelled dialogues: marks out of the text, spans and hard negatives with offsets into what is left.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Kind, kinds } from '../redaction/mask.ts'

export type Style = 'voice-raw' | 'voice-clean' | 'chat'
export type Part = 'dev' | 'held'

/** A stretch of a turn, UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}
export interface Label extends Stretch {
  readonly type: Kind
}
/** Something that looks personal and is not: an amount, a year, a company. */
export interface HardNegative extends Stretch {
  readonly what: string
}
export interface LabelledTurn {
  readonly speaker: 'customer' | 'agent' | 'bot'
  readonly text: string
  readonly labels: readonly Label[]
  readonly negatives: readonly HardNegative[]
}
export interface Dialogue {
  readonly id: string
  readonly lang: string
  readonly style: Style
  readonly part: Part
  readonly channel: 'voice' | 'chat'
  readonly turns: readonly LabelledTurn[]
}

const line = z.object({
  id: z.string(),
  lang: z.string(),
  style: z.enum(['voice-raw', 'voice-clean', 'chat']),
  channel: z.enum(['voice', 'chat']),
  turns: z.array(z.object({ speaker: z.enum(['customer', 'agent', 'bot']), text: z.string() })).min(1),
})

const isKind = (name: string): name is Kind => (kinds as readonly string[]).includes(name)

/** `⟦TYPE:value⟧` and `⟦!what:value⟧` out of a marked text. Throws a RangeError on an unknown type or a loose bracket. */
export function unmarked(marked: string): Omit<LabelledTurn, 'speaker'> {
  const labels: Label[] = []
  const negatives: HardNegative[] = []
  let text = ''
  let from = 0
  for (const found of marked.matchAll(/⟦(!?)([A-Za-z_-]{1,20}):([^⟦⟧]+)⟧/g)) {
    const [whole, bang, name = '', value = ''] = found
    text += marked.slice(from, found.index)
    from = found.index + whole.length
    const stretch = { start: text.length, end: text.length + value.length }
    if (bang === '!') negatives.push({ ...stretch, what: name })
    else if (isKind(name)) labels.push({ ...stretch, type: name })
    else throw new RangeError(`no span type ${name}`)
    text += value
  }
  text += marked.slice(from)
  if (/[⟦⟧]/.test(text)) throw new RangeError('a bracket that marks nothing')
  return { text, labels, negatives }
}

function dialogueOf(text: string, part: Part): Dialogue {
  const { turns, ...told } = line.parse(JSON.parse(text))
  return { ...told, part, turns: turns.map(({ speaker, text: marked }) => ({ speaker, ...unmarked(marked) })) }
}

/** All dialogues of a folder of `dev.<lang>.jsonl` and `held.<lang>.jsonl`. Throws, with file and line, on a bad one. */
export function readDialogues(folder: string): readonly Dialogue[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const part: Part = name.startsWith('held.') ? 'held' : 'dev'
      const lines = readFileSync(join(folder, name), 'utf8').split('\n')
      return lines.flatMap((text, index) => {
        if (text.trim() === '') return []
        try {
          return [dialogueOf(text, part)]
        } catch (error) {
          throw new Error(`${name}:${index + 1}: ${error instanceof Error ? error.message : 'not a dialogue'}`)
        }
      })
    })
}
