// What a caller has agreed to, for each purpose, and what follows from it: the only file that makes a RecordingPermit
// or a ListeningPermit. Whatever is unsure, late, malformed or contradictory means no.
import type { ControllerId, Policy, Purpose, RuleId } from '../policy/policy.ts'
import {
  type CallFacts,
  mayListen,
  mayRecord,
  mayTranscribe,
  type RecordGround,
  whyNotRecorded,
} from '../policy/questions.ts'
import type { CallFact } from '../stored.ts'
import { type CallState, callState, type PausedFor } from './call.ts'

declare const recording: unique symbol
declare const listening: unique symbol

export type ConsentStatus =
  | 'not-needed'
  | 'not-asked'
  | 'asked'
  | 'given'
  | 'not-declined'
  | 'declined'
  | 'no-answer'
  | 'withdrawn'

/** One purpose for which a call could be recorded, and how the caller stands to it. */
export interface PurposeConsent {
  readonly ground: RecordGround
  readonly status: ConsentStatus
  /** When the status came about, at the sender's clock. */
  readonly since: number | undefined
}

/** This sound, these purposes, now. */
export interface RecordingPermit {
  readonly [recording]: true
  readonly call: string
  readonly controller: ControllerId
  readonly purposes: readonly { readonly purpose: Purpose; readonly rule: RuleId }[]
  /** Nothing captured before this instant is covered. */
  readonly from: number
}

/** What is heard may become text and be kept as these kinds, for these purposes. */
export interface ListeningPermit {
  readonly [listening]: true
  readonly call: string
  readonly controller: ControllerId
  readonly keep: readonly { readonly kind: 'transcript' | 'live-transcript'; readonly purposes: readonly Purpose[] }[]
}

export interface Permits {
  readonly recording: RecordingPermit | undefined
  readonly listening: { readonly customer: ListeningPermit | undefined; readonly agent: ListeningPermit | undefined }
  /** The promise that decides: why there is a permit, or why there is none. */
  readonly because: RuleId
  readonly pausedFor: PausedFor | undefined
}

/** Nobody's talk is recorded whom the prompt did not reach (NO penal code 205, DK 263). */
const onlyParties: RuleId = 'all.only-parties'

/** Milliseconds from the end of a phone prompt; an answer after that means no. */
const defaultAnswerWithin = 10_000

const agreed: ReadonlySet<ConsentStatus> = new Set(['not-needed', 'given', 'not-declined'])

type Answered = Extract<CallFact, { type: 'consent.answered' }>

interface Question {
  readonly at: number
  readonly outcome: ConsentStatus | undefined
}

interface Standing {
  readonly status: ConsentStatus
  readonly since: number | undefined
  /** When the fact arrived that it stands so by. */
  readonly learned?: number
  /** The question in force; a refusal or withdrawal closes it, and only a new one can lead to a yes. */
  readonly question: Question | undefined
}

const concerns = (fact: { readonly purposes?: readonly Purpose[] }, ground: RecordGround): boolean =>
  fact.purposes === undefined || fact.purposes.includes(ground.purpose)

/** Whether these are words by which this purpose is asked for: the phone menu's, or those an adviser reads out. */
const asksFor = (prompt: string | undefined, ground: RecordGround): boolean =>
  prompt !== undefined && (prompt === ground.prompt || prompt === ground.aloud)

const outcomeOf = (answer: 'yes' | 'no' | 'none', ground: RecordGround): ConsentStatus => {
  if (answer === 'yes') return 'given'
  if (answer === 'no') return 'declined'
  return ground.ask === 'opt-out' ? 'not-declined' : 'no-answer'
}

// An adviser or a web page gives people the time they need; a phone menu does not wait.
const tooLate = (question: Question, fact: Answered, ground: RecordGround): boolean =>
  (fact.method === 'dtmf' || fact.method === 'speech') &&
  fact.at - question.at > (ground.answerWithin ?? defaultAnswerWithin)

function afterAnswer(now: Standing, fact: Answered, ground: RecordGround): Standing {
  // Without a question on record an answer counts only if its evidence names the prompt it answers.
  const evidenced = asksFor(fact.prompt, ground)
  const question =
    now.question ?? (now.status === 'not-asked' && evidenced ? { at: fact.at, outcome: undefined } : undefined)
  const said = outcomeOf(fact.answer, ground)
  if (!question) return said === 'declined' ? { status: 'declined', since: fact.at, question: undefined } : now
  const outcome = tooLate(question, fact, ground) && agreed.has(said) ? 'no-answer' : said
  // Asked again and agreed again: what was captured in between stays covered.
  const since = agreed.has(now.status) && agreed.has(outcome) ? now.since : fact.at
  if (question.outcome === undefined) return { status: outcome, since, question: { at: question.at, outcome } }
  if (question.outcome === outcome) return now
  return { status: 'declined', since: fact.at, question: undefined }
}

