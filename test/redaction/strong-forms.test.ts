// Forms that must never stay readable, whatever was asked, and pieces that one word beside them tells; each beside its
// neighbour that stays.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const forms: readonly Row[] = [
  // A clearing or registration number, and the account written apart from it.
  ['sv', 'bra, sätt in på 9180 2 445 117', 'bra, sätt in på [BANK_ACCOUNT]'],
  ['sv', '9180 2 445 117', '[BANK_ACCOUNT]'],
  ['sv', '7712 0094 4186', '7712 0094 4186'],
  ['da', 'nå ok så 9570 13047722', 'nå ok så [BANK_ACCOUNT]'],
  ['en', 'where do we pay / Bankgiro 5883-9917.', 'Bankgiro [BANK_ACCOUNT].'],
  ['sv', 'vårt bankgiro är 5883-9917', 'vårt bankgiro är [BANK_ACCOUNT]'],
  ['sv', 'hyran går till bankgiro 5883-9917', 'hyran går till bankgiro 5883-9917'],
  ['sv', 'nya är 8105-9, 934 112 208-6', 'nya är [BANK_ACCOUNT]'],
  ['en', 'which account number / FI42 5000 15 hang on', '[BANK_ACCOUNT] hang on'],
  ['en', 'which tyres / FI42 5000 15 hang on', 'FI42 5000 15 hang on'],
  // What another sentence names is another number.
  ['en', "if he uses the OCR. I'll text it to 072-330 18 47", "if he uses the OCR. I'll text it to [PHONE]"],
  ['sv', 'OCR finns på fakturan. Jag smsar till 072-330 18 47', 'OCR finns på fakturan. Jag smsar till [PHONE]'],
  ['sv', 'OCR 0723301847', 'OCR 0723301847'],
  ['en', 'quote T-2026-0719', 'quote [CLAIM_NO]'],
  // A whole date of years ago.
  ['nb', 'vil dere ha mer / ja, 16.3.69, og så adressen', 'ja, [DATE_OF_BIRTH], og så adressen'],
  ['sv', '16.3.1969', '[DATE_OF_BIRTH]'],
  ['nb', 'Toyota, 12.05.1998', 'Toyota, 12.05.1998'],
  ['nb', 'huset ble kjøpt 12.05.1998', 'huset ble kjøpt 12.05.1998'],
  ['nb', 'skaden var 12.05.2026', 'skaden var 12.05.2026'],
  // Plates of trailers, and of letters that are models too.
  ['da', 'Traileren har MR 41 07', 'Traileren har [VEHICLE_REG]'],
  ['da', 'MR 41 07', 'MR 41 07'],
  ['da', 'den anden havde c x halvfems nul tolv', 'den anden havde [VEHICLE_REG]'],
  ['en', 'a mazda c x five twenty eighteen', 'a mazda c x five twenty eighteen'],
  ['da', 'lastbilens nummer / EA 91 236', '[VEHICLE_REG]'],
  // A code that was announced.
  ['da', 'Jeg sender en engangskode til din mobil / fik den. 448120', 'fik den. [SECRET]'],
  ['en', 'do you need my old password? it was Pelmeni!77', 'do you need my old password? it was [SECRET]'],
  ['en', 'the code is one four seven key', 'the code is [SECRET]'],
  // No amount and no time is a card's.
  ['en', 'card / I see 430 EUR at Zara 14.12', 'I see 430 EUR at Zara 14.12'],
  ['en', 'card and expiry / it says 12/27', 'it says [CARD]'],
]

