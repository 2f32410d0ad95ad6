// What people see while others still speak: nothing that is masked in the end, unless the span says that it was late.
import { describe, expect, test } from '@jest/globals'
import type { CutDialogue, Said } from '../../bench/cutting.ts'
import { told } from '../../bench/told.ts'
import type { Conversation, Shown } from '../../redaction/mask.ts'
import { fc } from '../properties.ts'
import { engineWith } from './keys.ts'

const engine = engineWith()
// The original's units that stand in the clear in what was shown of `length` units.
const inTheClear = ({ shown, spans }: Pick<Shown, 'spans'> & { readonly shown: string }, length: number): number[] => {
  let left = shown.replace(/…$/, '').replace(/\[[A-Z_]+_\d+\]/g, '').length
  const out: number[] = []
  for (let at = 0; at < length && left > 0; at++) {
    if (spans.some(({ start, end }) => start <= at && at < end)) continue
    out.push(at)
    left--
  }
  return out
}

interface Cutting {
  readonly dialogue: CutDialogue
  readonly cuts: readonly number[]
  readonly tick: boolean
}

const cutting: fc.Arbitrary<Cutting> = fc.record({
  dialogue: fc.constantFrom(...told),
  cuts: fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }),
  tick: fc.boolean(),
})

const cutsOf = (text: string, cuts: readonly number[], turn: number): number[] =>
  [0, 1, 2]
    .map((i) => Math.floor((text.length * (cuts[(turn * 3 + i) % cuts.length] ?? 0)) / 100))
    .sort((a, b) => a - b)

const pushCut = (
  live: Conversation,
  { speaker, text }: Said,
  turn: { readonly at: number; readonly cuts: readonly number[]; readonly tick: boolean },
): { clear: Set<number>; final: Shown } => {
  const base = { segment: String(turn.at), speaker }
  const clear = new Set<number>()
  cutsOf(text, turn.cuts, turn.at).forEach((cut, i) => {
    const shown = live.push({ ...base, at: turn.at * 20_000 + i * 2000, text: text.slice(0, cut), final: false })
    for (const at of inTheClear(shown, cut)) clear.add(at)
    if (!turn.tick) return
    for (const one of live.tick(turn.at * 20_000 + i * 2000 + 1600)) {
      if (one.segment === base.segment)
        for (const at of inTheClear({ shown: one.text, spans: one.spans }, cut)) clear.add(at)
    }
  })
  return { clear, final: live.push({ ...base, at: turn.at * 20_000 + 7000, text, final: true }) }
}

const pushWhole = (uncut: Conversation, line: Said, at: number): Shown =>
  uncut.push({ segment: String(at), at: at * 20_000 + 7000, final: true, ...line })

