// The way of a call, as docs/architecture.md draws it. Events go down it one at a time for each call: what do they
// change → is it on record → what follows. What is heard goes another way, and only with a permit: masked, kept with
// its dues, shown. Unsure of consent means not recorded; what cannot be masked is withheld.
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import type { Heard, SoundFormat, Write } from '../ports.ts'
import { type Answer, answerTo } from './answer.ts'
import type { Assist } from './assist.ts'
import { type CallState, momentAfter } from './call.ts'
import { type ListeningPermit, listeningAt } from './consent.ts'
import type { CallEvent, SpeechEvent } from './event.ts'
import { createLearning, type Identified, type LearningParts } from './learning.ts'
import { conversationOf, type Delivery } from './ledger.ts'
import { isCareful } from './meanwhile.ts'
import type { SoundMasker } from './recording-masker.ts'
import { answered, standingOf } from './restricted.ts'
import { type SoundIn, type Sounds, type Standing, silent } from './sounds.ts'
import type { Transcript } from './transcript.ts'
import type { InTurn } from './turns.ts'

export interface CallParts extends LearningParts {
  readonly inTurn: InTurn
  readonly transcript: Transcript
  readonly sounds: Sounds
  readonly masker: Pick<SoundMasker, 'soon' | 'again'>
  readonly assist: Pick<Assist, 'hear' | 'forget'>
  /** Lets what is left of a call past its date go now; true where something of it stays, for a hold or another purpose. */
  readonly clear: (name: string) => Promise<boolean>
  readonly count: (what: 'events' | 'speech_dropped') => void
}

export type CallLine = ReturnType<typeof createCallLine>
export type { SoundIn } from './sounds.ts'

/** Two nodes may learn of one call at once; whoever comes second reads again and says it again. */
const tries = 8
const nobodyTold = 'No such call, or its facts have reached their date'
const raced = 'Other events about this call came faster; deliver this one again'

const heardOf = ({ segment, at, speaker, text, words, type }: SpeechEvent): Heard => ({
  segment,
  at,
  speaker,
  text,
  final: type === 'speech.final',
  ...(words && { words: words.map(({ text, start, end }) => ({ text, start, end })) }),
})

/** What members of staff, or the service itself, put on record at once. */
export interface Recorded {
  readonly by: string
  /** Made of how the call stands when its turn has come; refuses what does not count then. */
  readonly events: (state: CallState) => readonly Identified[] | Promise<readonly Identified[]>
}

export interface OnRecord {
  /** Of the fact that says so: of an earlier one where nothing was to be added. */
  readonly id: string
  readonly state: CallState
  readonly restricted: boolean
}

const purposesOf = (one: { readonly purpose?: readonly string[] | undefined }): readonly string[] => one.purpose ?? []

/** The fact on record that says already what the last of these events says. */
function saidBefore(events: readonly Identified[], { facts }: CallState): string {
  const said = events.at(-1)?.event
  const wanted = said && 'purpose' in said ? purposesOf(said) : []
  const same = facts.findLast(
    (fact) =>
      fact.type === said?.type &&
      (!('purposes' in fact) || fact.purposes === undefined || wanted.some((each) => fact.purposes?.includes(each))),
  )
  if (same) return same.id
  throw new Refusal('call-full', 'This call takes no more events, and this one would change nothing')
}

interface Listened {
  readonly permit: ListeningPermit
  readonly state: CallState
  readonly heard: Heard
  /** By a recogniser of ours. */
  readonly own: boolean
  readonly also: readonly Write[]
}

