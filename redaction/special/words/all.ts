// Every list of the sources, in one place for the product and for training.

import type { Group } from './group.ts'
import { health } from './health.ts'
import { healthMore } from './health-more.ts'
import { healthTypical } from './health-typical.ts'
import { others } from './others.ts'
import { setting } from './setting.ts'

export const wordGroups: readonly Group[] = [...health, ...healthMore, ...healthTypical, ...others, ...setting]
