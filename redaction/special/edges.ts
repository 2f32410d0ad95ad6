// Where a span of health begins and ends: with the words that qualify the illness or the injury ("to brukne ribbein", "lam i
// høyre side", "sykmeldt femti prosent siden mai"), without the verbs and names around it.

import { numberWord } from '../spoken/lexicon.ts'
import { numberKey } from './reading.ts'
import { has } from './supposing.ts'
import type { Tagged } from './tagging.ts'

/** Indices of words, `to` exclusive. */
export interface Reach {
  readonly from: number
  readonly to: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

const articles = set('en ein ei et eit ett a an')
const many = set(
  'to tre fire fem seks sju åtte ni ti två fyra sex sju tio two three four five six seven eight nine ten flere fleire flera several multiple begge båda both',
)
const qualities =
  /^(?:alvorlig|alvorleg|allvarlig|kronisk|chronic|akutt?|acute|medfød[td]?|medfött?|varig|livsvarig|livslång|let|lett|lätt|lindrig|mild|moderat|sv[æå]r|kraftig|st[eæa]rk|intens|vedvarende|vedvarande|konstant|constant|persistent|recurrent|ongoing|langvarig|långvarig|ondarta|godarta|elakarta|malign|dyp|djup|dyb|stygg|otäck|vond|ond|dårlig|dårleg|dålig|høy|høg|høj|hög|lav|låg|nedsa[t]|svekke|svekka|kvarstående|ständig|påført|psykisk|fysisk|mental|åben|langtkommen|langt$|fremskreden|fremskredet|framskriden|påvist|delvis$|åpen|open|öppe|indre|inre|ytre|begynnende|begyndende|begynnande|ny(?:e|tt|a)?$|brukne|brudne|brukke|brække|bruten|brutna|brotne|knekt|knust|knäckt|hov[en]|svull|betent|severe|serious|slight|minor|major|deep|nasty|broken|fractured|sprained|swollen|torn|cracked|high|low|terminal|bilateral|hairline|metastatic|inoperable|unstable|pancreatic|ovarian|cervical|colon|bowel|prostate|breast|lung|testicular|bladder|kidney|liver|brain|thyroid|throat|skin|nut|peanut|gluten|pollen|peanøtt|diagnose|type$|typ$|venstre|høyre|høgre|højre|vänster|höger|left|right)/u
const very = set('veldig väldigt meget ganske ganska too for alltfor altfor very')
const comparing = set('for too alt alltför')
const percent = /^(?:prosent|procent|percent)s?$/u
const negating = set('no ingen inga inget')
const counting: ReadonlySet<string> = new Set(['digit', 'teen', 'tens', 'hundred', 'thousand'])
const isCount = (key: string): boolean =>
  Object.entries(numberWord(key) ?? {}).some(
    ([group, items]) => group !== 'fi' && items.some(({ form }) => counting.has(form)),
  )
const isNumber = ({ word }: Tagged): boolean => word.key === numberKey || isCount(word.key)

const sides = set('side siden sida sidan side sidor sider kroppen halvdel')
const sided =
  /^(?:i|på|in|on|av|af|of|the|den|det|min|mitt|mi|my|his|her|sin|sitt|hele|heile|hela|halve|høyre|høgre|højre|venstre|vänster|höger|left|right|begge|båda|both|ene|eine|ena|andre|andra|two|to|två)$/u
const longestSide = 4

const doses =
  /^(?:mg|mikrogram|milligram|microgram|micrograms|milligrams|milligrammes|ml|gram|tabletter|tablets|enheter|enheder|units|dråper|droppar|depot)$/u
const longestDose = 6
const fever = /^(?:feber|feberen|febern|fever|temperature)$/u
const degrees = set('på komma grader point degrees of')
const grading = /^(?:type|typ|grad|grade|stadium|stadie|stage|hepatit\p{L}{0,3}|diabetes|bipolar|bipolær|bipolär)$/u
const grades = /^(?:a|b|c|i|ii|iii|iv|v|en|to|tre|ein|ett|et|två|one|two|three|type|typ|grad|stadium|stage|#)$/u
const onLeave = /^(?:\p{L}*s[yj]+u?[kg]e?(?:meld|skriv|ledig)\p{L}*|ufør\p{L}*|leave|arbeidsufør\p{L}*)$/u
const since = set('siden sidan sedan sen since')
const parts = set('på halv hel heltid halvtid deltid fulltid fuldtid delvis gradert helt')
const times = set('heltid halvtid deltid fulltid fuldtid delvis gradert')
const longestShare = 4
const share = /^(?:mén|men|invaliditet|invaliditeten|méngrad|ufør|uføre|disability)$/u
const sharing = set('på med of')
const pregnant = /^(?:\p{L}*gravid\p{L}{0,2}|pregnant|svanger|havande)$/u
const weeks = /^(?:uk[ea]|uk[ae]|veke|vek[ae]|uge|vecka[n]?|week|weeks|måned|månaden|månad|month|months)$/u
const longestWeeks = 4
const parted = set('av ut ud out off')
const knocked = set('ut ud')
const walking = set('med with')
const goes = set('går gå gjeng gikk brukar bruker bruger använder uses using')

const besides = (stretch: readonly Tagged[], i: number): boolean => {
  const [one, next] = [stretch[i], stretch[i + 1]]
  return one !== undefined && next !== undefined && one.word.stop === undefined && next.word.start - one.word.end <= 1
}

const keyAt = (stretch: readonly Tagged[], i: number): string => stretch[i]?.word.key ?? ''

const isPercent = (stretch: readonly Tagged[], i: number): boolean => percent.test(keyAt(stretch, i))

// One word more to the left, while it qualifies the next.
function qualifies(stretch: readonly Tagged[], i: number): boolean {
  const item = stretch[i]
  if (item === undefined || !besides(stretch, i)) return false
  const { key } = item.word
  if (isPercent(stretch, i) || qualities.test(key) || negating.has(key) || many.has(key)) return true
  if (very.has(key)) return !comparing.has(key) || /^(?:høy|høj|hög|lav|låg|high|low)/u.test(keyAt(stretch, i + 1))
  return isNumber(item) && !has(stretch[i + 1], 'CARER') && !articles.has(key) && !ofTime.has(keyAt(stretch, i - 1))
}

const isHurt = (item: Tagged | undefined): boolean =>
  has(item, 'DISEASE', 'HURT', 'HARM') || (has(item, 'SYMPTOM') && item?.inPhrase === true)

// "klokka to", "den femte": a number that belongs to what stands before it.
const ofTime = set('klokka klokken kl den år uke uge vecka nummer at punkt')

const mostQualifying = 4

const placing = set('in at on')
const placed = set('a the')

// English says of its patients where they are: "in a wheelchair", "at the hospital", "on dialysis".
function where(stretch: readonly Tagged[], at: number, item: Tagged | undefined): number {
  if (!has(item, 'AID', 'CARER', 'TREATMENT', 'STATE')) return at
  const before = placed.has(keyAt(stretch, at - 1)) ? at - 1 : at
  return placing.has(keyAt(stretch, before - 1)) && besides(stretch, before - 1) ? before - 1 : at
}

function leftEdge(stretch: readonly Tagged[], { from, to }: Reach): number {
  let at = from
  while (at > 0 && from - at < mostQualifying && qualifies(stretch, at - 1)) at--
  if (
    articles.has(keyAt(stretch, at - 1)) &&
    besides(stretch, at - 1) &&
    (at < from || stretch.slice(from, to).some(isHurt))
  )
    return at - 1
  const within = where(stretch, at, stretch[from])
  if (within < at || !has(stretch[from], 'AID')) return within
  if (walking.has(keyAt(stretch, at - 1)) && goes.has(keyAt(stretch, at - 2))) return at - 2
  return keyAt(stretch, at - 1) === 'i' ? at - 1 : at
}

type Rule = (stretch: readonly Tagged[], reach: Reach) => number

// How many words from `from` on fit, at most `most`, each beside the one before.
const run = (stretch: readonly Tagged[], from: number, fits: (item: Tagged) => boolean): number => {
  let at = from
  while (at < stretch.length && besides(stretch, at - 1) && fits(stretch[at] as Tagged)) at++
  return at
}

const ofSide: Rule = (stretch, { to }) => {
  const end = run(stretch, to, ({ word }) => sided.test(word.key))
  const at = end < stretch.length && besides(stretch, end - 1) ? stretch[end] : undefined
  if (at === undefined || end === to || end - to > longestSide) return to
  return sides.has(at.word.key) || (has(at, 'BODY') && !has(at, 'IDIOM')) ? end + 1 : to
}
const ofDose: Rule = (stretch, { to }) => {
  if (!has(stretch[to - 1], 'MEDICINE', 'LISTED')) return to
  const end = run(stretch, to, isNumber)
  if (end === to || end - to > longestDose) return to
  return besides(stretch, end - 1) && doses.test(keyAt(stretch, end)) ? end + 1 : to
}
const ofDegrees: Rule = (stretch, { to }) => {
  if (!fever.test(keyAt(stretch, to - 1))) return to
  const end = run(stretch, to, (item) => isNumber(item) || degrees.has(item.word.key))
  return end - to <= longestDose ? end : to
}
const ofGrade: Rule = (stretch, { to }) => {
  if (!grading.test(keyAt(stretch, to - 1))) return to
  const end = run(stretch, to, ({ word }) => grades.test(word.key))
  return end - to <= 2 ? end : to
}
const ofLeave: Rule = (stretch, { to }) => {
  if (!onLeave.test(keyAt(stretch, to - 1))) return to
  const shared = run(stretch, to, (item) => isNumber(item) || percent.test(item.word.key) || parts.has(item.word.key))
  const told = shared - to <= longestShare && (isPercent(stretch, shared - 1) || times.has(keyAt(stretch, shared - 1)))
  const end = told ? shared : to
  if (!since.has(keyAt(stretch, end)) || !besides(stretch, end - 1) || !besides(stretch, end)) return end
  return end + 2
}
const ofShare: Rule = (stretch, { to }) => {
  if (!share.test(keyAt(stretch, to - 1))) return to
  const end = run(stretch, to, (item) => isNumber(item) || percent.test(item.word.key) || sharing.has(item.word.key))
  return end - to <= longestShare && isPercent(stretch, end - 1) ? end : to
}
const ofWeek: Rule = (stretch, { to }) => {
  if (!pregnant.test(keyAt(stretch, to - 1))) return to
  let [end, week] = [to, false]
  for (let at = to; at < to + longestWeeks && keyAt(stretch, at) !== '' && stretch[at - 1]?.word.stop !== '?'; at++) {
    const item = stretch[at] as Tagged
    week ||= weeks.test(item.word.key)
    if (item.word.key !== 'i' && item.word.key !== 'in' && !weeks.test(item.word.key) && !isNumber(item)) break
    if (week) end = at + 1
  }
  return end
}
const ofHarm: Rule = (stretch, { from, to }) => {
  const key = keyAt(stretch, to)
  if (!besides(stretch, to - 1)) return to
  if (!stretch.slice(from, to).some((item) => has(item, 'HARM', 'BODY'))) return to
  if (parted.has(key) && has(stretch[to - 1], 'BODY') && (knocked.has(key) || !besides(stretch, to))) return to + 1
  return key === 'litt' || key === 'lite' || key === 'lidt' ? to + 1 : to
}
const growing: readonly Rule[] = [ofSide, ofDose, ofDegrees, ofGrade, ofLeave, ofShare, ofWeek, ofHarm]

// What a phrase of the lists begins or ends with without telling anything: "min" of "legen min", "og" of "sund og rask".
const bare = set(
  `min mi mitt mine mina mit my ble blei vart blev bli blir blitt blevet blivit bliver var har have has had hadde havde hade jeg eg jag i og och and for til till med at
  the he she han hun hon ho som et en ei på av af fra från from på of`,
)
/** A word of a phrase that tells nothing by itself. */
export const isBare = ({ word, inPhrase }: Tagged): boolean => inPhrase && bare.has(word.key)

// "medlem i HK", "through Unison": of these the union alone.
const belonging = set(
  `medlem medlemskap medlemskab member of through via gjennom gennem genom organisert organiseret organiserad ansluten tilsluttet innmeldt indmeldt meldt inn ind gått
  kort avtalen forsikring trekk kontingent belong organised`,
)
const belongs = (item: Tagged): boolean => isBare(item) || (item.inPhrase && belonging.has(item.word.key))

const trimmed = (stretch: readonly Tagged[], { from, to }: Reach, drops: (item: Tagged) => boolean): Reach => {
  let [first, end] = [from, to]
  while (first < end - 1 && drops(stretch[first] as Tagged)) first++
  while (end - 1 > first && drops(stretch[end - 1] as Tagged)) end--
  return { from: first, to: end }
}

/** The words of a span of union membership without those that only say that somebody belongs to it. */
export const unionEdges = (stretch: readonly Tagged[], reach: Reach): Reach => trimmed(stretch, reach, belongs)

/** The words of a span of health without those at its ends that tell nothing, with those beside it that belong to it. */
export function edges(stretch: readonly Tagged[], reach: Reach): Reach {
  const { from: first, to } = trimmed(stretch, reach, isBare)
  let end = to
  for (const grow of growing) end = grow(stretch, { from: first, to: end })
  return { from: leftEdge(stretch, { from: first, to: end }), to: end }
}
