// Organisation numbers of Norway, Denmark and Sweden: found, so that they are not taken for a person's.
import { isDanishCompany, isNorwegianOrganisation, isSwedishOrganisation } from '../checksums.ts'
import { nearestCue, propose } from '../context.ts'
import { eachWindow } from '../numbers.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'

export const orgNo: Recogniser = {
  id: 'org-no',
  kinds: ['ORG_NO'],
  needs: feature.digit | feature.numbers,
  least: 8,
  find: (u) => {
    const out: Proposal[] = []
    for (const strings of u.digits) {
      eachWindow(strings, [8, 10], (window) => {
        const digits = strings.digits.slice(window.start, window.end)
        const cue = nearestCue(u, window.from, window.to) === 'ORG_NO' || u.asked[0] === 'ORG_NO'
        const checked = isNorwegianOrganisation(digits) || isDanishCompany(digits) || isSwedishOrganisation(digits)
        if (!cue && !(isNorwegianOrganisation(digits) && window.start === 0 && window.end === strings.digits.length))
          return
        if (!cue && u.asked.length > 0) return
        const score = cue ? (checked ? 0.97 : 0.88) : 0.55
        out.push(
          propose(u, [window.from, window.to], {
            type: 'ORG_NO',
            score,
            reasons: checked ? ['checksum'] : ['cue'],
            value: digits,
          }),
        )
      })
    }
    return out
  },
}
