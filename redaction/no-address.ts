// What a tagger takes for an address and is none: where one sits or walks, timetables, landmarks, firms, codes.

import { isOurs } from './our-address.ts'
import { isThing } from './persons/known-things.ts'
import { numberWord } from './spoken/lexicon.ts'
import type { Stretch } from './stretch.ts'
import { keyAt, type Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { companies, institutions, tradeEnds } from './words/firms.ts'
import { likeStreet, noStreet, streetEnding, streetParts } from './words/streets.ts'
import { towns } from './words/towns.ts'

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
const churches = /^(?:kirke|kirken|kyrka|kyrkan)$/
const isLandmark = (u: Utterance, from: number, to: number): boolean => {
  const { tokens, asked } = u
  const wanted = asked.includes('ADDRESS') || asked.includes('POSTCODE')
  const road = keyAt(tokens, from)
  if (roads.test(road) && to - from > 1 && (!wanted || !/en$/.test(road))) return true
  const bare = !hasNumber(u, from, to)
  // Nobody lives in a church, whatever was asked.
  if (wanted) return bare && churches.test(keyAt(tokens, to - 1))
  const beside = /^(?:near|by|ved|vid|nära|nær|utanför|utenfor|udenfor)$/.test(keyAt(tokens, from - 1))
  return (
    bare && (landmarks.test(keyAt(tokens, to - 1)) || (beside && to - from === 1 && squares.test(keyAt(tokens, from))))
  )
}

// "vagn tre plats tjugosju", "tog 337, vogn 5", "widerøe ni fire syv": where one sits, and what in, or stays.
const seats =
  /^(?:vagn|vogn|vogna|plats|plads|rad|række|rekke|säte|sæde|sete|spår|spor|perrong|carriage|seat|row|tog|toget|tåg|tåget|buss|bussen|bus|linje|linja|rute|ruta|fly|flyet|flight|avgang|trikken|widerøe|sas|norwegian|klm|lufthansa|finnair|ryanair|flyr|norse|vy|hotel|hotell|hotellet|terminal|platform|berth|cabin|deck|lugar|hytt|kahyt|ward|avdeling|avdelning|afdeling)$/
const isSeat = ({ tokens, numbersAt }: Utterance, from: number): boolean => {
  if (!seats.test(keyAt(tokens, from))) return false
  // "berth C 41"
  const at = keyAt(tokens, from + 1).length === 1 && tokens[from + 2] !== undefined ? from + 2 : from + 1
  return (
    keyAt(tokens, from).startsWith('hotel') ||
    numbersAt(from + 1).length > 0 ||
    numbersAt(at).length > 0 ||
    numberWord(keyAt(tokens, at)) !== undefined
  )
}

// "London, gate 44, rad 21"
const rows =
  /^(?:linje|linja|rad|row|seat|sete|säte|sæde|vogn|vagn|carriage|terminal|platform|berth|cabin|deck|lugar|hytt|ward)$/
const isRow = (u: Utterance, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) if (rows.test(keyAt(u.tokens, at)) && isSeat(u, at)) return true
  return false
}

/**
 * "yes gate nine", "terminal five gate twelve": where one boards or loads; the streets called so have a name or, but in
 * English, a number before it ("femte gate 3").
 */
export const isGate = ({ tokens, languages }: Utterance, at: number): boolean => {
  if (keyAt(tokens, at) !== 'gate') return false
  const before = keyAt(tokens, at - 1)
  return at === 0 || nameless.test(before) || (languages[0] === 'en' && numberWord(before) !== undefined)
}
const nameless = /^(?:yes|yeah|ja|jo|no|nei|at|by|from|to|til|fra|ved|på|the|and|og|or|eller|mot|near|is|er)$/

const hasNumber = ({ tokens, numbersAt }: Utterance, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (tokens[at]?.kind === 'number' || numberWord(keyAt(tokens, at)) !== undefined || numbersAt(at).length > 0)
      return true
  return false
}

// "Station Road Motors in Leeds", "riis bilglass i hamar": a firm that is called after its street, and its town.
const homes = /hjem|heim/
const isTradeEnd = (key: string): boolean =>
  !homes.test(key) &&
  (tradeEnds.has(key) ||
    companies.has(key) ||
    institutions.test(key) ||
    /(?:bilglass|bilglas|bilverkstad|bilverksted|autoværksted)$/.test(key))
// "ejerforeningen toftegården"
const housing =
  /^(?:ejerforening|andelsforening|boligforening|borettslag|burettslag|sameie|velforening|bostadsrättsförening|samfällighet)\p{L}{0,3}$|^brf$/u
