// A policy file as text with places: YAML in, plain data out, and the line and column of any path in it.
import { isMap, isScalar, LineCounter, parseDocument, type YAMLParseError } from 'yaml'

/** A policy file; whoever reads it from disk gives the name that messages shall show. */
export interface PolicyFile {
  readonly name: string
  readonly text: string
}

/** What is wrong, or doubtful, and where. `rule` is the rule's id or the top-level key it stands under. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly message: string
  readonly severity: 'refused' | 'warning'
}

export type Path = readonly PropertyKey[]

export interface Source {
  readonly name: string
  readonly data: unknown
  /** Where `path` is, or the deepest part of it that exists; with `key`, where that key of the map at `path` is. */
  readonly place: (path: Path, key?: string) => { readonly line: number; readonly column: number }
  /** The plain value at `path`. */
  readonly value: (path: Path) => unknown
  readonly problem: (path: Path, message: string, more?: { key?: string; severity?: Problem['severity'] }) => Problem
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  )

/** The id of the rule a path leads into, or the first key of the path. */
const ruleAt = (data: unknown, path: Path): string => {
  const id = path[0] === 'rules' && path.length > 1 ? valueAt(data, [...path.slice(0, 2), 'id']) : undefined
  return typeof id === 'string' && id.length > 0 ? id.slice(0, 140) : String(path[0] ?? 'file')
}

const notYaml = (error: YAMLParseError, text: string): string =>
  error.code === 'DUPLICATE_KEY'
    ? `the key "${/^[\w-]{0,64}/.exec(text.slice(error.pos[0]))?.[0]}" stands twice in one map, wanted: once`
    : `not YAML: ${error.message.split('\n')[0]}`

/** Parses YAML 1.2. What is no YAML, is empty or was read in the wrong encoding comes back as problems. */
export function readSource(file: PolicyFile): { readonly source?: Source; readonly problems: readonly Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const refused = (offset: number, message: string): Problem => ({
    file: file.name,
    ...at(offset),
    rule: 'file',
    message,
    severity: 'refused',
  })
  const odd = file.text.indexOf('\uFFFD')
  if (odd >= 0) return { problems: [refused(odd, 'this is no UTF-8 text, wanted: the file saved as UTF-8')] }
  if (document.errors.length > 0)
    return { problems: document.errors.map((error) => refused(error.pos[0], notYaml(error, file.text))) }
  if (!isMap(document.contents)) return { problems: [refused(0, 'wanted: a policy, as a map of keys; this is none')] }

  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return {
      problems: [refused(0, `not YAML that can be read: ${error instanceof Error ? error.message : 'unknown'}`)],
    }
  }
  const place: Source['place'] = (path, key) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (key !== undefined && length === path.length && isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
        if (pair && isScalar(pair.key) && pair.key.range) return at(pair.key.range[0])
      }
      const range = (node as { range?: readonly number[] | null } | undefined)?.range
      if (range?.[0] !== undefined) return at(range[0])
    }
    return { line: 1, column: 1 }
  }
  const problem: Source['problem'] = (path, message, more = {}) => ({
    file: file.name,
    ...place(path, more.key),
    rule: path.length === 0 && more.key !== undefined ? more.key : ruleAt(data, path),
    message,
    severity: more.severity ?? 'refused',
  })
  return { source: { name: file.name, data, place, value: (path) => valueAt(data, path), problem }, problems: [] }
}

/** `file:line:col: rule: message`, as `sladd policy check` prints it. */
export function showProblem(problem: Problem): string {
  const mark = problem.severity === 'warning' ? 'warning: ' : ''
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.rule}: ${mark}${problem.message}`
}
