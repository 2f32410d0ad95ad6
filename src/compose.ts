// Builds the whole service from its settings: the only file that knows which connector stands behind which port.
// Whoever opens something pushes its closer; stopping runs them in reverse.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { filesystemAnchors } from '../connectors/anchors/filesystem.ts'
import { rasaBot } from '../connectors/bot/rasa.ts'
import { scriptedBot } from '../connectors/bot/scripted.ts'
import { webhookBot } from '../connectors/bot/webhook.ts'
import { memoryBus } from '../connectors/bus/memory.ts'
import { createPlainVerifier } from '../connectors/ivr/plain.ts'
import { localKeys } from '../connectors/keys/local.ts'
import { filesystemRecordings } from '../connectors/recordings/filesystem.ts'
import { sqliteRecords } from '../connectors/records/sqlite.ts'
import { noSpeech } from '../connectors/speech/none.ts'
import { type ScriptLine, scriptedSpeech } from '../connectors/speech/scripted.ts'
import { gcm } from '../connectors/system/gcm.ts'
import { nodeSystem } from '../connectors/system/node.ts'
import type { Verifier } from './api/keeper.ts'
import { BadSettings, type BotSetting, type Config } from './config.ts'
import { policyFilesIn, policyFolder } from './files.ts'
import { unknownControllers } from './known-controllers.ts'
import { faultCode } from './log.ts'
import { loadPolicies } from './policy/load.ts'
import { misplaced } from './policy/places.ts'
import type { PolicySet } from './policy/policy.ts'
import { weekdays } from './policy/vocabulary.ts'
import type { Bot, Bus, Clock, Keys, Ports, Recordings, Records } from './ports.ts'
import { HOUSE } from './retention/due.ts'
import { placesOf } from './stores.ts'

/** The policies do not load; each line names file, line, column, rule and wish. */
export class BadPolicies extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'BadPolicies'
  }
}

/** Does what a setting asks of the disk; throws `BadSettings` with the setting and the wish when that cannot be done. */
function asSet<T>(setting: string, wish: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new BadSettings([`${setting}: wanted: ${wish} (${faultCode(cause)})`], { cause })
  }
}

/** Loads the policies that the settings name; throws `BadPolicies`, and `BadSettings` when their folder cannot be read. */
export function policiesOf({ policies = policyFolder() }: Pick<Config, 'policies'>): PolicySet {
  const files = asSet('SLADD_POLICIES', 'a folder of policy files that can be read', () => policyFilesIn(policies))
  const loaded = loadPolicies(files)
  if (loaded.ok) return loaded.policies
  throw new BadPolicies(
    loaded.problems.map(({ file, line, column, rule, message }) => `${file}:${line}:${column}: ${rule}: ${message}`),
  )
}

type Fault = (where: string, error: unknown) => void

export interface Composed {
  readonly ports: Ports
  readonly policies: PolicySet
  readonly verifiers: ReadonlyMap<string, Verifier>
  /** By controller. */
  readonly bots: ReadonlyMap<string, Bot>
  readonly demoPage: boolean
  /** Who is told when a connector fails with nobody waiting for it, as when sound waits for its store. */
  onFault(fault: Fault): void
  close(): Promise<void>
}

export interface ComposeOptions {
  /** What is said in a call, for demos: played against its sound as if it were recognised. */
  readonly script?: (call: string) => readonly ScriptLine[]
  /** For demos: somebody is there at any hour, whatever the policies' hours say. */
  readonly alwaysOpen?: boolean
  /** For demos: a page on which the chat can be tried as a customer. */
  readonly demoPage?: boolean
}

function openAlways({ controllers, house }: PolicySet): PolicySet {
  const hours = [{ days: [...weekdays], open: '00:00', close: '24:00' }]
  const opened = [...controllers].map(
    ([id, policy]) => [id, { ...policy, contact: { ...policy.contact, hours } }] as const,
  )
  return { controllers: new Map(opened), house }
}

function botFor(setting: BotSetting, secret: string | undefined, clock: Clock): Bot {
  if (setting.kind === 'scripted') return scriptedBot
  if (setting.kind === 'rasa') return rasaBot({ url: setting.url })
  if (secret === undefined) throw new Error('A webhook bot without a secret; readConfig refuses that')
  return webhookBot({ url: setting.url, secret, clock })
}

// The SDKs of other stores are loaded only where they are used: the embedded default starts fast and small.
const keysOf = async ({ keys, data }: Config, { controllers }: PolicySet): Promise<Keys> => {
  if (keys.kind === 'local') return localKeys({ folder: join(data, 'keys'), cipher: gcm })
  const { kmsKeys } = await import('../connectors/keys/kms.ts')
  return kmsKeys({ ...keys, controllers: [...controllers.keys(), HOUSE] })
}

const recordsOf = async ({ records, data }: Config): Promise<Records> => {
  if (records.kind === 'sqlite') return sqliteRecords({ path: join(data, 'sladd.db') })
  const { mongoRecords } = await import('../connectors/records/mongodb.ts')
  return mongoRecords(records)
}

const recordingsOf = async ({ recordings, data }: Config, fault: Fault): Promise<Recordings> => {
  if (recordings.kind === 'files') return filesystemRecordings({ folder: join(data, 'recordings') })
  const { s3Recordings } = await import('../connectors/recordings/s3.ts')
  return s3Recordings({ ...recordings, spool: join(data, 'spool'), fault })
}

const busOf = async ({ bus }: Config, fault: Fault): Promise<Bus> => {
  if (bus.kind === 'memory') return memoryBus({ failed: (error) => fault('the bus', error) })
  const { redisBus } = await import('../connectors/bus/redis.ts')
  return redisBus({ url: bus.url, fault })
}

/** The ports with the connectors that the settings name, the policies, and who verifies which controller's events. */
export async function compose(
  config: Config,
  { script, alwaysOpen, demoPage = false }: ComposeOptions = {},
): Promise<Composed> {
  const loaded = policiesOf(config)
  const policies = alwaysOpen ? openAlways(loaded) : loaded
  const flaws = [...unknownControllers(config, policies), ...misplaced(policies.controllers.values(), placesOf(config))]
  if (flaws.length > 0) throw new BadSettings(flaws)
  asSet('SLADD_DATA', 'a folder that is there or can be made, and no file', () =>
    mkdirSync(config.data, { recursive: true, mode: 0o700 }),
  )
  const heard: { fault: Fault } = { fault: () => {} }
  const keys = await keysOf(config, policies)
  const system = nodeSystem({ signingSeed: await keys.derive('all', 'signing') })
  const records = await recordsOf(config)
  const recordings = await recordingsOf(config, (where, error) => heard.fault(where, error))
  const anchors = await filesystemAnchors({ folder: join(config.data, 'anchors') })
  const bus = await busOf(config, (where, error) => heard.fault(where, error))
  const speech = script ? scriptedSpeech({ clock: system.clock, script }) : noSpeech
  const verifiers = new Map(
    [...config.webhookSecrets].map(
      ([id, secrets]) => [id, createPlainVerifier(system.crypto, system.clock, secrets)] as const,
    ),
  )
  const bots = new Map(
    [...config.bots].map(
      ([id, setting]) => [id, botFor(setting, config.botSecrets.get(id)?.[0], system.clock)] as const,
    ),
  )
  const closers = [keys, records, recordings, bus, speech]
  return {
    ports: { ...system, keys, records, recordings, anchors, bus, speech },
    policies,
    verifiers,
    bots,
    demoPage,
    onFault: (fault) => {
      heard.fault = fault
    },
    async close() {
      for (const opened of closers.toReversed()) await opened.close()
    },
  }
}
