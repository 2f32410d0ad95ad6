// What a schema wants, said to whoever sent something else: plain words, and never the value itself.
import type { z } from 'zod'

type Raw = z.core.$ZodRawIssue
type Def = {
  readonly shape?: object
  readonly discriminator?: string
  readonly options?: readonly z.core.$ZodType[]
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text (a string)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  undefined: 'nothing here',
  never: 'nothing here',
}

const forms: Readonly<Record<string, string>> = {
  datetime: 'date, time and offset, such as 2026-11-22T12:00:00+01:00',
  url: 'an address with its scheme',
  email: 'an e-mail address',
}

const counted: Readonly<Record<string, readonly [one: string, more: string]>> = {
  string: [' sign', ' signs'],
  array: [' entry', ' entries'],
}

const count = (bound: unknown, origin: unknown): string => {
  const [one, more] = counted[String(origin)] ?? ['', '']
  return `${String(bound)}${bound === 1 ? one : more}`
}

const among = (values: readonly unknown[]): string =>
  values.length === 1 ? `wanted: ${String(values[0])}` : `wanted: one of ${values.map(String).join(', ')}`

const defOf = ({ inst }: Raw): Def => ((inst as z.core.$ZodType | undefined)?._zod.def ?? {}) as Def

/** By what the shapes of a union are told apart. */
function tellingApart(issue: Raw): string {
  const { discriminator, options = [] } = defOf(issue)
  const values = options.flatMap((one) => [...(one._zod.propValues?.[discriminator ?? ''] ?? [])])
  if (values.length > 0) return among(values)
  const named = options.flatMap((one) => kinds[one._zod.def.type] ?? [])
  return named.length > 0 ? `wanted: ${[...new Set(named)].join(' or ')}` : 'wanted: another shape'
}

function wish(issue: Raw): string {
  switch (issue.code) {
    case 'invalid_type':
      return `wanted: ${kinds[String(issue['expected'])] ?? String(issue['expected'])}`
    case 'invalid_value':
      return among(issue['values'] as readonly unknown[])
    case 'too_small':
      return `wanted: at least ${count(issue['minimum'], issue['origin'])}`
    case 'too_big':
      return `wanted: at most ${count(issue['maximum'], issue['origin'])}`
    case 'invalid_format':
      return `wanted: ${forms[String(issue['format'])] ?? 'another form'}`
    case 'unrecognized_keys':
      return noSuchField(Object.keys(defOf(issue).shape ?? {}))
    case 'invalid_union':
      return tellingApart(issue)
    default:
      return 'wanted: another value'
  }
}

const knownAre = 'no field of that name here; known are '

/** What is said of a field that nobody knows. */
export const noSuchField = (known: readonly string[]): string => knownAre + known.join(', ')

const elsewhere = '; in another form '

const knownIn = (wish: string): readonly string[] =>
  wish.startsWith(knownAre) ? wish.slice(knownAre.length).split(/; in another form |, /) : []

/** The same where what was sent may have several forms: `wish` is of the nearest one, `fields` of all of them. */
export function withOtherForms(wish: string, fields: readonly string[]): string {
  const known = knownIn(wish)
  const more = fields.filter((field) => !known.includes(field))
  return more.length === 0 ? wish : wish + elsewhere + more.join(', ')
}

/** The fields of an object, or of every form that it may have. */
export function fieldsOf(schema: z.core.$ZodType): readonly string[] {
  const { shape, options } = schema._zod.def as Def
  return options ? [...new Set(options.flatMap(fieldsOf))] : Object.keys(shape ?? {})
}

// Letters added, left out or exchanged, after Levenshtein.
function slipsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...one].entries()) {
    const here = [row + 1]
    for (let at = 0; at < other.length; at++) {
      const exchanged = (above[at] ?? 0) + (letter === other[at] ? 0 : 1)
      here.push(Math.min(exchanged, (above[at + 1] ?? 0) + 1, (here[at] ?? 0) + 1))
    }
    above = here
  }
  return above[other.length] ?? 0
}

/** Names of people are within a slip or two of short words: "Carl" of "call", "Jason" of "reason". */
const slipsIn = ({ length }: string): number => (length < 6 ? 0 : length < 8 ? 1 : 2)
const longestName = 64
const bare = (key: string): string => key.toLowerCase().replace(/[_-]/g, '')

/** A field that nobody knows, named only where it is a slip away from one that `wish` says is known: else it may be somebody's words. */
export function fieldName(key: string, wish: string): string {
  const named =
    key.length <= longestName &&
    knownIn(wish).some((known) => slipsBetween(bare(key), bare(known)) <= slipsIn(bare(known)))
  return named ? key : '…'
}

/** Begins what is said of a field that is not there. */
export const missing = 'missing'

/** For `safeParse`: every flaw in plain words, where the schema has none of its own. */
export const plainly = {
  error: (issue: Raw): string =>
    issue.input === undefined && issue.code !== 'unrecognized_keys' ? `${missing}; ${wish(issue)}` : wish(issue),
}
