// The doors to masked sound: which recordings of a call there are, a link to one, and the sound itself, in ranges, so that
// a browser can seek in it. Nothing of it may be stored on the way.
import { pipeline } from 'node:stream/promises'
import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import type { Audit } from '../access/audit.ts'
import type { Keyring } from '../access/seal.ts'
import type { Sessions } from '../access/session.ts'
import { may } from '../access/staff.ts'
import { conversationOf } from '../call/ledger.ts'
import { secondOf } from '../call/recording-masked.ts'
import type { Listener, Masked, Play, Playback } from '../call/recording-playback.ts'
import type { Given, Stretch } from '../call/recording-plays.ts'
import { decodeFramesFrom } from '../call/sound-file.ts'
import { Refusal } from '../errors.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import { maySee } from '../policy/questions.ts'
import type { Ports } from '../ports.ts'
import { bytesAFrame } from '../sound/read-wav.ts'
import { wavHeader } from '../sound/wav.ts'
import { sessionIn } from './login.ts'
import * as shape from './playback-contract.ts'
import { jsonOf, parsed, sendJson, textOf } from './problem.ts'
import type { Route } from './routes.ts'

export interface PlaybackDoor {
  readonly ports: Pick<Ports, 'records' | 'recordings' | 'clock' | 'crypto'>
  readonly policies: PolicySet
  readonly sessions: Sessions
  readonly keyring: Keyring
  readonly audit: Pick<Audit, 'append'>
  readonly playback: Playback
  readonly secure: boolean
}

const paths = { list: '/v1/recordings/list', link: '/v1/recordings/link', sound: '/v1/recordings/masked' } as const
/** Seconds of sound between two looks whether it may still be heard. */
const often = 8
const MOST = 1_000

interface Part {
  readonly from: number
  /** The last byte, included. */
  readonly to: number
  /** It was asked for as a range. */
  readonly ranged?: true
}

interface Wav {
  readonly header: Uint8Array
  readonly part: Part
}

type Pieces = AsyncGenerator<Uint8Array, void, void>

export function createPlaybackRoutes(door: PlaybackDoor): readonly Route[] {
  const { ports, playback } = door

  const listenerIn = async (request: Request): Promise<Listener> => {
    const session = sessionIn(request.headers, door.secure)
    const staff = session === undefined ? undefined : await door.sessions.staffOf(session, true)
    if (session === undefined || !staff) throw new Refusal('not-signed-in', 'Open a one-time link first')
    return { staff, session }
  }

  const policyFor = ({ staff }: Listener, controller: string): Policy => {
    const policy = door.policies.controllers.get(controller)
    if (!policy || !may(staff, 'hear-masked', controller))
      throw new Refusal('forbidden', 'This needs a role that may hear-masked for that controller')
    return policy
  }

  const list = async (by: Listener, { controller, call, purpose }: z.output<typeof shape.recordingsAsked>) => {
    const policy = policyFor(by, controller)
    if (!maySee(policy, { role: by.staff.role, field: 'masked-sound', purpose }))
      throw new Refusal('forbidden', 'This role may not hear masked recordings for that purpose')
    const conversation = conversationOf(policy, call)
    const seen = { of: `call/${conversation}`, by: by.staff.id, purpose } as const
    await door.audit.append({ type: 'data.seen', controller, ...seen })
    const reading = { purpose, now: ports.clock.now() }
    const found = await ports.records.list({ kind: 'recording', controller, conversation, limit: MOST }, reading)
    const ready = await playback.readyOf(conversation, purpose)
    const recordings = found.map(({ id, body }) => ({
      recording: id,
      started: new Date(body.started).toISOString(),
      ...(body.bytes !== undefined && { seconds: body.bytes / secondOf(body) }),
      masked: ready.has(id) ? ('ready' as const) : ('not ready' as const),
    }))
    return { recordings }
  }

  const link = async (by: Listener, asked: z.output<typeof shape.linkAsked>) => {
    const made = await playback.link(policyFor(by, asked.controller), by, asked)
    return {
      url: `${paths.sound}?link=${made.link}`,
      until: new Date(made.until).toISOString(),
      ...coveredOf(made.item),
    }
  }

  const answering =
    <S extends z.ZodType>(schema: S, answer: (by: Listener, asked: z.output<S>) => Promise<object>): RequestHandler =>
    async (request, response) => {
      const by = await listenerIn(request)
      const asked = parsed(schema, request.method === 'GET' ? request.query : bodyOf(request), 'The request')
      response.set('cache-control', 'no-store').json(await answer(by, asked))
    }

  const sound: RequestHandler = async (request, response) => {
    const by = await listenerIn(request)
    const asked = parsed(shape.playAsked, request.query, 'The request')
    response.set({ 'cache-control': 'no-store', 'accept-ranges': 'bytes' })
    const play = await playback.open(asked.link, by)
    const { encoding, rate, channels, bytes = 0 } = play.item.body
    const header = wavHeader({ encoding, rate, channels }, bytes)
    const total = header.length + bytes
    const part = partOf(request, response, total)
    const told = () => {
      response.set('content-length', String(part.to - part.from + 1)).type('audio/wav')
      if (part.ranged) response.status(206).set('content-range', `bytes ${part.from}-${part.to}/${total}`)
    }
    if (request.method === 'HEAD') {
      told()
      return void response.end()
    }
    const stillThere = async () => play.stillThere(await door.sessions.staffOf(by.session))
    const pieces = wav(play, stillThere, { header, part })
    // Before anything is promised: what cannot be had is told as a problem, and not as a torn sound.
    const first = await pieces.next().catch(async (error: unknown) => {
      await stillThere()
      throw error
    })
    const given = await beginning(play, pieces, { from: part.from - header.length, to: part.to - header.length })
    told()
    await sent(response, first, pieces).then((bytes) => given(part.from - header.length + bytes - 1))
  }

  /** Second by second at the listener's pace, and not a second longer than it may be heard. */
  async function* wav(play: Play, stillThere: () => Promise<void>, { header, part }: Wav): Pieces {
    const { from, to } = part
    const { id, body } = play.item
    const key = await door.keyring.find(id)
    if (!key) throw new Refusal('gone', 'The key of this recording is gone')
    const second = secondOf(body)
    const start = Math.max(0, from - header.length)
    const first = Math.floor(start / second)
    const file = { recording: id, bytes: ports.recordings.read(body.name, first * (body.step ?? 0)), first }
    let left = to + 1 - from
    let skip = start % second
    let index = first
    const pieceOf = (bytes: Uint8Array, at: number): Uint8Array => {
      const wanted = bytes.subarray(at, at + left)
      left -= wanted.length
      return wanted
    }
    for await (const piece of decodeFramesFrom(ports.crypto, key.bytes, file)) {
      // Only now, so that a first piece is a sign that there is sound.
      if (index === first && from < header.length) yield pieceOf(header, from)
      if (left <= 0) return
      if (index % often === 0) await stillThere()
      yield pieceOf(piece, skip)
      skip = 0
      index++
    }
  }

  return [
    {
      method: 'get',
      path: paths.list,
      keeper: 'session',
      handlers: [answering(shape.recordingsAsked, list)],
      described: shape.listDescribed,
    },
    {
      method: 'post',
      path: paths.link,
      keeper: 'session',
      handlers: [answering(shape.linkAsked, link)],
      described: shape.linkDescribed,
    },
    {
      method: 'get',
      path: paths.sound,
      keeper: 'session',
      handlers: [sound],
      described: shape.soundDescribed,
    },
  ]
}

