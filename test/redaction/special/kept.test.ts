import { describe, expect, test } from '@jest/globals'
import { createLexicon, type Lexicon } from '../../../redaction/special/lexicon.ts'

const lexicon = createLexicon([{ tag: 'DISEASE', words: 'astma' }], {
  packed: [],
  common: (word) => word === 'vindu',
  hints: [{ tag: 'FOOD', words: 'brød' }],
  marks: [{ tag: 'STATE', words: 'uføretrygd' }],
})

// What is kept is given again, and anything else is worked out anew.
const isKept = (lists: Lexicon | undefined, word: string): boolean => lists?.look(word) === lists?.look(word)

describe('what the lists of health keep of words', () => {
  test.each([
    ['its own', lexicon],
    ['what only the models hear of', lexicon.hints],
    ['what only the masker hears of', lexicon.marks],
  ])('words of shipped lists are kept, a name that is on none never is: %s', (_, lists) => {
    expect(isKept(lists, 'vindu')).toBe(true)
    expect(isKept(lists, 'prøvesen')).toBe(false)
  })
})
