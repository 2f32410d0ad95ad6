// Builds redaction/names/weights.bin from the shared corpora and lexicons: `npm run train:names -- [sources]`.

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createNames } from '../../redaction/names/names.ts'
import { train } from './crf.ts'
import { createReader } from './instances.ts'
import { manifest } from './manifest.ts'
import { type Learned, meanOf } from './mean.ts'
import { measureAll } from './measure.ts'
import { pack } from './pack.ts'
import { seeded } from './random.ts'
import type { Sample } from './samples.ts'
import { openSources, type Sources } from './source-files.ts'
import { trainingSamples } from './training-samples.ts'
import { numberFeatures } from './training-set.ts'
import { buildWordTable, type WordTable } from './word-table.ts'

const here = dirname(fileURLToPath(import.meta.url))
const weightsFile = join(here, '../../redaction/names/weights.bin')

const silver: ReadonlySet<string> = new Set(['sgd', 'restaurants8k', 'evi', 'presidio-synth-v2'])

const settings = {
  seeds: [20_261, 777, 4_242],
  each: 32,
  hide: 0.08,
  leastSeen: 4,
  rates: [0.16, 0.14, 0.12, 0.1, 0.08, 0.06],
  averaged: 3,
  rows: 368_000,
  generatedWeight: 0.6,
  silverWeight: 0.6,
  judgedWeight: 2,
  writtenWeight: 3,
  outsideBias: { written: 0.8, spoken: 1.1 },
  addressBonus: 0,
} as const

const report = (text: string): void => {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)
}

const weights: Readonly<Record<string, number>> = {
  generated: settings.generatedWeight,
  written: settings.writtenWeight,
  judged: settings.judgedWeight,
}

const weightOf = ({ source }: Sample): number => weights[source] ?? (silver.has(source) ? settings.silverWeight : 1)

interface World {
  readonly sources: Sources
  readonly table: WordTable
}

/** One whole training: its own fillings of the templates, its own people in the corpora, its own order. */
const trainOnce = ({ sources, table }: World, seed: number): Learned & { readonly samples: number } => {
  const samples = trainingSamples(sources, {
    random: seeded(seed),
    each: settings.each,
    templates: join(here, 'templates'),
    written: [join(here, '../../bench/quality'), join(here, 'asked.tsv')],
    judged: [join(here, 'judged.tsv'), join(here, '../special')],
  })
  report(`seed ${seed}: ${samples.length} samples`)
  const reader = (): ReturnType<typeof createReader> => createReader(table.words, seeded(seed + 1), settings.hide)
  const { set, hashes } = numberFeatures(samples, weightOf, reader, settings.leastSeen)
  report(`${set.gold.length} tokens, ${hashes.length} features, ${set.features.length} in all`)
  const trained = train(set, hashes.length, { ...settings, random: seeded(seed + 2), report })
  return { ...trained, hashes, samples: samples.length }
}

const run = (root: string, out: string): void => {
  const sources = openSources(root)
  const table = buildWordTable(sources)
  report(`${table.keys.length} words with facts, ${table.forms.length} bytes of other forms`)
  const trainings = settings.seeds.map((seed) => trainOnce({ sources, table }, seed))
  const { outsideBias, addressBonus, rows } = settings
  const bytes = pack(table, { ...meanOf(trainings), outsideBias, addressBonus }, rows)
  writeFileSync(out, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  report(`${out}: ${bytes.length} bytes, sha256 ${sha256}`)
  const measured = measureAll(createNames(bytes), sources, join(here, 'dialogues'))
  const samples = trainings.reduce((sum, one) => sum + one.samples, 0)
  const text = manifest({ bytes: bytes.length, sha256, settings, samples, measured })
  writeFileSync(out.replace(/\.bin$/u, '.json'), text)
  report('measured on the development sets')
}

run(process.argv[2] ?? join(here, '../../../shared'), process.argv[3] ?? weightsFile)
