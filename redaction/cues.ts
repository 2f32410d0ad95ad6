// Finds the words that name a kind ("fødselsnummer", "reg nr") among an utterance's tokens.
import type { Language } from './kinds.ts'
import { letterTable } from './letter-table.ts'
import { ofSomebody } from './own-number.ts'
import { numberWord } from './spoken/lexicon.ts'
import type { Token } from './tokens.ts'
import { type Ask, asks, cueWords } from './words/cues.ts'
import { faintCues, topics } from './words/topics.ts'

export interface Cue {
  readonly ask: Ask
  /** Token indices, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** An everyday word too ("saken", "mobilen"). */
  readonly faint: boolean
}

/** A word as it is written, or its beginning and its end with any letters between. */
interface Pattern {
  readonly head: string
  readonly tail: string | undefined
}

interface Phrase {
  readonly ask: Ask
  readonly words: readonly Pattern[]
  readonly faint: boolean
}

const exact = new Map<string, Phrase[]>()
// By the codes of their first three letters.
const stems = new Map<number, Phrase[]>()
const stemLength = 3
const codeBits = 10
const stemCode = (word: string): number => {
  let code = 0
  for (let at = 0; at < stemLength; at++) code = (code << codeBits) ^ word.charCodeAt(at)
  return code
}

const stemLetters = letterTable()

const put = <Key>(map: Map<Key, Phrase[]>, key: Key, phrase: Phrase): void => {
  const known = map.get(key)
  if (known === undefined) map.set(key, [phrase])
  else known.push(phrase)
}

// "licen*e": one star stands for any letters in the middle or at the end.
const patternOf = (word: string): Pattern => {
  const [head = '', tail] = word.split('*')
  return { head, tail }
}

for (const ask of asks) {
  for (const cue of cueWords[ask]) {
    const words = cue.split(' ')
    const first = words[0] ?? ''
    const stem = first.includes('*')
    const phrase = { ask, words: words.map(patternOf), faint: faintCues.has(cue) }
    if (stem) {
      put(stems, stemCode(first), phrase)
      stemLetters.add(first.slice(0, stemLength), true)
    } else put(exact, first, phrase)
  }
}

const matches = ({ head, tail }: Pattern, word: string): boolean =>
  tail === undefined
    ? head === word
    : word.length >= head.length + tail.length && word.startsWith(head) && word.endsWith(tail)

// The index after the phrase, or -1. Hyphens between words are passed over; "personnum*" also takes "person nummer".
const endOf = (tokens: readonly Token[], from: number, words: readonly Pattern[]): number => {
  let at = from
  for (const word of words) {
    while (at > from && (tokens[at]?.key === '-' || tokens[at]?.key === '.')) at++
    const token = tokens[at]
    if (token === undefined || !matches(word, token.key)) return -1
    at++
  }
  return at
}

const endsInNumber = (key: string): boolean => key.startsWith('n') && (key.startsWith('num') || key.startsWith('nr'))

const longest = (
  tokens: readonly Token[],
  from: number,
  phrases: readonly Phrase[] | undefined,
  best: Cue | undefined,
): Cue | undefined => {
  let found = best
  if (phrases === undefined) return found
  for (const { ask, words, faint } of phrases) {
    const to = endOf(tokens, from, words)
    if (to > 0 && (found === undefined || to > found.to)) found = { ask, from, to, faint }
  }
  return found
}

const joined = (tokens: readonly Token[], from: number): Cue | undefined => {
  const first = tokens[from]
  const second = tokens[from + 1]
  if (first === undefined || second === undefined || first.key.length < 2 || !endsInNumber(second.key)) return
  const key = first.key + second.key
  for (const { ask, words, faint } of [...(exact.get(key) ?? []), ...(stems.get(stemCode(key)) ?? [])]) {
    const [only] = words
    if (words.length === 1 && only !== undefined && matches(only, key)) return { ask, from, to: from + 2, faint }
  }
  return
}

// "Försäkringen har nummer …": what a bare "number" is of, from the words shortly before it.
const topicAt = (tokens: readonly Token[], at: number): Ask | undefined => {
  const key = tokens[at]?.key ?? ''
  if (!topicLetters.may(key)) return
  return topics.find(([stem]) => key.startsWith(stem))?.[1]
}

const compoundReach = 2
const insurances = /.(?:forsikring|försäkring)(?:en|a)$/

