// Packs the big word lists (medicines, ICD-10, WordNet, everyday words) as sorted hashes, and the words so common that they
// tell nothing. The lists are read from `../shared/lexicons`; see its README for sources and licences.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Lexicon } from '../../redaction/special/lexicon.ts'
import { type PackedFile, wordCode } from '../../redaction/special/weights.ts'

type Lists = PackedFile['lists']

const languages = ['nb', 'nn', 'da', 'sv', 'en', 'fi']
const commonWords = 15_000
const ordinaryWords = 30_000
// Said of things as often as of people; the lists of the sources know them as harm.
const damage = new Set(
  'skadet skadd skada skadad brudd brot brott brud skade skader stel stiv hoven spredning behandling'.split(' '),
)
const letters = /^\p{L}{5,}$/u

const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean)

function frequent(folder: string, language: string, count: number): string[] {
  const text = gunzipSync(readFileSync(join(folder, 'words', `frequency.${language}.tsv.gz`))).toString('utf8')
  return text.split('\n', count).map((line) => (line.split('\t')[0] ?? '').toLowerCase())
}

const codes = (words: Iterable<string>): Uint32Array => Uint32Array.from(new Set([...words].map(wordCode))).sort()

const wordsOf = (entries: readonly string[]): string[] =>
  entries.flatMap((entry) => entry.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => letters.test(word))

/** Words of the lists that are neither ordinary words nor already known to `lexicon` under other tags. */
export function packLists(folder: string, lexicon: Lexicon): Lists {
  const ordinary = new Set(['nb', 'da', 'sv', 'en'].flatMap((language) => frequent(folder, language, ordinaryWords)))
  const names = new Set(
    wordsOf(
      ['given.no', 'given.dk', 'given.se', 'surnames.no'].flatMap((n) =>
        lines(join(folder, 'names', `${n}.txt`)).slice(0, 6000),
      ),
    ),
  )
  const unusual = (word: string): boolean =>
    !ordinary.has(word) && !names.has(word) && !damage.has(word) && lexicon.of(word).length === 0
  const health = (name: string): string[] => lines(join(folder, 'health', `${name}.txt`))
  const drugs = wordsOf([...health('drugs.no'), ...health('drugs.intl').filter((name) => !name.includes(' '))]).filter(
    unusual,
  )
  const conditions = wordsOf([
    ...health('icd10.nb'),
    ...health('procedures.nb'),
    ...health('wordnet_condition.en'),
  ]).filter(unusual)
  const everyday = languages
    .flatMap((language) => health(`lay.${language}`))
    .map((entry) => entry.toLowerCase())
    .filter((entry) => letters.test(entry) && !damage.has(entry) && lexicon.of(entry).length === 0)
  const common = languages
    .filter((language) => language !== 'nn')
    .flatMap((language) => frequent(folder, language, commonWords))
  const nynorsk = gunzipSync(readFileSync(join(folder, 'words', 'forms.nn.txt.gz')))
    .toString('utf8')
    .split('\n')
  const short = nynorsk.filter((word) => word.length <= 5).map((word) => word.toLowerCase())
  return [
    { tag: 'MEDICINE', codes: codes(drugs) },
    { tag: 'LISTED', codes: codes([...conditions, ...everyday]) },
    { tag: 'COMMON', codes: codes([...common, ...short]) },
  ]
}
