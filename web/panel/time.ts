// Times, dates and lists in the panel's language.
import { type Language, places } from '../i18n/language.ts'

export interface Times {
  /** 10:02 */
  readonly clock: (at: number) => string
  /** 18. mai 2027 */
  readonly date: (at: number) => string
  /** om 6 måneder */
  readonly relative: (at: number, now: number) => string
  /** a, b og c */
  readonly list: (words: readonly string[]) => string
}

const minute = 60_000
const day = 1_440 * minute
// The largest unit that reads well: 45 days are days, 60 are months.
const units = [
  ['year', 365 * day, 700 * day],
  ['month', 30.44 * day, 59 * day],
  ['day', day, day],
  ['hour', 60 * minute, 60 * minute],
  ['minute', minute, 0],
] as const

/** Minutes and seconds into the call; hours only when there are any. */
export function sinceStart(at: number, start: number): string {
  const seconds = Math.max(0, Math.floor((at - start) / 1000))
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

export function timesFor(language: Language): Times {
  // Browsers that know no Nynorsk dates write them as in Bokmål, which reads the same.
  const place = [places[language], 'nb-NO']
  const clock = new Intl.DateTimeFormat(place, { hour: '2-digit', minute: '2-digit' })
  const date = new Intl.DateTimeFormat(place, { dateStyle: 'long' })
  const relative = new Intl.RelativeTimeFormat(place, { numeric: 'always' })
  const list = new Intl.ListFormat(place, { type: 'conjunction' })
  return {
    clock: (at) => clock.format(at),
    date: (at) => date.format(at),
    relative(at, now) {
      const left = Math.max(0, at - now)
      const [unit, length] = units.find(([, , from]) => left >= from) ?? units[4]
      return relative.format(Math.max(1, Math.round(left / length)), unit)
    },
    list: (words) => list.format(words),
  }
}
