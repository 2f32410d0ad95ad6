// What the referee knows of a number: its length and how it is said, the words around it, what was asked for and what was
// given lately. Training and masking share it, so that they cannot differ. Of the digits it knows the first two, and all
// of a number of up to four.
import { measured, saidInThousands } from '../amounts.ts'
import { cueBefore, nearestCue } from '../context.ts'
import { hashText, mix } from '../names/hash.ts'
import type { Digits } from '../numbers.ts'
import { ofThing } from '../recognisers/named-pieces.ts'
import { phoneLike, proven, resembles, writtenAs } from '../somebodys.ts'
import type { Utterance } from '../utterance.ts'
import type { View } from './view.ts'

/** Takes a feature: its template and up to three values, numbers or the hashes of words. */
type Add = (template: string, a: number, b?: number, c?: number) => void

const [before, after, near] = [8, 3, 4] as const
// So many tokens are looked at for those words, whatever lies between.
const farthest = 24
const beyond = hashText('^')
const word = hashText

/** The words from token `from` on, going by `step`; one said twice on end counts once. */
const wordsFrom = ({ words }: View, from: number, step: 1 | -1, most: number): readonly number[] => {
  const out: number[] = []
  for (let gone = 0; gone < farthest && out.length < most; gone++) {
    const one = words[from + gone * step]
    if (one === undefined) break
    if (one !== 0 && one !== out.at(-1)) out.push(one)
  }
  return out
}

const longestExact = 12
const lengthOf = ({ digits }: Digits): number =>
  digits.length <= longestExact ? digits.length : digits.length <= 16 ? 13 : 14
const sizes = [2, 4, 6, 9] as const
const sizeOf = ({ digits }: Digits): number => sizes.filter((most) => digits.length > most).length

interface Beside {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly size: number
}

const words = (add: Add, { left, right, size }: Beside): void => {
  const at = (list: readonly number[], place: number): number => list[place] ?? beyond
  for (let place = 0; place < near; place++) add(`left ${place}`, at(left, place))
  for (let place = 0; place < after; place++) add(`right ${place}`, at(right, place))
  for (let place = 0; place < 2; place++) {
    add(`left ${place} size`, at(left, place), size)
    add(`right ${place} size`, at(right, place), size)
  }
  add('left 0 1', at(left, 0), at(left, 1))
  add('left 1 2', at(left, 1), at(left, 2))
  add('right 0 1', at(right, 0), at(right, 1))
  add('both', at(left, 0), at(right, 0))
  for (const one of left) add('before', one)
  for (const one of right) add('after', one)
  for (const one of left.slice(0, 5)) add('before size', one, size)
}

const [tokensBefore, tokensAfter, longWord] = [6, 2, 5] as const

// Beginnings and ends of words: compounds are many ("fakturanummeret"), their halves are few.
const halves = (add: Add, { tokens }: Utterance, { from, to }: Digits): void => {
  for (const { key } of tokens.slice(Math.max(0, from - tokensBefore), from)) {
    if (key.length <= longWord) continue
    add('begins', word(key.slice(0, 5)))
    add('ends', word(key.slice(-5)))
    add('ends', word(key.slice(-4)))
  }
  for (const { key } of tokens.slice(to, to + tokensAfter)) {
    if (key.length < longWord) continue
    add('begins after', word(key.slice(0, 4)))
    add('ends after', word(key.slice(-4)))
  }
}

const flag = (is: boolean): number => (is ? 1 : 0)
const mostTokens = 12
const longestShape = 20
const shortNumber = 4

const noughtsAtEnd = (digits: string): number => {
  let count = 0
  while (count < digits.length && digits[digits.length - 1 - count] === '0') count++
  return count
}

