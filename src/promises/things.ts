// What is stored, by the words people count it with: a tally says how many of what were looked at.
import type { StoredKind } from '../stored.ts'

type Counted = readonly [one: string, many: string]

const things: Readonly<Record<StoredKind, Counted>> = {
  recording: ['recording', 'recordings'],
  'masked-recording': ['masked recording', 'masked recordings'],
  'word-times': ['list of word times', 'lists of word times'],
  transcript: ['transcript line', 'transcript lines'],
  'live-transcript': ['live transcript line', 'live transcript lines'],
  'assist-log': ['log of suggestions', 'logs of suggestions'],
  chat: ['chat with a person', 'chats with a person'],
  'bot-chat': ['chat with a bot', 'chats with a bot'],
  'bot-values': ['sealed value from a bot chat', 'sealed values from bot chats'],
  'sealed-message': ['sealed message', 'sealed messages'],
  handover: ['hand-over', 'hand-overs'],
  call: ['call', 'calls'],
  'call-log': ['call log', 'call logs'],
  'call-note': ['call note', 'call notes'],
  contact: ['contact', 'contacts'],
  survey: ['survey answer', 'survey answers'],
  consent: ['consent event', 'consent events'],
  'listen-log': ['listen-in event', 'listen-in events'],
  'social-count': ['count of social messages', 'counts of social messages'],
  statistic: ['statistic', 'statistics'],
  'rights-file': ['rights file', 'rights files'],
  'rights-copy': ['rights copy', 'rights copies'],
  incident: ['incident', 'incidents'],
  hold: ['hold', 'holds'],
  proof: ['proof of deletion', 'proofs of deletion'],
  tombstone: ['tombstone', 'tombstones'],
  audit: ['audit entry', 'audit entries'],
  unmasking: ['unmasking request', 'unmasking requests'],
  'review-mark': ["reviewer's mark", "reviewers' marks"],
  session: ['session', 'sessions'],
  'login-link': ['login link', 'login links'],
  staff: ['member of staff', 'members of staff'],
  'webhook-id': ['answered delivery', 'answered deliveries'],
  'masking-state': ['masking state', 'masking states'],
  key: ['key', 'keys'],
  job: ['job', 'jobs'],
}

const counted = (count: number, [one, many]: Counted): string => `${count} ${count === 1 ? one : many}`

/** "3 recordings"; of several kinds the sum and the share of each: "5 items (2 calls, 3 consent events)". */
export function tally(items: readonly { readonly kind: StoredKind }[], as?: Counted): string {
  if (as) return counted(items.length, as)
  const counts = new Map<StoredKind, number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const parts = [...counts].map(([kind, count]) => counted(count, things[kind]))
  return parts.length === 1 ? parts.join() : `${items.length} items (${parts.join(', ')})`
}
