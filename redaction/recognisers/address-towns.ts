// Towns and postal codes said alone, right after an address or where one was asked for.
import { measured } from '../amounts.ts'
import { awaited, cueBefore, propose } from '../context.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal } from '../proposal.ts'
import { keyAt, tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { given, placeTail, value } from './address-place.ts'
import { townTo } from './address-town.ts'

const codeLength = 4

/** "fredericia syv tusinde" where an address was asked for: the code after its town. */
export const codeAfterTown = (u: Utterance, out: Proposal[]): void => {
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

/** What may stand around a town and add nothing. */
export const aroundTown: ReadonlySet<string> = new Set(
  `yeah yep yup sure hey i in på ja jo nej nei nå okay ok øh øhm eh det er den så og altså stadig fortsat fremdeles også ikke inte ikkje by byen nede oppe ude ovre henne inde her der
  vel nu rigtigt riktig rett stemmer korrekt forstået tak takk tack postnummer postnummeret og med då da still that is it s ' yes yep no the so and think right then faktisk faktiskt actually egentlig egentligen sorry istedet istedenfor`.split(
    /\s+/,
  ),
)
const longestCode = 5
const mostAround = 12
const isCode = ({ tokens, languages }: Utterance, { digits, unit, from, to }: Digits): boolean =>
  (digits.length === codeLength || digits.length === longestCode) &&
  unit === undefined &&
  // "double oh five hundred"
  // "trehundranittiosex trettio": so Sweden says them.
  (digits.startsWith('0') ||
    (languages[0] === 'sv' &&
      digits.length === longestCode &&
      !tokens.slice(from, to).some(({ key }) => /tus/.test(key))) ||
    !tokens.slice(from, to).some(({ key }) => /tus[ei]n|hundr|thousand/.test(key)))

/** "i horsens", "er det stadig i assens", "otteogtyve tyve", "vejen er det seks seks nul nul": nothing but a town or its code, right after an address or where one was asked for. */
export const townAlone = (u: Utterance, out: Proposal[]): void => {
  if (u.tokens.length > mostAround) return
  const known = given(u)
  const wanted = awaited(u, 'ADDRESS') || awaited(u, 'POSTCODE')
  if (!known && (!wanted || u.askedBy === u.speaker)) return
  const answered =
    u.recent.some(({ type, just, speaker }) => type === 'ADDRESS' && just && speaker !== u.speaker) &&
    confirms.test(keyAt(u.tokens, 0))
  const codes = wanted || u.asked.length === 0
  const places: (readonly [number, number])[] = []
  for (let at = 0; at < u.tokens.length; ) {
    const [code] = u.numbersAt(at)
    const to =
      codes && code !== undefined && (isCode(u, code) || (answered && isThousand(u, code))) ? code.to : saidTown(u, at)
    if (to > at) places.push([at, to])
    // "nej i glamsbjerg femoghalvtreds seksoghalvtreds tyve", "ja her i ribe han …"
    else if (places.length > 0 && (answered || (code?.digits.length ?? 0) > longestCode)) break
    else if (u.tokens[at]?.kind !== 'sign' && !aroundTown.has(keyAt(u.tokens, at))) return
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

const saidTown = (u: Utterance, at: number): number => (isRoad(u, at) ? at : townTo(u, at))

// "og vejen", "vejen hedder struervej"; but "i vejen", "byen hedder vejen".
const isRoad = ({ tokens }: Utterance, at: number): boolean =>
  keyAt(tokens, at) === 'vejen' && !/^(?:i|til|fra|hedder)$/.test(keyAt(tokens, at - 1))

// "ja otte tusind", right after the town was said: Danish codes of large towns end in noughts.
const isThousand = ({ languages, tokens }: Utterance, { digits, from, to }: Digits): boolean =>
  languages.includes('da') && /^[1-9]\d00$/.test(digits) && to === tokens.length && from <= 1

const confirms = /^(?:ja|jo|jepp|yes|nej|nei|no)$/

const named = /^(?:postnummer|postnummeret|postnr|postkode|postcode|zip)$/
// "nykøbing sjælland postnummer femogfyrre firs": the town before the word for its code.
const townBeforeCode = (u: Utterance, out: Proposal[]): void => {
  for (let at = 0; at < u.tokens.length; at++) {
    const to = townTo(u, at)
    if (to === at) continue
    const found = { type: 'ADDRESS', score: 0.85, reasons: ['cue', 'list'], value: value(u, at, to) } as const
    if (named.test(keyAt(u.tokens, to))) out.push(propose(u, [at, to], found))
    at = to - 1
  }
}

// "det er det i vodskov ikke det i dronninglund"
const denying = /^(?:ikke|ikkje|inte|not)$/
const [farthestTown, mostTalk] = [12, 4] as const
const leading = /^(?:i|in|på|ved)$/
const saying =
  /^(?:er|är|is|['’]|s|ligger|ligg|her|here|der|there|bor|bur|that|det|ja|yes|stadig|fortsat|fortsatt|fremdeles|framleis|fortfarande|still|nede|ude|oppe|ute|uppe|inne|nere|borti|oppi|e)$/
// "strandkleiva nine it's the yellow house it's in drøbak", "vetlefjorden 102 på skjemaet i balestrand": the town that is
// named once more after a street, at the end of what is said.
const townAfter = (u: Utterance, out: Proposal[]): void => {
  const last = out.findLast(({ type }) => type === 'ADDRESS')
  if (last === undefined) return
  const from = tokenFrom(u.tokens, last.end)
  for (let at = from + 1; at < Math.min(u.tokens.length, from + farthestTown); at++) {
    if (u.numbersAt(at).length > 0 || denying.test(keyAt(u.tokens, at))) return
    const to = leading.test(keyAt(u.tokens, at - 1)) ? townTo(u, at) : at
    const ends = u.tokens.length - to <= 1
    if (to === at || !ends || !(saying.test(keyAt(u.tokens, at - 2)) || at - 1 - from < mostTalk)) continue
    const found = { type: 'ADDRESS', score: 0.7, reasons: ['list'], value: value(u, at, to) } as const
    out.push(propose(u, [at, to], found))
    return
  }
}

/** Towns that only a street or the word for a postal code beside them tells to be somebody's. */
export const townsBeside = (u: Utterance, out: Proposal[]): void => {
  if (u.cues.some(({ ask }) => ask === 'POSTCODE')) townBeforeCode(u, out)
  townAfter(u, out)
}

const codeReach = 10
/** "the postcode is five oh oh eight", "postnummer er 33200": a code without its town, right after its word. */
export const namedCode = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    if (!strings.first || strings.digits.length < codeLength || strings.digits.length > longestCode) continue
    if (cueBefore(u, strings.from, codeReach)?.ask !== 'POSTCODE' || measured(u, strings)) continue
    const found = { type: 'ADDRESS', score: 0.87, reasons: ['cue'], value: strings.digits } as const
    out.push(propose(u, [strings.from, strings.to], found))
  }
}
