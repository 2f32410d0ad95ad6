// The layout of weights.bin: six words of header, then a byte for each weight, all little-endian. A weight is the
// square of its byte, with its sign, times the unit.
import { checksum, WeightsUnusable } from '../names/weights-file.ts'

export interface Weights {
  /** There are 2 to the power of `bits` weights; a feature's is found by its first bits. */
  readonly bits: number
  readonly unit: number
  /** From this chance on a number is masked. */
  readonly threshold: number
  readonly rows: Int8Array
}

/** "SLDR" read as a little-endian number. */
const magic = 0x52444c53
const version = 1
const header = 24
const [atVersion, atChecksum, atBits, atUnit, atThreshold] = [4, 8, 12, 16, 20] as const
const mostBits = 20

/** Puts weights into one file. */
export function writeWeights({ bits, unit, threshold, rows }: Weights): Uint8Array {
  const bytes = new Uint8Array(header + rows.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(atVersion, version, true)
  view.setUint32(atBits, bits, true)
  view.setFloat32(atUnit, unit, true)
  view.setFloat32(atThreshold, threshold, true)
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.length), header)
  view.setUint32(atChecksum, checksum(bytes.subarray(atBits)), true)
  return bytes
}

const fail = (what: string): never => {
  throw new WeightsUnusable(
    `The weights of the referee of numbers cannot be used: ${what}. Build them again with "npm run train:numbers".`,
  )
}

/** Reads the file. Throws `WeightsUnusable` for missing, foreign, cut or changed bytes. */
export function readWeights(given: Uint8Array): Weights {
  if (given.byteLength === 0) return fail('the file is missing or empty')
  if (given.byteLength < header) return fail(`the file has only ${given.byteLength} bytes`)
  const bytes = given.slice()
  const view = new DataView(bytes.buffer)
  if (view.getUint32(0, true) !== magic) return fail('the file does not begin as such weights do')
  const layout = view.getUint32(atVersion, true)
  if (layout !== version) return fail(`it has layout ${layout}, this engine reads layout ${version}`)
  const bits = view.getUint32(atBits, true)
  if (bits > mostBits || bytes.byteLength !== header + 2 ** bits) return fail(`it has ${bytes.byteLength} bytes`)
  if (view.getUint32(atChecksum, true) !== checksum(bytes.subarray(atBits)))
    return fail('its checksum does not match its content')
  return {
    bits,
    unit: view.getFloat32(atUnit, true),
    threshold: view.getFloat32(atThreshold, true),
    rows: new Int8Array(bytes.buffer, header),
  }
}
