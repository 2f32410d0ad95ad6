// How well the engine masks the project's own labelled dialogues.
//   npm run bench:quality -- [--errors] [--part dev|held] [--lang nb] [--json] [--no-corpora]
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { engineFor } from '../src/cli/mask.ts'
import { maskTurns } from '../src/masking.ts'
import { type CorpusNames, namesOnCorpora } from './corpora-names.ts'
import { errorList } from './errors.ts'
import { figures, styles } from './figures.ts'
import { readDialogues } from './labelled.ts'
import { score } from './scoring.ts'
import { machine, machineLine, plainly, type Share, share, table, withInterval } from './shares.ts'

const { values: asked } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    part: { type: 'string' },
    lang: { type: 'string' },
    corpora: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
if (asked.errors && asked.part === 'held') {
  console.error('--errors is for the dev part only: a held part whose errors were read tests nothing any more')
  process.exit(2)
}

const dialogues = readDialogues(fileURLToPath(new URL('./quality', import.meta.url))).filter(
  ({ part, lang }) => (asked.part ?? part) === part && (asked.lang ?? lang) === lang,
)
const engine = engineFor({ format: 'dialogues' })
const scores = dialogues.map((dialogue) =>
  score(
    dialogue,
    maskTurns(engine, dialogue).map(({ spans }) => spans),
  ),
)

function corpora(): readonly CorpusNames[] | undefined {
  return asked.corpora
    ? namesOnCorpora(engine, fileURLToPath(new URL('../../shared/corpora', import.meta.url)))
    : undefined
}

const cellOf = (name: string, of: Share): string => (name.startsWith('other letters') ? plainly(of) : withInterval(of))

function printPart(part: string, told: ReturnType<typeof figures>[string]): void {
  console.log(`\n# ${part}: ${told.dialogues} dialogues\n`)
  console.log(
    table(
      ['measure', 'share [95 %]'],
      Object.entries(told.all).map(([name, of]) => [name, cellOf(name, of)]),
    ),
  )
  const groups = Object.entries(told.byLanguageAndStyle)
  const short = [
    'direct identifiers',
    'dialogues with no direct identifier left',
    'spans masked late',
    'hard negatives hit',
    'other letters and digits masked',
  ]
  console.log(
    `\n${table(
      ['language, style', ...short],
      groups.map(([name, by]) => [name, ...short.map((each) => plainly(by[each] ?? share(0, 0)))]),
    )}`,
  )
  console.log(
    `\nSpans wholly masked\n${table(
      ['kind', 'language', ...styles],
      told.recall.map(({ kind, lang, byStyle }) => [
        kind,
        lang,
        ...styles.map((style) => withInterval(byStyle[style] ?? share(0, 0))),
      ]),
    )}`,
  )
  console.log(
    `\nPersons\n${table(
      ['language', 'case', 'recall', 'precision'],
      told.persons.map(({ lang, writing, recall, precision }) => [
        lang,
        writing,
        withInterval(recall),
        withInterval(precision),
      ]),
    )}`,
  )
  const worst = Object.entries(told.needlessly).sort(([, a], [, b]) => b.hits - a.hits)
  console.log(
    `\nMasked needlessly, as what\n${table(
      ['kind', 'share'],
      worst.map(([kind, of]) => [kind, plainly(of)]),
    )}`,
  )
}

function print(): void {
  console.log(machineLine(machine()))
  for (const [part, told] of Object.entries(figures(scores))) printPart(part, told)
  if (!asked.corpora) return
  const names = corpora()
  if (!names) {
    console.log('\nNames on public corpora: not measured, there is no folder ../shared/corpora here')
    return
  }
  console.log(
    `\nNames on the dev sets of public corpora\n${table(
      ['corpus', 'sentences', 'recall, mixed', 'precision, mixed', 'recall, lower', 'precision, lower'],
      names.map(({ corpus, sentences, mixed, lower }) => [
        corpus,
        String(sentences),
        ...[mixed, lower].flatMap(({ recall, precision }) => [withInterval(recall), plainly(precision)]),
      ]),
    )}`,
  )
}

if (asked.errors) console.log(errorList(scores))
else if (asked.json)
  console.log(JSON.stringify({ machine: machine(), ...figures(scores), corpora: corpora() }, undefined, 1))
else print()
