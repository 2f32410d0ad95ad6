// The canary: words that nobody else would write go into a chat as something sensitive. While everything about the service is
// written down (files, log, bus, what the bot was asked, every frame of every socket), they may be with their writer and
// the adviser who claimed the conversation, and nowhere after the hour.
import { describe, expect, test } from '@jest/globals'
import type { Bus } from '../../src/ports.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import {
  type Adviser,
  adviser,
  chatting,
  customer,
  fakeBot,
  type MovedClock,
  movedClock,
  textsOf,
  until,
} from '../chatting.ts'
import { filesHolding, type Running } from '../running.ts'

const canaries = ['kreftzorvak', 'cellegiftmulk', 'blindtarmquix']
const sensitive = (n: number): string => `Jeg har kreft, ${canaries[n]}, og går på cellegift etter operasjonen`
const values = ['412 34 567', '41234567', '018190 10001', '01819010001', 'Prøvesen']

/** Everything that is published, as text, and the log. */
function recorded() {
  const published: string[] = []
  const over = (bus: Bus): Bus => ({
    ...bus,
    publish(channel, message) {
      published.push(`${channel} ${JSON.stringify(message)}`)
      bus.publish(channel, message)
    },
  })
  const log: string[] = []
  const write = process.stderr.write
  process.stderr.write = ((text: string) => {
    log.push(String(text))
    return true
  }) as typeof write
  return {
    published,
    log,
    over,
    stop: () => {
      process.stderr.write = write
    },
  }
}

/** An hour in which the adviser keeps working, so that neither session nor conversation is lost. */
async function anHourOn(clock: MovedClock, per: Adviser): Promise<void> {
  for (let passed = 0; passed < 6; passed++) {
    clock.skip(10 * 60_000)
    await per.list()
  }
}

const holding = (texts: readonly string[], words: readonly string[]): readonly string[] =>
  texts.filter((text) => words.some((word) => text.includes(word)))

const all = async (service: Running, kind: StoredKind, conversation: string): Promise<readonly Item[]> =>
  service.composed.ports.records.peekAll({ kind, conversation, limit: 100 })

describe('tryg-no.bot-no-sensitive: a sensitive message', () => {
  test('is with its writer and the adviser who claimed it, nowhere else at any time, and nowhere after the hour', async () => {
    const clock = movedClock()
    const bot = fakeBot()
    const watching = recorded()
    const service = await chatting({
      clock,
      bots: { 'tryg-no': bot },
      log: 'debug',
      parts: (composed) => ({ ...composed, ports: { ...composed.ports, bus: watching.over(composed.ports.bus) } }),
    })
    try {
      const [kari, other] = [await customer(service, 'tryg-no'), await customer(service, 'tryg-no')]
      const [per, anne] = [await adviser(service, ['tryg-no']), await adviser(service, ['tryg-no'])]
      await kari.say('Hei, jeg heter Kari Prøvesen, telefon 412 34 567. Hva er egenandelen?')
      await until(() => bot.asked.length === 1)
      await other.say('Hva er egenandelen?')
      await kari.say(sensitive(0))
      await kari.answer('yes')
      const [item] = await all(service, 'handover', kari.opened.conversation)
      const handover = item?.id ?? ''
      await until(async () => (await anne.list()).length > 0)
      await per.claim(handover)
      const { lines } = await per.open(handover)
      expect(textsOf(lines, 'customer')).toEqual([
        'Hei, jeg heter Kari Prøvesen, telefon 412 34 567. Hva er egenandelen?',
        sensitive(0),
      ])
      await kari.say(sensitive(1))
      await until(() => (per.waits.get(handover) ?? 0) > (lines.at(-1)?.seq ?? 0))
      expect(textsOf(await per.fetch(handover, lines.at(-1)?.seq ?? 0), 'customer')).toEqual([sensitive(1)])
      await per.reply(handover, `Hva sa legen om ${canaries[2]}? Ring 412 34 567, fødselsnummer 018190 10001`)
      await until(() =>
        textsOf(kari.lines, 'adviser')
          .join()
          .includes(canaries[2] ?? ''),
      )

      const names = [...canaries, ...values]
      expect(filesHolding(service.config.data, names)).toEqual([])
      expect(holding(watching.log, names)).toEqual([])
      expect(holding(watching.published, names)).toEqual([])
      expect(holding(bot.asked, names)).toEqual([])
      expect(holding([...other.frames, ...anne.frames], names)).toEqual([])
      // The writer gets back what the adviser wrote, never an event with it: only acknowledgements (packet type 3).
      expect(holding(kari.frames, names).filter((frame) => !/^3\/chat,/.test(frame))).toEqual([])
      expect(holding(per.frames, names).filter((frame) => !/^3\/panel,/.test(frame))).toEqual([])
      expect(holding(kari.frames, canaries.slice(0, 2))).toEqual([])

      await anHourOn(clock, per)
      const late = await per.fetch(handover, 0)
      expect(late.length).toBeGreaterThan(lines.length)
      expect(holding(textsOf(late), names)).toEqual([])
      const { conversation, token } = kari.opened
      const back = await customer(service, 'tryg-no', { conversation, token })
      expect(holding(textsOf(back.lines), names)).toEqual([])
      await service.service.stop()
      expect(filesHolding(service.config.data, names)).toEqual([])
      expect(holding(watching.log, names)).toEqual([])
    } finally {
      watching.stop()
      await service.stop()
    }
  })
})

