// Tells amounts, measures, hours and dates from numbers that are somebody's: by the unit that spoken/ has read, by the
// words of price beside a number, and by how it is written.
import { cueBefore } from './context.ts'
import type { Digits } from './numbers.ts'
import { phoneLike, proven, resembles, writtenAs } from './somebodys.ts'
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'

const priceBefore =
  /pris|kost|^pay(?:ing|s)?$|beløp|beløb|belopp|honorar|betal|utbetal|premie|præmie|premium|^sum|saldo|gebyr|avgift|egenandel|eigenandel|eigendel|selvrisik|självrisk|excess|deductible|leien?$|lejen?$|leiepris|lejepris|hyra|verdi(?!forsik)|værdi(?!forsik)|värde(?!försäk)|worth|paid|price|quot(?:e|ed)$|charged?$|estimated?$|invoiced$|costs?$|betalt|vurder|værdisat|värdera|taxera|anslå/
const priceAfter: ReadonlySet<string> = new Set([
  'excess',
  'deductible',
  'eks',
  'inkl',
  'ekskl',
  'exkl',
  'plus',
  'netto',
  'brutto',
  'egenandel',
  'selvrisiko',
  'självrisk',
  'kontant',
  'altogether',
  'totalt',
  'tilsammen',
  'sammenlagt',
  'sammanlagt',
])
// "dekket inntil 150 000"
const limit = /^(?:inntil|indtil|opptil|maks|max|maksimalt|maksimum|maximalt|maximum|højst|høyst|högst)$/
const reach = 5
const longestAmount = 7
// Nobody counts so many things said digit by digit.
const shortestCount = 7

const decimals = /^\d{1,3}(?:[ .]?\d{3})*,\d\d$/
const grouped = /^[1-9]\d{0,2}(?:\.\d{3}|,\d{3}(?:,\d{3})?)$/
const nearCue = 3
// "23,90 31,40 og 54,75", "69.4512, 24.8876", "6 000 minus 1 500": amounts on end, coordinates, a sum being taken.
// Each must be one: an amount before a telephone, or the minus in an identity number, says nothing.
const oneAmount = /\d{1,3}(?:[ .]\d{3}){0,2},\d\d(?!\d)/g
const severalAmounts = (text: string): boolean => text.includes(',') && !/\d/.test(text.replace(oneAmount, ''))
const coordinates = /^\d{1,2}\.\d{4,7}, ?-?\d{1,3}\.\d{4,7}$/
const subtracted = /^[1-9]\d?(?:[ .]?\d{3}|\d)? minus [1-9]\d{0,2}(?:[ .]?\d{3})?$/
const shortDate = /^(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])\.?$/
const clock = /^\d{1,2}[.:]\d\d(?: \p{L}+ | ?[-–] ?)\d{1,2}[.:]\d\d$/u

// "regningen på fire tre null null"
const bill =
  /^(?:regning(?:en|a)?|rekning(?:a|en)?|faktura(?:en)?|fakturan|kvittering(?:en)?|kvitto(?:t)?|räkning(?:en)?|bill|invoice|receipt|tilbud(?:et)?)$/
