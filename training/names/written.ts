// The project's own labelled dialogues as training samples: each turn as it was written, as a recogniser writes it, and
// with other people and other streets in it. Only the dev part: the held part is what the tagger is measured on.

import { type Dialogue, type LabelledTurn, readDialogues } from '../../bench/labelled.ts'
import { fold } from '../../redaction/fold.ts'
import { createEngine, type NameContext, type Names } from '../../redaction/mask.ts'
import type { WordFacts } from '../../redaction/names/word-facts.ts'
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

/** What the engine knows was asked for at each turn, told by a tagger that finds nothing and remembers what it was told. */
const askedIn = (dialogue: Dialogue, words: WordFacts): readonly (string | undefined)[] => {
  let seen: { readonly folded: string; readonly context: NameContext }[] = []
  const names: Names = {
    tag: (_, folded, context) => {
      seen.push({ folded, context })
      return []
    },
    words,
  }
  const engine = createEngine({ names, hash: (value) => value })
  const talk = engine.conversation({ languages: [dialogue.lang], channel: dialogue.channel })
  return dialogue.turns.map(({ speaker, text }, turn) => {
    seen = []
    talk.push({ segment: String(turn), at: turn * 10_000, speaker, text, final: true })
    const { text: folded } = fold(text)
    return seen.find((one) => one.folded === folded)?.context.asked
  })
}

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

const withOthers = (sample: Sample, stock: Stock): Sample => {
  let text = ''
  let at = 0
  const marks: Mark[] = []
  const fresh = new Map<string, string>()
  for (const mark of sample.marks) {
    const old = sample.text.slice(mark.start, mark.end)
    const made =
      fresh.get(old) ??
      (mark.label === 'PER'
        ? otherName(old, sample, stock)
        : mark.label === 'ADR'
          ? otherStreet(old, sample, stock)
          : old)
    fresh.set(old, made)
    text += sample.text.slice(at, mark.start)
    marks.push({ ...mark, start: text.length, end: text.length + made.length })
    text += made
    at = mark.end
  }
  return { ...sample, text: text + sample.text.slice(at), marks }
}

const copies = 3

/** Every turn of the dev dialogues in `folder`, and its variants. */
export const writtenSamples = (folder: string, words: WordFacts, stock: Stock): readonly Sample[] => {
  const out: Sample[] = []
  for (const dialogue of readDialogues(folder).filter(({ part }) => part === 'dev')) {
    const asked = askedIn(dialogue, words)
    dialogue.turns.forEach((turn, i) => {
      const question = asked[i]
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
      if (!sample.marks.some(({ label }) => label in { PER: 1, ADR: 1 })) return
      for (let copy = 0; copy < copies; copy++) {
        const other = withOthers(sample, stock)
        out.push(dialogue.style !== 'voice-raw' && copy > 0 ? asSpeech(other, stock.random) : other)
      }
    })
  }
  return out
}
