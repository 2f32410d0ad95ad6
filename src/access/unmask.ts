// Hearing what is not masked: one person asks and says why and for what purpose, another approves, and for a quarter of an
// hour the first may listen, each time on record before the first byte.
import { Refusal } from '../errors.ts'
import type { Policy, Purpose } from '../policy/policy.ts'
import { maySee } from '../policy/questions.ts'
import type { Instant, Ports } from '../ports.ts'
import { dues } from '../retention/due.ts'
import type { Item, UnmaskingBody } from '../stored.ts'
import type { Audit } from './audit.ts'
import type { Staff } from './staff.ts'

/** Why somebody must hear it; a closed list, because free text is where personal data escapes. */
export const unmaskingReasons = [
  'complaint',
  'dispute',
  'rights-request',
  'fraud-inquiry',
  'quality-doubt',
  'authority',
] as const
export type UnmaskingReason = (typeof unmaskingReasons)[number]

/** How long an approval lasts. */
const window = 15 * 60_000
/** A request nobody approved is forgotten after this. */
const patience = 24 * 3_600_000

export interface Unmasking {
  /** Refuses what is not there for that purpose, and roles that may not see it even with approval. */
  ask(
    policy: Policy,
    staff: Staff,
    asked: { readonly recording: string; readonly reason: UnmaskingReason; readonly purpose: Purpose },
  ): Promise<Item<'unmasking'>>
  /** By somebody else than who asked. */
  approve(policy: Policy, staff: Staff, id: string): Promise<Item<'unmasking'>>
  /** The recording, for who asked and while the window is open; on record before it resolves. */
  open(policy: Policy, staff: Staff, id: string): Promise<Item<'recording'>>
}

export function createUnmasking(ports: Ports, audit: Audit): Unmasking {
  const { records, clock, ids } = ports
  const control = () => ({ purpose: 'control' as Purpose, now: clock.now() })

  const find = async (policy: Policy, id: string): Promise<Item<'unmasking'>> => {
    const item = await records.get('unmasking', id, control())
    if (!item || item.controller !== policy.controller) throw new Refusal('not-found', 'No such request')
    return item
  }

  const recordingFor = async (
    policy: Policy,
    asked: { readonly recording: string; readonly purpose: Purpose },
  ): Promise<Item<'recording'>> => {
    const item = await records.get('recording', asked.recording, { purpose: asked.purpose, now: clock.now() })
    if (item && item.controller === policy.controller && item.body.state === 'kept') return item
    throw new Refusal('not-found', 'No recording of that id serves that purpose')
  }

  const save = async (item: Item<'unmasking'>, change: Partial<UnmaskingBody>): Promise<Item<'unmasking'>> => {
    const next = { ...item, version: item.version + 1, body: { ...item.body, ...change } }
    const written = await records.write([{ do: 'replace', item: next }])
    if (!written.done) throw new Refusal('conflict', 'Somebody else was faster; look again')
    return next
  }

  return {
    async ask(policy, staff, asked) {
      const role = { role: staff.role, field: 'sound', purpose: asked.purpose, when: 'approved' } as const
      if (!maySee(policy, role))
        throw new Refusal('forbidden', 'This role may not hear recordings for that purpose, approved or not')
      await recordingFor(policy, asked)
      const promised = dues(policy, 'unmasking', { moments: { captured: clock.now() } })
      if (!promised) throw new Error('The policies keep no unmasking')
      const item: Item<'unmasking'> = {
        kind: 'unmasking',
        id: ids.next(),
        controller: policy.controller,
        at: clock.now(),
        dues: promised,
        version: 1,
        body: { ...asked, by: staff.id },
      }
      await audit.append({
        type: 'unmasking.asked',
        controller: policy.controller,
        unmasking: item.id,
        of: `recording/${asked.recording}`,
        by: staff.id,
        reason: asked.reason,
      })
      await records.write([{ do: 'insert', item }])
      return item
    },

    async approve(policy, staff, id) {
      const item = await find(policy, id)
      if (item.body.by === staff.id) throw new Refusal('forbidden', 'Somebody else must approve what one has asked for')
      if (item.body.approved) throw new Refusal('conflict', 'This request was approved already')
      if (clock.now() - item.at > patience)
        throw new Refusal('conflict', 'This request is too old; it must be asked for again')
      const until: Instant = clock.now() + window
      await audit.append({
        type: 'unmasking.approved',
        controller: policy.controller,
        unmasking: id,
        by: staff.id,
        until,
      })
      return save(item, { approved: { by: staff.id, until } })
    },

    async open(policy, staff, id) {
      const { body } = await find(policy, id)
      if (body.by !== staff.id) throw new Refusal('forbidden', 'Only who asked may listen')
      if (!body.approved) throw new Refusal('forbidden', 'Nobody has approved this yet')
      if (clock.now() >= body.approved.until)
        throw new Refusal('forbidden', 'The time for this has run out; it must be asked for again')
      const item = await recordingFor(policy, body)
      await audit.append({
        type: 'recording.played',
        controller: policy.controller,
        recording: item.id,
        by: staff.id,
        purpose: body.purpose,
      })
      return item
    },
  }
}
