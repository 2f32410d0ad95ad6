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
  ['nb', 'A: å huff er han innlagt'],
  ['en', "A: you're a bit faint now"],
  ['sv', 'A: är du medlem i facket'],
  ['nb', 'A: kondolerer så mye hva het han'],
  ['nb', 'C: jeg skal ha taxi til ullevål på torsdag'],
  ['da', 'C: der er ringet efter ambulance'],
  ['da', 'C: han skal ned til sin egen læge på mandag'],
  ['en', 'C: hes at AniCura with the vet'],
  ['sv', 'C: jag har en islandshäst som har kolik'],
  ['sv', 'C: jag skulle hämta ut till min man men dom ville ha fullmakt'],
]

const masked: readonly (readonly [lang: string, line: string, shown: string])[] = [
  ['nb', 'C: han er innlagt på sykehuset', 'han er [HEALTH_1]'],
  ['da', 'C: min kone har fået ondt i brystet', 'min kone har fået [HEALTH_1]'],
  ['en', 'C: my wife has diabetes', 'my wife has [HEALTH_1]'],
  ['en', 'C: my chest hurts and i have a fever', '[HEALTH_1] and i have a [HEALTH_2]'],
  ['en', 'C: she felt faint and has angina', 'she felt [HEALTH_1] and has [HEALTH_2]'],
  ['nb', 'C: han er innlagt på haukeland', 'han er [HEALTH_1]'],
  ['sv', 'C: jag är hes och har feber', 'jag är [HEALTH_1] och har [HEALTH_2]'],
  ['da', 'C: han har været syg af kræft', 'han har været [HEALTH_1]'],
  ['sv', 'C: han har fått en dom för stöld', 'han har fått en [OTHER_SPECIAL_1] för stöld'],
]

describe('words of health', () => {
  test.each(left)('said of nobody are left: %s %s', (lang, line) => {
    expect(shownOf(lang, line)).toBe(line.slice(3))
  })

  test.each(masked)('said of somebody are masked: %s %s', (lang, line, shown) => {
    expect(shownOf(lang, line)).toBe(shown)
  })
})
