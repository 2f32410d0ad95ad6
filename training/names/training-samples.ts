// Everything the tagger is trained on: the corpora in print and in speech, with their own and with other people in them,
// and the filled templates.

import { createAddresses } from './addresses.ts'
import { corpusFiles, readCorpus } from './corpora.ts'
import { generate, readTemplates, renamed } from './generate.ts'
import { judgedSamples } from './judged.ts'
import { createPeople } from './people.ts'
import type { Random } from './random.ts'
import { asChat, asSpeech, type Sample } from './samples.ts'
import type { Sources } from './source-files.ts'
import type { Stock } from './template.ts'
import { writtenSamples } from './written.ts'

/** Lines taken of each corpus, where not all; what is over-large or labelled in part only is cut down. */
const limits: Readonly<Record<string, number>> = { sgd: 5000, restaurants8k: 3000, evi: 1500, 'turku-ner': 7000 }
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
      if (stock.random.chance(0.14)) out.push(asChat(sample, stock.random))
      if (!sample.marks.some((mark) => mark.label === 'PER') || stock.random.chance(0.6)) continue
      const other = renamed(sample, stock)
      out.push(stock.random.chance(0.5) ? other : asSpeech(other, stock.random))
    }
  }
  return out
}

/** All training samples, from the sources and the templates. */
export const trainingSamples = (
  sources: Sources,
  options: {
    readonly random: Random
    readonly each: number
    readonly templates: string
    /** The folder of the labelled dialogues, and what was asked for in them. */
    readonly written: readonly [folder: string, asked: string]
    /** What was judged of the messages, and their folder. */
    readonly judged: readonly [file: string, messages: string]
  },
): readonly Sample[] => {
  const { random, each, templates, written, judged } = options

  const people = createPeople(sources, random)
  const stock: Stock = { random, people, addresses: createAddresses(sources, random, people) }
  const corpora = corpusSamples(sources, stock)
  const generated = generate(readTemplates(templates), stock, each)
  return [...corpora, ...generated, ...writtenSamples(...written, stock), ...judgedSamples(...judged, random)]
}