const shape = (add: Add, u: Utterance, number: Digits): void => {
  const { digits, from, to } = number
  const [length, written] = [lengthOf(number), number.words === 0]
  add('length', length)
  add('length nought', length, flag(digits.startsWith('0')))
  add('length tokens', length, Math.min(to - from, mostTokens))
  add('length written', length, flag(written))
  if (written) add('shape', word(writtenAs(u, number).slice(0, longestShape).replace(/\d/g, '9')))
  add('noughts', length, noughtsAtEnd(digits))
  add('first', word(digits.slice(0, 2)), length)
  if (digits.length <= shortNumber) add('whole', word(digits))
  add('thousands', flag(saidInThousands(u, number)), sizeOf(number))
  add('proven', flag(proven(u, number)))
  add('resembles', flag(resembles(u, number)))
  add('phone', flag(phoneLike(number)))
}

const told = (add: Add, { u, harmless }: View, number: Digits): void => {
  const { from, to, unit = '' } = number
  const [length, size] = [lengthOf(number), sizeOf(number)]
  const cue = cueBefore(u, from)
  const named = word(nearestCue(u, from, to) ?? '')
  const asked = u.askedBy === u.speaker ? 0 : word(u.asked[0] ?? '')
  add('unit', word(unit))
  add('unit length', word(unit), length)
  add('measured', flag(measured(u, number)), size)
  add('thing', flag(ofThing(u, number)), size)
  add('harmless', Math.floor(20 * Math.max(...harmless.subarray(from, to))))
  add('cue', word(cue?.ask ?? ''), cue === undefined ? 0 : Math.min(6, from - cue.to))
  add('cue size', word(cue?.ask ?? ''), size)
  add('cue faint', word(cue?.ask ?? ''), flag(cue?.faint === true))
  add('named', named)
  add('named length', named, length)
  add('asked', asked)
  add('asked length', asked, length)
  add('asked named', asked, named)
  add('asked unit', asked, word(unit), size)
  add('named unit', named, word(unit), size)
  add('asked by', word(u.askedBy ?? ''), word(u.speaker))
  for (const ask of u.faintly ?? []) add('faintly', word(ask), size)
  for (const ask of u.lingering ?? []) add('lingering', word(ask), size)
}

const fewestAlike = 4
const mostAgain = 5

const given = (add: Add, { recent }: Utterance, number: Digits): void => {
  const [{ digits }, size] = [number, sizeOf(number)]
  if (recent.length === 0) add('nothing given', 0)
  for (const one of recent) {
    add('given', word(one.type), size)
    add('given how', word(one.type), flag(one.complete), flag(one.just))
    if (digits.length > 1 && one.digits.includes(digits)) {
      add('again', Math.min(digits.length, mostAgain))
      add('again type', word(one.type))
    }
    if (digits.length < fewestAlike || one.digits === '') continue
    if (digits.includes(one.digits)) add('more', one.digits.length)
    if (digits.startsWith(one.digits.slice(0, fewestAlike - 1))) add('begins alike', size)
  }
}

const place = (add: Add, { u }: View, number: Digits, { left, right, size }: Beside): void => {
  const sign = (at: number): number => (u.tokens[at]?.kind === 'sign' ? word(u.tokens[at]?.key ?? '') : 0)
  add('place', Math.min(5, left.length), right.length)
  add('alone', flag(left.length + right.length === 0), size)
  add('speaker', word(u.speaker), size)
  add('sign before', sign(number.from - 1))
  add('sign after', sign(number.to))
}

/** The features of one number of `view`, each once, as 32-bit numbers. */
export function featuresOf(view: View, number: Digits): readonly number[] {
  const out = new Set<number>()
  const add: Add = (template, a, b = 0, c = 0) => out.add(mix(word(template), a, b, c))
  const left = wordsFrom(view, number.from - 1, -1, before)
  const right = wordsFrom(view, number.to, 1, after)
  const beside = { left, right, size: sizeOf(number) }
  add('any', 0)
  words(add, beside)
  halves(add, view.u, number)
  shape(add, view.u, number)
  told(add, view, number)
  given(add, view.u, number)
  place(add, view, number, beside)
  return [...out]
}
