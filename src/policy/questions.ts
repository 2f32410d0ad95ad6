// What calls, chats and rights ask of a policy. Pure; every answer names its rule.
//
// Elsewhere in this folder:
//   load.ts      loadPolicies(files: {name, text}[]): {ok: true, policies, warnings} | {ok: false, problems, warnings}
//   keeping.ts   keepFor, duesFor, purposesOf, mayRead, groundsFor, lapsesOnWithdrawal, mayObject
//   words.ts     promptFor, text, purposeName
//   hours.ts     isOpen        duration.ts  dueAfter        check.ts  checkPolicies, listRules
import { milliseconds } from './duration.ts'
import { type Answer, clausesOf, type Ruled } from './keeping.ts'
import type { ControllerId, Policy, PolicySet, Purpose, Rule, RuleId } from './policy.ts'
import {
  type Direction,
  type Field,
  type LawfulBasis,
  type Right,
  type Role,
  type Special,
  type Stage,
  type StoredKind,
  specials,
  type TextId,
  type Topic,
} from './vocabulary.ts'

const silence: RuleId = 'all.silence-means-never'

/** A call as far as it is known; a topic that is not known fits no rule that names topics. */
export interface CallFacts {
  readonly direction: Direction
  readonly topic?: Topic | undefined
}

const fits = (
  clause: { readonly directions?: readonly Direction[] | undefined; readonly topics?: readonly Topic[] | undefined },
  call: CallFacts,
): boolean =>
  (clause.directions?.includes(call.direction) ?? true) &&
  (clause.topics === undefined || (call.topic !== undefined && clause.topics.includes(call.topic)))

/** One purpose that a call may be recorded for, and what has to happen first. */
export interface RecordGround {
  readonly purpose: Purpose
  readonly ask: 'opt-in' | 'opt-out' | 'not-asked'
  readonly basis: LawfulBasis
  readonly rule: RuleId
  /** The prompt to play: a question (opt-in, opt-out) or a notice (not-asked). */
  readonly prompt?: string
  /** The prompt that an adviser may read out instead; absent: nobody but the phone menu takes a yes. */
  readonly aloud?: string
  /** Milliseconds after the prompt's end; a later answer means no. */
  readonly answerWithin?: number
}

/** Every purpose that this call may be recorded for; empty: not recorded, `whyNotRecorded` tells why. */
export function mayRecord(policy: Policy, call: CallFacts): readonly RecordGround[] {
  return clausesOf(policy, 'record').flatMap((clause) => {
    const { ask, basis, rule } = clause
    if (ask === 'never' || basis === undefined || !fits(clause, call)) return []
    const within = clause['answer-within']
    return clause.purposes.map((purpose) => ({
      purpose,
      ask,
      basis,
      rule,
      ...(clause.prompt !== undefined && { prompt: clause.prompt }),
      ...(clause.aloud !== undefined && { aloud: clause.aloud }),
      ...(within !== undefined && { answerWithin: milliseconds(within) }),
    }))
  })
}

/** The promise that keeps a call from being recorded: one that says never, one that does not fit, or silence. */
export function whyNotRecorded(policy: Policy): RuleId {
  const clauses = clausesOf(policy, 'record')
  return (clauses.find((clause) => clause.ask === 'never') ?? clauses[0])?.rule ?? silence
}

export interface ListenGround {
  readonly purpose: Purpose
  readonly basis: LawfulBasis
  readonly rule: RuleId
  readonly who: 'customer' | 'both'
  /** What of it may be stored, masked, and for what; absent: nothing. */
  readonly store?: { readonly kind: 'live-transcript'; readonly purpose: Purpose }
}

/** For what the speech of `speaker` may become text while it is spoken, without being recorded. */
export function mayListen(
  policy: Policy,
  call: CallFacts & { readonly speaker: 'customer' | 'agent' },
): readonly ListenGround[] {
  return clausesOf(policy, 'listen')
    .filter((clause) => fits(clause, call) && (clause.who === 'both' || call.speaker === 'customer'))
    .map(({ purpose, basis, rule, who, store }) => ({
      purpose,
      basis,
      rule,
      who,
      ...(store && { store: { kind: store.what, purpose: store.purpose } }),
    }))
}

/** What text made of sound recorded for one purpose may serve. */
export interface TranscribeGround {
  readonly purposes: readonly Purpose[]
  readonly basis: LawfulBasis
  readonly rule: RuleId
}

/** Whether sound that is recorded for `recordedFor` may be transcribed, and for what; `undefined`: not. */
export function mayTranscribe(policy: Policy, recordedFor: Purpose): TranscribeGround | undefined {
  const clause = clausesOf(policy, 'transcribe').find((one) => one.of.includes(recordedFor))
  return clause && { purposes: clause.purposes, basis: clause.basis, rule: clause.rule }
}

/** Whether one of `role` may listen in on a call of this direction, and for which purpose. */
export function mayListenIn(policy: Policy, role: Role, direction: Direction): Answer & { readonly purpose?: Purpose } {
  const clause = clausesOf(policy, 'listen-in').find((one) => one.roles.includes(role) && fits(one, { direction }))
  return clause ? { ok: true, because: clause.rule, purpose: clause.purpose } : { ok: false, because: silence }
}

export interface BotBar {
  readonly from: readonly Special[]
  readonly follows: 'offer-adviser' | 'adviser' | 'phone'
  readonly because: RuleId
}

