// What must hold between files, and the list of everything that must hold between the rules of one. Shapes have been
// checked before; here every sentence names the rule, the value and the wish.
import { houseKindsKept, lintKeeps } from './lint-keeps.ts'
import { lintRecording } from './lint-recording.ts'
import { lintWords } from './lint-words.ts'
import type { ControllerShaped, HouseShaped, Linted, Shaped } from './shaped.ts'
import type { Problem } from './source.ts'

/** Two rules with one id are refused wherever they are: an id is a promise, and a promise is made once. */
function twice(files: readonly Shaped[]): readonly Problem[] {
  const seen = new Map<string, string>()
  return files.flatMap((file) =>
    file.rules.flatMap((rule, r) => {
      const first = seen.get(rule.id)
      if (first !== undefined)
        return file.source.problem(
          ['rules', r, 'id'],
          `a second rule with the id "${rule.id}", the first is at ${first}; wanted: each id once over all files`,
        )
      const { line } = file.source.place(['rules', r, 'id'])
      seen.set(rule.id, `${file.source.name}:${line}`)
      return []
    }),
  )
}

function misplaced(file: Shaped): readonly Problem[] {
  const owner = 'controller' in file ? file.controller.controller : 'all'
  return file.rules.flatMap((rule, r) =>
    rule.id.startsWith(`${owner}.`)
      ? []
      : file.source.problem(
          ['rules', r, 'id'],
          `"${rule.id}" belongs to another file, wanted: an id beginning with "${owner}."`,
        ),
  )
}

function sameOwner(files: readonly Shaped[]): readonly Problem[] {
  const seen = new Map<string, string>()
  return files.flatMap((file) => {
    const owner = 'controller' in file ? file.controller.controller : 'everyone'
    const first = seen.get(owner)
    seen.set(owner, first ?? file.source.name)
    const key = 'controller' in file ? 'controller' : 'applies-to'
    if (owner === 'all')
      return file.source.problem([key], '"all" is no controller: it begins the ids of rules for everyone')
    return first === undefined
      ? []
      : file.source.problem([key], `a second file for "${owner}", the first is ${first}; wanted: one file each`)
  })
}

/** Everything that is wrong or doubtful within and across `files`, all at once. */
export function lintFiles(files: readonly Shaped[]): readonly Problem[] {
  const house = files.find((file): file is HouseShaped => 'house' in file)
  const controllers = files.filter((file): file is ControllerShaped => 'controller' in file)
  const each = controllers.flatMap((file) => {
    const linted: Linted = { file, house, policy: { rules: [...file.rules, ...(house?.rules ?? [])] } }
    return [...lintRecording(linted), ...lintKeeps(linted)]
  })
  return [
    ...twice(files),
    ...sameOwner(files),
    ...files.flatMap(misplaced),
    ...(house ? houseKindsKept(house) : []),
    ...each,
    ...files.flatMap(lintWords),
  ]
}
