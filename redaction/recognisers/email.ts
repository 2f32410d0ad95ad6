// E-mail addresses as they are written; spoken ones are read in spoken/email.ts.
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'

const local = /[\p{L}\p{N}._%+'-]/u
const host = /[\p{L}\p{N}.-]/u
const longest = 80

const reach = (text: string, from: number, step: 1 | -1, wanted: RegExp): number => {
  let at = from
  while (at >= 0 && at < text.length && Math.abs(at - from) < longest && wanted.test(text[at] ?? '')) at += step
  return at
}

const spaceBefore = (text: string, at: number): number => (text[at - 1] === ' ' ? at - 1 : at)
const spaceAfter = (text: string, at: number): number => (text[at + 1] === ' ' ? at + 1 : at)

export const email: Recogniser = {
  id: 'email',
  kinds: ['EMAIL'],
  needs: feature.at,
  find: ({ text }) => {
    const out: Proposal[] = []
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      let start = reach(text, spaceBefore(text, at) - 1, -1, local) + 1
      let end = reach(text, spaceAfter(text, at) + 1, 1, host)
      while (end > at && /[.-]/.test(text[end - 1] ?? '')) end--
      while (start < at && /[.'-]/.test(text[start] ?? '')) start++
      const domain = text.slice(at + 1, end).trim()
      if (start >= at || domain.length < 2) continue
      const value = text.slice(start, end).replaceAll(' ', '').toLowerCase()
      out.push({ start, end, type: 'EMAIL', score: domain.includes('.') ? 0.97 : 0.8, reasons: ['form'], value })
    }
    return out
  },
}
