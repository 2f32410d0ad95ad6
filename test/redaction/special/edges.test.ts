// A mask of health covers what belongs to the illness, the injury or the treatment, and nothing around it.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createSpecial } from '../../../redaction/special/special.ts'
import { engineWith, play } from '../keys.ts'

const engine = engineWith({ special: createSpecial(readFileSync('redaction/special/special.bin')) })
const shownOf = (lang: string, line: string): string | undefined =>
  play(engine.conversation({ languages: [lang] }), [`C: ${line}`])[0]?.shown

const whole: readonly (readonly [lang: string, line: string, shown: string])[] = [
  ['nb', 'jeg fikk brudd i venstre håndledd i juni', 'jeg fikk [HEALTH_1] i juni'],
  ['nb', 'han er lam i høyre side', 'han er [HEALTH_1]'],
  ['nb', 'jeg er sykmeldt femti prosent siden mai', 'jeg er [HEALTH_1]'],
  ['nb', 'jeg har diabetes type to', 'jeg har [HEALTH_1]'],
  ['nn', 'ho har alvorleg depresjon no', 'ho har [HEALTH_1] no'],
  ['nn', 'eg fekk tre knekte ribbein', 'eg fekk [HEALTH_1]'],
  ['da', 'jeg tager sertralin hundrede milligram', 'jeg tager [HEALTH_1]'],
  ['da', 'min søn har slået en tand ud i skolen', 'min søn har [HEALTH_1] i skolen'],
  ['da', 'hun har feber fyrre komma to', 'hun har [HEALTH_1]'],
  ['sv', 'jag har svår epilepsi och ständig huvudvärk', 'jag har [HEALTH_1]'],
  ['sv', 'jag är sjukskriven på halvtid', 'jag är [HEALTH_1]'],
  ['en', 'i have 2 cracked vertebrae', 'i have [HEALTH_1]'],
  ['en', 'she has severe nut allergy', 'she has [HEALTH_1]'],
  ['en', 'I am pregnant in week 32', 'I am [HEALTH_1]'],
  ['en', 'she is in a wheelchair now', 'she is [HEALTH_1] now'],
  ['nb', 'jeg klarer ikke å bøye kneet lenger', 'jeg klarer ikke å [HEALTH_1] lenger'],
  ['nb', 'han har varig mén på tjue prosent', 'han har [HEALTH_1]'],
  ['da', 'jeg har slået mit knæ', 'jeg har [HEALTH_1]'],
  ['sv', 'han fick en spik i foten på bygget', 'han fick [HEALTH_1] på bygget'],
  ['sv', 'pappa somnade in i tisdags', 'pappa [HEALTH_1] i tisdags'],
  ['nb', 'jeg fikk en vinkelsliper i låret på jobben', 'jeg fikk [HEALTH_1] på jobben'],
  ['nb', 'hun har bipolar lidelse', 'hun har [HEALTH_1]'],
  ['sv', 'jag är allergisk mot nötter och ägg', 'jag är [HEALTH_1]'],
  ['en', 'he has physiotherapy twice a week', 'he has [HEALTH_1]'],
  ['da', 'han er født med klumpfod', 'han er [HEALTH_1]'],
  ['nb', 'jeg har hatt en tøff depresjon', 'jeg har hatt [HEALTH_1]'],
  ['sv', 'jag har legat inne för hjärtflimmer', 'jag har [HEALTH_1]'],
  ['da', 'jeg skal have skiftet en hofte i november', 'jeg skal have [HEALTH_1] i november'],
  ['nn', 'eg skar meg i handa med saga', 'eg [HEALTH_1] med saga'],
  ['da', 'han fik syre i øjet på arbejdet', 'han fik [HEALTH_1] på arbejdet'],
]

const around: readonly (readonly [lang: string, line: string, shown: string])[] = [
  ['nb', 'jeg er gravid og jobber på sykehuset', 'jeg er [HEALTH_1] og jobber på sykehuset'],
  ['nb', 'jeg ble operert i kneet i fjor', 'jeg ble [HEALTH_1] i fjor'],
  ['nb', 'jeg er medlem i hk', 'jeg er medlem i [UNION_1]'],
  ['da', 'hun er medlem af tre f', 'hun er medlem af [UNION_1]'],
  ['da', 'jeg gør rent på sygehuset i slagelse', 'jeg gør rent på sygehuset i slagelse'],
  ['nb', 'han må opereres for en svulst hos dyrlegen', 'han må opereres for en svulst hos dyrlegen'],
  ['sv', 'facket sa att man kan dela på tio år', 'facket sa att man kan dela på tio år'],
  ['da', 'jeg vil gå på nedsat tid næste år', 'jeg vil gå på nedsat tid næste år'],
  ['da', 'lægerne siger han har kræft', 'lægerne siger han har [HEALTH_1]'],
  ['da', 'hunden er lam i bagbenene', 'hunden er lam i bagbenene'],
  ['en', 'she is at the terminal with my son', 'she is at the terminal with my son'],
  ['da', 'jeg er med i 3F', 'jeg er med i [UNION_1]'],
  ['en', 'i got it through unison', 'i got it through [UNION_1]'],
  ['nb', 'jeg har handlekraft og astma', 'jeg har handlekraft og [HEALTH_1]'],
  ['nb', 'vi lå i tre land før han ble syk', 'vi lå i tre land før han ble [HEALTH_1]'],
  ['nn', 'eg synest han er sjuk', 'eg synest han er [HEALTH_1]'],
  ['nn', 'kalven datt og braut foten', 'kalven datt og braut foten'],
  ['nb', 'passnummeret er a3f55', 'passnummeret er a3f55'],
  ['en', 'i have just one dog and he is old', 'i have just one dog and he is old'],
  ['en', 'it is spelled r a c h e l', 'it is spelled [PERSON_1]'],
]

const besides: readonly (readonly [lang: string, line: string, shown: string])[] = [
  ['nb', 'jeg var i handel og kontor før jeg ble syk', 'jeg var i [UNION_1] før jeg ble [HEALTH_1]'],
  ['nb', 'han tok morfin og fikk cellegift', 'han tok [HEALTH_1] og fikk [HEALTH_2]'],
  ['sv', 'pappa har fått prostatacancer och ska strålas', 'pappa har fått [HEALTH_1] och ska [HEALTH_2]'],
]

describe('a mask of health', () => {
  test.each(whole)('covers what qualifies it, its measure and its part of the body: %s %s', (lang, line, shown) => {
    expect(shownOf(lang, line)).toBe(shown)
  })

  test.each(around)('leaves verbs, places of work and figures of speech: %s %s', (lang, line, shown) => {
    expect(shownOf(lang, line)).toBe(shown)
  })

  test.each(besides)('stands beside others in one sentence: %s %s', (lang, line, shown) => {
    expect(shownOf(lang, line)).toBe(shown)
  })
})
