// "hun hedder dicte høeg", "navnet er zuleyka": after words that say what a person is called, words that are no everyday
// ones are the name, whether any list has them or not.

import { hashText } from '../names/hash.ts'
import { commonness, factLanguages, givenLevel, nameBits, type WordFacts } from '../names/word-facts.ts'
import type { Proposal } from '../proposal.ts'
import { connectors } from '../spoken/address-words.ts'
import { notCounted } from '../spoken/bridges.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt, type Token, tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { fellows, fellowsKnown, kin, kinKnown, kinManyKnown } from '../words/kin.ts'
import { nameWords } from '../words/name-words.ts'
import { isUnknown } from './answered.ts'

const verbs: ReadonlySet<string> = new Set(
  'heter hedder heiter hette hed het heitte heite heitar hete heide called'.split(' '),
)
const persons: ReadonlySet<string> = new Set(
  'jeg eg jag æ jæ æg han hun hon ho hu du vi me de dei dere dykk'.split(' '),
)
const names: ReadonlySet<string> = new Set(
  'navn navnet namn namnet fornavn efternavn etternavn efternamn förnamn fornavnet efternavnet etternavnet efternamnet name surname firstname'.split(
    ' ',
  ),
)
const owners = /^(?:mitt|mit|hans|hendes|hennes|hennar|my|his|her|last|first|full|maiden|middle)$/

