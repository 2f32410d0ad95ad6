// Real servers for tests, each started on free ports of loopback with a folder of its own and gone afterwards. Where
// one is not installed the tests say so aloud; in CI that is a failure.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from '@jest/globals'
import { packageRoot } from '../../src/files.ts'

export interface Part {
  readonly name: string
  /** What is there once it is installed. */
  readonly needs: readonly string[]
}

export const pathOfPart = (...parts: readonly string[]): string => join(packageRoot(), ...parts)

/** `describe` where every part is installed; elsewhere one test that names what is missing, and fails in CI. */
export function describeWith(parts: readonly Part[], name: string, tests: () => void): void {
  const missing = parts.filter(({ needs }) => !needs.every((path) => existsSync(path)))
  if (missing.length === 0) {
    describe(name, tests)
    return
  }
  const names = missing.map((part) => part.name).join(', ')
  const told = `NOT TESTED, no ${names} on this machine (npm run test:install installs it): ${name}`
  process.stderr.write(`${told}\n`)
  test(told, () => {
    if (process.env['CI'] === 'true') throw new Error(told)
  })
}

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port of loopback is free')
  return address.port
}

/** Below the system's temporary folder; short, because sockets lie in it. */
export const partFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `sladd-${name}-`))

/** Runs a script of this folder to its end and answers what it printed; throws with its complaint. */
export async function runScript(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn('bash', [pathOfPart('test', 'services', script), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    printed.out += String(bytes)
  })
  child.stderr.on('data', (bytes) => {
    printed.err += String(bytes)
  })
  // Not 'close': what a script leaves running may hold its streams open.
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${script} ended with code ${code}: ${printed.err}`)
  return printed.out.trim()
}

/** Starts a server that prints a line once it listens; stops it when asked. */
export async function startPrinting(
  command: readonly [string, ...string[]],
  ready: RegExp,
): Promise<{ readonly child: ChildProcess; readonly stop: () => Promise<void> }> {
  const [program, ...args] = command
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  await new Promise<void>((up, failed) => {
    const read = (bytes: unknown) => {
      printed += String(bytes)
      if (ready.test(printed)) up()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`${program} ended with code ${code}: ${printed}`)))
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const over = once(child, 'exit')
    child.kill('SIGKILL')
    await over
  }
  return { child, stop }
}
