// Chats that were handed over, in a real browser, against a peer that speaks the contract: what an adviser must do before a
// customer's words are on the screen, and that they never come unasked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { packageRoot } from '../../src/files.ts'
import { languages } from '../../web/i18n/language.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { type DeskPeer, startDeskPeer } from './desk-peer.ts'
import { overflow, smallTargets } from './panel-page.ts'

// A browser on a busy machine is slow, not wrong.
jest.setTimeout(90_000)

describeInBrowser('chats that were handed over', () => {
  let browser: Browser
  let peer: DeskPeer
  beforeAll(async () => {
    browser = await launch()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    peer = await startDeskPeer()
  })
  afterEach(async () => {
    await peer.close()
  })

  const openPanel = async (language = 'nb', colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 380, height: 820 }, colorScheme })
    const page = await context.newPage()
    await page.goto(`${peer.url}/panel?lang=${language}`)
    await page.locator('.desk-queue .call-row').first().waitFor()
    return page
  }
  const sensitive = (page: Page) => page.locator('.desk-queue .call-row', { hasText: '47' })
  const claim = async (page: Page): Promise<void> => {
    await sensitive(page).click()
    await page.getByRole('button', { name: 'Ta chatten' }).click()
    await page.getByText('Spør kunden først').waitFor()
  }
  const agree = async (page: Page): Promise<void> => {
    await page.getByLabel('Muntlig').check()
    await page.getByRole('button', { name: 'Kunden sa ja' }).click()
  }

  test('who has waited longest stands first, with the reason and no word of what was written', async () => {
    const page = await openPanel()
    const rows = await page.locator('.desk-queue .call-row').allInnerTexts()
    expect(rows[0]).toMatch(/12[\s\S]*Vil snakke med en person[\s\S]*Venter 5 min/)
    expect(rows[1]).toMatch(/47[\s\S]*Kan gjelde noe følsomt[\s\S]*Venter 2 min/)
    expect(await page.locator('body').textContent()).not.toMatch(/brukket|legen/)
    await page.context().close()
  })

  test('before a sealed message is opened the customer is asked, in the controller’s words', async () => {
    const page = await openPanel()
    await claim(page)
    await page.getByText('Kan vi behandle det du forteller om helsen din').waitFor()
    await page.getByText('Det kan åpnes når kunden har svart.').waitFor()
    expect(await page.getByRole('button', { name: 'Åpne' }).count()).toBe(0)
    // How the customer answered belongs to the answer: without it the buttons do nothing.
    await page.getByRole('button', { name: 'Kunden sa ja' }).dispatchEvent('click')
    expect(peer.asked).not.toContainEqual(expect.stringMatching(/^consent/))
    await agree(page)
    await page.getByRole('button', { name: 'Åpne' }).click()
    await page.getByText('Jeg har brukket armen').waitFor()
    expect(peer.asked.slice(-3)).toEqual(['claim', 'consent health verbal yes', 'open'])
    expect(JSON.stringify(peer.emitted)).not.toMatch(/brukket/)
    await page.context().close()
  })

  test('a customer who says no keeps the seal closed', async () => {
    const page = await openPanel()
    await claim(page)
    await page.getByLabel('Skriftlig').check()
    await page.getByRole('button', { name: 'Kunden sa nei' }).click()
    await page.getByText('Kunden sa nei. Det åpnes ikke.').waitFor()
    expect(await page.getByRole('button', { name: 'Åpne' }).count()).toBe(0)
    expect(peer.asked).not.toContain('open')
    await page.context().close()
  })

  test('when somebody else was faster, that is said and nothing of the chat is shown', async () => {
    const page = await openPanel()
    peer.loseClaim()
    await sensitive(page).click()
    await page.getByRole('button', { name: 'Ta chatten' }).click()
    await page.getByText('En annen rådgiver var raskere.').waitFor()
    expect(await page.getByRole('log').count()).toBe(0)
    await page.context().close()
  })

  test('what the customer writes is fetched by the adviser who reads it; replies stand once', async () => {
    const page = await openPanel()
    await claim(page)
    await page.getByRole('textbox').fill('Hei, dette er Ingrid.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    peer.customerWrites('I går, på E18.')
    await page.getByText('I går, på E18.').waitFor()
    const lines = await page.locator('.line .said').allInnerTexts()
    expect(lines.slice(-2)).toEqual(['Hei, dette er Ingrid.', 'I går, på E18.'])
    expect(JSON.stringify(peer.emitted)).not.toMatch(/E18/)
    await page.context().close()
  })

  test('a chat ends with an outcome that somebody chose, and what was read leaves the page', async () => {
    const page = await openPanel()
    await claim(page)
    await page.getByRole('button', { name: 'Avslutt chatten' }).click()
    const dialog = page.locator('dialog')
    expect(await dialog.locator(':focus').textContent()).toBe('Avbryt')
    await dialog.getByRole('button', { name: 'Avslutt chatten' }).dispatchEvent('click')
    expect(peer.asked).not.toContainEqual(expect.stringMatching(/^close/))
    await dialog.getByLabel(/Tilbud ikke tatt imot/).check()
    await dialog.getByRole('button', { name: 'Avslutt chatten' }).click()
    await page.getByRole('log').waitFor({ state: 'detached' })
    expect(peer.asked.at(-1)).toBe('close offer-not-accepted')
    await page.context().close()
  })

  test('a coach loads nothing of it', async () => {
    const own = await startDeskPeer('coach')
    const context = await browser.newContext()
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${own.url}/panel?lang=nb`)
    await page.getByText('Ingen samtaler nå').waitFor()
    await page.waitForLoadState('networkidle')
    expect(asked.filter((url) => /desk-/.test(url))).toEqual([])
    expect(own.asked).toEqual([])
    await context.close()
    await own.close()
  })

  test.each(languages)('no accessibility fault, nothing too small or too wide: %s', async (language) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await openPanel(language, scheme)
      await sensitive(page).click()
      const take = page.locator('.desk-card .ds-button')
      await take.waitFor()
      if (scheme === 'dark') {
        await take.click()
        await page.getByRole('textbox').waitFor()
      }
      for (const width of [320, 380, 1280]) {
        await page.setViewportSize({ width, height: 820 })
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        expect(await smallTargets(page)).toEqual([])
      }
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${scheme} ${id} ${nodes[0]?.html}`)).toEqual([])
      await page.context().close()
    }
  })
})

test.each(['web/desk/i18n', 'web/widget/i18n'])(
  'every word is there in five languages, with its figures: %s',
  (folder) => {
    const read = (language: string): Record<string, string> =>
      JSON.parse(readFileSync(join(packageRoot(), folder, 'messages', `${language}.json`), 'utf8'))
    const holes = (words: string): readonly string[] => [...words.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()
    const wanted = read('nb')
    for (const language of languages) {
      const written = read(language)
      expect(Object.keys(written)).toEqual(Object.keys(wanted))
      for (const [key, words] of Object.entries(written)) {
        expect({ language, key, empty: words.trim() === '', holes: holes(words) }).toEqual({
          language,
          key,
          empty: false,
          holes: holes(wanted[key] ?? ''),
        })
      }
    }
  },
)
