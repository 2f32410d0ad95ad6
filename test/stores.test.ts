// The settings of the stores: what is taken, what is refused and how, and where data may be kept.
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { compose, policiesOf } from '../src/compose.ts'
import { printable, readConfig } from '../src/config.ts'
import { misplaced } from '../src/policy/places.ts'
import { placesOf } from '../src/stores.ts'

const policies = policiesOf({ policies: undefined })

describe('the settings of the stores', () => {
  test('without them everything is kept in the data folder', () => {
    const { records, recordings, keys } = readConfig({})
    expect({ records, recordings, keys }).toEqual({
      records: { kind: 'sqlite' },
      recordings: { kind: 'files' },
      keys: { kind: 'local' },
    })
    expect(placesOf(readConfig({}))).toEqual([])
  })

  test('another store is another address', () => {
    const { records, recordings, keys } = readConfig({
      SLADD_RECORDS: 'mongodb://sladd:hemmelig@a.internal:27017,b.internal/sladd?replicaSet=rs0',
      SLADD_RECORDINGS: 's3://sound/sladd?region=eu-north-1&sse=aws:kms&sse-key=alias/sound',
      SLADD_KEYS: 'kms://sladd?region=eu-north-1',
    })
    expect(records).toMatchObject({ kind: 'mongodb', hosts: ['a.internal', 'b.internal'] })
    expect(recordings).toEqual({
      kind: 's3',
      bucket: 'sound',
      prefix: 'sladd/',
      region: 'eu-north-1',
      encryption: { algorithm: 'aws:kms', key: 'alias/sound' },
    })
    expect(keys).toEqual({ kind: 'kms', prefix: 'sladd', region: 'eu-north-1' })
  })

  test.each([
    ['SLADD_RECORDS', 'postgres://x'],
    ['SLADD_RECORDS', 'mongodb://'],
    ['SLADD_RECORDS', 'mongodb://secret@,b/x'],
    ['SLADD_RECORDINGS', 's3://sound'],
    ['SLADD_RECORDINGS', 's3://key:secret@sound?region=eu-north-1'],
    ['SLADD_RECORDINGS', 's3://sound?region=eu-north-1&secret=x'],
    ['SLADD_RECORDINGS', 's3://sound?region=eu-north-1&sse=none'],
    ['SLADD_RECORDINGS', 's3://sound?region=eu-north-1&endpoint=secret'],
    ['SLADD_RECORDINGS', 's3://sound/../x y?region=eu-north-1'],
    ['SLADD_RECORDINGS', 's3://S?region=secret'],
    ['SLADD_KEYS', 'kms://secret'],
    ['SLADD_BUS', 'secret'],
    ['SLADD_BUS', 'http://user:secret@redis:6379'],
    ['SLADD_BUS', 'redis://redis:6379/secret'],
    ['SLADD_KEYS', 'kms://secret/x?region=eu-north-1'],
  ])('%s=%s is refused with the wish and without the value', (name, value) => {
    let told = ''
    try {
      readConfig({ [name]: value })
    } catch (error) {
      told = String(error)
    }
    expect(told).toMatch(new RegExp(`${name}: wanted: `))
    expect(told).not.toContain('secret')
  })

  test('what is printed holds no password', () => {
    const given = {
      SLADD_RECORDS: 'mongodb://bruker:hemmelig@a.internal/sladd',
      SLADD_BUS: 'redis://bruker:hemmelig@b.internal:6379/1',
    }
    const shown = JSON.stringify(printable(readConfig(given)))
    expect(shown).toContain('mongodb at a.internal')
    expect(shown).toContain('redis at b.internal')
    expect(shown).not.toMatch(/hemmelig|bruker/)
  })
})

