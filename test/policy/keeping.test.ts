// How long what is kept, for what it may be read, and what a withdrawal ends: the figures of the notices as questions.
import { describe, expect, test } from '@jest/globals'
import {
  duesFor,
  keepFor,
  keepsOf,
  lapsesOnWithdrawal,
  mayObject,
  mayRead,
  purposesOf,
} from '../../src/policy/keeping.ts'
import type { Purpose } from '../../src/policy/policy.ts'
import { keeps } from '../../src/policy/questions.ts'
import { houseKinds, type StoredKind, storedKinds } from '../../src/policy/vocabulary.ts'
import { policies, policyOf } from './files.ts'

const controllers = [...policies.controllers.values()]
const at = (text: string) => Date.parse(text)
const iso = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString())

describe('how long something is kept', () => {
  const figures: readonly (readonly [string, string, StoredKind, Purpose, string])[] = [
    ['tryg-no.recording-retention', 'tryg-no', 'recording', 'quality', 'captured P6M'],
    ['tryg-no.transcript-retention', 'tryg-no', 'transcript', 'product-development', 'captured P3Y'],
    ['tryg-no.chat-retention', 'tryg-no', 'chat', 'enquiry', 'ended P12M'],
    ['tryg-no.bot-pii-one-hour', 'tryg-no', 'bot-values', 'enquiry', 'message PT1H'],
    ['tryg-no.bot-retention', 'tryg-no', 'bot-chat', 'enquiry', 'captured P1Y'],
    ['tryg-no.bot-no-sensitive', 'tryg-no', 'sealed-message', 'enquiry', 'message PT1H'],
    ['tryg-no.rights-evidence', 'tryg-no', 'rights-file', 'rights', 'closed P5Y'],
    ['tjm-dk.recording-documentation', 'tjm-dk', 'recording', 'documentation', 'captured P1Y'],
    ['tjm-dk.recording-quality', 'tjm-dk', 'recording', 'quality', 'captured P6M'],
    ['tjm-dk.claim-control-call', 'tjm-dk', 'recording', 'claim-control', 'captured P1Y'],
    ['tjm-dk.transcript-retention', 'tjm-dk', 'transcript', 'quality', 'captured P3Y'],
    ['tjm-dk.live-masking', 'tjm-dk', 'live-transcript', 'assist-training', 'captured P30D'],
    ['tjm-dk.chat-retention', 'tjm-dk', 'chat', 'enquiry', 'ended P1Y'],
    ['tjm-dk.rights-evidence', 'tjm-dk', 'rights-file', 'rights', 'closed P5Y'],
    ['gjensidige-no.recording-optout', 'gjensidige-no', 'recording', 'service', 'captured P2Y'],
    ['gjensidige-no.chat-retention', 'gjensidige-no', 'chat', 'enquiry', 'ended P6M'],
    ['dnb-liv-no.contact-retention', 'dnb-liv-no', 'contact', 'service', 'ended P5Y'],
    ['dnb-liv-no.chat-retention', 'dnb-liv-no', 'chat', 'enquiry', 'ended P45D'],
    ['claims-link-no.call-log-only', 'claims-link-no', 'call-log', 'exchange', 'captured P3M'],
    ['claims-link-no.survey-retention', 'claims-link-no', 'survey', 'quality', 'captured P180D'],
    ['all.rights', 'dnb-liv-no', 'rights-file', 'rights', 'closed P3Y'],
  ]
  test.each(figures)('%s is the rule for it', (rule, controller, kind, purpose, figure) => {
    const keep = keepFor(policyOf(controller), kind, { purpose })
    expect(keep && [keep.rule, `${keep.from} ${keep.for}`]).toEqual([rule, figure])
  })

  const offers: readonly (readonly [string, string, string])[] = [
    ['tryg-no.quote-retention: an offer that is not accepted is gone after ninety days', 'tryg-no', 'P90D'],
    ['tjm-dk.quote-retention: an offer that is not accepted is gone after six months', 'tjm-dk', 'P6M'],
    [
      'gjensidige-no.quote-retention: an offer not accepted nor talked of is gone after 30 days',
      'gjensidige-no',
      'P30D',
    ],
  ]
  test.each(offers)('%s', (_promise, controller, figure) => {
    const keep = keepFor(policyOf(controller), 'chat', { stage: 'offer' })
    expect(keep).toMatchObject({ rule: `${controller}.quote-retention`, from: 'offer-lapsed', for: figure })
    expect(keep?.unless).toBe(controller === 'gjensidige-no' ? 'in-dialogue' : undefined)
  })

  test('every store of the product’s own has a date for every controller', () => {
    for (const policy of controllers) {
      for (const kind of houseKinds)
        expect([policy.controller, kind, keeps(policy, kind)]).toEqual([policy.controller, kind, true])
    }
  })

  test('every kind that can be stored is kept by somebody, but for suggestions and marks that no notice speaks of', () => {
    expect(storedKinds.filter((kind) => !controllers.some((policy) => keeps(policy, kind)))).toEqual([
      'assist-log',
      'review-mark',
    ])
  })

  test('what a notice does not mention has no date, so that it cannot be stored', () => {
    const never: readonly (readonly [string, StoredKind])[] = [
      ['dnb-liv-no', 'recording'],
      ['dnb-liv-no', 'transcript'],
      ['dnb-liv-no', 'bot-chat'],
      ['gjensidige-no', 'transcript'],
      ['tjm-dk', 'bot-chat'],
      ['tjm-dk', 'listen-log'],
      ['claims-link-no', 'recording'],
      ['claims-link-no', 'chat'],
      ['tryg-no', 'call-log'],
    ]
    for (const [controller, kind] of never) {
      expect(keepFor(policyOf(controller), kind)).toBeUndefined()
      expect(duesFor(policyOf(controller), kind, { moments: { captured: at('2026-01-01T00:00Z') } })).toEqual([])
      expect(purposesOf(policyOf(controller), kind)).toEqual([])
    }
  })

  test('the evidence of consent outlives everything it justifies', () => {
    for (const policy of controllers) {
      const moments = { captured: at('2026-01-31T12:00Z') }
      const latest = (kind: StoredKind) => Math.max(0, ...duesFor(policy, kind, { moments }).map((due) => due.at))
      for (const kind of ['recording', 'transcript', 'chat', 'contact', 'survey', 'call-note'] as const)
        expect(latest('consent')).toBeGreaterThan(latest(kind))
    }
  })
})

