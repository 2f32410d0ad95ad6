// Where a span of health begins: with what qualifies the illness, counts the injuries or hit a part of the body.

import { besides, isNumber, isPercent, type Reach, set, wordAt } from './beside.ts'
import { has } from './supposing.ts'
import type { Tagged } from './tagging.ts'

const articles = set('en ein ei et eit ett a an')
const many = set(
  'to tre fire fem seks sju åtte ni ti två fyra sex sju tio two three four five six seven eight nine ten flere fleire flera several multiple begge båda both',
)
const qualities =
  /^(?:alvorlig|alvorleg|allvarlig|kronisk|chronic|akutt?|acute|medfød[td]?|medfött?|varig|livsvarig|livslång|let$|lette?(?:re)?$|lätt|lindrig|mild|moderat|sv[æå]r|kraftig|st[eæa]rk|intens|vedvarende|vedvarande|konstant|constant|persistent|recurrent|ongoing|langvarig|långvarig|ondarta|godarta|elakarta|malign|dyp|djup|dyb|stygg|otäck|vond|ond|dårlig|dårleg|dålig|høy|høg|høj|hög|lav|låg|nedsa[t]|svekke|svekka|kvarstående|ständig|påført|psykisk|fysisk|mental|åben|langtkommen|langt$|fremskreden|fremskredet|framskriden|påvist|delvis$|åpen|open|öppe|indre|inre|ytre|begynnende|begyndende|begynnande|ny(?:e|tt|a)?$|mindre$|større$|större$|liten$|lita$|lille$|stor[et]?t?$|små$|brukne|brudne|brukke|brække|bruten|brutna|brotne|knekt|knust|knäckt|hov[en]|svull|betent|severe|serious|slight|minor|major|deep|nasty|broken|fractured|sprained|swollen|torn|cracked|high|low|terminal|bilateral|hairline|metastatic|inoperable|unstable|pancreatic|ovarian|cervical|colon|bowel|prostate|breast|lung|testicular|bladder|kidney|liver|brain|thyroid|throat|skin|nut|peanut|gluten|pollen|peanøtt|diagnose|type$|typ$|venstre|høyre|høgre|højre|vänster|höger|left|right)/u
const very = set('veldig väldigt meget ganske ganska too for alltfor altfor very')
const comparing = set('for too alt alltför')
const negating = set('no ingen inga inget')
const walking = set('med with på')
const goes = set('går gå gjeng gikk gjekk gick gik walks')

// One word more to the left, while it qualifies the next.
function qualifies(stretch: readonly Tagged[], i: number): boolean {
  const item = stretch[i]
  if (item === undefined || !besides(stretch, i)) return false
  const { key } = item.word
  if (isPercent(stretch, i) || qualities.test(key) || negating.has(key) || many.has(key)) return true
  if (very.has(key)) return !comparing.has(key) || /^(?:høy|høj|hög|lav|låg|high|low)/u.test(wordAt(stretch, i + 1))
  return isNumber(item) && !has(stretch[i + 1], 'CARER') && !articles.has(key) && !ofTime.has(wordAt(stretch, i - 1))
}

const isHurt = (item: Tagged | undefined): boolean =>
  has(item, 'DISEASE', 'HURT', 'HARM') || (has(item, 'SYMPTOM') && item?.inPhrase === true)

// "klokka to", "den femte": a number that belongs to what stands before it.
const ofTime = set('klokka klokken kl den år uke uge vecka nummer at punkt')

const isOpenWord = (stretch: readonly Tagged[], i: number): boolean =>
  besides(stretch, i) &&
  besides(stretch, i - 1) &&
  wordAt(stretch, i).length > shortestOpen &&
  (stretch[i]?.tags.length ?? 1) === 0
const shortestOpen = 3

const mostQualifying = 4

const placing = set('in at on')
const placed = set('a the')
const wards =
  /^(?:hospital|intensive|surgery|therapy|rehab|recovery|treatment|dialysis|chemo\p{L}*|oxygen|sick|icu|nicu|hospice)$/u

// English says of its patients where they are: "in a wheelchair", "at the hospital", "on dialysis".
function where(stretch: readonly Tagged[], at: number, item: Tagged | undefined): number {
  if (!has(item, 'AID', 'CARER', 'TREATMENT', 'STATE')) return at
  const before = placed.has(wordAt(stretch, at - 1)) ? at - 1 : at
  if (before === at && !wards.test(wordAt(stretch, at))) return at
  return placing.has(wordAt(stretch, before - 1)) && besides(stretch, before - 1) ? before - 1 : at
}

const into = set('i på in gjennom gennem genom through over')
const longestThing = 2

// "en vinkelsliper i låret", "a nail through my foot": what hit a part of the body.
function thing(stretch: readonly Tagged[], from: number): number {
  if (!has(stretch[from], 'BODY')) return from
  const before = has(stretch[from - 1], 'MINE', 'PRONOUN') ? from - 2 : from - 1
  const start = before - longestThing
  return into.has(wordAt(stretch, before)) && articles.has(wordAt(stretch, start)) && besides(stretch, start + 1)
    ? start
    : from
}

// English says whose part of the body it is: "my wrist is swollen".
const mine = set('my his her your')

const bornWith = set('født fødd född born')

/** The index of the first word that belongs to the span. */
export function leftEdge(stretch: readonly Tagged[], { from, to }: Reach): number {
  let at = thing(stretch, from)
  if (at < from) return at
  while (at > 0 && from - at < mostQualifying && qualifies(stretch, at - 1)) at--
  // "en tøff depresjon": whatever stands between the article and the illness qualifies it.
  if (
    at === from &&
    articles.has(wordAt(stretch, at - 2)) &&
    isOpenWord(stretch, at - 1) &&
    has(stretch[from], 'DISEASE', 'HURT', 'SYMPTOM')
  )
    return at - 2
  if (
    articles.has(wordAt(stretch, at - 1)) &&
    besides(stretch, at - 1) &&
    (at < from || stretch.slice(from, to).some(isHurt))
  )
    return at - 1
  if (mine.has(wordAt(stretch, at - 1)) && has(stretch[at], 'BODY') && besides(stretch, at - 1)) return at - 1
  if (walking.has(wordAt(stretch, at - 1)) && bornWith.has(wordAt(stretch, at - 2))) return at - 2
  const within = where(stretch, at, stretch[from])
  if (within < at || !has(stretch[from], 'AID')) return within
  if (walking.has(wordAt(stretch, at - 1)) && goes.has(wordAt(stretch, at - 2))) return at - 2
  return wordAt(stretch, at - 1) === 'i' ? at - 1 : at
}
