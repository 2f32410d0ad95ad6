// What looks like a number of somebody's and is not: amounts, measures, hours, years, versions. Proposed so that no
// pattern takes it; a checksum, a word beside it or a question still wins.
import { measured, propose, yearly } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'

const clock = /(?<!\d)(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d)/g

export const nothing: Recogniser = {
  id: 'nothing',
  kinds: ['NOTHING'],
  needs: feature.digit | feature.numbers,
  find: (u) => {
    const out: Proposal[] = []
    for (const strings of u.digits) {
      if (!strings.first) continue
      if (!measured(u, strings.from, strings.to) && !yearly(u, strings.from, strings.digits)) continue
      out.push(propose(u, [strings.from, strings.to], { type: 'NOTHING', score: 0.82, reasons: ['cue'], value: '' }))
    }
    for (const match of u.text.matchAll(clock)) {
      const next = u.text.slice(match.index - 8, match.index)
      if (/(?:kl|klokka|klokken|klockan|at)\.? ?$/i.test(next))
        out.push({
          start: match.index,
          end: match.index + match[0].length,
          type: 'NOTHING',
          score: 0.82,
          reasons: ['cue'],
          value: '',
        })
    }
    return out
  },
}
