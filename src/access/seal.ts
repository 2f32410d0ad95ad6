// What is personal and must stay readable is sealed here, under a key that goes with it: one key a recording or
// conversation, wrapped by the controller's own. Destroying the wrapped key makes every copy and backup unreadable.
import type { ControllerId } from '../policy/policy.ts'
import type { Clock, Crypto, Keys, Records, Write } from '../ports.ts'
import type { Dues } from '../retention/due.ts'
import type { Item, Sealed } from '../stored.ts'
import { fromBase64, toBase64 } from './base64.ts'

export interface SealingKey {
  readonly id: string
  /** 256 bits, for sound; never logged, never stored. */
  readonly bytes: Uint8Array
  /** `field` names the place, so that sealed text cannot be moved to another. */
  seal(text: string, field: string): Sealed
  /** Throws when the key, the field or a byte is another. */
  open(sealed: Sealed, field: string): string
}

export interface Keyring {
  /**
   * A new key and the write that keeps it, to go into one batch with what it opens (or before it). `id` is that of the
   * recording or conversation; `dues` come from `keyDues`. Rejects when the controller's key cannot be reached.
   */
  make(asked: {
    readonly controller: ControllerId
    readonly id: string
    readonly dues: Dues
    readonly conversation?: string
  }): Promise<{ readonly write: Write; readonly key: SealingKey }>
  /** The key of that recording or conversation while it is there and not past its date. */
  find(id: string): Promise<SealingKey | undefined>
  /** The write that destroys it, on every node; what it opened is unreadable from then on. */
  destroy(id: string): Write
  /** A keyed hash by which something sealed may be found; stable over restarts, another for each controller and use. */
  pseudonym(controller: ControllerId, use: string, text: string): Promise<string>
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })
/** So many unwrapped keys are remembered, to spare the key service; the wrapped one must be there all the same. */
const MOST_KNOWN = 2000

export function keyring(ports: {
  readonly keys: Keys
  readonly crypto: Crypto
  readonly records: Records
  readonly clock: Pick<Clock, 'now'>
}): Keyring {
  const { keys, crypto, records, clock } = ports
  const known = new Map<string, Uint8Array>()
  const derived = new Map<string, Promise<Uint8Array>>()
  const remember = (wrapped: string, bytes: Uint8Array) => {
    const [oldest] = known.keys()
    if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest)
    known.set(wrapped, bytes)
    return bytes
  }
  return {
    make: async ({ controller, id, dues, conversation }) => {
      const context = contextOf(controller, id)
      const { key, wrapped } = await keys.make(controller, context)
      const item: Item<'key'> = {
        kind: 'key',
        id,
        controller,
        ...(conversation === undefined ? {} : { conversation }),
        at: clock.now(),
        dues,
        version: 1,
        body: { wrapped, context },
      }
      return { write: { do: 'insert', item }, key: sealingKey(crypto, id, remember(wrapped, key)) }
    },
    // The store is asked every time: a key that another node has destroyed must not live on in this one's memory.
    find: async (id) => {
      const item = await records.peek('key', id)
      const { wrapped, context } = item?.body ?? {}
      if (!item || !wrapped || !context || !item.dues.some((due) => due.at > clock.now())) return undefined
      const bytes = known.get(wrapped) ?? remember(wrapped, await keys.unwrap(item.controller, wrapped, context))
      return sealingKey(crypto, id, bytes)
    },
    destroy: (id) => ({ do: 'delete', ref: { kind: 'key', id } }),
    pseudonym: async (controller, use, text) => {
      const name = contextOf(controller, use)
      const key = derived.get(name) ?? keys.derive(controller, use)
      derived.set(name, key)
      key.catch(() => derived.delete(name))
      return crypto.hmac(await key, text)
    },
  }
}

const contextOf = (controller: ControllerId, id: string): string => `${controller}\n${id}`

function sealingKey(crypto: Crypto, id: string, bytes: Uint8Array): SealingKey {
  const place = (field: string) => `${id}\n${field}`
  return {
    id,
    bytes,
    seal: (text, field) => toBase64(crypto.encrypt(bytes, encoder.encode(text), place(field))) as Sealed,
    open: (sealed, field) => decoder.decode(crypto.decrypt(bytes, fromBase64(sealed), place(field))),
  }
}
