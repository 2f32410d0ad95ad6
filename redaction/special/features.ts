// What the linear model sees of a stretch of text: words, pairs of words, pieces of words, the tags of the lists and how they
// stand to each other. Training and product share this file, so that both see the same.

import { plain } from './reading.ts'
import { type Tagged, withHints } from './tagging.ts'
import { type Tag, tags as tagNames } from './words/group.ts'

/** A stretch to be judged, and the tags of the whole message it stands in. */
export interface Sample {
  readonly stretch: readonly Tagged[]
  readonly message: ReadonlySet<Tag>
}

export const bucketBits = 18
const mask = (1 << bucketBits) - 1
const tagIndex = new Map<Tag, number>(tagNames.map((tag, i) => [tag, i]))
const farthest = 10

/** FNV-1a over UTF-16 units, begun at `seed`. */
export function hash(text: string, seed: number): number {
  let value = seed ^ 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

const mix = (a: number, b: number): number => {
  let value = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b
  value = Math.imul(value ^ (value >>> 13), 0x297a2d39)
  return (value ^ (value >>> 16)) >>> 0
}

const heavy: ReadonlySet<Tag> = new Set<Tag>(tagNames.slice(0, tagNames.indexOf('SELF')))
// Tags elsewhere in the message that change what a stretch means.
const around: readonly Tag[] = ['ANIMAL', 'THING', 'KIN', 'SELF', 'PRODUCT', 'JOB', 'BODY', 'NOT', 'HURT', 'DISEASE']

interface Sink {
  readonly found: Set<number>
  readonly names: readonly number[]
}

const put = (sink: Sink, kind: number, value: number): void => {
  sink.found.add(mix(value, kind * 0x9e3779b1) & mask)
}

const pieceLength = 4

function pieces(sink: Sink, word: string): void {
  if (word.length < pieceLength) return
  const padded = `_${word.slice(0, 28)}_`
  for (let i = 0; i + pieceLength <= padded.length; i++) put(sink, 10, hash(padded.slice(i, i + pieceLength), 4))
}

function pairs(sink: Sink, i: number): void {
  const here = sink.names[i] ?? 0
  put(sink, 3, mix(here, sink.names[i + 1] ?? 1))
  if (sink.names[i + 2] !== undefined) put(sink, 4, mix(here, sink.names[i + 2] ?? 1))
  if (sink.names[i + 2] !== undefined) put(sink, 5, mix(mix(here, sink.names[i + 1] ?? 1), sink.names[i + 2] ?? 1))
}

function neighbours(sink: Sink, tag: Tag, i: number): void {
  const id = tagIndex.get(tag) ?? 0
  for (const step of [-2, -1, 1, 2]) put(sink, 20 + step, mix(sink.names[i + step] ?? 7, id))
}

function tagPairs(sink: Sink, stretch: readonly Tagged[], i: number): void {
  const here = stretch[i]?.tags ?? []
  for (let k = i + 1; k < Math.min(stretch.length, i + farthest); k++) {
    for (const a of here) {
      for (const b of stretch[k]?.tags ?? []) {
        const pair = (tagIndex.get(a) ?? 0) * 64 + (tagIndex.get(b) ?? 0)
        put(sink, 30, pair)
        if (k - i <= 3) put(sink, 31, pair)
      }
    }
  }
}

function tagContext(sink: Sink, sample: Sample, present: ReadonlySet<Tag>): void {
  const asks = sample.stretch.some(({ word }) => word.stop === '?')
  for (const tag of present) {
    const id = tagIndex.get(tag) ?? 0
    put(sink, 32, id)
    if (asks) put(sink, 33, id)
    if (!heavy.has(tag)) continue
    for (const other of around) {
      if (sample.message.has(other)) put(sink, 34, id * 64 + (tagIndex.get(other) ?? 0))
      if (!present.has(other)) put(sink, 35, id * 64 + (tagIndex.get(other) ?? 0))
    }
  }
  if (asks) put(sink, 36, 1)
  if (![...present].some((tag) => heavy.has(tag))) put(sink, 37, 1)
}

const actors: readonly Tag[] = ['SELF', 'KIN', 'ANIMAL', 'THING', 'PRONOUN']
const frame: readonly Tag[] = ['SPARED', 'ASKING', 'PRODUCT', 'IF', 'NOT', 'HAVING', 'JOB', 'HARM', 'IDIOM']
const farthestVerb = 3

const bits = (list: readonly Tag[], present: ReadonlySet<Tag>): number =>
  list.reduce((sum, tag, i) => sum + (present.has(tag) ? 1 << i : 0), 0)

// Whom a telling word is about: the nearest person, animal or thing before it, else after it.
function nearest(stretch: readonly Tagged[], from: number, step: 1 | -1): number {
  for (let i = from; i >= 0 && i < stretch.length; i += step) {
    const actor = actors.findIndex((tag) => stretch[i]?.tags.includes(tag))
    if (actor >= 0) return actor + 1
    if (i !== from && step === 1 && stretch[i]?.word.stop) return 0
  }
  return 0
}

function frames(sink: Sink, stretch: readonly Tagged[], present: ReadonlySet<Tag>): void {
  const asks = stretch.some(({ word }) => word.stop === '?') ? 1 : 0
  const who = bits(actors, present) * 2 + (present.has('MINE') ? 1 : 0)
  const how = bits(frame, present) * 2 + asks
  put(sink, 50, who)
  put(sink, 51, how)
  stretch.forEach(({ tags, entries }, i) => {
    const telling = tags.filter((tag) => heavy.has(tag))
    if (telling.length === 0) return
    const before = nearest(stretch, i - 1, -1)
    const after = nearest(stretch, i + 1, 1)
    const self = tags.includes('KIN') || tags.includes('ANIMAL') || tags.includes('THING') ? 1 : 0
    const subject = (before * 8 + after) * 2 + self
    for (const tag of telling) {
      const id = tagIndex.get(tag) ?? 0
      put(sink, 52, who * 64 + id)
      put(sink, 53, how * 64 + id)
      put(sink, 54, subject * 64 + id)
      put(sink, 55, (before * 64 + id) * 64 + who)
      put(sink, 56, mix(how * 64 + id, who))
      for (let k = Math.max(0, i - farthestVerb); k < i; k++) {
        if (stretch[k]?.tags.includes('HAVING')) put(sink, 57, mix(sink.names[k] ?? 0, id))
      }
    }
    for (const entry of entries) put(sink, 58, mix(hash(entry, 3), before))
  })
}

/** The buckets of a sample's features, each once. */
export function featuresOf(sample: Sample): number[] {
  const stretch = sample.stretch.map(withHints)
  const sink: Sink = { found: new Set(), names: stretch.map(({ word }) => hash(plain(word.key), 1)) }
  const present = new Set<Tag>()
  stretch.forEach(({ word, tags, entries, inPhrase }, i) => {
    for (const entry of entries) put(sink, 41, hash(entry, 3))
    put(sink, 1, hash(word.key, 1))
    put(sink, 2, sink.names[i] ?? 0)
    pairs(sink, i)
    pieces(sink, plain(word.key))
    for (const tag of tags) {
      present.add(tag)
      if (heavy.has(tag) || tag === 'ANIMAL') neighbours(sink, tag, i)
      if (inPhrase) put(sink, 38, tagIndex.get(tag) ?? 0)
    }
    tagPairs(sink, stretch, i)
  })
  put(sink, 3, mix(2, sink.names[0] ?? 0))
  put(sink, 40, Math.min(6, Math.floor(Math.log2(1 + stretch.length))))
  tagContext(sink, { ...sample, stretch }, present)
  frames(sink, stretch, present)
  return [...sink.found]
}
