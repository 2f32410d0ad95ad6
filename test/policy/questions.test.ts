// What chats, rights, staff and incidents ask of a policy.
import { describe, expect, test } from '@jest/globals'
import { isOpen, openingWords } from '../../src/policy/hours.ts'
import { clausesOf } from '../../src/policy/keeping.ts'
import {
  answerBy,
  askBefore,
  botBar,
  breachNotice,
  holdFor,
  idleAfter,
  keeps,
  leftOut,
  maySee,
} from '../../src/policy/questions.ts'
import { rights, type Special, type Stage, specials } from '../../src/policy/vocabulary.ts'
import { policies, policyOf } from './files.ts'

const controllers = [...policies.controllers.keys()]

describe('chat and bot', () => {
  test.each([
    ['tryg-no.bot-no-sensitive', 'tryg-no', 'offer-adviser', true],
    ['tjm-dk.chat-retention', 'tjm-dk', 'phone', false],
    ['gjensidige-no.special-categories', 'gjensidige-no', 'adviser', false],
    ['dnb-liv-no.health-verbal-consent', 'dnb-liv-no', 'adviser', false],
  ])(
    '%s: whatever is special is barred, and what follows is the controller’s own',
    (because, controller, follows, bot) => {
      expect(botBar(policyOf(controller))).toEqual({ from: specials, follows, because })
      expect(keeps(policyOf(controller), 'chat')).toBe(true)
      expect(keeps(policyOf(controller), 'bot-chat')).toBe(bot)
    },
  )

  test('claims-link-no: its notice speaks of no chat, so there is none to bar', () => {
    expect(botBar(policyOf('claims-link-no'))).toBeUndefined()
    expect(keeps(policyOf('claims-link-no'), 'chat')).toBe(false)
  })

  test('all.offences: criminal offences are among what is barred everywhere', () => {
    for (const controller of ['tryg-no', 'tjm-dk', 'gjensidige-no', 'dnb-liv-no'])
      expect(botBar(policyOf(controller))?.from).toContain('offence')
  })
})

describe('what is asked before it is taken', () => {
  const cases: readonly (readonly [string, string, Special | 'national-id', Stage | undefined, string | undefined])[] =
    [
      [
        'dnb-liv-no.health-verbal-consent: health only after a verbal consent',
        'dnb-liv-no',
        'health',
        undefined,
        'verbal',
      ],
      [
        'dnb-liv-no.health-verbal-consent: a caller is asked all the same',
        'dnb-liv-no',
        'health',
        'contract',
        'verbal',
      ],
      ['tjm-dk.quote: no health at all while an offer is made', 'tjm-dk', 'health', 'offer', 'never'],
      ['tjm-dk.quote: a national id only with consent', 'tjm-dk', 'national-id', 'offer', 'either'],
      ['tjm-dk.quote: that is about offers alone', 'tjm-dk', 'health', 'claim', undefined],
      [
        'gjensidige-no.special-categories: union membership at a contract',
        'gjensidige-no',
        'union',
        'contract',
        'either',
      ],
      ['gjensidige-no.special-categories: never passed on without', 'gjensidige-no', 'union', 'sharing', 'either'],
      [
        'gjensidige-no.special-categories: a claim rests on legal claims',
        'gjensidige-no',
        'health',
        'claim',
        'not-asked',
      ],
      ['tryg-no.special-categories: the same', 'tryg-no', 'health', 'claim', 'not-asked'],
      ['claims-link-no.special-categories: always asked first', 'claims-link-no', 'religion', 'claim', 'either'],
      ['claims-link-no.special-categories: offences too', 'claims-link-no', 'offence', undefined, 'either'],
    ]
  test.each(cases)('%s', (title, controller, what, stage, how) => {
    const asked = askBefore(policyOf(controller), what, stage)
    expect(asked?.how).toBe(how)
    if (asked) expect(asked.because).toBe(title.split(':')[0])
  })

  test('tjm-dk.quote: a customer need not be asked for a national id', () => {
    expect(askBefore(policyOf('tjm-dk'), 'national-id', 'offer')).toEqual({
      how: 'either',
      because: 'tjm-dk.quote',
      basis: '6(1)(a)',
      unless: 'customer',
      text: 'ask-national-id',
    })
  })
})

describe('who sees what', () => {
  const cases: readonly (readonly [string, string, Parameters<typeof maySee>[1], boolean])[] = [
    [
      'dnb-liv-no.adviser-scope: products',
      'dnb-liv-no',
      { role: 'adviser', field: 'products', purpose: 'enquiry' },
      true,
    ],
    [
      'dnb-liv-no.adviser-scope: health in a case of theirs',
      'dnb-liv-no',
      { role: 'adviser', field: 'health', purpose: 'enquiry', when: 'own-case' },
      true,
    ],
    [
      'dnb-liv-no.adviser-scope: no health in another’s',
      'dnb-liv-no',
      { role: 'adviser', field: 'health', purpose: 'enquiry' },
      false,
    ],
    [
      'all.secrecy: sound only once approved',
      'tjm-dk',
      { role: 'reviewer', field: 'sound', purpose: 'quality', when: 'approved' },
      true,
    ],
    ['all.secrecy: no sound otherwise', 'tjm-dk', { role: 'reviewer', field: 'sound', purpose: 'quality' }, false],
    [
      'all.secrecy: an operator sees nobody’s words',
      'tryg-no',
      { role: 'operator', field: 'masked-text', purpose: 'operation' },
      false,
    ],
    [
      'all.purpose-bound-reads: another purpose, another answer',
      'tryg-no',
      { role: 'coach', field: 'masked-text', purpose: 'rights' },
      false,
    ],
    [
      'claims-link-no.special-categories: a very small circle',
      'claims-link-no',
      { role: 'coach', field: 'health', purpose: 'case', when: 'own-case' },
      false,
    ],
  ]
  test.each(cases)('%s', (_, controller, asked, may) => {
    expect(maySee(policyOf(controller), asked)).toBe(may)
  })

  test('dnb-liv-no.adviser-scope goes before the rule for everyone, and other roles keep theirs', () => {
    expect(maySee(policyOf('dnb-liv-no'), { role: 'officer', field: 'audit', purpose: 'control' })).toBe(true)
  })
})

