// Every way in which a conversation may end, as a script of what a customer and an adviser do in their browsers.
import { expect } from '@jest/globals'
import { type ChatWorld, harmless, sensitive } from '../chat-world.ts'
import { until } from '../chatting.ts'
import { type CustomerSide, type DeskSide, expectUnseen } from './two-sides.ts'

/** Words of the sensitive message that nobody else would write. */
export const canaries = ['bukspyttkjertelen', 'cellegift']

export interface Scene {
  readonly kari: CustomerSide
  /** Opens an adviser's panel for the controller of this ending. */
  readonly adviser: () => Promise<DeskSide>
  readonly world: ChatWorld
  readonly controller: string
}

export interface Ending {
  readonly title: string
  readonly controller: string
  readonly language?: string
  readonly play: (scene: Scene) => Promise<void>
  /** How the hand-over ended; undefined where there never was one. */
  readonly how: 'accepted' | 'declined' | 'timed-out' | 'closed' | undefined
}

const barred = async ({ kari }: Scene): Promise<void> => {
  await kari.say(sensitive)
  await kari.standsAt('offered')
}

const saysYes = async (scene: Scene): Promise<void> => {
  await barred(scene)
  await scene.kari.press('Ja, hent en rådgiver')
  await scene.kari.standsAt('queued')
}

const answered = async (kari: CustomerSide, per: DeskSide): Promise<void> => {
  await per.reply('Vi hjelper deg videre, Kari.')
  await kari.reads('Vi hjelper deg videre, Kari.')
  await kari.say('Tusen takk for hjelpen')
  await per.reads('Tusen takk for hjelpen')
  await per.end('Besvart')
  await kari.standsAt('closed')
}

