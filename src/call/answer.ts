// What the phone system is told after each event: what to do with the recording, whether we listen, what to ask.
import type { Policy, RuleId } from '../policy/policy.ts'
import { promptFor, type SpokenPrompt } from '../policy/words.ts'
import type { CallState } from './call.ts'
import { consents, permits } from './consent.ts'

export interface Answer {
  /** `start`: sound is wanted now; `pause`: not just now; `stop`: no longer; `none`: never was. */
  readonly recording: 'start' | 'pause' | 'stop' | 'none'
  readonly listen: boolean
  /** The prompt to read to the caller, until it has been asked. */
  readonly ask?: SpokenPrompt
  /** The promise that decides. */
  readonly because: RuleId
}

function recordingFor(
  policy: Policy,
  call: string,
  states: { before: CallState; after: CallState },
): Answer['recording'] {
  const now = permits(policy, call, states.after)
  if (now.recording) return 'start'
  if (now.pausedFor && permits(policy, call, { ...states.after, pausedFor: undefined }).recording) return 'pause'
  const was = permits(policy, call, { ...states.before, pausedFor: undefined }).recording
  return was ? 'stop' : 'none'
}

function askFor(policy: Policy, state: CallState): SpokenPrompt | undefined {
  if (state.started === undefined || state.ended !== undefined) return undefined
  const open = consents(policy, state).find(
    ({ ground, status }) => ground.prompt !== undefined && status === 'not-asked',
  )
  if (open?.ground.prompt === undefined) return undefined
  return promptFor(policy, open.ground.prompt, state.language ?? policy.languages[0] ?? 'en')
}

/** The answer to an event that took the call from `before` to `after`. */
export function answerTo(
  policy: Policy,
  call: string,
  change: { readonly before: CallState; readonly after: CallState },
): Answer {
  const { listening, because } = permits(policy, call, change.after)
  const ask = askFor(policy, change.after)
  return {
    recording: recordingFor(policy, call, change),
    listen: listening.customer !== undefined || listening.agent !== undefined,
    ...(ask && { ask }),
    because,
  }
}
