// Where the guard saw something sensitive the bot is out for good: it has no line after it.
import type { Policy } from '../policy/policy.ts'
import type { Item } from '../stored.ts'
import { type Finding, judged } from './finding.ts'
import type { Stock } from './stock.ts'

type Chat = Item<'chat'> | Item<'bot-chat'>

const isSensitive = (line: Chat['body']['lines'][number]): boolean =>
  'withheld' in line && line.withheld === 'sensitive'

// What was written before the guard barred the bot is its to answer; a body nobody can read is not judged here.
const wasBarred = ({ body }: Chat): boolean =>
  body.barred || (Array.isArray(body.lines) && body.lines.some(isSensitive))

const botWentOn = ({ body }: Chat): boolean => {
  const barredAt = body.lines.findIndex(isSensitive)
  return body.bot || (barredAt >= 0 && body.lines.slice(barredAt + 1).some(({ from }) => from === 'bot'))
}

/** Of every chat that turned sensitive: the bot said nothing from then on, and cannot. */
export async function checkBar(stock: Stock, policy: Policy): Promise<Finding> {
  const chats: readonly Chat[] = [
    ...(await stock.items('bot-chat', policy.controller)),
    ...(await stock.items('chat', policy.controller)),
  ]
  return judged(chats.filter(wasBarred), {
    as: ['chat that turned sensitive', 'chats that turned sensitive'],
    what: 'where the bot went on',
    name: ({ kind, id }) => `${kind}/${id}`,
    bad: botWentOn,
  })
}
