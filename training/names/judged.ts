// Written chat messages as samples. An early tagger's findings in them were judged by hand one by one: `judged.tsv` lists,
// for each message that it found something in, what of it is a person or an address, or nothing.

import { readFileSync } from 'node:fs'
import { readMessages } from '../special/read-messages.ts'
import type { Random } from './random.ts'
import { asChat, asSpeech, type Mark, type Sample, type SampleLabel } from './samples.ts'

interface Named {
  readonly label: SampleLabel
  readonly words: string
}

const readJudged = (file: string): ReadonlyMap<string, readonly Named[]> =>
  new Map(
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [id = '', named = ''] = line.split('\t')
        const all = named === '' ? [] : named.split('|')
        return [id, all.map((one) => ({ label: one.slice(0, 3) as SampleLabel, words: one.slice(4) }))] as const
      }),
  )

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The words wherever they stand, in any case and with any signs between them. */
const places = (text: string, { label, words }: Named): readonly Mark[] => {
  const pattern = words.split(/[^\p{L}\p{M}\p{N}]+/u).map(escaped)
  const found = text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}])${pattern.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'giu'),
  )
  return [...found].map((one) => ({ start: one.index, end: one.index + one[0].length, label }))
}

const apart = (marks: readonly Mark[]): readonly Mark[] => {
  const out: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (out.at(-1)?.end ?? 0)) out.push(mark)
  }
  return out
}

/** Every judged message as written and as a recogniser would have heard it; `folder` holds the messages. */
export const judgedSamples = (file: string, folder: string, random: Random): readonly Sample[] => {
  const judged = readJudged(file)
  return readMessages(folder, 'train').flatMap(({ id, lang, texts, direction }) => {
    const named = judged.get(id)
    if (named === undefined) return []
    return texts.flatMap((text) => {
      const marks = apart(named.flatMap((one) => places(text, one)))
      const speaker = direction === 'in' ? 'customer' : 'bot'
      const sample: Sample = { language: lang as Sample['language'], text, marks, speaker, source: 'judged' }
      return [sample, asSpeech(sample, random), ...(random.chance(0.3) ? [asChat(sample, random)] : [])]
    })
  })
}
