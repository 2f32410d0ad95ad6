// Reads the word lists and labelled texts from the folder of shared sources, plain or gzipped.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface Sources {
  readonly lines: (path: string) => readonly string[]
  readonly list: (folder: string) => readonly string[]
}

/** `root` holds corpora/ and lexicons/. Throws when it does not. */
export const openSources = (root: string): Sources => {
  for (const folder of ['corpora', 'lexicons']) {
    if (!existsSync(join(root, folder))) throw new Error(`No folder ${folder} in "${root}": give the sources' folder.`)
  }
  return {
    lines: (path) => {
      const bytes = readFileSync(join(root, path))
      const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
      return text.split('\n').filter((line) => line !== '')
    },
    list: (folder) => readdirSync(join(root, folder)).sort(),
  }
}
