// What a page costs to load, and whether its words are all there in all five languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { packageRoot } from '../../src/files.ts'
import { languages, pickLanguage } from '../../web/i18n/language.ts'
import { panelWeight, partWeight } from './weight.ts'

const messagesIn = (part: string, language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(packageRoot(), 'web', part, 'messages', `${language}.json`), 'utf8'))
const holes = (message: string): readonly string[] => [...message.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()

test('the panel loads within 32 kB of script and 18 kB of style, gzipped', () => {
  const { script, style } = panelWeight()
  expect(script).toBeGreaterThan(10_000)
  expect(script).toBeLessThanOrEqual(32 * 1024)
  expect(style).toBeGreaterThan(2_000)
  expect(style).toBeLessThanOrEqual(18 * 1024)
})

test('what an adviser does about consent is loaded after that, and weighs no more than 8 kB', () => {
  const { script, linked } = partWeight('consent')
  expect(linked).toBe(false)
  expect(script).toBeGreaterThan(1_000)
  expect(script).toBeLessThanOrEqual(8 * 1024)
})

describe.each(['i18n', 'consent/i18n'])('the words of the panel, %s,', (part) => {
  const wanted = messagesIn(part, 'nb')

  test.each(languages)('are all there, none empty, with the same figures and names to fill in (%s)', (language) => {
    const written = messagesIn(part, language)
    expect(Object.keys(written).sort()).toEqual(Object.keys(wanted).sort())
    for (const [key, message] of Object.entries(written)) {
      expect({ key, empty: message.trim() === '' }).toEqual({ key, empty: false })
      expect({ key, holes: holes(message) }).toEqual({ key, holes: holes(wanted[key] ?? '') })
    }
  })

  // The compiler reports success without its plug-in, and then leaves no message at all.
  test.each(languages)('are all compiled (%s)', (language) => {
    const compiled = readFileSync(join(packageRoot(), 'web', part, 'generated', 'messages', `${language}.js`), 'utf8')
    expect(compiled.match(/^export const \w+ =/gm)?.length).toBe(Object.keys(wanted).length)
  })
})

describe('the language of the panel', () => {
  test.each([
    [['nb-NO'], 'nb'],
    [['no'], 'nb'],
    [['nn_NO', 'en'], 'nn'],
    [[undefined, 'sv-FI'], 'sv'],
    [['de', 'da-DK'], 'da'],
    [['fr', 'de'], 'nb'],
    [[], 'nb'],
  ] as const)('is chosen by the wishes %j: %s', (wishes, language) => {
    expect(pickLanguage(wishes)).toBe(language)
  })
})
