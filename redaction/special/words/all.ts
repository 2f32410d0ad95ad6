// Every list of the sources, in one place for the product and for training.

import type { Group } from './group.ts'
import { health } from './health.ts'
import { healthMore } from './health-more.ts'
import { healthTypical } from './health-typical.ts'
import { injuries } from './injuries.ts'
import { others } from './others.ts'
import { sensesDa } from './senses-da.ts'
import { sensesEn } from './senses-en.ts'
import { sensesNo } from './senses-no.ts'
import { sensesSv } from './senses-sv.ts'
import { setting } from './setting.ts'

export const wordGroups: readonly Group[] = [
  ...health,
  ...healthMore,
  ...healthTypical,
  ...injuries,
  ...others,
  ...setting,
]

/** What frequent words are about, for the models alone: no rule follows from a hint, and nothing is masked for one. */
export const hintGroups: readonly Group[] = [...sensesNo, ...sensesDa, ...sensesSv, ...sensesEn]
