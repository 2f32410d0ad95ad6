// What a turn asks for: by the words that name a kind, by "the last five", by asking for the same again.
import type { Finding } from './analyse.ts'
import { asksElse } from './expectation.ts'
import { digitKinds } from './kinds.ts'
import { asksEnd, asksLast, lastCount, lastOf } from './last-digits.ts'
import { named, type Raised } from './named-asks.ts'
import { namesOwn } from './own-number.ts'
import {
  asksDigit,
  asksHouse,
  asksInsurance,
  asksMore,
  asksOpenPlace,
  asksRecount,
  asksTown,
  asksVehicle,
  asksYear,
  endsInCalled,
  numberOn,
  sends,
} from './short-questions.ts'
import { numberWord } from './spoken/lexicon.ts'
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'
import { againWords, questionWords } from './words/speech.ts'
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

// "tak. og din?"
const thanks: ReadonlySet<string> = new Set(
  'tak takk tack thanks thank you cheers fint godt super perfekt flott bra'.split(' '),
)
const once = /^(?:g[aoå]ng till?|once more|more time)$/
// "en gang til", "det stemte ikke", "og modpartens?": the same once more.
const asksAgain = (u: Utterance, named: boolean): boolean => {
  const { tokens, cues } = u
  // "ta det en gång till", "one more time"
  if (tokens.some(({ key }, at) => once.test(`${key} ${tokens[at + 1]?.key ?? ''}`))) return true
  if (tokens.some(({ key }) => againWords.has(key)) || cues.some(({ ask }) => ask === 'NUMBER')) return true
  if (tokens.some(({ key }) => lacking.test(key)) && tokens.some(({ key }) => /^[cs]if+[eör]/.test(key))) return true
  if (tokens.some(({ key }) => agreeing.test(key)) && tokens.some(({ key }) => denying.has(key))) return true
  const said = tokens.filter(({ key, kind }) => kind === 'word' && !thanks.has(key))
  const [first, second] = said
  if (isOwner(tokens)) return true
  // "og per olav?"
  const other = others.has(second?.key ?? '') || /.{4}s$/.test(second?.key ?? '') || named
  return said.length <= shortest && joining.has(first?.key ?? '') && other
}

// "lastbilens": whose, and nothing more.
const isOwner = (tokens: readonly Token[]): boolean =>
  tokens.length <= 2 && /^.{3,}(?:en|et)s$/.test(tokens[0]?.key ?? '')

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

const fewestOfId = 4
const inEnds = [...digitKinds, 'VEHICLE_REG'] as const

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
  if (asks.length === 0 && asksInsurance(u)) return { asks: [], faintly: ['POLICY_NO'] }
  // "hva er nummeret vi kan sende melding på": an everyday word beside a number that is somebody's.
  if (asks.length === 0 && faintly.includes('PHONE') && namesOwn(u, findings)) return { asks: ['PHONE'], faintly: [] }
  const recounted = asksRecount(u, findings)
  if (recounted.length > 0) return { asks: recounted, faintly: [] }
  // "jeg sender en kode til deg": it will be read out, asked for or not; but "hva er passordet vi sendte deg" asks.
  // "jeg sender en engangskode til den mobil, der slutter på 19": whatever else is said.
  const toCome = asks.includes('SECRET') ? !asksSomething(u) : asks.length === 0 && faintly.includes('SECRET')
  if (sends(u) && toCome)
    return {
      asks: asks.filter((ask) => ask !== 'SECRET'),
      faintly: ['SECRET', ...faintly.filter((ask) => ask !== 'SECRET')],
    }
  // "da flytter vi [plate] hva er det den siste": the end of what was just read back.
  const unended = asksEnd(u) ? inEnds.find((kind) => findings.at(-1)?.type === kind) : undefined
  if (asks.length === 0 && unended !== undefined) return { asks: [unended], faintly: [] }
  const count = lastCount(u)
  if (count !== undefined && faintly.length > 0) return { asks: [...asks, ...faintly], faintly: [] }
  // "fødselsdag og de fire siste": an identity number, by its halves.
  if (count !== undefined && count >= fewestOfId && asks[0] === 'DATE_OF_BIRTH' && asks.length + faintly.length === 1)
    return { asks: ['NATIONAL_ID', ...asks], faintly }
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
  const last = u.tokens.length <= shortLast && asksLast(u)
  if (last && before.length > 0 && findings.length === 0) return { asks: lastOf(u, 0, before), faintly: [] }
  if (u.tokens.length <= longestFollowUp && namesStreet(u, findings)) return { asks: ['ADDRESS'], faintly: [] }
  if (!open && findings.length === 0 && numberOn(u)) return { asks: [], faintly: ['CLAIM_NO'] }
  if (findings.length === 0 && asksDigit(u) && before.some((ask) => ask !== 'PERSON' && ask !== 'ADDRESS'))
    return { asks: before, faintly: [] }
  if (asksTown(u, before) || asksHouse(u) || asksOpenPlace(u)) return { asks: ['ADDRESS'], faintly: [] }
  if (asksYear(u, before)) return { asks: ['DATE_OF_BIRTH'], faintly: [] }
  // "d f toogtredive tre tredive og din egen": another's, right after what was read back.
  const end = findings.at(-1)?.end ?? 0
  const rest = end > 0 ? u.tokens.filter(({ start, kind }) => start >= end && kind === 'word') : []
  if (before.length > 0 && joining.has(rest[0]?.key ?? '') && rest.length <= shortest && others.has(rest[1]?.key ?? ''))
    return rest.length === 2 || /^(?:egen|eget|own|egna|eigen)$/.test(rest[2]?.key ?? '')
      ? { asks: before, faintly: [] }
      : undefined
  const again =
    before.length > 0 &&
    u.tokens.length <= longestFollowUp &&
    !asksElse(u) &&
    asksAgain(u, findings.length > 0) &&
    findings.every(({ type }) => type === 'PERSON')
  return again ? { asks: before, faintly: [] } : undefined
}
