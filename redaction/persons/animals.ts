// "hunden vår Doris", "mimmi ho er ein dølahest": what an animal is called is nobody's name. But "hunden og Kari" are two,
// and "Per er en nabo med hund" is a neighbour.
import type { Stretch } from '../stretch.ts'
import { keyAt, type Token } from '../tokens.ts'
import { animals, calling, callingVerbs, owning, relating, titles } from '../words/firms.ts'

const reach = 4
// "katta vår han felix"
const itself = /^(?:,|han|hun|hon|ho|den|he|she)$/
const joining = /^(?:og|och|and|[.!?])$/
// "the dog's called lone"
const shortIs = /^(?:['’]|s)$/
const linking = /^(?:og|er|är|is|var)$/
const ofSomething = /^(?:av|af|til|till|med|for|of|with|hos|på)$/

/** Is the one word from token `from` to `to` a name that stands after an animal, as its own? */
export function isAnimal(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (to - from > 1) return false
  let at = from - 1
  while (from - at <= reach && at >= 0 && !animals.has(keyAt(tokens, at))) at--
  if (from - at > reach || at < 0) return false
  const said = tokens.slice(at + 1, from).map(({ key }) => key)
  // "katten hedder fru hansen"
  const between = titles.has(said.at(-1) ?? '') ? said.slice(0, -1) : said
  if (!between.every((key) => owning.has(key) || calling.has(key) || itself.test(key) || shortIs.test(key)))
    return false
  const called = callingVerbs.has(between.at(-1) ?? '')
  if (called) return between.some((key) => relating.test(key)) || !ofSomething.test(keyAt(tokens, at - 1))
  // "katten, Ola og jeg", "takk for hjelpen med hunden, Kari"
  const told = /^(?:my|our)$/.test(keyAt(tokens, at - 1)) && between.length < said.length
  const listed = !told && between.at(-1) === ',' && (to >= tokens.length || joining.test(keyAt(tokens, to)))
  return !listed && !between.some((key) => linking.test(key) || relating.test(key))
}

const saidToBe = /^(?:er|is|var|was|är|e)$/
// "er magnus chippet": done to no person.
const doneToAnimals =
  /^(?:chippet|chippa|chippad|chipped|chipmærket|chipmerket|chipmärkt|microchipped|kastrert|kastreret|kastrerad|sterilisert|steriliseret|steriliserad|neutered|spayed|ormekurert|avlivet|aflivet)$/
const articles = /^(?:en|ein|ei|et|eit|a|an|ett)$/
const breeds =
  /(?:hest|hund|katt|kat|valp|hvalp|retriever|terrier|schnauzer|ponni|puddel|labrador|setter|spaniel|dog|horse)$/
const breedReach = 3
const small = /^(?:som|og|och|and|på|i|med|with|who|that|in|from|fra|frå|från|of|av|men|but|of|der|så|now|nå|no|nu)$/

/** "mimmi ho er ein dølahest", "balder, han er en golden retriever": is the one word said to be an animal? */
export function isSaidAnimal(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (doneToAnimals.test(keyAt(tokens, to)) || doneToAnimals.test(keyAt(tokens, to - 1))) return true
  if (to - from > 1) return false
  const at = itself.test(keyAt(tokens, to)) ? (itself.test(keyAt(tokens, to + 1)) ? to + 2 : to + 1) : to
  if (!saidToBe.test(keyAt(tokens, at)) || !articles.test(keyAt(tokens, at + 1))) return false
  for (let next = at + 2; next < at + 2 + breedReach; next++) {
    const [key, after] = [keyAt(tokens, next), tokens[next + 1]]
    // "a horse rider" is none.
    if (animals.has(key) || breeds.test(key))
      return after?.kind !== 'word' || small.test(after.key) || animals.has(after.key) || breeds.test(after.key)
    if (tokens[next]?.kind !== 'word' || small.test(key)) return false
  }
  return false
}
