// What may be kept, for how long and for which purposes, and who may read it for what: every answer with its rule.
import type { ClauseKind, ClauseOf } from './clause.ts'
import { dueAfter } from './duration.ts'
import type { Policy, Purpose, RuleId } from './policy.ts'
import { consentBases, type LawfulBasis, type Moment, type Stage, type StoredKind } from './vocabulary.ts'

/** A yes or no with the promise that says so. */
export interface Answer {
  readonly ok: boolean
  readonly because: RuleId
}

/** A clause and the id of the rule it stands in. */
export type Ruled<K extends ClauseKind> = ClauseOf<K> & { readonly rule: RuleId }

/** As much of a policy as has rules: the linter asks before there is a whole one. */
export type Ruleful = Pick<Policy, 'rules'>

/** Remembers an answer for as long as the policy lives: every masked line asks the same few. */
const remember = <Key, Value>(answer: (policy: Ruleful, key: Key) => Value) => {
  const known = new WeakMap<readonly unknown[], Map<Key, Value>>()
  return (policy: Ruleful, key: Key): Value => {
    const answers = known.get(policy.rules) ?? new Map<Key, Value>()
    known.set(policy.rules, answers)
    if (!answers.has(key)) answers.set(key, answer(policy, key))
    return answers.get(key) as Value
  }
}

const clausesOfKind = remember((policy: Ruleful, kind: ClauseKind) =>
  policy.rules.flatMap((rule) =>
    rule.clauses.filter((clause) => clause.kind === kind).map((clause) => ({ ...clause, rule: rule.id })),
  ),
)

/** Every clause of one kind with its rule's id, the controller's own first. */
export function clausesOf<K extends ClauseKind>(policy: Ruleful, kind: K): readonly Ruled<K>[] {
  // Filtered by kind above, which the compiler does not follow through the memory.
  return clausesOfKind(policy, kind) as unknown as readonly Ruled<K>[]
}

export interface Keep {
  readonly rule: RuleId
  readonly from: Moment
  /** ISO 8601. */
  readonly for: string
  readonly purposes: readonly Purpose[]
  readonly stage?: Stage
  readonly unless?: 'in-dialogue'
}

export interface Ground {
  readonly rule: RuleId
  readonly basis: LawfulBasis
}

/** Which clauses besides a keep give `kind` a purpose, with the basis they name. */
const grants = (policy: Ruleful, kind: StoredKind): readonly (Partial<Ground> & { readonly purpose: Purpose })[] => {
  const each = (purposes: readonly Purpose[], basis: LawfulBasis | undefined, rule: RuleId) =>
    purposes.map((purpose) => ({ purpose, rule, ...(basis && { basis }) }))
  switch (kind) {
    case 'recording':
    case 'masked-recording':
    case 'word-times':
      return clausesOf(policy, 'record').flatMap((one) =>
        each(one.ask === 'never' ? [] : one.purposes, one.basis, one.rule),
      )
    case 'transcript':
      return clausesOf(policy, 'transcribe').flatMap((one) => each(one.purposes, one.basis, one.rule))
    case 'live-transcript':
      return clausesOf(policy, 'listen').flatMap((one) =>
        each(one.store ? [one.store.purpose] : [], one.store?.basis, one.rule),
      )
    default:
      return []
  }
}

const keepsOfKind = remember((policy: Ruleful, kind: StoredKind): readonly Keep[] => {
  const granted = [...new Set(grants(policy, kind).map((one) => one.purpose))]
  return clausesOf(policy, 'keep')
    .filter((one) => one.what.includes(kind))
    .map((one) => ({
      rule: one.rule,
      from: one.from,
      for: one.for,
      purposes: one.purpose ?? granted,
      ...(one.stage && { stage: one.stage }),
      ...(one.unless && { unless: one.unless }),
    }))
})

/** Every keep of `kind`, the controller's own first; a keep without purposes serves those other clauses grant. */
export function keepsOf(policy: Ruleful, kind: StoredKind): readonly Keep[] {
  return keepsOfKind(policy, kind)
}

/**
 * How long `kind` may be kept for `purpose` (left out: for its first one). With `stage`, that stage's own, shorter
 * limit. `undefined` means that it must not be stored for that.
 */
export function keepFor(
  policy: Ruleful,
  kind: StoredKind,
  { purpose, stage }: { readonly purpose?: Purpose; readonly stage?: Stage } = {},
): Keep | undefined {
  return keepsOf(policy, kind).find(
    (keep) =>
      keep.stage === stage &&
      (purpose === undefined || keep.purposes.includes(purpose) || (stage !== undefined && keep.purposes.length === 0)),
  )
}

/** The instants, in epoch milliseconds, that dues are counted from. */
export interface Moments {
  readonly captured: number
  readonly message?: number
  readonly ended?: number
  readonly closed?: number
  /** Set only once the offer was not accepted, and while nobody is in dialogue on it where the keep says so. */
  readonly 'offer-lapsed'?: number
}

// A conversation that still goes on is due as if it ended with what is known: too early, and moved on with each message.
const momentOf = (moments: Moments, from: Moment): number | undefined =>
  ({
    captured: moments.captured,
    message: moments.message ?? moments.captured,
    ended: moments.ended ?? moments.message ?? moments.captured,
    closed: moments.closed ?? moments.captured,
    'offer-lapsed': moments['offer-lapsed'],
  })[from]

export interface PurposeDue {
  readonly purpose: Purpose
  readonly at: number
  readonly rule: RuleId
}

