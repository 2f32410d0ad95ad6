// Places that no list has, with a house's number: as the answer to a question, or where somebody says to live.

import { propose } from '../context.ts'
import { besideWords } from '../place-words.ts'
import type { Proposal } from '../proposal.ts'
import { countsNext } from '../spoken/evidence.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { flatWords, streetEnding } from '../words/streets.ts'
import { houses, ordinals } from './address-houses.ts'
import { houseTo } from './address-parts.ts'
import { inName, isCounted, placeTo, value } from './address-place.ts'
import { townTo } from './address-town.ts'

const longestNumber = 4
const codeLength = 4

const [mostNames, shortestName] = [3, 3] as const
const opening: ReadonlySet<string> = new Set(
  'ja jo jamen øh öh det er den är altså alltså på i mm ok okay hm vi bor'.split(' '),
)

/** "det er qernertunnguit ti": what begins the answer to a question for an address and goes on with a house's number. */
export const namedPlace = (u: Utterance, out: Proposal[]): void => {
  if (u.asked[0] !== 'ADDRESS' || u.askedBy === u.speaker) return
  let from = 0
  while (opening.has(keyAt(u.tokens, from))) from++
  // "hotel meliá rum fyra hundra tolv"
  if (/^hotell?(?:et)?$/.test(keyAt(u.tokens, from))) return
  // "ved skoven ni"
  let at = besideWords.test(keyAt(u.tokens, from)) && inName(u.tokens[from + 1]) ? from + 1 : from
  while (at - from < mostNames && inName(u.tokens[at]) && numberWord(keyAt(u.tokens, at)) === undefined) at++
  const number = u.numbersAt(at)[0]
  // "ti tredje sal": a floor is counted by no house.
  const floor =
    number !== undefined && (ordinals.has(keyAt(u.tokens, number.to)) || flatWords.has(keyAt(u.tokens, number.to)))
  // "skabram hundrafyrtitvå jokkmokk": what follows is no noun that is counted.
  const uncounted = floor || (number !== undefined && townTo(u, number.to) > number.to)
  const counts = number?.unit !== undefined && number.unit !== 'date' && !(number.unit === 'count' && uncounted)
  const house = at === from || counts || (number?.digits.length ?? 0) > longestNumber ? -1 : houseTo(u, at)
  if (house < 0 || isTalk(u, house) || isYear.test(number?.digits ?? '')) return
  const place = placeTo(u, house)
  const [code] = place === house ? u.numbersAt(house) : []
  const to = code?.digits.length === codeLength ? code.to : place
  out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.87, reasons: ['asked'], value: value(u, from, to) }))
}

const dwelling: ReadonlySet<string> = new Set(
  'bor bodde boede bur budde skickar skicka sender sende sänder send flyttat flyttet flytter flyttar hyr hyrde leier leide lejer lejede'.split(
    ' ',
  ),
)
const dwellingFlag = flagFor(dwelling)
const dwellingReach = 4
const into = /^(?:på|i|till|til|ved|vid)$/
const towards = /^(?:till?|to)$/
const rooms = /^(?:rum|rom|værelse|plan|plats|plads|plass|hotell|hotellet|hotel)$/

/** "jag bor kvar på pilevallen arton", "vi hyr på calle del mar nummer tre": a place that no list has, and a house. */
export const livedAt = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & dwellingFlag) === 0) return
  for (let verb = 0; verb < u.tokens.length; verb++) {
    if (!dwelling.has(keyAt(u.tokens, verb))) continue
    let from = verb + 1
    // One lives on, in or at a place; what is sent goes to it.
    const leads = /^s(?:kick|[eä]nd)/.test(keyAt(u.tokens, verb)) ? towards : into
    while (from <= verb + dwellingReach && !leads.test(keyAt(u.tokens, from))) from++
    if (!leads.test(keyAt(u.tokens, from))) continue
    from++
    // "send it to P.O. Box 12"
    if (keyAt(u.tokens, from).length < shortestName) continue
    let at = from
    while (at - from < mostNames && inName(u.tokens[at]) && !isHouse(u, at)) at++
    const number = u.numbersAt(houses.has(keyAt(u.tokens, at)) ? at + 1 : at)[0]
    const counts = number?.unit !== undefined || (number?.digits.length ?? 0) > mostOfHouse
    const house = at === from || counts ? -1 : houseTo(u, at)
    const talked = u.tokens
      .slice(from, at)
      .some(({ key }) => flatWords.has(key) || rooms.test(key) || streetEnding(key))
    if (house < 0 || talked || isCounted(u, house) || isTalk(u, house)) continue
    const to = placeTo(u, house)
    out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.84, reasons: ['cue'], value: value(u, from, to) }))
  }
}
const quoting =
  /^(?:er|är|is|was|var|nå|no|now|nu|stadig|still|fortsatt|fremdeles|framleis|fortfarande|ennå|enno|:|the|['’]|s)$/
// "adressen er mostraumen fire", "is his address mostraumen four": a place and a house right after the word.
export const citedPlace = (u: Utterance, out: Proposal[]): void => {
  for (const { ask, to: cue } of u.cues) {
    if (ask !== 'ADDRESS' || !/^ad+res/.test(keyAt(u.tokens, cue - 1))) continue
    let from = cue
    while (quoting.test(keyAt(u.tokens, from))) from++
    let at = from
    while (at - from < mostNames && inName(u.tokens[at]) && !isHouse(u, at) && !into.test(keyAt(u.tokens, at))) at++
    const number = u.numbersAt(at)[0]
    const house =
      at === from || number?.unit !== undefined || (number?.digits.length ?? 0) > mostOfHouse ? -1 : houseTo(u, at)
    if (house < 0 || isCounted(u, house) || isTalk(u, house)) continue
    const to = placeTo(u, house)
    out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.84, reasons: ['cue'], value: value(u, from, to) }))
  }
}

const mostOfHouse = 3
const isHouse = (u: Utterance, at: number): boolean =>
  houses.has(keyAt(u.tokens, at)) || numberWord(keyAt(u.tokens, at)) !== undefined

// "vänta fem minuter", "i called three times": the number counts what follows, unless that is a town or its code.
const isTalk = (u: Utterance, to: number): boolean =>
  countsNext(u.tokens, to) &&
  townTo(u, to) === to &&
  u.numbersAt(to).length === 0 &&
  !flatWords.has(keyAt(u.tokens, to))
const isYear = /^(?:19|20)\d\d$/
