// Ways callers say things that no list had foreseen: numbers written together by ear, names nobody knows, values put
// right, streets called after kings. Beside each stands what looks like it and is nobody's.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, play } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const withoutIndex = (text: string): string => text.replace(/\[([A-Z_]+)_\d+\]/g, '[$1]')

/** Turns parted by " / ", adviser and customer by turns, the customer if there is only one; the last turn as it is shown. */
type Row = readonly [lang: string, turns: string, shown: string]

const masked: readonly Row[] = [
  ['nb', 'hva er fødselsnummeret / ja syttensju eh femtifire', 'ja [NATIONAL_ID]'],
  ['nn', 'eit telefonnummer / nifemsju ein to null fire fire', '[PHONE]'],
  ['nb', 'hva er etternavnet ditt / vormedal med enkel v', '[PERSON] med enkel v'],
  ['nb', 'hei Kåre hva er etternavnet ditt / vormedal', '[PERSON]'],
  ['nb', 'Fødselsdato, har jeg 3. mai 1979? / Nei, 13. mai.', 'Nei, [DATE_OF_BIRTH].'],
  ['nb', 'født i nitten femtien den tjueniende februar', 'født i [DATE_OF_BIRTH]'],
  [
    'nb',
    'født tredje mai nittitre nei hva sier jeg fjerde mai',
    'født [DATE_OF_BIRTH] nei hva sier jeg [DATE_OF_BIRTH]',
  ],
  ['nb', 'registreringsnummer / x-ray kilo sju sju null fire', '[VEHICLE_REG]'],
  ['en', "the registration / it's e for echo v for victor seven oh double three nine", "it's [VEHICLE_REG]"],
  ['nn', 'har du skiltnummeret / te ve tjueto åttini', '[VEHICLE_REG]'],
  ['nb', 'kong olav den femtes gate nummer ni leilighet fem null en', '[ADDRESS]'],
  ['nb', 'ikke send til bekkefaret ti for der bor ingen', 'ikke send til [ADDRESS] for der bor ingen'],
  ['nn', 'Huset på Sunde, 6817 Naustdal fekk ras', 'Huset på [ADDRESS] fekk ras'],
  ['nn', 'gards og bruksnummer femti to skråstrek sju', 'gards og bruksnummer [ADDRESS]'],
  ['nb', 'avdødes fødselsnummer null fire førtitre tjueni hundre og ni førtito', 'avdødes fødselsnummer [NATIONAL_ID]'],
  ['nb', 'hva er fødselsnummeret / tjuåtte ti femti', '[NATIONAL_ID]'],
  ['nb', 'ring meg på nitti en femti en ti førr nei altså ti førti', 'ring meg på [PHONE]'],
  ['nb', 'nytt nummer det er åttini nei nittiåtte null null nitten tjueen', 'nytt nummer det er [PHONE]'],
  ['nb', 'Feil kundenummer, 88-10-4471. Ditt er 88-10-4417.', 'Feil kundenummer, [POLICY_NO]. Ditt er [POLICY_NO].'],
  ['nb', 'Da er INN-4410-22 og BIL-4410-23 avsluttet.', 'Da er [CLAIM_NO] og [CLAIM_NO] avsluttet.'],
  ['en', 'my address? / markveien five oh five five oh oslo', '[ADDRESS]'],
  ['en', 'address? / Haugenveien 3 c/o Kowalski, 4323 Sandnes', '[ADDRESS]'],
  ['nb', 'send til postboks elleve sekstiåtte sentrum null en null syv oslo', 'send til [ADDRESS]'],
  ['nb', 'Kari_lien [at] eksempel [punktum] no', '[EMAIL]'],
  ['en', 'pay to IE12 BOFI 9000 0112 3456 78', 'pay to [BANK_ACCOUNT]'],
  ['nb', 'det står A. Hirsi på postkassa', 'det står [PERSON] på postkassa'],
  ['en', 'which plate? / WX 4471C', '[VEHICLE_REG]'],
  ['nb', 'organisasjonsnummeret og kontaktinfo / fire en fem nitten nitten fire', '[PHONE]'],
  ['nb', 'Saksnummeret, er det REG/2025/0091?', 'Saksnummeret, er det [CLAIM_NO]?'],
  ['nb', 'når er du født / i sekstito den femte i femte', 'i [DATE_OF_BIRTH]'],
  ['en', 'the name of your street / kirkeveien / and the number / seventy nine', '[ADDRESS]'],
  ['nb', 'hun i leilighet h null to null tre', 'hun i [ADDRESS]'],
  ['nn', 'kor bur du / i øvregata i eit ord', 'i [ADDRESS] i eit ord'],
  ['en', 'is this mister hakimi', 'is this mister [PERSON]'],
  ['nb', 'naboen stein roger så det', 'naboen [PERSON] så det'],
  ['nb', 'Får jeg navn + fnr? / Ola Nordmann Dahle', '[PERSON]'],
  ['nb', 'Markveien 3 u.etg, 5054 Bergen', '[ADDRESS]'],
  ['nn', 'Skal adressa vera Skjerdal 14, 5745 Aurland?', 'Skal adressa vera [ADDRESS]?'],
  ['en', 'Old address was Vibes gate 7, right?', 'Old address was [ADDRESS], right?'],
  ['sv', 'skickas till kapellgatan arton / ja eller sexton nu är jag osäker', 'ja eller [ADDRESS] nu är jag osäker'],
  ['nb', 'til logtunvegen tjueen / d e trettien', 'd e [ADDRESS]'],
  ['da', 'er det stadig hyldevej ni i assens / nej i glamsbjerg', 'nej i [ADDRESS]'],
  ['da', 'vi har ikke vand i nummer seks', 'vi har ikke vand i nummer [ADDRESS]'],
  ['da', 'det er kirsten oppe fra bakkedal', 'det er [PERSON] oppe fra [ADDRESS]'],
  ['sv', 'hej det är tord på norrgården i vreta kloster', 'hej det är [PERSON] på [ADDRESS] i vreta kloster'],
  ['sv', 'Adressen är Äppelv. 3, 194 51 Upplands Väsby', 'Adressen är [ADDRESS]'],
  ['da', 'adresse / tolv elm grove bristol', '[ADDRESS]'],
  ['en', 'and the postcode / yes double oh five hundred', 'yes [ADDRESS]'],
  ['sv', 'vi hyr av conchita på calle del mar nummer tre', 'vi hyr av [PERSON] på [ADDRESS]'],
  ['nb', 'kortet sendes til skogsskiftet syttini', 'kortet sendes til [ADDRESS]'],
  ['da', 'han er på plejehjemmet kildemarken i sorø', 'han er på plejehjemmet [ADDRESS]'],
  ['da', 'det er lise oppe fra regnskab', 'det er [PERSON] oppe fra regnskab'],
  ['en', 'your address / Nordahl Bruns gt 14 oppg B, 5008', '[ADDRESS]'],
  ['en', 'the flat that leaked is it number four oh two', 'the flat that leaked is it number [ADDRESS]'],
  ['en', 'the flat, is it number four oh two / no it is five oh two we are above', 'no it is [ADDRESS] we are above'],
  ['en', 'address / fleminginkatu sixteen b twenty nine oh oh five one oh helsinki', '[ADDRESS]'],
  ['da', 'og skadesadressen / samme opgang lejlighed fireogtredive', 'samme opgang [ADDRESS]'],
  ['sv', 'götabergsgatan tjugosex är det tjugosex eller tjugoåtta', '[ADDRESS] är det [ADDRESS] eller [ADDRESS]'],
  ['da', 'adresse / Til Tranebærkæret 27, 8220 Brabrand', 'Til [ADDRESS]'],
  ['en', 'your name and where you live? / Priscilla O. Nordahl Bruns gate 14', '[PERSON] [ADDRESS]'],
  ['nb', 'Jenta heter My, altså M Y.', 'Jenta heter [PERSON], altså M Y.'],
  ['nb', 'etternavnet er thue t h u e ikke tue', 'etternavnet er [PERSON] [PERSON] ikke [PERSON]'],
  ['en', 'Hope Mensah is the account holder.', '[PERSON] is the account holder.'],
  ['en', "what name's on the card / mister theodore lamb", 'mister [PERSON]'],
  ['nb', 'Kan du bekrefte hvem du er? / Ruben Isaksen, 22.08.96', '[PERSON], [DATE_OF_BIRTH]'],
  ['nb', 'Per Aas, 22.08.1996, mobil 48 05 55 19', '[PERSON], [DATE_OF_BIRTH], mobil [PHONE]'],
  ['en', 'give them the number p e t five five one two', 'give them the number [VEHICLE_REG]'],
  ['en', 'yes it is H0404', 'yes it is [ADDRESS]'],
  ['nn', 'kontrakten er med firmaet v/ Geirmund', 'kontrakten er med firmaet v/ [PERSON]'],
  [
    'en',
    'what is your e-mail / m oleary at example dot com that is m then oleary',
    '[EMAIL] that is [EMAIL] then [EMAIL]',
  ],
  ['en', "your address? / it's entrance b", "it's [ADDRESS]"],
  ['nn', 'Hei, du snakkar med Solveig i Frende.', 'Hei, du snakkar med [PERSON] i Frende.'],
  ['en', 'what is your address / Kungsgatan 4, Luleå in autumn', '[ADDRESS] in autumn'],
  ['en', 'April, can you send it', '[PERSON], can you send it'],
  ['nb', 'det er kjærsti med k j', 'det er [PERSON] med k j'],
  ['nb', 'kundene mine mimmi og ola står der', 'kundene mine [PERSON] og [PERSON] står der'],
  ['nb', 'hva heter du / storm', '[PERSON]'],
  [
    'en',
    'which e-mail / rose underscore okonkwo at outlook dot com / rose underscore okonkwo got it',
    '[EMAIL] got it',
  ],
  ['nb', 'to hunder og ola var der', 'to hunder og [PERSON] var der'],
  ['en', 'the registration is ek seven three oh one four', 'the registration is [VEHICLE_REG]'],
  ['nb', 'Hva er telefonnummeret? / Polisen er RS-55 812 337.', 'Polisen er [POLICY_NO].'],
]

