// E-mail addresses, written and dictated, and the parts of one that was asked for.
import { awaited, named, propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { addressStops, connectors } from '../spoken/address-words.ts'
import { notCounted } from '../spoken/bridges.ts'
import { spokenEmails } from '../spoken/email.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { fillers } from '../words/speech.ts'

const local = /[\p{L}\p{N}._%+'-]/u
const host = /[\p{L}\p{N}.-]/u
// "eksempel [punktum] no", "example (dot) com"
const dotForm = /^ ?[[(](?:dot|punktum|punkt|prikk|prik)[\])] ?/i
const longest = 80

const reach = (text: string, from: number, step: 1 | -1, wanted: RegExp): number => {
  let at = from
  while (at >= 0 && at < text.length && Math.abs(at - from) < longest && wanted.test(text[at] ?? '')) at += step
  return at
}

const anyDot = /[[(](?:dot|punktum|punkt|prikk|prik)[\])]/gi
const mostDots = 4

const hostEnd = (text: string, from: number): number => {
  let end = reach(text, from, 1, host)
  for (let dots = 0; dots < mostDots; dots++) {
    const dot = dotForm.exec(text.slice(end, end + 12))
    if (dot === null) break
    end = reach(text, end + dot[0].length, 1, host)
  }
  return end
}

const atForm = /@|\((?:@|at|a|ät|alfa|krøllalfa|snabel-?a)\)|\[(?:@|at|a|ät|alfa|krøllalfa|snabel-?a)\]/gi

const anySign = /[@([]/

const written = ({ text }: Utterance, out: Proposal[]): void => {
  if (!anySign.test(text)) return
  for (const { index: at, 0: sign } of text.matchAll(atForm)) {
    // Only a sign in brackets may stand alone: "kari_lien [at] example.no".
    const spaced = sign !== '@'
    let start = reach(text, spaced && text[at - 1] === ' ' ? at - 2 : at - 1, -1, local) + 1
    const after = at + sign.length
    let end = hostEnd(text, spaced && text[after] === ' ' ? after + 1 : after)
    while (end > at && /[.-]/.test(text[end - 1] ?? '')) end--
    while (start < at && /[.'-]/.test(text[start] ?? '')) start++
    if (start >= at || end - at < sign.length + 2) continue
    const said = text.slice(start, end).toLowerCase().replace(sign.toLowerCase(), '@')
    const value = spaced ? said.replace(anyDot, '.').replaceAll(' ', '') : said
    const dotted = value.includes('.', value.indexOf('@'))
    if (sign !== '@' && !dotted) continue
    out.push({ start, end, type: 'EMAIL', score: dotted ? 0.97 : 0.8, reasons: ['form'], value })
  }
}

const polite: ReadonlySet<string> = new Set(
  'gärna gjerne gerne selvfølgelig absolutt absolut sure please liten stor lille små'.split(' '),
)

const shortestAgain = 4
const againReach = 14

// "… at example dot com that's m then oleary": words of the address once more, and a letter right before them.
const saidAgain = (u: Utterance, [from, to]: readonly [number, number], out: Proposal[]): void => {
  const own = new Set(u.tokens.slice(from, to).map(({ key }) => key))
  for (let at = to + 1; at < Math.min(u.tokens.length, to + againReach); at++) {
    const key = u.tokens[at]?.key ?? ''
    if (key.length < shortestAgain || !own.has(key) || outside(u, at) || connectors.has(key) || hosts.test(key))
      continue
    const again = { type: 'EMAIL', score: 0.8, reasons: ['known'], piece: true } as const
    out.push(propose(u, [at, at + 1], { ...again, value: key }))
    for (let letter = at - 1; letter > Math.max(to, at - 3); letter--) {
      const one = u.tokens[letter]
      if (one?.kind === 'word' && one.key.length === 1 && own.has(one.key))
        out.push(propose(u, [letter, letter + 1], { ...again, value: one.key }))
    }
  }
}
const hosts = /^(?:gmail|outlook|hotmail|yahoo|icloud|live|online|example|eksempel|exempel|mail|post|info|kontakt)$/

const articles = /^(?:an?|the|en|ein|et|eit|ett|no|with|med|without|uten|utan|uden|is|er|or|eller|one|av)$/
const signWords: ReadonlySet<string> = new Set(['understrek', 'underscore', 'understreg', 'understreck'])
const signFlag = flagFor(signWords)

// "rose underscore okonkwo nineteen got it": whoever takes an address down says it once more.
const readBack = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & signFlag) === 0) return
  u.tokens.forEach(({ key }, at) => {
    if (
      !signWords.has(key) ||
      at === 0 ||
      articles.test(u.tokens[at - 1]?.key ?? '') ||
      outside(u, at - 1) ||
      outside(u, at + 1)
    )
      return
    let to = at + 2
    while (to < at + 5 && numberWord(u.tokens[to]?.key ?? '') !== undefined) to++
    const value = u.text.slice(u.tokens[at - 1]?.start, u.tokens[to - 1]?.end).toLowerCase()
    out.push(propose(u, [at - 1, to], { type: 'EMAIL', score: 0.82, reasons: ['known'], value, piece: true }))
  })
}

// A text with so many signs is a list that was pasted; written addresses are found without reading each aloud.
const mostSigns = 100

const dictated = (u: Utterance, out: Proposal[]): void => {
  if (out.length > mostSigns) return
  for (const { from: begin, to, value } of spokenEmails(u.tokens, u.languages)) {
    // "it's priya dot …": the rest of a short form before it.
    let from = u.tokens[begin]?.key === 's' && /['’]/.test(u.tokens[begin - 1]?.key ?? '') ? begin + 1 : begin
    while (from < to - 1 && polite.has(u.tokens[from]?.key ?? '')) from++
    const at = value.indexOf('@')
    // "takk @kundeservice": somebody is spoken to.
    const handle = !value.includes('.', at) && u.tokens.slice(begin, to).some(({ key }) => key === '@')
    if (handle && !awaited(u, 'EMAIL') && !named(u, [begin, to], 'EMAIL')) continue
    const whole = at > 0 && value.includes('.', at)
    const found = { type: 'EMAIL', score: whole ? 0.96 : 0.86, reasons: ['form'], value } as const
    out.push(propose(u, [from, to], whole ? found : { ...found, piece: true }))
    if (at > 0 && out.length <= mostSigns) saidAgain(u, [from, to], out)
  }
}

const outside = (u: Utterance, at: number): boolean => {
  const token = u.tokens[at]
  if (token !== undefined && polite.has(token.key)) return true
  if (token?.key === 's' && u.tokens[at - 1]?.end === token.start) return true
  if (token === undefined || token.key === ',') return true
  if (token.kind === 'sign') return !connectors.has(token.key)
  return (
    (addressStops.has(token.key) || notCounted.has(token.key) || fillers.has(token.key)) && !connectors.has(token.key)
  )
}

const farthest = 4

// "kari punktum hansen" when an address was asked for: what stands on both sides of a dictated or written sign.
const parts = (u: Utterance, out: Proposal[]): void => {
  u.tokens.forEach((token, at) => {
    if (!connectors.has(token.key) || (token.kind === 'sign' && token.key !== '_')) return
    let [from, to] = [at, at + 1]
    while (at - from < farthest && !outside(u, from - 1) && from > 0) from--
    while (to - at <= farthest && !outside(u, to)) to++
    if (from === at || to === at + 1) return
    const value = u.text.slice(u.tokens[from]?.start, u.tokens[to - 1]?.end).toLowerCase()
    out.push(propose(u, [from, to], { type: 'EMAIL', score: 0.8, reasons: ['asked'], value, piece: true }))
  })
  for (const { from, to, text } of u.spelled()) {
    if (text.length > 1)
      out.push(propose(u, [from, to], { type: 'EMAIL', score: 0.79, reasons: ['asked'], value: text, piece: true }))
  }
}

export const email: Recogniser = {
  id: 'email',
  kinds: ['EMAIL'],
  needs: feature.at | feature.dot,
  find: (u) => {
    const out: Proposal[] = []
    if ((u.features & feature.at) !== 0) {
      written(u, out)
      dictated(u, out)
    }
    if ((awaited(u, 'EMAIL') || u.lingering?.includes('EMAIL') === true) && u.speaker === 'customer') parts(u, out)
    if ((u.features & feature.dot) !== 0) readBack(u, out)
    return out
  },
}
