// What a tagger of names takes for a person and is none: a make, a company ("tveit maskin", "preben skov og sønner"), an
// animal.
import type { Proposal } from '../proposal.ts'
import { capital, near, type Stretch } from '../stretch.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { calling, callingVerbs } from '../words/firms.ts'
import { makes } from '../words/plates.ts'
import { lastWords } from '../words/speech.ts'
import { isAnimal, isSaidAnimal } from './animals.ts'
import { isAnswerOfThing } from './answered-things.ts'
import { isNamedThing } from './called-things.ts'
import { isEmployer, isSurelyCompany, isWorkplace } from './companies.ts'
import { isThing } from './known-things.ts'
import { isLetters } from './letters.ts'
import { isSaidOfThing } from './makes.ts'
import { isNoOne } from './no-one.ts'

/** "der mangler et ciffer britt", "arton kronor milen": what is counted is nobody. */
export const counted: ReadonlySet<string> = new Set('ciffer siffer siffra siffran milen'.split(' '))

// "jeg heter …", "mitt navn er …": what follows is a person, whatever else is called so.
const isIntroduced = (tokens: readonly Token[], from: number): boolean =>
  near(tokens, from, 2).some(({ key }) => calling.has(key))

// "det heter van ameyde", "vi hette svedea": nobody's own name is said so.
const isCalledByAll = (tokens: readonly Token[], from: number): boolean =>
  callingVerbs.has(keyAt(tokens, from - 1)) && /^(?:det|vi|de|they|we|it)$/.test(keyAt(tokens, from - 2))

// "mazdan", "volvon": a car by its make.
const isMake = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  to - from === 1 && /.{3}n$/.test(keyAt(tokens, from)) && makes.test(keyAt(tokens, from).replace(/e?n$/, ''))

// "leveringsadressen": what names a kind is nobody.
const isKind = ({ cues, tokens }: Utterance, place: Stretch): boolean =>
  cues.some(
    ({ ask, from, to }) =>
      from === place.from &&
      to === place.to &&
      (ask !== 'PERSON' || /(?:na[vm]n(?:et)?|name)$/.test(keyAt(tokens, to - 1))),
  )

// "chr nummer": what a number is of.
const isOfNumber = ({ tokens, text }: Utterance, { from, to }: Stretch): boolean =>
  to - from === 1 &&
  /^(?:nummer|nummeret|nr)$/.test(keyAt(tokens, to)) &&
  tokens[to + 1] === undefined &&
  !keyAt(tokens, from).endsWith('s') &&
  !capital.test(text.slice(tokens[from]?.start ?? 0))

const pronouns =
  /^(?:d|e|he|ho|han|hun|hu|hon|hen|dei|dem|di|æ|eg|jæ|me|vi|mæ|dæ|sæ|det|den|dette|du|dokker|dere|dykk)$/
// "har du hans nummer", "det er din bror": whose it is, or who, by no name.
const isPronoun = ({ tokens, text, cues }: Utterance, { from, to }: Stretch): boolean => {
  if (capital.test(text.slice(tokens[from]?.start ?? 0))) return false
  // "d e ho ann mari"
  if (tokens.slice(from, to).every(({ key }) => pronouns.test(key))) return true
  // "hans audi"
  if (keyAt(tokens, from) === 'hans' && to - from > 1 && isThing(tokens, { from: from + 1, to })) return true
  // "hvad er hans iban"
  if (keyAt(tokens, from) === 'hans' && cues.some((cue) => cue.from === from + 1 && cue.to === to)) return true
  if (to - from > 1) return false
  const word = keyAt(tokens, from)
  // "har du telefonen hans": after a noun in the definite form, at the end.
  if (word === 'hans') return cues.some((cue) => cue.from === to || (cue.to === from && from === tokens.length - 1))
  // "vad är dina sista", "dina sista fyra"
  if (/^(?:dina|mina|sina)$/.test(word)) return lastWords.has(keyAt(tokens, to)) || cues.some((cue) => cue.from === to)
  return word === 'bror' && /^(?:min|din|vår|vores|hans|hendes|hennes|deres|sin)$/.test(keyAt(tokens, from - 1))
}

/** Is the name at these tokens a company's, an animal's or a thing's? `found`: what else was found. */
export const isNobody = (u: Utterance, place: Stretch, found: readonly Proposal[] = []): boolean => {
  const { tokens } = u
  if (isAnimal(tokens, place) || isSaidAnimal(tokens, place) || isNamedThing(u, place.from)) return true
  if (isEmployer(u, place, found) || isAnswerOfThing(u, place)) return true
  if (place.to - place.from === 1 && isNoOne(u, place.from)) return true
  if (isLetters(u, place) || isKind(u, place) || isPronoun(u, place) || isOfNumber(u, place)) return true
  if (isSurelyCompany(u, place) || isMake(tokens, place)) return true
  if (isCalledByAll(tokens, place.from) && isThing(tokens, place)) return true
  if (isIntroduced(tokens, place.from)) return false
  if (place.to - place.from === 1 && counted.has(keyAt(tokens, place.from))) return true
  return isSaidOfThing(u, place) || isThing(tokens, place) || isWorkplace(u, place)
}
