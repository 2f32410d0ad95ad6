// E-mail addresses, written and dictated, and the parts of one that was asked for.
import { awaited, named, propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { atPhrases, connectors, mailHosts, vagueAts, weakAts } from '../spoken/address-words.ts'
import { type Dictated, spokenEmails } from '../spoken/email.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Utterance } from '../utterance.ts'
import { emailAgain, expectsAddress, outside, polite, saidAgain } from './email-again.ts'

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

// A text with so many signs is a list that was pasted; written addresses are found without reading each aloud.
const mostSigns = 100

// The words before an address are no part of its value.
const withoutWords = ({ tokens }: Utterance, { from, value }: Dictated, begin: number): string => {
  const words = tokens
    .slice(from, begin)
    .map(({ key }) => key)
    .join('')
  return value.startsWith(words) ? value.slice(words.length) : value
}

const sureAts: ReadonlySet<string> = new Set(atPhrases.flat())
const fewestDictated = 2
// "er den på gmail", "jeg bruger outlook": a host alone ends an address where signs, letters or digits were dictated before it.
const isDictated = (u: Utterance, [from, to]: readonly [number, number]): boolean => {
  const words = u.tokens.slice(from, to)
  const host = words.findIndex(({ key }) => mailHosts.has(key))
  if (host < 0 || words.some(({ key }) => sureAts.has(key) || weakAts.has(key))) return true
  const local = words.slice(0, host).filter(({ key }) => !vagueAts.has(key))
  return (
    local.length >= fewestDictated &&
    local.some(
      ({ key, kind }) => kind === 'number' || key.length === 1 || connectors.has(key) || numberWord(key) !== undefined,
    )
  )
}

const dictated = (u: Utterance, out: Proposal[]): void => {
  if (out.length > mostSigns) return
  const expected = awaited(u, 'EMAIL') || u.cues.some(({ ask }) => ask === 'EMAIL')
  for (const one of spokenEmails(u.tokens, u.languages, expected)) {
    const { from: begin, to } = one
    // "it's priya dot …": the rest of a short form before it.
    let from = u.tokens[begin]?.key === 's' && /['’]/.test(u.tokens[begin - 1]?.key ?? '') ? begin + 1 : begin
    while (from < to - 1 && polite.has(u.tokens[from]?.key ?? '')) from++
    const value = withoutWords(u, one, from)
    const at = value.indexOf('@')
    if (expected && !isDictated(u, [from, to])) continue
    // "takk @kundeservice": somebody is spoken to.
    const handle = !value.includes('.', at) && u.tokens.slice(begin, to).some(({ key }) => key === '@')
    if (handle && !awaited(u, 'EMAIL') && !named(u, [begin, to], 'EMAIL')) continue
    const whole = at > 0 && value.includes('.', at)
    const found = { type: 'EMAIL', score: whole ? 0.96 : 0.86, reasons: ['form'], value } as const
    out.push(propose(u, [from, to], whole ? found : { ...found, piece: true }))
    if (at > 0 && out.length <= mostSigns) saidAgain(u, [from, to], out)
  }
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
    if (expectsAddress(u) && u.speaker === 'customer') parts(u, out)
    emailAgain(u, out)
    return out
  },
}
