// A name that was asked for: "brian høj", "björn ask", "Will Carter." A short answer is one name, whatever a word of it means
// besides.
import { awaited } from '../context.ts'
import { hashText } from '../names/hash.ts'
import { commonness, factLanguages, nameBits, placeLevel, readFact, type WordFacts } from '../names/word-facts.ts'
import type { Proposal } from '../proposal.ts'
import { notCounted } from '../spoken/bridges.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { passed } from '../tails.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { titles } from '../words/firms.ts'
import { fellows, fellowsKnown, kin, kinKnown, kinMany, kinManyKnown } from '../words/kin.ts'
import { nameWords } from '../words/name-words.ts'
import { corrections, questionWords } from '../words/speech.ts'

// Said around a name in an answer, and no part of it.
const around: ReadonlySet<string> = new Set([
  ...`heite heitar te d e ho hu æ æg jæ dei me dokker hedde hete heta jeg eg jag i i'm am du er är is it its det den det's that that's this dette dette her här here hier heter heiter hedder hette hed navn namn navnet namnet name
  mitt mit min mi my mine hans hennes hendes his her kalles kaldes kallas called speaking calling ringer takk tak tack tusen tusind mange thanks thank you please vær venlig
  hei hej hi hello hallo hallå god goddag fra frå från from og och and i på in at som med with igjen igen again bare bara just ja jo nei nej no nope yes yeah stemmer
  riktig rigtig rätt correct right så da då ikke inte ikkje not også också also too selv sjølv själv myself sa sagde said
  til till to for av of om about nå nu no now
  same lovely brilliant perfect great grand excellent cheers the a an en et ei ett born født fødd född bor lives who hvem vem kven men but eller or både both ligger står stands äger privat firma
  utan uden uten without well oh åja jaha jaså jada jadå nja nåja jøss oj
  vår vores vor våres`.split(/\s+/),
  ...[kin, kinKnown, kinMany, kinManyKnown, fellows, fellowsKnown].flatMap((words) => [...words]),
])
const mostLeft = 2
const shortest = 2

const isPart = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.key.length >= shortest &&
  !around.has(token.key) &&
  !titles.has(token.key) &&
  (!notCounted.has(token.key) || nameWords.has(token.key)) &&
  !passed(token) &&
  !corrections.has(token.key) &&
  !questionWords.has(token.key)

// "af Geijerstam", "Will Carter": a particle, or a name that is an everyday word too, written with a capital.
const particles = /^(?:af|av|von|van|de|der|den|ter|la|le|el|al|bin|ibn|di|da|du)$/
const leads = ({ tokens, text }: Utterance, at: number): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  if (particles.test(token.key)) return at === 0
  return nameWords.has(token.key) && /^\p{Lu}/u.test(text.slice(token.start)) && isEnd(tokens[at - 1])
}

const ends = /^[.?!,]$/
const isEnd = (token: Token | undefined): boolean => token === undefined || ends.test(token.key)

// As far as nothing but words that may be names follow until the answer ends; else nowhere.
function until(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from
  while (Math.abs(at - from) < mostLeft && isPart(tokens[at])) at += step
  return isEnd(tokens[at]) || (step < 0 && isBefore(tokens[at]?.key ?? '')) ? at : from
}

const isBefore = (key: string): boolean => around.has(key) || notCounted.has(key)

const longestAnswer = 6
const mostNames = 3

const noNames: ReadonlySet<string> = new Set(
  `øjeblik øyeblikk ögonblick moment sekund samme same samma ingen sådan sånn slik præcis presis precis nemlig netop nettopp selvfølgelig självklart naturligvis momang javel joda klart fint
  super perfekt bra korrekt glemt glömt anonym ukendt ukjent okänd hemmelig kommer hallå halloj hva kanskje måske kanske mamma pappa farvel hejdå spelled sure nothing nobody sorry speaking`.split(
    /\s+/,
  ),
)