// "min bil er stjålet, mit nummer er …": a person's own number is no plate and no bill's, but where it is "nummeret mitt på bilen".
const ofPerson = (tokens: readonly Token[], { from, to }: Cue): boolean =>
  personal.has(tokens[from - 1]?.key ?? '') || personal.has(tokens[to]?.key ?? '')
const ofVehicleOrThing: ReadonlySet<Ask> = new Set<Ask>(['VEHICLE_REG', 'THING'])
const personal: ReadonlySet<string> = new Set(['mitt', 'mit', 'my', 'ditt', 'dit', 'your'])

// "pakke nr 12", "fakturaen har nummer 40028119", "nummeret på pakken": only right beside it; a parcel that is spoken of
// makes no later number its own.
const having = /^(?:har|med|has|have|with|is|er|är)$/
const placing = /^(?:på|on|of|av|til|till|for)$/
const besideThing = (tokens: readonly Token[], { from, to }: Cue, at: number): boolean =>
  at < from
    ? at === from - 1 || (at === from - 2 && having.test(tokens[from - 1]?.key ?? ''))
    : at === to || placing.test(tokens[to]?.key ?? '')
// "ordre, hvilket nummer har du": whoever is asked so has it.
const asked = /^(?:har|kan|do|can|skal|ska)$/

const holds = (
  tokens: readonly Token[],
  cue: Cue,
  { topic, at }: { readonly topic: Ask; readonly at: number },
): boolean =>
  !(ofVehicleOrThing.has(topic) && ofPerson(tokens, cue)) &&
  (topic !== 'THING' ||
    (besideThing(tokens, cue, at) && !ofSomebody(tokens, cue) && !asked.test(tokens[cue.to]?.key ?? '')))

const topicOf = (tokens: readonly Token[], cue: Cue): Ask | undefined => {
  const { from, to } = cue
  // "husdyrforsikringen har nummer": right before it, also in a compound.
  if (tokens.slice(Math.max(0, from - compoundReach), from).some(({ key }) => insurances.test(key))) return 'POLICY_NO'
  for (let at = from - 1; at >= Math.max(0, from - topicReach); at--) {
    const topic = topicAt(tokens, at)
    if (topic !== undefined && holds(tokens, cue, { topic, at })) return topic
  }
  // "nummeret på bilen"
  for (let at = to; at < to + topicAfter; at++) {
    const topic = topicAt(tokens, at)
    if (topic !== undefined && (topic !== 'THING' || besideThing(tokens, cue, at))) return topic
  }
  return
}

const topicReach = 6
const topicAfter = 3
const empty: readonly Cue[] = []

const topicLetters = letterTable()
for (const [stem] of topics) topicLetters.add(stem, true)

const wholeLetters = letterTable()
for (const word of exact.keys()) wholeLetters.add(word, false)

const beginningAt = (tokens: readonly Token[], from: number, key: string): Cue | undefined => {
  const found = wholeLetters.may(key) ? longest(tokens, from, exact.get(key), undefined) : undefined
  return stemLetters.may(key) ? longest(tokens, from, stems.get(stemCode(key)), found) : found
}

// "ersättningsnumret": the number of whatever there is, but of things that nobody is known by.
const numberOf = /(?:nummer|nummeret|numret|snr)$/
const ofThings =
  /^(?:seri|øre|øyre|öron|yder|chr|besæt|beset|modell?|artik|vare|varu|prod|del|reserv|version|plas|plat|sete|sæd|rum|rom|værel|rad|kø|tur|linj|buss?|tog|tåg|fly|flight|sp[oå]r|etasj|våning|side?|sid|faktur|kvitt|bilag|ocr|hus|bane|kanal|års|løpe|löp|start|telefon|nød|nöd|jour|vakt|vagt|support|kund|service|växel|vexel|bankgiro|plusgiro|giro|sentral|central|oppdrag|uppdrag|opgave|oppgave|chip|ring|order|ordre|brik|brikk|info|utryck|akut|alarm|larm|lotto|lodd|lott|nummer|opus|tele|dør|dörr|kod|atom|fel|fejl|feil|typ|bestn|färg|farg|farve|stel|ramm?e?|ram|chass|motor)/
