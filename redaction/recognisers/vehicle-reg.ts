// Registration plates of Norway, Denmark, Sweden and Finland, written or spelled, and personal plates where they are
// named or asked for.
import { measured } from '../amounts.ts'
import { awaited, nearestCue, propose, rival, rivalled, support, waiting } from '../context.ts'
import { type Digits, eachWindow } from '../numbers.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { threshold } from '../settle.ts'
import { letterAt } from '../spoken/letters.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Utterance } from '../utterance.ts'
import type { Ask } from '../words/cues.ts'
import { alternatives, corrections, doubts, fillers } from '../words/speech.ts'
import type { Letters } from './letters-before.ts'
import { foreignPlates } from './plate-foreign.ts'
import { allLetters, numberFrom } from './plate-letters.ts'
import { chassis, personal } from './plate-personal.ts'
import { pieces } from './plate-pieces.ts'
import { fits, fitsSpelled, ofVehicle, type Plate, saying, score, wordly } from './plate-score.ts'

/** Letters that a Swedish plate begins with. */
const swedish = 3
const tailAt = (u: Utterance, at: number, { spelled, text }: Letters): string => {
  const token = u.tokens[at]
  // "helge johan olof sju sex ludvig"
  const named = spelled && text.length === swedish ? letterAt(u.tokens, at, u.languages) : undefined
  if (named?.alphabet === true) return named.text
  if (token?.kind !== 'word' || token.key.length !== 1 || isPronoun(u, at)) return ''
  // "TRY-55Q81" goes on.
  if (u.tokens[at + 1]?.kind === 'number' && u.tokens[at + 1]?.start === token.end) return ''
  const whole = text.length === swedish && awaited(u, 'VEHICLE_REG')
  return token.start === u.tokens[at - 1]?.end ||
    spelled ||
    whole ||
    /^[A-Z]$/.test(u.text.slice(token.start, token.end))
    ? token.key
    : ''
}

// "WX 4471C" of a car from abroad, where a plate was asked for or is spoken of.
const foreignTail = (u: Utterance, at: number): boolean =>
  u.tokens[at]?.start === u.tokens[at - 1]?.end && (awaited(u, 'VEHICLE_REG') || speaksOfPlates(u))

const spokenOf = new WeakMap<Utterance, boolean>()
const speaksOfPlates = (u: Utterance): boolean => {
  const known = spokenOf.get(u) ?? u.cues.some(({ ask }) => ask === 'VEHICLE_REG')
  spokenOf.set(u, known)
  return known
}

// "l s twenty one x o w": three letters said one by one, as British plates end.
const lettersFrom = (u: Utterance, at: number): { readonly text: string; readonly to: number } | undefined => {
  let [text, to] = ['', at]
  while (text.length <= britishTail) {
    const letter = isPronoun(u, to) ? undefined : letterAt(u.tokens, to, u.languages)
    if (letter === undefined) break
    text += letter.text
    to = letter.to
  }
  return text.length === britishTail ? { text, to } : undefined
}
const britishTail = 3
// "x y z i think", "thirty seven a nissan micra": a word, where another follows.
const isPronoun = ({ tokens }: Utterance, at: number): boolean =>
  /^[ai]$/.test(tokens[at]?.key ?? '') && tokens[at + 1]?.kind === 'word' && (tokens[at + 1]?.key.length ?? 0) > 1

const completed = (u: Utterance, letters: Letters, strings: Digits): Plate | undefined => {
  let found: Plate | undefined
  eachWindow(strings, [2, 5], ({ start, end, to }) => {
    if (start > 0) return
    const digits = strings.digits.slice(0, end)
    const whole = end === strings.digits.length
    const britain = end === 2 && letters.text.length === 2 ? lettersFrom(u, to) : undefined
    if (britain !== undefined) {
      found = { from: letters.from, to: britain.to, letters, digits, tail: britain.text }
      return
    }
    const tail = end === 2 || foreignTail(u, to) ? tailAt(u, to, letters) : ''
    const fitting =
      fits(letters.text.length, end, tail) ||
      (tail !== '' && end > 2 && whole) ||
      (letters.spelled && whole && fitsSpelled(letters.text.length, end))
    if (!fitting || (found !== undefined && !whole)) return
    found = { from: letters.from, to: tail === '' ? to : to + 1, letters, digits, tail }
    if (whole && tail === '') found = { ...found, ...lastDigit(u, found) }
  })
  return found
}

