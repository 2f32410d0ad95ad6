// What a tagger of names takes for a person and is none: a make, a company ("tveit maskin", "preben skov og sønner"), an
// animal. And what it takes along with a name: the title before it.
import { isSaidOfThing } from './makes.ts'
import { isAnimal, isSaidAnimal } from './named-animals.ts'
import { isLetters, isNamedThing } from './named-things.ts'
import { isNoOne } from './no-one.ts'
import type { Proposal } from './proposal.ts'
import { type Token, tokenFrom } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { calling, companies, firmEnds, firms, titles, tradeEnds } from './words/firms.ts'
import { streetEnding, streetParts } from './words/streets.ts'
import { things } from './words/things.ts'
import { towns } from './words/towns.ts'

const phrases = new Map<string, string[][]>()
for (const thing of things) {
  const words = thing.split(' ')
  const [first = ''] = words
  phrases.set(first, [...(phrases.get(first) ?? []), words])
}

interface Stretch {
  readonly from: number
  readonly to: number
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? ''

// The next word from `at` on that is no full stop or hyphen inside a name, as in "Bertel O. Steen".
const afterSign = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.kind === 'sign' && /^[.&'-]$/.test(wordAt(tokens, at)) ? at + 1 : at

const endOf = (tokens: readonly Token[], from: number, words: readonly string[]): number | undefined => {
  let at = from
  for (const [i, word] of words.entries()) {
    if (i > 0) at = afterSign(tokens, at)
    if (wordAt(tokens, at) !== word) return
    at++
  }
  return at
}

const longestBefore = 3

// Is every word of the stretch part of the name of a thing?
function isThing(tokens: readonly Token[], { from, to }: Stretch): boolean {
  let covered = from
  for (let at = Math.max(0, from - longestBefore); at < to && at <= covered; at++) {
    for (const words of phrases.get(wordAt(tokens, at)) ?? [])
      covered = Math.max(covered, endOf(tokens, at, words) ?? 0)
    if (at === covered && tokens[at]?.kind !== 'word') covered++
  }
  return covered >= to
}

const near = (tokens: readonly Token[], from: number, reach: number): readonly Token[] =>
  tokens.slice(Math.max(0, from - reach), from)

// "jeg heter …", "mitt navn er …": what follows is a person, whatever else is called so.
const isIntroduced = (tokens: readonly Token[], from: number): boolean =>
  near(tokens, from, 2).some(({ key }) => calling.has(key))

const joining = /^(?:og|och|and|&)$/
const kinOf = /^(?:min|mitt|mi|mine|mina|hans|hennes|hendes|hennar|my|his|her|vår|våre|til|som|er)$/

// "bo vest aps": nothing but a company, also a word further on.
const sureCompany = /^(?:aps|ivs|asa|oyj?|gmbh|ltd)$/
const between = /^(?:i|og|och|and|fra|från|from|har|ejer|eier|äger|owns|driver|er|is|är|til|for|med|with|vs|mot)$/

// "… og sønner", "… & co", "… AS". "Kari Nordmann og co" is she with others.
function endsFirm(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (companies.has(wordAt(tokens, to))) return true
  if (tokens[to]?.kind === 'word' && !between.test(wordAt(tokens, to)) && sureCompany.test(wordAt(tokens, to + 1)))
    return true
  if (to - from > 1 && wordAt(tokens, to) !== '&' && wordAt(tokens, to + 1) === 'co') return false
  return joining.test(wordAt(tokens, to)) && firmEnds.has(wordAt(tokens, to + 1)) && !kinOf.test(wordAt(tokens, to + 2))
}

const capital = /^\p{Lu}/u
const cueReach = 3

// "firmaet tveit maskin", "fra Hauge Bil".
function isTrade({ tokens, text }: Utterance, { from, to }: Stretch): boolean {
  // "at Hansen Marine": what one is at, or has something from, and ends as a firm does.
  const inside =
    to - from === 2 && /^(?:at|hos)$/.test(wordAt(tokens, from - 1)) && tradeEnds.has(wordAt(tokens, to - 1))
  if (inside && capital.test(text.slice(tokens[to - 1]?.start))) return true
  const tail = tokens[to]
  if (tail === undefined || !tradeEnds.has(tail.key)) return false
  const written = capital.test(text.slice(tail.start)) && capital.test(text.slice(tokens[from]?.start ?? 0))
  return written || near(tokens, from, cueReach).some(({ key }) => firms.has(key))
}

const introducing: ReadonlySet<string> = new Set(
  'det er är this is med navn navnet namn namnet heter hedder heiter'.split(' '),
)
const fromReach = 6

// "du taler med sten fra nordfors": whoever answers for a firm says which right after the name. "det er post fra Kari" is
// from her.
function isEmployer({ tokens, speaker }: Utterance, { from, to }: Stretch, found: readonly Proposal[]): boolean {
  if (speaker === 'customer' || to - from > 1 || !/^(?:fra|frå|från|from)$/.test(wordAt(tokens, from - 1))) return false
  if (from > fromReach || !near(tokens, from - 2, fromReach).some(({ key }) => introducing.has(key))) return false
  return found.some(({ type, end }) => type === 'PERSON' && end === tokens[from - 2]?.end)
}

const ownWords = /^(?:min|mi|mitt|vår|vårt|din|vores|hans|hennes|hendes)$/

// "advokaten min i Elden": who works somewhere, "i" and one word with a capital name a place or a firm.
function isWhere({ tokens, text }: Utterance, { from, to }: Stretch): boolean {
  const [before, name] = [tokens[from - 1], tokens[from]]
  if (to - from > 1 || before?.key !== 'i' || name === undefined || from < 2) return false
  if (!/^i/.test(text.slice(before.start)) || !capital.test(text.slice(name.start)) || name.key.endsWith('s'))
    return false
  const role = wordAt(tokens, ownWords.test(wordAt(tokens, from - 2)) ? from - 3 : from - 2)
  return titles.has(role) && !/^(?:sin|sitt|si|sine)$/.test(wordAt(tokens, to))
}

// "leveringsadressen": what names a kind is nobody.
const isKind = ({ cues }: Utterance, place: Stretch): boolean =>
  cues.some(({ ask, from, to }) => ask !== 'PERSON' && from === place.from && to === place.to)

// "har du hans nummer", "det er din bror": whose it is, or who, by no name.
const isPronoun = ({ tokens, text, cues }: Utterance, { from, to }: Stretch): boolean => {
  if (to - from > 1 || capital.test(text.slice(tokens[from]?.start ?? 0))) return false
  const word = wordAt(tokens, from)
  if (word === 'hans') return cues.some((cue) => cue.from === to)
  return word === 'bror' && /^(?:min|din|vår|vores|hans|hendes|hennes|deres|sin)$/.test(wordAt(tokens, from - 1))
}

/** Is the name at these tokens a company's, an animal's or a thing's? `found`: what else was found. */
export const isNobody = (u: Utterance, place: Stretch, found: readonly Proposal[] = []): boolean => {
  const { tokens } = u
  if (isAnimal(tokens, place) || isSaidAnimal(tokens, place) || isNamedThing(u, place.from)) return true
  if (isEmployer(u, place, found)) return true
  if (place.to - place.from === 1 && isNoOne(u, place.from)) return true
  if (isLetters(tokens, place.from, place.to) || isKind(u, place) || isPronoun(u, place)) return true
  if (endsFirm(tokens, place) || firms.has(wordAt(tokens, place.from - 1))) return true
  if (isIntroduced(tokens, place.from)) return false
  if (place.to - place.from === 1 && counted.has(wordAt(tokens, place.from))) return true
  return isSaidOfThing(u, place) || isThing(tokens, place) || isTrade(u, place) || isWhere(u, place)
}

// "der mangler et ciffer britt", "arton kronor milen": what is counted is nobody.
const counted: ReadonlySet<string> = new Set('ciffer siffer siffra siffran milen'.split(' '))

// "Kurt-Erik Slotte o bor": "and", written short, is part of no name.
function withoutAnd({ tokens, text }: Utterance, { from, to }: Stretch): number {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]]
  const short = to - from > 1 && last !== undefined && text.slice(last.start, last.end) === 'o' && next?.kind === 'word'
  return short && capital.test(text.slice(first?.start)) ? to - 1 : to
}

