// What an adviser reads of a call that the service was restarted in: nothing that is not so.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { allSecrets, folderOf, type Running, run } from '../running.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { consentedCall, type PlayedCall } from './panel-calls.ts'
import { openPanel } from './panel-page.ts'
import { inEverySize } from './panel-usable.ts'

describeInBrowser('the panel after a restart in the middle of a call', () => {
  const data = folderOf()
  const secrets = allSecrets()
  let running: Running
  let browser: Browser
  let call: PlayedCall
  beforeAll(async () => {
    const before = await run({ data, secrets })
    call = await consentedCall(before, 'a1')
    await before.stop()
    running = await run({ data, secrets })
    browser = await launch()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  test('it says that earlier lines are not shown again, and never that there was no text', async () => {
    const { page, close } = await openPanel(browser, running, { conversation: call.id })
    await page.getByText('Tidligere linjer kan ikke vises igjen her.').waitFor()
    expect(await page.locator('.line').count()).toBe(0)
    await inEverySize(page, 'after a restart')
    // On the service that plays the rest of the call.
    const rest = (type: string, fields = {}) =>
      running.send('tryg-no', { type, call: call.id, at: Date.now() + 1_000, ...fields })
    await rest('speech.final', { segment: 'rest', speaker: 'agent', text: 'Da er vi ferdige.' })
    await page.locator('.line').waitFor()
    await page.getByText('Tidligere linjer kan ikke vises igjen her.').waitFor()
    await rest('call.ended')
    await page.locator('.live', { hasText: 'Slutt' }).waitFor()
    expect(await page.locator('.transcript').textContent()).not.toContain('Det ble ingen tekst')
    await close()
  }, 60_000)
})
