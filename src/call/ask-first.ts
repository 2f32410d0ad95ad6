// "May I ask about health?": what the policy wants asked before health is spoken of in a call, and how the caller stands
// to it. Derived from the facts of the call like everything else; unsure means asking first.

import { keepFor } from '../policy/keeping.ts'
import type { Policy, Purpose } from '../policy/policy.ts'
import { type AskFirst, askBefore } from '../policy/questions.ts'
import { type Stage, stages, type Topic } from '../policy/vocabulary.ts'
import { type SpokenText, spokenText } from '../policy/words.ts'
import type { CallFact, ConsentBody } from '../stored.ts'
import type { CallState } from './call.ts'

export type Asked = Extract<CallFact, { type: 'special.answered' }>

/** What the caller said when asked; `withdrawn` takes back a yes. */
export interface SpecialAnswer {
  /** Of the fact that says so. */
  readonly id: string
  readonly said: 'yes' | 'no' | 'withdrawn'
  readonly at: number
  readonly how?: Asked['how']
}

export interface AskFirstStanding {
  readonly ask: AskFirst
  readonly may: 'yes' | 'ask-first' | 'no'
  readonly answered: SpecialAnswer | undefined
  /** What to say when asking; undefined where nobody is asked. */
  readonly wording: SpokenText | undefined
}

/** What a call of this topic is about: a contract that is administered is still that contract. */
const stageOf: Readonly<Record<Topic, Stage>> = {
  offer: 'offer',
  enrolment: 'contract',
  administration: 'contract',
  claim: 'claim',
  'claim-control': 'claim',
}

const isAsked = ({ how }: AskFirst): boolean => how !== 'not-asked' && how !== 'never'

// Of a call whose topic nobody told, the rule that asks counts: asking first is right at every stage.
function ruleFor(policy: Policy, topic: Topic | undefined): AskFirst | undefined {
  if (topic) return askBefore(policy, 'health', stageOf[topic])
  const any = askBefore(policy, 'health')
  if (any) return any
  const staged = stages.flatMap((stage) => (stage === 'sharing' ? [] : (askBefore(policy, 'health', stage) ?? [])))
  return staged.find(isAsked) ?? staged.find(({ how }) => how === 'never')
}

function answerIn(facts: readonly CallFact[]): SpecialAnswer | undefined {
  return facts.reduce<SpecialAnswer | undefined>((now, fact) => {
    // Whoever withdraws everything withdraws this too.
    if (fact.type === 'consent.withdrawn' && fact.purposes === undefined)
      return now?.said === 'yes' ? { id: fact.id, said: 'withdrawn', at: fact.at } : now
    if (fact.type !== 'special.answered') return now
    const { id, at, how } = fact
    if (fact.answer === 'yes') return { id, said: 'yes', at, how }
    return { id, said: now?.said === 'yes' ? 'withdrawn' : 'no', at, how }
  }, undefined)
}

/** How a call stands to questions about health; `undefined`: the policy says nothing of it for such a call. */
export function askFirstIn(policy: Policy, state: CallState): AskFirstStanding | undefined {
  const ask = ruleFor(policy, state.topic)
  if (!ask) return undefined
  if (!isAsked(ask)) return { ask, may: ask.how === 'never' ? 'no' : 'yes', answered: undefined, wording: undefined }
  const answered = answerIn(state.facts)
  const may = answered ? (answered.said === 'yes' ? 'yes' : 'no') : 'ask-first'
  const wording = spokenText(policy, ask.text ?? 'ask-health', state.language ?? policy.languages[0] ?? 'en')
  return { ask, may, answered, wording }
}

/** What the health is needed for is what the call itself is for. */
export const askFirstPurpose = (policy: Policy): Purpose => keepFor(policy, 'sealed-message')?.purposes[0] ?? 'enquiry'

/** The event of consent to put on record when a fact takes the yes back with everything else. */
export function takenBack(
  policy: Policy,
  change: { readonly before: CallState; readonly after: CallState; readonly fact: CallFact; readonly by: string },
): ConsentBody | undefined {
  const { before, after, fact, by } = change
  if (fact.type !== 'consent.withdrawn' || askFirstIn(policy, before)?.answered?.said !== 'yes') return undefined
  const now = askFirstIn(policy, after)
  if (now?.answered?.said !== 'withdrawn') return undefined
  const { because, basis } = now.ask
  const purpose = askFirstPurpose(policy)
  return {
    purpose,
    event: 'withdrawn',
    rule: because,
    ...(basis && { basis }),
    about: 'health',
    method: fact.method,
    by,
  }
}
