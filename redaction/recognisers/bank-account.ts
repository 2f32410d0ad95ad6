// Bank accounts: Norwegian (mod 11), Danish registration and account number, Swedish clearing and account number, IBAN.

import { measured } from '../amounts.ts'
import { isNorwegianAccount, mod97 } from '../checksums.ts'
import { awaited, cueBefore, glued, propose, rival, rivalled, support } from '../context.ts'
import { type Digits, eachWindow, firstReaching, type Window } from '../numbers.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { looksNorwegian } from './national-id-rules.ts'

// 4-2-5, the grouping in which Norwegian accounts are written.
const grouped = (strings: Digits, { start, end }: Window): boolean => {
  const breaks = [4, 6].map((at) => strings.tokenOf[start + at - 1] !== strings.tokenOf[start + at])
  const between =
    strings.tokenOf[start + 4] === strings.tokenOf[start + 5] && strings.tokenOf[end - 5] === strings.tokenOf[end - 1]
  return breaks.every(Boolean) && between && strings.tokenOf[start] === strings.tokenOf[start + 3]
}

const norwegian = (u: Utterance, strings: Digits, window: Window): Proposal | undefined => {
  const digits = strings.digits.slice(window.start, window.end)
  const checked = isNorwegianAccount(digits)
  const place = [window.from, window.to] as const
  const supported = support(u, place, 'BANK_ACCOUNT')
  const form = strings.words === 0 && grouped(strings, window)
  if (!checked && supported.length === 0 && !form && strings.first && branched(u, strings, window))
    return apart(u, window, digits)
  if (!checked && ((supported.length === 0 && !form) || !strings.first)) return
  const bare = form ? (checked ? 0.9 : 0.64) : looksNorwegian(digits) ? 0.6 : 0.8
  const cap = rival(u, place, 'BANK_ACCOUNT') ? rivalled : 1
  const score = supported.length > 0 ? (checked ? 0.96 : 0.86) : Math.min(cap, bare)
  return propose(u, place, {
    type: 'BANK_ACCOUNT',
    score,
    reasons: [checked ? 'checksum' : 'form', ...supported],
    value: digits,
  })
}

