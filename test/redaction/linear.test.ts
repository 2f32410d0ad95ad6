// Reading takes work in step with the length of the text, whatever it is: counted in looks at words, numbers and cues, not
// in time.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { cues } from '../../redaction/cues.ts'
import { digitStrings } from '../../redaction/numbers.ts'
import { recognisers } from '../../redaction/recognisers.ts'
import { createReferee } from '../../redaction/referee/referee.ts'
import { scan } from '../../redaction/scan.ts'
import { spellings } from '../../redaction/spoken/letters.ts'
import { type Token, tokens } from '../../redaction/tokens.ts'
import { type Situation, type Utterance, utterance } from '../../redaction/utterance.ts'
import { fc } from '../properties.ts'
import { motif } from './pieces.ts'

const quiet: Situation = { languages: ['nb'], speaker: 'customer', asked: [], recent: [], thorough: 'all' }
const busy: Situation = {
  ...quiet,
  languages: ['nb', 'da', 'sv', 'en'],
  asked: ['NATIONAL_ID', 'PHONE', 'EMAIL', 'SECRET', 'VEHICLE_REG'],
  askedBy: 'agent',
  recent: [
    { type: 'NATIONAL_ID', digits: '01418012345', index: 1, complete: true, speaker: 'customer', just: true },
    { type: 'CARD', digits: '4111111111111111', index: 1, complete: false, speaker: 'customer', just: true },
  ],
}

/** A list that counts how often one of its entries is looked at. */
const counted = <Entry>(list: readonly Entry[], count: () => void): readonly Entry[] =>
  new Proxy(list as Entry[], {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count()
      return Reflect.get(target, key)
    },
  })

const all = recognisers({})
const referee = createReferee(readFileSync('redaction/referee/weights.bin'))
type Reader = (tokens: readonly Token[], situation: Situation) => unknown
const readers: readonly Reader[] = [
  (list, { languages }) => digitStrings(list, languages),
  (list) => cues(list, []),
  (list, { languages }) => spellings(list, languages),
]

/** Looks that it takes to read `text`. */
function work(text: string, situation: Situation): number {
  let looks = 0
  const count = (): void => {
    looks++
  }
  const plain = utterance(text, scan(text), situation)
  for (const read of readers) read(counted(tokens(text), count), situation)
  const u: Utterance = {
    ...plain,
    tokens: counted(plain.tokens, count),
    digits: counted(plain.digits, count),
    cues: counted(plain.cues, count),
    spelled: () => counted(plain.spelled(), count),
  }
  for (const { find } of all) find(u)
  referee.overlooked(u, { found: [], proposed: [] })
  return looks
}

const copies = 100
const slack = 4000

describe('the work of reading', () => {
  test.each([
    ['with nothing asked', quiet],
    ['with much asked and given lately', busy],
  ])('grows no faster than the text, %s', (_, situation) => {
    fc.assert(
      fc.property(motif, (piece) => {
        const once = work(piece.repeat(copies), situation)
        const twice = work(piece.repeat(copies * 2), situation)
        expect(twice).toBeLessThanOrEqual(once * 2.5 + slack)
      }),
      { numRuns: 200 },
    )
  })
})
