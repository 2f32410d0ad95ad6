// Pieces of a number that a word right before them tells the kind of: "kortet som slutter på 4490", "fødselsnummeret
// starter på null fire".
import { awaited, cueBefore, namedBefore, numbered, waiting } from '../context.ts'
import type { Cue } from '../cues.ts'
import type { Kind } from '../kinds.ts'
import { type Digits, firstReaching } from '../numbers.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Utterance } from '../utterance.ts'
import type { Ask } from '../words/cues.ts'
import { sayingWords } from '../words/plates.ts'
import { breaksOff, corrections, fillers, lastWords } from '../words/speech.ts'

/** Asks that are answered in digits, the kind that a piece is then, and the most digits such a value has. */
export const numeric: Partial<Record<Ask, readonly [Kind, number]>> = {
  NATIONAL_ID: ['NATIONAL_ID', 12],
  PHONE: ['PHONE', 15],
  BANK_ACCOUNT: ['BANK_ACCOUNT', 30],
  CARD: ['CARD', 19],
  CARD_EXPIRY: ['CARD', 6],
  CARD_CVC: ['CARD', 4],
  DATE_OF_BIRTH: ['DATE_OF_BIRTH', 8],
  VEHICLE_REG: ['VEHICLE_REG', 7],
  POLICY_NO: ['POLICY_NO', 20],
  CLAIM_NO: ['CLAIM_NO', 20],
  PASSPORT: ['PASSPORT', 9],
  SECRET: ['SECRET', 10],
  POSTCODE: ['ADDRESS', 5],
  ADDRESS: ['ADDRESS', 4],
}

/** Kinds that are given as a date, or begin with one. */
export const dated: ReadonlySet<Kind> = new Set<Kind>(['DATE_OF_BIRTH', 'NATIONAL_ID'])

/** "på slutten", "som slutter på" */
export const ends: ReadonlySet<string> = new Set(
  'sluttet slutta slutade sluttede ended endte endede slutt slutter sluttar slutten slut slutar slutet ender endar ends end ending final sidst sist'.split(
    ' ',
  ),
)

/** "det som begynner på 4568": as much of it as the end is. */
export const begins: ReadonlySet<string> = new Set(
  'begynte byrja begyndte började startet starta startede startade started began begynner byrjar starter startar begynder starts börjar beginning begins starting'.split(
    ' ',
  ),
)

/**
 * "en konto som slutter på 4490": the kind is the nearest word's, or of what was given before. `birth`: a date of birth or
 * an identity number is named somewhere in `u`.
 */
export const ending = (u: Utterance, { from, to, digits, words }: Digits, birth: boolean): Kind | undefined => {
  // "three thousand and twelve": an amount, whatever ends before it.
  if (words > 0 && u.tokens.slice(from, to).some(({ key }) => /tus[ei]n|thousand/.test(key))) return
  const near = u.tokens.slice(Math.max(0, from - 4), from)
  // "mitt er likt bare femogførti på slutten"
  const after = u.tokens.slice(to, to + 3)
  if (digits.length < 2 || digits.length > 6) return
  // "noll tretton tjugofyra noll noll anknytning sextitre"
  if (near.slice(-extensionReach).some(({ key }) => extensions.has(key)))
    return (u.digits[firstReaching(u.digits, from - endReach)]?.digits.length ?? 0) > longestExtension
      ? 'PHONE'
      : undefined
  // "og de siste er 49863", after a date of birth or an identity number.
  const last = near.some(({ key }) => lastWords.has(key)) && (digits.length === 4 || digits.length === 5)
  const ofBirth = birth || awaited(u, 'DATE_OF_BIRTH') || awaited(u, 'NATIONAL_ID')
  if (last && (ofBirth || u.recent.some(({ type }) => dated.has(type)))) return 'NATIONAL_ID'
  // "cpr nummeret er det stadig det med fyrre nul tre til sidst"
  const kindKnown = u.recent.length > 0 || waiting(u) || cueBefore(u, from, statedReach) !== undefined
  const atEnd = kindKnown && after[0]?.kind === 'word' && after.some(({ key }) => ends.has(key))
  const end = atEnd || near.some(({ key }) => ends.has(key)) || endsToo(u, from)
  const begin = near.some(({ key }) => begins.has(key)) || (kindKnown && atStart(u, to)) || firstOf(u, from)
  if (!end && !begin) return
  const cue = cueBefore(u, from)
  const named = cue === undefined ? undefined : numeric[cue.ask]?.[0]
  if (!end && named === undefined && !(atStart(u, to) || /^(?:på|med|with|in)$/.test(u.tokens[from - 1]?.key ?? '')))
    return
  const known = named ?? (digits.length === cardEnding && ofCard(u, from) ? 'CARD' : u.recent.at(-1)?.type)
  // "he'll text you on this number ending four one nine": whoever is reached on a number has it as a telephone's.
  // "vilket kort? – det som slutar på 9016"
  const [ask] = u.asked
  return (
    known ??
    (ask === undefined ? undefined : numeric[ask]?.[0]) ??
    // "jeg har en som slutter på 72 70": an account or a card is told by its end, an amount by its beginning.
    (near.some(({ key }) => ends.has(key)) && isEnding(u, { from, digits, words }) ? 'BANK_ACCOUNT' : undefined) ??
    (namedBefore(u, from, 'NUMBER', endReach) && near.some(({ key }) => ends.has(key)) ? 'PHONE' : undefined)
  )
}

