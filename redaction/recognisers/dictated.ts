// Digits said one after the other, or a long number written, with nothing that tells what they are: when in doubt they
// are masked, as the kind that was spoken of last.
import { measured } from '../amounts.ts'
import { numbered, propose } from '../context.ts'
import { type Digits, longest } from '../numbers.ts'
import type { Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'
import { codeFrom, codeTo } from './codes.ts'

const fewestSaid = 5
// Years and amounts give more digits a word than dictating does.
const mostPerWord = 1.3
const fewestWritten = 9

// "fem seks sju åtte ni ti": somebody counts.
const counting = ({ digits, tokenOf }: Digits): boolean => {
  const groups = new Map<number, string>()
  tokenOf.forEach((token, at) => {
    groups.set(token, (groups.get(token) ?? '') + (digits[at] ?? ''))
  })
  const said = [...groups.values()].map(Number)
  return said.length > 2 && said.every((value, at) => at === 0 || value === (said[at - 1] ?? 0) + 1)
}

// "seksten tusind fire hundrede og halvfjerds": nobody's number is said so.
const longestAmount = 6
const inThousands = (u: Utterance, { digits, from, to }: Digits): boolean =>
  digits.length <= longestAmount && u.tokens.slice(from, to).some(({ key }) => /^(?:tus[ei]n|thousand|tuhat)/.test(key))

// "han sa med nummer elva noll nio sjuttiofem", "intygets nummer är RV-7730 118"
const isCalled = (u: Utterance, { digits, from }: Digits): boolean => {
  const begin = codeFrom(u, from)
  if (digits.length <= fewestSaid || numbered(u, begin) === undefined) return false
  // Letters before the digits are a code's where it is said whose number it is; "ring number AB 12 0442" is a thing's.
  const near = u.tokens.slice(Math.max(0, begin - nearest), begin).map(({ key }) => key)
  const word = near.findLastIndex((key) => /(?:nummer|nummeret|numret)$/.test(key))
  return begin === from || (near[word]?.length ?? 0) > longestPlain || /.{3}s$/.test(near[word - 1] ?? '')
}
const nearest = 6
const longestPlain = 9

export const dictated: Recogniser = {
  id: 'dictated',
  kinds: ['CLAIM_NO'],
  needs: feature.plenty,
  least: fewestSaid,
  find: (u) =>
    u.digits
      .filter((strings) => {
        if (!strings.first || measured(u, strings) || strings.digits.length > longest || strings.digits.endsWith('000'))
          return false
        const said = strings.words >= fewestSaid && strings.digits.length <= strings.words * mostPerWord
        const written =
          strings.words === 0 &&
          u.tokens[strings.from]?.key.length === strings.digits.length &&
          strings.digits.length >= fewestWritten
        return (said || written || isCalled(u, strings)) && !counting(strings) && !inThousands(u, strings)
      })
      .map((strings) => {
        const { digits } = strings
        const called = isCalled(u, strings)
        const type = called ? 'CLAIM_NO' : (u.recent.at(-1)?.type ?? 'CLAIM_NO')
        const [from, to] = called ? [codeFrom(u, strings.from), codeTo(u, strings.to)] : [strings.from, strings.to]
        return propose(u, [from, to], { type, score: 0.54, reasons: ['form'], value: digits, piece: true })
      }),
}
