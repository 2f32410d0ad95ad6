// What may be recorded, listened to and transcribed, controller by controller.
import { describe, expect, test } from '@jest/globals'
import {
  type CallFacts,
  mayListen,
  mayListenIn,
  mayRecord,
  mayTranscribe,
  whyNotRecorded,
} from '../../src/policy/questions.ts'
import { directions, type Topic, topics } from '../../src/policy/vocabulary.ts'
import { policies, policyOf } from './files.ts'

const everyCall: readonly CallFacts[] = directions.flatMap((direction) =>
  [undefined, ...topics].map((topic) => ({ direction, topic })),
)
const grounds = (controller: string, call: CallFacts) =>
  mayRecord(policyOf(controller), call).map((one) => `${one.purpose}: ${one.ask}, ${one.basis}`)

describe('recording', () => {
  const cases: readonly (readonly [string, string, CallFacts, readonly string[]])[] = [
    [
      'tryg-no.recording-consent: an inbound call only after a yes',
      'tryg-no',
      { direction: 'in' },
      ['training: opt-in, 6(1)(a)', 'documentation: opt-in, 6(1)(a)', 'quality: opt-in, 6(1)(a)'],
    ],
    [
      'tryg-no.recording-consent: an outbound call passes no menu and is not recorded',
      'tryg-no',
      { direction: 'out' },
      [],
    ],
    [
      'tjm-dk.recording-documentation: without asking, quality only on a yes',
      'tjm-dk',
      { direction: 'in', topic: 'claim' },
      ['documentation: not-asked, 6(1)(f)', 'quality: opt-in, 6(1)(a)'],
    ],
    [
      'tjm-dk.recording-quality: outbound calls pass no menu',
      'tjm-dk',
      { direction: 'out', topic: 'offer' },
      ['documentation: not-asked, 6(1)(f)'],
    ],
    [
      'tjm-dk.claim-control-call: outbound on a claim picked for control',
      'tjm-dk',
      { direction: 'out', topic: 'claim-control' },
      ['documentation: not-asked, 6(1)(f)', 'claim-control: not-asked, 6(1)(f)'],
    ],
    [
      'gjensidige-no.recording-optout: in and out unless declined',
      'gjensidige-no',
      { direction: 'out' },
      ['service: opt-out, 6(1)(a)', 'documentation: opt-out, 6(1)(a)'],
    ],
  ]
  test.each(cases)('%s', (_, controller, call, expected) => {
    expect(grounds(controller, call)).toEqual(expected)
  })

  test.each(['dnb-liv-no', 'claims-link-no'])(
    '%s: no call whatever is recorded, listened to or transcribed',
    (controller) => {
      const policy = policyOf(controller)
      for (const call of everyCall) {
        expect(mayRecord(policy, call)).toEqual([])
        for (const speaker of ['customer', 'agent'] as const)
          expect(mayListen(policy, { ...call, speaker })).toEqual([])
      }
      for (const purpose of policy.purposes.keys()) expect(mayTranscribe(policy, purpose)).toBeUndefined()
    },
  )

  test('what is not recorded says which promise keeps it so', () => {
    expect(whyNotRecorded(policyOf('claims-link-no'))).toBe('claims-link-no.call-log-only')
    expect(whyNotRecorded(policyOf('dnb-liv-no'))).toBe('all.silence-means-never')
    expect(whyNotRecorded(policyOf('tryg-no'))).toBe('tryg-no.recording-consent')
  })

  test('every question and notice has a prompt, and an answer counts for ten seconds', () => {
    for (const policy of policies.controllers.values()) {
      for (const ground of everyCall.flatMap((call) => mayRecord(policy, call))) {
        expect(policy.prompts.has(ground.prompt ?? '')).toBe(true)
        if (ground.ask !== 'not-asked') expect(ground.answerWithin).toBe(10_000)
      }
    }
  })
})

describe('transcribing and listening', () => {
  test('tryg-no.transcript-retention: quality recordings become text for quality and product development', () => {
    expect(mayTranscribe(policyOf('tryg-no'), 'quality')).toEqual({
      purposes: ['quality', 'product-development'],
      basis: '6(1)(f)',
      rule: 'tryg-no.transcript-retention',
    })
    expect(mayTranscribe(policyOf('tryg-no'), 'training')).toBeUndefined()
  })

  test('tjm-dk.recording-documentation: documentation is never transcribed, quality is on the same yes', () => {
    expect(mayTranscribe(policyOf('tjm-dk'), 'documentation')).toBeUndefined()
    expect(mayTranscribe(policyOf('tjm-dk'), 'claim-control')).toBeUndefined()
    expect(mayTranscribe(policyOf('tjm-dk'), 'quality')).toMatchObject({ purposes: ['quality'], basis: '6(1)(a)' })
  })

  test('gjensidige-no: its notice speaks of no transcripts, so there are none', () => {
    for (const purpose of policyOf('gjensidige-no').purposes.keys())
      expect(mayTranscribe(policyOf('gjensidige-no'), purpose)).toBeUndefined()
  })

  test('tjm-dk.live-assist: the customer alone, on offers, enrolment and administration, never on claims or an unknown topic', () => {
    const heard = (topic: Topic | undefined, speaker: 'customer' | 'agent') =>
      mayListen(policyOf('tjm-dk'), { direction: 'in', topic, speaker }).length > 0
    expect(topics.filter((topic) => heard(topic, 'customer'))).toEqual(['offer', 'enrolment', 'administration'])
    expect([...topics, undefined].filter((topic) => heard(topic, 'agent'))).toEqual([])
    expect(heard(undefined, 'customer')).toBe(false)
  })

  test('tjm-dk.live-masking: what is stored of it serves training the assist model alone', () => {
    expect(mayListen(policyOf('tjm-dk'), { direction: 'in', topic: 'offer', speaker: 'customer' })).toEqual([
      {
        purpose: 'assist',
        basis: '6(1)(b)',
        rule: 'tjm-dk.live-assist',
        who: 'customer',
        store: { kind: 'live-transcript', purpose: 'assist-training' },
      },
    ])
  })

  test('live assistance is one controller’s alone', () => {
    const who = [...policies.controllers.values()].filter((policy) =>
      everyCall.some((call) => mayListen(policy, { ...call, speaker: 'customer' }).length > 0),
    )
    expect(who.map((policy) => policy.controller)).toEqual(['tjm-dk'])
  })

  test('tryg-no.listen-in: a coach may listen in, in and out; nobody else, and nowhere else', () => {
    for (const direction of directions) {
      expect(mayListenIn(policyOf('tryg-no'), 'coach', direction)).toEqual({
        ok: true,
        because: 'tryg-no.listen-in',
        purpose: 'training',
      })
      expect(mayListenIn(policyOf('tryg-no'), 'reviewer', direction).ok).toBe(false)
      for (const other of ['tjm-dk', 'gjensidige-no', 'dnb-liv-no', 'claims-link-no'])
        expect(mayListenIn(policyOf(other), 'coach', direction)).toEqual({
          ok: false,
          because: 'all.silence-means-never',
        })
    }
  })
})
