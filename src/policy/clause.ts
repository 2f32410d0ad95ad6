// The kinds of clause that a rule can have, one shape each. What a clause means is asked through questions.ts.
import { z } from 'zod'
import { kinds } from '../../redaction/kinds.ts'
import { article, duration, oneOrMany, ruleId, slug, strict, words } from './strict.ts'
import * as word from './vocabulary.ts'

const purpose = slug.meta({ description: 'an id declared under `purposes`' })
const purposes = z.array(purpose).min(1)
const basis = z.enum(word.lawfulBases)
const setBy = z
  .enum(['controller'])
  .optional()
  .meta({ description: 'the notice gives no figure; the controller chose' })
const special = z.enum(['any-special', ...word.specials])
const askable = z.enum(['any-special', 'national-id', ...word.specials])

/** The shape of every clause, by its name in a policy file. */
export const clauseShapes = {
  /** A call's sound may be kept for these purposes. Without `directions` or `topics`: whichever. */
  record: strict({
    purposes: z.array(purpose).default([]),
    ask: z.enum(['opt-in', 'opt-out', 'not-asked', 'never']),
    basis: basis.optional(),
    special: basis.optional().meta({ description: 'the basis under article 9 for what callers happen to say' }),
    directions: z.array(z.enum(word.directions)).min(1).optional(),
    topics: z.array(z.enum(word.topics)).min(1).optional(),
    prompt: slug.optional(),
    aloud: slug.optional().meta({
      description: 'the prompt an adviser may read out instead; without it no yes is taken in the panel',
    }),
    'answer-within': duration.optional().meta({ description: 'a later answer means no' }),
  }),
  /** Live transcription for assistance; the topic must be known and listed. `store`: what may be kept of it. */
  listen: strict({
    purpose,
    basis,
    who: z.enum(['customer', 'both']),
    directions: z.array(z.enum(word.directions)).min(1).optional(),
    topics: z.array(z.enum(word.topics)).min(1).optional(),
    store: strict({ what: z.enum(['live-transcript']), purpose, basis }).optional(),
  }),
  /** Sound recorded for one of `of` may become text for `purposes`. */
  transcribe: strict({ of: purposes, purposes, basis }),
  /** How long something may be kept, and so that it may be kept at all. */
  keep: strict({
    what: oneOrMany(z.enum(word.storedKinds)),
    purpose: oneOrMany(purpose).optional(),
    stage: z.enum(word.stages).optional(),
    unless: z.enum(['in-dialogue']).optional(),
    from: z.enum(word.moments),
    for: duration,
    basis: basis.optional(),
    'set-by': setBy,
  }),
  /** A further purpose for what another rule keeps; it lengthens nothing. */
  use: strict({ what: oneOrMany(z.enum(word.storedKinds)), purpose, basis: basis.optional() }),
  'listen-in': strict({
    roles: z.array(z.enum(word.roles)).min(1),
    purpose,
    directions: z.array(z.enum(word.directions)).min(1).optional(),
  }),
  // biome-ignore lint/suspicious/noThenProperty: the word of the file format; its value is a word, never a function
  'bar-bot': strict({ from: z.array(special).min(1), then: z.enum(['offer-adviser', 'adviser', 'phone']) }),
  'ask-before': strict({
    what: oneOrMany(askable),
    stage: z.enum(word.stages).optional(),
    how: z.enum(['verbal', 'written', 'either', 'not-asked', 'never']),
    unless: z.enum(['customer']).optional(),
    basis: basis.optional(),
    text: z.enum(word.textIds).optional(),
  }),
  mask: strict({
    what: oneOrMany(z.enum(word.storedKinds)).optional(),
    kinds: z.array(z.enum(kinds)).min(1),
    operator: z.enum(word.operators),
    last: z.number().int().min(1).max(8).optional(),
    sound: z.enum(word.covers).optional().meta({ description: 'what is put over it in recordings' }),
    channels: z
      .enum(word.coveredChannels)
      .optional()
      .meta({ description: 'of two: the speaker’s own, or both where one may be heard on the other' }),
  }),
  /** Holds on these cases may be placed; `after` is how long the item stays once the case is closed. */
  hold: strict({
    what: oneOrMany(z.enum(word.storedKinds)),
    cases: z.array(z.enum(['complaint', 'dispute', 'case-work', 'access-request', 'restriction', 'authority'])).min(1),
    purpose,
    after: duration,
    'set-by': setBy,
  }),
  /** `only`: the controllers whose own figure this is; it goes before the one for everyone. */
  answer: strict({
    rights: z.array(z.enum(word.rights)).min(1),
    within: duration,
    in: z.enum(['any-form', 'writing']),
    except: z.array(z.enum(['money-laundering', 'legal-duty', 'pending-claim', 'others-in-it'])).optional(),
    tell: z.boolean().optional().meta({ description: 'false: the answer does not say that something was left out' }),
    only: z.array(slug).min(1).optional(),
  }),
  notify: strict({
    authority: z.enum(['own', ...word.authorities]),
    within: duration,
    persons: z
      .array(z.enum(['phone', 'mail', 'sms', 'web-page', 'press']))
      .min(1)
      .optional(),
  }),
  see: strict({
    role: z.enum(word.roles),
    fields: z.array(z.enum(word.fields)).min(1),
    purposes,
    when: z.enum(['own-case', 'approved']).optional(),
  }),
  'stay-in': strict({ regions: z.array(slug).min(1) }),
  transfer: strict({
    where: words,
    who: words,
    what: z.enum(['processing', 'storage', 'remote-access']),
    basis: z.enum(word.transferBases),
    'set-by': setBy,
  }),
  idle: strict({
    after: duration,
    at: z.enum(['staff', 'customer', 'both']),
    most: duration.optional(),
    'set-by': setBy,
  }),
  /** A promise whose keeping is a check of that name in src/promises. */
  duty: strict({
    check: slug,
    channels: z
      .array(z.enum(['phone', 'mail', 'web']))
      .min(1)
      .optional(),
  }),
} as const

export type ClauseKind = keyof typeof clauseShapes
export const clauseKinds = Object.keys(clauseShapes) as readonly ClauseKind[]

/** Every kind of clause as the questions see it: its fields and its kind. */
type Clauses = { readonly [K in ClauseKind]: { readonly kind: K } & Readonly<z.output<(typeof clauseShapes)[K]>> }
export type ClauseOf<K extends ClauseKind> = Clauses[K]
export type Clause = Clauses[ClauseKind]

const optionalShapes = Object.fromEntries(clauseKinds.map((kind) => [kind, clauseShapes[kind].optional()])) as {
  readonly [K in ClauseKind]: z.ZodOptional<(typeof clauseShapes)[K]>
}

const clauseItem = strict(optionalShapes)
  .refine((item) => Object.keys(item).length === 1, {
    error: () => `a clause has one name and its fields, wanted: one of ${clauseKinds.join(', ')}`,
  })
  .meta({ minProperties: 1, maxProperties: 1 })

/** A rule as it stands in a file. */
export const ruleShape = strict({
  id: ruleId,
  source: z.enum(['notice', 'law', 'design']),
  basis: z.array(article).min(1).optional(),
  'basis-set-by': setBy,
  says: words,
  kept: z
    .enum(['not-yet'])
    .optional()
    .meta({ description: 'the product does not keep it, or no test shows that it does' }),
  clauses: z.array(clauseItem).min(1),
})
