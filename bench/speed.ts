// Utterances a CPU-second, p50 and p99, worst long inputs and quality: our engine beside the packages a user could pick,
// each in a process of its own on the same text.
//   npm run bench:speed -- [--json] [--only NAME]
import { execFileSync, fork } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { contestants, type Places } from './contestants.ts'
import { type Measured, measure, type Task } from './measuring.ts'
import { machine, machineLine, plainly, table } from './shares.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What one task of one contestant may take; a reader that needs longer for its long inputs is said to. */
const LIMIT_MS = 120_000

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    task: { type: 'string' },
    built: { type: 'string' },
    peers: { type: 'string' },
  },
})

async function child(): Promise<void> {
  const contestant = contestants.find(({ name }) => name === asked.only)
  if (!contestant) throw new Error(`no contestant ${asked.only ?? ''}`)
  const places = { built: asked.built ?? '', peers: asked.peers ?? '' }
  const send = (part: Partial<Measured>) => process.send?.(part)
  await measure(await contestant.start(places), asked.task as Task, send)
}

/** Runs one task in a process of its own; what it told until it was done or out of time. */
function told(name: string, task: Task, { built, peers }: Places): Promise<Partial<Measured>> {
  return new Promise((resolve) => {
    const args = ['--only', name, '--task', task, '--built', built, '--peers', peers]
    const worker = fork(fileURLToPath(import.meta.url), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    let all: Partial<Measured> = {}
    const timer = setTimeout(() => worker.kill('SIGKILL'), LIMIT_MS)
    worker.on('message', (part: Partial<Measured>) => {
      all = { ...all, ...part, ...(part.long && { long: { ...all.long, ...part.long } }) }
    })
    worker.on('exit', () => {
      clearTimeout(timer)
      resolve(all)
    })
  })
}

/** The engine as it is installed: compiled, not run through a loader that slows it. */
function compiled(): string {
  const built = join(root, 'node_modules', '.cache', 'sladd-bench')
  rmSync(built, { recursive: true, force: true })
  mkdirSync(built, { recursive: true })
  const flags = [
    '-p',
    'tsconfig.build.json',
    '--outDir',
    built,
    '--declaration',
    'false',
    '--sourceMap',
    'false',
    '--noCheck',
  ]
  execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...flags], {
    cwd: root,
    stdio: 'inherit',
  })
  for (const file of ['names/weights.bin', 'special/special.bin', 'referee/weights.bin'])
    cpSync(join(root, 'redaction', file), join(built, 'redaction', file))
  cpSync(join(root, 'package.json'), join(built, 'package.json'))
  return built
}

/** Installs the packages one by one into a temporary folder; one that cannot be had is named and left out. */
function installed(peers: string): ReadonlySet<string> {
  writeFileSync(join(peers, 'package.json'), '{"private":true}')
  const had = new Set<string>()
  for (const { name, needs } of contestants) {
    if (needs === undefined || (asked.only ?? name) !== name) continue
    try {
      const flags = ['install', '--no-audit', '--no-fund', '--ignore-scripts', needs]
      execFileSync('npm', flags, { cwd: peers, stdio: ['ignore', 'ignore', 'pipe'] })
      had.add(name)
    } catch (error) {
      console.error(
        `SKIPPED ${name}: ${needs} could not be installed (${error instanceof Error ? error.message.split('\n')[0] : ''})`,
      )
    }
  }
  return had
}

const isOurs = (name: string): boolean => name.startsWith('sladd')

async function measuredAll(
  places: Places,
  had: ReadonlySet<string>,
): Promise<readonly (readonly [string, Measured])[]> {
  const out: (readonly [string, Measured])[] = []
  for (const { name, needs } of contestants) {
    if ((asked.only ?? name) !== name || (needs !== undefined && !had.has(name))) continue
    process.stderr.write(`${name} …\n`)
    const parts: Partial<Measured>[] = []
    const tasks: readonly Task[] = ['speed', 'quality', 'long', ...(isOurs(name) ? (['motifs'] as const) : [])]
    for (const task of tasks) parts.push(await told(name, task, places))
    out.push([name, Object.assign({}, ...parts) as Measured])
  }
  return out
}

const whole = (value: number | undefined): string =>
  value === undefined ? '–' : Math.round(value).toLocaleString('en-GB')
const micro = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(1)} µs`)

function print(all: readonly (readonly [string, Measured])[]): void {
  console.log(machineLine(machine()))
  const text = all[0]?.[1].speed
  console.log(
    `${text?.distinct} utterances of the labelled dialogues as they come, ${text?.signs.toFixed(0)} characters on average, ` +
      `${((text?.calmShare ?? 0) * 100).toFixed(0)} % of them with nothing personal; repeated to ${text?.repeated}`,
  )
  console.log(
    `\n${table(
      [
        '',
        'utterances a CPU-second',
        'of those with nothing personal',
        `of the longer ones (${text?.longerSigns.toFixed(0)} characters)`,
        'p50',
        'p99',
        'measured on',
      ],
      all.map(([name, { speed }]) => [
        name,
        whole(speed?.perCpuSecond),
        whole(speed?.calmPerCpuSecond),
        whole(speed?.longerPerCpuSecond),
        micro(speed?.p50),
        micro(speed?.p99),
        whole(speed?.utterances),
      ]),
    )}`,
  )
  const quality = all.flatMap(([name, { quality: found }]) => (found ? [[name, found] as const] : []))
  const measures = Object.keys(quality[0]?.[1] ?? {})
  console.log(
    `\nQuality on the labelled dialogues, both parts\n${table(
      ['', ...measures],
      quality.map(([name, found]) => [name, ...measures.map((each) => (found[each] ? plainly(found[each]) : '–'))]),
    )}`,
  )
  const inputs = [...new Set(all.flatMap(([, { long }]) => Object.keys(long ?? {})))]
  console.log(
    `\n64 KiB of one thing, CPU milliseconds\n${table(
      ['', 'worst', 'on'],
      all.map(([name, { long = {} }]) => {
        const worst = Object.entries(long).sort(([, a], [, b]) => b - a)[0]
        const missing = inputs.filter((input) => long[input] === undefined)
        return [
          name,
          worst ? worst[1].toFixed(1) : '–',
          missing.length > 0
            ? `more than ${LIMIT_MS / 1_000} s in all; not reached: ${missing.join(', ')}`
            : (worst?.[0] ?? ''),
        ]
      }),
    )}`,
  )
}

function printMotifs(all: readonly (readonly [string, Measured])[]): void {
  const rows = all.flatMap(([name, { motifs = {} }]) =>
    Object.entries(motifs)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3)
      .map(([motif, ms]) => [name, ms.toFixed(1), motif]),
  )
  if (rows.length > 0)
    console.log(
      `\n64 KiB of the worst of many random motifs, CPU milliseconds\n${table(['', 'CPU ms', 'motif'], rows)}`,
    )
}

async function parent(): Promise<void> {
  const peers = mkdtempSync(join(tmpdir(), 'sladd-peers-'))
  try {
    const all = await measuredAll({ built: compiled(), peers }, installed(peers))
    if (asked.json)
      console.log(JSON.stringify({ machine: machine(), contestants: Object.fromEntries(all) }, undefined, 1))
    else {
      print(all)
      printMotifs(all)
    }
  } finally {
    rmSync(peers, { recursive: true, force: true })
  }
}

if (asked.task !== undefined) await child()
else await parent()
