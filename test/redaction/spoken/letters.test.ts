// Spelled letters are read as the letters they stand for, and names and small words are not.

import { describe, expect, test } from '@jest/globals'
import type { Language } from '../../../redaction/kinds.ts'
import { spellings } from '../../../redaction/spoken/letters.ts'
import { tokens } from '../../../redaction/tokens.ts'

const spelled: readonly (readonly [Language, string, readonly string[]])[] = [
  ['nb', 'b t to tre fire fem seks', ['bt']],
  ['nb', 'bernhard teodor to tre fire fem seks', ['bt']],
  ['nb', 'det staves k som i karin å r e', ['kåre']],
  ['nb', 'kå å err e', ['kåre']],
  ['nb', 'dobbelt-ve i l l e', ['wille']],
  ['nb', 'stor b liten c', ['bc']],
  ['nb', 'S-O-L-B-E-R-G', ['solberg']],
  ['nb', 't e dobbel s t', ['tesst']],
  ['da', 'be som i birgit og te som i tora', ['bt']],
  ['sv', 'adam bertil cesar ett två tre', ['abc']],
  ['fi', 'aarne bertta celsius', ['abc']],
  ['en', 'a for apple k for kilo', ['ak']],
  ['en', 'alpha bravo charlie', ['abc']],
  ['nb', 'anna og david kommer', []],
  ['nb', 'jeg vil se de bilene', []],
  ['sv', 'jag vill ge dig en te', []],
]

describe('spelled letters', () => {
  test.each(spelled)('%s: "%s" spells %j', (language, text, wanted) => {
    expect(spellings(tokens(text), [language]).map((found) => found.text)).toEqual(wanted)
  })

  test('every letter knows the token it was said with', () => {
    const [found] = spellings(tokens('k som i karin å r e'), ['nb'])
    expect(found).toEqual({ from: 0, to: 7, text: 'kåre', tokenOf: [0, 4, 5, 6] })
  })
})
