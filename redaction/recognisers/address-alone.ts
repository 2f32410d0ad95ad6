// Parts of an address that stand alone: a holding in the land register, a flat by the letter of its floor, a street without
// its number where an address was asked for.
import { awaited, propose } from '../context.ts'
import { isKindOfRoad } from '../no-address.ts'
import type { Proposal } from '../proposal.ts'
import { feature } from '../scan.ts'
import { countsNext } from '../spoken/evidence.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Recent, Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { noStreet, streetEnding } from '../words/streets.ts'
import { houseTo, isMeasured } from './address-parts.ts'
import { given, isCounted, loneDigits, placeFrom, placeTo, value } from './address-place.ts'

const codeLength = 4

const holdings: ReadonlySet<string> = new Set(
  'gnr bnr snr fnr gårdsnummer gårdsnr gardsnummer gardsnr bruksnummer bruksnr bruksnummeret gårdsnummeret seksjonsnummer matrikkelnummer matrikkelnummeret fastighetsbeteckning matrikelnummer matr'.split(
    ' ',
  ),
)
const parting: ReadonlySet<string> = new Set([
  '.',
  ':',
  '/',
  ',',
  'er',
  'og',
  'skråstrek',
  'nr',
  'nummer',
  'strek',
  '-',
])
const holdingFlag = flagFor(holdings)
const longestHolding = 4

/** "gnr. 52, bnr. 7", "gards og bruksnummer femtito skråstrek sju": a holding in the land register. */
export const landRegister = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & holdingFlag) === 0) return
  for (let at = 0; at < u.tokens.length; at++) {
    // "gards nummer førtini": in two words.
    const apart = /^nummer/.test(keyAt(u.tokens, at)) && holdings.has(`${keyAt(u.tokens, at - 1)}nummer`)
    if (!(apart || holdings.has(keyAt(u.tokens, at))) || (ambiguous.test(keyAt(u.tokens, at)) && !besideOther(u, at)))
      continue
    let [from, to] = [-1, at + 1]
    for (let next = at + 1; next < at + 12; ) {
      const [number] = u.numbersAt(next)
      const lone = number === undefined && numberWord(keyAt(u.tokens, next)) !== undefined
      if (lone) {
        if (from < 0) from = next
        to = next + 1
        next = to
      } else if (number !== undefined && number.digits.length <= longestHolding && !measuredHolding.has(number.unit)) {
        if (from < 0) from = next
        to = number.to
        next = number.to
      } else if (parting.has(keyAt(u.tokens, next)) || (from >= 0 && holdings.has(keyAt(u.tokens, next)))) next++
      else break
    }
    if (from < 0) continue
    const found = { type: 'ADDRESS', score: 0.88, reasons: ['cue'], value: value(u, from, to) } as const
    out.push(propose(u, [from, to], found))
    at = to - 1
  }
}
// "snr" is a serial number and "fnr" an identity number, but in a row of such numbers.
const ambiguous = /^(?:snr|fnr)$/
const rowReach = 4
const besideOther = (u: Utterance, at: number): boolean =>
  u.tokens.slice(Math.max(0, at - rowReach), at).some(({ key }) => holdings.has(key) && !ambiguous.test(key))
const measuredHolding: ReadonlySet<string | undefined> = new Set(['money', 'distance', 'percent'])

const streetAt = (u: Utterance, at: number): boolean => {
  const key = keyAt(u.tokens, at)
  return u.tokens[at]?.kind === 'word' && key.length >= shortestStreet && streetEnding(key) && !noStreet.has(key)
}

const street = (u: Utterance, at: number, reason: 'asked' | 'cue'): Proposal => {
  const from = placeFrom(u, at)
  const found = { type: 'ADDRESS', score: 0.7, reasons: [reason, 'list'], value: value(u, from, at + 1) } as const
  return propose(u, [from, at + 1], found)
}

