// Measures the tagger on the corpora's dev sets, in mixed case and as speech: `npm run bench:names -- [sources]`.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fold } from '../../redaction/fold.ts'
import { createNames, type Names } from '../../redaction/names/names.ts'
import { tokens } from '../../redaction/tokens.ts'
import { corpusFiles, readCorpus } from './corpora.ts'
import { seeded } from './random.ts'
import { asSpeech, type Sample } from './samples.ts'
import { count, findIn, lineOf, newTally, type Tally } from './score.ts'
import { openSources } from './source-files.ts'

const here = dirname(fileURLToPath(import.meta.url))

const measure = (names: Names, samples: readonly Sample[]): Tally => {
  const tally = newTally()
  for (const sample of samples) count(tally, sample, findIn(names, sample))
  return tally
}

const speed = (names: Names, samples: readonly Sample[]): number => {
  const ready = samples.map((sample) => {
    const folded = fold(sample.text).text
    return { folded, cut: tokens(folded), language: sample.language }
  })
  const before = process.cpuUsage()
  for (let round = 0; round < 5; round++) {
    for (const { cut, folded } of ready)
      names.tag(cut, folded, { languages: ['nb', 'nn', 'da', 'sv', 'en'], speaker: 'customer' })
  }
  const spent = process.cpuUsage(before)
  return (5 * ready.length) / ((spent.user + spent.system) / 1e6)
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const root = process.argv[2] ?? join(here, '../../../shared')
const sources = openSources(root)
const started = performance.now()
const names = createNames(readFileSync(process.argv[3] ?? join(here, '../../redaction/names/weights.bin')))
print(`loaded in ${(performance.now() - started).toFixed(0)} ms`)
const random = seeded(1)
const all: Sample[] = []
for (const file of corpusFiles(sources, 'dev')) {
  const samples = readCorpus(sources, file)
  const spoken = samples.map((sample) => asSpeech(sample, random))
  all.push(...spoken)
  print(`${file.replace('.dev.jsonl', '').padEnd(22)} mixed  ${lineOf(measure(names, samples))}`)
  print(`${' '.repeat(22)} speech ${lineOf(measure(names, spoken))}`)
}
print(`${speed(names, all).toFixed(0)} utterances a CPU-second`)
