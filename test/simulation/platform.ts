// The phone platform's side: calls with their events, sent at once, late, out of order, again and again until answered;
// and their sound, each piece of which says when it was spoken.

import { callState } from '../../src/call/call.ts'
import type { CallLine, SoundIn } from '../../src/call/call-line.ts'
import { permits } from '../../src/call/consent.ts'
import type { CallEvent } from '../../src/call/event.ts'
import { conversationOf } from '../../src/call/ledger.ts'
import { isCareful } from '../../src/call/meanwhile.ts'
import { Refusal } from '../../src/errors.ts'
import type { Policy } from '../../src/policy/policy.ts'
import type { Item } from '../../src/stored.ts'
import { type Process, task, type World } from './world.ts'

export type Answer = Awaited<ReturnType<CallLine['take']>>

export interface Sent {
  readonly policy: Policy
  readonly delivery: { readonly id: string; readonly digest: string }
  readonly event: CallEvent
  answer?: Answer
  refused?: boolean
  /** Told of a call that had not begun: that waits for two minutes only. */
  early?: boolean
}

export interface Chunk {
  readonly conversation: string
  /** When it was spoken, by a clock that nobody sets. */
  readonly at: number
  /** Purposes that what was on record then let it serve; absent while something was under way. */
  readonly allowed?: ReadonlySet<string>
}

export interface SimCall {
  readonly policy: Policy
  readonly call: string
  sound?: SoundIn
  /** Whose stream it is. */
  of?: Process
  /** Sound that is held up on the way. */
  late: Uint8Array[]
  /** An event that ends capture could not be put on record: until the next one nothing is captured all the same. */
  silent?: boolean
}

export interface Play {
  readonly world: World
  readonly calls: SimCall[]
  readonly sent: Sent[]
  /** Not answered yet. */
  readonly outbox: Set<Sent>
  readonly chunks: Chunk[]
  /** Acknowledged holds, with the recordings they hold. */
  readonly holds: Map<string, readonly string[]>
  readonly wrong: string[]
}

/** 80 bytes a second: a tenth of a second is eight, enough for the number of its chunk. */
const format = { encoding: 'mulaw', rate: 80, channels: 1 } as const
const chunkMs = 100

export const factsIn = ({ records }: World, conversation: string) =>
  (records.items.get(`call/${conversation}`) as Item<'call'> | undefined)?.body.facts ?? []

/** Sends an event, or puts it aside to be sent later, in whatever order. */
export function tell(play: Play, { policy }: Pick<SimCall, 'policy'>, event: CallEvent): void {
  const { world, sent, outbox } = play
  const one: Sent = { policy, delivery: { id: `msg-${sent.length}`, digest: `digest-${sent.length}` }, event }
  sent.push(one)
  outbox.add(one)
  if (world.random(4) > 0) deliver(play, one)
}

/** Delivers until there is an answer, or for a few times; what has none yet stays in the outbox. */
export function deliver(play: Play, one: Sent): void {
  const { world, outbox, wrong } = play
  const { life, line } = world.process
  const call = play.calls.find((each) => each.policy === one.policy && each.call === one.event.call)
  if (call) call.silent = false
  task(world, async () => {
    for (let tries = 0; tries < 4 && !life.dead; tries++) {
      one.early ||= !hasBegun(world, one)
      try {
        const answer = await line.take(one.policy, one.delivery, one.event)
        if (one.answer && JSON.stringify(one.answer) !== JSON.stringify(answer))
          wrong.push(`R30: ${one.delivery.id} got another answer`)
        if (!one.answer && !isKept(world, one)) wrong.push(`R30: ${one.delivery.id} was answered and is not on record`)
        one.answer = answer
        if (call) call.silent = false
        outbox.delete(one)
        return
      } catch (error) {
        one.refused = error instanceof Refusal && error.code !== 'unavailable'
        if (one.refused) outbox.delete(one)
        if (one.refused) return
        if (call) call.silent = isCareful(one.event)
        await world.clock.sleep(500)
      }
    }
  })
}

const factsOf = (world: World, { policy, event }: Sent) => factsIn(world, conversationOf(policy, event.call))

const hasBegun = (world: World, one: Sent): boolean => factsOf(world, one).some(({ type }) => type === 'call.started')

const isKept = (world: World, one: Sent): boolean =>
  one.early || one.event.type.startsWith('speech') || factsOf(world, one).some(({ id }) => id === one.delivery.id)

export function openSound(play: Play, call: SimCall): void {
  const { world } = play
  const { process } = world
  const delivery = { id: `media-${++world.made}`, digest: 'media' }
  if (call.sound && call.of === process) return
  task(world, async () => {
    const sound = await process.line.sound(call.policy, call.call, { delivery, format })
    Object.assign(call, { sound, of: process, late: [], silent: false })
  })
}

export function closeSound({ world }: Play, call: SimCall): void {
  const { sound } = call
  if (!sound || call.of !== world.process) return
  delete call.sound
  task(world, () => sound.close())
}

/** So many pieces of sound: as they are spoken, or held up on the way and then all at once. */
export function speak(play: Play, call: SimCall, told: { readonly pieces: number; readonly late: boolean }): void {
  const { world, chunks } = play
  if (!call.sound || call.of !== world.process) return
  for (const bytes of call.late.splice(0)) call.sound.hear(bytes)
  for (let piece = 0; piece < told.pieces; piece++) {
    const bytes = new Uint8Array(8)
    new DataView(bytes.buffer).setFloat64(0, chunks.length)
    const allowed = told.late ? undefined : allowedNow(world, call)
    chunks.push({
      conversation: conversationOf(call.policy, call.call),
      at: world.clock.truth(),
      ...(allowed && { allowed }),
    })
    if (told.late) call.late.push(bytes)
    else call.sound.hear(bytes)
    world.clock.pass(chunkMs)
  }
}

/** Only at rest can it be said what must hold. */
function allowedNow(world: World, { policy, call, silent }: SimCall): ReadonlySet<string> | undefined {
  if (world.tasks.size > 0 || world.process.life.busy > 0) return undefined
  if (silent) return new Set()
  const state = callState(factsIn(world, conversationOf(policy, call)))
  return new Set(permits(policy, call, state).recording?.purposes.map(({ purpose }) => purpose) ?? [])
}
