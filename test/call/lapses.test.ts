// What a fact takes away that is learned of only after others had overtaken it.
import { describe, expect, test } from '@jest/globals'
import { lateLapsesOf } from '../../src/call/lapses.ts'
import type { CallFact } from '../../src/stored.ts'
import { policyOf } from '../policy/files.ts'

const fact = (at: number, told: object): CallFact => ({ id: `f-${at}`, at, arrived: at, ...told }) as CallFact
const started = fact(0, { type: 'call.started', direction: 'in' })
const asked = (at: number) => fact(at, { type: 'consent.requested', prompt: 'recording', version: '1', language: 'nb' })
const yes = (at: number) => fact(at, { type: 'consent.answered', answer: 'yes', method: 'dtmf' })
const withdrawn = (at: number) => fact(at, { type: 'consent.withdrawn', method: 'speech' })
const agreed = [started, asked(1_000), yes(2_000)]

describe('a withdrawal that is learned of late', () => {
  test.each<[title: string, facts: readonly CallFact[], until: number | undefined]>([
    ['another came since: what was said between them has no ground', [...agreed, withdrawn(9_000)], undefined],
    [
      'the caller was asked again and agreed: only what was said before that goes',
      [...agreed, withdrawn(9_000), asked(10_000), yes(12_000)],
      11_999,
    ],
  ])('R1, tryg-no.transcript-retention: %s', (_, facts, until) => {
    const late = lateLapsesOf(policyOf('tryg-no'), { facts, fact: withdrawn(5_000) })
    expect(late.length).toBeGreaterThan(0)
    for (const one of late)
      expect([one.kinds, one.from, one.until, one.because]).toEqual([['transcript'], 5_000, until, 'withdrawn'])
  })

  test('R1: one that nothing overtook takes nothing away besides what it takes in time', () => {
    expect(lateLapsesOf(policyOf('tryg-no'), { facts: agreed, fact: withdrawn(5_000) })).toEqual([])
  })

  test('R1: one from before anybody had agreed takes nothing away', () => {
    expect(lateLapsesOf(policyOf('tryg-no'), { facts: agreed, fact: withdrawn(500) })).toEqual([])
  })
})
