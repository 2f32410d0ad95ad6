// Every setting, read from the environment and checked in one place; nothing else reads the environment.
import { validate as isCron } from 'node-cron'
import { z } from 'zod'
import { printableStores, type Stores, storeSettings } from './stores.ts'
import { plainly } from './wish.ts'

const secretList = z.string().transform((text, context) => {
  const secrets = new Map<string, string[]>()
  for (const part of text.split(',').filter((entry) => entry.trim() !== '')) {
    const [controller = '', secret = ''] = part.trim().split(/=(.*)/s)
    if (!/^[a-z0-9-]+$/.test(controller) || !/^whsec_[A-Za-z0-9+/]{32,90}={0,2}$/.test(secret)) {
      context.addIssue({
        code: 'custom',
        message: 'wanted: controller=whsec_<base64 of 24–64 bytes>, several separated by commas',
      })
      return z.NEVER
    }
    secrets.set(controller, [...(secrets.get(controller) ?? []), secret])
  }
  return secrets as ReadonlyMap<string, readonly string[]>
})

/** Which bot answers for a controller: a signed webhook, Rasa's REST channel, or the scripted one of the demo. */
export type BotSetting = { readonly kind: 'webhook' | 'rasa'; readonly url: URL } | { readonly kind: 'scripted' }

const botOf = (text: string): BotSetting | undefined => {
  if (text === 'scripted') return { kind: 'scripted' }
  const [, kind, address = ''] = /^(webhook|rasa):(.+)$/s.exec(text) ?? []
  if ((kind !== 'webhook' && kind !== 'rasa') || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname))
  return safe || (kind === 'rasa' && url.protocol === 'http:') ? { kind, url } : undefined
}

const botList = z.string().transform((text, context) => {
  const bots = new Map<string, BotSetting>()
  for (const part of text.split(',').filter((entry) => entry.trim() !== '')) {
    const [controller = '', bot = ''] = part.trim().split(/=(.*)/s)
    const setting = botOf(bot)
    if (!/^[a-z0-9-]+$/.test(controller) || !setting) {
      context.addIssue({
        code: 'custom',
        message:
          'wanted: controller=webhook:https://…, controller=rasa:http://… or controller=scripted, separated by commas',
      })
      return z.NEVER
    }
    bots.set(controller, setting)
  }
  return bots as ReadonlyMap<string, BotSetting>
})

