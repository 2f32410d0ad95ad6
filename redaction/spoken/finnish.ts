// Finnish number words: standard, spoken (kakskyt, viiskyt) and the inflected forms that numbers take in dates.

import type { NumberWords } from './number-words.ts'

// Stems that "-toista" and "-kymmentä" are put on, 1–9.
const stems = [
  'yksi yks yhden yhtä',
  'kaksi kaks kahden kahta',
  'kolme kol kolmen kolmea',
  'neljä nelj nel neljän neljää',
  'viisi viis viiden viittä',
  'kuusi kuus kuuden kuutta',
  'seitsemän seittemän seittämän seitsämän seitsemää seiska',
  'kahdeksan kaheksan kaheksaa kahdeksaa kasi',
  'yhdeksän yheksän yheksää yhdeksää ysi',
] as const

const withEndings = (forms: string, endings: readonly string[]): string =>
  forms
    .split(' ')
    .flatMap((stem) => endings.map((ending) => stem + ending))
    .join(' ')

// Clipped stems that only tens are built on: "seitkyt", "kaheskyt".
const clipped = ['', '', '', '', '', '', ' seit seis seite', ' kahes kaheks kaheksa', ' yhes yheks yheksä'] as const

const teenEndings = ['toista', 'toist', 'toistta']
const tensEndings = ['kymmentä', 'kymment', 'kyt', 'kytä', 'kyntä', 'kymmenen', 'kymppiä', 'kymppi']
const extraDigits = [
  'ykkönen',
  'kakkonen',
  'kolmonen kolmonen',
  'nelonen',
  'vitonen viitonen',
  'kutonen kuutonen',
  'seiska seitsemän',
  'kasi kahdeksikko',
  'ysi yhdeksikkö',
] as const

const ordinalStems = [
  'ensimmäinen ensimmäistä ensimmäisenä eka',
  'toinen toista toisena toka',
  'kolmas kolmatta kolmantena',
  'neljäs neljättä neljäntenä',
  'viides viidettä viidentenä',
  'kuudes kuudetta kuudentena',
  'seitsemäs seitsemättä seitsemäntenä seittemäs',
  'kahdeksas kahdeksatta kahdeksantena kaheksas',
  'yhdeksäs yhdeksättä yhdeksäntenä yheksäs',
] as const

const teenOrdinals = [
  'kymmenes kymmenettä kymmenentenä',
  'yhdestoista yhdettätoista yhdentenätoista ykstoista',
  'kahdestoista kahdettatoista kahdentenatoista',
  'kolmastoista kolmattatoista kolmantenatoista',
  'neljästoista neljättätoista neljäntenätoista',
  'viidestoista viidettätoista viidentenätoista',
  'kuudestoista kuudettatoista kuudentenatoista',
  'seitsemästoista seitsemättätoista seitsemäntenätoista',
  'kahdeksastoista kahdeksattatoista kahdeksantenatoista',
  'yhdeksästoista yhdeksättätoista yhdeksäntenätoista',
] as const

const month = (name: string): string => `${name}kuu ${name}kuuta ${name}kuun ${name}kuussa`

export const finnish: NumberWords = {
  digits: [
    'nolla nollaa nol',
    ...stems.map((forms, i) => `${forms} ${extraDigits[i] ?? ''}`.replace(' kol ', ' ').replace(' nel ', ' ')),
  ],
  teens: ['kymmenen kymppi', ...stems.map((forms) => withEndings(forms, teenEndings))],
  tens: stems.slice(1).map((forms, i) => withEndings(forms + clipped[i + 1], tensEndings)),
  hundred: 'sata sataa sadan satasen',
  thousand: 'tuhat tuhatta tuhannen tonni tonnia',
  million: 'miljoona miljoonaa miljoonan',
  and: 'ja',
  double: 'tupla kaksois',
  triple: 'tripla',
  several: ['nollaa', 'ykköstä', 'kakkosta', 'kolmosta', 'nelosta', 'vitosta', 'kutosta', 'seiskaa', 'kasia', 'ysiä'],
  weak: 'yks yksi yhden yhtä nol kuusi kuus kuuden kasi ysi kymppi tonni tonnia satasen eka toka toinen toista tupla',
  ordinals: [
    ...ordinalStems,
    ...teenOrdinals,
    'kahdeskymmenes kahdettakymmenettä kahdentenakymmenentenä kakskytnes',
    ...ordinalStems.map((forms) =>
      forms
        .split(' ')
        .map((form) => `${form.endsWith('ta') || form.endsWith('tä') ? 'kahdettakymmenettä' : 'kahdeskymmenes'}${form}`)
        .join(' '),
    ),
    'kolmaskymmenes kolmattakymmenettä',
    'kolmaskymmenesensimmäinen kolmaskymmenesensimmäistä kolmattakymmenettäensimmäistä',
  ],
  months: [
    month('tammi'),
    month('helmi'),
    month('maalis'),
    month('huhti'),
    month('touko'),
    month('kesä'),
    month('heinä'),
    month('elo'),
    month('syys'),
    month('loka'),
    month('marras'),
    month('joulu'),
  ],
  unitsFirst: 'never',
  joinsDigits: true,
  twoWords: Object.fromEntries(
    stems.slice(1).flatMap((forms, i) => forms.split(' ').map((form) => [`${form} kymmentä`, (i + 2) * 10])),
  ),
}
