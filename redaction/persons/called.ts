// "hun hedder dicte høeg", "navnet er zuleyka": after words that say what a person is called, words that are no everyday
// ones are the name, whether any list has them or not.

import { hashText } from '../names/hash.ts'
import { commonness, factLanguages, nameBits, type WordFacts } from '../names/word-facts.ts'
import type { Proposal } from '../proposal.ts'
import { connectors } from '../spoken/address-words.ts'
import { notCounted } from '../spoken/bridges.ts'
import { type Token, tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { isUnknown } from './answered.ts'

const verbs: ReadonlySet<string> = new Set(
  'heter hedder heiter hette hed het heitte heite heitar hete heide'.split(' '),
)
const persons: ReadonlySet<string> = new Set(
  'jeg eg jag æ jæ æg han hun hon ho hu du vi me de dei dere dykk'.split(' '),
)
const names: ReadonlySet<string> = new Set(
  'navn navnet namn namnet fornavn efternavn etternavn efternamn förnamn fornavnet efternavnet etternavnet efternamnet'.split(
    ' ',
  ),
)
const owners = /^(?:mitt|mit|hans|hendes|hennes|hennar)$/

// Does the token before `at` end such words?
const calls = (tokens: readonly Token[], at: number): boolean => {
  const key = tokens[at - 1]?.key ?? ''
  if (verbs.has(key)) return persons.has(tokens[at - 2]?.key ?? '')
  if (key !== 'er' && key !== 'är' && key !== 'var') return false
  const left = tokens[at - 2]?.key ?? ''
  return names.has(left) && (left.length > longName || owners.test(tokens[at - 3]?.key ?? ''))
}
const longName = 4

const kin: ReadonlySet<string> = new Set(
  `kone kona mand mann man fru samlever samboer sambo kæreste kjæreste pojkvän flickvän søn sønn son datter dotter bror søster syster mor far moster faster onkel tante fætter fetter kusine kusin niece nevø
  nevö svoger svåger svigermor svigerfar svärmor svärfar svigersøn svigersønn svigerdatter barnebarn barnbarn stedfar stedmor styvfar bonussøn bonusdatter ven venn vän veninde venninne väninna kammerat
  kompis kompagnon makker kollega chef sjef nabo granne lejer leietaker hyresgäst udlejer utleier læge lege läkare advokat revisor rådgiver mekaniker tømrer maler elektriker lærling`.split(
    /\s+/,
  ),
)
const kinKnown: ReadonlySet<string> = new Set(
  `kona konen kjerringa mannen samboeren sambuaren kjæresten kjærasten sønnen sonen guten jenta dattera datteren dottera broren bror søstera søsteren systera moren mora
  faren mor far tanta onkelen svigermora svigerfaren svigermor svigerfar fetteren kusina nevøen niesa naboen grannen sjefen kollegaen vennen venen venninna veninna
  barnebarnet legen advokaten`.split(/\s+/),
)
const callingFlag = flagFor([...verbs, ...names, ...kin, ...kinKnown])
const possessives: ReadonlySet<string> = new Set(
  'min mi vores vor vår din deres jeres hans hendes hennes hennar sin'.split(' '),
)
// "min kompagnon høgni"; a longer word is what he does or has ("min bror tømrermester").
const longestAfterKin = 10
const introduces = (tokens: readonly Token[], at: number): boolean =>
  kin.has(tokens[at - 1]?.key ?? '') &&
  possessives.has(tokens[at - 2]?.key ?? '') &&
  (tokens[at]?.key.length ?? 0) <= longestAfterKin

// "mannen hennes hung", "søstera mi ngozi": the definite form, and whose after it; only a listed name, for verbs follow.
const introducesAfter = (tokens: readonly Token[], at: number, words: WordFacts): boolean =>
  possessives.has(tokens[at - 1]?.key ?? '') &&
  kinKnown.has(tokens[at - 2]?.key ?? '') &&
  nameBits(words.of(hashText(tokens[at]?.key ?? ''))) > 0

// "navnet er feilstavet"
const misspelt = /^(?:feil|fejl|fel)(?:stav|skr[ie]v|regist|tast)/

const shortest = 3
const mostWords = 3

/** The persons in `u` that are said to be called by words that the lists do not have as everyday ones. */
export function calledNames(u: Utterance, words: WordFacts | undefined): readonly Proposal[] {
  if (words === undefined || (u.flags & callingFlag) === 0) return none
  const { tokens } = u
  const out: Proposal[] = []
  for (let from = 2; from < tokens.length; from++) {
    const told = calls(tokens, from) || introduces(tokens, from) || introducesAfter(tokens, from, words)
    if (!told || misspelt.test(tokens[from]?.key ?? '')) continue
    let to = from
    if (introduces(tokens, from) && isGiven(tokens[from], words)) to++
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
