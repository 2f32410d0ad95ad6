// The weights file and its manifest belong together, and reading gives back what was written.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { layerNames, layerSizes, type Network } from '../../../redaction/special/network.ts'
import { readWeights, wordCode, writeWeights } from '../../../redaction/special/weights.ts'

test('the manifest vouches for the weights that are shipped', () => {
  const manifest = JSON.parse(readFileSync('redaction/special/manifest.json', 'utf8')) as { sha256: string }
  const found = createHash('sha256').update(readFileSync('redaction/special/special.bin')).digest('hex')
  expect(manifest.sha256).toBe(found)
})

test('weights are read as they were written, from any place in memory', () => {
  const linear = {
    classes: 1,
    size: 3,
    bias: new Float32Array([0.5]),
    scale: new Float32Array([0.25]),
    rows: new Int8Array([1, -2, 127]),
  }
  const sizes = { classes: 1, buckets: 2, width: 3, filters: 1, hidden: 1 }
  const layers = layerNames.map((layer, i) => [layer, new Float32Array(layerSizes[layer](sizes)).fill(i)])
  const network: Network = {
    sizes,
    pieces: new Int8Array([1, 2, 3, -4, -5, -6]),
    scale: new Float32Array([0.5, 1, 2]),
    layers: Object.fromEntries(layers) as Network['layers'],
  }
  const model = { linear, network, calibration: new Float32Array([2, -1]) }
  const codes = Uint32Array.from(['narkolepsi', 'dengue'].map(wordCode)).sort()
  const lists = [
    { tag: 'LISTED', codes },
    { tag: 'COMMON', codes: codes.slice(0, 1) },
  ] as const
  const bytes = writeWeights({ incoming: model, outgoing: model, threshold: 0.25, outgoingThreshold: 0.75, lists })
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  const weights = readWeights(shifted.subarray(1))
  expect([weights.incoming, weights.outgoing]).toEqual([model, model])
  expect([weights.threshold, weights.outgoingThreshold]).toEqual([0.25, 0.75])
  expect(weights.lists[0]?.has('dengue')).toBe(true)
  expect(weights.lists[0]?.has('bil')).toBe(false)
})
