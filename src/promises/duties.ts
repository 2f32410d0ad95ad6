// The named checks that policies ask for by `duty`. A name that is not here is not yet tested on the running service.
import { callState } from '../call/call.ts'
import { purposesOf } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import { keeps } from '../policy/questions.ts'
import { NEVER } from '../retention/due.ts'
import type { Item, StoredKind } from '../stored.ts'
import { botAnonymous, botSaysItIsOne, chatEncrypted, socialMediaRepeatsNothing } from './chatted.ts'
import { type Finding, judged, nothing, together } from './finding.ts'
import { grace } from './kept.ts'
import type { Stock } from './stock.ts'

type Duty = (stock: Stock, policy: Policy) => Promise<Finding>

/** What holds somebody's words, sound or numbers. */
const personal = [
  'recording',
  'masked-recording',
  'transcript',
  'live-transcript',
  'chat',
  'bot-chat',
  'bot-values',
  'sealed-message',
  'call-log',
  'survey',
] as const satisfies readonly StoredKind[]

const nameOf = (item: Pick<Item, 'kind' | 'id'>): string => `${item.kind}/${item.id}`
/** Capture obeys within two seconds (R4); what was captured in them was captured before the pause took hold. */
const obedience = 2_000

async function all(stock: Stock, policy: Policy, kinds: readonly StoredKind[]): Promise<readonly Item[]> {
  return (await Promise.all(kinds.map((kind) => stock.items(kind, policy.controller)))).flat()
}

/** Stretches in which capture should have been paused. */
const pausesOf = (call: Item<'call'>): readonly { readonly from: number; readonly to: number }[] => {
  const times = [...new Set(call.body.facts.map(({ at }) => at))].sort((a, b) => a - b)
  return times.flatMap((at, index) => {
    const { pausedFor } = callState(call.body.facts.filter((fact) => fact.at <= at))
    return pausedFor ? [{ from: at + obedience, to: times[index + 1] ?? Number.POSITIVE_INFINITY }] : []
  })
}

export const duties: Readonly<Record<string, Duty>> = {
  /** Nothing is stored of a kind, or for a purpose, that the policy has no rule for. */
  'silence-means-never': async (stock, policy) => {
    const items = (await all(stock, policy, personal)).filter((item) => item.controller !== 'all')
    if (policy.controller === 'all')
      return judged(items, { what: 'without a rule', name: nameOf, bad: ({ dues }) => dues.length === 0 })
    return judged(items, { what: 'without a rule', name: nameOf, bad: (item) => !keeps(policy, item.kind) })
  },

  'purpose-bound-reads': async (stock, policy) => {
    const items = await all(stock, policy, personal)
    const foreign = (item: Item) =>
      item.dues.length === 0 ||
      item.dues.some(
        ({ purpose, at }) =>
          at !== NEVER && policy.controller !== 'all' && !purposesOf(policy, item.kind).includes(purpose),
      )
    return judged(items, { what: 'for a purpose it has not', name: nameOf, bad: foreign })
  },

  'only-parties': async (stock, policy) => {
    const calls = new Map((await stock.items('call', policy.controller)).map((call) => [call.id, pausesOf(call)]))
    const takes = (await stock.items('recording', policy.controller)).filter(({ conversation }) =>
      calls.has(conversation ?? ''),
    )
    const during = ({ conversation, at, body }: Item<'recording'>) =>
      (calls.get(conversation ?? '') ?? []).some(({ from, to }) => at < to && (body.ended ?? at) > from + obedience)
    return judged(takes, { what: 'captured in a pause', name: nameOf, bad: during })
  },

  'nothing-overdue': async (stock, policy) => {
    const items = await all(stock, policy, [
      ...personal,
      'call',
      'consent',
      'contact',
      'webhook-id',
      'masking-state',
      'session',
      'key',
    ])
    return judged(items, {
      what: 'past its last date',
      name: nameOf,
      bad: ({ dues }) => Math.max(...dues.map(({ at }) => at)) < stock.now - grace,
    })
  },

  /** What was withdrawn is not kept for the purpose it was withdrawn for. */
  'withdrawal-at-once': async (stock, policy) => {
    const withdrawn = (await stock.items('consent', policy.controller)).filter(({ body }) => body.event === 'withdrawn')
    if (withdrawn.length === 0) return nothing
    const kept = await stock.items('recording', policy.controller)
    const still = ({ conversation, body, at }: Item<'consent'>) =>
      kept.some(
        (item) =>
          item.conversation === conversation &&
          item.at <= at &&
          item.dues.some(({ purpose }) => purpose === body.purpose),
      )
    return judged(withdrawn, { as: ['withdrawal', 'withdrawals'], what: 'left undone', name: nameOf, bad: still })
  },

  'late-decline-erases-all': async (stock, policy) => {
    const declined = (await stock.items('consent', policy.controller)).filter(({ body }) => body.event === 'declined')
    const kept = new Set((await stock.items('recording', policy.controller)).map(({ conversation }) => conversation))
    return judged(declined, {
      as: ['refusal', 'refusals'],
      what: 'with a recording left',
      name: nameOf,
      bad: ({ conversation }) => kept.has(conversation),
    })
  },

  'documentation-never-transcribed': async (stock, policy) => {
    const text = await stock.items('transcript', policy.controller)
    return judged(text, {
      what: 'made for documentation',
      name: nameOf,
      bad: ({ dues }) => dues.some(({ purpose }) => purpose === 'documentation'),
    })
  },

  'bot-anonymous': botAnonymous,
  'bot-says-it-is-one': botSaysItIsOne,
  'chat-encrypted': chatEncrypted,
  'social-media-repeats-nothing': socialMediaRepeatsNothing,

  /** Where recording never happens the only traces of a call are those the notice names. */
  'statistics-aggregate': async (stock, policy) => {
    const counts = await stock.items('statistic', policy.controller)
    return together([
      judged(counts, {
        what: 'tied to a conversation',
        name: nameOf,
        bad: ({ conversation }) => conversation !== undefined,
      }),
    ])
  },
}
