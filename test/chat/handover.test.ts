// Hand-overs and conversations as values: what may be done in each state, and what must be asked before anything is read.
import { describe, expect, test } from '@jest/globals'
import { createEngine, type MaskedText } from '../../redaction/mask.ts'
import { longestMessage as contractLongest } from '../../src/api/chat-contract.ts'
import { answerIn } from '../../src/chat/answer-words.ts'
import { opened, stateOf, withWords } from '../../src/chat/chat.ts'
import { asksFor, begun, claimedBy, endedAs, mayOpen, withSealed } from '../../src/chat/handover.ts'
import { createHealthGuard, type Guard, type Passed } from '../../src/chat/health-guard.ts'
import type { ChatBody, HandoverBody, Phase, Sensitive } from '../../src/chat/kept.ts'
import { longestMessage } from '../../src/chat/limits.ts'
import { policiesOf } from '../../src/compose.ts'
import { fc } from '../properties.ts'

const policies = policiesOf({ policies: undefined }).controllers
const policyOf = (id: string) => {
  const policy = policies.get(id)
  if (!policy) throw new Error('no such controller')
  return policy
}
const waiting = (special: readonly Sensitive[]): HandoverBody =>
  special.reduce(
    (body, what) => withSealed(body, what, 100),
    begun({ state: 'waiting', why: 'sensitive', because: 'x.y', language: 'nb', at: 1 }),
  )
const answered = (body: HandoverBody, what: Sensitive, answer: 'yes' | 'no'): HandoverBody => ({
  ...body,
  answers: [...body.answers, { what, answer, how: 'verbal', at: 2 }],
})

describe('what a customer may do', () => {
  const body = (phase: Phase, more: Partial<ChatBody> = {}): ChatBody => ({
    ...opened({ token: 't', language: 'nb', bot: phase === 'bot', at: 1 }),
    phase,
    ...more,
  })
  test.each<[state: string, body: ChatBody, write: boolean, person: boolean, rate: boolean]>([
    ['with the bot', body('bot'), true, true, false],
    ['asked whether a person may take over', body('offered'), true, true, false],
    ['not in the queue yet, without a bot', body('queued'), true, true, false],
    ['in the queue', body('queued', { handover: 'h' }), true, false, false],
    ['with an adviser', body('with-adviser', { handover: 'h' }), true, false, false],
    ['pointed to the phone', body('phone', { ended: 2 }), false, false, false],
    ['out of hours, the bot still in', body('out-of-hours', { bot: true }), true, true, false],
    ['out of hours, the bot out', body('out-of-hours'), false, true, false],
    ['closed because nobody came', body('closed'), false, true, true],
    ['closed', body('closed', { ended: 2 }), false, false, true],
    ['closed and rated', body('closed', { ended: 2, rated: true }), false, false, false],
  ])('%s', (_state, now, mayWrite, mayAskForPerson, mayRate) => {
    expect(stateOf(policyOf('tryg-no'), now)).toMatchObject({ mayWrite, mayAskForPerson, mayRate })
  })

  test('a controller that keeps no survey answers asks for none', () => {
    expect(stateOf(policyOf('dnb-liv-no'), body('closed', { ended: 2 })).mayRate).toBe(false)
  })

  test('the lines of a conversation are numbered without a gap', () => {
    const lines = withWords(body('bot'), 2, 'bot-down', 'queued').lines
    expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(lines.map(({ from }) => from)).toEqual(['service', 'bot', 'service', 'service'])
  })
})

