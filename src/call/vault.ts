// Opens and closes the objects that recordings lie in. Before the first byte: the audit says so, durably; then key and
// record exist, so that nothing is ever stored that nothing knows of; only then the object itself.
import type { Audit } from '../access/audit.ts'
import type { Keyring } from '../access/seal.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock, Crypto, Ids, Recordings, Records, SoundFormat, Upload } from '../ports.ts'
import { dues, keyDues } from '../retention/due.ts'
import { classOf } from '../retention/lifecycle.ts'
import type { SoundMark } from '../sound/place.ts'
import type { Item } from '../stored.ts'
import type { RecordingPermit } from './consent.ts'
import { newItem } from './ledger.ts'
import { TO_MASK } from './recording-pending.ts'
import type { RecordingBody } from './sound-kept.ts'

export interface OpenTake {
  readonly id: string
  readonly key: Uint8Array
  readonly upload: Upload
}

export interface Vault {
  readonly clock: Clock
  readonly crypto: Crypto
  /** Rejects, and nothing is recorded, when any step of making it accountable fails. */
  open(permit: RecordingPermit, format: SoundFormat): Promise<OpenTake>
  keep(take: OpenTake, told: { readonly bytes: number; readonly marks: readonly SoundMark[] }): Promise<void>
  /** Ends a take that broke; what was whole of it stays readable. */
  giveUp(take: OpenTake, marks: readonly SoundMark[]): Promise<void>
  fault(where: string, fault: unknown): void
}

export interface VaultParts {
  readonly clock: Clock
  readonly crypto: Crypto
  readonly ids: Ids
  readonly records: Records
  readonly recordings: Recordings
  readonly keyring: Keyring
  readonly audit: Audit
  readonly policyOf: (controller: string) => Policy
  readonly fault: (where: string, fault: unknown) => void
  readonly count: (what: 'recordings') => void
}

/** The prefix of an object's name: recordings of one class expire by one lifecycle rule. */
export const retentionClass = (policy: Policy, purposes: readonly string[]): string =>
  classOf(policy.controller, purposes)

const tries = 5

export function createVault(parts: VaultParts): Vault {
  const { clock, crypto, ids, records, recordings, keyring, audit } = parts

  // The sweep may change the record between reading and writing (a purpose lapsed): then the change is made again.
  const change = async (id: string, with_: Partial<RecordingBody>): Promise<void> => {
    for (let left = tries; left > 0; left--) {
      const item: Item<'recording'> | undefined = await records.peek('recording', id)
      if (!item || item.body.state === 'going') return
      const next = { ...item, version: item.version + 1, body: { ...item.body, ...with_ } }
      if ((await records.write([{ do: 'replace', item: next }])).done) return
    }
    throw new Error(`Recording ${id} changes faster than it can be kept`)
  }

  return {
    clock,
    crypto,
    fault: parts.fault,

    async open(permit, format) {
      const policy = parts.policyOf(permit.controller)
      const purposes = permit.purposes.map(({ purpose }) => purpose)
      const started = clock.now()
      const promised = dues(policy, 'recording', { moments: { captured: started }, purposes })
      const due = promised && keyDues(policy, promised, started)
      if (!promised || !due) throw new Error('A permit names purposes that the policy keeps no recording for')
      const id = ids.next()
      const conversation = `${policy.controller}:${permit.call}`
      const rules = permit.purposes.map(({ rule }) => rule)
      await audit.append({
        type: 'recording.begun',
        controller: policy.controller,
        conversation,
        recording: id,
        purposes,
        rules,
      })
      const { key, write } = await keyring.make({ controller: policy.controller, id, dues: due, conversation })
      const name = `${retentionClass(policy, purposes)}/${id}`
      const body: RecordingBody = { name, started, ...format, state: 'capturing' }
      const masked = dues(policy, 'masked-recording', { moments: { captured: started }, purposes })
      const index = masked ? { index: [TO_MASK] } : {}
      const written = await records.write([
        write,
        newItem(policy, conversation, { kind: 'recording', id, at: started, dues: promised, body, ...index }),
      ])
      if (!written.done) throw new Error('A new recording id was not new')
      const upload = await recordings.create(name)
      parts.count('recordings')
      return { id, key: key.bytes, upload }
    },

    async keep({ id, upload }, { bytes, marks }) {
      const ended = clock.now()
      await upload.complete()
      await change(id, { state: 'kept', ended, bytes, marks })
    },

    async giveUp({ id, upload }, marks) {
      await upload.complete().catch(() => upload.abort())
      await change(id, { state: 'kept', ended: clock.now(), marks })
    },
  }
}
