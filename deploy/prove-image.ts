// Proves the Dockerfile step by step without an engine: copies what it copies, runs what it runs, puts together what it
// would ship, starts that as it would start, and asks its own health check. `npm run image:prove`, some minutes.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const home = mkdtempSync(join(tmpdir(), 'sladd-image-'))
const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean)
const environment: Record<string, string> = {}
let stage = ''
let command: string[] = []
let health: string[] = []

const say = (line: string): void => void process.stdout.write(`${line}\n`)
// What is outside the images' own file system is inside a folder a stage here.
const inside = (name: string, path: string): string => join(home, name, path)
const isIgnored = (path: string): boolean =>
  ignored.some(
    (entry) =>
      path === entry || path.startsWith(`${entry}/`) || (entry.startsWith('*') && path.endsWith(entry.slice(1))),
  )

function copy(rest: string): void {
  const from = /--from=(\S+)/.exec(rest)?.[1]
  const words = rest.split(' ').filter((word) => !word.startsWith('--'))
  const target = words.pop() ?? '.'
  for (const word of words) {
    const source = from ? inside(from, word) : join(root, word)
    if (!existsSync(source)) throw new Error(`COPY ${rest}: ${word} is not there`)
    const destination =
      target === './' || target === '.'
        ? inside(stage, `/app/${word === '.' ? '' : word}`)
        : inside(stage, target.startsWith('/') ? target : `/app/${target}`)
    cpSync(source, destination, {
      recursive: true,
      filter: (path) => from !== undefined || !isIgnored(relative(root, path)),
    })
  }
}

function run(rest: string): void {
  const done = spawnSync('sh', ['-c', rest], { cwd: inside(stage, '/app'), stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status !== 0) throw new Error(`RUN ${rest} ended with ${done.status}`)
}

const steps: Readonly<Record<string, (rest: string) => void>> = {
  FROM: (rest) => {
    stage = / AS (\S+)/.exec(rest)?.[1] ?? 'shipped'
    mkdirSync(inside(stage, '/app'), { recursive: true })
  },
  WORKDIR: () => undefined,
  COPY: copy,
  RUN: run,
  ENV: (rest) => {
    for (const [, name = '', value = ''] of rest.matchAll(/(\w+)=(\S+)/g)) environment[name] = value
  },
  VOLUME: (rest) => void mkdirSync(inside(stage, rest), { recursive: true }),
  EXPOSE: () => undefined,
  HEALTHCHECK: (rest) => {
    health = JSON.parse(/CMD (\[.*\])$/.exec(rest)?.[1] ?? '[]')
  },
  CMD: (rest) => {
    command = JSON.parse(rest)
  },
}

try {
  for (const line of readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n')) {
    const [, word = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    const step = steps[word]
    if (!step) continue
    say(line)
    step(rest)
  }
  const env = {
    PATH: process.env['PATH'] ?? '',
    ...environment,
    SLADD_DATA: inside(stage, environment['SLADD_DATA'] ?? '/data'),
    SLADD_PUBLIC_URL: 'https://sladd.example.test',
  }
  const service = spawn(process.execPath, command, {
    cwd: inside(stage, '/app'),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await Promise.race([
    once(service.stdout, 'data'),
    once(service, 'exit').then(() => Promise.reject(new Error('the service ended at its start'))),
  ])
  const healthy = spawnSync(process.execPath, health.slice(1), { env })
  service.kill('SIGTERM')
  const [code] = await once(service, 'exit')
  say(`health check: ${healthy.status}, stopped with ${code}`)
  process.exitCode = healthy.status === 0 && code === 0 ? 0 : 1
} finally {
  rmSync(home, { recursive: true, force: true })
}
