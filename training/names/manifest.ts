// The manifest that lies beside the weights: what they were made of, by whom, how well they do, how to make them again.

import type { Measured } from './measure.ts'

const credits = [
  'NorNE (ltgoslo/norne): annotations CC0 1.0, National Library of Norway; texts of the Norwegian Dependency Treebank',
  'Universal NER: Danish DDT, Swedish Talbanken (CC BY-SA 4.0)',
  'UD Norwegian Nynorsk LIA, dialect speech (CC BY-SA 4.0)',
  'klintan/swedish-ner-corpus (CC BY 4.0; Webbnyheter 2012, Språkbanken)',
  'TurkuNLP/turku-ner-corpus (CC BY-SA 4.0)',
  'Broad Twitter Corpus, Wikigold (CC BY 4.0); WNUT 2017 (CC BY 4.0)',
  'PolyAI-LDN: evi-paper, NLU++, restaurants8k (CC BY 4.0)',
  'google-research-datasets/dstc8-schema-guided-dialogue (CC BY-SA 4.0)',
  'microsoft/presidio-research synthetic data (MIT)',
  'Names: Statistics Norway (NLOD), Statistics Denmark (CC BY 4.0), Statistics Sweden (CC0), DVV Finland (CC BY 4.0), Wikidata (CC0), libpostal (MIT)',
  'Places: GeoNames (CC BY 4.0), i18n-iso-countries (MIT)',
  'Word frequencies: wordfreq 3.1.1, Robyn Speer and its sources (CC BY-SA 4.0)',
  'Full forms: simplemma 2.0.0 (MIT) and the open lists it is built from (ODbL and others)',
] as const

const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((1000 * part) / whole) / 10

const figures = ({ set, style, tally }: Measured): Readonly<Record<string, unknown>> => ({
  set,
  style,
  personF1: share(2 * tally.PERSON.right, tally.PERSON.gold + tally.PERSON.found),
  personWhollyMasked: share(tally.PERSON.covered, tally.PERSON.gold),
  addressWhollyMasked: share(tally.ADDRESS.covered, tally.ADDRESS.gold),
  overMaskedPerThousand: share(10 * tally.both.overMasked, tally.both.otherLetters),
})

/** The manifest as text. Figures are in per cent, but for over-masking. */
export const manifest = (made: {
  readonly bytes: number
  readonly sha256: string
  readonly settings: object
  readonly samples: number
  readonly measured: readonly Measured[]
}): string =>
  `${JSON.stringify(
    {
      file: 'weights.bin',
      bytes: made.bytes,
      sha256: made.sha256,
      makeAgain: 'npm run train:names -- <folder with corpora/ and lexicons/>',
      settings: made.settings,
      trainingSamples: made.samples,
      credits,
      measuredOnDevelopmentSets: made.measured.map(figures),
    },
    undefined,
    2,
  )}\n`
