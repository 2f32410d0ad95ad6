// An audit entry as the exact bytes that are hashed and stored, and the chain over them. Pure.
import type { Crypto, Instant } from '../ports.ts'
import type { Item } from '../stored.ts'
import type { AuditEntry } from './audit-entry.ts'

/** What the first entry of all follows. */
export const GENESIS = '0'.repeat(64)

export interface Link {
  readonly seq: number
  readonly hash: string
  /** Never earlier than that of the entry before, whatever the clock does: the order of the list is that of the chain. */
  readonly at: Instant
}

export const start: Link = { seq: 0, hash: GENESIS, at: 0 }

/** Ids sort as their numbers do. */
export const idOf = (seq: number): string => String(seq).padStart(16, '0')

const head = (seq: number, prev: string, at: Instant, controller: string): string =>
  `{"seq":${seq},"prev":"${prev}","at":${at},"controller":${JSON.stringify(controller)},`

/**
 * The next line of the chain and its hash. `veil` turns what does not look like an id into a keyed pseudonym, so that
 * a vendor that numbers its calls by the caller's phone puts no phone into the audit.
 */
export function nextLine(
  crypto: Pick<Crypto, 'sha256'>,
  before: Link,
  { entry, now, veil }: { readonly entry: AuditEntry; readonly now: Instant; readonly veil: (text: string) => string },
): { readonly link: Link; readonly line: string } {
  const { controller, ...rest } = entry
  const seq = before.seq + 1
  const at = Math.max(now, before.at)
  const fields = JSON.stringify(rest, (_key, value) => (typeof value === 'string' ? veiled(value, veil) : value))
  const line = head(seq, before.hash, at, controller) + fields.slice(1)
  return { link: { seq, hash: crypto.sha256(line), at }, line }
}

/** `nordlys-no:4f0c…` is two parts, `recording/4f0c…` as well: each is judged by itself. */
function veiled(text: string, veil: (text: string) => string): string {
  if (text === '') return veil(text)
  return text.replace(/[^:/]+/g, (part) => (plain(part) ? part : veil(part)))
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,159}$/
const KNOWN_FORM = /^(?:\d{4}-\d{2}-\d{2}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Ids, words of the policy, versions and dates; not what may be a number of a person, with or without its separators. */
function plain(part: string): boolean {
  if (!NAME.test(part)) return false
  if (KNOWN_FORM.test(part)) return true
  const joined = part.replace(/[._+-]/g, '')
  return !/\d{8}/.test(joined) && !/^\d{6,}$/.test(joined)
}

export type Flaw =
  | 'edited' // the bytes are not those that were hashed
  | 'link' // it does not follow the entry before it: something was cut out, put in or moved
  | 'place' // number, time or controller outside the line differ from those within

/** Whether a stored entry follows `before`; `undefined` when all is well. */
export function flawOf(
  crypto: Pick<Crypto, 'sha256'>,
  before: Pick<Link, 'seq' | 'hash'>,
  item: Stored,
): Flaw | undefined {
  const { seq, line, hash } = item.body
  if (typeof line !== 'string' || crypto.sha256(line) !== hash) return 'edited'
  if (seq !== before.seq + 1) return 'link'
  if (line.startsWith(head(seq, before.hash, item.at, item.controller)) && item.id === idOf(seq)) return undefined
  return line.startsWith(`{"seq":${seq},"prev":"${before.hash}",`) ? 'place' : 'link'
}

/** As much of a stored entry as the chain is about. */
export type Stored = Pick<Item<'audit'>, 'id' | 'at' | 'controller' | 'body'>
