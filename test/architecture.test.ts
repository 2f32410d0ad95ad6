// What may import what, held against the code itself: the rules of docs/architecture.md.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { packageRoot } from '../src/files.ts'

const root = packageRoot()
const folders = ['src', 'redaction', 'connectors', 'web', 'bench', 'training']

interface Source {
  readonly path: string
  readonly text: string
  /** Paths from the root for our own files, package names for others. */
  readonly imports: readonly string[]
}

const ownOrPackage = (file: string, name: string): string =>
  name.startsWith('.') ? relative(root, resolve(dirname(join(root, file)), name)) : name

const importsIn = (file: string, text: string): string[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((found) => ownOrPackage(file, found[1] ?? found[2] ?? found[3] ?? ''))

const sources: readonly Source[] = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated') && !path.endsWith('.d.ts'))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, text, imports: importsIn(path, text) }
  })

const below =
  (...parts: readonly string[]) =>
  (path: string): boolean =>
    parts.some((part) => path === part || path.startsWith(`${part}/`))
const isPackage = (name: string): boolean =>
  !/^(src|redaction|connectors|web|bench|training|test|policies)\//.test(name)

const domain = ['call', 'chat', 'policy', 'retention', 'rights', 'breach', 'access', 'promises', 'sound'].map(
  (name) => `src/${name}`,
)
const rootFiles = ['src/ports.ts', 'src/stored.ts', 'src/errors.ts']
const purePackages = ['zod', '@js-temporal/polyfill', 'yaml', 'minisearch']

/** Who, by path; and what each of its imports must be. */
const rules: readonly {
  readonly title: string
  readonly who: (path: string) => boolean
  readonly may: (name: string) => boolean
}[] = [
  {
    title: 'the engine stands alone: redaction imports itself and, for phone rules, libphonenumber-js',
    who: below('redaction'),
    may: (name) => below('redaction')(name) || name.startsWith('libphonenumber-js'),
  },
  {
    title: 'the domain knows its own folders, the ports and small pure packages; nothing of Node',
    who: below(...domain),
    may: (name) => below(...domain, 'redaction')(name) || rootFiles.includes(name) || purePackages.includes(name),
  },
  {
    title: 'connectors know the ports, Node and their own SDK',
    who: below('connectors'),
    may: (name) => below('src', 'connectors')(name) || isPackage(name),
  },
  {
    title: 'only compose.ts knows which connector stands behind a port',
    who: (path) => below('src', 'redaction', 'web')(path) && path !== 'src/compose.ts',
    may: (name) => !below('connectors')(name),
  },
  {
    title: 'pages talk to the service through its contracts alone',
    who: below('web'),
    may: (name) => below('web')(name) || isPackage(name) || /^src\/api\/[a-z-]+-contract\.ts$/.test(name),
  },
  {
    title: 'express and socket.io are for the doors',
    who: (path) =>
      below('src')(path) &&
      !below('src/api', 'src/demo', 'src/cli')(path) &&
      !['src/app.ts', 'src/doors.ts'].includes(path),
    may: (name) => !['express', 'socket.io', 'ws'].includes(name),
  },
]

