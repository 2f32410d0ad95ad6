// The way of a call, as docs/architecture.md draws it. Events go down it one at a time for each call: what do they
// change → is it on record → what follows. What is heard goes another way, and only with a permit: masked, kept with
// its dues, shown. Unsure of consent means not recorded; what cannot be masked is withheld.
import type { Audit } from '../access/audit.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock, Heard, SoundFormat, Write } from '../ports.ts'
import type { Lapser } from '../retention/lapser.ts'
import type { CallFact } from '../stored.ts'
import { type Answer, answerTo } from './answer.ts'
import type { Assist } from './assist.ts'
import { type CallState, callState, momentAfter } from './call.ts'
import { type ListeningPermit, listeningAt, permits } from './consent.ts'
import type { CallEvent, SpeechEvent } from './event.ts'
import { changedConsents, gained } from './evidence.ts'
import { factOf } from './fact.ts'
import { hasRoom } from './fullness.ts'
import { lapsesOf } from './lapses.ts'
import { conversationOf, type Delivery, type Ledger } from './ledger.ts'
import type { CallNews } from './line.ts'
import { isCareful, meanwhile } from './meanwhile.ts'
import type { SoundMasker } from './recording-masker.ts'
import { type SoundIn, type Sounds, type Standing, silent } from './sounds.ts'
import type { Transcript } from './transcript.ts'
import type { InTurn } from './turns.ts'

export interface CallParts {
  readonly clock: Clock
  readonly inTurn: InTurn
  readonly ledger: Ledger
  readonly transcript: Transcript
  readonly sounds: Sounds
  readonly masker: Pick<SoundMasker, 'soon' | 'again'>
  readonly assist: Pick<Assist, 'hear' | 'forget'>
  readonly audit: Audit
  readonly lapser: Lapser
  /** Lets what is left of a call past its date go now; true where something of it stays, for a hold or another purpose. */
  readonly clear: (name: string) => Promise<boolean>
  readonly publish: (name: string, news: CallNews) => void
  readonly count: (what: 'events' | 'speech_dropped') => void
}

export type CallLine = ReturnType<typeof createCallLine>
export type { SoundIn } from './sounds.ts'

/** The last words of a call may arrive after its end, and the adviser may still be reading. */
const afterwards = 15 * 60_000

/** Two nodes may learn of one call at once; whoever comes second reads again and says it again. */
const tries = 8
const raced = 'Other events about this call came faster; deliver this one again'

const heardOf = ({ segment, at, speaker, text, words, type }: SpeechEvent): Heard => ({
  segment,
  at,
  speaker,
  text,
  final: type === 'speech.final',
  ...(words && { words: words.map(({ text, start, end }) => ({ text, start, end })) }),
})

interface New {
  /** Undefined where there is nothing to keep. */
  readonly fact: CallFact | undefined
  readonly after: CallState
}

const newFact = (
  policy: Policy,
  before: CallState,
  event: CallEvent,
  told: { readonly id: string; readonly arrived: number },
): New => {
  const fact = factOf(policy, event, told)
  if (!fact) return { fact, after: before }
  const after = callState([...before.facts, fact])
  return hasRoom(policy, { before, after, careful: isCareful(event) })
    ? { fact, after }
    : { fact: undefined, after: before }
}

const standingOf = (policy: Policy, call: string, state: CallState): Standing => ({
  permits: permits(policy, call, state),
  answer: answerTo(policy, call, { before: state, after: state }),
  ended: state.ended !== undefined,
})

interface Listened {
  readonly permit: ListeningPermit
  readonly state: CallState
  readonly heard: Heard
  /** By a recogniser of ours. */
  readonly own: boolean
  readonly also: readonly Write[]
}