// "fakturan nummer fyra noll fyra", "fakturanummer 3164", "faktura 90044127"
const billNumber = /^faktura(?:nummer|nummeret|numret|nr)$/
const invoice = /^(?:faktura(?:en|et|n)?|invoice)$/
const longestInvoice = 12
// "send faktura 41234567 på sms": where to, not which.
const sending = /^(?:send\p{L}*|skick\p{L}*|mess?\p{L}*|text)$/u
const bySms = /^(?:på|per|via|med|by|som) sms$/
const ofInvoice = (u: Utterance, strings: Digits): boolean => {
  const [tokens, { from, to, words }] = [u.tokens, strings]
  const at = /^[#:]$/.test(tokens[from - 1]?.key ?? '') ? from - 2 : from - 1
  if (!invoice.test(tokens[at]?.key ?? '') || proven(u, strings) || resembles(u, strings)) return false
  if (!phoneLike(strings)) return true
  const sent = tokens.slice(Math.max(0, at - 2), at).some(({ key }) => sending.test(key))
  // Eight digits on end may be an invoice's; parted, or with a trunk nought, they are a telephone's.
  const grouped = strings.digits.startsWith('0') || (words === 0 && to - from > 2)
  return !sent && !grouped && !bySms.test(`${tokens[to]?.key ?? ''} ${tokens[to + 1]?.key ?? ''}`)
}
const ofBill = ({ tokens }: Pick<Utterance, 'tokens'>, from: number): boolean =>
  tokens.slice(Math.max(0, from - 2), from).some(({ key }) => billNumber.test(key)) ||
  // "det er den samme regning tre otte otte ni et"
  (bill.test(tokens[from - 1]?.key ?? '') && /^samme$/.test(tokens[from - 2]?.key ?? '')) ||
  (/^(?:på|for|of|til|is|er|var|was|nummer|nr|numret|nummeret)$/.test(tokens[from - 1]?.key ?? '') &&
    bill.test(tokens[from - 2]?.key ?? ''))

const sentenceEnd: ReadonlySet<string> = new Set(['.', '?', '!'])

// "1 450 om dagen", "fyra hundra i timmen", "900 per år"
const rateUnit =
  /^(?:om (?:dagen|dygnet|døgnet|timen|timmen|uka|ugen|veckan|måneden|månaden|mån|året)|an? (?:day|night|hour|week|month|year|head|piece)|i (?:timen|timmen|uka|ugen|veckan|måneden|månaden|mån)|(?:per|pr) (?:dag|døgn|dygn|time|timme|uke|uge|vecka|måned|månad|md|mnd|mån|år|stk|styk|day|hour|week|month|year))$/
const isRate = ({ tokens }: Pick<Utterance, 'tokens'>, to: number): boolean => {
  const unit = tokens[tokens[to + 1]?.key === '.' ? to + 2 : to + 1]
  return rateUnit.test(`${tokens[to]?.key ?? ''} ${unit?.key ?? ''}`)
}

const isLetter = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' && tokens[at]?.key.length === 1

const priced = (u: Utterance, strings: Digits): boolean => {
  const [{ tokens }, { from, to, digits }] = [u, strings]
  if (digits.length <= longestInvoice && ofInvoice(u, strings)) return true
  if (digits.length > longestAmount || digits.startsWith('0')) return false
  if (ofBill({ tokens }, from) || isRate({ tokens }, to)) return true
  if (priceAfter.has(tokens[to]?.key ?? '') || limit.test(tokens[from - 1]?.key ?? '')) return true
  // "vill veta restvärdet reg p m k fyra åtta f"
  if (isLetter(tokens, from - 1) && isLetter(tokens, from - 2)) return false
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const token = tokens[at]
    if (token?.kind === 'number' || sentenceEnd.has(token?.key ?? '')) return false
    if (token?.kind === 'word' && priceBefore.test(token.key)) return true
  }
  return false
}

const judge = (u: Utterance, strings: Digits): boolean => {
  const { unit, words, digits, from } = strings
  const counted = unit === 'count' && digits.length >= shortestCount && !digits.endsWith('000')
  if (unit !== undefined && !counted) return true
  if (words === 0) {
    const text = writtenAs(u, strings)
    if (decimals.test(text) || shortDate.test(text) || clock.test(text)) return true
    if (severalAmounts(text) || coordinates.test(text) || subtracted.test(text)) return true
    // "12.400 for et gulv": nothing names it, and nobody writes a number so.
    if (grouped.test(text) && cueBefore(u, from, nearCue) === undefined) return true
  }
  return (words > 0 && (isDecimal(u, strings) || isEach(u, strings))) || priced(u, strings)
}

// "hundrede og ti kvadratmeter a tolv hundrede"
const isEach = ({ tokens }: Utterance, { from, to, digits }: Digits): boolean =>
  /^[aà]$/.test(tokens[from - 1]?.key ?? '') && digits.endsWith('00') && hundredWords.test(tokens[to - 1]?.key ?? '')

const longestDecimal = 5
// "fire komma fem": said with one comma, a number is a measure and nobody's.
const isDecimal = ({ tokens }: Utterance, { from, to, digits }: Digits): boolean => {
  if (digits.length > longestDecimal || to - from > longestDecimal) return false
  const commas = tokens.slice(from + 1, to - 1).filter(({ key }) => key === 'komma' || key === 'pilkku')
  return commas.length === 1
}

/** Is the number an amount, a measure, a time, and so nobody's? A date may still be a date of birth, or an expiry. */
export function measured(u: Utterance, strings: Digits): boolean {
  // Every recogniser asks; a number is judged once.
  strings.measured ??= judge(u, strings)
  return strings.measured
}

const thousandWords = /^(?:tusen|tusn|tusind|tusinde|thousand)$/
const hundredWords = /^(?:hundre|hundra|hundrede|hundred)$/

/** "åtte tusen ni hundre", "seks tusen åtte hundre og femti": so nobody gives a telephone, an account or a policy. */
export const saidInThousands = ({ tokens }: Utterance, { from, to }: Digits): boolean => {
  const said = tokens.slice(from, to)
  return said.some(({ key }) => thousandWords.test(key)) && said.some(({ key }) => hundredWords.test(key))
}
