// What stays readable when recognisers cut utterances into several finals at any word, beside the same said in one piece.
//   npx tsx bench/cuts.ts [--dialogues 20000] [--seed 7] [--share 0.6] [--most 3] [--errors]
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { engineFor } from '../src/cli/mask.ts'
import { type CutDialogue, type CutLine, playCut, seeded } from './cutting.ts'
import { readDialogues } from './labelled.ts'
import { machine, machineLine, plainly, share, table } from './shares.ts'
import { told } from './told.ts'

const { values: asked } = parseArgs({
  options: {
    dialogues: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '7' },
    share: { type: 'string', default: '0.6' },
    most: { type: 'string', default: '3' },
    errors: { type: 'boolean', default: false },
  },
})

const labelled: readonly CutDialogue[] = readDialogues(fileURLToPath(new URL('./quality', import.meta.url)))
  .filter(({ part }) => part === 'dev')
  .map(({ turns, ...rest }) => ({ ...rest, lines: turns }))
const all = [...told, ...labelled]
const engine = engineFor({ format: 'dialogues' })
const cutting = { share: Number(asked.share), most: Number(asked.most) }
const random = seeded(Number(asked.seed))

const lines: CutLine[] = []
for (let count = 0; count < Number(asked.dialogues); count++) {
  const dialogue = all[Math.floor(random() * all.length)]
  if (dialogue !== undefined) lines.push(...playCut(engine, dialogue, random, cutting))
}

const sum = (of: (line: CutLine) => number): number => lines.reduce((total, line) => total + of(line), 0)
const spans = sum((line) => line.spans.length)
console.log(machineLine(machine()))
console.log(
  table(
    [`${asked.dialogues} dialogues, ${lines.length} lines, ${spans} spans`, 'share'],
    [
      [
        'spans with a readable word that are masked in one piece',
        plainly(
          share(
            sum(({ left }) => left.length),
            spans,
          ),
        ),
      ],
      [
        'spans shown first and marked late',
        plainly(
          share(
            sum(({ late }) => late.length),
            spans,
          ),
        ),
      ],
      [
        'lines shown first and not marked late',
        plainly(
          share(
            sum(({ unsaid }) => Math.min(1, unsaid)),
            lines.length,
          ),
        ),
      ],
      [
        'lines masked first and readable later',
        plainly(
          share(
            sum(({ unmasked }) => Math.min(1, unmasked)),
            lines.length,
          ),
        ),
      ],
      [
        'other letters masked because of a cut',
        plainly(
          share(
            sum(({ more }) => more),
            sum(({ letters }) => letters),
          ),
        ),
      ],
    ],
  ),
)
if (asked.errors)
  for (const line of lines)
    for (const { type, start, end } of line.left) console.log(`${type} ${start}–${end}  ${line.told}`)
