// What the build of the pages needs for the chat: its two pages, its words, a lean theme, and widget.js, the one script
// that a web site includes. That script is built on its own: a single file with a fixed name and no globals.
import { build, type Plugin, type PluginOption } from 'vite'
import { compileWords } from '../i18n/compile.ts'

const here = (path: string): string => decodeURIComponent(new URL(path, import.meta.url).pathname)

export const chatPages = { widget: here('index.html'), 'widget-demo': here('../widget-demo/index.html') } as const

// What of the theme nothing refers to is four kilobytes on a customer's line: it goes, and then what only that referred to.
function lean(css: string): string {
  const used = new Set(Array.from(css.matchAll(/var\((--ds-[\w-]+)/g), ([, name]) => name))
  const leaner = css.replaceAll(/(--ds-[\w-]+):[^;{}]*(?:;|(?=\}))/g, (whole, name: string) =>
    used.has(name) ? whole : '',
  )
  return leaner === css ? css : lean(leaner)
}

const leanTheme: Plugin = {
  name: 'chat-lean-theme',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (file.type !== 'asset' || !/^assets\/widget-(?!demo).*\.css$/.test(name)) continue
      file.source = lean(String(file.source))
    }
  },
}

const loader = (outDir: string, target: string): Plugin => ({
  name: 'chat-loader',
  async closeBundle() {
    await build({
      configFile: false,
      root: here('.'),
      envDir: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir,
        emptyOutDir: false,
        target,
        rolldownOptions: { input: here('loader.ts'), output: { format: 'iife', entryFileNames: 'widget.js' } },
      },
    })
  },
})

/** The chat's share of the build; `outDir` is where the pages go. */
export const chatPlugins = (outDir: string, target: string): PluginOption[] => [
  ...compileWords(here('i18n')),
  leanTheme,
  loader(outDir, target),
]