// "doktor Moreno", "Mrs Haugen": the title is part of no name.
function untitled(tokens: readonly Token[], { from, to }: Stretch): number {
  let at = from
  while (
    at < to - 1 &&
    (titles.has(wordAt(tokens, at)) ||
      calling.has(wordAt(tokens, at)) ||
      counted.has(wordAt(tokens, at)) ||
      (at > from && wordAt(tokens, at) === '.'))
  )
    at++
  return at
}

// "A. Hirsi", "J. P. Clausen": initials before a surname.
function withInitials({ tokens, text }: Utterance, from: number): number {
  let at = from
  for (; at >= 2 && tokens[at - 1]?.key === '.' && tokens[at - 2]?.key.length === 1; at -= 2) {
    const initial = tokens[at - 2]
    if (initial?.kind !== 'word' || !capital.test(text.slice(initial.start)) || initial.end !== tokens[at - 1]?.start)
      break
  }
  return at
}

// "stein roger", "odd geir": a word that is a name right before another.
const doubles: ReadonlySet<string> = new Set('stein odd dag liv gro bjørn may bo tor finn jon unn siv ask'.split(' '))
const notDouble =
  /^(?:en|ein|et|eit|den|det|i|av|god|go|hver|kvar|varje|hele|heile|hel|samme|same|samma|annen|annan|annan|anden|neste|næste|nästa|første|fyrste|första|siste|sidste|sista|andre|andra|forleden|noen|nogen|någon|fin|vanlig|ny|til|per|om|stor|mitt|ditt|sitt|for|på|med|is|to)$/
