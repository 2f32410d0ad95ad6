// What a caller answers when an adviser asks whether their health may be spoken of: the question and the answer go on
// record with the words that were read out. A yes is audited before it counts; a no or a withdrawal waits for nothing.

import type { Audit } from '../access/audit.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import type { SpokenText } from '../policy/words.ts'
import { calledName } from '../policy/words.ts'
import type { Clock, Crypto, Ids } from '../ports.ts'
import { dues } from '../retention/due.ts'
import type { ConsentBody } from '../stored.ts'
import { type Asked, type AskFirstStanding, askFirstIn, askFirstPurpose } from './ask-first.ts'
import { callState, momentAfter } from './call.ts'
import { hasRoom } from './fullness.ts'
import { asRestricted, conversationOf, type Entry, type Ledger, newItem } from './ledger.ts'
import type { CallNews } from './line.ts'
import type { InTurn } from './turns.ts'

export interface AskFirstParts {
  readonly clock: Clock
  readonly ids: Ids
  readonly crypto: Crypto
  readonly audit: Audit
  readonly ledger: Ledger
  readonly inTurn: InTurn
  readonly publish: (name: string, news: CallNews) => void
}

export interface Told {
  readonly answer: Asked['answer']
  readonly how: Asked['how']
  /** The words that were read out, as the adviser had them on screen. */
  readonly wording: { readonly id: string } & Pick<SpokenText, 'version' | 'language'>
  /** How the caller stood to it when the adviser began to ask. */
  readonly seen: AskFirstStanding['may']
  readonly by: string
}

/** The receipt: under which id it is on record, and since when. */
export interface Answered {
  readonly id: string
  readonly at: number
}

export type AskFirstLine = ReturnType<typeof createAskFirst>

/** Two nodes may learn of one call at once; whoever comes second reads again. */
const tries = 8

const mustBeLive = ({ state, restricted }: Entry, { answer }: Told): void => {
  if (restricted && answer === 'yes')
    throw new Refusal('unavailable', 'Processing of this call is restricted for now; only a no is taken')
  if (state.started === undefined) throw new Refusal('unknown-call', 'This call has not started')
  if (state.ended !== undefined)
    throw new Refusal('call-ended', 'The call has ended; what is said now is no answer given in it')
}

/** Refuses what this policy asks nobody, ways it does not take, and an answer to other words than those in force. */
function mustFit(policy: Policy, standing: AskFirstStanding | undefined, told: Told): AskFirstStanding {
  const how = standing?.ask.how
  if (!standing?.wording || how === undefined)
    throw new Refusal('forbidden', `${calledName(policy)} asks nobody about health in such calls`)
  if (how !== 'either' && how !== told.how)
    throw new Refusal('invalid', 'This controller takes such an answer in another way', [
      { pointer: '/how', wish: `wanted: ${how}` },
    ])
  const { id, version, language } = standing.wording
  if (told.wording.id !== id || told.wording.version !== version || told.wording.language !== language)
    throw new Refusal('conflict', 'The words to ask with have changed; read out those that are in force now')
  if (told.answer === 'yes' && told.seen !== standing.may)
    throw new Refusal('conflict', 'The caller has answered otherwise meanwhile; look, and ask again if they wish')
  return standing
}

export function createAskFirst({ clock, ids, crypto, audit, ledger, inTurn, publish }: AskFirstParts) {
  const once = async (policy: Policy, call: string, told: Told): Promise<Answered | undefined> => {
    const name = conversationOf(policy, call)
    const entry = await ledger.found(policy, call)
    mustBeLive(entry, told)
    const { ask, may, wording, answered } = mustFit(policy, askFirstIn(policy, entry.state), told)
    const at = momentAfter(entry.state.facts, clock.now())
    const promised = dues(policy, 'consent', { moments: { captured: at } })
    if (!promised) throw new Refusal('forbidden', 'This controller keeps no consents, so none can be taken')
    const fact = {
      id: ids.next(),
      at,
      arrived: clock.now(),
      type: 'special.answered' as const,
      what: 'health' as const,
      answer: told.answer,
      how: told.how,
      prompt: told.wording.id,
      version: told.wording.version,
      language: told.wording.language,
    }
    const after = callState([...entry.state.facts, fact])
    // A no to nobody's yes changes nothing, and is kept all the same while there is room.
    const room = hasRoom(policy, { before: entry.state, after, careful: told.answer === 'no' })
    // The receipt of what is on record already.
    if (!room && answered) return { id: answered.id, at: answered.at }
    const base = {
      purpose: askFirstPurpose(policy),
      rule: ask.because,
      ...(ask.basis && { basis: ask.basis }),
      about: 'health' as const,
      prompt: told.wording.id,
      version: told.wording.version,
      language: told.wording.language,
      ...(wording && { promptHash: crypto.sha256(wording.text) }),
      by: told.by,
    }
    const no = may === 'yes' ? ('withdrawn' as const) : ('declined' as const)
    const event = told.answer === 'yes' ? ('given' as const) : no
    const bodies: readonly ConsentBody[] = [
      ...(event === 'withdrawn' ? [] : [{ ...base, event: 'asked' as const }]),
      { ...base, event, method: 'agent', evidence: told.how },
    ]
    if (event === 'given')
      await audit.append({
        type: 'consent.recorded',
        controller: policy.controller,
        conversation: name,
        purpose: base.purpose,
        event,
        rule: base.rule,
        by: told.by,
      })
    const evidence = bodies.map((body) =>
      newItem(policy, name, { kind: 'consent', id: ids.next(), at, dues: promised, body, ...asRestricted(entry) }),
    )
    const learned = ledger.learned(policy, call, entry, [
      { fact, before: entry.state, after, changes: [], by: told.by },
    ])
    return (await ledger.write([...learned, ...evidence])) ? { id: fact.id, at } : undefined
  }

  return {
    /** Puts question and answer on record; refuses where the policy does not ask, or the call is over. */
    answer(policy: Policy, call: string, told: Told): Promise<Answered> {
      const name = conversationOf(policy, call)
      return inTurn(name, async () => {
        for (let left = tries; left > 0; left--) {
          const answered = await once(policy, call, told)
          if (!answered) continue
          publish(name, { type: 'call', call })
          return answered
        }
        throw new Refusal('unavailable', 'Other events about this call came faster; try again')
      })
    },
  }
}
