// The chat in a real browser, against a peer that speaks its contract: what a customer sees and does, whatever the line
// does. The service behind the real contract has tests of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { ChatPhase } from '../../src/api/chat-contract.ts'
import { webFolder } from '../../src/files.ts'
import { languages } from '../../web/i18n/language.ts'
import { openChat } from './chat-page.ts'
import { type ChatPeer, startChatPeer } from './chat-peer.ts'
import { describeInBrowser, launch } from './chromium.ts'
import { overflow, smallTargets } from './panel-page.ts'

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox').fill(text)
  await page.getByRole('textbox').press('Enter')
}
const texts = (page: Page): Promise<readonly string[]> => page.locator('.line .text').allInnerTexts()
const zipped = (path: string): number => gzipSync(readFileSync(join(webFolder(), path)), { level: 9 }).length

// A browser on a busy machine is slow, not wrong.
jest.setTimeout(90_000)

describeInBrowser('the chat', () => {
  let browser: Browser
  let peer: ChatPeer
  beforeAll(async () => {
    browser = await launch()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    peer = await startChatPeer()
  })
  afterEach(async () => {
    await peer.close()
  })

  test('all.bot-says-it-is-one: the first lines are what the notice says and that this is a bot', async () => {
    const { page, complaints, close } = await openChat(browser, peer)
    const [notice, bot] = await texts(page)
    expect(notice).toContain('slettes 12 måneder')
    expect(bot).toContain('chatbot, ikke et menneske')
    expect(await page.getByRole('status').first().textContent()).toBe('Du skriver med en chatbot')
    expect(complaints).toEqual([])
    await close()
  })

  test('a web site that offers the chat loads one script and nothing else until the customer opens it', async () => {
    const { page, asked, complaints, close } = await openChat(browser, peer, { path: '/widget-demo' })
    await page.getByRole('button', { name: 'Chat med oss' }).waitFor()
    const beforehand = asked.filter((path) => path.startsWith('/widget') || path.startsWith('/socket.io'))
    expect(beforehand).toEqual(['/widget-demo', '/widget.js'])
    await page.getByRole('button', { name: 'Chat med oss' }).click()
    const chat = page.frameLocator('iframe')
    await chat.getByText('Velkommen til chatten').waitFor()
    await chat.getByRole('textbox').fill('Hei')
    await page.keyboard.press('Escape')
    const button = page.getByRole('button', { name: 'Chat med oss' })
    await button.waitFor()
    peer.emitLine('bot', 'Er du der?')
    await page.getByText('ulest').waitFor({ state: 'attached' })
    await button.click()
    expect(await chat.getByRole('textbox').inputValue()).toBe('Hei')
    expect(complaints).toEqual([])
    await close()
  })

  test('markup in a message is text, on both sides', async () => {
    const { page, complaints, close } = await openChat(browser, peer)
    const nasty = '<img src=x onerror=alert(1)><b>fet</b>'
    await write(page, nasty)
    peer.emitLine('bot', nasty)
    await page.locator('.line[data-from=bot]').nth(1).waitFor()
    const all = await texts(page)
    expect(all.filter((text) => text === nasty)).toHaveLength(2)
    expect(await page.locator('.line img, .line b').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  test('a message whose answer was lost is said again with the same id and stands once', async () => {
    const { page, close } = await openChat(browser, peer)
    peer.loseAnswers(1)
    await write(page, 'Er forsikringen gyldig i Sverige?')
    await page.locator('.line[data-from=customer] time').waitFor()
    expect((await texts(page)).filter((text) => text.includes('Sverige'))).toHaveLength(1)
    expect([...peer.said.values()]).toEqual(['Er forsikringen gyldig i Sverige?'])
    await close()
  })

  test('what an adviser writes is fetched, never emitted, and comes in order after a broken line', async () => {
    const { page, close } = await openChat(browser, peer)
    peer.setPhase('with-adviser')
    peer.adviserWrites('Hei, dette er Ingrid Prøve.')
    await page.getByText('Ingrid Prøve').waitFor()
    peer.dropSockets()
    peer.adviserWrites('Jeg ringer deg i morgen.')
    await page.getByText('i morgen').waitFor()
    const all = await texts(page)
    expect(all.slice(-2)).toEqual(['Hei, dette er Ingrid Prøve.', 'Jeg ringer deg i morgen.'])
    expect(JSON.stringify(peer.emitted)).not.toMatch(/Ingrid|morgen/)
    await close()
  })

  test('after the guard: nothing can be written, and yes and no weigh the same', async () => {
    const { page, close } = await openChat(browser, peer)
    peer.setPhase('offered')
    const yes = page.getByRole('button', { name: 'Ja, hent en rådgiver' })
    await yes.waitFor()
    const no = page.getByRole('button', { name: 'Nei takk' })
    expect(await page.getByRole('textbox').count()).toBe(0)
    const variants = [await yes.getAttribute('data-variant'), await no.getAttribute('data-variant')]
    expect(variants).toEqual(['secondary', 'secondary'])
    await yes.click()
    await page.getByText('Du venter på en rådgiver').waitFor()
    await close()
  })

  test('a person can be asked for at any time while a bot answers', async () => {
    const { page, close } = await openChat(browser, peer)
    await page.getByRole('button', { name: 'Snakk med en person' }).click()
    await page.getByText('Du venter på en rådgiver').waitFor()
    await close()
  })

  test('ending asks first, with the focus on not ending; a rating is thanked in the controller’s words', async () => {
    const { page, close } = await openChat(browser, peer)
    await page.getByRole('button', { name: 'Avslutt' }).click()
    expect(await page.locator('dialog :focus').textContent()).toBe('Avbryt')
    await page.locator('dialog').getByRole('button', { name: 'Avslutt' }).click()
    await page.getByLabel('Veldig bra').check()
    await page.getByRole('button', { name: 'Send svar' }).click()
    await page.getByText('Takk for svaret.').waitFor()
    await close()
  })

  test('a message that is too long is said to be, and is not sent', async () => {
    const { page, close } = await openChat(browser, peer)
    await write(page, 'a'.repeat(2_003))
    await page.getByText('3 tegn for mye').waitFor()
    expect(peer.said.size).toBe(0)
    await close()
  })

  const phases: readonly ChatPhase[] = ['bot', 'offered', 'queued', 'with-adviser', 'phone', 'out-of-hours', 'closed']
  test.each(phases)('no accessibility fault, nothing too small or too wide in five languages: %s', async (phase) => {
    peer.setPhase(phase, phase === 'closed')
    for (const [index, language] of languages.entries()) {
      const options = { colorScheme: index % 2 === 0 ? 'light' : 'dark' } as const
      const { page, close } = await openChat(browser, peer, { language, options })
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(({ id, nodes }) => `${language} ${id} ${nodes[0]?.html}`)
      expect(found).toEqual([])
      for (const width of [320, 380, 1280]) {
        await page.setViewportSize({ width, height: 640 })
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        expect(await smallTargets(page)).toEqual([])
      }
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await close()
    }
  })

  test('the chat weighs at most 20 kB before its socket client; a site that offers it carries 3 kB', () => {
    const html = readFileSync(join(webFolder(), 'widget', 'index.html'), 'utf8')
    const linked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
    const entry = readFileSync(join(webFolder(), linked.find((path) => /widget-.*\.js$/.test(path)) ?? ''), 'utf8')
    const lazy = readdirSync(join(webFolder(), 'assets')).filter(
      (name) => entry.includes(name) && !name.startsWith('esm'),
    )
    const language = Math.max(
      ...lazy.filter((name) => /^(?:nb|nn|da|sv|en)-/.test(name)).map((name) => zipped(`assets/${name}`)),
    )
    const link = lazy.filter((name) => name.startsWith('link-')).map((name) => zipped(`assets/${name}`))
    const sum = linked.concat('widget/index.html').reduce((all, path) => all + zipped(path), 0)
    expect(link).toHaveLength(1)
    expect(sum + language + (link[0] ?? 0)).toBeLessThanOrEqual(20 * 1024)
    expect(zipped('widget.js')).toBeLessThanOrEqual(3 * 1024)
  })
})
