// What may happen next in a simulated run: calls and what their platforms tell, sound, staff, weather, crashes and time.
import type { CallEvent } from '../../src/call/event.ts'
import { conversationOf } from '../../src/call/ledger.ts'
import { topics } from '../../src/policy/vocabulary.ts'
import { policies } from '../policy/files.ts'
import { pick } from './clock.ts'
import { closeSound, deliver, openSound, type Play, type SimCall, speak, tell } from './platform.ts'
import { calm, task } from './world.ts'

export const day = 86_400_000
const controllers = [...policies.controllers.values()]

const recorders = controllers.filter(({ rules }) =>
  rules.some(({ clauses }) => clauses.some((clause) => clause.kind === 'record' && clause.ask !== 'never')),
)

const purposesFor = (play: Play, { policy }: SimCall): readonly string[] | undefined => {
  const all = policy.rules.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => (clause.kind === 'record' && clause.ask.startsWith('opt') ? clause.purposes : [])),
  )
  return all.length > 0 && play.world.random(3) === 0 ? [pick(play.world.random, all)] : undefined
}

/** Calls come to all five, more to those that may be recorded. */
export function begin(play: Play, index: number): void {
  const { world, calls } = play
  const all = [...controllers, ...recorders, ...recorders]
  const policy = all[(index + world.random(all.length)) % all.length]
  if (!policy || calls.length >= 4) return
  const call: SimCall = { policy, call: `c-${calls.length}`, late: [] }
  calls.push(call)
  const topic = pick(world.random, [...topics, undefined, undefined])
  const direction = world.random(5) === 0 ? 'out' : 'in'
  const numbers = { from: '+4740000001', to: '+4722000001' }
  tell(play, call, {
    type: 'call.started',
    call: call.call,
    at: world.clock.truth(),
    direction,
    ...numbers,
    ...(topic && { topic }),
  })
  // Others are asked when sound comes in already.
  if (world.random(2) === 0) return
  for (const make of [requested, answered(pick(world.random, ['yes', 'yes', 'none']))]) {
    world.clock.pass(1 + world.random(3_000))
    if (world.random(5) > 0) happen(play, call, make)
  }
}

type Make = (play: Play, call: SimCall) => Partial<CallEvent> & Pick<CallEvent, 'type'>

const answered =
  (answer: 'yes' | 'no' | 'none'): Make =>
  (play, call) => {
    const purpose = purposesFor(play, call)
    return {
      type: 'consent.answered',
      answer,
      method: pick(play.world.random, ['dtmf', 'agent']),
      ...(purpose && { purpose: [...purpose] }),
    }
  }
const requested: Make = (_play, { policy }) => {
  const prompt = [...policy.prompts.keys()].findLast((id) => id.startsWith('recording')) ?? 'none'
  return { type: 'consent.requested', prompt, version: '2026-11-22', language: policy.languages[0] ?? 'nb' }
}
const withdrawn: Make = (play, call) => {
  const purpose = purposesFor(play, call)
  return { type: 'consent.withdrawn', method: 'speech', ...(purpose && { purpose: [...purpose] }) }
}
const said: Make = ({ world }) => ({
  type: world.random(3) === 0 ? 'speech.partial' : 'speech.final',
  segment: `s-${world.random(1_000)}`,
  speaker: pick(world.random, ['customer', 'agent']),
  text: 'Nummeret mitt er 412 34 567',
})
const bare =
  (
    type:
      | 'call.held'
      | 'call.unheld'
      | 'consult.started'
      | 'consult.ended'
      | 'adviser.left'
      | 'adviser.joined'
      | 'call.ended',
  ): Make =>
  () => ({ type })

/** What a platform tells, as often as it stands here. */
const told: readonly Make[] = [
  ...[
    requested,
    requested,
    requested,
    answered('yes'),
    answered('yes'),
    answered('yes'),
    answered('no'),
    answered('none'),
  ],
  ...[withdrawn, withdrawn, said, said, said, said, bare('call.held'), bare('call.unheld'), bare('call.unheld')],
  ...[
    bare('consult.started'),
    bare('consult.ended'),
    bare('consult.ended'),
    bare('adviser.left'),
    bare('adviser.joined'),
    bare('adviser.joined'),
  ],
]

const someCall = ({ calls, world }: Play): SimCall | undefined =>
  calls.length > 0 ? pick(world.random, calls) : undefined

