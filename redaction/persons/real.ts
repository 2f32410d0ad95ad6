// The persons among what was found: without those that are nobody, each from its first word to its last.
import { realAddress } from '../found-addresses.ts'
import type { Proposal } from '../proposal.ts'
import type { Stretch } from '../stretch.ts'
import { keyAt, tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { edgesOf, withoutFirm } from './edges.ts'
import { isNobody } from './nobody.ts'

// "på hovden": one word that may as well be a place.
const unsure = 0.65
const isPlace = ({ tokens }: Utterance, { from, to }: Stretch): boolean =>
  to - from === 1 && /^(?:på|i)$/.test(keyAt(tokens, from - 1))

/** The persons that `found` proposes, without those that are nobody, each without its title. */
export function realPersons(u: Utterance, found: readonly Proposal[]): readonly Proposal[] {
  return found.flatMap((one) => {
    if (one.type === 'ADDRESS') return realAddress(u, one)
    if (one.type !== 'PERSON') return [one]
    const whole = { from: tokenFrom(u.tokens, one.start), to: tokenFrom(u.tokens, one.end) }
    const place = withoutFirm(u, whole)
    if (isNobody(u, place, found) || (one.score < unsure && isPlace(u, place))) return []
    const { from, to } = edgesOf(u, place)
    if (from === whole.from && to === whole.to) return [one]
    const words = u.tokens.slice(Math.max(from, place.from), to).filter(({ kind }) => kind !== 'sign')
    const [start, end] = [u.tokens[from]?.start ?? one.start, u.tokens[to - 1]?.end ?? one.end]
    return [{ ...one, start, end, value: words.map(({ key }) => key).join(' ') }]
  })
}
