// The parts of a postal address: where a street's name begins, a house number with its letter and floor.
import type { Digits } from '../numbers.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Utterance } from '../utterance.ts'
import { everydayStreets, flatWords, noStreet, streetEnding, streetParts, streetWords } from '../words/streets.ts'
import { towns } from '../words/towns.ts'
import { capital, townTo } from './address-town.ts'

const longestName = 4
/** Before a place. */
export const towards = /^(?:på|i|at|in|ved|vid|til|till|to|fra|från|from|hos|on)$/

// Words of a name before "gate", "vej", "road" written apart: capitals, or in lower-case speech one word, two with a genitive.
const nameFrom = (u: Utterance, at: number): number => {
  // "Bruns gt 14", but "Mustang GT 500"
  if (u.tokens[at]?.key === 'gt' && u.tokens[at - 1]?.key.endsWith('s') !== true) return -1
  let from = at
  while (
    from > 0 &&
    at - from < longestName &&
    !(from < at && towards.test(u.tokens[from - 1]?.key ?? '')) &&
    (capital(u, u.tokens[from - 1]) ||
      (from < at && streetParts.has(u.tokens[from - 1]?.key ?? '') && capital(u, u.tokens[from - 2])))
  )
    from--
  // "På Kungsgatan": a capital at the beginning of a sentence.
  while (from < at && towards.test(u.tokens[from]?.key ?? '')) from++
  if (from < at) return from
  // "alle 20", "close to": everyday words that make a street only of a name with a capital.
  if (everydayStreets.has(u.tokens[at]?.key ?? ''))
    return isAllee(u, at) || isOfSomebody(u, at) ? parted(u, at - 1) : -1
  const left = u.tokens[at - 1]
  // "vagn tre plats tjugosju", "i kerteminde plads syvogtredive": counted, and no name.
  const seat =
    /^(?:plats|plass|plads|plan)$/.test(u.tokens[at]?.key ?? '') &&
    (numberWord(left?.key ?? '') !== undefined || (left !== undefined && !capital(u, left) && towns.has(left.key)))
  if (left?.kind !== 'word' || left.key.length < 3 || noStreet.has(left.key) || seat) return -1
  const second = u.tokens[at - 2]
  // "kong olav den femtes gate", "kong oscar den annens gate": two words of name before the number of the king.
  if (second?.key === 'den' && /s$/.test(left.key)) return u.tokens[at - 4]?.kind === 'word' ? at - 4 : at - 3
  return left.key.endsWith('s') && second?.kind === 'word' && !noStreet.has(second.key) && second.key.length > 2
    ? at - 2
    : at - 1
}

const parted = (u: Utterance, at: number): number => (streetParts.has(u.tokens[at - 1]?.key ?? '') ? at - 1 : at)
// "rosenørns alle syvogtredive": of somebody, before a number; but "deres alle tre".
const isOfSomebody = (u: Utterance, at: number): boolean => {
  const left = u.tokens[at - 1]?.key ?? ''
  return u.tokens[at]?.key === 'alle' && /....s$/.test(left) && !pronouns.test(left) && houseTo(u, at + 1) > 0
}
const pronouns = /^(?:vores|jeres|deres|ellers|dagens|lovens|altids)$/

// "på jernbane alle hundrede og syv": where somebody is, and one word of name before it.
const isAllee = ({ tokens }: Utterance, at: number): boolean =>
  tokens[at]?.key === 'alle' &&
  /^(?:på|ved)$/.test(tokens[at - 2]?.key ?? '') &&
  !noStreet.has(tokens[at - 1]?.key ?? '') &&
  (tokens[at - 1]?.key.length ?? 0) > 2

