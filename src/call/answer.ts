// What the phone system is told after each event: what to do with the recording, whether we listen, what to ask.
import type { Policy, PolicyText, RuleId } from '../policy/policy.ts'
import type { CallState } from './call.ts'
import { consents, permits } from './consent.ts'

export interface Ask {
  readonly prompt: string
  readonly version: string
  readonly language: string
  readonly text: PolicyText
}

export interface Answer {
  /** `start`: sound is wanted now; `pause`: not just now; `stop`: no longer; `none`: never was. */
  readonly recording: 'start' | 'pause' | 'stop' | 'none'
  readonly listen: boolean
  /** The prompt to read to the caller, until it has been asked. */
  readonly ask?: Ask
  /** The promise that decides. */
  readonly because: RuleId
}

function recordingFor(policy: Policy, call: string, states: { before: CallState; after: CallState }): Answer['recording'] {
  const now = permits(policy, call, states.after)
  if (now.recording) return 'start'
  if (now.pausedFor && permits(policy, call, { ...states.after, pausedFor: undefined }).recording) return 'pause'
  const was = permits(policy, call, { ...states.before, pausedFor: undefined }).recording
  return was ? 'stop' : 'none'
}

function askFor(policy: Policy, state: CallState, language: string | undefined): Ask | undefined {
  if (state.started === undefined || state.ended !== undefined) return undefined
  const open = consents(policy, state).find(({ ground, status }) => ground.prompt !== undefined && status === 'not-asked')
  const prompt = open?.ground.prompt === undefined ? undefined : policy.prompts.get(open.ground.prompt)
  if (!prompt) return undefined
  const spoken = policy.languages.find((each) => each === language && prompt.text.has(each)) ?? policy.languages[0]
  const text = spoken && prompt.text.get(spoken)
  return spoken && text ? { prompt: prompt.id, version: prompt.version, language: spoken, text } : undefined
}

/** The answer to an event that took the call from `before` to `after`. */
export function answerTo(policy: Policy, call: string, change: { before: CallState; after: CallState; language?: string | undefined }): Answer {
  const { listening, because } = permits(policy, call, change.after)
  const ask = askFor(policy, change.after, change.language)
  return {
    recording: recordingFor(policy, call, change),
    listen: listening.customer !== undefined || listening.agent !== undefined,
    ...(ask && { ask }),
    because,
  }
}
