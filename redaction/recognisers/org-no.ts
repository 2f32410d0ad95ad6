// Organisation numbers of Norway, Denmark and Sweden: found, so that they are not taken for a person's.
import { isDanishCompany, isNorwegianOrganisation, isSwedishOrganisation } from '../checksums.ts'
import { nearestCue, propose } from '../context.ts'
import type { Language } from '../kinds.ts'
import { eachWindow } from '../numbers.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'

// How long a company's number is where only one language is spoken.
const lengthOf = ({ languages }: Utterance): number | undefined =>
  languages.length === 1 ? lengths[languages[0] ?? 'en'] : undefined
const lengths: Partial<Record<Language, number>> = { nb: 9, nn: 9, da: 8, sv: 10 }

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
        const named = nearestCue(u, window.from, window.to) === 'ORG_NO'
        // A question is answered once: eight digits in Norwegian are the telephone that comes after.
        const home = lengthOf(u) === undefined || digits.length === lengthOf(u)
        // No company's number begins with nought; telephones do.
        const cue = named || (u.asked[0] === 'ORG_NO' && home && !digits.startsWith('0'))
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
