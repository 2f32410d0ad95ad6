// `sladd config print`.
import { printable, readConfig } from '../config.ts'
import { print } from './lines.ts'
import { shown } from './table.ts'

export async function printConfig(options: { readonly json?: boolean }): Promise<number> {
  const settings = printable(readConfig())
  if (options.json) await print(JSON.stringify(settings, null, 2))
  else
    await print(
      shown(
        Object.entries(settings).map(([setting, value]) => ({
          setting,
          value: typeof value === 'object' ? JSON.stringify(value) : String(value ?? 'not set'),
        })),
        false,
      ),
    )
  return 0
}
