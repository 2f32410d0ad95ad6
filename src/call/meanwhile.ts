// What may go on while an event is being put on record: what it takes away ends at once, whatever store and audit do;
// what it gives begins only when it is on record.
import type { Policy } from '../policy/policy.ts'
import type { CallState } from './call.ts'
import { type Permits, permits } from './consent.ts'
import type { CallEvent } from './event.ts'

const purposesIn = ({ recording }: Permits): readonly string[] =>
  recording?.purposes.map(({ purpose }) => purpose) ?? []

/** `undefined`: the event takes nothing away. */
export function meanwhile(
  policy: Policy,
  call: string,
  change: { readonly before: CallState; readonly after: CallState },
): Permits | undefined {
  const was = permits(policy, call, change.before)
  const is = permits(policy, call, change.after)
  const unheard = (['customer', 'agent'] as const).some((who) => was.listening[who] && !is.listening[who])
  const lost = purposesIn(was).some((purpose) => !purposesIn(is).includes(purpose))
  if (!lost && !unheard) return undefined
  const gains = purposesIn(is).some((purpose) => !purposesIn(was).includes(purpose))
  return { ...is, recording: gains ? undefined : is.recording }
}

const careful: ReadonlySet<CallEvent['type']> = new Set<CallEvent['type']>([
  'consent.withdrawn',
  'call.held',
  'consult.started',
  'adviser.left',
  'call.ended',
])

/** Whether an event can only end capture: then capture ends even where the event itself cannot be put on record. */
export const isCareful = (event: CallEvent): boolean =>
  careful.has(event.type) || (event.type === 'consent.answered' && event.answer !== 'yes')
