// Has network.py learn a network from the written messages: writes what the network is to see of them, and reads the layers.

import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sample } from '../../redaction/special/features.ts'
import type { Lexicon } from '../../redaction/special/lexicon.ts'
import {
  type Layer,
  layerNames,
  layerSizes,
  markCount,
  type Network,
  type NetworkSizes,
  seenOf,
} from '../../redaction/special/network.ts'
import { tags } from '../../redaction/special/words/group.ts'
import { labelIndex, samplesOf } from './examples.ts'
import { foldOf } from './hold-out.ts'
import type { Message } from './read-messages.ts'
import { seeded, variants } from './vary.ts'

// Bots ask in fewer words than customers tell.
const sizesOf: Readonly<Record<Message['direction'], Omit<NetworkSizes, 'classes'>>> = {
  in: { buckets: 1 << 15, width: 64, filters: 96, hidden: 96 },
  out: { buckets: 1 << 15, width: 40, filters: 64, hidden: 64 },
}
/** Forms of a message besides its own (letters left out, slips, no signs, harmless talk around it), and how often each is
 * learned from. */
const written = { rounds: 3, weight: 1 }
const translated = { rounds: 1, weight: 0.3 }
const seed = 13

/** `python`: an interpreter that has requirements.txt installed. */
export interface NetworkTraining {
  readonly direction: Message['direction']
  readonly lexicon: Lexicon
  readonly messages: readonly Message[]
  /** The same in other languages. */
  readonly translations: readonly Message[]
  readonly classes: number
  readonly python: string
}

/** Two networks at once: one that has not seen the messages of fold 0, and one that has seen all. */
export async function trainNetworks(training: NetworkTraining): Promise<{ readonly partly: Network; whole: Network }> {
  const folder = await mkdtemp(join(tmpdir(), 'special-'))
  try {
    const sizes = sizesOf[training.direction]
    await writeExamples(folder, training)
    const all = { ...sizes, classes: training.classes }
    const [partly, whole] = await Promise.all(
      [0, -1].map(async (held) => {
        const out = join(folder, `layers${held}`)
        await run(training.python, [folder, out, held, all.classes, ...Object.values(sizes)].map(String))
        return toNetwork(all, await readFile(out))
      }),
    )
    if (!partly || !whole) throw new Error('network.py trained fewer networks than asked')
    return { partly, whole }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function writeExamples(folder: string, training: NetworkTraining): Promise<void> {
  const { lexicon, messages, translations, direction } = training
  const random = seeded(seed)
  const words = new Map<string, number>()
  const pieces: (readonly number[])[] = []
  const wordOf = (own: readonly number[]): number => {
    const key = own.join()
    const known = words.get(key)
    if (known !== undefined) return known
    words.set(key, pieces.length)
    return pieces.push(own) - 1
  }
  const toStretch = (sample: Sample) => {
    const seen = seenOf(sample, sizesOf[direction].buckets)
    return { words: seen.words.map(({ pieces: own }) => wordOf(own())), marks: seen.marks, around: seen.around }
  }
  const harmless = messages.filter(({ label }) => label === 'ok')
  const talkOf = new Map(
    [...new Set(harmless.map(({ lang }) => lang))].map((lang) => [lang, harmless.filter((one) => one.lang === lang)]),
  )
  const toLine = (message: Message, { rounds, weight }: typeof written): string => {
    const talk = talkOf.get(message.lang) ?? []
    const more = Array.from({ length: rounds }, () => variants(message, talk, random)).flat()
    const forms = [message, ...more].map((form) => samplesOf(lexicon, form).map(toStretch))
    const [label, fold] = [labelIndex(message), foldOf(message.id)]
    return JSON.stringify({ label, fold, weight, forms, sizes: [markCount, tags.length] })
  }
  const lines = [
    ...messages.map((message) => toLine(message, written)),
    ...translations.map((message) => toLine(message, translated)),
  ]
  await writeFile(join(folder, 'examples.jsonl'), lines.join('\n'))
  await writeFile(join(folder, 'words.json'), JSON.stringify(pieces))
}

function run(python: string, args: readonly string[]): Promise<void> {
  const script = join(import.meta.dirname, 'network.py')
  return new Promise((done, failed) => {
    const child = spawn(python, [script, ...args], { stdio: 'inherit' })
    child.on('error', failed)
    child.on('exit', (code) =>
      code === 0
        ? done()
        : failed(
            new Error(
              `network.py ended with ${code}; it needs: ${python} -m pip install -r training/special/requirements.txt`,
            ),
          ),
    )
  })
}

function toNetwork(all: NetworkSizes, file: Buffer): Network {
  const numbers = new Float32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.length))
  let at = 0
  const take = (count: number): Float32Array => {
    at += count
    return numbers.slice(at - count, at)
  }
  const { pieces, scale } = quantised(take(all.buckets * all.width), all.width)
  const layers = Object.fromEntries(layerNames.map((layer) => [layer, take(layerSizes[layer](all))]))
  if (at !== numbers.length) throw new Error(`network.py wrote ${numbers.length} numbers, expected ${at}`)
  return { sizes: all, pieces, scale, layers: layers as Record<Layer, Float32Array> }
}

/** Eight bits a number, one scale a column. */
function quantised(rows: Float32Array, width: number): Pick<Network, 'pieces' | 'scale'> {
  const scale = new Float32Array(width)
  rows.forEach((value, i) => {
    scale[i % width] = Math.max(scale[i % width] ?? 0, Math.abs(value) / 127)
  })
  const pieces = Int8Array.from(rows, (value, i) => Math.round(value / (scale[i % width] || 1)))
  return { pieces, scale }
}
