// Numbers that come in parts: read back in another order, put right at the end, begun with letters, with an extension after
// them; and everybody's numbers, things' numbers and years beside them, which stay.
import { describe, expect, test } from '@jest/globals'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith()
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  ['sv', 'ringer vi på noll sjuttiosex trehundratolv femtiofem nittio är det rätt / femtiofem nittioett', '[PHONE]'],
  ['nb', 'når vi deg på fire en to tre fire fem seks sju / fire fem seks åtte', '[PHONE]'],
  [
    'sv',
    'ditt personnummer / nittiåtta tretton och så åttitvå elva tjugoett / så åttitvå elva tjugoett nittiåtta tretton',
    'så [NATIONAL_ID]',
  ],
  [
    'sv',
    'ditt personnummer / åttitvå arton tjugoett nittiåtta tretton / hm du sa arton som månad',
    'hm du sa [NATIONAL_ID] som månad',
  ],
  [
    'en',
    'your phone number / oh seven nine four six two eight one three three five / did you say eighty one there',
    'did you say [PHONE] there',
  ],
  [
    'sv',
    'organisationsnummer 716418-3307, stämmer det? / ja / och ditt nummer? / 070-44 00 931 kväll',
    '[PHONE] kväll',
  ],
  ['sv', 'vi vill veta restvärdet reg p m k fyra åtta f', 'vi vill veta restvärdet reg [VEHICLE_REG]'],
  ['nb', 'prisen på bilen e l fire fem null tolv', 'prisen på bilen [VEHICLE_REG]'],
  ['sv', 'bilens skylt / t u v femtiett d eller b', '[VEHICLE_REG] eller [VEHICLE_REG]'],
  ['sv', 'hans direktnummer är noll nio tvåett femfem nollnoll sju', 'hans direktnummer är [PHONE]'],
  ['sv', 'jobbet noll tretton tjugofyra noll noll elva anknytning sextitre', 'jobbet [PHONE] anknytning [PHONE]'],
  ['en', 'my work phone is 020 7946 0018 ext 4471', 'my work phone is [PHONE] ext [PHONE]'],
  ['sv', 'så sa han mitt kortnummer fyrtiofem sjuttioett', 'så sa han mitt kortnummer [CARD]'],
  ['sv', 'jag läser hans mastercard femtiotre femtiofem nittioåtta åttioåtta', 'jag läser hans mastercard [CARD]'],
  [
    'sv',
    'vilket kort gäller det? / det som slutar på 9016, eller är det mitt andra?',
    'det som slutar på [CARD], eller är det mitt andra?',
  ],
  [
    'sv',
    'handelsbanken clearing sextusen hundraett konto fyrahundratrettiotre nitton tjugo elva',
    'handelsbanken clearing [BANK_ACCOUNT] konto [BANK_ACCOUNT]',
  ],
  ['sv', 'kontonumret / det är nog nåt mer längst ner noll två', 'det är nog nåt mer längst ner [BANK_ACCOUNT]'],
  ['sv', 'passet hade nummer aa trettioett noll noll fyrtioåtta två', 'passet hade nummer [PASSPORT]'],
  [
    'sv',
    'beteckningen / noll nio noll fem elva sen bokstaven a istället för streck niohundrafjorton sen t',
    '[NATIONAL_ID]',
  ],
  ['sv', 'beteckningen / ett fem noll åtta ett tre och så a nio tre nio d', '[NATIONAL_ID]'],
  ['sv', 'beteckningen / noll fem noll nio tretti streck nio ett fyra bokstaven e som i erik e', '[NATIONAL_ID]'],
  ['sv', 'regnumret / adam bertil cesar ett två david det är en skoda', '[VEHICLE_REG] det är en skoda'],
  ['sv', 'bilen är h j o sju sex ludvig', 'bilen är [VEHICLE_REG]'],
  ['sv', 'regnumret / nxh 44 l', '[VEHICLE_REG]'],
  ['sv', 'de såg en vit skåpbil med x u o nånting sjuttifyra', 'de såg en vit skåpbil med [VEHICLE_REG]'],
  ['nb', 'det var en varebil b t noe tolv tre fire', 'det var en varebil [VEHICLE_REG]'],
  ['sv', 'han nås på noll sjuttiotre och sen tre fyrtiofem sex sju åtta noll i kväll', 'han nås på [PHONE] i kväll'],
  ['sv', 'det blir noll sjuttiotre och sen tre fyrtiofem sex sju åtta noll', 'det blir [PHONE]'],
  [
    'sv',
    'mitt eget nummer vill du ha sju sextiosex tjugoett nollnoll nittiåtta',
    'mitt eget nummer vill du ha [PHONE]',
  ],
  [
    'sv',
    'personnumret / nu har jag det här / Hittade: VH 5580 1123. Skicka bilder.',
    'Hittade: [CLAIM_NO]. Skicka bilder.',
  ],
  ['nb', 'forsikringen? / ja / Her er den: P26 004 731. Noe mer?', 'Her er den: [CLAIM_NO]. Noe mer?'],
  ['sv', 'beteckning / elfte elfte åttifem och så niohundratjugotvå m', '[NATIONAL_ID]'],
  [
    'sv',
    'kontonumret / länsförsäkringar nio noll nånting nio noll två sju fyra fyra ett ett sextisju noll',
    'länsförsäkringar [BANK_ACCOUNT] nånting [BANK_ACCOUNT]',
  ],
  ['sv', 'ert nummer / noll sjuttitre nio hundra tjugo trettifem / hundratjugo', '[PHONE]'],
  ['nb', 'nummeret ditt / ni åtte sju seks fem fire tre to / fire to', '[PHONE]'],
  ['sv', 'märk det med d b fyrtio noll sju elva / d b fyrtio noll / sju elva', '[VEHICLE_REG]'],
  [
    'sv',
    'skadenumret / sjuttitvå fem tre noll sju sju åtta / ja / det var en siffra för lite sju sju åtta nio',
    'det var en siffra för lite [CLAIM_NO]',
  ],
]

