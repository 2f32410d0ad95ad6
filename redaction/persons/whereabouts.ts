// "det er kirsten oppe fra bakkedal", "ståle bergene i hunstadringen": the farm or the street that somebody is named by.

import type { Proposal } from '../proposal.ts'
import { keyAt, tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { noStreet } from '../words/streets.ts'

const presenting = /^(?:er|är|e|is|heter|hedder|heiter)$/
const direction = /^(?:oppe|ude|nede|ovre|ute|borte|nere|uppe|utifra|bortifra|oppi|nedi)$/
const farms = /.(?:g(?:a|å|aa)rd(?:en)?|dal|høj|højen|bakken|backen|lund|nes|anes|torp|lyst|minde|haugen|tunet|hus)$/
const houses =
  /(?:syke|syge|sjuk|råd|rad|vare|lager|menighets|forsamlings|konsert|kraft|tind|ting|slakte|fellesskaps|park)hus$/
const streets = /..(?:gata|gate|gaten|gade|gatan|veien|vegen|vej|vejen|vägen|stien|stigen|vænget|vangen)$/
const shortestStreet = 8

const placeAfter = (u: Utterance, one: Proposal): number => {
  const [from, to] = [tokenFrom(u.tokens, one.start), tokenFrom(u.tokens, one.end)]
  const led = direction.test(keyAt(u.tokens, to))
  const before = led ? to + 1 : to
  const preposition = keyAt(u.tokens, before)
  const place = u.tokens[before + 1]
  if (place?.kind !== 'word' || noStreet.has(place.key)) return -1
  const street = /^(?:i|på)$/.test(preposition) && place.key.length >= shortestStreet && streets.test(place.key)
  const presents = presenting.test(keyAt(u.tokens, from - 1))
  const farm = preposition === 'på' || (led && /^(?:fra|från|frå|i)$/.test(preposition))
  return street || (presents && farm && farms.test(place.key) && !houses.test(place.key)) ? before + 1 : -1
}

/** The token after the town that begins at a token; the token itself if none does. */
type TownTo = (u: Utterance, at: number) => number

// "takk per ivar i lakselv", said by an adviser who has the customer before him.
const townAfter = (u: Utterance, one: Proposal, townTo: TownTo): readonly [number, number] | undefined => {
  const at = tokenFrom(u.tokens, one.end) + 1
  if (u.speaker !== 'agent' || !/^(?:i|in)$/.test(keyAt(u.tokens, at - 1))) return
  const to = townTo(u, at)
  const next = u.tokens[to]
  // "per i oslo avdelingen": of a colleague more is said.
  const ended =
    next === undefined || next.kind === 'sign' || /^(?:stemmer|er|is|är|right|ja|da|då|takk|tack)$/.test(next.key)
  return to > at && ended && !isColleague(u, tokenFrom(u.tokens, one.start)) ? [at, to] : undefined
}
const isColleague = ({ tokens }: Utterance, from: number): boolean =>
  tokens
    .slice(Math.max(0, from - 4), from)
    .some(({ key }) =>
      /^(?:med|with|dette|this|heter|hedder|heiter|kollega\p{L}{0,2}|colleague|takstmann\p{L}{0,2}|taksator\p{L}{0,2}|hos)$/u.test(
        key,
      ),
    )

/** What `found` holds and the farms and streets said right after its persons. */
export function withWhereabouts(u: Utterance, found: readonly Proposal[], townTo: TownTo): readonly Proposal[] {
  const places = found.flatMap((one, at) => {
    const town = one.type === 'PERSON' ? townAfter(u, one, townTo) : undefined
    if (town !== undefined) {
      const [start, end] = [u.tokens[town[0]]?.start ?? 0, u.tokens[town[1] - 1]?.end ?? 0]
      const apart = start > 0 && (found[at + 1]?.start ?? end) >= end
      const value = u.text.slice(start, end)
      if (apart) return [{ ...one, type: 'ADDRESS', start, end, score: 0.7, reasons: ['cue'], value } as const]
    }
    const token = one.type === 'PERSON' ? u.tokens[placeAfter(u, one)] : undefined
    if (token === undefined || (found[at + 1]?.start ?? token.end) < token.end) return []
    const { start, end, key } = token
    return [{ ...one, type: 'ADDRESS', start, end, score: 0.7, reasons: ['cue'], value: key } as const]
  })
  return places.length === 0 ? found : [...found, ...places].sort((a, b) => a.start - b.start)
}
