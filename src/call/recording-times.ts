// Remembers when masked spans were said, for as long as it takes to mask the sound: kinds and milliseconds, never a word.
// Only of speech that was recorded, and only where the policy keeps such times.
import type { Span } from '../../redaction/kinds.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock, Heard, Records, Write } from '../ports.ts'
import { dues } from '../retention/due.ts'
import type { Said, SaidSpan } from '../sound/said.ts'
import { lengthOf, timed } from '../sound/word-times.ts'
import type { Item } from '../stored.ts'
import type { ListeningPermit } from './consent.ts'

/** Words of one segment, as they came. */
export interface HeardOf {
  readonly permit: ListeningPermit
  readonly heard: Heard
  /** A recogniser of our own heard it. */
  readonly own: boolean
}

export type WordTimes = ReturnType<typeof createWordTimes>

export function createWordTimes({ records, clock }: { readonly records: Records; readonly clock: Clock }) {
  const kept = (policy: Policy, permit: ListeningPermit) =>
    permit.keep.some(({ kind }) => kind === 'transcript')
      ? dues(policy, 'word-times', { moments: { captured: clock.now() } })
      : undefined

  const write = async (
    policy: Policy,
    id: string,
    { permit, heard, own }: HeardOf,
    spans: readonly SaidSpan[],
  ): Promise<readonly Write[]> => {
    const promised = kept(policy, permit)
    if (!promised) return []
    const known = await records.peek('word-times', id)
    const length = heard.final ? lengthOf(heard.words) : undefined
    const body: Said = {
      segment: heard.segment,
      speaker: heard.speaker,
      began: heard.at,
      arrived: clock.now(),
      ...(own && { own }),
      ...(!heard.final && { open: true as const }),
      ...(length !== undefined && { length }),
      signs: heard.text.length,
      spans,
    }
    const item: Item<'word-times'> = {
      kind: 'word-times',
      id,
      conversation: id.slice(0, id.lastIndexOf('/')),
      controller: policy.controller,
      at: heard.at,
      dues: promised,
      version: (known?.version ?? 0) + 1,
      body,
    }
    return [{ do: known ? 'replace' : 'insert', item }]
  }

  return {
    /** Of a final segment; `id` is the one it is kept under, `spans` are places in its text. */
    of: (policy: Policy, id: string, told: HeardOf, spans: readonly Span[]): Promise<readonly Write[]> =>
      write(
        policy,
        id,
        told,
        timed(told.heard.text, told.heard.words, spans).map(({ type, from, to }) => ({
          kind: type,
          ...(from !== undefined && to !== undefined && { from, to }),
        })),
      ),

    /** Of one that could not be masked, or of which nobody knows the end yet: what it holds is not known. */
    unknown: (policy: Policy, id: string, told: HeardOf): Promise<readonly Write[]> =>
      write(policy, id, told, [{ kind: 'UNKNOWN' }]),

    /** Of a segment whose spans came to light later: its words are not here any more, so it is covered as a whole. */
    async late(id: string, spans: readonly Pick<Span, 'type'>[]): Promise<readonly Write[]> {
      const known = await records.peek('word-times', id)
      if (!known) return []
      const body = { ...known.body, spans: spans.map(({ type }) => ({ kind: type })) }
      return [{ do: 'replace', item: { ...known, version: known.version + 1, body } }]
    },
  }
}
