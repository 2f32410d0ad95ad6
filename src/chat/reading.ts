// What people are shown of a conversation. Emitted are only masked lines and the controller's own words; what was really
// written goes to the one who may read it, as an answer, after the audit says so.
import type { Span } from '../../redaction/kinds.ts'
import type { MaskedText } from '../../redaction/mask.ts'
import type { Disclose, Disclosed, Disclosures } from '../access/disclose.ts'
import { labelSpans } from '../call/line.ts'
import { keepFor } from '../policy/keeping.ts'
import type { Policy, PolicyText } from '../policy/policy.ts'
import { text as wordsOf } from '../policy/words.ts'
import { type Conversation, linesOf } from './chat.ts'
import type { KeptLine } from './kept.ts'
import { purposeOf, type Seals } from './seals.ts'
import type { WaitingLines } from './waiting-lines.ts'

/** Stands where something was written that is kept nowhere in clear. */
const sensitiveMark = '[OTHER_SPECIAL_1]' as const
const otherMark = '[…]' as const

interface Line {
  readonly seq: number
  readonly id?: string
  readonly from: KeptLine['from']
  readonly at: number
  readonly spans?: readonly Span[]
}

/** May be emitted to whoever follows the conversation. */
export interface EmittedLine extends Line {
  readonly text: MaskedText | PolicyText
}

/** Goes to one person, as an answer. */
export interface ShownLine extends Line {
  readonly text: Disclosed | MaskedText | PolicyText | typeof sensitiveMark | typeof otherMark
}

const bare = ({ seq, id, from, at }: KeptLine): Line => ({ seq, from, at, ...(id !== undefined && { id }) })

/** A line of the bot or the controller's own words; undefined for what people wrote. */
export function emittedLine({ policy, item }: Conversation, line: KeptLine): EmittedLine | undefined {
  if ('says' in line) return { ...bare(line), text: wordsOf(policy, line.says, item.body.language) }
  if (line.from !== 'bot' || !('text' in line)) return undefined
  return { ...bare(line), text: line.text, spans: line.spans }
}

function keptLine(chat: Conversation, line: KeptLine): ShownLine {
  if ('says' in line) return { ...bare(line), text: wordsOf(chat.policy, line.says, chat.item.body.language) }
  if ('text' in line) return { ...bare(line), text: line.text, spans: line.spans }
  if (line.withheld !== 'sensitive') return { ...bare(line), text: otherMark }
  return { ...bare(line), text: sensitiveMark, spans: [{ start: 0, end: sensitiveMark.length, type: 'OTHER_SPECIAL' }] }
}

/** The masked text with its values back in their places. */
function withValues(text: MaskedText, values: readonly string[]): string | undefined {
  const labels = labelSpans(text)
  if (values.length === 0 || labels.length !== values.length) return undefined
  let out = ''
  let at = 0
  for (const [index, { start, end }] of labels.entries()) {
    out += text.slice(at, start) + (values[index] ?? '')
    at = end
  }
  return out + text.slice(at)
}

export interface Reader {
  /** For the one who writes there: their own lines as they are kept, an adviser's as written while they wait. */
  forCustomer(chat: Conversation, after: number): Promise<readonly ShownLine[]>
  /** For the adviser who claimed it. `sealed`: what was barred may be read. */
  forAdviser(
    chat: Conversation,
    asked: { readonly after: number; readonly by: string; readonly sealed: boolean },
  ): Promise<readonly ShownLine[]>
}

export function createReader(parts: {
  readonly disclosures: Disclosures
  readonly waiting: WaitingLines
  readonly seals: Seals
}): Reader {
  const { disclosures, waiting, seals } = parts

  const looking = (policy: Policy, kind: 'chat' | 'sealed-message', name: string, by: string): Promise<Disclose> => {
    const kept = keepFor(policy, kind) ?? keepFor(policy, 'chat')
    const purpose = purposeOf(policy, kind) ?? purposeOf(policy, 'chat') ?? 'enquiry'
    const rule = kept?.rule ?? 'all.secrecy'
    return disclosures.open({ controller: policy.controller, of: `${kind}/${name}`, by, purpose, rule })
  }

  const shown = (line: ShownLine, better: string | undefined, disclose: Disclose | undefined): ShownLine => {
    if (better === undefined || !disclose) return line
    const { spans: _, ...rest } = line
    return { ...rest, text: disclose(better) }
  }

  return {
    async forCustomer(chat, after) {
      const { policy, name } = chat
      const lines = linesOf(chat).filter(({ seq }) => seq > after)
      if (!lines.some(({ from }) => from === 'adviser')) return lines.map((line) => keptLine(chat, line))
      const live = await waiting.read(policy.controller, name)
      const sealed = await seals.messages(policy, name)
      const disclose = await looking(policy, 'chat', name, 'customer')
      return lines.map((line) => {
        const better = line.from === 'adviser' ? (live.get(line.seq) ?? sealed.get(line.seq)?.text) : undefined
        return shown(keptLine(chat, line), better, disclose)
      })
    },

    async forAdviser(chat, { after, by, sealed: maySealed }) {
      const { policy, name } = chat
      const lines = linesOf(chat).filter(({ seq }) => seq > after)
      const live = await waiting.read(policy.controller, name)
      const values = await seals.valuesOf(policy, name)
      const sealed = maySealed ? await seals.messages(policy, name) : new Map<number, { text: string }>()
      const disclose = await looking(policy, 'chat', name, by)
      if (sealed.size > 0) await looking(policy, 'sealed-message', name, by)
      return lines.map((line) => {
        const barred = 'withheld' in line
        const better =
          barred && !maySealed && line.from === 'customer'
            ? undefined
            : (live.get(line.seq) ??
              sealed.get(line.seq)?.text ??
              ('text' in line ? withValues(line.text, values.get(line.seq) ?? []) : undefined))
        return shown(keptLine(chat, line), better, disclose)
      })
    },
  }
}
