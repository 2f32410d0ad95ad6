// The hint before questions about health: when it comes, and that it leaves nothing behind.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { HintView } from '../../src/api/panel-contract.ts'
import { createAssist } from '../../src/call/assist.ts'
import { callState } from '../../src/call/call.ts'
import type { CallNews } from '../../src/call/line.ts'
import { policiesOf } from '../../src/compose.ts'
import { loadGuard } from '../../src/learned.ts'
import { storedKinds } from '../../src/policy/vocabulary.ts'
import type { CallFact } from '../../src/stored.ts'
import { type Running, run } from '../running.ts'
import { codeOf, healthAnswer, policiesWith, talk } from './asking.ts'
import { itemsOf } from './live.ts'

const { controllers } = policiesOf({ policies: undefined })
const guard = loadGuard()
const fact = (type: CallFact['type'], more: object = {}): CallFact =>
  ({ id: type, at: 0, arrived: 0, type, ...more }) as CallFact

interface Spoken {
  readonly speaker: 'customer' | 'agent'
  readonly text: string
  readonly final?: boolean
  readonly after?: number
}

/** The hints that come of what is said in a call of this controller, with these facts besides its start. */
function hintsOf(controller: string, spoken: readonly Spoken[], facts: readonly CallFact[] = []) {
  const policy = controllers.get(controller)
  if (!policy) throw new Error(`no policy ${controller}`)
  const news: CallNews[] = []
  let moment = 1_000
  const faults: string[] = []
  const assist = createAssist({
    guard,
    clock: { now: () => moment },
    publish: (_name, told) => news.push(told),
    fault: (where) => faults.push(where),
  })
  const state = callState([fact('call.started', { direction: 'in', topic: 'offer' }), ...facts])
  for (const [index, { speaker, text, final = true, after = 1_000 }] of spoken.entries()) {
    moment += after
    assist.hear(policy, 'c', { state, heard: { segment: `s${index}`, at: moment, speaker, text, final } })
  }
  expect(faults).toEqual([])
  return news.flatMap((told) => (told.type === 'hint' ? [told.hint.heard] : []))
}

const yes = fact('special.answered', { what: 'health', answer: 'yes', how: 'verbal' })
const agent = (text: string, more: Partial<Spoken> = {}): Spoken => ({ speaker: 'agent', text, ...more })
const customer = (text: string, more: Partial<Spoken> = {}): Spoken => ({ speaker: 'customer', text, ...more })

describe('the hint comes', () => {
  test.each<[title: string, spoken: readonly Spoken[], hints: readonly string[]]>([
    ['when the adviser asks about health', [agent('Har du noen sykdommer vi bør vite om?')], ['agent-asks']],
    ['before they have asked to the end', [agent('Hvor lenge har du vært sykmeldt', { final: false })], ['agent-asks']],
    ['in Danish', [agent('Har du haft depression eller angst?')], ['agent-asks']],
    ['when the customer tells of it', [customer('Jeg har vært sykmeldt med prolaps siden mai')], ['customer-tells']],
    ['not for what a customer has only begun to say', [customer('Jeg har vært syk', { final: false })], []],
    ['not for a greeting', [agent('Hei, hva kan jeg hjelpe deg med?')], []],
    ['not for the damage to a car', [agent('Hva slags skade er det på bilen?'), customer('Støtfangeren er knust')], []],
    ['not for a product', [customer('Hva koster en helseforsikring hos dere?')], []],
    ['not for trade unions, which are asked for apart', [agent('Er du medlem av en fagforening?')], []],
    [
      'not while the very words to ask with are read out',
      [
        agent(
          'For å hjelpe deg må jeg behandle opplysninger om helsen din. Samtykker du til det? Du kan trekke samtykket når du vil.',
        ),
      ],
      [],
    ],
    [
      'once a minute at most',
      [agent('Bruker du medisiner?'), customer('Ja, mot migrene'), agent('Er du gravid?', { after: 61_000 })],
      ['agent-asks', 'agent-asks'],
    ],
    ['never for an empty line', [agent(''), customer('')], []],
  ])('%s', (_title, spoken, hints) => {
    expect(hintsOf('dnb-liv-no', spoken)).toEqual(hints)
  })

  test('not once the caller has said yes, and not where the policy lets it be asked', () => {
    const asked = [agent('Har du noen sykdommer?')]
    expect(hintsOf('dnb-liv-no', asked, [yes])).toEqual([])
    expect(hintsOf('tryg-no', asked, [fact('call.topic', { topic: 'claim', at: 1, id: 't' })])).toEqual([])
    expect(hintsOf('tjm-dk', asked)).toEqual(['agent-asks'])
  })

  test('a guard that fails is counted as a fault, and the call goes on', () => {
    const policy = controllers.get('dnb-liv-no')
    if (!policy) throw new Error('no policy')
    const faults: string[] = []
    const failing = () => {
      throw new Error('broken')
    }
    const assist = createAssist({
      guard: { judge: failing, outgoing: failing },
      clock: { now: () => 0 },
      publish: () => faults.push('published'),
      fault: (where) => faults.push(where),
    })
    const state = callState([fact('call.started', { direction: 'in' })])
    assist.hear(policy, 'c', {
      state,
      heard: { segment: 's', at: 0, speaker: 'agent', text: 'Er du syk?', final: true },
    })
    expect(faults).toEqual(['assist'])
  })
})

