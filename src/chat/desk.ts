// The adviser's side of a conversation: claim, ask first where the policy says so, open what was sealed, answer, give back,
// close. Who reads what was really written is on record before they read it.
import type { Audit } from '../access/audit.ts'
import { may, type Staff } from '../access/staff.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { maySee } from '../policy/questions.ts'
import type { Clock, Crypto, Ids, Records } from '../ports.ts'
import type { Item } from '../stored.ts'
import { type Book, openHandover, type Step } from './book.ts'
import { type Conversation, contextOf, inPhase, linesOf, withLine, withWords } from './chat.ts'
import { consentWrites } from './chat-consent.ts'
import { asksFor, claimedBy, endedAs, mayOpen } from './handover.ts'
import type { HealthGuard } from './health-guard.ts'
import type { Keeping } from './keeping.ts'
import type { ConsentAnswer, HandoverBody, Outcome } from './kept.ts'
import { longestAnswer, waitsFor } from './limits.ts'
import type { Passing } from './passing.ts'
import type { Reader, ShownLine } from './reading.ts'
import { purposeOf, type Seals } from './seals.ts'

export interface DeskParts {
  readonly records: Records
  readonly clock: Clock
  readonly crypto: Crypto
  readonly ids: Ids
  readonly policies: ReadonlyMap<string, Policy>
  readonly audit: Pick<Audit, 'append'>
  readonly book: Book
  readonly guard: HealthGuard
  readonly keeping: Keeping
  readonly seals: Seals
  readonly passing: Passing
  readonly reader: Reader
}

/** A conversation with the hand-over that was asked for. */
export interface Handed {
  readonly chat: Conversation
  readonly handover: Item<'handover'>
}

const mostListed = 500
const unknown = 'No such hand-over, or not one of yours'
const notYours = 'Claim it first; another adviser may have it'

export const mayTake = (policy: Policy, staff: Staff): boolean =>
  may(staff, 'take-chats', policy.controller) &&
  maySee(policy, { role: staff.role, field: 'live-lines', purpose: purposeOf(policy, 'chat') ?? '', when: 'own-case' })