const articles: ReadonlySet<string> = new Set('en ei et ein eit ett én a an i å'.split(' '))
// "a z sixty thirty three one driver said", "r j sytti elleve to linje …": the fifth digit, though a noun follows.
const lastDigit = ({ tokens }: Utterance, { to, letters, digits }: Plate): Partial<Plate> => {
  const word = tokens[to]?.kind === 'word' ? tokens[to].key : ''
  if (!letters.spelled || letters.text.length !== 2 || digits.length !== 4 || articles.has(word) || fillers.has(word))
    return {}
  const said = Object.values(numberWord(word) ?? {})[0]?.[0]?.value
  return said !== undefined && said < 10 ? { to: to + 1, digits: digits + said } : {}
}

const near = (u: Utterance, left: number, right: number): boolean =>
  (u.tokens[right]?.start ?? 0) - (u.tokens[left]?.end ?? 0) <= 3

const putRight = 4

// "d p trettiåtte null nei trettiåtte null null seks": the digits once more.
const again = (u: Utterance, to: number): Proposal | undefined => {
  let at = to
  const passes = [fillers, corrections, doubts]
  while (at < to + putRight && passes.some((known) => known.has(u.tokens[at]?.key ?? ''))) at++
  const [strings] = u.numbersAt(at)
  const corrected = u.tokens.slice(to, at).some(({ key }) => corrections.has(key) || alternatives.has(key))
  // "t u v femtiett d eller b": of the last letter there are two
  const letter = u.tokens[at]?.key ?? ''
  if (corrected && /^[a-z]$/.test(u.tokens[to - 1]?.key ?? '') && /^[b-hj-z]$/.test(letter))
    return propose(u, [at, at + 1], {
      type: 'VEHICLE_REG',
      score: 0.84,
      reasons: ['corrected'],
      value: letter,
      piece: true,
    })
  if (!corrected || strings === undefined || strings.digits.length > 5 || strings.digits.length < 2) return
  const found = {
    type: 'VEHICLE_REG',
    score: 0.84,
    reasons: ['corrected'],
    value: strings.digits,
    piece: true,
  } as const
  return propose(u, [strings.from, strings.to], found)
}

// "ha tolv tusen", "vi 14.300 kroner": an amount, whatever letters stand before it.
const isAmount = (u: Utterance, strings: Digits, { letters, digits, tail }: Plate): boolean =>
  (strings.words > 0 && digits.endsWith('000')) ||
  // "p m k fyra åtta f": letters on both sides
  (measured(u, strings) && !(letters.spelled && (strings.unit === 'count' || tail !== '')))

