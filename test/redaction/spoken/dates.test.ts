// Dates of birth are read in every way they are said and written.

import { describe, expect, test } from '@jest/globals'
import type { Language } from '../../../redaction/kinds.ts'
import { dates } from '../../../redaction/spoken/dates.ts'
import { tokens } from '../../../redaction/tokens.ts'

const said: readonly (readonly [Language, string, string])[] = [
  ['nb', 'jeg er født [femtende i tredje syttito]', '15.3.72'],
  ['nb', '[første i første åttini]', '1.1.89'],
  ['nb', '[femtende mars nittensyttito] altså', '15.3.1972'],
  ['nb', '[niende juli to tusen og fire]', '9.7.2004'],
  ['nb', 'den [femtende tredje nitten syttito]', '15.3.1972'],
  ['nb', 'det er [femtende null tre syttito]', '15.3.72'],
  ['nb', '[tjuefjerde desember nitten hundre og åttifem]', '24.12.1985'],
  ['nb', '[fjerde i ellevte null fire]', '4.11.4'],
  ['nb', '[15.03.1972] takk', '15.3.1972'],
  ['nb', 'født [15/3-72]', '15.3.72'],
  ['nb', 'født [15. mars 1972]', '15.3.1972'],
  ['nb', 'født [15.3.72]', '15.3.72'],
  ['nb', 'født [15/3]', '15.3.'],
  ['nb', 'den [tjue første mai] ja', '21.5.'],
  ['nn', 'eg er fødd [sjuande juni sjuogsytti]', '7.6.77'],
  ['da', 'den [fjerde juni nitten hundrede og tooghalvfjerds]', '4.6.1972'],
  ['da', '[enogtyvende i tiende nitten fireogtres]', '21.10.1964'],
  ['da', '[en og tyvende oktober nitten hundrede fire og halvfjerds]', '21.10.1974'],
  ['da', 'født [1. maj 1990]', '1.5.1990'],
  ['sv', '[15 mars -72]', '15.3.72'],
  ['sv', 'född [femtonde mars nittonhundrasjuttiotvå]', '15.3.1972'],
  ['sv', '[tjugoförsta i tolfte åttiofem]', '21.12.85'],
  ['sv', '[1972-03-15]', '15.3.1972'],
  ['sv', '[19720315]', '15.3.1972'],
  ['fi', 'synnyin [viidestoista maaliskuuta tuhatyhdeksänsataaseitsemänkymmentäkaksi]', '15.3.1972'],
  ['fi', '[viidestoista kolmatta seitsemänkymmentäkaksi]', '15.3.72'],
  ['fi', 'synt. [15.3.1972]', '15.3.1972'],
  ['en', '[fourth of June nineteen seventy two]', '4.6.1972'],
  ['en', 'born [June 4th 1972]', '4.6.1972'],
  ['en', '[June fourth, nineteen seventy-two]', '4.6.1972'],
  ['en', 'on [twenty first of May two thousand and four]', '21.5.2004'],
  ['en', '[4 June 1972]', '4.6.1972'],
  ['nb', 'født [tredje mai to tusen fire]', '3.5.2004'],
  ['sv', 'född [nittonde september två tusen fyra]', '19.9.2004'],
  ['en', 'the [22nd of the 12th 1969]', '22.12.1969'],
  ['en', '[13 of the 5th 1990]', '13.5.1990'],
]

const noDates: readonly (readonly [Language, string])[] = [
  ['nb', 'den første gangen jeg ringte'],
  ['nb', 'ring 41 23 45 67'],
  ['nb', 'versjon 2.3 av appen'],
  ['nb', 'født 32.13.1972'],
  ['nb', 'det var 31. februar 1972'],
  ['da', 'den anden dag'],
  ['en', 'you may call me second'],
]

const bare = (text: string): string => text.replace(/[[\]]/g, '')
const inside = (text: string): string => text.slice(text.indexOf('[') + 1, text.indexOf(']'))

describe('dates in speech', () => {
  test.each(said)('%s: "%s" is %s', (language, text, wanted) => {
    const list = tokens(bare(text))
    const found = dates(list, [language]).map(({ from, to, day, month, year }) => [
      bare(text).slice(list[from]?.start, list[to - 1]?.end),
      `${day}.${month}.${year ?? ''}`,
    ])
    expect(found).toEqual([[inside(text), wanted]])
  })

  test.each(noDates)('%s: "%s" holds no date', (language, text) => {
    expect(dates(tokens(text), [language])).toEqual([])
  })
})
