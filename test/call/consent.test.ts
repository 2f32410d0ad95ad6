// Facts in, permits out: every controller as its policy says, whatever order facts arrive in.
import { describe, expect, test } from '@jest/globals'
import { callState } from '../../src/call/call.ts'
import { consents, permits } from '../../src/call/consent.ts'
import { policiesOf } from '../../src/compose.ts'
import type { Policy } from '../../src/policy/policy.ts'
import type { CallFact } from '../../src/stored.ts'
import { fc } from '../properties.ts'

const { controllers } = policiesOf({ policies: undefined })
const policyOf = (id: string): Policy => {
  const policy = controllers.get(id)
  if (!policy) throw new Error(`no policy ${id}`)
  return policy
}

type Short = readonly [at: number, type: CallFact['type'], more?: Readonly<Record<string, unknown>> | undefined]

const factsOf = (shorts: readonly Short[]): CallFact[] =>
  shorts.map(
    ([at, type, more], index) => ({ id: `f${index}`, at: at * 1000, arrived: at * 1000, type, ...more }) as CallFact,
  )

const start: Short = [0, 'call.started', { direction: 'in' }]
const ask = (at: number, prompt = 'recording'): Short => [
  at,
  'consent.requested',
  { prompt, version: '2026-11-22', language: 'nb' },
]
const say = (at: number, answer: 'yes' | 'no' | 'none', more: Readonly<Record<string, unknown>> = {}): Short => [
  at,
  'consent.answered',
  { answer, method: 'dtmf', ...more },
]
const withdraw = (at: number, purposes?: readonly string[]): Short => [
  at,
  'consent.withdrawn',
  { method: 'agent', ...(purposes && { purposes }) },
]

const recordedFor = (id: string, shorts: readonly Short[]): readonly string[] =>
  permits(policyOf(id), 'c', callState(factsOf(shorts))).recording?.purposes.map(({ purpose }) => purpose) ?? []

const tryg = ['training', 'documentation', 'quality']

