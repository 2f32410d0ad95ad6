// `sladd export training`: what may train a bot, as JSON Lines; on record before the first line is printed.
import { trainingDialogues } from '../chat/training.ts'
import { complain, print } from './lines.ts'
import { withStore } from './opened.ts'

export const exportTraining = (options: { readonly controller?: string }): Promise<number> =>
  withStore(async ({ ports, policies, audit }) => {
    const { controllers } = policies
    if (options.controller !== undefined && !controllers.has(options.controller))
      throw new RangeError(`--controller: no policy of that name; there are ${[...controllers.keys()].join(', ')}`)
    const chosen = [...controllers.values()].filter(
      ({ controller }) => (options.controller ?? controller) === controller,
    )
    let items = 0
    for (const policy of chosen) {
      const dialogues = []
      for await (const dialogue of trainingDialogues(ports, policy)) dialogues.push(dialogue)
      if (dialogues.length === 0) continue
      const entry = { controller: policy.controller, what: 'training', by: 'command-line', items: dialogues.length }
      await audit.append({ type: 'exported', ...entry })
      for (const dialogue of dialogues) await print(JSON.stringify(dialogue))
      items += dialogues.length
    }
    complain(`${items} conversations`)
    return 0
  })
