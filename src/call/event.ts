// The events of a call, in our own words: a closed set that every IVR connector translates into (docs/events.md).
import { z } from 'zod'
import { topics } from '../policy/vocabulary.ts'

/**
 * Ids are the platform's own and end up in logs and file names: letters, digits and . _ : - only, so no sentence fits in.
 * Platforms make them opaque; whoever puts a phone number there is told in docs/events.md not to.
 */
const id = z.string().regex(/^[A-Za-z0-9._:-]{1,128}$/, 'wanted: 1–128 letters, digits or . _ : -')

const instant = z
  .union([
    z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
    z.number().int().min(1_000_000_000_000).max(8_000_000_000_000),
  ])
  .describe('ISO 8601 with offset, or milliseconds since 1970')

/** In the plural the field would go unseen, and an answer meant for one purpose would count for all: refused instead. */
const plural = { purposes: z.undefined('wanted: purpose, in the singular').optional().meta({ type: 'null' }) }

const phone = z.string().min(1).max(64)
const purposes = z.union([z.array(id).min(1).max(20), id.transform((one) => [one])])
const methods = ['dtmf', 'speech', 'agent', 'web'] as const
const speaker = z.enum(['customer', 'agent'])

const version = z.union([id, z.number().int().transform(String)])
/** BCP 47, so that no name fits in. */
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, 'wanted: a language such as nb or nb-NO')
/** A word of a closed vocabulary of the platform's. */
const label = z.string().regex(/^[a-z-]{1,32}$/, 'wanted: a word in small letters, such as coach')

const keys = z.union([z.string(), z.number().int().min(0).transform(String)])

const evidence = z.object({
  digit: keys.pipe(z.string().regex(/^[0-9*#A-D]{1,4}$/, 'wanted: the keys pressed')).optional(),
  utterance: id.optional(),
  prompt: id.optional(),
  version: version.optional(),
  language: language.optional(),
  /** Of an answer that a person took: in so many words, or in writing. */
  how: z.enum(['verbal', 'written']).optional(),
})

const word = z.object({
  text: z.string().max(200),
  /** Milliseconds from when the segment's first word began, which is the event's `at`. */
  start: z.number().min(0),
  end: z.number().min(0),
  confidence: z.number().optional(),
  stable: z.boolean().optional(),
})

const speech = {
  segment: id,
  seq: z.number().int().min(0).optional(),
  speaker,
  text: z.string().max(20_000),
  words: z.array(word).max(5_000).optional(),
}

const base = { call: id, at: instant }
const bare = <T extends string>(type: T) => z.object({ type: z.literal(type), ...base })

export const callEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('call.started'),
    ...base,
    direction: z.enum(['in', 'out']),
    topic: z.enum(topics).optional(),
    language: language.optional(),
    from: phone.optional(),
    to: phone.optional(),
  }),
  z.object({ type: z.literal('call.topic'), ...base, topic: z.enum(topics) }),
  z.object({
    type: z.literal('consent.requested'),
    ...base,
    prompt: id,
    version,
    language,
  }),
  z.object({
    type: z.literal('consent.answered'),
    ...base,
    ...plural,
    /** Left out: all purposes of the prompt that was asked. */
    purpose: purposes.optional(),
    answer: z.enum(['yes', 'no', 'none']),
    method: z.enum(methods),
    evidence: evidence.optional(),
  }),
  z.object({
    type: z.literal('consent.withdrawn'),
    ...base,
    ...plural,
    /** Left out: every purpose that rests on consent. */
    purpose: purposes.optional(),
    method: z.enum(methods),
  }),
  bare('call.held'),
  bare('call.unheld'),
  bare('consult.started'),
  bare('consult.ended'),
  bare('adviser.joined'),
  bare('adviser.left'),
  z.object({ type: z.literal('listener.joined'), ...base, role: label, reason: label.optional() }),
  z.object({ type: z.literal('listener.left'), ...base, role: label, reason: label.optional() }),
  bare('recording.started'),
  bare('recording.paused'),
  bare('recording.resumed'),
  bare('recording.stopped'),
  bare('recording.available'),
  bare('recording.deleted'),
  z.object({ type: z.literal('speech.partial'), ...base, ...speech }),
  z.object({ type: z.literal('speech.final'), ...base, ...speech }),
  z.object({ type: z.literal('dtmf'), ...base, digit: z.string().regex(/^[0-9*#A-D]$/, 'wanted: one key of a phone') }),
  bare('call.ended'),
])

/** Every field that an answer to a question for consent may have. */
export const yesFields: readonly string[] = callEvent.options
  .filter(({ shape }) => shape.type.value === 'consent.answered')
  .flatMap(({ shape }) => Object.keys(shape))
  .filter((field) => !(field in plural))

export type CallEvent = z.infer<typeof callEvent>
export type SpeechEvent = Extract<CallEvent, { type: 'speech.partial' | 'speech.final' }>