export function createCallLine(parts: CallParts) {
  const { inTurn, ledger, transcript, sounds, masker, assist, lapser, clear, count, clock } = parts
  const learn = createLearning(parts)

  const listened = async (policy: Policy, call: string, { permit, state, ...told }: Listened): Promise<void> => {
    assist.hear(policy, call, { state, heard: told.heard })
    await transcript.hear(policy, call, permit, told)
    if (state.ended !== undefined) await masker.again(conversationOf(policy, call))
  }

  const hear = async (policy: Policy, delivery: Delivery, event: SpeechEvent): Promise<Answer> => {
    const { state, restricted } = await ledger.found(policy, event.call)
    if (state.started === undefined)
      throw new Refusal('unknown-call', 'Speech before call.started is dropped; send call.started first')
    const answer = answered(policy, event.call, { before: state, after: state, restricted })
    const also = [ledger.remembered(policy, delivery, answer)]
    const permit = restricted ? undefined : listeningAt(policy, event.call, { state, ...event })
    if (permit) await listened(policy, event.call, { permit, state, heard: heardOf(event), own: false, also })
    else if (await ledger.write(also)) count('speech_dropped')
    return answer
  }

  // The first time it may have been written without an answer, and without what follows from it.
  const again = async (policy: Policy, event: CallEvent, answer: Answer): Promise<Answer> => {
    const name = conversationOf(policy, event.call)
    if (sounds.has(name))
      await sounds.follow(name, standingOf(policy, event.call, await ledger.found(policy, event.call)))
    if (isCareful(event)) await lapser.carryOut(policy, name)
    return answer
  }

  // An item of the call whose date has passed, and that no sweep has come by, stands in the way of a new one.
  const cleared = async (policy: Policy, call: string): Promise<void> => {
    const isKnown = async (): Promise<boolean> => (await ledger.found(policy, call)).item !== undefined
    if ((await isKnown()) || !(await clear(conversationOf(policy, call))) || (await isKnown())) return
    throw new Refusal('unknown-call', 'The facts of this call have reached their date; nothing is added to them')
  }

  const taken = async (policy: Policy, delivery: Delivery, event: CallEvent, by: string): Promise<Answer> => {
    for (let left = tries; left > 0; left--) {
      const known = await ledger.answered(policy, delivery)
      if (known) return again(policy, event, known)
      count('events')
      if (event.type === 'speech.partial' || event.type === 'speech.final') return hear(policy, delivery, event)
      const entry = await ledger.found(policy, event.call)
      const learnt = await learn(policy, event.call, entry, { events: [{ id: delivery.id, event }], by, delivery })
      if (learnt) return learnt.answer
      await cleared(policy, event.call)
    }
    throw new Refusal('unavailable', raced)
  }

  const mustBeOpen = async (policy: Policy, call: string): Promise<CallState> => {
    const { state, restricted } = await ledger.found(policy, call)
    if (restricted) throw new Refusal('unavailable', 'Processing of this call is restricted for now')
    if (state.started !== undefined && state.ended === undefined) return state
    throw new Refusal('unknown-call', 'Sound is taken between call.started and call.ended')
  }

  const recorded = async (
    policy: Policy,
    call: string,
    { by, events: eventsIn }: Recorded,
    trying: (events: readonly Identified[]) => void,
  ): Promise<OnRecord> => {
    for (let left = tries; left > 0; left--) {
      const entry = await ledger.found(policy, call)
      if (entry.state.started === undefined) throw new Refusal('unknown-call', nobodyTold)
      const events = await eventsIn(entry.state)
      trying(events)
      count('events')
      const learnt = await learn(policy, call, entry, { events, by })
      if (!learnt) continue
      const { after: state, kept } = learnt
      const id = kept ? state.facts.find((fact) => fact.id === events.at(-1)?.id)?.id : undefined
      return { id: id ?? saidBefore(events, state), state, restricted: entry.restricted }
    }
    throw new Refusal('unavailable', raced)
  }

  // What can only end something ends capture, also where it cannot be put on record.
  const carefully = <T>(name: string, careful: () => boolean, work: () => Promise<T>): Promise<T> =>
    inTurn(name, async () => {
      try {
        return await work()
      } catch (fault) {
        const wrongly = fault instanceof Refusal && fault.code !== 'unavailable' && fault.code !== 'unknown-call'
        if (careful() && !wrongly) await sounds.follow(name, silent)
        throw fault
      }
    })

  return {
    mustBeOpen,

    /** An event of a platform, or of a member of staff by `by`; the same delivery gets the same answer, and does nothing again. */
    take(policy: Policy, delivery: Delivery, event: CallEvent, by = 'platform'): Promise<Answer> {
      const name = conversationOf(policy, event.call)
      return carefully(
        name,
        () => isCareful(event),
        () => taken(policy, delivery, event, by),
      )
    },

    /** Puts all of it on record or nothing, in the call's turn: nothing that is learned of meanwhile comes between. */
    record(policy: Policy, call: string, told: Recorded): Promise<OnRecord> {
      let events: readonly Identified[] = []
      return carefully(
        conversationOf(policy, call),
        () => events.some(({ event }) => isCareful(event)),
        () =>
          recorded(policy, call, told, (made) => {
            events = made
          }),
      )
    },

    /** Withdraws consent for these purposes, or for all that rest on it; refuses a call that nobody told of. */
    async withdraw(
      policy: Policy,
      call: string,
      told: { readonly id: string; readonly purposes?: readonly string[]; readonly by?: string },
    ): Promise<Answer> {
      const { state } = await ledger.found(policy, call)
      if (state.started === undefined) throw new Refusal('unknown-call', nobodyTold)
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
    lastNumber: transcript.lastNumber,

    /** What a stream of sound must follow now. */
    async standing(policy: Policy, call: string): Promise<Standing> {
      return standingOf(policy, call, await ledger.found(policy, call))
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
