// Each kind by itself: what is masked and as what, and what looks like it and stays. People and numbers are invented;
// identity numbers are of the series that no one is given (test months, 980–999, 900–999, dates without a check).
import { describe, expect, test } from '@jest/globals'
import { engineWith } from './keys.ts'

const engine = engineWith()
type Row = readonly [lang: string, text: string, expected: string]

const rows: Readonly<Record<string, readonly Row[]>> = {
  'national identity numbers': [
    ['nb', 'født 1990? 01819010001', 'født 1990? [NATIONAL_ID_1]'],
    ['nb', 'fnr 018190 10001', 'fnr [NATIONAL_ID_1]'],
    ['nb', 'null en åtti en nitti ti null null en, personnummeret', '[NATIONAL_ID_1], personnummeret'],
    ['da', 'cpr 270192-0015', 'cpr [NATIONAL_ID_1]'],
    ['sv', 'personnummer 19680728-9894', 'personnummer [NATIONAL_ID_1]'],
    ['sv', '680728+9894 är numret', '[NATIONAL_ID_1] är numret'],
    ['fi', 'hetu on 220175-946V', 'hetu on [NATIONAL_ID_1]'],
    ['fi', 'hetu 220175U946V', 'hetu [NATIONAL_ID_1]'],
    ['sv', 'personbeteckning 180564-945X med fel tecken', 'personbeteckning [NATIONAL_ID_1] med fel tecken'],
    ['sv', 'noll tre elva sjuttinio stort a nio ett åtta s', '[NATIONAL_ID_1]'],
    ['sv', 'det är tolv noll tre femtiåtta streck nio noll fem k', 'det är [NATIONAL_ID_1]'],
    ['fi', 'nolla kolme yksi yksi seitsemän yhdeksän viiva yhdeksän nolla viisi koo', '[NATIONAL_ID_1]'],
    [
      'sv',
      'hennes signum är ett sju noll fyra fyra sex bindestreck nio ett ett stora t',
      'hennes signum är [NATIONAL_ID_1]',
    ],
    ['sv', 'ordern 120358-90 kom', 'ordern 120358-90 kom'],
  ],
  telephones: [
    ['nb', 'ring 412 34 567 i morgen', 'ring [PHONE_1] i morgen'],
    ['nb', '+47 412 34 567 eller 0047 98765432', '[PHONE_1] eller [PHONE_2]'],
    ['da', 'mit nummer er 20 30 40 50', 'mit nummer er [PHONE_1]'],
    ['sv', 'ring 070-123 45 67', 'ring [PHONE_1]'],
    ['fi', 'soita 040 123 4567', 'soita [PHONE_1]'],
    ['en', 'call me on +44 7700 900123', 'call me on [PHONE_1]'],
    [
      'da',
      'ring til hende på femogtredive niogtres nul nul to to inden i kommer',
      'ring til hende på [PHONE_1] inden i kommer',
    ],
    ['nb', 'prisen er 12 500 000 kroner', 'prisen er 12 500 000 kroner'],
    ['nb', 'skaden skjedde 15012024', 'skaden skjedde 15012024'],
  ],
  'e-mail addresses': [
    ['nb', 'kari.nordmann+x@post.example.no.', '[EMAIL_1].'],
    ['sv', 'kalle_b@example.se, tack', '[EMAIL_1], tack'],
    ['en', 'john dot smith at example dot com', '[EMAIL_1]'],
    ['nb', 'takk @kundeservice', 'takk @kundeservice'],
  ],
  accounts: [
    ['nb', 'konto 3732.48.43023', 'konto [BANK_ACCOUNT_1]'],
    ['sv', 'till dödsbokontot 6789 123 456 789', 'till dödsbokontot [BANK_ACCOUNT_1]'],
    ['sv', 'till 3300-470911-9866', 'till [BANK_ACCOUNT_1]'],
    ['sv', 'f i fyrtiosju femtiofem noll noll nittionio tolv trettiofyra femtiosex sjuttioåtta', '[BANK_ACCOUNT_1]'],
    ['da', 'du får 1.128,75 kr. retur på 9217 4560778899', 'du får 1.128,75 kr. retur på [BANK_ACCOUNT_1]'],
    ['nb', '37324843028 er kontonummeret', '[BANK_ACCOUNT_1] er kontonummeret'],
    ['da', 'reg.nr. 1530 konto 7890123456', 'reg.nr. [BANK_ACCOUNT_1] konto [BANK_ACCOUNT_1]'],
    [
      'sv',
      'clearingnummer 8327-9 och kontonummer 944 231 576-2',
      'clearingnummer [BANK_ACCOUNT_1] och kontonummer [BANK_ACCOUNT_1]',
    ],
    ['nb', 'NO15 1226 2175 812', '[BANK_ACCOUNT_1]'],
    ['en', 'IBAN SE1689710320147964590712 please', 'IBAN [BANK_ACCOUNT_1] please'],
  ],
  cards: [
    ['nb', '4761 5339 4436 1501 utløper 09/28 cvc 123', '[CARD_1] utløper [CARD_2] cvc [CARD_3]'],
    ['en', 'card 4411-9657-1133-2154', 'card [CARD_1]'],
    ['da', 'Hannes kort, der ender på 2290', 'Hannes kort, der ender på [CARD_1]'],
    ['da', 'fristen, der ender i 2027', 'fristen, der ender i 2027'],
  ],
  plates: [
    ['nb', 'EK 12345 og AB12345', '[VEHICLE_REG_1] og [VEHICLE_REG_2]'],
    ['sv', 'ABC 123 och MLB 84K', '[VEHICLE_REG_1] och [VEHICLE_REG_2]'],
    ['nb', 'skiltet er BAMSE1', 'skiltet er [VEHICLE_REG_1]'],
    ['nb', 'ved E18 nær rv 7 i en BMW 320', 'ved E18 nær rv 7 i en BMW 320'],
    ['nb', 'det tok ca 12000 km', 'det tok ca 12000 km'],
  ],
  addresses: [
    ['nb', 'Karl Johans gate 12 B, 0154 Oslo', '[ADDRESS_1]'],
    ['nb', 'bor i storgata fem null en fem fem oslo', 'bor i [ADDRESS_1]'],
    ['da', 'Nørrebrogade 45, 2. th, 2200 København N', '[ADDRESS_1]'],
    ['sv', 'Götgatan 14 lgh 1102, 118 46 Stockholm', '[ADDRESS_1]'],
    ['da', 'Solgården 4, stuen, lejl. 12, 5000 Odense C', '[ADDRESS_1]'],
    ['da', 'tilmeldt bakkedraget fem', 'tilmeldt [ADDRESS_1]'],
    ['da', 'fradraget to tusind og bidraget fem hundrede', 'fradraget to tusind og bidraget fem hundrede'],
    ['da', 'der løb en hund i skolegården 2 gange', 'der løb en hund i skolegården 2 gange'],
    ['sv', 'gamla adressen Ringv. 100, 6 tr', 'gamla adressen [ADDRESS_1]'],
    ['sv', 'Köp Meg. 100 kr', 'Köp Meg. 100 kr'],
    ['da', 'Ved Kæret 4, 8381 Tilst', '[ADDRESS_1]'],
    ['sv', 'Vid Kållbyvägen 212, 68820 Esse', 'Vid [ADDRESS_1]'],
    ['nb', 'Postboks 1234 Sentrum, 0107 Oslo', '[ADDRESS_1]'],
    ['en', '221B Baker Street, London NW1 6XE', '[ADDRESS_1]'],
    ['nb', 'på veien 5 km unna i gata 3 biler', 'på veien 5 km unna i gata 3 biler'],
    ['nb', 'jeg var på vei 7 ganger', 'jeg var på vei 7 ganger'],
  ],
  'dates of birth': [
    ['nb', 'født femtende i tredje syttito', 'født [DATE_OF_BIRTH_1]'],
    ['nb', 'født tolvte i tredje nittenførti', 'født [DATE_OF_BIRTH_1]'],
    ['nb', 'fødselsdato 120385', 'fødselsdato [DATE_OF_BIRTH_1]'],
    ['da', 'født den fjerde juni nitten hundrede og tooghalvfjerds', 'født [DATE_OF_BIRTH_1]'],
    ['en', 'date of birth 3rd of July 1991', 'date of birth [DATE_OF_BIRTH_1]'],
    ['nb', 'skaden skjedde 12.03.2024', 'skaden skjedde 12.03.2024'],
    ['nb', 'huset er fra 1985', 'huset er fra 1985'],
  ],
  'policies, claims and passports': [
    ['nb', 'polisenummer 12345678', 'polisenummer [POLICY_NO_1]'],
    ['nb', 'saken har nummer S-2024-118273', 'saken har nummer [CLAIM_NO_1]'],
    ['sv', 'försäkringen har nummer 4401-887 21', 'försäkringen har nummer [POLICY_NO_1]'],
    ['en', 'passport number N1234567', 'passport number [PASSPORT_1]'],
    ['nb', 'saken fra 2019 om 3 biler', 'saken fra 2019 om 3 biler'],
  ],
  secrets: [
    ['nb', 'pinkoden er 4921', 'pinkoden er [SECRET_1]'],
    ['sv', 'lösenordet är Hemligt99!', 'lösenordet är [SECRET_1]'],
    ['nb', 'jeg har glemt passordet', 'jeg har glemt passordet'],
  ],
  'addresses of machines': [
    ['nb', 'fra 192.168.10.4 og 2001:db8::8a2e:370:7334', 'fra [IP_1] og [IP_2]'],
    ['nb', 'versjon 3.5.2.4 klokka 10:15', 'versjon 3.5.2.4 klokka 10:15'],
  ],
  organisations: [
    ['nb', 'organisasjonsnummer 985 883 114', 'organisasjonsnummer 985 883 114'],
    ['da', 'CVR 13585628', 'CVR 13585628'],
  ],
  'what is nobody’s': [
    ['nb', 'det koster 12 500 kroner for en 2019-modell', 'det koster 12 500 kroner for en 2019-modell'],
    ['da', 'beløbet på 12 500 stod på aftalen', 'beløbet på 12 500 stod på aftalen'],
    ['sv', 'avtalet kostar er 1 450 om dagen', 'avtalet kostar er 1 450 om dagen'],
    ['sv', 'avtalet är 14 502 om du undrar', 'avtalet är [POLICY_NO_1] om du undrar'],
    ['nb', 'klokka 14.30 tast 1 for bil', 'klokka 14.30 tast 1 for bil'],
    ['nb', 'to til tre uker og åtti prosent', 'to til tre uker og åtti prosent'],
    ['nb', 'hundre og førti tusen kilometer', 'hundre og førti tusen kilometer'],
    ['da', 'selvrisikoen er tre tusind to hundrede kroner', 'selvrisikoen er tre tusind to hundrede kroner'],
    ['sv', 'tolv tusen mil på sju år', 'tolv tusen mil på sju år'],
    [
      'en',
      'three to five business days, four hundred and fifty kroner',
      'three to five business days, four hundred and fifty kroner',
    ],
  ],
}

describe.each(Object.entries(rows))('%s', (_, cases) => {
  test.each(cases)('%s: %s becomes %s', (lang, text, expected) => {
    expect(engine.mask(text, { lang }).text).toBe(expected)
  })
})
