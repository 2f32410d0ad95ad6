// A hint for the adviser while a call is heard: about to ask about health, or told of it, before the caller was asked.
// It stores nothing: no item, no log, no entry, no count. It says that it happened, never what was said, and to nobody but
// those who follow the call just then.
import type { Policy } from '../policy/policy.ts'
import type { Clock, Heard } from '../ports.ts'
import { askFirstIn } from './ask-first.ts'
import type { CallState } from './call.ts'
import { conversationOf } from './ledger.ts'
import type { CallNews } from './line.ts'

/** The guard of the chat, which reads speech as well. */
export interface Listener {
  judge(text: string): { readonly verdict: 'ok' | 'sensitive'; readonly category?: string; readonly score: number }
  outgoing(text: string): { readonly verdict: 'ok' | 'asks'; readonly score: number }
}

export interface AssistParts {
  readonly guard: Listener
  readonly clock: Pick<Clock, 'now'>
  readonly publish: (name: string, news: CallNews) => void
  readonly fault: (where: string, fault: unknown) => void
}

export type Assist = ReturnType<typeof createAssist>

/**
 * The guard stops a bot where it is unsure; a person is told only where it is sure. "What can I help you with?" may be
 * answered with anything, and asks for nothing.
 */
const surely = { asks: 0.97, tells: 0.8 }
/** One hint at a time: what is said on is not told of again so soon. */
const quietFor = 60_000
/** Calls of which anything is remembered at all; a platform may never say that a call ended. */
const mostCalls = 10_000

const health: ReadonlySet<string | undefined> = new Set(['HEALTH', 'INJURY', undefined])
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []

/** True when most of what is said are the very words to ask with: then it is being asked. */
function isTheQuestion(said: string, wording: string): boolean {
  const known = new Set(wordsOf(wording))
  const words = wordsOf(said)
  return words.length > 0 && words.filter((word) => known.has(word)).length / words.length >= 0.7
}

export function createAssist({ guard, clock, publish, fault }: AssistParts) {
  /** In memory only: until when a call stays quiet. */
  const quiet = new Map<string, number>()

  const heardIn = (heard: Heard, wording: string): 'agent-asks' | 'customer-tells' | undefined => {
    const { text, speaker, final } = heard
    if (speaker === 'agent') {
      if (isTheQuestion(text, wording) || guard.outgoing(text).score < surely.asks) return undefined
      return health.has(guard.judge(text).category) ? 'agent-asks' : undefined
    }
    // What a customer has only begun to say may become anything.
    if (!final) return undefined
    const { verdict, category, score } = guard.judge(text)
    return verdict === 'sensitive' && score >= surely.tells && health.has(category) ? 'customer-tells' : undefined
  }

  const hush = (name: string, now: number): void => {
    quiet.delete(name)
    quiet.set(name, now + quietFor)
    const [oldest] = quiet.keys()
    if (quiet.size > mostCalls && oldest !== undefined) quiet.delete(oldest)
  }

  return {
    /** Listens to what may be listened to: the caller of this has a ListeningPermit. Never throws. */
    hear(policy: Policy, call: string, told: { readonly state: CallState; readonly heard: Heard }): void {
      const name = conversationOf(policy, call)
      const now = clock.now()
      if ((quiet.get(name) ?? 0) > now) return
      const standing = askFirstIn(policy, told.state)
      if (!standing || standing.may === 'yes' || told.state.ended !== undefined) return
      try {
        const heard = heardIn(told.heard, standing.wording?.text ?? '')
        if (!heard) return
        hush(name, now)
        publish(name, { type: 'hint', call, hint: { what: 'health', heard, at: told.heard.at } })
      } catch (error) {
        // No hint is no harm; the call goes on.
        fault('assist', error)
      }
    },
    forget: (policy: Policy, call: string): void => void quiet.delete(conversationOf(policy, call)),
  }
}
