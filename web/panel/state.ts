// What the panel knows, and how each piece of news changes it. Pure: the socket, the clock and the page are elsewhere.
import type { CallView, HintView, LineView, Me, PartialView, WithheldView } from '../../src/api/panel-contract.ts'

export type Speaker = LineView['speaker']
export type Ended = 'idle' | 'signed-out' | 'not-signed-in' | 'forbidden'

/** A line on screen: masked text, or a segment that could not be masked and is told of in words. */
export type Shown =
  | (LineView & { readonly shown: 'line'; readonly revised: boolean })
  | {
      readonly shown: 'withheld'
      readonly segment: string
      readonly seq: number
      readonly speaker: Speaker
      readonly at: number
    }

export interface PanelState {
  readonly link: 'connecting' | 'open' | 'lost'
  /** Set once the session is over: nothing of any call is kept in memory or on the page then. */
  readonly ended: Ended | undefined
  readonly me: Me | undefined
  /** By id; undefined until the first list has come. */
  readonly calls: ReadonlyMap<string, CallView> | undefined
  readonly chosen: string | undefined
  /** True once a person asked for the list: then the only call is not picked for them again. */
  readonly browsing: boolean
  /** Of the chosen call; undefined until they have come. */
  readonly lines: readonly Shown[] | undefined
  /** The number of the chosen call's last line when it was followed. */
  readonly said: number
  readonly partials: Readonly<Partial<Record<Speaker, PartialView>>>
  /** The one suggestion, for the chosen call: gone once it is answered, put aside, or another call is chosen. */
  readonly hint: HintView | undefined
}

export type News =
  | { readonly type: 'open' }
  | { readonly type: 'lost' }
  | { readonly type: 'ended'; readonly because: Ended }
  | { readonly type: 'me'; readonly me: Me }
  | { readonly type: 'ends-at'; readonly endsAt: number }
  | { readonly type: 'calls'; readonly calls: readonly CallView[] }
  | { readonly type: 'call'; readonly call: CallView }
  | { readonly type: 'choose'; readonly call: string | undefined }
  | {
      readonly type: 'followed'
      readonly call: CallView
      readonly lines: readonly LineView[]
      readonly said: number
    }
  | { readonly type: 'line' | 'revise'; readonly call: string; readonly line: LineView }
  | { readonly type: 'partial'; readonly partial: PartialView }
  | { readonly type: 'withheld'; readonly withheld: WithheldView }
  | { readonly type: 'hint'; readonly hint: HintView | undefined }
  | { readonly type: 'clock'; readonly now: number }

/** An ended call leaves the list after this long, as it does at the service. */
export const afterwards = 15 * 60_000

export const initial: PanelState = {
  link: 'connecting',
  ended: undefined,
  me: undefined,
  calls: undefined,
  chosen: undefined,
  browsing: false,
  lines: undefined,
  said: 0,
  partials: {},
  hint: undefined,
}

const isLive = (call: CallView): boolean => call.endedAt === undefined

/** Newest first. */
export const listed = (state: PanelState): readonly CallView[] =>
  [...(state.calls?.values() ?? [])].sort((a, b) => b.startedAt - a.startedAt)

const choose = (state: PanelState, call: string | undefined): PanelState =>
  call === state.chosen ? state : { ...state, chosen: call, lines: undefined, said: 0, partials: {}, hint: undefined }

// One live call is the adviser's call; with several, only a person can say which.
function pickOnly(state: PanelState): PanelState {
  if (state.chosen !== undefined || state.browsing) return state
  const live = listed(state).filter(isLive)
  return live.length === 1 ? choose(state, live[0]?.call) : state
}

/** In place when the segment is known, else in order of `seq`, so that late and repeated lines do no harm. */
export function placed(lines: readonly Shown[], line: Shown): readonly Shown[] {
  const known = lines.findIndex(({ segment }) => segment === line.segment)
  if (known >= 0) return lines.with(known, line)
  const after = lines.findLastIndex(({ seq }) => seq <= line.seq)
  return lines.toSpliced(after + 1, 0, line)
}

const sameText = (known: Shown | undefined, line: LineView): boolean =>
  known?.shown === 'line' && known.text === line.text

function withLine(lines: readonly Shown[], line: LineView, revised: boolean): readonly Shown[] {
  const known = lines.find(({ segment }) => segment === line.segment)
  if (sameText(known, line)) return lines
  const changed = revised || known?.shown === 'line'
  return placed(lines, { ...line, shown: 'line', revised: changed })
}

