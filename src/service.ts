// The running service: ports and policies in, doors open. What it starts it stops in reverse, and people are told
// before they are dropped.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { schedule } from 'node-cron'
import { Server as SocketServer } from 'socket.io'
import { createEngine } from '../redaction/mask.ts'
import { createAudit } from './access/audit.ts'
import { expireAudit } from './access/audit-verify.ts'
import { createDeliveries } from './access/delivery.ts'
import { keyring as createKeyring } from './access/seal.ts'
import { createSessions, type Sessions } from './access/session.ts'
import { createUnmasking } from './access/unmask.ts'
import { attachChat } from './api/chat.ts'
import { createDocs } from './api/docs.ts'
import { type HandoverSocket, serveHandovers } from './api/handover.ts'
import { createKeeper } from './api/ivr.ts'
import { createLogin } from './api/login.ts'
import { attachMedia } from './api/media.ts'
import { attachPanel } from './api/panel.ts'
import { createPresidio } from './api/presidio.ts'
import { createRoutes, events, limited } from './api/routes.ts'
import { plainSocial } from './api/social.ts'
import { createStaffEndpoints } from './api/staff-endpoints.ts'
import { inboundSurvey } from './api/survey.ts'
import { createV1 } from './api/v1.ts'
import { createApp } from './app.ts'
import { type CallLine, createCallLine } from './call/call-line.ts'
import { createLedger } from './call/ledger.ts'
import type { CallNews } from './call/line.ts'
import { createMaskingStates } from './call/masking-state.ts'
import { createSounds } from './call/sounds.ts'
import { createTranscript } from './call/transcript.ts'
import { createTurns } from './call/turns.ts'
import { createVault } from './call/vault.ts'
import { createChats } from './chat/chats.ts'
import { type Composed, loadGuard } from './compose.ts'
import type { Config } from './config.ts'
import { Refusal } from './errors.ts'
import { webFolder } from './files.ts'
import { createLog, faultCode, type Log } from './log.ts'
import { createEngines, type Learned } from './masking.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import type { Policy } from './policy/policy.ts'
import { createRetention } from './retention/retention.ts'

export interface Service {
  /** Where it listens, as browsers reach it. */
  readonly url: string
  readonly sessions: Sessions
  readonly log: Log
  /** Takes no more, finishes what is under way, closes every store; safe to call twice. */
  stop(): Promise<void>
}

const socketBuffer = 64 * 1024

/** Starts everything and resolves once the service is ready. `learned`: the trained parts of the masker. */
export async function startService(config: Config, composed: Composed, learned: Learned): Promise<Service> {
  const { ports, policies } = composed
  const engines = await createEngines({ ...ports, ...learned }, policies.controllers.values())
  const anyEngine = engines.values().next().value
  const ownKey = await ports.keys.derive('all', 'masking')
  const guard = loadGuard()
  const log = createLog({ level: config.log, mask: (line) => anyEngine?.mask(line).text ?? '' })
  const metrics = createMetrics()
  const fault = (where: string, error: unknown): void => {
    metrics.count('faults')
    log('error', 'fault', { where, code: faultCode(error) })
  }

  composed.onFault(fault)
  const audit = createAudit(ports, policies)
  const keyring = createKeyring(ports)
  const retention = createRetention({ ports, policies, audit, expireAudit: () => expireAudit(ports, audit), fault })
  const line = createLine({ composed, engines, audit, keyring, lapser: retention.lapser, metrics, fault })
  const sessions = createSessions(ports, policies)
  const secure = config.publicUrl?.startsWith('https://') ?? false
  const keeper = createKeeper(policies, composed.verifiers)
  const ready = readiness(composed)
  const login = createLogin(sessions, secure)
  const engine = createEngine({ ...learned, hash: (value) => ports.crypto.hmac(ownKey, value) })
  const v1 = createV1({ ports, policies, engines, engine, guard, line, token: config.apiToken })
  const chats = createChats({
    ports,
    policies,
    bots: composed.bots,
    guard,
    engineOf: engineIn(engines),
    strict: engine,
    keyring,
    audit,
    count: metrics.count,
    masking: metrics.masking,
    fault,
  })
  const door = { ports, keeper, keyring, deliveries: createDeliveries(ports, policies) }
  const inbound = { method: 'post', keeper: 'signature' } as const
  const routes = [
    ...createRoutes({ ports, line, keeper, login, metrics, ready: ready.missing }),
    { ...inbound, path: '/social/:controller/plain', handlers: [limited(1_000, events), plainSocial(door)] },
    {
      ...inbound,
      path: '/survey/:controller',
      handlers: [limited(1_000, events), inboundSurvey({ ...door, surveys: chats.surveys })],
    },
    ...v1.routes,
    ...createStaffEndpoints({
      ports,
      policies,
      sessions,
      keyring,
      holds: retention.holds,
      unmasking: createUnmasking(ports, audit),
      secure,
    }),
    ...createPresidio({ engine, crypto: ports.crypto, token: config.apiToken }),
    ...createDocs(v1.openapi),
  ]
  const server = createServer(
    createApp({
      routes,
      web: webFolder(),
      secure,
      framers: config.frameOrigins,
      fault: (error) => fault('http', error),
    }),
  )
  const io = new SocketServer(server, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: socketBuffer,
    allowRequest: (request, allow) => allow(null, sameOrigin(request.headers, config.publicUrl)),
  })
  const panel = attachPanel(io, {
    ports,
    policies,
    sessions,
    line,
    secure,
    also: (socket, answer) =>
      serveHandovers({ ports, policies, chats, fault }, socket as unknown as HandoverSocket, answer),
    fault,
  })
  const chat = attachChat(io, { ports, policies, chats, fault })
  const media = attachMedia(server, { keeper, line, isOurs: (path) => path.startsWith('/socket.io') })

  const recovered = await retention.recover()
  if (recovered > 0) log('warn', 'recording-recovered', { count: recovered })
  await audit.append({
    type: 'service.started',
    controller: 'all',
    version: process.version,
    policies: String(policies.controllers.size),
  })
  const sweep = async (): Promise<void> => {
    const { deleted, failed } = await retention.sweep()
    metrics.count('swept', deleted)
    metrics.count('sweep_failed', failed)
    if (deleted + failed > 0) log(failed > 0 ? 'warn' : 'info', 'sweep', { count: deleted, failed })
  }
  const sweepSafely = (): Promise<void> => sweep().catch((error: unknown) => fault('sweep', error))
  await sweepSafely()
  const sweeping = schedule(config.sweep, sweepSafely)
  const lookAfterRules = (): Promise<void> =>
    retention.secondLine.lookAfter().catch((error: unknown) => fault('lifecycle rules', error))
  void lookAfterRules()
  const lookingAfter = schedule('17 3 * * *', lookAfterRules)
  const stopWatching = chats.watch.start()
  const stopAnchoring = audit.keepAnchored((error) => fault('audit', error))
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(config.port, config.host, () => listening())
  })
  const port = (server.address() as AddressInfo).port
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  log('info', 'started', { port, count: policies.controllers.size })

  let stopped: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    log('info', 'stopping')
    ready.drain()
    await sweeping.destroy()
    await lookingAfter.destroy()
    stopWatching()
    stopAnchoring()
    panel.close()
    chat.close()
    media.close()
    await io.close()
    chats.close()
    await audit.close().catch((error: unknown) => fault('audit', error))
    await composed.close()
    log('info', 'stopped')
  }
  return { url: config.publicUrl ?? `http://${host}:${port}`, sessions, log, stop: () => (stopped ??= stop()) }
}