/** "Ringv. 100", "Kungsg. 3": a street's name cut short, with a capital and the number of a house. */
export const isShortened = (u: Utterance, at: number): boolean => {
  const [token, dot, number] = [u.tokens[at], u.tokens[at + 1], u.tokens[at + 2]]
  if (dot?.key !== '.' || dot.start !== token?.end || number?.kind !== 'number') return false
  if (!shortened.test(token.key) || wholeWords.test(token.key)) return false
  // "Vi bor i Göteborg. 3 barn": a word after the number begins a sentence, but a town or a floor.
  const next = u.tokens[at + 3]
  const ends = next?.kind !== 'word' || next.key.length === 1 || flatWords.has(next.key) || townTo(u, at + 3) > at + 3
  return capital(u, token) && number.key.length <= longestHouse && (ends || /^(?:i|på|in|og|och)$/.test(next.key))
}
const shortened = /^\p{L}{2,}(?:[^aeiouyæøåäö]v|[aeå]v|[^aeiouyæøåäövp]g|gt|vn|pl)$/u
const wholeWords =
  /(?:borg|berg|korg|salg|valg|elg|helg|ng|egg|ygg|kr[ae]v|brev|tolv|halv|stav|olav|krav|gav|sjølv|själv|selv|silv|(?:^|[aeiouyøæåä])elv|ulv|gulv|golv|spørsmålsv)$/u

/** The first token of the street whose name ends at token `at`, or -1. */
export function streetFrom(u: Utterance, at: number): number {
  const from = plainStreetFrom(u, at)
  // "Sct. Mogens Gade 14B"
  const short = from > 1 && u.tokens[from - 1]?.key === '.' && dotted.test(u.tokens[from - 2]?.key ?? '')
  return short && capital(u, u.tokens[from]) ? from - 2 : from
}
const dotted = /^(?:sct|skt|st|gl|ny|nr|sdr|vr|kgs|store|ll)$/

const plainStreetFrom = (u: Utterance, at: number): number => {
  const token = u.tokens[at]
  if (token?.kind !== 'word') return -1
  if (streetWords.has(token.key)) return nameFrom(u, at)
  if (isShortened(u, at)) return at
  if (!streetEnding(token.key) || noStreet.has(token.key)) return -1
  const left = u.tokens[at - 1]
  if (left === undefined || left.kind !== 'word') return at
  if (streetParts.has(left.key)) return at - 1
  const named = capital(u, token) && capital(u, left) && at > 1 && left.key.length > 2 && !towards.test(left.key)
  const begins = /^[.?!]$/.test(u.tokens[at - 2]?.key ?? '')
  return named && !begins && !noStreet.has(left.key) ? at - 1 : at
}

const numberAt = (u: Utterance, at: number): Digits | undefined => u.numbersAt(at)[0]

// A house number of up to four digits; said together with the postal code it may have up to nine.
/** A house's number has no more digits. */
export const longestHouse = 4
const longestFlat = 5
const longestSaid = 9

// "esplanaden sju be i umeå": the name of a letter, where nothing is said that it could be a word of.
const letterName = /^(?:be|bé|bee|ce|cé|cee|dé)$/
const afterLetter = /^(?:i|på|in|lägenhet|lgh|trapp\p{L}{0,3}|uppgång|våning)$/u

const isLetter = (u: Utterance, at: number): boolean => {
  const token = u.tokens[at]
  const next = u.tokens[at + 1]
  if (letterName.test(token?.key ?? ''))
    return next?.kind !== 'word' || afterLetter.test(next.key) || u.numbersAt(at + 1).length > 0
  if (token?.kind !== 'word' || !/^[a-hk]$/.test(token.key) || next?.key === '/') return false
  // "5 i Oslo", "5 e" before a word is a preposition or a hesitation as often as a letter.
  return (
    token.start === u.tokens[at - 1]?.end ||
    next === undefined ||
    next.kind !== 'word' ||
    /^[A-H]$/.test(u.text.slice(token.start, token.end)) ||
    token.key <= 'd'
  )
}

/** What a house's letter is called. */
export const letterWords = /^(?:bokstav|bokstaven|bogstav|letter)$/

/** Does the number count or measure what follows it? "ein bokstav c" counts no letters. */
export const isMeasured = (u: Utterance, number: Digits | undefined): boolean =>
  number?.unit !== undefined && !(number.unit === 'count' && letterWords.test(u.tokens[number.to]?.key ?? ''))

