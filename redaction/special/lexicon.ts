// Looks a word or a phrase up in the lists: inflected, in compounds, typed without Nordic letters, or one slip of a finger
// away from a long entry.

import { keptWords, ownCopy } from '../kept-words.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Word } from './reading.ts'
import { neighbourly, plain } from './reading.ts'
import { tells } from './rules.ts'
import {
  beginning,
  buildIndex,
  type Hit,
  letterBit,
  mayFollow,
  type Phrase,
  type Phrases,
  slipLength,
  slipsOf,
  telltale,
  type WordIndex,
} from './word-index.ts'
import type { Group, Tag } from './words/group.ts'

/** A set of words too big for the sources, packed: true when it holds the word. */
export interface PackedWords {
  readonly tag: Tag
  has(word: string): boolean
}

export type Keyed = Pick<Word, 'key'>

export interface Lexicon {
  /** All that is known of one word. */
  look(key: string): Known
  /** What one word is, one hit for each entry it matches. */
  of(key: string): readonly Hit[]
  /** The longest phrase that begins at `index`: how many words it spans, and what it is. */
  phrase(words: readonly Keyed[], index: number): { readonly length: number; readonly hit: Hit } | undefined
  /** Health entries of at least four letters inside `run`, for letters that were spaced out. */
  within(run: string): readonly Hit[]
  /** True when the word is an entry, or begins with a stem longer than `least` letters. */
  whole(key: string, least: number): boolean
  /** False when no entry or stem begins as the two words would together, five letters or longer as one. */
  begins(first: string, second: string): boolean
}

const endings = 'ene|ane|ande|ende|erne|arna|orna|else|et|en|er|ar|or|ei|as|es|ne|na|te|de|a|e|n|t|s|r|å'.split('|')
// "kreftforsikring" tells nothing of anybody: the name of a product takes its words out of their meaning.
const heavyTags = new Set<Tag>('DISEASE SYMPTOM MEDICINE TREATMENT CARER AID STATE DEATH HURT'.split(' ') as Tag[])
// Common words that an entry's stem, head or slip would take for its own.
const neverWords = new Set(
  `brøt vet hoppe hopper hoppa hoppas hoppar hoppade kull mens eksempel eksempler eksempelvis exempel exempelvis eksemplar kraft kraftig kraftigt krefter
  kræfter krafter stammer sørger senere levert leverer leveret levere leverte leverans leverte bakken ballen havet ledd potensielle potensiell rom roma
  kalde kaldes kaldet stole stoler stolen lagene lagen skuespiller nogen nogensinde nogenlunde fødselsdag fødselsnummer fødselsnummeret handlede handler vejret
  vad händer genom genomföra drag smarta smart hälsar hilser candidate celebrate protest label stadium faster race background ran passing following follow
  followed follows killing same tak plan planer subs mnd det dette denne sameie sameiet forbedring forbedringer erfaring veier vei kissar bitter bindende
  lappen linje linjen medisinball innlogget innlogging pålogget utlogget premier premien regning tiltak transportere kommunale kommunala skriver
  diagram omsetning mekaniker mekanikeren tannhjul tannrem registerreim startmotor hovedkran hovedsikring hovedkontor hovedforfall hovedforfaldsdag
  hovedbok handbrekk håndbrekk håndverker håndverkere håndverkeren håndværker håndværkere hantverkare håndtere håndterer håndbagasje handbagage hanskerom
  hanskerommet ansvar rygger rygget rygge rygga ryggesensor ryggekamera fotball fotballen footage footer headline headlight headlights facebook armatur
  fotball fotballag fingeravtrykk kneleddet blodig øreplugger øretelefoner earphones eyewitness backup backpack handbag handbrake handle handling handled tagline
  fødselsdato fødselsdatoen fødselsdatoer fødselsdagen fødselsdage fødselsdager fødselsåret fødselsår fødselsattest fødselsattesten fodselsdato fodselsdatoen
  fodselsdag fodselsdagen fodselsnummer fødselsnr fødselsnummer fødselsnumre fødselsnumrene foedselsdato avgift avgiften avgifter avgifterna avgiftene bosse
  kven krakow kraków landkreditt mengrad mengraden méngrad méngraden thailand stemmer stemte stemme stemt sex mr ill hk personskade personskader personskaden
  personskador personskada patient patienten patienter kabel kabelen lever albania parcel passenger claim afgift afgiften afgifter`.split(
    /\s+/u,
  ),
)
const longestEntry = 24
const shortestBase = 5

