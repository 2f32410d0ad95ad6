// Claim, case and reference numbers: beside their word, when asked for, and in the controller's own form.
import type { Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { codes, patterned } from './codes.ts'

export const claimNo = (patterns: readonly RegExp[]): Recogniser => ({
  id: 'claim-no',
  kinds: ['CLAIM_NO'],
  needs: feature.digit | feature.numbers,
  ...(patterns.length === 0 && { asks: ['CLAIM_NO'] }),
  find: (u) => [
    ...codes(u, { ask: 'CLAIM_NO', type: 'CLAIM_NO', least: 4, most: 20 }),
    ...patterned(u, 'CLAIM_NO', patterns),
  ],
})
