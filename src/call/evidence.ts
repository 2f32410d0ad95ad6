// What goes on record when a fact changes how a caller stands to a purpose: one event of consent for each, which
// nothing ever changes or removes before its day.
import { groundsFor } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import type { PolicyLanguage } from '../policy/vocabulary.ts'
import type { Crypto } from '../ports.ts'
import type { CallFact, ConsentBody } from '../stored.ts'
import type { CallState } from './call.ts'
import { type ConsentStatus, consents, hasAgreed, type PurposeConsent } from './consent.ts'

const events: Partial<Readonly<Record<ConsentStatus, ConsentBody['event']>>> = {
  asked: 'asked',
  given: 'given',
  'not-declined': 'not-declined',
  declined: 'declined',
  'no-answer': 'no-answer',
  withdrawn: 'withdrawn',
}

/** Purposes whose standing the last fact changed, with where they stood before. */
export interface Changed {
  readonly consent: PurposeConsent
  readonly was: ConsentStatus
  /** It stands as before, but only since later: what the fact took away had been given again when it arrived. */
  readonly broken?: 'withdrawn' | 'declined'
}

/** `fact` is what made `after` of `before`. */
export function changedConsents(
  policy: Policy,
  told: { readonly before: CallState; readonly after: CallState; readonly fact: CallFact | undefined },
): readonly Changed[] {
  const then = new Map(consents(policy, told.before).map((consent) => [consent.ground.purpose, consent]))
  return consents(policy, told.after).flatMap((consent): readonly Changed[] => {
    const before = then.get(consent.ground.purpose)
    const was = before?.status ?? 'not-asked'
    if (before && wasBroken(before, consent))
      return [{ consent, was, broken: told.fact?.type === 'consent.withdrawn' ? 'withdrawn' : 'declined' }]
    return was === consent.status ? [] : [{ consent, was }]
  })
}

const wasBroken = (before: PurposeConsent, after: PurposeConsent): boolean =>
  before.since !== undefined && hasAgreed(before) && hasAgreed(after) && (after.since ?? 0) > before.since

/** What may no longer be done although it could be before: withdrawn, declined late, or found to be contradictory. */
export const lost = (
  changes: readonly Changed[],
): readonly (Changed & { readonly because: 'withdrawn' | 'declined' })[] =>
  changes.flatMap((change) => {
    const { consent, was, broken } = change
    if (was !== 'given' && was !== 'not-declined') return []
    if (broken) return [{ ...change, because: broken }]
    return hasAgreed(consent) ? [] : [{ ...change, because: consent.status === 'withdrawn' ? 'withdrawn' : 'declined' }]
  })

export const gained = (changes: readonly Changed[]): readonly PurposeConsent[] =>
  changes.flatMap(({ consent, broken }) =>
    !broken && (consent.status === 'given' || consent.status === 'not-declined') ? [consent] : [],
  )

const promptOf = (policy: Policy, consent: PurposeConsent, fact: CallFact, crypto: Crypto) => {
  // What an adviser read out are other words than the menu's.
  const aloud = 'prompt' in fact && fact.prompt !== undefined && fact.prompt === consent.ground.aloud
  const id = aloud ? consent.ground.aloud : consent.ground.prompt
  const prompt = id === undefined ? undefined : policy.prompts.get(id)
  if (!prompt) return {}
  const language = 'language' in fact ? fact.language : undefined
  const version = 'version' in fact && fact.version !== undefined ? fact.version : prompt.version
  const text = prompt.text.get((language ?? policy.languages[0]) as PolicyLanguage)
  return {
    prompt: prompt.id,
    version,
    ...(language !== undefined && { language }),
    // The hash binds the record to the words; of another version than the one in force they are not known here.
    ...(text !== undefined && version === prompt.version && { promptHash: crypto.sha256(text) }),
  }
}

/** What was asked or said when the purpose came to stand as it does: facts arrive in any order. */
export function decidingFact(change: Changed, after: CallState, fact: CallFact): CallFact {
  if (change.broken) return fact
  const { since, ground } = change.consent
  const decides = (each: CallFact): boolean =>
    each.at === since &&
    each.type.startsWith('consent.') &&
    !('purposes' in each && each.purposes !== undefined && !each.purposes.includes(ground.purpose))
  return decides(fact) ? fact : (after.facts.findLast(decides) ?? fact)
}

/** The event of consent that a change decided by `fact` puts on record; `by` is who told us, never who was asked. */
export function evidenceOf(
  policy: Policy,
  change: Changed,
  fact: CallFact,
  told: { crypto: Crypto; by: string },
): ConsentBody | undefined {
  const event = change.broken ?? events[change.consent.status]
  if (!event) return undefined
  const { purpose, rule, basis } = change.consent.ground
  const special = groundsFor(policy, 'recording', purpose).find((ground) => ground.basis.startsWith('9'))
  return {
    purpose,
    event,
    rule,
    basis: special ? `${basis}, ${special.basis}` : basis,
    ...('method' in fact && { method: fact.method }),
    ...promptOf(policy, change.consent, fact, told.crypto),
    ...('evidence' in fact && fact.evidence !== undefined && { evidence: fact.evidence }),
    by: told.by,
  }
}
