// What a message means only by what went before it, and what it means when nobody here can read it.

import type { Lexicon } from './lexicon.ts'
import { read } from './reading.ts'
import type { SpecialContext } from './verdict.ts'

// An answer longer than this speaks for itself.
const longestBareAnswer = 8
const fewestWords = 4
const mostlyUnknown = 0.6
const nonLatin = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

const anybody = /\b(?:noen|nogen|nokon|anyone|anybody|someone)\b|någon/iu
const denial = /^(?:nei|nej|no|nope|ingen|none|nobody|heldigvis ikke|heldigvis ikkje|næ|nä)(?![\p{L}])/iu

// "Ble noen skadet?" – "nei": nobody is named, and nothing is told of anybody.
const ofNobody = (question: string, answer: string): boolean => anybody.test(question) && denial.test(answer)

/**
 * True when `text` is the short answer to a question that asks for something special: "har du vært hos lege?" – "ja".
 * The question is the other side's last message, or the line before the last in a text of several lines.
 */
export function bareAnswer(text: string, context: SpecialContext, asks: (message: string) => boolean): boolean {
  const lines = text
    .split(/[\n⏎]/u)
    .map((line) => line.trim())
    .filter(Boolean)
  const answer = lines.at(-1) ?? ''
  const words = read(answer)
  if (words.length === 0 || words.length > longestBareAnswer || answer.endsWith('?')) return false
  const before = lines.length > 1 ? lines.at(-2) : undefined
  const questions = [context.asked, before, context.earlier?.at(-1)].filter((line) => line?.includes('?'))
  return questions.some(
    (question) => !ofNobody(question ?? '', answer) && asks((question ?? '').replace(/^BOT:\s*/u, '')),
  )
}

/** True for a message in a language the guard does not read: unsure goes to a person. Thanks and greetings do not. */
export function foreign(text: string, lexicon: Lexicon, common: (word: string) => boolean): boolean {
  const words = read(text).filter(({ key }) => key !== '#' && key.length > 1)
  if (words.length < fewestWords) return nonLatin.test(text) && words.some(({ key }) => nonLatin.test(key))
  const unknown = words.filter(({ key }) => !common(key) && lexicon.of(key).length === 0)
  return unknown.length / words.length >= mostlyUnknown
}