describe('tryg-no.bot-pii-one-hour: what was given to the bot', () => {
  test('is readable until the hour is over and not a millisecond longer, whatever the sweep does', async () => {
    const clock = movedClock()
    const service = await chatting({ clock, bots: { 'tryg-no': fakeBot() } })
    try {
      const kari = await customer(service, 'tryg-no')
      await kari.say('Jeg heter Kari Prøvesen, telefon 412 34 567')
      const name = kari.opened.conversation
      const [item] = await all(service, 'bot-values', name)
      const due = item?.dues[0]
      expect(due).toMatchObject({ rule: 'tryg-no.bot-pii-one-hour', at: (item?.at ?? 0) + 3_600_000 })
      const readable = (now: number) =>
        service.composed.ports.records.get('bot-values', item?.id ?? '', { purpose: 'enquiry', now })
      expect(await readable((due?.at ?? 0) - 1)).toBeDefined()
      expect(await readable(due?.at ?? 0)).toBeUndefined()
      const key = (await all(service, 'key', name)).find(({ id }) => id.startsWith('bot-values'))
      expect(key?.dues.map(({ at }) => at)).toEqual([due?.at])
      await kari.person()
      const per = await adviser(service, ['tryg-no'])
      const [handover] = await per.list()
      await per.claim(handover?.handover ?? '')
      expect(textsOf(await per.fetch(handover?.handover ?? '', 0), 'customer')).toEqual([
        'Jeg heter Kari Prøvesen, telefon 412 34 567',
      ])
      await anHourOn(clock, per)
      expect(textsOf(await per.fetch(handover?.handover ?? '', 0), 'customer')).toEqual([
        'Jeg heter [PERSON_1], telefon [PHONE_1]',
      ])
    } finally {
      await service.stop()
    }
  })

  test('tryg-no.bot-anonymous: nothing that names a person, an address or a device is stored with bot talk', async () => {
    const service = await chatting({ bots: { 'tryg-no': fakeBot() } })
    try {
      const kari = await customer(service, 'tryg-no')
      await kari.say('Hva er egenandelen?')
      const items = [...(await all(service, 'bot-chat', kari.opened.conversation))]
      expect(items).toHaveLength(1)
      expect(Object.keys(items[0]?.body ?? {}).sort()).toEqual(
        ['barred', 'bot', 'language', 'lines', 'phase', 'seq', 'since', 'started', 'token'].sort(),
      )
      expect(items[0]?.index).toBeUndefined()
      expect(filesHolding(service.config.data, ['127.0.0.1', '::1', 'user-agent', kari.opened.token])).toEqual([])
    } finally {
      await service.stop()
    }
  })
})