// "9217 4560778899", "9570 13047722": a Danish registration number and an account of up to ten digits, written apart;
// "9180 2 445 117": a Swedish clearing number before groups that are not all fours, as a card's or an invoice's are.
const branched = (u: Utterance, strings: Digits, { start, end, from, to }: Window): boolean => {
  const { words, digits, tokenOf } = strings
  if (words > 0 || start > 0 || end !== digits.length || digits.startsWith('0')) return false
  if (tokenOf[0] !== tokenOf[3] || tokenOf[3] === tokenOf[4] || !isOwn(u, from)) return false
  const groups = u.tokens.slice(from + 1, to).filter(({ kind }) => kind === 'number')
  const [rest, first] = [digits.length - branchLength, groups[0]?.key.length ?? 0]
  // Four digits and six or seven are written apart in much else.
  if (groups.length === 1)
    return u.languages.some((one) => branchedIn.has(one)) && rest >= first && rest > 7 && rest <= 10
  const signs = u.tokens.slice(from, to).every(({ kind, key }) => kind === 'number' || key === '-' || key === ',')
  return u.languages.includes('sv') && signs && rest >= 7 && rest <= 10 && groups.some(({ key }) => key.length < 3)
}
const branchLength = 4
const branchedIn: ReadonlySet<string> = new Set(['da', 'sv', 'en'])
// "kid 1234 56789012", "RA-4471 00820091": the number of something, or a code's.
const isOwn = ({ tokens }: Utterance, from: number): boolean => {
  const [left, first] = [tokens[from - 1], tokens[from]]
  return left?.end !== first?.start && !/^(?:nr|no|number|nummer|nummeret|numret|[#+])$/.test(left?.key ?? '')
}

// "6112 704 331 908 i Handelsbanken", "SEB 5219 11 024 48": as many digits as accounts have, right beside a bank.
const banks =
  /^(?:handelsbanken|swedbank|nordea|seb|dnb|sparbanken|sparebanken|sparebank|länsförsäkringar|skandiabanken|icabanken|danske|jyske|sydbank|nykredit|sbanken|bulder)$/
const fewestAtBank = 10
const atBank = (u: Utterance, { from, to }: Window): boolean =>
  speaksOfBank(u) &&
  [...u.tokens.slice(Math.max(0, from - 1), from), ...u.tokens.slice(to, to + 2)].some(({ key }) => banks.test(key))

const ofBank = new WeakMap<Utterance, boolean>()
// A bank is named, and nothing else that has a number; asked once, however many numbers there are.
const speaksOfBank = (u: Utterance): boolean => {
  const known =
    ofBank.get(u) ??
    (u.cues.every(({ ask }) => ask === 'BANK_ACCOUNT' || ask === 'PERSON') &&
      u.tokens.some(({ key }) => banks.test(key)))
  ofBank.set(u, known)
  return known
}

const apart = (u: Utterance, { from, to }: Window, digits: string): Proposal => {
  const score = rival(u, [from, to], 'BANK_ACCOUNT') ? 0 : 0.72
  return propose(u, [from, to], { type: 'BANK_ACCOUNT', score, reasons: ['form'], value: digits })
}

// Accounts without a check digit of their own need a word or a question.
const asked = (u: Utterance, strings: Digits, window: Window): Proposal | undefined => {
  if (!strings.first || measured(u, strings)) return
  const digits = strings.digits.slice(window.start, window.end)
  const place = [window.from, window.to] as const
  const supported = support(u, place, 'BANK_ACCOUNT')
  if (supported.length === 0 && branched(u, strings, window)) return apart(u, window, digits)
  const named = supported.length === 0 && digits.length >= fewestAtBank && atBank(u, window)
  if ((supported.length === 0 && !named) || digits.length < 7) return
  const whole = digits.length >= (u.languages.includes('da') || u.languages.includes('sv') ? 10 : 11)
  const score = 0.8 + digits.length / 200
  const found = { type: 'BANK_ACCOUNT', score, reasons: ['form', ...supported], value: digits } as const
  return propose(u, place, whole ? found : { ...found, piece: true })
}

// Danish registration number and Swedish clearing number: four or five digits before the account, or asked for with it.
const branch = (u: Utterance, strings: Digits, accounts: number): Proposal | undefined => {
  if (!strings.first || strings.digits.length < 4 || strings.digits.length > 5) return
  const cue = cueBefore(u, strings.from, 3)
  const word = u.tokens[cue?.from ?? -1]?.key ?? ''
  const own = cue?.ask === 'BANK_ACCOUNT' ? 1 : 0
  const account = awaited(u, 'BANK_ACCOUNT') || accounts > own
  // A clearing number is of an account and of nothing else, whatever follows it ("sextusen hundraett konto …").
  const isBranch = /^clearing/.test(word) || (/^reg/.test(word) && account && !measured(u, strings))
  if (!isBranch) return
  const found = { type: 'BANK_ACCOUNT', score: 0.94, reasons: ['cue'], value: strings.digits, piece: true } as const
  return propose(u, [strings.from, strings.to], found)
}

// Nordea's accounts that are the owner's identity number: "3300-470911-9866".
// "8105-9, 934 112 208-6": a clearing number with a check digit of its own, as only savings banks in Sweden have.
const personal = (u: Utterance, out: Proposal[]): void => {
  if (!u.text.includes('3300') && !u.text.includes('3782') && !clearing.test(u.text)) return
  for (const { index, 0: text } of u.text.matchAll(personalAccount)) {
    const found = { start: index, end: index + text.length, type: 'BANK_ACCOUNT', score: 0.97 } as const
    out.push({ ...found, reasons: ['form'], value: text.replace(/\D/g, '') })
  }
}
const personalAccount =
  /(?<![\d-])(?:(?:3300|3782)[ -]\d{6}[ -]?\d{4}|8\d{3}-\d,? ?\d{1,3} \d{3} \d{3}(?:-\d)?|8\d{3}-\d,? ?\d{6,10}(?:-\d)?)(?![\d-])/g
const clearing = /8\d{3}-\d/

const ibanStart = /[A-Z]{2}\d{2}(?=[ \dA-Z])/gi
const anyIban = /[A-Z]{2}\d{2}[ \dA-Z]/i
const [shortestIban, longestIban] = [15, 34] as const
// Of an IBAN as it is said, with its country apart; of a Norwegian account, and of the longest account without a check digit.
const [fewestOfIban, norwegianLength, longestAccount] = [13, 11, 16] as const
// Lengths by country (SWIFT IBAN registry) for those that callers have oftenest; others have 15 to 34 characters.
const lengths: Readonly<Record<string, number>> = {
  ...{ NO: 15, DK: 18, SE: 24, FI: 18, IS: 26, DE: 22, GB: 22, NL: 18, PL: 28, EE: 20, LV: 21, LT: 20, FR: 27, ES: 24 },
  ...{ IT: 27, BE: 16, AT: 20, CH: 21, IE: 22, PT: 25, RO: 24, CZ: 24, HU: 28, GR: 27, BG: 22, HR: 21, UA: 29, TR: 26 },
}
/** After country and check digits: letters for the bank there may be, an account of digits there is. */
const hasAccount = /^.{4,}\d{4}/
const isAlphanumeric = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

const ibanAt = (text: string, from: number): Proposal | undefined => {
  let compact = ''
  let [best, value, slip] = [-1, '', -1]
  const length = lengths[text.slice(from, from + 2).toUpperCase()]
  for (let at = from; at < text.length && compact.length < (length ?? longestIban); at++) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 45) continue
    if (!isAlphanumeric(code)) break
    compact += text[at] ?? ''
    if (compact.length < (length ?? shortestIban)) continue
    if (isAlphanumeric(text.charCodeAt(at + 1)) || !hasAccount.test(compact) || !mod97(compact)) {
      if (compact.length === length && !isAlphanumeric(text.charCodeAt(at + 1))) slip = at + 1
      continue
    }
    best = at + 1
    value = compact.toUpperCase()
  }
  // As long as its country's are, in capitals, and a digit wrong.
  if (best < 0 && slip > 0 && /^[A-Z]{2}/.test(text.slice(from)) && /\d{4}/.test(compact))
    return { start: from, end: slip, type: 'BANK_ACCOUNT', score: 0.9, reasons: ['form'], value: compact.toUpperCase() }
  return best < 0
    ? undefined
    : { start: from, end: best, type: 'BANK_ACCOUNT', score: 0.97, reasons: ['checksum'], value }
}

