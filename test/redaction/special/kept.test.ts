import { describe, expect, test } from '@jest/globals'
import { createLexicon, type Lexicon } from '../../../redaction/special/lexicon.ts'

const lexicon = createLexicon([{ tag: 'DISEASE', words: 'astma, kreft*, *skade, migrene' }], {
  packed: [],
  common: (word) => word === 'vindu',
  hints: [{ tag: 'FOOD', words: 'brød' }],
  marks: [{ tag: 'STATE', words: 'uføretrygd' }],
})

// What is kept is given again, and anything else is worked out anew.
const isKept = (lists: Lexicon | undefined, word: string): boolean => {
  const [one, other] = [lists?.look(word), lists?.look(word)]
  return one === other
}

describe('what the lists of health keep of words', () => {
  test.each([
    ['its own', lexicon],
    ['what only the models hear of', lexicon.hints],
    ['what only the masker hears of', lexicon.marks],
  ])('words of shipped lists are kept, a name that is on none never is: %s', (_, lists) => {
    expect(isKept(lists, 'vindu')).toBe(true)
    expect(isKept(lists, 'prøvesen')).toBe(false)
  })

  test.each([
    ['begins as a word of the lists', 'kreftesen'],
    ['ends as one', 'prøveskade'],
    ['is an inflected one', 'migrenes'],
    ['is a slip from one', 'migrenne'],
    ['ends as diseases do', 'prøvemitis'],
  ])('a name is not kept that %s: %s', (_, word) => {
    expect(lexicon.look(word).hits).not.toEqual([])
    expect(isKept(lexicon, word)).toBe(false)
  })

  test.each(['migrene', 'kreft', 'skade'])('an entry itself is kept, as a word, a stem or a head: %s', (word) => {
    expect(isKept(lexicon, word)).toBe(true)
  })
})
