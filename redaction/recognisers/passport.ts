// Passport numbers: nothing but the word beside them, or the question, tells them from other codes.
import type { Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { codes } from './codes.ts'

export const passport: Recogniser = {
  id: 'passport',
  kinds: ['PASSPORT'],
  needs: feature.digit | feature.numbers,
  asks: ['PASSPORT'],
  find: (u) => codes(u, { ask: 'PASSPORT', type: 'PASSPORT', least: 6, most: 9 }),
}
