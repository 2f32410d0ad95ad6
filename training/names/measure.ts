// Measures the tagger on the corpora's dev sets and on written dialogues, each in mixed case and as speech.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../redaction/kinds.ts'
import type { Names } from '../../redaction/names/names.ts'
import { corpusFiles, readCorpus } from './corpora.ts'
import { marked } from './marked.ts'
import { type Random, seeded } from './random.ts'
import { asSpeech, type Sample } from './samples.ts'
import { count, findIn, newTally, type Tally } from './score.ts'
import type { Sources } from './source-files.ts'

export interface Measured {
  readonly set: string
  readonly style: 'mixed' | 'speech'
  readonly tally: Tally
}

const tallyOf = (names: Names, samples: readonly Sample[]): Tally => {
  const tally = newTally()
  for (const sample of samples) count(tally, sample, findIn(names, sample))
  return tally
}

/** The lines of a folder of marked dialogues, by file. */
const readDialogues = (folder: string): readonly (readonly [string, readonly Sample[]])[] =>
  readdirSync(folder)
    .sort()
    .map((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n')
      const rows = lines.filter((line) => line !== '' && !line.startsWith('#'))
      return [`dialogues ${file.slice(0, 2)}`, rows.map((row) => marked(row, file.slice(0, 2) as Language))] as const
    })

/** Every dev set and every dialogue file, in both styles. */
export const measureAll = (names: Names, sources: Sources, dialogues: string): readonly Measured[] => {
  const random: Random = seeded(1)
  const sets = [
    ...corpusFiles(sources, 'dev').map((file) => [file.split('.dev')[0] as string, readCorpus(sources, file)] as const),
    ...readDialogues(dialogues),
  ]
  return sets.flatMap(([set, samples]) => {
    const spoken = samples.map((sample) => asSpeech(sample, random))
    return [
      { set, style: 'mixed' as const, tally: tallyOf(names, samples) },
      { set, style: 'speech' as const, tally: tallyOf(names, spoken) },
    ]
  })
}