// "björn ask", "det er liv lie": nothing but two or three words, or one that is known to be a name as well.
function bare({ tokens, numbersAt, cues }: Utterance): readonly Proposal[] {
  if (tokens.length > longestAnswer) return []
  // "your surname": "judge". A title says what somebody is before a name; alone it is the name.
  const only = tokens.length === 1 && titles.has(tokens[0]?.key ?? '')
  const from = only ? 0 : tokens.findIndex(isPart)
  const to = only ? 1 : tokens.findLastIndex(isPart) + 1
  const named = tokens.slice(Math.max(0, from), to)
  if (named.length === 0) return []
  // "hvad er dit efternavn": "just"
  const alone = tokens.length === 1 && !noNames.has(named[0]?.key ?? '')
  const known = named.length > 1 || alone || nameWords.has(named[0]?.key ?? '')
  if (named.length > mostNames || !known || !(only || named.every(isPart))) return []
  // "har du bilens nummer": asks for something itself.
  if (cues.some(({ ask }) => ask !== 'PERSON')) return []
  if (tokens.some(({ kind }, at) => kind === 'number' || numbersAt(at).length > 0)) return []
  const place = { start: named[0]?.start ?? 0, end: named.at(-1)?.end ?? 0 }
  return [{ ...place, type: 'PERSON', score: 0.7, reasons: ['asked'], value: named.map(({ key }) => key).join(' ') }]
}

// "kold som når det er koldt", "From. Ligesom mit.", "ek också": what may follow a name that begins an answer.
const goesOn: ReadonlySet<string> = new Set(
  'som ligesom liksom også også också with med uden utan uten without'.split(' '),
)
const letterSaid: ReadonlySet<string> = new Set('dobbelt dubbelt to två aa ch ck th ph'.split(' '))

const mayEnd = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (isEnd(token)) return true
  if (token === undefined || !goesOn.has(token.key)) return false
  const next = tokens[at + 1]?.key ?? ''
  return /^(?:med|with)$/.test(token.key) ? next.length === 1 || letterSaid.has(next) : true
}

// A name that is a word too, at the beginning of an answer that goes on to say how it is written, or something else.
function leading({ tokens, numbersAt }: Utterance): readonly Proposal[] {
  let from = 0
  while (from < Math.min(tokens.length, longestAnswer) && !isPart(tokens[from])) from++
  let to = from
  while (to - from < mostLeft && isPart(tokens[to]) && numbersAt(to).length === 0) to++
  const named = tokens.slice(from, to)
  if (to === from || !mayEnd(tokens, to) || !named.some(({ key }) => nameWords.has(key))) return []
  const place = { start: named[0]?.start ?? 0, end: named.at(-1)?.end ?? 0 }
  return [{ ...place, type: 'PERSON', score: 0.7, reasons: ['asked'], value: named.map(({ key }) => key).join(' ') }]
}

// "vormedal", "Szczygielski": no form of an everyday word, though a place may be called so. Compounds are long and
// unknown too.
const longestUnknown = 13
/** Is it a form of no everyday word, by what the lists know? Alone in an answer a place may be a surname. */
export const isUnknown = ({ key }: Token, words: WordFacts, alone = false): boolean => {
  if (key.length > longestUnknown || numberWord(key) !== undefined) return false
  const facts = words.of(hashText(key))
  if (readFact(facts, 'form') > 0) return false
  // Farms and places give surnames: "hjelmeland" is one where nothing else is said.
  return (
    nameBits(facts) > 0 ||
    (alone && placeLevel(facts) > 0) ||
    languageNumbers.every((language) => commonness(facts, language) < 2)
  )
}
const languageNumbers = factLanguages.map((_, number) => number)

// "cordelia ashdown as in ash and down", "bryony like briony"
const explains = (tokens: readonly Token[], at: number): boolean =>
  /^(?:as|like)$/.test(tokens[at]?.key ?? '') && tokens[at + 1] !== undefined

