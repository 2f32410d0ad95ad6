// What a change of consent takes away: purposes that rested on it, of what was already kept.
import { lapsesOnWithdrawal } from '../policy/keeping.ts'
import type { Policy, Purpose } from '../policy/policy.ts'
import { mayTranscribe } from '../policy/questions.ts'
import type { Lapsing } from '../retention/lapser.ts'
import type { CallFact } from '../stored.ts'
import { callState } from './call.ts'
import { consents, hasAgreed } from './consent.ts'
import { type Changed, changedConsents, lost } from './evidence.ts'

/** What was made of a recording goes after it: nothing is made of one that is gone. */
const ofSound = ['recording', 'masked-recording', 'word-times'] as const
const ofSpeech = ['transcript', 'live-transcript'] as const

/** Text made of sound that was recorded for a purpose, whatever purposes the text serves itself. */
const textOf = (policy: Policy, purpose: Purpose, how: Omit<Lapsing, 'purpose' | 'kinds'>): readonly Lapsing[] =>
  (mayTranscribe(policy, purpose)?.purposes ?? []).map((each) => ({ ...how, purpose: each, kinds: ['transcript'] }))

/**
 * Sound recorded on consent goes with it. Text goes where it rests on the same consent (TJM) and stays where the
 * policy gives it another ground (Tryg's transcripts: legitimate interest). Who contradicted themselves never agreed:
 * then text made of that sound has no ground of its own either; nor has what was said after a withdrawal that is only
 * now learned of. `at`: when the event that takes away was, by its sender.
 */
export function lapsesOf(policy: Policy, changes: readonly Changed[], at: number): readonly Lapsing[] {
  return lost(changes).flatMap(({ consent: { ground }, because }): readonly Lapsing[] => {
    const { purpose, rule } = ground
    const ends = [...ofSound, ...ofSpeech.filter((kind) => lapsesOnWithdrawal(policy, kind, purpose) !== undefined)]
    const text = because === 'withdrawn' ? { rule, because, from: at } : { rule, because }
    return [{ purpose, rule, because, kinds: ends }, ...textOf(policy, purpose, text)]
  })
}

/**
 * What a fact takes away that came so late that others had overtaken it: text of what was said from the fact's own time
 * until the caller had agreed again, however things stand by now.
 */
export function lateLapsesOf(
  policy: Policy,
  { facts, fact }: { readonly facts: readonly CallFact[]; readonly fact: CallFact },
): readonly Lapsing[] {
  const earlier = facts.filter(({ at }) => at <= fact.at)
  if (earlier.length === facts.length) return []
  const [before, after] = [callState(earlier), callState([...earlier, fact])]
  return lost(changedConsents(policy, { before, after, fact })).flatMap(({ consent: { ground }, because }) => {
    const again = agreedAgain(policy, { facts: [...facts, fact], purpose: ground.purpose, after: fact.at })
    const until = again === undefined ? {} : { until: again - 1 }
    return textOf(policy, ground.purpose, { rule: ground.rule, because, from: fact.at, ...until })
  })
}

function agreedAgain(
  policy: Policy,
  told: { readonly facts: readonly CallFact[]; readonly purpose: string; readonly after: number },
): number | undefined {
  const sorted = callState(told.facts).facts
  return sorted.find(({ at }, index) => {
    if (at <= told.after) return false
    const then = consents(policy, callState(sorted.slice(0, index + 1)))
    return then.some((one) => one.ground.purpose === told.purpose && hasAgreed(one))
  })?.at
}
