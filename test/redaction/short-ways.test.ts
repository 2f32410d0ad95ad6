// What is left out for speed would have found nothing: each quick look is held against the close one.
import { describe, expect, test } from '@jest/globals'
import { chooser } from '../../redaction/chosen.ts'
import { keptWords } from '../../redaction/kept-words.ts'
import { letterTable } from '../../redaction/letter-table.ts'
import { recognisers } from '../../redaction/recognisers.ts'
import { scan } from '../../redaction/scan.ts'
import { slipFilter, wholeWord } from '../../redaction/special/slip-filter.ts'
import { slipsOf } from '../../redaction/special/word-index.ts'
import { mayEndLetter, spellings } from '../../redaction/spoken/letters.ts'
import { tokens } from '../../redaction/tokens.ts'
import { utterance } from '../../redaction/utterance.ts'
import { flagFor, flagsOf } from '../../redaction/word-flags.ts'
import { fc } from '../properties.ts'
import { soup } from './pieces.ts'

const all = recognisers({})
const choose = chooser(all)
const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvyæøåäö'), minLength: 1, maxLength: 12 })

describe('short ways', () => {
  test('a recogniser that is not asked would have found nothing', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const u = utterance(text, scan(text), { languages: ['nb'], speaker: 'customer', asked: [], recent: [] })
        const asked = new Set<string>()
        choose(u, ({ id }) => asked.add(id))
        const silent = all.filter(({ id, needs }) => !asked.has(id) && (needs === 0 || (u.features & needs) !== 0))
        for (const { find } of silent) expect(find(u)).toEqual([])
      }),
      { numRuns: 2000, examples: [['NO93 for postboks 1']] },
    )
  })

  test('wherever letters were spelled, the quick look says that a letter may end there', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const list = tokens(text)
        for (const { to } of spellings(list, ['nb', 'en'])) expect(mayEndLetter(list, to - 1)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a word of a list is never turned away by its letters, nor one that begins as the list says', () => {
    fc.assert(
      fc.property(fc.array(word), word, word, (list, start, rest) => {
        const table = letterTable()
        for (const one of list) table.add(one, false)
        table.add(start, true)
        expect([...list, start + rest].every(table.may)).toBe(true)
      }),
    )
  })

  test('an utterance shows the flag of each list of which it holds a word, and no other', () => {
    const [signs, words, both] = [
      ['§', 'ß'],
      ['zyxword', 'zyx'],
      ['zyx', '§'],
    ].map((list) => flagFor(list)) as [number, number, number]
    const mine = signs | words | both
    const flagsIn = (text: string): number => flagsOf(tokens(text)) & mine
    expect(['en § her', 'ZYXWORD', 'zyx', 'zyxwords', ''].map(flagsIn)).toEqual([
      signs | both,
      words,
      words | both,
      0,
      0,
    ])
  })

  test('a slip of an entry, and one inside the stem of a longer word, is never turned away', () => {
    const entry = fc.string({ unit: fc.constantFrom(...'abcdeiorstø'), minLength: 7, maxLength: 12 })
    fc.assert(
      fc.property(entry, entry, word, fc.nat(11), (form, stem, rest, left) => {
        const maySlip = slipFilter([form, ...slipsOf(form)], slipsOf(stem))
        const at = 1 + (left % (form.length - 1))
        expect(maySlip(form.slice(0, at) + form.slice(at + 1)) & wholeWord).toBe(wholeWord)
        const inStem = 1 + (left % (stem.length - 1))
        expect(maySlip(stem.slice(0, inStem) + stem.slice(inStem + 1) + rest) & ~wholeWord).not.toBe(0)
      }),
    )
  })

  test('what is kept of words is let go when there is too much of it', () => {
    const kept = keptWords<number>(3)
    for (let i = 0; i < 9; i++) kept.keep(`word${i}`, i)
    const found = Array.from({ length: 9 }, (_, i) => kept.get(`word${i}`)).filter((one) => one !== undefined)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(6)
    expect(found.at(-1)).toBe(8)
  })
})
