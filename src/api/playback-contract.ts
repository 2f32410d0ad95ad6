// What staff send and get to hear recordings with their masked spans covered.
import { z } from 'zod'
import { covers } from '../policy/vocabulary.ts'
import type { Described } from './openapi.ts'

const id = z.string().regex(/^[A-Za-z0-9._:-]{1,200}$/, 'wanted: an id')
const controller = z.string().max(64)
const purpose = z.string().max(64)
const channel = z
  .union([z.literal(0), z.literal(1)])
  .optional()
  .describe('0 the customer, 1 the adviser; left out: all')
const seconds = z.number().describe('seconds from the start of the sound')

export const recordingsAsked = z.strictObject({ controller, call: id, purpose })
export const recordingsAnswer = z.object({
  recordings: z.array(
    z.object({
      recording: z.string(),
      started: z.iso.datetime(),
      seconds: z.number().optional(),
      masked: z.enum(['ready', 'not ready']).describe('whether it can be heard masked now'),
    }),
  ),
})

export const linkAsked = z.strictObject({ controller, recording: id, purpose })
export const linkAnswer = z.object({
  url: z.string().describe('for this session alone, to be used as the source of an audio element'),
  until: z.iso.datetime(),
  seconds: z.number(),
  covered: z.object({
    how: z.enum(covers),
    spans: z.array(
      z.object({
        segment: z.string(),
        span: z.number().int().describe('its place among the spans of the segment’s masked text, from 0'),
        kind: z.string(),
        from: seconds,
        to: seconds,
        channel,
        whole: z.literal(true).optional().describe('its words had no sure time: the whole segment is covered'),
      }),
    ),
    unheard: z
      .array(z.object({ from: seconds, to: seconds, channel }))
      .describe('silent, because no transcript says what was said there'),
  }),
})

export const playAsked = z.strictObject({ link: z.string().max(2_000) })

export const listDescribed: Described = {
  says: 'The recordings of a call that serve a purpose, and whether they can be heard masked',
  asks: recordingsAsked,
  gives: recordingsAnswer,
}
export const linkDescribed: Described = {
  says: 'A link to hear a recording with its masked spans covered, for this session and five minutes',
  takes: linkAsked,
  gives: linkAnswer,
}
export const soundDescribed: Described = {
  says: 'The sound of a link as WAV, whole or a range of it; each play is on record before its first byte',
  asks: playAsked,
  gives: 'audio/wav',
  also: { 206: { description: 'The range that was asked for', content: { 'audio/wav': { schema: z.string() } } } },
}
