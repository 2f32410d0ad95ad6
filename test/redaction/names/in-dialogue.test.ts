// What belongs to a name, an address or a question of somebody's, where only the dialogue tells; and what looks so and
// does not.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../../redaction/names/names.ts'
import { engineWith, play } from '../keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })

type Row = readonly [what: string, lang: string, lines: readonly string[], last: string]

const rows: readonly Row[] = [
  [
    'the number of somebody who is named is a telephone',
    'da',
    ['A: har du et nummer på vagn', 'C: det er enogtyve seksogtres syv og tredive nul'],
    'det er [PHONE_1]',
  ],
  [
    'the number on a car is none',
    'da',
    ['A: har du et nummer på bilen', 'C: nej den er fra tyve nitten'],
    'nej den er fra tyve nitten',
  ],
  [
    'a surname that was heard goes with the given names before it',
    'da',
    ['A: er det åse glad', 'C: ja og min mand poul erik glad'],
    'ja og min mand [PERSON_1]',
  ],
  [
    'a word that was heard as a surname stays where no name is before it',
    'da',
    ['A: er det åse glad', 'C: ja og jeg er glad for svaret'],
    'ja og jeg er glad for svaret',
  ],
  [
    'a given name and a surname beside it are one person',
    'nb',
    ['A: hva kan jeg hjelpe med', 'C: Det er Per Vik her'],
    'Det er [PERSON_1] her',
  ],
  ['a particle joins the names beside it', 'sv', ['A: och mer än frej', 'C: frej af trolle'], '[PERSON_1]'],
  [
    'the number after an address without one is a house',
    'da',
    ['C: jeg står ude hos fru hansen på gammel strand otte og venter'],
    'jeg står ude hos fru [PERSON_1] på [ADDRESS_1] og venter',
  ],
  [
    'a code stands after its town where the town was asked for',
    'da',
    ['A: hvad er adressen', 'C: sjællandsgade nitten', 'A: hvilken by', 'C: fredericia syv tusinde'],
    '[ADDRESS_1]',
  ],
  [
    'an amount after a town stays',
    'da',
    ['C: vi købte den i fredericia til syv tusinde'],
    'vi købte den i fredericia til syv tusinde',
  ],
  [
    'the number of a flat is part of an address',
    'sv',
    ['A: har du lägenhetsnummer', 'C: tolv noll två'],
    '[ADDRESS_1]',
  ],
  [
    'words that no list has are a name after "is called"',
    'da',
    ['C: min kone hun hedder zuleyka dicte punktum h snabel a yahoo punktum dk'],
    'min kone hun hedder [PERSON_1] [EMAIL_1]',
  ],
  ['everyday words are none', 'da', ['C: hun hedder ikke noget endnu'], 'hun hedder ikke noget endnu'],
  [
    'kin is no part of a name',
    'sv',
    ['A: vem är det', 'C: det är min moster gull-britt ek'],
    'det är min moster [PERSON_1]',
  ],
  [
    'floors are part of an address',
    'sv',
    ['A: och adressen', 'C: sveavägen hundratolv tre trappor hundratretton femtio'],
    '[ADDRESS_1]',
  ],
  [
    'the number of a house alone is one where somebody lives',
    'da',
    ['A: bor du på skovbrynet elleve', 'C: nej jeg bor på nummer tretten'],
    'nej jeg bor på nummer [ADDRESS_1]',
  ],
  [
    'the number of a flat alone is one where it was asked for',
    'da',
    ['A: hvad er adressen', 'C: samme opgang lejlighed fireogtredive'],
    'samme opgang [ADDRESS_1]',
  ],
  [
    'flats that are counted are none',
    'da',
    ['C: der er fireogtredive lejligheder i ejendommen'],
    'der er fireogtredive lejligheder i ejendommen',
  ],
  [
    'a read-back stays masked whatever follows it',
    'da',
    ['C: ring på toogtres otteogtyve ni otte tre syv', 'A: ni otte tre syv godt jeg lægger en seddel til hende i dag'],
    '[PHONE_1] godt jeg lægger en seddel til hende i dag',
  ],
  [
    'a place that no list has is an address where one was asked for and a number follows',
    'da',
    ['A: hvad er den nye adresse', 'C: det er qernertunnguit ti tredje sal niogtredive hundrede'],
    'det er [ADDRESS_1]',
  ],
  [
    'an answer that gives none is no address',
    'da',
    ['A: hvad er adressen', 'C: den er jeg ikke sikker på vent to minutter'],
    'den er jeg ikke sikker på vent to minutter',
  ],
  [
    'the floor alone is part of an address that was asked for',
    'da',
    ['A: hvad er adressen', 'C: sjællandsgade nitten', 'A: etage', 'C: femte th'],
    '[ADDRESS_1]',
  ],
  [
    'a word that no list has is a name after kin',
    'da',
    ['C: min kompagnon høgni er her'],
    'min kompagnon [PERSON_1] er her',
  ],
  ['a make after what is owned is none', 'da', ['C: min gamle skoda er her'], 'min gamle skoda er her'],
  ['an initial goes with its surname', 'da', ['C: der står s olsen på døren'], 'der står [PERSON_1] på døren'],
  ['a short verb is no initial', 'en', ["C: hi i'm fiona mackintosh"], "hi i'm [PERSON_1]"],
  [
    'the rest of a name is asked of somebody by her name',
    'da',
    ['A: og efternavn kirsten', 'C: af geijerstam'],
    '[PERSON_1]',
  ],
  ['a title is part of no answer', 'sv', ['A: vem pratar jag med', 'C: doktor ekdahl'], 'doktor [PERSON_1]'],
  [
    'what was spelled is known when it is said',
    'sv',
    ['A: hur stavas efternamnet', 'C: dubbelve e s t e r l u n d', 'A: westerlund tack'],
    '[PERSON_1] tack',
  ],
  ['a company of two words is nobody', 'da', ['C: det er bo vest aps der ejer det'], 'det er bo vest aps der ejer det'],
  [
    'a month after kin is a name',
    'da',
    ['C: min niece viola og hendes bror august deler'],
    'min niece [PERSON_1] og hendes bror [PERSON_1] deler',
  ],
  ['what one is called is a name though a verb', 'da', ['C: naboen han hedder stig'], 'naboen han hedder [PERSON_1]'],
  ['what kin do is no name', 'da', ['C: min bror ringer og min mor skriver'], 'min bror ringer og min mor skriver'],
  [
    'more of a name is asked for',
    'da',
    ['A: hvad hedder han', 'C: villads', 'A: og mere', 'C: bech riis'],
    '[PERSON_1]',
  ],
  ['who is on the door is asked for', 'da', ['A: hvad står der på dørskiltet', 'C: wulff'], '[PERSON_1]'],
  [
    'a name that is a word elsewhere is known again',
    'da',
    ['C: jeg hedder finn bølling', 'C: jeg kommer på lørdag finn er måske på arbejde'],
    'jeg kommer på lørdag [PERSON_1] er måske på arbejde',
  ],
  [
    'a name that is a word here too is not',
    'da',
    ['C: jeg hedder storm mørch', 'C: taget røg i den storm'],
    'taget røg i den storm',
  ],
  [
    'a given name after whose it is is one though it is a rare word',
    'sv',
    ['C: det var han och hans flickvän tindra'],
    'det var han och hans flickvän [PERSON_1]',
  ],
  [
    'what somebody wants is no name',
    'sv',
    ['C: min man vill ha svar och min son kan komma'],
    'min man vill ha svar och min son kan komma',
  ],
  [
    'it is, as it is said, is no part of a name',
    'sv',
    ['C: hej de e rolf från pargas'],
    'hej de e [PERSON_1] från pargas',
  ],
  ['who somebody is is no part of a name', 'sv', ['C: mamman shirin ek palm'], 'mamman [PERSON_1]'],
  [
    'a name that is a word too is one at the head of a question about it',
    'sv',
    ['C: till min dotter klara', 'A: klara vad i efternamn'],
    '[PERSON_1] vad i efternamn',
  ],
  [
    'a beast of which something is said is nobody',
    'sv',
    ['C: det var en björn som välte soptunnan'],
    'det var en björn som välte soptunnan',
  ],
  [
    'the last digits of somebody who is named are asked for',
    'sv',
    ['A: kan du säga dina sista fyra torbjörn', 'C: nio åtta nittiosju'],
    '[NATIONAL_ID_1]',
  ],
  [
    'a firm of two words leaves the name after it',
    'sv',
    ['A: trygg hansa peder heter jag'],
    'trygg hansa [PERSON_1] heter jag',
  ],
  ['a car by its make is nobody', 'sv', ['A: är det golfen eller mazdan'], 'är det golfen eller mazdan'],
  [
    'a hotel that one stays at is no address',
    'sv',
    ['C: hotel meliá rum fyra hundra tolv'],
    'hotel meliá rum fyra hundra tolv',
  ],
  ['a limit is nobody', 'sv', ['C: jag kör max åttahundra mil'], 'jag kör max åttahundra mil'],
  ['one of several is nobody', 'sv', ['A: vilket torp är det'], 'vilket torp är det'],
  ['a seat in a train is no address', 'sv', ['C: vagn tre plats tjugosju har jag'], 'vagn tre plats tjugosju har jag'],
  ['a dog that is called so is nobody', 'da', ['C: en hund der hedder sofus'], 'en hund der hedder sofus'],
]

describe('In a dialogue', () => {
  test.each(rows)('%s (%s)', (_, lang, lines, last) => {
    expect(
      play(engine.conversation({ languages: [lang] }), lines)
        .at(-1)
        ?.shown.replace(/_\d+\]/g, '_1]'),
    ).toBe(last)
  })
})

test('a given name and a surname side by side have one index, by each word of it too; two people have two', () => {
  const lines = ['C: Hei, det er Kari Dal her', 'A: hei Kari', 'C: Ola og Kari Dal']
  const shown = play(engine.conversation({ languages: ['nb'] }), lines).map((each) => each.shown)
  expect(shown).toEqual(['Hei, det er [PERSON_1] her', 'hei [PERSON_1]', '[PERSON_2] og [PERSON_1]'])
})
