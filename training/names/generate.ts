// Makes the generated part of the training data: every template filled many times, alone and run together, in print,
// chat and speech; and corpus sentences with other people's names in them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../redaction/kinds.ts'
import type { Random } from './random.ts'
import { asChat, asSpeech, type Mark, type Sample } from './samples.ts'
import { fill, type Stock, type Template } from './template.ts'

const heading = /^== (\w+) (\w+)$/u

const parse = (language: Language, text: string, file: string): readonly Template[] => {
  const out: Template[] = []
  let speaker: Sample['speaker'] | undefined
  let asked: string | undefined
  for (const line of text.split('\n').map((row) => row.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const head = heading.exec(line)
    if (line.startsWith('==') && head === null) throw new Error(`${file}: cannot read the heading "${line}".`)
    if (head === null) {
      out.push({ language, text: line, ...(speaker && { speaker }), ...(asked && { asked }) })
      continue
    }
    speaker = head[1] === 'any' ? undefined : (head[1] as Sample['speaker'])
    asked = head[2] === 'none' ? undefined : head[2]
  }
  return out
}

/** Reads `<language>.<subject>.txt` from a folder of templates. */
export const readTemplates = (folder: string): readonly Template[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const language = file.split('.')[0] as Language
      if (!languages.includes(language)) throw new Error(`${file}: the name must begin with a language.`)
      return parse(language, readFileSync(join(folder, file), 'utf8'), file)
    })

const joined = (first: Sample, second: Sample, between: string): Sample => {
  const shift = first.text.length + between.length
  const moved: readonly Mark[] = second.marks.map((mark) => ({
    ...mark,
    start: mark.start + shift,
    end: mark.end + shift,
  }))
  return { ...first, text: first.text + between + second.text, marks: [...first.marks, ...moved] }
}

/** Puts a sample into one of the styles; `spoken` ones become recogniser text nearly always. */
const fillers: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'uff',
    'huff',
    'oi',
    'åh',
    'å nei',
    'hei',
    'okei',
    'jaja',
    'neida',
    'joda',
    'eh',
    'øh',
    'hm',
    'altså',
    'liksom',
    'ja',
    'da',
    'ikke sant',
    'på en måte',
    'vet du',
    'nei',
    'mm',
    'vent',
  ],
  nn: [
    'uff',
    'oi',
    'åh',
    'hei',
    'okei',
    'jaja',
    'neida',
    'eh',
    'øh',
    'hm',
    'altså',
    'liksom',
    'ja',
    'då',
    'ikkje sant',
    'på ein måte',
    'veit du',
    'nei',
    'mm',
  ],
  da: [
    'uha',
    'åh',
    'nå',
    'ih',
    'hej',
    'okay',
    'jaja',
    'nåmen',
    'øh',
    'hm',
    'altså',
    'ligesom',
    'ja',
    'jo',
    'ikke',
    'på en måde',
    'ved du',
    'nej',
    'mm',
    'vent',
    'jamen',
  ],
  sv: [
    'usch',
    'oj',
    'åh',
    'jaha',
    'hej',
    'okej',
    'nämen',
    'jodå',
    'eh',
    'öh',
    'hm',
    'alltså',
    'liksom',
    'ja',
    'då',
    'asså',
    'på nåt sätt',
    'vet du',
    'nä',
    'mm',
    'vänta',
    'typ',
  ],
  en: [
    'oh',
    'oh no',
    'ooh',
    'hi',
    'okay',
    'right',
    'um',
    'er',
    'uh',
    'well',
    'like',
    'you know',
    'yeah',
    'no',
    'sort of',
    'I mean',
    'wait',
  ],
  fi: ['öö', 'tota', 'niinku', 'joo', 'no', 'hm', 'siis', 'hetkinen'],
}

