// How recorded sound lies in its object: frames of encrypted sound one after the other, each bound to its recording and
// place. A process that dies leaves at most one torn frame at the end; everything before it reads.
import type { Crypto } from '../ports.ts'

const lengthBytes = 4
/** A frame holds about a second of sound; anything beyond this is damage, not sound. */
const longestFrame = 8 * 1024 * 1024

const context = (recording: string, frame: number): string => `${recording}:${frame}`

/** One frame ready to append: its length (big-endian, 4 bytes) and the encrypted sound. */
export function encodeFrame(
  crypto: Crypto,
  key: Uint8Array,
  frame: { recording: string; index: number; sound: Uint8Array },
): Uint8Array {
  const sealed = crypto.encrypt(key, frame.sound, context(frame.recording, frame.index))
  const out = new Uint8Array(lengthBytes + sealed.length)
  new DataView(out.buffer).setUint32(0, sealed.length)
  out.set(sealed, lengthBytes)
  return out
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const out = new Uint8Array(a.length + b.length)
  out.set(a)
  out.set(b, a.length)
  return out
}

/** What lies there is not what was written: changed, moved, cut or under another key. */
export class DamagedSound extends Error {
  readonly recording: string
  constructor(recording: string, frame: number) {
    super(`recording ${recording} is damaged at frame ${frame}`)
    this.name = 'DamagedSound'
    this.recording = recording
  }
}

interface SoundFile {
  readonly recording: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * The sound of a recording, frame by frame. A torn last frame is left out; a frame that was changed, moved or is of
 * another recording throws `DamagedSound`.
 */
export const decodeFrames = (crypto: Crypto, key: Uint8Array, file: SoundFile): AsyncGenerator<Uint8Array> =>
  decodeFramesFrom(crypto, key, { ...file, first: 0 })

/** The same where the bytes begin with the frame `first`. */
export async function* decodeFramesFrom(
  crypto: Crypto,
  key: Uint8Array,
  file: SoundFile & { readonly first: number },
): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  let index = file.first
  for await (const piece of file.bytes) {
    rest = joined(rest, piece)
    for (;;) {
      if (rest.length < lengthBytes) break
      const length = new DataView(rest.buffer, rest.byteOffset).getUint32(0)
      if (length > longestFrame) throw new DamagedSound(file.recording, index)
      if (rest.length < lengthBytes + length) break
      const sealed = rest.subarray(lengthBytes, lengthBytes + length)
      yield opened(crypto, key, { recording: file.recording, index, sealed })
      rest = rest.subarray(lengthBytes + length)
      index++
    }
  }
}

function opened(
  crypto: Crypto,
  key: Uint8Array,
  { recording, index, sealed }: { recording: string; index: number; sealed: Uint8Array },
): Uint8Array {
  try {
    return crypto.decrypt(key, sealed, context(recording, index))
  } catch {
    throw new DamagedSound(recording, index)
  }
}
