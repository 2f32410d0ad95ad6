// Ways callers say things that no list had foreseen: numbers written together by ear, names nobody knows, values put
// right, streets called after kings. Beside each stands what looks like it and is nobody's.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, play } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const withoutIndex = (text: string): string => text.replace(/\[([A-Z_]+)_\d+\]/g, '[$1]')

/** Turns parted by " / ", adviser first unless only one; the last turn as it is shown. */
type Row = readonly [lang: string, turns: string, shown: string]

const masked: readonly Row[] = [
  ['nb', 'hva er fødselsnummeret / ja syttensju eh femtifire', 'ja [NATIONAL_ID]'],
  ['nn', 'eit telefonnummer / nifemsju ein to null fire fire', '[PHONE]'],
  ['nb', 'hva er etternavnet ditt / vormedal med enkel v', '[PERSON] med enkel v'],
  ['nb', 'hei Kåre hva er etternavnet ditt / vormedal', '[PERSON]'],
  ['nb', 'Fødselsdato, har jeg 3. mai 1979? / Nei, 13. mai.', 'Nei, [DATE_OF_BIRTH].'],
  ['nb', 'født i nitten femtien den tjueniende februar', 'født i [DATE_OF_BIRTH]'],
  [
    'nb',
    'født tredje mai nittitre nei hva sier jeg fjerde mai',
    'født [DATE_OF_BIRTH] nei hva sier jeg [DATE_OF_BIRTH]',
  ],
  ['nb', 'registreringsnummer / x-ray kilo sju sju null fire', '[VEHICLE_REG]'],
  ['en', "the registration / it's e for echo v for victor seven oh double three nine", "it's [VEHICLE_REG]"],
  ['nn', 'har du skiltnummeret / te ve tjueto åttini', '[VEHICLE_REG]'],
  ['nb', 'kong olav den femtes gate nummer ni leilighet fem null en', '[ADDRESS]'],
  ['nb', 'ikke send til bekkefaret ti for der bor ingen', 'ikke send til [ADDRESS] for der bor ingen'],
  ['nn', 'Huset på Sunde, 6817 Naustdal fekk ras', 'Huset på [ADDRESS] fekk ras'],
  ['nn', 'gards og bruksnummer femti to skråstrek sju', 'gards og bruksnummer [ADDRESS]'],
  ['nb', 'Hva er telefonnummeret? / Polisen er RS-55 812 337.', 'Polisen er [POLICY_NO].'],
]

const shown: readonly (readonly [lang: string, turns: string])[] = [
  ['nb', 'hva heter du / dekningen min lurer jeg på'],
  ['nb', 'hva er navnet / jeg spør om vannskaden først'],
  ['nb', 'Fødselsdato? / Skaden skjedde 13. mai.'],
  ['nb', 'huset er fra 1951 og den 29. februar brant det'],
  ['nb', 'befaringen er i protokollen fem ganger'],
  ['en', "What's your plate? / It is valid until 31.12.2025."],
  ['en', 'my flight DY1303 OSL-LGW was cancelled, can i claim'],
  ['nb', 'entreen og eneretten gjelder'],
]

const last = (lang: string, turns: string): string => {
  const said = turns.split(' / ').map((text, at, all) => `${at === 0 && all.length > 1 ? 'A' : 'C'}: ${text}`)
  return withoutIndex(play(engine.conversation({ languages: [lang] }), said).at(-1)?.shown ?? '')
}

describe('said as no list foresaw it, it is masked', () => {
  test.each(masked)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('what looks like it and is nobody’s stays', () => {
  test.each(shown)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns.split(' / ').at(-1))
  })
})
