// What frequent Norwegian words are about, so that a word the guard's models never met in a message is not a riddle to them. Same
// notation as health.ts.

import type { Group } from './group.ts'

export const sensesNo: readonly Group[] = []
