// The page that the chat is embedded in. It is told three things and no words: that the chat wants to be hidden, how many
// lines came unseen, and that the chat is ready. Origin and window are checked on every message, in both directions.
export interface Host {
  /** False when the chat is a page of its own. */
  readonly embedded: boolean
  hide(): void
  unseen(count: number): void
  /** `shown` is called whenever the customer brings the chat up or hides it. */
  onShown(told: (shown: boolean) => void): void
}

const alone: Host = { embedded: false, hide: () => undefined, unseen: () => undefined, onShown: () => undefined }

const originOf = (text: string | null): string | undefined => {
  if (!text || !URL.canParse(text)) return undefined
  const { origin, protocol } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined
}

/** `asked` is the origin of the page around, as its script says; messages go to no other. */
export function createHost(asked: string | null): Host {
  const origin = originOf(asked)
  if (!origin || window.parent === window) return alone
  const tell = (message: object): void => window.parent.postMessage({ sladd: 1, ...message }, origin)
  return {
    embedded: true,
    hide: () => tell({ type: 'hide' }),
    unseen: (count) => tell({ type: 'unseen', count }),
    onShown(told) {
      window.addEventListener('message', ({ origin: from, source, data }: MessageEvent<unknown>) => {
        if (from !== origin || source !== window.parent || typeof data !== 'object' || data === null) return
        const { sladd, type } = data as { readonly sladd?: unknown; readonly type?: unknown }
        if (sladd === 1 && (type === 'shown' || type === 'hidden')) told(type === 'shown')
      })
      tell({ type: 'ready' })
    },
  }
}
