// One dictionary of the number words of every language, and the cutting of words written together.

import { keptWords } from '../kept-words.ts'
import { letterTable } from '../letter-table.ts'
import { danish } from './danish.ts'
import { english } from './english.ts'
import { finnish } from './finnish.ts'
import { norwegian } from './norwegian.ts'
import { type Form, type Group, groups, type Item, type NumberWords } from './number-words.ts'
import { swedish } from './swedish.ts'

/** What a word means in each group of languages; undefined where it is no number word. */
export type Entry = Partial<Record<Group, readonly Item[]>>

export const tables: Readonly<Record<Group, NumberWords>> = {
  no: norwegian,
  da: danish,
  sv: swedish,
  fi: finnish,
  en: english,
}

type Forms = readonly (readonly [Form, string, number])[]

const numbered = (form: Form, list: readonly string[], valueAt: (index: number) => number): Forms =>
  list.map((forms, i) => [form, forms, valueAt(i)] as const)

const formsOf = (table: NumberWords): Forms => [
  ...numbered('digit', table.digits, (i) => i),
  ...numbered('teen', table.teens, (i) => i + 10),
  ...numbered('tens', table.tens, (i) => (i + 2) * 10),
  ['hundred', table.hundred, 100],
  ['thousand', table.thousand, 1000],
  ['million', table.million, 1_000_000],
  ['and', table.and, 0],
  ['repeat', table.double, 2],
  ['repeat', table.triple, 3],
  ...numbered('several', table.several, (i) => i),
  ...numbered('ordinal', table.ordinals, (i) => i + 1),
  ...numbered('month', table.months, (i) => i + 1),
]

const atomsOf = (table: NumberWords): Map<string, Item> => {
  const weak = new Set(table.weak.split(' '))
  const atoms = new Map<string, Item>()
  for (const [form, forms, value] of formsOf(table)) {
    for (const word of forms.split(' ')) {
      if (word !== '' && !atoms.has(word)) atoms.set(word, { form, value, weak: weak.has(word) })
    }
  }
  return atoms
}

const atoms = Object.fromEntries(groups.map((group) => [group, atomsOf(tables[group])])) as Record<
  Group,
  Map<string, Item>
>

const single = new Map<string, Entry>()
for (const group of groups) {
  for (const [word, item] of atoms[group]) {
    const entry = single.get(word) ?? {}
    entry[group] = [item]
    single.set(word, entry)
  }
}

// A first word of two-word tens ("halv treds") is no number itself, but has to stop the scan.
for (const group of groups) {
  for (const words of Object.keys(tables[group].twoWords)) {
    const first = words.split(' ')[0] ?? ''
    const entry = single.get(first) ?? {}
    entry[group] ??= []
    single.set(first, entry)
  }
}

const joinable: ReadonlySet<Form> = new Set<Form>([
  'digit',
  'teen',
  'tens',
  'hundred',
  'thousand',
  'and',
  'ordinal',
  'repeat',
])
const shortestCompound = 6
const longestCompound = 80

// A word can only be a compound if it begins as some number word does: keeps ordinary words nearly free.
const beginnings = new Map<string, Group[]>()
const begin = (group: Group, start: string): void => {
  const known = beginnings.get(start)
  if (known === undefined) beginnings.set(start, [group])
  else if (!known.includes(group)) known.push(group)
}
for (const group of groups) {
  for (const [word, item] of atoms[group]) {
    if (!joinable.has(item.form) || item.form === 'and') continue
    if (word.length >= 3) begin(group, word.slice(0, 3))
    else for (const letter of 'aoefhtnskjåäi') begin(group, (word + letter).slice(0, 3))
  }
}

const longestAtom = Object.fromEntries(
  groups.map((group) => [group, Math.max(...[...atoms[group].keys()].map((word) => word.length))]),
) as Record<Group, number>

const cut = (word: string, group: Group): readonly Item[] | undefined => {
  const dead = new Set<number>()
  const from = (start: number): Item[] | undefined => {
    if (start === word.length) return []
    if (dead.has(start)) return undefined
    for (let end = Math.min(word.length, start + longestAtom[group]); end > start + 1; end--) {
      const item = atoms[group].get(word.slice(start, end))
      if (item === undefined || !joinable.has(item.form)) continue
      const rest = from(end)
      if (rest !== undefined) return [item, ...rest]
    }
    dead.add(start)
    return undefined
  }
  return from(0)
}

