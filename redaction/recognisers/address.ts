// Postal addresses by rule: street with number, post box, care of, postal code with town. Learned ones come with the names.
import { nearestCue, propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { noStreet, streetEnding, streetWords } from '../words/streets.ts'

const capital = (u: Utterance, token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(u.text.slice(token.start, token.start + 2))
const nameParts = new Set([
  'den',
  'det',
  'på',
  'i',
  'av',
  'van',
  'de',
  'st',
  'sankt',
  'nedre',
  'øvre',
  'östra',
  'västra',
  'norra',
  'södra',
  'store',
  'lille',
  'gamle',
])

// Words of a street's name before "gate", "vej", "road" written apart: capitals, or one word in lower-case speech.
const nameFrom = (u: Utterance, at: number): number => {
  let from = at
  while (
    from > 0 &&
    at - from < 4 &&
    u.tokens[from - 1]?.kind === 'word' &&
    (capital(u, u.tokens[from - 1]) || (from < at && nameParts.has(u.tokens[from - 1]?.key ?? '')))
  )
    from--
  if (from < at) return from
  const left = u.tokens[at - 1]
  if (left?.kind !== 'word' || noStreet.has(left.key)) return -1
  const genitive = /s$/.test(left.key)
  const second = u.tokens[at - 2]
  return genitive && second?.kind === 'word' && !noStreet.has(second.key) && second.key.length > 2 ? at - 2 : at - 1
}

const streetFrom = (u: Utterance, at: number): number => {
  const token = u.tokens[at]
  if (token?.kind !== 'word') return -1
  if (streetWords.has(token.key)) return nameFrom(u, at)
  if (!streetEnding(token.key) || noStreet.has(token.key)) return -1
  const [left, second] = [u.tokens[at - 1], u.tokens[at - 2]]
  const qualified = left !== undefined && nameParts.has(left.key) && left.key.length > 3
  if (qualified) return at - 1
  return capital(u, token) &&
    capital(u, left) &&
    left?.end === token.start - 1 &&
    second?.key !== '.' &&
    left.key.length > 2 &&
    !noStreet.has(left.key) &&
    at > 1
    ? at - 1
    : at
}

// House number with letter, floor and door: "12 B", "12B 3. tv", "12, leil. 4".
const numberTo = (u: Utterance, at: number): number => {
  const number = u.tokens[at]
  if (number === undefined || number.kind !== 'number' || number.key.length > 4) return -1
  const letter = u.tokens[at + 1]
  const isLetter = letter?.kind === 'word' && letter.key.length === 1 && letter.key <= 'h' && letter.key !== 'e'
  return isLetter && letter.start <= number.end + 1 && !(letter.start > number.end && letter.key === 'i')
    ? at + 2
    : at + 1
}

const skipComma = (u: Utterance, at: number): number => {
  let next = at
  while ([',', '.', '-'].includes(u.tokens[next]?.key ?? '') || ['i', 'og', 'på'].includes(u.tokens[next]?.key ?? ''))
    next++
  return next
}

const postcodeLength = /^\d{4,5}$/
const placeTo = (u: Utterance, at: number): number => {
  let to = at
  while (to - at < 3 && u.tokens[to]?.kind === 'word' && capital(u, u.tokens[to])) to++
  return to
}

// "0155 Oslo", "2100 København Ø", "123 45 Stockholm".
const townAfter = (u: Utterance, at: number): number => {
  const code = u.tokens[at]
  const swedish = code?.key.length === 3 && u.tokens[at + 1]?.key.length === 2 && u.tokens[at + 1]?.kind === 'number'
  if (code?.kind !== 'number' || !(swedish || postcodeLength.test(code.key))) return -1
  const town = swedish ? at + 2 : at + 1
  const to = placeTo(u, town)
  return to > town ? to : -1
}

const streets = (u: Utterance, out: Proposal[]): void => {
  for (let at = 0; at < u.tokens.length; at++) {
    const from = streetFrom(u, at)
    if (from < 0) continue
    let to = numberTo(u, at + 1)
    if (to < 0) continue
    const code = skipComma(u, to)
    const town = townAfter(u, code)
    if (town > 0) to = town
    out.push(
      propose(u, [from, to], {
        type: 'ADDRESS',
        score: 0.88,
        reasons: ['form', 'list'],
        value: u.text.slice(u.tokens[from]?.start, u.tokens[to - 1]?.end).toLowerCase(),
      }),
    )
  }
}

const codesWithTown = (u: Utterance, out: Proposal[]): void => {
  for (let at = 0; at + 1 < u.tokens.length; at++) {
    if (at > 0 && u.tokens[at - 1]?.end === u.tokens[at]?.start) continue
    const to = townAfter(u, at)
    if (to < 0) continue
    const year = /^(?:19|20)\d\d$/.test(u.tokens[at]?.key ?? '')
    const supported =
      u.asked.includes('ADDRESS') ||
      u.asked.includes('POSTCODE') ||
      nearestCue(u, at, to) === 'ADDRESS' ||
      nearestCue(u, at, to) === 'POSTCODE'
    out.push(
      propose(u, [at, to], {
        type: 'ADDRESS',
        score: supported ? 0.87 : year ? 0.3 : 0.6,
        reasons: ['form'],
        value: u.text.slice(u.tokens[at]?.start, u.tokens[to - 1]?.end).toLowerCase(),
      }),
    )
  }
}

export const address: Recogniser = {
  id: 'address',
  kinds: ['ADDRESS'],
  needs: feature.digit | feature.street,
  find: (u) => {
    const out: Proposal[] = []
    streets(u, out)
    codesWithTown(u, out)
    return out
  },
}
