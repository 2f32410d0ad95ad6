// Where the files that come along lie, whether the service runs from its sources or from dist, and how they are read.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PolicyFile } from './policy/source.ts'

/** The folder of package.json, found upwards from this file. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json is not above this program; install it whole')
    folder = parent
  }
  return folder
}

/** Of package.json. */
export const version = (): string =>
  String(
    (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { readonly version: unknown }).version,
  )

export const webFolder = (): string => join(packageRoot(), 'dist', 'web')
export const policyFolder = (): string => join(packageRoot(), 'policies')

/** Every policy file of a folder, by name. Throws when the folder cannot be read. */
export function policyFilesIn(folder: string): readonly PolicyFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') || name.endsWith('.yml'))
  return names.sort().map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
}

/** A file that ships with the engine (trained weights); undefined when it is not there. */
export function shipped(path: string): Uint8Array | undefined {
  const file = join(packageRoot(), path)
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined
}