// "arton a fem", "18 B 22": in Finland the flat's number follows the letter of the stairs.
const letterTo = (u: Utterance, at: number): number => {
  // "fire og tjue bokstav c"
  if (letterWords.test(u.tokens[at]?.key ?? '')) return isLetter(u, at + 1) ? at + 2 : at
  if (!isLetter(u, at)) return at
  const next = u.tokens[at + 1]
  // "9 A 31, 00530 Helsinki": the code after it is no part of the number.
  if (next?.kind === 'number')
    return next.key.length <= longestNumbered && next.start > (u.tokens[at]?.end ?? 0) ? at + 2 : at + 1
  const flat = numberAt(u, at + 1)
  const counts = flat?.unit !== undefined && !(flat.unit === 'count' && townTo(u, flat.to) > flat.to)
  // "sixteen b twenty nine oh oh five one oh helsinki"
  const coded = flat !== undefined && flat.digits.length <= longestSaid && townTo(u, flat.to) > flat.to
  return flat === undefined || counts || (flat.digits.length > longestNumbered && !coded) ? at + 1 : flat.to
}
const longestNumbered = 3

const ordinals =
  /^(?:first|second|third|fourth|andra|tredje|första|første|anden|andre|tredje|fjerde|femte|sjette|første|til|på|i|u|to|the)$/

const floors =
  /^(?:first|second|third|fourth|fifth|sixth|första|andra|tredje|fjärde|femte|sjätte|første|anden|andre|fjerde|sjette|stuen)$/
const endsFloor = (u: Utterance, at: number): boolean =>
  u.tokens[at]?.kind !== 'word' || /^(?:i|in|på|til|till|og|och|sal|men|der|ja)$/.test(u.tokens[at]?.key ?? '')

// A flat's number; said together with the postal code it is longer and a town follows.
const isFlat = (u: Utterance, { digits, to }: Digits): boolean =>
  digits.length <= longestFlat || (digits.length <= longestSaid && townTo(u, to) > to)

const stairs =
  /^(?:oppgang|opgang|oppg|inngang|ingång|entrance|entré|trapp|trappa|uppgång|entry|leilighet|leilegheit|leil|block|blokk)$/
// Words of everyday talk that are part of an address only with a letter or a number.
const doors = /^(?:rom|rum|room|inngang|ingång|entrance|entré|hybel|sokkel|kjeller|underetasje)$/

// "åtta trappor upp"
const upstairs = /^(?:upp|opp|op|ned|ner)$/

// "unit four": one number word, and no article.
const isLone = (u: Utterance, at: number): boolean =>
  u.tokens[at]?.kind === 'word' &&
  numberWord(u.tokens[at]?.key ?? '') !== undefined &&
  !notHouse.has(u.tokens[at]?.key ?? '')

/** ", tredje våningen", "2nd floor": the token after the floor that is said after the town; `at` itself if none is. */
export const floorTo = (u: Utterance, at: number): number => {
  const from = u.tokens[at]?.key === ',' ? at + 1 : at
  const dotted = u.tokens[from]?.kind === 'number' && u.tokens[from + 1]?.key === '.' ? from + 2 : from + 1
  const counted = floors.test(u.tokens[from]?.key ?? '') || u.tokens[from]?.kind === 'number'
  return counted && floorWords.test(u.tokens[dotted]?.key ?? '') ? dotted + 1 : at
}
const floorWords = /^(?:floor|våning|våningen|vån|etasje|etasjen|etg|etage|etagen|sal|trappor|tr)$/

