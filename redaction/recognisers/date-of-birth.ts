// Dates of birth in digits ("12.03.1985", "12/3-85", "120385"), with months by name; only beside "born" or when asked for.
import { isDay } from '../checksums.ts'
import { awaited, nearestCue, propose } from '../context.ts'
import { eachWindow } from '../numbers.ts'
import type { Proposal, Reason, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'

const months = new Map(
  Object.entries({
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    mai: 5,
    maj: 5,
    may: 5,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    okt: 10,
    oct: 10,
    nov: 11,
    des: 12,
    dec: 12,
  }),
)
const monthForm = /^(?:jan|feb|mar[st]?|april|mai$|maj$|may$|jun|jul|aug|sep|okt|oct|nov|des|dec)/
const monthOf = (word: string): number | undefined => (monthForm.test(word) ? months.get(word.slice(0, 3)) : undefined)

const pad = (value: number): string => String(value).padStart(2, '0')
const isYear = (digits: string): boolean => digits.length === 2 || /^(?:19|20)\d\d$/.test(digits)

// A date in digits alone: day first (or year first, as in ISO 8601), the year short or long.
const dateIn = (groups: readonly string[]): string | undefined => {
  const [a = '', b = '', c = ''] = groups
  if (groups.length === 3 && a.length <= 2 && b.length <= 2 && isYear(c) && isDay(Number(a), Number(b)))
    return pad(Number(a)) + pad(Number(b)) + c.slice(-2)
  if (groups.length === 3 && a.length === 4 && b.length <= 2 && c.length <= 2 && isDay(Number(c), Number(b)))
    return pad(Number(c)) + pad(Number(b)) + a.slice(-2)
  return
}

const compact = (digits: string): string | undefined => {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  if (digits.length === 6 && isDay(day, month)) return digits
  if (digits.length === 6 && isDay(Number(digits.slice(4)), month))
    return digits.slice(4) + digits.slice(2, 4) + digits.slice(0, 2)
  if (digits.length !== 8) return
  if (isDay(day, month) && isYear(digits.slice(4))) return digits.slice(0, 4) + digits.slice(6)
  if (isYear(digits.slice(0, 4)) && isDay(Number(digits.slice(6)), Number(digits.slice(4, 6))))
    return digits.slice(6) + digits.slice(4, 6) + digits.slice(2, 4)
  return
}

const reasonAt = (u: Utterance, from: number, to: number): Reason | undefined => {
  const near = nearestCue(u, from, to)
  if (near === 'DATE_OF_BIRTH') return 'cue'
  if (near === undefined || near === 'NATIONAL_ID') return awaited(u, 'DATE_OF_BIRTH') ? 'asked' : undefined
  return
}

const inDigits = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    eachWindow(strings, [4, 8], (window) => {
      const groups: string[] = []
      for (let at = window.start; at < window.end; at++) {
        if (at === window.start || strings.tokenOf[at] !== strings.tokenOf[at - 1]) groups.push('')
        groups[groups.length - 1] += strings.digits[at] ?? ''
      }
      const value = dateIn(groups) ?? compact(strings.digits.slice(window.start, window.end))
      const reason = value === undefined ? undefined : reasonAt(u, window.from, window.to)
      if (value === undefined || reason === undefined) return
      out.push(
        propose(u, [window.from, window.to], { type: 'DATE_OF_BIRTH', score: 0.87, reasons: ['date', reason], value }),
      )
    })
  }
}

// "12. mars 1985", "March 12 1985", "12 mars".
const byName = (u: Utterance, out: Proposal[]): void => {
  const { tokens } = u
  tokens.forEach((token, at) => {
    const month = token.kind === 'word' ? monthOf(token.key) : undefined
    if (month === undefined) return
    const day = tokens[at - 1]?.key === '.' ? at - 2 : at - 1
    const english = tokens[at + 1]?.kind === 'number' && tokens[day]?.kind !== 'number'
    const from = english ? at : day
    const dayToken = english ? tokens[at + 1] : tokens[day]
    if (dayToken?.kind !== 'number' || !isDay(Number(dayToken.key), month)) return
    let yearAt = english ? at + 2 : at + 1
    while (tokens[yearAt]?.kind === 'sign' && yearAt < at + 4) yearAt++
    const year = tokens[yearAt]
    const withYear = year?.kind === 'number' && isYear(year.key)
    const to = withYear ? yearAt + 1 : english ? at + 2 : at + 1
    const reason = reasonAt(u, from, to)
    if (reason === undefined) return
    const value = pad(Number(dayToken.key)) + pad(month) + (withYear ? year.key.slice(-2) : '')
    out.push(propose(u, [from, to], { type: 'DATE_OF_BIRTH', score: 0.9, reasons: ['date', reason], value }))
  })
}

export const dateOfBirth: Recogniser = {
  id: 'date-of-birth',
  kinds: ['DATE_OF_BIRTH'],
  needs: feature.digit | feature.numbers,
  find: (u) => {
    if (!awaited(u, 'DATE_OF_BIRTH') && !u.cues.some(({ ask }) => ask === 'DATE_OF_BIRTH')) return []
    const out: Proposal[] = []
    inDigits(u, out)
    byName(u, out)
    return out
  },
}
