// What must hold whenever the service is at rest, whatever went wrong before: SAFETY.md's invariants, read from the
// stores behind the service's back.
import { Temporal } from '@js-temporal/polyfill'
import { type CallState, callState } from '../../src/call/call.ts'
import { consents, hasAgreed } from '../../src/call/consent.ts'
import { decodeFrames } from '../../src/call/sound-file.ts'
import { clausesOf, keepFor, lapsesOnWithdrawal, purposesOf } from '../../src/policy/keeping.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { NEVER } from '../../src/retention/due.ts'
import type { CallFact, Item, StoredKind } from '../../src/stored.ts'
import { policies, policyOf } from '../policy/files.ts'
import { crypto, testKeys } from '../retention/world.ts'
import { factsIn, type Play } from './platform.ts'
import type { World } from './world.ts'

const itemsOf = <K extends StoredKind>({ records }: World, kind: K): readonly Item<K>[] =>
  [...records.items.values()].filter((item) => item.kind === kind) as unknown as readonly Item<K>[]

/** Why the first of these cannot be; nothing when all is well. */
export async function wrongIn(play: Play): Promise<readonly string[]> {
  const { world } = play
  const pending = new Set(
    itemsOf(world, 'tombstone').flatMap(({ conversation, body }) =>
      body.state === 'intended' ? [`${conversation} ${body.purpose}`] : [],
    ),
  )
  const sounds: string[] = []
  for (const item of itemsOf(world, 'recording')) sounds.push(...(await wrongSound(play, item, pending)))
  return [
    ...play.wrong,
    ...world.witness.wrong.map((each) => `R25: ${each}`),
    ...sounds,
    ...itemsOf(world, 'transcript').flatMap((item) => wrongText(world, item, pending)),
    ...itemsOf(world, 'live-transcript').flatMap((item) => wrongLive(world, item)),
    ...itemsOf(world, 'masked-recording').flatMap((item) => wrongMasked(world, item, pending)),
    ...wrongPlaces(world),
    ...wrongHolds(play),
    ...wrongFacts(play),
    ...wrongDates(world),
  ]
}

const standing = (policy: Policy, facts: readonly CallFact[]) => {
  const state = callState(facts)
  const all = consents(policy, { ...state, ended: undefined })
  return (purpose: string, at: number): boolean =>
    all.some((one) => one.ground.purpose === purpose && hasAgreed(one) && (one.since ?? Number.POSITIVE_INFINITY) <= at)
}

const opened = new Map<string, readonly number[]>()

/** The numbers of the pieces in a recording. */
async function piecesOf(world: World, item: Item<'recording'>): Promise<readonly number[]> {
  const { records, recordings } = world
  const key = records.items.get(`key/${item.id}`) as Item<'key'> | undefined
  const pieces = recordings.objects.get(item.body.name)
  if (!key || !pieces) return []
  const name = `${item.id} ${pieces.length} ${key.body.wrapped}`
  const known = opened.get(name)
  if (known) return known
  const bytes = await testKeys.unwrap(item.controller, key.body.wrapped, key.body.context)
  const numbers: number[] = []
  const read = async function* () {
    yield* pieces
  }
  for await (const sound of decodeFrames(crypto, bytes, { recording: item.id, bytes: read() })) {
    const view = new DataView(sound.buffer, sound.byteOffset, sound.byteLength)
    for (let at = 0; at + 8 <= sound.length; at += 8) numbers.push(view.getFloat64(at))
  }
  opened.set(name, numbers)
  return numbers
}

