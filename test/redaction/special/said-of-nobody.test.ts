// Words of health in a transcript are masked where they are said of somebody, and left where they are not.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createSpecial } from '../../../redaction/special/special.ts'
import { engineWith, play } from '../keys.ts'

const engine = engineWith({ special: createSpecial(readFileSync('redaction/special/special.bin')) })
const shownOf = (lang: string, line: string): string | undefined =>
  play(engine.conversation({ languages: [lang] }), [line])[0]?.shown

const left: readonly (readonly [lang: string, line: string])[] = [
  ['nb', 'A: vi dekker behandling hos psykolog'],
  ['da', 'A: Rejseforsikringen dækker akut sygdom.'],
  ['nb', 'A: har du vondt noe sted'],
  ['sv', 'A: jag beklagar sorgen'],
  ['nb', 'C: saken er under behandling sto det'],
  ['nn', 'C: eg synest det er dyrt'],
  ['da', 'C: pengene går ind om to bankdage'],
]

const masked: readonly (readonly [lang: string, line: string, shown: string])[] = [
  ['nb', 'C: han er innlagt på sykehuset', 'han er [HEALTH_1]'],
  ['da', 'C: min kone har fået ondt i brystet', 'min kone har fået [HEALTH_1]'],
  ['en', 'C: my wife has diabetes', 'my wife has [HEALTH_1]'],
]

describe('words of health', () => {
  test.each(left)('said of nobody are left: %s %s', (lang, line) => {
    expect(shownOf(lang, line)).toBe(line.slice(3))
  })

  test.each(masked)('said of somebody are masked: %s %s', (lang, line, shown) => {
    expect(shownOf(lang, line)).toBe(shown)
  })
})