const shown: readonly (readonly [lang: string, turns: string])[] = [
  ['nb', 'hva heter du / dekningen min lurer jeg på'],
  ['nb', 'hva er navnet / jeg spør om vannskaden først'],
  ['nb', 'Fødselsdato? / Skaden skjedde 13. mai.'],
  ['nb', 'huset er fra 1951 og den 29. februar brant det'],
  ['nb', 'befaringen er i protokollen fem ganger'],
  ['en', "What's your plate? / It is valid until 31.12.2025."],
  ['en', 'my flight DY1303 OSL-LGW was cancelled, can i claim'],
  ['nb', 'entreen og eneretten gjelder'],
  ['nb', 'regningen på fire tre null null fra polygon'],
  ['nb', 'det koster førti nei femti kroner og tar ti nei elleve dager'],
  ['nb', 'hva heter katten / katta vår hun felix er syk'],
  ['nb', 'jeg er bonusmor og vedkommende er verge'],
  ['nb', 'det står E-4021 og QE-55 på skjermen'],
  ['en', 'my policy covers it, price is 7 412 kr'],
  ['nb', 'storgata har inngang fra baksiden'],
  ['nb', 'Skapet er fra Ikea og heter Billy.'],
  ['nb', 'skapet er fra ikea og heter billy'],
  ['nb', 'båten heter viktoria og appen heter julie'],
  ['nn', 'kva heiter hesten / mimmi ho er ein dølahest'],
  ['nb', 'Kjøpt, 22.08.2019, brukt'],
  ['nb', 'forfall er fra 12.03.98, ikke før'],
  ['en', 'can they bill you directly the invoice is thirty one four fifty'],
  ['nb', 'feilkoden er H4021 og E0404'],
  ['nb', 'hva er fødselsdatoen / det skjedde natt til fjerde mai nei natt til femte mai'],
  ['nb', 'Huset, 01.06.1998, er oppført i mur'],
  ['nb', 'Arbeidet følger ISO-9001-2015 og EN-1090-2.'],
  ['nb', 'Rammenummeret er WTU 244 G 0917 N'],
  ['nb', 'Advokaten min i Elden mener det.'],
  ['nb', 'ha en god dag videre alle sammen'],
  ['nb', 'leiligheten har to rom og tre hundre liter boblebad'],
  ['en', 'mister would be fine, doctor said no'],
  ['nn', 'det går under vogna, snø og storm er med'],
  ['nn', 'to hestar står det her mimmi og storm'],
  ['nb', 'båten solgte vi og denne heter solvind'],
  ['en', 'When was the last service? / April, at the yard in Larvik.'],
  ['en', "it's a mazda cx five twenty eighteen and the registration comes later"],
  ['en', 'the account / plus the engine forty two five so two thirty two five altogether'],
  ['en', 'She got it done at Hansen Marine in Larvik.'],
  ['en', 'is there an underscore between them'],
  ['en', 'the entrance b was closed so we went round'],
  ['en', 'A parcel for Storgata 5, how many live there? / 4'],
  ['nb', 'vi har en Ford Mustang GT 500 i garasjen'],
  ['sv', 'vilket hotell bor du på / hotel meliá'],
  ['da', 'hvilken afgang / syttenfireogtredive lyntog hundrede og fireogtres'],
  ['da', 'det er en brenderup på syv hundrede og halvtreds kilo'],
  ['da', 'båden ligger i kerteminde plads syvogtredive'],
  ['en', 'He left it near Hestetorvet on Sunday.'],
  ['nb', 'hun jobber på nattskiftet tolv timer'],
  ['nb', 'det er feil på sykehus og rådhus'],
]

const last = (lang: string, turns: string): string => {
  const said = turns.split(' / ').map((text, at, all) => `${at % 2 === 0 && all.length > 1 ? 'A' : 'C'}: ${text}`)
  return withoutIndex(play(engine.conversation({ languages: [lang] }), said).at(-1)?.shown ?? '')
}

describe('said as no list foresaw it, it is masked', () => {
  test.each(masked)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('what looks like it and is nobody’s stays', () => {
  test.each(shown)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns.split(' / ').at(-1))
  })
})
