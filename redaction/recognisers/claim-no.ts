// Claim, case and reference numbers: beside their word, when asked for, and in the controller's own form.
import type { Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { codes, patterned } from './codes.ts'

// The Swedish police's number of a report: 5000-K881234-26.
const reports = [/(?<![\p{L}\p{N}])\d{4}-?K\d{5,7}-\d{2}(?![\p{L}\p{N}])/giu]

export const claimNo = (patterns: readonly RegExp[]): Recogniser => ({
  id: 'claim-no',
  kinds: ['CLAIM_NO'],
  needs: feature.digit | feature.numbers,
  find: (u) => [
    ...codes(u, { ask: 'CLAIM_NO', type: 'CLAIM_NO', least: 4, most: 20 }),
    ...patterned(u, 'CLAIM_NO', patterns),
    ...((u.features & feature.digit) === 0 ? [] : patterned(u, 'CLAIM_NO', reports)),
  ],
})
