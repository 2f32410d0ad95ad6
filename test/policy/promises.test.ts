// All promises are there as rules, each once, with source, basis and who set the figure: a table to hold beside the notices.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { listRules } from '../../src/policy/check.ts'
import { rules } from '../../src/policy/questions.ts'
import { policies } from './files.ts'

// id · source · basis · the kinds of its clauses
const promised = `
all.silence-means-never | design | | duty
all.purpose-bound-reads | law | 5(1)(b) | duty
tryg-no.recording-consent | notice | 6(1)(a) | record
tryg-no.recording-retention | notice | | keep
tryg-no.transcript-retention | notice | 6(1)(f) | transcribe keep
tryg-no.withdrawal | notice | 7(3) | duty keep
tryg-no.listen-in | notice | 6(1)(b) 6(1)(f) | listen-in keep
tjm-dk.recording-documentation | notice | 6(1)(f) 9(2)(f) | record keep duty
tjm-dk.recording-quality | notice | 6(1)(a) 9(2)(a) | record keep
tjm-dk.transcript-retention | notice | 6(1)(a) 9(2)(a) | transcribe keep
tjm-dk.claim-control-call | notice | 6(1)(f) 9(2)(f) | record keep
tjm-dk.fraud-use | notice | 6(1)(f) 9(2)(f) | use
tjm-dk.legal-hold | notice | 6(1)(f) 9(2)(f) | hold
tjm-dk.live-assist | notice | 6(1)(b) 6(1)(f) | listen
tjm-dk.live-masking | notice | 6(1)(b) 6(1)(f) | keep mask
tjm-dk.oral-consent | notice | 7 | duty keep
tjm-dk.quote | notice | 6(1)(a) 9(2)(a) | ask-before
gjensidige-no.recording-optout | notice | chosen 6(1)(a) | record keep duty
gjensidige-no.withdrawal | notice | 7(3) | duty keep
gjensidige-no.fraud-use | notice | chosen 6(1)(f) | use
dnb-liv-no.contact-retention | notice | 6(1)(b) 6(1)(f) | keep
claims-link-no.call-log-only | notice | chosen 6(1)(f) | record keep
claims-link-no.call-statistics | notice | chosen 6(1)(f) | duty keep
all.only-parties | law | NO penal code 205, DK penal code 263 | duty
all.staff | law | | duty keep
tryg-no.chat-retention | notice | | keep duty
tryg-no.bot-no-sensitive | notice | 9 | bar-bot keep
tryg-no.bot-anonymous | notice | | duty
tryg-no.bot-pii-one-hour | notice | | keep mask
tryg-no.bot-training | notice | chosen 6(1)(f) | use
tryg-no.bot-retention | notice | | keep
tjm-dk.chat-retention | notice | | keep bar-bot duty
dnb-liv-no.chat-retention | notice | | keep duty
tryg-no.social-media | notice | | duty keep
tjm-dk.social-media | notice | | duty keep
dnb-liv-no.social-media | notice | | duty keep
tryg-no.quote-retention | notice | | keep
gjensidige-no.quote-retention | notice | | keep
tjm-dk.quote-retention | notice | | keep
gjensidige-no.chat-retention | notice | chosen 6(1)(b) | keep duty
tryg-no.survey | notice | 6(1)(f) | keep
tjm-dk.survey | notice | 6(1)(f) | keep
gjensidige-no.survey | notice | 6(1)(a) | keep
claims-link-no.survey-retention | notice | chosen 6(1)(f) | keep
all.bot-says-it-is-one | law | AI Act 50(1) | duty
dnb-liv-no.health-verbal-consent | notice | 9(2)(a) 9(2)(g) | ask-before bar-bot keep
dnb-liv-no.adviser-scope | notice | | see
dnb-liv-no.processor | notice | 28 | duty
gjensidige-no.special-categories | notice | 9(2)(a) 9(2)(f) | ask-before bar-bot keep
tryg-no.special-categories | notice | 9(2)(a) 9(2)(f) | ask-before
claims-link-no.special-categories | notice | 9(2)(a) | ask-before see keep
all.offences | law | 10 NO act 11, DK act 8 | duty
all.rights | law | 12(3) 12 15–22 | answer use keep
all.identification | law | 12(6) | duty
all.access-copy | law | 15(3) 15(4) | duty
tryg-no.access-limits | notice | NO act 16 | answer
tryg-no.rights-evidence | notice | 5(2) | keep
tjm-dk.rights-evidence | notice | 5(2) | keep
all.erasure-limits | notice | 17(3) | answer hold keep
all.own-initiative | notice | 5(1)(e) | duty keep
tryg-no.breach | notice | 33 34 | notify
tjm-dk.breach | notice | 33 34 | notify
tryg-no.breach-intake | notice | 33 | duty
tjm-dk.breach-intake | notice | 33 | duty
gjensidige-no.breach-intake | notice | 33 | duty
claims-link-no.ip | notice | chosen 6(1)(f) | duty
all.secrecy | notice | 32 | duty mask see idle notify keep
tryg-no.auto-logout | notice | 32 | idle
tryg-no.synthetic-test-data | notice | | duty
gjensidige-no.stay-in | notice | 44–49 | stay-in transfer
tryg-no.transfer | notice | 45–49 | transfer duty
tjm-dk.transfer | notice | 45–49 | transfer duty
claims-link-no.transfer | notice | 45–49 | transfer duty
tryg-no.email | notice | 32 | duty
tjm-dk.email | notice | 32 | duty
claims-link-no.email | notice | 32 | duty
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([id = '', source = '', basis = '', clauses = '']) => ({ id, source, basis, clauses }))

// Where a notice gives no figure, the file says that the controller chose it.
const setByController: readonly (readonly [id: string, kind: string])[] = [
  ['tjm-dk.legal-hold', 'hold'],
  ['claims-link-no.call-log-only', 'keep'],
  ['gjensidige-no.chat-retention', 'keep'],
  ['tryg-no.survey', 'keep'],
  ['tjm-dk.survey', 'keep'],
  ['gjensidige-no.survey', 'keep'],
  ['tryg-no.auto-logout', 'idle'],
]

const all = rules(policies)
const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(path).isDirectory() ? sourceFiles(path) : path.endsWith('.ts') ? [path] : []
  })

describe('the promises of the five controllers as rules', () => {
  test('there are 76 promises, and each is exactly one rule over all files', () => {
    expect(promised).toHaveLength(76)
    expect(all.map((rule) => rule.id).sort()).toEqual(promised.map((promise) => promise.id).sort())
  })

  test.each(promised)('$id says where it comes from, on what basis, and what is done about it', (promise) => {
    const rule = all.find((one) => one.id === promise.id)
    const basis = [...(rule?.basisChosen ? ['chosen'] : []), ...(rule?.basis ?? [])].join(' ')
    expect(rule?.source).toBe(promise.source)
    expect(basis.replaceAll(', ', ' ')).toBe(promise.basis.replaceAll(', ', ' '))
    expect([...new Set(rule?.clauses.map((clause) => clause.kind))].join(' ')).toBe(promise.clauses)
    expect(rule?.says).toMatch(/\.$/)
  })

  test.each(setByController)(
    '%s: the figure that its notice does not give is marked as the controller’s own',
    (id, kind) => {
      const clauses = all.find((rule) => rule.id === id)?.clauses.filter((clause) => clause.kind === kind) ?? []
      expect(clauses.length).toBeGreaterThan(0)
      for (const clause of clauses) expect(clause).toHaveProperty('set-by', 'controller')
    },
  )

  test('the five controllers differ in data only: no controller is named in the code', () => {
    const named = [...policies.controllers.keys()]
    const code = sourceFiles('src').filter((path) => !path.startsWith('src/demo/'))
    // As a word of the code; examples in help texts and comments may name one.
    const literals = named.flatMap((id) => [`'${id}'`, `"${id}"`, `'${id}.`, `"${id}.`, `\`${id}`])
    const found = code.filter((path) => literals.some((literal) => readFileSync(path, 'utf8').includes(literal)))
    expect(code.length).toBeGreaterThan(10)
    expect(found).toEqual([])
  })

  test('policy list shows each rule with source, basis and kinds, the rules for everyone last', () => {
    const rows = listRules(policies)
    expect(rows).toHaveLength(76)
    expect(rows.at(-1)?.id).toMatch(/^all\./)
    expect(rows.find((row) => row.id === 'gjensidige-no.fraud-use')).toEqual({
      id: 'gjensidige-no.fraud-use',
      source: 'notice',
      basis: '6(1)(f) (chosen by the controller)',
      clauses: 'use',
      says: 'Contact with the company may be used to detect fraud.',
    })
    expect(rows.find((row) => row.id === 'tryg-no.bot-anonymous')?.basis).toBe('–')
  })
})
