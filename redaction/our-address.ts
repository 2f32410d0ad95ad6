// "skicka den till box tolv hundra": an adviser who says where something is to be sent gives the firm's own address.
import { keyAt } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { boxWords } from './words/streets.ts'

const reach = 8
const sending =
  /^(?:send|sende|skicka|skickar|sender|sänder|sendar|mail|post|posta|behöver|behøver|trenger|treng|need|needs)$/
const towards = /^(?:til|till|to|på)$/
// "jag skickar papper till …", "skal vi sende det til …?" go to whoever is spoken to.
const toYou = /^(?:jag|jeg|eg|dig|deg|dej|you|your|din|ditt|dit|skal|ska|vil|vill|kan|shall|should|\?)$/

// In English the one word for it tells nobody from another: it is ours where that is said, or where a box is.
const ours = /^(?:us|our|box|po)$/

const youSend = /^(?:du|ni|dere|de|dykk|i)$/

const placing = /^(?:ligger|ligg|sitter|sit|sidder|finns|finnes|held|holder|åpent|open|oss|os|us)$/
const adviser = /^(?:vi|we)$/
const address =
  /^(?:adresse\p{L}{0,2}|adressa|adress|address|kontor\p{L}{0,3}|office|avdeling\p{L}{0,2}|avdelning\p{L}{0,2}|filial\p{L}{0,2}|verksted\p{L}{0,2}|verkstad\p{L}{0,2}|værksted\p{L}{0,2})$/u
const yours = /^(?:du|dig|deg|dej|din|ditt|dit|you|your|jer|er)$/
/** "vi ligger på ved stranden fjorten", "adressa vår er postboks sju", "på kontoret på …": where the firm itself is. */
export const isOurPlace = ({ tokens, speaker }: Utterance, from: number): boolean => {
  if (speaker === 'customer') return false
  const near = tokens.slice(Math.max(0, from - placeReach), from).map(({ key }) => key)
  const own = near.some(
    (key, at) =>
      /^(?:vår|vårt|våra|vores|vor|our)$/.test(key) &&
      near.slice(Math.max(0, at - 1), at + 3).some((word) => address.test(word)),
  )
  const sits = near.some((key, at) => adviser.test(key) && placing.test(near[at + 1] ?? ''))
  const office = near.some(
    (key, at) => /^(?:kontoret|avdelingen|avdelningen|afdelingen|filialen)$/.test(key) && at >= near.length - 2,
  )
  return own || sits || (office && !near.some((key) => yours.test(key)))
}
const placeReach = 6

/** Does the address at token `from` stand where an adviser says what is to be sent to the firm, or where it is? */
export const isOurs = (u: Utterance, from: number): boolean =>
  isOurPlace(u, from) || isAskedOfUs(u, from) || isSentToUs(u, from)

// "vad är er adress" – "den är box tre noll nio": a customer asks for nobody's box but the firm's.
const isAskedOfUs = ({ speaker, asked, askedBy, tokens }: Utterance, from: number): boolean =>
  speaker === 'agent' && askedBy === 'customer' && asked.includes('ADDRESS') && boxWords.has(keyAt(tokens, from))

const isSentToUs = ({ tokens, speaker, languages }: Utterance, from: number): boolean => {
  if (speaker === 'customer') return false
  const near = tokens.slice(Math.max(0, from - reach), from)
  const to = near.findLastIndex(({ key }) => towards.test(key))
  const verb = near.findLastIndex(({ key }) => sending.test(key))
  if (to < 0 || verb < 0 || verb > to || near.length - to > 2) return false
  if (languages[0] === 'en' && ![...near, ...tokens.slice(from, from + 1)].some(({ key }) => ours.test(key)))
    return false
  // "registerutdraget skickar du till …"
  if (/^(?:skickar|sender|sänder|sendar)$/.test(near[verb]?.key ?? '')) return youSend.test(near[verb + 1]?.key ?? '')
  return !near.some(({ key }) => toYou.test(key)) && !tokens.some(({ key }) => key === '?')
}