// "FI42 5000 15 – hang on": begun where an account was asked for or is spoken of.
const ibanBegun = (u: Utterance, index: number): Proposal | undefined => {
  const [text] = begunIban.exec(u.text.slice(index, index + longestIban)) ?? []
  const named = cueBefore(u, tokenFrom(u.tokens, index))?.ask === 'BANK_ACCOUNT'
  const spoken = named || awaited(u, 'BANK_ACCOUNT') || u.recent.at(-1)?.type === 'BANK_ACCOUNT'
  if (!spoken || text === undefined || lengths[text.slice(0, 2)] === undefined) return
  const found = { start: index, end: index + text.length, type: 'BANK_ACCOUNT', score: 0.9, reasons: ['form'] } as const
  return { ...found, value: text.replace(/ /g, ''), piece: true }
}
const begunIban = /^[A-Z]{2}\d\d(?: [A-Z]{4})?(?: \d{4}){1,6}(?: \d{1,3})?(?![\p{L}\p{N}])/u

const ibans = (u: Utterance, out: Proposal[]): void => {
  for (const match of u.text.matchAll(ibanStart)) {
    if (match.index > 0 && /[\p{L}\p{N}]/u.test(u.text[match.index - 1] ?? '')) continue
    const found = ibanAt(u.text, match.index) ?? ibanBegun(u, match.index)
    if (found !== undefined) out.push(found)
  }
}

const mostMissing = 3
const ibanCountries = new Set('no se dk fi is de gb nl pl lt lv ee fr es it be at ch ie ro pt'.split(' '))

// An IBAN said or typed with a slip: the word beside it is enough.
const namedIban = (u: Utterance, strings: Digits, window: Window): Proposal | undefined => {
  // "fi", or said letter by letter
  const [before, country] = [u.tokens[window.from - 2], u.tokens[window.from - 1]]
  const said = country?.key.length === 1 && before?.key.length === 1
  const key = said ? before.key + country.key : country?.key
  if (country?.kind !== 'word' || key === undefined || !ibanCountries.has(key)) return
  const digits = strings.digits.slice(window.start, window.end)
  // "the new one is 3409 0011 …": a word too, unless the number is about as long as the country's are.
  if (!said && Math.abs((lengths[key.toUpperCase()] ?? 0) - key.length - digits.length) > mostMissing) return
  const from = said ? window.from - 2 : window.from - 1
  const supported = support(u, [from, window.to], 'BANK_ACCOUNT')
  if (supported.length === 0 && !(said && digits.length + 2 === lengths[key.toUpperCase()])) return
  const found = { type: 'BANK_ACCOUNT', score: 0.97, reasons: ['form', ...supported] } as const
  return propose(u, [from, window.to], { ...found, value: key + digits })
}

