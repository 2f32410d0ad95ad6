// Makes the training harder than the messages are: letters left out, slips of the finger, no signs, and a telling message in
// the middle of harmless ones. Seeded, so that the same messages give the same weights.

import type { Message } from './read-messages.ts'

export type Random = () => number

/** mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T

const withoutLetters: readonly Record<string, string>[] = [
  { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o', Æ: 'Ae', Ø: 'O', Å: 'A', Ä: 'A', Ö: 'O' },
  { æ: 'ae', ø: 'oe', å: 'aa', ä: 'a', ö: 'o', Æ: 'AE', Ø: 'OE', Å: 'AA', Ä: 'A', Ö: 'O' },
]

const bare = (text: string, random: Random): string => {
  const table = pick(withoutLetters, random)
  return text.replace(/[æøåäöÆØÅÄÖ]/gu, (letter) => table[letter] ?? letter)
}

function slip(word: string, random: Random): string {
  if (word.length < 5 || random() > 0.15) return word
  const i = 1 + Math.floor(random() * (word.length - 2))
  const kind = Math.floor(random() * 3)
  if (kind === 0) return word.slice(0, i) + word.slice(i + 1)
  if (kind === 1) return word.slice(0, i) + word.charAt(i) + word.slice(i)
  return word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2)
}

const slips = (text: string, random: Random): string =>
  text
    .split(' ')
    .map((word) => slip(word, random))
    .join(' ')
const signless = (text: string): string => text.toLowerCase().replace(/[.,!?:;]/gu, '')

/** Extra forms of one message; `harmless` are messages of the same language that tell nothing. */
export function variants(message: Message, harmless: readonly Message[], random: Random): Message[] {
  const forms: ((text: string) => string)[] = [(text) => bare(text, random), (text) => slips(text, random), signless]
  const form = pick(forms, random)
  const out: Message[] = [{ ...message, texts: message.texts.map(form) }]
  if (random() < 0.35 && harmless.length > 0 && message.texts.length === 1) {
    const other = pick(harmless, random).texts.join(' ')
    const text = message.texts[0] ?? ''
    const end = /[.!?]$/u.test(text) || random() < 0.3 ? ' ' : '. '
    out.push({ ...message, texts: [random() < 0.5 ? `${text}${end}${other}` : `${other}. ${text}`] })
  }
  return out
}