// "du må finn kari"
const [doing, modal] = [/^(?:bo|finn|ask)$/, /^(?:må|kan|vil|skal|får|du|jeg|eg|vi)$/]
function withDouble({ tokens, text, languages }: Utterance, from: number): number {
  // "please ask Anna", "may Peter": in English these are verbs.
  const [word, before] = [tokens[from - 1], tokens[from - 2]]
  if (word === undefined || (languages[0] === 'en' && /^(?:ask|may)$/.test(word.key))) return from
  if (!doubles.has(word.key) || notDouble.test(before?.key ?? '')) return from
  return doing.test(word.key) && modal.test(before?.key ?? '') && !capital.test(text.slice(word.start))
    ? from
    : from - 1
}

// "Hope Mensah is the holder.": an English word that is a name too begins the sentence, and something is said of it.
const englishNames: ReadonlySet<string> = new Set(
  'hope grace mark faith joy rose dawn bill rob jack drew chase will summer april june may august violet ivy lily ruby pearl crystal sunny'.split(
    ' ',
  ),
)
const saidOf = /^(?:is|was|has|had|er|var|har|är|speaking|here|calling|,|\.)$/
function withFirst({ tokens, text }: Utterance, from: number, to: number): number {
  const [word, before, next] = [tokens[from - 1], tokens[from - 2], tokens[to]]
  const begins = before === undefined || /^[.?!,]$/.test(before.key)
  if (word === undefined || !begins || !englishNames.has(word.key) || !capital.test(text.slice(word.start))) return from
  return next === undefined || saidOf.test(next.key) ? from - 1 : from
}

const towards = /^(?:på|i|at|in|ved|vid|til|till|to|fra|från|from|hos|on|is|was|er|var|är)$/
const when =
  /^(?:autumn|spring|summer|winter|fall|høst(?:en)?|haust(?:en)?|efteråret|vår(?:en)?|våren|foråret|sommer(?:en)?|sommar(?:en)?|vinter(?:en)?)$/

// "På Kaptensgatan 4": the word before is part of no address.
const afterPlace = (u: Utterance, one: Proposal): readonly Proposal[] => {
  const { tokens, text } = u
  const to = tokenFrom(tokens, one.end)
  let from = tokenFrom(tokens, one.start)
  while (from < to - 1 && (towards.test(wordAt(tokens, from)) || beforeName(u, from))) from++
  const last = tokens[to - 1]
  // "Vibes gate 7, right?": a word in small letters after a comma is talk.
  const article = /^(?:en|ei|et|ein|eit|a|an|og|så)$/.test(last?.key ?? '')
  const talk =
    last?.kind === 'word' &&
    wordAt(tokens, to - 2) === ',' &&
    (article || small.test(text.slice(last.start))) &&
    to - from > 3
  // "Luleå in autumn", "Bergen til høsten": when, not where.
  const later = when.test(last?.key ?? '') && towards.test(wordAt(tokens, to - 2)) && to - from > 2
  const cut = later || (talk && tokens[to - 3]?.kind === 'number')
  const end = cut ? (tokens[to - 3]?.end ?? one.end) : one.end
  return isCode(u, from, to) || isSomething(u, from, to)
    ? []
    : [{ ...one, start: tokens[from]?.start ?? one.start, end }]
}

