// Where a span of health ends: with the side, the dose, the degree, the share or the time that belongs to it.

import { besides, isNumber, isPercent, percent, type Reach, set, wordAt } from './beside.ts'
import { has } from './supposing.ts'
import type { Tagged } from './tagging.ts'

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
const onLeave = /s(?:y|ju)[kg]e?(?:meld|skriv|ledig)|^(?:arbeids)?ufør|^leave$/
const since = set('siden sidan sedan sen since til till until fram frem ut')
const until = set('til till')
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
const kinds =
  /^(?:lidelse[nr]?|sykdom(?:men)?|sjukdom(?:en)?|sygdom(?:men)?|disorder|disease|syndrom(?:et)?|syndrome|reaksjon|reaktion|reaction|smerter|smärtor|problem(?:er)?|problems|plager|besvær|besvär|behandling|treatment|surgery|attack|attacks|anfall|anfald|s)$/u
const allergic = /^(?:\p{L}*allergi(?:sk|ske|ker|c)?|intolerant|overfølsom|överkänslig|gravid|svanger|pregnant)$/u
const against = set('mot mod for för to overfor over med with')
const ands = set('og och and')
const repeating = set('ganger gonger gange gånger times twice once hver kvar varje every')
const often = set(
  `ganger gonger gange gånger times twice once hver kvar varje every annenhver i om a per hver andre annen anden annan tredje fjerde dag dagen dagar uke uka veke veka uge ugen vecka veckan måned måneden
  månad månaden month week day year år året`,
)

type Rule = (stretch: readonly Tagged[], reach: Reach) => number

// How many words from `from` on fit, each beside the one before.
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
  return besides(stretch, end - 1) && doses.test(wordAt(stretch, end)) ? end + 1 : to
}
const ofDegrees: Rule = (stretch, { to }) => {
  if (!fever.test(wordAt(stretch, to - 1))) return to
  const end = run(stretch, to, (item) => isNumber(item) || degrees.has(item.word.key))
  return end - to <= longestDose ? end : to
}
const ofGrade: Rule = (stretch, { to }) => {
  if (!grading.test(wordAt(stretch, to - 1))) return to
  const end = run(stretch, to, ({ word }) => grades.test(word.key))
  return end - to <= 2 ? end : to
}
const ofLeave: Rule = (stretch, { to }) => {
  if (!onLeave.test(wordAt(stretch, to - 1))) return to
  const shared = run(stretch, to, (item) => isNumber(item) || percent.test(item.word.key) || parts.has(item.word.key))
  const told = shared - to <= longestShare && (isPercent(stretch, shared - 1) || times.has(wordAt(stretch, shared - 1)))
  const end = told ? shared : to
  if (!since.has(wordAt(stretch, end)) || !besides(stretch, end - 1) || !besides(stretch, end)) return end
  return until.has(wordAt(stretch, end + 1)) && besides(stretch, end + 1) ? end + 3 : end + 2
}
const ofShare: Rule = (stretch, { to }) => {
  if (!share.test(wordAt(stretch, to - 1))) return to
  const end = run(stretch, to, (item) => isNumber(item) || percent.test(item.word.key) || sharing.has(item.word.key))
  return end - to <= longestShare && isPercent(stretch, end - 1) ? end : to
}
const ofKind: Rule = (stretch, { to }) =>
  besides(stretch, to - 1) && kinds.test(wordAt(stretch, to)) && has(stretch[to - 1], 'DISEASE', 'SYMPTOM', 'TREATMENT')
    ? to + 1
    : to
// "allergisk mot nøtter og egg", "allergic to penicillin"
const ofAllergy: Rule = (stretch, { to }) => {
  if (!allergic.test(wordAt(stretch, to - 1))) return to
  const start = run(stretch, to, ({ word }) => against.has(word.key))
  if (start === to || !besides(stretch, start - 1) || wordAt(stretch, start) === '') return to
  const more = ands.has(wordAt(stretch, start + 1)) && besides(stretch, start) && besides(stretch, start + 1)
  return more ? start + 3 : start + 1
}
// "to ganger i uka", "twice a week", "hver tredje uge"
const ofTimes: Rule = (stretch, { to }) => {
  if (!has(stretch[to - 1], 'TREATMENT', 'MEDICINE', 'CARER')) return to
  const end = run(stretch, to, (item) => isNumber(item) || often.has(item.word.key))
  const told = stretch.slice(to, end).some(({ word }) => repeating.has(word.key))
  return told && end - to <= longestDose ? end : to
}
const ofWeek: Rule = (stretch, { to }) => {
  if (!pregnant.test(wordAt(stretch, to - 1))) return to
  let [end, week] = [to, false]
  for (let at = to; at < to + longestWeeks && wordAt(stretch, at) !== '' && stretch[at - 1]?.word.stop !== '?'; at++) {
    const item = stretch[at] as Tagged
    week ||= weeks.test(item.word.key)
    if (item.word.key !== 'i' && item.word.key !== 'in' && !weeks.test(item.word.key) && !isNumber(item)) break
    if (week) end = at + 1
  }
  return end
}
const ofHarm: Rule = (stretch, { from, to }) => {
  const key = wordAt(stretch, to)
  if (!besides(stretch, to - 1)) return to
  if (!stretch.slice(from, to).some((item) => has(item, 'HARM', 'BODY'))) return to
  if (parted.has(key) && has(stretch[to - 1], 'BODY') && (knocked.has(key) || !besides(stretch, to))) return to + 1
  return key === 'litt' || key === 'lite' || key === 'lidt' ? to + 1 : to
}
/** Each gives the end of the span, `to` where it has nothing to add. */
export const growing: readonly Rule[] = [
  ofSide,
  ofDose,
  ofDegrees,
  ofGrade,
  ofLeave,
  ofShare,
  ofKind,
  ofAllergy,
  ofTimes,
  ofWeek,
  ofHarm,
]
