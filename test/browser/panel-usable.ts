// Whether everybody can use what a panel shows: what axe knows of, nothing wider than its window, nothing too small to press.
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { overflow, smallTargets } from './panel-page.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const widths = [320, 380, 1280]
const schemes = ['light', 'dark'] as const

const violations = async (page: Page): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Nothing axe knows of, nothing wider than the window, nothing too small to press; `where` names the state in a failure. */
export async function expectUsable(page: Page, where: string): Promise<void> {
  expect({
    where,
    violations: await violations(page),
    overflow: Math.max(0, await overflow(page)),
    small: await smallTargets(page),
  }).toEqual({ where, violations: [], overflow: 0, small: [] })
}

/** The same at every width, light and dark. */
export async function inEverySize(page: Page, state: string): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      await page.setViewportSize({ width, height: 760 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectUsable(page, `${state}, ${width} px, ${colorScheme}`)
    }
  }
}
