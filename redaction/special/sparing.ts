// Takes words of illness and harm out of their meaning where they are said of an animal, a thing or a job: "hunden har
// vondt i foten", "motoren døde", "jeg er lege". What is left counts.

import { healthTags } from './rules.ts'
import type { Tagged } from './tagging.ts'
import type { Tag } from './words/group.ts'

type Actor = 'SELF' | 'KIN' | 'ANIMAL' | 'THING'

// After these a person or an animal is not the one it happens to: "bitt av hunden", "datt på trappa".
const prepositions = new Set(
  'av af by fra från from på on mot mod med with til till to for för hos over under om i in into ved vid at utenfor framfor bak foran mellom uten utan than enn'.split(
    ' ',
  ),
)
// What is said of broken things too.
const ofThings =
  /^(?:s[yj]u?k|syg|sick|ill|død|dod|dø|daud|dead|died|dör|brukk|brakk|brekt|brott|brutt|brudd|brot|bruk|broke|brækk|skad|frisk|blind|lam|feber|hoste|host|fever|stiv|vond|ond|ont|knus|knekt|sprukk|sprekk|klem|slag|smell|kvel|blør|blöd|vask|lekk|diagnos|virus|steril)/u
const person: ReadonlySet<Tag> = new Set<Tag>(['BODY', 'SYMPTOM', 'DISEASE', 'HURT', 'TREATMENT', 'MEDICINE', 'AID'])
const jobs =
  /^(?:lege|lækjar|læge|läkare|doktor|doctor|gp|psykolog|psychologist|tannlege|tandlæge|tandläkare|dentist|kirurg|surgeon|fysioterapeut|physio|physiotherapist|kiropraktor|chiropractor|optiker|jordmor|barnmorska|jordemoder|psykiater|ergoterapeut|osteopat|terapeut|helsesykepleier|patolog|radiograf)\p{L}?\p{L}?$/u
const being = new Set('er är am som as are var vart ble blir bli blev være är'.split(' '))
const longestReach = 7

const has = (item: Tagged | undefined, ...tags: readonly Tag[]): boolean =>
  item !== undefined && tags.some((tag) => item.tags.includes(tag))

const actorOf = (item: Tagged): Actor | undefined =>
  has(item, 'ANIMAL')
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

// Whom each word is about: the one named last before it; pronouns point back to the last third party.
function whoms(words: readonly Tagged[]): Whom[] {
  let actor: Actor | undefined
  let third: Actor | undefined
  let reach = 0
  return words.map((item, i) => {
    reach++
    const named = actorOf(item)
    const before = words[i - 1]
    const object = before !== undefined && !before.word.stop && prepositions.has(before.word.key)
    if (named && !(object && named !== 'SELF') && !(tellsHealth(item) && named === 'THING')) {
      actor = named
      if (named !== 'SELF') third = named
      reach = 0
    } else if (has(item, 'PRONOUN')) {
      actor = third ?? 'KIN'
      reach = 0
    }
    return { actor, reach }
  })
}

function isJob(words: readonly Tagged[], i: number): boolean {
  if (!has(words[i], 'CARER')) return false
  const before = words.slice(Math.max(0, i - 4), i)
  const job = jobs.test(words[i]?.word.key ?? '')
  const being2 = before.slice(-2).some(({ word }) => being.has(word.key))
  const owned = has(words[i + 1], 'MINE') || has(words[i - 1], 'MINE')
  return (job && being2 && !owned) || (!job && before.some((item) => has(item, 'JOB')))
}

function isOfThing(words: readonly Tagged[], i: number, whom: Whom): boolean {
  const item = words[i]
  if (whom.actor !== 'THING' || whom.reach > longestReach || !item) return false
  const near = words.slice(Math.max(0, i - 3), i + 4)
  if (near.some((other) => has(other, 'MINE') && has(item, 'BODY'))) return false
  const body = near.some((other) => has(other, 'BODY'))
  const harm = near.some((other) => other !== item && tellsHealth(other) && !has(other, 'BODY'))
  if (has(item, 'BODY')) return !harm
  return !body && ofThings.test(item.word.key)
}

function isOfAnimal(words: readonly Tagged[], i: number, whom: Whom, onlyAnimals: boolean): boolean {
  const item = words[i]
  if (!item || !item.tags.some((tag) => healthTags.has(tag) || person.has(tag))) return false
  if (has(item, 'BODY') && (has(words[i + 1], 'MINE') || has(words[i - 1], 'MINE'))) return false
  return whom.actor === 'ANIMAL' || (whom.actor === undefined && onlyAnimals)
}

const spared = (item: Tagged, mark: string): Tagged => ({
  word: { ...item.word, key: mark },
  tags: [...item.tags.filter((tag) => !healthTags.has(tag) && tag !== 'BODY' && tag !== 'HARM'), 'SPARED'],
  entries: [mark],
  inPhrase: false,
})

/** The same words, those said of animals, things and jobs without their tags. */
export function spare(words: readonly Tagged[]): Tagged[] {
  const whom = whoms(words)
  const named = new Set(
    words.flatMap((item, i) => (prepositions.has(words[i - 1]?.word.key ?? '') ? [] : (actorOf(item) ?? []))),
  )
  const onlyAnimals = named.has('ANIMAL') && !named.has('SELF') && !named.has('KIN')
  return words.map((item, i) => {
    const about = whom[i] ?? { actor: undefined, reach: 0 }
    if (isJob(words, i)) return spared(item, '¤job')
    if (!tellsHealth(item)) return item
    if (isOfAnimal(words, i, about, onlyAnimals) && !has(item, 'ANIMAL')) return spared(item, '¤animal')
    if (isOfThing(words, i, about)) return spared(item, '¤thing')
    return item
  })
}
