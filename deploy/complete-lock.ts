// Some registries do not carry the native packages of every platform. npm then leaves those out of the lock file, and
// `npm ci` refuses it. This puts them back by name and version, for `npm ci` to skip where they do not fit.
// `npm run lock:complete` after every `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

interface Entry {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly dev?: boolean
}

const file = resolve(import.meta.dirname, '..', 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }

const systems = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'openharmony', 'sunos', 'aix']
const processors = ['x64', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'arm']

const platformOf = (name: string) => {
  const os = systems.find((each) => name.includes(each)) ?? (name.includes('wasm') ? undefined : 'none')
  const cpu = processors.find((each) => name.includes(each)) ?? (name.includes('wasm') ? 'wasm32' : 'none')
  return { ...(os && { os: [os] }), cpu: [cpu], ...(name.includes('musl') && { libc: ['musl'] }) }
}

let added = 0
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`
    if (lock.packages[path] || !/^\d/.test(version)) continue
    lock.packages[path] = { version, optional: true, ...(dev && { dev }), ...platformOf(name) } as Entry
    added++
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} native packages of other platforms put back\n`)
