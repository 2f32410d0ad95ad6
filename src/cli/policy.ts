// `sladd policy check|list|diff`.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { policiesOf } from '../compose.ts'
import { readConfig } from '../config.ts'
import { policyFilesIn, policyFolder } from '../files.ts'
import { checkPolicies, listRules } from '../policy/check.ts'
import type { PolicyFile } from '../policy/source.ts'
import { policyChanges } from '../retention/policy-change.ts'
import { complain, print, Unreadable } from './lines.ts'
import { withStore } from './opened.ts'
import { type Row, shown } from './table.ts'

const read = (name: string): PolicyFile => {
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(name)) }
  } catch (cause) {
    throw new Unreadable(name, cause)
  }
}

/** A controller's file is checked beside the file for everyone that comes along, unless one was named. */
export async function checkFiles(names: readonly string[]): Promise<number> {
  const files = names.map(read)
  const beside = policyFilesIn(policyFolder()).filter(
    (file) => /^applies-to:/m.test(file.text) && !names.some((name) => resolve(name) === resolve(file.name)),
  )
  const { lines, exit } = checkPolicies(files, beside)
  for (const line of lines) await print(line)
  // Silence would leave open whether anything was looked at.
  if (exit === 0) complain(`${names.length === 1 ? '1 file' : `${names.length} files`}: nothing to put right`)
  return exit
}

export async function listPolicies(options: { readonly json?: boolean }): Promise<number> {
  await print(shown(listRules(policiesOf(readConfig())) as unknown as readonly Row[], options.json))
  return 0
}

/**
 * What the policy files of the settings change against those of the service's last start: said before it does. Exit 1
 * when they change anything.
 */
export const diffPolicies = (options: { readonly json?: boolean }): Promise<number> =>
  withStore(async ({ ports, policies }) => {
    const changes = (await policyChanges({ ...ports, policies })).filter(
      ({ gone, added }) => gone.length + added.length > 0,
    )
    if (options.json) await print(JSON.stringify(changes, null, 2))
    else {
      for (const { controller, gone, added } of changes) {
        await print(`${controller}:`)
        for (const term of gone) await print(`- ${term}`)
        for (const term of added) await print(`+ ${term}`)
      }
      await print(
        changes.length === 0
          ? 'Nothing changes.'
          : 'What is stored keeps its dates; what comes after the next start goes by the new terms.',
      )
    }
    return changes.length === 0 ? 0 : 1
  })
