// Parts of an address that only the question, or where somebody says to live, tells from other numbers and words.
import { measured } from '../amounts.ts'
import { awaited, cueBefore, propose } from '../context.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal } from '../proposal.ts'
import { countsNext } from '../spoken/evidence.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { flatWords, streetEnding } from '../words/streets.ts'
import { houseAgain } from './address-alone.ts'
import { houseTo, townTo } from './address-parts.ts'
import { inName, isCounted, keyAt, placeTail, placeTo, value } from './address-place.ts'

const longestNumber = 4
const codeLength = 4
const mostSaid = 10

// "jeg bor på nummer tretten", "samme opgang lejlighed fireogtredive": a house or a flat of a street that is known.
const houses: ReadonlySet<string> = new Set(
  'nummer nr numret nummeret number no flat apartment apt lejlighed lejligheden lägenhet lgh leilighet'.split(' '),
)
const living =
  /^(?:bor|bur|bodde|budde|boede|flyttet|flytta|flyttat|flyttede|live|lives|lived|living|door|moved|granne|grannen|nabo|naboen)$/
const livingReach = 3
// "the number's twenty eight"
const saying = /^(?:['’]|s|is|er|är)$/
const housesFlag = flagFor(houses)
// "vi har ikke vand i nummer seks": in a house, and in nothing else that has numbers.
const isIn = (u: Utterance, at: number): boolean =>
  /^(?:i|in)$/.test(keyAt(u, at - 1)) && /^(?:nummer|number)$/.test(keyAt(u, at)) && !ranked.test(keyAt(u, at - 2))
// "the flat that leaked is it number four oh two"
const flatReach = 6
const namedFlat = /^(?:flat|apartment|lejligheden|lägenheten|leiligheten)$/
const ranked = /^(?:kvalitet|række|rekke|bind|blad|avis|avisen|utgave|udgave|serie|serien|feil|fejl|forskel|forskjell)$/
// An address was given a moment ago.
const given = ({ recent }: Utterance): boolean => recent.some(({ type }) => type === 'ADDRESS')
const housesOnly = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & housesFlag) === 0) return
  const known = given(u) && u.tokens.length <= mostSaid
  for (let at = 0; at < u.tokens.length; at++) {
    if (!houses.has(keyAt(u, at))) continue
    const lives =
      u.tokens.slice(Math.max(0, at - livingReach), at).some(({ key }) => living.test(key)) ||
      isIn(u, at) ||
      u.tokens.slice(Math.max(0, at - flatReach), at).some(({ key }) => namedFlat.test(key))
    if (!lives && !known && !(awaited(u, 'ADDRESS') && u.askedBy !== u.speaker)) continue
    let house = at + 1
    while (saying.test(keyAt(u, house))) house++
    const to = houseTo(u, house)
    const number = u.numbersAt(house)[0]
    if (to < 0 || (number !== undefined && number.digits.length > longestNumber)) continue
    const place =
      /^(?:du|jeg|jag|eg|vi|you)$/.test(keyAt(u, at - 2)) ||
      (u.tokens[to] !== undefined && !aroundTown.has(keyAt(u, to)))
    // "du er nummer fire"
    if (known && !lives && place) continue
    // "i leilighet 3 måneder i året", "jeg må se på nummer to først"
    if (isCounted(u, to) || (!lives && countsNext(u.tokens, to) && townTo(u, to) === to)) continue
    const from = lives && /^n/.test(keyAt(u, at)) ? at + 1 : at
    out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.86, reasons: ['cue'], value: value(u, from, to) }))
  }
}

const isMonth = (key: string): boolean =>
  Object.values(numberWord(key) ?? {}).some((items) => items.some(({ form }) => form === 'month'))

// "jamen jeg bor i otte": the number of another house, after an address.
const livesIn = (u: Utterance, out: Proposal[]): void => {
  if (!given(u)) return
  for (let at = 2; at < u.tokens.length; at++) {
    if (keyAt(u, at - 1) !== 'i' || !living.test(keyAt(u, at - 2))) continue
    const to = houseTo(u, at)
    if (to < 0 || isMonth(keyAt(u, at)) || isCounted(u, to) || countsNext(u.tokens, to)) continue
    out.push(propose(u, [at, to], { type: 'ADDRESS', score: 0.86, reasons: ['cue'], value: value(u, at, to) }))
  }
}

const ordinals: ReadonlySet<string> = new Set(
  'first second third fourth fifth sixth ground første anden andre tredje fjerde femte sjette syvende ottende niende tiende första andra fjärde sjätte sjunde åttonde stuen kælderen'.split(
    ' ',
  ),
)
const ordinalFlag = flagFor(ordinals)
const sides =
  /^(?:to|the|floor|left|right|til|till|th|tv|mf|midt|midtfor|venstre|højre|høyre|vänster|höger|sal|etage|etasje|våning|våningen|trappor|trappan|trappen|upp|ned|ner|\.|,|dør|nr|nummer)$/

