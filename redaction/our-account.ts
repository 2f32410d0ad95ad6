// "kontonummeret vårt er …", "our account is …": the firm's own account, as an adviser gives it.
import type { Digits } from './numbers.ts'
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'

const [reach, guardReach] = [8, 6] as const

const keysOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(Math.max(0, from), to)
    .map(({ key }) => key)
    .join(' ')

const ours =
  /(?:^| )(?:(?:kontonummeret|kontonumret|kontoen|kontot) (?:vårt|vår)|(?:vores|vårt|vår|our) (?:konto|kontonummer|bankkonto|account|account number|bank account))(?: (?:er|är|is|står|nederst|øverst|:|number|no|nr|nummer)){0,3}$/
// "our account for you", "… står på deg": in our books.
const yours =
  /(?:^| )(?:deg|dig|dej|din|ditt|dit|you|your|jer|dere|dykk|ni|er|han|ham|hans|henne|hende|hennes|hendes|him|his|her|\?)(?: |$)/

/** Is the number given by an adviser as the firm's own account? */
export const isOurAccount = ({ tokens, speaker }: Utterance, { from, to }: Digits): boolean =>
  speaker !== 'customer' &&
  ours.test(keysOf(tokens, from - reach, from)) &&
  !yours.test(keysOf(tokens, to, to + guardReach))
