// Counters and gauges for /metrics; every figure is a count or a time, never somebody's.
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Counted =
  | 'events'
  | 'refused'
  | 'segments'
  | 'segments_late'
  | 'segments_withheld'
  | 'speech_dropped'
  | 'sound_dropped_bytes'
  | 'recordings'
  | 'masked_recordings'
  | 'masked_failed'
  | 'chat_messages'
  | 'handovers_ended'
  | 'bot_failures'
  | 'faults'
  | 'swept'
  | 'sweep_failed'

const help: Readonly<Record<Counted, string>> = {
  events: 'Events taken from contact-centre platforms',
  refused: 'Requests refused, whatever the reason',
  segments: 'Segments masked and kept',
  segments_late: 'Segments revised after they were shown',
  segments_withheld: 'Segments that could not be masked and were shown to nobody',
  speech_dropped: 'Segments of speech dropped because nothing permitted to listen',
  sound_dropped_bytes: 'Bytes of sound dropped because nothing permitted to record',
  recordings: 'Stretches of sound recorded',
  masked_recordings: 'Recordings of which masked sound was made and compared with the original',
  masked_failed: 'Failures to make masked sound, differences from the original among them; each is tried again',
  chat_messages: 'Messages of customers taken in chats',
  handovers_ended: 'Hand-overs to advisers that ended, however they did',
  bot_failures: 'Messages that a bot did not answer in time or not properly',
  faults: 'Faults of any part',
  swept: 'Items deleted because their day had come',
  sweep_failed: 'Items that could not be deleted and will be tried again',
}

export interface Metrics {
  readonly count: (what: Counted, by?: number) => void
  readonly masking: (seconds: number) => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counters = new Map<Counted, Counter>()
  for (const [name, text] of Object.entries(help)) {
    counters.set(name as Counted, new Counter({ name: `sladd_${name}_total`, help: text, registers: [registry] }))
  }
  const masking = new Histogram({
    name: 'sladd_masking_seconds',
    help: 'From a segment heard to its masked form',
    buckets: [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 1],
    registers: [registry],
  })
  return {
    count: (what, by = 1) => counters.get(what)?.inc(by),
    masking: (seconds) => masking.observe(seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
