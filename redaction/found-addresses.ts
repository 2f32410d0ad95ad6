// Where an address that the tagger found begins and ends, and what it takes for an address and is none.

import { firstReaching } from './numbers.ts'
import { isThing } from './persons/known-things.ts'
import type { Proposal } from './proposal.ts'
import { numberWord } from './spoken/lexicon.ts'
import { capital } from './stretch.ts'
import { keyAt, tokenFrom } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { noStreet, streetEnding, streetParts, towards } from './words/streets.ts'
import { towns } from './words/towns.ts'

const when =
  /^(?:autumn|spring|summer|winter|fall|høst(?:en)?|haust(?:en)?|efteråret|vår(?:en)?|våren|foråret|sommer(?:en)?|sommar(?:en)?|vinter(?:en)?)$/

/** The address from its first word to its last, as one or no proposal: "På Kaptensgatan 4" begins at the street. */
export const realAddress = (u: Utterance, one: Proposal): readonly Proposal[] => {
  const { tokens, text } = u
  const to = tokenFrom(tokens, one.end)
  let from = tokenFrom(tokens, one.start)
  while (from < to - 1 && (leads(u, from) || beforeName(u, from) || namesOther(u, from))) from++
  from = runFrom(u, from)
  const last = tokens[to - 1]
  // "Vibes gate 7, right?": a word in small letters after a comma is talk.
  const article = /^(?:en|ei|et|ein|eit|a|an|og|så)$/.test(last?.key ?? '')
  const talk =
    last?.kind === 'word' &&
    keyAt(tokens, to - 2) === ',' &&
    (article || small.test(text.slice(last.start))) &&
    to - from > 3
  // "Luleå in autumn", "Bergen til høsten": when, not where.
  const later = when.test(last?.key ?? '') && towards.test(keyAt(tokens, to - 2)) && to - from > 2
  const cut = later || (talk && tokens[to - 3]?.kind === 'number')
  const still = to - from > 2 && stillSaid.test(last?.key ?? '')
  const end = (cut ? tokens[to - 3]?.end : still ? tokens[to - 2]?.end : undefined) ?? one.end
  return isCode(u, from, to) ||
    isSomething(u, from, to) ||
    isTimetable(u, from, to) ||
    isSeat(u, from) ||
    (towns.has(keyAt(u.tokens, from)) && isSeat(u, from + 1)) ||
    isWalk(u, from, to) ||
    isLandmark(u, from, to) ||
    isGreeting(u, from) ||
    isThing(tokens, { from, to })
    ? []
    : [{ ...one, start: tokens[from]?.start ?? one.start, end }]
}

const living = /^(?:bor|bur|boede|bodde|lives?)$/
const kinds = /^(?:plejehjemmet|sykehjemmet|äldreboendet|kollegiet|gården|garden|gaarden|dörren|ye|yes|yeah|ja|jo)$/
// "bor på lerbjergvej"; but "på Ved Volden 7" is called so.
const leads = ({ tokens, text }: Utterance, at: number): boolean => {
  const key = keyAt(tokens, at)
  const called =
    /^(?:ved|vid)$/.test(key) && towards.test(keyAt(tokens, at - 1)) && capital.test(text.slice(tokens[at]?.start))
  // "plejehjemmet kildemarken i sorø", "gården nordgarden": what it is, before what it is called.
  const named = kinds.test(key) && tokens[at + 1]?.kind === 'word' && !towards.test(keyAt(tokens, at + 1))
  return (towards.test(key) && !called) || living.test(key) || named
}

// "hovevegen førti framleis", "Lagårdsveien 84 nå"
const stillSaid =
  /^(?:nå|no|nu|now|framleis|fremdeles|fortsatt|ennå|enno|enda|stadig|fortfarande|stadigvæk|still|da|då)$/
// "gågata i steinkjer"
const isWalk = ({ tokens, asked }: Utterance, from: number, to: number): boolean =>
  to - from === 3 && noStreet.has(keyAt(tokens, from)) && keyAt(tokens, from + 1) === 'i' && !asked.includes('ADDRESS')

// "du har kommit till felanmälan mkb": where a call has come to.
const isGreeting = ({ tokens, speaker }: Utterance, from: number): boolean =>
  speaker !== 'customer' &&
  /^(?:til|till)$/.test(keyAt(tokens, from - 1)) &&
  /^(?:kommit|kommet|kome|igennem|gjennom|fram|frem|velkommen|välkommen)$/.test(keyAt(tokens, from - 2))

// "pedersborg kirke", "jagtvej ved nørrebro station", "near Hestetorvet", "landevej elleve": where something is or was.
const landmarks =
  /^(?:kirke|kirken|kyrka|kyrkan|station|stationen|stasjon|stasjonen|rådhus|rådhuset|bibliotek|biblioteket)$/
