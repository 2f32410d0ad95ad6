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

/** Does the address at token `from` stand where an adviser says what is to be sent to the firm? */
export const isOurs = ({ tokens, speaker, languages }: Utterance, from: number): boolean => {
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
