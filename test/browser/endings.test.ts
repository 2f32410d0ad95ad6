// Two real browsers, a customer's and an adviser's, and the service as it really runs between them: every way in which a
// conversation may end.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type ChatWorld, sensitive, startChatWorld } from '../chat-world.ts'
import { movedClock, openHour, until } from '../chatting.ts'
import { filesHolding } from '../running.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { canaries, endings } from './endings.ts'
import { type DeskSide, expectUnseen, openCustomer, openDesk } from './two-sides.ts'

jest.setTimeout(90_000)

let outside: Browser
let inside: Browser
const start = async (): Promise<void> => {
  ;[outside, inside] = await Promise.all([launch(), launch()])
}
const stop = async (): Promise<void> => {
  await Promise.all([outside?.close(), inside?.close()])
}

describeInBrowser('a customer and an adviser', () => {
  describe('while advisers are at work', () => {
    let world: ChatWorld
    beforeAll(async () => {
      world = await startChatWorld()
      await start()
    }, 90_000)
    afterAll(async () => {
      await stop()
      await world.service.stop()
    })

    test.each(endings.map((ending) => [ending.title, ending] as const))('%s', async (_, ending) => {
      const { controller, language = 'nb', how } = ending
      const { service } = world
      const kari = await openCustomer(outside, service.url, { controller, language })
      const name = await kari.conversation()
      const desks: DeskSide[] = []
      const adviser = async () => {
        const desk = await openDesk(inside, { service, controllers: [controller] })
        desks.push(desk)
        return desk
      }
      await ending.play({ kari, adviser, world, controller })
      const [item] = await world.stored('handover', name)
      expect(item?.body.ended?.how).toBe(how)
      await until(async () => (await world.stored('sealed-message', name)).length === 0)
      expectUnseen(kari, canaries)
      expect(world.asked.filter((text) => canaries.some((each) => text.includes(each)))).toEqual([])
      expect(filesHolding(service.config.data, canaries)).toEqual([])
      expect([kari, ...desks].flatMap(({ complaints }) => complaints)).toEqual([])
      await Promise.all([kari, ...desks].map(({ page }) => page.context().close()))
    })
  })

  describe('at night', () => {
    let world: ChatWorld
    beforeAll(async () => {
      world = await startChatWorld(movedClock(openHour + 13 * 60 * 60_000))
      await start()
    }, 90_000)
    afterAll(async () => {
      await stop()
      await world.service.stop()
    })

    test('out of hours: the customer is told, nothing waits and nothing is sealed', async () => {
      const { service } = world
      const kari = await openCustomer(outside, service.url, { controller: 'tryg-no' })
      const name = await kari.conversation()
      await kari.say(sensitive)
      await kari.standsAt('out-of-hours')
      await kari.reads(world.words('tryg-no', 'out-of-hours'))
      await kari.chat.getByRole('link', { name: /^Ring/ }).waitFor()
      for (const kind of ['handover', 'sealed-message'] as const) expect(await world.stored(kind, name)).toEqual([])
      expect(filesHolding(service.config.data, canaries)).toEqual([])
      const per = await openDesk(inside, { service, controllers: ['tryg-no'] })
      expect(await per.rows.count()).toBe(0)
    })
  })
})