function inflected(index: WordIndex, key: string): Hit | undefined {
  for (const ending of endings) {
    if (key.length - ending.length < shortestBase || !key.endsWith(ending)) continue
    const base = key.slice(0, -ending.length)
    const hit = index.exact.get(base) ?? index.bare.get(base)
    if (hit) return hit
  }
  return undefined
}

// The length of the longest stem that `key` begins with, 0 when it begins with none. No stem is shorter than three letters.
function stemLength({ stems, stemLengths }: WordIndex, key: string): number {
  const lengths = stemLengths.get(key.slice(0, telltale)) ?? 0
  if (lengths === 0) return 0
  for (let length = Math.min(key.length, longestEntry); length >= telltale; length--) {
    if ((lengths & (1 << length)) !== 0 && stems.has(key.slice(0, length))) return length
  }
  return 0
}

function longestHead({ heads, headLengths }: WordIndex, key: string): Hit | undefined {
  const lengths = headLengths.get(key.slice(-telltale)) ?? 0
  if (lengths === 0) return undefined
  for (let from = Math.max(2, key.length - longestEntry); from <= key.length - telltale; from++) {
    const hit = (lengths & (1 << (key.length - from))) === 0 ? undefined : heads.get(key.slice(from))
    if (hit) return hit
  }
  return undefined
}

function nearby(slips: Map<string, Hit>, key: string): Hit | undefined {
  const direct = slips.get(key)
  if (direct) return direct
  for (const slip of slipsOf(key)) {
    const hit = slips.get(slip)
    if (hit) return hit
  }
  return undefined
}

// A slip may also stand inside the stem of a longer word: "dibetiker", "epelepsi".
function slipped(index: WordIndex, key: string): Hit | undefined {
  if (key.length < slipLength - 1 || key.length > longestEntry || !index.maySlip(key)) return undefined
  const hit = nearby(index.slips, key)
  if (hit) return hit
  for (let length = Math.min(key.length, 14); length >= slipLength - 1; length--) {
    const front = nearby(index.stemSlips, key.slice(0, length))
    if (front) return front
  }
  return undefined
}

const light = (hit: Hit): Hit => ({ entry: hit.entry, tags: hit.tags.filter((tag) => !heavyTags.has(tag)) })

// What doctors' Greek and the names of medicines end in; only for words that are not common.
const diseaseEndings =
  /(?:itis|itt(?:en)?|itten|oser?|osen|osis|emi(?:en)?|emia|aemia|pati(?:en)?|pathy|algi(?:en)?|algia|plegi(?:en)?|plegia|trofi(?:en)?|trophy|fobi(?:en)?|phobia|penia|uri|uria|asme?|syndrom(?:et)?|syndrome|sklerosen?|stenosen?|karsinom(?:et)?|carcinoma|sarkom(?:et)?|sarcoma|lymfom(?:et)?|adenom(?:et)?|ødem(?:et)?|edema|arytmi(?:en)?|insuffisiens(?:en)?|dysplasi(?:en)?|dysplasia|dystoni(?:en)?|ektasi(?:en)?)$/u
const treatmentEndings =
  /(?:skopi(?:en)?|scopy|ektomi(?:en)?|ectomy|ostomi(?:en)?|ostomy|plastikk?(?:en)?|plasty|grafi(?:en)?|terapi(?:en)?|therapy|punksjon(?:en)?|punktion(?:en)?|resektion(?:en)?|reseksjon(?:en)?)$/u
