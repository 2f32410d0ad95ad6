// A chat in a browser, alone or in the demonstration page, and what the browser complained of.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { ChatPeer } from './chat-peer.ts'

export interface OpenedChat {
  readonly page: Page
  readonly complaints: readonly string[]
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

interface How {
  readonly path?: string
  readonly language?: string
  readonly options?: BrowserContextOptions
}

/** Opens a page of the peer and waits until its first words are there. */
export async function openChat(browser: Browser, peer: ChatPeer, how: How = {}): Promise<OpenedChat> {
  const viewport = { width: 380, height: 672 }
  const context = await browser.newContext({ viewport, locale: 'nb-NO', timezoneId: 'Europe/Oslo', ...how.options })
  const page = await context.newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { origin, protocol, pathname } = new URL(request.url())
    asked.push(pathname)
    if (origin !== peer.url && protocol !== 'data:') complaints.push(`request to ${origin}`)
  })
  const path = how.path ?? '/widget'
  await page.goto(`${peer.url}${path}?controller=tryg-no&lang=${how.language ?? 'nb'}`)
  if (path === '/widget') await page.getByText('Velkommen til chatten').waitFor()
  return { page, complaints, asked, close: () => context.close() }
}
