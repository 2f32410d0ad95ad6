// Streets as Britain and the south of Europe write them: the number before the name, the word for a street before it.
import { awaited, cueBefore, propose } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { numberedStreets } from '../words/streets.ts'
import { isPlaceAgain } from './address-again.ts'
import { houseTo, streetFrom } from './address-parts.ts'
import { inName, isCounted, placeTo, value } from './address-place.ts'

const britishStreets: ReadonlySet<string> = new Set(
  'street road lane avenue drive close court way terrace crescent square grove gardens st rd ave'.split(' '),
)
const britishFlag = flagFor(britishStreets)
const longestNumber = 4
const nameWords = 3

// The token after the number that begins at `at` and may be a house's, or -1.
const numberTo = (u: Utterance, at: number): number => {
  const token = u.tokens[at] as Token
  const said = u.numbersAt(at)[0]
  if (token.kind === 'number') return token.key.length > longestNumber ? -1 : at + 1
  return said === undefined || said.digits.length > longestNumber ? -1 : said.to
}

// "12 Lighthouse Row", "eleven marine parade": words that are streets' only here.
const isNumbered = (u: Utterance, from: number, street: number): boolean => {
  if (!numberedStreets.has(keyAt(u.tokens, street)) || u.languages[0] !== 'en') return false
  if (
    u.tokens
      .slice(from + 1, street + 1)
      .every(({ start, kind }) => kind === 'word' && /^\p{Lu}/u.test(u.text.slice(start)))
  )
    return true
  const cue = cueBefore(u, from)?.ask
  return cue === 'ADDRESS' || (cue === undefined && awaited(u, 'ADDRESS') && u.askedBy !== u.speaker)
}

/** "221B Baker Street", "forty two kings road": the number before the name. */
export const british = (u: Utterance, out: Proposal[]): void => {
  const { tokens } = u
  const english = u.languages[0] === 'en'
  if (!english && (u.flags & britishFlag) === 0) return
  for (let at = 0; at < tokens.length; at++) {
    const number = numberTo(u, at)
    if (number < 0) continue
    const lettered =
      tokens[number]?.kind === 'word' &&
      (tokens[number]?.start === tokens[number - 1]?.end ||
        (tokens[at]?.kind === 'word' && /^[b-h]$/.test(keyAt(u.tokens, number))))
    const first = lettered ? number + 1 : number
    for (let street = first; street <= first + nameWords; street++) {
      if (street > first && !inName(tokens[street - 1])) break
      const asked =
        awaited(u, 'ADDRESS') &&
        u.askedBy !== u.speaker &&
        britishStreets.has(keyAt(u.tokens, street)) &&
        street > first
      const again = street > first && isPlaceAgain(u, street)
      const known =
        asked || again || ((english || britishStreets.has(keyAt(u.tokens, street))) && streetFrom(u, street) >= at)
      if (!known && !(street > first && isNumbered(u, at, street))) continue
      const to = placeTo(u, street + 1)
      out.push(
        propose(u, [at, to], { type: 'ADDRESS', score: 0.87, reasons: ['form', 'list'], value: value(u, at, to) }),
      )
      break
    }
  }
}

const streetsBefore: ReadonlySet<string> = new Set(
  'calle rue via avenida rua ulica ul plaza piazza paseo carrer viale corso rúa strada'.split(' '),
)
const beforeFlag = flagFor(streetsBefore)

// A word of the name after it: "del mar", though "mar" is a month too.
const isNameAbroad = (u: Utterance, at: number): boolean =>
  u.tokens[at]?.kind === 'word' &&
  Object.values(numberWord(keyAt(u.tokens, at)) ?? {}).every((items) => items.every(({ form }) => form === 'month')) &&
  !/^(?:nummer|number|numero|número|nr|no)$/.test(keyAt(u.tokens, at))

// "14 rue des Tanneurs", "four bis avenue foch": France writes the house before the street.
const numberBefore = (u: Utterance, street: number): number => {
  if (!/^(?:rue|avenue|boulevard|place|impasse|allée|chemin|route|quai)$/.test(keyAt(u.tokens, street))) return -1
  let to = street
  while (/^(?:,|bis|ter)$/.test(keyAt(u.tokens, to - 1))) to--
  const [number] = u.digits.filter((one) => one.first && one.to === to && one.digits.length <= longestNumber)
  return (
    number?.from ??
    (u.tokens[to - 1]?.kind === 'number' || numberWord(keyAt(u.tokens, to - 1)) !== undefined ? to - 1 : -1)
  )
}

/** "calle mayor twelve", "ul. Długa 5": abroad the word for a street stands before its name. */
export const abroad = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & beforeFlag) === 0) return
  for (let at = 0; at < u.tokens.length; at++) {
    if (!streetsBefore.has(keyAt(u.tokens, at))) continue
    let to = keyAt(u.tokens, at + 1) === '.' ? at + 2 : at + 1
    const name = to
    while (to - name < nameWords + 1 && isNameAbroad(u, to)) to++
    const before = to === name ? -1 : numberBefore(u, at)
    const house = to === name || before >= 0 ? to : houseTo(u, keyAt(u.tokens, to) === ',' ? to + 1 : to)
    if (to === name || house < 0 || isCounted(u, house)) continue
    const [from, end] = [before < 0 ? at : before, placeTo(u, house)]
    out.push(propose(u, [from, end], { type: 'ADDRESS', score: 0.86, reasons: ['form'], value: value(u, from, end) }))
  }
}