const medicineEndings =
  /(?:umab|imab|zumab|tinib|sartan|statin|cillin|mycin|oxacin|oksacin|prazole?|dipin|dipine|gliptin|glutide?|prednisolone?|prednisone?|triptan|parin|xaban|azepam|oxetine?|oksetin|pram|lukast|terole?|formin|olol|apin|apine|idone?|idon|triptylin|profen|kodon|codone|morfin|fentanil|gabalin)e?$/u
const patterns: readonly (readonly [RegExp, Hit])[] = [
  [medicineEndings, { entry: 'ending:medicine', tags: ['MEDICINE'] }],
  [treatmentEndings, { entry: 'ending:treatment', tags: ['TREATMENT'] }],
  [diseaseEndings, { entry: 'ending:disease', tags: ['DISEASE'] }],
]
const shortestPattern = 7

// "øyeskade", "hoftebrudd": whether a head of a compound means a person or a thing, the part before it tells.
const bodyHeads =
  /^(.{3,}?)[se]?(?:skad(?:e|er|en|a|or|an|et|ene|d|ad)|brudd(?:et)?|brot(?:t|tet)?|brud(?:det)?|problem(?:er|et|ene)?|plager?|bes(?:vær|vär)|ledd(?:et)?|prote[sz]er?|sår|lidelser?)$/u

function ofBody(index: WordIndex, key: string): Hit | undefined {
  const part = bodyHeads.exec(key)?.[1]
  const body = part === undefined ? undefined : (index.exact.get(part) ?? index.bare.get(part) ?? index.stems.get(part))
  return body?.tags.includes('BODY') ? { entry: 'body:hurt', tags: ['HURT'] } : undefined
}

function hitsOf(index: WordIndex, options: LexiconOptions, key: string): Hit[] {
  if (neverWords.has(key)) return []
  const exact = index.exact.get(key) ?? index.bare.get(key)
  if (key.length < 2) return exact ? [exact] : []
  const head = key.length > 5 ? longestHead(index, key) : undefined
  const stem = index.stems.get(key.slice(0, stemLength(index, key)))
  if (head?.tags.includes('PRODUCT')) return exact ? [head, light(exact)] : [head]
  const found = [exact, stem, head, ofBody(index, key)].filter((hit) => hit !== undefined)
  if (found.length > 0) return found
  const neighbour = neighbourly(key)
  if (neighbour !== key) {
    const next =
      index.exact.get(neighbour) ??
      index.stems.get(neighbour.slice(0, stemLength(index, neighbour))) ??
      longestHead(index, neighbour)
    if (next) return [next]
  }
  const bent = inflected(index, key)
  if (bent) return [bent]
  const listed = options.packed
    .filter((list) => list.has(key))
    .map((list) => ({ entry: `${list.tag}:list`, tags: [list.tag] }))
  if (listed.length > 0) return listed
  if (options.common(key)) return []
  const pattern = key.length >= shortestPattern ? patterns.find(([ending]) => ending.test(key)) : undefined
  if (pattern) return [pattern[1]]
  const slip = slipped(index, key)
  return slip ? [slip] : []
}

const fits = (part: string, simple: string, { key, bare }: Known): boolean => {
  if (part.endsWith('*')) return key.startsWith(part.slice(0, -1)) || bare.startsWith(simple)
  return key === part || (part.length > 3 && bare === simple)
}

// The second word decides oftenest, so the first, which led here, comes last.
function fitsAt({ parts, simple }: Phrase, word: (offset: number) => Known | undefined): boolean {
  for (let i = parts.length - 1, at = 1; i >= 0; i--, at = (at + 1) % parts.length) {
    const known = word(at)
    if (known === undefined || !fits(parts[at] ?? '', simple[at] ?? '', known)) return false
  }
  return true
}

