// The numbers of the labelled dialogues as samples: what the referee would see of each, and whether it is somebody's. Only
// the dev part: the held part is what the engine is measured on.
import type { Dialogue, LabelledTurn } from '../../bench/labelled.ts'
import { fold } from '../../redaction/fold.ts'
import { createEngine, type Kind } from '../../redaction/mask.ts'
import type { Digits } from '../../redaction/numbers.ts'
import { featuresOf } from '../../redaction/referee/features.ts'
import { type Around, numbersIn, viewOf } from '../../redaction/referee/view.ts'
import type { Utterance } from '../../redaction/utterance.ts'
import { loadLearned } from '../../src/learned.ts'

export interface Sample {
  readonly dialogue: string
  readonly features: readonly number[]
  /** Somebody's. */
  readonly personal: boolean
  /** Marked in the dialogue as what only looks personal. */
  readonly hardNegative: boolean
  /** None of it is masked by the rules: the referee would be asked. */
  readonly readable: boolean
}

// Words, and what has no agreed borders: a number in one of them is no sample of it.
const otherKinds: ReadonlySet<string> = new Set<Kind>(['PERSON', 'HEALTH', 'UNION', 'OTHER_SPECIAL', 'URL'])

type Stretch = Pick<Around['found'][number], 'start' | 'end'>
const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

interface Seen extends Around {
  readonly u: Utterance
}

const sampleOf = (seen: Seen, number: Digits, { labels, negatives }: LabelledTurn): Omit<Sample, 'dialogue'> => {
  const { u, found, proposed } = seen
  const stretch = { start: u.tokens[number.from]?.start ?? 0, end: u.tokens[number.to - 1]?.end ?? 0 }
  // What a rule made of the number itself is not to be known.
  const others = found.filter((one) => !overlap(one, stretch))
  return {
    features: featuresOf(viewOf(u, { found: others, proposed }), number),
    personal: labels.some((label) => !otherKinds.has(label.type) && overlap(label, stretch)),
    hardNegative: negatives.some((negative) => overlap(negative, stretch)),
    readable: others.length === found.length,
  }
}

const between = 10_000

/** The numbers of `dialogues`, in order, as the engine without a referee comes to them. */
export function samplesOf(dialogues: readonly Dialogue[]): readonly Sample[] {
  let seen: Seen[] = []
  const listening = {
    overlooked: (u: Utterance, around: Around) => {
      seen.push({ u, ...around })
      return []
    },
  }
  const engine = createEngine({ ...loadLearned({ referee: false }), referee: listening, hash: (value) => value })
  return dialogues.flatMap(({ id, lang, channel, turns }) => {
    const talk = engine.conversation({ languages: [lang], channel })
    return turns.flatMap((turn, at) => {
      seen = []
      talk.push({ segment: String(at), at: at * between, speaker: turn.speaker, text: turn.text, final: true })
      const { text } = fold(turn.text)
      // Offsets of marks are those of the original.
      const own = text.length === turn.text.length ? seen.find(({ u }) => u.text === text) : undefined
      return own === undefined
        ? []
        : numbersIn(own.u).map((number) => ({ dialogue: id, ...sampleOf(own, number, turn) }))
    })
  })
}
