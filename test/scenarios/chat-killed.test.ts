// The service as a process of its own, killed in the middle of chats and started again over what it left: whoever comes back
// finds an answer, a place in the queue or an ending, never silence; and nothing sensitive lies on disk.
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { alwaysOpen } from '../always-open.ts'
import { customer } from '../chatting.ts'
import { filesHolding, folderOf, secretOf } from '../running.ts'

const data = folderOf()
const slow = createServer(() => undefined)
let botUrl = ''
beforeAll(async () => {
  slow.listen(0, '127.0.0.1')
  await once(slow, 'listening')
  botUrl = `http://127.0.0.1:${(slow.address() as AddressInfo).port}/`
})
afterAll(() => {
  slow.closeAllConnections()
  slow.close()
  rmSync(data, { recursive: true, force: true })
})

const serve = () =>
  alwaysOpen(data, { SLADD_BOTS: `tryg-no=webhook:${botUrl}`, SLADD_BOT_SECRETS: `tryg-no=${secretOf()}` })

test('R39: killed in the middle of chats, every conversation goes on where it stood or is told how it ended', async () => {
  const first = await serve()
  const at = { url: first.url }
  const waiting = await customer(at, 'dnb-liv-no')
  await waiting.say('Jeg har fått kreftzorvak og er ufør')
  const offered = await customer(at, 'tryg-no')
  await offered.say('Jeg har fått kreftzorvak og går på cellegift')
  const asking = await customer(at, 'tryg-no')
  await asking.say('Hva er egenandelen?')
  await first.kill()

  const second = await serve()
  try {
    const again = async ({ opened }: typeof waiting, controller: string) =>
      customer({ url: second.url }, controller, { conversation: opened.conversation, token: opened.token })
    const queued = await again(waiting, 'dnb-liv-no')
    expect(queued.state().phase).toBe('queued')
    const asked = await again(offered, 'tryg-no')
    expect(asked.state().phase).toBe('offered')
    expect((await asked.answer('yes')).phase).toBe('queued')
    const unanswered = await again(asking, 'tryg-no')
    expect(unanswered.state().phase).toBe('bot')
    // The bot that was being asked is forgotten with the process that asked it: the person is offered instead.
    for (let tries = 0; tries < 400 && unanswered.state().phase !== 'offered'; tries++)
      await new Promise((turn) => setTimeout(turn, 50))
    expect(unanswered.state().phase).toBe('offered')
  } finally {
    await second.kill()
  }
  expect(filesHolding(data, ['kreftzorvak', 'cellegift'])).toEqual([])
}, 60_000)