export function createCallLine({
  clock,
  inTurn,
  ledger,
  transcript,
  sounds,
  masker,
  assist,
  audit,
  lapser,
  clear,
  publish,
  count,
}: CallParts) {
  const follow = async (policy: Policy, call: string, state: CallState, answer: Answer): Promise<void> => {
    const ended = state.ended !== undefined
    await sounds.follow(conversationOf(policy, call), { permits: permits(policy, call, state), answer, ended })
    publish(conversationOf(policy, call), { type: 'call', call })
    if (!ended) return
    assist.forget(policy, call)
    clock.after(afterwards, () => transcript.forget(policy, call))
    masker.soon(conversationOf(policy, call))
  }

  const learn = async (
    policy: Policy,
    delivery: Delivery,
    event: CallEvent,
    by: string,
  ): Promise<Answer | undefined> => {
    const entry = await ledger.read(policy, event.call)
    const { fact, after } = newFact(policy, entry.state, event, { id: delivery.id, arrived: clock.now() })
    const answer = answerTo(policy, event.call, { before: entry.state, after })
    const changes = changedConsents(policy, { before: entry.state, after, fact })
    const name = conversationOf(policy, event.call)
    const until = meanwhile(policy, event.call, { before: entry.state, after })
    // Capture obeys before this line is left; closing what was captured need not be waited for.
    if (until) void sounds.follow(name, { permits: until, answer, ended: false }).catch(() => undefined)
    for (const { ground, status } of gained(changes)) {
      const said = status === 'given' ? 'given' : 'not-declined'
      await audit.append({
        type: 'consent.recorded',
        controller: policy.controller,
        conversation: name,
        purpose: ground.purpose,
        event: said,
        rule: ground.rule,
        by,
      })
    }
    const lapses = await lapser.reaching(name, lapsesOf(policy, changes, event.at))
    const written = await ledger.write([
      ...(fact ? ledger.learned(policy, event.call, entry, { fact, after, changes, by }) : []),
      ...(await ledger.callLog(policy, event)),
      ...lapser.intend(policy, name, lapses),
      ledger.remembered(policy, delivery, answer),
    ])
    if (!written) return undefined
    await follow(policy, event.call, after, answer)
    if (lapses.length > 0) await lapser.carryOut(policy, name)
    return answer
  }

  const listened = async (policy: Policy, call: string, { permit, state, ...told }: Listened): Promise<void> => {
    assist.hear(policy, call, { state, heard: told.heard })
    await transcript.hear(policy, call, permit, told)
    if (state.ended !== undefined) await masker.again(conversationOf(policy, call))
  }

  const hear = async (policy: Policy, delivery: Delivery, event: SpeechEvent): Promise<Answer> => {
    const { state } = await ledger.read(policy, event.call)
    if (state.started === undefined)
      throw new Refusal('unknown-call', 'Speech before call.started is dropped; send call.started first')
    const answer = answerTo(policy, event.call, { before: state, after: state })
    const also = [ledger.remembered(policy, delivery, answer)]
    const permit = listeningAt(policy, event.call, { state, ...event })
    if (permit) await listened(policy, event.call, { permit, state, heard: heardOf(event), own: false, also })
    else if (await ledger.write(also)) count('speech_dropped')
    return answer
  }

  // The first time it may have been written without an answer, and without what follows from it.
  const again = async (policy: Policy, event: CallEvent, answer: Answer): Promise<Answer> => {
    const name = conversationOf(policy, event.call)
    if (sounds.has(name)) {
      const { state } = await ledger.read(policy, event.call)
      await sounds.follow(name, standingOf(policy, event.call, state))
    }
    if (isCareful(event)) await lapser.carryOut(policy, name)
    return answer
  }

  // An item of the call whose date has passed, and that no sweep has come by, stands in the way of a new one.
  const cleared = async (policy: Policy, call: string): Promise<void> => {
    const isKnown = async (): Promise<boolean> => (await ledger.read(policy, call)).item !== undefined
    if ((await isKnown()) || !(await clear(conversationOf(policy, call))) || (await isKnown())) return
    throw new Refusal('unknown-call', 'The facts of this call have reached their date; nothing is added to them')
  }

  const taken = async (policy: Policy, delivery: Delivery, event: CallEvent, by: string): Promise<Answer> => {
    for (let left = tries; left > 0; left--) {
      const known = await ledger.answered(policy, delivery)
      if (known) return again(policy, event, known)
      count('events')
      if (event.type === 'speech.partial' || event.type === 'speech.final') return hear(policy, delivery, event)
      const answer = await learn(policy, delivery, event, by)
      if (answer) return answer
      await cleared(policy, event.call)
    }
    throw new Refusal('unavailable', raced)
  }

  const mustBeOpen = async (policy: Policy, call: string): Promise<CallState> => {
    const { state } = await ledger.read(policy, call)
    if (state.started !== undefined && state.ended === undefined) return state
    throw new Refusal('unknown-call', 'Sound is taken between call.started and call.ended')
  }

  return {
    mustBeOpen,

    /** An event of a platform, or of a member of staff by `by`; the same delivery gets the same answer, and does nothing again. */
    take(policy: Policy, delivery: Delivery, event: CallEvent, by = 'platform'): Promise<Answer> {
      const name = conversationOf(policy, event.call)
      return inTurn(name, async () => {
        try {
          return await taken(policy, delivery, event, by)
        } catch (fault) {
          const wrongly = fault instanceof Refusal && fault.code !== 'unavailable' && fault.code !== 'unknown-call'
          if (isCareful(event) && !wrongly) await sounds.follow(name, silent)
          throw fault
        }
      })
    },

    /** Withdraws consent for these purposes, or for all that rest on it; refuses a call that nobody told of. */
    async withdraw(
      policy: Policy,
      call: string,
      told: { readonly id: string; readonly purposes?: readonly string[]; readonly by?: string },
    ): Promise<Answer> {
      const { state } = await ledger.read(policy, call)
      if (state.started === undefined)
        throw new Refusal('unknown-call', 'No such call, or its facts have reached their date')
      const { id, purposes, by = 'api' } = told
      const at = momentAfter(state.facts, clock.now())
      const event = {
        type: 'consent.withdrawn' as const,
        call,
        at,
        method: 'web' as const,
        ...(purposes && { purpose: [...purposes] }),
      }
      return this.take(policy, { id, digest: 'withdraw' }, event, by)
    },

    /** The answer this delivery got before; refuses when its id came with another body. */
    answered: (policy: Policy, delivery: Delivery): Promise<Answer | undefined> => ledger.answered(policy, delivery),

    /** What a recogniser of ours heard; dropped and counted without a permit. */
    heard(policy: Policy, call: string, heard: Heard): Promise<void> {
      return inTurn(conversationOf(policy, call), async () => {
        const { state } = await ledger.read(policy, call)
        const permit = listeningAt(policy, call, { state, ...heard })
        if (permit) await listened(policy, call, { permit, state, heard, own: true, also: [] })
        else count('speech_dropped')
      })
    },

    lines: transcript.lines,

    /** What a stream of sound must follow now. */
    async standing(policy: Policy, call: string): Promise<Standing> {
      const { state } = await ledger.read(policy, call)
      return standingOf(policy, call, state)
    },

    /** Opens the call for sound, once for each signed handshake; refuses a call that has not started. */
    async sound(
      policy: Policy,
      call: string,
      told: { readonly delivery: Delivery; readonly format: SoundFormat },
    ): Promise<SoundIn> {
      const state = await mustBeOpen(policy, call)
      const answer = answerTo(policy, call, { before: state, after: state })
      if (!(await ledger.write([ledger.remembered(policy, told.delivery, answer)])))
        throw new Refusal('conflict', 'This webhook-id was used before; sign each handshake anew')
      return sounds.open(policy, call, told.format)
    },
  }
}
