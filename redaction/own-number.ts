// "Nummeret ditt", "nummeret til mannen din": an everyday word beside whom the number belongs to.
import type { Finding } from './analyse.ts'
import type { Cue } from './cues.ts'
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { kin, kinKnown } from './words/kin.ts'

const owners: ReadonlySet<string> = new Set(
  'ditt dit din your et ett eget a deres ert deras hans hennes hendes hennar his her their'.split(' '),
)
const towards = /^(?:til|till|to|for|på)$/
const others: ReadonlySet<string> = new Set('ham han honom henne hende hun hon dem him her them'.split(' '))
const isOther = ({ key }: Token): boolean => kin.has(key) || kinKnown.has(key) || others.has(key)
// "vilket nummer har du", and nothing more
const hasYou = (tokens: readonly Token[], to: number): boolean =>
  /^(?:har (?:du|dere|ni|i)|do you)$/.test(`${tokens[to]?.key ?? ''} ${tokens[to + 1]?.key ?? ''}`) &&
  tokens.slice(to + 2).every(({ kind, key }) => kind === 'sign' || key === 'have')
// "nummeret ditt", "nummeret til mannen din"
// "nummeret dere vil ha melding på", "nummeret du ringer fra"
const relative = /^(?:du|dere|dykk|vi|me|jeg|eg|jag|man|i|ni|you|we|som|der)$/
/** Do the words beside the cue "number" say whose it is? */
export const ofSomebody = (tokens: readonly Token[], { from, to }: Cue): boolean =>
  (relative.test(tokens[to]?.key ?? '') && tokens.length > to + 1) ||
  hasYou(tokens, to) ||
  owners.has(tokens[from - 1]?.key ?? '') ||
  owners.has(tokens[to]?.key ?? '') ||
  (towards.test(tokens[to]?.key ?? '') && tokens.slice(to + 1, to + 3).some(isOther))
// "har du et nummer på vagn"
const ofNamed = (tokens: readonly Token[], { to }: Cue, findings: readonly Finding[]): boolean =>
  /^(?:på|til|till|to|for)$/.test(tokens[to]?.key ?? '') &&
  findings.some(({ type, start }) => type === 'PERSON' && start === tokens[to + 1]?.start)
/** Does `u` name a number as somebody's? */
export const namesOwn = ({ cues, tokens }: Utterance, findings: readonly Finding[]): boolean =>
  cues.some(
    (cue) =>
      cue.ask === 'NUMBER' &&
      /^n/.test(tokens[cue.from]?.key ?? '') &&
      (ofSomebody(tokens, cue) || ofNamed(tokens, cue, findings)),
  )
