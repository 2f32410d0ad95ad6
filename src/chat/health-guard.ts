// Stands before everything: no message of a customer is stored, masked or passed on before it was judged here, and no
// message of a bot is shown. The only place where text becomes fit for a bot. A guard that fails has seen something.
import type { Engine, MaskedText } from '../../redaction/mask.ts'
import type { Policy } from '../policy/policy.ts'
import { botBar } from '../policy/questions.ts'
import { type Special as PolicySpecial, specials } from '../policy/vocabulary.ts'
import type { Sensitive } from './kept.ts'

declare const botSafe: unique symbol
/** Masked, judged to hold nothing sensitive, and nobody's name in it: no vendor's log will hold any. Made here alone. */
export type BotSafeText = string & { readonly [botSafe]: true }

declare const passed: unique symbol
/** The proof that a message was judged and found to hold nothing sensitive. */
export type Passed = { readonly [passed]: true }

export interface GuardContext {
  /** The other side's last message. */
  readonly asked?: string
  /** The customer's messages just before, oldest first. */
  readonly earlier?: readonly string[]
}

/** What judges text; its words stay with it. */
export interface Guard {
  judge(
    text: string,
    context: GuardContext,
  ): {
    readonly verdict: 'ok' | 'sensitive'
    readonly category?: 'HEALTH' | 'INJURY' | 'UNION' | 'OTHER_SPECIAL'
  }
  outgoing(text: string, context: GuardContext): { readonly verdict: 'ok' | 'asks' }
}

export type Judgement =
  | { readonly sensitive: false; readonly pass: Passed }
  /** `foreign`: nobody here can tell, because it is in a language that is not served. */
  | { readonly sensitive: true; readonly what: Sensitive; readonly foreign?: true }

export interface HealthGuard {
  /** `follows`: what the messages just before were about, when they were sensitive: this one is not read apart from them. */
  judge(policy: Policy, text: string, told: GuardContext & { readonly follows?: Sensitive | undefined }): Judgement
  /** Masked once more by every kind there is, whatever the controller masks and however. */
  forBot(pass: Passed, text: MaskedText): BotSafeText
  /** True when a bot asks for what it may not take, or that cannot be told. */
  botAsks(text: string, context: GuardContext): boolean
}

const whats = { HEALTH: 'health', INJURY: 'injury', UNION: 'union', OTHER_SPECIAL: 'other' } as const
const others = specials.filter((each) => each !== 'health' && each !== 'injury' && each !== 'union')

/** The policies' words for what the guard saw. */
export const specialsOf = (what: Sensitive): readonly PolicySpecial[] => (what === 'other' ? others : [what])

export function createHealthGuard(parts: {
  readonly guard: Guard
  /** Masks every kind, by labels alone. */
  readonly strict: Pick<Engine, 'mask'>
  /** True for text in none of the languages that the guard reads. */
  readonly foreign: (text: string) => boolean
  readonly fault: (where: string, error: unknown) => void
}): HealthGuard {
  const { guard, strict, foreign, fault } = parts
  return {
    judge(policy, text, { follows, ...context }) {
      try {
        const { verdict, category } = guard.judge(text, context)
        const what = whats[category ?? 'HEALTH']
        if (foreign(text)) return { sensitive: true, what, foreign: true }
        const barred = botBar(policy)?.from ?? specials
        const sensitive = verdict === 'sensitive' && specialsOf(what).some((each) => barred.includes(each))
        if (sensitive) return { sensitive: true, what }
        if (follows) return { sensitive: true, what: follows }
        return { sensitive: false, pass: {} as Passed }
      } catch (error) {
        fault('guard', error)
        return { sensitive: true, what: 'other' }
      }
    },
    forBot: (_pass, text) => strict.mask(text).text as string as BotSafeText,
    botAsks(text, context) {
      try {
        return guard.outgoing(text, context).verdict === 'asks'
      } catch (error) {
        fault('guard', error)
        return true
      }
    },
  }
}
