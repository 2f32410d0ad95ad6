// Turns one line of a template file into a sample: alternatives in parentheses are chosen, slots in braces are filled.

import type { Language } from '../../redaction/kinds.ts'
import type { Addresses } from './addresses.ts'
import { mishear } from './mishear.ts'
import { codeWords, groupedWords, numberWords } from './number-words.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import type { Mark, Sample, SampleLabel } from './samples.ts'
import { spelled } from './spelling.ts'
import { talk } from './talk-stock.ts'
import { things } from './thing-stock.ts'

export interface Template {
  readonly language: Language
  readonly text: string
  readonly speaker?: Sample['speaker']
  readonly asked?: string
}

export interface Stock {
  readonly random: Random
  readonly people: People
  readonly addresses: Addresses
}

interface Scene extends Stock {
  readonly language: Language
  readonly spoken: boolean
  /** The last full or given name, which spelled and misheard slots take up. */
  last: string
}

type Filled = readonly [text: string, label?: SampleLabel]

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.below(10)).join('')

const sayDigits = (scene: Scene, text: string): string => {
  const { random, language, spoken } = scene
  if (spoken) return random.chance(0.5) ? codeWords(text, language, random) : groupedWords(text, language, random)
  return random.chance(0.3) ? text.replace(/(\d{2,3})(?=\d)/gu, '$1 ') : text
}

const person = (scene: Scene, name: string): Filled => {
  const heard = scene.random.chance(scene.spoken ? 0.16 : 0.05)
  const out = heard
    ? name
        .split(' ')
        .map((part) => (scene.random.chance(0.6) ? mishear(part, scene.random) : part))
        .join(' ')
    : name
  scene.last = out
  return [out, 'PER']
}

const genitive = (scene: Scene, name: string): Filled => {
  const [text] = person(scene, name)
  const apostrophe = scene.language === 'en' || (scene.random.chance(0.15) && !scene.spoken)
  const ending =
    scene.language === 'fi' ? 'n' : /[sxz]$/u.test(text) ? (scene.spoken ? '' : "'") : apostrophe ? "'s" : 's'
  return [text + ending, 'PER']
}

/** One given name, or two as many Nordic people go by. */
const firstNames = ({ random, people, language }: Scene): string => {
  const name = random.chance(0.12) ? people.wordlike(language) : people.given(language)
  return random.chance(0.12) ? `${name} ${people.given(language)}` : name
}

const sometimes = (scene: Scene): string =>
  scene.random.chance(0.5) ? scene.people.full(scene.language) : firstNames(scene)

const numberText = (scene: Scene, limit: number): string => {
  const value = 1 + scene.random.below(limit)
  return scene.spoken && value < 1000 ? numberWords(value, scene.language, scene.random) : String(value)
}

const plate = (scene: Scene): string => {
  const letters = Array.from(
    { length: 2 + (scene.language === 'sv' || scene.language === 'fi' ? 1 : 0) },
    () => 'ABCDEFHJKLNPRSTUVXYZ'[scene.random.below(20)],
  ).join('')
  return scene.spoken
    ? `${[...letters].join(' ')} ${sayDigits(scene, digits(scene.random, 3))}`
    : `${letters} ${digits(scene.random, letters.length === 3 ? 3 : 5)}`
}

const initial = (scene: Scene): Filled => {
  const [given = 'A', ...rest] = scene.people.full(scene.language).split(' ')
  return [`${given.charAt(0)}. ${rest.join(' ')}`, 'PER']
}

/** A known company, or one that carries somebody's name: it is no person for all that. */
const company = (scene: Scene): Filled => {
  const { random, people, language } = scene
  if (random.chance(0.12)) return [random.pick(things.brandBegins) + random.pick(things.brandEnds), 'ORG']
  if (random.chance(0.62)) return [random.pick(things.companies), 'ORG']
  const { after, before } = things.trades[language]
  const name = random.chance(0.75) ? people.surname(language) : people.given(language)
  const owner = random.chance(0.4) && language !== 'fi' && !name.endsWith('s') ? `${name}s` : name
  const way = random.next()
  if (way < 0.6) return [`${owner} ${random.pick(after)}`, 'ORG']
  if (way < 0.8) return [`${random.pick(before)} ${name}`, 'ORG']
  return [`${name}${random.pick([' & ', ' og ', ' & '])}${people.surname(language)}`, 'ORG']
}

const thing = (scene: Scene, list: readonly string[]): Filled => {
  const name = scene.random.pick(list)
  return [scene.random.chance(0.2) ? `${name} ${scene.random.pick(things.models)}` : name, 'MISC']
}