export const endings: readonly Ending[] = [
  {
    title: 'barred, offered, a yes, claimed, opened on purpose, answered and closed',
    controller: 'tryg-no',
    how: 'accepted',
    async play(scene) {
      const { kari, world } = scene
      await kari.say(harmless)
      await kari.reads('Det ordner vi.')
      await saysYes(scene)
      await kari.reads(world.words('tryg-no', 'bot-barred'))
      const per = await scene.adviser()
      await per.take('Kan gjelde noe følsomt')
      await kari.standsAt('with-adviser')
      expectUnseen(per, canaries)
      await per.press('Åpne')
      await per.reads(sensitive)
      await answered(kari, per)
    },
  },
  {
    title: 'offered and declined: nothing ever reaches an adviser',
    controller: 'tryg-no',
    how: 'declined',
    async play(scene) {
      const per = await scene.adviser()
      await barred(scene)
      await scene.kari.press('Nei takk')
      await scene.kari.reads(scene.world.words('tryg-no', 'offer-declined'))
      expect(await per.rows.count()).toBe(0)
      expectUnseen(per, ['handover"', ...canaries])
    },
  },
  {
    title: 'offered and never answered: silence is no yes',
    controller: 'tryg-no',
    how: 'timed-out',
    async play(scene) {
      const { kari, world } = scene
      await barred(scene)
      world.clock.skip(15 * 60_000 + 6_000)
      await kari.reads(world.words('tryg-no', 'offer-declined'))
      expect(await (await scene.adviser()).rows.count()).toBe(0)
    },
  },
  {
    title: 'queued and nobody comes: the phone is offered, and a person may be asked for again',
    controller: 'tryg-no',
    how: 'timed-out',
    async play(scene) {
      const { kari, world } = scene
      await saysYes(scene)
      world.clock.skip(15 * 60_000 + 6_000)
      await kari.reads(world.words('tryg-no', 'timed-out'))
      await kari.chat.getByRole('link', { name: /^Ring/ }).waitFor()
      expect(await kari.hasLastInSight()).toBe(true)
      await kari.chat.getByRole('button', { name: 'Snakk med en person' }).waitFor()
    },
  },
  {
    title: 'the adviser vanishes: the customer is told, and another one goes on with it',
    controller: 'tryg-no',
    how: 'accepted',
    async play(scene) {
      const { kari, world } = scene
      await saysYes(scene)
      const per = await scene.adviser()
      await per.take('Kan gjelde noe følsomt')
      await kari.standsAt('with-adviser')
      const name = await kari.conversation()
      await per.vanish()
      await until(async () => {
        const [item] = await world.stored('handover', name)
        if (item?.body.state === 'waiting') return true
        world.clock.skip(5_000)
        return false
      })
      await kari.reads(world.words('tryg-no', 'adviser-lost'))
      await kari.standsAt('queued')
      const anne = await scene.adviser()
      await anne.take('Kan gjelde noe følsomt')
      await anne.press('Åpne')
      await anne.reads(sensitive)
      await answered(kari, anne)
    },
  },
  {
    title: 'straight to the queue, asked first: the yes is put on record as spoken, then the message is opened',
    controller: 'dnb-liv-no',
    how: 'accepted',
    async play({ kari, adviser, world }) {
      await kari.say(sensitive)
      await kari.standsAt('queued')
      const name = await kari.conversation()
      const per = await adviser()
      await per.take('Kan gjelde noe følsomt')
      await per.page.getByText(world.words('dnb-liv-no', 'ask-health')).waitFor()
      expect(await per.page.getByRole('button', { name: 'Åpne', exact: true }).count()).toBe(0)
      await per.press('Kunden sa ja')
      await per.press('Åpne')
      await per.reads(sensitive)
      const consents = await world.stored('consent', name)
      expect(consents.map(({ body }) => [body.event, body.method])).toEqual([
        ['asked', undefined],
        ['given', 'verbal'],
      ])
      await answered(kari, per)
    },
  },
  {
    title: 'asked first, and the answer is no: it stays closed and is destroyed',
    controller: 'dnb-liv-no',
    how: 'accepted',
    async play({ kari, adviser, world }) {
      await kari.say(sensitive)
      await kari.standsAt('queued')
      const per = await adviser()
      await per.take('Kan gjelde noe følsomt')
      await per.press('Kunden sa nei')
      await kari.reads(world.words('dnb-liv-no', 'declined-receipt'))
      await per.end('Henvist videre')
      await kari.standsAt('closed')
      expectUnseen(per, canaries)
    },
  },
  {
    title: 'a matter for the phone: the number, and no chat',
    controller: 'tjm-dk',
    language: 'da',
    how: undefined,
    async play({ kari, adviser, world }) {
      const per = await adviser()
      await kari.say('Jeg har fået konstateret sklerose og er sygemeldt')
      await kari.standsAt('phone')
      await kari.reads(world.words('tjm-dk', 'phone-pointer', 'da'))
      await kari.chat.getByRole('link', { name: /^Ring/ }).waitFor()
      expect(await kari.chat.getByRole('textbox').count()).toBe(0)
      expect(await per.rows.count()).toBe(0)
    },
  },
  {
    title: 'a person asked for without a reason',
    controller: 'tryg-no',
    how: 'accepted',
    async play({ kari, adviser }) {
      const per = await adviser()
      await kari.press('Snakk med en person')
      await kari.standsAt('queued')
      await per.take('Vil snakke med en person')
      await answered(kari, per)
    },
  },
  {
    title: 'no bot: the first message queues, and waits for whoever claims it',
    controller: 'gjensidige-no',
    how: 'accepted',
    async play({ kari, adviser }) {
      await kari.say('Hei, jeg heter Kari Prøvesen og vil si opp bilforsikringen')
      await kari.standsAt('queued')
      const per = await adviser()
      await per.take('Ny henvendelse')
      await per.reads('Kari Prøvesen')
      await answered(kari, per)
    },
  },
  {
    title: 'the customer leaves while an adviser has it: it ends for both',
    controller: 'tryg-no',
    how: 'closed',
    async play(scene) {
      const { kari } = scene
      await saysYes(scene)
      const per = await scene.adviser()
      await per.take('Kan gjelde noe følsomt')
      await kari.standsAt('with-adviser')
      await kari.leave()
      await kari.standsAt('closed')
      await per.page.locator('.chat-page [role=status]', { hasText: 'Avsluttet' }).waitFor()
      expectUnseen(per, canaries)
    },
  },
  {
    title: 'both load their pages anew in the middle: the conversation goes on where it stood',
    controller: 'tryg-no',
    how: 'accepted',
    async play(scene) {
      const { kari } = scene
      await saysYes(scene)
      await kari.reload()
      await kari.standsAt('queued')
      const per = await scene.adviser()
      await per.take('Kan gjelde noe følsomt')
      await per.page.reload()
      await per.choose('Din')
      await per.press('Åpne')
      await per.reads(sensitive)
      await kari.reload()
      await kari.standsAt('with-adviser')
      await answered(kari, per)
    },
  },
]
