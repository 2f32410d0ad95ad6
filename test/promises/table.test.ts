// The README says of each promise where it is enforced and which test shows it, or that it is not yet, and what sladd promises means
// by its words.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { notKeptYet, promiseText, unjudged } from '../../src/cli/promises.ts'
import { packageRoot } from '../../src/files.ts'
import { judged, together } from '../../src/promises/finding.ts'
import { promiseRows, promiseTable, readme, testsByPromise } from './table.ts'

describe('the table of promises', () => {
  test('stands in the README as policies and tests have it now (npm run readme writes it)', () => {
    expect(readme()).toContain(promiseTable())
  })

  test('names every promise once', () => {
    const ids = promiseRows().map(({ id }) => id)
    expect(ids).toHaveLength(76)
    expect(new Set(ids).size).toBe(76)
  })

  test('calls nothing enforced whose code or test is not there', () => {
    const missing = promiseRows().flatMap(({ id, home, test: file }) =>
      file === undefined
        ? []
        : [home, file].filter((path) => !existsSync(join(packageRoot(), path))).map((path) => `${id}: ${path}`),
    )
    expect(missing).toEqual([])
  })

  test('no test is named after a promise that does not exist', () => {
    const known = new Set(promiseRows().map(({ id }) => id))
    const controllers = new Set([...known].map((id) => id.split('.')[0]))
    expect([...testsByPromise().keys()].filter((id) => controllers.has(id.split('.')[0]) && !known.has(id))).toEqual([])
  })

  test('says by the same words as sladd promises which of them nothing stored shows', () => {
    const printed = promiseText([
      { id: 'all.offences', state: 'untested', evidence: [] },
      { id: 'all.rights', state: 'broken', evidence: ['recording/1'] },
    ])
    expect(printed).toMatch(/all\.offences +nothing to judge by/)
    expect(printed).toMatch(/all\.rights +BROKEN/)
    expect(printed).not.toContain('untested')
    expect(readme()).toContain(`*${unjudged}*`)
    expect(printed.split('\n\n').at(-1)).toContain(unjudged)
  })

  test('calls not yet what the policies and so sladd promises call so, and nothing else', () => {
    const rows = promiseRows()
    const untold = rows.flatMap(({ id, test: file }) => (file === undefined ? [id] : []))
    expect(rows.flatMap(({ id, notYet }) => (notYet ? [id] : []))).toEqual(untold)
    const printed = promiseText(untold.map((id) => ({ id, state: 'untested', notYet: true, evidence: [] })))
    for (const id of untold) expect(printed.split('\n').find((row) => row.startsWith(`${id} `))).toContain(notKeptYet)
    expect(readme()).toContain(`*${notKeptYet}*`)
  })

  test('sladd promises says how many of what were looked at and from when, once for all that was asked of them', () => {
    const at = Date.parse('2026-11-20T12:00:00Z')
    const calls = [
      { kind: 'call' as const, at, id: '1' },
      { kind: 'call' as const, at: at + 86_400_000, id: '2' },
    ]
    const asked = { name: ({ id }: { readonly id: string }) => `call/${id}`, bad: () => false }
    const kept = together([
      judged(calls, { ...asked, what: 'recorded' }),
      judged(calls, { ...asked, what: 'past its date' }),
    ])
    const broken = judged(calls, { ...asked, what: 'recorded', bad: ({ id }) => id === '2' })
    const printed = promiseText([
      { id: 'all.rights', ...kept },
      { id: 'all.secrecy', ...broken },
    ]).split('\n')
    expect(printed[1]).toMatch(/kept +2026-11-20 to 2026-11-21 +2 calls, none recorded or past its date$/)
    expect(printed[2]).toMatch(/BROKEN +2026-11-20 to 2026-11-21 +1 of 2 calls recorded: call\/2$/)
  })

  test('the README stays under 120 lines', () => {
    expect(readme().split('\n').length).toBeLessThan(120)
  })
})
