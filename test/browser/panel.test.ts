// The panel in a real browser over the running service: what an adviser sees, does and may never see.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page, WebSocketRoute } from 'playwright-core'
import { linkTo } from '../../src/main.ts'
import { type Running, run } from '../running.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { answer, begin, consentedCall, type PlayedCall } from './panel-calls.ts'
import { expectNoIdentifier, openPanel } from './panel-page.ts'

const words = (page: Page): Promise<string> => page.locator('.recording-words').innerText()
const pick = (page: Page, call: PlayedCall): Promise<void> =>
  page.locator('.call-row', { hasText: call.id.slice(-2) }).click()

describeInBrowser('the panel', () => {
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

  test('a page without a session shows no call and tells how to get in', async () => {
    const call = await consentedCall(running, 'a0')
    const { page, close } = await openPanel(browser, running, { signedIn: false })
    await page.getByRole('heading', { name: 'Du er ikke logget inn' }).waitFor()
    const text = await page.locator('body').innerText()
    expect(text).toContain('sladd staff invite')
    expect(text).not.toContain(call.id.slice(-2))
    await call.event('call.ended')
    await close()
  })

  test.each([
    ['was used', true, 'Lenken er brukt.'],
    ['nobody made', false, 'Lenken virker ikke:'],
  ])('a link that %s says so, and what to do', async (_title, used, words) => {
    const token = used ? await running.service.sessions.invite('adviser', ['tryg-no']) : 'made-up'
    await running.service.sessions.enter(token)
    const { page, complaints, close } = await openPanel(browser, running, { signedIn: false, token })
    await page.getByText(words).waitFor()
    expect(page.url()).not.toContain(token)
    expect(await page.locator('body').textContent()).toContain('sladd staff invite')
    expect(complaints.filter((one) => !one.includes('401'))).toEqual([])
    await close()
  })

  test('the only live call is shown at once, with its ground, its masked lines and the day it will be gone', async () => {
    const call = await consentedCall(running, 'b1')
    const { page, complaints, close } = await openPanel(browser, running, { signedIn: false })
    await page.goto(linkTo(running.url, await running.service.sessions.invite('adviser', ['tryg-no'])))
    await page.locator('.chip[data-kind=BANK_ACCOUNT]').waitFor()
    expect(new URL(page.url()).search).toBe('')
    expect(await words(page)).toMatch(/^Opptak med samtykke siden \d\d:\d\d$/)
    expect(await page.locator('.grounds').innerText()).toMatch(/GDPR artikkel 6\(1\)\u2060?\(a\)/)
    expect(await page.locator('.gone summary').innerText()).toMatch(/Slettes .*\d{4}/)
    const chips = await page.locator('.chip').allInnerTexts()
    for (const kind of ['regnr', 'fødselsnr', 'telefon', 'e-post', 'konto']) {
      expect(chips.some((chip) => chip.endsWith(kind))).toBe(true)
    }
    expect(await page.locator('.chip').first().textContent()).toMatch(/^maskert /)
    await expectNoIdentifier(page)
    expect(complaints).toEqual([])
    await call.event('call.ended')
    await close()
  })

  test('what is said while the panel is open appears masked; a segment said anew replaces its line in place', async () => {
    const call = await consentedCall(running, 'c2')
    const { page, close } = await openPanel(browser, running, { conversation: call.id })
    await page.locator('.chip[data-kind=BANK_ACCOUNT]').waitFor()
    const before = await page.locator('.line').count()
    await call.say('customer', 'Ring meg på 412 34 567.', 'again')
    await page.locator('.line').nth(before).locator('.chip[data-kind=PHONE]').waitFor()
    await call.say('customer', 'Skriv heller til kari.eksempel@example.no.', 'again')
    const line = page.locator('.line').nth(before)
    await line.locator('.chip[data-kind=EMAIL]').waitFor()
    expect(await page.locator('.line').count()).toBe(before + 1)
    expect(await line.locator('.chip[data-kind=PHONE]').count()).toBe(0)
    // Announced once: the log says additions only, and a revised line keeps quiet.
    expect(await line.getAttribute('aria-live')).toBe('off')
    expect(await page.getByRole('log').getAttribute('aria-relevant')).toBe('additions')
    await expectNoIdentifier(page)
    await call.event('call.ended')
    await close()
  })

  test('what is still being said stands outside the log, for eyes only', async () => {
    const call = await consentedCall(running, 'd3')
    const { page, close } = await openPanel(browser, running, { conversation: call.id })
    await page.locator('.chip[data-kind=BANK_ACCOUNT]').waitFor()
    await call.event('speech.partial', { segment: 'tail', speaker: 'customer', text: 'Og da lurer jeg på' })
    await page.locator('.tails[aria-hidden=true] .tail').waitFor()
    expect(await page.getByRole('log').locator('.tail').count()).toBe(0)
    await call.say('customer', 'Og da lurer jeg på forsikringen.', 'tail')
    await page.locator('.tail').waitFor({ state: 'detached' })
    await call.event('call.ended')
    await close()
  })

  test.each([
    ['none', 'gjensidige-no', /^Opptak siden \d\d:\d\d: kunden har ikke reservert seg$/],
    ['no', 'tryg-no', /^Ikke tatt opp: kunden sa nei$/],
    ['none', 'tryg-no', /^Ikke tatt opp: kunden svarte ikke$/],
  ] as const)('an answer of "%s" to %s is told in words', async (said, controller, wanted) => {
    const call = await begin(running, controller, 'e4')
    await answer(call, said)
    const { page, close } = await openPanel(browser, running, { conversation: call.id })
    await page.locator('.recording-words').waitFor()
    expect(await words(page)).toMatch(wanted)
    await call.event('call.ended')
    await close()
  })

  test('a pause says why, and whoever listens in is named', async () => {
    const call = await consentedCall(running, 'f5')
    const { page, close } = await openPanel(browser, running, { conversation: call.id })
    await page.locator('.line').first().waitFor()
    await call.event('call.held')
    await page.getByText('Opptak på pause: kunden er satt på vent').waitFor()
    await call.event('call.unheld')
    await page.getByText('Opptak med samtykke siden').waitFor()
    await call.event('listener.joined', { role: 'coach' })
    await page.getByText('Lytter med: veileder').waitFor()
    await call.event('listener.left', { role: 'coach' })
    await page.getByText('Lytter med: veileder').waitFor({ state: 'detached' })
    await call.event('call.ended')
    await close()
  })

  test('a controller that never records says so, and that nothing is kept', async () => {
    const call = await begin(running, 'claims-link-no', 'g6')
    const { page, close } = await openPanel(browser, running, { conversation: call.id })
    await page.locator('.quiet').waitFor()
    expect(await words(page)).toBe('Tas ikke opp: Claims Link tar ikke opp slike samtaler')
    expect(await page.locator('.gone').innerText()).toBe('Verken opptak eller tekst blir lagret.')
    expect(await page.getByRole('button', { name: 'Trekk tilbake' }).count()).toBe(0)
    await call.event('call.ended')
    await close()
  })

  test('withdrawing starts on Cancel, says beforehand what stops and what goes on, and shows the receipt', async () => {
    const call = await begin(running, 'tjm-dk', 'h7')
    await answer(call, 'yes')
    const { page, complaints, close } = await openPanel(browser, running, { conversation: call.id, language: 'da' })
    await page.getByText('på flere grundlag').waitFor()
    await page.getByRole('button', { name: 'Træk tilbage' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Annuller')
    expect(await dialog.getByRole('checkbox').count()).toBe(1)
    expect(await dialog.getByRole('status').innerText()).toMatch(
      /Optagelsen fortsætter til dokumentation \(legitim interesse/,
    )
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Træk tilbage' }).click()
    await dialog.getByRole('button', { name: 'Træk tilbage' }).click()
    await dialog.getByRole('heading', { name: 'Samtykket er trukket tilbage' }).waitFor()
    const receipt = await dialog.innerText()
    expect(receipt).toMatch(/Stoppet\s+kvalitet/)
    expect(receipt).toMatch(/Fortsætter\s+dokumentation \(legitim interesse/)
    await dialog.getByRole('button', { name: 'Luk' }).click()
    expect(await page.locator('.grounds').innerText()).toMatch(/Trukket tilbage \d\d.\d\d\s*kvalitet/)
    expect(complaints).toEqual([])
    await call.event('call.ended')
    await close()
  })

  test('with several live calls a person chooses, and the keyboard alone is enough', async () => {
    const first = await consentedCall(running, 'i8')
    const second = await begin(running, 'claims-link-no', 'j9')
    const { page, close } = await openPanel(browser, running)
    const rows = page.locator('.call-row', { hasText: /i8|j9/ })
    await rows.nth(1).waitFor()
    expect(await rows.first().innerText()).toContain('j9')
    await rows.nth(1).focus()
    await page.keyboard.press('Enter')
    await page.locator('.chip').first().waitFor()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
    await page.getByRole('button', { name: 'Alle samtaler' }).press('Enter')
    await pick(page, second)
    await page.getByText('Tas ikke opp').waitFor()
    await first.event('call.ended')
    await second.event('call.ended')
    await close()
  })

  test('an adviser sees no call of a controller that is not theirs', async () => {
    const call = await consentedCall(running, 'k0')
    const { page, close } = await openPanel(browser, running, { controllers: ['claims-link-no'] })
    await page.getByText('En samtale vises her når den begynner').or(page.locator('.call-row')).first().waitFor()
    expect(await page.locator('.call-row', { hasText: 'k0' }).count()).toBe(0)
    await call.event('call.ended')
    await close()
  })

  test('a lost connection is told of; what was said meanwhile is there when it is back', async () => {
    const call = await consentedCall(running, 'l1')
    let down = false
    let socket: WebSocketRoute | undefined
    const prepare = async (page: Page): Promise<void> => {
      await page.route('**/socket.io/**', (route) => (down ? route.abort() : route.continue()))
      await page.routeWebSocket('**/socket.io/**', async (opened) => {
        if (down) return opened.close()
        opened.connectToServer()
        socket = opened
      })
    }
    const { page, close } = await openPanel(browser, running, { conversation: call.id, prepare })
    await page.locator('.chip[data-kind=BANK_ACCOUNT]').waitFor()
    const before = await page.locator('.line').count()
    down = true
    await socket?.close()
    await page.getByText('Ingen forbindelse').waitFor()
    expect(await page.getByRole('button', { name: 'Trekk tilbake' }).isDisabled()).toBe(true)
    await call.say('customer', 'Ring meg på 412 34 567.')
    down = false
    await page.locator('.line').nth(before).locator('.chip[data-kind=PHONE]').waitFor()
    await page.getByText('Ingen forbindelse').waitFor({ state: 'detached' })
    await call.event('call.ended')
    await close()
  })

  test('before the session ends by itself the adviser is warned and can go on', async () => {
    // The page's clock is ahead, so that the end of the session is near at once.
    const ahead = 14 * 60_000
    let told: () => void
    const toldActive = new Promise<void>((resolve) => {
      told = resolve
    })
    const prepare = async (page: Page): Promise<void> => {
      await page.addInitScript(`{ const now = Date.now; Date.now = () => now() + ${ahead} }`)
      page.on('websocket', (socket) =>
        socket.on('framesent', ({ payload }) => String(payload).includes('"active"') && told()),
      )
    }
    const { page, close } = await openPanel(browser, running, { prepare })
    await page.getByText('Du logges ut om 1 minutt').waitFor()
    await page.getByRole('button', { name: 'Bli innlogget' }).click()
    await expect(toldActive).resolves.toBeUndefined()
    await close()
  })

  test('when the session ends every word of the call leaves the page', async () => {
    const call = await consentedCall(running, 'm2')
    const { page, close } = await openPanel(browser, running, { conversation: call.id })
    await page.locator('.line').first().waitFor()
    await page.getByRole('button', { name: 'Alle samtaler' }).click()
    await pick(page, call)
    await page.locator('.line').first().waitFor()
    const cookies = await page.context().cookies()
    await running.service.sessions.leave(cookies.find(({ name }) => name.endsWith('sladd'))?.value ?? '')
    await page.getByRole('heading', { name: 'Du er logget ut' }).waitFor()
    expect(await page.locator('.line, .call-row, .chip').count()).toBe(0)
    await call.event('call.ended')
    await close()
  })
})
