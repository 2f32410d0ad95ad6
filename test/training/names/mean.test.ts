// Several trainings as one.
import { expect, test } from '@jest/globals'
import { labelCount } from '../../../redaction/names/labels.ts'
import { meanOf } from '../../../training/names/mean.ts'

const row = (value: number): readonly number[] => Array.from({ length: labelCount }, (_, label) => value * label)
const learned = (rows: Readonly<Record<number, number>>, transition: number) => ({
  hashes: Object.keys(rows).map(Number),
  weights: Float32Array.from(Object.values(rows).flatMap(row)),
  transitions: Float32Array.of(transition, Number.NEGATIVE_INFINITY),
})

test('a feature weighs what the trainings found on average, and what one of them has not seen counts as nought there', () => {
  const mean = meanOf([learned({ 7: 1, 9: 4 }, 2), learned({ 9: 2, 11: 6 }, 4)])
  const rows = Object.fromEntries(
    mean.hashes.map((hash, feature) => [
      hash,
      [...mean.weights.subarray(feature * labelCount, (feature + 1) * labelCount)],
    ]),
  )
  expect(rows).toEqual({ 7: row(0.5), 9: row(3), 11: row(3) })
})

test('a transition that is forbidden stays so', () => {
  expect([...meanOf([learned({}, 2), learned({}, 4)]).transitions]).toEqual([3, Number.NEGATIVE_INFINITY])
})
