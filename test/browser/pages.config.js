// Before browser tests: builds the pages when they are missing or older than their sources. Once, before any worker
// starts, because two builds at a time would overwrite each other's words.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const sources = join(root, 'web')
const built = join(root, 'dist', 'web', 'panel', 'index.html')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

const isSource = (file) => !/generated|\.inlang/.test(file)

const isUpToDate = () => {
  if (!existsSync(built)) return false
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(isSource)
  const made = statSync(built).mtimeMs
  return files.map((file) => statSync(join(sources, file))).every((one) => one.isDirectory() || one.mtimeMs <= made)
}

// biome-ignore lint/style/noDefaultExport: jest takes a set-up from the default export
export default function buildPages({ testPathPatterns }) {
  const only = testPathPatterns?.patterns ?? []
  const concerned = only.length === 0 || only.some((pattern) => pattern.includes('browser'))
  if (!concerned || isUpToDate()) return
  process.stderr.write('Building the pages …\n')
  const args = [vite, 'build', '--config', 'web/vite.config.ts', '--emptyOutDir', 'false', '--logLevel', 'error']
  // As they are served: under the tests' own environment Vite would take libraries' development builds.
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
}
