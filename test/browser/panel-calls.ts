// Calls that panel tests play into the running service, and what nobody may find on a page afterwards. The people in
// them are invented, and so are their numbers.
import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import type { Running } from '../running.ts'

/** Every identifier that is spoken in these calls. */
export const identifiers = [
  '018190 10001',
  '01819010001',
  '412 34 567',
  'kari.eksempel@example.no',
  'EB 12345',
  '8601 11 17947',
]

export interface PlayedCall {
  readonly id: string
  /** Which prompt the service wants the phone menu to play. */
  readonly ask: Readonly<Record<string, unknown>>
  event(type: string, fields?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  say(speaker: 'customer' | 'agent', text: string, segment?: string): Promise<void>
}

const questionIn = ({ ask }: Readonly<Record<string, unknown>>): PlayedCall['ask'] => {
  const { prompt, version, language } = (ask ?? {}) as Readonly<Record<string, unknown>>
  return { prompt, version, language }
}

/** A call that has begun; every event must be taken. `ending`: the last signs of its id, by which people tell calls apart. */
export async function begin(running: Running, controller: string, ending: string): Promise<PlayedCall> {
  const id = `call-${randomUUID()}-${ending}`
  const at = Date.now()
  // Events of one call must differ in time, and what is played in a test takes no time at all.
  let moment = at
  const event: PlayedCall['event'] = async (type, fields = {}) => {
    moment += 10
    const sent = await running.send(controller, { type, call: id, at: new Date(moment).toISOString(), ...fields })
    expect({ type, status: sent.status }).toEqual({ type, status: 200 })
    return sent.body
  }
  const topic = controller === 'tjm-dk' ? { topic: 'offer' } : {}
  const started = await event('call.started', { direction: 'in', ...topic })
  let said = 0
  return {
    id,
    ask: questionIn(started),
    event,
    async say(speaker, text, segment = `s${said++}`) {
      await event('speech.final', { segment, speaker, text })
    },
  }
}

/** Asks as the phone menu does, and answers. */
export async function answer(call: PlayedCall, said: 'yes' | 'no' | 'none'): Promise<void> {
  await call.event('consent.requested', call.ask)
  const evidence = said === 'none' ? {} : { digit: said === 'yes' ? '1' : '2' }
  await call.event('consent.answered', { answer: said, method: 'dtmf', evidence })
  await call.event('adviser.joined')
}

/** A consented call in which every kind of identifier is spoken. */
export async function consentedCall(running: Running, ending: string): Promise<PlayedCall> {
  const call = await begin(running, 'tryg-no', ending)
  await answer(call, 'yes')
  await call.say('agent', 'Hei, hva kan jeg hjelpe deg med?')
  await call.say('customer', 'Jeg fikk en stein i frontruten. Bilen er EB 12345.')
  await call.say('agent', 'Det ordner vi. Hva er fødselsnummeret ditt?')
  await call.say('customer', 'Det er 018190 10001.')
  await call.say('agent', 'Hvilket nummer kan jeg nå deg på?')
  await call.say('customer', 'Nummeret er 412 34 567. E-posten er kari.eksempel@example.no.')
  await call.say('agent', 'Egenandelen er 1 500 kroner. Hvilken konto skal vi bruke?')
  await call.say('customer', 'Kontoen er 8601 11 17947, takk.')
  return call
}
