// Objects that refuse unknown keys with a sentence that names the key and the wish, and the small value shapes that
// clauses share.
import { z } from 'zod'
import { isDuration, isTimeZone } from './duration.ts'

// How many letters must be changed, added, left out or swapped with their neighbour.
const distance = (a: string, b: string): number => {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(
        Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped ? (before[j - 2] ?? 0) + 1 : change),
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** "did you mean …?" when `value` is nearly one of `known`, otherwise the whole list. */
export function wishFrom(value: string, known: readonly string[]): string {
  const short = value.slice(0, 64).toLowerCase()
  const [near] = known
    .map((word) => ({ word, far: distance(short, word), longer: Math.abs(word.length - short.length) }))
    .filter(({ word, far }) => far <= Math.max(1, Math.floor(word.length / 4)))
    .sort((a, b) => a.far - b.far || a.longer - b.longer)
  return near === undefined ? `wanted: ${known.join(', ') || 'none'}` : `did you mean "${near.word}"?`
}

const unknownKeys = (known: readonly string[]) => ({
  error: (issue: { readonly code?: string; readonly keys?: readonly PropertyKey[] }) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys?.map((key) => `unknown key "${String(key)}", ${wishFrom(String(key), known)}`).join('; ')
      : undefined,
})

/** A strict object: an unknown key is refused by name, with the key that was probably meant. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, unknownKeys(Object.keys(shape)) as object)
}

/** A map with some of `keys`; another key is refused like that of a strict object. */
export function someOf<const Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) {
  return z.partialRecord(z.enum(keys), value, unknownKeys(keys) as object)
}

/** One value or a list of them; always a list afterwards. */
export function oneOrMany<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.array(item).min(1)]).transform((value) => [value].flat() as z.output<Item>[])
}

export const words = z.string().min(1).max(2000)

export const duration = z
  .string()
  .refine(isDuration, {
    error: (issue) => `"${issue.input}" is no ISO 8601 duration, wanted: such as P6M (six months), P45D, PT1H`,
  })
  .meta({ description: 'ISO 8601 duration: P6M, P45D, PT1H', pattern: '^P[0-9YMWDTHS.]+$' })

export const timeZone = z
  .string()
  .refine(isTimeZone, { error: (issue) => `"${issue.input}" is no IANA time zone, wanted: such as Europe/Oslo` })
  .meta({ description: 'IANA time zone' })

/** An id in lower case: letters, digits, hyphens. */
export const slug = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, {
  error: (issue) =>
    `"${issue.input}" is no id, wanted: lower-case letters, digits and hyphens, beginning with a letter`,
})

export const ruleId = z.string().regex(/^[a-z][a-z0-9-]{0,63}\.[a-z][a-z0-9-]{0,63}$/, {
  error: (issue) => `"${issue.input}" is no rule id, wanted: controller.rule, such as all.rights`,
})

const articles =
  /^(NO act \d{1,2}|DK act \d{1,2}|NO penal code \d{1,3}|DK penal code \d{1,3}|AI Act \d{1,3}(\(\d\))?|\d{1,2}(\(\d{1,2}\)(\([a-z]\))?)?(–\d{1,2}(\(\d\))?)?)$/

/** An article of the GDPR, or a paragraph of a named act. */
export const article = z.string().regex(articles, {
  error: (issue) => `"${issue.input}" names no article, wanted: such as 6(1)(a), 9(2)(f), 15–22, NO act 11`,
})
