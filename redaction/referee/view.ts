// An utterance as the referee of numbers reads it: each number once, and the words as what they are to it: what is masked
// is its kind, another number its length, a sign or a hesitation nothing.
import { hashText } from '../names/hash.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal } from '../proposal.ts'
import { tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'

export interface View {
  readonly u: Utterance
  /** By token the hash of the word it counts as; 0 for what is passed over. */
  readonly words: Int32Array
  /** By token how sure it is that a number there is nobody's, 0 to 1. */
  readonly harmless: Float32Array
}

/** What was found in the utterance, and all that was proposed: both tell what a number stands among. */
export interface Around {
  readonly found: readonly Proposal[]
  readonly proposed: readonly Proposal[]
}

const hesitations: ReadonlySet<string> = new Set('eh ehm øh øhm æh öh öhm äh hm hmm mm um uh uhm'.split(' '))
const heardSigns: ReadonlySet<string> = new Set(['?', '#', '%', '€', '$'])
const longestMark = 6

/** The numbers of an utterance, in order, each in its likeliest reading. */
export const numbersIn = ({ digits }: Utterance): readonly Digits[] =>
  digits.filter(({ first, from }, at) => first && digits[at - 1]?.from !== from)

const eachToken = ({ tokens }: Utterance, { start, end }: Proposal, visit: (token: number) => void): void => {
  for (let at = tokenFrom(tokens, start); at < tokens.length && (tokens[at]?.start ?? end) < end; at++) visit(at)
}

/** The utterance with what was found in it laid over its words. */
export function viewOf(u: Utterance, { found, proposed }: Around): View {
  const words = new Int32Array(u.tokens.length)
  u.tokens.forEach(({ kind, key }, at) => {
    const heard = kind === 'sign' ? heardSigns.has(key) : !hesitations.has(key)
    if (heard) words[at] = hashText(key)
  })
  for (const { from, to, digits } of numbersIn(u))
    words.fill(hashText(`#${Math.min(longestMark, digits.length)}`), from, to)
  for (const one of found) {
    const mark = hashText(`<${one.type}>`)
    eachToken(u, one, (at) => {
      words[at] = mark
    })
  }
  const harmless = new Float32Array(u.tokens.length)
  for (const one of proposed)
    if (one.type === 'NOTHING')
      eachToken(u, one, (at) => {
        harmless[at] = Math.max(harmless[at] ?? 0, one.score)
      })
  return { u, words, harmless }
}