const pieces: readonly Row[] = [
  ['da', 'fødselsdato / 21. marts 1985. De fire sidste er 1937.', '[DATE_OF_BIRTH]. De fire sidste er [NATIONAL_ID].'],
  ['da', 'de første tal på kortet, 4571 23, og så lagde jeg på', 'de første tal på kortet, [CARD], og så lagde jeg på'],
  ['en', 'card ending nine oh four one / yes fifty one sixty seven at the start', 'yes [CARD] at the start'],
  ['nb', 'når begynte du på kortet', 'når begynte du på kortet'],
  ['da', 'du er født i tooghalvtreds / jo den niogtyvende februar', 'jo [DATE_OF_BIRTH]'],
  ['nb', 'og fødselsdato / fem i ti nittini', '[DATE_OF_BIRTH]'],
  ['sv', 'ditt telefonnummer / plus fyra fyra eller vänta', '[PHONE] eller vänta'],
  ['sv', 'och försäkringen / sex noll fyra åttitre trettinio', '[POLICY_NO]'],
  ['en', 'your c p r / thirty one oh one eighty eight no', '[NATIONAL_ID] no'],
  [
    'en',
    'iban please / g b five seven barc two oh four one five five seven three nine two oh one six four',
    '[BANK_ACCOUNT]',
  ],
  ['nn', 'saka er ni ni null tre', 'saka er [CLAIM_NO]'],
  [
    'nb',
    'huset er fullverdiforsikret med avtale åtte to null fire null tre',
    'huset er fullverdiforsikret med avtale [POLICY_NO]',
  ],
  ['da', 'hun havde ørenummer nul fire syv tre to', 'hun havde ørenummer nul fire syv tre to'],
  ['da', 'taget er hundrede kvadratmeter a tolv hundrede', 'taget er hundrede kvadratmeter a tolv hundrede'],
  // The next piece of what was begun, and of a thing's number, which stays.
  ['da', 'hvad er pladen / a x', '[VEHICLE_REG]'],
  ['nb', 'reg nummer / kf', '[VEHICLE_REG]'],
  ['nb', 'reg nummer / takk', 'takk'],
  [
    'en',
    'your plate / b s / yes / eight one / mhm / eh kids be quiet nine oh four i think',
    'eh kids be quiet [VEHICLE_REG] i think',
  ],
  ['en', 'which car / a peugeot five thousand and eight', 'a peugeot five thousand and eight'],
  ['sv', 'vad har du för mobil om jag inte hittar / sjuttiotre', '[PHONE]'],
  ['sv', 'ja och kontot / nittioåtta', '[BANK_ACCOUNT]'],
  [
    'sv',
    'ditt personnummer / sjuttinie noll vänta / ta det en gång till / sjuttinie noll sju tjugofyra',
    '[NATIONAL_ID]',
  ],
  ['da', 'dit nummer er det femogfyrre firs tyve / og så niogtredive', 'og så [PHONE]'],
  ['da', 'har du fakturanummeret / ni nul to tre / ja / seks seks en', 'seks seks en'],
  ['en', "what's the chip / the chip is five seven eight oh nine four", 'the chip is five seven eight oh nine four'],
  ['nb', 'hva står som KID på brevet / 0071184 0926', '0071184 0926'],
  ['en', 'who / you can call him it is four eight two', 'you can call him it is [PHONE]'],
  ['en', 'when / call him at nine oh five', 'call him at nine oh five'],
  ['sv', 'A: och telefonnumret är det noll femhundra', 'och telefonnumret är det [PHONE]'],
  [
    'da',
    'kortet der slutter på fire fire syv to / nå / det er fire fire syv to hvornår brugte du det sidst',
    'det er [CARD] hvornår brugte du det sidst',
  ],
  // The end of what was named or of nothing named; an amount and an invoice are told otherwise.
  ['nb', 'A: jeg har en som slutter på 72 70', 'jeg har en som slutter på [BANK_ACCOUNT]'],
  [
    'nb',
    'hei / på hvilken konto skal det inn / A: den som er lagt inn på åtti førti null to',
    'den som er lagt inn på [BANK_ACCOUNT]',
  ],
  ['sv', 'A: fakturan slutar på fyra fyra ett', 'fakturan slutar på fyra fyra ett'],
  [
    'en',
    'A: with the interest it ends in three thousand and twelve',
    'with the interest it ends in three thousand and twelve',
  ],
  ['nb', 'har du saksnummeret / nei, men det begynte på 26, tror jeg', 'nei, men det begynte på [CLAIM_NO], tror jeg'],
  ['nb', 'når er du født / 4.4.1964. Jeg vil slutte 1. mai 2027.', '[DATE_OF_BIRTH]. Jeg vil slutte 1. mai 2027.'],
  // Swedish twenties as they are said.
  ['sv', 'personnummer / trettisju noll tre tjutvå nittiåtta femti', '[NATIONAL_ID]'],
  ['sv', 'han är född tjuåttonde juli sextitre', 'han är född [DATE_OF_BIRTH]'],
  ['nn', 'han er fødd tolvte mars sjuttisju', 'han er fødd [DATE_OF_BIRTH]'],
]

describe('a form that is nobody else’s is masked whatever was asked, and its neighbour is shown', () => {
  test.each([...forms])('%s: %s', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })
})

describe('a piece that a word beside it tells is masked', () => {
  test.each([...pieces])('%s: %s', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })
})