const slots: Readonly<Record<string, (scene: Scene) => Filled>> = {
  F: (scene) => person(scene, scene.people.full(scene.language)),
  P: (scene) => person(scene, sometimes(scene)),
  G: (scene) => person(scene, firstNames(scene)),
  X: (scene) => {
    scene.last = scene.people.wordlike(scene.language)
    return [scene.last, 'PER']
  },
  Xs: (scene) => {
    scene.last = scene.people.wordlikeSurname(scene.language)
    return [scene.last, 'PER']
  },
  Gx: (scene) => genitive(scene, scene.people.wordlike(scene.language)),
  S: (scene) => person(scene, scene.people.surname(scene.language)),
  I: initial,
  Ps: (scene) => genitive(scene, sometimes(scene)),
  Gs: (scene) => genitive(scene, scene.people.given(scene.language)),
  Same: (scene) => [scene.last, 'PER'],
  First: (scene) => [scene.last.split(' ')[0] ?? scene.last, 'PER'],
  Last: (scene) => [scene.last.split(' ').at(-1) ?? scene.last, 'PER'],
  M: (scene) => [
    scene.last
      .split(' ')
      .map((part) => mishear(part, scene.random))
      .join(' '),
    'PER',
  ],
  Sp: (scene) => [spelled(scene.last.split(' ').at(-1) ?? '', scene.language, scene.random), 'PER'],
  Spf: (scene) => [spelled(scene.last.split(' ')[0] ?? '', scene.language, scene.random), 'PER'],
  A: (scene) => [scene.addresses.full(scene.language, scene.spoken), 'ADR'],
  St: (scene) => [scene.addresses.street(scene.language, scene.spoken), 'ADR'],
  Sn: (scene) => [scene.addresses.streetName(scene.language), 'ADR'],
  Pc: (scene) => [scene.addresses.postal(scene.language, scene.spoken), 'ADR'],
  Ta: (scene) => [scene.addresses.town(scene.language), 'ADR'],
  /** An animal goes by a name and is no person. */
  Pet: (scene) => [
    scene.random.pick([scene.people.given(scene.language), scene.people.wordlike(scene.language), ...things.pets]),
  ],
  T: (scene) => [scene.addresses.town(scene.language), 'LOC'],
  C: (scene) => [scene.random.pick(things.countries[scene.language]), 'LOC'],
  O: company,
  Car: (scene) => thing(scene, things.cars),
  Prod: (scene) => thing(scene, things.products),
  Rel: (scene) => [scene.random.pick(talk[scene.language].relations)],
  Did: (scene) => [scene.random.pick(talk[scene.language].deeds)],
  Day: (scene) => [scene.random.pick(things.calendar[scene.language].days)],
  Mon: (scene) => [scene.random.pick(things.calendar[scene.language].months)],
  Tel: (scene) => [sayDigits(scene, digits(scene.random, 8))],
  Id: (scene) => [sayDigits(scene, digits(scene.random, 6 + scene.random.below(6)))],
  N: (scene) => [numberText(scene, 30)],
  Kr: (scene) => [numberText(scene, 900)],
  Year: (scene) => [
    scene.spoken
      ? `${numberWords(19, scene.language, scene.random)} ${numberWords(20 + scene.random.below(79), scene.language, scene.random)}`
      : String(1930 + scene.random.below(95)),
  ],
  Plate: (scene) => [plate(scene)],
  Mail: (scene) => [
    `${['post', 'info', 'kunde', 'hei', 'min.epost'][scene.random.below(5)]}@${['mail', 'online', 'post', 'firma'][scene.random.below(4)]}.no`,
  ],
}

/** One alternative of each parenthesis; they do not nest. */
const chosen = (text: string, random: Random): string =>
  text.replace(/\(([^()]*\|[^()]*)\)/gu, (_, inside: string) => random.pick(inside.split('|')))

/** Fills a template. Throws for a slot it does not know, naming the slot and the line. */
export const fill = (template: Template, stock: Stock, spoken: boolean): Sample => {
  const scene: Scene = { ...stock, language: template.language, spoken, last: 'Anna' }
  const marks: Mark[] = []
  let text = ''
  const source = chosen(template.text, stock.random).replace(/\s+/gu, ' ').trim()
  for (const piece of source.split(/(\{\w+\})/u)) {
    if (!piece.startsWith('{')) {
      text += piece
      continue
    }
    const slot = slots[piece.slice(1, -1)]
    if (slot === undefined) throw new Error(`Unknown slot ${piece} in the template "${template.text}".`)
    const [filled, label] = slot(scene)
    if (label !== undefined) marks.push({ start: text.length, end: text.length + filled.length, label })
    text += filled
  }
  return {
    language: template.language,
    text,
    marks,
    speaker: template.speaker ?? (stock.random.chance(0.6) ? 'customer' : 'agent'),
    ...(template.asked === undefined ? {} : { asked: template.asked }),
    source: 'generated',
  }
}
