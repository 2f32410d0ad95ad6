// What the words of a turn name and leave open: "hva er fødselsnummeret ditt", "passordet mitt er …".
import type { Finding } from './analyse.ts'
import { answers } from './answers.ts'
import type { Cue } from './cues.ts'
import { asksThing, asksThingsName, asksWhich, asksYourName } from './short-questions.ts'
import type { Utterance } from './utterance.ts'
import { type Ask, asks as allAsks } from './words/cues.ts'
import { animals } from './words/firms.ts'
import { fillers, questionWords } from './words/speech.ts'

/** What a turn makes the dialogue wait for; faintly where only an everyday word names it. */
export interface Raised {
  readonly asks: readonly Ask[]
  readonly faintly: readonly Ask[]
}

const saying: ReadonlySet<string> = new Set([
  'e',
  'er',
  'is',
  'är',
  'var',
  'was',
  'nr',
  'nummer',
  'nummeret',
  'number',
  'numret',
  'den',
  'i',
  'the',
  'min',
  'mitt',
  'mit',
  'my',
  'på',
  'det',
])

// "ja født …", "passordet mitt er …": nothing but the value is still to come.
const endsIn = ({ tokens, speaker }: Utterance, to: number): boolean => {
  if (speaker !== 'customer') return false
  for (let at = to; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind === 'sign' ? token.key === '?' : !saying.has(token?.key ?? '')) return false
  }
  return true
}

// "hei kåre hva er etternavnet ditt": who is spoken to before the question is no answer to it.
const asksNamed = (u: Utterance, { ask, to }: Cue, findings: readonly Finding[]): boolean =>
  ask === 'PERSON' &&
  u.speaker !== 'customer' &&
  u.tokens.slice(0, to).some(({ key }) => questionWords.has(key)) &&
  !findings.some(({ type, start }) => type === 'PERSON' && start >= (u.tokens[to - 1]?.end ?? 0))

const nothingNamed: Raised = { asks: [], faintly: [] }
const ofThing: Raised = { asks: ['THING'], faintly: [] }
const ofThingsName: Raised = { asks: ['THING', 'THING_NAME'], faintly: [] }
const ofAnimalsName: Raised = { asks: ['THING', 'THING_NAME', 'ANIMAL_NAME'], faintly: [] }

// "chipnummer har du det": whatever was asked for before, the answer is nobody's.
// "I've got the serial number": nothing but it is still to come, also from a customer.
const asksOfThing = (u: Utterance): boolean =>
  u.cues.some(
    ({ ask, to }) =>
      ask === 'THING' && (u.speaker !== 'customer' || (u.asked.every((one) => one === 'THING') && endsIn(u, to))),
  )

const companyLength = 8
const outright: ReadonlySet<Ask> = new Set<Ask>(['PHONE', 'BANK_ACCOUNT', 'VEHICLE_REG', 'CARD'])
// "hva er telefonen til mottaker", "what's his mobile": an everyday word, and nothing else is asked.
const asksOutright = ({ tokens, speaker }: Utterance, { ask, from }: Cue): boolean =>
  speaker !== 'customer' &&
  outright.has(ask) &&
  whatIs.test(
    tokens
      .slice(Math.max(0, from - whatReach), from)
      .map(({ key }) => key)
      .join(' '),
  )
const whatReach = 5
const whatIs =
  /(?:^| )(?:h?vad?|kva|ka|what) (?:(?:['’] )?(?:er|e|är|is|s)(?: (?:din|ditt|dit|your|hans|hennes|hendes|his|her|deres))?|(?:har|have) (?:du|dere|i|ni|han|hun|hon|you|they|he|she) (?:for|för))$/

// "ja och kontot", "and the account then": the turn is that one word.
const asksBarely = ({ tokens, speaker }: Utterance, { from, to }: Cue): boolean =>
  speaker !== 'customer' &&
  tokens.length - (to - from) <= mostBeside &&
  tokens.slice(0, 2).some(({ key }) => /^(?:og|och|and|so|så)$/.test(key)) &&
  tokens.every(({ key, kind }, at) => (at >= from && at < to) || kind === 'sign' || fillers.has(key) || bare.test(key))
const mostBeside = 4
const bare = /^(?:the|your|his|her|their|din|ditt|dit|hans|hennes|hendes|da|då|so|selve|själva|then|så)$/

const restOfName = /^(?:e(?:fter|tter)na[vm]n|mell[eo]mna[vm]n|surname|last)/

/** The kinds that `u` names and `findings` do not answer. */
export const named = (u: Utterance, findings: readonly Finding[]): Raised => {
  if (asksThingsName(u)) return u.tokens.some(({ key }) => animals.has(key)) ? ofAnimalsName : ofThingsName
  if (u.cues.length === 0) return asksThing(u) ? ofThing : nothingNamed
  const unanswered = new Set(allAsks.filter((ask) => !findings.some((finding) => answers(finding, ask))))
  // "organisationsnummer 716418-3307, stämmer det?": found, but no finding where it is not masked.
  if (u.digits.some(({ digits }) => digits.length >= companyLength)) unanswered.delete('ORG_NO')
  // "og efternavn kirsten": the rest of a name is asked of somebody by her name.
  // "my partner aoife do you want me to spell that": what was said is spelled next.
  const spells = u.cues.some(({ from }) => /^spell/.test(u.tokens[from]?.key ?? ''))
  if (spells || (u.speaker !== 'customer' && u.cues.some(({ from }) => restOfName.test(u.tokens[from]?.key ?? ''))))
    unanswered.add('PERSON')
  const open = u.cues.filter(
    (cue) => cue.ask !== 'NUMBER' && cue.ask !== 'THING' && (unanswered.has(cue.ask) || asksNamed(u, cue, findings)),
  )
  const weak = (cue: Cue): boolean =>
    cue.faint &&
    !endsIn(u, cue.to) &&
    !asksYourName(u, cue) &&
    !asksWhich(u, cue) &&
    !asksOutright(u, cue) &&
    !asksBarely(u, cue)
  const asks = [...new Set(open.filter((cue) => !weak(cue)).map(({ ask }) => ask))]
  const faintly = [...new Set(open.filter((cue) => weak(cue) && !asks.includes(cue.ask)).map(({ ask }) => ask))]
  // "jag skickar en fraktsedel kundens namn": of a thing and of somebody.
  const alsoName = faintly.filter((ask) => ask === 'PERSON')
  return asks.length === 0 && asksOfThing(u) ? { asks: ofThing.asks, faintly: alsoName } : { asks, faintly }
}
