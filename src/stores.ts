// Where records, recordings and keys are kept, and what joins several nodes, as the settings say it: an address each. Embedded by default; another
// store is another address and no code.
import { z } from 'zod'
import type { Place } from './policy/places.ts'

export type RecordsSetting =
  | { readonly kind: 'sqlite' }
  /** `url` may hold a password. */
  | { readonly kind: 'mongodb'; readonly url: string; readonly hosts: readonly string[] }

export type RecordingsSetting =
  | { readonly kind: 'files' }
  | {
      readonly kind: 's3'
      readonly bucket: string
      readonly prefix: string
      readonly region: string
      readonly endpoint?: string
      readonly encryption?: { readonly algorithm: 'AES256' | 'aws:kms'; readonly key?: string }
    }

export type KeysSetting =
  | { readonly kind: 'local' }
  | { readonly kind: 'kms'; readonly prefix: string; readonly region: string; readonly endpoint?: string }

export type BusSetting =
  | { readonly kind: 'memory' }
  /** `url` may hold a password. */
  | { readonly kind: 'redis'; readonly url: string; readonly host: string }

const REGION = /^[a-z]{2,8}(-[a-z]{2,12}){1,2}-\d$/
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const PREFIX = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/

const parts = (text: string, known: readonly string[]): { url: URL; query: Map<string, string> } | undefined => {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const query = new Map(url.searchParams)
  const strange = [...query.keys()].some((name) => !known.includes(name))
  return strange || url.username !== '' || url.password !== '' ? undefined : { url, query }
}

const reachable = (endpoint: string | undefined): boolean =>
  endpoint === undefined || (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol))

function recordingsOf(text: string): RecordingsSetting | undefined {
  if (text === 'files') return { kind: 'files' }
  const told = parts(text, ['region', 'endpoint', 'sse', 'sse-key'])
  const [region, endpoint, sse, key] = ['region', 'endpoint', 'sse', 'sse-key'].map((name) => told?.query.get(name))
  const folder = told?.url.pathname.replace(/^\/|\/$/g, '') ?? ''
  if (told?.url.protocol !== 's3:' || !BUCKET.test(told.url.hostname) || !REGION.test(region ?? '')) return undefined
  if (!reachable(endpoint) || (folder !== '' && !folder.split('/').every((part) => PREFIX.test(part)))) return undefined
  if (sse !== undefined && sse !== 'AES256' && sse !== 'aws:kms') return undefined
  return {
    kind: 's3',
    bucket: told.url.hostname,
    prefix: folder === '' ? '' : `${folder}/`,
    region: region ?? '',
    ...(endpoint !== undefined && { endpoint }),
    ...(sse !== undefined && { encryption: { algorithm: sse, ...(key !== undefined && { key }) } }),
  }
}

function keysOf(text: string): KeysSetting | undefined {
  if (text === 'local') return { kind: 'local' }
  const told = parts(text, ['region', 'endpoint'])
  const [region, endpoint] = ['region', 'endpoint'].map((name) => told?.query.get(name))
  if (told?.url.protocol !== 'kms:' || !PREFIX.test(told.url.hostname) || told.url.pathname.length > 1) return undefined
  if (!REGION.test(region ?? '') || !reachable(endpoint)) return undefined
  return { kind: 'kms', prefix: told.url.hostname, region: region ?? '', ...(endpoint !== undefined && { endpoint }) }
}

