// Questions of a few words that name no kind: "og du hedder", "og mere", "og bilen", "hvilken by".
import type { Finding } from './analyse.ts'
import type { Cue } from './cues.ts'
import { digitKinds } from './kinds.ts'
import { callsThing } from './persons/called-things.ts'
import { keyAt, type Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'
import { animals } from './words/firms.ts'

const [mostOfOne, mostOfTown, mostOfHouse, mostOfYear] = [4, 6, 6, 8] as const

const lastWord = (tokens: readonly Token[]): string => tokens.findLast(({ kind }) => kind === 'word')?.key ?? ''

const which = /^(?:hvilken|hvilket|vilken|hvilke|which|what|kva|vilket)$/
const calledWord = /^(?:heter|heiter|hedder|hette|hed|hett)$/
/** "og du hedder", "och din fru heter?": left open for a name. */
export const endsInCalled = ({ tokens, speaker }: Utterance): boolean => {
  const at = tokens.at(-1)?.kind === 'sign' ? tokens.length - 2 : tokens.length - 1
  if (speaker === 'customer') return false
  // "nice and you are"
  if (keyAt(tokens, at) === 'are' && keyAt(tokens, at - 1) === 'you')
    return at < 2 || /^(?:and|so|,|now)$/.test(keyAt(tokens, at - 2))
  return calledWord.test(keyAt(tokens, at)) && !callsThing(tokens, at)
}

/** "so your name", "and her name?": nothing else is said. */
export const asksYourName = ({ tokens, speaker }: Utterance, { ask, from, to }: Cue): boolean =>
  ask === 'PERSON' &&
  speaker !== 'customer' &&
  tokens.slice(to).every(({ kind }) => kind === 'sign') &&
  tokens.slice(Math.max(0, from - 2), from).some(({ key }) => /^(?:your|his|her|their)$/.test(key))

const whichOf: ReadonlySet<Ask> = new Set<Ask>(['CLAIM_NO', 'POLICY_NO', 'BANK_ACCOUNT', 'CARD'])
const afterWhich = /^(?:is|it|was|er|är|det|gjelder|gælder|gäller|this|about|regarding|please|then|da|då|så|den)$/
/** "which claim", "hvilken konto er det": one of several is told by its number. */
export const asksWhich = ({ tokens, speaker }: Utterance, { ask, from, to }: Cue): boolean =>
  // "på hvilken konto?", asked by whoever is to have the money: told by its end.
  (speaker !== 'customer' || ask === 'BANK_ACCOUNT' || ask === 'CARD') &&
  whichOf.has(ask) &&
  which.test(keyAt(tokens, from - 1)) &&
  (speaker === 'customer' || tokens.slice(to).every(({ key, kind }) => kind === 'sign' || afterWhich.test(key)))

const papers =
  /^(?:receipt|kvittering|kvitteringen|kvitto|kvittot|imo|mmsi|microchip|chip|chippen|chippet|serial|kid|ocr|faktura|fakturaen|fakturan|invoice|barcode|strekkoden|stregkoden|streckkoden)$/
const mostOfThing = 4
const naming = /^(?:called|named|name|heter|heiter|hedder|navn|navnet|namn|namnet)$/
const named =
  /^(?:boat|ship|ferry|yacht|hotel|shop|company|app|product|storm|stormen|uværet|uvejret|ovädret|båten|båden|skuta|firmaet|selskapet|selskabet|hotellet|hotell|hotel|butikken|appen)$/
const ofOwner =
  /^(?:eier|eieren|ejer|ejeren|ägare|ägaren|owner|owns|du|din|ditt|dit|your|yours|you|deres|dere|jer|his|her|hans|hennes|hendes)$/
const mostOfName = 7
/** "what's the horse called", "hva heter båten": the answer is an animal's or a thing's. */
export const asksThingsName = ({ tokens, speaker }: Utterance): boolean =>
  speaker !== 'customer' &&
  tokens.filter(({ kind, key }) => kind !== 'sign' && key !== 's').length <= mostOfName &&
  tokens.some(({ key }) => naming.test(key)) &&
  tokens.some(({ key }) => animals.has(key) || named.test(key)) &&
  !tokens.some(({ key }) => ofOwner.test(key))

/** "receipt", "og kvitteringen": whatever number follows is a paper's or a thing's. */
export const asksThing = ({ tokens, speaker }: Utterance): boolean =>
  speaker !== 'customer' &&
  ((tokens.length <= mostOfThing && papers.test(lastWord(tokens))) ||
    // "hva står som KID på brevet", "hvilken faktura drejer det sig om"
    tokens.some(
      ({ key }, at) => sums.test(key) && asking.test(keyAt(tokens, at - 1)) && tokens.length - at <= mostAfter,
    ) ||
    tokens.some(({ key }, at) => sums.test(key) && at < mostAfter && questions.test(keyAt(tokens, 0))))
const sums = /^(?:kid|ocr|faktura|fakturaen|fakturan|invoice)$/
const asking = /^(?:hvilken|vilken|which)$/
const questions = /^(?:hva|hvad|vad|kva)$/
const mostAfter = 6

/** "og mere", "egill hvad mere": the rest of a name. */
export const asksMore = ({ tokens }: Utterance, before: readonly Ask[]): boolean =>
  before.includes('PERSON') && tokens.length <= mostOfOne && /^(?:mere|mer|meir|more)$/.test(lastWord(tokens))

const around: ReadonlySet<string> = new Set(
  'og och and bilens din ditt dit hans hendes hennes deres your den which what is it the'.split(' '),
)
const vehicles =
  /^(?:bil|bilen|bilens|traileren|hengeren|tilhengeren|campingvognen|varebilen|motorcyklen|motorsykkelen|knallerten|pladen|plade|plate|plåt|nummerpladen|platen|plåten|släpet|husvagnen|car|van|trailer|caravan|motorbike|motorcycle|moped|lorry|truck)$/
/** "og bilen", "traileren?", "which car is it, Aino": of a vehicle nothing but its plate is asked so shortly. */
export const asksVehicle = ({ tokens: all }: Utterance): boolean => {
  const comma = all.findIndex(({ key }) => key === ',')
  const tokens = comma > 0 && all.length - comma <= mostOfOne ? all.slice(0, comma) : all
  return (
    tokens.length <= mostOfOne &&
    tokens.every(({ key, kind }) => kind === 'sign' || around.has(key) || vehicles.test(key)) &&
    (vehicles.test(lastWord(tokens)) || (which.test(keyAt(tokens, 0)) && vehicles.test(keyAt(tokens, 1))))
  )
}

const insurance = /^(?:forsikringen|forsikringa|försäkringen|insurance|polisen|policen|polisa)$/
/** "och försäkringen?": of an insurance nothing but its number is asked so shortly. */
export const asksInsurance = ({ tokens }: Utterance): boolean =>
  tokens.length <= mostOfOne &&
  /^(?:og|och|and)$/.test(keyAt(tokens, 0)) &&
  insurance.test(lastWord(tokens)) &&
  tokens.slice(1, -1).every(({ key }) => around.has(key) || insurance.test(key))

const parts =
  /^(?:etage|etagen|etasje|våning|våningen|opgang|oppgang|uppgång|floor|entrance|city|town|byen|orten|postorten|poststedet|stedet|staden|street|gata|gate|gaten|veien|vegen|vei|veg|vejen|vej|gaden|gatan|vägen|kommune|kommunen|kommun|municipality)$/
/** "hvilken by", "och vilken ort?", "etage", "and the city" after a street. */
export const asksTown = ({ tokens }: Utterance, before: readonly Ask[]): boolean =>
  tokens.length <= mostOfTown &&
  (before.includes('ADDRESS') || before.includes('POSTCODE')) &&
  tokens.some(
    ({ key }, at) =>
      parts.test(key) || (which.test(key) && /^(?:by|stad|ort|sted|place|area)$/.test(keyAt(tokens, at + 1))),
  )

const houseNumber = /^(?:nummer|nummeret|number|husnummer|husnr|hus|house|oppgang|opgang|uppgång)$/
/** "hvilket nummer", "which number" right after an address: its house. */
export const asksHouse = ({ tokens, recent, speaker }: Utterance): boolean =>
  speaker !== 'customer' &&
  tokens.length <= mostOfHouse &&
  recent.at(-1)?.type === 'ADDRESS' &&
  tokens.some(
    ({ key }, at) =>
      /^(?:h?vilket|hvilken|vilken|which|what|kva|h?va|hvad)$/.test(key) && houseNumber.test(keyAt(tokens, at + 1)),
  )

const prepositions = /^(?:i|in|på|on|at|til|till|to)$/
const dwelling = /^(?:bor|bur|live|lives|house|huset|hytta|hjemme|hemma|home)$/
const moving = /^(?:flytter|flyttar|flyttet|flyttat|flytta|flyttede|moved|moving|move)$/
const mostOfOpen = 9
/** "og han bor i", "it's the house on", "thirty six in": left open for a place. */
export const asksOpenPlace = ({ tokens, recent, speaker }: Utterance): boolean => {
  const last = recent.at(-1)
  const near = last?.type === 'ADDRESS' && last.just && tokens.length <= mostOfOne
  return (
    speaker === 'agent' &&
    tokens.length <= mostOfOpen &&
    prepositions.test(lastWord(tokens)) &&
    tokens.at(-1)?.kind === 'word' &&
    (near || tokens.some(({ key }) => (/^t/.test(lastWord(tokens)) ? moving : dwelling).test(key)))
  )
}

const yearWord = /^(?:år|året|årstal|årstall|year)$/
/** "og hvilket år?" after a day and a month. */
export const asksYear = ({ tokens }: Utterance, before: readonly Ask[]): boolean =>
  tokens.length <= mostOfYear &&
  before.includes('DATE_OF_BIRTH') &&
  tokens.some(
    ({ key }, at) =>
      yearWord.test(key) && /^(?:hvilket|hvilke|kva|vilket|what|which|og|och|and)$/.test(keyAt(tokens, at - 1)),
  )

/** "numret på avin tack": of a thing that nothing else is known of. */
export const numberOn = ({ tokens, cues }: Utterance): boolean =>
  cues.some(
    ({ ask, to }) =>
      ask === 'NUMBER' &&
      /^(?:på|i|från|fra)$/.test(tokens[to]?.key ?? '') &&
      /^\p{L}{2,}(?:n|t|en|et|a)$/u.test(tokens[to + 1]?.key ?? ''),
  )

const digitWord = /^(?:siffr|siffer|sifre|sifra|ciff|cifre|digit)/
const tooFew = /^(?:lite|lidt|litt|mycket|mye|meget|kort|short|few|many|saknas|fattas|mangler|manglar|missing)$/
/** "det blir en siffra för lite" beside what was read back: that kind once more. */
export const asksRecount = ({ tokens }: Utterance, findings: readonly Finding[]): readonly Ask[] =>
  tokens.some(({ key }) => digitWord.test(key)) && tokens.some(({ key }) => tooFew.test(key))
    ? digitKinds.filter((kind) => findings.some(({ type }) => type === kind))
    : []

const further = /^(?:till|til|more|mere|mer|ekstra|extra|another|igjen|kvar|tilbage|left)$/
/** "det är en siffra till", "one more digit": of what was given last. */
export const asksDigit = ({ tokens }: Utterance): boolean =>
  tokens.length <= mostOfYear &&
  (/^(?:one|just one|en|et|ett|ei) (?:more|mere|mer|til|till)$/.test(tokens.map(({ key }) => key).join(' ')) ||
    (tokens.some(({ key }) => digitWord.test(key) || /^(?:tal|tall)$/.test(key)) &&
      tokens.some(({ key }) => further.test(key))))

const sending = /^(?:sender|sendte|sendt|sende|skickar|skickade|skickat|send|sent|sending)$/
/** "jeg sender en kode": something is on its way. */
export const sends = ({ tokens }: Utterance): boolean => tokens.some(({ key }) => sending.test(key))
