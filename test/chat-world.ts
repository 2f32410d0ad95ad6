// The service with chats in it, a clock that can be moved and a bot that says what the test wants; and what tests of chats
// ask of all three.
import type { TextId } from '../src/policy/vocabulary.ts'
import { text } from '../src/policy/words.ts'
import type { Item, StoredKind } from '../src/stored.ts'
import {
  type Adviser,
  adviser,
  type Customer,
  chatting,
  customer,
  fakeBot,
  type MovedClock,
  movedClock,
  Refused,
  textsOf,
  until,
} from './chatting.ts'
import type { Running, RunOptions } from './running.ts'

export const harmless = 'Hva er egenandelen på bilforsikringen?'
export const sensitive = 'Jeg har fått kreft i bukspyttkjertelen og går på cellegift'

type Answers = (said: string) => Promise<readonly string[]> | readonly string[]
const usual: Answers = () => ['Det ordner vi.']

export interface HandedOver {
  readonly kari: Customer
  readonly per: Adviser
  readonly handover: string
}

export interface ChatWorld {
  readonly clock: MovedClock
  readonly service: Running
  /** What the bot of `tryg-no` was asked, in order. */
  readonly asked: string[]
  /** What the bot says from now on; without an argument, what it usually says. */
  botSays(answers?: Answers): void
  words(controller: string, id: TextId, language?: string): string
  stored<K extends StoredKind>(kind: K, conversation: string): Promise<readonly Item<K>[]>
  /** Waits until these words of the controller have reached the customer. */
  said(who: Customer, controller: string, id: TextId, language?: string): Promise<unknown>
  /** The hand-over of this customer in the adviser's list. */
  waitingOf(per: Adviser, who: Customer): Promise<Awaited<ReturnType<Adviser['list']>>[number]>
  /** A customer whose health message is with an adviser by now. */
  handedOver(controller?: string): Promise<HandedOver>
}

/** Resolves once the service runs; stop it by `service.stop()`. */
export async function startChatWorld(clock: MovedClock = movedClock(), options: RunOptions = {}): Promise<ChatWorld> {
  let answers = usual
  const bot = fakeBot((said) => answers(said))
  const service = await chatting({ ...options, clock, bots: { 'tryg-no': bot } })

  const words: ChatWorld['words'] = (controller, id, language = 'nb') => {
    const policy = service.composed.policies.controllers.get(controller)
    if (!policy) throw new Error('no such controller')
    return text(policy, id, language)
  }
  const stored: ChatWorld['stored'] = async <K extends StoredKind>(kind: K, conversation: string) =>
    (await service.composed.ports.records.peekAll({ kind, conversation, limit: 100 })) as readonly Item<K>[]

  return {
    clock,
    service,
    asked: bot.asked,
    botSays: (next = usual) => {
      answers = next
    },
    words,
    stored,
    said: (who, controller, id, language) => until(() => textsOf(who.lines).includes(words(controller, id, language))),
    waitingOf: (per, who) =>
      until(async () => {
        const [item] = await stored('handover', who.opened.conversation)
        return (await per.list()).find(({ handover }) => handover === item?.id)
      }),
    async handedOver(controller = 'tryg-no') {
      const kari = await customer(service, controller)
      await kari.say(sensitive)
      if (kari.state().phase === 'offered') await kari.answer('yes')
      const per = await adviser(service, [controller])
      const [item] = await until(async () => {
        const items = await stored('handover', kari.opened.conversation)
        return items.length > 0 && items
      })
      const handover = item?.id ?? ''
      await per.claim(handover)
      return { kari, per, handover }
    },
  }
}

/** The code of the refusal, or that there was none. */
export const refusedWith = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  )
