// `sladd config print`.
import { printable, readConfig, settingsHelp } from '../config.ts'
import { print } from './lines.ts'
import { shown } from './table.ts'

export async function printConfig(options: { readonly json?: boolean }): Promise<number> {
  const settings = printable(readConfig())
  const variables = settingsHelp().map(({ name, help }) => ({ variable: name, meaning: help }))
  if (options.json) await print(JSON.stringify(settings, null, 2))
  else {
    await print(
      shown(
        Object.entries(settings).map(([setting, value]) => ({
          setting,
          value: typeof value === 'object' ? JSON.stringify(value) : String(value ?? 'not set'),
        })),
        false,
      ),
    )
    await print(`\n${shown(variables, false)}`)
  }
  return 0
}
