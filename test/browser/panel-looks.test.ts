// The panel's looks where they decide who can use it: five languages, light and dark, three widths, forced colours.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { languages } from '../../web/i18n/language.ts'
import { type Running, run } from '../running.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { answer, begin, consentedCall, type PlayedCall } from './panel-calls.ts'
import { openPanel } from './panel-page.ts'
import { expectUsable, inEverySize } from './panel-usable.ts'

describeInBrowser('the panel can be read and used by everybody', () => {
  let running: Running
  let browser: Browser
  let full: PlayedCall
  let danish: PlayedCall
  beforeAll(async () => {
    running = await run()
    browser = await launch()
    full = await consentedCall(running, 'a1')
    await full.say('customer', 'Jeg fikk hjernerystelse og er medlem av Fagforbundet.')
    await full.event('listener.joined', { role: 'coach' })
    danish = await begin(running, 'tjm-dk', 'b2')
    await answer(danish, 'yes')
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  test.each(languages)(
    'a call and its dates, in every size and scheme (%s)',
    async (language) => {
      const { page, complaints, close } = await openPanel(browser, running, { conversation: full.id, language })
      await page.locator('.chip').first().waitFor()
      await page.locator('.gone summary').click()
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await inEverySize(page, `call ${language}`)
      expect(complaints).toEqual([])
      await close()
    },
    120_000,
  )

  test.each(languages)(
    'the list, the dialog and the receipt (%s)',
    async (language) => {
      const { page, close } = await openPanel(browser, running, { language, options: { reducedMotion: 'reduce' } })
      await page.locator('.call-row').first().waitFor()
      await page.setViewportSize({ width: 320, height: 760 })
      await expectUsable(page, `list ${language}`)
      const call = await begin(running, 'tjm-dk', 'c3')
      await answer(call, 'yes')
      await page.locator('.call-row', { hasText: 'c3' }).first().click()
      await page.locator('.withdraw').click()
      await page.getByRole('dialog').waitFor()
      await expectUsable(page, `dialog ${language}`)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expectUsable(page, `dialog ${language}, dark`)
      await page.getByRole('dialog').locator('[data-color=danger]').click()
      await page.locator('.receipt').waitFor()
      await expectUsable(page, `receipt ${language}, dark`)
      await call.event('call.ended')
      await close()
    },
    60_000,
  )

  test.each(languages)('the page without a session (%s)', async (language) => {
    const { page, close } = await openPanel(browser, running, { language, signedIn: false })
    await page.locator('.session-ended').waitFor()
    await page.setViewportSize({ width: 320, height: 760 })
    await expectUsable(page, `signed out ${language}`)
    await close()
  })

  test('in forced colours chips, grounds and notices keep an outline', async () => {
    const { page, close } = await openPanel(browser, running, {
      conversation: full.id,
      options: { forcedColors: 'active' },
    })
    await page.locator('.chip').first().waitFor()
    for (const part of ['.chip', '.recording', '.listeners']) {
      const outline = await page.evaluate<string>(
        `{ const { borderTopWidth, borderTopColor } = getComputedStyle(document.querySelector('${part}')); borderTopWidth + borderTopColor }`,
      )
      expect(outline).toMatch(/^[1-9]\d*px/)
      expect(outline).not.toContain('rgba(0, 0, 0, 0)')
    }
    await close()
  })

  test('what is special is told by words and another picture, not by colour alone', async () => {
    const { page, close } = await openPanel(browser, running, { conversation: full.id })
    const special = page.locator('.chip[data-special]').first()
    await special.waitFor()
    expect(await special.textContent()).toMatch(/^maskert (helse|fagforening|sensitivt)/)
    const usual = page.locator('.chip:not([data-special])').first()
    const picture = (chip: typeof special): Promise<string | null> => chip.locator('path').getAttribute('d')
    expect(await picture(special)).not.toBe(await picture(usual))
    await close()
  })

  test('scrolling up keeps the place; one press leads back to the latest line', async () => {
    const { page, close } = await openPanel(browser, running, {
      conversation: full.id,
      options: { viewport: { width: 380, height: 520 } },
    })
    await page.locator('.chip').first().waitFor()
    const latest = page.getByRole('button', { name: 'Til det siste' })
    await page.evaluate("document.querySelector('.lines').scrollTop = 0")
    await latest.waitFor()
    const top = (): Promise<number> => page.evaluate<number>("document.querySelector('.lines').scrollTop")
    await full.say('agent', 'Da er saken meldt.')
    await page.getByText('Da er saken meldt.').first().waitFor({ state: 'attached' })
    expect(await top()).toBe(0)
    await latest.click()
    await latest.waitFor({ state: 'detached' })
    expect(await top()).toBeGreaterThan(0)
    await close()
  })
})
