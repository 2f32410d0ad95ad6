// What belongs to a name or an address that the tagger found and did not see: a surname that was heard before ("poul erik
// glad"), a particle ("frej af trolle"), the number of a house ("gammel strand otte").
import type { Proposal } from './proposal.ts'
import { flatTo, houseTo } from './recognisers/address-parts.ts'
import { placeFrom } from './recognisers/address-place.ts'
import { feature } from './scan.ts'
import { connectors } from './spoken/address-words.ts'
import { notCounted } from './spoken/bridges.ts'
import { numberWord } from './spoken/lexicon.ts'
import { tokenFrom } from './tokens.ts'
import type { Utterance } from './utterance.ts'

const shortest = 3

// A word after a name that was masked as part of one before goes with it.
const withKnown = (u: Utterance, one: Proposal): Proposal => {
  if (u.isKnownName === undefined) return one
  const next = u.tokens[tokenFrom(u.tokens, one.end)]
  if (next?.kind !== 'word' || next.start !== one.end + 1 || next.key.length < shortest || notCounted.has(next.key))
    return one
  return u.isKnownName(next.key) ? { ...one, end: next.end, value: `${one.value} ${next.key}` } : one
}

const particles: ReadonlySet<string> = new Set(
  'af av von van de der den ter zu la le el al bin ibn di da du dos das ap ab ní nic mac mc bint'.split(' '),
)

// The names before and after nothing but a particle are one.
const joined = ({ tokens }: Utterance, left: Proposal, right: Proposal): Proposal | undefined => {
  const at = tokenFrom(tokens, left.end)
  const [between, next] = [tokens[at], tokens[at + 1]]
  if (between === undefined || !particles.has(between.key) || next?.start !== right.start) return
  return { ...left, end: right.end, value: `${left.value} ${between.key} ${right.value}` }
}

// "Siobhan O'Dowd": what an apostrophe joins is one name; "leszek's" goes under its mask, and is Leszek.
const apostrophe = /^['’]$/
const withApostrophe = ({ tokens }: Utterance, one: Proposal): Proposal => {
  const at = tokenFrom(tokens, one.end)
  const [sign, rest] = [tokens[at], tokens[at + 1]]
  const touching = sign !== undefined && sign.start === one.end && rest?.start === sign.end
  if (!touching || !apostrophe.test(sign.key) || rest.kind !== 'word') return one
  if (rest.key === 's') return { ...one, end: rest.end }
  if (rest.key.length < shortest) return one
  return { ...one, end: rest.end, value: `${one.value}'${rest.key}` }
}

const vowels = /^[aeiouyåæøäö]$/

// "der står s olsen på døren", "K. Olsen"
const withInitial = (u: Utterance, one: Proposal): Proposal => {
  const at = tokenFrom(u.tokens, one.start)
  const dotted = u.tokens[at - 1]?.key === '.' && u.tokens[at - 2]?.end === u.tokens[at - 1]?.start
  const letter = u.tokens[dotted ? at - 2 : at - 1]
  // "o k o n j o": a vowel is a letter where letters follow.
  const spelled =
    u.tokens[at]?.key.length === 1 &&
    u.tokens[at + 1]?.key.length === 1 &&
    // "with ö k r ö g e r"
    !/^(?:with|med)$/.test(u.tokens[at - 2]?.key ?? '')
  if (letter?.kind !== 'word' || letter.key.length > 1 || (!dotted && !spelled && vowels.test(letter.key))) return one
  // "I'm Rupert"
  if (/^['’]$/.test(u.tokens[(dotted ? at - 2 : at - 1) - 1]?.key ?? '')) return one
  const apart = one.start - letter.end <= (dotted ? 2 : 1)
  return apart ? { ...one, start: letter.start, value: `${letter.key} ${one.value}` } : one
}

// "hun hedder dicte høeg dicte punktum h snabel a …": the last word begins an address; the name ends before it.
const beforeAddress = (u: Utterance, one: Proposal): Proposal => {
  const at = tokenFrom(u.tokens, one.end)
  const [next, last, left] = [u.tokens[at], u.tokens[at - 1], u.tokens[at - 2]]
  if ((u.features & feature.at) === 0 || next?.kind !== 'word' || !connectors.has(next.key)) return one
  if (last === undefined || left === undefined || left.start < one.start) return one
  return { ...one, end: left.end, value: one.value.slice(0, -last.key.length - 1) }
}

const longestNumber = 4
const leading = /^(?:på|i|ved|vid|til|till|fra|från)$/

// One number word that no noun follows.
const isLone = ({ tokens }: Utterance, at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.kind !== 'word' || numberWord(token.key) === undefined || notCounted.has(token.key)) return false
  return next?.kind !== 'word' || notCounted.has(next.key)
}

// "på gammel strand otte": a number of few digits that counts nothing, right after an address without one.
const withHouse = (u: Utterance, one: Proposal): Proposal => {
  const [from, at] = [tokenFrom(u.tokens, one.start), tokenFrom(u.tokens, one.end)]
  const number = u.numbersAt(at)[0]
  if (number === undefined ? !isLone(u, at) : number.unit !== undefined || number.digits.length > longestNumber)
    return one
  if (!leading.test(u.tokens[from - 1]?.key ?? '') || u.tokens[at]?.start !== one.end + 1) return one
  if (at - from < 2 || u.digits.some((other) => other.from >= from && other.to <= at)) return one
  const to = houseTo(u, at)
  const end = u.tokens[to - 1]?.end
  return to < 0 || end === undefined
    ? one
    : { ...one, end, value: `${one.value} ${number?.digits ?? u.tokens[at]?.key}` }
}

// "Pilestredet park 7, leil. 513": floor and flat after a house that ends in its number.
const withFlat = (u: Utterance, one: Proposal): Proposal => {
  const at = tokenFrom(u.tokens, one.end)
  const last = u.tokens[at - 1]
  if (last?.kind !== 'number' && numberWord(last?.key ?? '') === undefined) return one
  const end = u.tokens[flatTo(u, at) - 1]?.end ?? one.end
  return end <= one.end ? one : { ...one, end }
}

// "i lemvig på vasen fjorten": the town before it.
const withTown = (u: Utterance, one: Proposal): Proposal => {
  const start = u.tokens[placeFrom(u, tokenFrom(u.tokens, one.start))]?.start
  return start === undefined || start >= one.start
    ? one
    : { ...one, start, value: `${u.text.slice(start, one.start)}${one.value}` }
}

/** The names and addresses of `found`, in order, each with what belongs to it. */
export function grownNames(u: Utterance, found: readonly Proposal[]): readonly Proposal[] {
  const out: Proposal[] = []
  for (const each of found) {
    const one = each.type === 'PERSON' ? withApostrophe(u, withInitial(u, beforeAddress(u, each))) : each
    const last = out.at(-1)
    const both = last?.type === 'PERSON' && one.type === 'PERSON' ? joined(u, last, one) : undefined
    if (both !== undefined) out[out.length - 1] = withKnown(u, both)
    else
      out.push(
        one.type === 'PERSON'
          ? withKnown(u, one)
          : one.type === 'ADDRESS'
            ? withTown(u, withFlat(u, withHouse(u, withApostrophe(u, one))))
            : one,
      )
  }
  return out
}
