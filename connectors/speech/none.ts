// No recogniser: sound is recorded where it may be, and no word is ever heard.
import type { Speech } from '../../src/ports.ts'

export const noSpeech: Speech = {
  listen: () => ({ hear: () => {}, end: async () => {} }),
  close: async () => {},
}