/** R1, R2, R5: each second of sound had its ground when it was spoken, and has it still. */
async function wrongSound(
  play: Play,
  item: Item<'recording'>,
  pending: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { world, chunks } = play
  if (item.body.state === 'going') return []
  const policy = policyOf(item.controller)
  const conversation = item.conversation ?? ''
  const facts = factsIn(world, conversation)
  if (facts.length === 0) return []
  const asked = new Set(clausesOf(policy, 'record').flatMap(({ purposes }) => purposes))
  const covered = standing(policy, facts)
  const wrong: string[] = []
  for (const { purpose } of item.dues) {
    if (!purposesOf(policy, 'recording').includes(purpose)) wrong.push(`R5: ${item.id} serves ${purpose}`)
    if (!asked.has(purpose) || pending.has(`${conversation} ${purpose}`)) continue
    for (const number of await piecesOf(world, item)) {
      const chunk = chunks[number]
      if (chunk?.conversation !== conversation) wrong.push(`R2: ${item.id} holds sound of another call`)
      else if (chunk.allowed && !chunk.allowed.has(purpose))
        wrong.push(`R1: ${item.id} for ${purpose} holds what was spoken at ${chunk.at}, without a permit`)
      else if (!covered(purpose, chunk.at))
        wrong.push(`R1, R2: ${item.id} for ${purpose} holds what was spoken at ${chunk.at}, which nothing covers`)
    }
    if ((await piecesOf(world, item)).length === 0 && !covered(purpose, Number.MAX_SAFE_INTEGER))
      wrong.push(`R1: ${item.id} is there for ${purpose}`)
  }
  return wrong
}

/**
 * Whether it was covered when it was said: a later withdrawal apart, and answers to a later question; but not when two
 * answers to one question contradict each other. Withdrawals by web bear the service's own clock, which may be set.
 */
function stoodThen(policy: Policy, facts: readonly CallFact[], purpose: string, at: number): boolean {
  const sorted = callState(facts).facts.filter((fact) => !(fact.type === 'consent.withdrawn' && fact.method === 'web'))
  const statusAfter = (count: number) =>
    consents(policy, { ...callState(sorted.slice(0, count)), ended: undefined } as CallState).find(
      ({ ground }) => ground.purpose === purpose,
    )
  const until = sorted.filter((fact) => fact.at <= at).length
  const then = statusAfter(until)
  if (!then || !hasAgreed(then)) return false
  for (let count = until + 1; count <= sorted.length; count++) {
    if (sorted[count - 1]?.type === 'consent.requested' || facts.some(({ type }) => type === 'consent.withdrawn'))
      return true
    const later = statusAfter(count)
    if (later && !hasAgreed(later)) return later.status === 'withdrawn'
  }
  return true
}

function wrongText(world: World, item: Item<'transcript'>, pending: ReadonlySet<string>): readonly string[] {
  const policy = policyOf(item.controller)
  const conversation = item.conversation ?? ''
  const facts = factsIn(world, conversation)
  if (facts.length === 0) return []
  const covered = standing(policy, facts)
  const made = clausesOf(policy, 'transcribe')
  return item.dues.flatMap(({ purpose }) => {
    const of = made.filter(({ purposes }) => purposes.includes(purpose)).flatMap((clause) => clause.of)
    if (of.length === 0 || pending.has(`${conversation} ${purpose}`)) return []
    const stands = lapsesOnWithdrawal(policy, 'transcript', purpose)
      ? of.some((each) => covered(each, item.at))
      : of.some((each) => stoodThen(policy, facts, each, item.at))
    return stands ? [] : [`R1: transcript ${item.id} at ${item.at} for ${purpose}`]
  })
}

function wrongLive(
  world: World,
  { id, at, controller, conversation = '', body }: Item<'live-transcript'>,
): readonly string[] {
  const facts = factsIn(world, conversation)
  if (facts.length === 0) return []
  const { topic } = callState(facts.filter((fact) => fact.at <= at))
  const may = clausesOf(policyOf(controller), 'listen').some(
    ({ topics, who }) =>
      (!topics || (topic && topics.includes(topic))) && (who === 'both' || body.speaker === 'customer'),
  )
  return may ? [] : [`R1: ${id} was heard`]
}

