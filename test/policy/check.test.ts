// Policies that must be refused, each with the sentence it is refused with in the .txt file beside it.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { checkPolicies } from '../../src/policy/check.ts'
import { loadPolicies } from '../../src/policy/load.ts'
import { mayRecord } from '../../src/policy/questions.ts'
import { policySchema } from '../../src/policy/schema.ts'
import { fileAt, policiesFrom, policyFiles } from './files.ts'

const folder = 'test/policies/bad'
const bad = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const everyone = fileAt('policies/all.yaml')
const sixth = fileAt('test/policies/good/nordlys-no.yaml')
const read = (name: string) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })

describe('policy check', () => {
  test('the six files of this product are clean', () => {
    expect(checkPolicies(policyFiles)).toEqual({ lines: [], exit: 0 })
  })

  test.each(policyFiles)('$name is clean when it is checked alone', (file) => {
    expect(checkPolicies([file])).toEqual({ lines: [], exit: 0 })
    expect(checkPolicies([file], [everyone])).toEqual({ lines: [], exit: 0 })
  })

  test.each(bad)('%s gets the message beside it, with file, line, column, rule, value and wish', (name) => {
    const { lines, exit } = checkPolicies([read(name)], [everyone])
    expect(lines.map((line) => `${line}\n`).join('')).toBe(
      readFileSync(`${folder}/${name.replace('.yaml', '.txt')}`, 'utf8'),
    )
    expect(lines.length).toBeGreaterThan(0)
    expect(exit).toBe(lines.every((line) => line.includes(': warning: ')) ? 0 : 1)
    for (const line of lines) expect(line).toMatch(/^[\w.-]+:\d+:\d+: [\w.-]+: /)
  })

  test('every expected message has its file, and two of the files are doubtful rather than wrong', () => {
    const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    expect(texts.map((name) => name.replace('.txt', '.yaml'))).toEqual(bad)
    expect(bad.filter((name) => checkPolicies([read(name)], [everyone]).exit === 0)).toEqual([
      'minutes-for-months.yaml',
      'opt-out-dk.yaml',
    ])
  })

  test('nothing is loaded when one of several files is refused', () => {
    expect(loadPolicies([...policyFiles, read('no-keep.yaml')]).ok).toBe(false)
  })

  test('two files for one controller are refused', () => {
    const { lines } = checkPolicies([sixth, { ...sixth, name: 'copy.yaml' }], [everyone])
    expect(lines).toContain(
      'copy.yaml:2:13: controller: a second file for "nordlys-no", the first is test/policies/good/nordlys-no.yaml; wanted: one file each',
    )
  })

  test('all.own-initiative: the file for everyone is refused when a store of the product’s own has no date', () => {
    const text = everyone.text.replace('what: audit,', 'what: review-mark,')
    expect(checkPolicies([{ name: 'all.yaml', text }]).lines).toEqual([
      expect.stringMatching(
        /^all\.yaml:\d+:3: rules: nothing keeps audit, which is written for everyone; wanted: keep/,
      ),
    ])
  })

  test('a bomb of aliases, a deep nest and a binary file are refused without harm', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h']
      .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)
      .join('\n')}\n`
    const texts = [bomb, `controller: ${'['.repeat(2_000)}${']'.repeat(2_000)}`, '\u0000\u0001\u0002', '\uFEFF']
    for (const text of texts) expect(checkPolicies([{ name: 'odd.yaml', text }]).exit).toBe(1)
  })

  test('a sixth controller is a new file and no code', () => {
    const policy = policiesFrom([...policyFiles, sixth]).controllers.get('nordlys-no')
    expect(policy && mayRecord(policy, { direction: 'in' })).toMatchObject([
      { purpose: 'documentation', ask: 'opt-in' },
    ])
  })

  test('policies/schema.json is the schema of what is checked (else run test/policy/write-schema.ts)', () => {
    expect(JSON.parse(readFileSync('policies/schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(policySchema())))
    for (const { text } of policyFiles) expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/schema\.json\n/)
  })
})