// ", 2. th", "3. sal tv", "leilighet 12", "lgh 1102", "h0201", "tredje sal til venstre".
/** The token after the floor, door and flat that begin at `at`; `at` itself if none do. */
export const flatTo = (u: Utterance, at: number): number => {
  let to = at
  for (let next = at; next < to + 4; next++) {
    const token = u.tokens[next]
    if (token === undefined) break
    // "7, right?"
    if (token.key === 'right' && u.tokens[next + 1]?.key === '?') break
    if (token.key === 'u' && u.tokens[next + 1]?.key === '.' && flatWords.has(u.tokens[next + 2]?.key ?? '')) {
      to = next + 3
      next = to - 1
    } else if (token.key === 'as' && u.tokens[next + 1]?.key === '.' && u.tokens[next + 2]?.kind === 'number') {
      // "52 as. 3": so Finland writes a flat.
      to = next + 3
      next = to - 1
    } else if (floors.test(token.key) && /^[a-h]$/.test(u.tokens[next + 1]?.key ?? '') && isLetter(u, next + 1)) {
      // "calle mayor twelve third b"
      to = next + 2
      next = to - 1
    } else if (token.key === 'på' && floors.test(u.tokens[next + 1]?.key ?? '') && endsFloor(u, next + 2)) {
      // "frederiks alle hundrede og fire på anden i aarhus"
      to = next + 2
      next = to - 1
    } else if (upstairs.test(token.key) && to === next && next > at) {
      to = next + 1
    } else if (flatWords.has(token.key)) {
      // "lejl. 12", "lgh. 1102"
      if (u.tokens[next + 1]?.key === '.' && u.tokens[next + 2]?.kind === 'number') next++
      const number = u.tokens[next + 1]
      const said = u.numbersAt(next + 1)[0]
      const lettered = number?.kind === 'word' && /^[a-h]$/.test(number.key) && u.tokens[next + 2]?.start !== number.end
      if (lettered && stairs.test(token.key)) to = next + 2
      else if (said === undefined && doors.test(token.key)) break
      else if (number?.kind === 'number') to = number.key.length <= 4 ? next + 2 : next + 1
      else if (said === undefined && isLone(u, next + 1)) to = next + 2
      else to = said !== undefined && isFlat(u, said) ? said.to : next + 1
      next = to - 1
    } else if (
      // "tre trappor"
      !(flatWords.has(u.tokens[next + 1]?.key ?? '') && numberWord(token.key) !== undefined) &&
      !(token.kind === 'sign' || (token.kind === 'number' && token.key.length <= 2) || ordinals.test(token.key))
    )
      break
  }
  return to
}

// "vestergade et i skagen": an article before a noun, the number one before a place or nothing.
const isOne = (u: Utterance, at: number): boolean => {
  if (!/^(?:et|ett|en|ein|one)$/.test(u.tokens[at]?.key ?? '')) return false
  const next = u.tokens[at + 1]
  return next === undefined || next.key === ',' || (/^(?:i|in)$/.test(next.key) && townTo(u, at + 2) > at + 2)
}

// Number words that follow a street without being a number by themselves: "storgata fem".
const saidTo = (u: Utterance, at: number): number => {
  let to = at
  while (
    to - at < 3 &&
    u.tokens[to]?.kind === 'word' &&
    (!notHouse.has(u.tokens[to]?.key ?? '') || isOne(u, to)) &&
    !(u.languages[0] === 'en' && u.tokens[to]?.key === 'to') &&
    numberWord(u.tokens[to]?.key ?? '') !== undefined
  )
    to++
  return to
}
// Finland's "and" is everybody's "yes"; "tusen takk"
const notHouse: ReadonlySet<string> = new Set(
  'a et én og och and første andre anna annan annen å ja tusen tusind'.split(' '),
)
const measures: ReadonlySet<string | undefined> = new Set(['money', 'distance', 'percent'])

/** The token after the house number (with letter, floor and door) that begins at `at`, or -1. */
export function houseTo(u: Utterance, at: number): number {
  const start = ['nummer', 'nr', 'number', 'no'].includes(u.tokens[at]?.key ?? '') ? at + 1 : at
  // "nr. 7", "a hundred and fourteen"
  const hundred = u.tokens[start]?.key === 'a' && u.numbersAt(start + 1).length > 0
  const from = u.tokens[start]?.key === '.' || hundred ? start + 1 : start
  const first = u.tokens[from]
  const number = numberAt(u, from)
  if (first === undefined || measures.has(number?.unit)) return -1
  if (first.kind === 'number') return first.key.length > longestHouse ? -1 : flatTo(u, letterTo(u, from + 1))
  if (number !== undefined && number.digits.length > longestSaid) return -1
  const to = number?.to ?? saidTo(u, from)
  if (to === from) return -1
  return flatTo(u, letterTo(u, to))
}
