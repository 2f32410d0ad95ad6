// Starts a process that writes, and kills it in the middle.
import { fork } from 'node:child_process'
import { once } from 'node:events'

/** What the child said was acknowledged to it, up to the kill after so many. */
export async function writeUntilKilled(what: string, path: string, after: number): Promise<readonly string[]> {
  const script = new URL('./writer.child.ts', import.meta.url).pathname
  const child = fork(script, [what, path], { execArgv: ['--import', 'tsx'], stdio: 'inherit' })
  const acks: string[] = []
  child.on('message', (id) => {
    acks.push(String(id))
    if (acks.length === after) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  return acks
}
