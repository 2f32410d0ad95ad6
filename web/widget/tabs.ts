// Tabs of one customer are one conversation: a new tab asks the others which one it is, and is told what was written there.
// Nothing is left behind for it: what tabs say to each other lives in their memory, and ends with them.

/** What a page needs to go on with a conversation. */
export interface Known {
  readonly conversation: string
  readonly token: string
}

type Written = readonly (readonly [id: string, text: string])[]

/** A conversation as another tab has it, with the customer's own words. */
export interface Shared extends Known {
  readonly written: Written
}

export interface Tabs {
  /** What another tab has open; undefined when none answers soon, or only `left` is open there. */
  ask(left: string | undefined): Promise<Shared | undefined>
  /** Runs `work` while no other tab of the customer runs its own: of two that open at once the second finds the first. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Tells the others what was written here. */
  wrote(id: string, text: string): void
}

export interface TabsParts {
  readonly controller: string
  /** What is open here; undefined while nothing is, and once it is over. */
  readonly open: () => Shared | undefined
  /** Something was written in another tab of the same conversation. */
  readonly heard: (id: string, text: string) => void
}

type Message =
  | { readonly type: 'which' }
  | ({ readonly type: 'this' } & Shared)
  | { readonly type: 'wrote'; readonly conversation: string; readonly id: string; readonly text: string }

const answerWithin = 150

// Gone with the tab that holds it. Where a browser has no locks, two tabs that open within the same instant are two.
const alone = (name: string): Tabs['alone'] => {
  const { locks } = navigator as { readonly locks?: LockManager }
  return async (work) => (locks ? locks.request(name, work) : work())
}

/** Listens from now on. Where the browser has no channels, each tab is a conversation of its own. */
export function createTabs({ controller, open, heard }: TabsParts): Tabs {
  const name = `sladd-chat ${controller}`
  const single = { ask: async () => undefined, alone: <T>(work: () => Promise<T>) => work(), wrote: () => undefined }
  if (typeof BroadcastChannel === 'undefined') return single
  const channel = new BroadcastChannel(name)
  const tell = (message: Message): void => channel.postMessage(message)
  let answered: (shared: Shared) => void = () => undefined
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const here = open()
    if (data.type === 'this') answered(data)
    else if (data.type === 'which' && here) tell({ type: 'this', ...here })
    else if (data.type === 'wrote' && data.conversation === here?.conversation) heard(data.id, data.text)
  })
  return {
    ask: (left) =>
      new Promise((resolve) => {
        setTimeout(resolve, answerWithin)
        answered = (shared) => shared.conversation !== left && resolve(shared)
        tell({ type: 'which' })
      }),
    alone: alone(name),
    wrote(id, text) {
      const here = open()
      if (here) tell({ type: 'wrote', conversation: here.conversation, id, text })
    },
  }
}
