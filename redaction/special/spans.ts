// The words to mask in a stretch that tells something special: the telling words and the parts of the body they concern, never
// the whole sentence.

import type { Reach } from './beside.ts'
import { isCertain, isChance, isOfCover, isSupported, sentenceOf } from './certain.ts'
import { edges, isBare, unionEdges } from './edges.ts'
import { healthTags, otherTags, unionTags } from './rules.ts'
import { has } from './supposing.ts'
import type { Tagged } from './tagging.ts'
import type { Category, SpecialSpan } from './verdict.ts'
import type { Tag } from './words/group.ts'

type SpanType = SpecialSpan['type']

const joiners = new Set(
  'under over över above below behind bak bakom mellom mellem mellan inside into against mit mina sit hendes hennar våre vår our your their meg mig me mæ deg dig dej oss us seg heile hele hela halve rett rätt lige right straight bare myself himself herself gjennom gennem genom through onto ned op opp upp i på av af med og for fra mot til in of with and on av från för the a an his her its min mitt mine mi my sin sitt din ditt hans hendes hennes sine venstre høyre høgre højre vänster höger left right et ett en ein eit den det sig seg to två two tre three fire fyra four fem five begge båda both s out ut ud off of index er är is was var blev ble vart noe noget något'.split(
    ' ',
  ),
)
const widestJoin = 3
const verdictBar = 0.9
// An illness, a ward or a death is rarely anything else; that somebody is well often is.
const illnessBar = 0.85
// The name of a union is hardly anything else.
const unionBar = 0.6
// Names and numbers around it make a short sentence less sure: "Kari Nordmann, mobil 412 34 567, har kreft". Where somebody
// is said to have it, less is enough.
const statedBar = 0.5
const statedReach = 3
const isStated = (stretch: readonly Tagged[], i: number): boolean =>
  has(stretch[i] as Tagged, 'DISEASE', 'MEDICINE', 'HURT') &&
  stretch.slice(Math.max(0, i - statedReach), i).some((item) => has(item, 'HAVING'))

const ands: ReadonlySet<string> = new Set(['og', 'och', 'and'])

// What a claim, a desk or an office is called tells nothing of anybody; the words beside it do.
const ofTheTrade =
  /^(?:yrkesskade\p{L}{0,16}|yrkesskada\p{L}?|personskad\p{L}{1,3}|menerstatning\p{L}{0,2}|lege|legen|leger|legene|legane|legar|gp|doktor|doktorn|doctor|doctors|dr|læge|lægen|læger|lægerne|läkare|läkaren|läkarna|pasient\p{L}{0,3}|patient\p{L}{0,3}|tannlege\p{L}?|tandlæge\p{L}?|tandläkare\p{L}?|dentist|sykehus|sykehuset|sjukehus|sjukehuset|hospital|hospitalet|sygehus|sygehuset|sjukhus|sjukhuset|vårdcentral\p{L}{0,2}|legekontor\p{L}{0,2}|helse\p{L}{0,2}|health|kommet|kommen|kommit|skade|skaden|skader|rask|raskt|egen|fastleg\p{L}{1,3}|legesent\p{L}{2,4}|legevakt\p{L}{0,2}|lægehus\p{L}{0,2}|lægevagt\p{L}{0,2}|skadestue\p{L}{0,1}|lasarett\p{L}{0,2}|sykehjem\p{L}{0,4}|sjukeheim\p{L}{0,3}|plejehjem\p{L}{0,4}|plejecent\p{L}{1,5}|omsorgsbolig\p{L}{0,3}|omsorgssent\p{L}{1,4}|äldreboende\p{L}?|vårdboende\p{L}?|mediclinic|ambulan\p{L}{1,5}|kondoler\p{L}{0,3}|condolences|påkør\p{L}{1,3}|påkjør\p{L}{1,3}|journal\p{L}{0,3}|støttekontakt\p{L}{0,9}|hjemmehjælper\p{L}{0,2}|hjemmehjelper\p{L}{0,2}|nødkald\p{L}{0,6}|begrav\p{L}{2,18}|gravferd\p{L}{0,1}|bisett\p{L}{3,6}|funeral)$/u
