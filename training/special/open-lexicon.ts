// The lexicon as the product will have it: the lists of the sources and the packed ones.

import { createLexicon, type Lexicon } from '../../redaction/special/lexicon.ts'
import { type PackedFile, packedWords } from '../../redaction/special/weights.ts'
import { hintGroups, wordGroups } from '../../redaction/special/words/all.ts'
import { packLists } from './lists.ts'

export interface OpenLexicon {
  readonly lexicon: Lexicon
  readonly lists: PackedFile['lists']
}

/** `folder` holds the word lists (health/, names/, words/). */
export function openLexicon(folder: string): OpenLexicon {
  const lists = packLists(folder, createLexicon(wordGroups, { packed: [], common: () => true }))
  const packed = lists.flatMap(({ tag, codes }) => (tag === 'COMMON' ? [] : [packedWords(tag, codes)]))
  const frequent = lists.find(({ tag }) => tag === 'COMMON')
  const common = frequent ? packedWords('LISTED', frequent.codes).has : () => false
  return { lexicon: createLexicon(wordGroups, { packed, common, hints: hintGroups }), lists }
}