// Does the token before `at` end such words?
const calls = (tokens: readonly Token[], at: number): boolean => {
  const key = tokens[at - 1]?.key ?? ''
  const left = tokens[at - 2]?.key ?? ''
  if (verbs.has(key)) return persons.has(left) || (key === 'called' && isSomebody(tokens, at - 2))
  if (dialling.test(key)) return isNumberAfter(tokens, at)
  if (!being.test(key)) return false
  // "my name's …"
  const name = key === 's' && /^['’]$/.test(left) ? at - 3 : at - 2
  const word = tokens[name]?.key ?? ''
  return names.has(word) && (word.length > longName || owners.test(tokens[name - 1]?.key ?? ''))
}
// "ring madde på noll åtta …": who has a number is somebody.
const diallings = 'ring ringe ringa'
const dialling = /^(?:ring|ringe|ringa)$/
const isNumberAfter = (tokens: readonly Token[], at: number): boolean => {
  const number = tokens[at + 2]
  return (
    /^på$/.test(keyAt(tokens, at + 1)) && (number?.kind === 'number' || numberWord(keyAt(tokens, at + 2)) !== undefined)
  )
}
const longName = 4
const being = /^(?:e|er|är|var|is|was|s)$/
// "he's called", "my boss is called": not a thing, as in "it's called".
const isSomebody = (tokens: readonly Token[], at: number): boolean => {
  if (!/^(?:is|was|s|am|m|are|re)$/.test(tokens[at]?.key ?? '')) return false
  const left = tokens[/^['’]$/.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1]?.key ?? ''
  return /^(?:he|she|i|you|who)$/.test(left) || isKin(left)
}

const isKin = (key: string): boolean => kin.has(key) || fellows.has(key)
const isKinKnown = (key: string): boolean => kinKnown.has(key) || fellowsKnown.has(key)
const possessives: ReadonlySet<string> = new Set(
  'min mi vores vor vår din deres jeres hans hendes hennes hennar sin my our his her their your'.split(' '),
)
// "min kompagnon høgni"; a longer word is what he does or has ("min bror tømrermester").
const longestAfterKin = 10
// "tekniker jocke är där", "barnbarnen ebbe och mira": of these somebody's name follows without saying whose they are.
const trades: ReadonlySet<string> = new Set(
  'tekniker teknikern montör montören handläggare handläggaren rörmokare rörmokaren städare städaren chaufför chauffören vaktmästare vaktmästaren juristen mäklaren'.split(
    ' ',
  ),
)
const introducing = (key: string): boolean => trades.has(key) || kinManyKnown.has(key)
const callingFlag = flagFor([
  ...diallings.split(' '),
  ...trades,
  ...kinManyKnown,
  ...verbs,
  ...names,
  ...kin,
  ...fellows,
  ...kinKnown,
  ...fellowsKnown,
])
const introduces = (tokens: readonly Token[], at: number): boolean =>
  (introducing(tokens[at - 1]?.key ?? '') && (tokens[at]?.key.length ?? 0) <= longestAfterKin) || isKinNamed(tokens, at)

const isKinNamed = (tokens: readonly Token[], at: number): boolean =>
  isKin(tokens[at - 1]?.key ?? '') &&
  possessives.has(tokens[at - 2]?.key ?? '') &&
  (tokens[at]?.key.length ?? 0) <= longestAfterKin &&
  !modal.test(keyAt(tokens, at - 3)) &&
  !(english.test(tokens[at - 2]?.key ?? '') && (thirdPerson.test(tokens[at]?.key ?? '') || isWord(tokens[at])))

const english = /^(?:my|our|his|her|their|your)$/
// "can my dad pay it"
const modal = /^(?:can|could|will|would|shall|should|may|must|do|does|did|let|kan|vil|skal|ska|må|får|kunne|skulle)$/
// "my colleague will call"
const isWord = (token: Token | undefined): boolean =>
  nameWords.has(token?.key ?? '') || notCounted.has(token?.key ?? '')
// "my husband snowboards"
const thirdPerson = /s$/
// "my last name is misspelled", "my daughter facetimed me": names so formed are in the lists.
const verbForm =
  /(?:ed|ing)$|^(?:said|told|made|went|saw|took|gave|wrote|sent|left|came|put|lost|found|paid|bought|fell|hit|drove|broke|cut|let|ran|sat|thought|heard|knew|kept|held|meant|met|spoke|stood|woke|won|rang|sold|hurt|slipped|just|then|never|always|still|really)$/

// "mannen hennes hung", "søstera mi ngozi": the definite form, and whose after it; only a listed name, for verbs follow.
const introducesAfter = (tokens: readonly Token[], at: number, words: WordFacts): boolean =>
  possessives.has(tokens[at - 1]?.key ?? '') &&
  isKinKnown(tokens[at - 2]?.key ?? '') &&
  nameBits(words.of(hashText(tokens[at]?.key ?? ''))) > 0

// "navnet er feilstavet"
const misspelt = /^(?:feil|fejl|fel)(?:stav|skr[ie]v|regist|tast)/

const shortest = 3
const mostWords = 3

/** The persons in `u` that are said to be called by words that the lists do not have as everyday ones. */
export function calledNames(u: Utterance, words: WordFacts | undefined): readonly Proposal[] {
  if (words === undefined || (u.flags & callingFlag) === 0) return none
  const { tokens, languages } = u
  const out: Proposal[] = []
  for (let from = 2; from < tokens.length; from++) {
    const told = calls(tokens, from) || introduces(tokens, from) || introducesAfter(tokens, from, words)
    if (!told || misspelt.test(tokens[from]?.key ?? '')) continue
    if (languages.includes('en') && verbForm.test(tokens[from]?.key ?? '')) continue
    let to = from
    if (introduces(tokens, from) && isGiven(tokens[from], words)) to++
    else if (calls(tokens, from) && isListed(u, from, words)) to++
    else if (introduces(tokens, from) && isListed(u, from, words) && !present.test(keyAt(tokens, from))) to++
    while (to - from < mostWords && isName(tokens[to], words) && !connectors.has(tokens[to + 1]?.key ?? '')) to++
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (to === from || first === undefined || last === undefined) continue
    const value = tokens.slice(from, to).map(({ key }) => key)
    out.push({
      start: first.start,
      end: last.end,
      type: 'PERSON',
      score: 0.7,
      reasons: ['cue'],
      value: value.join(' '),
    })
  }
  return out
}
const none: readonly never[] = []

// "hans flickvän tindra": a given name that is a rare word too.
const isGiven = (token: Token | undefined, words: WordFacts): boolean => {
  if (token?.kind !== 'word' || token.key.length <= shortest || notCounted.has(token.key)) return false
  const facts = words.of(hashText(token.key))
  return nameBits(facts) > 0 && factLanguages.every((_, language) => commonness(facts, language) < rare)
}
const rare = 2

// "han hedder stig", "hendes bror august": a word too, but a name that many have where this is spoken. After kin a verb may
// stand ("min bror ringer").
const isListed = ({ tokens, languages }: Utterance, at: number, words: WordFacts): boolean => {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.key.length < shortest - 1 || notCounted.has(token.key)) return false
  const facts = words.of(hashText(token.key))
  return factLanguages.some((name, number) => languages.includes(name) && common.has(givenLevel(facts, number)))
}
// Middling or common in its own country; see word-facts.ts.
const common: ReadonlySet<number> = new Set([2, 3])
const present = /(?:er|ar|te|de)$/

const denying: ReadonlySet<string> = new Set(['ikke', 'ikkje', 'inte', 'not'])
const beforeDenying = /^[,-]$/
const mostBetween = 16

/** "thue t h u e ikke tue": the name that a name after `found` is told from. */
export function deniedName(u: Utterance, found: Proposal, words: WordFacts | undefined): Proposal | undefined {
  if (words === undefined || found.type !== 'PERSON') return
  const from = tokenFrom(u.tokens, found.end)
  let at = from
  while (at - from < mostBetween && (beforeDenying.test(u.tokens[at]?.key ?? '') || u.tokens[at]?.key.length === 1))
    at++
  const [name, next] = [u.tokens[at + 1], u.tokens[at + 2]]
  if (!denying.has(u.tokens[at]?.key ?? '') || name === undefined || (next !== undefined && next.kind !== 'sign'))
    return
  const [key, value] = [name.key, found.value]
  const alike = key[0] === value[0] && Math.abs(key.length - value.length) < shortest
  if (!alike || !(key.at(-1) === value.at(-1) || isName(name, words))) return
  return { start: name.start, end: name.end, type: 'PERSON', score: 0.7, reasons: ['cue'], value: name.key }
}

const isName = (token: Token | undefined, words: WordFacts): boolean =>
  token?.kind === 'word' && token.key.length >= shortest && isUnknown(token, words)
