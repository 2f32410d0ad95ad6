// A customer and an adviser, each in a browser of their own, against the service that really runs: what each does and sees,
// and every frame that each browser got.
import { expect } from '@jest/globals'
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core'
import { cookieName } from '../../src/api/login.ts'
import type { Running } from '../running.ts'

/** A browser on a busy machine is slow, not wrong. */
const patience = 20_000

export interface Side {
  readonly page: Page
  /** Everything that came over its sockets, as text. */
  readonly frames: readonly string[]
  /** What the browser complained of. */
  readonly complaints: readonly string[]
  /** The tab is closed, as by its user. */
  vanish(): Promise<void>
}

export interface CustomerSide extends Side {
  readonly chat: FrameLocator
  say(text: string): Promise<void>
  press(name: string): Promise<void>
  /** Waits for these words among the lines. */
  reads(text: string): Promise<void>
  /** Waits until the head says who has the conversation now. */
  standsAt(phase: string): Promise<void>
  /** Ends the conversation, and says so once more. */
  leave(): Promise<void>
  /** Its name in the store. */
  conversation(): Promise<string>
  /** The lines as this tab shows them. */
  shown(): Promise<readonly string[]>
  /** The last line can be read without scrolling. */
  hasLastInSight(): Promise<boolean>
  /** What the tab would find again after loading anew; undefined when nothing is left. */
  remembered(): Promise<string | undefined>
  /** Another tab of the same browser, on the same site. */
  another(): Promise<CustomerSide>
  /** Loads the site around anew, and opens the chat again. */
  reload(): Promise<void>
}

export interface DeskSide extends Side {
  /** Chats in the queue. */
  readonly rows: Locator
  /** Opens the first chat of the queue that says `why`, and takes it. */
  take(why: string): Promise<void>
  choose(why: string): Promise<void>
  press(name: string): Promise<void>
  reads(text: string): Promise<void>
  reply(text: string): Promise<void>
  /** Ends the chat with an outcome, by its name on the page. */
  end(outcome: string): Promise<void>
}

interface How {
  readonly controller: string
  readonly language?: string
}

const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = []
  // A line that breaks on purpose is told by the browser, and is no complaint about the page.
  const isOfLine = (text: string) => /ERR_CONNECTION|WebSocket connection|ERR_EMPTY_RESPONSE/.test(text)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isOfLine(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

async function opened(context: BrowserContext): Promise<Side> {
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const frames: string[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => void frames.push(String(payload)))
  })
  return { page, frames, complaints: complaintsOf(page), vanish: () => page.close() }
}

/** The customer on a web site that offers the chat, with the chat open. */
export async function openCustomer(browser: Browser, url: string, how: How): Promise<CustomerSide> {
  return customerIn(await browser.newContext({ viewport: { width: 1024, height: 800 }, locale: 'nb-NO' }), url, how)
}

async function customerIn(context: BrowserContext, url: string, how: How): Promise<CustomerSide> {
  const side = await opened(context)
  const { page } = side
  const chat = page.frameLocator('iframe')
  const enter = async (): Promise<void> => {
    await page.getByRole('button', { name: /^Chat/ }).click()
    await chat.locator('.line').first().waitFor()
  }
  const press = (name: string) => chat.getByRole('button', { name, exact: true }).first().click()
  const remembered = async (): Promise<string | undefined> => {
    const stored = await chat.locator('body').evaluate(`sessionStorage.getItem('sladd-chat ${how.controller}')`)
    return typeof stored === 'string' ? stored : undefined
  }
  await page.goto(`${url}/widget-demo?controller=${how.controller}&lang=${how.language ?? 'nb'}`)
  await enter()
  return {
    ...side,
    chat,
    press,
    async say(text) {
      await chat.getByRole('textbox').fill(text)
      await chat.getByRole('textbox').press('Enter')
      // Taken by the service, not only on its way to it.
      await chat
        .locator('.line', { hasText: text, has: page.locator('time') })
        .first()
        .waitFor()
    },
    reads: (text) => chat.locator('.line .text').filter({ hasText: text }).last().waitFor(),
    standsAt: (phase) => chat.locator(`[role=status][data-phase="${phase}"]`).waitFor(),
    async leave() {
      await press('Avslutt')
      await chat.locator('dialog').getByRole('button', { name: 'Avslutt' }).click()
    },
    shown: () => chat.locator('.line .text').allInnerTexts(),
    hasLastInSight: async () => {
      const [line, box] = [
        await chat.locator('.line').last().boundingBox(),
        await chat.locator('.scroll').boundingBox(),
      ]
      return line !== null && box !== null && line.y + line.height <= box.y + box.height + 1
    },
    remembered,
    another: () => customerIn(context, url, how),
    async conversation() {
      return (JSON.parse((await remembered()) ?? '') as { conversation: string }).conversation
    },
    async reload() {
      await page.reload()
      await enter()
    },
  }
}

/** The adviser's panel, signed in by a session of the service or by a one-time link. */
export async function openDesk(
  browser: Browser,
  signedIn: { readonly service: Running; readonly controllers: readonly string[] } | { readonly link: string },
): Promise<DeskSide> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 800 }, locale: 'nb-NO' })
  const side = await opened(context)
  const { page } = side
  if ('link' in signedIn) await page.goto(`${signedIn.link}`)
  else {
    const { service, controllers } = signedIn
    const { sessions } = service.service
    const entered = await sessions.enter(await sessions.invite('adviser', controllers))
    if (!entered.ok) throw new Error('the link does not open')
    await context.addCookies([{ name: cookieName(false), value: entered.session, url: service.url }])
    await page.goto(`${service.url}/panel?lang=nb`)
  }
  await page.locator('.desk-queue').waitFor()
  const rows = page.locator('.desk-queue .call-row')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const choose = (why: string) => rows.filter({ hasText: why }).first().click()
  return {
    ...side,
    rows,
    press,
    choose,
    async take(why) {
      await choose(why)
      await press('Ta chatten')
      await page.locator('.desk-reply').waitFor()
    },
    reads: (text) => page.locator('.chat-page .said').filter({ hasText: text }).last().waitFor(),
    async reply(text) {
      await page.getByRole('textbox', { name: 'Svar kunden' }).fill(text)
      await page.getByRole('textbox', { name: 'Svar kunden' }).press('Control+Enter')
      await page.locator('.chat-page .line[data-speaker=adviser]', { hasText: text }).waitFor()
    },
    async end(outcome) {
      await press('Avslutt chatten')
      await page.getByLabel(outcome, { exact: true }).check()
      await page.getByRole('dialog').getByRole('button', { name: 'Avslutt chatten' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  }
}

/** No frame of this browser ever held one of the words. */
export function expectUnseen(side: Side, words: readonly string[]): void {
  expect(side.frames.filter((frame) => words.some((word) => frame.includes(word)))).toEqual([])
}
