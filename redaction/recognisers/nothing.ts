// What looks like a number of somebody's and is not: amounts, measures, hours, years. Proposed so that no form takes
// it; a check digit, a word beside it or a question still wins.
import { measured, propose } from '../context.ts'
import type { Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'

export const nothing: Recogniser = {
  id: 'nothing',
  kinds: ['NOTHING'],
  needs: feature.digit | feature.numbers,
  find: (u) =>
    u.digits
      .filter((strings) => strings.first && measured(strings))
      .map(({ from, to }) => propose(u, [from, to], { type: 'NOTHING', score: 0.82, reasons: ['cue'], value: '' })),
}
