// What is heard becomes masked text: shown at once, kept with its dues, taken back where a later turn shows that an
// earlier one held more. Raw words live in this file's arguments and in the masker's memory, nowhere else.
import type { Sealer } from '../access/seal.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import type { Heard, Ports, Write } from '../ports.ts'
import type { Conversation, Engine, Pushed, Snapshot } from '../../redaction/mask.ts'
import type { Kind, Span } from '../../redaction/kinds.ts'
import type { MaskedText } from '../../redaction/mask.ts'
import { dues, running } from '../retention/due.ts'
import type { Item, SegmentBody } from '../stored.ts'
import type { ListeningPermit } from './consent.ts'
import { conversationOf } from './ledger.ts'

/** What panels are told about a call's words; masked, or a marker. */
export type TranscriptNews =
  | { readonly type: 'line' | 'revise'; readonly call: string; readonly line: Line }
  | { readonly type: 'partial'; readonly call: string; readonly segment: string; readonly speaker: Heard['speaker']; readonly text: MaskedText }
  | { readonly type: 'withheld'; readonly call: string; readonly segment: string; readonly speaker: Heard['speaker']; readonly at: number }

export interface Line extends SegmentBody {
  readonly at: number
}

interface Live {
  readonly conversation: Conversation
  /** Version of the stored masking state; 0 before there is one. */
  version: number
  /** The number of the last line. */
  seq: number
  readonly lines: Map<string, Line>
  stopTick: () => void
}

/** How many lines back a revision can reach in memory; older ones are read from the store. */
const linesAtHand = 16
const silence = 1_500

const label = /\[([A-Z_]+)_\d+\]/g

/** Where the labels stand in masked text, for those who draw them. */
export function labelSpans(text: MaskedText): readonly Span[] {
  return [...text.matchAll(label)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    type: found[1] as Kind,
  }))
}

export interface TranscriptParts {
  readonly ports: Ports
  readonly sealer: Sealer
  readonly engineOf: (policy: Policy) => Engine
  readonly count: (what: 'segments' | 'segments_late' | 'segments_withheld' | 'faults', by?: number) => void
  readonly masking: (seconds: number) => void
}

export type Transcript = ReturnType<typeof createTranscript>

