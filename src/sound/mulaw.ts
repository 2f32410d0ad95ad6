// µ-law, the sound of telephones (ITU-T G.711): 8 bits a sample, nearly logarithmic.

const BIAS = 0x84
const CLIP = 32_635
/** What stands for silence. */
export const MULAW_SILENCE = 0xff

/** One byte of µ-law of a 16-bit sample. */
export function toMulaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0
  const magnitude = Math.min(Math.abs(sample), CLIP) + BIAS
  const exponent = 31 - Math.clz32(magnitude) - 7
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f
  return ~(sign | (exponent << 4) | mantissa) & 0xff
}

/** The 16-bit sample that a byte of µ-law stands for. */
export function fromMulaw(byte: number): number {
  const told = ~byte & 0xff
  const exponent = (told >> 4) & 0x07
  const magnitude = (((told & 0x0f) << 3) + BIAS) << exponent
  const value = magnitude - BIAS
  return told & 0x80 ? -value : value
}
