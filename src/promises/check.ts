// Each promise: kept, broken, or not shown either way, with what shows it. Judged from what is stored, not from what
// the service believes it did: something put in behind its back turns a promise red.
import type { Clause, ClauseKind, Policy, PolicySet, Rule, RuleId } from '../policy/policy.ts'
import { rules } from '../policy/questions.ts'
import type { Ports } from '../ports.ts'
import { housePolicy } from '../retention/due.ts'
import { tellDrift } from '../retention/second-line.ts'
import { checkBar } from './barred.ts'
import { duties } from './duties.ts'
import { type Finding, nothing, together } from './finding.ts'
import { checkMask } from './identifiers.ts'
import { checkKeep } from './kept.ts'
import { checkListen, checkRecord, checkTranscribe } from './recorded.ts'
import { type Stock, takeStock } from './stock.ts'

export interface PromiseState extends Finding {
  readonly id: RuleId
  /** Its policy says that the product does not keep it yet, or that no test shows that it does. */
  readonly notYet?: true
}

type Check<K extends ClauseKind> = (
  stock: Stock,
  policy: Policy,
  clause: Extract<Clause, { kind: K }> & { readonly rule: RuleId },
) => Promise<Finding>

/** Clauses whose keeping can be read from the store; the others are held by tests alone and stay untested here. */
const checks: { readonly [K in ClauseKind]?: Check<K> } = {
  keep: checkKeep,
  record: checkRecord,
  transcribe: checkTranscribe,
  listen: checkListen,
  mask: checkMask,
  'bar-bot': checkBar,
  duty: (stock, policy, { check }) => duties[check]?.(stock, policy) ?? Promise.resolve(nothing),
}

async function checkClause(stock: Stock, policy: Policy, clause: Clause & { readonly rule: RuleId }): Promise<Finding> {
  const check = checks[clause.kind] as Check<ClauseKind> | undefined
  return check ? check(stock, policy, clause) : nothing
}

// Of a promise that is not kept yet a part may be seen to be kept: that shows the part, not the promise.
const stateOf = ({ id, notYet }: Rule, found: Finding): PromiseState =>
  notYet ? { id, ...found, state: found.state === 'kept' ? 'untested' : found.state, notYet } : { id, ...found }

type Fault = (where: string, error: unknown) => void

/**
 * Every promise of every file, in the order of `sladd policy list`. Reads the store once; changes nothing. `fault` is
 * told when the store's own rules are not those of the policies.
 */
export async function checkPromises(
  ports: Pick<Ports, 'records' | 'recordings' | 'clock'>,
  policies: PolicySet,
  fault: Fault,
): Promise<readonly PromiseState[]> {
  const stock = takeStock({ ...ports, policies })
  tellDrift(await stock.drift(), fault)
  const judge = async (rule: Rule & { readonly controller: string | undefined }): Promise<PromiseState> => {
    const { id, clauses, controller } = rule
    const policy = controller === undefined ? housePolicy(policies) : policies.controllers.get(controller)
    const found = policy
      ? await Promise.all(clauses.map((clause) => checkClause(stock, policy, { ...clause, rule: id })))
      : []
    return stateOf(rule, together(found))
  }
  return Promise.all(rules(policies).map(judge))
}
