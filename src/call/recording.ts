// Writes sound while, and only while, there is a permit. One take is one unbroken stretch of sound under one set of
// purposes, encrypted under a key of its own: when the permit changes or capture pauses, the take ends, and what comes
// under the next permit is another one. So a purpose never covers a second that its ground did not.

import type { Instant, SoundFormat } from '../ports.ts'
import { bytesAFrame } from '../sound/read-wav.ts'
import type { RecordingPermit } from './consent.ts'
import { createMarks, type Marks } from './recording-marks.ts'
import { encodeFrame } from './sound-file.ts'
import type { OpenTake, Vault } from './vault.ts'

export interface Recorder {
  /** Follows the permit in force; undefined stops capture before the promise resolves. */
  allow(permit: RecordingPermit | undefined): Promise<void>
  /** Sound as it arrives; what was captured before the permit's ground began, or without one, is dropped. */
  sound(bytes: Uint8Array, capturedAt: Instant): void
  close(): Promise<void>
}

interface Take extends OpenTake {
  readonly marks: Marks
  frames: number
  bytes: number
}

interface When {
  readonly at: Instant
  readonly arrived: Instant
}

/** What may wait to be written for one call; beyond it sound is dropped rather than memory filled. */
const mostWaiting = 4 * 1024 * 1024

const sameGround = (a: RecordingPermit, b: RecordingPermit): boolean =>
  a.from === b.from && a.purposes.map((each) => each.purpose).join() === b.purposes.map((each) => each.purpose).join()

export function createRecorder(vault: Vault, format: SoundFormat, dropped: (bytes: number) => void): Recorder {
  const { clock, crypto } = vault
  const frameBytes = format.rate * bytesAFrame(format)
  let permit: RecordingPermit | undefined
  let take: Take | undefined
  let closed = false
  let buffer: Uint8Array[] = []
  let buffered = 0
  let waiting = 0
  let work: Promise<void> = Promise.resolve()

  // Every step goes through one queue, so that frames keep their order and a take is whole before the next begins. A
  // failing step ends the take: no sound rather than sound that cannot be accounted for.
  const queue = (step: () => Promise<void>): Promise<void> => {
    work = work.then(step).catch(async (fault: unknown) => {
      const broken = take
      take = undefined
      if (broken)
        await vault.giveUp(broken, broken.marks.all()).catch((worse: unknown) => vault.fault('recording', worse))
      vault.fault('recording', fault)
    })
    return work
  }

  const flush = async (): Promise<void> => {
    if (!take || buffered === 0) return
    const sound = new Uint8Array(buffered)
    let at = 0
    for (const piece of buffer) {
      sound.set(piece, at)
      at += piece.length
    }
    buffer = []
    buffered = 0
    await take.upload.append(encodeFrame(crypto, take.key, { recording: take.id, index: take.frames, sound }))
    take.frames += 1
    take.bytes += sound.length
  }

  const endTake = async (): Promise<void> => {
    await flush()
    const ended = take
    take = undefined
    if (ended) await vault.keep(ended, { bytes: ended.bytes, marks: ended.marks.all() })
  }

  const beginTake = async (next: RecordingPermit): Promise<void> => {
    take = { ...(await vault.open(next, format)), marks: createMarks(format), frames: 0, bytes: 0 }
  }

  const write = async (bytes: Uint8Array, under: RecordingPermit, when: When): Promise<void> => {
    waiting -= bytes.length
    if (permit !== under) return dropped(bytes.length)
    if (!take) await beginTake(under)
    take?.marks.add(bytes.length / bytesAFrame(format), when)
    buffer.push(bytes)
    buffered += bytes.length
    if (buffered >= frameBytes) await flush()
  }

  return {
    allow(next) {
      if (permit && next && sameGround(permit, next)) return work
      permit = next
      return queue(endTake)
    },
    sound(bytes, capturedAt) {
      const under = permit
      if (!under || closed || capturedAt < under.from || waiting + bytes.length > mostWaiting)
        return dropped(bytes.length)
      waiting += bytes.length
      const when = { at: capturedAt, arrived: clock.now() }
      void queue(() => write(bytes, under, when))
    },
    // What was heard under the permit and waits to be written is written still: only a withdrawal or a pause drops it.
    close() {
      closed = true
      return queue(endTake)
    },
  }
}
