// What the dialogue waits for: raised by a question ("hva er fødselsnummeret ditt", "og de siste fem?") or by a
// speaker's own words ("nummeret mitt er …"), kept until it is answered, dropped or three turns old.
import type { Finding } from './analyse.ts'
import { answerOf, answers, unanswered } from './answers.ts'
import type { Speaker, Utterance } from './utterance.ts'
import { type Ask, asks as allAsks } from './words/cues.ts'
import { fillers, questionWords } from './words/speech.ts'

/** Plain data, part of a snapshot. */
export interface Expectation {
  readonly asks: readonly Ask[]
  /** Asked for by an everyday word only. */
  readonly faintly: readonly Ask[]
  readonly by: Speaker
  /** Milliseconds, on the clock of `push`. */
  readonly at: number
  /** Turns of the one who is to answer that it may still wait. */
  readonly left: number
  /** Something of it has been given. */
  readonly begun: boolean
  /** Given as a whole, but of no fixed length: the very next words may still belong to it. */
  readonly lingering: readonly Ask[]
}

export const patience = 3
export const lifetime = 120_000

/** Nothing but hesitation and assent: passes without counting as a turn. */
export const isNoise = (u: Utterance): boolean =>
  u.tokens.length <= 4 && u.tokens.every(({ key, kind }) => kind === 'sign' || fillers.has(key))

interface Gone {
  readonly u: Utterance | undefined
  readonly speaker: Speaker
  readonly now: number
}

const fewWords = 3
const talksOn = (u: Utterance | undefined): boolean =>
  u !== undefined && u.tokens.filter(({ key, kind }) => kind !== 'sign' && !fillers.has(key)).length > fewWords

const longestRepeat = 6
const repeats = (u: Utterance | undefined, findings: readonly Finding[]): boolean =>
  u !== undefined &&
  u.tokens.length <= longestRepeat &&
  findings.length > 0 &&
  !u.tokens.some(({ key }) => key === '?' || questionWords.has(key))

// Those of `asks` that have been given as a whole and may go on all the same.
const lingers = (asks: readonly Ask[], findings: readonly Finding[]): Ask[] =>
  asks.filter((ask) => {
    const { open, another } = answerOf[ask] ?? {}
    return (open === true || another === true) && findings.some((finding) => answers(finding, ask))
  })

// The number of a thing or a firm is given at once, or not at all.
const passing: ReadonlySet<Ask> = new Set<Ask>(['THING', 'THING_NAME', 'ANIMAL_NAME', 'ORG_NO'])

/** The expectation after a value of no fixed length was given unasked. */
export function afterUnasked(findings: readonly Finding[], { speaker, now }: Gone): Expectation | undefined {
  const openAsks = allAsks.filter((ask) => answerOf[ask]?.open === true)
  const lingering = lingers(openAsks, findings)
  if (lingering.length === 0) return
  return { asks: [], faintly: [], by: speaker, at: now, left: 2, begun: true, lingering }
}

const howMuch =
  /^(?:høy|høyt|høg|høj|hög|tall|tung|tungt|heavy|bred|brei|wide|far|meget|mye|mykje|mycket|mange|många|much|many|long|old|stor|stort|store|gammel|gammal|lang|langt|lenge|længe|länge|ofte|snart)$/
const measures =
  /^(?:størrelsen?|storlek(?:en)?|size|vekt(?:en|a)?|vikt(?:en)?|vægt(?:en)?|weight|height|høyden?|højden?|antall?|årsmodell(?:en)?|modellår(?:et)?|årgang(?:en)?|takst(?:en)?|verdi(?:en)?|værdi(?:en)?|värdet?|value|ko(?:st|ster|star|sta|stede|stade|stet)|costs?|setet?|sædet?|säte|sätet|seat|hvornår|beløb|beløbet|beløp|beløpet|belopp|beloppet|pris|prisen|priset|when)$/
const mostWords = 8
/** "hvor meget", "hvor gammel er han", "beløb": the one who asks has gone on to an amount, an hour or an age. */
export const asksElse = ({ tokens, cues }: Utterance): boolean =>
  tokens.length <= mostWords &&
  !cues.some(({ ask }) => ask === 'NUMBER') &&
  tokens.some(
    ({ key }, at) =>
      measures.test(key) ||
      // "hvilket år er den tegnet", once an answer to something else has begun
      (/^(?:år|årstal|årstall|year)$/.test(key) &&
        /^(?:h?vilket|hvilke|which|what|kva|hva)$/.test(tokens[at - 1]?.key ?? '')) ||
      (/^(?:hvor|hur|how|kor)$/.test(key) && howMuch.test(tokens[at + 1]?.key ?? '')),
  )

/** The expectation after a turn that raised nothing new; undefined when it is answered, dropped or too old. */
export function carried(
  waiting: Expectation,
  { u, speaker, now }: Gone,
  findings: readonly Finding[],
): Expectation | undefined {
  const asks = unanswered(waiting.asks, findings)
  const faintly = unanswered(waiting.faintly, findings)
  const lingering = lingers([...waiting.asks, ...waiting.faintly, ...waiting.lingering], findings)
  const kinds = new Set([...waiting.asks, ...waiting.faintly].map((ask) => answerOf[ask]?.kind))
  if (findings.some(({ type }) => kinds.has(type)) || lingering.length > 0) {
    if (asks.length + faintly.length + lingering.length === 0) return
    return { ...waiting, asks, faintly, lingering, left: patience, at: now, begun: true }
  }
  if (u !== undefined && speaker !== 'customer' && asksElse(u)) return
  const noise = u !== undefined && isNoise(u)
  const still = noise || speaker === waiting.by || !talksOn(u) ? waiting.lingering : []
  if (asks.length + faintly.length + still.length === 0) return
  // The one who asked goes on to something else once an answer has begun, but for repeating it ("fridh med d h").
  const ofThing = waiting.begun && !noise && waiting.asks[0] === 'THING' && faintly.length === 0
  if (speaker === waiting.by && speaker !== 'customer' && ofThing) return
  if (speaker === waiting.by && speaker !== 'customer')
    return waiting.begun && talksOn(u) && !repeats(u, findings)
      ? undefined
      : { ...waiting, asks, faintly, lingering: still }
  const left = noise ? waiting.left : waiting.left - 1
  const listens = waiting.by === 'customer' && speaker !== 'customer' && !talksOn(u)
  if (!noise && !listens && asks.every((ask) => passing.has(ask)) && faintly.length + still.length === 0) {
    // "har du fakturanummeret – ni nul to tre – ja – seks seks en": in pieces too, while nothing but assent is said between.
    const given = speaker === 'customer' && u?.digits.some(({ first, digits }) => first && digits.length > 1)
    return given ? { ...waiting, asks, faintly, lingering: still, left: patience, at: now, begun: true } : undefined
  }
  return left > 0 ? { ...waiting, asks, faintly, lingering: still, left } : undefined
}