// "p e t five five one two", "a l c d y femtiosex noll noll nio": no plate, but as much somebody's with the letters before.
const mostBefore = 4
const moreLetters = ({ tokens }: Utterance, from: number): number => {
  let at = from
  while (
    from - at < mostBefore &&
    /^[a-z]$/.test(tokens[at - 1]?.key ?? '') &&
    !/^['’]$/.test(tokens[at - 2]?.key ?? '')
  )
    at--
  // One or two vowels are an article or a hesitation; in a row of letters they are letters.
  while (at < from && from - at < rowOfLetters && !/^[b-df-hj-np-tv-z]$/.test(tokens[at]?.key ?? '')) at++
  return at
}
const rowOfLetters = 3

// "han bor i h null to null en": where, and then a flat; no plate of ours begins with an I.
const isPlace = ({ tokens }: Utterance, { from, letters }: Plate): boolean =>
  letters.spelled && letters.text.length === 2 && tokens[from]?.key === 'i' && tokens[from + 1]?.key.length === 1

const inDigitsOnly: ReadonlySet<Ask> = new Set(['PHONE', 'CARD', 'BANK_ACCOUNT', 'NATIONAL_ID', 'DATE_OF_BIRTH'])
// "og nummeret på han – s n femti seks null tretti": nothing that was asked for begins with letters.
const onlyDigitsAsked = (u: Utterance, [from, to]: readonly [number, number]): boolean =>
  u.asked.every((ask) => inDigitsOnly.has(ask)) && nearestCue(u, from, to) === undefined

const propose1 = (u: Utterance, plate: Plate): Proposal => {
  const { to, letters, digits, tail } = plate
  // "nummeret er 41234" without a question for a plate: the digits stay masked, the word is shown.
  const bare = saying(u, letters) && !awaited(u, 'VEHICLE_REG')
  const first = isPlace(u, plate) ? plate.from + 1 : plate.from
  const from = bare ? numberFrom(u, letters.to) : letters.spelled ? moreLetters(u, first) : first
  const supported = support(u, [from, to], 'VEHICLE_REG')
  const whole = letters.spelled && fits(letters.text.length, digits.length, tail)
  // "inget avtal, bilen är o j u nittiofyra z": said of the vehicle, whatever was asked.
  const sure = whole && (ofVehicle(u, letters) || onlyDigitsAsked(u, [from, to]))
  const cap = !sure && rival(u, [from, to], 'VEHICLE_REG') ? rivalled : 1
  return propose(u, [from, to], {
    type: 'VEHICLE_REG',
    score: Math.min(cap, score(u, plate, supported.length > 0)),
    reasons: ['form', ...supported],
    value: (bare ? '' : letters.text) + digits + tail,
    // "b s eight one – mhm – nine oh four"
    ...(supported[0] === 'asked' && letters.text.length === 2 && digits.length < fewestOfPlate && tail === ''
      ? isPiece
      : {}),
  })
}
const fewestOfPlate = 4
const isPiece = { piece: true } as const

// "modellen er w m t fire fire en", "en bosch modell s m v fyra sex": what a thing is called.
const models = /^(?:modell?(?:en|ens)?|typen?|typ|type|serien?|artikk?el|vare|reservedel(?:en)?|reservdel(?:en)?|part)$/
const modelReach = 3
const ofModel = ({ tokens, asked }: Utterance, { from }: Letters): boolean =>
  !asked.includes('VEHICLE_REG') &&
  tokens.slice(Math.max(0, from - modelReach), from).some(({ key }) => models.test(key))

const plates = (u: Utterance, out: Proposal[]): void => {
  for (const letters of allLetters(u)) {
    const at = numberFrom(u, letters.to)
    for (const strings of u.numbersAt(at)) {
      if (!(letters.spelled || strings.words > 0 || near(u, letters.to - 1, at))) continue
      const plate = completed(u, letters, strings)
      if (plate === undefined || isAmount(u, strings, plate)) continue
      // "Model Y LR 2023, 4 200 mil": what is written goes on over no comma.
      if (strings.words === 0 && u.tokens.slice(at, plate.to).some(({ key }) => key === ',')) continue
      const norwegian = letters.text.length === 2 && plate.digits.length === 5
      if (letters.spelled && !norwegian && ofModel(u, letters)) continue
      // A word before a number that goes on: the head of a telephone's, "nummer er 412 34 567".
      if (wordly(u, letters) && plate.to < strings.to) continue
      const found = propose1(u, plate)
      out.push(found)
      const more = found.score >= threshold ? again(u, plate.to) : undefined
      if (more !== undefined) out.push(more)
    }
  }
}

export const vehicleReg: Recogniser = {
  id: 'vehicle-reg',
  kinds: ['VEHICLE_REG'],
  needs: feature.digit | feature.numbers | feature.letters | feature.cue,
  least: 1,
  asks: ['VEHICLE_REG'],
  find: (u) => {
    const out: Proposal[] = []
    const cued = speaksOfPlates(u)
    if (u.digits.length > 0) plates(u, out)
    foreignPlates(u, out)
    if ((u.features & feature.plenty) !== 0) chassis(u, out)
    pieces(u, out)
    if (cued || waiting(u)) personal(u, out)
    return out
  },
}
