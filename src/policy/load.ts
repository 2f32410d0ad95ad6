// Policy files in, policies out: the one place where a controller's words become `PolicyText`. Files come as text;
// who reads them from disk is no business of the domain.

import { openingWords } from './hours.ts'
import { lintFiles } from './lint.ts'
import type { ControllerFile, HouseFile, Policy, PolicySet, PolicyText, Prompt, Rule } from './policy.ts'
import { type Shaped, shape } from './shaped.ts'
import { type PolicyFile, type Problem, readSource } from './source.ts'
import type { PolicyLanguage, TextId } from './vocabulary.ts'
import { calledName } from './words.ts'

export type { PolicyFile, Problem } from './source.ts'

export type Loaded =
  | { readonly ok: true; readonly policies: PolicySet; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] }

type Words = ReadonlyMap<PolicyLanguage, PolicyText>
type Written = Partial<Record<PolicyLanguage, string>> | undefined

type Fill = (text: string, language: PolicyLanguage) => PolicyText

/** Fills `{name}` from what the controller's file says of itself: never from anything a person said. */
function filler({ identity, contact, officer }: ControllerFile): Fill {
  const hours = new Map<PolicyLanguage, string>()
  const hoursIn = (language: PolicyLanguage): string => {
    const said = hours.get(language) ?? openingWords(contact.hours, language)
    hours.set(language, said)
    return said
  }
  const own: Readonly<Record<string, string>> = {
    controller: calledName({ identity }),
    phone: contact.phone,
    mail: contact.mail ?? officer.mail,
    web: contact.web ?? contact.privacy,
    privacy: contact.privacy,
  }
  return (text, language) =>
    text.replace(/\{(\w{1,20})\}/g, (whole, name: string) =>
      name === 'hours' ? hoursIn(language) : (own[name] ?? whole),
    ) as PolicyText
}

const wordsOf = (written: Written, fill: Fill): Words =>
  new Map(
    Object.entries(written ?? {}).map(([key, text]) => [key as PolicyLanguage, fill(text, key as PolicyLanguage)]),
  )

const mapOf = <Id extends string>(written: Readonly<Record<string, Written>> | undefined, fill: Fill) =>
  new Map<Id, Words>(Object.entries(written ?? {}).map(([id, texts]) => [id as Id, wordsOf(texts, fill)]))

function policyOf(
  file: ControllerFile,
  own: readonly Rule[],
  house: Extract<Shaped, { house: HouseFile }> | undefined,
): Policy {
  const fill = filler(file)
  const prompts = Object.entries(file.prompts ?? {}).map(([id, prompt]): [string, Prompt] => [
    id,
    { id, version: prompt.version, text: wordsOf(prompt.text, fill) },
  ])
  return {
    controller: file.controller,
    version: file.version,
    identity: file.identity,
    officer: file.officer,
    processor: file.processor,
    authority: file.authority,
    languages: file.languages,
    timeZone: file['time-zone'],
    contact: file.contact,
    phone: file.contact.phone as PolicyText,
    regions: file.regions,
    numbers: { policy: file.numbers?.policy ?? [], claim: file.numbers?.claim ?? [] },
    purposes: new Map([...mapOf(house?.house.purposes, fill), ...mapOf(file.purposes, fill)]),
    prompts: new Map(prompts),
    texts: new Map([...mapOf<TextId>(house?.house.texts, fill), ...mapOf<TextId>(file.texts, fill)]),
    rules: [...own, ...(house?.rules ?? [])],
  }
}

/**
 * Loads any number of policy files, the one for everyone among them or not. Refused files give problems with file,
 * line, column, rule, value and wish; all of them at once. Nothing is loaded when anything is refused.
 */
export function loadPolicies(files: readonly PolicyFile[]): Loaded {
  const read = files.map(readSource)
  const sources = read.flatMap((one) => one.source ?? [])
  const shapes = sources.map(shape)
  const shaped = shapes.flatMap((one) => one.shaped ?? [])
  const found = [...read, ...shapes].flatMap((one) => one.problems).concat(lintFiles(shaped))
  const warnings = found.filter((problem) => problem.severity === 'warning')
  const problems = found.filter((problem) => problem.severity === 'refused')
  if (problems.length > 0) return { ok: false, problems, warnings }

  const house = shaped.find((one) => 'house' in one)
  const policies = shaped.flatMap((one) => ('controller' in one ? [policyOf(one.controller, one.rules, house)] : []))
  return {
    ok: true,
    policies: {
      controllers: new Map(policies.map((policy) => [policy.controller, policy])),
      house: house?.rules ?? [],
    },
    warnings,
  }
}
