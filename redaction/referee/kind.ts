// As what a number is masked that only the referee has found: as what was asked for, as what is named beside it, as what
// it continues, or else as what its length says.
import { nearestCue } from '../context.ts'
import type { Kind } from '../kinds.ts'
import type { Digits } from '../numbers.ts'
import { numeric } from '../recognisers/named-pieces.ts'
import { phoneLike, resembles } from '../somebodys.ts'
import type { Utterance } from '../utterance.ts'
import type { Ask } from '../words/cues.ts'

const fits = (ask: Ask | undefined, { digits }: Digits): Kind | undefined => {
  const known = ask === undefined ? undefined : numeric[ask]
  return known !== undefined && digits.length <= known[1] ? known[0] : undefined
}

const byLength = (u: Utterance, number: Digits): Kind => {
  if (number.unit === 'date') return 'DATE_OF_BIRTH'
  if (phoneLike(number)) return 'PHONE'
  if (number.digits.length <= 3) return 'ADDRESS'
  return number.digits.length === 11 && resembles(u, number) ? 'BANK_ACCOUNT' : 'POLICY_NO'
}

/** The likeliest kind of the number. */
export function kindOf(u: Utterance, number: Digits): Kind {
  const named = fits(nearestCue(u, number.from, number.to), number)
  if (named !== undefined) return named
  const asks = [...(u.askedBy === u.speaker ? [] : u.asked), ...(u.faintly ?? []), ...(u.lingering ?? [])]
  for (const ask of asks) {
    const asked = fits(ask, number)
    if (asked !== undefined) return asked
  }
  const again = u.recent.findLast(({ digits }) => number.digits.length > 1 && digits.includes(number.digits))
  return again?.type ?? byLength(u, number)
}
