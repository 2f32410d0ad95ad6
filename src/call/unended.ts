// Calls that nobody ends: a platform that is replaced, or killed with its calls, never says that they are over. What has
// been silent for hours is ended here, so that no call stays live for ever and its dates count from when it was last
// heard of. What says so lies in the store, so a node that was killed finds it at its next start.
import { Refusal } from '../errors.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import type { Clock, Instant, Records } from '../ports.ts'
import { forRunning } from '../retention/house.ts'
import type { Item } from '../stored.ts'
import { type CallState, callState } from './call.ts'
import type { CallLine } from './call-line.ts'
import type { Identified } from './learning.ts'

export interface UnendedParts {
  readonly records: Records
  readonly clock: Clock
  readonly policies: PolicySet
  readonly line: Pick<CallLine, 'record'>
  /** Whether sound of the call comes in on this node. */
  readonly hasSound: (name: string) => boolean
  readonly fault: (where: string, error: unknown) => void
}

/** Longer than callers wait or talk without anything being told of it. */
export const silentFor = 4 * 60 * 60_000
/** No call lasts longer; at a start it is longer, for what an earlier process left. */
const twoDays = 2 * 24 * 60 * 60_000
export const twoMonths = 60 * 24 * 60 * 60_000
const page = 500
const heardAgain = new Refusal('conflict', 'Something was told of this call meanwhile, so it is not ended')

/** When anything was last told of the call, by our own clock. */
const lastTold = ({ at, body }: Item<'call'>): Instant => Math.max(at, ...body.facts.map(({ arrived }) => arrived))

export type Unended = ReturnType<typeof createUnended>

export function createUnended({ records, clock, policies, line, hasSound, fault }: UnendedParts) {
  // Words leave the masker's state behind, for an hour after the last of them; sound runs here, or is being recorded.
  const isAlive = async (name: string): Promise<boolean> => {
    if (hasSound(name) || (await records.get('masking-state', name, forRunning(clock)))) return true
    const takes = await records.peekAll({ kind: 'recording', conversation: name, newestFirst: true, limit: 1 })
    return (takes as readonly Item<'recording'>[]).some(({ body }) => body.state === 'capturing')
  }

  const isForgotten = async (call: Item<'call'>): Promise<boolean> => {
    const { started, ended } = callState(call.body.facts)
    if (started === undefined || ended !== undefined || clock.now() - lastTold(call) < silentFor) return false
    return !(await isAlive(call.id))
  }

  // Asked again in the call's turn: what came since it was read would be overtaken by the end, and refused ever after.
  // Dated like the last thing the platform told: what is kept from the end on goes no later for our having waited.
  const end = async (policy: Policy, one: Item<'call'>): Promise<boolean> => {
    const call = one.id.slice(policy.controller.length + 1)
    const events = async ({ facts }: CallState): Promise<readonly Identified[]> => {
      if (!(await isForgotten({ ...one, body: { ...one.body, facts } }))) throw heardAgain
      const at = Math.max(...facts.map((fact) => fact.at))
      return [{ id: `unended:${call}`, event: { type: 'call.ended', call, at } }]
    }
    try {
      await line.record(policy, call, { by: 'service', events })
      return true
    } catch (error) {
      if (error === heardAgain) return false
      throw error
    }
  }

  // Newest first, so that years of calls that ended are never read.
  const endIn = async (policy: Policy, since: Instant): Promise<number> => {
    let ended = 0
    let after: { readonly at: Instant; readonly id: string } | undefined
    for (;;) {
      const query = { kind: 'call', controller: policy.controller, newestFirst: true, limit: page } as const
      const calls = await records.list({ ...query, ...(after && { after }) }, forRunning(clock))
      for (const call of calls) {
        if (call.at < since) return ended
        if (!(await isForgotten(call))) continue
        await end(policy, call).then(
          (done) => {
            if (done) ended++
          },
          (error: unknown) => fault('ending a silent call', error),
        )
      }
      after = calls.at(-1)
      if (calls.length < page) return ended
    }
  }

  return {
    /**
     * Ends every call that began in the last `lookBack` milliseconds and of which nothing was heard for `silentFor`;
     * answers how many. One that fails is told and tried again.
     */
    async end(lookBack: number = twoDays): Promise<number> {
      let ended = 0
      for (const policy of policies.controllers.values()) ended += await endIn(policy, clock.now() - lookBack)
      return ended
    },
  }
}
