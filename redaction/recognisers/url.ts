// Web addresses: masked only if asked for, but found, so that their digits are not taken for something else.
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'

const link = /(?:https?:\/\/|www\.)[^\s<>"]+/gi
const longest = 2048

export const url: Recogniser = {
  id: 'url',
  kinds: ['URL'],
  needs: feature.link,
  find: ({ text }) => {
    const out: Proposal[] = []
    for (const match of text.matchAll(link)) {
      const value = match[0].slice(0, longest).replace(/[.,;:!?)]$/, '')
      out.push({
        start: match.index,
        end: match.index + value.length,
        type: 'URL',
        score: 0.92,
        reasons: ['form'],
        value,
      })
    }
    return out
  },
}
