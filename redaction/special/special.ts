// Finds what is said about a person's health, trade-union membership and other special categories: a verdict for the
// guard of the chat, the same for what a bot is about to say, and spans for masking.

import type { Sample } from './features.ts'
import { type Scored, scored, scoreMessage, scoreOutgoing, weighty } from './judging.ts'
import { createLexicon } from './lexicon.ts'
import { bareAnswer, foreign } from './memory.ts'
import { weigh } from './rules.ts'
import { spansOf } from './spans.ts'
import { firstLook, tellingStretches } from './telling.ts'
import type { OutgoingVerdict, SpecialContext, SpecialSpan, Verdict } from './verdict.ts'
import { readWeights } from './weights.ts'
import { hintGroups, wordGroups } from './words/all.ts'
import { marked } from './words/marked.ts'
import { markedMore } from './words/marked-more.ts'
import { markedUnions } from './words/marked-unions.ts'

export type { OutgoingVerdict, SpecialContext, SpecialSpan, Verdict } from './verdict.ts'

export interface Special {
  /** Judges a customer's message: may a bot have it? */
  judge(text: string, context?: SpecialContext): Verdict
  /** Judges a bot's message: does it ask for, or invite, what the bot may not take? */
  outgoing(text: string, context?: SpecialContext): OutgoingVerdict
  /** The stretches to mask, sorted and disjoint. */
  spans(text: string, context?: SpecialContext): SpecialSpan[]
}

const ruleThreshold = 0.5
const earlierMessages = 3
// A bare answer is taken for sensitive only where the question surely asked; for stopping a question less is enough.
const surelyAsks = 0.85

// Nobody says so much of it in one utterance: of a longer text the rest is masked by the lists alone, so that any text takes
// linear and little time.
const mostJudged = 40
const unjudged = (sample: Sample): Scored => ({
  sample,
  score: 1,
  category: weigh(sample.stretch).category ?? 'HEALTH',
})

const highest = (list: readonly Scored[]): Scored | undefined =>
  list.reduce<Scored | undefined>((best, item) => (best && best.score >= item.score ? best : item), undefined)

// As the training messages are written: the other side's lines begin with "BOT:".
const together = (text: string, context: SpecialContext): string =>
  [
    ...(context.earlier ?? []).slice(-earlierMessages),
    ...(context.asked === undefined ? [] : [`BOT: ${context.asked}`]),
    text,
  ].join('\n')

// "kre" and "ft" sent as two messages: read as one word too.
const glued = (text: string): string => text.replace(/^(\p{L}{1,7})\n(\p{L}{1,7})$/gmu, '$1$2')

// Bare tags are no words of anybody. Those with attributes stay: something may be told there.
const markup =
  /<\/?(?:a|b|br|code|div|em|h[1-6]|hr|i|li|ol|p|pre|script|span|strong|style|table|td|th|tr|u|ul) ?\/?>/giu
const withoutMarkup = (text: string): string => text.replace(markup, (tag) => ' '.repeat(tag.length))

/**
 * `bytes`: the content of special.bin; without any, the lists and rules judge alone. `listed`: tells words of other shipped
 * lists, so that what they are is worked out once. Throws when the bytes are not ours.
 */
export function createSpecial(bytes: Uint8Array, listed?: (word: string) => boolean): Special {
  const weights = bytes.length > 0 ? readWeights(bytes) : undefined
  const lexicon = createLexicon(wordGroups, {
    packed: weights?.lists ?? [],
    common: weights?.common ?? (() => false),
    listed,
    hints: hintGroups,
    marks: [...marked, ...markedMore, ...markedUnions],
  })
  const threshold = weights?.threshold ?? ruleThreshold

  const outgoing = (text: string): OutgoingVerdict => {
    if (!weights) return { verdict: 'ok', score: 0, because: [] }
    const best = scoreOutgoing(lexicon, weights, text)
    if (!best) return { verdict: 'ok', score: 0, because: [] }
    const verdict = best.score >= weights.outgoingThreshold ? 'asks' : 'ok'
    return { verdict, score: best.score, because: weighty(best.sample.stretch) }
  }

  const judge = (text: string, context: SpecialContext = {}): Verdict => {
    const whole = withoutMarkup(together(text, context))
    const readings = [...new Set([whole, glued(whole)])]
    const best = highest(readings.flatMap((reading) => scoreMessage(lexicon, weights, reading)))
    const because = best ? weighty(best.sample.stretch) : []
    const category = best?.category ?? 'HEALTH'
    const sensitive = (score: number): Verdict => ({ verdict: 'sensitive', category, score, because })
    if (context.opened) return sensitive(1)
    const score = best?.score ?? 0
    if (score >= threshold) return sensitive(score)
    if (bareAnswer(text, context, (asked) => outgoing(asked).score >= surelyAsks)) return sensitive(1)
    if (weights && foreign(text, lexicon, weights.common)) return sensitive(threshold)
    return { verdict: 'ok', score, because }
  }

  const spans = (text: string, context: SpecialContext = {}): SpecialSpan[] => {
    if (context.tokens !== undefined && !firstLook(lexicon, text, context.tokens)) return []
    const telling = tellingStretches(lexicon, text)
    return [...scored(weights, telling.slice(0, mostJudged)), ...telling.slice(mostJudged).map(unjudged)]
      .filter(({ score }) => score >= threshold)
      .flatMap(({ sample, category, score }) => spansOf(sample.stretch, { category, score }))
      .filter((span, i, all) => i === 0 || span.start >= (all[i - 1]?.end ?? 0))
  }

  return { judge, outgoing, spans }
}
