// Turns what somebody wrote into what may be kept of it: masked along the conversation, so that the same value gets the
// same label and one that is spread over several messages is found. What cannot be masked is withheld.
import type { Engine, MaskedText } from '../../redaction/mask.ts'
import { labelSpans } from '../call/line.ts'
import type { Masker, MaskingStates } from '../call/masking-state.ts'
import type { Policy } from '../policy/policy.ts'
import type { Write } from '../ports.ts'
import type { KeptLine } from './kept.ts'

export interface Written {
  readonly text: MaskedText
  /** What was masked, in the order of the labels; only where each has one. */
  readonly values: readonly string[]
  /** Lines before that read otherwise now, by number. */
  readonly revised: ReadonlyMap<number, MaskedText>
  readonly writes: readonly Write[]
}

export interface Scribe {
  /** Undefined when it cannot be masked. */
  write(
    policy: Policy,
    name: string,
    line: { readonly seq: number; readonly at: number; readonly by: 'customer' | 'agent'; readonly text: string },
  ): Promise<Written | undefined>
  /** Forgets what it knows: it was not stored. */
  forget(name: string): void
}

/** Maskers at hand; of others the stored state is opened again. */
const mostAtHand = 500

export function createScribe(parts: {
  readonly states: MaskingStates
  readonly engineOf: (policy: Policy) => Engine
  readonly masking: (seconds: number) => void
  readonly fault: (where: string, error: unknown) => void
}): Scribe {
  const { states, engineOf, masking, fault } = parts
  const atHand = new Map<string, Masker>()

  const keep = (name: string, masker: Masker): void => {
    atHand.delete(name)
    const [oldest] = atHand.keys()
    if (atHand.size >= mostAtHand && oldest !== undefined) atHand.delete(oldest)
    atHand.set(name, masker)
  }

  return {
    async write(policy, name, { seq, at, by, text }) {
      const masker = atHand.get(name) ?? (await states.load(policy, name, engineOf(policy)))
      try {
        const began = performance.now()
        const segment = String(seq)
        const { shown, spans, revise } = masker.conversation.push({ segment, at, speaker: by, text, final: true })
        masking((performance.now() - began) / 1000)
        const { writes, saved } = await states.save(policy, name, { ...masker, seq })
        keep(name, saved)
        return {
          text: shown,
          values:
            spans.length === labelSpans(shown).length ? spans.map(({ start, end }) => text.slice(start, end)) : [],
          revised: new Map(revise.map((one) => [Number(one.segment), one.text])),
          writes,
        }
      } catch (error) {
        atHand.delete(name)
        fault('masking', error)
        return undefined
      }
    },
    forget: (name) => void atHand.delete(name),
  }
}

/** The lines with those that read otherwise now. */
export function revisedLines(lines: readonly KeptLine[], revised: Written['revised']): readonly KeptLine[] {
  if (revised.size === 0) return lines
  return lines.map((line) => {
    const text = revised.get(line.seq)
    return text !== undefined && 'text' in line ? { ...line, text, spans: labelSpans(text) } : line
  })
}