function phraseAt(list: readonly Phrase[], word: (offset: number) => Known | undefined): ReturnType<Lexicon['phrase']> {
  let hits: Phrase[] | undefined
  for (const phrase of list) {
    if (!fitsAt(phrase, word)) continue
    hits ??= []
    hits.push(phrase)
  }
  const parts = hits?.[0]?.parts
  if (!hits || !parts) return undefined
  const tags = hits.filter((hit) => hit.parts.length === parts.length).map((hit) => hit.tag)
  return { length: parts.length, hit: { entry: plain(parts.join(' ')), tags: [...new Set(tags)] } }
}

function within(index: WordIndex, run: string): Hit[] {
  const out: Hit[] = []
  for (let from = 0; from < Math.min(run.length, 200); from++) {
    for (let to = from + 4; to <= Math.min(run.length, from + 16); to++) {
      const part = run.slice(from, to)
      const hit = index.exact.get(part) ?? (to - from > 4 ? index.stems.get(part) : undefined)
      if (hit?.tags.some((tag) => heavyTags.has(tag))) out.push(hit)
    }
  }
  return out
}

export interface LexiconOptions {
  /** Asked when the groups know nothing of a word. */
  readonly packed: readonly PackedWords[]
  /** Common words are never taken for another word with a slip. */
  readonly common: (word: string) => boolean
}

/** What the lists say of a word by itself. */
export interface Known {
  readonly key: string
  /** Without its Nordic letters. */
  readonly bare: string
  readonly hits: readonly Hit[]
  /** One of the hits tells something by itself. */
  readonly tells: boolean
  readonly phrases: Phrases | undefined
  /** Bits of the letters with which the next word may begin, if the two are to begin an entry together. */
  readonly goesOnWith: number
}

/** Words kept with what they are, in each of two generations: talk is made of few words, looked up again and again. */
const keptInMemory = 10_000

// Words of the lists, common ones and numbers; a single letter is nobody's either.
const isPublic = ({ key, hits, phrases }: Known, { common }: LexiconOptions): boolean =>
  key.length < 2 ||
  hits.length > 0 ||
  phrases !== undefined ||
  neverWords.has(key) ||
  common(key) ||
  numberWord(key) !== undefined

const createLook = (index: WordIndex, options: LexiconOptions): ((key: string) => Known) => {
  const words = keptWords<Known>(keptInMemory)
  return (key) => {
    const known = words.get(key)
    if (known !== undefined) return known
    const bare = plain(key)
    const hits = hitsOf(index, options, key)
    const goesOnWith =
      key.length < beginning ? (index.starts.get(key) ?? 0) : index.beginnings.has(key.slice(0, beginning)) ? -1 : 0
    const found = { key, bare, hits, tells: hits.some(tells), phrases: index.phrases.get(bare), goesOnWith }
    if (!isPublic(found, options)) return found
    const own = { ...found, key: ownCopy(key), bare: ownCopy(bare) }
    words.keep(own.key, own)
    return own
  }
}

/** Builds the index over `groups`. */
export function createLexicon(groups: readonly Group[], options: LexiconOptions): Lexicon {
  const index = buildIndex(groups)
  const known = createLook(index, options)
  const knownAt = (words: readonly Keyed[], at: number): Known | undefined => {
    const word = words[at]
    return word === undefined ? undefined : known(word.key)
  }
  return {
    look: known,
    of: (key) => known(key).hits,
    whole: (key, least) => index.exact.has(key) || index.bare.has(key) || stemLength(index, key) > least,
    begins: (first, second) =>
      (known(first).goesOnWith & letterBit(second, 0)) !== 0 &&
      (first.length >= beginning || index.beginnings.has((first + second).slice(0, beginning))),
    phrase: (words, at) => {
      const phrases = knownAt(words, at)?.phrases
      if (phrases === undefined) return undefined
      const second = knownAt(words, at + 1)
      if (second === undefined || !mayFollow(phrases, second.bare)) return undefined
      return phraseAt(phrases.list, (offset) => (offset === 1 ? second : knownAt(words, at + offset)))
    },
    within: (run) => within(index, run),
  }
}
