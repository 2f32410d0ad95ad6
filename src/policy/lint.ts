// What must hold between rules, and between files.
import type { Shaped } from './shaped.ts'
import type { Problem } from './source.ts'

/** Everything that is wrong or doubtful across `files`, all at once. */
export function lintFiles(_files: readonly Shaped[]): readonly Problem[] {
  return []
}