describe('in a running service', () => {
  let service: Running
  beforeAll(async () => {
    // DNB listens to nobody. A controller like it that does, and keeps nothing of what it hears.
    const policies = policiesWith('dnb-liv-no.yaml', (text) =>
      text.replace(
        '      - ask-before: { what: [health, injury]',
        '      - listen: { purpose: enquiry, basis: 6(1)(b), who: both }\n      - ask-before: { what: [health, injury]',
      ),
    )
    service = await run({ settings: { SLADD_POLICIES: policies } })
  })
  afterAll(() => service.stop())

  /** How many items of each kind there are for a call, and of the audit as a whole. */
  const stored = async (conversation: string): Promise<Readonly<Record<string, number>>> => {
    const counts: Record<string, number> = {}
    for (const kind of storedKinds)
      counts[kind] = (await itemsOf(service, kind, kind === 'audit' ? undefined : conversation)).length
    return counts
  }

  test('it reaches the adviser who follows the call, without a word of what was said, and stores nothing', async () => {
    const dnb = await talk(service, 'dnb-liv-no')
    await dnb.view()
    const hints: HintView[] = []
    dnb.panel.on('hint', (hint: HintView) => hints.push(hint))
    const told = new Promise<void>((come) => dnb.panel.once('hint', () => come()))
    await dnb.event('speech.final', { segment: 's1', speaker: 'customer', text: 'Hei, jeg lurer på noe' })
    const before = await stored(dnb.conversation)
    await dnb.event('speech.final', {
      segment: 's2',
      speaker: 'customer',
      text: 'Jeg har fått kreft i skjoldkjertelen',
    })
    await told
    expect(hints).toEqual([{ call: dnb.conversation, what: 'health', heard: 'customer-tells', at: expect.any(Number) }])
    expect(await stored(dnb.conversation)).toEqual(before)
    dnb.panel.disconnect()
  })

  test('the consent that is then recorded is what is stored, and no hint comes after it', async () => {
    const dnb = await talk(service, 'dnb-liv-no')
    const view = await dnb.view()
    expect(codeOf(await dnb.ask('health.record', healthAnswer(view, 'yes')))).toBe('ok')
    const hints: HintView[] = []
    dnb.panel.on('hint', (hint: HintView) => hints.push(hint))
    await dnb.event('speech.final', { segment: 's1', speaker: 'agent', text: 'Hvor lenge har du vært sykmeldt?' })
    await dnb.view()
    expect(hints).toEqual([])
    expect((await itemsOf(service, 'consent', dnb.conversation)).map(({ body }) => body.event).sort()).toEqual([
      'asked',
      'given',
    ])
    dnb.panel.disconnect()
  })
})