const mostAlone = 4
const sureStreet = /...(?:ve[ijg](?:en)?|väg(?:en)?|gat(?:a|e|en|an)|gade(?:n)?|gränd(?:en)?|stræde|allé|stien|stigen)$/
const beforeAlone = /^(?:ja|jo|nej|nei|yes|no|på|i|on|in|det|er|är|it|is|s|['’]|øh|eh|uh|um|,)$/
// "sorøvej": a whole turn that is a street's name answers somebody, whatever was asked.
const streetAlone = (u: Utterance, out: Proposal[]): void => {
  if (u.speaker !== 'customer' || u.tokens.length > mostAlone) return
  const at = u.tokens.findLastIndex(({ kind }) => kind === 'word')
  if (!streetAt(u, at) || !sureStreet.test(keyAt(u.tokens, at))) return
  if (isKindOfRoad(u.tokens, at)) return
  const rest = u.tokens.slice(0, at)
  if (rest.every(({ key, kind }) => kind === 'sign' || beforeAlone.test(key))) out.push(street(u, at, 'cue'))
}

/** "øvregata i eit ord", where an address was asked for: a street without its number. */
export const askedStreets = (u: Utterance, out: Proposal[]): void => {
  streetAlone(u, out)
  if (!awaited(u, 'ADDRESS') || u.tokens.length > longestStreetAnswer || u.askedBy === u.speaker) return
  for (let at = 0; at < u.tokens.length; at++)
    if (streetAt(u, at) && !isKindOfRoad(u.tokens, at)) out.push(street(u, at, 'asked'))
}

const numberOf = /^(?:nummer|nummeret|numret|number|nr)$/
/** "nummer på valby langgade", "hvilket nummer i hemmingjordvegen": whose house's number is asked. */
export const numberedStreet = (u: Utterance, out: Proposal[]): void => {
  if (u.speaker === 'customer') return
  for (let at = 2; at < u.tokens.length; at++) {
    if (!/^(?:på|i|in|on)$/.test(keyAt(u.tokens, at - 1)) || !numberOf.test(keyAt(u.tokens, at - 2))) continue
    // "valby langgade": one word of name before it
    const end = streetAt(u, at) ? at : streetAt(u, at + 1) && at + 2 === u.tokens.length ? at + 1 : -1
    if (end >= 0) out.push({ ...street(u, end, 'cue'), start: u.tokens[at]?.start ?? 0 })
  }
}

const reading =
  /^(?:bor|bur|registr\p{L}*|adress\p{L}*|address|stadig|fortsat|fortsatt|fremdeles|framleis|fortfarande|still|flytt\p{L}*|send\p{L}*|skick\p{L}*|er|är|det)$/u
// "er bilen på motorvegen": every town has one.
const anyPlaces = /^(?:motor|hoved|hovud|huvud|verksted|verkstad|fylkes|riks|lands|sykkel|gang|skog|grus)(?:v|g)/
const [readReach, mostRead] = [4, 16] as const
/** "er du framleis på grandevegen", "adressen er møllevej": an adviser reads a street without its number. */
export const readStreet = (u: Utterance, out: Proposal[]): void => {
  if (u.speaker === 'customer' || u.tokens.length > mostRead) return
  for (let at = 2; at < u.tokens.length; at++) {
    if (!streetAt(u, at) || !sureStreet.test(keyAt(u.tokens, at)) || isKindOfRoad(u.tokens, at)) continue
    if (anyPlaces.test(keyAt(u.tokens, at))) continue
    if (!/^(?:på|i|er|är|så|som|til|till)$/.test(keyAt(u.tokens, at - 1)) || !endsReading(u, at + 1)) continue
    if (u.tokens.slice(Math.max(0, at - readReach), at).some(({ key }) => reading.test(key)))
      out.push(street(u, at, 'cue'))
  }
}
const endsReading = ({ tokens }: Utterance, at: number): boolean =>
  tokens[at]?.kind !== 'word' ||
  /^(?:ja|stemmer|stämmer|passer|er|är|nå|nu|no|ikke|ikkje|inte|fortsatt|framleis|stadig|i|eller)$/.test(
    keyAt(tokens, at),
  )

const livedReach = 6
/** "vi bor i hobro på skibsgade", "eg bur på frekhaug vegen heiter sagstadvegen": the street without its number that stands soon after token `from`. */
export const livedStreet = (u: Utterance, from: number): Proposal | undefined => {
  for (let at = from; at < from + livedReach; at++)
    if (
      streetAt(u, at) &&
      /^(?:på|i|in|on|at|to|into|from|of|sidan|siden|det|is|er|är|e|heter|hedder|heiter|kalles|kaldes)$/.test(
        keyAt(u.tokens, at - 1),
      )
    )
      return street(u, at, 'cue')
  return
}
const longestStreetAnswer = 16
const shortestStreet = 7

const beforeHouse =
  /^(?:so|då|da|så|then|ok|okay|and|og|och|fint|bra|godt|ja|jo|jepp|nej|nei|no|nope|yes|eller|or|or|det|de|d|it|its|['’]|s|er|är|e|is|but|men|fast|nummer|number|nr|øh|eh|,)$/
const lastOfHouse = 3
// "ni har hem bil och båt": in Swedish no number.
const isYou = ({ tokens, languages }: Utterance, at: number): boolean =>
  languages[0] === 'sv' && keyAt(tokens, at) === 'ni'
const mostAgain = 14
// "sex", right after "skolgatan sex": the adviser takes it down.
const repeats = (u: Utterance, last: Recent, at: number): boolean =>
  u.speaker === 'agent' &&
  last.speaker === 'customer' &&
  last.digits === (u.numbersAt(at)[0]?.digits ?? loneDigits(keyAt(u.tokens, at)))
/** "ja eller sexton nu är jag osäker", "sixty five the other bit is right": the house of an address that was just read out. */
export const houseAgain = (u: Utterance, out: Proposal[]): void => {
  const last = u.recent.at(-1)
  // One number word alone ("nej fyra") put right what was read out before it.
  const read =
    last?.type === 'ADDRESS' && last.just && u.recent.some(({ type, digits }) => type === 'ADDRESS' && digits !== '')
  if (!read || u.tokens.length > mostAgain) return
  let at = 0
  while (beforeHouse.test(keyAt(u.tokens, at))) at++
  const again = repeats(u, last, at)
  if (u.asked.length > 0 && !u.asked.includes('ADDRESS') && !again) return
  const to = houseTo(u, at)
  const [number] = u.numbersAt(at)
  const counts = isMeasured(u, number) || (number?.digits.length ?? 0) > lastOfHouse
  if (
    to < 0 ||
    counts ||
    isYou(u, at) ||
    // "4" alone answers another question as often: "… how many live there?"; "tolv b" does not.
    (at === 0 && to === u.tokens.length && !/^[a-h]$/.test(keyAt(u.tokens, to - 1)) && !again) ||
    isCounted(u, to) ||
    (countsNext(u.tokens, to) && !/^(?:the|nu|nå|not|inte|ikke)$/.test(keyAt(u.tokens, to)))
  )
    return
  const said = value(u, at, to)
  const place = placeTo(u, to)
  // "fyra inte fjorton": the house that it is told from.
  const other = /^(?:not|inte|ikke|ikkje)$/.test(keyAt(u.tokens, to)) ? houseTo(u, to + 1) : -1
  if (other === u.tokens.length)
    out.push(
      propose(u, [to + 1, other], {
        type: 'ADDRESS',
        score: 0.86,
        reasons: ['read-back'],
        value: value(u, to + 1, other),
      }),
    )
  for (let next = at; next < u.tokens.length; next++) {
    const end = next === at ? to : houseTo(u, next)
    if (end < 0 || value(u, next, end) !== said) continue
    const last = next === at ? place : end
    const whole = value(u, next, last)
    out.push(propose(u, [next, last], { type: 'ADDRESS', score: 0.86, reasons: ['read-back'], value: whole }))
    next = end
  }
}

const flatNames: ReadonlySet<string> = new Set(
  'apartment flat apt leilighet leiligheten leilegheit leilegheita leil leilighetsnummer leilegheitsnummer bolignummer bruksenhetsnummer bruksenhet lejlighed lägenhet lägenheten lgh lägenhetsnummer'.split(
    ' ',
  ),
)
/** Set where a flat is named. */
export const flatFlag = flagFor(flatNames)

/** "leilighet h null to null tre", "bolignummer H0203": four digits after the letter of its floor. */
export const flats = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & flatFlag) === 0 && (u.features & feature.digit) === 0) return
  for (let at = 0; at < u.tokens.length; at++) {
    const letter = u.tokens[at + 1]
    if (!flatNames.has(keyAt(u.tokens, at)) || letter?.kind !== 'word' || !/^(?:[hkul]|hå)$/.test(letter.key)) continue
    const number = u.numbersAt(at + 2).find(({ first, digits }) => first && digits.length === codeLength)
    if (number === undefined) continue
    const found = { type: 'ADDRESS', score: 0.86, reasons: ['form'], value: letter.key + number.digits } as const
    out.push(propose(u, [at, number.to], found))
  }
}

const swedishFlats: ReadonlySet<string> = new Set('lägenhet lägenheten lgh lägenhetsnummer'.split(' '))

/** "lägenhet elva noll fyra": so Sweden numbers flats, by floor and door. */
export const swedishFlatsIn = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & flatFlag) === 0) return
  for (let at = 0; at < u.tokens.length; at++) {
    if (!swedishFlats.has(keyAt(u.tokens, at))) continue
    const number = u
      .numbersAt(at + 1)
      .find(({ first, digits, unit }) => first && unit === undefined && /^[01]\d\d\d$/.test(digits))
    if (number === undefined) continue
    out.push(
      propose(u, [at, number.to], { type: 'ADDRESS', score: 0.86, reasons: ['form'], value: value(u, at, number.to) }),
    )
  }
}