describe('where data may be kept', () => {
  const lines = (environment: Record<string, string>) =>
    misplaced(policies.controllers.values(), placesOf(readConfig(environment)))
  const s3 = (region: string, endpoint?: string) => ({
    SLADD_RECORDINGS: `s3://sound?region=${region}${endpoint ? `&endpoint=${endpoint}` : ''}`,
  })
  const mongo = (host: string, region?: string) => ({
    SLADD_RECORDS: `mongodb://${host}/sladd`,
    ...(region && { SLADD_RECORDS_REGION: region }),
  })

  test.each<[where: string, environment: Record<string, string>]>([
    ['a region of every policy', s3('eu-north-1')],
    ['the same by its own address', s3('eu-north-1', 'https://s3.eu-north-1.amazonaws.com')],
    ['loopback', s3('eu-west-2', 'http://127.0.0.1:7480')],
    ['one’s own network', s3('eu-north-1', 'http://s3:7480')],
    ['a MongoDB in one’s own network', mongo('10.1.2.3')],
    ['a MongoDB in a region of every policy', mongo('cluster.mongodb.example', 'eu-central-1')],
    ['a Redis in one’s own network', { SLADD_BUS: 'redis://redis:6379' }],
    ['keys in a region of every policy', { SLADD_KEYS: 'kms://sladd?region=eu-central-1' }],
  ])('%s will do', (_where, environment) => {
    expect(lines(environment)).toEqual([])
  })

  test.each<[where: string, environment: Record<string, string>, line: RegExp, policies: number]>([
    ['a region outside', s3('eu-west-2'), /SLADD_RECORDINGS: data of .* not in eu-west-2/, 5],
    ['a region of some policies only', s3('eu-west-1'), /not in eu-west-1/, 2],
    ['an address of another region than told', s3('eu-north-1', 'https://s3.us-east-1.amazonaws.com'), /us-east-1/, 5],
    ['a stranger’s address', s3('eu-north-1', 'https://s3.example.org'), /no transfer of the policy names it/, 5],
    ['one’s own network in a region outside', s3('us-east-1', 'http://s3:7480'), /not in us-east-1/, 5],
    ['a MongoDB nobody knows where', mongo('cluster.mongodb.example'), /say which by SLADD_RECORDS_REGION/, 5],
    ['a Redis nobody knows where', { SLADD_BUS: 'redis://redis.example.org' }, /say which by SLADD_BUS_REGION/, 5],
    ['keys outside', { SLADD_KEYS: 'kms://sladd?region=us-east-1' }, /SLADD_KEYS: .* not in us-east-1/, 5],
  ])('gjensidige-no.stay-in: %s is refused, a line for each policy', (_where, environment, line, count) => {
    const told = lines(environment)
    expect(told).toHaveLength(count)
    for (const one of told) expect(one).toMatch(line)
  })

  test('R42: the service does not start over a store in a region outside, and nothing is opened or made before it says so', async () => {
    const data = join(mkdtempSync(join(tmpdir(), 'sladd-')), 'data')
    const config = { ...readConfig(s3('eu-west-2')), data }
    await expect(compose(config)).rejects.toThrow(/SLADD_RECORDINGS: data of .* not in eu-west-2/)
    expect(existsSync(join(data, 'keys'))).toBe(false)
  })

  test('tryg-no.transfer, tjm-dk.transfer, claims-link-no.transfer: a place outside is taken once the policy names a transfer to it and what that rests on', () => {
    const [policy] = policies.controllers.values()
    if (!policy) throw new Error('no policy')
    const transfer = { kind: 'transfer', where: 's3.example.org', who: 'x', what: 'storage', basis: 'certification' }
    const rule = { ...policy.rules[0], id: 'x.transfer', clauses: [transfer] } as (typeof policy.rules)[number]
    const places = placesOf(readConfig(s3('eu-north-1', 'https://s3.example.org')))
    expect(misplaced([policy], places)).toHaveLength(1)
    expect(misplaced([{ ...policy, rules: [...policy.rules, rule] }], places)).toEqual([])
  })
})