const isFirm = (u: Utterance, from: number, to: number): boolean => {
  if (u.asked.includes('ADDRESS') || hasNumber(u, from, to)) return false
  if (housing.test(keyAt(u.tokens, from))) return to - from > 1
  let end = from + 1
  while (end < to && !/^(?:i|in|på)$/.test(keyAt(u.tokens, end))) end++
  return end - from > 1 && isTradeEnd(keyAt(u.tokens, end - 1))
}

// "jeres nummer til bogføringen": a department, or something that is done.
const doings = /(?:føringen|föringen|eringen|sikringen)$/

// "den stod ude foran på sankt kjelds plads": where something stood or happened, and nobody lives.
const happening =
  /^(?:stod|sto|stop|står|holdt|holder|parker\p{L}*|skjedde|skete|sket|hände|hendte|kørte|kjørte|körde|krasj\p{L}*|krock\p{L}*|ulykke\p{L}*|ulukk\p{L}*|olycka\p{L}*|parked|stood|happened|stjålet|stolen|stulen|stulits|snodd)$/u
const sceneReach = 6
const isScene = (u: Utterance, from: number, to: number): boolean => {
  const { tokens, asked } = u
  if (
    asked.includes('ADDRESS') ||
    hasNumber(u, from, to) ||
    !/^(?:på|ved|vid|i|on|at|in)$/.test(keyAt(tokens, from - 1))
  )
    return false
  const before = tokens.slice(Math.max(0, from - sceneReach), from)
  const around = tokens.slice(Math.max(0, from - sceneReach), to + sceneReach)
  return before.some(({ key }) => happening.test(key)) && !around.some(({ key }) => living.test(key))
}
// "jeg bor Parkeringen 4"
const isLivedAt = ({ tokens }: Utterance, from: number): boolean =>
  living.test(keyAt(tokens, from - 1)) || living.test(keyAt(tokens, from - 2))
const living = /^(?:bor|bur|bodde|boede|hjemme|heime|hemma|home|lives?)$/

const article = /^(?:en|et|ett|ei|ein|eit)$/
// "hvad er det for en gade", "ett exide gel", "en brenderup": something, and no house has a number.
const isSomething = ({ tokens, numbersAt }: Utterance, from: number, to: number): boolean =>
  to - from > 1 &&
  article.test(keyAt(tokens, from)) &&
  tokens.slice(from + 1, to).every(({ kind, key }, at) => {
    const exact = !streetEnding(key) || streetParts.has(key)
    return kind === 'word' && exact && (to - from === 2 || !towns.has(key)) && numbersAt(from + 1 + at).length === 0
  })

// "på hele gata": nothing but words that name no street.
const isNoStreet = ({ tokens }: Utterance, from: number, to: number): boolean =>
  to - from > 1 && tokens.slice(from, to).every(({ key }) => noStreet.has(key))

const kindsOfRoad =
  /^(?:sykkel|cykel|gang|gå|gångcykel|skogsbil|grus|tur|traktor)(?:ve[ijg](?:en)?|väg(?:en)?|sti(?:en|gen)?)$/
/** "hvor falt du" – "på sykkelstien": a kind of road that one is on; "i gangveien" somebody may live. */
export const isKindOfRoad = (tokens: readonly Token[], at: number): boolean =>
  kindsOfRoad.test(keyAt(tokens, at)) && /^(?:på|langs|længs|längs)$/.test(keyAt(tokens, at - 1))

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

/** Is what stands at the tokens `from`–`to` no address of anybody's? */
export const isNoAddress = (u: Utterance, { from, to }: Stretch): boolean =>
  isCode(u, from, to) ||
  isSomething(u, from, to) ||
  isNoStreet(u, from, to) ||
  (to - from === 1 && isKindOfRoad(u.tokens, from)) ||
  isTimetable(u, from, to) ||
  isSeat(u, from) ||
  (towns.has(keyAt(u.tokens, from)) && isSeat(u, from + 1)) ||
  isWalk(u, from, to) ||
  isLandmark(u, from, to) ||
  isGreeting(u, from) ||
  (likeStreet(keyAt(u.tokens, from)) && !isLivedAt(u, from)) ||
  isOurs(u, from) ||
  (to - from === 1 && doings.test(keyAt(u.tokens, from))) ||
  isFirm(u, from, to) ||
  isRow(u, from, to) ||
  isGate(u, from) ||
  isGate(u, from + 1) ||
  isScene(u, from, to) ||
  isThing(u.tokens, { from, to })
