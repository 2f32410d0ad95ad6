// Claim, case and reference numbers: beside their word, when asked for, and in the controller's own form.
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'
import { codes, patterned } from './codes.ts'

// The Swedish police's number of a report: 5000-K881234-26.
const reports = [/(?<![\p{L}\p{N}])\d{4}-?K\d{5,7}-\d{2}(?![\p{L}\p{N}])/giu]
// "INN-4410-22", "SU-5519/25": letters, a number and a number again, or a long one, are a register's and no model's.
const registered =
  /(?<![\p{L}\p{N}-])(?!(?:ISO|EN|NS|DIN|IEC|NEK|TEK|USB|IP)-)[A-ZÆØÅÄÖ]{2,5}-(?:\d{3,8}[-/]\d{2,6}|\d{6,10})(?![\p{L}\p{N}-])/gu

const written = ({ text }: Utterance): readonly Proposal[] =>
  [...text.matchAll(registered)].map(({ index, 0: code }) => ({
    start: index,
    end: index + code.length,
    type: 'CLAIM_NO',
    score: 0.6,
    reasons: ['form'],
    value: code.replace(/[-/]/g, '').toLowerCase(),
  }))

export const claimNo = (patterns: readonly RegExp[]): Recogniser => ({
  id: 'claim-no',
  kinds: ['CLAIM_NO'],
  needs: feature.digit | feature.numbers,
  find: (u) => {
    const hyphened = (u.features & feature.digit) !== 0 && u.text.includes('-')
    return [
      ...codes(u, { ask: 'CLAIM_NO', type: 'CLAIM_NO', least: 4, most: 20 }),
      ...(hyphened ? written(u) : []),
      ...patterned(u, 'CLAIM_NO', patterns),
      ...(hyphened ? patterned(u, 'CLAIM_NO', reports) : []),
    ]
  },
})