interface LineParts {
  readonly composed: Composed
  readonly engines: Awaited<ReturnType<typeof createEngines>>
  readonly audit: ReturnType<typeof createAudit>
  readonly keyring: ReturnType<typeof createKeyring>
  readonly lapser: ReturnType<typeof createRetention>['lapser']
  readonly metrics: Metrics
  readonly fault: (where: string, error: unknown) => void
}

const engineIn = (engines: LineParts['engines']) => (policy: Policy) => {
  const engine = engines.get(policy.controller)
  if (!engine) throw new Error('a controller has no engine')
  return engine
}

function createLine({ composed, engines, audit, keyring, lapser, metrics, fault }: LineParts): CallLine {
  const { ports, policies } = composed
  const policyOf = (controller: string): Policy => {
    const policy = policies.controllers.get(controller)
    if (!policy) throw new Refusal('unknown-controller', 'No policy has this controller')
    return policy
  }
  const engineOf = engineIn(engines)
  const publish = (name: string, news: CallNews): void => {
    ports.bus.publish(`call:${name}`, news)
    if (news.type === 'call') ports.bus.publish(`calls:${name.slice(0, name.indexOf(':'))}`, { name })
  }
  const vault = createVault({ ...ports, keyring, audit, policyOf, fault, count: metrics.count })
  // The line and the streams of sound need each other: a stream follows its call, and what it hears goes down the line.
  const line: CallLine = createCallLine({
    clock: ports.clock,
    inTurn: createTurns(),
    ledger: createLedger(ports, policies, keyring),
    transcript: createTranscript({
      ports,
      states: createMaskingStates({ ...ports, keyring }),
      engineOf,
      count: metrics.count,
      masking: metrics.masking,
    }),
    sounds: createSounds({
      ...ports,
      vault,
      standing: (policy, call) => line.standing(policy, call),
      heard: (policy, call, heard) =>
        void line.heard(policy, call, heard).catch((error: unknown) => fault('speech', error)),
      dropped: (bytes) => metrics.count('sound_dropped_bytes', bytes),
      fault,
    }),
    audit,
    lapser,
    publish,
    count: metrics.count,
  })
  return line
}

function readiness({ ports }: Composed) {
  let draining = false
  const checks = { records: () => ports.records.ping(), recordings: () => ports.recordings.ping() }
  return {
    drain: () => {
      draining = true
    },
    missing: async (): Promise<readonly string[]> => {
      if (draining) return ['stopping']
      const results = await Promise.all(
        Object.entries(checks).map(([name, check]) =>
          check().then(
            () => undefined,
            () => name,
          ),
        ),
      )
      return results.filter((name) => name !== undefined)
    },
  }
}

/** Browsers say where a page comes from; only our own pages may open sockets. Programs send no Origin and need a cookie. */
function sameOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  if (headers.origin === undefined) return true
  const own = publicUrl ? new URL(publicUrl).origin : `http://${headers.host}`
  return headers.origin === own
}
