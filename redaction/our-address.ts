// "skicka den till box tolv hundra": an adviser who says where something is to be sent gives the firm's own address.
import type { Utterance } from './utterance.ts'

const reach = 8
const sending =
  /^(?:send|sende|skicka|skickar|sender|sänder|sendar|mail|post|posta|behöver|behøver|trenger|treng|need|needs)$/
const towards = /^(?:til|till|to|på)$/
// "jag skickar papper till …", "skal vi sende det til …?" go to whoever is spoken to.
const toYou = /^(?:jag|jeg|eg|dig|deg|dej|you|your|din|ditt|dit|skal|ska|vil|vill|kan|shall|should|\?)$/

// In English the one word for it tells nobody from another: it is ours where that is said, or where a box is.
const ours = /^(?:us|our|box|po)$/

const youSend = /^(?:du|ni|dere|de|dykk|i)$/

// Directly before the address: "vi ligger på", "adressa vår er", "our office is at", "på kontoret på".
const said = [
  /(?:^| )(?:vi (?:ligger|ligg|finns|finnes)|we are)(?: (?:på|i|ved|vid|at|in|on)){1,2}$/,
  /(?:^| )(?:vår|vårt|våra|våre|vores|vor|our) (?:adress[ea]?|address|kontor|office|avdeling|avdelning|afdeling|filial|verksted|verkstad|værksted)(?: (?:er|är|is|ligger|ligg|:|på|i|ved|vid|at|in|on)){0,3}$/,
  /(?:^| )(?:adress(?:en|a)|kontoret|avdelinga|avdelingen|avdelningen|filialen|verkstedet|verkstaden) (?:vår|vårt)(?: (?:er|är|ligger|ligg|:|på|i|ved|vid)){0,3}$/,
  /(?:^| )(?:kontoret|avdelingen|avdelningen|afdelingen|filialen)(?: (?:på|i|ved|vid)){1,2}$/,
]
const yours =
  /^(?:du|dig|deg|dej|din|ditt|dit|you|your|yours|jer|dere|dykk|ni|mig|meg|mej|han|ham|henne|hende|him|her|kunden|customer|\?|right|correct|rigtig|riktig|riktigt|rett|stemmer|stämmer)$/
/** "vi ligger på ved stranden fjorten", "adressa vår er postboks sju", "på kontoret på …": where the firm itself is. */
export const isOurPlace = ({ tokens, speaker }: Utterance, from: number): boolean => {
  if (speaker === 'customer') return false
  const before = tokens.slice(Math.max(0, from - placeReach), from).map(({ key }) => key)
  if (!said.some((words) => words.test(before.join(' ')))) return false
  // "our address is high street leeds for you", "vi ligger på storgata med deg": in our books.
  return !before.concat(tokens.slice(from, from + guardReach).map(({ key }) => key)).some((key) => yours.test(key))
}
const [placeReach, guardReach] = [6, 9] as const

/** Does the address at token `from` stand where an adviser says what is to be sent to the firm, or where it is? */
export const isOurs = (u: Utterance, from: number): boolean => isOurPlace(u, from) || isSentToUs(u, from)

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
