// A run of more digits than any value has: several numbers that were pasted or said on end. Masked as a whole.
import { propose } from '../context.ts'
import { longest } from '../numbers.ts'
import type { Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'

export const longRun: Recogniser = {
  id: 'long-run',
  kinds: ['PHONE'],
  needs: feature.plenty,
  least: longest + 1,
  find: (u) =>
    u.digits
      .filter(({ digits, first, unit }) => first && digits.length > longest && unit === undefined)
      .map(({ from, to, digits }) =>
        propose(u, [from, to], { type: 'PHONE', score: 0.55, reasons: ['form'], value: digits }),
      ),
}
