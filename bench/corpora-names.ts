// How many names of the public corpora's dev sets are wholly masked, as written and as a recogniser would write them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Engine } from '../redaction/mask.ts'
import { type Share, share } from './shares.ts'

export interface CorpusNames {
  readonly corpus: string
  readonly sentences: number
  readonly mixed: { readonly recall: Share; readonly precision: Share }
  readonly lower: { readonly recall: Share; readonly precision: Share }
}

interface Sentence {
  readonly lang: string
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}

function sentencesIn(path: string): readonly Sentence[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { lang: string; tokens: string[]; tags: string[] | null })
    .flatMap(({ lang, tokens, tags }) => (tags === null ? [] : [{ lang, tokens, tags }]))
}

/** Tokens joined by spaces, with the persons' offsets; in the spoken form in lower case and without signs. */
function written({ tokens, tags }: Sentence, spoken: boolean) {
  let text = ''
  const persons: { start: number; end: number }[] = []
  for (const [index, token] of tokens.entries()) {
    const form = spoken ? token.toLowerCase().replace(/[^\p{L}\p{N}'-]/gu, '') : token
    if (form === '') continue
    if (text !== '') text += ' '
    const last = persons.at(-1)
    if (tags[index] === 'B-PER') persons.push({ start: text.length, end: text.length + form.length })
    else if (tags[index] === 'I-PER' && last) last.end = text.length + form.length
    text += form
  }
  return { text, persons }
}

function measured(engine: Engine, sentences: readonly Sentence[], spoken: boolean) {
  const tally = { whole: 0, persons: 0, right: 0, claimed: 0 }
  for (const sentence of sentences) {
    const { text, persons } = written(sentence, spoken)
    const { spans } = engine.mask(text, { lang: sentence.lang })
    tally.persons += persons.length
    tally.whole += persons.filter(({ start, end }) =>
      spans.some((span) => span.start <= start && span.end >= end),
    ).length
    const claimed = spans.filter(({ type }) => type === 'PERSON')
    tally.claimed += claimed.length
    tally.right += claimed.filter((span) =>
      persons.some(({ start, end }) => span.start < end && start < span.end),
    ).length
  }
  return { recall: share(tally.whole, tally.persons), precision: share(tally.right, tally.claimed) }
}

/** The dev sets in a folder of corpora, or undefined where there is no such folder. Each is read to its end. */
export function namesOnCorpora(engine: Engine, folder: string): readonly CorpusNames[] | undefined {
  if (!existsSync(folder)) return undefined
  return readdirSync(folder)
    .filter((name) => /\.dev\.jsonl(\.gz)?$/.test(name))
    .flatMap((name) => {
      const sentences = sentencesIn(join(folder, name))
      if (!sentences.some(({ tags }) => tags.includes('B-PER'))) return []
      return [
        {
          corpus: name.replace(/\.dev\.jsonl(\.gz)?$/, ''),
          sentences: sentences.length,
          mixed: measured(engine, sentences, false),
          lower: measured(engine, sentences, true),
        },
      ]
    })
}
