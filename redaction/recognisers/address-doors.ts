// The letter of a house, its floors and its doors, said apart from its number.
import { awaited, propose } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { countsNext } from '../spoken/evidence.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { ordinals } from './address-houses.ts'
import { isMeasured, letterWords } from './address-parts.ts'
import { given, isCounted, value } from './address-place.ts'

const entrances = /^(?:entrance|oppgang|oppgong|opgang|uppgång|inngang|inngong|ingång)$/

/** "it's entrance b", said of a house: its letter. */
export const lettered = (u: Utterance, out: Proposal[]): void => {
  const wanted = awaited(u, 'ADDRESS') || awaited(u, 'POSTCODE') || out.length > 0
  if (!wanted) return
  for (let at = 0; at + 1 < u.tokens.length; at++) {
    if (!entrances.test(keyAt(u.tokens, at)) || !/^[a-hk]$/.test(keyAt(u.tokens, at + 1))) continue
    const found = { type: 'ADDRESS', score: 0.86, reasons: ['form'], value: value(u, at, at + 2) } as const
    out.push(propose(u, [at, at + 2], found))
  }
}

const before = /^(?:ja|jo|jepp|nej|nei|yes|no|yeah|og|och|and|så|so|det|er|är|it|is|s|['’]|øh|öh|eh|eg|med|,)$/
const after = /^(?:som|for|as|like|ja|jo|nej|nei|takk|tak|tack|please|[.,?])$/
/** "b", "bokstav c", "ja a som i anna": the letter of the house whose number was just said. */
export const letterAlone = (u: Utterance, out: Proposal[]): void => {
  const last = u.recent.at(-1)
  if (last?.type !== 'ADDRESS' || !last.just || last.digits === '') return
  if (u.asked.length > 0 && !u.asked.includes('ADDRESS')) return
  let at = 0
  while (before.test(keyAt(u.tokens, at))) at++
  const named = letterWords.test(keyAt(u.tokens, at))
  const letter = named ? at + 1 : at
  const next = u.tokens[letter + 1]
  // "a" is English for one, "e" Norwegian for I.
  const likely = named || u.languages[0] !== 'en' ? /^[a-dfgh]$/ : /^[b-dfgh]$/
  if (!likely.test(keyAt(u.tokens, letter)) || (next !== undefined && !after.test(next.key))) return
  const found = { type: 'ADDRESS', score: 0.86, reasons: ['continued'], value: keyAt(u.tokens, letter) } as const
  out.push(propose(u, [at, letter + 1], found))
}

const floorWords = /^(?:sal|etage|etagen|etasje|etasjen|høgda|våning|våningen|floor|trappor|tr)$/
const doorWords =
  /^(?:dør|dörr|door|rom|rum|room|værelse|oppgang|oppgong|opgang|uppgång|trappa|trapp|inngang|ingång|entrance|port|porten|hus|korridor|lejlighed|leilighet|leilegheit|lägenhet|lgh|flat|apartment|bolig|unit|blokk|block|etage|etasje|sokkel)$/
const sides = /^(?:th|tv|mf)$/
const hands = /^(?:venstre|høyre|højre|høgre|vänster|höger|left|right)$/
const linking = /^(?:nummer|nr|number|nummeret)$/
const longestDoor = 4

const isNumber = (u: Utterance, at: number): boolean => {
  const token = u.tokens[at]
  return token?.kind === 'number'
    ? token.key.length <= longestDoor
    : token !== undefined &&
        !/^(?:a|en|et|ett|ein|eit|og|och|and|i|ja)$/.test(token.key) &&
        numberWord(token.key) !== undefined
}

// "fjerde", "2.", "second": which floor.
const rankTo = (u: Utterance, at: number): number => {
  if (ordinals.has(keyAt(u.tokens, at)) || /^(?:top|øverste|översta)$/.test(keyAt(u.tokens, at))) return at + 1
  // "twenty two floor", "one floor up"
  if (!isNumber(u, at) || isNumber(u, at - 1) || keyAt(u.tokens, at) === 'one') return at
  const [said] = u.numbersAt(at)
  if (said !== undefined && said.words > 0) return said.to
  return keyAt(u.tokens, at + 1) === '.' ? at + 2 : at + 1
}

// "til venstre", "th", "right": the token after the side of a floor; `at` itself if none is said.
const sideTo = (u: Utterance, at: number): number => {
  if (sides.test(keyAt(u.tokens, at))) return at + 1
  const hand = /^(?:til|till|to|the)$/.test(keyAt(u.tokens, at)) ? at + 1 : at
  return hands.test(keyAt(u.tokens, hand)) ? hand + 1 : at
}

// The token after the floor or the door that begins at `at`; `at` itself if none does.
const doorTo = (u: Utterance, at: number): number => {
  const rank = rankTo(u, at)
  const floor = rank > at && floorWords.test(keyAt(u.tokens, rank)) ? rank + 1 : -1
  if (floor > 0) return sideTo(u, floor)
  if (rank > at && ordinals.has(keyAt(u.tokens, at)) && sideTo(u, rank) > rank) return sideTo(u, rank)
  // "fjerde dør tre"
  if (rank > at && doorWords.test(keyAt(u.tokens, rank)) && doorTo(u, rank) > rank) return doorTo(u, rank)
  if (!doorWords.test(keyAt(u.tokens, at))) return at
  const next = linking.test(keyAt(u.tokens, at + 1)) ? at + 2 : at + 1
  // "door a nine"
  if (/^[a-h]$/.test(keyAt(u.tokens, next))) return isNumber(u, next + 1) ? next + 2 : next + 1
  const [number] = u.numbersAt(next)
  const fits = number !== undefined && number.digits.length <= longestDoor && !isMeasured(u, number)
  const to = fits ? number.to : number === undefined && isNumber(u, next) ? next + 1 : at
  if (to === at || (!fits && countsNext(u.tokens, to))) return at
  // "hus nummer ni b"
  return /^[a-h]$/.test(keyAt(u.tokens, to)) ? to + 1 : to
}
const mostBeside = 12
// Rooms where nobody lives.
const lodging = /^(?:hotel|hostel|hospital|sykehus|sygehus|sjukhus|pensionat|avdeling|avdelning|afdeling|ward)/

// "vannskade i andre etasje", "dør to er ødelagt" tell of damage: of the home it is what is said right after the address,
// and nowhere into it.
const into = /^(?:i|fra|frå|från|på|from|the|in|on|through|av|of|til|till|to)$/
const isOfHome = (u: Utterance, at: number, to: number): boolean =>
  sideTo(u, to - 1) === to ||
  (!into.test(keyAt(u.tokens, at - 1)) && u.recent.some(({ type, just }) => type === 'ADDRESS' && just))

/** "ja dør tre", "fjärde våningen till vänster", "skriv oppgang fire": floors and doors of an address that was given. */
export const doorAlone = (u: Utterance, out: Proposal[]): void => {
  const wanted = awaited(u, 'ADDRESS') && u.askedBy !== u.speaker
  if (!(given(u) || wanted) || u.tokens.length > mostBeside || u.tokens.some(({ key }) => lodging.test(key))) return
  for (let at = 0; at < u.tokens.length; at++) {
    const to = doorTo(u, at)
    if (to === at || isCounted(u, to) || !(wanted || isOfHome(u, at, to))) continue
    out.push(propose(u, [at, to], { type: 'ADDRESS', score: 0.85, reasons: ['continued'], value: value(u, at, to) }))
    at = to - 1
  }
}
