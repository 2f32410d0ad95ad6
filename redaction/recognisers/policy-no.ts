// Policy, agreement and customer numbers: beside their word, when asked for, and in the controller's own form.
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'
import { codes, patterned } from './codes.ts'

// "säga upp hemförsäkring HF4471203-2": letters and a long number right after what is insured with it.
const insured = /(?:försäkring|forsikring)(?:en|a)? ([A-Z]{1,4}-?\d{5,10}(?:-\d{1,3})?)(?![\p{L}\p{N}-])/gu
const afterInsurance = ({ text }: Utterance): readonly Proposal[] => {
  if (!text.includes('rsäkring') && !text.includes('rsikring')) return none
  return [...text.matchAll(insured)].map(({ index, 0: whole, 1: code = '' }) => ({
    start: index + whole.length - code.length,
    end: index + whole.length,
    type: 'POLICY_NO',
    score: 0.86,
    reasons: ['form'],
    value: code.replace(/-/g, '').toLowerCase(),
  }))
}
const none: readonly never[] = []

export const policyNo = (patterns: readonly RegExp[]): Recogniser => ({
  id: 'policy-no',
  kinds: ['POLICY_NO'],
  needs: feature.digit | feature.numbers,
  find: (u) => [
    ...codes(u, { ask: 'POLICY_NO', type: 'POLICY_NO', least: 4, most: 20 }),
    ...((u.features & feature.digit) !== 0 ? afterInsurance(u) : []),
    ...patterned(u, 'POLICY_NO', patterns),
  ],
})
