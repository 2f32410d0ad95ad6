// Takes words of illness and harm out of their meaning where they are said of an animal, a thing or a job: "hunden har
// vondt i foten", "motoren døde", "jeg er lege". What is left counts.

import { askedAbout, asksOfProduct, isLostThing } from './product-questions.ts'
import { healthTags, unionTags } from './rules.ts'
import { has, isAnyMember, isNobody, isOverMoney, isSupposed } from './supposing.ts'
import type { Tagged } from './tagging.ts'
import type { Tag } from './words/group.ts'

type Actor = 'SELF' | 'KIN' | 'ANIMAL' | 'THING'

// After these a person or an animal is not the one it happens to: "bitt av hunden", "datt på trappa".
const prepositions = new Set(
  'av af by fra från from på on mot mod med with til till to for för hos over under om i in into ved vid at off near inside outside past utenfor framfor bak foran mellom uten utan than enn'.split(
    ' ',
  ),
)
// What is said of broken things too.
const ofThings =
  /^(?:s[yj]u?k|syg|sick|ill|død|dod|dø|daud|dead|died|dör|brukk|brakk|brekt|brott|brutt|brudd|brot|bruk|broke|brækk|skad|frisk|blind|lam|feber|hoste|host|fever|stiv|vond|ond|ont|knus|knekt|sprukk|sprekk|klem|slag|smell|kvel|blør|blöd|vask|lekk|diagnos|virus|steril)/u
const person: ReadonlySet<Tag> = new Set<Tag>(['BODY', 'SYMPTOM', 'DISEASE', 'HURT', 'TREATMENT', 'MEDICINE', 'AID'])
const jobs =
  /^(?:lege|lækjar|læge|läkare|doktor|doctor|gp|psykolog|psychologist|tannlege|tandlæge|tandläkare|dentist|kirurg|surgeon|fysioterapeut|physio|physiotherapist|kiropraktor|chiropractor|optiker|jordmor|barnmorska|jordemoder|psykiater|ergoterapeut|osteopat|terapeut|helsesykepleier|patolog|radiograf)\p{L}?\p{L}?$/u
const working =
  /^(?:jobb|arbeid|arbejd|arbet|ansatt|ansat|anställd|tilsett|work|employ|oppdrag|drive|driv|sykeplei|sjukeplei|sygeplej|sjuksköt|undersköt|nurse)/u
const being = new Set('er är am som as are var vart ble blir bli blev være är'.split(' '))
const determiners = new Set(
  'en ein et ei a an the our my your his her min vår naboens en annen anden annan grannens'.split(' '),
)
const owning = /^(?:på|av|til|of|on)$/u
const owned = /^(?:min|mitt|mi|mine|mit|mina|my|din|ditt|di|dit|your|sin|sitt|hans|hennes|hendes|his|her|our|vår)$/u
const sparedTags: ReadonlySet<Tag> = new Set<Tag>([...healthTags, ...unionTags, 'BODY', 'HARM', 'MEMBER'])
// Pronouns that also stand for what was only named as an object: "det er noe galt med pumpa, den hoster".
const things = new Set('den det it de dei they denne dette'.split(' '))
const longestReach = 7

// "islandshäst", "gravhund", but no "chest" and no "skatt"; and where nobody but animals is treated.
const beasts = /(?:\p{L}(?:häst|(?<!c)hest|hund|(?<!s)katt)(?:en)?|^evidensia|^anicura)$/u

const actorOf = (item: Tagged): Actor | undefined =>
  has(item, 'ANIMAL') || beasts.test(item.word.key)
    ? 'ANIMAL'
    : has(item, 'KIN')
      ? 'KIN'
      : has(item, 'SELF')
        ? 'SELF'
        : has(item, 'THING')
          ? 'THING'
          : undefined

const tellsHealth = ({ tags }: Tagged): boolean => tags.some((tag) => healthTags.has(tag) || tag === 'BODY')

interface Whom {
  readonly actor: Actor | undefined
  /** Words since the actor was named. */
  readonly reach: number
}

function isObject(words: readonly Tagged[], i: number): boolean {
  const before = words[i - 1]
  if (!before || before.word.stop) return false
  if (prepositions.has(before.word.key)) return true
  const twoBefore = words[i - 2]
  return (
    determiners.has(before.word.key) &&
    twoBefore !== undefined &&
    !twoBefore.word.stop &&
    prepositions.has(twoBefore.word.key)
  )
}

// Whom each word is about: the one named last before it; pronouns point back to the last third party.
function whoms(words: readonly Tagged[], actors: readonly (Actor | undefined)[]): Whom[] {
  let actor: Actor | undefined
  let third: Actor | undefined
  let spoken: Actor | undefined
  let reach = 0
  return words.map((item, i) => {
    reach++
    const named = actors[i]
    const object = isObject(words, i)
    if (named && !(object && named !== 'SELF') && !(tellsHealth(item) && named === 'THING')) {
      actor = named
      if (named !== 'SELF') third = named
      spoken = undefined
      reach = 0
    } else if (object && (named === 'ANIMAL' || named === 'THING')) {
      spoken = named
    } else if (has(item, 'PRONOUN')) {
      actor = (things.has(item.word.key) ? spoken : undefined) ?? third ?? 'KIN'
      reach = 0
    }
    return { actor, reach }
  })
}

