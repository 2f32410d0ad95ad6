// Samples as the trainer reads them: for every token its feature numbers and its label.

import { fold } from '../../redaction/fold.ts'
import { languages } from '../../redaction/kinds.ts'
import { edge, roles, wordFeatures } from '../../redaction/names/features.ts'
import { labels } from '../../redaction/names/labels.ts'
import {
  type Desk,
  type Entry,
  featureKey,
  likelyLanguage,
  newDesk,
  newEntry,
  openUtterance,
  wordView,
} from '../../redaction/names/utterance.ts'
import type { WordFacts } from '../../redaction/names/word-facts.ts'
import { type Token, tokens } from '../../redaction/tokens.ts'
import { contextFeatures } from './context-features.ts'
import type { Random } from './random.ts'
import type { Sample } from './samples.ts'

/** Utterances longer than this are left out of training. */
const longestSample = 200

const singles: Readonly<Record<string, number>> = {
  LOC: labels.indexOf('LOC'),
  ORG: labels.indexOf('ORG'),
  MISC: labels.indexOf('MISC'),
}

/** The label of every token. */
const goldLabels = (sample: Sample, cut: readonly Token[]): Uint8Array => {
  const out = new Uint8Array(cut.length)
  for (const mark of sample.marks) {
    let inside = false
    cut.forEach((token, i) => {
      if (token.end <= mark.start || token.start >= mark.end) return
      const single = singles[mark.label]
      out[i] = single ?? labels.indexOf(`${inside ? 'I' : 'B'}-${mark.label === 'PER' ? 'PER' : 'ADR'}`)
      inside = true
    })
  }
  return out
}

export interface Reader {
  /** Calls `take` with the features of each token and its label; false when the sample is unusable. */
  readonly read: (sample: Sample, take: (features: Int32Array, count: number, label: number) => void) => boolean
}

const nameAndPlaceBits = ~0x7fffe000

/**
 * Reads samples into features; half of them as if their language were not known. Now and then a word's list memberships are hidden (`hide` is the share), so that the
 * weights do not lean on the lists alone.
 */
export const createReader = (words: WordFacts, random: Random, hide: number): Reader => {
  const desk: Desk = newDesk(longestSample)
  const entries = new Map<string, Entry>()
  const features = new Int32Array(128)
  const part = new Int32Array(32)

  const entryOf = (token: Token): Entry => {
    const key = featureKey(token)
    const known = entries.get(key) ?? newEntry(key, words)
    entries.set(key, known)
    return hide > 0 && random.chance(hide) ? { ...known, facts: known.facts & nameAndPlaceBits } : known
  }

  // A word as if no list and no sample had it: what is left is its letters and where it stands.
  const unheard = (token: Token): Entry => {
    const key = featureKey(token)
    return token.kind === 'word' ? { key, hash: random.below(0x7fffffff), facts: 0 } : newEntry(key, words)
  }
  const strange = (label: number): boolean => random.chance(label === 0 ? hide / 6 : hide * 1.5)

  return {
    read: (sample, take) => {
      const folded = fold(sample.text).text
      const cut = tokens(folded)
      if (cut.length === 0 || cut.length > longestSample) return false
      openUtterance(
        desk,
        { tokens: cut, folded },
        {
          languages: [sample.language],
          speaker: sample.speaker,
          ...(sample.asked === undefined ? {} : { asked: sample.asked }),
        },
      )
      const gold = goldLabels(sample, cut)
      const met = cut.map((token, i) => (strange(gold[i] as number) ? unheard(token) : entryOf(token)))
      const among = random.chance(0.5) ? languages : [sample.language]
      const language = likelyLanguage(met, met.length, among)
      const views = cut.map((token, i) =>
        wordView(met[i] as Entry, token, { shape: desk.shapes[i] as number, language }),
      )
      views.forEach((view, i) => {
        desk.view.hash[i + edge] = view.hash
        desk.view.coarse[i + edge] = view.coarse
        desk.view.shape[i + edge] = view.shape
      })
      for (let i = 0; i < cut.length; i++) {
        let count = contextFeatures(desk.view, i, { out: features, from: 0 })
        for (const role of roles) {
          const view = views[i + role]
          if (view === undefined) continue
          const more = wordFeatures(view, role, { out: part, from: 0 })
          features.set(part.subarray(0, more), count)
          count += more
        }
        take(features, count, gold[i] as number)
      }
      return true
    },
  }
}
