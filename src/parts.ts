// What the service is made of, put together once: ports and policies in, the call's line, the chats and everything they
// stand on out. Who may reach it from outside is for doors.ts.
import { createEngine, type Engine } from '../redaction/mask.ts'
import type { Special as Guard } from '../redaction/special/special.ts'
import { type Audit, createAudit } from './access/audit.ts'
import { expireAudit } from './access/audit-verify.ts'
import { keyring as createKeyring, type Keyring } from './access/seal.ts'
import { createSessions, type Sessions } from './access/session.ts'
import { type AskFirstLine, createAskFirst } from './call/ask-first-answer.ts'
import { createAssist } from './call/assist.ts'
import { type CallLine, createCallLine } from './call/call-line.ts'
import { createLedger } from './call/ledger.ts'
import type { CallNews } from './call/line.ts'
import { createMaskingStates } from './call/masking-state.ts'
import { createSoundMasker, type SoundMasker } from './call/recording-masker.ts'
import { createWordTimes } from './call/recording-times.ts'
import { createSounds } from './call/sounds.ts'
import { createTranscript } from './call/transcript.ts'
import { createTurns } from './call/turns.ts'
import { createUnended, type Unended } from './call/unended.ts'
import { createVault } from './call/vault.ts'
import { type Chats, createChats } from './chat/chats.ts'
import type { Composed } from './compose.ts'
import type { Config } from './config.ts'
import { Refusal } from './errors.ts'
import { loadGuard } from './learned.ts'
import { createLog, faultCode, type Log } from './log.ts'
import { createEngines, type Learned } from './masking.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import type { Policy } from './policy/policy.ts'
import { createRetention, type Retention } from './retention/retention.ts'

export interface Parts extends Composed {
  readonly config: Config
  readonly log: Log
  readonly metrics: Metrics
  readonly fault: (where: string, error: unknown) => void
  readonly audit: Audit
  readonly keyring: Keyring
  readonly retention: Retention
  readonly masker: SoundMasker
  readonly sessions: Sessions
  /** By controller. */
  readonly engines: ReadonlyMap<string, Engine>
  /** For text of no controller: every kind that is on by default. */
  readonly engine: Engine
  readonly guard: Guard
  readonly line: CallLine
  readonly askFirst: AskFirstLine
  readonly unended: Unended
  readonly chats: Chats
  /** Behind https: cookies and headers say so. */
  readonly secure: boolean
}

type Ground = Omit<Parts, 'line' | 'askFirst' | 'unended' | 'chats'>

async function ground(config: Config, composed: Composed, learned: Learned): Promise<Ground> {
  const { ports, policies } = composed
  const ownKey = await ports.keys.derive('all', 'masking')
  const engine = createEngine({ ...learned, hash: (value) => ports.crypto.hmac(ownKey, value) })
  const log = createLog({ level: config.log, mask: (line) => engine.mask(line).text })
  const metrics = createMetrics()
  const fault = (where: string, error: unknown): void => {
    metrics.count('faults')
    log('error', 'fault', { where, code: faultCode(error) })
  }
  composed.onFault(fault)
  const audit = createAudit(ports, policies)
  const keyring = createKeyring(ports)
  return {
    ...composed,
    config,
    log,
    metrics,
    fault,
    audit,
    keyring,
    retention: createRetention({ ports, policies, audit, expireAudit: () => expireAudit(ports, audit), fault }),
    masker: createSoundMasker({ ...ports, policies, keyring, audit, fault, count: metrics.count }),
    sessions: createSessions(ports, policies),
    engines: await createEngines({ ...ports, ...learned }, policies.controllers.values()),
    engine,
    guard: loadGuard(),
    secure: config.publicUrl?.startsWith('https://') ?? false,
  }
}

const policyIn =
  (parts: Ground) =>
  (controller: string): Policy => {
    const policy = parts.policies.controllers.get(controller)
    if (!policy) throw new Refusal('unknown-controller', 'No policy has this controller')
    return policy
  }

const engineIn =
  (parts: Ground) =>
  (policy: Policy): Engine => {
    const engine = parts.engines.get(policy.controller)
    if (!engine) throw new Error('a controller has no engine')
    return engine
  }

function callLine(parts: Ground): Pick<Parts, 'line' | 'askFirst' | 'unended'> {
  const { ports, policies, keyring, audit, metrics, fault } = parts
  const publish = (name: string, news: CallNews): void => {
    ports.bus.publish(`call:${name}`, news)
    if (news.type === 'call') ports.bus.publish(`calls:${name.slice(0, name.indexOf(':'))}`, { name })
  }
  const inTurn = createTurns()
  const ledger = createLedger(ports, policies, keyring)
  // The line and the streams of sound need each other: a stream follows its call, and what it hears goes down the line.
  const sounds = createSounds({
    ...ports,
    vault: createVault({ ...ports, keyring, audit, policyOf: policyIn(parts), fault, count: metrics.count }),
    standing: (policy, call) => line.standing(policy, call),
    heard: (policy, call, heard) =>
      void line.heard(policy, call, heard).catch((error: unknown) => fault('speech', error)),
    dropped: (bytes) => metrics.count('sound_dropped_bytes', bytes),
    fault,
  })
  const line: CallLine = createCallLine({
    clock: ports.clock,
    inTurn,
    ledger,
    transcript: createTranscript({
      ports,
      states: createMaskingStates({ ...ports, keyring, fault }),
      times: createWordTimes(ports),
      engineOf: engineIn(parts),
      count: metrics.count,
      fault,
      masking: metrics.masking,
    }),
    sounds,
    masker: parts.masker,
    assist: createAssist({ guard: parts.guard, clock: ports.clock, publish, fault }),
    audit,
    lapser: parts.retention.lapser,
    clear: (id) => parts.retention.sweepOne({ kind: 'call', id }),
    publish,
    count: metrics.count,
  })
  return {
    line,
    askFirst: createAskFirst({ ...ports, audit, ledger, inTurn, publish }),
    unended: createUnended({ ...ports, policies, line, hasSound: sounds.has, fault }),
  }
}

/** Everything inside the doors. Rejects when a key or a weight cannot be had: nothing runs by half. */
export async function assemble(config: Config, composed: Composed, learned: Learned): Promise<Parts> {
  const parts = await ground(config, composed, learned)
  const chats = createChats({
    ...parts,
    engineOf: engineIn(parts),
    strict: parts.engine,
    foreign: learned.foreign ?? (() => false),
    count: parts.metrics.count,
    masking: parts.metrics.masking,
  })
  return { ...parts, ...callLine(parts), chats }
}
