// British postal codes as they are said: "l e four nine t q", "sierra whisky one a two a a"; and the house that goes with one.
import { awaited, cueBefore, propose } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { feature } from '../scan.ts'
import { letterAt } from '../spoken/letters.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { value } from './address-place.ts'

interface Part {
  readonly to: number
  readonly text: string
}

const lettersAt = (u: Utterance, from: number, most: number): Part => {
  let [to, text] = [from, '']
  while (text.length < most) {
    const letter = letterAt(u.tokens, to, u.languages)
    if (letter === undefined || numberWord(keyAt(u.tokens, to))?.en !== undefined) break
    text += letter.text
    to = letter.to
  }
  return { to, text }
}

const numberAt = ({ tokens }: Utterance, at: number): string | undefined => {
  const token = tokens[at]
  if (token?.kind === 'number') return token.key
  const said = token === undefined ? undefined : numberWord(token.key)?.en?.[0]
  return said !== undefined && said.value < 100 && said.form !== 'and' && said.form !== 'month'
    ? String(said.value)
    : undefined
}

const digitsAt = (u: Utterance, from: number): Part => {
  let [to, text] = [from, '']
  for (let number = numberAt(u, to); number !== undefined; number = numberAt(u, to)) {
    // "twenty two": the unit stands in the nought's place.
    const unit = number.length === 1 && /[2-9]0$/.test(text) && u.tokens[to]?.kind === 'word' && number !== '0'
    text = unit ? text.slice(0, -1) + number : text + number
    to++
  }
  return { to, text }
}

// A letter too many, and it is a plate or a code.
const endsAt = (u: Utterance, to: number): boolean => lettersAt(u, to, 1).text === '' || keyAt(u.tokens, to).length > 1

const form = /^[a-z]{1,2}\d{1,2}[a-z]?\d[a-z]{2}$/
// The token after the postal code that begins at `from`, or -1 (BS 7666: area, district, sector and unit).
const codeTo = (u: Utterance, from: number): number => {
  const area = lettersAt(u, from, 2)
  const district = digitsAt(u, area.to)
  if (area.text === '' || district.text === '' || district.text.length > 3) return -1
  const middle = district.text.length < 3 ? lettersAt(u, district.to, 1) : { to: district.to, text: '' }
  const sector = middle.text === '' ? { to: district.to, text: '' } : digitsAt(u, middle.to)
  const short = sector.text === '' ? { to: district.to, text: '' } : middle
  const unit = lettersAt(u, sector.text === '' ? district.to : sector.to, 2)
  const whole = area.text + district.text + short.text + sector.text + unit.text
  return form.test(whole) && endsAt(u, unit.to) ? unit.to : -1
}

// "it's l e four …": the s is of the word before.
const mayBegin = (u: Utterance, at: number): boolean =>
  letterAt(u.tokens, at, u.languages) !== undefined &&
  (!/^\p{L}$/u.test(keyAt(u.tokens, at - 1)) || /^['’]$/.test(keyAt(u.tokens, at - 2))) &&
  !/^['’]$/.test(keyAt(u.tokens, at - 1))

const cueReach = 8
/** "l e four nine t q" where a postal code was asked for or an address given: parts and series have the same form. */
export const saidBritish = (u: Utterance, out: Proposal[]): void => {
  if (u.languages[0] !== 'en' || (u.features & (feature.letters | feature.numbers | feature.cue)) === 0) return
  const wanted =
    awaited(u, 'POSTCODE') || awaited(u, 'ADDRESS') || out.length > 0 || u.recent.at(-1)?.type === 'ADDRESS'
  for (let from = 0; from < u.tokens.length; from++) {
    const to = mayBegin(u, from) ? codeTo(u, from) : -1
    if (to < 0) continue
    const named = cueBefore(u, from, cueReach)?.ask
    if (named !== 'POSTCODE' && named !== 'ADDRESS' && (named !== undefined || !wanted)) continue
    out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.94, reasons: ['form'], value: value(u, from, to) }))
    from = to
  }
}

const saying = /^(?:is|it|s|'|’|that|its)$/
const longestHouse = 4
/** "house number six", "the flat number's twelve": right after the words, though it is a digit alone. */
export const saidHouse = (u: Utterance, out: Proposal[]): void => {
  if (u.languages[0] !== 'en') return
  for (const { ask, from: begin, to: after } of u.cues) {
    if (ask !== 'ADDRESS' || !keyAt(u.tokens, after - 1).startsWith('number') || after - begin < 2) continue
    let from = after
    while (saying.test(keyAt(u.tokens, from))) from++
    const { to, text } = digitsAt(u, from)
    if (text === '' || text.length > longestHouse) continue
    out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.86, reasons: ['cue'], value: value(u, from, to) }))
  }
}
