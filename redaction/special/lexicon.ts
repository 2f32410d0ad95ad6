// Looks a word or a phrase up in the lists: inflected, in compounds, typed without Nordic letters, or one slip of a finger
// away from a long entry.

import type { Word } from './reading.ts'
import { plain } from './reading.ts'
import type { Group, Tag } from './words/group.ts'

type Tags = readonly Tag[]
const none: Tags = []

/** A set of words too big for the sources, packed: true when it holds the word. */
export interface PackedWords {
  readonly tag: Tag
  has(word: string): boolean
}

export interface Lexicon {
  /** Tags of one word. */
  of(key: string): Tags
  /** The longest phrase that begins at `index`: how many words it spans, and its tags. */
  phrase(words: readonly Word[], index: number): { readonly length: number; readonly tags: Tags } | undefined
  /** Tags of any entry of at least five letters inside `run`, for letters that were spaced out. */
  within(run: string): Tags
  /** True when the word as it stands, uninflected, is an entry. */
  exact(key: string): boolean
}

interface Phrase {
  readonly parts: readonly string[]
  readonly tag: Tag
}

interface Index {
  readonly exact: Map<string, Tag[]>
  readonly bare: Map<string, Tag[]>
  readonly stems: Map<string, Tag[]>
  readonly heads: Map<string, Tag[]>
  readonly slips: Map<string, Tag[]>
  readonly phrases: Map<string, Phrase[]>
}

const endings = 'ene|ane|ande|ende|erne|arna|orna|else|et|en|er|ar|or|ei|as|es|ne|na|te|de|a|e|n|t|s|r|å'.split('|')
const slipLength = 7
// Lists judge health words too eagerly when they stand in a product's name: "kreftforsikring" tells nothing of anybody.
const heavyTags = new Set<Tag>([
  'DISEASE',
  'SYMPTOM',
  'MEDICINE',
  'TREATMENT',
  'CARER',
  'AID',
  'STATE',
  'DEATH',
  'HURT',
])
// What typing without Nordic letters would make of an entry, but is a common word of its own.
const ownWords = new Set(
  'lage lager far for sar dor dog dod gar rad ras ror bor tar mat mal bar par var sol son stor sto sta hor not sa na tak lam slo ror los sor kor kone lov tro alder ret bade bad rod fod tand vand ond bord ord'.split(
    ' ',
  ),
)

const add = <K>(map: Map<K, Tag[]>, key: K, tag: Tag): void => {
  const list = map.get(key)
  if (!list) map.set(key, [tag])
  else if (!list.includes(tag)) list.push(tag)
}

function* slipsOf(word: string): Generator<string> {
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1)
}

function addWord(index: Index, entry: string, tag: Tag): void {
  const stem = entry.endsWith('*') ? entry.slice(0, -1) : undefined
  const head = entry.startsWith('*') ? entry.slice(1) : undefined
  const word = stem ?? head ?? entry
  const map = stem !== undefined ? index.stems : head !== undefined ? index.heads : index.exact
  add(map, word, tag)
  const simple = plain(word)
  if (simple !== word && simple.length >= 4 && !ownWords.has(simple))
    add(stem !== undefined ? index.stems : head !== undefined ? index.heads : index.bare, simple, tag)
  if (word.length >= slipLength && head === undefined) {
    add(index.slips, word, tag)
    for (const slip of slipsOf(word)) add(index.slips, slip, tag)
  }
}

function buildIndex(groups: readonly Group[]): Index {
  const index: Index = {
    exact: new Map(),
    bare: new Map(),
    stems: new Map(),
    heads: new Map(),
    slips: new Map(),
    phrases: new Map(),
  }
  for (const { tag, words } of groups) {
    for (const raw of words.split(',')) {
      const entry = raw.trim()
      const parts = entry.split(/[\s/-]+/u).filter(Boolean)
      const first = parts[0]
      if (!first) continue
      if (parts.length === 1) {
        addWord(index, first, tag)
        continue
      }
      const list = index.phrases.get(first) ?? []
      list.push({ parts, tag })
      index.phrases.set(first, list)
    }
  }
  for (const list of index.phrases.values()) list.sort((a, b) => b.parts.length - a.parts.length)
  return index
}

