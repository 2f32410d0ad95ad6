// A call as the panel shows it: what is recorded on which ground, who is listened to, and when each thing will be gone.
import { askFirstIn } from '../call/ask-first.ts'
import { type CallState, callState } from '../call/call.ts'
import { consents, hasAgreed, type PurposeConsent, permits } from '../call/consent.ts'
import type { Policy } from '../policy/policy.ts'
import type { PolicyLanguage } from '../policy/vocabulary.ts'
import { calledName, promptFor, purposeName } from '../policy/words.ts'
import { dues } from '../retention/due.ts'
import type { Item } from '../stored.ts'
import type { CallView, GoneView, HealthView, PurposeView, WordingView } from './panel-contract.ts'

export function purposeView(policy: Policy, consent: PurposeConsent, language: PolicyLanguage): PurposeView {
  const { ground, status, since } = consent
  return {
    purpose: ground.purpose,
    name: purposeName(policy, ground.purpose, language),
    state: status,
    ask: ground.ask,
    basis: ground.basis,
    rule: ground.rule,
    ...(since !== undefined && { since }),
    ...(ground.aloud !== undefined && { aloud: ground.aloud }),
  }
}

// Each prompt once, however many purposes it asks for, in the caller's language.
function wordingsOf(policy: Policy, state: CallState, all: readonly PurposeConsent[]): readonly WordingView[] {
  if (state.ended !== undefined) return []
  const prompts = all.flatMap(({ ground }) => ground.aloud ?? [])
  return [...new Set(prompts)].flatMap((id) => {
    const spoken = promptFor(policy, id, state.language ?? policy.languages[0] ?? 'en')
    return spoken ? [{ id, version: spoken.version, language: spoken.language, text: spoken.text }] : []
  })
}

function healthView(policy: Policy, state: CallState): HealthView | undefined {
  const standing = askFirstIn(policy, state)
  if (!standing) return undefined
  const { ask, may, answered, wording } = standing
  return {
    may,
    how: ask.how,
    basis: ask.basis ?? '',
    rule: ask.because,
    ...(wording && state.ended === undefined && { wording }),
    ...(answered && { answered: { said: answered.said, at: answered.at } }),
  }
}

const goneOf = (policy: Policy, state: CallState, language: PolicyLanguage): readonly GoneView[] => {
  if (state.started === undefined) return []
  const moments = { captured: state.started }
  const allowed = permits(policy, '', { ...state, ended: undefined, pausedFor: undefined })
  const recorded = allowed.recording?.purposes.map(({ purpose }) => purpose) ?? []
  const kept = [
    ...(recorded.length > 0 ? [{ kind: 'recording' as const, purposes: recorded }] : []),
    ...((allowed.listening.customer ?? allowed.listening.agent)?.keep ?? []),
  ]
  return kept.flatMap(({ kind, purposes }): readonly GoneView[] =>
    (dues(policy, kind, { moments, purposes }) ?? [])
      .filter(({ purpose }) => purposes.includes(purpose))
      .map(({ purpose, at, rule }) => ({ kind, purpose, name: purposeName(policy, purpose, language), at, rule })),
  )
}

const stateOf = (agreed: boolean, state: CallState, pausedFor: unknown): CallView['recording']['state'] => {
  if (state.ended !== undefined) return agreed ? 'stopped' : 'none'
  if (pausedFor && agreed) return 'paused'
  return agreed ? 'recording' : 'none'
}

/** The last two signs of the platform's id: enough to tell two calls apart, and nobody's number. */
const shortOf = (call: string): string => call.slice(-2)

/** The call of an item as a person with this language sees it; undefined before it has started. */
export function callView(policy: Policy, item: Item<'call'>, language: PolicyLanguage): CallView | undefined {
  const state = callState(item.body.facts)
  if (state.started === undefined) return undefined
  const all = consents(policy, state)
  const now = permits(policy, item.id, state)
  const agreed = all.filter(hasAgreed)
  const since = Math.max(...agreed.map((consent) => consent.since ?? 0), state.resumed ?? 0)
  const health = healthView(policy, state)
  const wasRecorded = agreed.length === 0 && all.some(({ status }) => status === 'withdrawn')
  return {
    call: item.id,
    short: shortOf(item.id),
    controller: policy.controller,
    controllerName: calledName(policy),
    direction: state.direction,
    ...(state.topic && { topic: state.topic }),
    startedAt: state.started,
    ...(state.ended !== undefined && { endedAt: state.ended }),
    recording: {
      state: wasRecorded ? 'stopped' : stateOf(agreed.length > 0, state, now.pausedFor),
      because: now.because,
      ...(agreed.length > 0 && { since }),
      ...(now.pausedFor && { pausedFor: now.pausedFor }),
      purposes: all.map((consent) => purposeView(policy, consent, language)),
      wordings: wordingsOf(policy, state, all),
    },
    ...(health && { health }),
    listening: { customer: now.listening.customer !== undefined, agent: now.listening.agent !== undefined },
    listeners: state.listeners,
    gone: goneOf(policy, state, language),
  }
}
