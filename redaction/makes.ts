// What stands around a name that is a make's, a firm's, a port's or an animal's: "min båd en bianca", "hansen tag og facade",
// "kryssning till Tallinn", "det gäller bosse min tax".
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { animals, tradeEnds, trades } from './words/firms.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

const keyOf = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? ''

const vehicle =
  /^(?:min|mitt|mit|vår|vores) (?:bil|båd|båt|jolle|sejlbåd|segelbåt|motorbåd|motorbåt|husbil|campingvogn|husvagn|varevogn|cykel|sykkel|moped|knallert)$/
const article = /^(?:en|et|ett|ei|ein|eit)$/

// "min båd en bianca": which one it is.
const isMake = (tokens: readonly Token[], { from }: Stretch): boolean =>
  article.test(keyOf(tokens, from - 1)) && vehicle.test(`${keyOf(tokens, from - 3)} ${keyOf(tokens, from - 2)}`)

const joining = /^(?:og|och|and|&)$/

// "hansen tag og facade": a firm, but "jens tag og facade" is his roof.
const isOfTrades = (tokens: readonly Token[], { to }: Stretch): boolean => {
  const second = keyOf(tokens, to + 2)
  if (!trades.has(keyOf(tokens, to)) || !joining.test(keyOf(tokens, to + 1))) return false
  return (trades.has(second) || tradeEnds.has(second)) && !keyOf(tokens, to - 1).endsWith('s')
}

const crossing =
  /^(?:kryssning(?:en)?|cruise(?:t|n)?|krydstogt(?:et)?|flight|färjan?|færgen?|ferg[ea]n?|charterre[js][as]en|charterre[js][ea])$/
const towards = /^(?:til|till|to)$/

// "kryssning till Tallinn": where one sails to.
const isPort = (tokens: readonly Token[], { from }: Stretch): boolean =>
  towards.test(keyOf(tokens, from - 1)) && crossing.test(keyOf(tokens, from - 2))

const concerning = /^(?:gäller|gælder|gjelder|gjeld|om)$/
const mine = /^(?:min|mitt|mit|vår|vårt|vores|vor|my|our)$/

// "det gäller bosse min tax": an animal, said after its name.
const isOwnAnimal = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  concerning.test(keyOf(tokens, from - 1)) && mine.test(keyOf(tokens, to)) && animals.has(keyOf(tokens, to + 1))

/** Do the words around the name at these tokens say that it is no person's? */
export const isSaidOfThing = ({ tokens }: Utterance, place: Stretch): boolean =>
  isMake(tokens, place) || isOfTrades(tokens, place) || isPort(tokens, place) || isOwnAnimal(tokens, place)
