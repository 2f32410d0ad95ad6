// Brings in the desk for chats that were handed over, for those whose role takes chats; nobody else loads a byte of it.
import { useEffect, useReducer, useState } from 'preact/hooks'
import type { Me } from '../../src/api/panel-contract.ts'
import type { DeskPart } from '../desk/desk.tsx'
import type { Language } from '../i18n/language.ts'
import type { Link } from './link.ts'

interface UseDesk {
  readonly link: Link
  readonly language: Language
  readonly me: Me | undefined
  /** A chat was chosen. */
  readonly chose: () => void
}

export function useDesk({ link, language, me, chose }: UseDesk): DeskPart | undefined {
  const [, changed] = useReducer<number, void>((times) => times + 1, 0)
  const [desk, setDesk] = useState<DeskPart>()
  const takesChats = me?.role === 'adviser'
  useEffect(() => {
    if (!takesChats) return
    let part: DeskPart | undefined
    let left = false
    const start = async (): Promise<void> => {
      const { startDesk } = await import('../desk/desk.tsx')
      part = await startDesk({ socket: link.socket, language, changed: () => changed(undefined), chose })
      if (left) part.dispose()
      else setDesk(part)
    }
    start().catch(() => undefined)
    return () => {
      left = true
      part?.dispose()
      // With the session goes what was read.
      setDesk(undefined)
    }
  }, [link, language, takesChats])
  return desk
}