// An adviser asks whom they believe to be undecided. A no from before the question that came in after it would have kept
// the question from being asked; it does so still, in whatever order the two come.
const isOvertaken = (now: Standing, question: CallFact & { readonly prompt: string }, ground: RecordGround): boolean =>
  question.prompt === ground.aloud &&
  (now.status === 'declined' || now.status === 'withdrawn') &&
  (now.learned ?? 0) > question.arrived

function next(now: Standing, fact: CallFact, ground: RecordGround): Standing {
  switch (fact.type) {
    case 'consent.requested': {
      if (!asksFor(fact.prompt, ground) || isOvertaken(now, fact, ground)) return now
      const question = { at: fact.at, outcome: undefined }
      return agreed.has(now.status) ? { ...now, question } : { status: 'asked', since: fact.at, question }
    }
    case 'consent.answered':
      return concerns(fact, ground) ? afterAnswer(now, fact, ground) : now
    case 'consent.withdrawn':
      return concerns(fact, ground) ? { status: 'withdrawn', since: fact.at, question: undefined } : now
    default:
      return now
  }
}

/** How the caller stands to one purpose, from the facts in order of time. */
export function consentFor(ground: RecordGround, state: CallState): PurposeConsent {
  if (ground.ask === 'not-asked') return { ground, status: 'not-needed', since: state.started }
  const start: Standing = { status: 'not-asked', since: undefined, question: undefined }
  const { status, since } = state.facts.reduce((now, fact) => {
    const then = next(now, fact, ground)
    const same = then.status === now.status && then.since === now.since
    return same ? then : { ...then, learned: fact.arrived }
  }, start)
  return { ground, status, since }
}

const callFacts = (state: CallState): CallFacts => ({ direction: state.direction, topic: state.topic })

/** How the caller stands to every purpose that the policy knows for this call. */
export function consents(policy: Policy, state: CallState): readonly PurposeConsent[] {
  return mayRecord(policy, callFacts(state)).map((ground) => consentFor(ground, state))
}

export const hasAgreed = (consent: PurposeConsent): boolean => agreed.has(consent.status)

interface Standings {
  readonly state: CallState
  readonly given: readonly PurposeConsent[]
}

function recordingFor(policy: Policy, call: string, { state, given }: Standings): RecordingPermit | undefined {
  if (given.length === 0) return undefined
  const since = [...given.map((consent) => consent.since ?? Number.POSITIVE_INFINITY), state.resumed ?? 0]
  // A sender's clock may be behind ours: what we learned of later than it says covers nothing from before we did.
  const learned = state.facts.flatMap(({ at, arrived }) => (since.includes(at) ? [arrived] : []))
  return {
    call,
    controller: policy.controller,
    purposes: given.map(({ ground }) => ({ purpose: ground.purpose, rule: ground.rule })),
    from: Math.max(...since, ...learned),
  } as unknown as RecordingPermit
}

type Listening = (speaker: 'customer' | 'agent') => ListeningPermit | undefined

function listeningFor(policy: Policy, call: string, { state, given }: Standings): Listening {
  const recorded = given.flatMap(({ ground }) => mayTranscribe(policy, ground.purpose)?.purposes ?? [])
  const transcript = recorded.length > 0 ? [{ kind: 'transcript' as const, purposes: [...new Set(recorded)] }] : []
  return (speaker) => {
    const live = mayListen(policy, { ...callFacts(state), speaker })
    if (live.length + transcript.length === 0) return undefined
    const stored = live.flatMap(({ store }) => (store ? [{ kind: store.kind, purposes: [store.purpose] }] : []))
    return { call, controller: policy.controller, keep: [...transcript, ...stored] } as unknown as ListeningPermit
  }
}

/** What may be recorded and heard of a call in this state; `pausedFor` and `because` say why not. */
export function permits(policy: Policy, call: string, state: CallState): Permits {
  const all = consents(policy, state)
  const given = all.filter(hasAgreed)
  const none = { recording: undefined, listening: { customer: undefined, agent: undefined }, pausedFor: undefined }
  const because = given[0]?.ground.rule ?? all[0]?.ground.rule ?? whyNotRecorded(policy)
  if (state.started === undefined || state.ended !== undefined) return { ...none, because }
  if (state.pausedFor) return { ...none, because: onlyParties, pausedFor: state.pausedFor }
  const listening = listeningFor(policy, call, { state, given })
  return {
    recording: recordingFor(policy, call, { state, given }),
    listening: { customer: listening('customer'), agent: listening('agent') },
    because,
    pausedFor: undefined,
  }
}

/**
 * Whether what was said at an instant may become text: by how the call stood then, and by what its consents are now. A
 * withdrawal or a contradiction that came since counts for what was said before it.
 */
export function listeningAt(
  policy: Policy,
  call: string,
  told: { readonly state: CallState; readonly at: number; readonly speaker: 'customer' | 'agent' },
): ListeningPermit | undefined {
  const then = callState(told.state.facts.filter(({ at }) => at <= told.at))
  if (then.started === undefined || then.ended !== undefined || then.pausedFor) return undefined
  const given = consents(policy, told.state).filter((one) => hasAgreed(one) && (one.since ?? told.at + 1) <= told.at)
  return listeningFor(policy, call, { state: then, given })(told.speaker)
}
