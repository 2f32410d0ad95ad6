// Pieces of a plate that fit no form: letters alone, or letters and digits that are too few or too many.
import { awaited, namedBefore, propose } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { notCounted } from '../spoken/bridges.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { passed } from '../tails.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { notPlates, sayingWords } from '../words/plates.ts'
import { corrections, fillers } from '../words/speech.ts'
import { numberFrom } from './plate-letters.ts'

const [besideCue, farCue, fewestLetters, mostLetters] = [2, 10, 2, 3] as const
const asPiece = { type: 'VEHICLE_REG', score: 0.85, reasons: ['asked'], piece: true } as const
const saysIt = /^(?:says|står|stod|reads|begynner|starter|begynder|börjar|starts|with|med)$/
const endsTurn = (u: Utterance, to: number): boolean =>
  to === u.tokens.length ||
  (to + 1 === u.tokens.length && numberWord(u.tokens[to]?.key ?? '') !== undefined) ||
  u.numbersAt(to)[0]?.to === u.tokens.length

const isLetter = ({ kind, key }: Token): boolean => kind === 'word' && key.length === 1
// "a x", after "hvad er pladen": letters alone that are words too.
const lettersAlone = ({ tokens, asked }: Utterance): readonly [from: number, to: number] | undefined => {
  if (!asked.includes('VEHICLE_REG')) return
  const from = tokens.findIndex(isLetter)
  const to = tokens.findLastIndex(isLetter) + 1
  const alone = tokens.every((token, at) => (at >= from && at < to ? isLetter(token) : passed(token)))
  return alone && to - from >= fewestLetters && to - from <= mostLetters ? [from, to] : undefined
}
// "kf": letters heard as one word, and nothing else said.
const heardAlone = ({ tokens }: Utterance, out: Proposal[]): void => {
  const [word, ...others] = tokens.filter(
    ({ key, kind }) => kind !== 'sign' && !fillers.has(key) && !corrections.has(key) && !sayingWords.has(key),
  )
  if (word === undefined || others.length > 0 || !headLetters.test(word.key)) return
  if (notPlates.has(word.key) || notCounted.has(word.key)) return
  out.push({ ...asPiece, start: word.start, end: word.end, value: word.key })
}
const headLetters = /^(?:[b-df-hj-np-tv-z]{2,3}|[a-z]{2})$/

/** What was asked for, or named right before it, and fits no form. */
export const pieces = (u: Utterance, out: Proposal[]): void => {
  const alone = lettersAlone(u)
  if (alone !== undefined) {
    const value = u.tokens.slice(...alone).map(({ key }) => key)
    out.push(propose(u, alone, { ...asPiece, value: value.join('') }))
    return
  }
  const asked = awaited(u, 'VEHICLE_REG')
  if (!asked && !u.cues.some(({ ask }) => ask === 'VEHICLE_REG')) return
  if (u.asked[0] === 'VEHICLE_REG' && u.speaker === 'customer') heardAlone(u, out)
  for (const { from, to, text } of u.spelled()) {
    // "den med skilt b t": named right before them, and nothing after.
    // "a bit of his plate's here in the glass it says d p four"
    const reach = saysIt.test(u.tokens[from - 1]?.key ?? '') ? farCue : besideCue
    const named = endsTurn(u, to) && namedBefore(u, from, 'VEHICLE_REG', reach)
    if (!asked && !(named && text.length <= mostLetters)) continue
    const strings = u.numbersAt(numberFrom(u, to))[0]
    if (text.length > 3 && strings === undefined) continue
    const value = text + (strings?.digits ?? '')
    out.push(propose(u, [from, strings?.to ?? (named ? u.tokens.length : to)], { ...asPiece, value }))
  }
}