const atWork = /^(?:jobb|arbei|arbejd|arbet|work|ansat|anställ|tilsett|vask|rent$|renhold|reinhald|vakt|städ)/u
// Where an adviser may work as well: only who lies there is a patient.
const units = /^\p{L}{2,20}(?:avdeling|afdeling|avdelning)\p{L}{0,2}$/u
const places = /^(?:på|at|in|til|hos|fra|från|i)$/u
// Things of a person's that may be lost or broken like any other: they tell when somebody was given them or needs them.
const glasses = /^(?:brille\p{L}{0,2}|glasögon\p{L}{0,2}|glasses|spectacles|linser|kontaktlinser|solbriller)$/u
const given =
  /^(?:fått|får|fikk|fekk|fik|fået|fick|trenger|treng|behøver|behöver|behov|bruker|brukar|bruger|använder|går|må|skal|needs|need|wear|wears|got|uses|på)$/u
const givenReach = 4
const wards = /^(?:sykehus|sykehuset|sjukehus|sjukehuset|hospital|hospitalet|sygehus|sygehuset|sjukhus|sjukhuset)$/u
// Who passes one or works there is no patient; who lies there is.
const hospitals =
  /^(?:karolinska|sahlgrenska|haukeland|ullevål|rigshospitalet|rikshospitalet|radiumhospitalet|ahus|huddinge|hvidovre|bispebjerg|herlev|skejby|gentofte|glostrup|danderyd)$/u
// "in hospital", "på sjukhus": without an article nobody is a visitor.
const bareWards = /^(?:sykehus|sjukehus|sjukhus|hospital)$/u
const inside = /^(?:på|in|into)$/u
const ofPatients = /^(?:innlagt|innlagd|indlagt|inlagd|ligg\p{L}{0,2}|låg|lå|admitted)$/u

const tellsOfPerson = (stretch: readonly Tagged[], i: number): boolean => {
  const key = stretch[i]?.word.key ?? ''
  const before = stretch.slice(Math.max(0, i - givenReach), i)
  if (glasses.test(key)) return before.some(({ word }) => given.test(word.key))
  const there = before.slice(-2).some(({ word }) => places.test(word.key))
  if (bareWards.test(key) && inside.test(before.at(-1)?.word.key ?? '')) return true
  if (hospitals.test(key)) return there && before.some((item) => ofPatients.test(item.word.key))
  if (units.test(key)) return before.some((item) => ofPatients.test(item.word.key) || has(item, 'KIN', 'TREATMENT'))
  if (!ofTheTrade.test(key)) return true
  if (before.some(({ word }) => atWork.test(word.key))) return false
  const lying = before.some((item) => ofPatients.test(item.word.key) || has(item, 'SELF', 'KIN', 'PRONOUN'))
  return there && lying && wards.test(key)
}

// Words of another language, or of speech, besides: "dom ville ha" is "they", "hes at the vet" is "he is".
const onlyAfter: ReadonlyMap<string, RegExp> = new Map([
  [
    'dom',
    /^(?:en|ein|min|hans|hennes|hendes|fått|fick|fik|fekk|får|tidigare|tidligere|tidlegare|villkorlig|betinget)$/u,
  ],
  ['faint', /^(?:feel|feels|feeling|felt|went|going|almost|and|or|very)$/u],
  [
    'ms',
    /^(?:har|hatt|haft|hadde|havde|hade|fått|fikk|fekk|fick|fik|fået|med|av|af|påvist|diagnosen|with|have|has|had|got|of|er|är|mot|for|för|min|sin|and|og|och)$/u,
  ],
  ['walker', /^(?:a|my|her|his|the|with|uses|use|needs|need|zimmer|new)$/u],
  ['hes', /^(?:är|er|e|var|blev|blivit|lite|litt|lidt|så|och|og|hes|bara|bare|jätte\p{L}{0,6}|väldigt)$/u],
])
const neverAfter: ReadonlyMap<string, RegExp> = new Map([
  ['dog', /^(?:a|one|two|the|my|your|his|her|our|their|this|that|guide|service|hot|big|small|old|new|no|dead)$/u],
])
const fitsAfter = (stretch: readonly Tagged[], i: number): boolean => {
  if (stretch[i]?.inPhrase === true) return true
  const [key, before] = [stretch[i]?.word.key ?? '', stretch[i - 1]?.word.key ?? '']
  return (onlyAfter.get(key)?.test(before) ?? true) && !(neverAfter.get(key)?.test(before) ?? false)
}

