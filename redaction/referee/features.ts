// What the referee knows of a number: its length and how it is said, the words around it, what was asked for and what was
// given lately. Training and masking share it, so that they cannot differ. Of the digits it knows the first two, and all
// of a number of up to four.
import { measured, saidInThousands } from '../amounts.ts'
import { cueBefore, nearestCue } from '../context.ts'
import { hashText, mix } from '../names/hash.ts'
import type { Digits } from '../numbers.ts'
import { ofThing } from '../recognisers/named-pieces.ts'
import { phoneLike, proven, resembles, writtenAs } from '../somebodys.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { featureSet } from './feature-set.ts'
import type { View } from './view.ts'

/** Takes a feature: the hash of its template's name and up to three values, numbers or the hashes of words. */
type Add = (template: number, a: number, b?: number, c?: number) => void

const [before, after, near] = [8, 3, 4] as const
// So many tokens are looked at for those words, whatever lies between.
const farthest = 24
const beyond = hashText('^')
const word = (text: string): number => hashText(text)

const hashesOf = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name) => [name, word(name)])) as Record<Name, number>

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

const beside = hashesOf('left 0 1', 'left 1 2', 'right 0 1', 'both', 'before', 'after', 'before size')
const placed = (side: string): readonly number[] => [0, 1, 2, 3].map((place) => word(`${side} ${place}`))
const sized = (side: string): readonly number[] => [0, 1].map((place) => word(`${side} ${place} size`))
const [lefts, rights, leftSizes, rightSizes] = [placed('left'), placed('right'), sized('left'), sized('right')]
const mostSized = 5

const words = (add: Add, { left, right, size }: Beside): void => {
  const at = (list: readonly number[], place: number): number => list[place] ?? beyond
  for (let place = 0; place < near; place++) add(at(lefts, place), at(left, place))
  for (let place = 0; place < after; place++) add(at(rights, place), at(right, place))
  for (let place = 0; place < 2; place++) {
    add(at(leftSizes, place), at(left, place), size)
    add(at(rightSizes, place), at(right, place), size)
  }
  add(beside['left 0 1'], at(left, 0), at(left, 1))
  add(beside['left 1 2'], at(left, 1), at(left, 2))
  add(beside['right 0 1'], at(right, 0), at(right, 1))
  add(beside.both, at(left, 0), at(right, 0))
  for (const one of left) add(beside.before, one)
  for (const one of right) add(beside.after, one)
  for (let place = 0; place < Math.min(left.length, mostSized); place++)
    add(beside['before size'], at(left, place), size)
}

const [tokensBefore, tokensAfter, longWord] = [6, 2, 5] as const

// Beginnings and ends of words: compounds are many ("fakturanummeret"), their halves are few.
const half = hashesOf('begins', 'ends', 'begins after', 'ends after')
const head = (key: string, length: number): number => hashText(key, undefined, 0, length)
const tail = (key: string, length: number): number => hashText(key, undefined, key.length - length)

