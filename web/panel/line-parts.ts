// A masked line as plain pieces and chips. Chips show the kind of what was masked and, for a second one, its number;
// never how long it was.
import type { LineView } from '../../src/api/panel-contract.ts'
import { m, type PlainMessage } from '../i18n/words.ts'

export type Part =
  | { readonly chip: false; readonly text: string }
  | {
      readonly chip: true
      readonly kind: string
      readonly name: string
      readonly special: boolean
      /** Punctuation right behind it, which must not begin the next line. */
      readonly stop: string
    }

const names: Readonly<Record<string, PlainMessage>> = {
  PERSON: 'chip_person',
  ADDRESS: 'chip_address',
  NATIONAL_ID: 'chip_national_id',
  PHONE: 'chip_phone',
  EMAIL: 'chip_email',
  BANK_ACCOUNT: 'chip_bank_account',
  CARD: 'chip_card',
  DATE_OF_BIRTH: 'chip_date_of_birth',
  VEHICLE_REG: 'chip_vehicle_reg',
  POLICY_NO: 'chip_policy_no',
  CLAIM_NO: 'chip_claim_no',
  PASSPORT: 'chip_passport',
  IP: 'chip_ip',
  SECRET: 'chip_secret',
  HEALTH: 'chip_health',
  UNION: 'chip_union',
  OTHER_SPECIAL: 'chip_other_special',
  URL: 'chip_url',
  ORG_NO: 'chip_org_no',
}
const specials: ReadonlySet<string> = new Set(['HEALTH', 'UNION', 'OTHER_SPECIAL'])

const numberIn = (label: string): number => Number(/_(\d{1,6})\]$/.exec(label)?.[1] ?? 1)

// 1 500 kroner stays on one line.
const unbroken = (text: string): string => text.replace(/(\d) (?=\d{3}(?!\d)|kr)/g, '$1\u00a0')

export const isSpecial = (type: string): boolean => specials.has(type)

export function lineParts({ text, spans }: Pick<LineView, 'text' | 'spans'>): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  const plain = (to: number): void => {
    if (to > from) parts.push({ chip: false, text: unbroken(text.slice(from, to)) })
  }
  for (const { start, end, type } of spans) {
    if (start < from) continue
    plain(start)
    const number = numberIn(text.slice(start, end))
    const special = isSpecial(type)
    const kindName = m[names[type] ?? 'chip_other']()
    // Two persons are two; two words about somebody's health are one matter.
    const name = number > 1 && !special ? `${kindName}\u00a0${number}` : kindName
    const stop = /^[.,;:!?)]+/.exec(text.slice(end))?.[0] ?? ''
    parts.push({ chip: true, kind: type, name, special, stop })
    from = end + stop.length
  }
  plain(text.length)
  return parts
}