describe('what is asked before sealed messages open', () => {
  test.each<[controller: string, special: readonly Sensitive[], asked: readonly string[], open: boolean]>([
    ['dnb-liv-no', ['health'], ['health'], false],
    ['dnb-liv-no', ['injury', 'health'], ['injury', 'health'], false],
    ['dnb-liv-no', ['union'], [], true],
    ['dnb-liv-no', [], [], true],
    ['tryg-no', ['health', 'union'], [], true],
    ['gjensidige-no', ['health', 'other'], [], true],
    ['claims-link-no', ['other', 'union'], ['other', 'union'], false],
  ])('%s, %p', (controller, special, asked, open) => {
    const policy = policyOf(controller)
    expect(asksFor(policy, waiting(special)).map(({ what }) => what)).toEqual(asked)
    expect(mayOpen(policy, waiting(special))).toBe(open)
  })

  test('dnb-liv-no.health-verbal-consent: every answer must be a yes, and the last one counts', () => {
    const policy = policyOf('dnb-liv-no')
    const both = waiting(['injury', 'health'])
    expect(mayOpen(policy, answered(both, 'health', 'yes'))).toBe(false)
    expect(mayOpen(policy, answered(answered(both, 'health', 'yes'), 'injury', 'yes'))).toBe(true)
    expect(mayOpen(policy, answered(answered(waiting(['health']), 'health', 'yes'), 'health', 'no'))).toBe(false)
  })

  test('however a hand-over ends, what it was about is gone from it', () => {
    const body = claimedBy(answered(waiting(['health']), 'health', 'yes'), 'staff', 3)
    for (const how of ['accepted', 'declined', 'timed-out', 'closed'] as const) {
      const ended = endedAs(body, how, { at: 4 })
      expect(ended).toMatchObject({ state: 'ended', special: [], answers: [], ended: { how, at: 4 } })
      expect(ended.sealedUntil).toBeUndefined()
    }
  })
})

describe('the guard', () => {
  const strict = createEngine({ hash: (value) => value })
  const faults: string[] = []
  const guardOf = (guard: Guard) =>
    createHealthGuard({
      guard,
      strict,
      foreign: (text) => text.startsWith('Dzień'),
      fault: (where) => void faults.push(where),
    })
  const broken = guardOf({
    judge: () => {
      throw new Error('broken')
    },
    outgoing: () => {
      throw new Error('broken')
    },
  })

  test('tryg-no.bot-no-sensitive: one that fails has seen something, both ways', () => {
    expect(broken.judge(policyOf('tryg-no'), 'Hei', {})).toEqual({ sensitive: true, what: 'other' })
    expect(broken.botAsks('Hei', {})).toBe(true)
    expect(faults).toEqual(['guard', 'guard'])
  })

  test('what follows something sensitive is sensitive, whatever it says by itself', () => {
    const calm = guardOf({ judge: () => ({ verdict: 'ok' }), outgoing: () => ({ verdict: 'ok' }) })
    expect(calm.judge(policyOf('tryg-no'), 'Ja', { follows: 'health' })).toEqual({ sensitive: true, what: 'health' })
    expect(calm.judge(policyOf('tryg-no'), 'Ja', {}).sensitive).toBe(false)
  })

  test('tryg-no.bot-no-sensitive: a message that nobody here can read may be anything', () => {
    const calm = guardOf({ judge: () => ({ verdict: 'ok' }), outgoing: () => ({ verdict: 'ok' }) })
    const seen = { sensitive: true, what: 'health', foreign: true }
    expect(calm.judge(policyOf('tryg-no'), 'Dzień dobry', {})).toEqual(seen)
  })

  test('what goes to a bot is masked once more, whatever the controller leaves readable', () => {
    const calm = guardOf({ judge: () => ({ verdict: 'ok' }), outgoing: () => ({ verdict: 'ok' }) })
    const left = 'Ring 412 34 567 eller skriv til kari@eksempel.no' as string as MaskedText
    expect(calm.forBot({} as Passed, left)).toBe('Ring [PHONE_1] eller skriv til [EMAIL_1]')
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const once = calm.forBot({} as Passed, text as MaskedText)
        expect(strict.mask(once).spans.filter(({ type }) => type === 'PHONE' || type === 'EMAIL')).toEqual([])
      }),
      { numRuns: 200, seed: 4 },
    )
  })
})

describe('small things', () => {
  test.each<[text: string, answer: 'yes' | 'no' | undefined]>([
    ['Ja', 'yes'],
    ['ja, takk!', 'yes'],
    ['YES please', 'yes'],
    ['gärna', 'yes'],
    ['nei.', 'no'],
    ['Nej tack', 'no'],
    ['ja, men først lurer jeg på noe', undefined],
    ['', undefined],
    ['nja', undefined],
  ])('"%s" is read as %p', (text, answer) => expect(answerIn(text)).toBe(answer))

  test('the page and the service agree on how long a message may be', () => {
    expect(longestMessage).toBe(contractLongest)
  })
})
