// What looks like a number of somebody's and is not: amounts, measures, hours, years, roads. Proposed so that no form
// takes it; what the check digit of an identity number proves (somebodys.ts), a word beside it or a question still wins.
import { measured } from '../amounts.ts'
import { cueAt, cueBefore, nearestCue, numbered, propose } from '../context.ts'
import { isEveryday } from '../cues.ts'
import type { Digits } from '../numbers.ts'
import { isOurAccount } from '../our-account.ts'
import { ofSomebody } from '../own-number.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { phoneLike, proven, resembles } from '../somebodys.ts'
import { notCounted } from '../spoken/bridges.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { makes } from '../words/plates.ts'
import { lettersBefore } from './letters-before.ts'
import { ofThing } from './named-pieces.ts'
import { fits } from './plate-score.ts'

const nothingAt = (u: Utterance, place: readonly [number, number]): Proposal =>
  propose(u, place, { type: 'NOTHING', score: 0.83, reasons: ['cue'], value: '' })

const roads = new Set(
  'avkjørsel avkjøring avkørsel afkørsel frakørsel avfart avfarten exit junction riksvei riksveg fylkesvei fylkesveg europavei rv fv motorvej motorväg e route'.split(
    ' ',
  ),
)

const roadFlag = flagFor(roads)

// "E18", "avkjørsel 23", "rv 7".
const roadNumbers = (u: Utterance, out: Proposal[]): void => {
  if ((u.features & feature.digit) === 0 || (u.flags & roadFlag) === 0) return
  for (let at = 1; at < u.tokens.length; at++) {
    const number = u.tokens[at]
    if (number?.kind !== 'number' || number.key.length > 3 || !roads.has(u.tokens[at - 1]?.key ?? '')) continue
    out.push(nothingAt(u, [at - 1, at + 1]))
  }
}

const flight: ReadonlySet<string> = new Set(
  'fly flyet flya flight flighten avgang avgangen avgång afgang flyrute rutefly osl arn cph bgo trd svg gardermoen torp flesland værnes sola kjevik kastrup billund arlanda fløj fløy flög flyver flyger flyr flew flying landvetter bromma skavsta sturup vantaa plan planet norwegian sas ryanair lufthansa finnair flyget'.split(
    ' ',
  ),
)
const airlines: ReadonlySet<string> = new Set(
  'dy d8 sk wf ba kl lh af lx ay fr u2 w6 tk ek qr os sn ib tp lo bt fi ua dl aa ac vy ls by tom'.split(' '),
)
const flightFlag = flagFor(flight)
const reach = 8

// "flight SK 4035", "DY1303 OSL-LGW".
const flights = (u: Utterance, out: Proposal[]): void => {
  const asked = u.asked[0] === 'THING'
  if ((u.flags & flightFlag) === 0 && !asked) return
  for (let at = 1; at < u.tokens.length; at++) {
    const number = u.numbersAt(at)[0]
    if (number === undefined || number.digits.length > 4) continue
    // "d y trettiotvå tjugoett": letter by letter
    const [left, right] = [u.tokens[at - 2]?.key ?? '', u.tokens[at - 1]?.key ?? '']
    const from = airlines.has(right) ? at - 1 : right.length === 1 && airlines.has(left + right) ? at - 2 : at
    if (from === at) continue
    const near = u.tokens.slice(Math.max(0, from - reach), number.to + reach)
    if (asked || near.some(({ key }) => flight.has(key))) out.push({ ...nothingAt(u, [from, number.to]), score: 0.87 })
  }
}

// "en volvo v sjuttio", "audi a fyra", "xc nittio": the number of a model.
const longestModel = 3
const models = (u: Utterance, out: Proposal[]): void => {
  for (const { first, from, to, digits } of u.digits) {
    if (!first || digits.length > longestModel || from === 0) continue
    const [left, further] = [u.tokens[from - 1]?.key ?? '', u.tokens[from - 2]?.key ?? '']
    if (makes.test(left) || (left.length <= 2 && makes.test(further)))
      out.push({ ...nothingAt(u, [from - 1, to]), score: 0.87 })
  }
}

