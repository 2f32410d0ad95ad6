// A name that was masked before in this conversation, said again where nothing around tells that it is one.
import { propose } from '../context.ts'
import { isNobody } from '../persons/nobody.ts'
import type { Recogniser } from '../proposal.ts'
import type { Utterance } from '../utterance.ts'
import { isWordToo, nameWords } from '../words/name-words.ts'
import { corrections, fillers } from '../words/speech.ts'

const shortest = 3

// "hi will", "takk liv": who is greeted or thanked is no everyday word.
const greetings: ReadonlySet<string> = new Set(
  'hi hello hey hei hej hallo halloj goddag takk tak tack thanks dear kjære kære käre mr mrs ms'.split(' '),
)

const isGreeted = ({ tokens }: Utterance, at: number): boolean => {
  const [before, left] = [tokens[at - 1]?.key ?? '', tokens[at - 2]?.key]
  return greetings.has(before) || (before === 'you' && left === 'thank')
}

const saying =
  /^(?:siger|sier|seier|säger|says|said|sagde|sa|mener|menar|meiner|thinks|synes|tycker|ringte|ringede|ringde|ringer|called|sender|skickar)$/
const question = /^(?:hvad|hva|vad|kva|what|how|når|hvornår|hvordan|hvor|korleis|hur)$/

// "stig siger fem tusind", "karen just" when she was named so: what only a person does, or a surname after its first name.
const actsOrFollows = ({ tokens, isKnownName }: Utterance, at: number): boolean => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]?.key ?? '']
  // "did odd take any pictures"
  if (before?.key === 'did') return true
  if (saying.test(next)) return before === undefined || !question.test(before.key)
  return (
    before?.kind === 'word' &&
    before.key.length >= shortest &&
    !nameWords.has(before.key) &&
    isKnownName?.(before.key) === true
  )
}

export const knownName: Recogniser = {
  id: 'known-name',
  kinds: ['PERSON'],
  needs: 0,
  find: (u) => {
    const { isKnownName } = u
    if (isKnownName === undefined) return []
    return u.tokens.flatMap(({ kind, key }, at) => {
      // "leif och gunnel" may have been one mask: what joins names is none.
      if (kind !== 'word' || key.length < shortest || fillers.has(key) || corrections.has(key)) return []
      // "klara vad i efternamn": a turn about a name begins with one.
      const spokenOf = at === 0 && u.cues.some(({ ask }) => ask === 'PERSON')
      if (isWordToo(key, u.languages) && !spokenOf && !isGreeted(u, at) && !actsOrFollows(u, at)) return []
      if (!isKnownName(key) || isNobody(u, { from: at, to: at + 1 })) return []
      return [propose(u, [at, at + 1], { type: 'PERSON', score: 0.7, reasons: ['known'], value: key })]
    })
  },
}