// "error H0404", "skjermen viser H0101"
const faulty =
  /^(?:feil\p{L}{0,6}|fejl\p{L}{0,6}|fel|felkod\p{L}{0,3}|error|code|kod[ea]?n?|display\p{L}{0,3}|skjerm\p{L}{0,2}|skærm\p{L}{0,2}|skärm\p{L}{0,2}|modell?\p{L}{0,3}|type|typ|del|part)$/u
const faultReach = 3

// "i am h oh two oh one": the same, said.
const saidFlats = (u: Utterance, out: Proposal[]): void => {
  // "h tolv null to", where an address was asked for or given
  const form = given(u) || awaited(u, 'ADDRESS') ? /^\d{4}$/ : /^0\d0\d$/
  for (const { first, digits, from, to, words } of u.digits) {
    if (!first || words === 0 || !form.test(digits) || !/^(?:h|hå|u)$/.test(keyAt(u.tokens, from - 1))) continue
    if (u.tokens.slice(Math.max(0, from - 1 - faultReach), from - 1).some(({ key }) => faulty.test(key))) continue
    const found = { type: 'ADDRESS', score: 0.84, reasons: ['form'], value: value(u, from - 1, to) } as const
    out.push(propose(u, [from - 1, to], found))
  }
}

/** "H0404": so Norway numbers flats. */
export const numberedFlats = (u: Utterance, out: Proposal[]): void => {
  saidFlats(u, out)
  if ((u.features & feature.code) === 0) return
  for (let at = 1; at < u.tokens.length; at++) {
    const [letter, number] = [u.tokens[at - 1], u.tokens[at]]
    if (number?.kind !== 'number' || letter?.end !== number.start || !/^0\d0\d$/.test(number.key)) continue
    if (!/^[hkul]$/.test(letter.key)) continue
    if (u.tokens.slice(Math.max(0, at - 1 - faultReach), at - 1).some(({ key }) => faulty.test(key))) continue
    const found = { type: 'ADDRESS', score: 0.7, reasons: ['form'], value: value(u, at - 1, at + 1) } as const
    out.push(propose(u, [at - 1, at + 1], found))
  }
}