describe('dues', () => {
  const captured = at('2026-08-31T10:00+02:00')
  const dues = (controller: string, kind: StoredKind, asked: Parameters<typeof duesFor>[2]) =>
    Object.fromEntries(
      duesFor(policyOf(controller), kind, asked).map((due) => [due.purpose, `${iso(due.at)} ${due.rule}`]),
    )

  test('tjm-dk: one sound, several purposes, each with its own date; rights and fraud ride along with the longest', () => {
    expect(dues('tjm-dk', 'recording', { moments: { captured }, purposes: ['documentation', 'quality'] })).toEqual({
      documentation: '2027-08-31T08:00:00.000Z tjm-dk.recording-documentation',
      quality: '2027-02-28T09:00:00.000Z tjm-dk.recording-quality',
      fraud: '2027-08-31T08:00:00.000Z tjm-dk.recording-documentation',
      rights: '2027-08-31T08:00:00.000Z tjm-dk.recording-documentation',
    })
  })

  test('with the last lawful purpose go the purposes that rode along', () => {
    expect(dues('tjm-dk', 'recording', { moments: { captured }, purposes: ['quality'] })).toMatchObject({
      rights: '2027-02-28T09:00:00.000Z tjm-dk.recording-quality',
    })
    expect(dues('tjm-dk', 'recording', { moments: { captured }, purposes: [] })).toEqual({})
    expect(dues('tjm-dk', 'recording', { moments: { captured }, purposes: ['fraud', 'training'] })).toEqual({})
  })

  test('tryg-no.quote-retention: the earlier of its own date and the offer’s counts', () => {
    const lapsed = { captured, ended: captured, 'offer-lapsed': at('2026-09-30T10:00+02:00') }
    expect(dues('tryg-no', 'chat', { moments: lapsed })['enquiry']).toBe(
      '2026-12-29T09:00:00.000Z tryg-no.quote-retention',
    )
    const late = { captured, ended: captured, 'offer-lapsed': at('2027-08-30T10:00+02:00') }
    expect(dues('tryg-no', 'chat', { moments: late })['enquiry']).toBe(
      '2027-08-31T08:00:00.000Z tryg-no.chat-retention',
    )
    expect(dues('tryg-no', 'recording', { moments: lapsed, purposes: ['quality'] })['quality']).toBe(
      '2026-12-29T09:00:00.000Z tryg-no.quote-retention',
    )
  })

  test('a conversation that goes on is due as if it had ended with its last message', () => {
    expect(
      dues('dnb-liv-no', 'chat', { moments: { captured, message: at('2026-09-01T10:00+02:00') } })['enquiry'],
    ).toBe('2026-10-16T08:00:00.000Z dnb-liv-no.chat-retention')
  })

  test('a key goes with what it opens', () => {
    const due = at('2027-02-28T09:00Z')
    expect(duesFor(policyOf('tjm-dk'), 'key', { moments: { captured, closed: due } }).map((one) => one.at)).toEqual([
      due,
    ])
  })

  test('tryg-no.bot-pii-one-hour: values given to the bot are gone after exactly an hour', () => {
    const [due] = duesFor(policyOf('tryg-no'), 'bot-values', { moments: { captured, message: captured + 5 } })
    expect(due?.at).toBe(captured + 5 + 3_600_000)
  })
})