export function createDesk(parts: DeskParts) {
  const { records, clock, crypto, ids, policies, audit, book, guard, keeping, seals, passing, reader } = parts

  const found = async (staff: Staff, id: string): Promise<Item<'handover'>> => {
    for (const controller of staff.controllers) {
      const policy = policies.get(controller)
      const purpose = policy && mayTake(policy, staff) ? purposeOf(policy, 'handover') : undefined
      const item = purpose === undefined ? undefined : await records.get('handover', id, { purpose, now: clock.now() })
      if (item && item.controller === controller && item.body.state !== 'offered') return item
    }
    throw new Refusal('not-found', unknown)
  }

  const handed = (chat: Conversation, id: string): Handed => {
    if (chat.handover?.id !== id || chat.handover.body.state === 'offered') throw new Refusal('not-found', unknown)
    return { chat, handover: chat.handover }
  }

  const isMine = ({ body }: Item<'handover'>, staff: Staff): boolean =>
    body.state === 'claimed' && body.claimed?.by === staff.id

  const change = async (
    staff: Staff,
    id: string,
    decide: (handed: Handed) => Promise<Step | undefined>,
    mine = true,
  ): Promise<Handed> => {
    const item = await found(staff, id)
    const { chat } = await book.change(item.conversation ?? '', async (now) => {
      const one = handed(now, id)
      if (mine && !isMine(one.handover, staff)) throw new Refusal('conflict', notYours)
      return decide(one)
    })
    return handed(chat, id)
  }

  const read = async (staff: Staff, id: string): Promise<Handed> => {
    const item = await found(staff, id)
    const chat = await book.read(item.conversation ?? '')
    if (!chat) throw new Refusal('not-found', unknown)
    const one = handed(chat, id)
    if (!isMine(one.handover, staff)) throw new Refusal('conflict', notYours)
    return one
  }

  const lines = ({ chat, handover }: Handed, staff: Staff, after: number): Promise<readonly ShownLine[]> => {
    const sealed = handover.body.claimed?.opened === true && mayOpen(chat.policy, handover.body)
    return reader.forAdviser(chat, { after, by: staff.id, sealed })
  }

  const onRecord = ({ policy, name }: Conversation, state: string, by: string) =>
    audit.append({ type: 'handover.changed', controller: policy.controller, conversation: name, state, by })

  const handoverAs = (handover: Item<'handover'>, body: HandoverBody): Pick<Step, 'handover'> => ({
    handover: { id: handover.id, body },
  })

  return {
    /** Everything that waits, and what others or this adviser have, oldest first. */
    async list(staff: Staff): Promise<readonly Item<'handover'>[]> {
      const all: Item<'handover'>[] = []
      for (const controller of staff.controllers) {
        const policy = policies.get(controller)
        const purpose = policy && mayTake(policy, staff) ? purposeOf(policy, 'handover') : undefined
        if (purpose === undefined) continue
        const query = { kind: 'handover', controller, index: openHandover, limit: mostListed } as const
        all.push(...(await records.list(query, { purpose, now: clock.now() })))
      }
      return all.filter(({ body }) => body.state !== 'offered').sort((a, b) => a.body.asked - b.body.asked)
    },

    /** As the panel may show it; undefined when it is not for this person. */
    view: (staff: Staff, id: string): Promise<Item<'handover'> | undefined> => found(staff, id).catch(() => undefined),

    /** One adviser wins; the others are refused with 'conflict'. */
    claim: (staff: Staff, id: string): Promise<Handed> =>
      change(
        staff,
        id,
        async ({ chat, handover }) => {
          if (isMine(handover, staff)) return undefined
          if (handover.body.state !== 'waiting')
            throw new Refusal('conflict', 'Another adviser has taken it, or it has ended')
          await onRecord(chat, 'claimed', staff.id)
          const at = clock.now()
          const body = withWords(inPhase(chat.item.body, 'with-adviser', at), at, 'adviser-joined')
          return { body, ...handoverAs(handover, claimedBy(handover.body, staff.id, at)) }
        },
        false,
      ),

    /** What the customer answered when asked; on record before anything that rests on it is opened. */
    async consent(staff: Staff, id: string, given: Omit<ConsentAnswer, 'at'>): Promise<Handed> {
      const done = await change(staff, id, async ({ chat, handover }) => {
        const at = clock.now()
        const asked = asksFor(chat.policy, handover.body).find(({ what }) => what === given.what)
        if (!asked || asked.ask.how === 'never' || (asked.ask.how !== 'either' && asked.ask.how !== given.how)) {
          const wish = asked
            ? `wanted: asked as the policy says (${asked.ask.how})`
            : 'wanted: something that must be asked here'
          throw new Refusal('invalid', 'This is not to be asked here, or not like this', [{ pointer: '/what', wish }])
        }
        const writes = await consentWrites({ audit, crypto, ids }, chat, {
          asked,
          given: { ...given, at },
          by: staff.id,
        })
        const body = given.answer === 'no' ? withWords(chat.item.body, at, 'declined-receipt') : chat.item.body
        const answers = [...handover.body.answers, { ...given, at }]
        return { body, writes, ...handoverAs(handover, { ...handover.body, answers }) }
      })
      if (given.answer === 'no') await seals.destroy(done.chat.policy, done.chat.name, 'declined')
      return done
    },

    /** Opens what was sealed, on purpose; refused while something must be asked first. */
    async open(staff: Staff, id: string): Promise<Handed & { readonly lines: readonly ShownLine[] }> {
      const done = await change(staff, id, async ({ chat, handover }) => {
        const { policy } = chat
        const purpose = purposeOf(policy, 'chat') ?? ''
        if (!maySee(policy, { role: staff.role, field: 'sealed-message', purpose, when: 'own-case' }))
          throw new Refusal('forbidden', 'This role opens no sealed messages')
        if (!mayOpen(policy, handover.body)) throw new Refusal('forbidden', 'Ask first, and record the answer')
        const { claimed } = handover.body
        if (!claimed || claimed.opened) return undefined
        await onRecord(chat, 'opened', staff.id)
        return {
          body: chat.item.body,
          ...handoverAs(handover, { ...handover.body, claimed: { ...claimed, opened: true } }),
        }
      })
      return { ...done, lines: await lines(done, staff, 0) }
    },

    async fetch(staff: Staff, id: string, after: number): Promise<readonly ShownLine[]> {
      return lines(await read(staff, id), staff, after)
    },

    /** Goes to the customer as it is; kept masked, or not at all when it repeats what is sensitive. */
    async reply(staff: Staff, id: string, message: { readonly id: string; readonly text: string }) {
      if (message.text.length > longestAnswer)
        throw new Refusal('invalid', 'The message is too long', [
          { pointer: '/text', wish: `wanted: at most ${longestAnswer} characters` },
        ])
      const said = ({ chat }: Pick<Handed, 'chat'>) =>
        linesOf(chat).findLast((line) => line.from === 'adviser' && line.id === message.id)
      const done = await change(staff, id, async ({ chat, handover }) => {
        if (said({ chat })) return undefined
        const { policy, name, item } = chat
        const [at, seq] = [clock.now(), item.body.seq + 1]
        const judgement = guard.judge(policy, message.text, contextOf(chat))
        if (judgement.sensitive) {
          const live = { seq, text: message.text, for: waitsFor }
          const sealed = await seals.message(policy, name, { seq, text: message.text, what: judgement.what })
          const body = withLine(item.body, { at, from: 'adviser', id: message.id, withheld: 'sensitive' })
          return { body, live, writes: sealed?.writes ?? [], ...handoverAs(handover, handover.body) }
        }
        return keeping.keep(chat, { ...message, from: 'adviser' })
      })
      const line = said(done)
      if (!line) throw new Error('A reply that was taken is not there')
      return { seq: line.seq, at: line.at }
    },

    /** Back to the queue: somebody else may take it. */
    release: (staff: Staff, id: string): Promise<Handed> =>
      change(staff, id, async ({ chat }) => passing.requeue(chat)),

    /** Ends it with its outcome; an offer made before and not accepted may be told later. */
    close: (staff: Staff, id: string, outcome: Outcome): Promise<Handed> =>
      change(
        staff,
        id,
        async ({ chat, handover }) => {
          const at = clock.now()
          const lapsed = outcome === 'offer-not-accepted' ? { offerLapsed: at } : {}
          const { ended, claimed } = handover.body
          if (claimed?.by !== staff.id) throw new Refusal('conflict', notYours)
          if (ended) {
            if (ended.outcome === outcome) return undefined
            if (ended.outcome !== 'offer-made' || outcome !== 'offer-not-accepted')
              throw new Refusal('conflict', 'It has ended already')
            return {
              body: { ...chat.item.body, ...lapsed },
              ...handoverAs(handover, { ...handover.body, ended: { ...ended, outcome } }),
            }
          }
          const over = inPhase({ ...chat.item.body, ...lapsed, ended: at }, 'closed', at)
          return {
            body: withWords(over, at, 'chat-closed'),
            ...handoverAs(handover, endedAs(handover.body, 'accepted', { at, outcome })),
          }
        },
        false,
      ),
  }
}
