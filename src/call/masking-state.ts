// The masker's state of a live call, sealed beside its segments: whichever node hears the next turn, or the same one
// after a crash, masks on where the last one stopped, with the same numbers for the same values.

import type { Conversation, Engine, Snapshot } from '../../redaction/mask.ts'
import type { Keyring, SealingKey } from '../access/seal.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock, Records, Write } from '../ports.ts'
import { dues, keyDues, lastDue } from '../retention/due.ts'
import type { Item } from '../stored.ts'
import { createForgetting, field } from './forgetting.ts'

/** A call's masker as this node has it in memory. */
export interface Masker {
  readonly conversation: Conversation
  /** Of the stored state; 0 before there is one. */
  readonly version: number
  /** The number of the call's last line. */
  readonly seq: number
  readonly key: SealingKey | undefined
  readonly keyUntil: number
}

/** A key is renewed when the state it seals might outlive it. */
const margin = 20 * 60_000

export type MaskingStates = ReturnType<typeof createMaskingStates>

export function createMaskingStates(ports: {
  readonly records: Records
  readonly clock: Clock
  readonly keyring: Keyring
  readonly channel?: 'voice' | 'chat'
  readonly fault?: (where: string, error: unknown) => void
}) {
  const { records, clock, keyring, channel = 'voice', fault = () => undefined } = ports
  const forgetting = createForgetting({ records, clock, fault })

  const fresh = (policy: Policy, engine: Engine): Masker => ({
    conversation: engine.conversation({ languages: [...policy.languages, 'en'], channel }),
    version: 0,
    seq: 0,
    key: undefined,
    keyUntil: 0,
  })

  return {
    async load(policy: Policy, name: string, engine: Engine): Promise<Masker> {
      await forgetting.awake(name)
      // Peeked at, because the place of a state past its date may not have been swept yet; its key is no longer found.
      const stored = await records.peek('masking-state', name)
      const key = stored && (await keyring.find(stored.body.key))
      if (!stored || !key)
        return { ...fresh(policy, engine), version: stored?.version ?? 0, seq: stored?.body.seq ?? 0 }
      const snapshot = JSON.parse(key.open(stored.body.sealed, field)) as Snapshot
      const conversation = engine.restore(snapshot)
      forgetting.saved(name, { conversation, key, item: stored })
      return { conversation, version: stored.version, seq: stored.body.seq, key, keyUntil: 0 }
    },

    /** The writes that keep the state as it is now, and the masker that goes with them once they are done. */
    async save(
      policy: Policy,
      name: string,
      now: Masker,
    ): Promise<{ readonly writes: readonly Write[]; readonly saved: Masker }> {
      await forgetting.awake(name)
      const promised = dues(policy, 'masking-state', { moments: { captured: clock.now() } })
      if (!promised) throw new Error('The policies keep no masking state')
      const renewed = now.key && now.keyUntil > clock.now() + margin ? undefined : await renew(policy, name, promised)
      const key = renewed?.key ?? now.key
      if (!key) throw new Error('A masking state without a key cannot be kept')
      const item: Item<'masking-state'> = {
        kind: 'masking-state',
        id: name,
        conversation: name,
        controller: policy.controller,
        at: clock.now(),
        dues: promised,
        version: forgetting.versionOf(now.conversation, now.version) + 1,
        body: { key: key.id, sealed: key.seal(JSON.stringify(now.conversation.snapshot()), field), seq: now.seq },
      }
      const kept: Write = { do: item.version === 1 ? 'insert' : 'replace', item }
      forgetting.saved(name, { conversation: now.conversation, key, item })
      const keyUntil = renewed ? lastDue(promised) : now.keyUntil
      return {
        writes: renewed ? [renewed.write, kept] : [kept],
        saved: { ...now, version: item.version, key, keyUntil },
      }
    },
  }

  async function renew(policy: Policy, name: string, promised: Item['dues']) {
    const due = keyDues(policy, promised, clock.now())
    if (!due) throw new Error('The policies keep no key')
    return keyring.make({
      controller: policy.controller,
      id: `masking:${name}:${clock.now()}`,
      dues: due,
      conversation: name,
    })
  }
}
