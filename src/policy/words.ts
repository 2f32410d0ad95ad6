// A controller's own words: prompts, texts and the names of purposes, in the language asked for or the nearest one.
import type { Policy, PolicyText, Purpose } from './policy.ts'
import { type PolicyLanguage, policyLanguages, type TextId } from './vocabulary.ts'

/** The name by which people know a controller: on the panel, in the chat and in its own texts. Records name the legal person. */
export const calledName = ({ identity }: Pick<Policy, 'identity'>): string => identity.also?.[0] ?? identity.name

type Words = ReadonlyMap<PolicyLanguage, PolicyText>

const isServed = (language: string): language is PolicyLanguage =>
  (policyLanguages as readonly string[]).includes(language)

/** `nb-NO` and `no` are Bokmål; a language without words gets the controller's main one. */
const nearest = (policy: Policy, words: Words, language: string): PolicyLanguage | undefined => {
  const asked = (language.toLowerCase().split('-')[0] ?? '').replace(/^no$/, 'nb')
  const kin = asked === 'nn' ? ['nn', 'nb'] : [asked]
  return [...kin.filter(isServed), ...policy.languages, ...words.keys()].find((one) => words.has(one))
}

export interface SpokenPrompt {
  readonly prompt: string
  readonly version: string
  readonly language: PolicyLanguage
  readonly text: PolicyText
}

/** The prompt to play, in `language` (BCP 47) or the controller's main one; `undefined`: no such prompt. */
export function promptFor(policy: Policy, id: string, language: string): SpokenPrompt | undefined {
  const prompt = policy.prompts.get(id)
  const spoken = prompt && nearest(policy, prompt.text, language)
  const text = spoken && prompt.text.get(spoken)
  return text ? { prompt: id, version: prompt.version, language: spoken, text } : undefined
}

/** A text for customer or adviser. Throws when the policy was loaded without the file for everyone and lacks it. */
export function text(policy: Policy, id: TextId, language: string): PolicyText {
  const words = policy.texts.get(id)
  const found = words?.get(nearest(policy, words, language) ?? 'en')
  if (found === undefined)
    throw new Error(`${policy.controller} has no text "${id}": load the file for everyone with it`)
  return found
}

export interface SpokenText {
  readonly id: TextId
  /** Of the policy that has it: a text has no version of its own. */
  readonly version: string
  readonly language: PolicyLanguage
  readonly text: PolicyText
}

/** A text to read out, with the language it is in; throws as `text` does. */
export function spokenText(policy: Policy, id: TextId, language: string): SpokenText {
  const words = policy.texts.get(id)
  const spoken = (words && nearest(policy, words, language)) ?? 'en'
  return { id, version: policy.version, language: spoken, text: text(policy, id, language) }
}

/** What a purpose is called; its id where the policy has no words for it. */
export function purposeName(policy: Policy, purpose: Purpose, language: string): string {
  const words = policy.purposes.get(purpose)
  return words?.get(nearest(policy, words, language) ?? 'en') ?? purpose
}