// "tag s k four four eight oh one nine": no plate's form, and a word says what else it is.
const lettered = (u: Utterance, out: Proposal[]): void => {
  if ((u.features & feature.letters) === 0) return
  for (const strings of u.digits) {
    if (!strings.first || strings.words === 0 || !ofThing(u, strings)) continue
    const letters = lettersBefore(u, strings.from)
    if (letters === undefined || fits(letters.text.length, strings.digits.length, '')) continue
    out.push({ ...nothingAt(u, [letters.from, strings.to]), score: 0.87 })
  }
}

const [sureReach, answerReach] = [3, 9] as const
// Above a form and what was asked for, where the thing is named; above a form alone, where its number was asked for.
// Given at once, it is that number and no telephone.
// Above a check digit, where it is said whose it is.
const [sureScore, namedScore, askedScore] = [0.98, 0.935, 0.88] as const
const atOnce = 2

// "IMEI på telefonen er …": the thing that the number stands on has a word of its own.
const namesThing = (u: Utterance, from: number): boolean => {
  const cue = cueBefore(u, from, sureReach)
  if (cue?.faint !== true || !standsOn.has(u.tokens[cue.from - 1]?.key ?? '')) return cue?.ask === 'THING'
  return cueBefore(u, cue.from, 1)?.ask === 'THING'
}
// "chipnummeret på min mand 20 30 40 50": a number of somebody's follows what leads to them.
const leads = /^(?:på|til|till|to|for|för|under|by|och|og|and)$/
const leadsTo = ({ tokens }: Utterance, from: number, begin: number): boolean =>
  tokens.slice(from, begin).some(({ key }) => leads.test(key))
const leadsElsewhere = (u: Utterance, begin: number): boolean => {
  const cue = cueBefore(u, begin, sureReach)
  return cue !== undefined && leadsTo(u, cue.to, begin)
}
const standsOn: ReadonlySet<string> = new Set(['på', 'til', 'on', 'of', 'i', 'for'])

// "till fem nio noll två streck tre tre ett ett bankgiro", with no number of its own after the word
const giros = /^(?:bank|plus|post)giro/
const namedAfter = (u: Utterance, { from, to }: Digits): boolean => {
  const cue = cueAt(u, to)
  if (cue?.ask !== 'THING' || !giros.test(u.tokens[to]?.key ?? '')) return false
  // "ring 41234567 bankgirot hittar jag inte"
  if (cueBefore(u, from) !== undefined || numbered(u, from) !== undefined) return false
  for (let at = cue.to; at <= cue.to + sureReach; at++) if (u.numbersAt(at).length > 0) return false
  return true
}

// "nei, ring meg heller …": what comes instead may be anybody's.
const refusal: ReadonlySet<string> = new Set(
  'nei nej nä no ikke inte ikkje not men but søk søke søg søge sök söka slå prøv prøve prova pröva search look try'.split(
    ' ',
  ),
)
const refuses = ({ tokens }: Utterance, to: number): boolean => tokens.slice(0, to).some(({ key }) => refusal.has(key))
// A chip's number stands in an animal's passport, and is longer than a passport's.
const longestPassport = 9
const isUnnamed = (u: Utterance, { from, to, digits }: Digits): boolean => {
  const near = nearestCue(u, from, to)
  return near === undefined || (near === 'PASSPORT' && digits.length > longestPassport)
}

// "order 07700 900123", "on order 4 mill lane": an everyday word says nothing of a telephone, or of a number so short.
const shortestNamed = 4
const isByTheWay = (u: Utterance, strings: Digits): boolean => {
  const cue = cueBefore(u, strings.from, sureReach)
  if (cue === undefined || !isEveryday(u.tokens, cue)) return false
  return phoneLike(strings) || resembles(u, strings) || strings.digits.length < shortestNamed
}

