// Parts of an e-mail address said once more, in the same turn or a later one: read back, put right, spelled.
import { awaited, propose } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { feature } from '../scan.ts'
import { addressStops, connectors, endings, mailHosts } from '../spoken/address-words.ts'
import { notCounted } from '../spoken/bridges.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { isWordToo } from '../words/name-words.ts'
import { fillers } from '../words/speech.ts'

export const polite: ReadonlySet<string> = new Set(
  'gärna gjerne gerne selvfølgelig absolutt absolut sure please liten stor lille små'.split(' '),
)

/** Does the token at `at` stand outside of any address? */
export const outside = (u: Utterance, at: number): boolean => {
  const token = u.tokens[at]
  if (token !== undefined && polite.has(token.key)) return true
  if (token?.key === 's' && u.tokens[at - 1]?.end === token.start) return true
  if (token === undefined || token.key === ',') return true
  if (token.kind === 'sign') return !connectors.has(token.key)
  return (
    (addressStops.has(token.key) || notCounted.has(token.key) || fillers.has(token.key)) && !connectors.has(token.key)
  )
}

/** Has an address been asked for, or given a moment ago? */
export const expectsAddress = (u: Utterance): boolean => awaited(u, 'EMAIL') || u.lingering?.includes('EMAIL') === true

const shortestAgain = 4
const againReach = 14

// "… at example dot com that's m then oleary": words of the address once more, and a letter right before them.
export const saidAgain = (u: Utterance, [from, to]: readonly [number, number], out: Proposal[]): void => {
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

const atWords: ReadonlySet<string> = new Set(['at', 'ät', 'æt', 'ad', 'krøllalfa', 'alfakrøll', 'snabela', 'på', 'hos'])
const isSaid = (u: Utterance, at: number): boolean => {
  const { key = '', kind } = u.tokens[at] ?? {}
  return key === '_' || (kind === 'word' && key.length > 2 && connectors.has(key))
}

type Mailed = (word: string) => boolean

// What belongs to an address whose words are known: these, letters, digits and what stands right beside a dictated sign.
const belongs = (u: Utterance, at: number, mailed: Mailed): boolean => {
  const { key = '', kind } = u.tokens[at] ?? {}
  if (kind === undefined || (kind === 'sign' && key !== '_')) return false
  if (kind === 'number' || key.length === 1 || connectors.has(key) || mailed(key) || mailed(`@${key}`)) return true
  if (isSaid(u, at - 1)) return true
  return !outside(u, at) && (isSaid(u, at + 1) || numberWord(key) !== undefined)
}

// "… punktum no": after the ending of a host nothing belongs, but for another dot.
const isClosed = (u: Utterance, to: number): boolean =>
  isSaid(u, to - 2) && endings.has(keyAt(u.tokens, to - 1)) && !isSaid(u, to)

const isHost = (u: Utterance, at: number, mailed: Mailed): boolean =>
  mailHosts.has(keyAt(u.tokens, at)) || mailed(`@${keyAt(u.tokens, at)}`)
const isAt = (u: Utterance, at: number, mailed: Mailed): boolean =>
  atWords.has(keyAt(u.tokens, at)) && isHost(u, at + 1, mailed)

const longestPart = 14

// "kari dot nordmann at gmail" when the address has been given: around a dictated sign beside a word of it.
const aroundSigns = (u: Utterance, mailed: Mailed, out: Proposal[]): void => {
  const expected = expectsAddress(u)
  const isName = (word: string): boolean => u.isKnownName?.(word) === true
  for (let at = 1; at < u.tokens.length; at++) {
    const [left = '', right = ''] = [u.tokens[at - 1]?.key, u.tokens[at + 1]?.key]
    const fits = isSaid(u, at)
      ? mailed(left) || mailed(right) || mailed(`@${left}`) || (expected && (isName(left) || isName(right)))
      : isAt(u, at, mailed)
    if (!fits) continue
    let [from, to] = [at, at + 1]
    while (from > 0 && at - from < longestPart && belongs(u, from - 1, mailed)) from--
    while (
      to - at < longestPart &&
      !isClosed(u, to) &&
      (belongs(u, to, mailed) || isHost(u, to, mailed) || isAt(u, to, mailed))
    )
      to++
    // "… at yahoo dot co – i think": a letter that is a word too.
    while (to > at + 1 && outside(u, to - 1) && !isSaid(u, to - 2)) to--
    while (from < at && outside(u, from) && !isSaid(u, from + 1) && keyAt(u.tokens, from + 1).length > 1) from++
    const words = u.tokens.slice(from, to)
    if (to === from + 1 || (!isSaid(u, at) && !words.some(({ key }) => mailed(key)))) continue
    const value = u.text.slice(u.tokens[from]?.start, u.tokens[to - 1]?.end).toLowerCase()
    out.push(propose(u, [from, to], { type: 'EMAIL', score: 0.845, reasons: ['known'], value, piece: true }))
    at = to
  }
}

const everyday = /^(?:info|post|kontakt|kunde|office|admin|support|salg|firma|privat)$/

// "sannapanna med to n-er": a word of it alone, while it is spoken of.
const wordsAlone = (u: Utterance, mailed: Mailed, out: Proposal[]): void => {
  u.tokens.forEach(({ key, kind }, at) => {
    if (kind !== 'word' || key.length < shortestAgain || everyday.test(key) || isWordToo(key, u.languages)) return
    if (outside(u, at) || !mailed(key)) return
    // "turgåer nitten seksti åtte": and the number after it.
    const to = u.numbersAt(at + 1)[0]?.to ?? at + 1
    out.push(propose(u, [at, to], { type: 'EMAIL', score: 0.7, reasons: ['known'], value: key, piece: true }))
  })
}

/** Parts of an address that was given earlier in the conversation, or is being taken down. */
export const emailAgain = (u: Utterance, out: Proposal[]): void => {
  if ((u.features & feature.dot) !== 0) readBack(u, out)
  if (u.isMailed === undefined) return
  const expected = expectsAddress(u)
  if (expected || (u.features & (feature.at | feature.dot)) !== 0) aroundSigns(u, u.isMailed, out)
  if (expected) wordsAlone(u, u.isMailed, out)
}
