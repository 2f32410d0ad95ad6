// What somebody reads who sent something that does not fit: plain words for every flaw a schema can find.
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { fieldName, noSuchField, plainly } from '../src/wish.ts'

const flaws: readonly (readonly [what: string, schema: z.ZodType, given: unknown, wish: string])[] = [
  ['nothing for text', z.string(), undefined, 'missing; wanted: text (a string)'],
  ['a number for text', z.string(), 7, 'wanted: text (a string)'],
  ['a list for an object', z.object({}), [], 'wanted: an object'],
  ['text for a whole number', z.int(), 'x', 'wanted: a number'],
  ['a fraction for a whole number', z.int(), 1.5, 'wanted: a whole number'],
  ['a word of no list', z.enum(['own', 'both']), 'none', 'wanted: one of own, both'],
  ['another literal', z.literal(true), false, 'wanted: true'],
  ['too long a text', z.string().max(3), 'abcd', 'wanted: at most 3 signs'],
  ['too few entries', z.array(z.string()).min(1), [], 'wanted: at least 1 entry'],
  ['too large a number', z.number().max(2), 3, 'wanted: at most 2'],
  ['a day for an instant', z.iso.datetime({ offset: true }), '2026', 'wanted: date, time and offset, such as'],
  ['text of another form', z.string().regex(/^a$/), 'b', 'wanted: another form'],
  ['text of another form, which says its own', z.string().regex(/^a$/, 'wanted: an a'), 'b', 'wanted: an a'],
  ['neither of two kinds', z.union([z.string(), z.number()]), true, 'wanted: text (a string) or a number'],
  [
    'a type nobody knows',
    typed('call.started', 'call.ended'),
    { type: 'x' },
    'wanted: one of call.started, call.ended',
  ],
  [
    'a field nobody knows',
    z.strictObject({ text: z.string() }),
    { text: '', txt: 1 },
    'no field of that name here; known are text',
  ],
  ['what somebody refuses', z.string().refine(() => false), 'x', 'wanted: another value'],
]

function typed(one: string, other: string): z.ZodType {
  return z.discriminatedUnion('type', [z.object({ type: z.literal(one) }), z.object({ type: z.literal(other) })])
}

describe('plain words', () => {
  test.each(flaws)('%s', (_what, schema, given, wish) => {
    const { error } = schema.safeParse(given, plainly)
    expect(error?.issues[0]?.message).toContain(wish)
  })

  test.each([
    ['langauge', 'langauge'],
    ['score_threshhold', 'score_threshhold'],
    ['scoreThreshold', 'scoreThreshold'],
    ['Text', 'Text'],
    ['reasons', 'reasons'],
    ['ring 412 34 567', '…'],
    ['01017012345', '…'],
    ['kari.nordmann', '…'],
    ['Kari_Nordmann', '…'],
    ['Carl', '…'],
    ['Jason', '…'],
    ['Ida', '…'],
    ['unheard_of', '…'],
    ['x'.repeat(65), '…'],
    ['', '…'],
  ])('a field called %s is named %s: only a slip of a known one is repeated', (key, named) => {
    const wish = noSuchField(['text', 'language', 'score_threshold', 'call', 'reason', 'id'])
    expect(fieldName(key, wish)).toBe(named)
    expect(fieldName(key, 'wanted: something else')).toBe('…')
  })
})
