// The two learned parts, as the engine sees them: names and places of people, and special categories. Both are optional.
import { grownNames } from './grown-names.ts'
import type { Language } from './kinds.ts'
import type { WordFacts } from './names/word-facts.ts'
import { withThoseBeside } from './persons/alongside.ts'
import { answeredNames, titledNames } from './persons/answered.ts'
import { calledNames, deniedName } from './persons/called.ts'
import { withoutWords } from './persons/compounds.ts'
import { dearNames } from './persons/dear.ts'
import { introducedNames } from './persons/introduced.ts'
import { realPersons } from './persons/real.ts'
import { withWhereabouts } from './persons/whereabouts.ts'
import type { Proposal } from './proposal.ts'
import { townTo } from './recognisers/address-town.ts'
import { ofSomebody } from './special/of-somebody.ts'
import { bridgeWords } from './spoken/bridges.ts'
import { numberWord } from './spoken/lexicon.ts'
import { type Token, tokenFrom } from './tokens.ts'
import type { Speaker, Utterance } from './utterance.ts'

export interface NameContext {
  /** The languages the conversation may be in. */
  readonly languages: readonly Language[]
  readonly speaker: Speaker
  /** What the other speaker's last question asked for: a name, an address, or something else. */
  readonly asked?: string
}

export interface NameSpan {
  /** Token indices, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly type: 'PERSON' | 'ADDRESS'
  readonly score: number
}

export interface Names {
  tag(tokens: readonly Token[], folded: string, context: NameContext): readonly NameSpan[]
  /** What is known of words, so that an answer in unknown ones can be told from talk. */
  readonly words?: WordFacts
}

export interface SpecialSpan {
  /** Offsets into the folded text. */
  readonly start: number
  readonly end: number
  readonly type: 'HEALTH' | 'UNION' | 'OTHER_SPECIAL'
  readonly score: number
}

export interface Special {
  spans(
    folded: string,
    context: {
      readonly lang: Language | undefined
      readonly speaker: Speaker
      /** Those of `folded`. */
      readonly tokens: readonly Token[]
    },
  ): readonly SpecialSpan[]
}

const nameContext = (u: Utterance): NameContext => {
  const base = { languages: u.languages, speaker: u.speaker }
  if (u.asked.includes('PERSON')) return { ...base, asked: 'name' }
  if (u.asked.includes('ADDRESS') || u.asked.includes('POSTCODE')) return { ...base, asked: 'address' }
  return u.asked.length > 0 ? { ...base, asked: 'number' } : base
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ kind }) => kind !== 'sign')
    .map(({ key }) => key)
    .join(' ')

// Learned scores are probabilities; ranked among the others they must lose to check digits and beat bare forms.
const ranked = (score: number): number => 0.57 + 0.25 * Math.min(1, score)

// An address of nothing but digits and number words is none that a tagger can tell from a telephone; one that begins
// with a number and a comma is a list.
const hasName = ({ tokens }: Utterance, from: number, to: number): boolean =>
  !(tokens[from]?.kind === 'number' && tokens[from + 1]?.kind === 'sign') &&
  tokens
    .slice(from, to)
    .some(
      ({ kind, key }) => kind === 'word' && key.length > 1 && !bridgeWords.has(key) && numberWord(key) === undefined,
    )

const none: readonly never[] = []

export function namesIn(u: Utterance, names: Names): readonly Proposal[] {
  const spans = names
    .tag(u.tokens, u.text, nameContext(u))
    .filter(({ from, to, type }) => type === 'PERSON' || hasName(u, from, to))
  const told = names.words === undefined ? none : [...titledNames(u, names.words), ...dearNames(u, names.words)]
  const called = [...calledNames(u, names.words), ...introducedNames(u), ...told]
  if (spans.length + called.length === 0) return u.asked.length > 0 ? answeredNames(u, none, names.words) : none
  const found = spans.map(
    ({ from, to, type, score }): Proposal => ({
      start: u.tokens[from]?.start ?? 0,
      end: u.tokens[to - 1]?.end ?? 0,
      type,
      score: ranked(score),
      reasons: ['learned'],
      value: wordsOf(u.tokens.slice(from, to)),
    }),
  )
  const apart = called.filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end))
  const all = apart.length === 0 ? found : [...found, ...apart].sort((a, b) => a.start - b.start)
  const real = withThoseBeside(u, withoutWords(u, realPersons(u, all), names.words), names.words)
  const grown = grownNames(u, withWhereabouts(u, answeredNames(u, real, names.words), townTo))
  const denied = grown.flatMap((one) => deniedName(u, one, names.words) ?? [])
  return denied.length === 0 ? grown : [...grown, ...denied]
}

const introductions: ReadonlySet<string> = new Set([
  'heter',
  'hedder',
  'heiter',
  'navn',
  'namn',
  'name',
  'med',
  'this',
  'talar',
  'pratar',
  'det',
])
const reach = 3

/** Does an agent, or the bot, give its own name here ("du snakker med …", "my name is …")? */
export function introduced(u: Utterance, { start }: Proposal): boolean {
  if (u.speaker === 'customer') return false
  const at = tokenFrom(u.tokens, start)
  return u.tokens.slice(Math.max(0, at - reach), at).some(({ key }) => introductions.has(key))
}

// Does a cue lie over the whole stretch? Cues are in order and do not overlap.
const isCue = ({ cues, tokens }: Utterance, start: number, end: number): boolean => {
  let [low, high] = [0, cues.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[(cues[middle]?.to ?? 1) - 1]?.end ?? 0) < end) low = middle + 1
    else high = middle
  }
  const over = cues[low]
  return over !== undefined && (tokens[over.from]?.start ?? 0) <= start
}

export function specialIn(u: Utterance, special: Special): Proposal[] {
  const context = { lang: u.languages.length === 1 ? u.languages[0] : undefined, speaker: u.speaker, tokens: u.tokens }
  // "fødselsdatoen": what names a kind says nothing about anybody.
  const named = ({ start, end }: SpecialSpan): boolean => isCue(u, start, end)
  return special
    .spans(u.text, context)
    .filter((span) => !named(span) && ofSomebody(u, span))
    .map(({ start, end, type, score }) => ({
      start,
      end,
      type,
      score: Math.min(0.79, ranked(score)),
      reasons: ['learned'],
      value: u.text.slice(start, end).toLowerCase(),
    }))
}
