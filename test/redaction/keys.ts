// What the engine's callers give it, for tests.
import { createHmac } from 'node:crypto'
import {
  type Conversation,
  createEngine,
  type Engine,
  type EngineOptions,
  type Shown,
  type Speaker,
} from '../../redaction/mask.ts'

export const hash = (value: string): string => createHmac('sha256', 'test').update(value).digest('base64url')
export const engineWith = (options: Omit<EngineOptions, 'hash'> = {}): Engine => createEngine({ hash, ...options })

const speakers: Readonly<Record<string, Speaker>> = { A: 'agent', C: 'customer', B: 'bot' }

export interface Said {
  readonly speaker: Speaker
  readonly text: string
}

/** "A: hva er nummeret ditt" as a turn. */
export const said = (line: string): Said => ({ speaker: speakers[line.slice(0, 1)] ?? 'customer', text: line.slice(3) })

/** Pushes each line as a final turn, three seconds apart; gives every turn as it stands after the last revision. */
export function play(conversation: Conversation, lines: readonly string[]): Shown[] {
  const out: Shown[] = []
  lines.forEach((line, at) => {
    const shown = conversation.push({ segment: String(at), at: at * 3000, final: true, ...said(line) })
    out[at] = shown
    for (const { segment, text, spans } of shown.revise) {
      const before = out[Number(segment)]
      if (before !== undefined) out[Number(segment)] = { ...before, shown: text, spans }
    }
  })
  return out
}

export const withoutIndex = (text: string): string => text.replace(/\[([A-Z_]+)_\d+\]/g, '[$1]')

/** Turns parted by " / ", adviser and customer by turns, the customer if there is only one; the last turn as it is shown. */
export type Row = readonly [lang: string, turns: string, shown: string]

/** Says a row's turns to `engine` and gives the last as it is shown, its indices left out; "A: " marks an adviser's. */
export const lastTurnBy =
  (engine: Engine) =>
  (lang: string, turns: string): string => {
    const lines = turns.split(' / ').map((text, at, all) => {
      if (text.startsWith('A: ')) return text
      return `${at % 2 === 0 && all.length > 1 ? 'A' : 'C'}: ${text}`
    })
    return withoutIndex(play(engine.conversation({ languages: [lang] }), lines).at(-1)?.shown ?? '')
  }
