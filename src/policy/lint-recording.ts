// What must hold for recording, listening and transcribing: who is asked on what basis, with which prompt.
import { clausesOf } from './keeping.ts'
import { type Linted, located } from './shaped.ts'
import type { Path, Problem } from './source.ts'
import { consentBases } from './vocabulary.ts'

const asking: ReadonlySet<string> = new Set(['opt-in', 'opt-out'])

type Record = ReturnType<typeof located<'record'>>[number]

/** Each flaw of one clause: what is lacking or does not go together. */
const flaws: readonly ((at: Record, linted: Linted) => readonly (string | readonly [string, string])[])[] = [
  ({ clause }) => (clause.purposes.length === 0 ? ['records for no purpose, wanted: purposes'] : []),
  ({ clause }) => (clause.basis === undefined ? ['records on no basis, wanted: basis, such as 6(1)(a)'] : []),
  ({ clause }) => (clause.prompt === undefined ? ['records without a word to the caller, wanted: prompt'] : []),
  ({ clause }, { file }) =>
    (['prompt', 'aloud'] as const).flatMap((key) => {
      const prompts = file.controller.prompts ?? {}
      const named = clause[key]
      if (named === undefined || named in prompts) return []
      const wanted = Object.keys(prompts).join(', ') || '(none given)'
      return [[`there is no prompt "${named}", wanted: one of ${wanted}`, key] as const]
    }),
  ({ clause }) =>
    clause.aloud !== undefined && !asking.has(clause.ask)
      ? [[`has words to ask with aloud but does not ask (${clause.ask}), wanted: no aloud`, 'aloud']]
      : [],
  ({ clause }) =>
    asking.has(clause.ask) && clause['answer-within'] === undefined
      ? [`"${clause.ask}" without "answer-within", wanted: how long an answer counts, such as PT10S`]
      : [],
  ({ clause }) =>
    clause.basis !== undefined && asking.has(clause.ask) !== consentBases.includes(clause.basis)
      ? [
          [
            asking.has(clause.ask)
              ? `asks (${clause.ask}) but rests on ${clause.basis}, wanted: a consent, 6(1)(a)`
              : `rests on consent, ${clause.basis}, but does not ask, wanted: ask: opt-in, or another basis`,
            'basis',
          ],
        ]
      : [],
]

function recordProblems(linted: Linted): readonly Problem[] {
  const { source } = linted.file
  return located(linted.file, 'record')
    .filter(({ clause }) => clause.ask !== 'never')
    .flatMap((at) =>
      flaws.flatMap((flaw) =>
        flaw(at, linted).map((found) => {
          const [message, key] = typeof found === 'string' ? [found, undefined] : found
          return source.problem(key ? [...at.path, key] : at.path, message)
        }),
      ),
    )
}

/** A controller that never records has no rule that records, listens or transcribes beside it. */
function besideNever({ file, policy }: Linted): readonly Problem[] {
  const never = clausesOf(policy, 'record').find((one) => one.ask === 'never')
  if (never === undefined) return []
  const refuse = ({ path }: { readonly path: Path }, what: string) =>
    file.source.problem(path, `${what} beside "ask: never" of ${never.rule}, wanted: one or the other`)
  return [
    ...located(file, 'record')
      .filter(({ clause }) => clause.ask !== 'never')
      .map((at) => refuse(at, 'records')),
    ...located(file, 'transcribe').map((at) => refuse(at, 'transcribes')),
    ...located(file, 'listen').map((at) => refuse(at, 'listens')),
  ]
}

/** TDC, 8 April 2019, and the guidance of 25 November 2020: quality and training need an active yes in Denmark. */
function danishOptOut({ file }: Linted): readonly Problem[] {
  if (file.controller.authority !== 'datatilsynet-dk') return []
  return located(file, 'record').flatMap(({ clause, path }) =>
    clause.ask === 'opt-out' && clause.purposes.some((purpose) => purpose === 'quality' || purpose === 'training')
      ? file.source.problem(
          [...path, 'ask'],
          `opt-out for ${clause.purposes.join(', ')} in Denmark: by Datatilsynet's guidance of 25 November 2020 and its TDC decision of 8 April 2019 having to opt out is no consent; wanted: opt-in`,
          { severity: 'warning' },
        )
      : [],
  )
}

/** Text is made only of sound that is recorded: for a purpose that some rule records for. */
function transcribesUnrecorded({ file, policy }: Linted): readonly Problem[] {
  const recorded = new Set(clausesOf(policy, 'record').flatMap((one) => (one.ask === 'never' ? [] : one.purposes)))
  return located(file, 'transcribe').flatMap(({ clause, path }) =>
    clause.of
      .filter((purpose) => !recorded.has(purpose))
      .map((purpose) =>
        file.source.problem(
          [...path, 'of'],
          `transcribes sound recorded for "${purpose}", which no rule records for; wanted: one of ${[...recorded].join(', ') || '(nothing is recorded)'}`,
        ),
      ),
  )
}

export function lintRecording(linted: Linted): readonly Problem[] {
  return [recordProblems, besideNever, danishOptOut, transcribesUnrecorded].flatMap((check) => check(linted))
}
