// Norwegian as it is said in Bergen, Trøndelag, the north and the west: what is asked in passing, given far from the
// question, begun and put right. Beside it stands what looks like it and is nobody's.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  ['nb', 'bare fødselsdatoen så er vi i gang / åttende åttende åttiåtte', '[DATE_OF_BIRTH]'],
  ['nb', 'når er hun født / hun er fra niogtredve den sjette august', 'hun er fra [DATE_OF_BIRTH]'],
  ['nb', 'fødselsdato / sjette ja femte og nittisyv', '[DATE_OF_BIRTH]'],
  ['nb', 'fødselsdato / den trettende mai / og hvilket år / fireogåtti', '[DATE_OF_BIRTH]'],
  ['nb', 'hva er nummeret dere vil ha melding på / ikke hennes ta mitt ni åtte fire', 'ikke hennes ta mitt [PHONE]'],
  ['nb', 'fasttelefonen er syttiseks niogfemti null tre fire', 'fasttelefonen er [PHONE]'],
  ['nb', 'du når meg på åttehundre nittini null nitti', 'du når meg på [PHONE]'],
  ['nb', 'toyotaen den med skilt b t', 'toyotaen den med skilt [VEHICLE_REG]'],
  ['nb', 'hei / toyotaen har skilt b t / ja b t / nittien', '[VEHICLE_REG]'],
  ['nb', 'visakortet det som begynner på førtifem sekstiåtte', 'visakortet det som begynner på [CARD]'],
  [
    'nb',
    'personnummeret det starter på fire åtti nei unnskyld null fire førtiåtte førtini',
    'personnummeret det starter på [NATIONAL_ID]',
  ],
  ['nn', 'postnummeret der er det sekstiåtte åttisju', 'postnummeret der er det [ADDRESS]'],
  [
    'nn',
    'driftskontoen er tolv null fire hadde eg nær sagt nei trettisju åtti elleve null to fire sju seks',
    'driftskontoen er [BANK_ACCOUNT]',
  ],
  ['nn', 'merk det med sytti førr førti ein', 'merk det med [CLAIM_NO]'],
  ['nb', 'det e i skuteviksbodene elleve i bergen', 'det e i [ADDRESS]'],
  ['nb', 'vi heter sævereid begge to', 'vi heter [PERSON] begge to'],
  ['nb', 'hilsen fra tone i borettslaget', 'hilsen fra [PERSON] i borettslaget'],
  ['nb', 'en dame og mannen hennes hung', 'en dame og mannen hennes [PERSON]'],
  ['nb', 'hvem er det / d e ho ann mari på frosta', 'd e ho [PERSON] på frosta'],
  ['nb', 'fødselsnummeret e null fem førtitre femten femti', 'fødselsnummeret e [NATIONAL_ID]'],
  ['nb', 'og mobilen / den er fire null null ni ni ni to to lett å huske', 'den er [PHONE] lett å huske'],
  [
    'nb',
    'hei jeg er malene og så er det live og frøya vi to',
    'hei jeg er [PERSON] og så er det [PERSON] og [PERSON] vi to',
  ],
  ['nb', 'sånn / nå / agria thea hei', 'agria [PERSON] hei'],
  ['nb', 'det er siw ka kan æ hjelpe dæ med', 'det er [PERSON] ka kan æ hjelpe dæ med'],
  ['nb', 'etternavn / æ heite inga risten te fornavn', 'æ heite [PERSON] te fornavn'],
  ['nb', 'referansenummeret / p q sju a n to', '[CLAIM_NO]'],
  ['nb', 'referansenummeret / p q sju a n to / papa quebec sju alfa november to', '[CLAIM_NO]'],
  ['nb', 'hvor bor han / ja to hundre og åtte i hunstadringen ja', 'ja [ADDRESS] ja'],
  ['nn', 'bur du på hovevegen førti framleis', 'bur du på [ADDRESS] framleis'],
  ['nn', 'og adressa / gards nummer førtini bruksnummer tri', 'gards nummer [ADDRESS]'],
  ['nn', 'og nummeret på han / s n femti seks null tretti', '[VEHICLE_REG]'],
  ['nb', 'og bilen / det er enkel v j tretti fem null seks', 'det er [VEHICLE_REG]'],
  ['nb', 'nå / ja / hei yasmin reiseskade', 'hei [PERSON] reiseskade'],
  ['nb', 'jeg sender en kode til deg / ja / hva får du opp / sju tre tre ni', '[SECRET]'],
  ['nn', 'eg er på jobb så ring han kolbjørn heller', 'eg er på jobb så ring han [PERSON] heller'],
  ['nb', 'kontonummer / 4893.88.47657 / takk / oj feil 48958942521', 'oj feil [BANK_ACCOUNT]'],
]

const kept: readonly (readonly [lang: string, turns: string])[] = [
  ['nb', 'det er sekstifem kroner pluss to tusen fem hundre i etablering'],
  ['nb', 'hva om jeg låner tre millioner to hundre tusen over femogtjue år'],
  ['nb', 'nøkkelboksen henger ved døra'],
  ['nb', 'alle unntatt oksen ferdinand'],
  ['nb', 'registreringsnummer / bt 91305 / takk / søsteren min hun er tjueen'],
  ['nb', 'fødselsnummer / 07824728254 / takk / gjelder det fra 2023 / takk / nei 2025'],
  ['nb', 'telefon / dama tok kontakt med garasjen som sa åtte tusen ni hundre'],
  ['nb', 'Nytt panser, delenummer 31 395 820.'],
  ['nb', 'kundenummer / modellen er en zyxel femten ti'],
  ['nb', 'ligger dere i gågata i steinkjer'],
  ['nb', 'kan du gi meg registreringen en gang til'],
  ['nb', 'altså seks tusen åtte hundre og femti kan du si avtalenummeret'],
  ['nb', 'Egenandel 6000 + 4000 for ung fører.'],
  ['nb', 'vi satt på tog 337, vogn 5, sete 24'],
  ['nn', 'kan ho vera med'],
  ['nb', 'kona mi jobber der og sønnen min går på skole'],
  ['nb', 'kontonummer / 3122 97 46947 / skattekortet sier 31 prosent / ja da er det 31 jeg har hørt'],
]

describe('in Norwegian as it is spoken, what is somebody’s is masked', () => {
  test.each(masked)('%s: %s', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })
})

describe('in Norwegian as it is spoken, what is nobody’s stays', () => {
  test.each(kept)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns.split(' / ').at(-1))
  })
})
