// The desk's requests over the panel's socket. A customer's words come only as answers to them.
import type { Socket } from 'socket.io-client'
import type { HandoverView, Outcome } from '../../src/api/handover-contract.ts'
import type { Answered, ClientToServer, ServerToClient } from '../../src/api/panel-contract.ts'
import type { News } from './state.ts'

export type DeskSocket = Socket<ServerToClient, ClientToServer>

export interface Link {
  claim(handover: string): void
  consent(handover: string, given: { what: string; how: 'verbal' | 'written'; answer: 'yes' | 'no' }): void
  open(handover: string): void
  fetch(handover: string): void
  reply(handover: string, id: string, text: string): void
  release(handover: string): void
  close(handover: string, outcome: Outcome): void
  dispose(): void
}

export interface LinkParts {
  readonly socket: DeskSocket
  readonly tell: (news: News) => void
  /** The last line before which none is missing. */
  readonly after: () => number
  /** The chat that is being read. */
  readonly chosen: () => string | undefined
}

const answerWithin = 10_000

class Refused extends Error {}

const settled = <T extends object>(answer: Answered<T>): T => {
  if (answer.ok) return answer
  throw new Refused(answer.problem.code)
}

export function openDesk({ socket, tell, after, chosen }: LinkParts): Link {
  const within = () => socket.timeout(answerWithin)
  const failed = (error: unknown): void =>
    tell({ type: 'failed', code: error instanceof Refused ? error.message : 'no-answer' })

  const view = (asking: Promise<Answered<{ readonly handover: HandoverView }>>): Promise<void> =>
    asking.then(settled).then(({ handover }) => tell({ type: 'handover', handover }))

  const fetch = async (handover: string): Promise<void> => {
    const { lines } = settled(await within().emitWithAck('handover.fetch', { handover, after: after() }))
    tell({ type: 'lines', handover, lines })
  }

  // A service that serves no chats never answers: then there is no desk.
  const list = async (): Promise<void> => {
    const answer: Answered<{ readonly handovers: readonly HandoverView[] }> =
      await within().emitWithAck('handovers.list')
    const { handovers } = settled(answer)
    tell({ type: 'listed', handovers })
    const mine = handovers.find(({ handover, state }) => handover === chosen() && state === 'mine')
    if (mine) await fetch(mine.handover)
  }

  const onConnect = (): void => void list().catch(() => undefined)
  const onHandover = (handover: HandoverView): void => tell({ type: 'handover', handover })
  const onWaiting = ({ handover }: { readonly handover: string }): void => {
    if (handover === chosen()) void fetch(handover).catch(failed)
  }
  socket.on('connect', onConnect)
  socket.on('handover', onHandover)
  socket.on('handover.waiting', onWaiting)
  if (socket.connected) onConnect()

  return {
    claim: (handover) =>
      void view(within().emitWithAck('handover.claim', { handover }))
        .then(() => fetch(handover))
        .catch(failed),
    consent: (handover, given) =>
      void view(within().emitWithAck('handover.consent', { handover, ...given })).catch(failed),
    open: (handover) => {
      const opening = async (): Promise<void> => {
        const answer = settled(await within().emitWithAck('handover.open', { handover }))
        tell({ type: 'handover', handover: answer.handover })
        tell({ type: 'lines', handover, lines: answer.lines })
      }
      void opening().catch(failed)
    },
    fetch: (handover) => void fetch(handover).catch(failed),
    reply: (handover, id, text) =>
      void within()
        .emitWithAck('handover.reply', { handover, id, text })
        .then(settled)
        .then(
          ({ seq, at }) => tell({ type: 'replied', id, seq, at }),
          () => tell({ type: 'not-replied', id }),
        ),
    release: (handover) => void view(within().emitWithAck('handover.release', { handover })).catch(failed),
    close: (handover, outcome) =>
      void view(within().emitWithAck('handover.close', { handover, outcome })).catch(failed),
    dispose: () => {
      socket.off('connect', onConnect)
      socket.off('handover', onHandover)
      socket.off('handover.waiting', onWaiting)
    },
  }
}
