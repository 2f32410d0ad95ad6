// What an adviser does about a caller's consent: withdraw it, ask for it in so many words, ask whether health may be spoken
// of. Loaded once a call is shown, so that the panel itself stays small and a press finds it there.
import type { Language } from '../i18n/language.ts'
import { AskHealth } from './ask-health.tsx'
import { AskRecording } from './ask-recording.tsx'
import './consent.css'
import { Withdraw } from './withdraw.tsx'
import { speak } from './words.ts'

export interface ConsentPart {
  readonly Withdraw: typeof Withdraw
  readonly AskRecording: typeof AskRecording
  readonly AskHealth: typeof AskHealth
}

export async function startConsent(language: Language): Promise<ConsentPart> {
  await speak(language)
  return { Withdraw, AskRecording, AskHealth }
}
