// Brings in what an adviser does about consent, once a call is shown: by the time of a press it is there, and a press tries
// again where it could not be loaded.
import { useEffect, useState } from 'preact/hooks'
import type { ConsentPart } from '../consent/consent.tsx'
import type { Language } from '../i18n/language.ts'

export interface UseConsent {
  readonly part: ConsentPart | undefined
  readonly failed: boolean
  readonly load: () => void
}

export function useConsent(language: Language): UseConsent {
  const [part, setPart] = useState<ConsentPart>()
  const [failed, setFailed] = useState(false)
  const load = (): void => {
    if (part) return
    setFailed(false)
    import('../consent/consent.tsx')
      .then(({ startConsent }) => startConsent(language))
      .then(setPart)
      .catch(() => setFailed(true))
  }
  useEffect(load, [language])
  return { part, failed, load }
}
