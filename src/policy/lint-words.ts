// What must hold for words: every purpose has a name, every text and prompt is there in every language, and a prompt
// for recording says what the law wants said.
import { clausesOf } from './keeping.ts'
import { maybeRecorded, promptFlaws } from './prompt.ts'
import type { ControllerShaped, Shaped } from './shaped.ts'
import type { Path, Problem } from './source.ts'
import { wishFrom } from './strict.ts'
import { type PolicyLanguage, policyLanguages, textIds } from './vocabulary.ts'

const languagesOf = (file: Shaped): readonly PolicyLanguage[] =>
  'controller' in file ? file.controller.languages : policyLanguages
const bodyOf = (file: Shaped) => ('controller' in file ? file.controller : file.house)

/** Every purpose that a rule names, with the path to it. */
function named(value: unknown, path: Path): readonly { readonly purpose: string; readonly path: Path }[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => named(one, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== 'purpose' && key !== 'purposes' && key !== 'of') return named(inner, [...path, key])
    return [inner].flat().flatMap((purpose) => (typeof purpose === 'string' ? [{ purpose, path: [...path, key] }] : []))
  })
}

function undeclared(file: Shaped): readonly Problem[] {
  const declared = Object.keys(bodyOf(file).purposes)
  return named(file.source.value(['rules']), ['rules'])
    .filter(({ purpose }) => !declared.includes(purpose))
    .map(({ purpose, path }) =>
      file.source.problem(
        path,
        `the purpose "${purpose}" has no name under "purposes", ${wishFrom(purpose, declared)}`,
      ),
    )
}

/** Words that are not there in one of the file's languages. */
function untranslated(file: Shaped): readonly Problem[] {
  const body = bodyOf(file)
  const prompts = 'prompts' in body ? Object.entries(body.prompts ?? {}) : []
  const written: readonly (readonly [Path, object | undefined])[] = [
    ...Object.entries(body.purposes).map(([id, words]) => [['purposes', id], words] as const),
    ...Object.entries(body.texts ?? {}).map(([id, words]) => [['texts', id], words] as const),
    ...prompts.map(([id, prompt]) => [['prompts', id, 'text'], prompt.text] as const),
  ]
  return written.flatMap(([path, words]) =>
    languagesOf(file)
      .filter((language) => words && !(language in words))
      .map((language) =>
        file.source.problem(
          path,
          `"${String(path[1])}" has no words in "${language}", wanted: one for each of ${languagesOf(file).join(', ')}`,
        ),
      ),
  )
}

function unknownFillers(file: Shaped): readonly Problem[] {
  const known = ['controller', 'phone', 'mail', 'web', 'privacy', 'hours']
  return Object.entries(bodyOf(file).texts ?? {}).flatMap(([id, words]) =>
    Object.entries(words ?? {}).flatMap(([language, text]) =>
      [...text.matchAll(/\{([^{}]{0,40})\}/g)]
        .filter((found) => !known.includes(found[1] ?? ''))
        .map((found) =>
          file.source.problem(
            ['texts', id, language],
            `"${found[0]}" stands for nothing, wanted: ${known.map((one) => `{${one}}`).join(', ')}`,
          ),
        ),
    ),
  )
}

/** The file for everyone gives every text but those that a controller alone can write. */
function missingTexts(file: Shaped): readonly Problem[] {
  if ('controller' in file) {
    const intro = file.controller.texts?.['chat-intro']
    const chats = clausesOf(file, 'keep').some((clause) => clause.what.includes('chat'))
    return chats && intro === undefined
      ? [
          file.source.problem(
            ['texts'],
            'keeps chats but has no "chat-intro", wanted: what the notice says of chat and bot, with its figures',
          ),
        ]
      : []
  }
  return textIds
    .filter((id) => file.house.texts?.[id] === undefined)
    .map((id) =>
      file.source.problem(['texts'], `the text "${id}" is missing, wanted: words in ${policyLanguages.join(', ')}`),
    )
}

function promptProblems(file: ControllerShaped): readonly Problem[] {
  const { prompts = {}, purposes, contact } = file.controller
  return Object.entries(prompts).flatMap(([id, prompt]) => {
    const asked = [
      ...new Set(
        clausesOf(file, 'record').flatMap((one) => (one.prompt === id || one.aloud === id ? one.purposes : [])),
      ),
    ]
    return Object.entries(prompt.text).flatMap(([key, text]) => {
      const language = key as PolicyLanguage
      const path = ['prompts', id, 'text', language]
      const maybe = maybeRecorded(text)
      const flaws = promptFlaws(text, {
        language,
        purposes: asked.flatMap((purpose) => purposes[purpose]?.[language] ?? []),
        places: [contact.privacy, ...(contact.web ? [contact.web] : [])],
      })
      return [
        ...(maybe
          ? [
              file.source.problem(
                path,
                `the prompt "${id}" (${language}) says "${maybe}": the caller must be told that the call is recorded, not that it may be; wanted: such as "blir tatt opp", "bliver optaget", "spelas in", "is recorded"`,
              ),
            ]
          : []),
        ...flaws.map((flaw) => file.source.problem(path, `the prompt "${id}" (${language}) ${flaw}`)),
      ]
    })
  })
}

function closedBeforeOpen(file: ControllerShaped): readonly Problem[] {
  return file.controller.contact.hours.flatMap(({ open, close }, i) =>
    open < close
      ? []
      : file.source.problem(
          ['contact', 'hours', i],
          `open ${open}, close ${close}; wanted: close after open, on the same day`,
        ),
  )
}

/** Looks at one file of either sort. */
export function lintWords(file: Shaped): readonly Problem[] {
  const either = [undeclared, untranslated, unknownFillers, missingTexts].flatMap((check) => check(file))
  return 'controller' in file ? [...either, ...promptProblems(file), ...closedBeforeOpen(file)] : either
}
