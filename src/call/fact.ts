// From an event as a platform tells it to the fact that is kept of it: no numbers, no words, only what happened when.

import { Refusal } from '../errors.ts'
import { clausesOf } from '../policy/keeping.ts'
import type { Policy, Purpose } from '../policy/policy.ts'
import type { CallFact } from '../stored.ts'
import type { CallEvent } from './event.ts'

type ConsentEvent = Extract<CallEvent, { type: 'consent.answered' | 'consent.withdrawn' }>

/** Every purpose that this controller asks callers about. */
export const askedPurposes = (policy: Policy): readonly Purpose[] => [
  ...new Set(
    clausesOf(policy, 'record').flatMap(({ ask, purposes }) => (ask === 'opt-in' || ask === 'opt-out' ? purposes : [])),
  ),
]

const checkedPurposes = (policy: Policy, event: ConsentEvent): { readonly purposes?: readonly Purpose[] } => {
  if (event.purpose === undefined) return {}
  const known = askedPurposes(policy)
  if (event.purpose.every((each) => known.includes(each))) return { purposes: event.purpose }
  const wish = known.length > 0 ? `wanted: of ${known.join(', ')}` : 'this controller asks for no consent'
  throw new Refusal('invalid', 'The event names a purpose that the controller has not', [{ pointer: '/purpose', wish }])
}

const consentFact = (policy: Policy, event: ConsentEvent) => {
  const evidence = event.type === 'consent.answered' ? event.evidence : undefined
  return {
    ...checkedPurposes(policy, event),
    method: event.method,
    ...(evidence?.prompt !== undefined && { prompt: evidence.prompt }),
    ...(evidence?.version !== undefined && { version: evidence.version }),
    ...(evidence?.language !== undefined && { language: evidence.language }),
    ...(evidence?.digit !== undefined && { evidence: `digit:${evidence.digit}` }),
    ...(evidence?.utterance !== undefined && { evidence: `utterance:${evidence.utterance}` }),
    ...(evidence?.how !== undefined && { evidence: evidence.how }),
  }
}

/** The fact in an event, or undefined when there is nothing to keep (speech, keys, the platform's own recorder). */
export function factOf(
  policy: Policy,
  event: CallEvent,
  told: { readonly id: string; readonly arrived: number },
): CallFact | undefined {
  const base = { id: told.id, at: event.at, arrived: told.arrived }
  switch (event.type) {
    case 'call.started':
      return {
        ...base,
        type: event.type,
        direction: event.direction,
        ...(event.topic && { topic: event.topic }),
        ...(event.language && { language: event.language }),
      }
    case 'call.topic':
      return { ...base, type: event.type, topic: event.topic }
    case 'consent.requested':
      return { ...base, type: event.type, prompt: event.prompt, version: event.version, language: event.language }
    case 'consent.answered':
      return { ...base, type: event.type, answer: event.answer, ...consentFact(policy, event) }
    case 'consent.withdrawn':
      return { ...base, type: event.type, ...consentFact(policy, event) }
    case 'listener.joined':
    case 'listener.left':
      return { ...base, type: event.type, role: event.role, ...(event.reason && { reason: event.reason }) }
    case 'call.held':
    case 'call.unheld':
    case 'consult.started':
    case 'consult.ended':
    case 'adviser.joined':
    case 'adviser.left':
    case 'call.ended':
      return { ...base, type: event.type }
    default:
      return undefined
  }
}
