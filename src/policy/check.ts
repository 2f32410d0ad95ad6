// What `sladd policy check` and `sladd policy list` print, as values: reading files and printing is the shell's.
import { loadPolicies } from './load.ts'
import type { PolicySet } from './policy.ts'
import { rules } from './questions.ts'
import { type PolicyFile, showProblem } from './source.ts'

export interface Checked {
  /** One line a problem, refusals first, as `file:line:col: rule: message`. */
  readonly lines: readonly string[]
  /** 0: clean or warnings only; 1: refused. */
  readonly exit: 0 | 1
}

/**
 * Checks `files`. `beside` are files that are looked at together with them but not reported on: the file for everyone
 * that lies next to a controller's, so that one file alone is checked as strictly as all.
 */
export function checkPolicies(files: readonly PolicyFile[], beside: readonly PolicyFile[] = []): Checked {
  const names = new Set(files.map((file) => file.name))
  const complete = files.some((file) => /^applies-to:/m.test(file.text))
  const loaded = loadPolicies([...(complete ? [] : beside), ...files])
  const found = [...(loaded.ok ? [] : loaded.problems), ...loaded.warnings].filter((problem) => names.has(problem.file))
  return {
    lines: found.map(showProblem),
    exit: found.some((problem) => problem.severity === 'refused') ? 1 : 0,
  }
}

export interface RuleRow {
  readonly id: string
  readonly source: string
  readonly basis: string
  /** The kinds of its clauses. */
  readonly clauses: string
  readonly says: string
}

/** One row a rule, by controller and in the order of the files; the rules for everyone last. */
export function listRules(set: PolicySet): readonly RuleRow[] {
  return rules(set).map((rule) => ({
    id: rule.id,
    source: rule.source,
    basis:
      rule.basis.length === 0
        ? '–'
        : `${rule.basis.join(', ')}${rule.basisChosen ? ' (chosen by the controller)' : ''}`,
    clauses: [...new Set(rule.clauses.map((clause) => clause.kind))].join(', '),
    says: rule.says,
  }))
}
