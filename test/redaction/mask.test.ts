// The engine as a library user meets it: one text at a time.
import { createHmac } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { createEngine } from '../../redaction/mask.ts'

const hash = (value: string): string => createHmac('sha256', 'test').update(value).digest('base64url')
const engine = createEngine({ hash })

const masked: readonly (readonly [text: string, expected: string, lang: string])[] = [
  ['Fødselsnummer 01819010001, ring 412 34 567', 'Fødselsnummer [NATIONAL_ID_1], ring [PHONE_1]', 'nb'],
  ['du kan nå meg på fire en to tre fire fem seks sju', 'du kan nå meg på [PHONE_1]', 'nb'],
  ['skriv til kari.nordmann@example.com', 'skriv til [EMAIL_1]', 'nb'],
  ['koblet til fra 192.168.10.4', 'koblet til fra [IP_1]', 'nb'],
  ['jeg bor i Storgata 5 B, 0155 Oslo', 'jeg bor i [ADDRESS_1]', 'nb'],
  ['bilen er EK 12345', 'bilen er [VEHICLE_REG_1]', 'nb'],
  ['polisenummeret er 12345678', 'polisenummeret er [POLICY_NO_1]', 'nb'],
  ['jeg er født 12.03.1985', 'jeg er født [DATE_OF_BIRTH_1]', 'nb'],
  ['passordet mitt er Sommer2024!', 'passordet mitt er [SECRET_1]', 'nb'],
]

describe('masking one text', () => {
  test.each(masked)('%s becomes %s', (text, expected, lang) => {
    expect(engine.mask(text, { lang }).text).toBe(expected)
  })

  test('replacing the spans in the original gives the masked text', () => {
    const text = 'kari@example.com eller ola@example.com, ikke kari@example.com'
    const { text: shown, spans } = engine.mask(text)
    expect(shown).toBe('[EMAIL_1] eller [EMAIL_2], ikke [EMAIL_1]')
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'kari@example.com',
      'ola@example.com',
      'kari@example.com',
    ])
  })

  test('an explanation says why a span was masked and never holds the value', () => {
    const { why } = engine.mask('Fødselsnummer 01819010001')
    expect(why).toEqual([
      {
        start: 14,
        end: 25,
        type: 'NATIONAL_ID',
        recogniser: 'national-id',
        reasons: ['checksum', 'date', 'cue'],
        score: expect.any(Number),
      },
    ])
    expect(JSON.stringify(why)).not.toContain('0181901')
  })
})
