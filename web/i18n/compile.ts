// Compiles a folder of messages into one module a language. The compiler reports success even when it could not read a
// single message, so what it wrote is counted against what was written.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import type { PluginOption } from 'vite'

function countMessages(folder: string): void {
  for (const file of readdirSync(join(folder, 'messages'))) {
    const written = Object.keys(JSON.parse(readFileSync(join(folder, 'messages', file), 'utf8'))).filter(
      (key) => !key.startsWith('$'),
    )
    const module = readFileSync(join(folder, 'generated', 'messages', file.replace('.json', '.js')), 'utf8')
    const compiled = module.match(/^export const /gm)?.length ?? 0
    if (compiled !== written.length)
      throw new Error(`${folder}: ${file} has ${written.length} messages, ${compiled} were compiled`)
  }
}

/** `folder` holds project.inlang and messages; what is compiled goes to generated beside them. */
export const compileWords = (folder: string): PluginOption[] => [
  paraglideVitePlugin({
    project: join(folder, 'project.inlang'),
    outdir: join(folder, 'generated'),
    outputStructure: 'locale-modules',
    strategy: ['globalVariable', 'baseLocale'],
    isServer: 'false',
    emitReadme: false,
  }),
  { name: 'count-messages', buildStart: { order: 'post', sequential: true, handler: () => countMessages(folder) } },
]
