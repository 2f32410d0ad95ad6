// What a call's state reads like: one sentence that says whether it is recorded, and one row for each ground.
import type { CallView, GoneView, PurposeState, PurposeView, WordingView } from '../../src/api/panel-contract.ts'
import { m, type PlainMessage } from '../i18n/words.ts'
import type { Times } from './time.ts'

export type Tone = 'on' | 'paused' | 'off'

const agreed: ReadonlySet<PurposeState> = new Set(['given', 'not-declined', 'not-needed'])

export const hasAgreed = ({ state }: PurposeView): boolean => agreed.has(state)

/** Those the caller can still take back: what was asked for and agreed to. */
export const revocable = (call: CallView): readonly PurposeView[] =>
  call.recording.purposes.filter((purpose) => purpose.ask !== 'not-asked' && hasAgreed(purpose))

/** What an adviser may still ask for aloud, and with which words: all that one question is about. */
export function askable({ recording }: CallView): {
  readonly wording: WordingView | undefined
  readonly purposes: readonly PurposeView[]
} {
  const open = recording.purposes.filter((each) => each.aloud !== undefined && !hasAgreed(each))
  const wording = recording.wordings.find(({ id }) => id === open[0]?.aloud)
  return { wording, purposes: wording ? open.filter(({ aloud }) => aloud === wording.id) : [] }
}

/** True when the caller never said yes but could say no: then it is a no that is registered, and no withdrawal. */
export const isOptOut = (purposes: readonly PurposeView[]): boolean =>
  purposes.length > 0 && purposes.every(({ ask }) => ask === 'opt-out')

const tones: Readonly<Record<CallView['recording']['state'], Tone>> = {
  recording: 'on',
  paused: 'paused',
  stopped: 'off',
  none: 'off',
}
export const toneOf = (call: CallView): Tone => tones[call.recording.state]

const shortStates = {
  recording: 'short_recording',
  paused: 'short_paused',
  stopped: 'short_stopped',
  none: 'short_none',
} as const satisfies Record<CallView['recording']['state'], PlainMessage>

const wasRecorded = ({ endedAt, recording }: CallView): boolean =>
  endedAt !== undefined && recording.state === 'stopped' && recording.purposes.some(hasAgreed)

export const shortState = (call: CallView): string =>
  wasRecorded(call) ? m.short_was() : m[shortStates[call.recording.state]]()

const recorded = {
  given: 'recorded_given',
  'not-declined': 'recorded_not_declined',
  'not-needed': 'recorded_not_needed',
} as const
const isGround = (state: PurposeState): state is keyof typeof recorded => state in recorded

const paused = {
  hold: 'paused_hold',
  consultation: 'paused_consultation',
  'adviser-left': 'paused_adviser_left',
} as const satisfies Record<string, PlainMessage>

// The first that fits any purpose says why nothing is recorded: a question still open, then a no, then silence.
const reasons: readonly (readonly [PurposeState, PlainMessage])[] = [
  ['asked', 'none_asked'],
  ['declined', 'none_declined'],
  ['no-answer', 'none_no_answer'],
  ['not-asked', 'none_not_asked'],
]

function recordedWords({ recording }: CallView, times: Times): string {
  const [first, ...others] = new Set(recording.purposes.map(({ state }) => state).filter(isGround))
  const words = first && others.length === 0 ? recorded[first] : 'recorded_mixed'
  return m[words]({ time: times.clock(recording.since ?? 0) })
}

function stoppedWords(call: CallView, times: Times): string {
  if (wasRecorded(call)) return m.stopped_ended({ time: times.clock(call.endedAt ?? 0) })
  return isOptOut(call.recording.purposes) ? m.stopped_objected() : m.stopped_withdrawn()
}

function noneWords({ recording, controllerName }: CallView): string {
  const reason = reasons.find(([state]) => recording.purposes.some((purpose) => purpose.state === state))
  return reason ? m[reason[1]]() : m.none_never({ controller: controllerName })
}

/** One sentence: is it recorded, on what ground, since when; or why not. */
export function recordingWords(call: CallView, times: Times): string {
  switch (call.recording.state) {
    case 'recording':
      return recordedWords(call, times)
    case 'paused':
      return m[paused[call.recording.pausedFor ?? 'hold']]()
    case 'stopped':
      return stoppedWords(call, times)
    case 'none':
      return noneWords(call)
  }
}

