// The sums a network is made of, over flat arrays: this is where the guard spends its time, so eight rows are added at once
// and what is zero is left out.

const together = 8

/** Inputs that are not zero, with where their rows of weights begin. */
interface Inputs {
  readonly at: Int32Array
  readonly value: Float64Array
  count: number
}

const roomFor = (most: number): Inputs => ({
  at: new Int32Array(most + together),
  value: new Float64Array(most + together),
  count: 0,
})

// One room serves every sum; it grows to the most inputs that a layer has had.
let room = roomFor(512)

const inputs = (most: number): Inputs => {
  if (room.at.length < most + together) room = roomFor(most)
  room.count = 0
  return room
}

/** Takes `length` numbers of `values` from `from` on; the first one's weights are row `row` of `width` numbers. */
function take(into: Inputs, values: Float64Array, span: { from: number; length: number; row: number; width: number }) {
  const { from, length, row, width } = span
  for (let d = 0; d < length; d++) {
    const value = values[from + d] as number
    if (value === 0) continue
    into.at[into.count] = (row + d) * width
    into.value[into.count] = value
    into.count++
  }
}

/** `out[from..from + width]` += the sum of the inputs' rows, each times its value. */
function addRows(out: Float64Array, weights: Float32Array, { at, value, count }: Inputs, from: number, width: number) {
  for (let i = count; i < count + together; i++) {
    at[i] = 0
    value[i] = 0
  }
  for (let i = 0; i < count; i += together) {
    // One by one: lists of them would be made anew each time.
    const a = at[i] as number
    const b = at[i + 1] as number
    const c = at[i + 2] as number
    const d = at[i + 3] as number
    const e = at[i + 4] as number
    const f = at[i + 5] as number
    const g = at[i + 6] as number
    const h = at[i + 7] as number
    const va = value[i] as number
    const vb = value[i + 1] as number
    const vc = value[i + 2] as number
    const vd = value[i + 3] as number
    const ve = value[i + 4] as number
    const vf = value[i + 5] as number
    const vg = value[i + 6] as number
    const vh = value[i + 7] as number
    for (let k = 0; k < width; k++) {
      out[from + k] =
        (out[from + k] as number) +
        va * (weights[a + k] as number) +
        vb * (weights[b + k] as number) +
        vc * (weights[c + k] as number) +
        vd * (weights[d + k] as number) +
        ve * (weights[e + k] as number) +
        vf * (weights[f + k] as number) +
        vg * (weights[g + k] as number) +
        vh * (weights[h + k] as number)
    }
  }
}

/** A layer's weights, input by input, and what it adds to every sum. */
export interface Dense {
  readonly weights: Float32Array
  readonly bias: Float32Array
}

const reach = 1

/** Each row of `width` numbers with its neighbours through one layer; nothing below zero passes. */
export function convolved(rows: Float64Array, width: number, { weights, bias }: Dense): Float64Array {
  const count = rows.length / width
  const out = new Float64Array(count * bias.length)
  const seen = inputs((2 * reach + 1) * width)
  for (let i = 0; i < count; i++) {
    seen.count = 0
    for (let step = -reach; step <= reach; step++) {
      const from = (i + step) * width
      if (from < 0 || from >= rows.length) continue
      take(seen, rows, { from, length: width, row: (step + reach) * width, width: bias.length })
    }
    out.set(bias, i * bias.length)
    addRows(out, weights, seen, i * bias.length, bias.length)
  }
  for (let k = 0; k < out.length; k++) if ((out[k] as number) < 0) out[k] = 0
  return out
}

/** All of `values` through one layer. */
export function dense(values: Float64Array, { weights, bias }: Dense): Float64Array {
  const out = Float64Array.from(bias)
  const seen = inputs(values.length)
  take(seen, values, { from: 0, length: values.length, row: 0, width: bias.length })
  addRows(out, weights, seen, 0, bias.length)
  return out
}
