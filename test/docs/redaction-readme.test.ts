// The engine's README is run as it stands there: each line that says what comes out is held to it.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { createEngine } from '../../redaction/mask.ts'
import { packageRoot } from '../../src/files.ts'

const root = packageRoot()
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const exported: Readonly<Record<string, { readonly default: string }>> = JSON.parse(read('package.json')).exports

/** The source behind a name of the package: what is built of it lies in dist, in the same folder. */
const sourceOf = (name: string): string =>
  join(root, exported[name.replace('sladd', '.')]?.default.replace('./dist/', '').replace(/\.js$/, '.ts') ?? name)

const lines = [...read('redaction/README.md').matchAll(/```ts\n([\s\S]*?)```/g)]
  .flatMap(([, code = '']) => code.split('\n'))
  .map((line) => line.replace(/'(sladd\/[^']+)'/, (_, name: string) => `'${sourceOf(name)}'`))
const claim = /^(\S.*\.(?:text|shown)) \/\/ (.+)$/

describe('the README of the engine', () => {
  test('says what its examples give', async () => {
    const claimed = lines.flatMap((line) => claim.exec(line)?.[2] ?? [])
    expect(claimed.length).toBeGreaterThan(3)
    const folder = mkdtempSync(join(root, 'node_modules', '.readme-'))
    const file = join(folder, 'example.ts')
    writeFileSync(file, lines.map((line) => line.replace(claim, 'console.log($1)')).join('\n'))
    const { stdout } = await promisify(execFile)('node', ['--import', 'tsx', file]).finally(() =>
      rmSync(folder, { recursive: true }),
    )
    expect(stdout.trim().split('\n')).toEqual(claimed)
  }, 60_000)
})

describe('an engine without a hash', () => {
  test.each([[undefined], [{}]])('is refused by name, and is told of the weights (%p)', (options) => {
    const make = createEngine as (options: unknown) => unknown
    expect(() => make(options)).toThrow(/needs \{ hash \}.*loadLearned/)
  })
})
