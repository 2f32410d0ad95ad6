// Amounts, times, dates and counts are told from numbers that identify somebody.

import { describe, expect, test } from '@jest/globals'
import type { Language } from '../../../redaction/kinds.ts'
import { runs } from '../../../redaction/spoken/runs.ts'
import type { Unit } from '../../../redaction/spoken/unit.ts'
import { tokens } from '../../../redaction/tokens.ts'
import { fc } from '../../properties.ts'

const measured: readonly (readonly [Language, string, Unit])[] = [
  ['nb', 'det koster tolv tusen fem hundre kroner', 'money'],
  ['nb', 'jeg betalte 12 500 kr', 'money'],
  ['nb', 'regningen er på 4.500,-', 'money'],
  ['nb', 'ni hundre og nittini i måneden', 'money'],
  ['nb', 'den har gått hundre og tjue tusen kilometer', 'distance'],
  ['nb', 'det tar tjuefem dager', 'time'],
  ['nb', 'jeg ringte klokka fjorten tretti', 'time'],
  ['nb', 'kl 12:30', 'time'],
  ['nb', 'jeg er førtifem år gammel', 'age'],
  ['nb', 'rabatten er femten prosent', 'percent'],
  ['nb', 'leiligheten er åttifem kvadratmeter', 'size'],
  ['nb', 'du er nummer tolv i køen', 'count'],
  ['nb', 'jeg har ringt tjueto ganger', 'count'],
  ['nb', 'firmaet har to hundre og femti ansatte', 'count'],
  ['nb', 'i to tusen og nitten', 'date'],
  ['nb', 'skaden skjedde 15.03.2024', 'date'],
  ['nb', 'en 2019-modell', 'date'],
  ['nb', 'det var i 2019', 'date'],
  ['nn', 'det kosta fjorten tusen', 'count'],
  ['da', 'det koster fem hundrede og halvtreds kroner', 'money'],
  ['da', 'det var den femtende marts', 'date'],
  ['da', 'han har kørt tyve tusinde kilometer', 'distance'],
  ['sv', 'det kostar tolv hundra kronor', 'money'],
  ['sv', 'han är fyrtiofem år gammal', 'age'],
  ['sv', 'en 20-talsvilla', 'count'],
  ['fi', 'se maksoi kaksisataaviisikymmentä euroa', 'money'],
  ['fi', 'siihen meni kolmekymmentä minuuttia', 'time'],
  ['en', 'it costs twelve hundred dollars', 'money'],
  ['en', 'about twenty five percent', 'percent'],
  ['en', 'at ten thirty pm', 'time'],
]

const kept: readonly (readonly [Language, string, readonly string[]])[] = [
  ['nb', 'ring 41234567 12 ganger', ['41234567', '12 count']],
  ['nb', 'nummeret er fire en to tre fire fem seks sju tusen takk', ['41234567']],
  ['nb', 'fire en to tre fire fem seks sju en gang til', ['41234567']],
  ['nb', 'null fire en to tre fire fem seks sju to ganger', ['041234567']],
  ['nb', '15.03.72 12345', ['15037212345']],
  ['nb', 'kari 41 23 45 67, to biler', ['41234567']],
]

// Numbers in everyday sentences, each with what stands around it.
const everyday: readonly (readonly [Language, readonly string[], readonly string[]])[] = [
  [
    'nb',
    ['jeg har', 'de hadde', 'hun vil ha', 'vi trenger'],
    ['biler', 'barn', 'spørsmål', 'nøkler', 'dager fri', 'hytter'],
  ],
  ['da', ['jeg har', 'de havde', 'vi mangler'], ['biler', 'børn', 'spørgsmål', 'nøgler', 'dage tilbage']],
  ['sv', ['jag har', 'de hade', 'vi behöver'], ['bilar', 'barn', 'frågor', 'nycklar', 'dagar kvar']],
  ['fi', ['minulla on', 'meillä oli'], ['autoa', 'lasta', 'kysymystä', 'avainta', 'päivää']],
  ['en', ['i have', 'they had', 'we need'], ['cars', 'children', 'questions', 'keys', 'days left']],
]
const small: Readonly<Record<string, readonly string[]>> = {
  nb: ['en', 'ett', 'to', 'tre', 'fire', 'fem', 'ti', 'tolv', 'tjue', 'tjuefem', 'hundre', 'to hundre', 'to tusen'],
  da: ['en', 'et', 'to', 'tre', 'fire', 'fem', 'ti', 'tolv', 'tyve', 'femogtyve', 'hundrede', 'to hundrede'],
  sv: ['en', 'ett', 'två', 'tre', 'fyra', 'fem', 'tio', 'tolv', 'tjugo', 'tjugofem', 'hundra', 'två hundra'],
  fi: ['yksi', 'kaksi', 'kolme', 'neljä', 'viisi', 'kymmenen', 'kaksitoista', 'kaksikymmentä', 'sata'],
  en: ['one', 'two', 'three', 'four', 'five', 'ten', 'twelve', 'twenty', 'twenty five', 'a hundred', 'two hundred'],
}

describe('numbers that identify nobody', () => {
  test.each(measured)('%s: "%s" tells a %s', (language, text, unit) => {
    expect(runs(tokens(text), [language]).map((run) => run.unit)).toEqual([unit])
  })

  test.each(kept)('%s: "%s" keeps the number apart from what is counted', (language, text, wanted) => {
    const found = runs(tokens(text), [language]).map((run) => `${run.readings[0]?.digits} ${run.unit ?? ''}`.trim())
    expect(found).toEqual(wanted)
  })

  test.each(everyday)('%s: everyday counts are no runs, or runs that say they count', (language, starts, nouns) => {
    const sentence = fc.tuple(
      fc.constantFrom(...starts),
      fc.constantFrom(...(small[language] ?? [])),
      fc.constantFrom(...nouns),
    )
    fc.assert(
      fc.property(sentence, (parts) => {
        const text = parts.join(' ')
        expect(runs(tokens(text), [language]).filter((run) => run.unit === undefined)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
