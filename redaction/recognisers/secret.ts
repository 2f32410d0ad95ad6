// Passwords, PINs and one-time codes: what follows their word, or answers a question for one.
import { measured } from '../amounts.ts'
import { awaited, cueBefore, propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { notCounted } from '../spoken/bridges.ts'
import type { Utterance } from '../utterance.ts'
import { fillers } from '../words/speech.ts'
import { codeFrom, codeTo } from './codes.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const saying = set('er är is var was = :')
const between = set('mitt min my mit jeg jag eg i prøvde brukte bruker använde used tried har hadde " til för for på')
const leading = set(
  "det er är is it s ' den that was var koden passordet password passord lösenordet my mitt mit min the : adgangskoden då tar ta jag vi kör",
)
const refusing = set(
  'ikke inte not vet ved vent vänta wait husker glemt minns know ikkje sekund moment øyeblikk hva vad what sorry unnskyld hvor why kan',
)
const wordSecrets =
  /^(?:pass|lösen|løsen|kodeord|kodord|codeword|memorable|salasana|adgangskode|security|secret|sikkerhets)/
const [fewestDigits, mostDigits] = [3, 10] as const
const nearest = 6

const inDigits = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    if (
      !strings.first ||
      strings.digits.length < fewestDigits ||
      strings.digits.length > mostDigits ||
      measured(u, strings)
    )
      continue
    const cue = cueBefore(u, strings.from)
    const near = cue?.ask === 'SECRET' && strings.from - cue.to <= nearest
    if (!near && !(awaited(u, 'SECRET') && (cue === undefined || cue.ask === 'SECRET'))) continue
    const found = { type: 'SECRET', score: 0.85, reasons: [near ? 'cue' : 'asked'], value: strings.digits } as const
    const place = near
      ? ([codeFrom(u, strings.from), codeTo(u, strings.to)] as const)
      : ([strings.from, strings.to] as const)
    out.push(propose(u, place, found))
  }
}

const longestChunk = 40

// The token after the stretch without a space that begins at `at`, but for a full stop or comma that ends it.
const chunkTo = ({ tokens }: Utterance, at: number): number => {
  let to = at + 1
  while (tokens[to] !== undefined && tokens[to]?.start === tokens[to - 1]?.end && to < at + longestChunk) to++
  return to > at + 1 && ['.', ',', '?'].includes(tokens[to - 1]?.key ?? '') ? to - 1 : to
}

const written = (u: Utterance, from: number, to: number): string =>
  u.text.slice(u.tokens[from]?.start, u.tokens[to - 1]?.end)

// A digit, a sign or a capital inside: no word of the language.
const unlikeWord = (value: string): boolean => /\d|[^\p{L}\p{N}]/u.test(value) || /\p{Lu}/u.test(value.slice(1))

const codeWord =
  /^(?:kodeord|kodord|codeword|memorable|passord|password|lösenord|løsenord|sikkerhetsord|adgangskode|secret|security|passphrase)/
const states: ReadonlySet<string> = new Set(
  'feil riktig rett glemt borte ugyldig utløpt sperret låst nytt gammelt endret satt wrong right correct expired invalid locked blocked changed fel rätt glömt ogiltigt forkert rigtigt ændret spærret samme same samma bra fint langt kort'.split(
    ' ',
  ),
)
const shortestWord = 4

// "kodeordet er bamsemums": the one word that ends the sentence, unless it says how the password is.
const isLastWord = (u: Utterance, at: number, to: number): boolean => {
  const [word, next] = [u.tokens[at], u.tokens[to]]
  if (word?.kind !== 'word' || word.key.length < shortestWord) return false
  return (
    (next === undefined || next.kind === 'sign') &&
    ![states, refusing, notCounted, fillers].some((known) => known.has(word.key))
  )
}

// "passordet er Sommer2024!", "passordet jeg prøvde var …": everything up to the next space.
const afterWord = (u: Utterance, out: Proposal[]): void => {
  for (const cue of u.cues) {
    if (cue.ask !== 'SECRET' || !wordSecrets.test(u.tokens[cue.from]?.key ?? '')) continue
    let at = cue.to
    while (at < cue.to + nearest && between.has(u.tokens[at]?.key ?? '')) at++
    if (!saying.has(u.tokens[at]?.key ?? '')) continue
    while (saying.has(u.tokens[at]?.key ?? '') || u.tokens[at]?.key === '"') at++
    const to = chunkTo(u, at)
    const value = written(u, at, to)
    if (!unlikeWord(value) && !(codeWord.test(u.tokens[cue.from]?.key ?? '') && isLastWord(u, at, to))) continue
    out.push(propose(u, [at, to], { type: 'SECRET', score: 0.9, reasons: ['cue'], value }))
  }
}

const longestAnswer = 4
const joining = /^(?:og|och|and)$/

// "sommar tjugosex med stort s", "blåsippa ihopskrivet": how it is written.
const describing = set(
  'med stort stor stora liten litet små store små capital bokstav bokstaven bokstäver bokstaver versaler gemener ihop ihopskrivet sammenskrevet allt i ett ord bara utan mellanslag uden mellemrum uten mellomrom',
)
const answerEnd = ({ tokens }: Utterance, from: number): number => {
  let to = tokens.length
  while (to > from + 1) {
    const [last, before] = [tokens[to - 1]?.key ?? '', tokens[to - 2]?.key ?? '']
    if (!describing.has(last) && !(last.length === 1 && describing.has(before))) break
    to--
  }
  return to
}

// The answer to a question for a password: a word with a digit or a sign in it, or the few words that it is.
const answered = (u: Utterance, out: Proposal[]): void => {
  if (u.asked[0] !== 'SECRET' || u.speaker !== 'customer') return
  let from = 0
  while (from < u.tokens.length && (leading.has(u.tokens[from]?.key ?? '') || fillers.has(u.tokens[from]?.key ?? '')))
    from++
  const end = answerEnd(u, from)
  const rest = u.tokens.slice(from, end)
  const words = rest.filter(({ kind }) => kind !== 'sign')
  const fits = words.length > 0 && words.length <= longestAnswer && written(u, from, end).length > 3
  const joined = (at: number): boolean => at > 0 && joining.test(words[at]?.key ?? '')
  const foreign = ({ key }: { readonly key: string }, at: number): boolean =>
    refusing.has(key) || (!joined(at) && (notCounted.has(key) || fillers.has(key)))
  if (fits && !words.some(foreign)) {
    const to = end - (['.', ',', '?'].includes(rest.at(-1)?.key ?? '') ? 1 : 0)
    out.push(propose(u, [from, to], { type: 'SECRET', score: 0.86, reasons: ['asked'], value: written(u, from, to) }))
    return
  }
  for (let at = from; at < u.tokens.length; ) {
    const to = chunkTo(u, at)
    const value = written(u, at, to)
    if (/\p{L}/u.test(value) && /\d/.test(value))
      out.push(propose(u, [at, to], { type: 'SECRET', score: 0.86, reasons: ['asked'], value }))
    at = to
  }
}

export const secret: Recogniser = {
  id: 'secret',
  kinds: ['SECRET'],
  needs: feature.digit | feature.numbers | feature.cue,
  asks: ['SECRET'],
  find: (u) => {
    if (!awaited(u, 'SECRET') && !u.cues.some(({ ask }) => ask === 'SECRET')) return []
    const out: Proposal[] = []
    inDigits(u, out)
    afterWord(u, out)
    answered(u, out)
    return out
  },
}
