// What the dialogue waits for: raised by a question ("hva er fødselsnummeret ditt", "og de siste fem?") or by a
// speaker's own words ("nummeret mitt er …"), kept until it is answered, dropped or three turns old.
import type { Finding } from './analyse.ts'
import type { Cue } from './cues.ts'
import type { Kind } from './kinds.ts'
import { numberWord } from './spoken/lexicon.ts'
import type { Token } from './tokens.ts'
import type { Speaker, Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'
import { againWords, fillers, lastWords, questionWords } from './words/speech.ts'

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

interface Answer {
  readonly kind: Kind
  /** So many digits are the whole of it; 99 where only the form tells. */
  readonly whole: number
  /** Of no fixed length: it may go on in the next turn although it looked whole. */
  readonly open?: true
}

/** The span that answers an ask. */
export const answerOf: Readonly<Record<Exclude<Ask, 'NUMBER'>, Answer>> = {
  NATIONAL_ID: { kind: 'NATIONAL_ID', whole: 10 },
  PHONE: { kind: 'PHONE', whole: 8 },
  EMAIL: { kind: 'EMAIL', whole: 99, open: true },
  BANK_ACCOUNT: { kind: 'BANK_ACCOUNT', whole: 11, open: true },
  CARD: { kind: 'CARD', whole: 15 },
  CARD_EXPIRY: { kind: 'CARD', whole: 4 },
  CARD_CVC: { kind: 'CARD', whole: 3 },
  DATE_OF_BIRTH: { kind: 'DATE_OF_BIRTH', whole: 6 },
  VEHICLE_REG: { kind: 'VEHICLE_REG', whole: 5 },
  POLICY_NO: { kind: 'POLICY_NO', whole: 12, open: true },
  CLAIM_NO: { kind: 'CLAIM_NO', whole: 12, open: true },
  PASSPORT: { kind: 'PASSPORT', whole: 9 },
  SECRET: { kind: 'SECRET', whole: 6 },
  PERSON: { kind: 'PERSON', whole: 99 },
  ADDRESS: { kind: 'ADDRESS', whole: 99 },
  POSTCODE: { kind: 'ADDRESS', whole: 4 },
  IP: { kind: 'IP', whole: 99 },
  ORG_NO: { kind: 'ORG_NO', whole: 8 },
}

const answers = (finding: Finding, ask: Ask): boolean => {
  if (ask === 'NUMBER') return false
  const { kind, whole } = answerOf[ask]
  return finding.type === kind && (finding.piece === undefined || finding.value.length >= whole)
}

/** `asks` without those that `findings` answer in full. */
export const unanswered = (asks: readonly Ask[], findings: readonly Finding[]): readonly Ask[] =>
  asks.filter((ask) => !findings.some((finding) => answers(finding, ask)))

// "og telefonnummeret", "thanks and your date of birth": a cue with little after it asks, as question words do.
const afterCue = 3
const asksSomething = (u: Utterance): boolean =>
  (u.cues.at(-1)?.to ?? 0) >= u.tokens.length - afterCue ||
  u.tokens.some(({ key }) => key === '?' || questionWords.has(key))

/** Nothing but hesitation and assent: passes without counting as a turn. */
export const isNoise = (u: Utterance): boolean =>
  u.tokens.length <= 4 && u.tokens.every(({ key, kind }) => kind === 'sign' || fillers.has(key))

const longestFollowUp = 14
const shortLast = 6
const menuWords: ReadonlySet<string> = new Set([
  'tast',
  'taste',
  'trykk',
  'tryk',
  'tryck',
  'press',
  'velg',
  'välj',
  'vælg',
])
const joining: ReadonlySet<string> = new Set(['og', 'och', 'and'])
// "og modpartens?", "og ditt?"
const others: ReadonlySet<string> = new Set([
  'din',
  'dit',
  'ditt',
  'dine',
  'hans',
  'hennes',
  'hendes',
  'deres',
  'kona',
  'konen',
  'mannen',
  'den',
  'det',
  'yours',
  'his',
  'hers',
  'theirs',
  'the',
  'så',
  'sen',
])
const agreeing = /^(?:stem|stäm|match|passer|passar|riktig|rigtig|korrekt|correct)/
const denying: ReadonlySet<string> = new Set(['ikke', 'inte', 'not', 'ikkje'])
const shortest = 4

// "en gang til", "det stemte ikke", "og modpartens?": the same once more.
const asksAgain = (u: Utterance): boolean => {
  const { tokens, cues } = u
  if (tokens.some(({ key }) => againWords.has(key)) || cues.some(({ ask }) => ask === 'NUMBER')) return true
  if (tokens.some(({ key }) => agreeing.test(key)) && tokens.some(({ key }) => denying.has(key))) return true
  const [first, second] = tokens
  return (
    tokens.length <= shortest &&
    joining.has(first?.key ?? '') &&
    (others.has(second?.key ?? '') || /.{4}s$/.test(second?.key ?? ''))
  )
}

const digitWords: ReadonlySet<string> = new Set([
  'i',
  'på',
  'av',
  'of',
  'in',
  'for',
  'fra',
  'on',
  'takk',
  'tak',
  'tack',
  'please',
  'også',
  'nummer',
  'tall',
  'tal',
  'numbers',
  'siffer',
  'sifre',
  'sifrene',
  'siffera',
  'sifra',
  'cifre',
  'cifrene',
  'siffror',
  'siffrorna',
  'digits',
])

// "The last five years" are no digits.
const ofDigits = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'sign' || digitWords.has(token.key)

/** "The last five", "de fire siste": the number beside "last", or undefined. */
const lastCount = ({ tokens }: Utterance): number | undefined => {
  for (let at = 0; at < tokens.length; at++) {
    if (!lastWords.has(tokens[at]?.key ?? '')) continue
    for (const beside of [at + 1, at - 1]) {
      const token = tokens[beside]
      const said = token?.kind === 'word' ? numberWord(token.key) : undefined
      const value = token?.kind === 'number' ? Number(token.key) : Object.values(said ?? {})[0]?.[0]?.value
      if (value !== undefined && value >= 2 && value <= 6 && ofDigits(tokens[Math.max(at, beside) + 1])) return value
    }
  }
  return
}

// The last digits of what: of what was asked for before, but after a date of birth of the identity number.
const lastOf = (u: Utterance, count: number, before: readonly Ask[]): readonly Ask[] => {
  const [ask] = before
  if (ask !== undefined && ask !== 'DATE_OF_BIRTH' && ask !== 'PERSON' && ask !== 'EMAIL' && ask !== 'ADDRESS')
    return before
  const personal =
    ask === 'DATE_OF_BIRTH' ||
    count === 5 ||
    (count === 4 && (u.languages.includes('da') || u.languages.includes('sv')))
  return [personal ? 'NATIONAL_ID' : 'CARD']
}

export interface Raised {
  readonly asks: readonly Ask[]
  readonly faintly: readonly Ask[]
}

const saying: ReadonlySet<string> = new Set([
  'er',
  'is',
  'är',
  'var',
  'was',
  'nr',
  'nummer',
  'nummeret',
  'number',
  'numret',
  'den',
  'i',
  'the',
  'min',
  'mitt',
  'mit',
  'my',
  'på',
  'det',
])

// "ja født …", "passordet mitt er …": nothing but the value is still to come.
const endsIn = ({ tokens, speaker }: Utterance, to: number): boolean =>
  speaker === 'customer' && tokens.slice(to).every(({ key, kind }) => (kind === 'sign' ? key !== '?' : saying.has(key)))

const named = (u: Utterance, findings: readonly Finding[]): Raised => {
  const open = u.cues.filter(({ ask }) => ask !== 'NUMBER' && !findings.some((finding) => answers(finding, ask)))
  const weak = ({ faint, to }: Cue): boolean => faint && !endsIn(u, to)
  const asks = [...new Set(open.filter((cue) => !weak(cue)).map(({ ask }) => ask))]
  const faintly = [...new Set(open.filter((cue) => weak(cue) && !asks.includes(cue.ask)).map(({ ask }) => ask))]
  return { asks, faintly }
}

const owners: ReadonlySet<string> = new Set(['ditt', 'dit', 'din', 'your', 'et', 'ett', 'eget', 'a', 'deres'])
const namesOwn = ({ cues, tokens }: Utterance): boolean =>
  cues.some(
    ({ ask, from, to }) =>
      ask === 'NUMBER' && (owners.has(tokens[from - 1]?.key ?? '') || owners.has(tokens[to]?.key ?? '')),
  )

/** What `u` makes the dialogue wait for, or undefined; `before` is what it waited for last. */
export function raised(
  u: Utterance,
  findings: readonly Finding[],
  { asks: before, open }: { readonly asks: readonly Ask[]; readonly open: boolean },
): Raised | undefined {
  if (u.tokens.some(({ key }) => menuWords.has(key))) return
  const { asks, faintly } = named(u, findings)
  if (u.speaker === 'customer') {
    const own = faintly.filter((ask) => ask === 'SECRET' || ask === 'CARD' || ask === 'EMAIL')
    return asks.length > 0 || own.length > 0 ? { asks, faintly: own } : undefined
  }
  const count = lastCount(u)
  if (count !== undefined && faintly.length > 0) return { asks: [...asks, ...faintly], faintly: [] }
  if (asks.length > 0 || faintly.length > 0) return asksSomething(u) ? { asks, faintly } : undefined
  if (count !== undefined && u.digits.every(({ digits }) => digits.length < 2))
    return { asks: lastOf(u, count, before), faintly: [] }
  // "og nummeret ditt?" after something else was answered: the telephone.
  if (
    !open &&
    findings.length === 0 &&
    namesOwn(u) &&
    asksSomething(u) &&
    !u.tokens.some(({ key }) => againWords.has(key))
  )
    return { asks: ['PHONE'], faintly: [] }
  const last = u.tokens.length <= shortLast && u.tokens.some(({ key }) => lastWords.has(key))
  if (last && before.length > 0 && findings.length === 0) return { asks: lastOf(u, 0, before), faintly: [] }
  const again = before.length > 0 && u.tokens.length <= longestFollowUp && asksAgain(u) && findings.length === 0
  return again ? { asks: before, faintly: [] } : undefined
}

interface Gone {
  readonly u: Utterance | undefined
  readonly speaker: Speaker
  readonly now: number
}

const fewWords = 3
const talksOn = (u: Utterance | undefined): boolean =>
  u !== undefined && u.tokens.filter(({ key, kind }) => kind !== 'sign' && !fillers.has(key)).length > fewWords

// Those of `asks` that have been given as a whole and may go on all the same.
const lingers = (asks: readonly Ask[], findings: readonly Finding[]): Ask[] =>
  asks.filter(
    (ask) => ask !== 'NUMBER' && answerOf[ask].open === true && findings.some((finding) => answers(finding, ask)),
  )

/** The expectation after a value of no fixed length was given unasked. */
export function afterUnasked(findings: readonly Finding[], { speaker, now }: Gone): Expectation | undefined {
  const openAsks = (Object.keys(answerOf) as Exclude<Ask, 'NUMBER'>[]).filter((ask) => answerOf[ask].open === true)
  const lingering = lingers(openAsks, findings)
  if (lingering.length === 0) return
  return { asks: [], faintly: [], by: speaker, at: now, left: 2, begun: true, lingering }
}

/** The expectation after a turn that raised nothing new; undefined when it is answered, dropped or too old. */
export function carried(
  waiting: Expectation,
  { u, speaker, now }: Gone,
  findings: readonly Finding[],
): Expectation | undefined {
  const asks = unanswered(waiting.asks, findings)
  const faintly = unanswered(waiting.faintly, findings)
  const lingering = lingers([...waiting.asks, ...waiting.faintly, ...waiting.lingering], findings)
  const kinds = new Set(
    [...waiting.asks, ...waiting.faintly].map((ask) => (ask === 'NUMBER' ? undefined : answerOf[ask].kind)),
  )
  if (findings.some(({ type }) => kinds.has(type)) || lingering.length > 0) {
    if (asks.length + faintly.length + lingering.length === 0) return
    return { ...waiting, asks, faintly, lingering, left: patience, at: now, begun: true }
  }
  const noise = u !== undefined && isNoise(u)
  const still = noise || speaker === waiting.by || !talksOn(u) ? waiting.lingering : []
  if (asks.length + faintly.length + still.length === 0) return
  // The one who asked goes on to something else once an answer has begun.
  if (speaker === waiting.by && speaker !== 'customer')
    return waiting.begun && talksOn(u) ? undefined : { ...waiting, asks, faintly, lingering: still }
  const left = noise ? waiting.left : waiting.left - 1
  return left > 0 ? { ...waiting, asks, faintly, lingering: still, left } : undefined
}
