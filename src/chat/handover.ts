// A conversation on its way from bot or queue to an adviser: its states, each of them to end as accepted, declined, timed
// out or closed, and what must be asked before what was barred is read. Pure.
import type { Policy, PolicyText, RuleId } from '../policy/policy.ts'
import { type AskFirst, askBefore } from '../policy/questions.ts'
import type { PolicyLanguage } from '../policy/vocabulary.ts'
import { text } from '../policy/words.ts'
import { specialsOf } from './health-guard.ts'
import type { ConsentAnswer, HandoverBody, Outcome, Sensitive } from './kept.ts'

export function begun(told: {
  readonly state: 'offered' | 'waiting'
  readonly why: HandoverBody['why']
  readonly because: RuleId
  readonly language: PolicyLanguage
  readonly at: number
}): HandoverBody {
  const { at, ...rest } = told
  return { ...rest, since: at, asked: at, special: [], answers: [] }
}

/** With one more sealed message in it. */
export const withSealed = (body: HandoverBody, what: Sensitive, until: number | undefined): HandoverBody => ({
  ...body,
  special: body.special.includes(what) ? body.special : [...body.special, what],
  ...(until !== undefined && { sealedUntil: Math.max(until, body.sealedUntil ?? 0) }),
})

export const waitingFrom = (body: HandoverBody, at: number): HandoverBody => {
  const { claimed: _, ...rest } = body
  return { ...rest, state: 'waiting', since: at }
}

export const claimedBy = (body: HandoverBody, by: string, at: number): HandoverBody => ({
  ...body,
  state: 'claimed',
  since: at,
  claimed: { by, at, seen: at, opened: false },
})

/** What it was about goes with it: only how it ended stays. */
export function endedAs(
  body: HandoverBody,
  how: NonNullable<HandoverBody['ended']>['how'],
  told: { readonly at: number; readonly outcome?: Outcome },
): HandoverBody {
  const { sealedUntil: _, ...rest } = body
  const ended = { how, at: told.at, ...(told.outcome && { outcome: told.outcome }) }
  return { ...rest, state: 'ended', since: told.at, special: [], answers: [], ended }
}

/** Something to ask before what is sealed may be read. */
export interface Asked {
  readonly what: Sensitive
  readonly ask: AskFirst
  readonly text: PolicyText
  readonly answered: ConsentAnswer | undefined
}

/** What this policy wants asked first, for everything that is sealed here. */
export function asksFor(policy: Policy, body: HandoverBody): readonly Asked[] {
  return body.special.flatMap((what) => {
    const asks = specialsOf(what).flatMap((each) => askBefore(policy, each) ?? [])
    const ask = asks.find(({ how }) => how !== 'not-asked')
    if (!ask) return []
    const answered = body.answers.findLast((answer) => answer.what === what)
    return [{ what, ask, text: text(policy, ask.text ?? 'ask-special', body.language), answered }]
  })
}

/** True once nothing is left to ask: every answer was a yes, and nothing must never be taken. */
export const mayOpen = (policy: Policy, body: HandoverBody): boolean =>
  asksFor(policy, body).every(({ ask, answered }) => ask.how !== 'never' && answered?.answer === 'yes')
