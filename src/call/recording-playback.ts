// Hearing masked sound: a role that may hear it for a purpose gets a link, signed, for its own session and for minutes;
// each play is on record before its first byte, and whatever ends the sound, or the right to it, ends the link.

import type { Audit } from '../access/audit.ts'
import { fromBase64, toBase64 } from '../access/base64.ts'
import { may, type Staff } from '../access/staff.ts'
import { Refusal } from '../errors.ts'
import type { ControllerId, Policy, PolicySet, Purpose } from '../policy/policy.ts'
import { maySee } from '../policy/questions.ts'
import type { Instant, Ports } from '../ports.ts'
import type { Item } from '../stored.ts'
import { isFresh, isMadeBy, isStillFresh, marksOf, maskedOf, timesOfCall } from './recording-pending.ts'
import { createPlays, type Given, type Stretch } from './recording-plays.ts'

/**
 * How long a link lasts: until then sound may be asked for, also by seeking. What is being given by then goes on, as a long
 * call takes longer than that; it ends with the session, the role's right or the sound.
 */
const minutes = 5 * 60_000
const MOST = 10_000

export interface Listener {
  readonly staff: Staff
  /** The session's token; a link made in one session opens nothing in another. */
  readonly session: string
}

export interface PlayAsked {
  readonly recording: string
  readonly purpose: Purpose
}

export type Masked = Item<'masked-recording'>

export interface Play {
  readonly item: Masked
  readonly purpose: Purpose
  /** On record once it resolves: as another play, or in the one on record if nothing of it was given in that. */
  begin(asked: Stretch): Promise<Given>
  /** Rejects with 'gone' once it may not be heard any more; `staff`: whose session it is now. */
  stillThere(staff: Staff | undefined): Promise<void>
}

export interface Playback {
  /** Refuses roles that may not hear it for that purpose, and what is not there or not ready. */
  link(
    policy: Policy,
    by: Listener,
    asked: PlayAsked,
  ): Promise<{ readonly link: string; readonly until: Instant; readonly item: Masked }>
  /** Refuses with 'gone' a link that was good once, with 'not-found' one that never was. */
  open(link: string, by: Listener): Promise<Play>
  /** Of one recording that serves the purpose, if there is masked sound of it that may be heard now. */
  ready(recording: string, purpose: Purpose): Promise<Masked | undefined>
  /** The recordings of a call that can be heard masked now for a purpose. */
  readyOf(conversation: string, purpose: Purpose): Promise<ReadonlySet<string>>
}

export interface PlaybackParts {
  readonly ports: Pick<Ports, 'records' | 'clock' | 'crypto'>
  readonly policies: PolicySet
  readonly audit: Pick<Audit, 'append'>
  /** Told of sound whose words came late; nobody who asks for it waits for that. */
  readonly again: (conversation: string) => Promise<void>
  readonly fault: (what: string, error: unknown) => void
}

/** What a link says, signed by the service. */
interface Told {
  readonly masked: string
  readonly controller: ControllerId
  readonly purpose: Purpose
  readonly staff: string
  readonly session: string
  readonly until: Instant
}

const forUrl = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const fromUrl = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/')
/** Before what is signed, so that a signature made for something else is never good for a link. */
const signedFor = (payload: string): string => `sladd masked sound\n${payload}`

const never = new Refusal('not-found', 'No such link; ask for one')
const gone = new Refusal('gone', 'This may not be heard any more, or not by this link; ask for another')

