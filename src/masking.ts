// One masking engine for each controller: its operators and number patterns come from its policy, its hash key from
// the controller's own key.
import type { Foreign } from '../redaction/foreign.ts'
import {
  createEngine,
  type Engine,
  type Kind,
  type MaskedText,
  type Names,
  type Operator,
  type Referee,
  type Span,
  type Speaker,
  type Special,
} from '../redaction/mask.ts'
import { clausesOf } from './policy/keeping.ts'
import type { Policy } from './policy/policy.ts'
import type { Crypto, Keys } from './ports.ts'

/** The trained parts of the masker. */
export interface Learned {
  readonly names?: Names
  readonly special?: Special
  readonly referee?: Referee
  /** True for text in a language that nobody here serves. */
  readonly foreign?: Foreign
}

export interface MaskingParts extends Learned {
  readonly crypto: Crypto
  readonly keys: Keys
}

const operators: Readonly<Record<string, (last: number) => Operator>> = {
  label: () => ({ op: 'label' }),
  'keep-last': (n) => ({ op: 'keep-last', n }),
  hmac: () => ({ op: 'hash' }),
  // Sealing is for where an approved unmasking may read back; until the policy opens one, nothing readable is left.
  seal: () => ({ op: 'label' }),
  drop: () => ({ op: 'drop' }),
}

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `SK-########` as a regular expression: # a digit, @ a letter, a space may be left out, other signs as they are. */
export function patternOf(picture: string): string {
  return [...picture].map((sign) => ({ '#': '\\d', '@': '\\p{L}', ' ': ' ?' })[sign] ?? escaped(sign)).join('')
}

/** How a policy has each kind masked; the first clause that names a kind decides. */
export function operatorsOf(policy: Policy): Partial<Record<Kind, Operator>> {
  const chosen: Partial<Record<Kind, Operator>> = {}
  for (const { kinds, operator, last } of clausesOf(policy, 'mask')) {
    for (const kind of kinds) chosen[kind] ??= operators[operator]?.(last ?? 4) ?? { op: 'label' }
  }
  return chosen
}

const kindsOf = (policy: Policy): ReadonlySet<Kind> => new Set(clausesOf(policy, 'mask').flatMap(({ kinds }) => kinds))

/** The engines by controller. Rejects when a controller's key cannot be reached: without it nothing can be masked. */
export async function createEngines(
  parts: MaskingParts,
  policies: Iterable<Policy>,
): Promise<ReadonlyMap<string, Engine>> {
  const engines = new Map<string, Engine>()
  for (const policy of policies) {
    const key = await parts.keys.derive(policy.controller, 'masking')
    const engine = createEngine({
      ...(parts.names && { names: parts.names }),
      ...(parts.special && { special: parts.special }),
      ...(parts.referee && { referee: parts.referee }),
      kinds: kindsOf(policy),
      operators: operatorsOf(policy),
      patterns: {
        policyNumbers: policy.numbers.policy.map(patternOf),
        claimNumbers: policy.numbers.claim.map(patternOf),
      },
      hash: (value) => parts.crypto.hmac(key, value),
    })
    engines.set(policy.controller, engine)
  }
  return engines
}

export interface MaskedTurn {
  readonly text: MaskedText
  readonly spans: readonly Span[]
}

/** Between two turns whose times nobody knows; only its order of size matters, for values that are given in pieces. */
const turnMs = 4_000

/** The turns of a dialogue through the streaming engine, one by one, as they read after the last revision. */
export function maskTurns(
  engine: Engine,
  told: {
    readonly turns: readonly { readonly speaker: Speaker; readonly text: string }[]
    readonly channel: 'voice' | 'chat'
    readonly lang?: string | undefined
  },
): readonly MaskedTurn[] {
  const conversation = engine.conversation({
    channel: told.channel,
    ...(told.lang !== undefined && { languages: [told.lang] }),
  })
  const out: MaskedTurn[] = []
  for (const [index, turn] of told.turns.entries()) {
    const pushed = conversation.push({ segment: String(index), at: index * turnMs, ...turn, final: true })
    out[index] = { text: pushed.shown, spans: pushed.spans }
    for (const { segment, text, spans } of pushed.revise) out[Number(segment)] = { text, spans }
  }
  return out
}