const withCall = (work: (play: Play, call: SimCall) => void) => (play: Play) => {
  const call = someCall(play)
  if (call) work(play, call)
}

/** Streams are opened again as soon as they break. */
const speaking = withCall((play, call) => {
  openSound(play, call)
  const { random } = play.world
  for (const each of play.calls) speak(play, each, { pieces: 1 + random(15), late: random(5) === 0 })
})

function event(play: Play): void {
  const call = someCall(play)
  const ends = play.world.random(40) === 0
  if (call) happen(play, call, ends ? bare('call.ended') : pick(play.world.random, told))
}

function happen(play: Play, call: SimCall, make: Make): void {
  tell(play, call, { ...make(play, call), call: call.call, at: play.world.clock.truth() } as CallEvent)
}

/** What was said before the yes arrives after it. */
function agreedTooSoon(play: Play, call: SimCall): void {
  speak(play, call, { pieces: 1 + play.world.random(15), late: true })
  for (const make of [requested, answered('yes')]) happen(play, call, make)
}

/** Somebody takes something back while nothing can be written. */
function storeAway(play: Play, call: SimCall): void {
  Object.assign(play.world.weather, { ...calm, storeDown: true })
  happen(play, call, pick(play.world.random, [withdrawn, answered('no'), bare('call.held'), bare('adviser.left')]))
}

function hold(play: Play): void {
  const { world, holds } = play
  const call = someCall(play)
  if (!call) return
  const conversation = conversationOf(call.policy, call.call)
  const ask = {
    controller: call.policy.controller,
    conversation,
    reason: 'complaint',
    case: 'K-1',
    by: 'ane',
    approver: 'bo',
  } as const
  const [placed] = holds.keys()
  const at = world.process.retention.holds
  if (placed !== undefined && world.random(2) === 0) {
    holds.delete(placed)
    task(world, async () => {
      await at.askRelease(placed, 'ane')
      await at.release(placed, 'bo')
    })
    return
  }
  task(world, async () => {
    const { id, body } = await at.place({ ...ask, review: world.clock.now() + 90 * day })
    holds.set(
      id,
      body.items.flatMap((item) => (item.kind === 'recording' ? [item.id] : [])),
    )
  })
}

function weather({ world }: Play): void {
  const { random } = world
  Object.assign(world.weather, {
    rate: random(2) === 0 ? 0 : random(20),
    auditDown: random(8) === 0,
    keysDown: random(12) === 0,
    storeDown: random(10) === 0,
    diesIn: random(4) === 0 ? 1 + random(30) : -1,
  })
}

const moves: readonly (readonly [weight: number, move: (play: Play, index: number) => void])[] = [
  [6, begin],
  [36, event],
  [40, speaking],
  [2, withCall(closeSound)],
  [4, withCall(agreedTooSoon)],
  [4, withCall(storeAway)],
  [
    12,
    (play) =>
      [...play.outbox].slice(0, 3).forEach((one) => {
        deliver(play, one)
      }),
  ],
  [6, (play) => play.sent.length > 0 && deliver(play, pick(play.world.random, play.sent))],
  [
    4,
    withCall((play, { policy, call, ...rest }) => {
      const purposes = purposesFor(play, { policy, call, ...rest })
      for (const each of play.calls) if (each.call === call) each.silent = false
      const asked = { id: `api-${++play.world.made}`, ...(purposes && { purposes }) }
      task(play.world, () => play.world.process.line.withdraw(policy, call, asked))
    }),
  ],
  [4, hold],
  [9, weather],
  [5, ({ world }) => task(world, () => world.process.retention.sweep())],
  [3, ({ world }) => world.clock.set(world.random(2) === 0 ? 0 : world.random(5 * 3_600_000) - 2 * 3_600_000)],
  [6, ({ world }) => world.clock.pass(world.random(12_000))],
  [1, ({ world }) => world.clock.pass(world.random(2 * day))],
  [
    2,
    ({ world }) => {
      world.process.life.dead = true
    },
  ],
]
const weights = moves.reduce((sum, [weight]) => sum + weight, 0)

export function moveOf(play: Play): (play: Play, index: number) => void {
  let left = play.world.random(weights)
  for (const [weight, move] of moves) {
    left -= weight
    if (left < 0) return move
  }
  throw new Error('the weights do not add up')
}
