// What stands around a name that is a make's, a firm's, a port's, an animal's, a storm's, a lake's or a ship's: "min båd en
// bianca", "hansen tag og facade", "kryssning till Tallinn", "det gäller bosse min tax", "Lake Garda", "the ferry Norröna".
import type { Stretch } from '../stretch.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { animals, salons, tradeEnds, trades } from '../words/firms.ts'

const vehicle =
  /^(?:min|mitt|mit|vår|vores) (?:bil|båd|båt|jolle|sejlbåd|segelbåt|motorbåd|motorbåt|husbil|campingvogn|husvagn|varevogn|cykel|sykkel|moped|knallert)$/
const article = /^(?:en|et|ett|ei|ein|eit)$/

// "min båd en bianca": which one it is.
const isMake = (tokens: readonly Token[], { from }: Stretch): boolean =>
  article.test(keyAt(tokens, from - 1)) && vehicle.test(`${keyAt(tokens, from - 3)} ${keyAt(tokens, from - 2)}`)

const joining = /^(?:og|och|and|&)$/

// "hansen tag og facade": a firm, but "jens tag og facade" is his roof.
const isOfTrades = (tokens: readonly Token[], { to }: Stretch): boolean => {
  const second = keyAt(tokens, to + 2)
  if (salons.has(keyAt(tokens, to)) && joining.test(keyAt(tokens, to + 1)) && salons.has(second)) return true
  if (!trades.has(keyAt(tokens, to)) || !joining.test(keyAt(tokens, to + 1))) return false
  return (trades.has(second) || tradeEnds.has(second)) && !keyAt(tokens, to - 1).endsWith('s')
}

const crossing =
  /^(?:kryssning(?:en)?|cruise(?:t|n)?|krydstogt(?:et)?|flight|färjan?|færgen?|ferg[ea]n?|charterre[js][as]en|charterre[js][ea]|postnumm?er(?:et)?|postnr|postkode[nr]?|postcode)$/
const towards = /^(?:til|till|to)$/

// "kryssning till Tallinn", "postnummer till bennäs": where one sails to, or what a postcode is of.
const isPort = (tokens: readonly Token[], { from }: Stretch): boolean =>
  towards.test(keyAt(tokens, from - 1)) && crossing.test(keyAt(tokens, from - 2))

const concerning = /^(?:gäller|gælder|gjelder|gjeld|om)$/
const mine = /^(?:min|mitt|mit|vår|vårt|vores|vor|my|our)$/

// "det gäller bosse min tax", "ho frida hesten min": an animal, said after its name.
const isOwnAnimal = (tokens: readonly Token[], { from, to }: Stretch): boolean => {
  const [first, second, next] = [keyAt(tokens, to), keyAt(tokens, to + 1), keyAt(tokens, to + 2)]
  const own = mine.test(first) ? animals.has(second) : animals.has(first) && mine.test(second)
  return (
    own &&
    // "han ola hunden min beit": whom it bit.
    (tokens[to + 2]?.kind !== 'word' || afterAnimal.test(next)) &&
    (concerning.test(keyAt(tokens, from - 1)) || (!mine.test(first) && /^(?:ho|han|hu)$/.test(keyAt(tokens, from - 1))))
  )
}

const afterAnimal = /^(?:er|är|e|som|og|och|den|hun|hon|ho|han)$/

const storms = /^(?:stormen|orkanen|uværet|uvejret|ovädret|hurricane)$/

// "stormen malik", "the gusts of storm floris": so the weather services name them. "I was with storm reynolds" names a man.
const isStorm = ({ tokens, languages }: Utterance, { from, to }: Stretch): boolean => {
  // One word: "stormen lisa lindgren vår granne" is somebody.
  if (storms.test(keyAt(tokens, to - 2)) && to - from <= 2) return true
  const at = to - from === 1 ? from - 1 : from
  return (
    languages[0] === 'en' &&
    to - at === 2 &&
    keyAt(tokens, at) === 'storm' &&
    /^(?:the|of|during|after|since|in|from|by|before)$/.test(keyAt(tokens, at - 1))
  )
}

