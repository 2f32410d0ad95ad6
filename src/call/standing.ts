// How a call stands for its sound: what may be recorded and heard now, and what its sender is told of it.
import type { Answer } from './answer.ts'
import type { Permits } from './consent.ts'

/** What a stream must know of its call, read afresh whenever something may have changed. */
export interface Standing {
  readonly permits: Permits
  readonly answer: Pick<Answer, 'recording' | 'listen' | 'because'>
  /** The call is over: no sound of it is wanted any more. */
  readonly ended: boolean
}

/** Unsure of consent means not recorded. */
export const silent: Standing = {
  permits: {
    recording: undefined,
    listening: { customer: undefined, agent: undefined },
    because: 'all.silence-means-never',
    pausedFor: undefined,
  },
  answer: { recording: 'pause', listen: false, because: 'all.silence-means-never' },
  ended: false,
}
