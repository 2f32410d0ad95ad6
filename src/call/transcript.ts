// What is heard becomes masked text: shown at once, kept with its dues, taken back where a later turn shows that an
// earlier one held more. Raw words live in this file's arguments and in the masker's memory, nowhere else.

import type { Engine, MaskedText, Shown } from '../../redaction/mask.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import type { Heard, Ports, Write } from '../ports.ts'
import { dues } from '../retention/due.ts'
import { forRunning } from '../retention/house.ts'
import type { Item } from '../stored.ts'
import type { ListeningPermit } from './consent.ts'
import { conversationOf, newItem } from './ledger.ts'
import { type Line, labelSpans, type TranscriptNews } from './line.ts'
import type { Masker, MaskingStates } from './masking-state.ts'
import type { WordTimes } from './recording-times.ts'

export interface TranscriptParts {
  readonly ports: Ports
  readonly states: MaskingStates
  readonly times: WordTimes
  readonly engineOf: (policy: Policy) => Engine
  readonly count: (what: 'segments' | 'segments_late' | 'segments_withheld', by?: number) => void
  readonly fault: (where: string, error: unknown) => void
  readonly masking: (seconds: number) => void
}

/** A call's masker with its last lines at hand. */
interface Live {
  masker: Masker
  readonly lines: Map<string, Line>
  /** Segments that have begun and of which the end is not known. */
  readonly begun: Set<string>
  stopTick: () => void
  stopIdling: () => void
}

/** Lines of a live call kept at hand, for panels that join or come back; what is stored serves its purposes only. */
const linesAtHand = 200
const silence = 1_500
/** Longer than any hold; shorter than the stored state lasts. */
const idle = 30 * 60_000
const kept = ['transcript', 'live-transcript'] as const

type SegmentItem = Item<(typeof kept)[number]>

/** Call and segment ids may both hold a colon, never a slash: no two calls meet. */
const segmentId = (name: string, segment: string): string => `${name}/${segment}`

export type Transcript = ReturnType<typeof createTranscript>