// "fifty one sixty seven at the start", "femoghalvfems i starten"
const atStart = ({ tokens }: Utterance, to: number): boolean =>
  /^(?:at|i|in|på|from|fra|frå|från|ved|vid|til|till)$/.test(tokens[to]?.key ?? '') &&
  tokens.slice(to + 1, to + startReach).some(({ key }) => beginning.has(key))
const beginning: ReadonlySet<string> = new Set(
  'start starten beginning begynnelsen byrjinga begyndelsen början begynne byrje begynde'.split(' '),
)
const startReach = 4
// "de første tal på kortet, 4571 23": right after the word for what has them.
const firstOf = (u: Utterance, from: number): boolean => {
  const cue = cueBefore(u, from, 2)
  return (
    (cue?.ask === 'CARD' || cue?.ask === 'BANK_ACCOUNT') &&
    u.tokens
      .slice(Math.max(0, cue.from - startReach), cue.from)
      .some(({ key }) => /^(?:f[øy]r?ste|första|first)$/.test(key))
  )
}

const isEnding = ({ tokens }: Utterance, { from, digits, words }: Pick<Digits, 'from' | 'digits' | 'words'>): boolean =>
  /^(?:på|i|in|with|med)$/.test(tokens[from - 1]?.key ?? '') &&
  ends.has(tokens[from - 2]?.key ?? '') &&
  (digits.length === 3 || digits.length === 4) &&
  (words === 0 || words > 1) &&
  !digits.endsWith('00') &&
  !tokens.slice(Math.max(0, from - thingsReach), from).some(({ key }) => ofPaper.test(key))
const thingsReach = 12
const ofPaper =
  /^(?:faktura|invoice|regning|rekning|räkning|bill|kvitt|receipt|imei|serie|kid$|ocr|ordre|order|pakke|paket|parcel)/

const extensionReach = 2
const longestExtension = 6
/** "anknytning sextitre": what stands before the last digits of a telephone at work. */
export const extensions: ReadonlySet<string> = new Set(
  'anknytning anknytningen anknytningsnummer internnummer internnummeret lokalnummer lokalnummeret lokalnr ext extension'.split(
    ' ',
  ),
)
// "one ends with 6971 and one with 2204", "den ene slutter på 12 og den andre på 77"
const endsToo = ({ tokens }: Utterance, from: number): boolean =>
  /^(?:with|in|on|på|med)$/.test(tokens[from - 1]?.key ?? '') &&
  /^(?:one|other|second|en|ein|et|ett|den|det|andre|andra|anden)$/.test(tokens[from - 2]?.key ?? '') &&
  tokens.slice(Math.max(0, from - tooReach), from).some(({ key }) => ends.has(key))
