// Withdrawing is as easy as agreeing, by whichever way, and takes effect at once: capture stops, what rested on the
// consent goes, what rests on another ground goes on, and there is a receipt.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Receipt } from '../../src/api/panel-contract.ts'
import { type Running, run } from '../running.ts'
import { itemsOf, type LiveCall, now, panelOf, post, recordedCall, signIn, until } from './live.ts'

const apiToken = 'a-token-for-tests-of-withdrawal'
const bearer = { authorization: `Bearer ${apiToken}` }
let service: Running
beforeAll(async () => {
  service = await run({ apiToken })
})
afterAll(() => service.stop())

interface Ld {
  readonly '@id': string
  readonly 'dct:source': string
  readonly 'dpv:hasConsentStatus': readonly { readonly '@type': readonly string[] }[]
}

const receiptsOf = async (controller: string, { call }: LiveCall): Promise<readonly Ld[]> => {
  const { status, body } = await post(service, '/v1/consents/receipts', { headers: bearer, body: { controller, call } })
  expect(status).toBe(200)
  return body['receipts'] as Ld[]
}

const lastState = (receipt: Ld | undefined): string | undefined =>
  receipt?.['dpv:hasConsentStatus'].at(-1)?.['@type'][0]

type Withdraw = (controller: string, call: LiveCall) => Promise<void>

const byPhone: Withdraw = async (controller, { call }) => {
  const { status } = await service.send(controller, { type: 'consent.withdrawn', call, at: now(), method: 'speech' })
  expect(status).toBe(200)
}

const byPanel: Withdraw = async (controller, { conversation }) => {
  const socket = await panelOf(service, await signIn(service, 'adviser', [controller]))
  const asked = (await itemsOf(service, 'consent', conversation)).map(({ body }) => body.purpose)
  const answer = (await socket.emitWithAck('consent.withdraw', {
    call: conversation,
    purposes: [...new Set(asked)],
  })) as {
    readonly ok: boolean
    readonly receipt: Receipt
  }
  socket.disconnect()
  expect(answer.ok).toBe(true)
  expect(answer.receipt.lapsed.map(({ state }) => state)).toEqual(answer.receipt.lapsed.map(() => 'withdrawn'))
  expect(answer.receipt.lapsed.length).toBeGreaterThan(0)
}

const byApi: Withdraw = async (controller, { call }) => {
  const { status, body } = await post(service, '/v1/consents/withdraw', { headers: bearer, body: { controller, call } })
  expect(status).toBe(200)
  const receipts = body['receipts'] as Ld[]
  expect(receipts.map(lastState)).toEqual(receipts.map(() => 'dpv:ConsentWithdrawn'))
}

describe.each<[way: string, withdraw: Withdraw]>([
  ['on the phone', byPhone],
  ['through the adviser', byPanel],
  ['by the controller’s own pages', byApi],
])('withdrawn %s', (_way, withdraw) => {
  test.each(['tryg-no', 'gjensidige-no'])(
    '%s.withdrawal, R4: sound, key and capture are gone, and receipts say so',
    async (controller) => {
      const call = await recordedCall(service, controller, controller === 'tryg-no' ? 'yes' : 'none')
      const [taken] = await itemsOf(service, 'recording', call.conversation)
      await withdraw(controller, call)
      expect(await itemsOf(service, 'recording', call.conversation)).toEqual([])
      expect(await service.composed.ports.records.peek('key', taken?.id ?? '')).toBeUndefined()
      expect(await service.composed.ports.recordings.exists(taken?.body.name ?? '')).toBe(false)
      const dropped = async () =>
        (await (await fetch(`${service.url}/metrics`)).text()).match(/sound_dropped_bytes_total (\d+)/)?.[1]
      const before = await dropped()
      await until(async () => (await dropped()) !== before)
      call.stop()
      expect(await itemsOf(service, 'recording', call.conversation)).toEqual([])
      const receipts = await receiptsOf(controller, call)
      expect(receipts.map(lastState)).toEqual(receipts.map(() => 'dpv:ConsentWithdrawn'))
      for (const receipt of receipts) expect(receipt['dct:source']).toMatch(`urn:sladd:consent:${call.conversation}:`)
      expect(new Set(receipts.map((receipt) => receipt['@id'])).size).toBe(receipts.length)
    },
  )

  test('tjm-dk.recording-quality: documentation goes on in a take of its own, without quality', async () => {
    const call = await recordedCall(service, 'tjm-dk')
    await withdraw('tjm-dk', call)
    await until(async () => (await itemsOf(service, 'recording', call.conversation)).length === 2)
    call.stop()
    const purposes = (await itemsOf(service, 'recording', call.conversation)).flatMap(({ dues }) =>
      dues.map(({ purpose }) => purpose),
    )
    expect([purposes.includes('documentation'), purposes.includes('quality')]).toEqual([true, false])
    expect((await receiptsOf('tjm-dk', call)).map(lastState)).toEqual(['dpv:ConsentWithdrawn'])
  })
})

describe('consents export', () => {
  const exported = async (...args: readonly string[]) => {
    const program = ['--import', 'tsx', 'src/cli.ts', 'consents', 'export', '--controller', 'tryg-no', ...args]
    const { stdout } = await promisify(execFile)(process.execPath, program, {
      env: { PATH: process.env['PATH'], SLADD_DATA: service.config.data },
      maxBuffer: 64 * 1024 * 1024,
    })
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  test('R6, all.secrecy: records come in the order in which they began, after an entry that says how many', async () => {
    const records = await exported('--format', 'json')
    const began = records.map(
      (record) => (record['events'] as readonly { readonly event_time: string }[])[0]?.event_time ?? '',
    )
    expect(records.length).toBeGreaterThan(2)
    expect(began).toEqual([...began].sort())
    const lines = (await itemsOf(service, 'audit')).map(({ body }) => JSON.parse(body.line) as Record<string, unknown>)
    const entry = lines.find(({ type }) => type === 'exported')
    expect(entry).toMatchObject({ controller: 'tryg-no', what: 'consents', by: 'command-line', items: records.length })
  })

  test('R6: as JSON-LD each line stands by itself', async () => {
    for (const record of await exported())
      expect([record['@type'], typeof record['@context']]).toEqual(['dpv:ConsentRecord', 'object'])
  })
})