export function createTranscript({ ports, states, times, engineOf, count, fault, masking }: TranscriptParts) {
  const { records, clock, bus } = ports
  const live = new Map<string, Live>()
  const publish = (name: string, news: TranscriptNews): void => bus.publish(`call:${name}`, news)

  const wake = async (policy: Policy, name: string): Promise<Live> => {
    const known = live.get(name)
    if (known) return known
    const woken = {
      masker: await states.load(policy, name, engineOf(policy)),
      lines: new Map<string, Line>(),
      begun: new Set<string>(),
      stopTick: () => undefined,
      stopIdling: () => undefined,
    }
    live.set(name, woken)
    return woken
  }

  const sleep = (name: string): void => {
    live.get(name)?.stopTick()
    live.get(name)?.stopIdling()
    live.delete(name)
  }

  // A platform may never say that a call ended: what is silent for long is forgotten here and woken from the store.
  const stayAwake = (name: string, now: Live): void => {
    now.stopIdling()
    now.stopIdling = clock.after(idle, () => sleep(name))
  }

  const mask = (now: Live, heard: Heard): Shown => {
    const began = performance.now()
    const pushed = now.masker.conversation.push(heard)
    masking((performance.now() - began) / 1000)
    return pushed
  }

  const lineOf = (
    now: Live,
    heard: Heard,
    told: { readonly text: MaskedText; readonly seq: number | undefined },
  ): Line => ({
    segment: heard.segment,
    seq: told.seq ?? now.lines.get(heard.segment)?.seq ?? now.masker.seq + 1,
    speaker: heard.speaker,
    at: heard.at,
    text: told.text,
    spans: labelSpans(told.text),
  })

  const remember = (now: Live, line: Line): void => {
    now.lines.set(line.segment, line)
    const [oldest] = now.lines.keys()
    if (now.lines.size > linesAtHand && oldest !== undefined) now.lines.delete(oldest)
  }

  // Every kind that the permit keeps, each with the dues of its own purposes.
  const segmentWrites = (policy: Policy, name: string, permit: ListeningPermit, line: Line): readonly Write[] =>
    permit.keep.flatMap(({ kind, purposes }) => {
      const promised = dues(policy, kind, { moments: { captured: line.at }, purposes })
      const { at, ...body } = line
      return promised
        ? [newItem(policy, name, { kind, id: segmentId(name, line.segment), at, dues: promised, body })]
        : []
    })

  const storedOf = async (name: string, segment: string): Promise<readonly SegmentItem[]> => {
    const items = await Promise.all(kept.map((kind) => records.peek(kind, segmentId(name, segment))))
    return items.filter((item) => item !== undefined)
  }

  const rewrites = (items: readonly SegmentItem[], text: MaskedText): readonly Write[] =>
    items.map((item) => {
      const body = { ...item.body, text, spans: labelSpans(text) }
      return { do: 'replace', item: { ...item, version: item.version + 1, body } }
    })

  const revise = async (name: string, call: string, now: Live, pushed: Shown): Promise<readonly Write[]> => {
    const writes: Write[] = []
    for (const { segment, text, spans } of pushed.revise) {
      writes.push(...rewrites(await storedOf(name, segment), text))
      writes.push(...(await times.late(segmentId(name, segment), spans)))
      count('segments_late')
      const line = now.lines.get(segment)
      if (!line) continue
      const changed = { ...line, text, spans: labelSpans(text) }
      now.lines.set(segment, changed)
      publish(name, { type: 'revise', call, line: changed })
    }
    return writes
  }

  // After silence a held-back tail may be shown; the engine has no clock of its own.
  const tickLater = (name: string, call: string, now: Live, heard: Heard): void => {
    now.stopTick()
    now.stopTick = clock.after(silence, () => {
      try {
        for (const { segment, text } of now.masker.conversation.tick(clock.now()))
          publish(name, { type: 'partial', call, segment, speaker: heard.speaker, text })
      } catch (error) {
        // Nobody waits for this; what is held back stays so until the next turn.
        fault('transcript', error)
      }
    })
  }

  const keep = async (batch: readonly Write[]): Promise<void> => {
    const written = await records.write(batch).catch((error: unknown) => {
      fault('transcript', error)
      throw new Refusal('unavailable', 'The segment was shown masked but could not be kept; deliver it again')
    })
    if (!written.done)
      throw new Refusal('unavailable', 'Another delivery about the same call was faster; deliver this one again')
  }

  return {
    /** Masks one segment under its permit; `also` goes into the same batch as what is kept of it. */
    async hear(
      policy: Policy,
      call: string,
      permit: ListeningPermit,
      told: { readonly heard: Heard; readonly own: boolean; readonly also: readonly Write[] },
    ) {
      const { heard, own, also } = told
      const name = conversationOf(policy, call)
      const id = segmentId(name, heard.segment)
      const of = { permit, heard, own }
      const now = await wake(policy, name)
      stayAwake(name, now)
      let pushed: Shown
      try {
        pushed = mask(now, heard)
      } catch {
        // What cannot be masked is shown to nobody and kept nowhere; the next turn begins with the last stored state.
        sleep(name)
        count('segments_withheld')
        publish(name, { type: 'withheld', call, segment: heard.segment, speaker: heard.speaker, at: heard.at })
        return keep([...(await times.unknown(policy, id, of)), ...also])
      }
      const late = await revise(name, call, now, pushed)
      if (!heard.final) {
        publish(name, { type: 'partial', call, segment: heard.segment, speaker: heard.speaker, text: pushed.shown })
        tickLater(name, call, now, heard)
        const begun = now.begun.has(id) ? [] : await times.unknown(policy, id, of)
        await keep([...begun, ...late, ...also])
        now.begun.add(id)
        return
      }
      now.stopTick()
      const stored = await storedOf(name, heard.segment)
      const again = now.lines.has(heard.segment) || stored.length > 0
      const line = lineOf(now, heard, { text: pushed.shown, seq: stored[0]?.body.seq })
      remember(now, line)
      publish(name, { type: again ? 'revise' : 'line', call, line })
      const { writes, saved } = await states.save(policy, name, {
        ...now.masker,
        seq: Math.max(now.masker.seq, line.seq),
      })
      const segment = stored.length > 0 ? rewrites(stored, line.text) : segmentWrites(policy, name, permit, line)
      const timed = await times.of(policy, id, of, pushed.spans)
      await keep([...segment, ...timed, ...late, ...writes, ...also]).catch((refusal: unknown) => {
        sleep(name)
        throw refusal
      })
      now.masker = saved
      now.begun.delete(id)
      count('segments')
    },

    /** The masked lines of a live call, for those who follow it. */
    lines: (policy: Policy, call: string): readonly Line[] => [
      ...(live.get(conversationOf(policy, call))?.lines.values() ?? []),
    ],

    /** The number of the call's last line: by it one knows of earlier ones that are not at hand any more. */
    async lastNumber(policy: Policy, call: string): Promise<number> {
      const name = conversationOf(policy, call)
      const now = live.get(name)
      return now ? now.masker.seq : ((await records.get('masking-state', name, forRunning(clock)))?.body.seq ?? 0)
    },

    /** Forgets a call in memory; what is stored goes on its day. */
    forget: (policy: Policy, call: string): void => sleep(conversationOf(policy, call)),
  }
}
