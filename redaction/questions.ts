// What a turn asks for: by the words that name a kind, by "the last five", by asking for the same again.
import type { Finding } from './analyse.ts'
import { answers } from './answers.ts'
import type { Cue } from './cues.ts'
import {
  asksMore,
  asksRecount,
  asksTown,
  asksVehicle,
  asksYear,
  asksYourName,
  endsInCalled,
  numberOn,
  sends,
} from './short-questions.ts'
import { numberWord } from './spoken/lexicon.ts'
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { type Ask, asks as allAsks } from './words/cues.ts'
import { againWords, lastWords, questionWords } from './words/speech.ts'
import { noStreet, streetEnding } from './words/streets.ts'

// "og telefonnummeret", "thanks and your date of birth": a cue with little after it asks, as question words do.
const afterCue = 3
// "bare fødselsdatoen så er vi i gang": a short turn that names a kind is about nothing else.
const shortTurn = 10
const asksSomething = (u: Utterance): boolean =>
  (u.cues.at(-1)?.to ?? 0) >= u.tokens.length - afterCue ||
  (u.tokens.length <= shortTurn && u.cues.some(({ faint }) => !faint)) ||
  u.tokens.some(({ key }) => key === '?' || questionWords.has(key))

const longestFollowUp = 14
const shortLast = 6
const menuWords: ReadonlySet<string> = new Set('tast taste trykk tryk tryck press velg välj vælg'.split(' '))
const joining: ReadonlySet<string> = new Set(['og', 'och', 'and'])
// "og modpartens?", "og ditt?"
const others: ReadonlySet<string> = new Set(
  'din dit ditt dine hans hennes hendes deres kona konen mannen den det yours his hers theirs the så sen'.split(' '),
)
const agreeing =
  /^(?:stem|stäm|match|passer|passar|riktig|rigtig|korrekt|correct|rett$|rätt$|godkje|godtatt|godkän|godken|virk|funk)/
const denying: ReadonlySet<string> = new Set(['ikke', 'inte', 'not', 'ikkje'])
const shortest = 4
const lacking = /^(?:mangler|manglar|mangla|saknas|fattas|missing|lacks)$/

// "en gang til", "det stemte ikke", "og modpartens?": the same once more.
const asksAgain = (u: Utterance, named: boolean): boolean => {
  const { tokens, cues } = u
  if (tokens.some(({ key }) => againWords.has(key)) || cues.some(({ ask }) => ask === 'NUMBER')) return true
  if (tokens.some(({ key }) => lacking.test(key)) && tokens.some(({ key }) => /^[cs]if+[eör]/.test(key))) return true
  if (tokens.some(({ key }) => agreeing.test(key)) && tokens.some(({ key }) => denying.has(key))) return true
  const [first, second] = tokens
  if (isOwner(tokens)) return true
  // "og per olav?"
  const other = others.has(second?.key ?? '') || /.{4}s$/.test(second?.key ?? '') || named
  return tokens.length <= shortest && joining.has(first?.key ?? '') && other
}

// "lastbilens": whose, and nothing more.
const isOwner = (tokens: readonly Token[]): boolean =>
  tokens.length <= 2 && /^.{3,}(?:en|et)s$/.test(tokens[0]?.key ?? '')

const digitWords: ReadonlySet<string> = new Set([
  'i',
  'på',
  'av',
  'of',
  'in',
  'for',
  'fra',
  'on',
  'takk',
  'tak',
  'tack',
  'please',
  'også',
  'nummer',
  'tall',
  'tal',
  'numbers',
  'siffer',
  'sifre',
  'sifrene',
  'siffera',
  'sifra',
  'cifre',
  'cifrene',
  'siffror',
  'siffrorna',
  'digits',
])

// "The last five years" are no digits; "the last four, please, Anna" are.
const counted =
  /^(?:år|åra|årene|åren|year|månad|måned|month|uke|uge|veck|week|døgn|dygn|dag|day|time|timm|hour|gang|gong|gång|skad|claim|faktur|regning|räkning|betal|payment|invoice|side|sidor|page|kund|termin|kvartal|besök|samtal|call|post|køb|kjøp|köp|bil|car|av|of|kilom|mil|krone|kronor)/
const ofDigits = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'sign' || digitWords.has(token.key) || !counted.test(token.key)

/** "The last five", "de fire siste": the number beside "last", or undefined. */
const lastCount = ({ tokens }: Utterance): number | undefined => {
  for (let at = 0; at < tokens.length; at++) {
    if (!lastWords.has(tokens[at]?.key ?? '')) continue
    for (const beside of [at + 1, at - 1]) {
      const token = tokens[beside]
      const said = token?.kind === 'word' ? numberWord(token.key) : undefined
      const value = token?.kind === 'number' ? Number(token.key) : Object.values(said ?? {})[0]?.[0]?.value
      if (value !== undefined && value >= 2 && value <= 6 && ofDigits(tokens[Math.max(at, beside) + 1])) return value
    }
  }
  return
}

