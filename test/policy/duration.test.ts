// Dates against a calendar written here by hand: civil dates, the last day of the month, and the European rule
// for changing clocks.
import { describe, expect, test } from '@jest/globals'
import { compareDurations, dueAfter, isDuration, isTimeZone, milliseconds } from '../../src/policy/duration.ts'

const day = 86_400_000

/** 01:00 UTC on the last Sunday of a month: when the clocks of Oslo and Copenhagen change. */
const lastSunday = (year: number, month: number): number => {
  const last = Date.UTC(year, month + 1, 0, 1)
  return last - new Date(last).getUTCDay() * day
}

/** Local wall clock of an instant, as milliseconds of a UTC clock that shows the same. */
const wall = (at: number): number => {
  const year = new Date(at).getUTCFullYear()
  const summer = at >= lastSunday(year, 2) && at < lastSunday(year, 9)
  return at + (summer ? 2 : 1) * 3_600_000
}

/** The instant at which the zone's clock shows `shown`: the first one, and the hour later where clocks skip it. */
const instant = (shown: number): number => {
  const offsets = [shown - day, shown + day].map((near) => wall(near) - near)
  const [before = 0] = offsets
  const found = offsets.map((offset) => shown - offset).filter((at) => wall(at) === shown)
  return found.length > 0 ? Math.min(...found) : shown - before
}

const addCalendar = (at: number, { months = 0, days = 0 }: { months?: number; days?: number }): number => {
  const from = new Date(wall(at))
  const total = from.getUTCFullYear() * 12 + from.getUTCMonth() + months
  const [year, month] = [Math.floor(total / 12), total % 12]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const clock = wall(at) % day
  return instant(Date.UTC(year, month, Math.min(from.getUTCDate(), last)) + days * day + clock)
}

const figures = [
  ['P6M', { months: 6 }],
  ['P12M', { months: 12 }],
  ['P1Y', { months: 12 }],
  ['P2Y', { months: 24 }],
  ['P3Y', { months: 36 }],
  ['P5Y', { months: 60 }],
  ['P30D', { days: 30 }],
  ['P45D', { days: 45 }],
  ['P90D', { days: 90 }],
  ['P180D', { days: 180 }],
] as const

const zones = ['Europe/Oslo', 'Europe/Copenhagen']
const local = (text: string) => Date.parse(text)

describe('dates that were promised', () => {
  test.each(figures)(
    'all.own-initiative: %s after every day of 2024–2034 is the calendar date, in both zones and at odd hours',
    (duration, amount) => {
      const wrong: string[] = []
      const clockTimes = [0, 3_600_000, 7_199_999, 2.5 * 3_600_000, 43_200_000, 86_340_000 + 59_999]
      for (let start = Date.UTC(2024, 0, 1), i = 0; start < Date.UTC(2035, 0, 1); start += day, i++) {
        const zone = zones[i % 2] ?? 'UTC'
        const at = start + (clockTimes[i % clockTimes.length] ?? 0)
        if (dueAfter(at, duration, zone) !== addCalendar(at, amount)) wrong.push(new Date(at).toISOString())
      }
      expect(wrong).toEqual([])
    },
  )

  test('the hours around every change of clocks are the calendar’s too', () => {
    const wrong: string[] = []
    for (let year = 2024; year <= 2034; year++) {
      for (const month of [2, 9]) {
        for (let at = Date.UTC(year, month, 24); at < Date.UTC(year, month + 1, 2); at += 17 * 60_000) {
          for (const [duration, amount] of [
            ['P6M', { months: 6 }],
            ['P1Y', { months: 12 }],
            ['P1D', { days: 1 }],
          ] as const) {
            if (dueAfter(at, duration, 'Europe/Oslo') !== addCalendar(at, amount))
              wrong.push(`${new Date(at).toISOString()} ${duration}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test.each([
    ['31 August and six months is the last of February', '2026-08-31T12:00+02:00', 'P6M', '2027-02-28T12:00+01:00'],
    ['and the 29th in a leap year', '2027-08-31T12:00+02:00', 'P6M', '2028-02-29T12:00+01:00'],
    ['29 February and a year is 28 February', '2028-02-29T08:00+01:00', 'P1Y', '2029-02-28T08:00+01:00'],
    ['an hour that clocks skip is the hour after it', '2026-03-28T02:30+01:00', 'P1D', '2026-03-29T03:30+02:00'],
    ['an hour that comes twice is its first', '2026-10-24T02:30+02:00', 'P1D', '2026-10-25T02:30+02:00'],
    ['one hour is an hour whatever the clocks do', '2026-10-25T02:30+02:00', 'PT1H', '2026-10-25T02:30+01:00'],
    ['72 hours are 72 hours', '2026-03-28T12:00+01:00', 'PT72H', '2026-03-31T13:00+02:00'],
    ['nothing is at once', '2026-03-28T12:00+01:00', 'PT0S', '2026-03-28T12:00+01:00'],
    ['before 2000 too', '1999-08-31T12:00+02:00', 'P6M', '2000-02-29T12:00+01:00'],
  ])('%s', (_, from, duration, due) => {
    expect(new Date(dueAfter(local(from), duration, 'Europe/Oslo')).toISOString()).toBe(
      new Date(local(due)).toISOString(),
    )
  })

  test('a wrong duration or zone is a fault, never a date', () => {
    expect(() => dueAfter(0, 'P6', 'Europe/Oslo')).toThrow(RangeError)
    expect(() => dueAfter(Date.UTC(2026, 0, 1), 'P6M', 'Europe/Bergen')).toThrow(RangeError)
    expect(() => dueAfter(Number.NaN, 'P6M', 'Europe/Oslo')).toThrow()
  })

  test.each([
    ['P6M', true],
    ['PT1H', true],
    ['P1Y6M', true],
    ['PT0S', true],
    ['P45D', true],
    ['p6m', false],
    ['P6', false],
    ['-P6M', false],
    ['6 months', false],
    ['', false],
    ['P', false],
    ['P0.5Y', false],
  ])('%j is a duration: %s', (text, is) => {
    expect(isDuration(text)).toBe(is)
  })

  test.each([
    ['Europe/Oslo', true],
    ['UTC', true],
    ['Europe/Bergen', false],
    ['+01:00', false],
    ['', false],
  ])('%j is a time zone: %s', (text, is) => {
    expect(isTimeZone(text)).toBe(is)
  })

  test('durations are compared on the calendar and answered in milliseconds', () => {
    expect(['P1Y', 'P45D', 'P6M', 'PT1H', 'P12M'].sort(compareDurations)).toEqual([
      'PT1H',
      'P45D',
      'P6M',
      'P1Y',
      'P12M',
    ])
    expect(compareDurations('P1Y', 'P12M')).toBe(0)
    expect(milliseconds('PT10S')).toBe(10_000)
    expect(milliseconds('PT15M')).toBe(900_000)
  })
})
