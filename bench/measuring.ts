// The three tasks of bench:speed for one contestant, in the process that runs it.
import { fileURLToPath } from 'node:url'
import type { Running } from './contestants.ts'
import { summary } from './figures.ts'
import { readDialogues } from './labelled.ts'
import { longInputs } from './long-inputs.ts'
import { worstMotifs } from './motifs.ts'
import { type DialogueScore, score } from './scoring.ts'
import type { Share } from './shares.ts'

export type Task = 'speed' | 'quality' | 'long' | 'motifs'

export interface Speed {
  readonly perCpuSecond: number
  /** The same of those with nothing personal in them, which in a real call are most. */
  readonly calmPerCpuSecond: number
  /** The same of the longer ones, and how long these are on average. */
  readonly longerPerCpuSecond: number
  readonly longerSigns: number
  /** Microseconds an utterance. */
  readonly p50: number
  readonly p99: number
  /** How many were measured: a slow reader is stopped before the end. */
  readonly utterances: number
  readonly distinct: number
  readonly repeated: number
  /** How many of them hold nothing personal. */
  readonly calmShare: number
  readonly signs: number
}

export interface Measured {
  readonly speed?: Speed
  readonly quality?: Readonly<Record<string, Share>>
  /** CPU milliseconds by input. */
  readonly long?: Readonly<Record<string, number>>
  /** The same of the worst of many random motifs; measured of ours alone. */
  readonly motifs?: Readonly<Record<string, number>>
}

const UTTERANCES = 20_000
/**
 * A server is warm, and the compiler's threads count as CPU time too: nearly half of what it does for
 * the engine comes after four seconds, a tenth after twelve. A slow reader is not waited for.
 */
const WARM_UP_CPU_SECONDS = 12
const LONGER = 60
/** Inputs that take less are measured again, and the middle of three counts. */
const QUICK_MS = 1_000
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

async function warmUp(running: Running, all: readonly Utterance[]): Promise<void> {
  const until = cpuSeconds() + WARM_UP_CPU_SECONDS
  while (cpuSeconds() < until) await passed(running, all, until - cpuSeconds())
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
  await warmUp(running, all)
  const rate = async (
    some: readonly Utterance[],
  ): Promise<{ readonly done: number; readonly perCpuSecond: number }> => {
    const start = cpuSeconds()
    const done = await passed(running, some, ENOUGH_CPU_SECONDS)
    return { done, perCpuSecond: done / (cpuSeconds() - start) }
  }
  const { done, perCpuSecond } = await rate(all)
  const { perCpuSecond: calmPerCpuSecond } = await rate(all.filter(({ calm }) => calm))
  const longer = all.filter(({ text }) => text.length >= LONGER)
  const { perCpuSecond: longerPerCpuSecond } = await rate(longer)
  const each = await times(running, all.slice(0, done))
  const at = (share: number): number => each[Math.floor((each.length - 1) * share)] ?? 0
  const signsOf = (some: readonly Utterance[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, some.length)
  return {
    perCpuSecond,
    calmPerCpuSecond,
    longerPerCpuSecond,
    longerSigns: signsOf(longer),
    p50: at(0.5),
    p99: at(0.99),
    utterances: done,
    distinct,
    repeated: all.length,
    calmShare: all.filter(({ calm }) => calm).length / all.length,
    signs: signsOf(all),
  }
}

async function qualityOf({ spans }: Running): Promise<Readonly<Record<string, Share>> | undefined> {
  if (!spans) return undefined
  const scores: DialogueScore[] = []
  for (const dialogue of dialogues()) scores.push(score(dialogue, await spans(dialogue)))
  const { 'other kinds': _, 'spans masked late': __, ...told } = summary(scores)
  return told
}

const once = async ({ run }: Running, text: string): Promise<number> => {
  const start = cpuSeconds()
  await run(text, 'nb')
  return (cpuSeconds() - start) * 1_000
}

async function middle(running: Running, text: string): Promise<number> {
  const first = await once(running, text)
  if (first > QUICK_MS) return first
  const all = [first, await once(running, text), await once(running, text)].sort((a, b) => a - b)
  return all[1] ?? first
}

/** The best of two: what else the machine does is not the text's fault. */
function quickly({ run }: Running, text: string): number {
  const taken = [0, 1].map(() => {
    const start = cpuSeconds()
    run(text, 'nb')
    return (cpuSeconds() - start) * 1_000
  })
  return Math.min(...taken)
}

/** Measures one task and tells each figure as soon as it is known, so that one that never ends loses only itself. */
export async function measure(running: Running, task: Task, send: (part: Partial<Measured>) => void): Promise<void> {
  if (task === 'speed') send({ speed: await speedOf(running) })
  else if (task === 'quality') {
    const quality = await qualityOf(running)
    if (quality) send({ quality })
  } else {
    await warmUp(running, utterances().all)
    if (task === 'motifs') send({ motifs: worstMotifs((text) => quickly(running, text)) })
    else for (const [name, text] of Object.entries(longInputs)) send({ long: { [name]: await middle(running, text) } })
  }
}
