// Postal addresses as they live on in a call: in pieces, put right, read back, their street said again much later.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  [
    'da',
    'din adresse / rugmarken fjorten / tak / hvor gammel er bilen / den står på rugmarken',
    'den står på [ADDRESS]',
  ],
  ['nb', 'adressen / marmorveien seks og tjue / takk / så endrer vi til marmorveien', 'så endrer vi til [ADDRESS]'],
  ['nn', 'kor bur du / peter jebsens veg seks / takk / huset i peter jebsens veg då', 'huset i [ADDRESS] då'],
  ['en', 'your address / fourteen beechwood close / fourteen beechwood close', '[ADDRESS]'],
  ['da', 'hvad er adressen / ved skoven ni / ved skoven ni', '[ADDRESS]'],
  ['da', 'er det tværvej to a / nej tværvej ti a / ti a', '[ADDRESS]'],
  ['en', 'your new address / seventeen a queens road / seventeen a', '[ADDRESS]'],
  ['nb', 'adressen / storgata førtién / førtién / b', '[ADDRESS]'],
  ['nn', 'adressa / rugdevegen / rugdevegen ja / fire og tjue bokstav c', '[ADDRESS]'],
  ['nb', 'adressen / hunstadringen / hunstadringen ja', '[ADDRESS] ja'],
  ['da', 'adressen / klitrosestien fem nej vent otte', '[ADDRESS] nej vent [ADDRESS]'],
  ['da', 'den nye adresse / rosenørns alle syvogtredive', '[ADDRESS]'],
  [
    'da',
    'hvilket nummer på kastanjevej / syvogtyve b / syvogtyve b og det er stadig i hvidovre',
    '[ADDRESS] og det er stadig i [ADDRESS]',
  ],
]

const beside: readonly Row[] = [
  ['da', 'A: nyt kort til hveens boulevard tolv / ja / fjerde dør tre står der', '[ADDRESS] står der'],
  ['sv', 'din adress / lingatan fyrtiosex / alltså fjärde våningen till vänster', 'alltså [ADDRESS]'],
  ['nb', 'A: brev til innherredsveien nittifire / samme hus men skriv oppgang fire', 'samme hus men skriv [ADDRESS]'],
  ['en', 'your address / forty elm road / second floor then', '[ADDRESS] then'],
  ['da', 'din adresse / fruerlundvej seks ja i terndrup', '[ADDRESS] ja i [ADDRESS]'],
  ['sv', 'bor du på fågelvägen / ja nummer åtta / åtta / trehundranittiosex trettio', '[ADDRESS]'],
  ['nn', 'A: er du framleis på grandevegen', 'er du framleis på [ADDRESS]'],
  ['da', 'A: adressen er registreret som møllevej', 'adressen er registreret som [ADDRESS]'],
  ['nb', 'hvor bor du / på raufoss i severin olsens veg tretten', 'på [ADDRESS]'],
  ['nn', 'gards og bruksnummer / gardsnummer nitten og bruksnummer fire', 'gardsnummer [ADDRESS]'],
  [
    'nb',
    'hvor bor du / jeg bor i solheimsgaten tjueto i bergen og nå er det rotter',
    'jeg bor i [ADDRESS] og nå er det rotter',
  ],
  ['en', 'your address / forty elm road / forty elm road / yes top floor', 'yes [ADDRESS]'],
  [
    'en',
    'your address / six elm close / and your brother / he’s at four i’m at six',
    'he’s at [ADDRESS] i’m at [ADDRESS]',
  ],
  ['nb', 'adressen / enerhauggata fem / og leiligheten / h tolv null to', '[ADDRESS]'],
  ['nn', 'heimeadressa / heimeadressa er solvang åtte i skien / solvang åtte', '[ADDRESS]'],
  ['nn', 'hallo / eg bur på frekhaug vegen heiter sagstadvegen', 'eg bur på frekhaug vegen heiter [ADDRESS]'],
  ['sv', 'adressen / kungsgatan fem trappa d i uppsala', '[ADDRESS]'],
  ['nn', 'kor skal handverkaren / til øyane fire', 'til [ADDRESS]'],
  ['da', 'adressen / bakkelunden ni / ja / det er hus nummer ni b', 'det er [ADDRESS]'],
]

const shown: readonly (readonly [lang: string, turns: string])[] = [
  ['nb', 'er bilen på verkstedvegen / nei / er den på motorvegen'],
  ['nb', 'veiadressen / vangsvegen fire hundre og ti / tusen takk'],
  ['nb', 'adressen er parkgata tolv / nei nå bor jeg hos dattera mi'],
  ['da', 'den gamle adresse / strandvejen fire hundrede og elleve / og den nye'],
  ['da', 'dit postnummer / femoghalvfjerds hundrede / og vejen'],
  ['da', 'din adresse / ellemosevej fire / tak / vi har deres alle tre biler'],
  ['sv', 'vilken port / port fyra / och våning'],
  ['nn', 'gards og bruksnummer / gnr førtisju bnr tolv / og kva for ein annan'],
  ['da', 'hej / ja / hvor bor i henne'],
  ['da', 'hej / ja / var du på hjemvejen da det skete'],
  ['nb', 'adressen / storgata fem / hvor mange rom er det / tre rom og to etasjer'],
  ['nb', 'adressen / storgata fem / og ferien / vi bodde på hotell rom tolv'],
  ['en', 'your address / forty elm road / does anybody live with you / my cousin one floor up'],
  ['sv', 'adressen / backen sju / tack / bilen stod i backen nedanför kyrkan'],
]

describe('an address is masked however its parts are said, and its street whenever it is said again', () => {
  test.each([...masked, ...beside])('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('what only looks like a part of an address that was given stays', () => {
  test.each(shown)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns.split(' / ').at(-1))
  })
})

test('a street that is said again has the index of the address it was first part of', () => {
  const talk = engine.conversation({ languages: ['nb'], channel: 'voice' })
  const say = (at: number, speaker: 'agent' | 'customer', text: string): string =>
    talk.push({ segment: String(at), at: at * 8000, speaker, text, final: true }).shown
  say(1, 'customer', 'jeg bor i marmorveien seks')
  say(2, 'customer', 'og mor bor i storgata sju')
  expect(say(3, 'agent', 'så pakken er sendt til marmorveien')).toBe('så pakken er sendt til [ADDRESS_1]')
})
