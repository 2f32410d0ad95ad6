// Turns what zod found into sentences that name the value and the wish, each at its place in the file.
import type { z } from 'zod'
import type { Path, Problem, Source } from './source.ts'
import { wishFrom } from './strict.ts'

type Issue = z.core.$ZodIssue

/** Values that deserve more than "is none of": they were right once, or are often tried. */
const known: Readonly<Record<string, string>> = {
  'privacy-shield': 'Privacy Shield is no transfer basis any more (Court of Justice, C-311/18, 16 July 2020)',
}

const show = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a map of keys'
  const text = typeof value === 'string' ? value : String(value)
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

const kindOf: Readonly<Record<string, string>> = {
  string: 'text (a string)',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
}

const slugOf = (value: unknown): string => String(value).toLowerCase().replaceAll(' ', '-').replaceAll('_', '-')

function sentence(issue: Issue, value: unknown, key: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `"${key}" is missing, wanted: ${kindOf[issue.expected] ?? issue.expected}`
        : `${show(value)} at "${key}", wanted: ${kindOf[issue.expected] ?? issue.expected}`
    case 'invalid_value': {
      if (value === undefined) return `"${key}" is missing, wanted: ${issue.values.join(', ')}`
      const said = Object.entries(known).find(([word]) => slugOf(value).includes(word))?.[1]
      const wish = wishFrom(String(value), issue.values.map(String))
      return said
        ? `${show(value)}: ${said}; wanted: ${issue.values.join(', ')}`
        : `${show(value)} at "${key}": ${wish}`
    }
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `"${key}" is empty, wanted: at least ${issue.minimum}`
        : `${show(value)} at "${key}", wanted: at least ${issue.minimum}`
    case 'too_big':
      return `${show(value)} at "${key}" is too long, wanted: at most ${issue.maximum}`
    case 'invalid_key':
      return `unknown key "${key}": ${issue.issues[0]?.message ?? 'not one of the known'}`
    default:
      return issue.message
  }
}

// Of a union ("one or a list") the branch that got furthest says best what was meant.
const innermost = (issue: Issue): { readonly issue: Issue; readonly path: Path } => {
  if (issue.code !== 'invalid_union') return { issue, path: issue.path }
  const branches = issue.errors.flatMap((branch) => branch[0] ?? [])
  const depth = (one: Issue) => one.path.length * 2 + (one.code === 'invalid_type' ? 0 : 1)
  const best = [...branches].sort((a, b) => depth(b) - depth(a))[0]
  if (best === undefined) return { issue, path: issue.path }
  const inner = innermost(best)
  return { issue: inner.issue, path: [...issue.path, ...inner.path] }
}

/** One problem for each issue, at the unknown key itself where there is one. */
export function shapeProblems(source: Source, error: z.ZodError): readonly Problem[] {
  // A clause under an unknown name is one flaw, not also a clause too few.
  const unknown = error.issues
    .filter((issue) => issue.code === 'unrecognized_keys')
    .map((issue) => issue.path.join('.'))
  const issues = error.issues.filter((issue) => issue.code !== 'custom' || !unknown.includes(issue.path.join('.')))
  return issues.map((outer) => {
    const { issue, path } = innermost(outer as Issue)
    const key = String(path.findLast((part) => typeof part === 'string') ?? 'file')
    const value = source.value(path)
    if (issue.code === 'unrecognized_keys') {
      const unknown = issue.keys[0]
      return source.problem(path, issue.message, unknown === undefined ? {} : { key: unknown })
    }
    if (issue.code === 'invalid_key') return source.problem(path.slice(0, -1), sentence(issue, value, key), { key })
    return source.problem(path, sentence(issue, value, key))
  })
}
