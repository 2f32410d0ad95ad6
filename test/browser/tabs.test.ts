// Two tabs of one customer against the service as it runs: one conversation, the same lines in both, and nothing of it left
// in the browser once it is over.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type ChatWorld, harmless, sensitive, startChatWorld } from '../chat-world.ts'
import { until } from '../chatting.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { type CustomerSide, openCustomer, openDesk } from './two-sides.ts'

jest.setTimeout(90_000)

const sameLines = (tabs: readonly CustomerSide[]) =>
  until(async () => {
    const [one, ...others] = await Promise.all(tabs.map(async (tab) => (await tab.shown()).join('\n')))
    return others.every((other) => other === one)
  })

// Within a few milliseconds of each other, as no hand outside of the browser could.
const pressWhenTold = `void (new BroadcastChannel('all at once').onmessage = () =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Ny samtale').click())`
const tellAll = `(() => {
  new BroadcastChannel('all at once').postMessage('now')
})()`

describeInBrowser('two tabs of one customer', () => {
  let world: ChatWorld
  let browser: Browser
  beforeAll(async () => {
    world = await startChatWorld()
    browser = await launch()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await world.service.stop()
  })
  const open = (controller = 'tryg-no') => openCustomer(browser, world.service.url, { controller })

  test('are one conversation, and show the same lines, as they were written', async () => {
    const first = await open()
    await first.say('Hei, jeg heter Kari Prøvesen. Hva koster bilforsikringen?')
    await first.reads('Det ordner vi.')
    const second = await first.another()
    expect(await second.conversation()).toBe(await first.conversation())
    await sameLines([first, second])
    await second.say('Ring meg på 412 34 567')
    await first.reads('Ring meg på 412 34 567')
    await first.say(sensitive)
    await second.standsAt('offered')
    await second.reads(sensitive)
    await second.press('Ja, hent en rådgiver')
    const per = await openDesk(browser, { service: world.service, controllers: ['tryg-no'] })
    await per.take('Kan gjelde noe følsomt')
    await per.reply('Hei, Kari Prøvesen, dette er Per.')
    for (const tab of [first, second]) await tab.reads('Hei, Kari Prøvesen, dette er Per.')
    await sameLines([first, second])
    expect([...first.complaints, ...second.complaints]).toEqual([])
  })

  test('that begin anew at the same instant are one conversation too', async () => {
    const first = await open()
    const tabs = [first, await first.another(), await first.another()]
    const before = await first.conversation()
    await first.leave()
    for (const tab of tabs) {
      await tab.standsAt('closed')
      await tab.chat.locator('body').evaluate(pressWhenTold)
    }
    await first.chat.locator('body').evaluate(tellAll)
    for (const tab of tabs) await tab.standsAt('bot')
    const anew = new Set(await Promise.all(tabs.map((tab) => tab.conversation())))
    expect([anew.size, anew.has(before)]).toEqual([1, false])
  })

  test('once it is over nothing of it is left in the browser, and a page that is loaded anew begins anew', async () => {
    const first = await open()
    await first.say(harmless)
    const second = await first.another()
    const name = await first.conversation()
    await first.leave()
    for (const tab of [first, second]) {
      await tab.standsAt('closed')
      expect(await tab.remembered()).toBeUndefined()
    }
    await first.press('Ny samtale')
    await first.standsAt('bot')
    expect(await first.conversation()).not.toBe(name)
    await second.press('Ny samtale')
    await second.standsAt('bot')
    expect(await second.conversation()).toBe(await first.conversation())
    await second.leave()
    await first.standsAt('closed')
    await first.reload()
    await first.standsAt('bot')
    expect(await first.shown()).toHaveLength(2)
  })

  test('where people alone answer, the customer is asked to write; the first message gets an adviser', async () => {
    const tab = await open('gjensidige-no')
    await tab.chat.getByText('Skriv spørsmålet ditt, så henter vi en rådgiver').waitFor()
    await tab.chat.getByRole('textbox', { name: 'Skriv spørsmålet ditt' }).waitFor()
    await tab.say(harmless)
    await tab.chat.getByText('Du venter på en rådgiver').waitFor()
    await tab.chat.getByRole('textbox', { name: 'Skriv en melding' }).waitFor()
  })
})
