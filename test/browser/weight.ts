// What the built pages weigh.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { webFolder } from '../../src/files.ts'

const zipped = (path: string): number => gzipSync(readFileSync(join(webFolder(), path)), { level: 9 }).length

/** Bytes over the wire, gzipped, until the panel shows something: its script with one language, and its style sheets. */
export function panelWeight(): { readonly script: number; readonly style: number } {
  const html = readFileSync(join(webFolder(), 'panel', 'index.html'), 'utf8')
  const linked = (ending: string): string[] =>
    [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => path.endsWith(ending))
  const sum = (paths: readonly string[]): number => paths.reduce((all, path) => all + zipped(path), 0)
  const scripts = linked('.js')
  const text = scripts.map((path) => readFileSync(join(webFolder(), path), 'utf8')).join('\n')
  const languages = [...new Set([...text.matchAll(/(?:nb|nn|da|sv|en)-[\w-]{8}\.js/g)].map(([name]) => name))]
  const heaviest = Math.max(...languages.map((name) => zipped(join('assets', name))))
  return { script: sum(scripts) + heaviest, style: sum(linked('.css')) }
}
