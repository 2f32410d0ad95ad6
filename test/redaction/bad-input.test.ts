// Text that no keyboard and no recogniser should give, and does.
import { describe, expect, test } from '@jest/globals'
import { fc } from '../properties.ts'
import { engineWith } from './keys.ts'

const engine = engineWith()

const odd: readonly (readonly [what: string, text: string, expected: string])[] = [
  ['full-width digits', 'fnr ０１８１９０１０００１', 'fnr [NATIONAL_ID_1]'],
  ['Arabic digits', 'fnr ٠١٨١٩٠١٠٠٠١', 'fnr [NATIONAL_ID_1]'],
  ['zero-width characters inside', 'fnr 0181\u200b9010\u200d001', 'fnr [NATIONAL_ID_1]'],
  ['a soft hyphen inside', 'tlf 412\u00ad34567', 'tlf [PHONE_1]'],
  ['non-breaking spaces', 'tlf 412\u00a034\u202f567', 'tlf [PHONE_1]'],
  ['lone surrogates around', '\ud800 fnr 01819010001 \udc00', '\ud800 fnr [NATIONAL_ID_1] \udc00'],
  ['null bytes around', '\0fnr 01819010001\0', '\0fnr [NATIONAL_ID_1]\0'],
  ['combining marks before', 'kjo\u0308per fnr 01819010001', 'kjo\u0308per fnr [NATIONAL_ID_1]'],
  ['full-width letters in an address', 'ｋａｒｉ＠ｅｘａｍｐｌｅ．ｃｏｍ', '[EMAIL_1]'],
  ['emoji beside', '📞41234567📞 ring tlf', '📞[PHONE_1]📞 ring tlf'],
]

describe('what is no text', () => {
  const none: readonly (readonly [what: string, value: unknown])[] = [
    ['null', null],
    ['undefined', undefined],
    ['number', 41234567],
    ['an array', ['ring 412 34 567']],
    ['object', { text: 'ring 412 34 567' }],
  ]
  test.each(none)('%s is refused by name and wish, without its value', (what, value) => {
    const wish = new TypeError(`engine.mask(text): wanted text (a string), not ${what}`)
    expect(() => engine.mask(value as string)).toThrow(wish)
    const talk = engine.conversation()
    const turn = { segment: 's1', at: 0, speaker: 'customer', final: true, text: value } as Parameters<
      typeof talk.push
    >[0]
    expect(() => talk.push(turn)).toThrow(`conversation.push({ text, … }): wanted text (a string), not ${what}`)
  })

  test('a turn that is none is refused likewise', () => {
    const talk = engine.conversation()
    expect(() => talk.push(null as unknown as Parameters<typeof talk.push>[0])).toThrow('wanted text (a string)')
  })
})

describe('odd text', () => {
  test.each(odd)('%s', (_, text, expected) => {
    expect(engine.mask(text).text).toBe(expected)
  })

  test('an unknown language is read in all of them', () => {
    expect(engine.mask('soita fire en to tre fire fem seks sju på telefon', { lang: 'tlh' }).text).toContain(
      '[PHONE_1]',
    )
  })

  test('an unknown language is said once, however often it comes', () => {
    const said: string[] = []
    const telling = engineWith({ onUnknownLanguage: (language) => said.push(language) })
    for (const lang of ['tlh', 'nb', 'tlh', 'qya']) telling.mask('ring meg', { lang })
    telling.conversation({ languages: ['sv', 'tlh'] })
    expect(said).toEqual(['tlh', 'qya'])
  })

  test('a megabyte without a space comes back whole', () => {
    const text = 'x'.repeat(1_000_000)
    expect(engine.mask(text).text).toBe(text)
  })

  test('whatever comes in, spans are sorted, disjoint and inside, and putting them in gives the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '41234567',
        ' fnr ',
        'kari@example.com',
        'fire en to ',
        '\u200b',
        'AB 12345',
        'født ',
        '12.03.1985 ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const { text: shown, spans } = engine.mask(text)
        let [out, at] = ['', 0]
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          out += text.slice(at, start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
        expect(shown.replace(/\[[A-Z_]+_\d+\]/g, '')).toBe((out + text.slice(at)).replace(/\[[A-Z_]+_\d+\]/g, ''))
      }),
      { numRuns: 500 },
    )
  })
})
