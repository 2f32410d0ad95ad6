// Houses, flats and floors said alone, of a street that is known or was asked for: "jeg bor på nummer tretten", "anden
// til højre".
import { awaited, propose } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { feature } from '../scan.ts'
import { countsNext } from '../spoken/evidence.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { houseTo, isMeasured } from './address-parts.ts'
import { given, inName, isCounted, placeTo, value } from './address-place.ts'
import { townTo } from './address-town.ts'
import { aroundTown } from './address-towns.ts'

const longestNumber = 4
const mostSaid = 10

/** What a house or a flat is called. */
export const houses: ReadonlySet<string> = new Set(
  'nummer nr numret nummeret number no flat apartment apt lejlighed lejligheden lägenhet lgh leilighet leilegheit'.split(
    ' ',
  ),
)
const living =
  /^(?:bor|bur|bodde|budde|boede|flyttet|flytta|flyttat|flyttede|live|lives|lived|living|door|moved|granne|grannen|nabo|naboen)$/
const livingReach = 3
// "the number's twenty eight"
const saying = /^(?:['’]|s|is|er|är)$/
const housesFlag = flagFor(houses)
// "vi har ikke vand i nummer seks": in a house, and in nothing else that has numbers.
const isIn = (u: Utterance, at: number): boolean =>
  /^(?:i|in|at)$/.test(keyAt(u.tokens, at - 1)) &&
  /^(?:nummer|nr|number)$/.test(keyAt(u.tokens, at)) &&
  !ranked.test(keyAt(u.tokens, at - 2))
// "the flat that leaked is it number four oh two"
const flatReach = 6
const namedFlat = /^(?:flat|apartment|lejligheden|lägenheten|leiligheten)$/
const ranked = /^(?:kvalitet|række|rekke|bind|blad|avis|avisen|utgave|udgave|serie|serien|feil|fejl|forskel|forskjell)$/
/** "jeg bor på nummer tretten", "samme opgang lejlighed fireogtredive": a house or a flat of a street that is known. */
export const housesOnly = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & housesFlag) === 0) return
  const known = given(u) && u.tokens.length <= mostSaid
  for (let at = 0; at < u.tokens.length; at++) {
    if (!houses.has(keyAt(u.tokens, at))) continue
    const lives =
      u.tokens.slice(Math.max(0, at - livingReach), at).some(({ key }) => living.test(key)) ||
      isIn(u, at) ||
      u.tokens.slice(Math.max(0, at - flatReach), at).some(({ key }) => namedFlat.test(key))
    if (!lives && !known && !(awaited(u, 'ADDRESS') && u.askedBy !== u.speaker)) continue
    let house = at + 1
    while (saying.test(keyAt(u.tokens, house))) house++
    const to = houseTo(u, house)
    const number = u.numbersAt(house)[0]
    if (to < 0 || (number !== undefined && number.digits.length > longestNumber)) continue
    const place =
      /^(?:du|jeg|jag|eg|vi|you)$/.test(keyAt(u.tokens, at - 2)) ||
      (u.tokens[to] !== undefined && !aroundTown.has(keyAt(u.tokens, to)))
    // "du er nummer fire"
    if (known && !lives && place) continue
    // "i leilighet 3 måneder i året", "jeg må se på nummer to først"
    if (isCounted(u, to) || (!lives && countsNext(u.tokens, to) && townTo(u, to) === to)) continue
    const from = lives && /^n/.test(keyAt(u.tokens, at)) ? at + 1 : at
    out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.86, reasons: ['cue'], value: value(u, from, to) }))
  }
}

const beforeHouse = /^(?:ja|jo|jepp|yes|nej|nei|no|det|er|är|it|it's|is|s|['’]|øh|öh|eh|,|nummer|number|nr)$/

/** "otteogfyrre a", "ja nummer to hundre og elleve": a house and nothing else, where an address was asked for. */
export const houseAnswer = (u: Utterance, out: Proposal[]): void => {
  const last = u.recent.at(-1)
  // "og nummer" – "åttini", of a street that was given without one; or after it was read back
  const bare = last?.type === 'ADDRESS' && last.digits === ''
  const wanted = u.asked[0] === 'ADDRESS' && u.askedBy !== u.speaker
  if (!wanted && !(bare && last.just && u.asked.length === 0 && u.speaker === 'customer')) return
  let at = 0
  while (beforeHouse.test(keyAt(u.tokens, at))) at++
  const to = houseTo(u, at)
  const end = keyAt(u.tokens, to) === '.' ? to + 1 : to
  const [number] = u.numbersAt(at)
  const counts = isMeasured(u, number) || (number?.digits.length ?? 0) > longestNumber
  const ended = end === u.tokens.length || /^(?:det|den|the|it|han|hun|hon|ho|og|och|and|,)$/.test(keyAt(u.tokens, to))
  const open = bare && !isMonth(keyAt(u.tokens, at))
  if (to < 0 || !ended || (to - at < 2 && !open) || counts) return
  const place = placeTo(u, to)
  out.push(propose(u, [at, place], { type: 'ADDRESS', score: 0.86, reasons: ['asked'], value: value(u, at, place) }))
}

const isMonth = (key: string): boolean =>
  Object.values(numberWord(key) ?? {}).some((items) => items.some(({ form }) => form === 'month'))

