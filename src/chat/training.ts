// What a controller's bot may be trained on: masked lines of bot talk, older than the hour in which values could still be
// read, of controllers whose policy says so. Names neither the conversation nor when it was.
import type { MaskedText } from '../../redaction/mask.ts'
import { mayRead } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock, Records } from '../ports.ts'
import type { ChatBody } from './kept.ts'

export const trainingPurpose = 'bot-training'

export interface TrainingDialogue {
  readonly controller: string
  readonly language: string
  readonly turns: readonly { readonly speaker: 'customer' | 'bot'; readonly text: MaskedText }[]
}

const hour = 60 * 60_000
const page = 500

/** The turns that may be used at `now`; those of the last hour, withheld ones and the controller's own words are left out. */
export function trainingTurns(body: ChatBody, now: number): TrainingDialogue['turns'] {
  return body.lines.flatMap((line) =>
    'text' in line && line.at <= now - hour && (line.from === 'customer' || line.from === 'bot')
      ? [{ speaker: line.from, text: line.text }]
      : [],
  )
}

/** Every conversation of the controller that may train its bot; none where the policy does not say so. */
export async function* trainingDialogues(
  { records, clock }: { readonly records: Records; readonly clock: Pick<Clock, 'now'> },
  policy: Policy,
): AsyncGenerator<TrainingDialogue> {
  if (!mayRead(policy, 'bot-chat', trainingPurpose).ok) return
  const now = clock.now()
  let after: { readonly at: number; readonly id: string } | undefined
  for (;;) {
    const query = { kind: 'bot-chat', controller: policy.controller, limit: page, ...(after && { after }) } as const
    const items = await records.list(query, { purpose: trainingPurpose, now })
    for (const { body } of items) {
      const turns = trainingTurns(body, now)
      if (turns.some(({ speaker }) => speaker === 'customer'))
        yield { controller: policy.controller, language: body.language, turns }
    }
    after = items.at(-1)
    if (items.length < page) return
  }
}
