// Passwords, PINs and one-time codes: what follows their word, or answers a question for one.
import { measured } from '../amounts.ts'
import { awaited, cueBefore, propose } from '../context.ts'
import type { Cue } from '../cues.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { notCounted } from '../spoken/bridges.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { fillers } from '../words/speech.ts'
import { codeFrom, codeTo } from './codes.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const saying = set('e er är is var was = :')
const between = set('mitt min my mit jeg jag eg i prøvde brukte bruker använde used tried har hadde " til för for på')
const leading = set(
  "jeg eg det d e er är is it s ' den that was var tager tek vælger velger vel väljer bruger bruker koden passordet password passord lösenordet my mitt mit min the : adgangskoden nei nej nä no bare bara skal vera vere være ska vara oj oi å åh oh ah vel tja jo nja blev ble vart han hun hon ho het hette hed hedder heter heiter då tar ta jag vi kör should be must probably think",
)
// "kantarell hoppas jag", "det er hammer trur eg"
const closing = set('tror tro trur think hoppas håper håpar håber jag jeg eg i vel väl visst visstnok nok')
// "rødgrød med stort r", "tante sofie i ett ord": how it is written.
const writtenSo = /^(?:stor|stort|store|små|liten|lite|lille|bare|bara|utropstegn|capital|small)$/
const oneWord = /^(?:ett|et|eit|én|en|one)$/
const refusing = set(
  'ikke inte not vet ved vent vänta wait husker glemt minns know ikkje sekund moment øyeblikk hva vad what sorry unnskyld hvor igjen senere seinere senare later again snart straks why kan oj ojdå hoppsan oops jaha',
)
const wordSecrets =
  /^(?:pass|lösen|løsen|kodeord|kodord|codeword|memorable|salasana|adgangskode|security|secret|sikkerhe[td]s)/
const [fewestDigits, mostDigits] = [3, 10] as const
const nearest = 6

