import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { fold } from '../../../redaction/fold.ts'
import { createNames } from '../../../redaction/names/names.ts'
import type { NameContext } from '../../../redaction/names/utterance.ts'
import { tokens } from '../../../redaction/tokens.ts'

const names = createNames(readFileSync('redaction/names/weights.bin'))

const tagged = (text: string, context: Partial<NameContext> = {}): readonly (readonly [string, string])[] => {
  const folded = fold(text).text
  const cut = tokens(folded)
  return names
    .tag(cut, folded, { languages: ['nb', 'nn', 'da', 'sv', 'en'], speaker: 'customer', ...context })
    .map(({ from, to, type }) => [type, folded.slice(cut[from]?.start, cut[to - 1]?.end)] as const)
}

describe('the name tagger', () => {
  test('finds a person and an address in one utterance, each as one span', () => {
    expect(tagged('Hei, jeg heter Kari Nordmann og bor i Storgata 12 B, 0155 Oslo.')).toEqual([
      ['PERSON', 'Kari Nordmann'],
      ['ADDRESS', 'Storgata 12 B, 0155 Oslo'],
    ])
  })

  test('finds the same without capitals and punctuation', () => {
    expect(tagged('hei jeg heter kari nordmann og bor i storgata tolv b null en fem fem oslo')).toEqual([
      ['PERSON', 'kari nordmann'],
      ['ADDRESS', 'storgata tolv b null en fem fem oslo'],
    ])
  })

  test('leaves a town alone as a place to travel to, but masks it as the answer to where somebody lives', () => {
    expect(tagged('Jeg skal reise til Drammen på fredag.')).toEqual([])
    expect(tagged('Drammen', { asked: 'address' })).toEqual([['ADDRESS', 'Drammen']])
  })

  test('takes a bare word for a name when a name was asked for', () => {
    expect(tagged('Vinjar Krogstie', { asked: 'name' })).toEqual([['PERSON', 'Vinjar Krogstie']])
  })

  test('says the same of an utterance however often and after whatever else it is asked', () => {
    const first = tagged('Du snakker med Siri i Tryg.')
    for (let i = 0; i < 30; i++) tagged(`Noe helt annet ${i} fra Ola Hansen i Bergen`)
    expect(tagged('Du snakker med Siri i Tryg.')).toEqual(first)
  })

  test('bears with no text, with signs alone and with more text than one piece holds', () => {
    expect(tagged('')).toEqual([])
    expect(tagged('?! … 🙂 --')).toEqual([])
    const long = `${'ja det er greit '.repeat(400)}mvh Kari Nordmann`
    expect(tagged(long)).toContainEqual(['PERSON', 'Kari Nordmann'])
  })

  test('gives spans in order, without overlap, inside the tokens, with scores from zero to one', () => {
    const folded = 'Kari og Ola Hansen, Storgata 3, 0155 Oslo, kjenner Per Berg i Parkveien 8.'
    const cut = tokens(folded)
    let end = 0
    for (const span of names.tag(cut, folded, { languages: ['nb'], speaker: 'agent' })) {
      expect(span.from).toBeGreaterThanOrEqual(end)
      expect(span.to).toBeGreaterThan(span.from)
      expect(span.to).toBeLessThanOrEqual(cut.length)
      expect(span.score).toBeGreaterThan(0)
      expect(span.score).toBeLessThanOrEqual(1)
      end = span.to
    }
    expect(end).toBeGreaterThan(0)
  })
})
