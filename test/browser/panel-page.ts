// A panel in a browser: signed in, in a language, size and colour scheme; and what can be measured on any page.
import { expect } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { cookieName } from '../../src/api/login.ts'
import type { Running } from '../running.ts'
import { identifiers } from './panel-calls.ts'

export interface Opened {
  readonly page: Page
  /** What the browser complained of, and every request to somewhere else. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

interface How {
  readonly language?: string
  readonly conversation?: string
  readonly controllers?: readonly string[]
  readonly signedIn?: boolean
  /** The token of a one-time link that is opened instead of the panel. */
  readonly token?: string
  readonly role?: 'adviser' | 'coach'
  readonly options?: BrowserContextOptions
  /** Before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

const usual = ['tryg-no', 'tjm-dk', 'gjensidige-no', 'claims-link-no']

export async function openPanel(browser: Browser, running: Running, how: How = {}): Promise<Opened> {
  const viewport = { width: 380, height: 760 }
  const context = await browser.newContext({ viewport, locale: 'nb-NO', timezoneId: 'Europe/Oslo', ...how.options })
  context.setDefaultTimeout(6_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== running.url && protocol !== 'data:') complaints.push(`request to ${origin}`)
  })
  await how.prepare?.(page)
  if (how.signedIn !== false) {
    const { sessions } = running.service
    const entered = await sessions.enter(await sessions.invite(how.role ?? 'adviser', how.controllers ?? usual))
    if (!entered.ok) throw new Error('the link does not open')
    await context.addCookies([{ name: cookieName(false), value: entered.session, url: running.url }])
  }
  const query = new URLSearchParams({
    lang: how.language ?? 'nb',
    ...(how.conversation && { conversation: how.conversation }),
  })
  await page.goto(`${running.url}${how.token === undefined ? `/panel?${query}` : `/login?token=${how.token}`}`)
  await page.waitForSelector('.panel, .session-ended')
  return { page, complaints, close: () => context.close() }
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')

/** Everything one can press that is smaller than 24 × 24 px; a control in a label counts as large as its label. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('button, a, summary, input, select')]
    .map((each) => ({ each, box: (each.closest('label') ?? each).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(({ each, box }) => each.outerHTML.slice(0, 80) + ' ' + box.width + '×' + box.height)`)

/** No identifier in any text or attribute, with and without its spaces. */
export async function expectNoIdentifier(page: Page): Promise<void> {
  const html = await page.content()
  const squeezed = html.replaceAll(/\s|&nbsp;/g, '')
  const found = identifiers.filter((each) => html.includes(each) || squeezed.includes(each.replaceAll(' ', '')))
  expect(found).toEqual([])
}