/** Puts a hesitation, or a word said twice, in front of a piece of the sample now and then, never inside a mark. */
const hesitant = (sample: Sample, random: Random): Sample => {
  const breaks = [...sample.text.matchAll(/ (?=\S)/gu)]
    .map((found) => found.index + 1)
    .filter((at) => sample.marks.every((mark) => at <= mark.start || at >= mark.end) && random.chance(0.1))
  let out = sample
  for (const at of breaks.reverse()) {
    const before = /(\p{L}+) $/u.exec(out.text.slice(0, at))?.[1]
    const marked = out.marks.some((mark) => mark.end > at - 2 && mark.start < at)
    const word = before !== undefined && !marked && random.chance(0.3) ? before : random.pick(fillers[out.language])
    const shift = (offset: number): number => (offset >= at ? offset + word.length + 1 : offset)
    const marks = out.marks.map((mark) => ({
      ...mark,
      start: shift(mark.start),
      end: mark.end > at ? shift(mark.end) : mark.end,
    }))
    out = { ...out, text: `${out.text.slice(0, at)}${word} ${out.text.slice(at)}`, marks }
  }
  return out
}

const styled = (sample: Sample, spoken: boolean, random: Random): Sample => {
  if (spoken) {
    const said = random.chance(0.5) ? hesitant(sample, random) : sample
    return random.chance(0.85) ? asSpeech(said, random) : said
  }
  return random.chance(0.3) ? asChat(sample, random) : sample
}

/** A question is not always answered: now and then one had been asked that the sample has nothing to do with. */
const expectant = (sample: Sample, random: Random): Sample =>
  sample.asked !== undefined || sample.marks.some(({ label }) => label === 'LOC') || !random.chance(0.12)
    ? sample
    : { ...sample, asked: random.pick(['name', 'address', 'address', 'other']) }

/** `each` samples of every template. */
export const generate = (templates: readonly Template[], stock: Stock, each: number): readonly Sample[] => {
  const { random } = stock
  const byLanguage = new Map<Language, Template[]>()
  for (const template of templates) {
    const list = byLanguage.get(template.language) ?? []
    list.push(template)
    byLanguage.set(template.language, list)
  }
  const out: Sample[] = []
  for (const template of templates) {
    const others = byLanguage.get(template.language) as Template[]
    for (let i = 0; i < each; i++) {
      const spoken = random.chance(0.5)
      let sample = fill(template, stock, spoken)
      if (random.chance(0.35)) {
        const before = template.asked === undefined && random.chance(0.4)
        const other = fill({ ...random.pick(others), speaker: sample.speaker }, stock, spoken)
        const between = /[.!?]$/u.test((before ? other : sample).text) ? ' ' : random.pick(['. ', ', ', ' '])
        sample = before ? joined(other, sample, between) : joined(sample, other, between)
        if (template.asked !== undefined && !before) sample = { ...sample, asked: template.asked }
      }
      out.push(styled(expectant(sample, random), spoken, random))
    }
  }
  return out
}

/** A copy of a corpus sentence in which every person has another name, of the same number of words. */
export const renamed = (sample: Sample, stock: Stock): Sample => {
  let text = ''
  let at = 0
  const marks: Mark[] = []
  for (const mark of sample.marks) {
    text += sample.text.slice(at, mark.start)
    const old = sample.text.slice(mark.start, mark.end)
    const parts = old.split(' ').length
    const own = stock.random.chance(0.5) ? stock.people.given(sample.language) : stock.people.surname(sample.language)
    const name =
      parts === 1
        ? own
        : parts === 2
          ? stock.people.full(sample.language)
          : `${stock.people.given(sample.language)} ${stock.people.full(sample.language)}`
    const fresh = mark.label === 'PER' && /^\p{Lu}/u.test(old) && parts <= 3 ? name : old
    marks.push({ ...mark, start: text.length, end: text.length + fresh.length })
    text += fresh
    at = mark.end
  }
  return { ...sample, text: text + sample.text.slice(at), marks }
}
