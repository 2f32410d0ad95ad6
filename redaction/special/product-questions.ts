// Tells a question about a product from a fact about somebody: "er graviditet dekket på reise?", "ger facket rabatt?" name an
// illness or a union and nobody who has it. Also things of the body that were lost or broken as things.

import { healthTags, unionTags } from './rules.ts'
import { has } from './supposing.ts'
import type { Tagged } from './tagging.ts'

// What is asked of a policy: does it cover, what does it cost, what is meant by it?
const askedStems =
  'dekk dæk täck ersätt erstatt omfatt inklud includ cover undantag forskjell skilnad forskel skillnad rabat avtal aftale'.split(
    ' ',
  )
const askedWords = new Set(
  'ingår inngår indgår gjelder gjeld gäller gælder koster kostar cost costs pris prisen priset price menes menas menast betyr betyder mean means teller tæller regnes räknas reknast count counts unntatt undtaget excluded difference krav discount discounts cheaper billigere billigare tilbyr tilbyder erbjuder offer selger säljer sælger'.split(
    ' ',
  ),
)
const longestEnding = 5
const isAsked = (key: string): boolean =>
  askedWords.has(key) || askedStems.some((stem) => key.startsWith(stem) && key.length <= stem.length + longestEnding)
// Said of what is or was so, not of what may be: "hjerteinfarkt i går, dekkes det?", "har astma, dekkes det?".
const told =
  /^(?:går|igår|gjår|kveld|natt|morges|morse|idag|dag|uke|uka|vecka|veckan|uge|ugen|fjor|fjol|sist|sidste|förra|forrige|nå|nu|no|now|siden|sidan|sedan|sen|nylig|nettopp|netop|nyss|yesterday|today|since|last|ago|week|har|hatt|hadde|hade|havde|haft|fått|fikk|fekk|fik|fået|fick|fått|ble|blei|vart|blev|blitt|blivit|blevet|går|ligger|ligg|innlagt|have|has|had|got|was|were|been|am|etter|efter|after|med|with)$/u
const anyones = new Set(
  'man ein en noen nokon någon nogen someone somebody anyone folk kunden kunde kunder barn barnet barna barnen børn children child ansatte customers people partner it den det de dei they dem them'.split(
    ' ',
  ),
)

const someone = (item: Tagged): boolean =>
  has(item, 'SELF', 'KIN', 'MINE', 'PRONOUN') && !anyones.has(item.word.key) && !item.inPhrase

/** True for a word that such a message only asks about. */
export const askedAbout = (item: Tagged): boolean =>
  item.tags.some((tag) => healthTags.has(tag) || unionTags.has(tag) || tag === 'BODY' || tag === 'MEMBER')

// How a question begins that names the illness before the policy: "er graviditet dekket?".
const opening =
  /^(?:hei|hej|hi|hello|er|är|is|are|dekk\p{L}{0,3}|dæk\p{L}{1,4}|hva|kva|hvad|vad|what|which|hvilke\p{L}?|kva|vilka|vilken|kan|can|ingår|gjelder|gäller|får|do|does|teller|regnes|räknas|how|hvor|hur|korleis|hvordan|if|må|skal|will|trenger|tilbyr|erbjuder|er|finnes|finns|findes)$/u
const mostAsked = 2
// Who asks of an aid, or of a medicine and something else at once, most likely uses them.
const weight = (item: Tagged): number => (has(item, 'AID') ? 3 : has(item, 'MEDICINE') ? 2 : 1)
// "Det gjelder en kneprotese" tells what the matter is; "gjelder den i Spania?" asks.
const isAbout = (key: string): boolean => /^(?:gjelder|gjeld|gäller|gælder)$/u.test(key)

/** True when the message asks of a product and neither names a person nor tells that anything has happened. */
export function asksOfProduct(words: readonly Tagged[]): boolean {
  const first = words.findIndex(
    ({ word }, i) => isAsked(word.key) && !(isAbout(word.key) && words[i - 1]?.word.key === 'det'),
  )
  const named = words.findIndex(askedAbout)
  if (first < 0 || named < 0 || (named < first && !opening.test(words[0]?.word.key ?? ''))) return false
  if (words.filter(askedAbout).reduce((sum, item) => sum + weight(item), 0) > mostAsked) return false
  return !words.some((item) => someone(item) || told.test(item.word.key) || item.word.key === 'bot')
}

const glasses =
  /^(?:\p{L}{0,10}briller?|\p{L}{0,10}brillene|brillane|brillerne|brillen|glasögon|glasögonen|glasses|linser|linsene|linserne)$/u
const lost =
  /^(?:mist\p{L}{1,3}|tapt\p{L}?|tappa\p{L}{0,2}|tab(?:t|te|er)|borte|borta|væk|stj[aå]l\p{L}{1,4}|stjæl\p{L}{1,3}|stul\p{L}{1,4}|stole|stolen|lost|lose|knust\p{L}{0,2}|knus\p{L}{0,2}|ødelagt\p{L}?|øydelagd\p{L}?|sönder|gikk|gjekk|gick|broke|broken|smashed|glemt\p{L}?|gløymd\p{L}?|glömt|glömde|forgot|left|la|lade|satte|trampet|trampade|sat|falt|faldt|föll|fell|knækket|brakk|ripet|repor|scratched|reiseforsikring\p{L}{0,2}|innbo\p{L}{0,10})$/u
const needed =
  /^(?:fått|får|fikk|fekk|fået|fick|trenger|treng|behøver|behöver|bruker|brukar|bruger|använder|needs|need|wears?|styrke|styrka|syn|synet|sehr|minus|øynene|öga|ögon|eyes?|sight|eyesight|progressive|progressiva|lege|optiker\p{L}{0,2}|slåss|slo|slog|ulykke\p{L}?|olycka\p{L}?)$/u
const farthest = 10

/** "Mistet brillene i sjøen": a thing of a person's like any other, and nothing of how they see. */
export function isLostThing(words: readonly Tagged[], i: number): boolean {
  if (!glasses.test(words[i]?.word.key ?? '')) return false
  const near = words.slice(Math.max(0, i - farthest), i + farthest)
  return (
    near.some(({ word }) => lost.test(word.key)) &&
    !near.some(
      (item) => needed.test(item.word.key) || (has(item, 'HURT', 'DISEASE', 'SYMPTOM') && !lost.test(item.word.key)),
    )
  )
}
