// Numbers beside the word for a thing (a parcel, an order, an invoice, a chip): a person's stay masked, the thing's own stay.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  // A parcel or an order that is spoken of makes no later number its own.
  ['sv', 'paketet kom aldrig, numret är 070 123 45 67', 'paketet kom aldrig, numret är [PHONE]'],
  ['da', 'min pakke er væk, nummeret er 20 12 34 56', 'min pakke er væk, nummeret er [PHONE]'],
  [
    'da',
    'jeg mangler en pakke, nummeret til min mand er 20 12 34 56',
    'jeg mangler en pakke, nummeret til min mand er [PHONE]',
  ],
  ['nb', 'bestillingen kom, nummeret hennes er 412 34 567', 'bestillingen kom, nummeret hennes er [PHONE]'],
  ['nb', 'pakke til Kari nummer fire en to tre fire fem seks sju', 'pakke til [PERSON] nummer [PHONE]'],
  ['sv', 'paketet är skickat, vilket nummer har du / 070 123 45 67', '[PHONE]'],
  ['nb', 'pakken er sendt, hvilket nummer kan vi nå deg på / 412 34 567', '[PHONE]'],
  ['nb', 'fakturaen kom, nummeret er 412 34 567', 'fakturaen kom, nummeret er [PHONE]'],
  // What is named after a telephone is another number.
  ['nb', 'min mobil er 412 34 567 chipnummeret kommer senere', 'min mobil er [PHONE] chipnummeret kommer senere'],
  ['nb', 'ring 41234567 fakturanummeret finner jeg ikke', 'ring [PHONE] fakturanummeret finner jeg ikke'],
  ['nb', '412 34 567 fakturanummeret finner jeg ikke', '[PHONE] fakturanummeret finner jeg ikke'],
  ['sv', 'mitt nummer är 070 123 45 67 bankgiro hittar jag inte', 'mitt nummer är [PHONE] bankgiro hittar jag inte'],
  ['en', "call me on 07700 900123 serial number i don't have", "call me on [PHONE] serial number i don't have"],
  // An everyday word is less than a check digit, and less than a whole telephone number.
  ['nb', 'kid 01819010001', 'kid [NATIONAL_ID]'],
  ['nb', 'ordre 01819010001', 'ordre [NATIONAL_ID]'],
  ['nb', 'kid 12345678903', 'kid [BANK_ACCOUNT]'],
  ['en', 'call my kid 07700 900123', 'call my kid [PHONE]'],
  ['en', 'her kid 07700 900123 is my contact', 'her kid [PHONE] is my contact'],
  ['en', 'order 07700900123', 'order [PHONE]'],
  ['da', 'chip 20123456', 'chip [PHONE]'],
  ['en', 'i dropped my kid 4 mill lane leeds', 'i dropped my kid [ADDRESS]'],
  ['en', 'on my order 4 mill lane leeds', 'on my order [ADDRESS]'],
  // Nor does an invoice make what it stands before its own.
  ['da', 'faktura 010190-1234', 'faktura [NATIONAL_ID]'],
  ['nb', 'faktura null en åtte en ni null en null null null en', 'faktura [NATIONAL_ID]'],
  ['nb', 'faktura null en åtti en nitti null en null null null en', 'faktura [NATIONAL_ID]'],
  ['nb', 'faktura 12345678903', 'faktura [BANK_ACCOUNT]'],
  ['nb', 'send faktura 41234567 på sms', 'send faktura [PHONE] på sms'],
  ['nb', 'faktura 412 34 567', 'faktura [PHONE]'],
  ['sv', 'faktura 0701234567', 'faktura [PHONE]'],
  // A hyphen said as "minus", and numbers after a measure or an amount.
  ['sv', 'mitt är 850709 minus 9805', 'mitt är [NATIONAL_ID]'],
  ['nb', 'det er 018190 minus 12345', 'det er [NATIONAL_ID]'],
  ['nb', 'det er 8601 minus 11 minus 17947', 'det er [BANK_ACCOUNT]'],
  ['en', '69.4512, 07700 900123', '69.4512, [PHONE]'],
  ['nb', '12,50 91 23 45 67', '12,50 [PHONE]'],
  ['nb', '412.345.67', '[PHONE]'],
]

const shown: readonly (readonly [lang: string, turns: string])[] = [
  ['nb', 'pakke nr 1234 5678'],
  ['nb', 'pakken har nummer 12345678'],
  ['en', 'the parcel number is 33445566'],
  ['nb', 'kid 0020481993'],
  ['nb', 'min katt har chip 578077400123456'],
  ['da', 'fakturaen har nummer 40028119'],
  ['nb', 'faktura 90044127 er betalt'],
  ['nb', 'ordra 88213 kom aldri'],
  ['sv', 'till fem nio noll två streck tre tre ett ett bankgiro'],
  ['sv', 'båten låg på 69.4512, 24.8876'],
  ['nb', '23,90 31,40 og 54,75'],
  ['nb', '6 000 minus 1 500'],
]

describe('a person’s number beside a parcel, an order, an invoice or an amount is masked', () => {
  test.each(masked)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('a thing’s own number right beside its name stays', () => {
  test.each(shown)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns)
  })
})
