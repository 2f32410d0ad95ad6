// Says digits as people say them, in six languages and several styles: the other way round of redaction/spoken.

export type Spoken = 'nb' | 'nn' | 'da' | 'sv' | 'fi' | 'en'
export const spokenLanguages: readonly Spoken[] = ['nb', 'nn', 'da', 'sv', 'fi', 'en']

interface Words {
  readonly digits: readonly string[]
  readonly teens: readonly string[]
  readonly tens: readonly string[]
  readonly hundred: string
  readonly thousand: string
  readonly and: string
}

const list = (words: string): readonly string[] => words.split(' ')

const words: Readonly<Record<Spoken, Words>> = {
  nb: {
    digits: list('null en to tre fire fem seks sju åtte ni'),
    teens: list('ti elleve tolv tretten fjorten femten seksten sytten atten nitten'),
    tens: list('tjue tretti førti femti seksti sytti åtti nitti'),
    hundred: 'hundre',
    thousand: 'tusen',
    and: 'og',
  },
  nn: {
    digits: list('null ein to tre fire fem seks sju åtte ni'),
    teens: list('ti elleve tolv tretten fjorten femten seksten sytten atten nitten'),
    tens: list('tjue tretti førti femti seksti sytti åtti nitti'),
    hundred: 'hundre',
    thousand: 'tusen',
    and: 'og',
  },
  da: {
    digits: list('nul en to tre fire fem seks syv otte ni'),
    teens: list('ti elleve tolv tretten fjorten femten seksten sytten atten nitten'),
    tens: list('tyve tredive fyrre halvtreds tres halvfjerds firs halvfems'),
    hundred: 'hundrede',
    thousand: 'tusind',
    and: 'og',
  },
  sv: {
    digits: list('noll ett två tre fyra fem sex sju åtta nio'),
    teens: list('tio elva tolv tretton fjorton femton sexton sjutton arton nitton'),
    tens: list('tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'),
    hundred: 'hundra',
    thousand: 'tusen',
    and: '',
  },
  fi: {
    digits: list('nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän'),
    teens: list(
      'kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista',
    ),
    tens: list(
      'kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä',
    ),
    hundred: 'sataa',
    thousand: 'tuhatta',
    and: '',
  },
  en: {
    digits: list('zero one two three four five six seven eight nine'),
    teens: list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
    tens: list('twenty thirty forty fifty sixty seventy eighty ninety'),
    hundred: 'hundred',
    thousand: 'thousand',
    and: 'and',
  },
}

const longTens = list(
  'tyve tredive fyrretyve halvtredsindstyve tresindstyve halvfjerdsindstyve firsindstyve halvfemsindstyve',
)

/** How the tens and units of one number are put: "tjue fem", "tjuefem", "fem og tjue", "femogtjue". */
export const orders = ['apart', 'together', 'turned', 'turned together', 'long turned'] as const
export type Order = (typeof orders)[number]

const turns: ReadonlySet<Spoken> = new Set<Spoken>(['nb', 'nn', 'da'])

const pair = (tens: string, unit: string, how: { language: Spoken; order: Order; and: string }): string => {
  const { language, order, and } = how
  if (language === 'fi') return tens + unit
  const turned = language === 'da' || (turns.has(language) && order.startsWith('turned'))
  if (!turned) return order === 'together' ? (language === 'en' ? `${tens}-${unit}` : tens + unit) : `${tens} ${unit}`
  return order === 'turned together' || order === 'together' ? unit + and + tens : `${unit} ${and} ${tens}`
}

/** 0–99. */
const below100 = (value: number, language: Spoken, order: Order): string => {
  const table = words[language]
  if (value < 10) return table.digits[value] ?? ''
  if (value < 20) return table.teens[value - 10] ?? ''
  const long = language === 'da' && order === 'long turned'
  const tens = (long ? longTens : table.tens)[Math.floor(value / 10) - 2] ?? ''
  const unit = value % 10
  return unit === 0 ? tens : pair(tens, table.digits[unit] ?? '', { language, order, and: table.and })
}

const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

/** 0–9999. */
export const cardinal = (value: number, language: Spoken, order: Order): string => {
  if (value < 100) return below100(value, language, order)
  const { hundred, thousand, and, digits } = words[language]
  const [unit, size] = value < 1000 ? [hundred, 100] : [thousand, 1000]
  const head = digits[Math.floor(value / size)] ?? ''
  const one = language === 'fi' && value < size * 2
  const said = one ? (size === 100 ? 'sata' : 'tuhat') : language === 'fi' ? head + unit : spaced(head, unit)
  const rest = value % size
  if (rest === 0) return said
  const tail = cardinal(rest, language, order)
  if (language === 'fi') return said + tail
  return rest < 100 ? spaced(said, and, tail) : spaced(said, tail)
}

/** "nitten hundre og åttifem", "nineteen eighty-five", 1100–1999. */
export const year = (value: number, language: Spoken, order: Order): string => {
  const { hundred, and } = words[language]
  const [century, rest] = [Math.floor(value / 100), value % 100]
  const head = below100(century, language, order)
  if (rest === 0) return spaced(head, hundred)
  if (language === 'en')
    return rest < 10
      ? spaced(head, 'oh', below100(rest, language, order))
      : spaced(head, below100(rest, language, order))
  if (language === 'fi') return cardinal(value, language, order)
  return spaced(head, hundred, and, below100(rest, language, order))
}

// A group with zeros in front is said digit by digit.
const group = (digits: string, language: Spoken, order: Order): string =>
  digits.startsWith('0') || digits.length > 4
    ? [...digits].map((digit) => words[language].digits[Number(digit)]).join(' ')
    : cardinal(Number(digits), language, order)

/** Says `digits` cut into groups of the given sizes, over and over. */
export const inGroups = (digits: string, sizes: readonly number[], how: { language: Spoken; order: Order }): string => {
  const parts: string[] = []
  for (let at = 0, i = 0; at < digits.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    parts.push(group(digits.slice(at, at + size), how.language, how.order))
    at += size
  }
  return parts.join(' ')
}
