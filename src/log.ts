// The log: a closed set of events with ids and counts. There is no way to log a sentence, because a sentence is how
// personal data escapes; and each line still goes through the masker before it is written.
import { pino } from 'pino'

export type LogEvent =
  | 'started'
  | 'stopping'
  | 'stopped'
  | 'fault'
  | 'refused'
  | 'recording-recovered'
  | 'policy-changed'
  | 'calls-ended'
  | 'sweep'

/** `code` is a class or error code, never a message; `where` is what code calls a place. */
export interface LogFields {
  readonly code?: string
  readonly where?: string
  readonly count?: number
  readonly failed?: number
  readonly port?: number
}

export type Level = 'debug' | 'info' | 'warn' | 'error'
export type Log = (level: Level, event: LogEvent, fields?: LogFields) => void

// Ids and codes, and what code calls a place ("deleting 3 of recording"); nothing a person could have written at length.
const idLike = /^[A-Za-z0-9._:/ -]+$/
const longest = 160
const OWN = /^\{"level":\d{1,3},"time":\d{1,15},/
const safe = (value: string | number): string | number =>
  typeof value === 'number' || (value.length <= longest && idLike.test(value)) ? value : '(left out)'

/** A fault's class and system code (`ECONNREFUSED`); its message may hold anything and stays out. */
export function faultCode(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault
  const code = 'code' in fault && typeof fault.code === 'string' ? `.${fault.code}` : ''
  return `${fault.name}${code}`
}

/** Writes JSON lines to `destination` (standard error by default); `mask` sees each line last. */
export function createLog(options: {
  level: Level | 'silent'
  mask: (line: string) => string
  write?: (line: string) => void
}): Log {
  const write = options.write ?? ((line: string) => process.stderr.write(line))
  // Level and time are pino's own; masked, thirteen digits of time are a number of something, and the line no JSON.
  const masked = (line: string): string => {
    const [head = ''] = OWN.exec(line) ?? []
    return `${head}${options.mask(line.slice(head.length).trimEnd())}\n`
  }
  const logger = pino({ level: options.level, base: null }, { write: (line: string) => write(masked(line)) })
  return (level, event, fields = {}) => {
    const allowed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, safe(value)]))
    logger[level]({ event, ...allowed })
  }
}
