// A policy that changed while data of the old one is stored: said before it takes effect, put on record when it does, and
// no date of what is stored moves.
import { describe, expect, test } from '@jest/globals'
import type { PolicySet } from '../../src/policy/policy.ts'
import { policyChanges, rememberPolicies } from '../../src/retention/policy-change.ts'
import { retentionReport } from '../../src/retention/report.ts'
import { policies, policiesFrom, policyFiles } from '../policy/files.ts'
import { crypto, day, entries, processOver, putRecording, type Stores, stores, verdict } from './world.ts'

/** The policies with one text replaced in one file. */
const edited = (controller: string, from: string, to: string): PolicySet =>
  policiesFrom(
    policyFiles.map((file) => (file.name.includes(controller) ? { ...file, text: file.text.replace(from, to) } : file)),
  )

const shorter = edited('tryg-no', 'from: captured, for: P6M }', 'from: captured, for: P3M }')

const partsOf = (on: Stores, set: PolicySet) => ({ ...on, crypto, policies: set, audit: processOver(on).audit })

describe('a policy that changed', () => {
  test('all.own-initiative: what it changes is said before it does, rule by rule, and put on record when it does', async () => {
    const on = stores()
    expect(await rememberPolicies(partsOf(on, policies))).toEqual([])
    const said = await policyChanges(partsOf(on, shorter))
    expect(said.map(({ controller, gone, added }) => [controller, gone.length, added.length])).toEqual([
      ['tryg-no', 1, 1],
    ])
    expect([said[0]?.gone[0], said[0]?.added[0]].map((term) => /"for":"(P\d+M)"/.exec(term ?? '')?.[1])).toEqual([
      'P6M',
      'P3M',
    ])
    const before = entries(on).length
    expect(await rememberPolicies(partsOf(on, shorter))).toEqual(said)
    expect(entries(on).slice(before)).toEqual(['policy.changed'])
    expect([await policyChanges(partsOf(on, shorter)), await rememberPolicies(partsOf(on, shorter))]).toEqual([[], []])
    expect((await verdict(on)).ok).toBe(true)
  })

  test('comments, order and layout of a file change nothing', async () => {
    const on = stores()
    await rememberPolicies(partsOf(on, policies))
    const same = edited('tryg-no', 'clauses:\n      - record:', 'clauses:\n      # the phone menu\n      - record:')
    expect(await policyChanges(partsOf(on, same))).toEqual([])
  })

  test('nothing is remembered that could not be put on record', async () => {
    const on = stores()
    await rememberPolicies(partsOf(on, policies))
    const silent = { append: () => Promise.reject(new Error('the audit is away')) }
    await expect(rememberPolicies({ ...partsOf(on, shorter), audit: silent })).rejects.toThrow('away')
    expect((await policyChanges(partsOf(on, shorter))).length).toBe(1)
  })

  test('tryg-no.recording-retention: what is stored keeps its date, and the report says so until it is gone', async () => {
    const on = stores()
    const item = await putRecording(on, 'rec-1', { controller: 'tryg-no', purposes: ['quality'] })
    const lineOf = async (set: PolicySet) =>
      (await retentionReport({ ...on }, set)).lines.find(
        ({ kind, purpose }) => kind === 'recording' && purpose === 'quality',
      )
    expect(await lineOf(policies)).not.toHaveProperty('differs')
    expect(await lineOf(shorter)).toMatchObject({ differs: true, nextDue: item.dues[0].at, promised: { for: 'P3M' } })
    on.clock.pass(120 * day)
    expect((await on.records.get('recording', 'rec-1', { purpose: 'quality', now: on.clock.now() }))?.id).toBe('rec-1')
  })
})