/** What the guard bars, with or without a bot, and what follows; `undefined`: this controller has no chat. */
export function botBar(policy: Policy): BotBar | undefined {
  const [clause] = clausesOf(policy, 'bar-bot')
  if (clause === undefined || !keeps(policy, 'chat')) return undefined
  const from = clause.from.flatMap((one): readonly Special[] => (one === 'any-special' ? specials : [one]))
  return { from: [...new Set(from)], follows: clause.then, because: clause.rule }
}

/** True when the policy keeps `kind` at all: chat exists where `chat` is kept, a bot where `bot-chat` is. */
export function keeps(policy: Policy, kind: StoredKind): boolean {
  return clausesOf(policy, 'keep').some((clause) => clause.stage === undefined && clause.what.includes(kind))
}

export interface AskFirst {
  /** `not-asked`: rests on another basis; `never`: must not be taken at this stage, asked or not. */
  readonly how: 'verbal' | 'written' | 'either' | 'not-asked' | 'never'
  readonly because: RuleId
  readonly basis?: LawfulBasis
  /** Who need not be asked. */
  readonly unless?: 'customer'
  /** What to say when asking. */
  readonly text?: TextId
}

/** What must happen before `what` may be taken or opened; a rule for the stage goes before one for all stages. */
export function askBefore(policy: Policy, what: Special | 'national-id', stage?: Stage): AskFirst | undefined {
  const named = clausesOf(policy, 'ask-before').filter(
    (one) => one.what.includes(what) || (what !== 'national-id' && one.what.includes('any-special')),
  )
  const clause = named.find((one) => one.stage !== undefined && one.stage === stage) ?? named.find((one) => !one.stage)
  if (clause === undefined) return undefined
  return {
    how: clause.how,
    because: clause.rule,
    ...(clause.basis && { basis: clause.basis }),
    ...(clause.unless && { unless: clause.unless }),
    ...(clause.text && { text: clause.text }),
  }
}

/** What a role may see for a purpose, and the rules that say so. */
export function seenBy(policy: Policy, role: Role, purpose: Purpose): readonly Ruled<'see'>[] {
  const clauses = clausesOf(policy, 'see').filter((one) => one.role === role)
  const own = clauses.filter((one) => one.rule.startsWith(`${policy.controller}.`))
  return (own.length > 0 ? own : clauses).filter((one) => one.purposes.includes(purpose))
}

/** True when one of `role` may see `field` for `purpose`, the case being theirs or the look approved as told. */
export function maySee(
  policy: Policy,
  asked: {
    readonly role: Role
    readonly field: Field
    readonly purpose: Purpose
    readonly when?: 'own-case' | 'approved'
  },
): boolean {
  return seenBy(policy, asked.role, asked.purpose).some(
    (one) => one.fields.includes(asked.field) && (one.when === undefined || one.when === asked.when),
  )
}

/** How and by when a request for `right` is answered. */
export function answerBy(policy: Policy, right: Right): Ruled<'answer'> | undefined {
  const clauses = clausesOf(policy, 'answer').filter((one) => one.rights.includes(right))
  return clauses.find((one) => one.only?.includes(policy.controller)) ?? clauses.find((one) => one.only === undefined)
}

/** What may be left out of the answer, and whether the answer says so; from every rule that applies. */
export function leftOut(
  policy: Policy,
  right: Right,
): readonly { readonly what: string; readonly told: boolean; readonly because: RuleId }[] {
  return clausesOf(policy, 'answer')
    .filter((one) => one.rights.includes(right) && (one.only?.includes(policy.controller) ?? true))
    .flatMap((one) => (one.except ?? []).map((what) => ({ what, told: one.tell ?? true, because: one.rule })))
}

/** For which cases `kind` may be held past its date, the purpose that then reads it, and how long after the case. */
export function holdFor(policy: Policy, kind: StoredKind): Ruled<'hold'> | undefined {
  return clausesOf(policy, 'hold').find((one) => one.what.includes(kind))
}

/** When a signed-in session ends by itself, in milliseconds: idle, and at most. */
export function idleAfter(
  policy: Policy,
  at: 'staff' | 'customer',
): { readonly idle: number; readonly most?: number; readonly because: RuleId } | undefined {
  const clause = clausesOf(policy, 'idle').find((one) => one.at === 'both' || one.at === at)
  if (clause === undefined) return undefined
  return {
    idle: milliseconds(clause.after),
    ...(clause.most !== undefined && { most: milliseconds(clause.most) }),
    because: clause.rule,
  }
}

/** To whom and by when a breach is told; the authority's own name instead of `own`. */
export function breachNotice(policy: Policy) {
  const [clause] = clausesOf(policy, 'notify')
  return clause && { ...clause, authority: clause.authority === 'own' ? policy.authority : clause.authority }
}

/** Every rule of every file, each once, those for everyone last. */
export function rules(set: PolicySet): readonly (Rule & { readonly controller: ControllerId | undefined })[] {
  const own = [...set.controllers.values()].flatMap((policy) =>
    policy.rules
      .filter((rule) => !set.house.includes(rule))
      .map((rule) => ({ ...rule, controller: policy.controller })),
  )
  return [...own, ...set.house.map((rule) => ({ ...rule, controller: undefined }))]
}
