// Reads web addresses as they are dictated ("www punktum tryg punktum no skråstrek skade") or written.

import type { Language } from '../kinds.ts'
import type { Token } from '../tokens.ts'
import { addressStops, colons, connectors, slashes, wordEndings } from './address-words.ts'
import { type Domain, domainAt, endingAt, isDot } from './domain.ts'
import { type Dictated, spokenEmails } from './email.ts'
import { spelledTokens } from './spell-out.ts'

const longestSpelled = 12
const longestUrl = 60
const schemes: ReadonlySet<string> = new Set(['www', 'w', 'http', 'https'])

interface Prefix {
  readonly to: number
  readonly value: string
}

const isWww = (tokens: readonly Token[], p: number): number | undefined => {
  if (tokens[p]?.key === 'www') return p + 1
  if (['w', 'w', 'w'].every((letter, i) => tokens[p + i]?.key === letter)) return p + 3
  const triple = tokens[p]?.key === 'trippel' || tokens[p]?.key === 'triple' || tokens[p]?.key === 'tre'
  return triple && tokens[p + 1]?.key === 'w' ? p + 2 : undefined
}

// "https kolon skråstrek skråstrek", "www punktum".
const prefixAt = (tokens: readonly Token[], p: number): Prefix | undefined => {
  let at = p
  const scheme = tokens[p]?.key
  if (scheme === 'https' || scheme === 'http') {
    at++
    while (colons.has(tokens[at]?.key ?? '') || slashes.has(tokens[at]?.key ?? '')) at++
  }
  const www = isWww(tokens, at)
  if (www === undefined) return at === p ? undefined : { to: at, value: '' }
  return { to: isDot(tokens, www) ? www + 1 : www, value: 'www.' }
}

const closes = (tokens: readonly Token[], to: number): boolean => {
  const next = tokens[to]
  return next === undefined || next.kind === 'sign' || slashes.has(next.key) || addressStops.has(next.key)
}

// A dictated dot before "no" or "se" may be a full stop: without www the address has to end there.
const isAddress = (tokens: readonly Token[], from: number, domain: Domain): boolean => {
  if (!domain.complete) return false
  const ending = domain.value.slice(domain.value.lastIndexOf('.') + 1)
  const touching = tokens[domain.to - 1]?.start === tokens[domain.to - 2]?.end
  const first = tokens[from]
  if (first?.kind === 'word' && addressStops.has(first.key) && !touching) return false
  return touching || !wordEndings.has(ending) || closes(tokens, domain.to)
}

const pathFrom = (tokens: readonly Token[], p: number): Prefix => {
  let value = ''
  let to = p
  while (slashes.has(tokens[to]?.key ?? '')) {
    const next = tokens[to + 1]
    if (next === undefined || next.kind === 'sign') break
    value += `/${next.key}`
    to += 2
    while (
      tokens[to - 1]?.end === tokens[to]?.start &&
      tokens[to] !== undefined &&
      !slashes.has(tokens[to]?.key ?? '')
    ) {
      value += tokens[to]?.key ?? ''
      to++
    }
  }
  return { to, value }
}

// A label is one word, or letters spelled in a row.
const beginsLabel = (tokens: readonly Token[], p: number, languages: readonly Language[]): boolean => {
  const token = tokens[p]
  if (token === undefined || token.kind === 'sign') return false
  if (isDot(tokens, p + 1)) return true
  if (token.key.length > 1 || tokens[p + 1]?.key.length !== 1) return false
  if (!tokens.slice(p + 2, p + longestSpelled + 1).some((_, i) => isDot(tokens, p + 2 + i))) return false
  const spelled = spelledTokens({ tokens, from: p, to: Math.min(tokens.length, p + longestSpelled), languages })
  let at = p
  while (spelled.has(at)) at++
  return at > p && isDot(tokens, at)
}

const urlAt = (tokens: readonly Token[], p: number, languages: readonly Language[]): Dictated | undefined => {
  const prefix = prefixAt(tokens, p)
  if (prefix === undefined && !beginsLabel(tokens, p, languages)) return undefined
  if (tokens[p]?.kind === 'number' && tokens[p + 2]?.kind === 'number') return undefined
  const from = prefix?.to ?? p
  const domain = domainAt({ tokens, from, languages })
  if (domain === undefined || !domain.value.includes('.')) return undefined
  if (prefix === undefined && !isAddress(tokens, from, domain)) return undefined
  const path = pathFrom(tokens, domain.to)
  return { from: p, to: path.to, value: (prefix?.value ?? '') + domain.value + path.value }
}

/** The web addresses dictated or written in `tokens`; those inside e-mail addresses are left to these. */
export function spokenUrls(tokens: readonly Token[], languages: readonly Language[]): Dictated[] {
  const out: Dictated[] = []
  if (!tokens.some(({ key }) => connectors.get(key) === '.' || schemes.has(key))) return out
  let ending = 0
  for (let p = 0; p < tokens.length; p++) {
    while (
      ending < tokens.length &&
      (ending <= p || !isDot(tokens, ending - 1) || endingAt(tokens, ending) === undefined)
    )
      ending++
    if (ending === tokens.length) break
    if (ending > p + longestUrl) continue
    const found = urlAt(tokens, p, languages)
    if (found === undefined) continue
    out.push(found)
    p = found.to - 1
  }
  if (out.length === 0) return out
  const emails = spokenEmails(tokens, languages)
  return out.filter((url) => emails.every((email) => url.to <= email.from || url.from >= email.to))
}
