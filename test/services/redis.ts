// Redis, keeping nothing on disk.
import { freePort, type Part, startPrinting } from './part.ts'

const program = '/usr/bin/redis-server'

export const redis: Part = { name: 'Redis', needs: [program] }

export interface Redis {
  readonly url: string
  /** SIGKILL in the middle of whatever it does. */
  kill(): Promise<void>
  /** Empty, at the same address. */
  startAgain(): Promise<void>
}

export async function startRedis(): Promise<Redis> {
  const port = await freePort()
  const told = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'] as const
  const up = () => startPrinting([program, ...told], /Ready to accept connections/)
  let running = await up()
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => running.stop(),
    startAgain: async () => {
      running = await up()
    },
  }
}
