// What frequent words are about: told to the models, and to nothing else.
import { describe, expect, test } from '@jest/globals'
import { createLexicon } from '../../../redaction/special/lexicon.ts'
import { seenOf } from '../../../redaction/special/network.ts'
import { read } from '../../../redaction/special/reading.ts'
import { weigh } from '../../../redaction/special/rules.ts'
import { samples } from '../../../redaction/special/samples.ts'
import { spansOf } from '../../../redaction/special/spans.ts'
import { tagWords, withHints } from '../../../redaction/special/tagging.ts'
import { type Group, tags } from '../../../redaction/special/words/group.ts'

const groups: readonly Group[] = [
  { tag: 'DISEASE', words: 'migrene' },
  { tag: 'ANIMAL', words: 'katten' },
  { tag: 'KIN', words: 'kona' },
]
const hints: readonly Group[] = [
  { tag: 'DISEASE', words: 'migrene, makula' },
  { tag: 'HOME', words: 'peis*' },
]
const lexicon = createLexicon(groups, { packed: [], common: () => false, hints })
const tagged = (text: string) => tagWords(lexicon, read(text))

describe('a hint', () => {
  test('stands beside the tags of the lists and is no tag itself', () => {
    const [first, second] = tagged('makula peisen')
    expect([first?.tags, first?.hints, first?.entries]).toEqual([[], ['DISEASE'], []])
    expect([second?.tags, second?.hints]).toEqual([[], ['HOME']])
  })

  test('weighs nothing by the rules and masks nothing', () => {
    const [hinted, listed] = ['kona har makula', 'kona har migrene'].map((text) => tagged(text))
    expect(weigh(hinted ?? []).category).toBeUndefined()
    expect(weigh(listed ?? []).category).toBe('HEALTH')
    expect(spansOf(hinted ?? [], { category: 'HEALTH', score: 1 })).toEqual([])
    expect(spansOf(listed ?? [], { category: 'HEALTH', score: 1 })).toHaveLength(1)
  })

  test('is told to the models as a tag of the word and of the message, once', () => {
    const [sample] = samples(tagged('kona har makula'))
    expect(sample?.message).toEqual(new Set(['KIN', 'DISEASE']))
    expect(sample && seenOf(sample, 64).marks.map((own) => own.includes(tags.indexOf('DISEASE')))).toEqual([
      false,
      false,
      true,
    ])
    expect(tagged('migrene').map((item) => withHints(item).tags)).toEqual([['DISEASE']])
  })

  test('is not given where the word is said of an animal', () => {
    const [sample] = samples(tagged('katten har migrene'))
    expect([...(sample?.message ?? [])]).not.toContain('DISEASE')
  })
})
