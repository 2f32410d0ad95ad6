// Recognisers give one utterance as several finals, cut at any word, with partials between, twice, late and out of order.
// CUT_DIALOGUES=20000 plays as many as the design wants; without it so many that it stays a matter of seconds.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { type CutLine, playCut, seeded } from '../../bench/cutting.ts'
import { readDialogues } from '../../bench/labelled.ts'
import { told } from '../../bench/told.ts'
import { createNames } from '../../redaction/names/names.ts'
import { createReferee } from '../../redaction/referee/referee.ts'
import { createSpecial } from '../../redaction/special/special.ts'
import { engineWith } from './keys.ts'

const wanted = Number(process.env['CUT_DIALOGUES'] ?? 800)
const special = createSpecial(readFileSync('redaction/special/special.bin'))
const learned = {
  names: createNames(readFileSync('redaction/names/weights.bin')),
  special,
  referee: createReferee(readFileSync('redaction/referee/weights.bin')),
}
const labelled = readDialogues(new URL('../../bench/quality', import.meta.url).pathname)
  .filter(({ part }) => part === 'dev')
  .map(({ turns, ...rest }) => ({ ...rest, lines: turns }))

interface Sum {
  readonly spans: number
  readonly left: readonly string[]
  readonly unsaid: readonly string[]
  readonly unmasked: readonly string[]
  readonly languages: ReadonlySet<string>
}

function played(engine: ReturnType<typeof engineWith>, dialogues: typeof told): Sum {
  const random = seeded(20_261_122)
  const lines: CutLine[] = []
  const languages = new Set<string>()
  // One of each language, however many there are of the others; then by chance.
  const first = dialogues.filter(({ lang }, at) => dialogues.findIndex((one) => one.lang === lang) === at)
  for (let count = 0; count < wanted; count++) {
    const dialogue = first[count] ?? dialogues[Math.floor(random() * dialogues.length)]
    if (dialogue === undefined) continue
    languages.add(dialogue.lang)
    lines.push(...playCut(engine, dialogue, random))
  }
  const of = (which: (line: CutLine) => boolean): readonly string[] => lines.filter(which).map((line) => line.told)
  return {
    spans: lines.reduce((sum, line) => sum + line.spans.length, 0),
    left: of((line) => line.left.length > 0),
    unsaid: of((line) => line.unsaid > 0),
    unmasked: of((line) => line.unmasked > 0),
    languages,
  }
}

describe.each([
  ['identifiers alone', engineWith(), told, 0],
  ['names and special categories too', engineWith(learned), [...told, ...labelled], 0.002],
] as const)('finals cut at any word, %s', (_, engine, dialogues, most) => {
  const sum = played(engine, dialogues)

  test('leave nothing readable that is masked when the same is said in one piece', () => {
    expect(sum.spans).toBeGreaterThan(1000)
    expect(sum.left.length <= most * sum.spans ? [] : sum.left).toEqual([])
  })

  test('never show again what was masked', () => {
    expect(sum.unmasked).toEqual([])
  })

  test('say of every span that was shown before it was known that it is late', () => {
    expect(sum.unsaid).toEqual([])
  })

  test('are tried in every language', () => {
    expect([...sum.languages].sort()).toEqual(['da', 'en', 'fi', 'nb', 'nn', 'sv'])
  })
})
