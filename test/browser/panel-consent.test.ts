// In a real browser over the running service: an adviser asks aloud, notes the answer, and sees what it changes; is told
// before asking about health; and is told why where an answer could not be put on record.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Composed } from '../../src/compose.ts'
import type { Records } from '../../src/ports.ts'
import { itemsOf } from '../call/live.ts'
import { type Running, run } from '../running.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { answer, begin } from './panel-calls.ts'
import { expectNoIdentifier, openPanel } from './panel-page.ts'

const controllers = ['tryg-no', 'tjm-dk', 'gjensidige-no', 'dnb-liv-no', 'claims-link-no']
const words = (page: Page): Promise<string> => page.locator('.recording-words').innerText()
const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.textContent')
const ask = (page: Page): Locator => page.getByRole('button', { name: 'Spør om opptak' })
const askHealth = (page: Page): Locator => page.getByRole('button', { name: 'Be om samtykke' })
const health = (page: Page): Locator => page.locator('.health-words')

describeInBrowser('an adviser who asks', () => {
  let running: Running
  let browser: Browser
  let auditDown = false
  beforeAll(async () => {
    const wrapped = (records: Records): Records => ({
      ...records,
      write: (batch) => {
        const audited = batch.some((one) => one.do === 'insert' && one.item.kind === 'audit')
        return auditDown && audited ? Promise.reject(new Error('the audit cannot be written')) : records.write(batch)
      },
    })
    const parts = (composed: Composed): Composed => ({
      ...composed,
      ports: { ...composed.ports, records: wrapped(composed.ports.records) },
    })
    running = await run({ parts })
    browser = await launch()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })
  const open = (conversation: string) => openPanel(browser, running, { conversation, controllers })

  test('reads out the controller’s words, notes a yes, and the recording begins; a receipt says for what', async () => {
    const call = await begin(running, 'gjensidige-no', 'a1')
    const { page, complaints, close } = await open(call.id)
    await ask(page).waitFor()
    expect(await words(page)).toBe('Ikke tatt opp: kunden er ikke spurt')
    expect(await page.locator('.call [data-variant=primary], .call .ds-button:not([data-variant])').count()).toBe(0)
    await ask(page).click()
    const sheet = page.getByRole('region', { name: 'Les opp for kunden' })
    await sheet.waitFor()
    expect(await ask(page).getAttribute('aria-expanded')).toBe('true')
    expect(await sheet.locator('blockquote').innerText()).toMatch(/^Er det greit at samtalen blir tatt opp fra nå av/)
    expect(await sheet.innerText()).toContain('ordlyd recording-aloud, versjon 2026-11-22')
    expect(await sheet.getByRole('listitem').first().innerText()).toMatch(/tas samtalen opp for bedre service og/)
    await sheet.getByRole('button', { name: 'Kunden sa ja' }).click()
    await page.getByRole('heading', { name: 'Registrert: kunden sa ja' }).waitFor()
    expect(await page.locator('#ask-recording [role=status]').innerText()).toMatch(
      /Tas opp for\s+bedre service og dokumentasjon\s+Tas ikke opp for\s+Ingenting\s+Kvittering/,
    )
    await page.getByText(/^Opptak med samtykke siden/).waitFor()
    expect(await ask(page).count()).toBe(0)
    expect((await call.event('adviser.joined'))['recording']).toBe('start')
    await page.getByRole('button', { name: 'Lukk' }).click()
    expect(await focused(page)).toMatch(/^Samtale/)
    expect(complaints).toEqual([])
    await call.event('call.ended')
    await close()
  })

  test('with the keyboard alone: the focus goes to the question, Escape gives it back, and a no is noted', async () => {
    const call = await begin(running, 'gjensidige-no', 'b2')
    const { page, close } = await open(call.id)
    await ask(page).focus()
    await page.keyboard.press('Enter')
    await page.locator('#ask-recording').waitFor()
    expect(await focused(page)).toBe('Les opp for kunden')
    await page.keyboard.press('Escape')
    await page.locator('#ask-recording').waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('Spør om opptak')
    await page.keyboard.press('Enter')
    await page.locator('#ask-recording').waitFor()
    // How it was answered, yes, no.
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Kunden sa nei')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Registrert: kunden sa nei' }).waitFor()
    expect(await focused(page)).toBe('Lukk')
    await page.keyboard.press('Enter')
    await page.getByText('Ikke tatt opp: kunden sa nei').waitFor()
    expect(await focused(page)).toBe('Spør om opptak')
    await page.keyboard.press('Enter')
    await page.getByText('Spør bare hvis kunden selv tar det opp.').waitFor()
    await call.event('call.ended')
    await close()
  })

  test('is told when nothing can be put on record: nothing changes, the call goes on, and once more is enough', async () => {
    const call = await begin(running, 'gjensidige-no', 'c3')
    const { page, close } = await open(call.id)
    await ask(page).click()
    auditDown = true
    await page.getByRole('button', { name: 'Kunden sa ja' }).click()
    await page.getByRole('alert').getByText('Det kan ikke registreres akkurat nå').waitFor()
    expect(await words(page)).toMatch(/^Ikke opptak|^Ikke tatt opp/)
    auditDown = false
    await page.getByRole('button', { name: 'Kunden sa ja' }).click()
    await page.getByText(/^Opptak med samtykke siden/).waitFor()
    await call.event('call.ended')
    await close()
  })

  test('is told when the caller has answered otherwise meanwhile: the withdrawal stands', async () => {
    const call = await begin(running, 'gjensidige-no', 'd4')
    const { page, close } = await open(call.id)
    await ask(page).click()
    await page.locator('#ask-recording').waitFor()
    await call.event('consent.withdrawn', { method: 'dtmf' })
    await page.getByText('Opptaket er stoppet').waitFor()
    await page.getByRole('button', { name: 'Kunden sa ja' }).click()
    await page.getByRole('alert').getByText('Kunden har svart noe annet i mellomtiden').waitFor()
    expect(await page.getByRole('button', { name: 'Kunden sa ja' }).count()).toBe(0)
    await call.event('call.ended')
    await close()
  })

  test('is told when the call ends before the answer', async () => {
    const call = await begin(running, 'gjensidige-no', 'e5')
    const { page, close } = await open(call.id)
    await ask(page).click()
    await page.locator('#ask-recording').waitFor()
    await call.event('call.ended')
    await page.getByRole('alert').getByText('Samtalen er slutt').waitFor()
    expect(await page.getByRole('button', { name: /^Kunden sa/ }).count()).toBe(0)
    await close()
  })

  test.each([
    ['dnb-liv-no', 'f6'],
    ['claims-link-no', 'g7'],
    ['tryg-no', 'h8'],
  ])('is not offered to where %s takes no yes from an adviser', async (controller, ending) => {
    const call = await begin(running, controller, ending)
    const { page, close } = await open(call.id)
    await health(page).waitFor()
    expect(await ask(page).count()).toBe(0)
    await call.event('call.ended')
    await close()
  })

  test('dnb-liv-no.health-verbal-consent: asks before health is spoken of, at a glance and on record', async () => {
    const call = await begin(running, 'dnb-liv-no', 'i9')
    const { page, complaints, close } = await open(call.id)
    await health(page).getByText('Spør om samtykke før du spør om helse').waitFor()
    await askHealth(page).click()
    const sheet = page.getByRole('region', { name: 'Les opp for kunden' })
    expect(await sheet.locator('blockquote').innerText()).toContain('Samtykker du til det?')
    expect(await sheet.getByRole('radio').count()).toBe(0)
    await sheet.getByRole('button', { name: 'Kunden sa ja' }).click()
    await page.getByRole('button', { name: 'Lukk' }).click()
    expect(await health(page).innerText()).toMatch(/^Du kan spørre om helse: samtykke \d\d:\d\d/)
    const kept = await itemsOf(running, 'consent', `dnb-liv-no:${call.id}`)
    expect(kept.map(({ body }) => body.event).sort()).toEqual(['asked', 'given'])

    await page.getByRole('button', { name: 'Endre' }).click()
    await page.getByRole('heading', { name: 'Kunden vil ikke lenger snakke om helse' }).waitFor()
    expect(await focused(page)).toBe('Avbryt')
    await page.locator('#ask-health').getByRole('button', { name: 'Trekk tilbake' }).click()
    await page.getByText('Ikke spør om helse: kunden trakk samtykket').waitFor()
    expect(complaints).toEqual([])
    await call.event('call.ended')
    await page.locator('.health').waitFor({ state: 'detached' })
    await close()
  })

  test('hears one suggestion when health comes up unasked; it goes when put aside and when the caller has answered', async () => {
    const call = await begin(running, 'tryg-no', 'j0')
    await answer(call, 'yes')
    const { page, close } = await open(call.id)
    await page.locator('.waiting, .quiet').first().waitFor()
    await call.say('agent', 'Har du noen sykdommer vi bør vite om?')
    const hint = page.locator('.health[data-hint]')
    await hint.waitFor()
    expect(await hint.getByRole('status').innerText()).toMatch(/^Du er på vei til å spørre om helse\. Spør om samtykke/)
    expect(await page.locator('[data-hint]').count()).toBe(1)
    await hint.getByRole('button', { name: 'Ikke nå' }).click()
    await hint.waitFor({ state: 'detached' })
    expect(await askHealth(page).count()).toBe(1)
    await askHealth(page).click()
    await page.getByRole('button', { name: 'Kunden sa ja' }).click()
    await page.getByText('Du kan spørre om helse: samtykke').waitFor()
    await call.say('customer', 'Jeg har hatt hjerteinfarkt.')
    await page.locator('.chip[data-kind=HEALTH]').first().waitFor()
    expect(await hint.count()).toBe(0)
    await expectNoIdentifier(page)
    await call.event('call.ended')
    await close()
  })

  test('a coach sees the same and is offered nothing to record', async () => {
    const call = await begin(running, 'gjensidige-no', 'k1')
    const { page, close } = await openPanel(browser, running, { conversation: call.id, controllers, role: 'coach' })
    await health(page).waitFor()
    expect(await ask(page).count()).toBe(0)
    expect(await askHealth(page).count()).toBe(0)
    await call.event('call.ended')
    await close()
  })

  test('a part that could not be loaded says so, and a second press tries again', async () => {
    const call = await begin(running, 'gjensidige-no', 'm3')
    let cut = true
    const { page, close } = await openPanel(browser, running, {
      conversation: call.id,
      controllers,
      prepare: (each) => each.route('**/consent-*.js', (route) => (cut ? route.abort() : route.continue())),
    })
    await ask(page).click()
    await page.getByRole('alert').getByText('Dette lot seg ikke hente').waitFor()
    cut = false
    await ask(page).click()
    await ask(page).click()
    await page.locator('#ask-recording').waitFor()
    await call.event('call.ended')
    await close()
  })
})
