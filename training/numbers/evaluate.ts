// What the referee would do with dialogues it has not learned from: `npm run bench:numbers`. Cross-validated over the dev
// part, a fold of dialogues at a time; of the numbers that the rules leave readable, how many are won and how many
// harmless ones masked from each chance on. Rules were tuned on these dialogues, so they leave little to win here.
//   [--held]: trained on the dev part, measured on the held part; totals only.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readDialogues } from '../../bench/labelled.ts'
import { table } from '../../bench/shares.ts'
import { chanceOf } from '../../redaction/referee/referee.ts'
import { seeded } from '../names/random.ts'
import { learn, packed } from './learn.ts'
import { type Sample, samplesOf } from './samples.ts'
import { seed, settings } from './settings.ts'

const folds = 5
const chances = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5] as const

interface Judged extends Sample {
  readonly chance: number
}

const judged = (from: readonly Sample[], on: readonly Sample[]): readonly Judged[] => {
  const weights = packed(learn(from, settings, seeded(seed)), settings)
  return on.map((sample) => ({ ...sample, chance: chanceOf(weights, sample.features) }))
}

const { values: asked } = parseArgs({ options: { held: { type: 'boolean', default: false } } })
const all = readDialogues(join(dirname(fileURLToPath(import.meta.url)), '../../bench/quality'))
const dev = all.filter(({ part }) => part === 'dev')
const samples = samplesOf(dev)
const foldOf = new Map(dev.map(({ id }, at) => [id, at % folds]))

const crossed = (): readonly Judged[] =>
  Array.from({ length: folds }, (_, fold) => {
    const isIn = ({ dialogue }: Sample): boolean => foldOf.get(dialogue) === fold
    return judged(
      samples.filter((sample) => !isIn(sample)),
      samples.filter(isIn),
    )
  }).flat()

const result = asked.held ? judged(samples, samplesOf(all.filter(({ part }) => part === 'held'))) : crossed()
const right = result.filter(({ chance, personal }) => chance > 0.5 === personal).length
const left = result.filter(({ readable }) => readable)
console.log(`${result.length} numbers, ${((100 * right) / result.length).toFixed(1)} % judged rightly`)
console.log(
  `${left.length} that the rules leave readable, ${left.filter(({ personal }) => personal).length} somebody's\n`,
)
console.log(
  table(
    ['from', 'won', 'harmless masked', 'of them marked as hard'],
    chances.map((least) => {
      const masked = left.filter(({ chance }) => chance >= least)
      const harmless = masked.filter(({ personal }) => !personal)
      const hard = harmless.filter(({ hardNegative }) => hardNegative)
      return [String(least), ...[masked.length - harmless.length, harmless.length, hard.length].map(String)]
    }),
  ),
)
