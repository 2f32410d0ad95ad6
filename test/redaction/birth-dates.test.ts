// Dates of birth as they are said: in any order, with their article, in pieces; and dates that something happened on.
import { describe, expect, test } from '@jest/globals'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith()
const last = lastTurnBy(engine)

const births: readonly Row[] = [
  ['da', 'jeg er født den tredje i femte enoghalvfjerds', 'jeg er født [DATE_OF_BIRTH]'],
  ['da', 'hvornår er han født / i marts syvoghalvfems den fjortende', 'i [DATE_OF_BIRTH]'],
  ['da', 'hvornår er du født / enoghalvfjerds den tredje maj', '[DATE_OF_BIRTH]'],
  ['en', 'my date of birth is nineteen fifty eight december the ninth', 'my date of birth is [DATE_OF_BIRTH]'],
  ['en', 'date of birth? / third of the fifth seventy one', '[DATE_OF_BIRTH]'],
  ['en', 'born three five seventy one', 'born [DATE_OF_BIRTH]'],
  ['en', 'she is born the second of May eighty eight', 'she is born [DATE_OF_BIRTH]'],
  ['nb', 'når er hun født / åttiåtte i mai den andre', '[DATE_OF_BIRTH]'],
  ['nb', 'født i syttien den tredje mai', 'født i [DATE_OF_BIRTH]'],
  ['sv', 'när är du född / sjuttioett den tredje maj', '[DATE_OF_BIRTH]'],
  [
    'da',
    'hvad er hendes cpr / 130648-0000 / og datteren / hun er tolvte i ottende enoghalvfems',
    'hun er [DATE_OF_BIRTH]',
  ],
  ['da', 'jeg har fødselsdag den fjortende november', 'jeg har fødselsdag [DATE_OF_BIRTH]'],
  ['nn', 'når er du fødd / e e fyste mai femtisju', 'e e [DATE_OF_BIRTH]'],
  ['nb', 'fødselsdato / ja det er i sekstito', 'ja det er i [DATE_OF_BIRTH]'],
  ['sv', 'vilket är ditt födelsedatum / i femtiåtta', 'i [DATE_OF_BIRTH]'],
]

const others: readonly Row[] = [
  ['en', 'i was born in bergen and the damage happened the third of may', ''],
  ['nb', 'hun er født i Bergen og skaden skjedde tredje mai', ''],
  ['da', 'hvornår er du født / skaden skete den tredje maj', ''],
  ['en', 'born to drive, three five hundred cars', ''],
  ['nb', 'hva er fødselsdatoen / 03.05.71 / takk / skaden skjedde tredje mai to tusen og sytten', ''],
  ['nb', 'den tredje maj er en lørdag', ''],
  ['nb', 'fødselsdato / i sekstito prosent av tilfellene', ''],
  ['da', 'fødselsdato / bilen er fra femogfirs tusind kroner', ''],
  ['nn', 'fyste mai flyttar eg', ''],
]

describe('a date of birth', () => {
  test.each(births)('is masked whole with its article, whatever comes first (%s: %s)', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })

  test.each(others)('is not what something happened on (%s: %s)', (lang, turns) => {
    const all = turns.split(' / ')
    expect(last(lang, turns)).toBe(all.at(-1))
  })
})
