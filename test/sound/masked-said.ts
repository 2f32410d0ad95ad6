// One call for tests of masked sound: what was said in it, what comes of it, and whether anything can be heard.
import type { SoundFormat } from '../../src/ports.ts'
import { MULAW_SILENCE } from '../../src/sound/mulaw.ts'
import { bytesAFrame, bytesASample } from '../../src/sound/read-wav.ts'
import type { Said } from '../../src/sound/said.ts'
import { start, stores } from '../retention/world.ts'
import { makerOver, maskedIn, noise, recordedCall, soundOf } from './masked-world.ts'

export const stereo: SoundFormat = { encoding: 'l16', rate: 8_000, channels: 2 }
export const mono: SoundFormat = { encoding: 'mulaw', rate: 8_000, channels: 1 }

/** Heard by a recogniser of ours: ten seconds from two on, a number said from six to eight. */
export const spoken: Said = {
  ...{ segment: 's-1', speaker: 'customer', began: start + 2_000, arrived: start + 12_100, own: true },
  ...{ length: 10_000, signs: 60, spans: [{ kind: 'PHONE', from: 4_000, to: 6_000 }] },
}
/** The adviser says nothing of note all the while. */
export const answered: Said = { ...spoken, segment: 's-2', speaker: 'agent', spans: [] }

/** Whether every sample of a channel is silent from one second to another. */
export function silent(
  sound: Uint8Array,
  format: SoundFormat,
  [from, to, channel]: readonly [number, number, number],
): boolean {
  const hush = format.encoding === 'mulaw' ? MULAW_SILENCE : 0
  for (let frame = Math.ceil(from * format.rate); frame < Math.floor(to * format.rate); frame++) {
    const at = frame * bytesAFrame(format) + channel * bytesASample(format)
    for (let place = 0; place < bytesASample(format); place++) if (sound[at + place] !== hush) return false
  }
  return true
}

export async function heard(said: readonly Said[], format: SoundFormat = stereo, seconds = 16) {
  const on = stores()
  const sound = noise(format, seconds)
  await recordedCall(on, { format, sound, said })
  const maker = makerOver(on)
  const made = await maker.masker.run()
  const [item] = maskedIn(on)
  return { on, maker, made, item, original: sound, masked: item ? await soundOf(on, item) : new Uint8Array() }
}