describe('who is recorded for what', () => {
  test.each<[title: string, controller: string, facts: readonly Short[], purposes: readonly string[]]>([
    ['tryg-no.recording-consent: nothing before a yes', 'tryg-no', [start, ask(1)], []],
    ['tryg-no.recording-consent: a yes in time', 'tryg-no', [start, ask(1), say(3, 'yes')], tryg],
    ['tryg-no.recording-consent: a no', 'tryg-no', [start, ask(1), say(3, 'no')], []],
    ['tryg-no.recording-consent: silence is no yes', 'tryg-no', [start, ask(1), say(7, 'none')], []],
    ['tryg-no.recording-consent: a yes that comes too late means no', 'tryg-no', [start, ask(1), say(12, 'yes')], []],
    [
      'tryg-no.recording-consent: an adviser gives people time',
      'tryg-no',
      [start, ask(1), say(60, 'yes', { method: 'agent' })],
      tryg,
    ],
    [
      'tryg-no.recording-consent: two answers that contradict mean no',
      'tryg-no',
      [start, ask(1), say(2, 'yes'), say(3, 'no')],
      [],
    ],
    [
      'tryg-no.recording-consent: the other way round as well',
      'tryg-no',
      [start, ask(1), say(2, 'no'), say(3, 'yes')],
      [],
    ],
    [
      'tryg-no.recording-consent: asked again, answered again',
      'tryg-no',
      [start, ask(1), say(2, 'no'), ask(30), say(32, 'yes')],
      tryg,
    ],
    [
      'gjensidige-no.recording-optout: an adviser asks anew after a no, and is told yes',
      'gjensidige-no',
      [start, say(3, 'no'), ask(5, 'recording-aloud'), say(6, 'yes', { method: 'agent' })],
      ['service', 'documentation'],
    ],
    [
      'gjensidige-no.recording-optout: an adviser asks without knowing of a no, which arrives after the yes',
      'gjensidige-no',
      [start, say(3, 'no', { arrived: 9000 }), ask(5, 'recording-aloud'), say(6, 'yes', { method: 'agent' })],
      [],
    ],
    ['tryg-no.recording-consent: an answer to nothing asked', 'tryg-no', [start, say(2, 'yes')], []],
    [
      'tryg-no.recording-consent: an answer whose evidence names the prompt',
      'tryg-no',
      [start, say(2, 'yes', { prompt: 'recording' })],
      tryg,
    ],
    [
      'tryg-no.recording-consent: an answer to a prompt nobody knows',
      'tryg-no',
      [start, ask(1, 'other'), say(2, 'yes')],
      [],
    ],
    [
      'tryg-no.recording-consent: an outbound call passes no menu',
      'tryg-no',
      [[0, 'call.started', { direction: 'out' }], ask(1), say(2, 'yes')],
      [],
    ],
    [
      'tryg-no.recording-consent: yes for one purpose only',
      'tryg-no',
      [start, ask(1), say(2, 'yes', { purposes: ['quality'] })],
      ['quality'],
    ],
    ['tryg-no.withdrawal: withdrawn for all', 'tryg-no', [start, ask(1), say(2, 'yes'), withdraw(20)], []],
    [
      'tryg-no.withdrawal: withdrawn for one',
      'tryg-no',
      [start, ask(1), say(2, 'yes'), withdraw(20, ['quality'])],
      ['training', 'documentation'],
    ],
    [
      'tryg-no.withdrawal: a yes after it needs a new question',
      'tryg-no',
      [start, ask(1), say(2, 'yes'), withdraw(20), say(21, 'yes')],
      [],
    ],
    [
      'tryg-no.withdrawal: a new question may be answered',
      'tryg-no',
      [start, ask(1), say(2, 'yes'), withdraw(20), ask(25), say(26, 'yes')],
      tryg,
    ],
    ['tjm-dk.recording-documentation: without asking', 'tjm-dk', [start], ['documentation']],
    [
      'tjm-dk.recording-quality: only on a yes',
      'tjm-dk',
      [start, ask(1, 'recording-quality'), say(3, 'yes')],
      ['documentation', 'quality'],
    ],
    [
      'tjm-dk.recording-quality: silence leaves documentation',
      'tjm-dk',
      [start, ask(1, 'recording-quality'), say(8, 'none')],
      ['documentation'],
    ],
    [
      'tjm-dk.recording-quality: withdrawn, documentation goes on',
      'tjm-dk',
      [start, ask(1, 'recording-quality'), say(3, 'yes'), withdraw(9)],
      ['documentation'],
    ],
    ['gjensidige-no.recording-optout: not before the prompt has ended', 'gjensidige-no', [start, ask(1)], []],
    [
      'gjensidige-no.recording-optout: not declining is taken as consent',
      'gjensidige-no',
      [start, ask(1), say(6, 'none')],
      ['service', 'documentation'],
    ],
    ['gjensidige-no.recording-optout: declined', 'gjensidige-no', [start, ask(1), say(3, 'no')], []],
    [
      'gjensidige-no.recording-optout: declined late',
      'gjensidige-no',
      [start, ask(1), say(6, 'none'), say(30, 'no')],
      [],
    ],
    ['dnb-liv-no: never', 'dnb-liv-no', [start, ask(1), say(2, 'yes')], []],
    ['claims-link-no.call-log-only: never', 'claims-link-no', [start, ask(1), say(2, 'yes')], []],
    ['all.only-parties: not while on hold', 'tjm-dk', [start, [5, 'call.held']], []],
    [
      'all.only-parties: again after the hold',
      'tjm-dk',
      [start, [5, 'call.held'], [9, 'call.unheld']],
      ['documentation'],
    ],
    ['all.only-parties: not during a consultation', 'tjm-dk', [start, [5, 'consult.started']], []],
    ['all.only-parties: not after the adviser left', 'tjm-dk', [start, [1, 'adviser.joined'], [5, 'adviser.left']], []],
    [
      'all.only-parties: a transfer goes on',
      'tjm-dk',
      [start, [1, 'adviser.joined'], [5, 'adviser.left'], [9, 'adviser.joined']],
      ['documentation'],
    ],
    ['nothing before the call started', 'tjm-dk', [ask(1, 'recording-quality'), say(3, 'yes')], []],
    ['nothing after it ended', 'tjm-dk', [start, [9, 'call.ended']], []],
  ])('%s', (_title, controller, facts, purposes) => {
    expect(recordedFor(controller, facts)).toEqual(purposes)
  })
})

