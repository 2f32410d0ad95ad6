// Before browser tests: builds the pages when they are missing or older than their sources. Once, before any worker
// starts, because two builds at a time would overwrite each other's words.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

/** One build makes them all. */
const builds = [
  {
    page: 'panel/index.html',
    of: ['web/panel', 'web/desk', 'web/widget', 'web/widget-demo', 'web/i18n', 'web/vite.config.ts'],
    config: 'web/vite.config.ts',
  },
]

const isSource = (file) => !/generated|\.inlang/.test(file)
const newest = (path) => {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(isSource)
  return Math.max(0, ...files.map((file) => statSync(join(path, file)).mtimeMs))
}

const isUpToDate = ({ page, of }) => {
  const built = join(root, 'dist', 'web', page)
  const sources = of.map((path) => join(root, path)).filter((path) => existsSync(path))
  return existsSync(built) && sources.every((path) => newest(path) <= statSync(built).mtimeMs)
}

export default function buildPages({ testPathPatterns }) {
  const only = testPathPatterns?.patterns ?? []
  if (only.length > 0 && !only.some((pattern) => pattern.includes('browser'))) return
  for (const build of builds) {
    if (!existsSync(join(root, build.config)) || isUpToDate(build)) continue
    process.stderr.write(`Building ${build.page} …\n`)
    const args = [vite, 'build', '--config', build.config, '--emptyOutDir', 'false', '--logLevel', 'error']
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  }
}
