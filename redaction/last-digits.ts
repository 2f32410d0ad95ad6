// "The last five", "og de fire siste": how many digits a question asks for, and of what.
import { numberWord } from './spoken/lexicon.ts'
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'
import { lastWords } from './words/speech.ts'

const digitWords: ReadonlySet<string> = new Set([
  'i',
  'på',
  'av',
  'of',
  'in',
  'for',
  'fra',
  'on',
  'takk',
  'tak',
  'tack',
  'please',
  'også',
  'nummer',
  'tall',
  'tal',
  'numbers',
  'siffer',
  'sifre',
  'sifrene',
  'siffera',
  'sifra',
  'cifre',
  'cifrene',
  'siffror',
  'siffrorna',
  'digits',
])

// "The last five years" are no digits; "the last four, please, Anna" are.
const counted =
  /^(?:år|åra|årene|åren|year|månad|måned|month|uke|uge|veck|week|døgn|dygn|dag|day|time|timm|hour|gang|gong|gång|skad|claim|faktur|regning|räkning|betal|payment|invoice|side|sidor|page|kund|termin|kvartal|besök|samtal|call|post|køb|kjøp|köp|bil|car|av|of|kilom|mil|krone|kronor)/
const ofDigits = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'sign' || digitWords.has(token.key) || !counted.test(token.key)

/** "The last five", "de fire siste": the number beside "last", or undefined. */
export const lastCount = ({ tokens }: Utterance): number | undefined => {
  for (let at = 0; at < tokens.length; at++) {
    if (!lastWords.has(tokens[at]?.key ?? '')) continue
    for (const beside of [at + 1, at - 1]) {
      const token = tokens[beside]
      const said = token?.kind === 'word' ? numberWord(token.key) : undefined
      const value = token?.kind === 'number' ? Number(token.key) : Object.values(said ?? {})[0]?.[0]?.value
      if (value !== undefined && value >= 2 && value <= 6 && ofDigits(tokens[Math.max(at, beside) + 1])) return value
    }
  }
  return
}

/** The last digits of what: of what was asked for before, but after a date of birth of the identity number. */
export const lastOf = (u: Utterance, count: number, before: readonly Ask[]): readonly Ask[] => {
  const [ask] = before
  if (ask !== undefined && ask !== 'DATE_OF_BIRTH' && ask !== 'PERSON' && ask !== 'EMAIL' && ask !== 'ADDRESS')
    return before
  const personal =
    ask === 'DATE_OF_BIRTH' ||
    count === 5 ||
    (count === 4 && (u.languages.includes('da') || u.languages.includes('sv')))
  return [personal ? 'NATIONAL_ID' : 'CARD']
}

/** "og de siste?"; but "din sidste dag" is a day. */
export const asksLast = ({ tokens }: Utterance): boolean =>
  tokens.some(({ key }, at) => lastWords.has(key) && ofDigits(tokens[at + 1]))

const unit =
  /^(?:siffer|sifferet|sifret|tall|tallet|tal|talet|ciffer|cifferet|siffra|siffran|bokstav|bokstaven|digit|number|letter)$/
const asking = /^(?:hva|kva|hvad|vad|what|og|och|and|hvilket|hvilken|vilken|vilket|which|ka)$/
const endReach = 5
/** "hva er det siste", "og siste siffer", "what was the last one": a question that a turn ends in. */
export const asksEnd = ({ tokens }: Utterance): boolean => {
  const words = tokens.filter(({ kind }) => kind !== 'sign')
  let at = words.length - 1
  if (unit.test(words[at]?.key ?? '') || words[at]?.key === 'one') at--
  if (!lastWords.has(words[at]?.key ?? '')) return false
  return words.slice(Math.max(0, at - endReach), at).some(({ key }) => asking.test(key))
}
