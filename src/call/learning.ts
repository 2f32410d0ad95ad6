// What is told of a call goes on record in one batch, with its evidence and what it takes away; then follows what follows.
// Several events told at once are learned together or not at all.
import type { Audit } from '../access/audit.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock } from '../ports.ts'
import type { Lapser } from '../retention/lapser.ts'
import type { Answer } from './answer.ts'
import type { Assist } from './assist.ts'
import { type CallState, callState } from './call.ts'
import type { CallEvent } from './event.ts'
import { changedConsents, gained } from './evidence.ts'
import { factOf } from './fact.ts'
import { hasRoom } from './fullness.ts'
import { lapsesOf, lateLapsesOf } from './lapses.ts'
import { conversationOf, type Delivery, type Entry, type Learned, type Ledger } from './ledger.ts'
import type { CallNews } from './line.ts'
import { isCareful, meanwhile } from './meanwhile.ts'
import type { SoundMasker } from './recording-masker.ts'
import { answered, standingOf } from './restricted.ts'
import { type Sounds, silent } from './sounds.ts'
import type { Transcript } from './transcript.ts'

export interface LearningParts {
  readonly clock: Clock
  readonly ledger: Ledger
  readonly transcript: Pick<Transcript, 'forget'>
  readonly sounds: Pick<Sounds, 'follow'>
  readonly masker: Pick<SoundMasker, 'soon'>
  readonly assist: Pick<Assist, 'forget'>
  readonly audit: Audit
  readonly lapser: Lapser
  readonly publish: (name: string, news: CallNews) => void
}

/** An event, and the id under which its fact is on record. */
export interface Identified {
  readonly id: string
  readonly event: CallEvent
}

export interface Told {
  readonly events: readonly Identified[]
  /** A platform, or a member of staff by id. */
  readonly by: string
  /** Under which the answer is remembered. */
  readonly delivery?: Delivery
}

export interface Learnt {
  readonly answer: Answer
  readonly after: CallState
  /** False where nothing was put on record: it only repeats what is there. */
  readonly kept: boolean
}

interface Step extends Learned {
  readonly at: number
}

/** The last words of a call may arrive after its end, and the adviser may still be reading. */
const afterwards = 15 * 60_000

const restrictedNow =
  'Processing of this call is restricted for now; withdrawals, refusals, pauses and call.ended still get through'

function stepsOf(policy: Policy, before: CallState, told: Told & { readonly arrived: number }): readonly Step[] {
  const steps: Step[] = []
  for (const { id, event } of told.events) {
    const fact = factOf(policy, event, { id, arrived: told.arrived })
    if (!fact) continue
    const was = steps.at(-1)?.after ?? before
    const after = callState([...was.facts, fact])
    const changes = changedConsents(policy, { before: was, after, fact })
    steps.push({ fact, before: was, after, changes, by: told.by, at: event.at })
  }
  const [last] = steps.slice(-1)
  const careful = told.events.some(({ event }) => isCareful(event))
  return last && hasRoom(policy, { before, after: last.after, careful }) ? steps : []
}

export function createLearning(parts: LearningParts) {
  const { clock, ledger, transcript, sounds, masker, assist, audit, lapser, publish } = parts

  const follow = async (policy: Policy, call: string, entry: Omit<Entry, 'item'>, answer: Answer): Promise<void> => {
    const name = conversationOf(policy, call)
    const standing = standingOf(policy, call, entry)
    await sounds.follow(name, { ...standing, answer })
    publish(name, { type: 'call', call })
    if (!standing.ended) return
    assist.forget(policy, call)
    clock.after(afterwards, () => transcript.forget(policy, call))
    masker.soon(name)
  }

  // Durable before it counts.
  const auditGains = async (policy: Policy, name: string, steps: readonly Step[]): Promise<void> => {
    for (const { changes, by } of steps)
      for (const { ground, status } of gained(changes))
        await audit.append({
          type: 'consent.recorded',
          controller: policy.controller,
          conversation: name,
          purpose: ground.purpose,
          event: status === 'given' ? 'given' : 'not-declined',
          rule: ground.rule,
          by,
        })
  }

  /** Over the call as it was read; undefined where somebody was faster: read again then, and tell it again. */
  return async (policy: Policy, call: string, entry: Entry, told: Told): Promise<Learnt | undefined> => {
    const { state: before, restricted } = entry
    if (restricted && !told.events.some(({ event }) => isCareful(event)))
      throw new Refusal('unavailable', restrictedNow)
    const name = conversationOf(policy, call)
    const steps = stepsOf(policy, before, { ...told, arrived: clock.now() })
    const after = steps.at(-1)?.after ?? before
    const answer = answered(policy, call, { before, after, restricted })
    const until = restricted ? silent.permits : meanwhile(policy, call, { before, after })
    // Capture obeys before this line is left; closing what was captured need not be waited for.
    if (until) void sounds.follow(name, { permits: until, answer, ended: false }).catch(() => undefined)
    await auditGains(policy, name, steps)
    const taken = steps.flatMap(({ changes, at, before: { facts }, fact }) => [
      ...lapsesOf(policy, changes, at),
      ...lateLapsesOf(policy, { facts, fact }),
    ])
    const lapses = await lapser.reaching(name, taken)
    const logs = await Promise.all(told.events.map(({ event }) => ledger.callLog(policy, event)))
    const written = await ledger.write([
      ...ledger.learned(policy, call, entry, steps),
      ...logs.flat(),
      ...lapser.intend(policy, name, lapses),
      ...(told.delivery ? [ledger.remembered(policy, told.delivery, answer)] : []),
    ])
    if (!written) return undefined
    await follow(policy, call, { state: after, restricted }, answer)
    if (lapses.length > 0) await lapser.carryOut(policy, name)
    return { answer, after, kept: steps.length > 0 }
  }
}
