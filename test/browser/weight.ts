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

/** Of a part that is loaded on its own, with one language: its bytes over the wire, and whether the page asks for it. */
export function partWeight(part: string): { readonly script: number; readonly linked: boolean } {
  const html = readFileSync(join(webFolder(), 'panel', 'index.html'), 'utf8')
  const [panel] = [...html.matchAll(/src="\/(assets\/panel-[^"]+\.js)"/g)].map(([, path]) => path ?? '')
  const text = readFileSync(join(webFolder(), panel ?? ''), 'utf8')
  const [script] = [...text.matchAll(new RegExp(`${part}-[\\w-]{8}\\.js`, 'g'))].map(([name]) => name)
  if (script === undefined) throw new Error(`the panel loads no ${part}`)
  const own = readFileSync(join(webFolder(), 'assets', script), 'utf8')
  const languages = [...new Set([...own.matchAll(/(?:nb|nn|da|sv|en)-[\w-]{8}\.js/g)].map(([name]) => name))]
  const heaviest = Math.max(...languages.map((name) => zipped(join('assets', name))))
  return { script: zipped(join('assets', script)) + heaviest, linked: html.includes(script) }
}