// "vormedal med enkel v", "det er vormedal ja": the first words of the answer, where nothing of a sentence follows.
function unknown(u: Utterance, words: WordFacts): readonly Proposal[] {
  const { tokens } = u
  const from = tokens.findIndex(isPart)
  if (from < 0 || tokens.slice(0, from).some(({ key, kind }) => kind === 'number' || questionWords.has(key))) return []
  let to = from
  while (
    to - from < mostNames &&
    isPart(tokens[to]) &&
    isUnknown(tokens[to] as Token, words, tokens.length - from === 1)
  )
    to++
  const next = tokens[to]
  const ended =
    next === undefined || next.kind === 'sign' || around.has(next.key) || passed(next) || explains(tokens, to)
  if (to === from || !ended || next?.key === '-') return []
  const place = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
  const value = tokens.slice(from, to).map(({ key }) => key)
  return [{ ...place, type: 'PERSON', score: 0.7, reasons: ['asked'], value: value.join(' ') }]
}

const none: readonly never[] = []
const titleWords: ReadonlySet<string> = new Set(
  'mister mr mrs ms missus misses herr fru frøken fröken doktor doctor dr advokat'.split(' '),
)
const titleFlag = flagFor([...titleWords, 'v'])

/** "mister hakimi", "fru wernersen": an unknown word right after a title, in places that nothing else was found. */
export function titledNames(u: Utterance, words: WordFacts): readonly Proposal[] {
  if ((u.flags & titleFlag) === 0) return none
  const out: Proposal[] = []
  for (let at = 1; at < u.tokens.length; at++) {
    const title = u.tokens[at - 1]
    // "v/ Geirmund": by whom a firm is represented.
    const by = title?.key === 'v' && u.tokens[at]?.key === '/' && /^\p{Lu}/u.test(u.text.slice(u.tokens[at + 1]?.start))
    if (title === undefined || !(by || titleWords.has(title.key))) continue
    // "ms symptomer": an illness.
    if (title.key === 'ms' && !/^Ms/.test(u.text.slice(title.start, title.end))) continue
    const from = by || u.tokens[at]?.key === '.' ? at + 1 : at
    const token = u.tokens[from]
    if (token?.kind !== 'word' || !isPart(token) || !isUnknown(token, words, true)) continue
    const place = { start: token.start, end: token.end }
    out.push({ ...place, type: 'PERSON', score: 0.62, reasons: ['cue'], value: token.key })
  }
  return out
}

const shortOrUnknown = (u: Utterance, words: WordFacts | undefined): readonly Proposal[] => {
  const short = bare(u)
  const first = short.length > 0 ? short : leading(u)
  return first.length > 0 || words === undefined ? first : unknown(u, words)
}

/** The persons of an answer to a question for a name, each grown over the rest of the answer. */
export function answeredNames(u: Utterance, found: readonly Proposal[], words?: WordFacts): readonly Proposal[] {
  if (u.askedBy === u.speaker) return found
  // Asked for beside something else ("navn + fnr?"), a name is at least grown in a short answer.
  const beside = u.tokens.length <= longestAnswer && awaited(u, 'PERSON')
  if (u.asked[0] !== 'PERSON' && !beside) return found
  if (found.length === 0) return u.asked[0] === 'PERSON' ? shortOrUnknown(u, words) : found
  const { tokens } = u
  const first = leading(u).filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end))
  const grown = found.map((one) => {
    if (one.type !== 'PERSON') return one
    const from = tokens.findIndex(({ start }) => start >= one.start)
    const to = tokens.findLastIndex(({ end }) => end <= one.end) + 1
    const left = until(tokens, from - 1, -1) + 1
    const [begin, last] = [leads(u, left - 1) ? left - 1 : left, until(tokens, to, 1)]
    if (begin === from && last === to) return one
    const words = tokens.slice(begin, last).filter(({ kind }) => kind !== 'sign')
    const place = { start: tokens[begin]?.start ?? one.start, end: tokens[last - 1]?.end ?? one.end }
    return { ...one, ...place, value: words.map(({ key }) => key).join(' ') }
  })
  return first.length > 0 ? [...first, ...grown] : grown
}
