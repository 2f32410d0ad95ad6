// Puts faults into every operation of a port: refused before it has an effect, timed out after it, torn in the middle,
// slow, or the last one before the process dies. Which, is the seed's to say.
import type { Upload, Write } from '../../src/ports.ts'
import type { Random, SimClock } from './clock.ts'

export interface Weather {
  /** Of a hundred operations so many fail. */
  rate: number
  /** No audit entry can be written. */
  auditDown: boolean
  keysDown: boolean
  /** Nothing can be written at all. */
  storeDown: boolean
  /** The process dies after so many further operations. */
  diesIn: number
}

/** What one life of the process shares with its ports. */
export interface Life {
  dead: boolean
  /** Operations under way. */
  busy: number
}

export interface FaultParts {
  readonly random: Random
  readonly clock: SimClock
  readonly weather: Weather
  readonly life: Life
}

export class Fault extends Error {}

/** Who waits for a dead process waits for ever. */
const never = (): Promise<never> => new Promise(() => undefined)

const holdsAudit = (asked: readonly unknown[]): boolean =>
  Array.isArray(asked[0]) &&
  (asked[0] as readonly Write[]).some((one) => one.do === 'insert' && one.item.kind === 'audit')

export function faulty<T extends object>(parts: FaultParts, port: T, name: string): T {
  const { random, clock, weather, life } = parts
  const down = (method: string, asked: readonly unknown[]): boolean =>
    (name === 'records' && method === 'write' && (weather.storeDown || (weather.auditDown && holdsAudit(asked)))) ||
    (name === 'keys' && weather.keysDown)

  const operation = async (method: string, asked: unknown[], work: (asked: unknown[]) => unknown): Promise<unknown> => {
    if (random(4) === 0) await clock.sleep(weather.rate > 0 && random(25) === 0 ? 6_000 : 1 + random(80))
    if (life.dead) return never()
    weather.diesIn--
    if (weather.diesIn === 0 && random(2) === 0) life.dead = true
    if (life.dead) return never()
    if (down(method, asked)) throw new Fault(`${name} is down`)
    const fails = random(100) < weather.rate
    if (fails && random(2) === 0) {
      if (method === 'append' && asked[0] instanceof Uint8Array)
        await work([asked[0].subarray(0, asked[0].length >> 1)])
      throw new Fault(`${name}.${method} failed`)
    }
    const answer = await work(asked)
    if (weather.diesIn === 0) life.dead = true
    if (life.dead) return never()
    if (fails) throw new Fault(`${name}.${method} timed out`)
    return method === 'create' ? faulty(parts, answer as Upload, 'upload') : answer
  }

  return new Proxy(port, {
    get: (target, key, receiver) => {
      const method: unknown = Reflect.get(target, key, receiver)
      // Iterations are made of pages that the memory stores give at once.
      const plain = ['lines', 'read'].includes(String(key)) || (name === 'recordings' && key === 'list')
      if (typeof method !== 'function' || plain) return method
      return async (...asked: unknown[]) => {
        life.busy++
        try {
          return await operation(String(key), asked, (given) => method.apply(target, given))
        } finally {
          life.busy--
        }
      }
    },
  })
}