const shortestOf = 10
// "ankenævnssag", "forsikringssaken": a case is named by what it is about.
const caseOf = /(?:klage|anke|nævns|nemnds|nämnds|rets|retts|rätts|nings|rings|skade|skades)sa[gk](?:en)?$/
const isOther = (key: string): boolean => {
  const last = key[key.length - 1]
  if (last === 'r' || last === 't') return key.length >= shortestOf && numberOf.test(key) && !ofThings.test(key)
  return (last === 'g' || last === 'k' || last === 'n') && caseOf.test(key)
}
const otherNumber = (key: string, from: number): Cue | undefined =>
  isOther(key) ? { ask: 'CLAIM_NO', from, to: from + 1, faint: true } : undefined

// "REG/2025/0091": what begins a code names nothing.
const isCodeHead = (tokens: readonly Token[], { to }: Cue): boolean => {
  const [last, sign, number] = [tokens[to - 1], tokens[to], tokens[to + 1]]
  return sign?.key === '/' && sign.start === last?.end && number?.kind === 'number' && number.start === sign.end
}

// "hon säger samma sak": no case of anybody's.
const isSaying = (tokens: readonly Token[], { ask, from, faint }: Cue): boolean =>
  faint && ask === 'CLAIM_NO' && /^(?:samm[ae]|same|ann[ae]n|anden|any)$/.test(tokens[from - 1]?.key ?? '')

// "ring polisen på 114 14": a policy in Norwegian, the police in Swedish.
const isPolice = (key: string, languages: readonly Language[]): boolean =>
  languages.length === 1 && languages[0] === 'sv' && (key === 'polisen' || key === 'polise')
// "kid 0020481993", "order fem fem åtta": everyday words name a thing's number only right before it; "my kid is ill" does not.
const besideNumber: ReadonlySet<string> = new Set(
  'kid chip order ordre ordren ordra bestilling beställning sporing spårning kolli paketet pakken parcel serie serien'.split(
    ' ',
  ),
)
const linking = /^(?:altså|alltså|er|e|is|är|nr|no|nummer|number|nummeret|numret|[:#.])$/
/** Is it an everyday word too that names the thing here ("ordre", "kid")? */
export const isEveryday = (tokens: readonly Token[], { ask, from, to }: Cue): boolean =>
  ask === 'THING' && to === from + 1 && besideNumber.has(tokens[from]?.key ?? '')

// "my kid", "the chip": English, and no number's name.
const isEnglish = (tokens: readonly Token[], { from }: Cue, languages: readonly Language[]): boolean =>
  /^(?:kid|chip)$/.test(tokens[from]?.key ?? '') &&
  (languages.includes('en') || /^(?:my|her|his|our|their|the|your|a)$/.test(tokens[from - 1]?.key ?? ''))

// "the chip is five seven eight oh nine four"
const isChips = (tokens: readonly Token[], { from, to }: Cue): boolean =>
  tokens[from]?.key === 'chip' && linking.test(tokens[to]?.key ?? '')

const isThingAlone = (tokens: readonly Token[], cue: Cue, languages: readonly Language[]): boolean => {
  if (!isEveryday(tokens, cue)) return false
  if (isEnglish(tokens, cue, languages) && !isChips(tokens, cue)) return true
  let at = cue.to
  while (at < cue.to + mostLinking && linking.test(tokens[at]?.key ?? '')) at++
  const next = tokens[at]
  return !(
    next?.kind === 'number' ||
    (next?.kind === 'word' && next.key.length === 1) ||
    numberWord(next?.key ?? '') !== undefined
  )
}
const mostLinking = 3

/** The cues of an utterance in order, the longest at each place. */
export function cues(tokens: readonly Token[], languages: readonly Language[]): readonly Cue[] {
  let out: Cue[] | undefined
  for (let from = 0; from < tokens.length; ) {
    const token = tokens[from]
    let found: Cue | undefined
    if (token?.kind === 'word' && !isPolice(token.key, languages)) {
      found = beginningAt(tokens, from, token.key)
      if (found === undefined || found.to === from + 1) found = joined(tokens, from) ?? found
      found ??= otherNumber(token.key, from)
    }
    if (
      found === undefined ||
      isCodeHead(tokens, found) ||
      isSaying(tokens, found) ||
      isThingAlone(tokens, found, languages)
    )
      from = found?.to ?? from + 1
    else {
      out ??= []
      out.push(found.ask === 'NUMBER' ? { ...found, ask: topicOf(tokens, found) ?? 'NUMBER' } : found)
      from = found.to
    }
  }
  return out ?? empty
}
