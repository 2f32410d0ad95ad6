// Registration plates of Norway, Denmark, Sweden and Finland, and personal plates where they are named or asked for.
import { propose, support } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'

// Two or three letters that are words, makes or measures far oftener than the beginning of a plate.
const words = new Set(
  `på av er og en et to vi du ja ca kr nr id pa at om de in of is at on to or by no so my be am pm kl rv fv nok sek dkk eur usd gbp med fra til for
  bmw kia vw vag suv gti xc gt ex dks den det der var har kan ska och ett som men när hur mer min din sin the and was has got for fra bil bor hus sal
  tlf tel mob reg fnr cpr pnr ref iso din din age iban dob max mer ved per hos sak vej str pkt del fri ios mac win usb sms gps abs esp sen sim sys ltd
  tog bus rum dag dog tid mil km kg cm mm gb mb tb hk kw kva tre fem sex nio fire syv elv tio six two ten one kun cca ett han hon jeg jag ble blev over
  mod vin iph ip ps tv pc ok hm eh mm ap hp lg`.split(/\s+/),
)

interface Shape {
  readonly letters: RegExp
  readonly digits: RegExp
  readonly tail?: RegExp
}
const shapes: readonly Shape[] = [
  // Norway: two letters, five digits (four on trailers and tractors). Denmark: two letters, five digits.
  { letters: /^[a-zæøå]{2}$/, digits: /^\d{4,5}$/ },
  // Sweden: three letters, two digits, a digit or letter. Finland: three letters, one to three digits.
  { letters: /^[a-zåäö]{3}$/, digits: /^\d{3}$/ },
  { letters: /^[a-zåäö]{3}$/, digits: /^\d{2}$/, tail: /^[a-z]$/ },
]

const gap = (text: string, left: Token, right: Token): boolean =>
  /^(?: |-| - )?$/.test(text.slice(left.end, right.start))

interface Plate {
  readonly to: number
  readonly digits: string
  readonly value: string
}

// The digits may themselves be in groups: "EK 12 345".
const digitsFrom = (u: Utterance, at: number): { to: number; digits: string } => {
  let to = at
  let digits = ''
  while (
    digits.length < 5 &&
    u.tokens[to]?.kind === 'number' &&
    (to === at || gap(u.text, u.tokens[to - 1] as Token, u.tokens[to] as Token))
  ) {
    digits += u.tokens[to]?.key ?? ''
    to++
  }
  return { to, digits }
}

const plateAt = (u: Utterance, at: number): Plate | undefined => {
  const letters = u.tokens[at]
  const next = u.tokens[at + 1]?.key === '-' ? at + 2 : at + 1
  const number = u.tokens[next]
  if (letters?.kind !== 'word' || number?.kind !== 'number' || !gap(u.text, letters, number)) return
  const { to, digits } = digitsFrom(u, next)
  const tail = u.tokens[to]
  for (const shape of shapes) {
    if (!shape.letters.test(letters.key) || !shape.digits.test(digits)) continue
    if (shape.tail === undefined) return { to, digits, value: letters.key + digits }
    if (tail?.kind === 'word' && tail.start === u.tokens[to - 1]?.end && shape.tail.test(tail.key))
      return { to: to + 1, digits, value: letters.key + digits + tail.key }
  }
  return
}

const score = (u: Utterance, at: number, plate: Plate, supported: boolean): number => {
  const letters = u.tokens[at] as Token
  const written = u.text.slice(letters.start, letters.end)
  const upper = written === written.toUpperCase()
  const touching = u.tokens[plate.to - 1]?.start === letters.end
  if (supported) return words.has(letters.key) && !upper ? 0.4 : 0.93
  if (words.has(letters.key)) return 0.3
  if (letters.key.length === 2) return plate.digits.length === 5 ? (upper || touching ? 0.9 : 0.7) : upper ? 0.45 : 0.3
  return upper ? 0.8 : touching ? 0.6 : 0.4
}

export const vehicleReg: Recogniser = {
  id: 'vehicle-reg',
  kinds: ['VEHICLE_REG'],
  needs: feature.digit,
  find: (u) => {
    const out: Proposal[] = []
    for (let at = 0; at + 1 < u.tokens.length; at++) {
      const plate = plateAt(u, at)
      if (plate === undefined) continue
      const place = [at, plate.to] as const
      const supported = support(u, place, 'VEHICLE_REG')
      out.push(
        propose(u, place, {
          type: 'VEHICLE_REG',
          score: score(u, at, plate, supported.length > 0),
          reasons: ['form', ...supported],
          value: plate.value,
        }),
      )
    }
    return out
  },
}
