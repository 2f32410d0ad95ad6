// The README's table of promises, made from the policies and the tests: a promise counts as enforced when a test's title
// begins with its id. `npm run readme` writes it, table.test.ts holds it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { policiesOf } from '../../src/compose.ts'
import { packageRoot } from '../../src/files.ts'
import type { ClauseKind, Rule } from '../../src/policy/policy.ts'
import { rules } from '../../src/policy/questions.ts'

const root = packageRoot()

/** The file in which clauses of a kind take effect. */
const homes: Readonly<Record<ClauseKind, string>> = {
  record: 'src/call/consent.ts',
  listen: 'src/call/consent.ts',
  transcribe: 'src/call/consent.ts',
  keep: 'src/retention/sweep.ts',
  use: 'src/policy/keeping.ts',
  'listen-in': 'src/call/call.ts',
  'bar-bot': 'src/chat/health-guard.ts',
  'ask-before': 'src/policy/questions.ts',
  mask: 'redaction/mask.ts',
  hold: 'src/retention/hold.ts',
  answer: 'src/policy/questions.ts',
  notify: 'src/policy/questions.ts',
  see: 'src/policy/questions.ts',
  'stay-in': 'src/policy/places.ts',
  transfer: 'src/policy/load.ts',
  idle: 'src/access/session.ts',
  duty: 'src/promises/check.ts',
}

/** Of promises whose keeping is a check, where the thing itself is done. */
const duties: Readonly<Record<string, string>> = {
  'silence-means-never': 'src/policy/questions.ts',
  'purpose-bound-reads': 'src/ports.ts',
  'only-parties': 'src/call/call.ts',
  'withdrawal-at-once': 'src/retention/lapser.ts',
  'nothing-overdue': 'src/retention/sweep.ts',
  'every-transfer-has-a-basis': 'src/policy/places.ts',
  'bot-says-it-is-one': 'src/chat/chat-line.ts',
}

const homeOf = (rule: Rule): string => {
  const [clause] = rule.clauses
  if (!clause) return ''
  return clause.kind === 'duty' ? (duties[clause.check] ?? homes.duty) : homes[clause.kind]
}

const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(root, 'test', name))

/** Test files by the promise ids that titles in them begin with. */
export function testsByPromise(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const file of testFiles) {
    for (const [, ids = ''] of readFileSync(file, 'utf8').matchAll(/['"`]((?:[a-z-]+\.[a-z-]+(?:, )?)+): /g)) {
      for (const id of ids.split(', ')) found.set(id, (found.get(id) ?? new Set()).add(relative(root, file)))
    }
  }
  return new Map([...found].map(([id, files]) => [id, [...files].sort()]))
}

export interface PromiseRow {
  readonly id: string
  readonly home: string
  readonly test: string | undefined
  readonly notYet: boolean
}

export function promiseRows(): readonly PromiseRow[] {
  const tests = testsByPromise()
  return rules(policiesOf({ policies: undefined })).map((rule) => ({
    id: rule.id,
    home: homeOf(rule),
    test: tests.get(rule.id)?.[0],
    notYet: rule.notYet,
  }))
}

const short = (path: string): string => path.replace(/^(src|test)\//, '').replace(/(\.test)?\.ts$/, '')

/** The table as it stands in the README. */
export function promiseTable(): string {
  const rows = promiseRows().map(
    ({ id, home, test }) =>
      `| ${id} | ${test ? `[${short(home)}](${home})` : '–'} | ${test ? `[${short(test)}](${test})` : '*not yet*'} |`,
  )
  return ['| promise | enforced in | test |', '|---|---|---|', ...rows].join('\n')
}

const between = /(<!-- promises -->\n)[\s\S]*?\n?(<!-- \/promises -->)/

export const readme = (): string => readFileSync(join(root, 'README.md'), 'utf8')
export const withTable = (text: string): string => text.replace(between, `$1${promiseTable()}\n$2`)
