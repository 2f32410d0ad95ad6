// Numbers, dates and codes that are given in passing: by another word than the one asked for, half, said again or put
// right; and beside each what stands in the same place and is nobody's.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, play } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const withoutIndex = (text: string): string => text.replace(/\[([A-Z_]+)_\d+\]/g, '[$1]')

/** Turns parted by " / ", adviser and customer by turns, the customer if there is only one; the last turn as it is shown. */
type Row = readonly [lang: string, turns: string, shown: string]

const masked: readonly Row[] = [
  [
    'da',
    'reg nr fire seks otte to konto nul nul nul tre fire fire to nul',
    'reg nr [BANK_ACCOUNT] konto [BANK_ACCOUNT]',
  ],
  [
    'sv',
    'clearing åtta tre två ett konto nio noll två sju fyra fyra ett',
    'clearing [BANK_ACCOUNT] konto [BANK_ACCOUNT]',
  ],
  ['da', 'jeg har fødselsdag den fjortende november', 'jeg har fødselsdag [DATE_OF_BIRTH]'],
  ['da', 'jeg har kun fastnet otteoghalvfjerds tyve seksogfyrre fjorten', 'jeg har kun fastnet [PHONE]'],
  [
    'nb',
    'hva er faksnummeret / pluss trettifire ni to åtte og så står det ikke mer',
    'pluss [PHONE] og så står det ikke mer',
  ],
  [
    'da',
    'har du et ordrenummer / nej mit nummer er tyve tolv fireogtredive seksoghalvtreds',
    'nej mit nummer er [PHONE]',
  ],
  ['nb', 'jeg har en ordre, ring meg på 412 34 567', 'jeg har en ordre, ring meg på [PHONE]'],
  ['nb', 'jeg fikk en faktura, 412 34 567 er nummeret mitt', 'jeg fikk en faktura, [PHONE] er nummeret mitt'],
]

const shown: readonly (readonly [lang: string, turns: string])[] = [
  ['da', 'hvad er adressen / fire fem hundrede tror jeg'],
  ['nb', 'hva er adressen / tre fire hundre'],
  ['sv', 'min adress och pris / två tre tusen'],
  ['da', 'hej faktura 90044127 har jeg betalt'],
  ['nb', 'faktura åtte sju to null en på seks tusen'],
  ['da', 'det handler om ordre #88213'],
  ['nb', 'ordre 1288 3014 47 kom med skade'],
  ['en', 'i bought it with my order nine nine oh two one four'],
  ['da', 'ja vognmanden tabte det. fragtbrev 00573 1338 0099 2144'],
  ['da', 'har du følgesedler / ja nummer syv nul nul tre fem'],
  ['da', 'skuffen 902.514.42 mangler'],
]

const last = (lang: string, turns: string): string => {
  const said = turns.split(' / ').map((text, at, all) => `${at % 2 === 0 && all.length > 1 ? 'A' : 'C'}: ${text}`)
  return withoutIndex(play(engine.conversation({ languages: [lang] }), said).at(-1)?.shown ?? '')
}

describe('what is somebody’s is masked although it is given in passing, half or by another word', () => {
  test.each(masked)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('what stands in the same place and is nobody’s stays', () => {
  test.each(shown)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns.split(' / ').at(-1))
  })
})
