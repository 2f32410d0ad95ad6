// compose.yaml without an engine: what it names is there, nothing listens to the world, and the settings it gives the
// service are settings, within the regions of every policy.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { policiesOf } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { packageRoot } from '../src/files.ts'
import { misplaced } from '../src/policy/places.ts'
import { placesOf } from '../src/stores.ts'

interface Part {
  readonly image?: string
  readonly build?: string
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: object
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

const file = parse(readFileSync(join(packageRoot(), 'compose.yaml'), 'utf8')) as {
  readonly services: Readonly<Record<string, Part>>
  readonly volumes: Readonly<Record<string, unknown>>
}
const parts = Object.entries(file.services)

test('every part is an image of a named version, or ours', () => {
  for (const [name, { image, build }] of parts)
    expect([name, build ?? image]).toEqual([name, expect.stringMatching(/^\.$|^[a-z/]+:.*\d/)])
})

test('whoever is waited for is there, and says when it is well', () => {
  for (const [, { depends_on = {} }] of parts)
    for (const [name, { condition }] of Object.entries(depends_on)) {
      expect(Object.keys(file.services)).toContain(name)
      if (condition === 'service_healthy') expect(file.services[name]?.healthcheck).toBeDefined()
    }
})

test('it listens on loopback alone, and what is kept is in volumes that are named', () => {
  for (const [, { ports = [], volumes = [] }] of parts) {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
    for (const volume of volumes) expect(Object.keys(file.volumes)).toContain(volume.split(':')[0])
  }
})

test('the service is given settings that it takes, and stores within the regions of every policy', () => {
  const given = Object.entries(file.services['sladd']?.environment ?? {})
  // `${NAME:-value}`: what is set outside, or the value.
  const settings = given.map(([name, value]) => [name, value.replace(/^\$\{\w+:-(.*)\}$/, '$1')] as const)
  const config = readConfig(Object.fromEntries(settings.filter(([name]) => name.startsWith('SLADD_'))))
  expect([config.records.kind, config.recordings.kind]).toEqual(['mongodb', 's3'])
  expect(misplaced(policiesOf(config).controllers.values(), placesOf(config))).toEqual([])
})
