// The description of the interface against the doors there are: neither has what the other has not.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { routesOf } from '../../src/doors.ts'
import { version } from '../../src/files.ts'
import { loadLearned } from '../../src/learned.ts'
import { assemble } from '../../src/parts.ts'
import { type Running, run } from '../running.ts'

type Operation = {
  readonly security: readonly object[]
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, object>>
}

let service: Running
let table: ReturnType<typeof routesOf>
let info: { readonly version: string }
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
beforeAll(async () => {
  service = await run()
  const parts = await assemble(service.config, service.composed, loadLearned({ names: false, special: false }))
  table = routesOf(parts, {} as Parameters<typeof routesOf>[1], { missing: async () => [], away: () => [] })
  const document = (await (await fetch(`${service.url}/openapi.json`)).json()) as {
    info: typeof info
    paths: typeof paths
  }
  info = document.info
  paths = document.paths
})
afterAll(() => service.stop())

const pages = ['/openapi.json', '/docs', '/docs/start.js', '/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js']

test('every route is described, but the description itself and its pages; nothing else is', () => {
  const served = table.map(({ method, path }) => `${method} ${path.replaceAll(/:([a-z]+)/g, '{$1}')}`)
  const described = Object.entries(paths).flatMap(([path, of]) => Object.keys(of).map((method) => `${method} ${path}`))
  const wanted = served.filter((route) => !pages.includes(route.replace('get ', '')))
  expect(wanted.length).toBeGreaterThan(30)
  expect(described.sort()).toEqual([...wanted].sort())
})

test('each says who is let in, takes what it reads and names what stands in its address', () => {
  const keepers = { bearer: [{ token: [] }], session: [{ session: [] }], signature: [{ signature: [] }], anyone: [] }
  for (const { method, path, keeper } of table.filter((route) => !pages.includes(route.path))) {
    const said = paths[path.replaceAll(/:([a-z]+)/g, '{$1}')]?.[method]
    expect({ path, security: said?.security }).toEqual({ path, security: keepers[keeper] })
    expect({ path, takes: said?.requestBody !== undefined }).toEqual({ path, takes: method === 'post' })
    const named = said?.parameters?.filter((one) => one.in === 'path').map(({ name }) => `:${name}`) ?? []
    expect({ path, named }).toEqual({ path, named: path.match(/:[a-z]+/g) ?? [] })
  }
})

test.each([
  ['/v1/holds', 'post', ['controller', 'conversation', 'reason', 'case', 'approver', 'review']],
  ['/v1/unmaskings', 'post', ['controller', 'recording', 'reason', 'purpose']],
] as const)('%s names every field it takes', (path, method, fields) => {
  const body = JSON.stringify(paths[path]?.[method]?.requestBody)
  for (const field of fields) expect(body).toContain(`"${field}"`)
})

test('its version is that of the package, and no example names a controller that is not there', () => {
  expect(info.version).toBe(version())
  const examples = [...JSON.stringify(paths).matchAll(/"example":"?([a-z]+(?:-[a-z]+)*-[a-z]{2})"/g)]
  expect(examples.filter(([, id = '']) => !service.composed.policies.controllers.has(id))).toEqual([])
})
