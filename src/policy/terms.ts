// What a policy promises, as lines that can be compared: one a clause, and one a prompt.
import type { Policy } from './policy.ts'

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}

/** Sorted; equal lines mean equal promises, wherever in the file they stand and whatever their comments say. */
export function termsOf(policy: Policy): readonly string[] {
  const clauses = policy.rules.flatMap(({ id, clauses }) =>
    clauses.map((clause) => `${id}: ${JSON.stringify(ordered(clause))}`),
  )
  const prompts = [...policy.prompts.values()].flatMap(({ id, version, text }) =>
    [...text].map(([language, words]) => `prompt ${id} ${version} ${language}: ${words}`),
  )
  return [...clauses, ...prompts].sort()
}
