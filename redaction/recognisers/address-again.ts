// A street of an address that was given earlier in the conversation, said again: "så endrer vi til marmorveien".
import { propose } from '../context.ts'
import { isStreetName, placeAt } from '../place-words.ts'
import type { Proposal } from '../proposal.ts'
import { countsNext } from '../spoken/evidence.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { houseTo, streetFrom } from './address-parts.ts'
import { isCounted, placeTo, value } from './address-place.ts'

/** Was the street whose name ends at token `at` part of an address before? */
export const isPlaceAgain = ({ tokens, placeOf }: Utterance, at: number): boolean => {
  if (placeOf === undefined) return false
  const place = placeAt([keyAt(tokens, at - 1), keyAt(tokens, at)], 1)
  return place !== undefined && placeOf(place) !== undefined
}

const fewWords = 4
const isBare = (place: string): boolean => !place.includes(' ') && !isStreetName(place)

const hadNumber = ({ recent }: Utterance, said: string): boolean => {
  const digits = said.replace(/\D/g, '')
  return digits !== '' && recent.some((one) => one.type === 'ADDRESS' && one.digits === digits)
}

/** Proposes the streets of addresses that were masked before. */
export const streetAgain = (u: Utterance, out: Proposal[]): void => {
  const { tokens, placeOf } = u
  if (placeOf === undefined) return
  const keys = tokens.map(({ key }) => key)
  for (let at = 0; at < keys.length; at++) {
    const place = placeAt(keys, at)
    if (place === undefined || placeOf(place) === undefined) continue
    const street = streetFrom(u, at)
    const from = street < 0 ? at - place.split(' ').length + 1 : street
    const house = houseTo(u, at + 1)
    // "rosenhaven to tænker du på …": the number that it had before counts nothing.
    const same = house > 0 && hadNumber(u, value(u, at, house))
    const counts = isCounted(u, house) || (!same && countsNext(tokens, house))
    const to = house < 0 || counts ? at + 1 : placeTo(u, house)
    // "backen", "dammen": what is a word too is a place's name beside a number, or in a turn of little else.
    if (to === at + 1 && isBare(place) && tokens.length > fewWords) continue
    const said = to === at + 1 ? place : value(u, from, to)
    out.push(
      propose(u, [from, to], {
        type: 'ADDRESS',
        score: to === at + 1 && isBare(place) ? 0.7 : 0.84,
        reasons: ['known'],
        value: said,
      }),
    )
  }
}