const merge = (...lists: readonly (Tags | undefined)[]): Tags => {
  const found = lists.filter((list) => list !== undefined && list.length > 0)
  if (found.length <= 1) return found[0] ?? none
  return [...new Set(found.flat() as Tag[])]
}

function inflected(index: Index, key: string): Tags | undefined {
  for (const ending of endings) {
    if (key.length - ending.length < 4 || !key.endsWith(ending)) continue
    const base = key.slice(0, -ending.length)
    const tags = index.exact.get(base) ?? index.bare.get(base)
    if (tags) return tags
  }
  return undefined
}

function longestStem(stems: Map<string, Tag[]>, key: string): Tags | undefined {
  for (let length = Math.min(key.length, 24); length >= 2; length--) {
    const tags = stems.get(key.slice(0, length))
    if (tags) return tags
  }
  return undefined
}

function longestHead(heads: Map<string, Tag[]>, key: string): Tags | undefined {
  for (let from = Math.max(2, key.length - 24); from <= key.length - 3; from++) {
    const tags = heads.get(key.slice(from))
    if (tags) return tags
  }
  return undefined
}

function slipped(index: Index, key: string): Tags | undefined {
  if (key.length < slipLength - 1 || key.length > 24) return undefined
  const direct = index.slips.get(key)
  if (direct) return direct
  for (const slip of slipsOf(key)) {
    const tags = index.slips.get(slip)
    if (tags) return tags
  }
  return undefined
}

function tagsOf(index: Index, packed: readonly PackedWords[], key: string): Tags {
  if (key.length < 2) return index.exact.get(key) ?? none
  const head = key.length > 5 ? longestHead(index.heads, key) : undefined
  const exact = index.exact.get(key) ?? index.bare.get(key)
  const stem = longestStem(index.stems, key)
  if (head?.includes('PRODUCT'))
    return merge(
      head,
      exact?.filter((tag) => !heavyTags.has(tag)),
    )
  const found = merge(exact, stem, head)
  if (found.length > 0) return found
  const bent = inflected(index, key)
  if (bent) return bent
  const listed = packed.filter((list) => list.has(key)).map((list) => list.tag)
  return listed.length > 0 ? listed : (slipped(index, key) ?? none)
}

const fits = (part: string, key: string | undefined): boolean => {
  if (key === undefined) return false
  if (part.endsWith('*')) return key.startsWith(part.slice(0, -1)) || plain(key).startsWith(plain(part.slice(0, -1)))
  return key === part || (part.length > 3 && plain(key) === plain(part))
}

/** Builds the index over `groups`; `packed` lists are asked last. */
export function createLexicon(groups: readonly Group[], packed: readonly PackedWords[]): Lexicon {
  const index = buildIndex(groups)
  const byPlain = new Map<string, Phrase[]>()
  for (const [first, list] of index.phrases) {
    const key = plain(first.replace('*', ''))
    byPlain.set(
      key,
      [...(byPlain.get(key) ?? []), ...list].sort((a, b) => b.parts.length - a.parts.length),
    )
  }
  return {
    of: (key) => tagsOf(index, packed, key),
    exact: (key) => index.exact.has(key) || index.bare.has(key),
    phrase: (words, at) => {
      const list = byPlain.get(plain(words[at]?.key ?? ''))
      const hits = list?.filter(({ parts }) => parts.every((part, i) => fits(part, words[at + i]?.key)))
      const length = hits?.[0]?.parts.length
      if (!hits || length === undefined) return undefined
      return { length, tags: [...new Set(hits.filter((hit) => hit.parts.length === length).map((hit) => hit.tag))] }
    },
    within: (run) => {
      const out = new Set<Tag>()
      for (let from = 0; from < Math.min(run.length, 200); from++) {
        for (let to = from + 4; to <= Math.min(run.length, from + 16); to++) {
          const part = run.slice(from, to)
          for (const tag of index.exact.get(part) ?? (to - from > 4 ? index.stems.get(part) : undefined) ?? [])
            if (heavyTags.has(tag)) out.add(tag)
        }
      }
      return [...out]
    },
  }
}