const grounds: Readonly<Record<PurposeState, PlainMessage>> = {
  'not-needed': 'ground_not_needed',
  'not-asked': 'ground_not_asked',
  asked: 'ground_asked',
  given: 'ground_given',
  'not-declined': 'ground_not_declined',
  declined: 'ground_declined',
  'no-answer': 'ground_no_answer',
  withdrawn: 'ground_withdrawn',
}

const bases: Readonly<Record<string, PlainMessage>> = {
  '6(1)(a)': 'basis_a',
  '9(2)(a)': 'basis_a',
  '6(1)(b)': 'basis_b',
  '6(1)(c)': 'basis_c',
  '6(1)(f)': 'basis_f',
}

// The joiners keep "6(1)(a)" on one line.
export const articleWords = (basis: string): string => m.basis_article({ article: basis.replaceAll(')(', ')\u2060(') })

// Where the row already says that it is about the caller's word, the article alone is enough.
const speaksForItself: ReadonlySet<PurposeState> = new Set(['given', 'withdrawn'])

/** The ground in words with its article, e.g. "berettiget interesse, GDPR artikkel 6(1)(f)". */
export function basisWords(basis: string): string {
  const article = articleWords(basis)
  const words = bases[basis]
  return words ? m.basis_in_words({ basis: m[words](), article }) : article
}

export interface Ground {
  readonly key: string
  readonly state: PurposeState
  readonly title: string
  readonly purposes: string
  readonly basis: string
}

/** The purposes of a call, those of one state and ground together; what is agreed comes first. */
export function groundsOf(purposes: readonly PurposeView[], times: Times): readonly Ground[] {
  const together = new Map<string, PurposeView[]>()
  for (const each of purposes) {
    const key = `${each.state} ${each.basis}`
    together.set(key, [...(together.get(key) ?? []), each])
  }
  const rows = [...together].flatMap(([key, [first, ...rest]]): readonly Ground[] => {
    if (!first) return []
    const title = m[grounds[first.state]]()
    const dated = first.state === 'withdrawn' && first.since !== undefined
    return [
      {
        key,
        state: first.state,
        title: dated ? m.ground_since({ ground: title, time: times.clock(first.since ?? 0) }) : title,
        purposes: times.list([first, ...rest].map(({ name }) => name)),
        basis: speaksForItself.has(first.state) ? articleWords(first.basis) : basisWords(first.basis),
      },
    ]
  })
  return rows.sort((a, b) => Number(agreed.has(b.state)) - Number(agreed.has(a.state)))
}

const stored: Readonly<Record<GoneView['kind'], PlainMessage>> = {
  recording: 'gone_recording',
  transcript: 'gone_transcript',
  'live-transcript': 'gone_live_transcript',
}

export interface Gone {
  readonly key: string
  readonly what: string
  readonly when: string
}

/** Each kind with the purposes that share its day, in order of the day. */
export function goneRows(call: CallView, times: Times, now: number): readonly Gone[] {
  const rows = new Map<string, { readonly kind: GoneView['kind']; readonly at: number; readonly names: string[] }>()
  for (const { kind, name, at } of [...call.gone].sort((a, b) => a.at - b.at)) {
    const key = `${kind} ${times.date(at)}`
    const row = rows.get(key) ?? { kind, at, names: [] }
    if (!row.names.includes(name)) row.names.push(name)
    rows.set(key, row)
  }
  return [...rows].map(([key, { kind, at, names }]) => ({
    key,
    what: m.gone_item({ kind: m[stored[kind]](), purpose: times.list(names) }),
    when: m.gone_when({ date: times.date(at), relative: times.relative(at, now) }),
  }))
}

/** One line for all of it. */
export function goneSummary(call: CallView, times: Times): string {
  const moments = call.gone.map(({ at }) => at)
  if (moments.length === 0) return m.gone_nothing()
  const first = times.date(Math.min(...moments))
  const last = times.date(Math.max(...moments))
  return first === last ? m.gone_at({ date: first }) : m.gone_between({ first, last })
}

const roles: Readonly<Record<string, PlainMessage>> = {
  coach: 'role_coach',
  reviewer: 'role_reviewer',
  officer: 'role_officer',
  operator: 'role_operator',
  adviser: 'role_adviser',
}
export const roleName = (role: string): string => {
  const name = roles[role]
  return name ? m[name]() : role
}

const topics: Readonly<Record<string, PlainMessage>> = {
  offer: 'topic_offer',
  enrolment: 'topic_enrolment',
  administration: 'topic_administration',
  claim: 'topic_claim',
  'claim-control': 'topic_claim_control',
}
export const topicName = (topic: string): string => {
  const name = topics[topic]
  return name ? m[name]() : topic
}
