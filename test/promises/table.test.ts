// The README says of each promise where it is enforced and which test shows it, or that it is not yet, and what sladd promises means
// by its words.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { promiseText, unjudged } from '../../src/cli/promises.ts'
import { packageRoot } from '../../src/files.ts'
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
      { id: 'all.staff', state: 'untested', evidence: [] },
      { id: 'all.rights', state: 'broken', evidence: ['recording/1'] },
    ])
    expect(printed).toMatch(/all\.staff +nothing to judge by/)
    expect(printed).toMatch(/all\.rights +BROKEN/)
    expect(printed).not.toContain('untested')
    expect(readme()).toContain(`*${unjudged}*`)
    expect(printed.split('\n').at(-2)).toContain(unjudged)
  })

  test('the README stays under 120 lines', () => {
    expect(readme().split('\n').length).toBeLessThan(120)
  })
})
