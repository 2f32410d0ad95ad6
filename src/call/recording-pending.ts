// What still has to happen to a recording before it may be heard masked, and by what that is known.
import type { Crypto } from '../ports.ts'
import type { Item } from '../stored.ts'

/** By which recordings are found whose masked sound is not made yet, or might have to be made anew. */
export const TO_MASK = 'to-mask'
/** By which the masked sound of a recording is found. */
export const maskedOf = (recording: string): string => `masked-of:${recording}`

/** Of all word times of a call: another one when any of them has come or changed. */
export const digestOf = (crypto: Pick<Crypto, 'sha256'>, times: readonly Item<'word-times'>[]): string =>
  crypto.sha256(
    times
      .map(({ id, version }) => `${id} ${version}`)
      .sort()
      .join('\n'),
  )