// "jeg jobber med forebygging av sykefravær".
const workingWith = (before: readonly Tagged[]): boolean =>
  before.some(
    ({ word }, k) =>
      working.test(word.key) && /^(?:med|mot|with|against|innen|inom|inden)$/u.test(before[k + 1]?.word.key ?? ''),
  )

function isJob(words: readonly Tagged[], i: number): boolean {
  const before = words.slice(Math.max(0, i - 4), i)
  if (has(words[i], 'STATE', 'DISEASE')) return workingWith(before) && !owned.test(before.at(-1)?.word.key ?? '')
  if (!has(words[i], 'CARER')) return false
  const job = jobs.test(words[i]?.word.key ?? '')
  const being2 = before.slice(-2).some(({ word }) => being.has(word.key))
  const mine = has(words[i + 1], 'MINE') || has(words[i - 1], 'MINE')
  return (job && being2 && !mine) || (!job && before.some(({ word }) => working.test(word.key)))
}

// "benet på bordet", "bordets ben": a part of the body that belongs to a thing.
function isPartOfThing(words: readonly Tagged[], i: number): boolean {
  const before = words[i - 1]
  if (before && has(before, 'THING') && before.word.key.endsWith('s')) return true
  return (
    owning.test(words[i + 1]?.word.key ?? '') &&
    words.slice(i + 2, i + 4).some((item) => has(item, 'THING')) &&
    !words.slice(Math.max(0, i - 15), i).some((item) => has(item, 'HARM', 'HURT', 'SYMPTOM', 'SELF', 'KIN'))
  )
}

function isOfThing(words: readonly Tagged[], i: number, whom: Whom): boolean {
  const item = words[i]
  if (!item) return false
  // "nå døde chatten igjen"
  if (has(item, 'DEATH') && whom.actor === undefined && words.slice(i + 1, i + 3).some((other) => has(other, 'THING')))
    return true
  if (has(item, 'BODY')) return isPartOfThing(words, i)
  if (whom.actor !== 'THING' || whom.reach > longestReach || !ofThings.test(item.word.key)) return false
  return !words.slice(Math.max(0, i - 3), i + 4).some((other) => has(other, 'BODY'))
}

// "allergi hos hund", "lost our dog": the animal comes after the word.
function isOfAnimalAfter(words: readonly Tagged[], i: number): boolean {
  const next = words.slice(i + 1, i + 4).findIndex((item) => has(item, 'ANIMAL'))
  if (next < 0 || has(words[i], 'HARM')) return false
  return (
    has(words[i], 'DEATH') ||
    (next <= 2 &&
      isObject(words, i + 1 + next) &&
      /^(?:hos|for|för|til|till|in)$/u.test(words[i + next]?.word.key ?? ''))
  )
}

function isOfAnimal(words: readonly Tagged[], i: number, whom: Whom, onlyAnimals: boolean): boolean {
  const item = words[i]
  if (!item?.tags.some((tag) => healthTags.has(tag) || person.has(tag))) return false
  if (has(item, 'BODY') && (has(words[i + 1], 'MINE') || has(words[i - 1], 'MINE'))) return false
  return whom.actor === 'ANIMAL' || (whom.actor === undefined && onlyAnimals) || isOfAnimalAfter(words, i)
}

const meant = (list: readonly Tag[]): readonly Tag[] => list.filter((tag) => !sparedTags.has(tag))

const spared = (item: Tagged, mark: string): Tagged => ({
  word: { ...item.word, key: mark },
  tags: [...meant(item.tags), 'SPARED'],
  hints: meant(item.hints),
  entries: [mark],
  inPhrase: false,
  listed: true,
})

/** A word that has been through `spare` with its hints, as if it had had them before. */
export const hintedAfter = (item: Tagged, hints: readonly Tag[]): Tagged => ({
  ...item,
  hints: has(item, 'SPARED') ? meant(hints) : hints,
})

/** The same words, those said of animals, things and jobs without their tags. */
export function spare(words: readonly Tagged[], members: 'spare members' | 'keep members' = 'spare members'): Tagged[] {
  const actors = words.map(actorOf)
  const whom = whoms(words, actors)
  const named = new Set(actors.filter((_, i) => !isObject(words, i)))
  const onlyAnimals = named.has('ANIMAL') && !named.has('SELF') && !named.has('KIN')
  const ofProduct = members === 'spare members' && asksOfProduct(words)
  return words.map((item, i) => {
    if (item.tags.length === 0) return isLostThing(words, i) ? spared(item, '¤lost') : item
    const about = whom[i] ?? { actor: undefined, reach: 0 }
    if (ofProduct && askedAbout(item)) return spared(item, '¤product')
    if (isLostThing(words, i)) return spared(item, '¤lost')
    if (isJob(words, i)) return spared(item, '¤job')
    if (members === 'spare members' && isAnyMember(words, i)) return spared(item, '¤members')
    if (isNobody(words, i)) return spared(item, '¤nobody')
    if (!tellsHealth(item)) return item
    if (isOverMoney(words, i)) return spared(item, '¤money')
    if (isOfAnimal(words, i, about, onlyAnimals) && !has(item, 'ANIMAL')) return spared(item, '¤animal')
    if (isSupposed(words, i)) return spared(item, '¤if')
    if (isOfThing(words, i, about)) return spared(item, '¤thing')
    return item
  })
}
