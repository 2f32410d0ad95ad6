// How the referee of numbers is trained, and from which chance on it masks (decision 0016 has the curve).
import type { Settings } from './learn.ts'

export const seed = 20_261
export const settings = {
  bits: 17,
  rounds: 16,
  averaged: 8,
  rate: 0.1,
  hide: 0.3,
  largest: 2,
  threshold: 0.7,
} as const satisfies Settings & { readonly threshold: number }