// "anden til højre", "stuen tv": the token after a floor that is said with its side, or -1.
const sideTo = (u: Utterance, at: number): number => {
  if (!ordinals.has(keyAt(u, at))) return -1
  if (/^till?$/.test(keyAt(u, at + 1))) return hands.test(keyAt(u, at + 2)) ? at + 3 : -1
  return /^(?:th|tv|mf|sal|etage)$/.test(keyAt(u, at + 1)) ? at + 2 : -1
}
const hands = /^(?:venstre|højre|høyre|vänster|höger)$/

// "rosenhøj treogtyve anden til højre i viby": the house's number, and one word of name, before its floor.
const houseFrom = (u: Utterance, at: number): number => {
  const said = u.digits.find(({ first, to }) => first && to === at)
  const number = said?.from ?? (numberWord(keyAt(u, at - 1)) === undefined ? at : at - 1)
  if (number === at || (said !== undefined && said.digits.length > longestNumber)) return at
  const name = u.tokens[number - 1]
  const named = inName(name) && numberWord(name?.key ?? '') === undefined && (name?.key.length ?? 0) > shortestName
  return named ? number - 1 : number
}
const shortestName = 3

const sidedFloors = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & ordinalFlag) === 0) return
  const known = given(u)
  for (let at = 0; at < u.tokens.length; at++) {
    const to = sideTo(u, at)
    const from = to < 0 ? at : houseFrom(u, at)
    if (
      to < 0 ||
      (from === at &&
        !(known && u.tokens.length <= mostSaid) &&
        !isIn(u, to + 1) &&
        !/^(?:stuen|kælderen)$/.test(keyAt(u, at)))
    )
      continue
    const end = placeTo(u, to)
    out.push(propose(u, [from, end], { type: 'ADDRESS', score: 0.86, reasons: ['form'], value: value(u, from, end) }))
  }
}

// "femte th", "anden til venstre": the floor alone, where an address was asked for.
const floorsOnly = (u: Utterance, out: Proposal[]): void => {
  if (!awaited(u, 'ADDRESS') || u.askedBy === u.speaker || u.tokens.length > mostSaid) return
  const from = u.tokens.findIndex(({ key }, at) => ordinals.has(key) && sides.test(keyAt(u, at + 1)))
  if (from < 0) return
  let to = from + 1
  while (sides.test(keyAt(u, to)) || u.tokens[to]?.kind === 'number') to++
  out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.86, reasons: ['asked'], value: value(u, from, to) }))
}

const mostNames = 3
const opening: ReadonlySet<string> = new Set(
  'ja jo jamen øh öh det er den är altså alltså på i mm ok okay hm vi bor'.split(' '),
)

// "det er qernertunnguit ti": what begins the answer to a question for an address and goes on with a house's number.
const namedPlace = (u: Utterance, out: Proposal[]): void => {
  if (u.asked[0] !== 'ADDRESS' || u.askedBy === u.speaker) return
  let from = 0
  while (opening.has(keyAt(u, from))) from++
  // "hotel meliá rum fyra hundra tolv"
  if (/^hotell?(?:et)?$/.test(keyAt(u, from))) return
  let at = from
  while (at - from < mostNames && inName(u.tokens[at]) && numberWord(keyAt(u, at)) === undefined) at++
  const number = u.numbersAt(at)[0]
  // "ti tredje sal": a floor is counted by no house.
  const floor = number !== undefined && (ordinals.has(keyAt(u, number.to)) || flatWords.has(keyAt(u, number.to)))
  const counts = number?.unit !== undefined && number.unit !== 'date' && !(number.unit === 'count' && floor)
  const house = at === from || counts || (number?.digits.length ?? 0) > longestNumber ? -1 : houseTo(u, at)
  if (house < 0 || isTalk(u, house) || isYear.test(number?.digits ?? '')) return
  const place = placeTo(u, house)
  const [code] = place === house ? u.numbersAt(house) : []
  const to = code?.digits.length === codeLength ? code.to : place
  out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.87, reasons: ['asked'], value: value(u, from, to) }))
}

const dwelling: ReadonlySet<string> = new Set(
  'bor bodde boede bur budde flyttat flyttet flytter flyttar hyr hyrde leier leide lejer lejede'.split(' '),
)
const dwellingFlag = flagFor(dwelling)
const dwellingReach = 4
const into = /^(?:på|i|till|til|ved|vid)$/
const rooms = /^(?:rum|rom|værelse|plan|plats|plads|plass|hotell|hotellet|hotel)$/

