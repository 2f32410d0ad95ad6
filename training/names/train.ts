// Builds redaction/names/weights.bin from the shared corpora and lexicons: `npm run train:names -- [sources]`.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAddresses } from './addresses.ts'
import { corpusFiles, readCorpus } from './corpora.ts'
import { train } from './crf.ts'
import { generate, readTemplates, renamed } from './generate.ts'
import { createReader } from './instances.ts'
import { pack } from './pack.ts'
import { createPeople } from './people.ts'
import { type Random, seeded } from './random.ts'
import { asChat, asSpeech, type Sample } from './samples.ts'
import { openSources, type Sources } from './source-files.ts'
import type { Stock } from './template.ts'
import { numberFeatures } from './training-set.ts'
import { buildWordTable } from './word-table.ts'

const here = dirname(fileURLToPath(import.meta.url))
const weightsFile = join(here, '../../redaction/names/weights.bin')

/** Lines taken of each corpus, where not all; what is over-large or labelled in part only is cut down. */
const limits: Readonly<Record<string, number>> = { sgd: 5000, restaurants8k: 3000, evi: 1500, 'turku-ner': 7000 }
const silver: ReadonlySet<string> = new Set(['sgd', 'restaurants8k', 'evi', 'presidio-synth-v2'])

const settings = {
  seed: 20_261,
  each: 14,
  hide: 0.06,
  leastSeen: 3,
  rates: [0.16, 0.13, 0.1, 0.07, 0.04],
  rows: 375_000,
  outsideBias: 0,
} as const

const report = (text: string): void => {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)
}

/** Every sentence as printed and as spoken; those with people also with other people in them. */
const corpusSamples = (sources: Sources, stock: Stock): readonly Sample[] => {
  const out: Sample[] = []
  for (const file of corpusFiles(sources, 'train')) {
    const all = readCorpus(sources, file)
    const limit = limits[all[0]?.source ?? ''] ?? all.length
    for (const sample of all) {
      if (!stock.random.chance(limit / all.length)) continue
      const empty = sample.marks.length === 0
      if (!empty || stock.random.chance(0.8)) out.push(sample)
      if (!empty || stock.random.chance(0.5)) out.push(asSpeech(sample, stock.random))
      if (stock.random.chance(0.08)) out.push(asChat(sample, stock.random))
      if (!sample.marks.some((mark) => mark.label === 'PER') || stock.random.chance(0.6)) continue
      const other = renamed(sample, stock)
      out.push(stock.random.chance(0.5) ? other : asSpeech(other, stock.random))
    }
  }
  return out
}

/** All training samples, from the sources and the templates. */
export const trainingSamples = (sources: Sources, random: Random, each: number): readonly Sample[] => {
  const people = createPeople(sources, random)
  const stock: Stock = { random, people, addresses: createAddresses(sources, random, people) }
  const corpora = corpusSamples(sources, stock)
  const generated = generate(readTemplates(join(here, 'templates')), stock, each)
  report(`${corpora.length} samples from corpora, ${generated.length} generated`)
  return [...corpora, ...generated]
}

const run = (root: string, out: string): void => {
  const sources = openSources(root)
  const table = buildWordTable(sources)
  report(`${table.keys.length} words with facts, ${table.forms.length} bytes of other forms`)
  const samples = trainingSamples(sources, seeded(settings.seed), settings.each)
  const weightOf = (sample: Sample): number => (silver.has(sample.source) ? 0.6 : 1)
  const reader = (): ReturnType<typeof createReader> =>
    createReader(table.words, seeded(settings.seed + 1), settings.hide)
  const { set, hashes } = numberFeatures(samples, weightOf, reader, settings.leastSeen)
  report(`${set.gold.length} tokens, ${hashes.length} features, ${set.features.length} in all`)
  const trained = train(set, hashes.length, { rates: settings.rates, random: seeded(settings.seed + 2), report })
  const bytes = pack(table, { ...trained, hashes, outsideBias: settings.outsideBias }, settings.rows)
  writeFileSync(out, bytes)
  report(`${out}: ${bytes.length} bytes, sha256 ${createHash('sha256').update(readFileSync(out)).digest('hex')}`)
}

run(process.argv[2] ?? join(here, '../../../shared'), process.argv[3] ?? weightsFile)
