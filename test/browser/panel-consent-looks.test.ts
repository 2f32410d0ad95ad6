// Asking aloud, its receipt and the one suggestion: five languages, light and dark, three widths, forced colours.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { languages } from '../../web/i18n/language.ts'
import { type Running, run } from '../running.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { answer, begin } from './panel-calls.ts'
import { openPanel } from './panel-page.ts'
import { expectUsable, inEverySize } from './panel-usable.ts'

const controllers = ['tryg-no', 'gjensidige-no', 'dnb-liv-no']

describeInBrowser('asking for consent can be read and used by everybody', () => {
  let running: Running
  let browser: Browser
  beforeAll(async () => {
    running = await run()
    browser = await launch()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  test.each(languages)(
    'the question, in every size and scheme, and its receipt (%s)',
    async (language) => {
      const call = await begin(running, 'gjensidige-no', 'a1')
      const { page, complaints, close } = await openPanel(browser, running, {
        conversation: call.id,
        controllers,
        language,
      })
      await page.locator('.ask').click()
      await page.locator('#ask-recording').waitFor()
      await inEverySize(page, `question ${language}`)
      // What is read out is in the caller's language, whatever the panel's.
      expect(await page.locator('blockquote').getAttribute('lang')).toBe('nb')
      await page.setViewportSize({ width: 320, height: 760 })
      await page.locator('#ask-recording .ds-button').first().click()
      await page.locator('#ask-recording .receipt').waitFor()
      await expectUsable(page, `receipt ${language}`)
      expect(complaints).toEqual([])
      await call.event('call.ended')
      await close()
    },
    120_000,
  )

  test.each(languages)(
    'the suggestion, in every size and scheme, and asking about health (%s)',
    async (language) => {
      const call = await begin(running, 'tryg-no', 'b2')
      await answer(call, 'yes')
      const { page, complaints, close } = await openPanel(browser, running, {
        conversation: call.id,
        controllers,
        language,
      })
      await page.locator('.quiet').waitFor()
      await call.say('customer', 'Jeg har hatt hjerteinfarkt og er sykmeldt.')
      await page.locator('.health[data-hint]').waitFor()
      await inEverySize(page, `suggestion ${language}`)
      await page.setViewportSize({ width: 320, height: 760 })
      await page.locator('.health-acts .ds-button').first().click()
      await page.locator('#ask-health').waitFor()
      await expectUsable(page, `asking about health ${language}`)
      await page.locator('#ask-health .ds-button').first().click()
      await page.locator('#ask-health .receipt').waitFor()
      await page.locator('.health-acts .ds-button').first().waitFor()
      await expectUsable(page, `answered about health ${language}`)
      expect(complaints).toEqual([])
      await call.event('call.ended')
      await close()
    },
    120_000,
  )

  test('the question never covers what is said: both are there, one below the other', async () => {
    const call = await begin(running, 'dnb-liv-no', 'c3')
    for (const viewport of [
      { width: 320, height: 560 },
      { width: 1280, height: 620 },
    ]) {
      const { page, close } = await openPanel(browser, running, {
        conversation: call.id,
        controllers,
        options: { viewport },
      })
      await page.locator('.health-acts .ds-button').first().click()
      await page.locator('#ask-health').waitFor()
      const places = await page.evaluate<number[]>(
        `['#ask-health', '.transcript', '.gone'].flatMap((part) => {
          const { top, bottom } = document.querySelector(part).getBoundingClientRect()
          return [Math.round(top), Math.round(bottom)]
        })`,
      )
      expect(places).toHaveLength(6)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      await close()
    }
    await call.event('call.ended')
  })

  test('in forced colours the suggestion keeps an outline', async () => {
    const call = await begin(running, 'dnb-liv-no', 'd4')
    const { page, close } = await openPanel(browser, running, {
      conversation: call.id,
      controllers,
      options: { forcedColors: 'active' },
    })
    await page.locator('.health').waitFor()
    const outline = await page.evaluate<string>(
      "{ const { borderTopWidth, borderTopColor } = getComputedStyle(document.querySelector('.health')); borderTopWidth + borderTopColor }",
    )
    expect(outline).toMatch(/^[1-9]\d*px/)
    expect(outline).not.toContain('rgba(0, 0, 0, 0)')
    await call.event('call.ended')
    await close()
  })
})
