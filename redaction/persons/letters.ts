// Letters said one by one that spell nobody: part of a name at most, a short form ("c p r"), the rest of a code.
import { areSingle, isShortForm } from '../short-forms.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Stretch } from '../stretch.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'

const mostOfPart = 2

const isDigit = (key: string): boolean => numberWord(key)?.en?.[0]?.form === 'digit'
// "booked under k four t m p q": letters right after a digit are the rest of a code.
const isCodeTail = ({ tokens, asked }: Utterance, place: Stretch): boolean =>
  !asked.includes('PERSON') &&
  (tokens[place.from - 1]?.kind === 'number' || isDigit(keyAt(tokens, place.from - 1))) &&
  tokens.slice(place.from, place.to).every(({ key }) => key.length === 1)

// "w p a c a u to s": letters that a number follows are the head of one, unless a name was asked for.
const isCodeHead = ({ tokens, asked, cues, numbersAt }: Utterance, place: Stretch): boolean =>
  !cues.some(({ ask }) => ask === 'PERSON') &&
  !asked.includes('PERSON') &&
  (tokens[place.to]?.kind === 'number' || numbersAt(place.to).length > 0) &&
  areSingle(tokens, place)

/** "med k j", "altså M Y", "c p r": do the letters at these tokens spell nobody? */
export const isLetters = (u: Utterance, place: Stretch): boolean =>
  (place.to - place.from <= mostOfPart && areSingle(u.tokens, place)) ||
  (!u.asked.includes('PERSON') && isShortForm(u.tokens, place)) ||
  isCodeTail(u, place) ||
  isCodeHead(u, place)
