// Which controllers the settings name, held against those that the policies know: a name misspelt would otherwise leave a
// controller without its secret or its bot, and nobody the wiser.
import type { Config } from './config.ts'
import type { PolicySet } from './policy/policy.ts'
import { keeps } from './policy/questions.ts'

type Named = Pick<Config, 'webhookSecrets' | 'bots' | 'botSecrets'>

/** A line for each name that fits no controller, with setting, name and the known ones; none when all fit. */
export function unknownControllers(named: Named, { controllers }: PolicySet): readonly string[] {
  const all = [...controllers.keys()]
  const chatting = [...controllers.values()].filter((policy) => keeps(policy, 'chat')).map((each) => each.controller)
  const rows = [
    ['SLADD_WEBHOOK_SECRETS', named.webhookSecrets, all, 'no policy has this controller'],
    ['SLADD_BOTS', named.bots, chatting, 'no policy has a chat of this controller'],
    ['SLADD_BOT_SECRETS', named.botSecrets, chatting, 'no policy has a chat of this controller'],
  ] as const
  return rows.flatMap(([setting, given, known, what]) =>
    [...given.keys()]
      .filter((id) => !known.includes(id))
      .map((id) => `${setting}: ${id}: ${what}; known are ${known.join(', ')}`),
  )
}

/** Those whose events are all refused, because there is nothing to verify them by. */
export const withoutSecret = ({ webhookSecrets }: Named, { controllers }: PolicySet): readonly string[] =>
  [...controllers.keys()].filter((id) => !webhookSecrets.has(id))