const shown: readonly Row[] = [
  ['nb', 'nummeret ditt / ni åtte sju seks fem fire tre to / det koster fire hundre', 'det koster fire hundre'],
  ['sv', 'bilen volvo v sjuttio som krockade med vår', 'bilen volvo v sjuttio som krockade med vår'],
  ['nb', 'vi hittade 12 feil og fant 3 400 kroner', 'vi hittade 12 feil og fant 3 400 kroner'],
  ['sv', 'noll sju och sen trettio dagar', 'noll sju och sen trettio dagar'],
  [
    'sv',
    'ring polisen på elva fyra fjorton så får du ett nummer',
    'ring polisen på elva fyra fjorton så får du ett nummer',
  ],
  ['sv', 'ring polisen på etthundrafjorton fjorton', 'ring polisen på etthundrafjorton fjorton'],
  ['nb', 'ring politiet på null to åtte null null', 'ring politiet på null to åtte null null'],
  [
    'sv',
    'polisen ringde om motornumret sju åtta noll noll ett två fyra',
    'polisen ringde om motornumret sju åtta noll noll ett två fyra',
  ],
  [
    'sv',
    'betalningen ska till fem nio noll två streck tre tre ett ett bankgiro',
    'betalningen ska till fem nio noll två streck tre tre ett ett bankgiro',
  ],
  ['sv', 'handläggaren nås på anknytning tolv fyrtiofem', 'handläggaren nås på anknytning tolv fyrtiofem'],
  ['sv', 'Tesla Model Y LR 2023, 4 200 mil', 'Tesla Model Y LR 2023, 4 200 mil'],
  [
    'sv',
    'adressen / skeppargatan nitton lägenhet elva noll två / byggår / nittonhundratio och kakelugnen är från rörstrand',
    'nittonhundratio och kakelugnen är från rörstrand',
  ],
  ['sv', 'hunden har chipnr 752 0981 0044 7123', 'hunden har chipnr 752 0981 0044 7123'],
  ['sv', 'tvåtre veckor och fyrafem dagar', 'tvåtre veckor och fyrafem dagar'],
]

describe('a number that comes in parts, in another order or with letters is masked', () => {
  test.each(masked)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('everybody’s numbers, things’ numbers and years stay', () => {
  test.each(shown)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})