const tooReach = 12

const endReach = 3
const cardEnding = 4
const cardReach = 14
const cardWord =
  /^(?:(?:bank|visa|kredit|kreditt|debet|debit|betal|betaling|betalings|master)?kortets?|cards|(?:bank|visa|kredit|kreditt|debet|debit|betalings|master)kort|card|visa|mastercard)$/
const owned = /^(?:min|mitt|mit|mine|ditt|dit|hans|hennes|hendes|vårt|vores|et|ett|\p{L}{2,}s)$/u
// "Hannes kort, der ender på 2290"; but "kort sagt ender det på 1200" is in short.
const ofCard = ({ tokens }: Utterance, from: number): boolean => {
  if (!/^(?:på|med|i|in|with)$/.test(tokens[from - 1]?.key ?? '')) return false
  for (let at = from - 1; at >= Math.max(0, from - cardReach); at--) {
    const key = tokens[at]?.key ?? ''
    if (cardWord.test(key) || (key === 'kort' && owned.test(tokens[at - 1]?.key ?? ''))) return true
  }
  return false
}

const statedKinds: ReadonlySet<Ask> = new Set<Ask>(['NATIONAL_ID', 'PHONE', 'BANK_ACCOUNT', 'CARD', 'POSTCODE'])
const statedReach = 8
const fewestStated = 6
const postcodeLength = 4
const cardGroup = 4
const fewestOf = (cue: Cue | undefined): number =>
  cue?.ask === 'POSTCODE' ? postcodeLength : cue?.ask === 'CARD' && !cue.faint ? cardGroup : fewestStated

// Four digits in two pairs or one by one, and nothing after them; or more than four. No amount is said so.
const isGrouped = ({ tokens }: Utterance, { digits, words, to, unit }: Digits): boolean => {
  const ends = to === tokens.length || (tokens[to]?.kind === 'sign' && to + 1 === tokens.length)
  if (unit !== undefined || /00$/.test(digits)) return false
  return digits.length > cardGroup || (ends && (words === 2 || words === cardGroup))
}

// "bankkortet hans fire fire fire"
const owners: ReadonlySet<string> = new Set(
  'hans hennes hendes deres vårt våres vores hennar dykkar his hers'.split(' '),
)

/** "trettien nei vent", "fem sju – hang on": is the number broken off right after it? */
export const givenUp = ({ tokens }: Utterance, { to }: Digits): boolean => {
  const key = tokens[tokens[to]?.kind === 'sign' ? to + 1 : to]?.key ?? ''
  return corrections.has(key) || breaksOff.has(key)
}

// "call him it's four eight two", "telefonnumret är det noll femhundra": the first of it, and nothing after.
const isBegunPhone = (u: Utterance, { from, to, digits, words, unit }: Digits, cue: Cue | undefined): boolean => {
  if (cue?.ask !== 'PHONE' || unit !== undefined || digits.length < 3 || from - cue.to > phoneReach) return false
  if (u.tokens.length - to > mostAfter) return false
  if (u.tokens.slice(to).some(({ kind, key }) => kind === 'word' && !fillers.has(key))) return false
  // "call him it's four eight two"; but "call at nine oh five"
  const oneByOne = words >= 3 && words === digits.length && /^(?:s|is|er|är|e)$/.test(u.tokens[from - 1]?.key ?? '')
  const said = u.tokens
    .slice(cue.to, from)
    .every(({ kind, key }) => kind !== 'word' || sayingWords.has(key) || key === 's')
  return said && (oneByOne || (!cue.faint && digits.startsWith('0')))
}
const [phoneReach, mostAfter] = [4, 3] as const

const fewestGivenUp = 2
const fewestFaintly = 3

