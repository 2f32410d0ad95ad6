// Which words of an address tell it again when they are said alone: its street, or what has a name of its own.
import { boxWords, flatWords, noStreet, streetEnding, streetWords } from './words/streets.ts'
import { towns } from './words/towns.ts'

/** Before what a street lies at, where that is its name ("Ved Skoven"). */
export const besideWords = /^(?:ved|bag|over|under|mellem|langs|vid|bak)$/

const [shortest, shortestName] = [6, 3] as const
const letters = /^\p{L}+$/u

/** Ends a street's name and is a name by itself ("rugdevegen"). */
export const isStreetName = (word: string): boolean =>
  word.length >= shortest && streetEnding(word) && !noStreet.has(word)

// "rosenlund 175": what has a house's number right after it, and is not what a flat is called.
const mayBeNamed = (word: string): boolean =>
  word.length >= shortest &&
  letters.test(word) &&
  !flatWords.has(word) &&
  !boxWords.has(word) &&
  !noStreet.has(word) &&
  !housed.test(word)
const housed =
  /^(?:num|adress|address|lejlighed|leilighet|leilegheit|lägenhet|apart|building|bygg|bygning|house|floor|etage|etasj|våning|trapp|oppgang|opgang|uppgång|inngang|ingång|entr|postnum|postkod|post|bokstav|bogstav|letter|gård[se]|gardsn|bruksn|seksjon)/

/** The street, or what else has a name, that ends at the word `at`, as it is remembered, or undefined. */
export function placeAt(words: readonly string[], at: number): string | undefined {
  const [word = '', left = ''] = [words[at], words[at - 1]]
  if (isStreetName(word)) return word
  const beside = besideWords.test(left) && letters.test(word) && word.length > shortestName
  const named = left.length >= shortestName && !noStreet.has(left) && letters.test(left) && streetWords.has(word)
  if (beside || named) return `${left} ${word}`
  return mayBeNamed(word) ? word : undefined
}

/** What is to be remembered of the value of an address, or of a part of one. */
export const placeWordsOf = (value: string): readonly string[] => {
  const words = value.split(' ')
  return words.flatMap((word, at) => {
    const place = placeAt(words, at)
    // "solvang 8", though there is a town of that name; "kolding 6000" is the town.
    const numbered = (towns.has(word) ? /^\d{1,3}$/ : /^\d/).test(words[at + 1] ?? '')
    return place === undefined || (place === word && !isStreetName(word) && !numbered) ? [] : [place]
  })
}
