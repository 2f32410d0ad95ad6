// The page on which the chat can be tried as a customer: in the demo alone, in five languages, with keys and screen readers.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { languages } from '../../web/i18n/language.ts'
import { words } from '../../web/widget-demo/words.ts'
import { type Running, run } from '../running.ts'
import { openChat } from './chat-page.ts'
import { type ChatPeer, startChatPeer } from './chat-peer.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { inEverySize } from './panel-usable.ts'

const path = '/widget-demo'

/** In the page: whether the chat's button lies over where the text is. */
const covered = `(() => {
  const button = [...document.querySelectorAll('div')].find((each) => each.shadowRoot).shadowRoot.querySelector('button').getBoundingClientRect()
  const text = document.querySelector('main').getBoundingClientRect()
  const end = Math.min(text.bottom, innerHeight)
  return button.left < text.right && button.right > text.left && button.top < end && button.bottom > text.top
})()`

describeInBrowser('the page to try the chat on', () => {
  let browser: Browser
  let peer: ChatPeer
  let running: Running
  beforeAll(async () => {
    browser = await launch()
    peer = await startChatPeer()
    running = await run({ alwaysOpen: true, settings: { SLADD_BOTS: 'tryg-no=scripted' } })
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await peer?.close()
    await running?.stop()
  })

  test.each(languages)(
    'says what it is and what to try, in every size and scheme (%s)',
    async (language) => {
      const { page, complaints, close } = await openChat(browser, peer, { path, language })
      await page.getByRole('heading', { level: 1, name: words[language].title }).waitFor()
      expect([await page.locator('html').getAttribute('lang'), await page.title()]).toEqual([
        language,
        words[language].title,
      ])
      expect(await page.locator('a[aria-current]').count()).toBe(2)
      for (const [say] of words[language].tries) expect(await page.getByText(say).count()).toBe(1)
      await inEverySize(page, `demo ${language}`)
      expect(complaints).toEqual([])
      await close()
    },
    120_000,
  )

  test.each([320, 380, 700, 1000, 1280])(
    'shows the whole line to copy, and no text under the button, %i px wide',
    async (width) => {
      const { page, close } = await openChat(browser, peer, { path })
      await page.getByRole('button', { name: 'Chat med oss' }).waitFor()
      await page.setViewportSize({ width, height: 640 })
      for (const scrolled of ['0', '200', 'document.documentElement.scrollHeight']) {
        await page.evaluate(
          `for (const each of [document.documentElement, document.querySelector('main')]) each.scrollTop = ${scrolled}`,
        )
        expect(await page.evaluate(covered)).toBe(false)
      }
      expect(
        await page.evaluate('document.querySelector("pre").scrollWidth > document.querySelector("pre").clientWidth'),
      ).toBe(false)
      await close()
    },
    60_000,
  )

  test('is used with keys alone: to the chat and back, and from one language to another', async () => {
    const { page, close } = await openChat(browser, peer, { path })
    const button = page.getByRole('button', { name: 'Chat med oss' })
    await button.waitFor()
    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.textContent ?? ""')
    const reached: string[] = []
    for (let presses = 0; presses < 14 && !(reached.at(-1) ?? '').includes('Chat med oss'); presses++) {
      await page.keyboard.press('Tab')
      const inside = await page.evaluate<string>('document.activeElement.shadowRoot?.activeElement?.textContent ?? ""')
      reached.push(inside || (await focused()))
    }
    expect(reached).toEqual([
      ...['Tryg (med chatbot)', 'TJM Forsikring (bare mennesker)'],
      ...['Gjensidige (bare mennesker)', 'DNB Liv (bare mennesker)'],
      ...['Bokmål', 'Nynorsk', 'Dansk', 'Svenska', 'English', 'Åpne panelet i et nytt vindu'],
      'Chat med oss',
    ])
    await page.keyboard.press('Enter')
    await page.frameLocator('iframe').getByRole('textbox').waitFor()
    await page.keyboard.press('Escape')
    await button.waitFor()
    await page.getByRole('link', { name: 'Svenska' }).press('Enter')
    await page.getByRole('heading', { name: 'Prova chatten som kund' }).waitFor()
    await close()
  }, 60_000)

  test('what it says happens, happens: the bot answers, and is out when health is told of', async () => {
    const page = await browser.newPage({ locale: 'nb-NO' })
    await page.goto(`${running.url}${path}?lang=nb`)
    await page.getByRole('button', { name: 'Chat med oss' }).click()
    const chat = page.frameLocator('iframe')
    await chat.getByText('Jeg er en chatbot').waitFor()
    for (const [say] of words.nb.tries.slice(0, 2)) {
      const before = await chat.locator('.line').count()
      await chat.getByRole('textbox').fill(say)
      await chat.getByRole('textbox').press('Enter')
      await chat
        .locator('.line')
        .nth(before + 1)
        .waitFor()
    }
    await chat.getByText('Derfor har chatboten ikke fått meldingen').waitFor()
    await page.close()
  }, 60_000)
})