describe('imports', () => {
  test.each(rules)('$title', ({ who, may }) => {
    const broken = sources
      .filter(({ path }) => who(path))
      .flatMap(({ path, imports }) => imports.filter((name) => !may(name)).map((name) => `${path} → ${name}`))
    expect(broken).toEqual([])
  })

  test('a connector imports another one only from its own folder', () => {
    const folderOf = (path: string) => path.split('/').slice(0, 2).join('/')
    const broken = sources
      .filter(({ path }) => below('connectors')(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            (name) => below('connectors')(name) && ![folderOf(path), 'connectors/system'].includes(folderOf(name)),
          )
          .map((name) => `${path} → ${name}`),
      )
    expect(broken).toEqual([])
  })

  test('connectors take only types from the service', () => {
    const broken = sources
      .filter(({ path }) => below('connectors')(path))
      .filter(({ text }) =>
        [...text.matchAll(/import (?!type)[^'"]*from '(\.\.\/\.\.\/src\/[^']+)'/g)].some(
          (found) => !/^\{\s*(type [^,}]+,?\s*)+\}/.test(found[0].slice('import '.length)),
        ),
      )
      .map(({ path }) => path)
    expect(broken).toEqual([])
  })
})

describe('folders', () => {
  const folderOf = (path: string): string => dirname(path)
  const tops = ['src', 'redaction']

  test('no folder imports, over however many steps, one that imports it', () => {
    const edges = new Map<string, Set<string>>()
    for (const { path, imports } of sources.filter(({ path }) => below('src', 'redaction')(path))) {
      // Files that lie in src or redaction themselves wire the folders together; they are nobody's neighbours.
      if (tops.includes(folderOf(path))) continue
      const targets = imports.filter(
        (name) => !isPackage(name) && !tops.includes(folderOf(name)) && folderOf(name) !== folderOf(path),
      )
      edges.set(folderOf(path), new Set([...(edges.get(folderOf(path)) ?? []), ...targets.map(folderOf)]))
    }
    const reach = (from: string, seen = new Set<string>()): Set<string> => {
      for (const next of edges.get(from) ?? []) {
        if (!seen.has(next)) {
          seen.add(next)
          reach(next, seen)
        }
      }
      return seen
    }
    const between = (one: string, other: string) => one.startsWith(`${other}/`) || other.startsWith(`${one}/`)
    const cycles = [...edges.keys()].flatMap((folder) =>
      [...reach(folder)]
        .filter((other) => other !== folder && !between(folder, other) && reach(other).has(folder))
        .map((other) => [folder, other].sort().join(' ⇄ ')),
    )
    expect([...new Set(cycles)]).toEqual([])
  })
})

describe('habits', () => {
  const holding = (pattern: RegExp, files: readonly Source[] = sources): readonly string[] =>
    files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
  const product = sources.filter(({ path }) => below('src', 'redaction', 'connectors')(path))

  test('nothing is exported without a name', () => {
    expect(
      holding(
        /^export default /m,
        sources.filter(({ path }) => !path.endsWith('.config.ts')),
      ),
    ).toEqual([])
  })

  test('no file only hands on what others export', () => {
    expect(
      product
        .filter(
          ({ text }) =>
            /^export \{[^}]*\} from|^export \* from/m.test(text) &&
            !/\b(function|const|interface|type \w+ =)/.test(text),
        )
        .map(({ path }) => path),
    ).toEqual([])
    expect(
      product.filter(({ path }) => /(^|\/)(index|utils?|helpers?|common|misc)\.ts$/.test(path)).map(({ path }) => path),
    ).toEqual([])
  })

  test('the environment is read in config.ts alone', () => {
    expect(holding(/process\.env/, product)).toEqual(['src/config.ts'])
  })

  test('no policy of a controller is in the code: a sixth is a new file', () => {
    const own = product.filter(({ path }) => !below('src/demo')(path))
    expect(
      holding(
        /tryg-no|tjm-dk|gjensidige-no|dnb-liv-no|claims-link-no/,
        own.map((source) => ({ ...source, text: source.text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '') })),
      ),
    ).toEqual([])
  })

  test('files stay short enough to read: 300 lines at most', () => {
    const long = product
      .filter(({ path, text }) => text.split('\n').length > 300 && !/\/words\/|vocabulary/.test(path))
      .map(({ path }) => path)
    expect(long).toEqual([])
  })

  test.each<[type: string, home: string]>([
    ['MaskedText', 'redaction/mask.ts'],
    ['RecordingPermit', 'src/call/consent.ts'],
    ['ListeningPermit', 'src/call/consent.ts'],
    ['PolicyText', 'src/policy/load.ts'],
    ['Sealed', 'src/access/seal.ts'],
    ['Due', 'src/retention/due.ts'],
    ['Disclosed', 'src/access/disclose.ts'],
    ['BotSafeText', 'src/chat/health-guard.ts'],
    ['Passed', 'src/chat/health-guard.ts'],
  ])('%s is made in %s alone', (type, home) => {
    expect(holding(new RegExp(`\\bas (unknown as )?${type}\\b`), product)).toEqual([home])
  })
})
