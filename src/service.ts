// The running service: what has to be put right before anybody is served, what runs beside, and how it all ends. What it
// starts it stops in reverse, and people are told before they are dropped.
import type { AddressInfo } from 'node:net'
import { schedule } from 'node-cron'
import type { Sessions } from './access/session.ts'
import { beside } from './beside.ts'
import type { Composed } from './compose.ts'
import { BadSettings, type Config } from './config.ts'
import { type Doors, openDoors } from './doors.ts'
import type { Log } from './log.ts'
import type { Learned } from './masking.ts'
import { assemble, type Parts } from './parts.ts'
import { rememberPolicies } from './retention/policy-change.ts'

export interface Service {
  /** Where it listens, as browsers reach it. */
  readonly url: string
  readonly sessions: Sessions
  readonly log: Log
  /** Takes no more, finishes what is under way, closes every store; safe to call twice. */
  stop(): Promise<void>
}

type Closer = () => Promise<void> | void

/** Starts everything and resolves once the service is ready. `learned`: the trained parts of the masker. */
export async function startService(config: Config, composed: Composed, learned: Learned): Promise<Service> {
  const closers: Closer[] = [() => composed.close()]
  const closeAll = async (): Promise<void> => {
    for (const close of closers.toReversed()) await close()
  }
  try {
    return await opened(config, await assemble(config, composed, learned), { closers, closeAll })
  } catch (error) {
    // What is half open keeps the process alive, and its stores locked against the next try.
    await closeAll()
    throw error
  }
}

async function opened(
  config: Config,
  parts: Parts,
  { closers, closeAll }: { readonly closers: Closer[]; readonly closeAll: () => Promise<void> },
): Promise<Service> {
  const { log, audit, sessions, fault } = parts
  closers.push(() => audit.close().catch((error: unknown) => fault('audit', error)))
  const doors = openDoors(parts)
  await putRight(parts)
  closers.push(...(await beside(parts, schedule)), () => doors.close())
  const port = await listening(doors, config)
  log('info', 'started', { port, count: parts.policies.controllers.size })

  const stop = async (): Promise<void> => {
    log('info', 'stopping')
    doors.drain()
    await closeAll()
    log('info', 'stopped')
  }
  let stopped: Promise<void> | undefined
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return { url: config.publicUrl ?? `http://${host}:${port}`, sessions, log, stop: () => (stopped ??= stop()) }
}

/** Whatever a crash or a restored backup left undone. */
async function putRight({ ports, retention, audit, policies, log }: Parts): Promise<void> {
  const recovered = await retention.recover()
  if (recovered > 0) log('warn', 'recording-recovered', { count: recovered })
  const count = String(policies.controllers.size)
  await audit.append({ type: 'service.started', controller: 'all', version: process.version, policies: count })
  for (const { controller, gone, added } of await rememberPolicies({ ...ports, policies, audit }))
    log('warn', 'policy-changed', { code: controller, count: gone.length + added.length })
}

/** Why nothing can listen where the settings say, by the system's code, and what to change. */
const unheard: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'SLADD_PORT: wanted: a free port, because something listens on this one already; 0 takes any that is free',
  EACCES: 'SLADD_PORT: wanted: a port that this user may listen on, as a rule from 1024 up',
  EADDRNOTAVAIL: 'SLADD_HOST: wanted: an address of this machine',
  ENOTFOUND: 'SLADD_HOST: wanted: an address of this machine',
}

async function listening({ server }: Doors, config: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  }).catch((cause: NodeJS.ErrnoException) => {
    const wish = unheard[cause.code ?? '']
    throw wish === undefined ? cause : new BadSettings([wish], { cause })
  })
  return (server.address() as AddressInfo).port
}
