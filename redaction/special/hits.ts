// What the lists say of one word: inflected, in compounds, typed without Nordic letters, or one slip of a finger away from a
// long entry.

import { neighbourly } from './reading.ts'
import { wholeWord } from './slip-filter.ts'
import { type Hit, slipLength, slipsOf, telltale, type WordIndex } from './word-index.ts'
import type { Group, Tag } from './words/group.ts'

/** A set of words too big for the sources, packed: true when it holds the word. */
export interface PackedWords {
  readonly tag: Tag
  has(word: string): boolean
}

export interface LexiconOptions {
  /** What the models are told of words besides; rules never are. */
  readonly hints?: readonly Group[]
  /** What the masker is told of words besides; the guard never is. */
  readonly marks?: readonly Group[]
  /** Asked when the groups know nothing of a word. */
  readonly packed: readonly PackedWords[]
  /** Common words are never taken for another word with a slip. */
  readonly common: (word: string) => boolean
  /** Does another of the shipped lists hold the word? */
  readonly listed?: ((word: string) => boolean) | undefined
}

const endings = 'ene|ane|ande|ende|erne|arna|orna|else|et|en|er|ar|or|ei|as|es|ne|na|te|de|a|e|n|t|s|r|å'.split('|')
// By their last letters, in this order.
const endingsBy: ReadonlyMap<string, readonly string[]> = new Map(
  endings.map((last) => [last.slice(-1), endings.filter((ending) => ending.endsWith(last.slice(-1)))]),
)
const noEndings: readonly string[] = []
// "kreftforsikring" tells nothing of anybody: the name of a product takes its words out of their meaning.
export const heavyTags = new Set<Tag>(
  'DISEASE SYMPTOM MEDICINE TREATMENT CARER AID STATE DEATH HURT'.split(' ') as Tag[],
)
// Common words that an entry's stem, head or slip would take for its own.
export const neverWords = new Set(
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
  for (const ending of endingsBy.get(key.slice(-1)) ?? noEndings) {
    if (key.length - ending.length < shortestBase || !key.endsWith(ending)) continue
    const hit = index.words.get(key.slice(0, -ending.length))
    if (hit) return hit
  }
  return undefined
}

// The length of the longest stem that `key` begins with, 0 when it begins with none. No stem is shorter than three letters.
export function stemLength({ stems, stemLengths }: WordIndex, key: string): number {
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
  if (key.length < slipLength - 1 || key.length > longestEntry) return undefined
  const may = index.maySlip(key)
  const hit = (may & wholeWord) === 0 ? undefined : nearby(index.slips, key)
  if (hit) return hit
  for (let length = Math.min(key.length, longestStem); may > wholeWord && length >= slipLength - 1; length--) {
    const front = (may & (1 << length)) === 0 ? undefined : nearby(index.stemSlips, key.slice(0, length))
    if (front) return front
  }
  return undefined
}
const longestStem = 14

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
  const body = part === undefined ? undefined : (index.words.get(part) ?? index.stems.get(part))
  return body?.tags.includes('BODY') ? { entry: 'body:hurt', tags: ['HURT'] } : undefined
}

/** One hit for each entry that `key` matches. */
export function hitsOf(index: WordIndex, options: LexiconOptions, key: string): Hit[] {
  if (neverWords.has(key)) return []
  const exact = index.words.get(key)
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
