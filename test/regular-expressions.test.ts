// No text, however long or odd, may hold the service up: every regular expression in the product is checked for inputs on
// which it would take more than linear time.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { check } from 'recheck'
import ts from 'typescript'
import { packageRoot } from '../src/files.ts'

const root = packageRoot()
// What builds the pages never sees a person's text.
const folders = ['src', 'redaction', 'connectors', 'web/panel', 'web/widget', 'web/i18n']

const files = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated') && !path.endsWith('build.ts'))

/** Regular expressions by their text, with the files they stand in. */
const found = new Map<string, string[]>()
for (const path of files) {
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.set(node.text, [...(found.get(node.text) ?? []), path])
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2023, true))
}

test('every regular expression is linear', async () => {
  const slow: string[] = []
  for (const [literal, paths] of found) {
    const end = literal.lastIndexOf('/')
    const diagnostics = await check(literal.slice(1, end), literal.slice(end + 1), { timeout: 120_000 })
    if (diagnostics.status === 'safe') continue
    const how = diagnostics.status === 'vulnerable' ? diagnostics.complexity.summary : 'not known to be linear'
    slow.push(`${paths[0]}: ${literal}: ${how}`)
  }
  expect(found.size).toBeGreaterThan(50)
  expect(slow).toEqual([])
}, 1_200_000)