function recordsOf(text: string): RecordsSetting | undefined {
  if (text === 'sqlite') return { kind: 'sqlite' }
  // Several hosts with commas are no URL to anybody but MongoDB.
  const [, authority = ''] = /^mongodb(?:\+srv)?:\/\/([^/?#]+)/.exec(text) ?? []
  const hosts = authority
    .slice(authority.lastIndexOf('@') + 1)
    .split(',')
    .map((host) => host.replace(/:\d+$/, ''))
  return hosts.every((host) => host !== '') ? { kind: 'mongodb', url: text, hosts } : undefined
}

function busOf(text: string): BusSetting | undefined {
  if (text === 'memory') return { kind: 'memory' }
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, pathname } = new URL(text)
  if (!/^rediss?:$/.test(protocol) || hostname === '' || !/^(\/\d{0,3})?$/.test(pathname)) return undefined
  return { kind: 'redis', url: text, host: hostname.replace(/^\[|\]$/g, '') }
}

const setting = <T>(read: (text: string) => T | undefined, wish: string) =>
  z.string().transform((text, context) => {
    const told = read(text)
    if (told !== undefined) return told
    context.addIssue({ code: 'custom', message: wish })
    return z.NEVER
  })

/** The settings of the stores with what each takes; a flaw names the wish, never the value: it may hold a password. */
export const storeSettings = {
  SLADD_RECORDS: setting(recordsOf, 'wanted: sqlite, or mongodb://… with the name of the database behind the host')
    .default({ kind: 'sqlite' })
    .describe('where records are kept: sqlite, or mongodb://user:password@host,host/database?replicaSet=…'),
  SLADD_RECORDS_REGION: z
    .string()
    .regex(REGION, { error: 'wanted: a region such as eu-north-1' })
    .optional()
    .describe('the region that the MongoDB of SLADD_RECORDS is in, where it is not in one’s own network'),
  SLADD_RECORDINGS: setting(
    recordingsOf,
    'wanted: files, or s3://bucket/prefix?region=eu-north-1, with endpoint=https://… for another server than AWS’s and sse=AES256 or sse=aws:kms&sse-key=… for the bucket’s own encryption',
  )
    .default({ kind: 'files' })
    .describe('where recordings are kept: files, or s3://bucket/prefix?region=…&endpoint=…&sse=…'),
  SLADD_KEYS: setting(keysOf, 'wanted: local, or kms://prefix-of-aliases?region=eu-north-1, with endpoint=… if needed')
    .default({ kind: 'local' })
    .describe('where the controllers’ keys are: local, or kms://prefix-of-aliases?region=…&endpoint=…'),
  SLADD_BUS: setting(busOf, 'wanted: memory, or redis://host:6379 (rediss://… over TLS)')
    .default({ kind: 'memory' })
    .describe('what joins several nodes: memory for one node alone, or redis://user:password@host:6379/0'),
  SLADD_BUS_REGION: z
    .string()
    .regex(REGION, { error: 'wanted: a region such as eu-north-1' })
    .optional()
    .describe('the region that the Redis of SLADD_BUS is in, where it is not in one’s own network'),
}

export interface Stores {
  readonly records: RecordsSetting
  readonly recordsRegion: string | undefined
  readonly recordings: RecordingsSetting
  readonly keys: KeysSetting
  readonly bus: BusSetting
  readonly busRegion: string | undefined
}

const hostOf = (endpoint: string): string => new URL(endpoint).hostname.replace(/^\[|\]$/g, '')

/** Every place outside of this process that data goes to. */
export function placesOf({ records, recordsRegion, recordings, keys, bus, busRegion }: Stores): readonly Place[] {
  const aws = (name: string, told: { readonly region: string; readonly endpoint?: string }): Place => ({
    setting: name,
    region: told.region,
    ...(told.endpoint !== undefined && { host: hostOf(told.endpoint) }),
    regionIs: 'of the host',
  })
  const told = (name: string, host: string, region: string | undefined): Place => ({
    setting: name,
    host,
    ...(region !== undefined && { region }),
    regionIs: 'told',
  })
  return [
    ...(records.kind === 'mongodb' ? records.hosts.map((host) => told('SLADD_RECORDS', host, recordsRegion)) : []),
    ...(recordings.kind === 's3' ? [aws('SLADD_RECORDINGS', recordings)] : []),
    ...(keys.kind === 'kms' ? [aws('SLADD_KEYS', keys)] : []),
    ...(bus.kind === 'redis' ? [told('SLADD_BUS', bus.host, busRegion)] : []),
  ]
}

/** As `config print` shows them: no password, no user. */
export const printableStores = (stores: Stores): Record<string, unknown> => {
  const { records, recordsRegion, recordings, keys, bus, busRegion } = stores
  return {
    records: records.kind === 'mongodb' ? `mongodb at ${records.hosts.join(', ')} (set, the rest not shown)` : 'sqlite',
    recordsRegion,
    recordings,
    keys,
    bus: bus.kind === 'redis' ? `redis at ${bus.host} (set, the rest not shown)` : 'memory',
    busRegion,
  }
}
