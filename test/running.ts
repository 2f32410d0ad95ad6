// The real service in this process, on a free port of loopback with a folder of its own, and what tests do to it.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { type Composed, type ComposeOptions, compose, policiesOf } from '../src/compose.ts'
import { type Config, readConfig } from '../src/config.ts'
import { loadLearned } from '../src/learned.ts'
import { type Service, startService } from '../src/service.ts'

export const secretOf = (): string => `whsec_${randomBytes(32).toString('base64')}`

export interface Posted {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly type: string
}

export interface Running {
  readonly url: string
  readonly service: Service
  readonly config: Config
  readonly composed: Awaited<ReturnType<typeof compose>>
  readonly secrets: ReadonlyMap<string, string>
  /** Sends an event of `controller`, signed; `over` changes headers, id, body or secret. */
  send(controller: string, event: Readonly<Record<string, unknown>>, over?: Over): Promise<Posted>
  stop(): Promise<void>
}

export interface Over {
  readonly id?: string
  readonly body?: string | Uint8Array
  readonly at?: number
  readonly secret?: string
  readonly headers?: Readonly<Record<string, string>>
}

export const folderOf = (): string => mkdtempSync(join(tmpdir(), 'sladd-test-'))

export function configOf(
  data: string,
  secrets: ReadonlyMap<string, string>,
  settings: Readonly<Record<string, string>> = {},
): Config {
  const webhookSecrets = new Map([...secrets].map(([id, secret]) => [id, [secret]]))
  return { ...readConfig(settings), data, port: 0, log: 'silent', webhookSecrets }
}

export const allSecrets = (): ReadonlyMap<string, string> =>
  new Map([...policiesOf({ policies: undefined }).controllers.keys()].map((id) => [id, secretOf()]))

export interface RunOptions extends ComposeOptions {
  readonly data?: string
  readonly secrets?: ReadonlyMap<string, string>
  readonly apiToken?: string
  readonly frameOrigins?: readonly string[]
  readonly log?: Config['log']
  /** Other settings than those of tests, as the environment would give them. */
  readonly settings?: Readonly<Record<string, string>>
  /** Other parts than those composed: a clock that can be moved, a bot that is a peer of the test. */
  readonly parts?: (composed: Composed) => Composed
}

/** Starts the service; `data` lets a test start it again over what an earlier one left. */
export async function run(options: RunOptions = {}): Promise<Running> {
  const data = options.data ?? folderOf()
  const secrets = options.secrets ?? allSecrets()
  const config = {
    ...configOf(data, secrets, options.settings),
    apiToken: options.apiToken,
    frameOrigins: options.frameOrigins ?? [],
    log: options.log ?? 'silent',
  }
  const made = await compose(config, { demoPage: true, ...options })
  const composed = options.parts?.(made) ?? made
  const service = await startService(config, composed, loadLearned())
  return {
    url: service.url,
    service,
    config,
    composed,
    secrets,
    send: (controller, event, over = {}) =>
      post(service.url, controller, { secret: secrets.get(controller) ?? secretOf(), ...over }, event),
    stop: async () => {
      await service.stop()
      if (!options.data) rmSync(data, { recursive: true, force: true })
    },
  }
}

async function post(url: string, controller: string, over: Over & { secret: string }, event: unknown): Promise<Posted> {
  const body = over.body ?? JSON.stringify(event)
  const id = over.id ?? `msg_${randomUUID()}`
  const sent = new Date(over.at ?? Date.now())
  const signed = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
  const response = await fetch(`${url}/ivr/${controller}/plain`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sent.getTime() / 1000)),
      'webhook-signature': new Webhook(over.secret).sign(id, sent, signed),
      ...over.headers,
    },
    body: typeof body === 'string' ? body : Buffer.from(body),
  })
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    type: response.headers.get('content-type') ?? '',
  }
}

/** Every file below a folder whose bytes hold one of the texts, with what it holds. */
export function filesHolding(folder: string, texts: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .flatMap((file) => {
      const bytes = readFileSync(file)
      return texts.filter((text) => bytes.includes(text)).map((text) => `${file}: ${text}`)
    })
}
