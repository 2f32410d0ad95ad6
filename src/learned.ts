// The trained parts, read from the files that ship: names, health and other special categories. Also the package's
// `sladd/redaction/learned`, for those who use the engine alone.
import { createForeign } from '../redaction/foreign.ts'
import { hashText } from '../redaction/names/hash.ts'
import { createNames } from '../redaction/names/names.ts'
import { createReferee } from '../redaction/referee/referee.ts'
import { createSpecial, type Special as Guard } from '../redaction/special/special.ts'
import { shipped } from './files.ts'
import type { Learned } from './masking.ts'

const weights = (path: string, script: string): Uint8Array => {
  const bytes = shipped(path)
  if (bytes) return bytes
  throw new Error(
    `${path} is missing, so not everything would be masked; install the package whole, or make it with npm run ${script}`,
  )
}

/**
 * The judge of what a bot may have and may say; throws when its weights are missing or damaged. `listed`: as in
 * `createSpecial`.
 */
export const loadGuard = (listed?: (word: string) => boolean): Guard =>
  createSpecial(weights('redaction/special/special.bin', 'train:special'), listed)

// For masking, each utterance is read by itself: what was asked before is the guard's business.
// The tokens let most texts go at a first look.
const spansOnly = (guard: Guard): NonNullable<Learned['special']> => ({
  spans: (folded, { tokens }) => guard.spans(folded, { tokens }),
})

/**
 * The trained parts of the masker, all of them unless one is not wanted. Throws when weights are missing or damaged and
 * says what to do: nothing is masked by half.
 */
export function loadLearned(
  wanted: { readonly names?: boolean; readonly special?: boolean; readonly referee?: boolean } = {},
): Learned {
  const names = wanted.names === false ? undefined : createNames(weights('redaction/names/weights.bin', 'train:names'))
  const listed = names && ((word: string) => names.words.of(hashText(word)) !== 0)
  return {
    ...(names && { names, foreign: createForeign(names.words) }),
    ...(wanted.referee !== false && {
      referee: createReferee(weights('redaction/referee/weights.bin', 'train:numbers')),
    }),
    ...(wanted.special !== false && { special: spansOnly(loadGuard(listed)) }),
  }
}
