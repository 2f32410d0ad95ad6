import { describe, expect, test } from '@jest/globals'
import { bestPath } from '../../../redaction/names/decode.ts'
import { insidePerson, labelCount, labels, mayFollow } from '../../../redaction/names/labels.ts'

const transitions = new Float64Array(labelCount * labelCount + labelCount)
for (let to = 0; to < labelCount; to++) {
  for (let from = 0; from < labelCount; from++) {
    if (!mayFollow(from, to)) transitions[from * labelCount + to] = Number.NEGATIVE_INFINITY
  }
  if (!mayFollow(undefined, to)) transitions[labelCount * labelCount + to] = Number.NEGATIVE_INFINITY
}

const decoded = (rows: readonly (readonly number[])[]): readonly string[] => {
  const sums = Float64Array.from(rows.flat())
  const path = new Uint8Array(rows.length)
  bestPath({ sums, back: new Uint8Array(rows.length * labelCount), transitions }, rows.length, path)
  return [...path].map((label) => labels[label] as string)
}

const row = (best: number): readonly number[] => labels.map((_, label) => (label === best ? 2 : 0))

describe('decoding', () => {
  test('never lets the inside of a name follow anything but its beginning or inside', () => {
    const path = decoded([row(insidePerson), row(0), row(insidePerson), row(insidePerson)])
    path.forEach((label, i) => {
      if (label.startsWith('I-')) expect(path[i - 1]).toMatch(new RegExp(`[BI]-${label.slice(2)}`))
    })
    expect(path[0]).not.toMatch(/^I-/)
  })

  test('takes the best label of each token where nothing forbids it', () => {
    expect(decoded([row(1), row(2), row(0), row(5)])).toEqual(['B-PER', 'I-PER', 'O', 'LOC'])
  })
})
