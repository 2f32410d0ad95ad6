// Policy, agreement and customer numbers: beside their word, when asked for, and in the controller's own form.
import type { Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { codes, patterned } from './codes.ts'

export const policyNo = (patterns: readonly RegExp[]): Recogniser => ({
  id: 'policy-no',
  kinds: ['POLICY_NO'],
  needs: feature.digit | feature.numbers,
  ...(patterns.length === 0 && { asks: ['POLICY_NO'] }),
  find: (u) => [
    ...codes(u, { ask: 'POLICY_NO', type: 'POLICY_NO', least: 4, most: 20 }),
    ...patterned(u, 'POLICY_NO', patterns),
  ],
})
