// Rules that read what stands beside a name, a date or a number: where they must not let somebody through, and where what
// looks so is nobody's.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const persons: readonly Row[] = [
  ['nb', 'hunden min og Kåre var ute', 'hunden min og [PERSON] var ute'],
  ['nb', 'katten, Ola og jeg reiste', 'katten, [PERSON] og jeg reiste'],
  ['nb', 'takk for hjelpen med hunden, Kari', 'takk for hjelpen med hunden, [PERSON]'],
  ['nb', 'mannen med hunden heter Ola', 'mannen med hunden heter [PERSON]'],
  ['nb', 'Per er en nabo med hund', '[PERSON] er en nabo med hund'],
  ['en', 'Peter is a man with a dog', '[PERSON] is a man with a dog'],
  ['en', 'Mary is a horse rider', '[PERSON] is a horse rider'],
  ['sv', 'Anna är en granne med hund', '[PERSON] är en granne med hund'],
  ['nb', 'mannen i butikken heter Ola', 'mannen i butikken heter [PERSON]'],
  ['nb', 'bilen ble påkjørt, føreren heter Ola Hansen', 'bilen ble påkjørt, føreren heter [PERSON]'],
  ['nn', 'ho som jobbar i banken heiter Marit', 'ho som jobbar i banken heiter [PERSON]'],
  ['da', 'pædagogen i skolen hedder Mette', 'pædagogen i skolen hedder [PERSON]'],
  ['en', 'the man at the shop is called Peter Brown', 'the man at the shop is called [PERSON]'],
  ['nb', 'forsikring på navn Kari Nordmann', 'forsikring på navn [PERSON]'],
  ['nb', 'avtalen er på navnet Kari Nordmann', 'avtalen er på navnet [PERSON]'],
  ['nb', 'hva gjelder det / jeg er ferdig / hei det er melding fra Kari her', 'hei det er melding fra [PERSON] her'],
  ['en', 'please ask Anna to call', 'please ask [PERSON] to call'],
  ['en', 'may Peter Brown call back', 'may [PERSON] call back'],
  ['sv', 'varje dag anna ringer', 'varje dag [PERSON] ringer'],
  ['nb', 'jeg er så glad i kari', 'jeg er så glad i [PERSON]'],
  ['nb', 'Han krasjet i Kari Nordmann på parkeringen', 'Han krasjet i [PERSON] på parkeringen'],
  ['nb', 'Jeg tror ikke på Kari', 'Jeg tror ikke på [PERSON]'],
  ['nn', 'Bilen køyrde inn i Marit Haugen', 'Bilen køyrde inn i [PERSON]'],
  ['sv', 'jag är kär i Anna', 'jag är kär i [PERSON]'],
  ['nb', 'JEG BOR I OLE VIGS GT 5', 'JEG BOR I [ADDRESS]'],
]