const lakes = /^(?:lake|loch|lough|mount|isle|puerto|playa)$/
// "Lake Garda": one word more. "We hit a lake, John Smith towed me" is somebody, and "it was Costa Georgiou" too.
const isLandscape = (tokens: readonly Token[], { from, to }: Stretch): boolean => {
  const after = to - from === 1 ? from - 1 : from
  return (
    to - after === 2 &&
    lakes.test(keyAt(tokens, after)) &&
    !/^(?:an?|the|this|that|our|my|his|her)$/.test(keyAt(tokens, after - 1))
  )
}

const ships =
  /^(?:ferry|ship|yacht|vessel|trawler|fergen|ferga|ferja|færgen|färjan|skipet|skibet|fartyget|skuta|skøyta|seilbåten|sejlbåden|segelbåten)$/
// "the ferry Norröna": in one word; "vi satt på ferga Kari Hansen ringte" is somebody.
const isShip = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  to - from === 1 &&
  ships.test(keyAt(tokens, from - 1)) &&
  (tokens[to]?.kind !== 'word' || besideShip.test(keyAt(tokens, to)))
const besideShip = /^(?:til|till|to|from|fra|från|frå|i|in|on|på|at|som|der|which|that|when|da|last|tomorrow)$/

const welcoming = /^(?:welcome|velkommen|välkommen|velkomen)$/
const trading = /^(?:forsikring|försäkring|insurance|bank|banken|sparebank|assistance)$/
// "Welcome to Trossen Marine", "you're through to fjord forsikring"
const isHost = ({ tokens, speaker }: Utterance, { from, to }: Stretch): boolean =>
  speaker !== 'customer' &&
  towards.test(keyAt(tokens, from - 1)) &&
  (welcoming.test(keyAt(tokens, from - 2)) || trading.test(keyAt(tokens, to)))

const unmanned = /^(?:digital\p{L}{0,2}|virtuel\p{L}{0,3}|automatisk\p{L}?|virtual|automated)$/u
const machine =
  /^(?:hjælper(?:en)?|hjelpar(?:en)?|hjelper(?:en)?|hjälpare[n]?|helper|assistent(?:en)?|assistant|agent(?:en)?)$/
const robot = /^(?:chatbott?(?:en)?|robot(?:en)?|bot(?:ten)?)$/
const itself = /^(?:jeg|jag|eg|i|['’]|this|dette|det)$/
// "Jeg er Viggo, din digitale hjælper", "I'm Fia, a chatbot", "Jeg er Trygheds chatbot": said by itself; "Hei Kari, din
// digitale signatur mangler" is said to her.
const isMachine = ({ tokens, speaker }: Utterance, { from, to }: Stretch): boolean => {
  if (speaker === 'customer' || !/^(?:er|är|is|am|m)$/.test(keyAt(tokens, from - 1))) return false
  if (!itself.test(keyAt(tokens, from - 2))) return false
  let at = keyAt(tokens, to) === ',' ? to + 1 : to
  while (
    /^(?:din|ditt|den|your|vår|vores|our|en|ein|a|an|the|['’]|s)$/.test(keyAt(tokens, at)) &&
    at < to + machineReach
  )
    at++
  const next = keyAt(tokens, at + 1)
  return robot.test(keyAt(tokens, at)) || (unmanned.test(keyAt(tokens, at)) && (machine.test(next) || robot.test(next)))
}
const machineReach = 3

/** Do the words around the name at these tokens say that it is no person's? */
export const isSaidOfThing = (u: Utterance, place: Stretch): boolean =>
  isMake(u.tokens, place) ||
  isOfTrades(u.tokens, place) ||
  isPort(u.tokens, place) ||
  isOwnAnimal(u.tokens, place) ||
  isStorm(u, place) ||
  isMachine(u, place) ||
  isLandscape(u.tokens, place) ||
  isShip(u.tokens, place) ||
  isHost(u, place)