describe('what may be read for what', () => {
  const reads: readonly (readonly [string, string, StoredKind, Purpose, boolean, string])[] = [
    [
      'all.purpose-bound-reads: what is kept for quality is not found by another',
      'tryg-no',
      'transcript',
      'documentation',
      false,
      'all.purpose-bound-reads',
    ],
    ['tryg-no: a transcript serves quality', 'tryg-no', 'transcript', 'quality', true, 'tryg-no.transcript-retention'],
    [
      'tjm-dk.fraud-use: recordings may serve a fraud inquiry',
      'tjm-dk',
      'recording',
      'fraud',
      true,
      'tjm-dk.fraud-use',
    ],
    ['tryg-no: there recordings may not', 'tryg-no', 'recording', 'fraud', false, 'all.purpose-bound-reads'],
    [
      'gjensidige-no.fraud-use: contact may serve the detection of fraud',
      'gjensidige-no',
      'chat',
      'fraud',
      true,
      'gjensidige-no.fraud-use',
    ],
    [
      'tjm-dk.live-masking: live text serves the model',
      'tjm-dk',
      'live-transcript',
      'assist-training',
      true,
      'tjm-dk.live-masking',
    ],
    ['tjm-dk.live-masking: and no review', 'tjm-dk', 'live-transcript', 'quality', false, 'all.purpose-bound-reads'],
    [
      'tjm-dk.live-masking: and no search for the enquiry',
      'tjm-dk',
      'live-transcript',
      'enquiry',
      false,
      'all.purpose-bound-reads',
    ],
    [
      'tryg-no.bot-training: bot talk may train the bot',
      'tryg-no',
      'bot-chat',
      'bot-training',
      true,
      'tryg-no.bot-training',
    ],
    [
      'tryg-no: what was said to an adviser may not',
      'tryg-no',
      'chat',
      'bot-training',
      false,
      'all.purpose-bound-reads',
    ],
    ['all.rights: a request for access finds what is kept', 'dnb-liv-no', 'contact', 'rights', true, 'all.rights'],
    ['all.rights: but nothing that is not kept', 'dnb-liv-no', 'recording', 'rights', false, 'all.purpose-bound-reads'],
    ['tjm-dk.legal-hold: a held recording serves its case', 'tjm-dk', 'recording', 'case', true, 'tjm-dk.legal-hold'],
  ]
  test.each(reads)('%s', (_, controller, kind, purpose, ok, because) => {
    expect(mayRead(policyOf(controller), kind, purpose)).toEqual({ ok, because })
    expect(purposesOf(policyOf(controller), kind).includes(purpose)).toBe(ok)
  })

  test('nothing is kept that nobody may read', () => {
    for (const policy of controllers) {
      for (const kind of storedKinds)
        for (const keep of keepsOf(policy, kind)) {
          if (keep.stage === undefined) expect(keep.purposes.length).toBeGreaterThan(0)
        }
    }
  })
})

describe('what a withdrawal ends and who may object', () => {
  const withdrawals: readonly (readonly [string, string, StoredKind, Purpose, string | undefined])[] = [
    [
      'tryg-no.withdrawal: recordings rest on the consent',
      'tryg-no',
      'recording',
      'quality',
      'tryg-no.recording-consent',
    ],
    ['tryg-no.transcript-retention: transcripts outlive it', 'tryg-no', 'transcript', 'quality', undefined],
    ['tjm-dk: quality goes', 'tjm-dk', 'recording', 'quality', 'tjm-dk.recording-quality'],
    ['tjm-dk: documentation stays', 'tjm-dk', 'recording', 'documentation', undefined],
    [
      'tjm-dk.transcript-retention: its transcripts go at once',
      'tjm-dk',
      'transcript',
      'quality',
      'tjm-dk.transcript-retention',
    ],
    [
      'gjensidige-no.withdrawal: not declining was a consent, and it ends',
      'gjensidige-no',
      'recording',
      'documentation',
      'gjensidige-no.recording-optout',
    ],
    ['gjensidige-no.survey: so was answering', 'gjensidige-no', 'survey', 'quality', 'gjensidige-no.survey'],
    ['tryg-no.survey: its surveys rest on interest', 'tryg-no', 'survey', 'quality', undefined],
    ['tjm-dk: live text rests on no consent', 'tjm-dk', 'live-transcript', 'assist-training', undefined],
  ]
  test.each(withdrawals)('%s', (_, controller, kind, purpose, because) => {
    expect(lapsesOnWithdrawal(policyOf(controller), kind, purpose)).toBe(because)
  })

  test('tryg-no.transcript-retention: the caller may object to what rests on legitimate interest', () => {
    expect(mayObject(policyOf('tryg-no'), 'transcript', 'quality')).toBe('tryg-no.transcript-retention')
    expect(mayObject(policyOf('tryg-no'), 'survey', 'training')).toBe('tryg-no.survey')
    expect(mayObject(policyOf('tryg-no'), 'recording', 'quality')).toBeUndefined()
  })
})
