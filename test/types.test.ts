// The vows that travel as types (DESIGN §1): each line below must not compile, so `tsc` complains of an unused
// directive the day a vow is broken. The test at the end breaks all of them on purpose and counts the complaints.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import ts from 'typescript'
import type { MaskedText } from '../redaction/mask.ts'
import type { Disclosed } from '../src/access/disclose.ts'
import type { RecordingPermit } from '../src/call/consent.ts'
import type { TranscriptNews } from '../src/call/line.ts'
import type { Transcript } from '../src/call/transcript.ts'
import type { Vault } from '../src/call/vault.ts'
import type { BotSafeText, HealthGuard, Passed } from '../src/chat/health-guard.ts'
import type { KeptLine, SealedLine } from '../src/chat/kept.ts'
import type { EmittedLine, ShownLine } from '../src/chat/reading.ts'
import { packageRoot } from '../src/files.ts'
import type { SpokenPrompt } from '../src/policy/words.ts'
import type { BotQuestion } from '../src/ports.ts'
import type { Bodies, Due, Item, SegmentBody } from '../src/stored.ts'

declare const vault: Vault
declare const transcript: Transcript
declare const format: Parameters<Vault['open']>[1]
declare const heard: Parameters<Transcript['hear']>[3]
declare const policy: Parameters<Transcript['hear']>[0]
declare const said: string
declare const due: Due

const vows = {
  'stored text is masked': (): SegmentBody => ({
    segment: 's',
    seq: 1,
    speaker: 'customer',
    // @ts-expect-error what somebody said is no MaskedText
    text: said,
    spans: [],
  }),
  'published text is masked': (): TranscriptNews => ({
    type: 'partial',
    call: 'c',
    segment: 's',
    speaker: 'customer',
    // @ts-expect-error what somebody said is no MaskedText
    text: said,
  }),
  'only a permit opens a recording': () =>
    // @ts-expect-error purposes alone are no RecordingPermit
    vault.open({ call: 'c', controller: 'x', purposes: [], from: 0 }, format),
  'a permit to record is none to listen': (permit: RecordingPermit) =>
    // @ts-expect-error a RecordingPermit is no ListeningPermit
    transcript.hear(policy, 'c', permit, heard),
  'nothing is stored without a due': (item: Omit<Item, 'dues'>): Item => ({
    ...item,
    // @ts-expect-error at least one due
    dues: [],
  }),
  'a due is made from a policy': (): Due =>
    // @ts-expect-error an instant and a rule are no Due
    ({ purpose: due.purpose, at: due.at, rule: due.rule }),
  'numbers of a call log are sealed': (): Bodies['call-log'] => ({
    key: 'k',
    // @ts-expect-error a number is not Sealed
    from: said,
    // @ts-expect-error a number is not Sealed
    to: said,
    direction: 'in',
  }),
  'what is read to callers is the controller’s own': (prompt: Omit<SpokenPrompt, 'text'>): SpokenPrompt => ({
    ...prompt,
    // @ts-expect-error what somebody said is no PolicyText
    text: said,
  }),
  'a bot gets only what is safe for it': (question: Omit<BotQuestion, 'text'>, masked: MaskedText): BotQuestion[] => [
    // @ts-expect-error what somebody said is not safe for a bot
    { ...question, text: said },
    // @ts-expect-error masked text that nobody judged is not safe for a bot
    { ...question, text: masked },
  ],
  'what a bot gets was judged first': (guard: HealthGuard, masked: MaskedText): BotSafeText =>
    // @ts-expect-error a word is no proof of a judgement
    guard.forBot(true, masked),
  'what a bot gets was masked first': (guard: HealthGuard, pass: Passed): BotSafeText =>
    // @ts-expect-error what somebody said is no MaskedText
    guard.forBot(pass, said),
  'an adviser’s or customer’s own words are never emitted': (
    line: Omit<EmittedLine, 'text'>,
    words: Disclosed,
  ): EmittedLine => ({
    ...line,
    // @ts-expect-error disclosed text goes by acknowledgement alone
    text: words,
  }),
  'nobody is shown what was not disclosed': (line: Omit<ShownLine, 'text'>): ShownLine => ({
    ...line,
    // @ts-expect-error what somebody said is not Disclosed
    text: said,
  }),
  'a line of a chat is stored masked': (): KeptLine => ({
    seq: 1,
    at: 0,
    from: 'customer',
    // @ts-expect-error what somebody said is no MaskedText
    text: said,
    spans: [],
  }),
  'what was barred is stored sealed': (): SealedLine => ({
    key: 'k',
    // @ts-expect-error what somebody said is not Sealed
    sealed: said,
    seq: 1,
  }),
} satisfies Record<string, unknown>

const root = packageRoot()

/** How each vow is broken: the brand is taken away. */
const broken: readonly (readonly [file: string, from: string | RegExp, to: string])[] = [
  ['redaction/mask.ts', 'string & { readonly [masked]: true }', 'string'],
  ['src/call/consent.ts', /readonly \[(recording|listening)\]: true/g, ''],
  [
    'src/call/consent.ts',
    /export interface ListeningPermit \{[\s\S]*?\n\}/,
    'export type ListeningPermit = RecordingPermit & { readonly keep?: any }',
  ],
  ['src/stored.ts', /\} & \{ readonly \[due\]: true \}/, '}'],
  ['src/stored.ts', 'readonly dues: readonly [Due, ...Due[]]', 'readonly dues: readonly Due[]'],
  ['src/stored.ts', 'string & { readonly [sealed]: true }', 'string'],
  ['src/chat/health-guard.ts', 'string & { readonly [botSafe]: true }', 'string'],
  ['src/chat/health-guard.ts', '{ readonly [passed]: true }', 'boolean'],
  ['src/access/disclose.ts', 'string & { readonly [disclosed]: true }', 'string'],
  ['src/policy/policy.ts', /string & \{ readonly \[policyText\]: true \}/, 'string'],
]

const complaintsOf = (overlay: ReadonlyMap<string, string>): number[] => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  )
  const host = ts.createCompilerHost(options)
  const read = host.readFile
  host.readFile = (name) => overlay.get(name) ?? read(name)
  const source = host.getSourceFile
  host.getSourceFile = (name, version) => {
    const text = overlay.get(name)
    return text === undefined ? source(name, version) : ts.createSourceFile(name, text, version, true)
  }
  const file = join(root, 'test/types.test.ts')
  const program = ts.createProgram([file], options, host)
  return program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ code }) => code)
}

const unusedDirective = 2578

test('the vows hold, and each is missed as soon as it is broken', () => {
  const directives = [...readFileSync(join(root, 'test/types.test.ts'), 'utf8').matchAll(/^\s*\/\/ @ts-expect-error/gm)]
    .length
  const overlay = new Map<string, string>()
  for (const [name, from, to] of broken) {
    const path = join(root, name)
    const before = overlay.get(path) ?? readFileSync(path, 'utf8')
    const after = before.replace(from, to)
    expect([name, after !== before]).toEqual([name, true])
    overlay.set(path, after)
  }
  expect(Object.keys(vows).length).toBeLessThanOrEqual(directives)
  expect(complaintsOf(new Map())).toEqual([])
  expect(complaintsOf(overlay).filter((code) => code === unusedDirective)).toHaveLength(directives)
}, 120_000)
