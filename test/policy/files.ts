// Policy files from disk for tests, as the domain wants them.
import { readdirSync, readFileSync } from 'node:fs'
import { loadPolicies } from '../../src/policy/load.ts'
import type { Policy, PolicySet } from '../../src/policy/policy.ts'
import type { PolicyFile } from '../../src/policy/source.ts'

export const fileAt = (path: string): PolicyFile => ({ name: path, text: readFileSync(path, 'utf8') })

export const policyFiles: readonly PolicyFile[] = readdirSync('policies')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => fileAt(`policies/${name}`))

/** Loads or throws with the first problem. */
export function policiesFrom(files: readonly PolicyFile[]): PolicySet {
  const loaded = loadPolicies(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]))
  return loaded.policies
}

export const policies = policiesFrom(policyFiles)

export function policyOf(controller: string): Policy {
  const policy = policies.controllers.get(controller)
  if (policy === undefined) throw new Error(`no policy for ${controller}`)
  return policy
}