const halves = (add: Add, { tokens }: Utterance, { from, to }: Digits): void => {
  for (let at = Math.max(0, from - tokensBefore); at < from; at++) {
    const key = keyAt(tokens, at)
    if (key.length <= longWord) continue
    add(half.begins, head(key, 5))
    add(half.ends, tail(key, 5))
    add(half.ends, tail(key, 4))
  }
  for (let at = to; at < to + tokensAfter; at++) {
    const key = keyAt(tokens, at)
    if (key.length < longWord) continue
    add(half['begins after'], head(key, 4))
    add(half['ends after'], tail(key, 4))
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

const form = hashesOf(
  'length',
  'length nought',
  'length tokens',
  'length written',
  'shape',
  'noughts',
  'first',
  'whole',
  'thousands',
  'proven',
  'resembles',
  'phone',
)

const shape = (add: Add, u: Utterance, number: Digits): void => {
  const { digits, from, to } = number
  const [length, written] = [lengthOf(number), number.words === 0]
  add(form.length, length)
  add(form['length nought'], length, flag(digits.startsWith('0')))
  add(form['length tokens'], length, Math.min(to - from, mostTokens))
  add(form['length written'], length, flag(written))
  if (written) add(form.shape, word(writtenAs(u, number).slice(0, longestShape).replace(/\d/g, '9')))
  add(form.noughts, length, noughtsAtEnd(digits))
  add(form.first, head(digits, Math.min(2, digits.length)), length)
  if (digits.length <= shortNumber) add(form.whole, word(digits))
  add(form.thousands, flag(saidInThousands(u, number)), sizeOf(number))
  add(form.proven, flag(proven(u, number)))
  add(form.resembles, flag(resembles(u, number)))
  add(form.phone, flag(phoneLike(number)))
}

const mostOf = (list: Float32Array, from: number, to: number): number => {
  let most = Number.NEGATIVE_INFINITY
  for (let at = from; at < to; at++) most = Math.max(most, list[at] ?? 0)
  return most
}

const said = hashesOf(
  'unit',
  'unit length',
  'measured',
  'thing',
  'harmless',
  'cue',
  'cue size',
  'cue faint',
  'named',
  'named length',
  'asked',
  'asked length',
  'asked named',
  'asked unit',
  'named unit',
  'asked by',
  'faintly',
  'lingering',
)

const told = (add: Add, { u, harmless }: View, number: Digits): void => {
  const { from, to, unit = '' } = number
  const [length, size, counts] = [lengthOf(number), sizeOf(number), word(unit)]
  const cue = cueBefore(u, from)
  const cued = word(cue?.ask ?? '')
  const named = word(nearestCue(u, from, to) ?? '')
  const asked = u.askedBy === u.speaker ? 0 : word(u.asked[0] ?? '')
  add(said.unit, counts)
  add(said['unit length'], counts, length)
  add(said.measured, flag(measured(u, number)), size)
  add(said.thing, flag(ofThing(u, number)), size)
  add(said.harmless, Math.floor(20 * mostOf(harmless, from, to)))
  add(said.cue, cued, cue === undefined ? 0 : Math.min(6, from - cue.to))
  add(said['cue size'], cued, size)
  add(said['cue faint'], cued, flag(cue?.faint === true))
  add(said.named, named)
  add(said['named length'], named, length)
  add(said.asked, asked)
  add(said['asked length'], asked, length)
  add(said['asked named'], asked, named)
  add(said['asked unit'], asked, counts, size)
  add(said['named unit'], named, counts, size)
  add(said['asked by'], word(u.askedBy ?? ''), word(u.speaker))
  for (const ask of u.faintly ?? []) add(said.faintly, word(ask), size)
  for (const ask of u.lingering ?? []) add(said.lingering, word(ask), size)
}

const fewestAlike = 4
const mostAgain = 5

const known = hashesOf('nothing given', 'given', 'given how', 'again', 'again type', 'more', 'begins alike')

const given = (add: Add, { recent }: Utterance, number: Digits): void => {
  const [{ digits }, size] = [number, sizeOf(number)]
  if (recent.length === 0) add(known['nothing given'], 0)
  for (const one of recent) {
    add(known.given, word(one.type), size)
    add(known['given how'], word(one.type), flag(one.complete), flag(one.just))
    if (digits.length > 1 && one.digits.includes(digits)) {
      add(known.again, Math.min(digits.length, mostAgain))
      add(known['again type'], word(one.type))
    }
    if (digits.length < fewestAlike || one.digits === '') continue
    if (digits.includes(one.digits)) add(known.more, one.digits.length)
    if (digits.startsWith(one.digits.slice(0, fewestAlike - 1))) add(known['begins alike'], size)
  }
}

const around = hashesOf('place', 'alone', 'speaker', 'sign before', 'sign after')

const place = (add: Add, { u }: View, number: Digits, { left, right, size }: Beside): void => {
  const sign = (at: number): number => (u.tokens[at]?.kind === 'sign' ? word(u.tokens[at]?.key ?? '') : 0)
  add(around.place, Math.min(5, left.length), right.length)
  add(around.alone, flag(left.length + right.length === 0), size)
  add(around.speaker, word(u.speaker), size)
  add(around['sign before'], sign(number.from - 1))
  add(around['sign after'], sign(number.to))
}

const any = word('any')
const taken = featureSet()

/** The features of one number of `view`, each once, as 32-bit numbers. */
export function featuresOf(view: View, number: Digits): readonly number[] {
  taken.open()
  const add: Add = (template, a, b = 0, c = 0) => taken.add(mix(template, a, b, c))
  const left = wordsFrom(view, number.from - 1, -1, before)
  const right = wordsFrom(view, number.to, 1, after)
  const near = { left, right, size: sizeOf(number) }
  add(any, 0)
  words(add, near)
  halves(add, view.u, number)
  shape(add, view.u, number)
  told(add, view, number)
  given(add, view.u, number)
  place(add, view, number, near)
  return taken.all()
}
