// The bucket's own rules, against how S3 counts: never before the calendar date, as soon after it as whole days allow.
import { describe, expect, test } from '@jest/globals'
import { policiesOf } from '../../src/compose.ts'
import type { FoundRule } from '../../src/ports.ts'
import { dues, lastDue } from '../../src/retention/due.ts'
import { driftOf, expiresAt, inOrder, lifecycleRules, retentionClasses } from '../../src/retention/lifecycle.ts'
import { fc } from '../properties.ts'

const policies = policiesOf({ policies: undefined })
const classes = retentionClasses(policies)
const DAY = 86_400_000

const dueOf = (one: (typeof classes)[number], started: number): number => {
  const policy = policies.controllers.get(one.controller)
  const all = policy && dues(policy, 'recording', { moments: { captured: started }, purposes: one.purposes })
  if (!all) throw new Error(`nothing keeps ${one.name}`)
  return lastDue(all)
}

describe('when a bucket lets recordings expire', () => {
  test.each([
    ['2026-01-15T10:30:00Z', 3, '2026-01-19T00:00:00Z'],
    ['2026-01-15T23:59:59Z', 1, '2026-01-17T00:00:00Z'],
    ['2026-02-27T00:00:01Z', 1, '2026-03-01T00:00:00Z'],
  ])('written at %s, with %i days, it goes at %s', (written, days, gone) => {
    expect(new Date(expiresAt(Date.parse(written), days)).toISOString()).toBe(new Date(gone).toISOString())
  })

  test('there is a class for every set of purposes that a call may be recorded for', () => {
    expect(classes.map(({ name, days, trails }) => `${name} ${days} ${trails}`)).toMatchSnapshot()
  })

  test('R17: never before the promised date, at whatever instant of ten years the call began', () => {
    for (const one of classes)
      fc.assert(
        fc.property(
          fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2034, 0, 1) }),
          fc.integer({ min: -14 * 60_000, max: 4 * 3_600_000 }),
          (started, later) => expiresAt(started + later, one.days) >= dueOf(one, started),
        ),
        { numRuns: 300 },
      )
  })

  test('R17: no smaller number of days would do, and how far it trails is no more than the report says', () => {
    for (const one of classes) {
      let early = 0
      let most = 0
      for (let started = Date.UTC(2024, 0, 1); started < Date.UTC(2034, 0, 1); started += 101 * 3_600_000) {
        const due = dueOf(one, started)
        const atDayEnd = Math.ceil(started / DAY) * DAY
        if (expiresAt(atDayEnd - 15 * 60_000, one.days - 1) < dueOf(one, atDayEnd)) early++
        most = Math.max(most, (expiresAt(started, one.days) - due) / DAY)
      }
      expect([one.name, early > 0]).toEqual([one.name, true])
      expect(Math.ceil(most)).toBeLessThanOrEqual(one.trails)
      expect(one.trails).toBeLessThanOrEqual(6)
    }
  }, 60_000)
})

describe('the rules that a bucket has', () => {
  const wanted = lifecycleRules(classes)
  const found = wanted.map((rule): FoundRule => ({ ...rule, enabled: true, foreign: false, more: false }))
  const [first] = found
  if (!first) throw new Error('no class')
  const rest = found.slice(1)
  const none = { missing: [], changed: [], left: [], foreign: [], harmful: [] }
  const theirs = { id: 'logs', prefix: '/logs/', days: 9, enabled: true, foreign: true, more: false }

  test.each<[what: string, found: readonly FoundRule[], drift: object, fine: boolean]>([
    ['as they should be', found, none, true],
    ['one is missing', rest, { ...none, missing: [first.id] }, false],
    ['one was changed', [{ ...first, days: 1 }, ...rest], { ...none, changed: [first.id] }, false],
    ['one was switched off', [{ ...first, enabled: false }, ...rest], { ...none, changed: [first.id] }, false],
    ['one was narrowed', [{ ...first, more: true }, ...rest], { ...none, changed: [first.id] }, false],
    [
      'one of ours nobody wants any more',
      [...found, { ...first, id: 'sladd-x' }],
      { ...none, left: ['sladd-x'] },
      false,
    ],
    ['somebody else has one beside us', [...found, theirs], { ...none, foreign: ['logs'] }, true],
    [
      'somebody else’s reaches recordings',
      [...found, { ...theirs, prefix: '' }],
      { ...none, foreign: ['logs'], harmful: ['logs'] },
      false,
    ],
  ])('%s', (_what, rules, drift, fine) => {
    expect(driftOf(wanted, rules)).toEqual(drift)
    expect(inOrder(driftOf(wanted, rules))).toBe(fine)
  })
})
