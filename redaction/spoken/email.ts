// Reads e-mail addresses as they are dictated ("ola punktum testesen krøllalfa gmail punktum com"), also in part.

import type { Language } from '../kinds.ts'
import type { Token } from '../tokens.ts'
import { addressStops, atPhrases, connectors, mailHosts, vagueAts, weakAts } from './address-words.ts'
import { asideEndingAt } from './asides.ts'
import { bridgeWords, notCounted } from './bridges.ts'
import { type Domain, domainAt } from './domain.ts'
import { groupOf, groups } from './number-words.ts'
import { entryAt } from './scan.ts'
import { spelledTokens, spellOut } from './spell-out.ts'

/** A dictated address, with the tokens it was said in (`to` exclusive) and as it would be written. */
export interface Dictated {
  readonly from: number
  readonly to: number
  readonly value: string
}

interface At {
  readonly from: number
  readonly to: number
  readonly sure: boolean
  /** Token after the address before. */
  readonly after: number
}

interface Looking {
  /** Token after the address before. */
  readonly after: number
  /** An address is asked for or named. */
  readonly expected: boolean
}

const farthest = 40
// "ola testesen krøllalfa": so many words without a sign between them may be one name.
const looseWords = 3

const phrasesBy = new Map<string, (readonly string[])[]>()
for (const phrase of atPhrases) {
  const first = phrase[0] ?? ''
  phrasesBy.set(first, [...(phrasesBy.get(first) ?? []), phrase])
}

// "kari punktum lien på gmail", "ashok one two three at gmail", "per lie gmail punktum com": a host that is nothing else.
const beforeHost = (tokens: readonly Token[], p: number, after: number): At | undefined => {
  const to = vagueAts.has(tokens[p]?.key ?? '') ? p + 1 : p
  if (p === after || !mailHosts.has(tokens[to]?.key ?? '')) return
  return { from: p, to, sure: true, after }
}

const atSign = (tokens: readonly Token[], p: number, { after, expected }: Looking): At | undefined => {
  const key = tokens[p]?.key ?? ''
  const vague = expected ? beforeHost(tokens, p, after) : undefined
  if (vague !== undefined) return vague
  let to = 0
  for (const phrase of phrasesBy.get(key) ?? []) {
    if (phrase.every((word, i) => tokens[p + i]?.key === word)) to = Math.max(to, p + phrase.length)
  }
  if (to > 0) return { from: p, to, sure: true, after }
  return weakAts.has(key) ? { from: p, to: p + 1, sure: false, after } : undefined
}

const touches = (tokens: readonly Token[], p: number): boolean => {
  const [left, right] = [tokens[p - 1], tokens[p]]
  return left !== undefined && right !== undefined && left.end === right.start
}

// Whether token `p` is a digit-giving word: surely, or perhaps ("to", "ni"; never the articles).
const numberAt = (
  tokens: readonly Token[],
  p: number,
  languages: readonly Language[],
): 'sure' | 'maybe' | undefined => {
  if (tokens[p]?.kind === 'number') return 'sure'
  const entry = entryAt(tokens, p)
  if (entry === undefined) return undefined
  const known = languages.length === 0 ? groups : languages.map((language) => groupOf[language])
  const items = known.flatMap((group) => entry[group] ?? []).filter((item) => item.form !== 'and')
  if (items.some((item) => !item.weak)) return 'sure'
  return items.some((item) => item.value > 1) ? 'maybe' : undefined
}

type Place = 'connector' | 'free' | 'word' | 'end'

interface Left {
  readonly tokens: readonly Token[]
  readonly languages: readonly Language[]
  readonly spelled: ReadonlySet<number>
  /** The word beside the @ touches it, so it was written and nothing loose belongs to it. */
  readonly written: boolean
}

// What the token at `p` is to an address that goes on at `p + 1`.
const placeOf = ({ tokens, languages, spelled, written }: Left, p: number): Place => {
  const token = tokens[p]
  if (token === undefined) return 'end'
  const near = touches(tokens, p + 1)
  if (isInitial(tokens, p)) return 'free'
  if (token.kind === 'sign') return connectors.has(token.key) && (near || !touches(tokens, p)) ? 'connector' : 'end'
  if (connectors.has(token.key)) return 'connector'
  if (near || spelled.has(p)) return 'free'
  // "noah bindestrek a bindestrek engen": between two signs anything is of the address.
  if (connectors.has(tokens[p - 1]?.key ?? '') && connectors.has(tokens[p + 1]?.key ?? '')) return 'word'
  if (written) return connectors.has(tokens[p + 1]?.key ?? '') ? 'word' : 'end'
  const number = numberAt(tokens, p, languages)
  if (number === 'sure' || (number === 'maybe' && numberAt(tokens, p + 1, languages) !== undefined)) return 'free'
  if (number === 'maybe' && !languages.includes('en')) return 'word'
  if (bridgeWords.has(token.key) && !addressStops.has(token.key)) return 'free'
  return addressStops.has(token.key) ? 'end' : 'word'
}

// "ludmila dot o at …", "tuttle hyphen jo at …": right after a dictated sign it belongs, whatever word it is besides.
const isInitial = (tokens: readonly Token[], p: number): boolean =>
  tokens[p]?.kind === 'word' && !connectors.has(tokens[p]?.key ?? '') && isSaidSign(tokens[p - 1])