const earliest = (a: PurposeDue, b: PurposeDue): PurposeDue => (b.at < a.at ? b : a)
const latest = (a: PurposeDue, b: PurposeDue): PurposeDue => (b.at > a.at ? b : a)

function ownDue(policy: Policy, kind: StoredKind, purpose: Purpose, moments: Moments): PurposeDue | undefined {
  const base = keepFor(policy, kind, { purpose })
  if (base === undefined) return undefined
  const staged = keepsOf(policy, kind).filter(
    (keep) => keep.stage !== undefined && (keep.purposes.length === 0 || keep.purposes.includes(purpose)),
  )
  const dues = [base, ...staged].flatMap((keep) => {
    const from = momentOf(moments, keep.from)
    return from === undefined ? [] : { purpose, at: dueAfter(from, keep.for, policy.timeZone), rule: keep.rule }
  })
  return dues.length === 0 ? undefined : dues.reduce(earliest)
}

/**
 * The dues of an item, one for each purpose. `purposes` are those that it is lawfully stored for (a permit's; left
 * out: all that the policy keeps `kind` for). Purposes added by a `use` clause (rights, fraud, …) ride along: they last
 * as long as the longest of the others and vanish with them, so after a withdrawal call this again with what is left.
 * An empty list means: must not be stored. For `key` give as `closed` the due of what the key opens; for what is open
 * (a hold, a request, an incident) give as `closed` when it is next looked at, and again when it is closed.
 */
export function duesFor(
  policy: Policy,
  kind: StoredKind,
  asked: { readonly moments: Moments; readonly purposes?: readonly Purpose[] },
): readonly PurposeDue[] {
  const kept = new Set(
    keepsOf(policy, kind)
      .filter((keep) => keep.stage === undefined)
      .flatMap((keep) => keep.purposes),
  )
  const wanted = asked.purposes === undefined ? [...kept] : asked.purposes.filter((purpose) => kept.has(purpose))
  const own = [...new Set(wanted)].flatMap((purpose) => ownDue(policy, kind, purpose, asked.moments) ?? [])
  const [first, ...rest] = own
  if (first === undefined) return []
  const last = rest.reduce(latest, first)
  return [...own, ...ridingOn(policy, kind).map(({ purpose }) => ({ ...last, purpose }))]
}

/** The purposes that only ride along on `kind`, by a `use` clause and with no date of their own, each with its first rule. */
export function ridingOn(
  policy: Policy,
  kind: StoredKind,
): readonly { readonly purpose: Purpose; readonly rule: RuleId }[] {
  const kept = new Set(keepsOf(policy, kind).flatMap((keep) => (keep.stage === undefined ? keep.purposes : [])))
  const riding = new Map<Purpose, RuleId>()
  for (const { what, purpose, rule } of clausesOf(policy, 'use')) {
    if (what.includes(kind) && !kept.has(purpose) && !riding.has(purpose)) riding.set(purpose, rule)
  }
  return [...riding].map(([purpose, rule]) => ({ purpose, rule }))
}

/** Every purpose that `kind` may be read for, those of `use` and `hold` clauses included. */
export function purposesOf(policy: Ruleful, kind: StoredKind): readonly Purpose[] {
  const kept = keepsOf(policy, kind).flatMap((keep) => keep.purposes)
  if (kept.length === 0) return []
  const further = [...clausesOf(policy, 'use'), ...clausesOf(policy, 'hold')]
  const used = further.flatMap((one) => (one.what.includes(kind) ? [one.purpose] : []))
  return [...new Set([...kept, ...used])]
}

/** Whether `kind` may be read for `purpose` at all; whether a given item may is for its dues to say. */
export function mayRead(policy: Ruleful, kind: StoredKind, purpose: Purpose): Answer {
  const keep = keepsOf(policy, kind).find((one) => one.purposes.includes(purpose))
  if (keep) return { ok: true, because: keep.rule }
  const further = [...clausesOf(policy, 'use'), ...clausesOf(policy, 'hold')]
  const use = further.find((one) => one.purpose === purpose && one.what.includes(kind))
  if (use && keepsOf(policy, kind).length > 0) return { ok: true, because: use.rule }
  return { ok: false, because: 'all.purpose-bound-reads' }
}

/** What `kind` rests on when processed for `purpose`: from the clause that grants it, its keep or its use. */
export function groundsFor(policy: Ruleful, kind: StoredKind, purpose: Purpose): readonly Ground[] {
  const granted = grants(policy, kind).filter((one) => one.purpose === purpose)
  const kept = clausesOf(policy, 'keep').filter((one) => one.what.includes(kind) && one.purpose?.includes(purpose))
  const used = clausesOf(policy, 'use').filter((one) => one.what.includes(kind) && one.purpose === purpose)
  return [...granted, ...kept, ...used].flatMap(({ rule, basis }) => (rule && basis ? { rule, basis } : []))
}

/** The rule by which a withdrawal ends `purpose` for `kind`; `undefined` where it goes on on another basis. */
export function lapsesOnWithdrawal(policy: Policy, kind: StoredKind, purpose: Purpose): RuleId | undefined {
  const grounds = groundsFor(policy, kind, purpose)
  return grounds.every((ground) => consentBases.includes(ground.basis)) ? grounds[0]?.rule : undefined
}

/** The rule by which a person may object (GDPR 21): the purpose rests on legitimate or public interest. */
export function mayObject(policy: Policy, kind: StoredKind, purpose: Purpose): RuleId | undefined {
  return groundsFor(policy, kind, purpose).find(({ basis }) => basis === '6(1)(f)' || basis === '6(1)(e)')?.rule
}
