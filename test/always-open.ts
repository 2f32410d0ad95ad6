// Starts the service as a process of its own over a folder, and kills it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { packageRoot } from '../src/files.ts'

export interface AlwaysOpen {
  readonly url: string
  /** Signs one adviser in, once. */
  readonly link: string
  /** SIGKILL in the middle of whatever it does. */
  kill(): Promise<void>
}

const killed = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** `port`: 0 for any that is free; a page can only find a service again that comes back on the same. */
export async function alwaysOpen(
  data: string,
  settings: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<AlwaysOpen> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/always-open.child.ts'], {
    cwd: packageRoot(),
    env: {
      PATH: process.env['PATH'],
      SLADD_DATA: data,
      SLADD_PORT: String(port),
      SLADD_LOG: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  while (!/listens on .*\n/.test(printed)) printed += String((await once(child.stdout ?? child, 'data'))[0])
  const url = /listens on (\S+)/.exec(printed)?.[1] ?? ''
  const link = /\S+login\?\S+/.exec(printed)?.[0] ?? ''
  return { url, link, kill: () => killed(child) }
}