const others: readonly Row[] = [
  ['nb', 'Ja, 26-0044817. Brann i kjøkken?', 'Ja, [CLAIM_NO]. Brann i kjøkken?'],
  ['en', 'upload it or send it in marked R-2025-66031', 'upload it or send it in marked [CLAIM_NO]'],
  ['sv', 'Skadenumret är 26-0091-7725 T. Dagpenningen kommer.', 'Skadenumret är [CLAIM_NO]. Dagpenningen kommer.'],
  ['en', 'My passport was needed: C4J7K20PM.', 'My passport was needed: [PASSPORT].'],
  ['en', '044 912 3088 is my mobile', '[PHONE] is my mobile'],
  ['en', 'he will text you on this number ending four one nine', 'he will text you on this number ending [PHONE]'],
  [
    'en',
    "He shouted my card PIN, which is another problem. It's 4410.",
    "He shouted my card PIN, which is another problem. It's [SECRET].",
  ],
  ['en', 'Dimitrios, my son. 18/10/2007', '[PERSON], my son. [DATE_OF_BIRTH]'],
  [
    'nb',
    'hva er telefonnummeret ditt / niti fem nei ikke niti fem det er den gamle førtisju femti tjueni atten',
    '[PHONE] det er den gamle [PHONE]',
  ],
  [
    'en',
    "another number to reach you on / my work one plus three five eight wait let me look it's plus three five eight forty five five one oh nine eight eight",
    'my work one [PHONE]',
  ],
  ['en', "what's the registration / d r uh four one no hang on d r four seven one oh three", '[VEHICLE_REG]'],
  ['nb', 'hengeren til svigerfar, PH 4471', 'hengeren til svigerfar, [VEHICLE_REG]'],
  ['nn', 'ei raud Toyota Yaris, SU3091', 'ei raud Toyota Yaris, [VEHICLE_REG]'],
  ['sv', 'Det gäller traktorn, 712-KUB.', 'Det gäller traktorn, [VEHICLE_REG].'],
  ['en', 'Which car and plate? / VW Caddy 2018, HH-KR 2084', 'VW Caddy 2018, [VEHICLE_REG]'],
  ['en', 'car a z sixty thirty three one driver said sorry', 'car [VEHICLE_REG] driver said sorry'],
  ['da', 'traileren nummeret er m c fem fem nul otte', 'traileren nummeret er [VEHICLE_REG]'],
  ['sv', 'födelsedatum / söndagen den 13 maj 1979', 'söndagen [DATE_OF_BIRTH]'],
  ['da', 'fødselsdato / søndag den trettende maj nitten niogtres', 'søndag [DATE_OF_BIRTH]'],
  ['nb', 'fødselsdato? / natt til 12. mars 1985', 'natt til [DATE_OF_BIRTH]'],
  ['nb', 'fødselsdato? / jeg er fra 1985', 'jeg er fra [DATE_OF_BIRTH]'],
  ['da', 'Mette Jensen - 22.08.1996 - 20123456', '[PERSON] - [DATE_OF_BIRTH] - [PHONE]'],
  ['nb', 'e-post: kari.nordmann(a)example.no takk', 'e-post: [EMAIL] takk'],
  ['nb', 'kari [krøllalfa] example [punktum] no', '[EMAIL]'],
  ['nb', 'Kirkev. 12 B, 0155 Oslo', '[ADDRESS]'],
  ['sv', 'Sveav. 100 i Stockholm', '[ADDRESS]'],
  ['nb', 'visakortet mitt ender på 4490', 'visakortet mitt ender på [CARD]'],
  ['sv', 'kortet slutar med 4490', 'kortet slutar med [CARD]'],
  ['nb', 'jeg bor i 17 mai gate 4', 'jeg bor i [ADDRESS]'],
  ['nb', 'adressen er femte gate 3', 'adressen er [ADDRESS]'],
  ['nb', 'jeg bor Parkeringen 4', 'jeg bor [ADDRESS]'],
  ['nb', 'gnr 52 bnr 7 snr 3', 'gnr [ADDRESS]'],
  // After the number of a thing was named or asked for.
  [
    'nb',
    'hva er serienummeret? / det finner jeg ikke, telefonen min er 412 34 567',
    'det finner jeg ikke, telefonen min er [PHONE]',
  ],
  ['nb', 'serienummer og telefonnummer? / 412 34 567', '[PHONE]'],
  ['sv', 'serienumret på cykeln? / vet inte / nähä / 070-174 06 05', '[PHONE]'],
  ['da', 'varenummeret? / 571980 og mit mobilnummer er 20 12 34 56', '571980 og mit mobilnummer er [PHONE]'],
  ['da', 'har du et pakkenummer / ja det er nul nul fem syv og en masse tal', 'ja det er [CLAIM_NO] og en masse tal'],
  ['da', 'dit nummer / tyve tolv fireogtredive seks og en', '[PHONE]'],
  ['en', 'what is your policy number / it should be h b two two six one one nine', 'it should be [POLICY_NO]'],
  ['nb', 'ny konto er NO93 8601 1117 947', 'ny konto er [BANK_ACCOUNT]'],
  ['nb', 'jeg fikk en faktura og nummeret mitt er 412 34 567', 'jeg fikk en faktura og nummeret mitt er [PHONE]'],
  ['nb', 'har ikke serienummer, telefonen er 412 34 567', 'har ikke serienummer, telefonen er [PHONE]'],
  ['nb', 'har du rammenummeret? / nei, 412 34 567', 'nei, [PHONE]'],
  ['sv', 'samma ärendenummer? / 4410-22', '[CLAIM_NO]'],
  ['nb', 'hva er målernummeret / fire fem seks sju åtte ni', '[POLICY_NO]'],
  ['nb', 'kontonummeret og beløpet / 3732 48 43028', '[BANK_ACCOUNT]'],
  ['nb', 'og skiltet / z h førti et eller annet', '[VEHICLE_REG] et eller annet'],
  ['da', 'cpr? / 070761-4285 / og de sidste / fire to otte fem', '[NATIONAL_ID]'],
]

