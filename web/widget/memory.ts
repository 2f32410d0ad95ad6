// Remembers which conversation this tab is in, so that a reload goes on with it. Gone with the tab; where the browser
// refuses storage in embedded pages, the conversation lives as long as the page.
import type { Memory } from './link.ts'

export function createMemory(controller: string): Memory {
  const name = `sladd-chat ${controller}`
  let here: { readonly conversation: string; readonly token: string } | undefined
  const stored = (): Storage | undefined => {
    try {
      return window.sessionStorage
    } catch {
      return undefined
    }
  }
  const read = (): typeof here => {
    try {
      const { conversation, token } = JSON.parse(stored()?.getItem(name) ?? '{}') as Record<string, unknown>
      return typeof conversation === 'string' && typeof token === 'string' ? { conversation, token } : undefined
    } catch {
      return undefined
    }
  }
  return {
    recall: () => (here ??= read()),
    remember({ conversation, token }) {
      here = { conversation, token }
      stored()?.setItem(name, JSON.stringify(here))
    },
    forget() {
      here = undefined
      stored()?.removeItem(name)
    },
  }
}
