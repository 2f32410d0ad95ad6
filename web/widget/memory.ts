// Remembers which conversation this tab is in, so that a reload goes on with it. Gone with the tab and with the end of the
// conversation; where the browser refuses storage in embedded pages, it lives as long as the page.
import type { Memory } from './link.ts'
import type { Known } from './tabs.ts'

export function createMemory(controller: string): Memory {
  const name = `sladd-chat ${controller}`
  let here: Known | undefined
  const stored = (): Storage | undefined => {
    try {
      return window.sessionStorage
    } catch {
      return undefined
    }
  }
  const read = (): Known | undefined => {
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
    leaveNothing: () => stored()?.removeItem(name),
    forget() {
      here = undefined
      stored()?.removeItem(name)
    },
  }
}
