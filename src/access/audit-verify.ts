// Reads the whole chain again and holds it against the signed checkpoints of the second place: finds every edit, cut,
// insertion and reordering, a cut of the end and a rewrite of everything included. Also lets entries expire, which
// takes a signed statement of where the chain begins from then on.
import type { Anchors, Clock, Crypto, Instant, Records } from '../ports.ts'
import type { Item } from '../stored.ts'
import type { Audit } from './audit.ts'
import { type Flaw, flawOf, GENESIS } from './audit-line.ts'
import { type Checkpoint, readCheckpoint, signed } from './checkpoint.ts'

export interface AuditPlaces {
  readonly records: Records
  readonly anchors: Anchors
  readonly crypto: Crypto
  readonly clock: Pick<Clock, 'now'>
}

export interface AuditFlaw {
  /** The number of the entry at which it shows. */
  readonly seq: number
  readonly flaw:
    | Flaw
    | 'begin' // the chain does not begin where it began, or where the last signed expiry says
    | 'checkpoint' // an entry is not the one that was signed
    | 'end' // entries that were signed are not there
    | 'signature' // a line of the second place is not signed by this service
}

export interface AuditVerdict {
  readonly ok: boolean
  readonly entries: number
  /** Numbers of the first and the last entry that are there; 0 when there are none. */
  readonly first: number
  readonly last: number
  readonly checkpoints: number
  /** When the newest checkpoint was made; what came later is held together by the chain alone. */
  readonly anchored?: Instant
  /** The first hundred. */
  readonly flaws: readonly AuditFlaw[]
}

/** Small enough that what is read is garbage before it has to be moved: twice as fast as pages of 5,000. */
const PAGE = 250
const MOST_FLAWS = 100

/** Streams the chain a page at a time; nothing is changed. */
export async function verifyAudit(ports: AuditPlaces): Promise<AuditVerdict> {
  const { crypto } = ports
  const { checkpoints, unsigned } = await readAnchors(ports)
  const heads = new Map(checkpoints.map((each) => [each.size, each]))
  const begun = checkpoints.filter((each) => each.kind === 'start').at(-1)
  const flaws: AuditFlaw[] = unsigned > 0 ? [{ seq: 0, flaw: 'signature' }] : []
  let entries = 0
  let first = 0
  let before = { seq: 0, hash: GENESIS }
  for await (const page of pages(ports.records)) {
    for (const item of page) {
      const { seq, line, hash } = item.body
      if (entries === 0) {
        first = seq
        before = beginning(item, begun)
        if (first > (begun?.size ?? 0) + 1) flaws.push({ seq, flaw: 'begin' })
      }
      entries++
      const flaw = flawOf(crypto, before, item)
      if (flaw) flaws.push({ seq, flaw })
      const signedHere = heads.get(seq)
      if (signedHere && signedHere.hash !== hash) flaws.push({ seq, flaw: 'checkpoint' })
      before = { seq, hash: flaw === 'edited' ? crypto.sha256(String(line)) : hash }
    }
    if (flaws.length >= MOST_FLAWS) break
  }
  const newest = checkpoints.reduce<Checkpoint | undefined>((a, b) => (a && a.size > b.size ? a : b), undefined)
  if (
    newest &&
    flaws.length < MOST_FLAWS &&
    before.seq < newest.size &&
    !(entries === 0 && newest.size === begun?.size)
  )
    flaws.push({ seq: before.seq, flaw: 'end' })
  return {
    ok: flaws.length === 0,
    entries,
    first,
    last: before.seq,
    checkpoints: checkpoints.length,
    ...(newest ? { anchored: newest.at } : {}),
    flaws: flaws.slice(0, MOST_FLAWS),
  }
}

/** An expiry that was cut short leaves some entries before the signed beginning: they lead up to it all the same. */
function beginning(
  item: Item<'audit'>,
  begun: Checkpoint | undefined,
): { readonly seq: number; readonly hash: string } {
  const { seq, line } = item.body
  if (!begun || seq > begun.size + 1) return { seq: 0, hash: GENESIS }
  if (seq === begun.size + 1) return { seq: begun.size, hash: begun.hash }
  return { seq: seq - 1, hash: /^\{"seq":\d+,"prev":"([0-9a-f]{64})"/.exec(line)?.[1] ?? '' }
}

/** In the order of the chain, a page at a time. */
async function* pages(records: Records): AsyncIterable<readonly Item<'audit'>[]> {
  let after: { readonly at: Instant; readonly id: string } | undefined
  for (;;) {
    const page = await records.peekAll({ kind: 'audit', limit: PAGE, ...(after ? { after } : {}) })
    yield page as readonly Item<'audit'>[]
    after = page.at(-1)
    if (page.length < PAGE) return
  }
}

async function readAnchors({ anchors, crypto }: AuditPlaces) {
  const checkpoints: Checkpoint[] = []
  let unsigned = 0
  for await (const line of anchors.lines('checkpoints')) {
    const checkpoint = readCheckpoint(crypto, line)
    if (checkpoint) checkpoints.push(checkpoint)
    else unsigned++
  }
  return { checkpoints, unsigned }
}

/**
 * Lets entries go whose own date has come; answers how many went. Of each page: an entry that says so, a signed and
 * durable statement of the new beginning, and only then are they deleted, so it may be killed anywhere.
 */
export async function expireAudit(ports: AuditPlaces, audit: Pick<Audit, 'append'>): Promise<number> {
  const { records, anchors, crypto, clock } = ports
  const now = clock.now()
  const [oldest] = await records.peekAll({ kind: 'audit', limit: 1 })
  if (!oldest || oldest.dues.some((due) => due.at > now)) return 0
  const begun = (await readAnchors(ports)).checkpoints.filter((each) => each.kind === 'start').at(-1)
  let before: Beginning = { begun }
  let expired = 0
  for await (const page of pages(records)) {
    const stays = page.findIndex((item) => item.dues.some((due) => due.at > now))
    const going = stays === -1 ? page : page.slice(0, stays)
    const last = going.at(-1)
    if (!last) break
    before = soundUntil(crypto, before, going)
    const { seq: size, hash } = last.body
    await audit.append({ type: 'audit.expired', controller: last.controller, upTo: size })
    await anchors.append('checkpoints', signed(crypto, { kind: 'start', size, hash, at: now }))
    await records.write(going.map((ref) => ({ do: 'delete', ref })))
    await anchors.prune('checkpoints', (line) => (readCheckpoint(crypto, line)?.size ?? size) >= size)
    expired += going.length
    if (stays !== -1) break
  }
  return expired
}

type Beginning = { readonly seq: number; readonly hash: string } | { readonly begun: Checkpoint | undefined }

/** What is damaged is not signed as a beginning: it stays to be looked at. */
function soundUntil(crypto: Crypto, from: Beginning, page: readonly Item<'audit'>[]): Beginning {
  let before = from
  for (const item of page) {
    const known = 'seq' in before ? before : beginning(item, before.begun)
    const flaw = flawOf(crypto, known, item)
    if (flaw) throw new Error(`The audit is damaged at entry ${item.body.seq} (${flaw}): it is not let expire`)
    before = { seq: item.body.seq, hash: item.body.hash }
  }
  return before
}
