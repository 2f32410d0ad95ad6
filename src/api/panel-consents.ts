// What an adviser puts on record for a caller: a withdrawal, an answer given in so many words, and whether health may be
// spoken of. Each request is checked in the call's turn, because a phone menu may have heard the caller meanwhile.
import type { AskFirstLine } from '../call/ask-first-answer.ts'
import { type CallState, momentAfter } from '../call/call.ts'
import type { CallLine, OnRecord } from '../call/call-line.ts'
import { consents, hasAgreed, type PurposeConsent } from '../call/consent.ts'
import type { CallEvent } from '../call/event.ts'
import type { Identified } from '../call/learning.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { mayRecord, whyNotRecorded } from '../policy/questions.ts'
import { calledName, promptFor } from '../policy/words.ts'
import type { Ports } from '../ports.ts'
import type { Answering } from './answering.ts'
import { purposeView } from './call-view.ts'
import type { PanelSocket } from './panel.ts'
import {
  healthRequest,
  type PurposeState,
  type Receipt,
  type RecordRequest,
  recordRequest,
  withdrawRequest,
} from './panel-contract.ts'
import { parsed } from './problem.ts'

export interface Named {
  readonly policy: Policy
  /** The platform's own id of the call. */
  readonly call: string
}

export interface ConsentParts {
  readonly ports: Ports
  readonly line: CallLine
  readonly askFirst: AskFirstLine
  /**
   * Whose call it would be, where the person may put consents on record for them; refuses otherwise. The call itself
   * need not be readable: under a restriction (GDPR 18) a caller may withdraw all the same.
   */
  readonly named: (name: string) => Named
}

const wish = (pointer: string, words: string) => [{ pointer, wish: `wanted: ${words}` }]

/** Something the caller said since the adviser began to ask; a question of the phone menu's own is none. */
const hasSpoken = (now: PurposeState, seen: PurposeState | undefined): boolean =>
  now !== seen && now !== 'asked' && now !== 'not-asked'

/** Refuses an answer that cannot count: to nobody's question, to other words, or to a question that was overtaken. */
function mustCount(policy: Policy, state: CallState, told: RecordRequest): void {
  const all = consents(policy, state)
  if (state.ended !== undefined)
    throw new Refusal('call-ended', 'The call has ended; what is said now is no answer given in it')
  if (mayRecord(policy, state).length === 0)
    throw new Refusal('forbidden', `${calledName(policy)} records no such calls (${whyNotRecorded(policy)})`)
  const { id, version, language } = told.wording
  if (all.every(({ ground }) => ground.aloud === undefined))
    throw new Refusal('invalid', `${calledName(policy)} takes a yes to recording in the phone menu alone`)
  const asked = all.filter(({ ground }) => ground.aloud === id)
  const purposes = asked.map(({ ground }) => ground.purpose)
  if (told.purposes.some((purpose) => !purposes.includes(purpose)))
    throw new Refusal('invalid', 'This purpose is not asked for with these words', [
      ...wish('/purposes', purposes.length > 0 ? `of ${purposes.join(', ')}` : 'purposes that callers are asked for'),
    ])
  const spoken = promptFor(policy, id, state.language ?? policy.languages[0] ?? 'en')
  if (spoken?.version !== version || spoken.language !== language)
    throw new Refusal('conflict', 'The words to ask with have changed; read out those that are in force now')
  const overtaken = ({ ground, status }: PurposeConsent): boolean =>
    told.purposes.includes(ground.purpose) && hasSpoken(status, told.seen[ground.purpose])
  if (told.answer === 'yes' && asked.some(overtaken))
    throw new Refusal('conflict', 'The caller has answered otherwise meanwhile; look, and ask again if they wish')
}

export function serveConsents(parts: ConsentParts, socket: PanelSocket, answer: Answering): void {
  const { ports, line, askFirst, named } = parts
  const { staff, language } = socket.data

  // Of a restricted call nobody reads more than what they put on record themselves.
  const receiptOf = (policy: Policy, { id, state, restricted }: OnRecord, purposes: readonly string[]): Receipt => {
    const all = consents(policy, state).filter(({ ground }) => !restricted || purposes.includes(ground.purpose))
    const views = (agreed: boolean) =>
      all.filter((one) => hasAgreed(one) === agreed).map((one) => purposeView(policy, one, language))
    return { id, at: state.facts.at(-1)?.at ?? ports.clock.now(), lapsed: views(false), goesOn: views(true) }
  }

  const identified = (event: CallEvent): Identified => ({ id: ports.ids.next(), event })
  const momentIn = ({ facts }: CallState): number => momentAfter(facts, ports.clock.now())

  socket.on('consent.withdraw', (request, reply) =>
    answer(reply, async () => {
      const { call: name, purposes } = parsed(withdrawRequest, request, 'The request')
      const { policy, call } = named(name)
      const events = (state: CallState) => {
        const base = { call, at: momentIn(state), method: 'agent' as const }
        return [identified({ ...base, type: 'consent.withdrawn', purpose: [...purposes] })]
      }
      return { receipt: receiptOf(policy, await line.record(policy, call, { by: staff.id, events }), purposes) }
    }),
  )

  socket.on('consent.record', (request, reply) =>
    answer(reply, async () => {
      const told = parsed(recordRequest, request, 'The request')
      const { policy, call } = named(told.call)
      const { id: prompt, version, language } = told.wording
      const words = { prompt, version, language }
      const evidence = { ...words, how: told.how }
      const said = { answer: told.answer, method: 'agent' as const, purpose: [...told.purposes], evidence }
      // The question goes on record with its answer, or neither does.
      const events = (state: CallState) => {
        mustCount(policy, state, told)
        const base = { call, at: momentIn(state) }
        return [
          identified({ ...base, type: 'consent.requested', ...words }),
          identified({ ...base, type: 'consent.answered', ...said }),
        ]
      }
      return { receipt: receiptOf(policy, await line.record(policy, call, { by: staff.id, events }), told.purposes) }
    }),
  )

  socket.on('health.record', (request, reply) =>
    answer(reply, async () => {
      const { call: name, ...told } = parsed(healthRequest, request, 'The request')
      const { policy, call } = named(name)
      return { receipt: await askFirst.answer(policy, call, { ...told, by: staff.id }) }
    }),
  )
}