// "nitten null fire stjerne": the key that is pressed last.
const keys = /^(?:stjerne|stjerna|stjärna|firkant|fyrkant|hash|key|[#*])$/

// "the error code's p oh four twenty"
const faulty = /^(?:error|fault|trouble|postal|area|dress|feil|fejl|fel)$/

// "slå fyra nio noll ett och sen fyrkant": the token after a code said digit by digit that a key ends, and after the key
// itself where it follows at once. "ett fyrkant" is no square.
const pressedTo = ({ tokens }: Utterance, { words, digits, to }: Digits): number | undefined => {
  if (words < fewestDigits || digits.length > longestPin) return
  const end = numberWord(keyAt(tokens, to)) !== undefined && !fillers.has(keyAt(tokens, to)) ? to + 1 : to
  let at = end
  while (fillers.has(keyAt(tokens, at)) && at < end + 2) at++
  if (!keys.test(keyAt(tokens, at)) || /^[#*]$/.test(keyAt(tokens, at))) return
  return at === end ? at + 1 : end
}
const longestPin = 6

// "my PIN, which is another problem. It's 4410"
const further = 10
const isStated = ({ tokens }: Utterance, from: number): boolean =>
  /^(?:is|s|er|är|e)$/.test(keyAt(tokens, from - 1)) && /^(?:it|den|det|['’])$/.test(keyAt(tokens, from - 2))

const inDigits = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    if (
      !strings.first ||
      strings.digits.length < fewestDigits ||
      strings.digits.length > mostDigits ||
      measured(u, strings)
    )
      continue
    const pressed = pressedTo(u, strings)
    if (pressed !== undefined) {
      const value = strings.digits
      out.push(propose(u, [strings.from, pressed], { type: 'SECRET', score: 0.845, reasons: ['form'], value }))
      continue
    }
    const cue = cueBefore(u, strings.from)
    const reach = isStated(u, strings.from) ? further : nearest
    if (cue?.ask !== 'SECRET' || strings.from - cue.to > reach || faulty.test(keyAt(u.tokens, cue.from - 1))) continue
    const found = { type: 'SECRET', score: 0.85, reasons: ['cue'], value: strings.digits } as const
    const last = codeTo(u, strings.to)
    const to = keys.test(u.tokens[last]?.key ?? '') ? last + 1 : last
    out.push(propose(u, [codeFrom(u, strings.from), to], found))
  }
}

const longestChunk = 40
const longestAnswer = 4

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

// "passord Fjellet#7": without "is", a word with a digit or a sign in it.
const mixed = (value: string): boolean => /\p{L}/u.test(value) && /[\d#!$%&*+_]/.test(value)

const codeWord =
  /^(?:kodeord|kodord|codeword|memorable|passord|password|lösenord|løsenord|sikkerhetsord|adgangskode|secret|security|passphrase)/
const states: ReadonlySet<string> = new Set(
  'feil riktig rett glemt borte ugyldig utløpt sperret låst nytt gammelt endret satt wrong right correct expired invalid locked blocked changed fel rätt glömt ogiltigt forkert rigtigt ændret spærret samme same samma bra fint langt kort'.split(
    ' ',
  ),
)
const shortestWord = 4

// Where "med stor b", "i ett ord" begins after the few words from `from`, or -1.
const writtenFrom = ({ tokens }: Utterance, from: number): number => {
  for (let at = from + 1; at <= from + longestAnswer; at++) {
    const [key, next, last] = [tokens[at]?.key ?? '', tokens[at + 1]?.key ?? '', tokens[at + 2]?.key ?? '']
    if (
      /^(?:med|with)$/.test(key) &&
      (writtenSo.test(next) || (/^(?:en|et|ett|a)$/.test(next) && writtenSo.test(last)))
    )
      return keyAt(tokens, at - 1) === ',' ? at - 1 : at
    // "trold stort t"
    if (writtenSo.test(key) && /^\p{L}$/u.test(next)) return at
    if (/^(?:i|in|som|as)$/.test(key) && oneWord.test(next) && /^(?:ord|word)$/.test(last)) return at
  }
  return -1
}

// "kodeordet er bamsemums": the one word that ends the sentence, unless it says how the password is.
const isLastWord = (u: Utterance, at: number, to: number): boolean => {
  const [word, next] = [u.tokens[at], u.tokens[to]]
  if (word?.kind !== 'word' || word.key.length < shortestWord) return false
  return (
    (next === undefined || next.kind === 'sign') &&
    ![states, refusing, notCounted, fillers].some((known) => known.has(word.key))
  )
}

// "pass: Sommer2024!" is no passport.
const namesSecret = (u: Utterance, { ask, from, to }: Cue): boolean =>
  ask === 'SECRET'
    ? wordSecrets.test(u.tokens[from]?.key ?? '')
    : ask === 'PASSPORT' && u.tokens[to]?.key === ':' && /[#!$%&*+_]/.test(written(u, to + 1, chunkTo(u, to + 1)))

const mostSaid = 7
const spokenSigns =
  /^(?:udråbstegn|utropstegn|spørgsmålstegn|spørsmålstegn|frågetecken|hashtag|stjerne|stjärna|firkant)$/
// "adgangskoden er sommer to tusind og fireogtyve udråbstegn": one word, and a number or a sign that the sentence ends in.
const saidTo = (u: Utterance, at: number): number => {
  const end = spokenSigns.test(u.tokens.at(-1)?.key ?? '') ? u.tokens.length - 1 : u.tokens.length
  if (end <= at + 1 || u.tokens.length - at > mostSaid) return at
  return u.digits.some(({ first, from, to }) => first && from === at + 1 && to === end) ? u.tokens.length : at
}

const isPronoun = /^(?:it|den|det)$/
// "passordet er Sommer2024!", "passordet jeg prøvde var …": everything up to the next space.
const afterWord = (u: Utterance, out: Proposal[]): void => {
  for (const cue of u.cues) {
    if (!namesSecret(u, cue)) continue
    let at = cue.to
    // "do you need my old password? it was …"
    if (u.tokens[at]?.key === '?' && isPronoun.test(keyAt(u.tokens, at + 1)) && saying.has(keyAt(u.tokens, at + 2)))
      at += 2
    while (at < cue.to + nearest && between.has(u.tokens[at]?.key ?? '')) at++
    const said = saying.has(u.tokens[at]?.key ?? '')
    while (saying.has(u.tokens[at]?.key ?? '') || u.tokens[at]?.key === '"') at++
    const described = said ? writtenFrom(u, at) : -1
    const to = described > 0 ? described : chunkTo(u, at)
    const value = written(u, at, to)
    const last = saidTo(u, at)
    if (last > to && codeWord.test(u.tokens[cue.from]?.key ?? '')) {
      out.push(propose(u, [at, last], { type: 'SECRET', score: 0.9, reasons: ['cue'], value: written(u, at, last) }))
      continue
    }
    const word = said && codeWord.test(u.tokens[cue.from]?.key ?? '') && isLastWord(u, at, to)
    if (described < 0 && !word && !(said ? unlikeWord(value) : mixed(value))) continue
    out.push(propose(u, [at, to], { type: 'SECRET', score: 0.9, reasons: ['cue'], value }))
  }
}

const choosing = /^(?:tar|tok|prøver|prøvde|velger|valgte|bruker|brukte|blir|väljer|valde|vælger|bruger|tager|tog|tek)$/
// "jeg tar solskinnsdag og så …": one long word, and no more of a sentence.
const isChosen = ({ tokens }: Utterance, at: number): boolean => {
  const [word, next] = [tokens[at], tokens[at + 1]]
  if (word?.kind !== 'word' || word.key.length <= shortestWord || refusing.has(word.key) || notCounted.has(word.key))
    return false
  return next === undefined || next.kind === 'sign' || fillers.has(next.key)
}
const joining = /^(?:og|och|and)$/

// The token after the words of an answer that may be the secret itself.
const answerTo = (u: Utterance, from: number): number => {
  const described = writtenFrom(u, from)
  if (described > 0) return described
  let to = u.tokens.length
  while (to > from + 1 && closing.has(u.tokens[to - 1]?.key ?? '')) to--
  return to
}

// The answer to a question for a password: a word with a digit or a sign in it, or the few words that it is.
const answered = (u: Utterance, out: Proposal[]): void => {
  if (!awaited(u, 'SECRET') || u.speaker !== 'customer') return
  if (!u.asked.includes('SECRET')) {
    chunks(u, 0, longWord, out)
    return
  }
  // "jeg trenger nytt passord … jeg tar solskinnsdag": whoever spoke of it first says that it comes now.
  if (u.askedBy === u.speaker && !u.tokens.slice(0, nearest).some(({ key }) => choosing.test(key))) return
  let from = 0
  while (from < u.tokens.length && (leading.has(u.tokens[from]?.key ?? '') || fillers.has(u.tokens[from]?.key ?? '')))
    from++
  const chosen = u.tokens[from]
  const chooses = u.tokens.slice(Math.max(0, from - 2), from).some(({ key }) => choosing.test(key))
  if (chooses && chosen !== undefined && isChosen(u, from)) {
    out.push(propose(u, [from, from + 1], { type: 'SECRET', score: 0.86, reasons: ['asked'], value: chosen.key }))
    return
  }
  const end = answerTo(u, from)
  const rest = u.tokens.slice(from, end)
  const words = rest.filter(({ kind }) => kind !== 'sign')
  const fits = words.length > 0 && words.length <= longestAnswer && written(u, from, end).length > 3
  const joined = (at: number): boolean => at > 0 && joining.test(words[at]?.key ?? '')
  const foreign = ({ key }: { readonly key: string }, at: number): boolean =>
    refusing.has(key) || (!joined(at) && !keys.test(key) && (notCounted.has(key) || fillers.has(key)))
  if (fits && !words.some(foreign)) {
    const to = end - (['.', ',', '?'].includes(rest.at(-1)?.key ?? '') ? 1 : 0)
    // "tre sju – ja – åtta åtta": the code goes on.
    const begun = u.digits.find(
      (one) => one.first && one.from === from && one.to === to && one.digits.length <= begunCode,
    )
    const found = {
      type: 'SECRET',
      score: 0.86,
      reasons: ['asked'],
      value: begun?.digits ?? written(u, from, to),
    } as const
    out.push(propose(u, [from, to], begun === undefined ? found : { ...found, piece: true }))
    return
  }
  chunks(u, from, anyLetter, out)
}

const begunCode = 3
const anyLetter = /\p{L}/u
// "Hvilken kode?", which may be a fault's: "Sommerfugl77", and not "P0420".
const longWord = /\p{L}{4}/u
const chunks = (u: Utterance, from: number, letters: RegExp, out: Proposal[]): void => {
  for (let at = from; at < u.tokens.length; ) {
    const to = chunkTo(u, at)
    const value = written(u, at, to)
    if (letters.test(value) && /\d/.test(value))
      out.push(propose(u, [at, to], { type: 'SECRET', score: 0.86, reasons: ['asked'], value }))
    at = to
  }
}

// "kan jag ha Bajen1915! igen": a word, digits and a sign within a sentence; "G-091287": as one sender writes its codes.
const shapes = /(?<![\p{L}\p{N}-])(?:\p{Lu}\p{Ll}{2,20}\d{2,4}(?:[#$%&*]|!(?= \p{Ll}))|G-\d{6}(?![\p{L}\p{N}-]))/gu
const shaped = ({ text, features }: Utterance, out: Proposal[]): void => {
  if ((features & feature.code) === 0) return
  for (const { index, 0: value } of text.matchAll(shapes))
    out.push({ start: index, end: index + value.length, type: 'SECRET', score: 0.62, reasons: ['form'], value })
}

export const secret: Recogniser = {
  id: 'secret',
  kinds: ['SECRET'],
  needs: feature.digit | feature.numbers | feature.cue,
  least: 2,
  asks: ['SECRET', 'PASSPORT'],
  find: (u) => {
    const out: Proposal[] = []
    shaped(u, out)
    if (!awaited(u, 'SECRET') && !u.cues.some(({ ask }) => ask === 'SECRET' || ask === 'PASSPORT')) {
      if (u.tokens.some(({ key }) => keys.test(key))) inDigits(u, out)
      return out
    }
    inDigits(u, out)
    afterWord(u, out)
    answered(u, out)
    return out
  },
}
