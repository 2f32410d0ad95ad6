// Everything the domain needs from outside, each port no larger than what is used. Connectors implement them; the
// domain never knows which one it talks to. Time, ids and randomness are ports too, so that the real service can run
// under simulated time and faults.
import type { BotSafeText } from './chat/health-guard.ts'
import type { ControllerId, Purpose } from './policy/policy.ts'
import type { Item, ItemRef, StoredKind } from './stored.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

export interface Clock {
  now(): Instant
  /** Calls `run` once after `ms`; returns what cancels it. */
  after(ms: number, run: () => void): () => void
}

export interface Ids {
  /** A new opaque id of at least 128 random bits, safe in URLs and file names. */
  next(): string
}

export interface Randomness {
  bytes(count: number): Uint8Array
}

/** Sums over bytes that already exist: no key is made or kept here. */
export interface Crypto {
  sha256(bytes: Uint8Array | string): string
  /** Keyed HMAC-SHA-256 as hex. */
  hmac(key: Uint8Array, text: string): string
  /** AES-256-GCM; the answer holds nonce, ciphertext and tag. `context` must be the same when opening. */
  encrypt(key: Uint8Array, plain: Uint8Array, context: string): Uint8Array
  /** Throws when the key, the context or a byte is not the one of `encrypt`. */
  decrypt(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array
  equal(a: string, b: string): boolean
  /** Ed25519 over UTF-8 text with the service's signing key; base64. */
  sign(text: string): string
  verify(text: string, signature: string): boolean
}

/** The controllers' keys, which never leave: they wrap the key of one recording or conversation each. */
export interface Keys {
  /** A new 256-bit key, plain for use now and wrapped for keeping; `context` is bound to it. */
  make(controller: ControllerId, context: string): Promise<{ readonly key: Uint8Array; readonly wrapped: string }>
  unwrap(controller: ControllerId, wrapped: string, context: string): Promise<Uint8Array>
  /** A key derived from the controller's own, stable over restarts, for keyed look-ups (`use` tells them apart). */
  derive(controller: ControllerId, use: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** What one write of a batch does; a batch is all or nothing and durable once it resolves. */
export type Write =
  | { readonly do: 'insert'; readonly item: Item }
  /** Only if the stored version is `item.version - 1`. */
  | { readonly do: 'replace'; readonly item: Item }
  /** With a version: only if that one is stored, or nothing is. */
  | { readonly do: 'delete'; readonly ref: ItemRef; readonly version?: number }

/** `conflict` names the index of the first write that could not be done; nothing was written then. */
export type Written = { readonly done: true } | { readonly done: false; readonly conflict: number }

/** Who reads for what: an item is there only while it has a due of that purpose later than `now`. */
export interface Reading {
  readonly purpose: Purpose
  readonly now: Instant
}

export interface Query<K extends StoredKind = StoredKind> {
  readonly kind: K
  readonly controller?: ControllerId
  readonly conversation?: string
  /** Only items whose `index` holds this keyed hash. */
  readonly index?: string
  /** Only items after this one in (at, id) order: the last of the page before. */
  readonly after?: { readonly at: Instant; readonly id: string }
  readonly newestFirst?: boolean
  readonly limit: number
}

export interface Records {
  write(batch: readonly Write[]): Promise<Written>
  get<K extends StoredKind>(kind: K, id: string, reading: Reading): Promise<Item<K> | undefined>
  /** In (at, id) order. */
  list<K extends StoredKind>(query: Query<K>, reading: Reading): Promise<readonly Item<K>[]>
  /** For the sweep alone: items with at least one due at or before `at`, oldest due first, whoever may read them. */
  overdue(at: Instant, limit: number): Promise<readonly Item[]>
  /** For retention and proof alone: the item, whatever its dues say. */
  peek<K extends StoredKind>(kind: K, id: string): Promise<Item<K> | undefined>
  /** For retention and proof alone: everything of one kind or conversation, whatever its dues say. */
  peekAll(query: Omit<Query, 'kind'> & { readonly kind?: StoredKind }): Promise<readonly Item[]>
  /** A line for each controller, kind and purpose: what is kept, and which of it is past its date at `at`. */
  census(at: Instant): Promise<readonly Census[]>
  /**
   * Makes deleted bytes unreadable on disk as well: a write-ahead log or the gaps of a page may still hold them. Called
   * by every sweep; a large store may put the costly part off, by half an hour or, beyond a gigabyte, a day.
   */
  purge(): Promise<void>
  /** Rejects when the store cannot be written to. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** An item that serves several purposes stands in several lines. */
export interface Census {
  readonly controller: ControllerId
  readonly kind: StoredKind
  readonly purpose: Purpose
  readonly count: number
  /** How many of them are past this purpose's date and not gone yet. */
  readonly overdue: number
  readonly earliestDue: Instant
  /** When the oldest of them was captured. */
  readonly oldest: Instant
}

/** One object of encrypted sound being written. */
export interface Upload {
  /** Durable or at least out of this process's memory when it resolves, as far as the store can. */
  append(bytes: Uint8Array): Promise<void>
  complete(): Promise<void>
  /** Leaves nothing behind. */
  abort(): Promise<void>
}

/** A rule by which a store lets what it holds expire by itself, as S3 counts: whole days, to the next midnight UTC. */
export interface ExpiryRule {
  readonly id: string
  /** Of names; empty for all. */
  readonly prefix: string
  /** After an object was written. */
  readonly days?: number
  /** After a version was replaced or deleted. */
  readonly noncurrentDays?: number
  /** After an upload began that was never completed. */
  readonly unfinishedDays?: number
}

export interface FoundRule extends ExpiryRule {
  readonly enabled: boolean
  /** Not of our making. */
  readonly foreign: boolean
  /** It has more to it than these fields say: tags, sizes, transitions, dates. */
  readonly more: boolean
}

/** The store's own expiry: a second line, should the service be gone. */
export interface Expiry {
  rules(): Promise<readonly FoundRule[]>
  /** Puts these in place of ours; foreign ones stay as they are. */
  write(rules: readonly ExpiryRule[]): Promise<void>
}

/** Where encrypted recordings lie. Names have the form `<retention class>/<id>`. */
export interface Recordings {
  /** Only where the store has one. */
  readonly expiry?: Expiry
  /** Rejects when an object of that name exists: nothing is ever overwritten. */
  create(name: string): Promise<Upload>
  /**
   * In order, in pieces of any size, from the byte `from` on (left out: the first); nothing when it lies beyond the end.
   * Rejects with 'not-found' as `cause` code when there is no such recording.
   */
  read(name: string, from?: number): AsyncIterable<Uint8Array>
  /** Every version and unfinished part; no error when there is nothing. Answers whether there was anything. */
  remove(name: string): Promise<boolean>
  /** True while any byte, version or part of that name is left. */
  exists(name: string): Promise<boolean>
  list(prefix: string): AsyncIterable<string>
  /**
   * While it is held, nothing but `remove` takes it: no rule by which the store itself would let it expire. Nothing
   * happens to what is not there.
   */
  protect(name: string, held: boolean): Promise<void>
  ping(): Promise<void>
  close(): Promise<void>
}

/**
 * A second place, apart from the records and their backups, for what must outlive both: the audit's signed checkpoints
 * and the tombstones that a restored backup is swept by. Lines of ids and hashes only.
 */
export interface Anchors {
  /** Durable when it resolves. A line holds no line break. */
  append(stream: AnchorStream, line: string): Promise<void>
  /** In the order they were appended; nothing when there is no such stream yet. */
  lines(stream: AnchorStream): AsyncIterable<string>
  /** Drops the lines that `keep` refuses, all or nothing. */
  prune(stream: AnchorStream, keep: (line: string) => boolean): Promise<void>
}

export type AnchorStream = 'checkpoints' | 'tombstones'

/** Tells every node what happened; carries masked text and ids only. */
export interface Bus {
  publish(channel: string, message: unknown): void
  /** Returns what ends the subscription. */
  subscribe(channel: string, heard: (message: unknown) => void): () => void
  /** Called whenever this node hears the others again after messages may have been lost; returns what ends that. */
  onJoined(heard: () => void): () => void
  /** False while messages do not come or go; a node that has no others to hear is never without them. */
  joined(): boolean
  close(): Promise<void>
}

/** Raw words, in memory only: they go into the masker and nowhere else. */
export interface Heard {
  readonly segment: string
  /** When its first word began: of a recogniser of ours, by the clock as it began to listen and what it has heard since. */
  readonly at: Instant
  readonly speaker: 'customer' | 'agent'
  readonly text: string
  readonly final: boolean
  readonly words?: readonly HeardWord[]
}

export interface HeardWord {
  readonly text: string
  /** Milliseconds from the start of the segment's sound. */
  readonly start: number
  readonly end: number
  readonly confidence?: number
  readonly stable?: boolean
}

export interface SoundFormat {
  readonly encoding: 'l16' | 'mulaw'
  /** Samples a second. */
  readonly rate: number
  /** 1, or 2: customer left, adviser right. */
  readonly channels: 1 | 2
}

export interface Listener {
  hear(sound: Uint8Array): void
  end(): Promise<void>
}

/** Turns sound into words while it is spoken. `call` is an id; who may be heard is the caller's to decide. */
export interface Speech {
  listen(call: string, format: SoundFormat, heard: (heard: Heard) => void): Listener
  close(): Promise<void>
}

/** A chatbot: gets what is safe for any log, and whatever it answers is judged and masked before anybody sees it. */
export interface Bot {
  /** Rejects when it cannot be reached, answers what cannot be read, or `signal` ends the asking. */
  answer(asked: BotQuestion, signal: AbortSignal): Promise<BotAnswer>
  close(): Promise<void>
}

export interface BotQuestion {
  /** The same when it is asked again because no answer came. */
  readonly id: string
  /** Tells conversations apart, and nothing else: a keyed hash that is used nowhere else. */
  readonly conversation: string
  readonly language: string
  readonly text: BotSafeText
}

export interface BotAnswer {
  /** In order; none means that it has nothing to say. */
  readonly texts: readonly string[]
  /** It thinks that a person should take over. */
  readonly person?: boolean
}

export interface Ports {
  readonly clock: Clock
  readonly ids: Ids
  readonly randomness: Randomness
  readonly crypto: Crypto
  readonly keys: Keys
  readonly records: Records
  readonly recordings: Recordings
  readonly anchors: Anchors
  readonly bus: Bus
  readonly speech: Speech
}
