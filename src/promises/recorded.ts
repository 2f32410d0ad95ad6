// Recordings and what was made of them, held against the consents on record: nothing may exist that nobody agreed to.
import { callState } from '../call/call.ts'
import { consents, hasAgreed } from '../call/consent.ts'
import type { ClauseOf } from '../policy/clause.ts'
import type { Policy, RuleId } from '../policy/policy.ts'
import type { Item } from '../stored.ts'
import { type Finding, judged, together } from './finding.ts'
import type { Stock } from './stock.ts'

type Conversation = { readonly conversation?: string }

/** By conversation: the call's facts while they are kept, and the evidence of its consents. */
async function standings(stock: Stock, policy: Policy) {
  const calls = new Map((await stock.items('call', policy.controller)).map((item) => [item.id, item]))
  const agreed = new Set<string>()
  for (const { conversation, body } of await stock.items('consent', policy.controller)) {
    // Who lets their health be spoken of has agreed to no recording.
    if (body.about) continue
    if (body.event === 'given' || body.event === 'not-declined') agreed.add(`${conversation} ${body.purpose}`)
  }
  return {
    /** Whether something captured then had the caller's agreement, or needed none. */
    covered(item: Conversation & { readonly at: number }, purpose: string): boolean {
      const call = calls.get(item.conversation ?? '')
      if (!call) return agreed.has(`${item.conversation} ${purpose}`)
      const then = callState(call.body.facts.filter(({ at, type }) => at <= item.at + 1_000 || type === 'call.started'))
      return consents(policy, { ...then, ended: undefined }).some(
        (consent) => consent.ground.purpose === purpose && hasAgreed(consent),
      )
    },
  }
}

const nameOf = (item: Item): string => `${item.kind}/${item.id}`

/** For every recording that serves a purpose of the clause: somebody agreed before, or the clause asks nobody. */
export async function checkRecord(
  stock: Stock,
  policy: Policy,
  clause: ClauseOf<'record'> & { readonly rule: RuleId },
): Promise<Finding> {
  const recordings = await stock.items('recording', policy.controller)
  const objects = (await stock.objects()).filter((name) => name.startsWith(`${policy.controller}_`))
  const masked = await stock.items('masked-recording', policy.controller)
  const known = new Set([...recordings, ...masked].map(({ body }) => body.name))
  const strays = objects.filter((name) => !known.has(name))
  const stray: Finding =
    strays.length > 0
      ? { state: 'broken', figure: `${strays.length} objects nobody knows`, evidence: strays.slice(0, 5) }
      : { state: 'untested', evidence: [] }
  if (clause.ask === 'never') {
    const calls = await stock.items('call', policy.controller)
    return together([
      stray,
      judged(calls, {
        what: 'recorded',
        name: nameOf,
        bad: (call) => recordings.some(({ conversation }) => conversation === call.id),
      }),
      judged(recordings, { what: 'where none may be', name: nameOf, bad: () => true }),
    ])
  }
  const { covered } = await standings(stock, policy)
  const mine = [...recordings, ...masked].filter(
    ({ body, dues }) => body.state !== 'going' && dues.some(({ purpose }) => clause.purposes.includes(purpose)),
  )
  const bad = (item: Item) =>
    clause.purposes.some((purpose) => item.dues.some((due) => due.purpose === purpose) && !covered(item, purpose))
  return together([
    stray,
    judged(mine, { what: 'without a ground', name: nameOf, bad }),
    judged(await refusals(stock, policy, clause), {
      as: ['purpose refused or withdrawn', 'purposes refused or withdrawn'],
      what: 'with sound left for it',
      name: nameOf,
      bad: ({ conversation, body }) =>
        mine.some(
          (item) => item.conversation === conversation && item.dues.some(({ purpose }) => purpose === body.purpose),
        ),
    }),
  ])
}

/** What is being deleted upon a no is gone within moments. */
const grace = 5_000

/** For each call and purpose of the clause the last answer, where that is no yes. */
async function refusals(
  stock: Stock,
  policy: Policy,
  { purposes }: ClauseOf<'record'>,
): Promise<readonly Item<'consent'>[]> {
  const last = new Map<string, Item<'consent'>>()
  for (const item of await stock.items('consent', policy.controller)) {
    const { about, event, purpose } = item.body
    if (about || event === 'asked' || !purposes.includes(purpose)) continue
    last.set(`${item.conversation} ${purpose}`, item)
  }
  const agreed: readonly string[] = ['given', 'not-declined']
  return [...last.values()].filter(({ at, body }) => !agreed.includes(body.event) && at < stock.now - grace)
}

/** Text exists only of speech that was recorded for a purpose that may be transcribed. */
export async function checkTranscribe(
  stock: Stock,
  policy: Policy,
  clause: ClauseOf<'transcribe'> & { readonly rule: RuleId },
): Promise<Finding> {
  const { covered } = await standings(stock, policy)
  const segments = (await stock.items('transcript', policy.controller)).filter(({ dues }) =>
    dues.some(({ purpose }) => clause.purposes.includes(purpose)),
  )
  return judged(segments, {
    what: 'made without a ground',
    name: nameOf,
    bad: (item) => !clause.of.some((purpose) => covered(item, purpose)),
  })
}

/** Live text: of whom, and in which calls. */
export async function checkListen(
  stock: Stock,
  policy: Policy,
  clause: ClauseOf<'listen'> & { readonly rule: RuleId },
): Promise<Finding> {
  const calls = new Map(
    (await stock.items('call', policy.controller)).map((item) => [item.id, callState(item.body.facts)]),
  )
  const segments = await stock.items('live-transcript', policy.controller)
  const bad = (item: Item<'live-transcript'>): boolean => {
    const topic = calls.get(item.conversation ?? '')?.topic
    const wrongTopic = clause.topics !== undefined && topic !== undefined && !clause.topics.includes(topic)
    return wrongTopic || (clause.who === 'customer' && item.body.speaker !== 'customer')
  }
  return judged(segments, { what: 'heard that may not be', name: nameOf, bad })
}