export function createPlayback({ ports, policies, audit, again, fault }: PlaybackParts): Playback {
  const { records, clock, crypto } = ports
  const plays = createPlays(clock)
  const underWay = new Set<string>()

  const written = (told: Told): string => {
    const payload = forUrl(toBase64(new TextEncoder().encode(JSON.stringify(told))))
    return `${payload}.${forUrl(crypto.sign(signedFor(payload)))}`
  }

  const read = (link: string): Told => {
    const [payload = '', signature = ''] = link.split('.')
    const padded = fromUrl(signature).padEnd(Math.ceil(signature.length / 4) * 4, '=')
    try {
      if (crypto.verify(signedFor(payload), padded))
        return JSON.parse(new TextDecoder().decode(fromBase64(fromUrl(payload)))) as Told
    } catch {
      // What cannot be read was not written by us.
    }
    throw never
  }

  const sessionOf = ({ session }: Listener): string => crypto.sha256(`play ${session}`)

  const mayHear = (policy: Policy | undefined, staff: Staff, purpose: Purpose): policy is Policy =>
    policy !== undefined &&
    may(staff, 'hear-masked', policy.controller) &&
    maySee(policy, { role: staff.role, field: 'masked-sound', purpose })

  const makeAgain = (conversation = ''): void => {
    if (underWay.has(conversation)) return
    underWay.add(conversation)
    const done = () => underWay.delete(conversation)
    again(conversation)
      .catch((error: unknown) => fault('masking sound', error))
      .finally(done)
  }

  const ready = async (recording: string, purpose: Purpose): Promise<Masked | undefined> => {
    const found = await records.list(
      { kind: 'masked-recording', index: maskedOf(recording), limit: 10 },
      { purpose, now: clock.now() },
    )
    const kept = found.filter(({ body }) => body.state === 'kept')
    for (const item of kept) if (await isFresh(ports, item)) return item
    if (kept[0]) makeAgain(kept[0].conversation)
    return undefined
  }

  const readyOf = async (conversation: string, purpose: Purpose): Promise<ReadonlySet<string>> => {
    const found = await records.list(
      { kind: 'masked-recording', conversation, limit: MOST },
      { purpose, now: clock.now() },
    )
    const kept = found.filter(({ body }) => body.state === 'kept')
    const marks = kept.length === 0 ? [] : marksOf(crypto, await timesOfCall(records, conversation))
    const fresh = new Set(kept.filter((item) => isMadeBy(item, marks)).map(({ body }) => body.of))
    if (kept.some(({ body }) => !fresh.has(body.of))) makeAgain(conversation)
    return fresh
  }

  return {
    ready,
    readyOf,

    async link(policy, by, { recording, purpose }) {
      if (!mayHear(policy, by.staff, purpose))
        throw new Refusal('forbidden', 'This role may not hear masked recordings for that purpose')
      const item = await ready(recording, purpose)
      if (item?.controller !== policy.controller)
        throw new Refusal('not-found', 'No recording of that id can be heard masked for that purpose, or not yet')
      const until = clock.now() + minutes
      const { controller, id: masked } = item
      const told = { masked, controller, purpose, staff: by.staff.id, session: sessionOf(by), until }
      return { link: written(told), until, item }
    },

    async open(link, by) {
      const told = read(link)
      // To another session it is no link at all.
      if (told.staff !== by.staff.id || !crypto.equal(told.session, sessionOf(by))) throw never
      const { purpose, masked } = told
      const heard = async (staff: Staff, look: typeof isFresh): Promise<Masked> => {
        if (!mayHear(policies.controllers.get(told.controller), staff, purpose)) throw gone
        const item = await records.get('masked-recording', masked, { purpose, now: clock.now() })
        if (item?.body.state !== 'kept') throw gone
        if (await look(ports, item)) return item
        makeAgain(item.conversation)
        throw gone
      }
      if (clock.now() >= told.until) throw gone
      const item = await heard(by.staff, isFresh)
      return {
        item,
        purpose,
        async begin(asked) {
          const goesOn = plays.goesOn(link, asked)
          if (goesOn) return goesOn
          const { controller, body } = item
          const played = { controller, recording: body.of, masked, by: by.staff.id, purpose }
          await audit.append({ type: 'masked-recording.played', ...played })
          return plays.begun(link, told.until, asked)
        },
        async stillThere(staff) {
          if (staff?.id !== by.staff.id) throw gone
          await heard(staff, isStillFresh)
        },
      }
    },
  }
}