/** "fødselsnummer null fire førtitre tjueni hundre og ni førtito": named right before it, though no reading has the form. */
export const stated = (u: Utterance, strings: Digits): Kind | undefined => {
  const { from, digits, words } = strings
  const cue = cueBefore(u, from, statedReach)
  // "kortet är 4571 0032", "kontoen min er tre seks to to": cards and accounts are given in groups of four, one a turn.
  const grouped = digits.length % cardGroup === 0 && isGrouped(u, strings)
  const begun = grouped && (cue?.ask === 'CARD' || cue?.ask === 'BANK_ACCOUNT')
  // "ring meg på fem sju vent …": so few only where the speaker stops at once; beside an everyday word, digit by digit.
  const dropped = words >= (cue?.faint === true ? fewestFaintly : fewestGivenUp) && givenUp(u, strings)
  if (isBegunPhone(u, strings, cue)) return 'PHONE'
  if (!dropped && digits.length < (begun ? cardGroup : fewestOf(cue))) return
  // "hans mastercard femtiotre femtiofem nittioåtta åttioåtta": groups as cards have, the everyday word is enough.
  const card = begun || dropped || (cue?.ask === 'CARD' && digits.length > cardGroup && digits.length % cardGroup === 0)
  if (cue === undefined || (cue.faint && !card) || !statedKinds.has(cue.ask)) return
  const known = numeric[cue.ask]
  const passes = [sayingWords, begins, corrections, fillers, owners]
  const said = u.tokens
    .slice(cue.to, from)
    .every(
      ({ kind, key }) => kind !== 'word' || passes.some((words) => words.has(key)) || numberWord(key) !== undefined,
    )
  return said && known !== undefined && digits.length <= known[1] ? known[0] : undefined
}

const [fewestOwn, mostOwn] = [4, 7] as const
/** "hans nummer er otteogfyrre tooghalvtreds eller …": whosever number is begun so is a telephone's. */
export const ownBegun = (u: Utterance, { from, digits, words, unit }: Digits): Kind | undefined =>
  words > 1 &&
  unit === undefined &&
  digits.length >= fewestOwn &&
  digits.length <= mostOwn &&
  !/00$/.test(digits) &&
  numbered(u, from) === 'own'
    ? 'PHONE'
    : undefined

// "skjermen viser feil 304", "artikkel 2001", "cabin eight two one four", "berth C 41", "tag s k four four"
const things =
  /^(?:feil|fejl|fel|error|feilmelding|artikk?el|versjon|version|modell?|side|page|linje|line|rom|room|kanal|channel|trinn|punkt|cabin|hytt|hytte|kahytt|kahyt|lugar|berth|bås|tag|seat|sete|säte|sæde|bay|lane|platform|plattform|perrong|perron|spor|spår|terminal|coach|carriage|vagn|vogn|ward|avdeling|avdelning|afdeling|afsnit|deck|dekk|däck|locker|skap|skåp|skab|slot|buoy|bøye|boj|bøje|hall|hangar|rad|række|row|stall|stand|pitch)$/
// "modellen er en zyxel femten ti"
const thingsNamed =
  /^(?:modellen|typen|(?:serie|vare|dele|artikk?el|modell|produkt)(?:nr|nummer|nummeret|nummer[et]|numret))$/
const thingReach = 5
/** Letters that the number of a thing may begin with. */
const mostThingLetters = 3
// "nu läser jag fel nittionio femtiofyra"
const saidWrong = /^(?:jag|jeg|eg|i|blev|ble|blei|blir|var|er|är|was|helt|sa)$/
/** Does a word before the number say that it is a thing's? */
export const ofThing = ({ tokens }: Utterance, { from: digits }: Digits): boolean => {
  let from = digits
  while (digits - from < mostThingLetters && /^\p{L}$/u.test(tokens[from - 1]?.key ?? '')) from--
  const [before, left] = [tokens[from - 1]?.key ?? '', tokens[from - 2]?.key]
  if (things.test(before))
    return !(corrections.has(before) && (left === undefined || corrections.has(left) || saidWrong.test(left)))
  return tokens.slice(Math.max(0, from - thingReach), from).some(({ key }) => thingsNamed.test(key))
}
