// Names spelled letter by letter: when a name was asked for, or the speaker says that it is being spelled.
import { awaited, cueBefore, propose } from '../context.ts'
import type { Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { isShortForm } from '../short-forms.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'

const fewest = 3
// Above the tagger's, so that what was spelled is known when it is said as a word.
const spelledScore = 0.84

// "d e ho ann mari": "det er" as the north and Trøndelag say it, and no letters.
const isTalk = ({ tokens }: Utterance, from: number): boolean =>
  tokens[from]?.key === 'd' && tokens[from + 1]?.key === 'e' && (tokens[from + 2]?.key.length ?? 0) > 1

// "the surname is t i n": a name was spoken of right before, with no "and" between ("navn og c p r").
const isNamed = (u: Utterance, from: number): boolean =>
  cueBefore(u, from, namedReach)?.ask === 'PERSON' && !/^(?:og|och|and|eller|or|,)$/.test(keyAt(u.tokens, from - 1))
const namedReach = 2

// "graham tuttle t u double t l e": letters of a word that was said beside them.
const words = ({ tokens }: Utterance): ReadonlySet<string> => new Set(tokens.map(({ key }) => key))

export const spelledName: Recogniser = {
  id: 'spelled-name',
  kinds: ['PERSON'],
  needs: feature.letters | feature.cue,
  find: (u) => {
    const cued = u.cues.some(({ ask }) => ask === 'PERSON')
    const wanted = cued || awaited(u, 'PERSON')
    if (!wanted && (u.features & feature.letters) === 0) return []
    const spelled = u
      .spelled()
      .filter(({ text, from, to }) => text.length >= fewest && u.numbersAt(to).length === 0 && !isTalk(u, from))
      // "u n n" is a place by its short form, but a name where one was asked for.
      .filter((place) => awaited(u, 'PERSON') || isNamed(u, place.from) || !isShortForm(u.tokens, place))
    if (spelled.length === 0) return []
    const said = words(u)
    return spelled
      .filter(({ text }) => wanted || said.has(text))
      .map(({ from, to, text }) =>
        propose(u, [from, to], {
          type: 'PERSON',
          score: spelledScore,
          reasons: [cued ? 'cue' : wanted ? 'asked' : 'read-back'],
          value: text,
        }),
      )
  },
}
