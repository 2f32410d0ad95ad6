// The referee of numbers: what it masks of what the rules leave, what it leaves too, and how it stands beside the rules.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../../redaction/names/names.ts'
import { createReferee } from '../../../redaction/referee/referee.ts'
import { engineWith, lastTurnBy, type Row } from '../keys.ts'

const names = createNames(readFileSync('redaction/names/weights.bin'))
const referee = createReferee(readFileSync('redaction/referee/weights.bin'))
const [ruled, refereed] = [engineWith({ names }), engineWith({ names, referee })]
const byRules = lastTurnBy(ruled)
const byBoth = lastTurnBy(refereed)

const overlooked: readonly Row[] = [
  ['da', 'har du papiret foran dig / ja nul nul syv fyrre tolv tredive', 'ja […]'],
  ['sv', 'vad står det på brevet / det står sjuttiotvå noll nio fjorton', 'det står […]'],
  ['sv', 'har du pappret framme / ja det är noll noll sju fyrtio tolv', 'ja det är […]'],
  ['en', 'which flat is it / thirty one c', '[…]'],
]

const harmless: readonly Row[] = [
  ['nb', 'hvor mye kostet den / åtte tusen fire hundre', 'åtte tusen fire hundre'],
  ['nb', 'hvor langt har den gått / tolv tusen mil', 'tolv tusen mil'],
  ['nn', 'kor mange sauer gjeld det / førtito', 'førtito'],
  ['da', 'hvor mange var I / femogtyve vil jeg tro', 'femogtyve vil jeg tro'],
  ['sv', 'vad kostade den / fyra tusen femhundra', 'fyra tusen femhundra'],
  ['en', 'how long have you had it / since 2019 I think', 'since 2019 I think'],
  ['en', 'how much was the bill / four thousand two hundred', 'four thousand two hundred'],
]

const masked: readonly Row[] = [
  ['nb', 'hva er telefonnummeret ditt / fire en to tre fire fem seks sju', '[PHONE]'],
  ['da', 'hvad er sagsnummeret / det er 44 12 87', 'det er [CLAIM_NO]'],
  ['en', 'what is the code / seven four one two', '[SECRET]'],
]

describe('the referee of numbers', () => {
  // As what is a guess.
  test.each(overlooked)('masks what no rule finds: %s %s', (lang, turns, shown) => {
    expect(byBoth(lang, turns).replace(/\[[A-Z_]+\]/g, '[…]')).toBe(shown)
    expect(byRules(lang, turns)).not.toContain('[')
  })

  test.each(harmless)('leaves what is nobody’s: %s %s', (lang, turns, shown) => {
    expect(byBoth(lang, turns)).toBe(shown)
  })

  test.each(masked)('has no say in what a rule has masked: %s %s', (lang, turns, shown) => {
    expect(byBoth(lang, turns)).toBe(shown)
    expect(byRules(lang, turns)).toBe(shown)
  })

  test('is named in the explanation of what it masked, with how sure it was', () => {
    const talk = refereed.conversation({ languages: ['sv'] })
    talk.push({ segment: 'a', at: 0, speaker: 'agent', text: 'vad står det på brevet', final: true })
    const text = 'det står sjuttiotvå noll nio fjorton'
    const { why } = talk.push({ segment: 'b', at: 3000, speaker: 'customer', text, final: true })
    expect(why).toEqual([
      {
        start: 9,
        end: 36,
        type: expect.any(String),
        recogniser: 'referee',
        reasons: ['learned'],
        score: expect.any(Number),
      },
    ])
    expect(why[0]?.score).toBeGreaterThan(0.8)
  })

  test('gives a value one index however often it is said', () => {
    const talk = refereed.conversation({ languages: ['sv'] })
    const say = (segment: string, speaker: 'agent' | 'customer', text: string): string =>
      talk.push({ segment, at: Number(segment) * 3000, speaker, text, final: true }).shown
    say('0', 'agent', 'vad står det på brevet')
    say('1', 'customer', 'det står sjuttiotvå noll nio fjorton')
    expect(say('2', 'agent', 'sjuttiotvå noll nio fjorton')).toMatch(/^\[[A-Z_]+_1\]$/)
  })

  test('leaves lists of more than 64 numbers to the rules', () => {
    const list = Array.from({ length: 65 }, (_, at) => `post ${at} 7${at}9${at}`).join(' og ')
    expect(refereed.mask(list, { lang: 'nb' }).text).toBe(ruled.mask(list, { lang: 'nb' }).text)
  })
})
