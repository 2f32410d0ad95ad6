// Where somebody lives, and the places that look so: where something happened, firms called after streets, seats and
// gates, the firm's own box.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const homes: readonly Row[] = [
  ['nb', 'nummeret er 412 34 567, bor i Storgata 5', 'nummeret er [PHONE], bor i [ADDRESS]'],
  ['sv', 'Personnummer 850312-9805, mobil 070-174 06 58.', 'Personnummer [NATIONAL_ID], mobil [PHONE].'],
  ['nn', 'kva heiter gata / brusdalsvegen', '[ADDRESS]'],
  ['sv', 'vilken gata / fiskartorpet', '[ADDRESS]'],
  ['da', 'han bor på sankt pauls plads', 'han bor på [ADDRESS]'],
  ['sv', 'vad behöver ni / A: jag skickar papper till box ett åtta i färjestaden', 'jag skickar papper till [ADDRESS]'],
  ['da', 'vestergade et i skagen', '[ADDRESS]'],
  ['da', 'slagelsevej fem nej femoghalvtreds kalundborg', '[ADDRESS] nej [ADDRESS]'],
  ['da', 'så er det nykøbing sjælland postnummer femogfyrre firs', 'så er det [ADDRESS] postnummer [ADDRESS]'],
  ['da', 'og din adresse / otteogfyrre a', '[ADDRESS]'],
  ['da', 'bor du i aarhus c / på frederiks allé ti / i aarhus c / ja otte tusind', 'ja [ADDRESS]'],
  ['nb', 'adressen er mostraumen fire', 'adressen er [ADDRESS]'],
  ['sv', 'A: jag skickar papper till othem kviende tvåhundrafyra', 'jag skickar papper till [ADDRESS]'],
  ['da', 'Brevet til Peder Skrams Gade 16 D, 4., 1054 København K', 'Brevet til [ADDRESS]'],
  ['nn', 'han vart stolen i Kløvertunvegen 14, rom 312', 'han vart stolen i [ADDRESS]'],
  ['sv', 'var är du skriven / skabram hundrafyrtitvå jokkmokk', '[ADDRESS]'],
  ['nb', 'parkveien trettiåtte han bor i fjerde og jeg i tredje', '[ADDRESS] han bor i [ADDRESS] og jeg i [ADDRESS]'],
  ['sv', 'Nordenskiöldsgatan 24A, 211 19 Malmö, tredje våningen.', '[ADDRESS].'],
  ['da', 'Ja, men det er 1. tv. Det er forkert.', 'Ja, men det er [ADDRESS]. Det er forkert.'],
  ['da', 'hvad er adressen / tranevej ni på anden i aarhus c', '[ADDRESS]'],
  [
    'nb',
    'hva er adressen / ovaveien fire b / og naboen i hvilket nummer / fire a det er vegg i vegg',
    '[ADDRESS] det er vegg i vegg',
  ],
  ['nn', 'kva er postnummeret / seks åtte åtte to øvre årdal', '[ADDRESS]'],
  ['en', '14 rue des Tanneurs, 68000 Colmar.', '[ADDRESS].'],
  ['en', 'and for you / lindenallee three in flensburg', '[ADDRESS]'],
  ['en', 'could you write to me at post box two one four in kilkenny', 'could you write to me at [ADDRESS]'],
  ['nb', 'A: bor du på finnsnes', 'bor du på [ADDRESS]'],
  ['da', 'og hvad er den nye / sorøvej', '[ADDRESS]'],
  ['en', 'and now you live in / lier', '[ADDRESS]'],
  ['sv', 'och du flyttar till / nacka', '[ADDRESS]'],
  ['sv', 'ja till ängsvägen fjorton / nej fyra / fyra inte fjorton', '[ADDRESS] inte [ADDRESS]'],
  ['en', 'yes i am h oh two oh one', 'yes i am [ADDRESS]'],
  ['en', "my neighbour is at lindevej nine i'm in seven", "my neighbour is at [ADDRESS] i'm in [ADDRESS]"],
  ['nb', 'A: takk per ivar i lakselv stemmer det', 'takk [PERSON] i [ADDRESS] stemmer det'],
  ['nb', 'hvilken gate / nygårdsgaten / og nummer / åttini', '[ADDRESS]'],
  ['nb', 'A: da sender vi det til storgata fem i oslo', 'da sender vi det til [ADDRESS]'],
]

const others: readonly Row[] = [
  ['da', 'den stod ude foran på sankt kjelds plads imens jeg hentede', ''],
  ['sv', 'det hände i korsningen vid macken i sala', ''],
  ['en', 'The car is at Station Road Motors in Leeds.', ''],
  ['nb', 'Jeg leverte bilen til Torgveien Auto i Levanger på tirsdag.', ''],
  ['nb', 'kan det gjøres på riis bilglass i hamar', ''],
  ['nb', 'Flyet var DY 1303 til London, gate 44, rad 21.', ''],
  ['en', 'Make it 16,000. We drive to Riga every summer.', ''],
  ['da', 'det er ejerforeningen toftegården', ''],
  ['sv', 'A: Vi behöver bouppteckningen i original till Box 550, Stockholm.', ''],
  ['nb', 'hei jeg er på vei til gate f femtito', ''],
  ['da', 'jeg sender en mand i dag mellem fire og seks', ''],
  ['sv', 'A: jag skickar fyra brev till dem', ''],
  ['nb', 'vi bodde i et hus i drøbak i fjor', ''],
  ['nb', 'vi flytter til bergen neste år', ''],
  ['nb', 'han bor i london nå', ''],
  ['da', 'hvor stort er huset nu har i bygget til / det er hundrede og otteogtres', ''],
  ['nb', 'vi er i to biler', ''],
  ['nb', 'hva er adressen / ja der bor vi', ''],
  ['nn', 'A: adressa vår er postboks sju i førde', ''],
  ['da', 'A: vi ligger på strandgade fjorten i ribe', ''],
  ['sv', 'A: på kontoret på Storgatsbacken 14 med fullmakt', ''],
  ['da', 'hun er indlagt på højgård hestehospital', ''],
]

describe('a place', () => {
  test.each(homes)('that somebody lives at is masked (%s: %s)', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })

  test.each(others)('that nobody lives at is shown (%s: %s)', (lang, turns) => {
    const all = turns.split(' / ')
    expect(last(lang, turns)).toBe(all.at(-1)?.replace(/^A: /, ''))
  })
})
