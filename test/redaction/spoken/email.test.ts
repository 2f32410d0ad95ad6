// Dictated e-mail and web addresses are found whole and written as they were meant.

import { describe, expect, test } from '@jest/globals'
import type { Language } from '../../../redaction/kinds.ts'
import { type Dictated, spokenEmails } from '../../../redaction/spoken/email.ts'
import { spokenUrls } from '../../../redaction/spoken/urls.ts'
import { tokens } from '../../../redaction/tokens.ts'
import { fc } from '../../properties.ts'

const shown = (text: string, found: readonly Dictated[]): (readonly [string, string])[] => {
  const list = tokens(text)
  return found.map(({ from, to, value }) => [text.slice(list[from]?.start, list[to - 1]?.end), value])
}

const emails: readonly (readonly [Language, string, string])[] = [
  ['nb', 'e-posten min er [ola punktum testesen krøllalfa gmail punktum com] takk', 'ola.testesen@gmail.com'],
  ['nb', '[kari nittenåttifire krøllalfa hotmail punktum no]', 'kari1984@hotmail.no'],
  ['nb', 'det er [ola testesen alt i ett ord krøllalfa online punktum no]', 'olatestesen@online.no'],
  ['nb', 'eposten er [post krøllalfa min bedrift punktum no]', 'post@minbedrift.no'],
  ['nb', '[k å r e punktum b som i bjarne e r g krøllalfa firma bindestrek øst punktum no]', 'kåre.berg@firma-øst.no'],
  ['nb', 'skriv til [ola.testesen@gmail.com] i dag', 'ola.testesen@gmail.com'],
  ['nb', '[ola punktum testesen@gmail.com]', 'ola.testesen@gmail.com'],
  ['nb', 'ja [ola nils krøllalfa g mail punktum c o m]', 'olanils@gmail.com'],
  ['nb', 'det er [krøllalfa gmail com]', '@gmail.com'],
  ['nb', 'det er [ola testesen krøllalfa]', 'olatestesen@'],
  ['nn', 'eg heiter [kari understrek to null alfakrøll epost punktum no]', 'kari_20@epost.no'],
  ['da', 'mail er [jens prik hansen snabel a gmail prik com]', 'jens.hansen@gmail.com'],
  ['sv', 'min mejl är [anna punkt svensson snabel-a telia punkt se]', 'anna.svensson@telia.se'],
  ['fi', 'osoite on [matti piste virtanen ät gmail piste com]', 'matti.virtanen@gmail.com'],
  ['en', '[john dot smith at gmail dot com] please', 'john.smith@gmail.com'],
  ['en', '[will dot carter at example dot com]', 'will.carter@example.com'],
  ['en', 'my email is [j o h n underscore smith at company dot co dot uk]', 'john_smith@company.co.uk'],
]

const urls: readonly (readonly [Language, string, string])[] = [
  ['nb', 'gå inn på [www punktum tryg punktum no] og logg inn', 'www.tryg.no'],
  ['nb', 'se [tryg punktum no]', 'tryg.no'],
  ['nb', '[www punktum tryg punktum no skråstrek skade]', 'www.tryg.no/skade'],
  ['nb', 'på [https://www.tryg.no/skade]', 'www.tryg.no/skade'],
  ['sv', 'gå till [exempel punkt se]', 'exempel.se'],
  ['en', 'go to [example dot com] now', 'example.com'],
]

const neither: readonly (readonly [Language, string])[] = [
  ['nb', 'det er bra. se her'],
  ['nb', 'jeg er hjemme. no problem'],
  ['da', 'vi mødes at halv tre'],
  ['en', 'we met at noon and looked at the dot'],
  ['sv', 'jag tror att det är bra'],
]

const bare = (text: string): string => text.replace(/[[\]]/g, '')
const inside = (text: string): string => text.slice(text.indexOf('[') + 1, text.indexOf(']'))

// How each language says the signs of an address.
const signs: readonly (readonly [
  Language,
  { at: readonly string[]; dot: readonly string[]; dash: readonly string[] },
])[] = [
  [
    'nb',
    {
      at: ['krøllalfa', 'krøll alfa', 'alfakrøll', 'at'],
      dot: ['punktum', 'prikk', 'dot'],
      dash: ['bindestrek', 'strek'],
    },
  ],
  ['nn', { at: ['krøllalfa', 'alfakrøll'], dot: ['punktum', 'prikk'], dash: ['bindestrek', 'strek'] }],
  ['da', { at: ['snabel-a', 'snabel a', 'at'], dot: ['punktum', 'prik', 'punkt'], dash: ['bindestreg', 'streg'] }],
  ['sv', { at: ['snabel-a', 'snabela', 'at'], dot: ['punkt', 'dot'], dash: ['bindestreck', 'streck'] }],
  ['fi', { at: ['miukumauku', 'ät', 'ät-merkki'], dot: ['piste'], dash: ['viiva', 'väliviiva'] }],
  ['en', { at: ['at', 'at sign'], dot: ['dot'], dash: ['dash', 'hyphen'] }],
]

const name = fc.constantFrom('solfrid', 'testesen', 'bjarne', 'virtanen', 'qvist', 'ulvang', 'kaarina')
const number = fc.integer({ min: 10, max: 9999 }).map(String)
const ending = fc.constantFrom('gmail.com', 'hotmail.no', 'firma.dk', 'bolaget.se', 'yritys.fi', 'nordlys.org')
const spelled = fc.string({ minLength: 3, maxLength: 6, unit: fc.constantFrom(...'bcdfgklmnprst') })

describe('addresses in speech', () => {
  test.each(emails)('%s: "%s" is the address %s', (language, text, value) => {
    expect(shown(bare(text), spokenEmails(tokens(bare(text)), [language]))).toEqual([[inside(text), value]])
  })

  test.each(urls)('%s: "%s" is the web address %s', (language, text, value) => {
    expect(shown(bare(text), spokenUrls(tokens(bare(text)), [language]))).toEqual([[inside(text), value]])
  })

  test.each(neither)('%s: "%s" holds no address', (language, text) => {
    expect([...spokenEmails(tokens(text), [language]), ...spokenUrls(tokens(text), [language])]).toEqual([])
  })

  test.each(signs)('%s: any address that is dictated is written as it was meant', (language, { at, dot, dash }) => {
    const sign = fc.oneof(
      fc.constantFrom(...dot).map((word) => [word, '.'] as const),
      fc.constantFrom(...dash).map((word) => [word, '-'] as const),
      fc.constant(['underscore', '_'] as const),
    )
    const piece = fc.oneof(
      name.map((word) => [word, word] as const),
      spelled.map((letters) => [[...letters].join(' '), letters] as const),
      number.map((digits) => [digits, digits] as const),
    )
    const parts = fc.tuple(name, sign, piece, fc.constantFrom(...at), ending, fc.constantFrom(...dot))
    fc.assert(
      fc.property(parts, ([first, [signSaid, signMeant], [said, meant], atSaid, host, dotSaid]) => {
        const text = `${first} ${signSaid} ${said} ${atSaid} ${host.replace('.', ` ${dotSaid} `)}`
        expect(spokenEmails(tokens(text), [language])).toEqual([
          { from: 0, to: tokens(text).length, value: `${first}${signMeant}${meant}@${host}` },
        ])
      }),
      { numRuns: 300 },
    )
  })

  test('the host of an e-mail address is not found again as a web address', () => {
    expect(spokenUrls(tokens('ola krøllalfa tryg punktum no'), ['nb'])).toEqual([])
  })
})
