// The service as a process of its own, killed with SIGKILL in the middle of calls and started again over what it left:
// whatever was acknowledged is there, nothing unmasked is, and no sound without a permit.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { afterAll, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { callState } from '../../src/call/call.ts'
import { compose } from '../../src/compose.ts'
import { packageRoot } from '../../src/files.ts'
import type { Item } from '../../src/stored.ts'
import { allSecrets, configOf, filesHolding, folderOf } from '../running.ts'

const data = folderOf()
const secrets = allSecrets()
const controller = 'tjm-dk'
afterAll(() => rmSync(data, { recursive: true, force: true }))

async function serve(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'serve'], {
    cwd: packageRoot(),
    env: {
      PATH: process.env['PATH'],
      SLADD_DATA: data,
      SLADD_PORT: '0',
      SLADD_LOG: 'error',
      SLADD_WEBHOOK_SECRETS: [...secrets].map(([id, secret]) => `${id}=${secret}`).join(','),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  while (!printed.includes('listens on')) printed += String((await once(child.stdout ?? child, 'data'))[0])
  return { child, url: /http:\/\/\S+/.exec(printed)?.[0] ?? '' }
}

async function send(url: string, event: object): Promise<boolean> {
  const body = JSON.stringify(event)
  const [id, sent] = [`msg_${randomUUID()}`, new Date()]
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sent.getTime() / 1000)),
    'webhook-signature': new Webhook(secrets.get(controller) ?? '').sign(id, sent, body),
  }
  return fetch(`${url}/ivr/${controller}/plain`, { method: 'POST', headers, body }).then(
    (response) => response.ok,
    () => false,
  )
}

test('R39: killed again and again in the middle of calls, it loses nothing it acknowledged and keeps nothing unmasked', async () => {
  const acknowledged = { started: [] as string[], segments: [] as string[] }
  for (let round = 0; round < 3; round++) {
    const { child, url } = await serve()
    let stop = false
    const calls = Array.from({ length: 4 }, async () => {
      const call = `c-${randomUUID()}`
      const at = () => new Date().toISOString()
      if (!(await send(url, { type: 'call.started', call, at: at(), direction: 'in', topic: 'offer' }))) return
      acknowledged.started.push(`${controller}:${call}`)
      while (!stop) {
        const segment = `s-${randomUUID()}`
        const spoken = {
          type: 'speech.final',
          call,
          at: at(),
          segment,
          speaker: 'customer',
          text: 'mit nummer er 20 12 34 56 og cpr 311299-1234',
        }
        if (await send(url, spoken)) acknowledged.segments.push(`${controller}:${call}/${segment}`)
      }
    })
    const enough = acknowledged.segments.length + 25
    while (acknowledged.segments.length < enough) await new Promise((turn) => setTimeout(turn, 5))
    child.kill('SIGKILL')
    await once(child, 'exit')
    stop = true
    await Promise.all(calls)
  }
  const composed = await compose(configOf(data, secrets))
  try {
    for (const name of acknowledged.started) {
      const item: Item<'call'> | undefined = await composed.ports.records.peek('call', name)
      expect(callState(item?.body.facts ?? []).started).toBeDefined()
    }
    for (const id of acknowledged.segments) {
      const item = await composed.ports.records.peek('live-transcript', id)
      expect(item?.body.text).toMatch(/\[PHONE_\d+\].*\[NATIONAL_ID_\d+\]/)
    }
    expect(acknowledged.segments.length).toBeGreaterThanOrEqual(75)
  } finally {
    await composed.close()
  }
  expect(filesHolding(data, ['20 12 34 56', '20123456', '311299-1234', '3112991234'])).toEqual([])
})

test('SIGTERM ends it by itself, with everything acknowledged stored', async () => {
  const { child, url } = await serve()
  const call = `c-${randomUUID()}`
  const stored = await send(url, { type: 'call.started', call, at: new Date().toISOString(), direction: 'in' })
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  const composed = await compose(configOf(data, secrets))
  const item = await composed.ports.records.peek('call', `${controller}:${call}`)
  await composed.close()
  expect([stored, code, item?.body.facts.length]).toEqual([true, 0, 1])
})
