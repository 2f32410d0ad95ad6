// Numbers, dates and codes that are given in passing: by another word than the one asked for, half, said again or put
// right; and beside each what stands in the same place and is nobody's.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  [
    'da',
    'reg nr fire seks otte to konto nul nul nul tre fire fire to nul',
    'reg nr [BANK_ACCOUNT] konto [BANK_ACCOUNT]',
  ],
  [
    'sv',
    'clearing åtta tre två ett konto nio noll två sju fyra fyra ett',
    'clearing [BANK_ACCOUNT] konto [BANK_ACCOUNT]',
  ],
  ['da', 'jeg har fødselsdag den fjortende november', 'jeg har fødselsdag [DATE_OF_BIRTH]'],
  ['da', 'jeg har kun fastnet otteoghalvfjerds tyve seksogfyrre fjorten', 'jeg har kun fastnet [PHONE]'],
  [
    'nb',
    'hva er faksnummeret / pluss trettifire ni to åtte og så står det ikke mer',
    '[PHONE] og så står det ikke mer',
  ],
  [
    'da',
    'har du et ordrenummer / nej mit nummer er tyve tolv fireogtredive seksoghalvtreds',
    'nej mit nummer er [PHONE]',
  ],
  ['nb', 'jeg har en ordre, ring meg på 412 34 567', 'jeg har en ordre, ring meg på [PHONE]'],
  ['nb', 'jeg fikk en faktura, 412 34 567 er nummeret mitt', 'jeg fikk en faktura, [PHONE] er nummeret mitt'],
  ['da', 'dit policenummer er e sytten nul to ni fire', 'dit policenummer er [POLICY_NO]'],
  ['nb', 'polisenummeret mitt er a fire null to ni en', 'polisenummeret mitt er [POLICY_NO]'],
  ['da', 'registreringsnummer / d d toogtyve nul syv / et tal mere / et syvtal tror jeg', '[VEHICLE_REG] tror jeg'],
  ['nb', 'og det siste sifferet i fødselsnummeret / et sjutall', '[NATIONAL_ID]'],
  ['da', 'hans fødselsdag? / 8. maj 1966 / Tak. Og din? / 19-11-2004', '[DATE_OF_BIRTH]'],
  [
    'da',
    'børnenes fødselsdatoer / den ældste er fra den tredje i femte to tusind og ni / ja / og den yngste niogtyvende november elleve',
    'og den yngste [DATE_OF_BIRTH]',
  ],
  [
    'nb',
    'fødselsdatoen til barna / tredje mai to tusen og ni / mm / tvillingene er tolvte i tolvte sytten',
    'tvillingene er [DATE_OF_BIRTH]',
  ],
  [
    'da',
    'cpr nummeret er det stadig det med fyrre nul tre til sidst',
    'cpr nummeret er det stadig det med [NATIONAL_ID] til sidst',
  ],
  ['nb', 'kontoen med ni ni fire til slutt', 'kontoen med [BANK_ACCOUNT] til slutt'],
  [
    'da',
    'jeg ringer om en ankenævnssag den hedder to syvogtres skråstreg femogtyve',
    'jeg ringer om en ankenævnssag den hedder [CLAIM_NO]',
  ],
  [
    'da',
    'hans nummer er otteogfyrre tooghalvtreds resten kan jeg ikke huske',
    'hans nummer er [PHONE] resten kan jeg ikke huske',
  ],
  [
    'da',
    'hvad er cvr / det har værgen / hvad er nummeret / hans nummer er otteogfyrre tooghalvtreds eller er det toogfyrre',
    'hans nummer er [PHONE]',
  ],
  ['da', 'hvad er jeres cvr / det finder jeg / okay / otteogfyrre toogfyrre tres nul ni', '[PHONE]'],
  ['da', 'Det er 070761-4285, tror jeg. Nej, 4286.', 'Det er [NATIONAL_ID].'],
  ['da', 'skal vi vælge et kodeord / ja så tager jeg mælkebøtte', 'ja så tager jeg [SECRET]'],
  ['nb', 'har du et passord / jeg velger solskinnsdag', 'jeg velger [SECRET]'],
  ['da', 'sagsnummeret / to seks streg nul nul syv fire ni en og så k', '[CLAIM_NO]'],
  ['da', 'hvad er pasnummeret / u og så elleve syvogtredive otte nul en', '[PASSPORT]'],
  ['da', 'hvornår er han født / nytårsaften niogfyrre', '[DATE_OF_BIRTH]'],
  ['nb', 'hun er født julaften nittenfemtito', 'hun er født [DATE_OF_BIRTH]'],
  ['da', 'hvad er hendes fulde navn / sally ann lohmann tolvte i ottende enoghalvfems', '[PERSON] [DATE_OF_BIRTH]'],
]

const shown: readonly (readonly [lang: string, turns: string])[] = [
  ['da', 'hvad er adressen / fire fem hundrede tror jeg'],
  ['nb', 'hva er adressen / tre fire hundre'],
  ['sv', 'min adress och pris / två tre tusen'],
  ['da', 'hej faktura 90044127 har jeg betalt'],
  ['nb', 'faktura åtte sju to null en på seks tusen'],
  ['da', 'det handler om ordre #88213'],
  ['nb', 'ordre 1288 3014 47 kom med skade'],
  ['en', 'i bought it with my order nine nine oh two one four'],
  ['da', 'ja vognmanden tabte det. fragtbrev 00573 1338 0099 2144'],
  ['da', 'har du følgesedler / ja nummer syv nul nul tre fem'],
  ['da', 'skuffen 902.514.42 mangler'],
  ['nb', 'kundenummeret er i orden'],
  ['da', 'registreringsnummer / d d toogtyve nul syv / hvor mange døre / et par stykker'],
  ['da', 'hvornår er han født / 8. maj 1966 / og hvornår skete det / den tredje maj to tusind og fireogtyve'],
  ['nb', 'fødselsdato / tredje mai åttini / mm / og ulykken skjedde tolvte i tolvte sytten'],
  ['nb', 'arbeidsrettssak dekkes inntil 150 000'],
  ['da', 'mit nummer i køen er fireogtyve'],
  ['da', 'hvornår skete det / juleaften'],
  ['da', 'hvornår skete det / nytårsaften niogfyrre'],
  ['da', 'hvad er hans navn / det ved jeg ikke men det skete den tolvte august enoghalvfems'],
  ['da', 'skal vi vælge et kodeord / ja det tager jeg senere'],
  ['nb', 'hun er nummer tre til slutt i løpet'],
]

describe('what is somebody’s is masked although it is given in passing, half or by another word', () => {
  test.each(masked)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('what stands in the same place and is nobody’s stays', () => {
  test.each(shown)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns.split(' / ').at(-1))
  })
})
