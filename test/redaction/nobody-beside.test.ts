// A word beside a name, letters or a date that could be taken to say that they are nobody's: those that are somebody's, and
// their neighbours that stay.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const last = lastTurnBy(engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) }))

const rows: readonly Row[] = [
  ['en', 'my brother ellis hospital staff told us', 'my brother [PERSON] hospital staff told us'],
  ['nb', 'min sønn ola barnehage trenger dere å vite det', 'min sønn [PERSON] barnehage trenger dere å vite det'],
  ['sv', 'vem gäller det / erik svensson vårdcentral minns jag inte', '[PERSON] vårdcentral minns jag inte'],
  ['nb', 'legen min er anne hansen sykehus vet jeg ikke', 'legen min er [PERSON] sykehus vet jeg ikke'],
  ['en', "hi it's mark dental cover please", "hi it's [PERSON] cover please"],
  ['en', 'my son oliver primary school starts monday', 'my son [PERSON] primary school starts monday'],
  ['da', 'jeg har tid på rigmors fodklinik', 'jeg har tid på rigmors fodklinik'],
  ['nb', 'kan du stave fornavnet / u n n', '[PERSON]'],
  ['nb', 'kan du stave etternavnet / s i m', '[PERSON]'],
  ['en', 'can you spell the surname / t i n', '[PERSON]'],
  ['nb', 'A: kan jeg få navn og c p r', 'kan jeg få navn og c p r'],
  ['en', "who's calling / It's Mark that called yesterday", "It's [PERSON] that called yesterday"],
  ['en', "who's calling / it's grace because my husband asked", "it's [PERSON] because my husband asked"],
  ['en', "it's rose that handles it", "it's [PERSON] that handles it"],
  ['en', 'it was faith that signed it', 'it was [PERSON] that signed it'],
  ['en', "it's odd that you want the serial number", "it's odd that you want the serial number"],
  ['nb', 'etter stormen anne hansen sin garasje ble tatt', 'etter stormen [PERSON] sin garasje ble tatt'],
  ['sv', 'stormen lisa lindgren vår granne', 'stormen [PERSON] vår granne'],
  ['da', 'det var under stormen malik', 'det var under stormen malik'],
  ['nb', 'det var han ola hunden min beit', 'det var han [PERSON] hunden min beit'],
  ['nn', 'ja hei ho frida hesten min er halt', 'ja hei ho frida hesten min er halt'],
  ['en', 'this is lance morrison', 'this is [PERSON]'],
  ['en', 'this is lance corporal morrison', 'this is lance corporal [PERSON]'],
  ['en', 'i talked to a patel', 'i talked to a [PERSON]'],
  ['en', 'someone drove a hire car into a snow plough', 'someone drove a hire car into a snow plough'],
  [
    'nb',
    'Fødselsdato på deg og barna? / 04.04.1984. 12.05.2018 og 13.06.2020.',
    '[DATE_OF_BIRTH]. [DATE_OF_BIRTH] og [DATE_OF_BIRTH].',
  ],
  [
    'en',
    "what is your children's date of birth / Oliver is 4.4.2014. Emma is 12.6.2018",
    '[PERSON] is [DATE_OF_BIRTH]. [PERSON] is [DATE_OF_BIRTH]',
  ],
  ['sv', 'ditt födelsedatum / 4.4.1964. Jag vill sluta 1 maj 2027.', '[DATE_OF_BIRTH]. Jag vill sluta 1 maj 2027.'],
  ['nb', 'hvor falt du / på sykkelstien', 'på sykkelstien'],
  ['sv', 'var ramlade du / på cykelvägen', 'på cykelvägen'],
  ['nb', 'hvor bor du / i gangveien', 'i [ADDRESS]'],
  // The number of an order or a booking is a thing's, also in pieces and read back; what else is given in answer is not.
  ['nb', 'A: og serienummeret / to to ni fire / A: to to ni fire', 'to to ni fire'],
  ['nb', 'A: har du ordrenummeret / nei ring meg på fire en to tre fire fem seks sju', 'nei ring meg på [PHONE]'],
  ['da', 'A: har du ordrenummeret / mit nummer er tyve tolv fireogtredive seksoghalvtreds', 'mit nummer er [PHONE]'],
  [
    'nn',
    'A: kva er bestillingsnummeret / det står på skadenummer fire fire ni to ein sju',
    'det står på skadenummer [CLAIM_NO]',
  ],
  [
    'sv',
    'jag har serienummer noll sju / A: ja / mitt nummer är noll sju noll ett två tre fyra fem sex sju',
    'mitt nummer är [PHONE]',
  ],
  // The firm's own account, a reservation, an animal's birth, a trade after the name of a firm; and whose they are else.
  [
    'nb',
    'A: kontonummeret vårt står nederst åtte fem ni sju femtisju sju to ni sju to',
    'kontonummeret vårt står nederst åtte fem ni sju femtisju sju to ni sju to',
  ],
  ['nb', 'A: kontoen vår har deg med kontonummer 1234 56 78911', 'kontoen vår har deg med kontonummer [BANK_ACCOUNT]'],
  ['en', 'A: our account is 1234 56 78911 for you', 'our account is [BANK_ACCOUNT] for you'],
  ['sv', 'A: katten är född fjärde maj tjugohundranitton', 'katten är född fjärde maj tjugohundranitton'],
  ['da', 'min hund er syg jeg er født tolvte august nitten firs', 'min hund er syg jeg er født [DATE_OF_BIRTH]'],
  ['nb', 'hunden min bet meg jeg er født tolvte august nitten åtti', 'hunden min bet meg jeg er født [DATE_OF_BIRTH]'],
  ['da', 'jeg har en regning fra lunding ejendomme', 'jeg har en regning fra lunding ejendomme'],
  ['nb', 'A: du snakker med ola bygg hva gjelder det', 'du snakker med [PERSON] hva gjelder det'],
  ['da', 'A: kunden hedder / mette byg', '[PERSON]'],
  ['en', 'A: could you spell the surname', 'could you spell the surname'],
  ['en', 'A: lisbeth loans', '[PERSON] loans'],
  ['nb', 'A: har du ordrenummeret / du kan søke på 92121314', 'du kan søke på [CLAIM_NO]'],
  ['da', 'A: har du et ordrenummer / prøv med 120385 1234', 'prøv med [CLAIM_NO]'],
  ['en', 'A: do you have your order number / can you search by 07700900123', 'can you search by [CLAIM_NO]'],
  ['nb', 'A: hva er serienummeret / søk heller på 92121314', 'søk heller på [PHONE]'],
  ['nb', 'A: hva er serienummeret / syv fire fem to en null åtte', 'syv fire fem to en null åtte'],
  ['da', 'A: moin nis hvad kan jeg gøre', 'moin [PERSON] hvad kan jeg gøre'],
]

describe('what is somebody’s is masked beside a word that speaks for a thing, and its neighbour is shown', () => {
  test.each([...rows])('%s: %s', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })
})
