// Numbers and codes that only a word or a question makes personal: what policy, claim and passport numbers share.
import { measured, saidInThousands } from '../amounts.ts'
import { awaited, cueBefore, nearestCue, propose } from '../context.ts'
import type { Kind } from '../kinds.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal, Reason } from '../proposal.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import type { Ask } from '../words/cues.ts'
import { notPlates, sayingWords } from '../words/plates.ts'
import { lettersBefore, links } from './letters-before.ts'
import { ofThing } from './named-pieces.ts'

export interface CodeRule {
  readonly ask: Ask
  readonly type: Kind
  /** Fewest digits beside a word or an answer. */
  readonly least: number
  readonly most: number
}

const [wholeCode, besideCode] = [7, 4] as const
const shortAnswer = 4
const mostLinks = 2
const signs = new Set(['-', '/', '.', '_', '–', '#'])
const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start

// "S-2024-123", "AB123456": letters and signs that touch the digits, and one or two capitals before a space.
// "r fem syv to", "cz halvtreds …": a consonant, or two that the recogniser wrote as one word.
const spokenHead = /^(?!hm|mm|st|kr|kl|nr|tv|pt|md|kg|km|gb)[b-df-hj-np-tv-z]{1,2}$|^[uy]$/

// "dit policenummer er e sytten nul to": after "is" a vowel alone is a letter.
const vowel = /^[aeuoyæøäö]$/
const isWord = /^(?:er|är|is|hedder|heter|heiter)$/
/** The token from which the code begins whose digits begin at `from`. */
export const codeFrom = (u: Utterance, from: number): number => {
  const { tokens, text } = u
  const spelled = lettersBefore(u, from)
  if (spelled !== undefined) return spelled.from
  // "k streg tyve", "u og så elleve"
  let head = from - 1
  while (head >= from - mostLinks && links.has(tokens[head]?.key ?? '')) head--
  const [key, before] = [tokens[head]?.key ?? '', tokens[head - 1]?.key ?? '']
  const letters = (spokenHead.test(key) && !notPlates.has(key)) || (vowel.test(key) && isWord.test(before))
  if (!/^['’]$/.test(before) && letters && tokens[from]?.kind === 'word') return head
  // "passet hade nummer aa trettioett …": two letters heard as one word, right after the word for a number.
  const named = /^(?:nummer|nummeret|numret|nr|number)$/.test(before)
  if (named && /^[a-zåäöæø]{2}$/.test(key) && !sayingWords.has(key) && !notPlates.has(key)) return head
  let at = from
  while (touches(tokens[at - 1], tokens[at])) {
    const left = tokens[at - 1]
    if (left?.kind === 'sign' && !(signs.has(left.key) && touches(tokens[at - 2], left))) break
    at--
  }
  const left = tokens[at - 1]
  const written = left === undefined ? '' : text.slice(left.start, left.end)
  return /^[A-ZÆØÅÄÖ]{1,5}$/.test(written) && !/^(?:NR|NO|ID|ER)$/.test(written) ? at - 1 : at
}

/** The token after the code whose digits end before `to`. */
export const codeTo = (u: Utterance, to: number): number => {
  let at = to
  while (touches(u.tokens[at - 1], u.tokens[at])) {
    const right = u.tokens[at]
    if (right?.kind === 'sign' && !(signs.has(right.key) && touches(right, u.tokens[at + 1]))) break
    at++
  }
  return at
}

const clean = (u: Utterance, from: number, to: number, strings: Digits): string => {
  const spelled = lettersBefore(u, strings.from)
  if (spelled?.from === from) return spelled.text + strings.digits
  const letters = u.tokens.slice(from, to).filter(({ kind }) => kind === 'word')
  return strings.words > 0 ? strings.digits : letters.map(({ key }) => key).join('') + strings.digits
}

// "CCA123456 og 32009876": a written number ends where a word stands between; what was said goes on over hesitations.
const parts = (u: Utterance, strings: Digits): Digits[] => {
  if (strings.words > 0) return [strings]
  const out: Digits[] = []
  let start = 0
  for (let at = 1; at <= strings.digits.length; at++) {
    const [left, right] = [strings.tokenOf[at - 1] ?? 0, strings.tokenOf[at]]
    const between = right === undefined ? undefined : u.tokens.slice(left + 1, right)
    if (between !== undefined && !between.some(({ kind, key }) => kind === 'word' || key === ',')) continue
    const digits = strings.digits.slice(start, at)
    const tokenOf = strings.tokenOf.slice(start, at)
    out.push({ ...strings, digits, tokenOf, from: tokenOf[0] ?? strings.from, to: left + 1, measured: undefined })
    start = at
  }
  return out
}

// Those spelled before the digits; or those of "C4J7K20PM", in which letters and digits take turns.
const lettersWith = (u: Utterance, { from, to, words }: Digits): number => {
  const chunk = words > 0 ? '' : u.text.slice(u.tokens[codeFrom(u, from)]?.start, u.tokens[codeTo(u, to) - 1]?.end)
  if (/^[A-Z\d]{7,}$/.test(chunk) && /\d[A-Z]+\d/.test(chunk)) return chunk.replace(/\d/g, '').length + shortAnswer
  return lettersBefore(u, from)?.text.length ?? 0
}

const reasonFor = (u: Utterance, strings: Digits, rule: CodeRule): Reason | undefined => {
  const letters = strings.digits.length < rule.least ? lettersWith(u, strings) : 0
  if (strings.digits.length + letters < rule.least || strings.digits.length > rule.most || ofThing(u, strings)) return
  // "2026-M-77431": the year before it is the head of the code.
  const begins = touches(u.tokens[strings.from - 1], u.tokens[strings.from]) ? codeFrom(u, strings.from) : strings.from
  const near = nearestCue(u, begins, strings.to)
  const year = /^(?:19|20)\d\d$/.test(strings.digits) && strings.words === 0
  // "for three hundred thousand" is an amount, whatever was asked.
  const amount = strings.words > 0 && (strings.digits.endsWith('000') || saidInThousands(u, strings))
  const before = cueBefore(u, begins, besideCode)?.ask === rule.ask
  if (near === rule.ask && !year && (before || !amount)) return 'cue'
  return awaited(u, rule.ask) && near === undefined && !amount && !(year && u.tokens.length > shortAnswer)
    ? 'asked'
    : undefined
}

const mostEndLetters = 3
// The token after the letters, and a link or two before them ("og så k"), that begin at `from`.
const lettersTo = (tokens: readonly Token[], from: number): number => {
  let first = from
  while (first < from + mostLinks && links.has(tokens[first]?.key ?? '')) first++
  let at = first
  while (at - first < mostEndLetters && /^[a-zæøåäö]$/.test(tokens[at]?.key ?? '')) at++
  return at === first ? from : at
}

// "… fjorten fireoghalvtreds b", "26-0091-7725 T.": one letter that ends what is said, or a capital that ends a part of it.
const letterTo = ({ tokens, text }: Utterance, { words, to: end }: Digits, to: number): number => {
  // "… oh nine eight then a b"
  const last = words > 0 ? lettersTo(tokens, to) : to
  if (last === tokens.length) return last
  const [letter, next] = [tokens[to], tokens[to + 1]]
  if (letter?.kind !== 'word' || letter.key.length !== 1 || letter.start === tokens[end - 1]?.end) return to
  if (words > 0) return next === undefined ? to + 1 : to
  const closing = next === undefined || (next.kind === 'sign' && next.start === letter.end)
  return closing && letter.start - (tokens[to - 1]?.end ?? 0) === 1 && text[letter.start] !== letter.key ? to + 1 : to
}

const code = (u: Utterance, strings: Digits, rule: CodeRule): Proposal | undefined => {
  const reason = reasonFor(u, strings, rule)
  if (reason === undefined) return
  const from = codeFrom(u, strings.from)
  const to = letterTo(u, strings, strings.words > 0 ? strings.to : codeTo(u, strings.to))
  const value = clean(u, from, to, strings)
  const found = { type: rule.type, score: 0.86, reasons: ['form', reason], value } as const
  // A short answer may go on in the next turn.
  const short = reason === 'asked' && strings.digits.length < wholeCode
  return propose(u, [from, to], short ? { ...found, piece: true } : found)
}

/** Whole numbers and codes for which `rule.ask` is the nearest word, or what was asked for. */
export function codes(u: Utterance, rule: CodeRule): Proposal[] {
  if (!awaited(u, rule.ask) && !u.cues.some(({ ask }) => ask === rule.ask)) return []
  const out = u.digits
    .filter((strings) => strings.first && !measured(u, strings))
    .flatMap((strings) => parts(u, strings))
    .flatMap((strings) => code(u, strings, rule) ?? [])
  if (u.asked[0] === rule.ask && u.askedBy !== u.speaker) out.push(...lettered(u, rule))
  return out
}

// "k som i kaj l som ludvig ni fire to p som peter": letters of a code that was asked for, with the digits after them.
const lettered = (u: Utterance, { type, most }: CodeRule): Proposal[] =>
  u.spelled().flatMap(({ from, to, text }) => {
    const [number] = u.numbersAt(to)
    const digits = number !== undefined && number.digits.length <= most && !measured(u, number) ? number : undefined
    if ((digits === undefined && to < u.tokens.length) || (digits !== undefined && ofThing(u, digits))) return []
    const found = { type, score: 0.85, reasons: ['asked'], value: text + (digits?.digits ?? ''), piece: true } as const
    return propose(u, [from, digits?.to ?? to], found)
  })

/** Codes in the form a controller's policy gives; `pattern` must match whole tokens. */
export function patterned(u: Utterance, type: Kind, patterns: readonly RegExp[]): Proposal[] {
  const out: Proposal[] = []
  for (const pattern of patterns) {
    for (const match of u.text.matchAll(pattern)) {
      if (match[0] === '') continue
      const value = match[0].replace(/[\s-]/g, '').toLowerCase()
      out.push({
        start: match.index,
        end: match.index + match[0].length,
        type,
        score: 0.91,
        reasons: ['pattern'],
        value,
      })
    }
  }
  return out
}
