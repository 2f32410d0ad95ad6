// Builds the pages into dist/web: <page>/index.html and hashed files under assets/, which the service serves as they are.
import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { compileWords } from './i18n/compile.ts'
import { chatPages, chatPlugins } from './widget/build.ts'

const here = (path: string): string => decodeURIComponent(new URL(path, import.meta.url).pathname)
const outDir = here('../dist/web')
const target = 'es2022'

export default defineConfig({
  root: here('.'),
  // Vite may not reach for a `.env`: pages have no settings.
  envDir: false,
  plugins: [
    ...compileWords(here('i18n')),
    ...compileWords(here('desk/i18n')),
    ...compileWords(here('consent/i18n')),
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    ...chatPlugins(outDir, target),
  ],
  build: {
    outDir,
    emptyOutDir: true,
    target,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { panel: here('panel/index.html'), ...chatPages } },
  },
})
