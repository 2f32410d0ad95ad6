import { describe, expect, test } from '@jest/globals'
import { dues, heldDue, keyDues, lapse, NEVER } from '../../src/retention/due.ts'
import type { Due, StoredKind } from '../../src/stored.ts'
import { policyOf } from '../policy/files.ts'

const captured = Date.UTC(2026, 7, 31, 10)
const iso = (all: readonly Due[] | undefined) =>
  all?.map((due) => [due.purpose, new Date(due.at).toISOString().slice(0, 16)])
const asked = (controller: string, kind: StoredKind, purposes?: readonly string[]) =>
  dues(policyOf(controller), kind, { moments: { captured }, ...(purposes && { purposes }) })

describe('dues', () => {
  test('tjm-dk.recording-quality, tjm-dk.recording-documentation: one sound has a date for each of its purposes', () => {
    expect(iso(asked('tjm-dk', 'recording', ['documentation', 'quality']))).toEqual(
      expect.arrayContaining([
        ['documentation', '2027-08-31T10:00'],
        ['quality', '2027-02-28T11:00'],
        ['fraud', '2027-08-31T10:00'],
      ]),
    )
  })

  test('all.silence-means-never: what no rule allows has no due, so it cannot be stored', () => {
    const cases = [
      ['dnb-liv-no', 'recording', ['quality']],
      ['claims-link-no', 'recording', ['documentation']],
      ['gjensidige-no', 'transcript', ['quality']],
      ['tjm-dk', 'bot-chat', undefined],
      ['tjm-dk', 'recording', ['something-else']],
      ['tjm-dk', 'recording', []],
    ] as const
    for (const [controller, kind, purposes] of cases)
      expect([controller, kind, asked(controller, kind, purposes)]).toEqual([controller, kind, undefined])
  })

  test('a key goes with the last of what it opens, and stays while that is held', () => {
    const policy = policyOf('tjm-dk')
    const opened = asked('tjm-dk', 'recording', ['documentation', 'quality'])
    if (!opened) throw new Error('no dues')
    const held = [...opened, heldDue({ purpose: 'case', rule: 'tjm-dk.legal-hold' })] as const
    expect(keyDues(policy, opened, captured)?.map((due) => due.at)).toEqual([Date.UTC(2027, 7, 31, 10)])
    expect(keyDues(policy, [held[0], ...held.slice(1)], captured)?.map((due) => due.at)).toEqual([NEVER])
  })
})

describe('purposes that lapse before their date', () => {
  const policy = policyOf('tjm-dk')
  const item = (purposes: readonly string[], held = false) => {
    const own = asked('tjm-dk', 'recording', purposes)
    if (!own) throw new Error('no dues')
    const [first, ...rest] = own
    return {
      kind: 'recording',
      dues: [first, ...rest, ...(held ? [heldDue({ purpose: 'case', rule: 'tjm-dk.legal-hold' })] : [])],
    } as const
  }
  const left = (purposes: readonly string[], gone: readonly string[], held = false) =>
    lapse(policy, item(purposes, held), gone)
      ?.map((due) => due.purpose)
      .sort()

  test('tjm-dk.fraud-use: a purpose that rides along lasts as long as the others, and no longer than they do', () => {
    expect(left(['documentation', 'quality'], ['quality'])).toEqual(['documentation', 'fraud', 'rights'])
    expect(left(['documentation', 'quality'], ['documentation'])).toEqual(['fraud', 'quality', 'rights'])
    expect(left(['quality'], ['quality'])).toBeUndefined()
    const rest = lapse(policy, item(['documentation', 'quality']), ['documentation'])
    expect(iso(rest)).toEqual(
      expect.arrayContaining([
        ['quality', '2027-02-28T11:00'],
        ['fraud', '2027-02-28T11:00'],
      ]),
    )
  })

  test('tjm-dk.legal-hold: what is held stays for the case alone', () => {
    expect(left(['quality'], ['quality'], true)).toEqual(['case'])
    expect(left(['documentation', 'quality'], ['quality', 'documentation', 'case'], true)).toEqual(['case'])
  })

  test('a purpose that an item never had takes nothing away', () => {
    expect(left(['documentation'], ['quality'])).toEqual(['documentation', 'fraud', 'rights'])
  })
})
