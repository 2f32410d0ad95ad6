// Prints how well the tagger does on the dev sets and the dialogues, and how fast: `npm run bench:names -- [sources]`.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fold } from '../../redaction/fold.ts'
import { createNames, type Names } from '../../redaction/names/names.ts'
import { tokens } from '../../redaction/tokens.ts'
import { corpusFiles, readCorpus } from './corpora.ts'
import { measureAll } from './measure.ts'
import { lineOf } from './score.ts'
import { openSources, type Sources } from './source-files.ts'

const here = dirname(fileURLToPath(import.meta.url))
const rounds = 5

/** Utterances a CPU-second over the dev sets' sentences of ordinary length, words already met. */
const speed = (names: Names, sources: Sources): number => {
  const ready = corpusFiles(sources, 'dev')
    .flatMap((file) => readCorpus(sources, file))
    .map(({ text }) => fold(text).text)
    .filter((text) => text.length > 60 && text.length < 110)
    .map((folded) => ({ folded, cut: tokens(folded) }))
  const round = (): void => {
    for (const { cut, folded } of ready) {
      names.tag(cut, folded, { languages: ['nb', 'nn', 'da', 'sv', 'en'], speaker: 'customer' })
    }
  }
  round()
  const before = process.cpuUsage()
  for (let i = 0; i < rounds; i++) round()
  const spent = process.cpuUsage(before)
  return (rounds * ready.length) / ((spent.user + spent.system) / 1e6)
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const sources = openSources(process.argv[2] ?? join(here, '../../../shared'))
const bytes = readFileSync(process.argv[3] ?? join(here, '../../redaction/names/weights.bin'))
const started = performance.now()
const names = createNames(bytes)
print(`loaded in ${(performance.now() - started).toFixed(0)} ms`)
for (const { set, style, tally } of measureAll(names, sources, join(here, 'dialogues'))) {
  print(`${(style === 'mixed' ? set : '').padEnd(20)} ${style.padEnd(6)} ${lineOf(tally)}`)
}
print(`${speed(names, sources).toFixed(0)} utterances a CPU-second`)