describe('who is listened to', () => {
  const listening = (id: string, facts: readonly Short[]) =>
    permits(policyOf(id), 'c', callState(factsOf(facts))).listening
  const topic = (name: string): Short => [0.5, 'call.topic', { topic: name }]

  test('tjm-dk.live-assist: the customer alone, and only in calls on offers, enrolment and administration', () => {
    for (const name of ['offer', 'enrolment', 'administration']) {
      const { customer, agent } = listening('tjm-dk', [start, topic(name)])
      expect(customer?.keep).toEqual([{ kind: 'live-transcript', purposes: ['assist-training'] }])
      expect(agent).toBeUndefined()
    }
    for (const facts of [[start], [start, topic('claim')], [start, topic('claim-control')]]) {
      expect(listening('tjm-dk', facts)).toEqual({ customer: undefined, agent: undefined })
    }
  })

  test('tjm-dk.recording-quality: both speak into a transcript on a yes, in a claim call too', () => {
    const { customer, agent } = listening('tjm-dk', [start, topic('claim'), ask(1, 'recording-quality'), say(3, 'yes')])
    expect(customer?.keep).toEqual([{ kind: 'transcript', purposes: ['quality'] }])
    expect(agent?.keep).toEqual([{ kind: 'transcript', purposes: ['quality'] }])
  })

  test('tryg-no.transcript-retention: only speech that is recorded becomes text', () => {
    expect(listening('tryg-no', [start, ask(1)]).customer).toBeUndefined()
    expect(listening('tryg-no', [start, ask(1), say(2, 'yes')]).customer?.keep).toEqual([
      { kind: 'transcript', purposes: ['quality', 'product-development'] },
    ])
  })

  test('gjensidige-no, dnb-liv-no and claims-link-no make no text of any call', () => {
    const facts = [start, topic('offer'), ask(1), say(6, 'none')]
    for (const id of ['gjensidige-no', 'dnb-liv-no', 'claims-link-no']) {
      expect(listening(id, facts)).toEqual({ customer: undefined, agent: undefined })
    }
  })
})

describe('facts in any order', () => {
  const fact = fc.oneof(
    fc
      .constantFrom<Short[1]>(
        'call.held',
        'call.unheld',
        'consult.started',
        'consult.ended',
        'adviser.joined',
        'adviser.left',
      )
      .map((type): Short => [0, type]),
    fc.constantFrom('recording', 'recording-quality').map((prompt) => ask(0, prompt)),
    fc.constantFrom<'yes' | 'no' | 'none'>('yes', 'no', 'none').map((answer) => say(0, answer)),
    fc.constantFrom(undefined, ['quality'], ['documentation']).map((purposes) => withdraw(0, purposes)),
  )
  const history = fc
    .array(fc.tuple(fact, fc.integer({ min: 1, max: 60 })), { maxLength: 12 })
    .map((list) => factsOf([start, ...list.map(([[, type, more], at]): Short => [at, type, more])]))

  test('R30: the same facts in any order, some of them twice, leave the same standing', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(...controllers.keys()),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (facts, id, chance) => {
          const policy = policyOf(id)
          const shuffled = facts
            .map((each) => [chance.next().value ?? 0, each] as const)
            .sort(([a], [b]) => a - b)
            .map(([, each]) => each)
          const seen = (list: readonly CallFact[]) => {
            const state = callState(list)
            return { consents: consents(policy, state), permits: permits(policy, 'c', state) }
          }
          expect(seen([...shuffled, ...shuffled.slice(0, 3)])).toEqual(seen(facts))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('R1: whoever declined or withdrew last is never recorded for that purpose', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...controllers.keys()), (facts, id) => {
        const policy = policyOf(id)
        const state = callState(facts)
        const refused = consents(policy, state).filter(({ status }) =>
          ['declined', 'withdrawn', 'no-answer', 'not-asked', 'asked'].includes(status),
        )
        const recorded = permits(policy, 'c', state).recording?.purposes.map(({ purpose }) => purpose) ?? []
        for (const { ground } of refused) expect(recorded).not.toContain(ground.purpose)
      }),
      { numRuns: 2_000 },
    )
  })
})
