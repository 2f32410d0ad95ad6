// Whatever the text, what is found lies inside it, in order and apart, and languages can be mixed or unknown.

import { describe, expect, test } from '@jest/globals'
import { type Language, languages } from '../../../redaction/kinds.ts'
import { dates } from '../../../redaction/spoken/dates.ts'
import { spokenEmails } from '../../../redaction/spoken/email.ts'
import { alphabetWords } from '../../../redaction/spoken/letter-names.ts'
import { spellings } from '../../../redaction/spoken/letters.ts'
import { runs } from '../../../redaction/spoken/runs.ts'
import { spokenUrls } from '../../../redaction/spoken/urls.ts'
import { type Token, tokens } from '../../../redaction/tokens.ts'
import { fc } from '../../properties.ts'

interface Found {
  readonly from: number
  readonly to: number
}
type Finder = (tokens: readonly Token[], languages: readonly Language[]) => readonly Found[]

const finders: readonly (readonly [string, Finder])[] = [
  ['numbers', runs],
  ['e-mail addresses', spokenEmails],
  ['web addresses', spokenUrls],
  ['spelled letters', spellings],
  ['dates', dates],
]

const piece = fc.oneof(
  fc.constantFrom(
    ...'en to fem og tjue halv treds hundre tusen 12 1972 , . - / krøllalfa at punktum gmail com no a b k som i karin dobbel ve femtende i mars of juni den jeg er www skråstrek nolla viisi sataa alt ett ord eh tre nuller'.split(
      ' ',
    ),
  ),
  fc.string({ maxLength: 4, unit: 'grapheme' }),
)
const text = fc.tuple(fc.array(piece, { maxLength: 40 }), fc.constantFrom(' ', '')).map(([said, gap]) => said.join(gap))
const spokenIn = fc.subarray([...languages])

const mixed: readonly (readonly [readonly Language[], string, readonly string[]])[] = [
  [['nb', 'en'], 'my number is four one two three five', ['41235']],
  [['nb', 'en'], 'nummeret er fire en to tre fem', ['41235']],
  [['nb', 'da', 'sv'], 'tres halvfjerds syv', ['60707']],
  [['nb', 'da', 'sv'], 'sjuttiotvå noll tre', ['7203']],
  [['nb', 'da', 'sv'], 'sytti to null tre', ['7203']],
  [[], 'seitsemän kaksi nolla kolme', ['7203']],
  [[], 'seventy two zero three', ['7203']],
  [[], 'fire en to tre', ['4123']],
]

const alphabets: readonly (readonly [Language, string, string])[] = [
  ['nb', 'anna bernhard cæsar david edith fredrik gustav harald ivar johan', 'abcdefghij'],
  ['nb', 'karin ludvig martin nils olivia petter quintus rikard sigrid teodor', 'klmnopqrst'],
  ['nb', 'ulrik xerxes yngling zakarias ærlig østen åse', 'uxyzæøå'],
  ['da', 'cecilia erik frederik georg hans ida johan karen ludvig marie', 'cefghijklm'],
  ['da', 'nikolaj odin peter rasmus søren theodor ulla viggo william yrsa', 'noprstuvwy'],
  ['sv', 'adam bertil cesar david erik filip gustav helge ivar johan kalle', 'abcdefghijk'],
  ['sv', 'niklas olof petter qvintus rudolf sigurd tore urban viktor wilhelm', 'nopqrstuvw'],
  ['fi', 'aarne bertta celsius daavid eemeli faarao gideon heikki iivari jussi', 'abcdefghij'],
  ['en', 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike', 'abcdefghijklm'],
  ['en', 'november oscar papa quebec romeo sierra tango uniform victor whiskey yankee zulu', 'nopqrstuvwyz'],
]

describe('what is found in speech', () => {
  test.each(finders)('%s lie inside the text, in order, without overlap', (_, find) => {
    fc.assert(
      fc.property(text, spokenIn, (said, known) => {
        const list = tokens(said)
        let end = 0
        for (const { from, to } of find(list, known)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(list.length)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(mixed)('with the languages %j, "%s" is read as %j', (known, said, wanted) => {
    expect(runs(tokens(said), known).map((run) => run.readings[0]?.digits)).toEqual(wanted)
  })

  test.each(alphabets)('%s: the telephone alphabet "%s" spells %s', (language, said, wanted) => {
    expect(spellings(tokens(said), [language]).map((found) => found.text)).toEqual([wanted])
  })

  test('every word of a telephone alphabet stands for a letter it begins with, or sounds like', () => {
    const sounds: Readonly<Record<string, string>> = {
      enkeltwilhelm: 'v',
      dobbeltwilhelm: 'w',
      kvintus: 'q',
      äksä: 'x',
      xray: 'x',
    }
    for (const [word, letter] of alphabetWords) expect([word, letter]).toEqual([word, sounds[word] ?? word.charAt(0)])
  })

  test('64 KiB of nothing but number words is read whole', () => {
    const list = tokens('tjue fem '.repeat(7282))
    const covered = runs(list, ['nb']).reduce((sum, { from, to }) => sum + to - from, 0)
    expect(covered).toBe(list.length)
  })
})