const without = (state: PanelState, speaker: Speaker, segment: string): PanelState['partials'] =>
  state.partials[speaker]?.segment === segment ? { ...state.partials, [speaker]: undefined } : state.partials

function said(
  state: PanelState,
  call: string,
  news: { readonly line: LineView; readonly revised: boolean },
): PanelState {
  if (call !== state.chosen) return state
  const { line, revised } = news
  return {
    ...state,
    lines: withLine(state.lines ?? [], line, revised),
    partials: without(state, line.speaker, line.segment),
  }
}

function heldBack(state: PanelState, { call, segment, speaker, at }: WithheldView): PanelState {
  if (call !== state.chosen) return state
  const lines = state.lines ?? []
  const seq = lines.at(-1)?.seq ?? 0
  const line: Shown = { shown: 'withheld', segment, seq, speaker, at }
  return { ...state, lines: placed(lines, line), partials: without(state, speaker, segment) }
}

// What the service says now holds: a line it no longer has goes, a withheld one it never had stays.
function followed(state: PanelState, { call, lines, said }: Extract<News, { type: 'followed' }>): PanelState {
  if (call.call !== state.chosen) return state
  const held = (state.lines ?? []).filter(({ shown }) => shown === 'withheld')
  const had = new Map((state.lines ?? []).map((line) => [line.segment, line]))
  const fresh = lines.reduce<readonly Shown[]>((all, line) => {
    const known = had.get(line.segment)
    return placed(
      all,
      sameText(known, line) && known ? known : { ...line, shown: 'line', revised: known !== undefined },
    )
  }, held)
  return { ...state, lines: fresh, said, partials: {} }
}

/** True where lines were shown once that the service has not at hand any more, as after it was started anew. */
export const hasLost = ({ lines = [], said }: Pick<PanelState, 'lines' | 'said'>): boolean =>
  (lines.find(({ shown }) => shown === 'line')?.seq ?? said + 1) > 1

function prune(state: PanelState, now: number): PanelState {
  const gone = listed(state).filter(({ endedAt }) => endedAt !== undefined && now - endedAt > afterwards)
  if (!state.calls || gone.length === 0) return state
  const calls = new Map(state.calls)
  for (const { call } of gone) calls.delete(call)
  const pruned = { ...state, calls }
  return gone.some(({ call }) => call === state.chosen) ? choose(pruned, undefined) : pruned
}

export function next(state: PanelState, news: News): PanelState {
  if (state.ended) return state
  switch (news.type) {
    case 'open':
      return { ...state, link: 'open' }
    case 'lost':
      return { ...state, link: state.link === 'connecting' ? 'connecting' : 'lost', partials: {} }
    case 'ended':
      return { ...initial, ended: news.because }
    case 'me':
      return { ...state, me: news.me }
    case 'ends-at':
      return state.me ? { ...state, me: { ...state.me, endsAt: news.endsAt } } : state
    case 'calls':
      return pickOnly(withCalls(state, news.calls))
    case 'call':
      return pickOnly(withCall(state, news.call))
    case 'choose':
      return { ...choose(state, news.call), browsing: news.call === undefined }
    case 'followed':
      return followed(withCall(state, news.call), news)
    case 'line':
    case 'revise':
      return said(state, news.call, { line: news.line, revised: news.type === 'revise' })
    case 'partial':
      if (news.partial.call !== state.chosen) return state
      return { ...state, partials: { ...state.partials, [news.partial.speaker]: news.partial } }
    case 'withheld':
      return heldBack(state, news.withheld)
    case 'hint':
      return !news.hint || news.hint.call === state.chosen ? { ...state, hint: news.hint } : state
    case 'clock':
      return prune(state, news.now)
  }
}

// Asked and answered, a hint has done what it came for.
function withCall(state: PanelState, call: CallView): PanelState {
  const changed = state.calls?.get(call.call)?.health?.may !== call.health?.may
  const hint = changed && state.hint?.call === call.call ? undefined : state.hint
  return { ...state, calls: new Map(state.calls).set(call.call, call), hint }
}

function withCalls(state: PanelState, calls: readonly CallView[]): PanelState {
  const map = new Map(calls.map((call) => [call.call, call]))
  const kept = { ...state, calls: map }
  return state.chosen !== undefined && !map.has(state.chosen) ? choose(kept, undefined) : kept
}