const originList = z.string().transform((text, context) => {
  const origins = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const bad = origins.some((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin)
  if (bad)
    context.addIssue({
      code: 'custom',
      message: 'wanted: origins such as https://www.example.org, separated by commas, nothing behind the host',
    })
  return origins as readonly string[]
})

const loopback = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/

const whole = (least: number, most: number) => {
  const wish = `wanted: a whole number from ${least} to ${most}`
  return z.coerce.number(wish).int(wish).min(least, wish).max(most, wish)
}

const settings = z.object({
  SLADD_DATA: z.string().min(1).default('./data').describe('folder of the embedded store'),
  ...storeSettings,
  SLADD_POLICIES: z
    .string()
    .min(1)
    .optional()
    .describe('folder of the policy files; without it the ones that come along'),
  SLADD_HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  SLADD_PORT: whole(0, 65_535).default(4700).describe('port to listen on; 0 takes a free one'),
  SLADD_PUBLIC_URL: z.url().optional().describe('the address by which browsers and platforms reach the service'),
  SLADD_WEBHOOK_SECRETS: secretList
    .default(new Map())
    .describe('controller=whsec_…,controller=whsec_…; two for one controller while one is replaced'),
  SLADD_BOTS: botList
    .default(new Map())
    .describe(
      'controller=webhook:https://…, controller=rasa:http://… or controller=scripted; without one, chats go to people',
    ),
  SLADD_BOT_SECRETS: secretList
    .default(new Map())
    .describe('controller=whsec_…: what messages to a webhook bot are signed with'),
  SLADD_FRAME_ORIGINS: originList
    .default([])
    .describe('sites that may show panel and chat in a frame: https://a.example,https://b.example'),
  SLADD_API_TOKEN: z
    .string()
    .min(24)
    .optional()
    .describe('bearer token for /v1 and /presidio; without it both are off'),
  SLADD_PROXIES: whole(0, 10).default(0).describe('how many proxies of your own stand before the service'),
  SLADD_SWEEP: z
    .string()
    .refine(isCron, 'wanted: a cron line of five fields, such as "* * * * *" for every minute')
    .default('* * * * *')
    .describe('when to look for what is due, as a cron line'),
  SLADD_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('how much is logged'),
})

export interface Config extends Stores {
  readonly data: string
  readonly policies: string | undefined
  readonly host: string
  readonly port: number
  readonly publicUrl: string | undefined
  readonly webhookSecrets: ReadonlyMap<string, readonly string[]>
  readonly bots: ReadonlyMap<string, BotSetting>
  readonly botSecrets: ReadonlyMap<string, readonly string[]>
  readonly frameOrigins: readonly string[]
  readonly apiToken: string | undefined
  readonly proxies: number
  readonly sweep: string
  readonly log: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** All flaws of the settings at once; each line names the variable and the wish, never the value. */
export class BadSettings extends Error {
  constructor(lines: readonly string[], options?: ErrorOptions) {
    super(lines.join('\n'), options)
    this.name = 'BadSettings'
  }
}

const unknown = (environment: NodeJS.ProcessEnv): string[] =>
  Object.keys(environment)
    .filter((name) => name.startsWith('SLADD_') && !(name in settings.shape))
    .map((name) => `${name}: no such setting; known are ${Object.keys(settings.shape).join(', ')}`)

/** Reads and checks the settings; throws `BadSettings` with every flaw. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in settings.shape && value !== ''),
  )
  const parsed = settings.safeParse(given, plainly)
  const flaws = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const lines = [...unknown(environment), ...flaws]
  if (!parsed.success || lines.length > 0) throw new BadSettings(lines)
  const read = parsed.data
  const unsigned = [...read.SLADD_BOTS].filter(
    ([id, { kind }]) => kind === 'webhook' && !read.SLADD_BOT_SECRETS.has(id),
  )
  if (unsigned.length > 0)
    throw new BadSettings(
      unsigned.map(([id]) => `SLADD_BOT_SECRETS: wanted ${id}=whsec_…, because its bot is a webhook`),
    )
  if (!loopback.test(read.SLADD_HOST) && !read.SLADD_PUBLIC_URL?.startsWith('https://')) {
    throw new BadSettings([
      'SLADD_PUBLIC_URL: wanted an https:// address, because SLADD_HOST is not a loopback address',
    ])
  }
  return {
    data: read.SLADD_DATA,
    records: read.SLADD_RECORDS,
    recordsRegion: read.SLADD_RECORDS_REGION,
    recordings: read.SLADD_RECORDINGS,
    keys: read.SLADD_KEYS,
    bus: read.SLADD_BUS,
    busRegion: read.SLADD_BUS_REGION,
    policies: read.SLADD_POLICIES,
    host: read.SLADD_HOST,
    port: read.SLADD_PORT,
    publicUrl: read.SLADD_PUBLIC_URL,
    webhookSecrets: read.SLADD_WEBHOOK_SECRETS,
    bots: read.SLADD_BOTS,
    botSecrets: read.SLADD_BOT_SECRETS,
    frameOrigins: read.SLADD_FRAME_ORIGINS,
    apiToken: read.SLADD_API_TOKEN,
    proxies: read.SLADD_PROXIES,
    sweep: read.SLADD_SWEEP,
    log: read.SLADD_LOG,
  }
}

const secret = '(set, not shown)'

/** The settings in force as `config print` shows them; secrets only by whether they are set. */
export function printable(config: Config): Record<string, unknown> {
  return {
    ...config,
    ...printableStores(config),
    webhookSecrets: Object.fromEntries(
      [...config.webhookSecrets].map(([id, list]) => [id, `${list.length} ${secret}`]),
    ),
    bots: Object.fromEntries([...config.bots].map(([id, bot]) => [id, bot.kind])),
    botSecrets: Object.fromEntries([...config.botSecrets].map(([id, list]) => [id, `${list.length} ${secret}`])),
    apiToken: config.apiToken === undefined ? 'not set: /v1 and /presidio are off' : secret,
  }
}

/** Name, meaning and default of every setting, for help texts and .env.example. */
export function settingsHelp(): readonly { readonly name: string; readonly help: string }[] {
  return Object.entries(settings.shape).map(([name, schema]) => ({ name, help: schema.description ?? '' }))
}
