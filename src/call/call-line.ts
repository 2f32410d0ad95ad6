// The way of a call, as in the drawing of docs/architecture.md. Events of a platform go down it one at a time for each
// call: known before? → what changes → on record → what follows. What is heard goes the other way, only with a permit:
// masked, kept with its dues, shown. Unsure of consent means: not recorded.
import type { Audit } from '../access/audit.ts'
import { Refusal } from '../errors.ts'
import { lapsesOnWithdrawal } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock, Heard, SoundFormat } from '../ports.ts'
import type { Lapser } from '../retention/lapse.ts'
import { type Answer, answerTo } from './answer.ts'
import { type CallState, callState } from './call.ts'
import { permits } from './consent.ts'
import type { CallEvent, SpeechEvent } from './event.ts'
import { type Changed, changedConsents, gained, lost } from './evidence.ts'
import { factOf } from './fact.ts'
import type { Delivery, Entry, Ledger } from './ledger.ts'
import { conversationOf } from './ledger.ts'
import type { SoundIn, Sounds } from './sounds.ts'
import type { Transcript } from './transcript.ts'
import type { InTurn } from './turns.ts'

export type { SoundIn } from './sounds.ts'

export interface CallParts {
  readonly clock: Clock
  readonly inTurn: InTurn
  readonly ledger: Ledger
  readonly transcript: Transcript
  readonly sounds: Sounds
  readonly audit: Audit
  readonly lapser: Lapser
  readonly publish: (name: string, message: { readonly type: 'call'; readonly call: string }) => void
  readonly count: (what: 'events' | 'speech_dropped') => void
}

export interface CallLine {
  /** The answer this delivery got before, if any; refuses when its id came with another body. */
  answered(policy: Policy, delivery: Delivery): Promise<Answer | undefined>
  take(policy: Policy, delivery: Delivery, event: CallEvent): Promise<Answer>
  /** What a recogniser of ours heard. */
  heard(policy: Policy, call: string, heard: Heard): Promise<void>
  admitSound(policy: Policy, call: string, delivery: Delivery): Promise<void>
  sound(policy: Policy, call: string, format: SoundFormat): Promise<SoundIn>
}

const tries = 8

export function createCallLine(parts: CallParts): CallLine {
  const { clock, ledger, transcript, sounds, audit, lapser } = parts
  const isSpeech = (event: CallEvent): event is SpeechEvent => event.type === 'speech.partial' || event.type === 'speech.final'

  // What was said counts by when it was said, and by what has been withdrawn since.
  const permitAt = (policy: Policy, call: string, state: CallState, heard: Pick<Heard, 'at' | 'speaker'>) => {
    const then = callState(state.facts.filter((fact) => fact.at <= heard.at || fact.type === 'consent.withdrawn'))
    return permits(policy, call, then).listening[heard.speaker]
  }

  const hear = async (policy: Policy, delivery: Delivery, event: SpeechEvent): Promise<Answer> => {
    const { state } = await ledger.read(policy, event.call)
    if (state.started === undefined) throw new Refusal('unknown-call', 'Speech of a call that has not started is dropped; send call.started first')
    const answer = answerTo(policy, event.call, { before: state, after: state })
    const permit = permitAt(policy, event.call, state, event)
    const remembered = ledger.remembered(policy, delivery, answer)
    if (!permit) {
      parts.count('speech_dropped')
      await ledger.write(remembered)
      return answer
    }
    const heard = { ...event, final: event.type === 'speech.final' }
    await transcript.hear(policy, event.call, permit, heard, remembered)
    return answer
  }

  const follow = async (policy: Policy, call: string, state: CallState, answer: Answer): Promise<void> => {
    const name = conversationOf(policy, call)
    await sounds.follow(name, { permits: permits(policy, call, state), answer })
    parts.publish(name, { type: 'call', call })
    if (state.ended !== undefined) transcript.forget(policy, call)
  }

  const lapsesOf = (policy: Policy, changes: readonly Changed[]) =>
    lost(changes).map(({ ground, status }) => ({
      purpose: ground.purpose,
      rule: ground.rule,
      because: status === 'withdrawn' ? ('withdrawn' as const) : ('declined' as const),
      kinds: (['recording', 'transcript', 'live-transcript'] as const).filter(
        (kind) => kind === 'recording' || lapsesOnWithdrawal(policy, kind, ground.purpose) !== undefined,
      ),
    }))

  const learn = async (policy: Policy, delivery: Delivery, event: CallEvent): Promise<Answer> => {
    const entry: Entry = await ledger.read(policy, event.call)
    const before = entry.state
    const fact = factOf(policy, event, { id: delivery.id, arrived: clock.now() })
    const after = fact ? callState([...before.facts, fact]) : before
    const changes = changedConsents(policy, before, after)
    const language = event.type === 'call.started' ? event.language : undefined
    const answer = answerTo(policy, event.call, { before, after, language })
    const name = conversationOf(policy, event.call)
    for (const { ground } of gained(changes)) await audit.append({ type: 'consent-given', controller: policy.controller, conversation: name, purpose: ground.purpose, rule: ground.rule })
    const lapses = lapsesOf(policy, changes)
    const intents = lapser.intend(policy, name, lapses)
    const callLog = event.type === 'call.started' ? await ledger.callLog(policy, event) : []
    const learned = await ledger.learn(policy, event.call, entry, { delivery, answer, ...(fact && { fact }), changes, also: [...callLog, ...intents] })
    if (!learned) throw new Refusal('conflict', 'raced')
    await follow(policy, event.call, after, answer)
    if (lapses.length > 0) await lapser.carryOut(policy, name)
    return answer
  }
  return undefined as never
}
