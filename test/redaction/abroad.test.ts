// What callers from abroad give: identity numbers, plates, policies and addresses as other countries write them; and what
// looks so and is a thing's.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  ['en', 'My national insurance number is QQ 12 34 56 C.', 'My national insurance number is [NATIONAL_ID].'],
  ['en', "What's your NI number? / QQ 12 34 56 C, I think.", '[NATIONAL_ID], I think.'],
  [
    'en',
    'my national insurance number is q q twelve thirty four fifty six c',
    'my national insurance number is [NATIONAL_ID]',
  ],
  ['en', 'irish pps: 1234567T', 'irish pps: [NATIONAL_ID]'],
  ['nb', 'Spansk NIE-nummer X1234567L.', 'Spansk NIE-nummer [NATIONAL_ID].'],
  ['en', 'my dni is 12345678Z', 'my dni is [NATIONAL_ID]'],
  ['en', 'bsn 123 456 782', 'bsn [NATIONAL_ID]'],
  ['en', 'An Irish car, 171-D-45120.', 'An Irish car, [VEHICLE_REG].'],
  ['en', 'polish truck plate WA 4521X hit me', 'polish truck plate [VEHICLE_REG] hit me'],
  ['en', 'The Polish car had the plate KR 7AB45.', 'The Polish car had the plate [VEHICLE_REG].'],
  ['en', 'My membership is MB 442 018.', 'My membership is [POLICY_NO].'],
  ['en', 'hey, customer 559-201-4 here', 'hey, customer [POLICY_NO] here'],
  ['da', 'Den polske lastbil havde nummerplade PO 8T312.', 'Den polske lastbil havde nummerplade [VEHICLE_REG].'],
  ['nb', 'Hva var skiltet på bilen? / DW 5KL88, polsk.', '[VEHICLE_REG], polsk.'],
  ['nb', 'motorvognforsikringen på EN 22519', 'motorvognforsikringen på [VEHICLE_REG]'],
  ['sv', 'jag undrar om restvärdet reg p m k fyra åtta f', 'jag undrar om restvärdet reg [VEHICLE_REG]'],
  [
    'da',
    'det var noget med z c og så enogfyrre og resten så jeg ikke',
    'det var noget med [VEHICLE_REG] og resten så jeg ikke',
  ],
  [
    'da',
    'reg nr fire seks otte to konto nul nul nul tre fire fire to nul seks',
    'reg nr [BANK_ACCOUNT] konto [BANK_ACCOUNT]',
  ],
  ['nb', 'og husdyrforsikringen har nummer / g en fire sju ni sju null to', '[POLICY_NO]'],
  ['sv', 'Kortet är 4571 0032', 'Kortet är [CARD]'],
  ['nn', 'kontoen min er tre seks to to', 'kontoen min er [BANK_ACCOUNT]'],
  ['sv', 'dnr 2026-4417', 'dnr [CLAIM_NO]'],
  ['sv', 'två ärenden, 44178 och 44179', 'två ärenden, [CLAIM_NO] och [CLAIM_NO]'],
  ['sv', 'Nej. 6112 704 331 908 i Handelsbanken.', 'Nej. [BANK_ACCOUNT] i Handelsbanken.'],
  ['sv', 'clearingnumret är sex ett ett två', 'clearingnumret är [BANK_ACCOUNT]'],
]

const shown: readonly Row[] = [
  ['en', 'mortgage 3,150,000, income 640,000, no debt', ''],
  ['en', 'I want the loan 1,250,000 moved to you', ''],
  ['en', 'Part X1234567L is broken', ''],
  ['en', 'I am a customer since 2019', ''],
  ['en', 'My membership costs 450 a year', ''],
  ['sv', 'Handelsbanken tar 1 200 kronor om året', ''],
  ['da', 'vi fløj med s k fire nul tre fem til malaga', ''],
  ['da', 'hvilket stelnummer / det står på regningen w b k syvogtyve ni nul fire', ''],
  ['nn', 'kva er nummeret / det har eg ikkje men chippen er fem sju åtte null ni åtte ein null null', ''],
  ['en', 'amounts are 23,90 31,40 18,00 and 54,75', ''],
  ['en', 'So 6 000 minus 1 500.', ''],
  ['en', 'it costs two hundred and fifty a day', ''],
  ['nb', 'Har du KID-nummeret? / Ja, 0041 9920 3317 8.', ''],
  ['da', 'chip 208 2500 0071 6634', ''],
  ['nb', 'vaskemaskinen modellen er w m t fire fire en', ''],
  ['sv', 'kortet kostar fyra hundra', ''],
  ['da', 'det er den samme regning tre otte otte ni et', ''],
]

describe('what callers from abroad give', () => {
  test.each(masked)('is masked as other countries write it (%s: %s)', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })

  test.each(shown)('is told from amounts, things and flights (%s: %s)', (lang, turns) => {
    const all = turns.split(' / ')
    expect(last(lang, turns)).toBe(all.at(-1))
  })
})
