// Numbers as they are said, for house numbers and postal codes read out.

import type { Language } from '../../redaction/kinds.ts'
import type { Random } from './random.ts'

interface Numerals {
  readonly small: readonly string[]
  readonly tens: readonly string[]
  readonly hundred: string
  /** How 21 is put together from its ten and its unit. */
  readonly joined: (ten: string, unit: string, random: Random) => string
}

const list = (words: string): readonly string[] => words.split(' ')

const nb: Numerals = {
  small: list(
    'null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
  ),
  tens: list('- - tjue tretti førti femti seksti sytti åtti nitti'),
  hundred: 'hundre og',
  joined: (ten, unit, random) => {
    const way = random.below(6)
    if (way === 0) return `${unit} og ${ten === 'tjue' ? 'tyve' : ten === 'tretti' ? 'tredve' : ten}`
    return way < 4 ? ten + unit : `${ten} ${unit}`
  },
}

const numerals: Readonly<Record<Language, Numerals>> = {
  nb,
  nn: { ...nb, small: nb.small.map((word) => (word === 'en' ? 'ein' : word)) },
  da: {
    small: list(
      'nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
    ),
    tens: list('- - tyve tredive fyrre halvtreds tres halvfjerds firs halvfems'),
    hundred: 'hundrede og',
    joined: (ten, unit, random) => (random.chance(0.8) ? `${unit}og${ten}` : `${unit} og ${ten}`),
  },
  sv: {
    small: list(
      'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
    ),
    tens: list('- - tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'),
    hundred: 'hundra',
    joined: (ten, unit, random) => (random.chance(0.7) ? ten + unit : `${ten} ${unit}`),
  },
  en: {
    small: list(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    tens: list('- - twenty thirty forty fifty sixty seventy eighty ninety'),
    hundred: 'hundred and',
    joined: (ten, unit, random) => (random.chance(0.5) ? `${ten}-${unit}` : `${ten} ${unit}`),
  },
  fi: {
    small: list(
      'nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista',
    ),
    tens: list(
      '- - kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä',
    ),
    hundred: 'sata',
    joined: (ten, unit, random) => (random.chance(0.5) ? ten + unit : `${ten} ${unit}`),
  },
}

/** `value` (0–999) in words. */
export const numberWords = (value: number, language: Language, random: Random): string => {
  const { small, tens, hundred, joined } = numerals[language]
  if (value >= 100) {
    const rest = value % 100
    const count = value >= 200 ? `${small[Math.floor(value / 100)]} ` : ''
    if (rest === 0) return `${count}${hundred.split(' ')[0]}`
    return `${count}${random.chance(0.7) ? hundred : hundred.split(' ')[0]} ${numberWords(rest, language, random)}`
  }
  if (value < 20) return small[value] as string
  const ten = tens[Math.floor(value / 10)] as string
  return value % 10 === 0 ? ten : joined(ten, small[value % 10] as string, random)
}

/** A long number as people group it: single digits, pairs and threes as they come. */
export const groupedWords = (digits: string, language: Language, random: Random): string => {
  const out: string[] = []
  for (let at = 0; at < digits.length; ) {
    const size = Math.min(digits.length - at, random.pick([1, 1, 2, 2, 2, 3]))
    const group = digits.slice(at, at + size)
    out.push(group.startsWith('0') ? codeWords(group, language, random) : numberWords(Number(group), language, random))
    at += size
  }
  return out.join(' ')
}

/** A code said digit by digit or in pairs. */
export const codeWords = (digits: string, language: Language, random: Random): string => {
  const single = (text: string): string => [...text].map((d) => numerals[language].small[Number(d)] as string).join(' ')
  if (digits.length !== 4 || random.chance(0.5)) return single(digits)
  const half = (text: string): string =>
    text.startsWith('0') ? single(text) : numberWords(Number(text), language, random)
  return `${half(digits.slice(0, 2))} ${half(digits.slice(2))}`
}
