// Turns of speech that take a word out of its meaning: what is only supposed, what happened to nobody, what a bill does to
// one's heart, members nobody is said to be.

import type { Tagged } from './tagging.ts'
import type { Tag } from './words/group.ts'

/** True when the word has one of `tags`. */
export const has = (item: Tagged | undefined, ...tags: readonly Tag[]): boolean =>
  item !== undefined && tags.some((tag) => item.tags.includes(tag))

const anyone = new Set(
  'man ein en noen nokon någon nogen someone somebody anyone one folk kunden forsikrede ens kunder barn barnet ansatte people customers'.split(
    ' ',
  ),
)
const toCome = new Set(
  'blir bli vert bliver blive skulle skal ska would should become becomes get gets dør døyr døde dør dör die dies happens skjer sker händer'.split(
    ' ',
  ),
)
const longestIf = 9
const farthestSelf = 30

// "hvis man er gravid", "hvis jeg blir syk": nobody is it yet.
export function isSupposed(words: readonly Tagged[], i: number): boolean {
  // Who asks of an aid needs it: "når man reiser med rullestol".
  if (has(words[i], 'AID')) return false
  // "hvis man er syk, det er meg det": it is somebody after all.
  if (words.slice(i + 1, i + 1 + farthestSelf).some((item) => has(item, 'SELF', 'MINE'))) return false
  for (let k = i - 1; k >= Math.max(0, i - longestIf) && !words[k]?.word.stop; k--) {
    if (!has(words[k], 'IF')) continue
    const between = words.slice(k, i)
    return between.some(({ word }) => anyone.has(word.key)) || between.some(({ word }) => toCome.has(word.key))
  }
  return false
}

const nobody = new Set(
  'ingen inga inget ingen none nobody hverken verken varken neither uten utan uden without'.split(' '),
)
const turns = new Set('men but fordi because selv bortsett unntatt except'.split(' '))
const farthestNobody = 5

// "ingen ble skadet", "none of us were injured".
export function isNobody(words: readonly Tagged[], i: number): boolean {
  if (!has(words[i], 'HURT', 'HARM', 'DEATH', 'SYMPTOM', 'TREATMENT') || has(words[i], 'BODY')) return false
  for (let k = i - 1; k >= Math.max(0, i - farthestNobody); k--) {
    const key = words[k]?.word.key ?? ''
    if (words[k]?.word.stop || turns.has(key)) return false
    if (nobody.has(key)) return true
  }
  return false
}

const overMoney =
  /^(?:hjerteinfarkt|hjartinfarkt|hjärtinfarkt|hjarteinfarkt|infarkt|hjerteslag|hjertestans|hjärtattack|heart|attack|slag|stroke|hodepine|hovudverk|hodeverk|hovedpine|huvudvärk|headache|migren|migræn|kvalm|svimmel|dizzy|syk|sjuk|syg|sick|vondt|ondt|ont|hurts|angst|ångest|anxiety|blodtrykk|blodtryk|blodtryck|besvim|svim|faint|dø|dør|dör|døde|died|dying|dog)/u
const money =
  /^(?:regning|rekning|räkning|bill|pris|price|premie|præmie|premium|faktura|invoice|nota|beløp|beløb|belopp|økning|auke|höjning|fornyelse|renewal|quote|tilbud|avgift|gebyr|egenandel|vilkår|skjema|blankett|kø|telefonkø|paperwork|saldo)/u
const farthestMoney = 6

// "hjerteinfarkt da jeg så regningen".
export function isOverMoney(words: readonly Tagged[], i: number): boolean {
  const item = words[i]
  if (!item || !overMoney.test(item.word.key)) return false
  const after = words.slice(i + 1, i + 1 + farthestMoney)
  const by = after.findIndex(({ word }) => /^(?:av|af|over|of|at|from|når|när|when|da|då|om|på)$/u.test(word.key))
  return (
    by >= 0 && after.slice(by).some(({ word }) => money.test(word.key)) && !after.some((other) => has(other, 'BODY'))
  )
}

// "gir dere rabatt til LO-medlemmer?": members, but nobody is said to be one.
export function isAnyMember(words: readonly Tagged[], i: number): boolean {
  if (!has(words[i], 'UNION', 'UNION_WORD', 'UNION_MAYBE', 'MEMBER')) return false
  const near = words.slice(Math.max(0, i - 10), i + 10)
  if (near.some((item) => has(item, 'SELF', 'KIN', 'MINE'))) return false
  return near.some(({ word }) =>
    /^(?:medlemm?er|medlemmar|members|medlemene|medlemmerne|medlemmene|medlemmerna)$/u.test(word.key),
  )
}
