// Which messages are taken to be in a language nobody here serves, and that ours never are.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createForeign } from '../../../redaction/foreign.ts'
import { createNames } from '../../../redaction/names/names.ts'
import { packageRoot } from '../../../src/files.ts'
import { foreignMessages, otherForeignMessages } from './messages.ts'

const weights = new Uint8Array(readFileSync(join(packageRoot(), 'redaction', 'names', 'weights.bin')))
const foreign = createForeign(createNames(weights).words)

const training = join(packageRoot(), 'training', 'special')
/** Messages of ours, harmless and not; those that are in other languages on purpose are marked in the lists by nothing else. */
const ours = readdirSync(training)
  .filter((name) => name.endsWith('.tsv'))
  .flatMap((name) => readFileSync(join(training, name), 'utf8').split('\n'))
  .filter(Boolean)
  .map((line) => line.split('\t').at(-1) ?? '')

const short = [
  'ja takk',
  'heisann',
  'Ka kosta det?',
  'hæ',
  'æ e itj heime',
  'eg veit ikkje heilt koss eg gjer det',
  'vors forsikring e utgått trur eg',
  'hvorn gjør je dette a',
  'sku gerne ha hjælp te min bilforsikring',
  'vafan, ja fattar inge',
  'jag förstår int va ja ska göra',
  'wat is teh price 4 my car plz',
  'asdf',
  'Kowalczyk Agnieszka',
  'Nguyễn Thị Hương',
  'Jeg heter Łukasz Wójcik og bor i Sandnes',
  'mvh Hüseyin Yıldız',
  'kari.prøvesen@example.no',
  'SK-12345678',
  'ABC DEF',
  'volkswagen tiguan allspace',
  'mercedes benz sprinter',
  'samsung galaxy s23 ultra',
  'docx pdf jpg png',
  'jæi lurår på fårsikringa',
  'jeg trenger hjelp med min samochód',
  'Storgata 5 Leknes',
  'betale med vipps eller klarna',
  'faen i helvete',
  'tack så mycket för hjälpen',
  'hvorfor står det "payment failed" her',
  'Agnieszka og Paweł',
  'https://www.tryg.no/skade',
  '12345',
  '👍👍',
  '...',
  '',
]

describe('a language that nobody here serves', () => {
  test('is told in thirty languages and more, from short messages of customers', () => {
    for (const set of [foreignMessages, otherForeignMessages]) {
      const all = Object.values(set).flat()
      const missed = all.filter((message) => !foreign(message))
      expect(missed.length / all.length).toBeLessThanOrEqual(0.12)
    }
  })

  test.each(Object.entries(foreignMessages))('is told in %s, in most messages at least', (_, messages) => {
    expect(messages.filter(foreign).length / messages.length).toBeGreaterThan(0.5)
  })

  test('is not suspected in our own messages: of thousands, harmless or not, at most three in a thousand', () => {
    expect(ours.length).toBeGreaterThan(10_000)
    expect(ours.filter(foreign).length / ours.length).toBeLessThanOrEqual(0.003)
  })

  test.each(short)('is not suspected in dialect, slips, names, codes and next to nothing: %j', (message) => {
    expect(foreign(message)).toBe(false)
  })

  test('however long the message, it is read in one pass', () => {
    for (const piece of ['słowo ', 'egenandel', 'ł', '\u0301', '🙂', 'a '])
      expect(foreign(piece.repeat(20_000))).toBeDefined()
  })
})