const squares = /(?:torget|torvet|torg|torv)$/
const roads =
  /^(?:landevej|landevejen|landeveien|landsväg|riksvei|riksveg|rv|fv|fylkesvei|fylkesveg|europavei|europaveg|motorvej|motorvei|motorväg|länsväg|riksväg|hovedvej)$/
const isLandmark = ({ tokens, asked, numbersAt }: Utterance, from: number, to: number): boolean => {
  if (asked.includes('ADDRESS') || asked.includes('POSTCODE')) return false
  if (roads.test(keyAt(tokens, from)) && to - from > 1) return true
  const bare = tokens
    .slice(from, to)
    .every(
      ({ kind, key }, at) => kind !== 'number' && numberWord(key) === undefined && numbersAt(from + at).length === 0,
    )
  const beside = /^(?:near|by|ved|vid|nära|nær|utanför|utenfor|udenfor)$/.test(keyAt(tokens, from - 1))
  return (
    bare && (landmarks.test(keyAt(tokens, to - 1)) || (beside && to - from === 1 && squares.test(keyAt(tokens, from))))
  )
}

// "to hundre og åtte i hunstadringen": a number is taken whole.
const runFrom = ({ digits }: Utterance, from: number): number => {
  const run = digits[firstReaching(digits, from + 1)]
  return run !== undefined && run.from < from ? run.from : from
}

const small = /^\p{Ll}{3}/u
// "Skal adressa vera Skjerdal 14": a long word in small letters before one with a capital.
const beforeName = ({ tokens, text }: Utterance, at: number): boolean => {
  const [word, next] = [tokens[at], tokens[at + 1]]
  if (word?.kind !== 'word' || next?.kind !== 'word' || streetParts.has(word.key) || streetEnding(word.key))
    return false
  return small.test(text.slice(word.start)) && capital.test(text.slice(next.start))
}

// "bokningskod q w sju": what names another kind is no part of an address.
const namesOther = ({ cues }: Utterance, at: number): boolean =>
  cues.some(({ ask, from, to }) => from <= at && at < to && (ask === 'CLAIM_NO' || ask === 'POLICY_NO'))

// "vagn tre plats tjugosju", "tog 337, vogn 5", "widerøe ni fire syv": where one sits, and what in, or stays.
const seats =
  /^(?:vagn|vogn|vogna|plats|plads|rad|række|rekke|säte|sæde|sete|spår|spor|perrong|carriage|seat|row|tog|toget|tåg|tåget|buss|bussen|bus|linje|linja|rute|ruta|fly|flyet|flight|avgang|trikken|widerøe|sas|norwegian|klm|lufthansa|finnair|ryanair|flyr|norse|vy|hotel|hotell|hotellet)$/
const isSeat = ({ tokens, numbersAt }: Utterance, from: number): boolean =>
  seats.test(keyAt(tokens, from)) &&
  (keyAt(tokens, from).startsWith('hotel') ||
    numbersAt(from + 1).length > 0 ||
    numberWord(keyAt(tokens, from + 1)) !== undefined)

const article = /^(?:en|et|ett|ei|ein|eit)$/
// "hvad er det for en gade", "ett exide gel", "en brenderup": something, and no house has a number.
const isSomething = ({ tokens, numbersAt }: Utterance, from: number, to: number): boolean =>
  to - from > 1 &&
  article.test(keyAt(tokens, from)) &&
  tokens.slice(from + 1, to).every(({ kind, key }, at) => {
    const exact = !streetEnding(key) || streetParts.has(key)
    return kind === 'word' && exact && (to - from === 2 || !towns.has(key)) && numbersAt(from + 1 + at).length === 0
  })

const leastCode = 4
const departing = /^(?:gate|tog|toget|lyntog|fly|flyet|klokken|morgen|morgon|afgang|avgang|spor|perron)$/
const trains = /^(?:tog|toget|tåg|tåget|lyntog|lyntoget|regiontog|intercity|fly|flyet)$/
// "seks femogfyrre i morgen fra gate b treogtyve": no Nordic address begins with a number but a code.
const isTimetable = ({ tokens, numbersAt, languages }: Utterance, from: number, to: number): boolean => {
  const [first] = numbersAt(from)
  const number = first !== undefined || numberWord(keyAt(tokens, from)) !== undefined
  if (languages.length !== 1 || languages[0] === 'en' || !number) return false
  // "syttenfireogtredive lyntog": four digits may be a postal code, but not before a train.
  const leaving = (first?.digits.length ?? 0) === leastCode ? trains : departing
  return tokens.slice(from, to).some(({ key }) => leaving.test(key))
}

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
