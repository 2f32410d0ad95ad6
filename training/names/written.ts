// The project's own labelled dialogues as training samples: each turn as it was written, as a recogniser writes it, and
// with other people and other streets in it. Only the dev part: the held part is what the tagger is measured on.

import { readFileSync } from 'node:fs'
import { type LabelledTurn, readDialogues } from '../../bench/labelled.ts'
import { asSpeech, type Mark, type Sample, type SampleLabel } from './samples.ts'
import type { Stock } from './template.ts'

const personal: Readonly<Record<string, SampleLabel>> = { PERSON: 'PER', ADDRESS: 'ADR' }
const misc = 'model product medicine maker storm ship boat vessel animal animals pet breed merchant insurer band club'
const harmless: Readonly<Record<string, SampleLabel>> = {
  ...Object.fromEntries(misc.split(' ').map((what) => [what, 'MISC' as const])),
  town: 'LOC',
  place: 'LOC',
  area: 'LOC',
  company: 'ORG',
}

const marksOf = ({ text, labels, negatives }: LabelledTurn): readonly Mark[] =>
  [
    ...labels.map(({ start, end, type }) => ({ start, end, label: personal[type] })),
    ...negatives.map(({ start, end, what }) => ({ start, end, label: harmless[what] })),
  ]
    .flatMap(({ start, end, label }) => (label === undefined ? [] : [{ start, end, label }]))
    .sort((a, b) => a.start - b.start)
    .reduce<Mark[]>((all, mark) => {
      // Pieces side by side are one to the tagger.
      const last = all.at(-1)
      if (last?.label === mark.label && text.slice(last.end, mark.start).trim() === '') {
        all[all.length - 1] = { ...last, end: mark.end }
      } else all.push(mark)
      return all
    }, [])

const kinds: Readonly<Record<string, string>> = { n: 'name', a: 'address', o: 'number' }

/** What was asked for at each turn of each dialogue, as `ask.ts` wrote it down: a dialogue that is not there is no sample. */
const readAsked = (file: string): ReadonlyMap<string, readonly (string | undefined)[]> =>
  new Map(
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [id = '', turns = ''] = line.split('\t')
        return [id, [...turns].map((code) => kinds[code])] as const
      }),
  )

const street = /^(\p{L}{4,}) ?(?=[\p{L}\d ]{1,40}$)/u
const streetEnding =
  /(?:gate|gata|gaten|vei|veien|veg|vegen|vej|gade|gatan|vägen|gränd|stræde|bakken|vænget|haugen|svingen|lia)$/u

/** A street and the number behind it, in the case it had. */
const otherStreet = (old: string, sample: Sample, stock: Stock): string => {
  const name = street.exec(old)?.[1]
  if (name === undefined || !streetEnding.test(name.toLowerCase())) return old
  const fresh = stock.addresses.streetName(sample.language)
  return (/^\p{Lu}/u.test(old) ? fresh : fresh.toLowerCase().replaceAll('.', '')) + old.slice(name.length)
}

const oneLetter = /(?:^|[\s-])\p{L}(?=$|[\s-])/u

/** Another name of as many words in the same case; spelled ones and genitives stay. */
const otherName = (old: string, sample: Sample, stock: Stock): string => {
  const parts = old.split(' ').length
  if (parts > 3 || oneLetter.test(old) || /[\d.@]/u.test(old) || (parts === 1 && old.endsWith('s'))) return old
  const { people, random } = stock
  const { language } = sample
  const single = random.chance(0.7) ? people.given(language) : people.surname(language)
  const name =
    parts === 1 ? single : parts === 2 ? people.full(language) : `${people.given(language)} ${people.full(language)}`
  return /^\p{Lu}/u.test(old) ? name : name.toLowerCase()
}

const others: Readonly<Record<string, typeof otherName>> = { PER: otherName, ADR: otherStreet }

/** A copy in which every person and street is another, the same one each time it is said. */
const withOthers = (sample: Sample, stock: Stock): Sample => {
  let text = ''
  let at = 0
  const marks: Mark[] = []
  const fresh = new Map<string, string>()
  for (const mark of sample.marks) {
    const old = sample.text.slice(mark.start, mark.end)
    const made = fresh.get(old) ?? others[mark.label]?.(old, sample, stock) ?? old
    fresh.set(old, made)
    text += sample.text.slice(at, mark.start)
    marks.push({ ...mark, start: text.length, end: text.length + made.length })
    text += made
    at = mark.end
  }
  return { ...sample, text: text + sample.text.slice(at), marks }
}

const copies = 3

/** Every turn of the dialogues in `folder` that `askedFile` lists, and its variants. */
export const writtenSamples = (folder: string, askedFile: string, stock: Stock): readonly Sample[] => {
  const out: Sample[] = []
  const asked = readAsked(askedFile)
  for (const dialogue of readDialogues(folder)) {
    const questions = asked.get(dialogue.id)
    if (questions === undefined) continue
    if (dialogue.part === 'held') throw new Error(`${dialogue.id} is held back: nothing may learn from it.`)
    dialogue.turns.forEach((turn, i) => {
      const question = questions[i]
      const sample: Sample = {
        language: dialogue.lang as Sample['language'],
        text: turn.text,
        marks: marksOf(turn),
        speaker: turn.speaker,
        ...(question && { asked: question }),
        source: 'written',
      }
      out.push(sample)
      if (dialogue.style !== 'voice-raw') out.push(asSpeech(sample, stock.random))
      if (!sample.marks.some(({ label }) => label in others)) return
      for (let copy = 0; copy < copies; copy++) {
        const other = withOthers(sample, stock)
        out.push(dialogue.style !== 'voice-raw' && copy > 0 ? asSpeech(other, stock.random) : other)
      }
    })
  }
  return out
}