// The last digits of what: of what was asked for before, but after a date of birth of the identity number.
const lastOf = (u: Utterance, count: number, before: readonly Ask[]): readonly Ask[] => {
  const [ask] = before
  if (ask !== undefined && ask !== 'DATE_OF_BIRTH' && ask !== 'PERSON' && ask !== 'EMAIL' && ask !== 'ADDRESS')
    return before
  const personal =
    ask === 'DATE_OF_BIRTH' ||
    count === 5 ||
    (count === 4 && (u.languages.includes('da') || u.languages.includes('sv')))
  return [personal ? 'NATIONAL_ID' : 'CARD']
}

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

// "chipnummer har du det": whatever was asked for before, the answer is nobody's.
const asksOfThing = ({ cues, speaker }: Utterance): boolean =>
  speaker !== 'customer' && cues.some(({ ask }) => ask === 'THING')

const restOfName = /^(?:e(?:fter|tter)na[vm]n|mell[eo]mna[vm]n|surname|last)/

const named = (u: Utterance, findings: readonly Finding[]): Raised => {
  if (u.cues.length === 0) return nothingNamed
  const unanswered = new Set(allAsks.filter((ask) => !findings.some((finding) => answers(finding, ask))))
  // "og efternavn kirsten": the rest of a name is asked of somebody by her name.
  // "my partner aoife do you want me to spell that": what was said is spelled next.
  const spells = u.cues.some(({ from }) => /^spell/.test(u.tokens[from]?.key ?? ''))
  if (spells || (u.speaker !== 'customer' && u.cues.some(({ from }) => restOfName.test(u.tokens[from]?.key ?? ''))))
    unanswered.add('PERSON')
  const open = u.cues.filter(
    (cue) => cue.ask !== 'NUMBER' && cue.ask !== 'THING' && (unanswered.has(cue.ask) || asksNamed(u, cue, findings)),
  )
  const weak = (cue: Cue): boolean => cue.faint && !endsIn(u, cue.to) && !asksYourName(u, cue)
  const asks = [...new Set(open.filter((cue) => !weak(cue)).map(({ ask }) => ask))]
  const faintly = [...new Set(open.filter((cue) => weak(cue) && !asks.includes(cue.ask)).map(({ ask }) => ask))]
  return asks.length === 0 && asksOfThing(u) ? { asks: ['THING'], faintly: [] } : { asks, faintly }
}

const owners: ReadonlySet<string> = new Set(
  'ditt dit din your et ett eget a deres ert deras hans hennes hendes hennar his her their'.split(' '),
)
const towards = /^(?:til|till|to|for|på)$/
const kin =
  /^(?:mannen|mand|kona|kone|konen|sambo\p{L}{0,3}|samboer\p{L}{0,2}|sønn\p{L}{0,2}|søn|sønnen|son|sonen|datter\p{L}{0,2}|dotter\p{L}{0,2}|mor|moren|mora|far|faren|bror|broren|søster\p{L}{0,2}|syster\p{L}{0,2}|fru|make|maken|ham|han|henne|hende|honom|hun|hon|dem|wife|husband|daughter|mother|father|him|her|them)$/u
// "nummeret ditt", "nummeret til mannen din"
// "nummeret dere vil ha melding på", "nummeret du ringer fra"
const relative = /^(?:du|dere|dykk|vi|me|jeg|eg|jag|man|i|ni|you|we|som|der)$/
const ofSomebody = (tokens: readonly Token[], { from, to }: Cue): boolean =>
  (relative.test(tokens[to]?.key ?? '') && tokens.length > to + 1) ||
  owners.has(tokens[from - 1]?.key ?? '') ||
  owners.has(tokens[to]?.key ?? '') ||
  (towards.test(tokens[to]?.key ?? '') && tokens.slice(to + 1, to + 3).some(({ key }) => kin.test(key)))
// "har du et nummer på vagn"
const ofNamed = (tokens: readonly Token[], { to }: Cue, findings: readonly Finding[]): boolean =>
  /^(?:på|til|till|to|for)$/.test(tokens[to]?.key ?? '') &&
  findings.some(({ type, start }) => type === 'PERSON' && start === tokens[to + 1]?.start)