// "jag bor kvar på pilevallen arton", "vi hyr på calle del mar nummer tre": a place that no list has, and a house.
const livedAt = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & dwellingFlag) === 0) return
  for (let verb = 0; verb < u.tokens.length; verb++) {
    if (!dwelling.has(keyAt(u, verb))) continue
    let from = verb + 1
    while (from <= verb + dwellingReach && !into.test(keyAt(u, from))) from++
    if (!into.test(keyAt(u, from))) continue
    from++
    let at = from
    while (at - from < mostNames && inName(u.tokens[at]) && !isHouse(u, at)) at++
    const number = u.numbersAt(houses.has(keyAt(u, at)) ? at + 1 : at)[0]
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
const mostOfHouse = 3
const isHouse = (u: Utterance, at: number): boolean =>
  houses.has(keyAt(u, at)) || numberWord(keyAt(u, at)) !== undefined

// "vänta fem minuter", "i called three times": the number counts what follows, unless that is a town or its code.
const isTalk = (u: Utterance, to: number): boolean =>
  countsNext(u.tokens, to) && townTo(u, to) === to && u.numbersAt(to).length === 0 && !flatWords.has(keyAt(u, to))
const isYear = /^(?:19|20)\d\d$/

// "fredericia syv tusinde" where an address was asked for: the code after its town.
const codeAfterTown = (u: Utterance, out: Proposal[]): void => {
  if (!awaited(u, 'ADDRESS') && !awaited(u, 'POSTCODE') && u.lingering?.includes('ADDRESS') !== true) return
  for (let at = 0; at < u.tokens.length; at++) {
    const town = townTo(u, at)
    const [code] = town > at ? u.numbersAt(town) : []
    const to = code?.unit === 'count' && code.digits.length === codeLength ? code.to : placeTail(u, town)
    if (town === at || to <= town) continue
    const found = { type: 'ADDRESS', score: 0.9, reasons: ['asked', 'list'], value: value(u, at, to) } as const
    out.push(propose(u, [at, to], found))
  }
}

const aroundTown: ReadonlySet<string> = new Set(
  `i in på ja jo nej nei nå okay ok øh øhm eh det er den så og altså stadig fortsat fremdeles også ikke inte ikkje by byen nede oppe ude ovre henne inde her der
  vel nu rigtigt riktig rett stemmer korrekt forstået tak takk tack postnummer postnummeret og med då da still that is it s ' yes yep no the so and think right then`.split(
    /\s+/,
  ),
)
const longestCode = 5
const mostAround = 12
const isCode = ({ tokens }: Utterance, { digits, unit, from, to }: Digits): boolean =>
  (digits.length === codeLength || digits.length === longestCode) &&
  unit === undefined &&
  // "double oh five hundred"
  (digits.startsWith('0') || !tokens.slice(from, to).some(({ key }) => /tus[ei]n|hundr|thousand/.test(key)))

// "i horsens", "er det stadig i assens", "otteogtyve tyve", "vejen er det seks seks nul nul": nothing but a town or its
// code, right after an address or where one was asked for.
const townAlone = (u: Utterance, out: Proposal[]): void => {
  if (u.tokens.length > mostAround) return
  const known = given(u)
  const wanted = awaited(u, 'ADDRESS') || awaited(u, 'POSTCODE')
  if (!known && (!wanted || u.askedBy === u.speaker)) return
  const answered =
    u.recent.some(({ type, just, speaker }) => type === 'ADDRESS' && just && speaker !== u.speaker) &&
    confirms.test(keyAt(u, 0))
  const codes = wanted || u.asked.length === 0
  const places: (readonly [number, number])[] = []
  for (let at = 0; at < u.tokens.length; ) {
    const [code] = u.numbersAt(at)
    const to = codes && code !== undefined && isCode(u, code) ? code.to : townTo(u, at)
    if (to > at) places.push([at, to])
    // "nej i glamsbjerg femoghalvtreds seksoghalvtreds tyve", "ja her i ribe han …"
    else if (places.length > 0 && (answered || (code?.digits.length ?? 0) > longestCode)) break
    else if (u.tokens[at]?.kind !== 'sign' && !aroundTown.has(keyAt(u, at))) return
    at = Math.max(to, at + 1)
  }
  for (const [from, to] of places)
    out.push(
      propose(u, [from, to], {
        type: 'ADDRESS',
        score: 0.85,
        reasons: ['asked', 'list'],
        value: value(u, from, to),
        piece: true,
      }),
    )
}

const confirms = /^(?:ja|jo|jepp|yes|nej|nei|no)$/

const codeReach = 10
// "the postcode is five oh oh eight", "postnummer er 33200": a code without its town, right after its word.
const namedCode = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    if (!strings.first || strings.digits.length < codeLength || strings.digits.length > longestCode) continue
    if (cueBefore(u, strings.from, codeReach)?.ask !== 'POSTCODE' || measured(u, strings)) continue
    const found = { type: 'ADDRESS', score: 0.87, reasons: ['cue'], value: strings.digits } as const
    out.push(propose(u, [strings.from, strings.to], found))
  }
}

/** Proposes houses, floors and places alone where an address was asked for or somebody says to live there. */
export const addressAnswers = (u: Utterance, out: Proposal[]): void => {
  housesOnly(u, out)
  livesIn(u, out)
  sidedFloors(u, out)
  floorsOnly(u, out)
  namedPlace(u, out)
  livedAt(u, out)
  townAlone(u, out)
  houseAgain(u, out)
  if (u.digits.length === 0) return
  codeAfterTown(u, out)
  namedCode(u, out)
}
