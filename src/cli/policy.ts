// `sladd policy check|list`.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { policiesOf } from '../compose.ts'
import { readConfig } from '../config.ts'
import { policyFilesIn, policyFolder } from '../files.ts'
import { checkPolicies, listRules } from '../policy/check.ts'
import type { PolicyFile } from '../policy/source.ts'
import { print, Unreadable } from './lines.ts'
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
  return exit
}

export async function listPolicies(options: { readonly json?: boolean }): Promise<number> {
  await print(shown(listRules(policiesOf(readConfig())) as unknown as readonly Row[], options.json))
  return 0
}