// "same as mine but number nine i'm in seven": in a house, where nothing follows its number.
const isInHouse = (u: Utterance, at: number): boolean => {
  const to = houseTo(u, at)
  const next = u.tokens[to]
  return (
    to > at &&
    /^(?:er|är|e|am|m|re|are|is|s)$/.test(keyAt(u.tokens, at - 2)) &&
    /^(?:jeg|eg|jag|æ|vi|han|hun|hon|ho|i|we|he|she|they|de|['’])$/.test(keyAt(u.tokens, at - 3)) &&
    u.numbersAt(at)[0]?.unit === undefined &&
    (u.numbersAt(at)[0]?.digits.length ?? 1) <= longestInHouse &&
    (next === undefined ||
      next.kind === 'sign' ||
      /^(?:og|och|and|men|but|han|hun|hon|he|she|they|we|i)$/.test(next.key))
  )
}
const longestInHouse = 3

// "han bor i fjerde og jeg i tredje"; a floor said with its word alone is nobody's address
const floorOf = (u: Utterance, at: number): number | undefined => {
  if (!ordinals.has(keyAt(u.tokens, at))) return
  const next = u.tokens[at + 1]
  return next === undefined || next.kind === 'sign' || /^(?:og|och|and|men|så|but)$/.test(next.key) ? at + 1 : undefined
}

/** "jamen jeg bor i otte": the number of another house, after an address. */
export const livesIn = (u: Utterance, out: Proposal[]): void => {
  const known = given(u)
  if (!known && out.length === 0) return
  let told = false
  for (let at = 2; at < u.tokens.length; at++) {
    if (!/^(?:i|in|at)$/.test(keyAt(u.tokens, at - 1))) continue
    const floor = floorOf(u, at)
    const lives = living.test(keyAt(u.tokens, at - 2)) || isInHouse(u, at)
    if (!lives && !(told && floor !== undefined)) continue
    // Of a street that was said before.
    if (!known && !out.some(({ end }) => end <= (u.tokens[at]?.start ?? 0))) continue
    const to = floor ?? houseTo(u, at)
    if (to < 0 || isMonth(keyAt(u.tokens, at)) || isCounted(u, to) || (floor === undefined && countsNext(u.tokens, to)))
      continue
    told = true
    out.push(propose(u, [at, to], { type: 'ADDRESS', score: 0.86, reasons: ['cue'], value: value(u, at, to) }))
  }
}

/** What a floor is called. */
export const ordinals: ReadonlySet<string> = new Set(
  'first second third fourth fifth sixth ground første anden andre tredje fjerde femte sjette syvende ottende niende tiende första andra fjärde sjätte sjunde åttonde stuen kælderen'.split(
    ' ',
  ),
)
const ordinalFlag = flagFor(ordinals)
const sides =
  /^(?:to|the|floor|left|right|til|till|th|tv|mf|midt|midtfor|venstre|højre|høyre|vänster|höger|sal|etage|etasje|våning|våningen|trappor|trappan|trappen|upp|ned|ner|\.|,|dør|nr|nummer)$/

// "anden til højre", "stuen tv": the token after a floor that is said with its side, or -1.
const sideTo = (u: Utterance, at: number): number => {
  // "1. tv"
  if (u.tokens[at]?.kind === 'number' && keyAt(u.tokens, at).length === 1 && keyAt(u.tokens, at + 1) === '.')
    return /^(?:th|tv|mf)$/.test(keyAt(u.tokens, at + 2)) ? at + 3 : -1
  if (!ordinals.has(keyAt(u.tokens, at))) return -1
  if (/^till?$/.test(keyAt(u.tokens, at + 1))) return hands.test(keyAt(u.tokens, at + 2)) ? at + 3 : -1
  return /^(?:th|tv|mf|sal|etage)$/.test(keyAt(u.tokens, at + 1)) ? at + 2 : -1
}
const hands = /^(?:venstre|højre|høyre|vänster|höger)$/

// "rosenhøj treogtyve anden til højre i viby": the house's number, and one word of name, before its floor.
const houseFrom = (u: Utterance, at: number): number => {
  const said = u.digits.find(({ first, to }) => first && to === at)
  const number = said?.from ?? (numberWord(keyAt(u.tokens, at - 1)) === undefined ? at : at - 1)
  if (number === at || (said !== undefined && said.digits.length > longestNumber)) return at
  const name = u.tokens[number - 1]
  const named = inName(name) && numberWord(name?.key ?? '') === undefined && (name?.key.length ?? 0) > shortestName
  return named ? number - 1 : number
}
const shortestName = 3

/** "anden til højre", with the house before it. */
export const sidedFloors = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & ordinalFlag) === 0 && (u.features & feature.digit) === 0) return
  const known = given(u)
  for (let at = 0; at < u.tokens.length; at++) {
    const to = sideTo(u, at)
    const from = to < 0 ? at : houseFrom(u, at)
    if (
      to < 0 ||
      (from === at &&
        !(known && u.tokens.length <= mostSaid) &&
        !isIn(u, to + 1) &&
        !/^(?:stuen|kælderen|\d)$/.test(keyAt(u.tokens, at)))
    )
      continue
    const end = placeTo(u, to)
    out.push(propose(u, [from, end], { type: 'ADDRESS', score: 0.86, reasons: ['form'], value: value(u, from, end) }))
  }
}

/** "femte th", "anden til venstre": the floor alone, where an address was asked for. */
export const floorsOnly = (u: Utterance, out: Proposal[]): void => {
  if (!awaited(u, 'ADDRESS') || u.askedBy === u.speaker || u.tokens.length > mostSaid) return
  const from = u.tokens.findIndex(({ key }, at) => ordinals.has(key) && sides.test(keyAt(u.tokens, at + 1)))
  if (from < 0) return
  let to = from + 1
  while (sides.test(keyAt(u.tokens, to)) || u.tokens[to]?.kind === 'number') to++
  out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.86, reasons: ['asked'], value: value(u, from, to) }))
}
