// An answer after a call or chat: a score and a masked remark, with the ground it rests on and the day it goes. Who answered
// is kept as a keyed hash alone: enough to find the answer when they object, and readable by nobody.
import type { Engine } from '../../redaction/mask.ts'
import type { Keyring } from '../access/seal.ts'
import { labelSpans } from '../call/line.ts'
import { groundsFor, keepsOf } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock, Ids, Write } from '../ports.ts'
import { dues } from '../retention/due.ts'
import type { Item } from '../stored.ts'
import type { HealthGuard } from './health-guard.ts'
import type { SurveyBody } from './kept.ts'

export interface SurveyAnswer {
  readonly score: number
  readonly remark?: string | undefined
  readonly channel: SurveyBody['channel']
  /** The call or chat it is about. */
  readonly conversation?: string
  /** A phone number or online identifier. */
  readonly who?: string | undefined
}

export interface Surveys {
  /** The write that keeps it; undefined where the policy keeps no survey answers. */
  kept(policy: Policy, answer: SurveyAnswer): Promise<Write | undefined>
}

export function createSurveys(parts: {
  readonly clock: Pick<Clock, 'now'>
  readonly ids: Ids
  readonly keyring: Pick<Keyring, 'pseudonym'>
  readonly guard: HealthGuard
  readonly engineOf: (policy: Policy) => Engine
}): Surveys {
  const { clock, ids, keyring, guard, engineOf } = parts

  // A remark that tells of health or the like is left out: nobody asked for it, and a survey has no ground for it.
  const masked = (policy: Policy, remark: string | undefined): Pick<SurveyBody, 'remark' | 'spans'> => {
    if (!remark?.trim() || guard.judge(policy, remark, {}).sensitive) return {}
    const { text } = engineOf(policy).mask(remark)
    return { remark: text, spans: labelSpans(text) }
  }

  return {
    async kept(policy, { score, remark, channel, conversation, who }) {
      const at = clock.now()
      const promised = dues(policy, 'survey', { moments: { captured: at } })
      if (!promised) return undefined
      const purposes = keepsOf(policy, 'survey').flatMap((keep) => keep.purposes)
      const basis = purposes.flatMap((purpose) => groundsFor(policy, 'survey', purpose))[0]?.basis ?? ''
      const index = who === undefined ? [] : [await keyring.pseudonym(policy.controller, 'survey', who)]
      const item: Item<'survey'> = {
        kind: 'survey',
        id: ids.next(),
        controller: policy.controller,
        ...(conversation !== undefined && { conversation }),
        at,
        dues: promised,
        ...(index.length > 0 && { index }),
        version: 1,
        body: { score, channel, basis, ...masked(policy, remark) },
      }
      return { do: 'insert', item }
    },
  }
}
