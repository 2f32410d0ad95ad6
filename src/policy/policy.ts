// What a policy file holds: a controller's identity, its words, and its rules. Types and their zod shapes.
import { z } from 'zod'
import { type Clause, ruleShape } from './clause.ts'
import { slug, someOf, strict, timeZone, words } from './strict.ts'
import * as word from './vocabulary.ts'

export type { Clause, ClauseKind } from './clause.ts'
export type { StoredKind } from './vocabulary.ts'

declare const policyText: unique symbol

/** A controller's own words or contact details, never masked, so that they may be emitted. Made in load.ts alone. */
export type PolicyText = string & { readonly [policyText]: true }

/** A controller's id, as in its file; `all` is none. */
export type ControllerId = string
/** `controller.rule` or `all.rule`: the id of a promise. */
export type RuleId = string
/** What something is processed for; each is declared with its name in every language of the file. */
export type Purpose = string

const language = z.enum(word.policyLanguages)
/** Words by language. */
const translated = someOf(word.policyLanguages, words)
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: (issue) => `"${issue.input}" is no time of day, wanted: such as "08:00", in quotes`,
})
const hours = strict({ days: z.array(z.enum(word.weekdays)).min(1), open: clockTime, close: clockTime })
const telephone = z.string().regex(/^\+\d[\d ]{5,18}$/, {
  error: (issue) => `"${issue.input}" is no phone number, wanted: such as "+47 00 00 00 00", in quotes`,
})
const email = z.string().regex(/^[^\s@]{1,64}@[^\s@]{1,190}$/, {
  error: (issue) => `"${issue.input}" is no mail address`,
})
const party = strict({ name: words, mail: email, phone: telephone.optional(), address: words.optional() })
const picture = z.string().regex(/^[A-Z0-9#@ ./-]{4,40}$/, {
  error: (issue) =>
    `"${issue.input}" is no number picture, wanted: # for a digit, @ for a letter, other signs as they are`,
})

const prompt = strict({
  version: slug.or(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)).meta({ description: 'changes whenever a word changes' }),
  text: translated,
})

const shared = {
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'wanted: the date of the last change, as "2026-11-22"' }),
  purposes: z.record(slug, translated),
  texts: someOf(word.textIds, translated).optional(),
  rules: z.array(ruleShape).min(1),
}

/** A controller's file. */
export const controllerFile = strict({
  controller: slug,
  identity: strict({
    name: words,
    also: z.array(words).optional(),
    registry: z.enum(['no-orgnr', 'dk-cvr']),
    number: z.string().regex(/^\d{8,9}$/, {
      error: (issue) => `"${issue.input}" is no organisation number, wanted: 8 or 9 digits, in quotes`,
    }),
    address: words,
  }),
  officer: party,
  authority: z.enum(word.authorities),
  processor: party.optional().meta({ description: 'who runs the contact centre on the controller’s behalf' }),
  languages: z.array(language).min(1),
  'time-zone': timeZone,
  contact: strict({
    phone: telephone,
    mail: email.optional(),
    web: words.optional(),
    privacy: words.meta({ description: 'where the notice is, as said aloud' }),
    hours: z.array(hours).min(1),
  }),
  regions: z.array(slug).min(1).meta({ description: 'cloud regions that data may be in' }),
  numbers: strict({ policy: z.array(picture).optional(), claim: z.array(picture).optional() }).optional(),
  prompts: z.record(slug, prompt).optional(),
  ...shared,
})

/** The file of what law and design ask of everyone. */
export const houseFile = strict({ 'applies-to': z.enum(['everyone']), ...shared })

export type ControllerFile = z.output<typeof controllerFile>
export type HouseFile = z.output<typeof houseFile>

export interface Rule {
  readonly id: RuleId
  readonly source: 'notice' | 'law' | 'design'
  /** As the notice names it; empty when it names none. */
  readonly basis: readonly string[]
  /** True when the notice names no basis and the controller chose this one. */
  readonly basisChosen: boolean
  readonly says: string
  /** The product does not keep it, or no test shows that it does. */
  readonly notYet: boolean
  readonly clauses: readonly Clause[]
}

export interface Prompt {
  readonly id: string
  readonly version: string
  readonly text: ReadonlyMap<word.PolicyLanguage, PolicyText>
}

/** One controller's policy with what applies to everyone behind it. */
export interface Policy {
  readonly controller: ControllerId
  readonly version: string
  readonly identity: ControllerFile['identity']
  readonly officer: ControllerFile['officer']
  readonly processor: ControllerFile['processor']
  readonly authority: word.Authority
  /** The first is the controller's main one. */
  readonly languages: readonly word.PolicyLanguage[]
  readonly timeZone: string
  readonly contact: ControllerFile['contact']
  /** The controller's phone number, as it may be shown and emitted. */
  readonly phone: PolicyText
  readonly regions: readonly string[]
  readonly numbers: { readonly policy: readonly string[]; readonly claim: readonly string[] }
  readonly purposes: ReadonlyMap<Purpose, ReadonlyMap<word.PolicyLanguage, PolicyText>>
  readonly prompts: ReadonlyMap<string, Prompt>
  readonly texts: ReadonlyMap<word.TextId, ReadonlyMap<word.PolicyLanguage, PolicyText>>
  /** The controller's own rules first, then those for everyone. */
  readonly rules: readonly Rule[]
}

export interface PolicySet {
  readonly controllers: ReadonlyMap<ControllerId, Policy>
  /** The rules for everyone; empty when no such file was given. */
  readonly house: readonly Rule[]
}
