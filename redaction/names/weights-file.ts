// The layout of weights.bin: a header with a checksum, then numbered sections, all little-endian and on four-byte
// boundaries. Reading copies nothing but what is misaligned.

import { finish } from './hash.ts'

/** "SLDN" read as a little-endian number. */
const magic = 0x4e444c53
const version = 1
const headerWords = 5

const sections = [
  'wordCounts',
  'wordKeys',
  'wordFacts',
  'forms',
  'featureCounts',
  'featureKeys',
  'featureRows',
  'transitions',
  'settings',
] as const
type Section = (typeof sections)[number]

/** Thrown when the bytes are no usable weights; the message says what is wrong with them. */
export class WeightsUnusable extends Error {
  override readonly name = 'WeightsUnusable'
}

/** Tells changed bytes; `body` must begin on a four-byte boundary. What is left over at its end does not count. */
export const checksum = (body: Uint8Array): number => {
  const words = new Uint32Array(body.buffer, body.byteOffset, body.byteLength >>> 2)
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193)
  return finish(hash) >>> 0
}

const padded = (length: number): number => (length + 3) & ~3

/** Puts the sections into one file. */
export const writeWeights = (parts: Readonly<Record<Section, Uint8Array>>): Uint8Array => {
  const tableEnd = (headerWords + sections.length * 2) * 4
  const total = sections.reduce((sum, name) => sum + padded(parts[name].byteLength), tableEnd)
  const bytes = new Uint8Array(total)
  const words = new Uint32Array(bytes.buffer)
  let offset = tableEnd
  sections.forEach((name, i) => {
    bytes.set(parts[name], offset)
    words[headerWords + i * 2] = offset
    words[headerWords + i * 2 + 1] = parts[name].byteLength
    offset += padded(parts[name].byteLength)
  })
  words.set([magic, version, total, 0, sections.length])
  words[3] = checksum(bytes.subarray(headerWords * 4))
  return bytes
}

const fail = (what: string): never => {
  throw new WeightsUnusable(`The name weights cannot be used: ${what}. Build them again with "npm run train:names".`)
}

/** Cuts the file into its sections. Throws `WeightsUnusable` for missing, foreign, cut or changed bytes. */
export const readWeights = (given: Uint8Array): Readonly<Record<Section, Uint8Array>> => {
  if (given.byteLength === 0) return fail('the file is missing or empty')
  if (given.byteLength < headerWords * 4) return fail(`the file has only ${given.byteLength} bytes`)
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (index: number): number => view.getUint32(index * 4, true)
  if (word(0) !== magic) return fail('the file does not begin as name weights do')
  if (word(1) !== version) return fail(`it has layout ${word(1)}, this engine reads layout ${version}`)
  if (word(2) !== bytes.byteLength) return fail(`it should have ${word(2)} bytes and has ${bytes.byteLength}`)
  if (word(3) !== checksum(bytes.subarray(headerWords * 4))) return fail('its checksum does not match its content')
  if (word(4) !== sections.length) return fail(`it has ${word(4)} sections in place of ${sections.length}`)
  const cut = sections.map((name, i) => {
    const offset = word(headerWords + i * 2)
    return [name, bytes.subarray(offset, offset + word(headerWords + i * 2 + 1))] as const
  })
  return Object.fromEntries(cut) as Record<Section, Uint8Array>
}