const shown: readonly (readonly [lang: string, turns: string])[] = [
  ['da', 'Faktura F-2026-77120 på 3.420,75 kr'],
  ['nb', 'delen 26-0044817 passer ikke'],
  ['en', 'my card PIN, which is another problem. I waited for 4410 seconds'],
  ['en', 'my son moved. The boat is from 18/10/2007'],
  ['nb', 'bilaget PH 4471 er lagt ved'],
  ['nb', 'Toyota Yaris, XC 2018 modell'],
  ['nb', 'pumpen, MT 4471, er ødelagt'],
  ['en', 'it was five minutes wait let me look it is five minutes'],
  ['nb', 'taket er gammelt det er den gamle garasjen fra 1972'],
  ['nb', 'vi har en båt som heter Maren'],
  ['nb', 'jeg bor på en hytte som heter Solveig'],
  ['nb', 'hunden, Rex, er syk'],
  ['da', 'hunden der hedder sofus er syg'],
  ['nb', 'min bror tømrermester'],
  ['nb', 'jeg har problemer med hunden min Rex'],
  ['nb', 'og forsikringen heter / multipakke'],
  ['nb', 'navnet er feilstavet'],
  ['nb', 'Båten, 12.05.1998, motornummer 12345678'],
  ['sv', 'Besiktning, 2005-02-14, protokoll 4500000'],
  ['nb', 'lov LOV-1989-06-16-69'],
  ['nb', 'vedtaket er i NOU-2019-12'],
  ['sv', 'enligt SFS-2005-104'],
  ['nb', 'kamera EOS-5000-20'],
  ['nb', 'malingen RAL-7016-20'],
  ['nb', 'kort sagt ender det på 1200'],
  ['nb', 'jeg fikk kort beskjed om at det slutter 1530'],
  ['nb', 'gavekort ender på 1500'],
  ['en', 'error H0404 on the display'],
  ['nb', 'modellen heter L0403'],
  ['nb', 'snr 4412 på maskinen'],
  ['sv', 'jag såg regnbågen 2 gånger'],
  ['sv', 'takhöjden 240'],
  ['nb', 'jeg kjørte i Bergen i går'],
  ['nb', 'vi kjørte inn i Drammen sentrum'],
  ['nb', 'kjørte i storm og krasjet i rekkverket'],
  ['nb', 'jeg er glad i mat'],
  ['nb', 'hun er glad i sommer'],
  ['sv', 'jag tror på onsdag'],
  ['da', 'kapitalfradraget 2024'],
  ['nb', 'Det gjelder Bygg. 4 enheter'],
  ['nb', 'Avslag. 3 uker har gått'],
  ['sv', 'Vi bor i Göteborg. 3 barn har vi'],
  ['sv', 'vad är adressen / huset byggdes 1972'],
  ['sv', 'vad är adressen / vänta fem minuter'],
  ['en', 'what is your address / i called three times'],
  ['nb', 'hva er adressen / vent litt jeg må se på nummer to først'],
  ['nb', 'hva er adressen / på flyplassen'],
  ['nb', 'jeg bor i leilighet 3 måneder i året'],
  ['nb', 'tørketrommelen har serienr 4821 0099 312'],
  ['en', 'the outboard has serial number six c five one oh two two nine one eight'],
  ['en', 'does it have a frame number / it is engraved: WBK 908 221 77'],
  ['nb', 'chipnummeret slutter på fire fire en sju'],
  ['nb', 'betalt til KID 003349917820'],
  ['da', 'cpr? / 070761-4285 / hvad er varenummeret på koppen / fem syv nul et ni otte'],
  ['nb', 'telefonen din? / 412 34 567 / og øremerket på dyret / null seks fire tre'],
  ['sv', 'vad är imei numret på telefonen / tre fem sju åtta ett fyra'],
  ['nb', 'IMEI på telefonen er 356938035643809'],
  ['da', 'fakturaen har nummer 40028119'],
  ['da', 'er hunden chippet / ja det står her to nul otte to fem nul nul nul'],
  [
    'nb',
    'chipnummer har du det / fem syttiåtte null ni åtte en null null sju sju tre fire en to står det i passet hans',
  ],
  ['sv', 'hon säger samma sak / det är femtonhundra'],
  ['da', 'hvad viser måleren / fire otte to en tre'],
  ['en', 'what is the mileage / eight four two one nine'],
  ['sv', 'ärendenummer? / 4410-22 / vad kostade den / tolvtusen fyrahundra'],
  ['nb', 'skadenummeret? / SK-2231-88 / og hva er taksten på / åtti tusen fire hundre og femti'],
  ['nb', 'hvilket fly skulle dere med / d y atten seksti fire'],
  ['da', 'cpr? / 070761-4285 / hvornår er din sidste dag / den enogtredivte december'],
]

describe('beside an animal, a thing, a firm or an everyday word somebody is masked', () => {
  test.each(persons)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('however it is written or asked for, what is somebody’s is masked', () => {
  test.each(others)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('what only looks like somebody’s stays', () => {
  test.each(shown)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns.split(' / ').at(-1))
  })
})