async function beginning(play: Play, pieces: Pieces, asked: Stretch): Promise<Given> {
  try {
    return await play.begin({ from: Math.max(0, asked.from), to: asked.to })
  } catch (error) {
    await pieces.return()
    throw error
  }
}

/** Answers how many bytes were given. Who seeks goes away in the middle, which is no fault; what breaks here is one. */
async function sent(response: Response, first: IteratorResult<Uint8Array, void>, rest: Pieces): Promise<number> {
  let bytes = 0
  let broken: { readonly error: unknown } | undefined
  async function* told(): AsyncIterable<Uint8Array> {
    try {
      for (let each = first; !each.done; each = await rest.next()) {
        bytes += each.value.length
        yield each.value
      }
    } catch (error) {
      // A store that breaks off looks like a listener that does: both have ended too early.
      broken = { error }
      throw error
    } finally {
      await rest.return()
    }
  }
  await pipeline(told(), response).catch((error: unknown) => {
    if (broken) throw broken.error
    if ((error as { readonly code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
  return bytes
}

// A form of another site can send neither this content type nor read the answer.
function bodyOf(request: Request): unknown {
  if (!request.is('application/json')) throw new Refusal('wrong-type', sendJson)
  return jsonOf(textOf(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)))
}

function coveredOf({ body }: Masked) {
  const { rate, bytes = 0, how, manifest } = body
  const inSeconds = <T extends { readonly from: number; readonly to: number }>(one: T): T => ({
    ...one,
    from: one.from / rate,
    to: one.to / rate,
  })
  return {
    seconds: bytes / bytesAFrame(body) / rate,
    covered: {
      how,
      spans: manifest.spans.map(inSeconds),
      unheard: manifest.unheard.map(({ kind: _, ...one }) => inSeconds(one)),
    },
  }
}

/** The one range that was asked for, or everything; more than one at once is answered with everything, as it may be. */
function partOf(request: Request, response: Response, total: number): Part {
  const asked = request.range(total, { combine: true })
  if (asked === -1) {
    response.set('content-range', `bytes */${total}`)
    throw new Refusal('bad-range', `The sound has ${total} bytes`)
  }
  const [one] = Array.isArray(asked) && asked.type === 'bytes' && asked.length === 1 ? asked : []
  return one ? { from: one.start, to: one.end, ranged: true } : { from: 0, to: total - 1 }
}