describe('live text', () => {
  test('however a text is cut, nothing masked in the end was shown before, but what is marked late; and the end is the same', () => {
    fc.assert(
      fc.property(cutting, ({ dialogue, cuts, tick }) => {
        const [uncut, live] = [engine, engine].map((one) => one.conversation({ languages: [dialogue.lang] }))
        if (uncut === undefined || live === undefined) return
        dialogue.lines.forEach((line, at) => {
          const whole = pushWhole(uncut, line, at)
          const { clear, final } = pushCut(live, line, { at, cuts, tick })
          expect(final.shown).toBe(whole.shown)
          for (const { start, end } of final.spans.filter(({ late }) => late !== true)) {
            for (let unit = start; unit < end; unit++) expect(clear.has(unit)).toBe(false)
          }
        })
      }),
      { numRuns: 600 },
    )
  }, 120_000)

  test('a conversation restored between any two turns goes on as if it had never stopped', () => {
    for (const { lang, lines } of told) {
      const through = engine.conversation({ languages: [lang] })
      let broken = engine.conversation({ languages: [lang] })
      lines.forEach((line, at) => {
        const turn = { segment: String(at), at: at * 3000, final: true, ...line }
        broken = engine.restore(JSON.parse(JSON.stringify(broken.snapshot())))
        expect(broken.push(turn)).toEqual(through.push(turn))
      })
    }
  })

  test('the tail of a partial that may grow into a number is shown as dots until silence falls', () => {
    const live = engine.conversation({ languages: ['nb'] })
    const partial = live.push({
      segment: 'a',
      at: 0,
      speaker: 'customer',
      text: 'ja du kan ringe fire en to',
      final: false,
    })
    expect(partial.shown).toBe('ja du kan ringe …')
    expect(live.tick(1400)).toEqual([])
    expect(live.tick(1600).map(({ text }) => text)).toEqual(['ja du kan ringe fire en to'])
    const final = live.push({
      segment: 'a',
      at: 3000,
      speaker: 'customer',
      text: 'ja du kan ringe fire en to tre fire fem seks sju',
      final: true,
    })
    expect(final.shown).toBe('ja du kan ringe [PHONE_1]')
    expect(final.spans).toEqual([{ start: 16, end: 48, type: 'PHONE', late: true }])
  })

  test('a final delivered twice, a partial after its final and a clock that goes back change nothing', () => {
    const live = engine.conversation({ languages: ['nb'] })
    const turn = { segment: 'a', at: 5000, speaker: 'customer', text: 'nummeret er 412 34 567', final: true } as const
    const first = live.push(turn)
    const before = live.snapshot()
    expect(live.push(turn).shown).toBe(first.shown)
    expect(live.push({ ...turn, at: 4000, text: 'nummeret er', final: false }).shown).toBe(first.shown)
    expect(live.snapshot()).toEqual(before)
    expect(live.push({ ...turn, segment: 'b', at: 10 }).shown).toBe('nummeret er [PHONE_1]')
  })

  test('a final with other words than its partials reads as if those had never come', () => {
    const [plain, live] = [engine, engine].map((one) => one.conversation({ languages: ['nb'] }))
    const turn = { segment: 'a', at: 1000, speaker: 'customer', text: 'nummeret er 412 34 567', final: true } as const
    live?.push({ ...turn, at: 0, text: 'nummeret er 987 65 432', final: false })
    live?.push({ ...turn, at: 500, text: 'kontoen er tolv tretti', final: false })
    expect(live?.push(turn)).toEqual(plain?.push(turn))
  })

  test('finals that arrive in the wrong order are each masked as in the right one', () => {
    const turns = [
      { segment: 'a', at: 1000, speaker: 'customer', text: 'nummeret er 412 34 567', final: true },
      { segment: 'b', at: 1400, speaker: 'agent', text: 'og e-posten er kari@example.com', final: true },
      { segment: 'c', at: 1800, speaker: 'customer', text: 'ja fnr 01819010001', final: true },
    ] as const
    const shownOf = (order: readonly number[]): readonly string[] => {
      const live = engine.conversation({ languages: ['nb'] })
      const shown = order.map((at) => turns[at] && [at, live.push(turns[at]).shown])
      return shown.toSorted().map(String)
    }
    for (const order of [
      [1, 0, 2],
      [2, 1, 0],
      [2, 0, 1],
    ])
      expect(shownOf(order)).toEqual(shownOf([0, 1, 2]))
  })

  test('a number said over two finals is one value, and the other speaker’s partials between change nothing', () => {
    const live = engine.conversation({ languages: ['nb'] })
    const say = (segment: string, at: number, text: string, final = true) =>
      live.push({ segment, at, speaker: segment === 'x' ? 'agent' : 'customer', text, final })
    expect(say('a', 0, 'du kan ringe meg på fire en to').shown).toBe('du kan ringe meg på fire en to')
    say('x', 300, 'ja og', false)
    const second = say('b', 900, 'tre fire fem seks sju')
    expect(second.shown).toBe('[PHONE_1]')
    expect(second.revise).toEqual([
      {
        segment: 'a',
        text: 'du kan ringe meg på [PHONE_1]',
        spans: [{ start: 20, end: 30, type: 'PHONE', late: true }],
      },
    ])
  })

  test('a number said over two finals is one value although the other speaker says something between', () => {
    const live = engine.conversation({ languages: ['nb'] })
    live.push({ segment: 'a', at: 0, speaker: 'customer', text: 'du kan ringe meg på fire en to', final: true })
    live.push({ segment: 'b', at: 500, speaker: 'customer', text: 'tre', final: false })
    live.push({ segment: 'x', at: 700, speaker: 'agent', text: 'vent litt jeg må finne en penn', final: true })
    const second = live.push({ segment: 'b', at: 900, speaker: 'customer', text: 'tre fire fem seks sju', final: true })
    expect([second.shown, ...second.revise.map(({ text }) => text)]).toEqual([
      '[PHONE_1]',
      'du kan ringe meg på [PHONE_1]',
    ])
  })

  test('a question asked at the end of a long speech is still open in the next breath', () => {
    const live = engine.conversation({ languages: ['nb'] })
    const speech = `${'da skal vi se litt på det her og så finner vi ut av det '.repeat(12)}hva er kontonummeret ditt`
    const lines = [speech, 'bare ta det rolig', 'vi har god tid']
    lines.forEach((text, at) => {
      live.push({ segment: String(at), at: at * 1000, speaker: 'agent', text, final: true })
    })
    const answer = { segment: 'a', at: 5000, speaker: 'customer', text: 'ja en to tre fire fem', final: true } as const
    expect(live.push(answer).shown).toBe('ja [BANK_ACCOUNT_1]')
  })

  test('a piece that a later turn completes is masked in the turn before and marked late', () => {
    const live = engine.conversation({ languages: ['nb'] })
    const lines = ['ja da har vi fire én to tre', 'fire fem seks sju']
    const [first, second] = lines.map((text, at) =>
      live.push({ segment: String(at), at: at * 2000, speaker: 'customer', text, final: true }),
    )
    expect(first?.shown).toBe('ja da har vi fire én to tre')
    expect(second?.shown).toBe('[PHONE_1]')
    expect(second?.revise).toEqual([
      { segment: '0', text: 'ja da har vi [PHONE_1]', spans: [{ start: 13, end: 27, type: 'PHONE', late: true }] },
    ])
  })

  test('what is remembered holds no turn as it was said, and no value once it is given', () => {
    for (const { lang, lines } of told) {
      const live = engine.conversation({ languages: [lang] })
      lines.forEach((line, at) => {
        live.push({ segment: String(at), at: at * 3000, final: true, ...line })
      })
      live.push({ segment: 'end', at: 1_000_000, speaker: 'agent', text: 'ha det', final: true })
      expect(live.snapshot().candidates).toEqual([])
      expect(live.snapshot().turns.map(({ text }) => text)).toEqual(['ha det'])
    }
  })

  test('a snapshot of another version is refused with both versions named', () => {
    const snapshot = engine.conversation().snapshot()
    expect(() => engine.restore({ ...snapshot, v: 99 })).toThrow(/version 99.*version \d+/)
    expect(() => engine.restore(JSON.parse('{}'))).toThrow(/version undefined/)
  })

  test('a value keeps its index through the whole conversation, written or said', () => {
    const live = engine.conversation({ languages: ['nb'] })
    const lines = [
      'ring meg på 412 34 567',
      'eller ring 98 76 54 32',
      'altså nummeret fire en to tre fire fem seks sju',
      '+47 98765432',
    ]
    const shown = lines.map(
      (text, at) => live.push({ segment: String(at), at: at * 90_000, speaker: 'customer', text, final: true }).shown,
    )
    expect(shown).toEqual(['ring meg på [PHONE_1]', 'eller ring [PHONE_2]', 'altså nummeret [PHONE_1]', '[PHONE_2]'])
    expect(JSON.stringify(live.snapshot().indices)).not.toContain('41234567')
  })
})