export function createTranscript({ ports, sealer, engineOf, count, masking }: TranscriptParts) {
  const { records, clock, bus } = ports
  const live = new Map<string, Live>()

  const publish = (name: string, news: TranscriptNews): void => bus.publish(`call:${name}`, news)

  const wake = async (policy: Policy, name: string): Promise<Live> => {
    const known = live.get(name)
    if (known) return known
    const engine = engineOf(policy)
    const stored = await records.get('masking-state', name, { purpose: running, now: clock.now() })
    const snapshot = stored && (JSON.parse(await sealer.open(policy.controller, stored.body.sealed, `masking:${name}`)) as Snapshot)
    const conversation = snapshot ? engine.restore(snapshot) : engine.conversation({ languages: [...policy.languages, 'en'], channel: 'voice' })
    const woken: Live = { conversation, version: stored?.version ?? 0, seq: stored?.body.seq ?? 0, lines: new Map(), stopTick: () => undefined }
    live.set(name, woken)
    return woken
  }

  const segmentWrites = (policy: Policy, name: string, permit: ListeningPermit, line: Line): readonly Write[] =>
    permit.keep.flatMap(({ kind, purposes }) => {
      const [first, ...rest] = dues(policy, kind, { moments: { captured: line.at }, purposes })
      if (!first) return []
      const { at, ...body } = line
      const item = { kind, id: `${name}:${line.segment}`, conversation: name, controller: policy.controller, at, version: 1, body }
      return [{ do: 'insert', item: { ...item, dues: [first, ...rest] } as Item }]
    })

  const stateWrite = async (policy: Policy, name: string, now: Live): Promise<Write> => {
    const sealed = await sealer.seal(policy.controller, JSON.stringify(now.conversation.snapshot()), `masking:${name}`)
    const [first, ...rest] = dues(policy, 'masking-state', { moments: { captured: clock.now() } })
    if (!first) throw new Error('the policies keep no masking state')
    const item: Item<'masking-state'> = {
      kind: 'masking-state',
      id: name,
      conversation: name,
      controller: policy.controller,
      at: clock.now(),
      dues: [first, ...rest],
      version: now.version + 1,
      body: { sealed, seq: now.seq },
    }
    return { do: item.version === 1 ? 'insert' : 'replace', item }
  }

  const revised = async (name: string, change: { segment: string; text: MaskedText }): Promise<readonly Write[]> => {
    const writes: Write[] = []
    for (const kind of ['transcript', 'live-transcript'] as const) {
      const item = await records.peek(kind, `${name}:${change.segment}`)
      if (!item) continue
      const body = { ...item.body, text: change.text, spans: labelSpans(change.text) }
      writes.push({ do: 'replace', item: { ...item, version: item.version + 1, body } })
    }
    return writes
  }

  const revisions = async (name: string, now: Live, revise: Pushed['revise']): Promise<readonly Write[]> => {
    const writes: Write[] = []
    for (const change of revise) {
      writes.push(...(await revised(name, change)))
      const line = now.lines.get(change.segment)
      if (line) now.lines.set(change.segment, { ...line, text: change.text, spans: labelSpans(change.text) })
      count('segments_late')
    }
    return writes
  }

  const tell = (name: string, call: string, now: Live, revise: Pushed['revise']): void => {
    for (const { segment } of revise) {
      const line = now.lines.get(segment)
      if (line) publish(name, { type: 'revise', call, line })
    }
  }

  const remember = (now: Live, line: Line): void => {
    now.lines.set(line.segment, line)
    const oldest = now.lines.keys().next().value
    if (now.lines.size > linesAtHand && oldest !== undefined) now.lines.delete(oldest)
  }

  // After silence a held-back tail may be shown; the engine has no clock of its own.
  const tickLater = (name: string, call: string, now: Live, heard: Heard): void => {
    now.stopTick()
    now.stopTick = clock.after(silence, () => {
      const { shown } = now.conversation.tick(clock.now())
      if (shown !== undefined) publish(name, { type: 'partial', call, segment: heard.segment, speaker: heard.speaker, text: shown })
    })
  }

  const mask = (now: Live, heard: Heard): Pushed => {
    const began = performance.now()
    const pushed = now.conversation.push(heard)
    masking((performance.now() - began) / 1000)
    return pushed
  }

  const withhold = (name: string, call: string, heard: Heard): void => {
    live.delete(name)
    count('segments_withheld')
    publish(name, { type: 'withheld', call, segment: heard.segment, speaker: heard.speaker, at: heard.at })
  }

  const keep = async (batch: readonly Write[]): Promise<void> => {
    const written = await records.write(batch).catch((fault: unknown) => {
      count('faults')
      throw new Refusal('unavailable', `The segment was shown masked but could not be kept; deliver it again (${String(fault instanceof Error ? fault.name : 'fault')})`)
    })
    if (!written.done) throw new Refusal('unavailable', 'Another delivery about the same call was faster; deliver this one again')
  }

  return {
    /** Masks one segment under its permit. `also` goes into the same batch as what is kept of it. */
    async hear(policy: Policy, call: string, permit: ListeningPermit, heard: Heard, also: readonly Write[] = []): Promise<void> {
      const name = conversationOf(policy, call)
      const now = await wake(policy, name)
      let pushed: Pushed
      try {
        pushed = mask(now, heard)
      } catch {
        withhold(name, call, heard)
        return keep(also)
      }
      if (!heard.final) {
        publish(name, { type: 'partial', call, segment: heard.segment, speaker: heard.speaker, text: pushed.shown })
        tickLater(name, call, now, heard)
        tell(name, call, now, pushed.revise)
        return keep([...(await revisions(name, now, pushed.revise)), ...also])
      }
      const known = now.lines.get(heard.segment)
      const line: Line = {
        segment: heard.segment,
        seq: known?.seq ?? ++now.seq,
        speaker: heard.speaker,
        at: heard.at,
        text: pushed.shown,
        spans: labelSpans(pushed.shown),
      }
      remember(now, line)
      const late = await revisions(name, now, pushed.revise)
      publish(name, { type: known ? 'revise' : 'line', call, line })
      tell(name, call, now, pushed.revise)
      const state = await stateWrite(policy, name, now)
      await keep([...(known ? [] : segmentWrites(policy, name, permit, line)), ...late, state, ...also])
      now.version = state.do === 'delete' ? now.version : state.item.version
      count('segments')
    },

    /** Forgets a call's state in memory; what is stored goes on its day. */
    forget(policy: Policy, call: string): void {
      const name = conversationOf(policy, call)
      live.get(name)?.stopTick()
      live.delete(name)
    },
  }
}