const small = /^\p{Ll}{3}/u
// "Skal adressa vera Skjerdal 14": a long word in small letters before one with a capital.
const beforeName = ({ tokens, text }: Utterance, at: number): boolean => {
  const [word, next] = [tokens[at], tokens[at + 1]]
  if (word?.kind !== 'word' || next?.kind !== 'word' || streetParts.has(word.key) || streetEnding(word.key))
    return false
  return small.test(text.slice(word.start)) && capital.test(text.slice(next.start))
}

const article = /^(?:en|et|ett|ei|ein|eit)$/
// "hvad er det for en gade", "ett exide gel": something, and no house has a number.
const isSomething = ({ tokens, numbersAt }: Utterance, from: number, to: number): boolean =>
  to - from > 1 &&
  article.test(wordAt(tokens, from)) &&
  tokens.slice(from + 1, to).every(({ kind, key }, at) => {
    const exact = !streetEnding(key) || streetParts.has(key)
    return kind === 'word' && exact && !towns.has(key) && numbersAt(from + 1 + at).length === 0
  })

const british = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/
// "SN 4H7729-KK", "WTU 244 G 0917 N": a frame's or a series' number. Where all is in capitals, "OLE VIGS GT 5" is no code.
const isCode = ({ tokens, text }: Utterance, from: number, to: number): boolean => {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word')
  const start = tokens[from]?.start ?? 0
  if (!/\p{Ll}/u.test(text.slice(Math.max(0, start - shoutedReach), start + shoutedReach))) return false
  if (words.length < 2 || british.test(text.slice(tokens[from]?.start, tokens[to - 1]?.end))) return false
  return words.every(({ start, end }) => end - start <= longestHead && allCapitals.test(text.slice(start, end)))
}
const longestHead = 4
const shoutedReach = 40
const allCapitals = /^\p{Lu}+$/u

// "på hovden": one word that may as well be a place.
const unsure = 0.65
const isPlace = ({ tokens }: Utterance, { from, to }: Stretch): boolean =>
  to - from === 1 && /^(?:på|i)$/.test(wordAt(tokens, from - 1))

// "Solveig i Frende": the firm that somebody answers for is part of no name.
function withoutFirm({ tokens }: Utterance, { from, to }: Stretch): Stretch {
  const at = tokens.slice(from + 1, to - 1).findIndex(({ key }) => towards.test(key)) + from + 1
  return at > from && isThing(tokens, { from: at + 1, to }) ? { from, to: at } : { from, to }
}

/** The persons that `found` proposes, without those that are nobody, each without its title. */
export function realPersons(u: Utterance, found: readonly Proposal[]): readonly Proposal[] {
  return found.flatMap((one) => {
    if (one.type === 'ADDRESS') return afterPlace(u, one)
    if (one.type !== 'PERSON') return [one]
    const whole = { from: tokenFrom(u.tokens, one.start), to: tokenFrom(u.tokens, one.end) }
    const place = withoutFirm(u, whole)
    if (isNobody(u, place, found) || (one.score < unsure && isPlace(u, place))) return []
    const named = untitled(u.tokens, place)
    const from = named === place.from ? withFirst(u, withDouble(u, withInitials(u, named)), place.to) : named
    const to = withoutAnd(u, place)
    if (from === place.from && to === whole.to) return [one]
    const words = u.tokens.slice(Math.max(from, place.from), to).filter(({ kind }) => kind !== 'sign')
    const [start, end] = [u.tokens[from]?.start ?? one.start, u.tokens[to - 1]?.end ?? one.end]
    return [{ ...one, start, end, value: words.map(({ key }) => key).join(' ') }]
  })
}
