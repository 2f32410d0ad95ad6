// What stands in place of a value is the controller's choice, a kind at a time.
import { describe, expect, test } from '@jest/globals'
import { engineWith, hash } from './keys.ts'

describe('operators', () => {
  test('the last digits may be kept, but never a whole value', () => {
    const engine = engineWith({ operators: { PHONE: { op: 'keep-last', n: 3 }, CARD: { op: 'keep-last', n: 99 } } })
    expect(engine.mask('tlf 412 34 567').text).toBe('tlf *** ** 567')
    expect(engine.mask('kort 4761 5339 4436 1501').text).toBe('kort **** **** **** ****')
  })

  test('a keyed hash is the same for the same value and tells nothing of it', () => {
    const engine = engineWith({ operators: { PHONE: { op: 'hash' } } })
    const [said, written] = ['tlf fire en to tre fire fem seks sju', 'tlf +47 412 34 567'].map(
      (text) => engine.mask(text, { lang: 'nb' }).text,
    )
    expect(said).toBe(written)
    expect(said).toBe(`tlf [PHONE_${hash('PHONE:41234567').slice(0, 16)}]`)
  })

  test('a value may be sealed, dropped or left to the label', () => {
    const engine = engineWith({
      operators: { PHONE: { op: 'seal' }, EMAIL: { op: 'drop' } },
      seal: (value) => `<${value.length}>`,
    })
    expect(engine.mask('tlf 41234567, kari@example.com, EK 12345').text).toBe('tlf [PHONE:<8>], , [VEHICLE_REG_1]')
    expect(engineWith({ operators: { PHONE: { op: 'seal' } } }).mask('tlf 41234567').text).toBe('tlf [PHONE_1]')
  })

  test('kinds are switched on and off, and what is off still keeps its digits from being taken for another kind', () => {
    expect(engineWith({ kinds: new Set(['EMAIL']) }).mask('tlf 41234567, kari@example.com').text).toBe(
      'tlf 41234567, [EMAIL_1]',
    )
    expect(
      engineWith({ kinds: new Set(['ORG_NO', 'URL']) }).mask('orgnr 985883114, https://example.com/12345678').text,
    ).toBe('orgnr [ORG_NO_1], [URL_1]')
    expect(engineWith().mask('se https://example.com/12345678').text).toBe('se https://example.com/12345678')
  })

  test('a controller’s own forms of policy and claim numbers are found without a word beside them', () => {
    const engine = engineWith({ patterns: { policyNumbers: ['TR-?\\d{6}'], claimNumbers: ['K\\d{2}-\\d{5}'] } })
    expect(engine.mask('det gjelder TR-123456 og k24-00871').text).toBe('det gjelder [POLICY_NO_1] og [CLAIM_NO_1]')
  })
})
