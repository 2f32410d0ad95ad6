// What a policy says of sound: what is put over spans, and on which channels.
import { describe, expect, test } from '@jest/globals'
import { coverOf } from '../../src/call/recording-masked.ts'
import { coverPlan } from '../../src/sound/plan.ts'
import type { Said } from '../../src/sound/said.ts'
import { fileAt, policiesFrom, policyOf } from '../policy/files.ts'

const everyone = fileAt('policies/all.yaml')
const tryg = fileAt('policies/tryg-no.yaml')
const told = (sound: string, channels: string) =>
  policiesFrom([
    { ...everyone, text: everyone.text.replace('sound: silence', sound).replace('channels: own', channels) },
    tryg,
  ]).controllers.get('tryg-no')

describe('what a policy has put over spans', () => {
  test.each([
    ['sound: silence', 'channels: own', { how: 'silence', bothChannels: false }],
    ['sound: tone', 'channels: both', { how: 'tone', bothChannels: true }],
    ['sound: tone', 'channels: own', { how: 'tone', bothChannels: false }],
  ])('%s, %s', (sound, channels, cover) => {
    const policy = told(sound, channels)
    expect(policy && coverOf(policy)).toEqual(cover)
  })

  test('without a word about it spans are silent on the channel of who spoke', () => {
    const policy = policyOf('tryg-no')
    const rules = policy.rules.map((rule) => ({ ...rule, clauses: rule.clauses.filter(({ kind }) => kind !== 'mask') }))
    expect(coverOf({ ...policy, rules })).toEqual({ how: 'silence', bothChannels: false })
  })

  test('where one may be heard on the other’s channel the span is covered on both', () => {
    const said: Said = {
      ...{ segment: 's-1', speaker: 'agent', began: 0, arrived: 3_000, own: true, length: 2_000, signs: 20 },
      spans: [{ kind: 'PHONE', from: 500, to: 1_000 }],
    }
    const format = { rate: 8_000, channels: 2 } as const
    const sound = { format, marks: [{ frame: 0, at: 0, slack: 0 }], frames: 24_000 }
    const asked = { sound, said: [said], placing: { clock: { least: 0, most: 0 }, misdated: [] }, before: [] }
    const spans = (bothChannels: boolean) => coverPlan({ ...asked, bothChannels }).spans.map(({ channel }) => channel)
    expect([spans(false), spans(true)]).toEqual([[1], [undefined]])
  })
})