// "facket sa att …": a union speaks, and nobody is said to be in it.
const isAnyUnion = ({ word }: Tagged): boolean =>
  /^(?:fackets?|unions?|fagforening\p{L}{0,2}|fagforeining\p{L}?|forbundet|tillitsvalgte|tillidsmanden)$/u.test(
    word.key,
  )
const memberReach = 5
const isMember = (stretch: readonly Tagged[], i: number): boolean =>
  stretch
    .slice(Math.max(0, i - memberReach), i + memberReach)
    .some((item) => has(item, 'MEMBER') || /^(?:organis|ansluten|tilslut|kontingent|avgift)/u.test(item.word.key))

// Said of somebody, and by a word that is no mere likeness of one that tells.
const tellsHere = (stretch: readonly Tagged[], i: number): boolean => {
  const item = stretch[i]
  if (item !== undefined && !item.inPhrase && isAnyUnion(item) && !isMember(stretch, i)) return false
  if (!item || isChance(item) || !fitsAfter(stretch, i)) return false
  const sentence = sentenceOf(stretch, i)
  return (isCertain(item) || isSupported(sentence, item)) && !isOfCover(sentence)
}

const typeOf = (stretch: readonly Tagged[], i: number): SpanType | undefined => {
  const type = typeByTags(stretch, i)
  return type !== undefined && tellsHere(stretch, i) ? type : undefined
}

const typeByTags = (stretch: readonly Tagged[], i: number): SpanType | undefined => {
  const tags = stretch[i]?.tags ?? []
  const injures = tags.includes('HARM') && isOfBody(stretch, i)
  // "et brud på bækkenet" is no figure of speech.
  if (!injures && tags.some((tag) => tag === 'IDIOM' || tag === 'PRODUCT' || tag === 'JOB')) return undefined
  if (tags.some((tag) => unionTags.has(tag))) return 'UNION'
  if (tags.some((tag) => healthTags.has(tag) || tag === 'BODY')) return tellsOfPerson(stretch, i) ? 'HEALTH' : undefined
  if (tags.some((tag) => otherTags.has(tag))) return 'OTHER_SPECIAL'
  return injures ? 'HEALTH' : undefined
}

const harmReach = 3

// "slog knæet", "vrikket seg i foten": what is done to a thing as well is an injury with a part of the body beside it.
const isOfBody = (stretch: readonly Tagged[], i: number): boolean =>
  !stretch[i]?.word.stop &&
  stretch.slice(i + 1, i + 1 + harmReach).some((item, k, after) => {
    const between = after.slice(0, k)
    return has(item, 'BODY') && between.every(({ word, tags }) => joiners.has(word.key) || tags.includes('BODY'))
  })

// "det er høyre kne": nobody says which side it is of what is well.
const sides = /^(?:venstre|høyre|høgre|højre|vänster|höger|left|right)$/u
const isSided = (stretch: readonly Tagged[], i: number): boolean => sides.test(stretch[i - 1]?.word.key ?? '')

const bodyOnly = (tags: readonly Tag[]): boolean => tags.includes('BODY') && !tags.some((tag) => healthTags.has(tag))
// "naboen har skåret mit træ ned": the lists know the verb, but no part of the body is near.
const harmOnly = ({ tags }: Tagged): boolean =>
  tags.includes('HARM') && !tags.some((tag) => healthTags.has(tag) && tag !== 'HURT')

// "syre i øyet", "det er kneet igjen": of a sentence that is surely about an injury a part of the body tells enough.
const hurtBars: Readonly<Partial<Record<Category, number>>> = { INJURY: 0.97, HEALTH: 0.98 }
const isHurt = ({ category, score }: Judged): boolean => score >= (hurtBars[category] ?? Number.POSITIVE_INFINITY)

// What by itself makes a span of its neighbours too.
const isTelling = (stretch: readonly Tagged[], i: number, judged?: Judged): boolean => {
  const item = stretch[i] as Tagged
  if (bodyOnly(item.tags)) return judged === undefined || isSided(stretch, i) || isHurt(judged)
  return !harmOnly(item) || isOfBody(stretch, i)
}

/** Could `spansOf` find anything in the stretch, whatever the models say of it? They cost far more to ask. */
export const maySpan = (stretch: readonly Tagged[]): boolean =>
  stretch.some((item, i) => item.tags.length > 0 && typeOf(stretch, i) !== undefined && isTelling(stretch, i))

interface Open {
  readonly type: SpanType
  readonly from: number
  to: number
  last: number
  telling: boolean
}

