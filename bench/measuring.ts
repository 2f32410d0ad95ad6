// The three tasks of bench:speed for one contestant, in the process that runs it.
import { fileURLToPath } from 'node:url'
import type { Running } from './contestants.ts'
import { summary } from './figures.ts'
import { readDialogues } from './labelled.ts'
import { longInputs } from './long-inputs.ts'
import { type DialogueScore, score } from './scoring.ts'
import type { Share } from './shares.ts'

export type Task = 'speed' | 'quality' | 'long'

export interface Speed {
  readonly perCpuSecond: number
  /** The same of those with nothing personal in them, which in a real call are most. */
  readonly calmPerCpuSecond: number
  /** Microseconds an utterance. */
  readonly p50: number
  readonly p99: number
  /** How many were measured: a slow reader is stopped before the end. */
  readonly utterances: number
  readonly distinct: number
  readonly repeated: number
  readonly signs: number
}

export interface Measured {
  readonly speed?: Speed
  readonly quality?: Readonly<Record<string, Share>>
  /** Milliseconds by input. */
  readonly long?: Readonly<Record<string, number>>
}

const UTTERANCES = 20_000
const WARM_UP = 3_000
const ENOUGH_CPU_SECONDS = 12

const dialogues = () => readDialogues(fileURLToPath(new URL('./quality', import.meta.url)))

interface Utterance {
  readonly calm: boolean
  readonly text: string
  readonly lang: string
}

function utterances(): { readonly distinct: number; readonly all: readonly Utterance[] } {
  const once = dialogues().flatMap(({ lang, turns }) =>
    turns.map(({ text, labels }) => ({ text, lang, calm: labels.length === 0 })),
  )
  const all: Utterance[] = []
  while (all.length < UTTERANCES) all.push(...once)
  return { distinct: once.length, all }
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Only a contestant that answers later is waited for: a wait costs more than the fastest need. */
async function passed({ run }: Running, all: readonly Utterance[], seconds: number): Promise<number> {
  const until = cpuSeconds() + seconds
  let done = 0
  for (const { text, lang } of all) {
    const answer = run(text, lang)
    if (answer instanceof Promise) await answer
    done++
    if (done % 64 === 0 && cpuSeconds() > until) break
  }
  return done
}

async function times({ run }: Running, all: readonly Utterance[]): Promise<readonly number[]> {
  const out: number[] = []
  for (const { text, lang } of all) {
    const start = process.hrtime.bigint()
    const answer = run(text, lang)
    if (answer instanceof Promise) await answer
    out.push(Number(process.hrtime.bigint() - start) / 1e3)
  }
  return out.sort((a, b) => a - b)
}

async function speedOf(running: Running): Promise<Speed> {
  const { distinct, all } = utterances()
  await passed(running, all.slice(0, WARM_UP), ENOUGH_CPU_SECONDS)
  const rate = async (
    some: readonly Utterance[],
  ): Promise<{ readonly done: number; readonly perCpuSecond: number }> => {
    const start = cpuSeconds()
    const done = await passed(running, some, ENOUGH_CPU_SECONDS)
    return { done, perCpuSecond: done / (cpuSeconds() - start) }
  }
  const { done, perCpuSecond } = await rate(all)
  const { perCpuSecond: calmPerCpuSecond } = await rate(all.filter(({ calm }) => calm))
  const each = await times(running, all.slice(0, done))
  const at = (share: number): number => each[Math.floor((each.length - 1) * share)] ?? 0
  const signs = all.reduce((sum, { text }) => sum + text.length, 0) / all.length
  return {
    perCpuSecond,
    calmPerCpuSecond,
    p50: at(0.5),
    p99: at(0.99),
    utterances: done,
    distinct,
    repeated: all.length,
    signs,
  }
}

async function qualityOf({ spans }: Running): Promise<Readonly<Record<string, Share>> | undefined> {
  if (!spans) return undefined
  const scores: DialogueScore[] = []
  for (const dialogue of dialogues()) scores.push(score(dialogue, await spans(dialogue)))
  const { 'other kinds': _, 'spans masked late': __, ...told } = summary(scores)
  return told
}

/** Measures one task and tells each figure as soon as it is known, so that one that never ends loses only itself. */
export async function measure(running: Running, task: Task, send: (part: Partial<Measured>) => void): Promise<void> {
  if (task === 'speed') send({ speed: await speedOf(running) })
  else if (task === 'quality') {
    const quality = await qualityOf(running)
    if (quality) send({ quality })
  } else {
    for (const [name, text] of Object.entries(longInputs)) {
      const start = performance.now()
      await running.run(text, 'nb')
      send({ long: { [name]: performance.now() - start } })
    }
  }
}
