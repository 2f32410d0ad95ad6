// Builds the pages into dist/web: <page>/index.html and hashed files under assets/, which the service serves as they are.
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { chatPages, chatPlugins } from './widget/build.ts'

const here = (path: string): string => decodeURIComponent(new URL(path, import.meta.url).pathname)
const outDir = here('../dist/web')
const target = 'es2022'

export default defineConfig({
  root: here('.'),
  // Vite may not reach for a `.env`: pages have no settings.
  envDir: false,
  plugins: [
    paraglideVitePlugin({
      project: here('i18n/project.inlang'),
      outdir: here('i18n/generated'),
      outputStructure: 'locale-modules',
      strategy: ['globalVariable', 'baseLocale'],
      isServer: 'false',
      emitReadme: false,
    }),
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