const merged = (a: Item, b: Item, and: boolean): Item | undefined => {
  const value = a.value + b.value
  if (a.form === 'tens' && b.form === 'digit' && !and && b.value > 0) return { form: 'pair', value, weak: false }
  if (a.form === 'digit' && b.form === 'tens' && and && a.value > 0) return { form: 'pair', value, weak: false }
  const ordinal: Item = { form: 'ordinal', value, weak: false }
  if (a.form === 'tens' && b.form === 'ordinal' && b.value < 10 && !and) return ordinal
  if (a.form === 'digit' && b.form === 'ordinal' && b.value % 10 === 0 && b.value > 10 && and) return ordinal
  return undefined
}

const joinPairs = (items: readonly Item[]): Item[] => {
  const out: Item[] = []
  for (let i = 0; i < items.length; i++) {
    const a = items[i] as Item
    const and = items[i + 1]?.form === 'and'
    const b = items[and ? i + 2 : i + 1]
    const pair = b === undefined ? undefined : merged(a, b, and)
    if (pair !== undefined) i += and ? 2 : 1
    out.push(pair ?? a)
  }
  return out
}

const twoDigits: ReadonlySet<Form> = new Set<Form>(['teen', 'tens', 'pair'])

// "entre", "tito" and the like are words of their own; "nittenåttifem", "nullfem" and "tretusen" are numbers.
const makesSense = (items: readonly Item[], table: NumberWords): boolean => {
  if (items.length === 1) return true
  if (items.at(-1)?.form === 'and' || items.some((item) => item.form === 'ordinal')) return false
  // "dubbelnolla", "dobbeltsju"; "trippelen" is a word.
  if (items.some((item) => item.form === 'repeat'))
    return items.length === 2 && items[0]?.form === 'repeat' && items[1]?.form === 'digit' && items[1].value !== 1
  if (items.some((item) => item.form === 'hundred' || item.form === 'thousand')) return true
  if (items.some((item) => item.form === 'and')) return false
  if (items.length <= 3 && items[0]?.form === 'digit' && items[0].value === 0) return true
  // "nifemsju", "syttensju": more than any word of its own holds.
  if (items[0]?.value !== 1 && (items.length >= 3 || (items[0]?.form === 'teen' && items[0].value > 11))) return true
  // "ettanollettan"
  if (items.length >= 3 && items.some(({ value }) => value === 0) && items.every(({ form }) => form === 'digit'))
    return true
  // "tvåett", "femfem": no word of any language holds two digits but those that begin as "en", "et" and "one" do.
  if (items.length === 2 && items[0]?.value !== 1 && items.every(({ form }) => form === 'digit')) return true
  return table.joinsDigits || (items.length === 2 && items.every((item) => twoDigits.has(item.form)))
}

// "dubbelnolla": the digit as often as it says.
const repeated = (items: readonly Item[]): readonly Item[] => {
  const [first, digit] = items
  return first?.form === 'repeat' && digit !== undefined ? Array.from({ length: first.value }, () => digit) : items
}

const compound = (word: string, candidates: readonly Group[]): Entry | undefined => {
  let entry: Entry | undefined
  for (const group of candidates) {
    const pieces = cut(word, group)
    if (pieces === undefined) continue
    const items = joinPairs(pieces)
    if (!makesSense(items, tables[group])) continue
    entry ??= {}
    entry[group] = repeated(items)
  }
  return entry
}

// Cut once, asked for at every step of reading. Only what is a number is kept: any other word may be somebody's name.
const mostCut = 2048
const cutBefore = keptWords<Entry>(mostCut)

const compoundOnce = (key: string, candidates: readonly Group[]): Entry | undefined => {
  const known = cutBefore.get(key)
  if (known !== undefined) return known
  const entry = compound(key, candidates)
  if (entry !== undefined) cutBefore.keep(key, entry)
  return entry
}

const lastLetters = letterTable('last letters')
for (const group of groups)
  for (const [word, { form }] of atoms[group]) if (joinable.has(form)) lastLetters.add(word, true)

const firstLetters = letterTable()
for (const word of single.keys()) firstLetters.add(word, false)
for (const start of beginnings.keys()) firstLetters.add(start, true)

/** What the lower-case word `key` can be in a number, or undefined: the first test every word goes through. */
export function numberWord(key: string): Entry | undefined {
  if (!firstLetters.may(key)) return undefined
  const known = single.get(key)
  if (known !== undefined || key.length < shortestCompound || key.length > longestCompound) return known
  if (!lastLetters.may(key)) return undefined
  const candidates = beginnings.get(key.slice(0, 3))
  return candidates === undefined ? undefined : compoundOnce(key, candidates)
}

const twoWords = new Map(groups.map((group) => [group, new Map(Object.entries(tables[group].twoWords))]))

/** Tens that recognisers write as two words ("halv treds"), or undefined. */
export function twoWordTens(first: string, second: string | undefined, group: Group): number | undefined {
  const table = twoWords.get(group)
  if (table === undefined || table.size === 0 || second === undefined) return undefined
  return table.get(`${first} ${second}`)
}
