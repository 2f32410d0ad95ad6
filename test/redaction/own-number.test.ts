// A telephone introduced by "nummer" is masked whatever else is spoken of: cars, cards, claims, accounts, mileage.
import { describe, expect, test } from '@jest/globals'
import { engineWith, play, withoutIndex } from './keys.ts'

const engine = engineWith()

const spokenOf: readonly string[] = [
  'Jeg vil gerne have et tilbud på en bilforsikring.',
  'Jeg har bil.',
  'Min bil er blevet stjålet.',
  'Hva er egenandelen på bilen?',
  'Hva koster bilforsikring?',
  'Vad kostar bilförsäkring?',
  'My car was stolen.',
  'Det står feil på regnummeret.',
  'Bilen er en modell 2012.',
  'Bilen har gått 98 000 kilometer.',
  'Det koster 4500 kroner.',
  'Jeg har en skade på bilen.',
  'Jeg har et skadenummer fra før.',
  'Kontoen er sperret.',
  'Jeg har mistet kortet.',
  'Kortet utløper snart.',
  'Hva er cvc?',
  'Polisen er borte.',
  'Passet er borte.',
  'Har ikke fødselsnummeret her.',
]

const introduced: readonly (readonly [lang: string, words: string, number: string])[] = [
  ['nb', 'Mitt nummer er', '412 34 567'],
  ['nb', 'Nummeret mitt er', '41234567'],
  ['nb', 'nummeret mitt er', 'fire en to tre fire fem seks sju'],
  ['nn', 'Nummeret mitt er', '412 34 567'],
  ['nn', 'nummeret mitt er', 'fire ein to tre fire fem seks sju'],
  ['da', 'Mit nummer er', '20 12 34 56'],
  ['da', 'mit nummer er', 'tyve tolv fireogtredive seksoghalvtreds'],
  ['sv', 'Mitt nummer är', '070-123 45 67'],
  ['sv', 'mitt nummer är', 'noll sju noll ett två tre fyra fem sex sju'],
  ['en', 'My number is', '412 34 567'],
  ['en', 'My number is', '07700 900123'],
]

const spokenOfAll = spokenOf.flatMap((before) => introduced.map((one) => [before, ...one] as const))

describe('a number of a telephone’s length after "my number" is masked whole, whatever is spoken of', () => {
  test.each(spokenOfAll)('%s (%s) %s %s', (before, lang, words, number) => {
    const text = `${before} ${words} ${number}`
    const last = engine.mask(text, { lang }).spans.at(-1)
    expect([last?.start, last?.end]).toEqual([text.length - number.length, text.length])
  })
})

const texts: readonly (readonly [lang: string, text: string, expected: string])[] = [
  ['nb', 'Hva koster bilforsikring? Mitt nummer er 412 34 567.', 'Hva koster bilforsikring? Mitt nummer er [PHONE].'],
  ['nb', 'bil nr 412 34 567', 'bil nr [PHONE]'],
  ['nb', 'Hva koster bilen? Jeg har nummer 412 34 567.', 'Hva koster bilen? Jeg har nummer [PHONE].'],
  ['nn', 'Bilen er stolen, nummeret er 412 34 567', 'Bilen er stolen, nummeret er [PHONE]'],
  ['nb', 'Bilen er på 412 34 567', 'Bilen er på [PHONE]'],
  ['nb', 'bilen er su 12345', 'bilen er [VEHICLE_REG]'],
  ['nb', 'nummeret på bilen er 12345', 'nummeret på bilen er [VEHICLE_REG]'],
  [
    'nb',
    'Bilen, nummeret er dp 38006 og nummeret mitt er 41234567',
    'Bilen, nummeret er [VEHICLE_REG] og nummeret mitt er [PHONE]',
  ],
  ['nb', 'Bilen har gått 98 765 432 km', 'Bilen har gått 98 765 432 km'],
  ['nb', 'Bilen er verdt 41 234 567 kroner', 'Bilen er verdt 41 234 567 kroner'],
  ['nb', 'Forsikringen har nummer 41234567', 'Forsikringen har nummer [POLICY_NO]'],
]

describe('what is no telephone stays what it is, and "er" and "på" are no letters of a plate', () => {
  test.each(texts)('(%s) %s', (lang, text, expected) => {
    expect(withoutIndex(engine.mask(text, { lang }).text)).toBe(expected)
  })
})

interface Case {
  readonly id: string
  readonly language: string
  readonly channel: 'voice' | 'chat'
  readonly said: readonly string[]
  readonly last: string
}

const dialogues: readonly Case[] = [
  {
    id: 'a plate was asked for and a telephone given',
    language: 'nb',
    channel: 'chat',
    said: ['C: Hva koster bilforsikring?', 'A: Hva er registreringsnummeret?', 'C: Nummeret mitt er 412 34 567'],
    last: 'Nummeret mitt er [PHONE]',
  },
  {
    id: 'a car was spoken of in the turn before',
    language: 'da',
    channel: 'voice',
    said: ['C: min bil er blevet stjålet', 'C: mit nummer er 20 12 34 56'],
    last: 'mit nummer er [PHONE]',
  },
  {
    id: 'the number is given over two turns',
    language: 'nb',
    channel: 'voice',
    said: ['A: det er bilforsikring ja hva er nummeret ditt', 'C: ja det er fire en to tre fire', 'C: fem seks sju'],
    last: '[PHONE]',
  },
  {
    id: 'the registration of a stolen car was asked for',
    language: 'sv',
    channel: 'voice',
    said: ['C: min bil är stulen', 'A: vad är registreringsnumret', 'C: mitt nummer är 070 123 45 67'],
    last: 'mitt nummer är [PHONE]',
  },
]

describe('over turns the number is masked too, and the words around it are shown', () => {
  test.each(dialogues)('$id', ({ language, channel, said, last }) => {
    const shown = play(engine.conversation({ languages: [language], channel }), said)
    expect(withoutIndex(shown.at(-1)?.shown ?? '')).toBe(last)
  })
})