const isSaidSign = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.key.length > 2 && connectors.has(token.key)

const skipped = (tokens: readonly Token[], p: number): boolean => {
  const key = tokens[p]?.key ?? ''
  return connectors.has(key) || bridgeWords.has(key)
}

// "post krøllalfa firma": a word that introduces addresses is one itself right before the @.
const isMailbox = (token: Token | undefined): boolean =>
  token?.kind === 'word' && addressStops.has(token.key) && !notCounted.has(token.key)

// "will dot carter at …": no address begins with a dictated sign, so the word before it belongs to it.
const opensAddress = (tokens: readonly Token[], p: number, end: number): boolean => {
  const [token, sign] = [tokens[p], tokens[p + 1]]
  const spoken = sign?.kind === 'word' && sign.key.length > 2 && connectors.has(sign.key)
  return spoken && p + 2 < end && token?.kind === 'word' && token.key.length > 1 && !connectors.has(token.key)
}

const linking: ReadonlySet<string> = new Set('også så og och and then da deretter sen sedan eh'.split(' '))

// Where the part before the @ begins: back over signs, letters and digits, and a few loose words.
const localFrom = (tokens: readonly Token[], at: At, languages: readonly Language[]): number => {
  const begin = Math.max(at.after, at.from - farthest)
  const spelled = spelledTokens({ tokens, from: begin, to: at.from, languages })
  const left: Left = { tokens, languages, spelled, written: tokens[at.from]?.key === '@' && touches(tokens, at.from) }
  let from = at.from
  let words = 0
  let afterFirstWord = at.from
  let connected = false
  let last = at.from - 1
  // "noah bindestrek a også krøllalfa …"
  while (last > begin && linking.has(tokens[last]?.key ?? '')) last--
  for (let p = last; p >= begin; p--) {
    const opens = opensAddress(tokens, p, at.from)
    const aside = opens ? 0 : asideEndingAt(tokens, p)
    if (aside > 0) {
      p -= aside - 1
      continue
    }
    const within = opens || (p === at.from - 1 && isMailbox(tokens[p]))
    const place = within ? 'word' : placeOf(left, p)
    if (place === 'end' || (place === 'word' && words === looseWords)) break
    if (place === 'connector') {
      connected = true
      words = 0
    } else if (place === 'word' && ++words === 2) afterFirstWord = from
    from = p
  }
  // Beyond the first sign only one word belongs: "jeg heter Ola ola punktum testesen".
  if (connected && words > 1) from = afterFirstWord
  while (from < at.from && skipped(tokens, from) && !opensAddress(tokens, from, at.from)) from++
  return from
}

// "thornton dot rebecca at harbour dot berlin": whatever the ending, signs were dictated on both sides.
const dictatedBefore = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to - 1).some(({ key, kind }) => kind === 'word' && key.length > 2 && connectors.has(key))

const domainFits = (at: At, domain: Domain | undefined, hasLocal: boolean): boolean =>
  at.sure ? hasLocal || domain !== undefined : hasLocal && domain !== undefined

// Whether anything stands before the @ that could be part of an address.
const precedes = (tokens: readonly Token[], at: At): boolean =>
  at.from > at.after && tokens[at.from - 1]?.kind !== 'sign'

const emailAt = (tokens: readonly Token[], at: At, languages: readonly Language[]): Dictated | undefined => {
  const domain = domainAt({ tokens, from: at.to, languages })
  if (domain === undefined && !(at.sure && precedes(tokens, at))) return undefined
  const from = localFrom(tokens, at, languages)
  if (!domainFits(at, domain, from < at.from)) return undefined
  if (!at.sure && domain?.complete !== true && !(domain?.value.includes('.') && dictatedBefore(tokens, from, at.from)))
    return undefined
  const local = spellOut({ tokens, from, to: at.from, languages })
  const single = domain === undefined && at.sure ? oneWord(tokens, at.to) : undefined
  const host = domain ?? single
  return { from, to: host?.to ?? at.to, value: `${local}@${host?.value ?? ''}` }
}

// "krøllalfa bedriften": the ending may come later, or never.
const oneWord = (tokens: readonly Token[], p: number): { readonly to: number; readonly value: string } | undefined => {
  const token = tokens[p]
  if (token?.kind !== 'word' || addressStops.has(token.key) || bridgeWords.has(token.key)) return undefined
  return { to: p + 1, value: token.key }
}

/**
 * The e-mail addresses dictated or written in `tokens`; a half that was said alone keeps its "@". `expected`: an address
 * is asked for or named, so that a mail host alone tells one.
 */
export function spokenEmails(tokens: readonly Token[], languages: readonly Language[], expected = false): Dictated[] {
  const out: Dictated[] = []
  for (let p = 0; p < tokens.length; p++) {
    const at = atSign(tokens, p, { after: out.at(-1)?.to ?? 0, expected })
    const found = at === undefined ? undefined : emailAt(tokens, at, languages)
    if (found === undefined) continue
    out.push(found)
    p = found.to - 1
  }
  return out
}