const joined = (stretch: readonly Tagged[], from: number, to: number): boolean =>
  to - from <= widestJoin &&
  stretch.slice(from + 1, to).every(({ word }) => joiners.has(word.key)) &&
  !stretch.slice(from, to).some(({ word }) => word.stop)

const wantedBy: Readonly<Record<Category, SpanType>> = {
  HEALTH: 'HEALTH',
  INJURY: 'HEALTH',
  UNION: 'UNION',
  OTHER_SPECIAL: 'OTHER_SPECIAL',
}

// A sentence is judged to be of one kind, and may tell of another besides: "jeg er i HK og har vondt i ryggen". Then only
// what can hardly be anything else counts.
const plainlyTells = (item: Tagged, type: SpanType): boolean =>
  type === 'HEALTH'
    ? has(item, 'DISEASE', 'MEDICINE', 'HURT', 'SYMPTOM', 'STATE', 'DEATH')
    : type === 'UNION' && has(item, 'UNION')

const isWanted = (stretch: readonly Tagged[], i: number, type: SpanType, { category, score }: Judged): boolean => {
  const item = stretch[i] as Tagged
  if (type !== wantedBy[category]) return score >= verdictBar && plainlyTells(item, type)
  const bar =
    type === 'HEALTH' ? (has(item, 'GOOD') ? verdictBar : illnessBar) : has(item, 'UNION') ? unionBar : verdictBar
  return score >= bar || isStated(stretch, i)
}

const edged: Readonly<Record<SpanType, (stretch: readonly Tagged[], reach: Reach) => Reach>> = {
  HEALTH: edges,
  UNION: unionEdges,
  OTHER_SPECIAL: (_, reach) => reach,
}

/** What a stretch was judged to be, and how surely (0–1). */
export interface Judged {
  readonly category: Category
  readonly score: number
}

// "han må opereres, sier dyrlegen": whoever is seen by one is no person.
const vets =
  /^(?:dyrlege|dyrlæge|veterinær|veterinär|dyreklinikk|dyresykehus|dyrehospital|djursjukhus|djurklinik|hestesykehus|hesteklinikk|anicura|evidensia)/u
const isOfBeast = (stretch: readonly Tagged[]): boolean =>
  stretch.some(({ word }) => vets.test(word.key)) && !stretch.some((item) => has(item, 'KIN'))

function openSpans(stretch: readonly Tagged[], judged: Judged): Open[] {
  const open: Open[] = []
  if (isOfBeast(stretch)) return open
  stretch.forEach((item, i) => {
    const type = typeOf(stretch, i)
    if (!type || !isWanted(stretch, i, type, judged)) return
    const { word } = item
    const last = open.at(-1)
    // "kommet til skade": of a phrase whose other words are of the trade, the preposition tells nothing.
    const telling = !places.test(word.key) && !isBare(item) && isTelling(stretch, i, judged)
    if (last && last.type === type && joined(stretch, last.last, i)) {
      // "døde i tirsdags": a preposition at its end tells nothing, but for "somnade in".
      if (!places.test(word.key) || (item.inPhrase && has(item, 'DEATH'))) last.to = i + 1
      last.last = i
      last.telling ||= telling
    } else if (type !== 'UNION' || !places.test(word.key)) open.push({ type, from: i, to: i + 1, last: i, telling })
  })
  return open.filter((span) => span.telling)
}

/**
 * Spans of one stretch, sorted and disjoint; a part of the body counts only beside a telling word. None below bars of their
 * own: a verdict may be wrong more often than a word may be lost.
 */
export function spansOf(stretch: readonly Tagged[], judged: Judged): SpecialSpan[] {
  const { score } = judged
  if (score < statedBar) return []
  const out: SpecialSpan[] = []
  let last = { type: '', to: -2 }
  for (const { type, ...reach } of openSpans(stretch, judged)) {
    const { from, to } = edged[type](stretch, reach)
    const start = Math.max(stretch[from]?.word.start ?? 0, out.at(-1)?.end ?? 0)
    const end = stretch[to - 1]?.word.end ?? 0
    // "svår epilepsi och ständig huvudvärk" is said in one breath.
    const pair = type === last.type && from === last.to + 1 && ands.has(stretch[last.to]?.word.key ?? '')
    const before = pair ? out.pop() : undefined
    if (start < end) out.push({ start: before?.start ?? start, end, type, score })
    last = { type, to }
  }
  return out
}