describe('rights, holds, breaches, sessions', () => {
  test('all.rights: one month in any form; claims-link-no 30 days in writing', () => {
    for (const controller of controllers) {
      for (const right of rights) {
        const written = controller === 'claims-link-no'
        expect(answerBy(policyOf(controller), right)).toMatchObject(
          written ? { within: 'P30D', in: 'writing' } : { within: 'P1M', in: 'any-form' },
        )
      }
    }
  })

  test('tryg-no.access-limits: left out without saying so, for that controller alone', () => {
    const silent = (controller: string) => leftOut(policyOf(controller), 'access').filter((one) => !one.told)
    expect(silent('tryg-no')).toEqual([{ what: 'money-laundering', told: false, because: 'tryg-no.access-limits' }])
    expect(silent('tjm-dk')).toEqual([])
  })

  test('all.erasure-limits: what must be kept is left out of erasure, and the answer says so', () => {
    expect(leftOut(policyOf('gjensidige-no'), 'erasure')).toEqual([
      { what: 'legal-duty', told: true, because: 'all.erasure-limits' },
      { what: 'pending-claim', told: true, because: 'all.erasure-limits' },
    ])
  })

  test('tjm-dk.legal-hold: after the case the limitation period; elsewhere nothing is added', () => {
    expect(holdFor(policyOf('tjm-dk'), 'recording')).toMatchObject({
      rule: 'tjm-dk.legal-hold',
      after: 'P3Y',
      purpose: 'case',
    })
    expect(holdFor(policyOf('tryg-no'), 'recording')).toMatchObject({ rule: 'all.erasure-limits', after: 'PT0S' })
    expect(holdFor(policyOf('tjm-dk'), 'bot-values')).toBeUndefined()
  })

  test('breaches go to the controller’s own authority within 72 hours', () => {
    expect(breachNotice(policyOf('tryg-no'))).toMatchObject({
      authority: 'datatilsynet-no',
      within: 'PT72H',
      rule: 'tryg-no.breach',
    })
    expect(breachNotice(policyOf('tjm-dk'))).toMatchObject({
      authority: 'datatilsynet-dk',
      within: 'PT72H',
      rule: 'tjm-dk.breach',
    })
    expect(breachNotice(policyOf('dnb-liv-no'))).toMatchObject({ authority: 'datatilsynet-no', rule: 'all.secrecy' })
  })

  test('tryg-no.auto-logout: sessions idle out after a quarter of an hour, staff’s everywhere', () => {
    expect(idleAfter(policyOf('tryg-no'), 'customer')).toEqual({
      idle: 900_000,
      most: 36_000_000,
      because: 'tryg-no.auto-logout',
    })
    expect(idleAfter(policyOf('tjm-dk'), 'staff')).toMatchObject({ idle: 900_000, because: 'all.secrecy' })
    expect(idleAfter(policyOf('tjm-dk'), 'customer')).toBeUndefined()
  })

  test('every transfer names its place and its basis, and those without a transfer in their notice have none', () => {
    const without = controllers.filter((controller) => clausesOf(policyOf(controller), 'transfer').length === 0)
    expect(without).toEqual(['dnb-liv-no'])
    expect(clausesOf(policyOf('gjensidige-no'), 'transfer')).toMatchObject([
      { where: 'India', what: 'remote-access', basis: 'standard-contractual-clauses', rule: 'gjensidige-no.stay-in' },
    ])
  })
})

describe('opening hours', () => {
  test.each([
    ['a Saturday afternoon', '2026-11-21T15:59:59+01:00', true],
    ['closing time', '2026-11-21T16:00:00+01:00', false],
    ['a Sunday', '2026-11-22T12:00:00+01:00', false],
    ['a summer morning, on the zone’s own clock', '2026-07-01T08:00:00+02:00', true],
    ['a minute before', '2026-07-01T07:59:59+02:00', false],
  ])('tryg-no on %s', (_, at, open) => {
    expect(isOpen(policyOf('tryg-no'), Date.parse(at))).toBe(open)
  })

  test('they are said in the customer’s language', () => {
    const { hours } = policyOf('tryg-no').contact
    expect(openingWords(hours, 'nb')).toBe('mandag–fredag 08:00–20:00, lørdag 10:00–16:00')
    expect(openingWords(hours, 'sv')).toBe('måndag–fredag 08:00–20:00, lördag 10:00–16:00')
    expect(openingWords(hours, 'en')).toBe('Monday–Friday 08:00–20:00, Saturday 10:00–16:00')
  })
})