// "ordre 10038812": as much as a form, and no more than the referee sees.
const everydayScore = 0.92
const saidInPassing = (u: Utterance, begin: number): boolean => {
  const cue = cueBefore(u, begin, sureReach)
  return cue !== undefined && isEveryday(u.tokens, cue) && !/^(?:kid|chip)$/.test(u.tokens[cue.from]?.key ?? '')
}

// "varenummeret er syv fire fem to en nul", "serial number six c five one oh": the number of a thing.
const thingNumbers = (u: Utterance, out: Proposal[]): void => {
  // Whoever asked for a thing's number and then gives one gives another.
  const another = u.askedBy !== 'customer' && u.speaker !== 'customer'
  const own = u.cues.some((cue) => cue.ask === 'NUMBER' && ofSomebody(u.tokens, cue))
  const asked = u.asked[0] === 'THING' && !another && !own
  if (!asked && !u.cues.some(({ ask }) => ask === 'THING')) return
  for (const strings of u.digits) {
    const { first, from, to } = strings
    if (!first || proven(u, strings) || isByTheWay(u, strings)) continue
    // "det står på regningen w b k syvogtyve ni nul fire": with the letters before it.
    const begin = lettersBefore(u, from)?.from ?? from
    const persons = phoneLike(strings) || resembles(u, strings)
    const named = (namesThing(u, begin) && !(persons && leadsElsewhere(u, begin))) || namedAfter(u, strings)
    // Later in an answer another number may stand for it: "du kan søke på 412 34 567".
    const instead = persons && begin > atOnce && leadsTo(u, Math.max(0, begin - sureReach), begin)
    const answer =
      asked &&
      from <= answerReach &&
      !instead &&
      !refuses(u, from) &&
      isUnnamed(u, strings) &&
      numbered(u, from) !== 'own'
    const far = !named && cueBefore(u, begin, farReach)?.ask === 'THING' && isSaid(u, begin)
    const sure = named || (answer && begin <= atOnce)
    const score = named && saidInPassing(u, begin) ? everydayScore : sure ? namedScore : askedScore
    if (named || answer || far) out.push({ ...nothingAt(u, [begin, to]), score })
  }
}

// "the tracking number i've got is …": nothing but small words since it was named.
const farReach = 7
const isSaid = (u: Utterance, begin: number): boolean => {
  const cue = cueBefore(u, begin, farReach)
  return u.tokens
    .slice(cue?.to ?? begin, begin)
    .every(({ key }) => notCounted.has(key) || key === 'number' || !/\p{L}{2}/u.test(key))
}

// Emergency calls, the police, health advice, animals run over: everybody's numbers where one is told to ring them.
const everybodys: ReadonlySet<string> = new Set(
  '112 113 110 999 911 11414 1177 116117 116006 02800 1813 115'.split(' '),
)
const ringing =
  /^(?:ring\p{L}{0,2}|call(?:ed|ing)?|dial(?:led)?|phone|slå|larm\p{L}{0,2}|alarm|sos|polis\p{L}{0,3}|politi\p{L}{0,2}|police|journal\p{L}{0,3}|vårdguiden|legevakt\p{L}{0,2}|lægevagt\p{L}{0,2})$/u
const ringReach = 4
const publicNumbers = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    const { first, digits, from, to } = strings
    if (first && isOurAccount(u, strings)) out.push({ ...nothingAt(u, [from, to]), score: sureScore })
    if (!first || !everybodys.has(digits)) continue
    if (u.tokens.slice(Math.max(0, from - ringReach), from).some(({ key }) => ringing.test(key)))
      out.push({ ...nothingAt(u, [from, to]), score: namedScore })
  }
}

export const nothing: Recogniser = {
  id: 'nothing',
  kinds: ['NOTHING'],
  needs: feature.digit | feature.numbers,
  find: (u) => {
    const out: Proposal[] = []
    for (const strings of u.digits)
      if (strings.first && measured(u, strings)) out.push(nothingAt(u, [strings.from, strings.to]))
    models(u, out)
    lettered(u, out)
    thingNumbers(u, out)
    publicNumbers(u, out)
    roadNumbers(u, out)
    flights(u, out)
    return out
  },
}
