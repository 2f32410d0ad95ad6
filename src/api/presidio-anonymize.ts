// Presidio's anonymizers: what stands in place of each result. Offsets are code points, in and out.
import { createCipheriv, createHash, randomBytes } from 'node:crypto'

export interface Result {
  readonly entity_type: string
  readonly start: number
  readonly end: number
  readonly score?: number | null | undefined
}

export type Anonymizer = { readonly type: string } & Readonly<Record<string, unknown>>

/** A parameter that an anonymizer cannot work with; the message names it. */
export class BadAnonymizer extends Error {}

type Operate = (value: string, parameters: Anonymizer, entity: string) => string

function param<T>(
  parameters: Anonymizer,
  name: string,
  told: { readonly is: (value: unknown) => value is T; readonly otherwise?: T },
): T {
  const value = parameters[name]
  if (told.is(value)) return value
  if ((value === undefined || value === null) && told.otherwise !== undefined) return told.otherwise
  throw new BadAnonymizer(`Invalid input, ${name} must be given and of the right type for ${parameters.type}`)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'

const mask: Operate = (value, parameters) => {
  const char = param(parameters, 'masking_char', { is: isText })
  if ([...char].length !== 1) throw new BadAnonymizer('Invalid input, masking_char must be a character')
  const points = [...value]
  const count = Math.max(0, Math.min(points.length, param(parameters, 'chars_to_mask', { is: isNumber })))
  const fromEnd = param(parameters, 'from_end', { is: isFlag, otherwise: false })
  return points
    .map((point, index) => ((fromEnd ? index >= points.length - count : index < count) ? char : point))
    .join('')
}

const hash: Operate = (value, parameters) => {
  const type = param(parameters, 'hash_type', { is: isText, otherwise: 'sha256' })
  if (type !== 'sha256' && type !== 'sha512')
    throw new BadAnonymizer('Invalid input, hash_type must be sha256 or sha512')
  const salt = param(parameters, 'salt', { is: isText, otherwise: randomBytes(16).toString('hex') })
  return createHash(type).update(salt).update(value).digest('hex')
}

const encrypt: Operate = (value, parameters) => {
  const key = Buffer.from(param(parameters, 'key', { is: isText }), 'utf8')
  if (![16, 24, 32].includes(key.length))
    throw new BadAnonymizer('Invalid input, key must be of length 128, 192 or 256 bits')
  const iv = randomBytes(16)
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, iv)
  return Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final()]).toString('base64url')
}

const operators: Readonly<Record<string, Operate>> = {
  replace: (_value, parameters, entity) => param(parameters, 'new_value', { is: isText, otherwise: `<${entity}>` }),
  redact: () => '',
  mask,
  hash,
  encrypt,
  keep: (value) => value,
}
export const anonymizerNames: readonly string[] = Object.keys(operators)

// Of results that overlap the longer one stands, and of two as long the surer one.
function settled(results: readonly Result[]): readonly Result[] {
  const taken: Result[] = []
  for (const result of [...results].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || (b.score ?? 0) - (a.score ?? 0),
  )) {
    if (taken.every(({ start, end }) => result.end <= start || result.start >= end)) taken.push(result)
  }
  return taken.sort((a, b) => a.start - b.start)
}

/** The text with every result replaced, and the items as Presidio lists them, the last one first. */
export function anonymize(text: string, results: readonly Result[], anonymizers: Readonly<Record<string, Anonymizer>>) {
  const points = [...text]
  const items: { start: number; end: number; entity_type: string; text: string; operator: string; score: number }[] = []
  const out: string[] = []
  let length = 0
  let at = 0
  const add = (piece: readonly string[]): void => {
    out.push(piece.join(''))
    length += piece.length
  }
  for (const { entity_type: entity, start, end, score } of settled(results)) {
    if (end > points.length || start > end)
      throw new BadAnonymizer(
        `Invalid analyzer result, start: ${start} and end: ${end}, while text length is only ${points.length}.`,
      )
    const chosen = anonymizers[entity] ?? anonymizers['DEFAULT'] ?? { type: 'replace' }
    const operate = operators[chosen.type]
    if (!operate) throw new BadAnonymizer(`Invalid operator class '${chosen.type}'.`)
    add(points.slice(at, start))
    const placed = [...operate(points.slice(start, end).join(''), chosen, entity)]
    items.push({
      start: length,
      end: length + placed.length,
      entity_type: entity,
      text: placed.join(''),
      operator: chosen.type,
      score: score ?? 0,
    })
    add(placed)
    at = end
  }
  add(points.slice(at))
  return { text: out.join(''), items: items.reverse() }
}
