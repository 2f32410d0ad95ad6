// What still has to happen to a recording before it may be heard masked, and by what that is known.
import type { Crypto, Records } from '../ports.ts'
import type { Item } from '../stored.ts'

/** By which recordings are found whose masked sound is not made yet, or might have to be made anew. */
export const TO_MASK = 'to-mask'
/** By which the masked sound of a recording is found. */
export const maskedOf = (recording: string): string => `masked-of:${recording}`

export type Hashing = Pick<Crypto, 'sha256'>

export interface FreshParts {
  readonly records: Pick<Records, 'peek' | 'peekAll'>
  readonly crypto: Hashing
}

type Masked = Item<'masked-recording'>
type WordTimes = Item<'word-times'>

const MOST = 100_000
/** Signs of a mark: which segment, and which state of it. */
const [SEGMENT, STATE] = [10, 6]

const segmentOf = (crypto: Hashing, { id }: WordTimes): string => crypto.sha256(id).slice(0, SEGMENT)

/** One for each: another one when its segment has come anew or changed. */
export const marksOf = (crypto: Hashing, times: readonly WordTimes[]): readonly string[] =>
  times.map((one) => {
    const state = crypto.sha256(`${one.id} ${one.version} ${one.body.arrived}`)
    return `${segmentOf(crypto, one)}${state.slice(0, STATE)}`
  })

export const timesOfCall = async (
  records: FreshParts['records'],
  conversation: string,
): Promise<readonly WordTimes[]> =>
  (await records.peekAll({ kind: 'word-times', conversation, limit: MOST })) as readonly WordTimes[]

/** Whether it was made by every word time with one of these marks. Times that have reached their date change nothing. */
export function isMadeBy({ body }: Masked, marks: readonly string[]): boolean {
  const known = new Set(body.heard)
  return !body.outdated && marks.every((mark) => known.has(mark))
}

/** Whether some of the segments it was made by are not among these any more. */
export function areSomeGone({ body }: Masked, marks: readonly string[]): boolean {
  const left = new Set(marks.map((mark) => mark.slice(0, SEGMENT)))
  return [...body.heard].some((mark) => !left.has(mark.slice(0, SEGMENT)))
}

/** Whether masked sound may be heard: no words came after it was made. Reads all word times of its call. */
export async function isFresh({ records, crypto }: FreshParts, masked: Masked): Promise<boolean> {
  if (masked.body.outdated) return false
  return isMadeBy(masked, marksOf(crypto, await timesOfCall(records, masked.conversation ?? '')))
}

/**
 * The same of what was fresh a moment ago, by one item: whoever writes down words after the end of a call marks its
 * recordings to be looked at again, and only then is there anything to be read.
 */
export async function isStillFresh(parts: FreshParts, masked: Masked): Promise<boolean> {
  const recording = masked.body.outdated ? undefined : await parts.records.peek('recording', masked.body.of)
  if (!recording) return false
  return recording.index?.includes(TO_MASK) ? isFresh(parts, masked) : true
}