const bankLetters = 4
const isLetter = (u: Utterance, at: number): boolean => u.tokens[at]?.kind === 'word' && u.tokens[at]?.key.length === 1

// "g b eighty n w b k two five …": between country and account stand check digits and the letters of the bank.
const lettered = (u: Utterance, strings: Digits, out: Proposal[]): void => {
  // "g b five seven barc two oh …": the letters of the bank heard as one word.
  const word = /^[a-z]{4}$/.test(u.tokens[strings.from - 1]?.key ?? '')
  const bank = strings.from - (word ? 1 : bankLetters)
  if (!strings.first || strings.digits.length < 8 || bank < 3) return
  for (let at = bank; at < strings.from; at++) if (!word && !isLetter(u, at)) return
  const check = u.digits[firstReaching(u.digits, bank)]
  if (check?.to !== bank || check.digits.length !== 2) return
  const spelled = isLetter(u, check.from - 1) && isLetter(u, check.from - 2)
  const from = spelled ? check.from - 2 : check.from - 1
  const country = u.tokens.slice(from, check.from).map(({ key }) => key)
  if (!ibanCountries.has(country.join(''))) return
  const letters = u.tokens.slice(bank, strings.from).map(({ key }) => key)
  const value = [...country, check.digits, ...letters, strings.digits].join('')
  out.push(propose(u, [from, strings.to], { type: 'BANK_ACCOUNT', score: 0.97, reasons: ['form'], value }))
}

// "Bankgiro 5883-9917." where money is to go, "vårt bankgiro är 123-4567": of the one who says it. Others' are no secret.
const giro = (u: Utterance, out: Proposal[]): void => {
  if (u.speaker !== 'customer') return
  for (const { index, 0: text, 1: owner, 2: number } of u.text.matchAll(giroNumber)) {
    if (number === undefined || (owner === undefined && u.text.slice(0, index).trim() !== '')) continue
    const end = index + text.length
    const found = { start: end - number.length, end, type: 'BANK_ACCOUNT', score: 0.94, reasons: ['cue'] } as const
    out.push({ ...found, value: number.replace(/\D/g, '') })
  }
}
const giroNumber =
  /(?<!\p{L})(?:(mitt|mit|vårt|my|our|firmaets|företagets) )?(?:bank|plus)giro(?:t|nummer)?(?: är| is|:)? (\d{1,7}-\d{1,4})(?!\d)/giu
const anyGiro = /giro/i

export const bankAccount: Recogniser = {
  id: 'bank-account',
  kinds: ['BANK_ACCOUNT'],
  needs: feature.digit | feature.numbers,
  least: 4,
  asks: ['BANK_ACCOUNT'],
  find: (u) => {
    const out: Proposal[] = []
    if ((u.features & feature.digit) !== 0 && anyIban.test(u.text)) ibans(u, out)
    if ((u.features & feature.digit) !== 0) personal(u, out)
    if ((u.features & feature.digit) !== 0 && anyGiro.test(u.text)) giro(u, out)
    const accounts = u.cues.length === 0 ? 0 : u.cues.filter(({ ask }) => ask === 'BANK_ACCOUNT').length
    for (const strings of u.digits) {
      const first = branch(u, strings, accounts)
      if (first !== undefined) out.push(first)
      if (strings.words > 0) lettered(u, strings, out)
      eachWindow(strings, [7, 30], (window) => {
        const length = window.end - window.start
        const foreign = length < fewestOfIban ? undefined : namedIban(u, strings, window)
        if (foreign !== undefined) out.push(foreign)
        // Only what has a check digit is read in an unlikely way.
        if (length > longestAccount || (length !== norwegianLength && !strings.first)) return
        if (glued(u, window.from, window.to)) return
        const found = length === norwegianLength ? norwegian(u, strings, window) : asked(u, strings, window)
        if (found !== undefined) out.push(found)
      })
    }
    return out
  },
}
