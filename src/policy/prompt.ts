// What a caller must be told before a call is recorded, as a check on words: that it is recorded (not that it may be),
// for which purpose, and where more can be learnt.
import type { PolicyLanguage } from './vocabulary.ts'

// Whoever hears "may be recorded" does not know whether the call is; the Norwegian authority's guidance wants it said.
const modals: ReadonlySet<string> = new Set(['kan', 'may', 'might', 'could', 'can'])
const becoming: ReadonlySet<string> = new Set(['bli', 'blive', 'verte', 'be', 'komma', 'komme'])
const recordedWord =
  /^(?:tatt|tas|teke|teken|tekne|tekast|opptak|optag|indspil|innspil|spilt|spilles|spela|inspel|record|registrer)/
const particles: ReadonlySet<string> = new Set(['opp', 'in', 'inn'])
const passive = /^(?:optages|optas|spelas|innspilles|indspilles|inspelas)$/

const recorded: Readonly<Record<PolicyLanguage, readonly string[]>> = {
  nb: ['opptak', 'tatt opp', 'tas opp', 'tar opp', 'ta opp', 'spilt inn'],
  nn: ['opptak', 'teken opp', 'teke opp', 'tek opp', 'ta opp', 'takast opp', 'spela inn'],
  da: ['optag', 'indspil'],
  sv: ['spela in', 'spelas in', 'spelar in', 'inspel'],
  en: ['record'],
}
const pointers: Readonly<Record<PolicyLanguage, readonly string[]>> = {
  nb: ['personvern', 'nettsid', 'nettsted'],
  nn: ['personvern', 'nettsid', 'nettstad'],
  da: ['persondata', 'privatliv', 'hjemmeside'],
  sv: ['personuppgift', 'integritet', 'webbplats', 'hemsida'],
  en: ['privacy', 'website', 'web site'],
}

/** The words that make `text` say only that a call may be recorded, as they stand there; `undefined`: it does not. */
export function maybeRecorded(text: string): string | undefined {
  for (const sentence of text.toLowerCase().split(/[.!?:;]/)) {
    const words = sentence.split(/[^\p{L}\p{N}]/u).filter((word) => word !== '')
    for (const [i, word] of words.entries()) {
      if (!modals.has(word)) continue
      const next = words.slice(i + 1, i + 7)
      const to = next.findIndex((one) => becoming.has(one))
      const end =
        to >= 0 && to <= 2
          ? next.findIndex((one, at) => at > to && at <= to + 4 && recordedWord.test(one))
          : next.slice(0, 3).findIndex((one, at) => passive.test(one) || (one === 'tas' && next[at + 1] === 'opp'))
      if (end < 0) continue
      const particle = particles.has(next[end + 1] ?? '') ? 1 : 0
      return words.slice(i, i + end + 2 + particle).join(' ')
    }
  }
  return undefined
}

export interface PromptNeeds {
  readonly language: PolicyLanguage
  /** What each purpose is called in that language. */
  readonly purposes: readonly string[]
  /** Where the controller says that more can be learnt. */
  readonly places: readonly string[]
}

/** What a prompt for recording lacks, each as a sentence with a wish. */
export function promptFlaws(text: string, { language, purposes, places }: PromptNeeds): readonly string[] {
  const said = text.toLowerCase()
  const says = (words: readonly string[]) => words.some((word) => said.includes(word.toLowerCase()))
  return [
    ...(says(recorded[language])
      ? []
      : [`does not say that the call is recorded, wanted: such as "${recorded[language][0]}"`]),
    ...purposes
      .filter((purpose) => !says([purpose]))
      .map((purpose) => `does not name the purpose, wanted: "${purpose}" in so many words`),
    ...(says([...places, ...pointers[language]])
      ? []
      : [`does not say where more information is, wanted: such as "${places[0] ?? pointers[language][0]}"`]),
  ]
}
