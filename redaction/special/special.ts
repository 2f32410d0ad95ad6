// Finds what is said about a person's health, trade-union membership and other special categories: a verdict for the
// guard of the chat, the same for what a bot is about to say, and spans for masking.

import { createLexicon } from './lexicon.ts'
import { read } from './reading.ts'
import { weigh } from './rules.ts'
import { samples } from './samples.ts'
import { spansOf } from './spans.ts'
import { type Tagged, tagWords } from './tagging.ts'
import type { OutgoingVerdict, SpecialContext, SpecialSpan, Verdict } from './verdict.ts'
import { health } from './words/health.ts'
import { healthMore } from './words/health-more.ts'
import { others } from './words/others.ts'
import { setting } from './words/setting.ts'

export type { Category, OutgoingVerdict, SpecialContext, SpecialSpan, Verdict } from './verdict.ts'

export interface Special {
  /** Judges a customer's message: may a bot have it? */
  judge(text: string, context?: SpecialContext): Verdict
  /** Judges a bot's message: does it ask for, or invite, what the bot may not take? */
  outgoing(text: string, context?: SpecialContext): OutgoingVerdict
  /** The stretches to mask. */
  spans(text: string, context?: SpecialContext): SpecialSpan[]
}

const threshold = 0.5

/** `weights`: the bytes of special.bin; without any, the lists and rules judge alone. */
export function createSpecial(_weights: Uint8Array): Special {
  const lexicon = createLexicon([...health, ...healthMore, ...others, ...setting], [])
  const parts = (text: string): Tagged[][] => samples(tagWords(lexicon, read(text))).map(({ stretch }) => [...stretch])
  const judge = (text: string, context: SpecialContext = {}): Verdict => {
    const all = parts([...(context.earlier ?? []).slice(-3), text].join('\n'))
    const best = all
      .map(weigh)
      .reduce((a, b) => (b.score > a.score ? b : a), { score: 0, words: [] as readonly Tagged[] })
    const because = best.words.map(({ word }) => word.key)
    if (context.opened || (context.asked && outgoing(context.asked).verdict === 'asks' && text.length < 200)) {
      return { verdict: 'sensitive', category: 'HEALTH', score: 1, because }
    }
    if (best.score < threshold) return { verdict: 'ok', score: best.score, because }
    return { verdict: 'sensitive', category: best.category ?? 'HEALTH', score: best.score, because }
  }
  const outgoing = (text: string): OutgoingVerdict => {
    const asking = parts(text).filter((part) =>
      part.some(
        ({ word }) =>
          word.stop === '?' || /^(?:fortell|beskriv|skriv|oppgi|describe|tell|berätta|beskriv|fortæl)$/u.test(word.key),
      ),
    )
    const best = asking
      .map(weigh)
      .reduce((a, b) => (b.score > a.score ? b : a), { score: 0, words: [] as readonly Tagged[] })
    const you = asking.some((part) =>
      part.some(({ word }) => /^(?:du|deg|dykk|deres|dere|din|ditt|dine|dig|you|your|di|ditt)$/u.test(word.key)),
    )
    const score = best.words.length > 0 && you ? Math.max(0.6, best.score) : 0
    return { verdict: score >= threshold ? 'asks' : 'ok', score, because: best.words.map(({ word }) => word.key) }
  }
  return {
    judge,
    outgoing,
    spans: (text) =>
      parts(text).flatMap((part) => {
        const { score, category } = weigh(part)
        if (score < threshold || !category) return []
        return spansOf(part, new Set([category === 'INJURY' ? 'HEALTH' : category]), score)
      }),
  }
}
