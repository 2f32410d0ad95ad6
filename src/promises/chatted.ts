// Chats as they are stored, held against what was promised of them: anonymous with the bot, which says that it is one;
// encrypted; and over social media nothing is repeated.
import type { ChatBody, KeptLine } from '../chat/kept.ts'
import type { Policy } from '../policy/policy.ts'
import { policyLanguages } from '../policy/vocabulary.ts'
import { text } from '../policy/words.ts'
import type { Item } from '../stored.ts'
import { type Finding, judged, together } from './finding.ts'
import { holdsIdentifier } from './identifiers.ts'
import type { Stock } from './stock.ts'

type Chat = Item<'chat'> | Item<'bot-chat'>

const nameOf = (item: Pick<Item, 'kind' | 'id'>): string => `${item.kind}/${item.id}`
/** Sealed text goes when its hand-over ends; what is a little later is being destroyed. */
const grace = 5 * 60_000

/** All that a conversation and its lines may hold; anything else could say who wrote. */
const bodyFields: Readonly<Record<keyof ChatBody, true>> = {
  token: true,
  language: true,
  phase: true,
  since: true,
  bot: true,
  barred: true,
  started: true,
  seq: true,
  lines: true,
  handover: true,
  ended: true,
  rated: true,
  offerLapsed: true,
}
const lineFields = new Set(['seq', 'at', 'from', 'id', 'text', 'spans', 'says', 'withheld'])

const inClear = (line: KeptLine): boolean => 'text' in line && holdsIdentifier(line.text)

const chats = async (stock: Stock, policy: Policy): Promise<readonly Chat[]> => [
  ...(await stock.items('chat', policy.controller)),
  ...(await stock.items('bot-chat', policy.controller)),
]

// Bodies that were not written by the service may hold anything; whoever judges the chat itself finds it broken.
const linesOf = ({ lines }: ChatBody): readonly KeptLine[] => (Array.isArray(lines) ? lines : [])

const saysSomebody = ({ body, index }: Chat): boolean =>
  index !== undefined ||
  Object.keys(body).some((field) => !(field in bodyFields)) ||
  body.lines.some((line) => Object.keys(line).some((field) => !lineFields.has(field)) || inClear(line))

/** Bot talk names nobody, nobody has a hand-over that was not asked for, and what was not handed over is gone. */
export async function botAnonymous(stock: Stock, policy: Policy): Promise<Finding> {
  const talks = await stock.items('bot-chat', policy.controller)
  const all = await chats(stock, policy)
  const handovers = await stock.items('handover', policy.controller)
  const met = handovers.filter(({ body }) => body.state === 'claimed' || body.ended?.how === 'accepted')
  const chosen = new Set(
    all
      .filter(({ body }) => linesOf(body).some((line) => 'says' in line && line.says === 'queued'))
      .map(({ conversation }) => conversation),
  )
  const known = new Set(all.map(({ conversation }) => conversation))
  const wanted = new Set(
    handovers
      .filter(({ body }) => body.state !== 'ended' || body.since > stock.now - grace)
      .map(({ conversation }) => conversation),
  )
  const sealed = await stock.items('sealed-message', policy.controller)
  return together([
    judged(talks, { what: 'that says whose it is', name: nameOf, bad: saysSomebody }),
    judged(met, {
      what: 'handed over unasked',
      name: nameOf,
      bad: ({ conversation }) => known.has(conversation) && !chosen.has(conversation),
    }),
    judged(sealed, {
      what: 'sealed though nobody takes it over',
      name: nameOf,
      bad: ({ conversation }) => !wanted.has(conversation),
    }),
  ])
}

/** Of every conversation with a bot: the bot's first line is the controller's own, that it is one, before any answer. */
export async function botSaysItIsOne(stock: Stock, policy: Policy): Promise<Finding> {
  const talks = await stock.items('bot-chat', policy.controller)
  const silent = ({ body }: Item<'bot-chat'>): boolean => {
    const first = body.lines.find(({ from }) => from === 'bot')
    const asked = body.lines.findIndex(({ from }) => from === 'customer')
    return (
      first === undefined ||
      !('says' in first && first.says === 'bot-intro') ||
      (asked >= 0 && asked < body.lines.indexOf(first))
    )
  }
  return judged(talks, { what: 'where the bot did not say so first', name: nameOf, bad: silent })
}

const base64 = /^[A-Za-z0-9+/]+={0,2}$/
/** A nonce and a tag of AES-256-GCM, in base64: what is sealed cannot be shorter. */
const leastSealed = 38

/** Stored lines are masked, and what must stay readable lies under a key of its own, which is itself wrapped. */
export async function chatEncrypted(stock: Stock, policy: Policy): Promise<Finding> {
  const keys = new Map((await stock.items('key', policy.controller)).map(({ id, body }) => [id, body.wrapped]))
  const sealed = [
    ...(await stock.items('sealed-message', policy.controller)),
    ...(await stock.items('bot-values', policy.controller)),
  ]
  const uses = new Map<string, number>()
  for (const { body } of sealed) uses.set(body.key, (uses.get(body.key) ?? 0) + 1)
  const open = ({ body }: (typeof sealed)[number]): boolean =>
    !base64.test(body.sealed) || body.sealed.length < leastSealed || !keys.get(body.key) || uses.get(body.key) !== 1
  return together([
    judged(sealed, { what: 'readable without a key of their own', name: nameOf, bad: open }),
    judged(await chats(stock, policy), {
      what: 'with an identifier in clear',
      name: nameOf,
      bad: ({ body }) => body.lines.some(inClear),
    }),
  ])
}

/** The reply that was kept for a repeated delivery; undefined for other deliveries than messages over social media. */
function replyIn({ body }: Item<'webhook-id'>): string | undefined {
  const answer = JSON.parse(body.answer) as unknown
  if (typeof answer !== 'object' || answer === null || !('reply' in answer)) return undefined
  return String(answer.reply)
}

/** Of every message a count of its day and nothing else; every reply is the controller's own words, to the letter. */
export async function socialMediaRepeatsNothing(stock: Stock, policy: Policy): Promise<Finding> {
  const own = new Set<string>(policyLanguages.map((language) => text(policy, 'social-pointer', language)))
  const counts = await stock.items('social-count', policy.controller)
  const replies = (await stock.items('webhook-id', policy.controller)).filter((item) => replyIn(item) !== undefined)
  return together([
    judged(counts, {
      what: 'that holds more than a count',
      name: nameOf,
      bad: ({ body, conversation, index }) =>
        conversation !== undefined || index !== undefined || Object.keys(body).join() !== 'count',
    }),
    judged(replies, {
      as: ['reply', 'replies'],
      what: 'in other words than ours',
      name: nameOf,
      bad: (item) => !own.has(replyIn(item) ?? ''),
    }),
  ])
}
