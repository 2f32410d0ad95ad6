// What an adviser puts on record for a caller: a withdrawal, an answer given in so many words, and whether health may be
// spoken of. Each request is checked against what holds now, because a phone menu may have heard the caller meanwhile.
import type { AskFirstLine } from '../call/ask-first-answer.ts'
import { type CallState, callState, momentAfter } from '../call/call.ts'
import type { CallLine } from '../call/call-line.ts'
import { consents, hasAgreed, type PurposeConsent } from '../call/consent.ts'
import type { CallEvent } from '../call/event.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { mayRecord, whyNotRecorded } from '../policy/questions.ts'
import type { Ports } from '../ports.ts'
import type { Item } from '../stored.ts'
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

export interface Found {
  readonly policy: Policy
  readonly item: Item<'call'>
  /** The platform's own id of the call. */
  readonly call: string
}

export interface ConsentParts {
  readonly ports: Ports
  readonly line: CallLine
  readonly askFirst: AskFirstLine
  /** The call, where the person may put consents on record for it; refuses otherwise. */
  readonly find: (name: string) => Promise<Found>
}

const wish = (pointer: string, words: string) => [{ pointer, wish: `wanted: ${words}` }]

/** Something the caller said since the adviser began to ask; a question of the phone menu's own is none. */
const hasSpoken = (now: PurposeState, seen: PurposeState | undefined): boolean =>
  now !== seen && now !== 'asked' && now !== 'not-asked'

/** Refuses an answer that cannot count: to nobody's question, to other words, or to a question that was overtaken. */
function mustCount({ policy, item }: Found, told: RecordRequest): void {
  const state = callState(item.body.facts)
  const all = consents(policy, state)
  if (state.ended !== undefined)
    throw new Refusal('call-ended', 'The call has ended; what is said now is no answer given in it')
  if (mayRecord(policy, state).length === 0)
    throw new Refusal('forbidden', `${policy.identity.name} records no such calls (${whyNotRecorded(policy)})`)
  const { id, version } = told.wording
  if (all.every(({ ground }) => ground.aloud === undefined))
    throw new Refusal('invalid', `${policy.identity.name} takes a yes to recording in the phone menu alone`)
  const asked = all.filter(({ ground }) => ground.aloud === id)
  const purposes = asked.map(({ ground }) => ground.purpose)
  if (told.purposes.some((purpose) => !purposes.includes(purpose)))
    throw new Refusal('invalid', 'This purpose is not asked for with these words', [
      ...wish('/purposes', purposes.length > 0 ? `of ${purposes.join(', ')}` : 'purposes that callers are asked for'),
    ])
  if (policy.prompts.get(id)?.version !== version)
    throw new Refusal('conflict', 'The words to ask with have changed; read out those that are in force now')
  const overtaken = ({ ground, status }: PurposeConsent): boolean =>
    told.purposes.includes(ground.purpose) && hasSpoken(status, told.seen[ground.purpose])
  if (told.answer === 'yes' && asked.some(overtaken))
    throw new Refusal('conflict', 'The caller has answered otherwise meanwhile; look, and ask again if they wish')
}

export function serveConsents(parts: ConsentParts, socket: PanelSocket, answer: Answering): void {
  const { ports, line, askFirst, find } = parts
  const { staff, language } = socket.data

  const receiptOf = ({ policy }: Found, id: string, state: CallState): Receipt => {
    const all = consents(policy, state)
    const views = (agreed: boolean) =>
      all.filter((one) => hasAgreed(one) === agreed).map((one) => purposeView(policy, one, language))
    return { id, at: state.facts.at(-1)?.at ?? ports.clock.now(), lapsed: views(false), goesOn: views(true) }
  }

  const change = async (found: Found, events: readonly CallEvent[]): Promise<Receipt> => {
    let id = ''
    for (const event of events) {
      id = ports.ids.next()
      await line.take(found.policy, { id, digest: 'panel' }, event, staff.id)
    }
    return receiptOf(found, id, callState((await find(found.item.id)).item.body.facts))
  }

  const momentIn = ({ item }: Found): number => momentAfter(item.body.facts, ports.clock.now())

  socket.on('consent.withdraw', (request, reply) =>
    answer(reply, async () => {
      const { call, purposes } = parsed(withdrawRequest, request, 'The request')
      const found = await find(call)
      const base = { call: found.call, at: momentIn(found), method: 'agent' as const }
      return { receipt: await change(found, [{ ...base, type: 'consent.withdrawn', purpose: [...purposes] }]) }
    }),
  )

  socket.on('consent.record', (request, reply) =>
    answer(reply, async () => {
      const told = parsed(recordRequest, request, 'The request')
      const found = await find(told.call)
      mustCount(found, told)
      const { id: prompt, version, language } = told.wording
      const words = { prompt, version, language }
      const base = { call: found.call, at: momentIn(found) }
      const evidence = { ...words, how: told.how }
      const said = { answer: told.answer, method: 'agent' as const, purpose: [...told.purposes], evidence }
      // The question goes on record before its answer.
      const receipt = await change(found, [
        { ...base, type: 'consent.requested', ...words },
        { ...base, type: 'consent.answered', ...said },
      ])
      return { receipt }
    }),
  )

  socket.on('health.record', (request, reply) =>
    answer(reply, async () => {
      const { call, ...told } = parsed(healthRequest, request, 'The request')
      const found = await find(call)
      return { receipt: await askFirst.answer(found.policy, found.call, { ...told, by: staff.id }) }
    }),
  )
}
