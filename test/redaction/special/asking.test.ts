// Which sentences of a bot's message are looked at at all: what asks, invites or speaks to the customer, and not what forbids.
import { describe, expect, test } from '@jest/globals'
import { askingSamples } from '../../../redaction/special/asking.ts'
import { createLexicon } from '../../../redaction/special/lexicon.ts'
import { read } from '../../../redaction/special/reading.ts'
import { tagWords } from '../../../redaction/special/tagging.ts'
import { wordGroups } from '../../../redaction/special/words/all.ts'

const lexicon = createLexicon(wordGroups, { packed: [], common: () => false })
const lookedAt = (text: string): number => askingSamples(tagWords(lexicon, read(text))).length

describe("a sentence of the bot's is looked at", () => {
  test.each([
    ['that asks without a question mark', 'Fortell gjerne om sykdommen'],
    [
      'whose first word invites, though a negation follows in what it asks for',
      'Skriv litt om kva du ikkje får til lenger.',
    ],
    ['that says not to hesitate', 'Ikke nøl med å skrive om sykdommen her.'],
    ['that speaks to the customer in words no list foresaw', 'Walk me through a normal day since you fell ill.'],
    ['that names a place for papers', 'Paste your union card number here.'],
  ])('%s', (_, text) => {
    expect(lookedAt(text)).toBeGreaterThan(0)
  })
})

describe("a sentence of the bot's is passed over", () => {
  test.each([
    ['that forbids', 'Ikke skriv om sykdom her.'],
    ['that forbids after its verb', 'Skriv ikke om helsen din.'],
    ['that says what a cover holds', 'Helseforsikringen dekker legespesialist.'],
  ])('%s', (_, text) => {
    expect(lookedAt(text)).toBe(0)
  })
})
