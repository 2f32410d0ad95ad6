// When a controller's people are there: asked by the hand-over, and said in the words of every language.
import { Temporal } from '@js-temporal/polyfill'
import type { ControllerFile, Policy } from './policy.ts'
import { type PolicyLanguage, weekdays } from './vocabulary.ts'

type Hours = ControllerFile['contact']['hours']

// 1 January 2024 was a Monday.
const dayName = (day: (typeof weekdays)[number], language: PolicyLanguage): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + weekdays.indexOf(day)),
  )

/** "mandag–fredag 08:00–16:00, lørdag 10:00–14:00"; days in a row are joined. */
export function openingWords(hours: Hours, language: PolicyLanguage): string {
  const span = ({ days, open, close }: Hours[number]) => {
    const order = days.map((day) => weekdays.indexOf(day))
    const inRow = days.length > 2 && order.every((day, i) => i === 0 || day === (order[i - 1] ?? 0) + 1)
    const names = days.map((day) => dayName(day, language))
    return `${inRow ? `${names[0]}–${names.at(-1)}` : names.join(', ')} ${open}–${close}`
  }
  return hours.map(span).join(', ')
}

/** True while the controller's contact centre is open at `at` (epoch milliseconds), on the clock of its zone. */
export function isOpen(policy: Policy, at: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(policy.timeZone)
  const today = weekdays[local.dayOfWeek - 1]
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' })
  return policy.contact.hours.some(
    ({ days, open, close }) => today !== undefined && days.includes(today) && open <= clock && clock < close,
  )
}
