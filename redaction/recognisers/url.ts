// Web addresses: masked only if asked for, but found, so that their digits are not taken for something else.
import { propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { spokenUrls } from '../spoken/urls.ts'
import { expectsAddress } from './email-again.ts'

const link = /(?:https?:\/\/|www\.)[^\s<>"]+/gi
const anyLink = /www\.|:\/\//i
const longest = 2048
const page = /^www\.|\//

export const url: Recogniser = {
  id: 'url',
  kinds: ['URL'],
  needs: feature.link | feature.dot,
  find: (u) => {
    const { text } = u
    const out: Proposal[] = []
    // Asked for a mail address, nobody answers with a page: it is the end of one.
    const mail = expectsAddress(u) && u.speaker === 'customer'
    for (const { from, to, value } of (u.features & feature.dot) === 0 ? [] : spokenUrls(u.tokens, u.languages)) {
      if (mail && !page.test(value)) continue
      out.push(propose(u, [from, to], { type: 'URL', score: 0.84, reasons: ['form'], value }))
    }
    for (const match of anyLink.test(text) ? text.matchAll(link) : []) {
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
