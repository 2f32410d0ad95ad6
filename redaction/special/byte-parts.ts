// Typed arrays one after the other in one file, little-endian, each begun at a multiple of four bytes.

export interface Writing {
  push(view: ArrayBufferView): void
  done(): Uint8Array
}

const padding = (length: number): number => (4 - (length % 4)) % 4

export function writing(): Writing {
  const parts: Uint8Array[] = []
  return {
    push: (view) => {
      parts.push(
        new Uint8Array(view.buffer, view.byteOffset, view.byteLength),
        new Uint8Array(padding(view.byteLength)),
      )
    },
    done: () => {
      const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
      let offset = 0
      for (const part of parts) {
        out.set(part, offset)
        offset += part.length
      }
      return out
    },
  }
}

/** Takes the arrays in the order in which they were pushed; throws a RangeError where the bytes end too soon. */
export interface Reading {
  floats(count: number): Float32Array
  numbers(count: number): Uint32Array
  signed(count: number): Int8Array
}

export function reading(bytes: Uint8Array): Reading {
  // A copy of its own: typed arrays need aligned offsets, which a view into another file's buffer may not have.
  const buffer = bytes.slice().buffer
  let offset = 0
  const take = (length: number): number => {
    const from = offset
    offset += length + padding(length)
    return from
  }
  return {
    floats: (count) => new Float32Array(buffer, take(count * 4), count),
    numbers: (count) => new Uint32Array(buffer, take(count * 4), count),
    signed: (count) => new Int8Array(buffer, take(count), count),
  }
}
