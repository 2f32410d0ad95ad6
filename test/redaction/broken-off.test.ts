// Numbers that somebody breaks off and begins anew, the last of one that was read back, and numbers of things.
import { describe, expect, test } from '@jest/globals'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith()
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  ['nb', 'hva er fødselsnummeret / ja trettien nei vent', 'ja [NATIONAL_ID] nei vent'],
  ['nb', 'ring meg på fire to vent jeg må se etter', 'ring meg på [PHONE] vent jeg må se etter'],
  ['nn', 'ring meg på fem sju nei eg har bytt', 'ring meg på [PHONE] nei eg har bytt'],
  ['sv', 'ring mig på noll sju vänta jag ska kolla', 'ring mig på [PHONE] vänta jag ska kolla'],
  ['en', 'call me on oh seven hang on let me look', 'call me on [PHONE] hang on let me look'],
  ['da', 'kortnummeret er fire fem nej det er udløbet', 'kortnummeret er [CARD] nej det er udløbet'],
  ['nb', 'bankkortet hans fire fire fire nei det er mitt', 'bankkortet hans [CARD] nei det er mitt'],
  ['nb', 'koden kommer på sms til fire seks seks noe', 'koden kommer på sms til [PHONE] noe'],
  [
    'nn',
    'kva er personnummeret / trettien førti nei eg må hente lommeboka trettien førtisju åttifire null null ein',
    '[NATIONAL_ID] nei eg må hente lommeboka [NATIONAL_ID]',
  ],
  [
    'nb',
    'hva er telefonen hans / han har fire en null to to åtte seks en eller var det null på slutten',
    'han har [PHONE] på slutten',
  ],
  [
    'nn',
    'ein gul mini med s u ein null nei eg ser no s u sekstitre ein null fem',
    'ein gul mini med [VEHICLE_REG] nei eg ser no [VEHICLE_REG]',
  ],
  ['nb', 'hva er skiltet / b t femtien tretti / da har vi b t femtien tretti hva er det siste / ni', '[VEHICLE_REG]'],
  ['nb', 'hva er telefonen til mottaker / ni åtte ett og så er det en flekk', '[PHONE] og så er det en flekk'],
  ['nb', 'hun er født 30.06.1964 / det står 03.06.1964', 'det står [DATE_OF_BIRTH]'],
  ['nn', 'når er du fødd / trettande februar åtti nitten åtti altså', '[DATE_OF_BIRTH] altså'],
  ['nb', 'når er du født / femte mars syttito altså nitten syttito', '[DATE_OF_BIRTH]'],
  ['nb', 'han er fødd i femogsøtti', 'han er fødd i [DATE_OF_BIRTH]'],
  ['nn', 'Gunnar, f 020394', 'Gunnar, f [DATE_OF_BIRTH]'],
  ['sv', 'Gunnar, f. 580312', 'Gunnar, f. [DATE_OF_BIRTH]'],
  ['nb', 'Hos oss er den NCL-22/88104.', 'Hos oss er den [CLAIM_NO].'],
  ['nb', 'hva er e posten / noah bindestrek a bindestrek engen også krøllalfa eh studmail punktum example', '[EMAIL]'],
  ['nb', 'jeg prøver på ny femten førtito null tre fem fire ni en', 'jeg prøver på ny [PHONE]'],
  ['nb', 'hva er sporingsnummeret / tre sju null syv tre null', '[CLAIM_NO]'],
]

const others: readonly Row[] = [
  ['nb', 'hallo jeg får bare feilkode b i d fire fire to', ''],
  ['da', 'den siger fejlkode fire syv otte ni', ''],
  ['nb', 'bestilte hylle, ordre 1284 7730 92', ''],
  ['sv', 'det gäller order fem fem åtta ett noll två', ''],
  ['en', 'it was my order nine nine oh two one four', ''],
  ['nb', 'står faktura 10088214 kid 0020481993071', ''],
  ['nb', 'har du KID-nummeret? / Ja, 0041 9920 3317 8', ''],
  ['nb', 'ja takk chip fem sju åtte null sju sju null null en to fem fire tre', ''],
  ['nb', 'og livnummeret / fem sju åtte null null en to tusen og fjorten', ''],
  ['nb', 'våpennummer T3 227719', ''],
  ['nn', 'heiskort 5588-0214-77', ''],
  ['sv', 'paketet noll noll fem sju tre en noll sju är borta', ''],
  ['nb', 'booking TRY-55Q81', ''],
  ['nb', 'ring meg på kvelden vent litt', ''],
  ['nb', 'vi er to nei tre', ''],
  ['nb', 'passnummeret / n 4 4 1 2 2 3 3 / gyldig til / tjuesjette i åttende tjuesyv', ''],
]

const stillMasked: readonly Row[] = [
  ['en', "my kid's number is 07700 900123", "my kid's number is [PHONE]"],
  ['nb', 'bestillingen er borte ring meg på 41 23 45 67', 'bestillingen er borte ring meg på [PHONE]'],
  ['nb', 'har du chipnummeret / nei ring meg heller på 41 23 45 67', 'nei ring meg heller på [PHONE]'],
]

describe('broken off, put right or ended in another turn', () => {
  test.each(masked)('a value is masked with what was given up (%s: %s)', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })
})

describe('the number of a thing', () => {
  test.each(others)('stays, named or asked for (%s: %s)', (lang, turns) => {
    const all = turns.split(' / ')
    expect(last(lang, turns)).toBe(all.at(-1))
  })

  test.each(stillMasked)('hides no telephone beside it (%s: %s)', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })
})
