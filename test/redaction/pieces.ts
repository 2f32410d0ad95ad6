// Pieces of text that the readers know something of, for tests on arbitrary texts.
import { fc } from '../properties.ts'

const pieces =
  '1 12 123 1234 12345 123456 12345678 010180 0155 a b ab abc i og en fem tjue hundre tusen null nei unnskyld er det født 1. mai som for at krøllalfa punktum strek dobbelt www storgata vei oslo postboks nummer nr kontonummer reg fødselsnummer passordet policenummer regnr kortnummer utløper navnet kari hansen AB NO93 E18 kr kroner prosent år baker street ? . , : - / + @ eh ja karin bertil gmail no 010180A123B 1.2.3.4 saken min bil'.split(
    ' ',
  )

/** One to four pieces, with or without spaces between them. */
export const motif: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ' ', ''))
  .map(([parts, between]) => `${parts.join(between)} `)

/** A few dozen pieces with spaces between them. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 })
  .map((parts) => parts.join(' '))