const namesOwn = ({ cues, tokens }: Utterance, findings: readonly Finding[]): boolean =>
  cues.some(
    (cue) =>
      cue.ask === 'NUMBER' &&
      /^n/.test(tokens[cue.from]?.key ?? '') &&
      (ofSomebody(tokens, cue) || ofNamed(tokens, cue, findings)),
  )

// "på von lingens väg antar jag", "vilket nummer på storgatan": a street by its name alone waits for its number.
const namesStreet = ({ tokens, cues, recent }: Utterance, findings: readonly Finding[]): boolean => {
  const last = findings.findLast(({ type }) => type === 'ADDRESS')
  if (last !== undefined)
    return (
      last.piece === undefined &&
      !last.value.split(' ').some((word) => /\d/.test(word) || numberWord(word) !== undefined)
    )
  // "nummer?" of a street that was given without one
  const [given] = recent.slice(-1)
  const open = given?.type === 'ADDRESS' && given.digits === '' && tokens.length <= shortest
  if (open && cues.some(({ ask }) => ask === 'NUMBER')) return true
  return (
    cues.some(({ ask }) => ask === 'NUMBER') &&
    tokens.some(({ key, kind }) => kind === 'word' && streetEnding(key) && !noStreet.has(key))
  )
}

/** What `u` makes the dialogue wait for, or undefined; `before` is what it waited for last. */
export function raised(
  u: Utterance,
  findings: readonly Finding[],
  { asks: before, open }: { readonly asks: readonly Ask[]; readonly open: boolean },
): Raised | undefined {
  if (u.tokens.some(({ key }) => menuWords.has(key))) return
  const { asks, faintly } = named(u, findings)
  if (u.speaker === 'customer') {
    // "den med skilt b t": the rest of the plate is still to come.
    const begun = faintly.includes('VEHICLE_REG') && findings.some(({ type, piece }) => type === 'VEHICLE_REG' && piece)
    const own = faintly.filter((ask) => ask === 'SECRET' || ask === 'CARD' || ask === 'EMAIL')
    const all: readonly Ask[] = begun ? [...asks, 'VEHICLE_REG'] : asks
    return all.length > 0 || own.length > 0 ? { asks: all, faintly: own } : undefined
  }
  if (asks.length === 0 && (endsInCalled(u) || asksMore(u, before))) return { asks: ['PERSON'], faintly }
  if (asks.length === 0 && asksVehicle(u)) return { asks: ['VEHICLE_REG'], faintly }
  // "hva er nummeret vi kan sende melding på": an everyday word beside a number that is somebody's.
  if (asks.length === 0 && faintly.includes('PHONE') && namesOwn(u, findings)) return { asks: ['PHONE'], faintly: [] }
  const recounted = asksRecount(u, findings)
  if (recounted.length > 0) return { asks: recounted, faintly: [] }
  // "jeg sender en kode til deg": it will be read out, asked for or not.
  if (asks.length === 0 && faintly.includes('SECRET') && sends(u)) return { asks, faintly }
  const count = lastCount(u)
  if (count !== undefined && faintly.length > 0) return { asks: [...asks, ...faintly], faintly: [] }
  if (asks.length > 0 || faintly.length > 0) return asksSomething(u) ? { asks, faintly } : undefined
  if (count !== undefined && u.digits.every(({ digits }) => digits.length < 2))
    return { asks: lastOf(u, count, before), faintly: [] }
  // "og nummeret ditt?" after something else was answered: the telephone.
  if (
    !open &&
    findings.every(({ type }) => type === 'PERSON') &&
    namesOwn(u, findings) &&
    asksSomething(u) &&
    !u.tokens.some(({ key }) => againWords.has(key))
  )
    return { asks: ['PHONE'], faintly: [] }
  // "og de siste?"; but "din sidste dag" is a day.
  const isLast = ({ key }: Token, at: number): boolean => lastWords.has(key) && ofDigits(u.tokens[at + 1])
  const last = u.tokens.length <= shortLast && u.tokens.some(isLast)
  if (last && before.length > 0 && findings.length === 0) return { asks: lastOf(u, 0, before), faintly: [] }
  if (u.tokens.length <= longestFollowUp && namesStreet(u, findings)) return { asks: ['ADDRESS'], faintly: [] }
  if (!open && findings.length === 0 && numberOn(u)) return { asks: [], faintly: ['CLAIM_NO'] }
  if (asksTown(u, before)) return { asks: ['ADDRESS'], faintly: [] }
  if (asksYear(u, before)) return { asks: ['DATE_OF_BIRTH'], faintly: [] }
  const again =
    before.length > 0 &&
    u.tokens.length <= longestFollowUp &&
    asksAgain(u, findings.length > 0) &&
    findings.every(({ type }) => type === 'PERSON')
  return again ? { asks: before, faintly: [] } : undefined
}
