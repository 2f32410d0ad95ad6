// Lets a stored masking state forget as the engine does: a while after the last final it is written again without the words
// that a breath or an open value still held. So they outlive neither a call nor a consent by more than these figures.
import type { Conversation } from '../../redaction/mask.ts'
import type { SealingKey } from '../access/seal.ts'
import type { Clock, Records } from '../ports.ts'
import type { Item } from '../stored.ts'

export interface Remembered {
  readonly conversation: Conversation
  readonly key: SealingKey
  /** As it was given to be stored, or as it was found there. */
  readonly item: Item<'masking-state'>
}

export interface Forgetting {
  /** The state was saved or loaded; from now on it is quiet, until it is saved or loaded again. */
  saved(name: string, now: Remembered): void
  /** Before it is saved or loaded: resolves once nothing is being written of it. */
  awake(name: string): Promise<void>
  /** The version that lies in the store where `version` is the one a masker knows. */
  versionOf(conversation: Conversation, version: number): number
}

/** Milliseconds after the last final: longer than a breath lasts, and longer than any value stays open. */
export const forgetsAfter = [10_000, 125_000] as const
export const field = 'masking-state'

interface Quiet {
  readonly cancel: readonly (() => void)[]
  writing: Promise<void>
}

export function createForgetting(parts: {
  readonly records: Pick<Records, 'peek' | 'write'>
  readonly clock: Clock
  readonly fault: (where: string, error: unknown) => void
}): Forgetting {
  const { records, clock, fault } = parts
  const quiet = new Map<string, Quiet>()
  const written = new WeakMap<Conversation, { readonly from: number; readonly to: number }>()

  // Only over what was saved here: where another node, a hold or a restriction came by, it is theirs.
  const write = async ({ conversation, key, item }: Remembered, version: number): Promise<void> => {
    const stored = await records.peek('masking-state', item.id)
    if (stored?.version !== version || stored.body.key !== key.id || stored.restricted) return
    if (version === item.version && stored.body.sealed !== item.body.sealed) return
    const sealed = key.seal(JSON.stringify(conversation.snapshot()), field)
    const next = { ...stored, version: version + 1, body: { ...stored.body, sealed } }
    const { done } = await records.write([{ do: 'replace', item: next }])
    if (done) written.set(conversation, { from: item.version, to: next.version })
  }

  const versionOf: Forgetting['versionOf'] = (conversation, version) => {
    const known = written.get(conversation)
    return known?.from === version ? known.to : version
  }

  return {
    versionOf,

    saved(name, now) {
      const { clock: said, turns } = now.conversation.snapshot()
      const last = turns.at(-1)?.hash
      const began = clock.now()
      const forget = async (): Promise<void> => {
        const heard = now.conversation.snapshot().turns.at(-1)?.hash
        // A final has come meanwhile and is about to be saved, or to be forgotten as a whole.
        if (heard !== undefined && heard !== last) return
        now.conversation.forget(said + clock.now() - began)
        await write(now, versionOf(now.conversation, now.item.version))
      }
      const begin = (one: Quiet) => () => {
        one.writing = one.writing.then(forget).catch((error: unknown) => fault('forgetting what was said', error))
      }
      const one: Quiet = { cancel: [], writing: Promise.resolve() }
      const cancel = forgetsAfter.map((ms) => clock.after(ms, begin(one)))
      quiet.set(name, Object.assign(one, { cancel }))
    },

    async awake(name) {
      const one = quiet.get(name)
      for (const cancel of one?.cancel ?? []) cancel()
      quiet.delete(name)
      await one?.writing
    },
  }
}
