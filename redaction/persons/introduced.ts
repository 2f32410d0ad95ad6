// "hi there it's live from the pension team", "even speaking": who presents herself to an English caller may bear a name
// that is an everyday word; the place in the greeting tells, not the word.
import type { Proposal } from '../proposal.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { nameWords } from '../words/name-words.ts'

const farthest = 12
/** "this is fine" */
const never = /^(?:fine|fast|rich|grand|sunny|full|hard|fun|star|stark|chance)$/
const greeting = /^(?:hi|hiya|hello|hey|morning|afternoon|evening|welcome|thanks|thank|day)$/
const following = /^(?:from|here|speaking|how|what)$/
/** Only after a greeting: "it's even in the car". */
const followingGreeted = /^(?:in|at|on|and|who|can|with)$/

// Where somebody presents himself before token `at`: "this is", "it's", "i'm", "you're speaking with", "through to".
const presents = (tokens: readonly Token[], at: number): boolean => {
  const [left, second, third] = [tokens[at - 1]?.key, tokens[at - 2]?.key ?? '', tokens[at - 3]?.key ?? '']
  if (left === 'is') return /^(?:this|name)$/.test(second)
  if (left === 's' || left === 'm') return /^['’]$/.test(second) && /^(?:it|name|i)$/.test(third)
  return /^(?:with|to)$/.test(left ?? '') && /^(?:speaking|talking|through|chatting)$/.test(second)
}

const isEnd = (token: Token | undefined): boolean => token === undefined || /^[.,!?]$/.test(token.key)

/** The persons in `u` who present themselves by a name that is a word too. */
export function introducedNames({ tokens, speaker, languages }: Utterance): readonly Proposal[] {
  if (speaker === 'customer' || languages[0] !== 'en') return []
  const greeted = tokens.findIndex(({ key }) => greeting.test(key))
  const out: Proposal[] = []
  for (const [at, token] of tokens.slice(0, farthest).entries()) {
    if (token.kind !== 'word' || !nameWords.has(token.key) || never.test(token.key)) continue
    const next = tokens[at + 1]
    const after = greeted >= 0 && greeted < at
    // "i'm fine", "it's fine": short forms say much else.
    const short = /^['’]$/.test(tokens[at - 2]?.key ?? '')
    const ends = short ? after && following.test(next?.key ?? '') : isEnd(next) || following.test(next?.key ?? '')
    const framed = presents(tokens, at) && ends
    const freely = presents(tokens, at) && after && followingGreeted.test(next?.key ?? '')
    const named = (at === 0 || after) && /^(?:speaking|here)$/.test(next?.key ?? '') && isClause(tokens, at)
    if (!framed && !freely && !named) continue
    const { start, end, key } = token
    out.push({ start, end, type: 'PERSON', score: 0.7, reasons: ['cue'], value: key })
  }
  return out
}

// "are here from claims", "in the claims department will speaking": nothing goes on after it but where from.
const isClause = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 2]
  return isEnd(next) || /^(?:from|in|at|how|what)$/.test(next?.key ?? '')
}
