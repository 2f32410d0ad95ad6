// One file's shape: what is there has the right form. What must hold between rules and files is looked at in lint.ts.
import type { Clause, ClauseKind, ClauseOf } from './clause.ts'
import { type ControllerFile, controllerFile, type HouseFile, houseFile, type Rule } from './policy.ts'
import { shapeProblems } from './shape-problem.ts'
import type { Path, Problem, Source } from './source.ts'

/** A file whose shape is right, with its places. */
export type Shaped =
  | { readonly source: Source; readonly controller: ControllerFile; readonly rules: readonly Rule[] }
  | { readonly source: Source; readonly house: HouseFile; readonly rules: readonly Rule[] }

export type ControllerShaped = Extract<Shaped, { readonly controller: ControllerFile }>
export type HouseShaped = Extract<Shaped, { readonly house: HouseFile }>

/** One controller's file with the file for everyone, where that was given. */
export interface Linted {
  readonly file: ControllerShaped
  readonly house: HouseShaped | undefined
  /** The controller's own rules, then those for everyone: as the questions see them. */
  readonly policy: { readonly rules: readonly Rule[] }
}

/** Clauses of one kind in one file, with the path that leads to each. */
export function located<K extends ClauseKind>(
  file: Shaped,
  kind: K,
): readonly { readonly clause: ClauseOf<K>; readonly rule: Rule; readonly path: Path }[] {
  return file.rules.flatMap((rule, r) =>
    rule.clauses.flatMap((clause, c) =>
      clause.kind === kind
        ? [{ clause: clause as unknown as ClauseOf<K>, rule, path: ['rules', r, 'clauses', c, kind] }]
        : [],
    ),
  )
}

/** Each clause in a file is a map with one key, its kind; from here on it is an object with a `kind`. */
const rulesOf = (file: ControllerFile | HouseFile): readonly Rule[] =>
  file.rules.map((rule) => ({
    id: rule.id,
    source: rule.source,
    basis: rule.basis ?? [],
    basisChosen: rule['basis-set-by'] !== undefined,
    says: rule.says,
    notYet: rule.kept === 'not-yet',
    clauses: rule.clauses.flatMap((item) =>
      Object.entries(item).map(([kind, clause]) => ({ kind: kind as ClauseKind, ...clause }) as Clause),
    ),
  }))

/** Checks one file's shape: each flaw is a problem at its place. */
export function shape(source: Source): { readonly shaped?: Shaped; readonly problems: readonly Problem[] } {
  const data = source.data as Record<string, unknown>
  if ('applies-to' in data) {
    const house = houseFile.safeParse(data)
    if (!house.success) return { problems: shapeProblems(source, house.error) }
    return { shaped: { source, house: house.data, rules: rulesOf(house.data) }, problems: [] }
  }
  const controller = controllerFile.safeParse(data)
  if (!controller.success) return { problems: shapeProblems(source, controller.error) }
  return { shaped: { source, controller: controller.data, rules: rulesOf(controller.data) }, problems: [] }
}
