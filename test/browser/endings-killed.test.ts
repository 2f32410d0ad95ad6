// Two real browsers, and a service that is killed in the middle of hand-overs and comes back over what it left: the pages
// find it again by themselves, and nobody is left in silence.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type AlwaysOpen, alwaysOpen } from '../always-open.ts'
import { sensitive } from '../chat-world.ts'
import { filesHolding, folderOf } from '../running.ts'
import { freePort } from '../services/part.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { canaries } from './endings.ts'
import { type CustomerSide, expectUnseen, openCustomer, openDesk } from './two-sides.ts'

jest.setTimeout(120_000)

describeInBrowser('a customer and an adviser, and a service that dies', () => {
  const data = folderOf()
  let service: AlwaysOpen
  let outside: Browser
  let inside: Browser
  let port = 0
  const serve = () => alwaysOpen(data, { SLADD_BOTS: 'tryg-no=scripted' }, port)
  beforeAll(async () => {
    port = await freePort()
    service = await serve()
    ;[outside, inside] = await Promise.all([launch(), launch()])
  }, 90_000)
  afterAll(async () => {
    await Promise.all([outside?.close(), inside?.close()])
    await service.kill()
    rmSync(data, { recursive: true, force: true })
  })

  const barred = async (): Promise<CustomerSide> => {
    const kari = await openCustomer(outside, service.url, { controller: 'tryg-no' })
    await kari.say(sensitive)
    await kari.standsAt('offered')
    return kari
  }
  const isBack = (kari: CustomerSide) => kari.chat.locator('[role=status][data-link=open]').waitFor()

  test('R39: killed in the middle of hand-overs, each goes on where it stood, on both sides', async () => {
    const [asked, taken, queued] = [await barred(), await barred(), await barred()]
    for (const each of [taken, queued]) {
      await each.press('Ja, hent en rådgiver')
      await each.standsAt('queued')
    }
    const per = await openDesk(inside, { link: service.link })
    expect(await per.rows.count()).toBe(2)
    // Who has waited longest stands first.
    await per.take('Kan gjelde noe følsomt')
    await taken.standsAt('with-adviser')

    await service.kill()
    for (const kari of [asked, taken, queued]) await kari.chat.getByText('Du er frakoblet. Vi prøver igjen.').waitFor()
    service = await serve()
    for (const kari of [asked, taken, queued]) await isBack(kari)

    await taken.standsAt('with-adviser')
    await per.press('Åpne')
    await per.reads(sensitive)
    await per.reply('Linjen falt ut et øyeblikk, men jeg er her.')
    await taken.reads('Linjen falt ut et øyeblikk, men jeg er her.')
    await per.end('Besvart')
    await taken.standsAt('closed')

    await queued.standsAt('queued')
    await per.take('Kan gjelde noe følsomt')
    await queued.standsAt('with-adviser')
    await per.end('Avtalt å ringe')
    await queued.standsAt('closed')

    await asked.standsAt('offered')
    await asked.press('Nei takk')
    await asked.standsAt('closed')
    await per.page.getByText('Ingen venter i chatten.').waitFor()
    for (const kari of [asked, taken, queued]) expectUnseen(kari, canaries)
    expect(filesHolding(data, canaries)).toEqual([])
    expect([asked, taken, queued, per].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