/** R1, R5: masked sound serves nothing that its recording does not serve, and is heard only once it was compared. */
function wrongMasked(
  { records, clock }: World,
  { id, conversation, dues, body }: Item<'masked-recording'>,
  pending: ReadonlySet<string>,
): readonly string[] {
  if (body.state === 'going') return []
  const original = records.items.get(`recording/${body.of}`)
  const served = new Set(original?.dues.map(({ purpose }) => purpose))
  return dues.flatMap(({ purpose, at }) =>
    at <= clock.now() || served.has(purpose) || pending.has(`${conversation} ${purpose}`)
      ? []
      : [`R5: masked sound ${id} serves ${purpose}, its recording does not`],
  )
}

/** R1: no bytes that nothing knows of, no key without what it opens, no sound without its key. */
function wrongPlaces({ records, recordings, clock }: World): readonly string[] {
  const there = (kind: StoredKind, id: string) => records.items.has(`${kind}/${id}`)
  const isSound = (id: string) => there('recording', id) || there('masked-recording', id)
  const strays = [...recordings.objects.keys()].filter((name) => !isSound(name.slice(name.indexOf('/') + 1)))
  const keys = [...records.items.values()].filter(({ kind, id }) => kind === 'key' && /^id-\d+$/.test(id))
  const shut = [...records.items.values()].filter(
    (item) =>
      (item.kind === 'recording' || item.kind === 'masked-recording') &&
      (item as Item<'recording'>).body.state !== 'going' &&
      item.dues.some(({ at }) => at > clock.now()) &&
      !there('key', item.id),
  )
  return [
    ...strays.map((name) => `R1: nothing knows of ${name}`),
    ...keys.filter(({ id }) => !isSound(id)).map(({ id }) => `R1: the key of ${id} is left`),
    ...shut.map(({ id }) => `R18: recording ${id} has lost its key`),
  ]
}

/** R18 */
function wrongHolds({ world, holds }: Play): readonly string[] {
  const { records } = world
  return [...holds].flatMap(([hold, ids]) =>
    ids.flatMap((id) =>
      records.items.has(`recording/${id}`) && records.items.has(`key/${id}`)
        ? []
        : [`R18: ${id} held by ${hold} has gone`],
    ),
  )
}

/** R30: every fact once; its evidence goes into the same batch. */
function wrongFacts({ world }: Play): readonly string[] {
  const wrong: string[] = []
  for (const item of itemsOf(world, 'call')) {
    const ids = item.body.facts.map(({ id }) => id)
    if (new Set(ids).size !== ids.length) wrong.push(`R30: ${item.id} knows a fact twice`)
  }
  return wrong
}

const reference = new Map<string, number>()

/** R23: the calendar's date, counted by the reference. */
function dateOf(policy: Policy, from: number, iso: string): number {
  const name = `${policy.timeZone} ${from} ${iso}`
  const known = reference.get(name)
  if (known !== undefined) return known
  const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(policy.timeZone)
  const at = zoned.add(Temporal.Duration.from(iso)).epochMilliseconds
  reference.set(name, at)
  return at
}

const dated: ReadonlySet<StoredKind> = new Set<StoredKind>([
  'recording',
  'masked-recording',
  'transcript',
  'live-transcript',
  'consent',
])

/** R23: each date is the promised one, or sooner where a purpose rides on another. */
function wrongDates({ records }: World): readonly string[] {
  return [...records.items.values()].flatMap((item) => {
    const policy = policies.controllers.get(item.controller)
    if (!policy || !dated.has(item.kind)) return []
    return item.dues.flatMap(({ purpose, at }) => {
      const keep = keepFor(policy, item.kind, { purpose })
      if (keep?.from !== 'captured' || at === NEVER) return []
      const going = (item.body as { readonly state?: string }).state === 'going'
      return going || at === dateOf(policy, item.at, keep.for) ? [] : [`R23: ${item.kind}/${item.id} goes on ${at}`]
    })
  })
}

/** R16, once a sweep went through: nothing past its date is there. */
export function overdueIn({ records, clock }: World): readonly string[] {
  return [...records.items.values()].flatMap(({ kind, id, dues }) =>
    kind !== 'audit' && kind !== 'job' && dues.some(({ at }) => at <= clock.now())
      ? [`R16: ${kind}/${id} is past its date`]
      : [],
  )
}
