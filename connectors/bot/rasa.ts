// Rasa's REST channel: `POST /webhooks/rest/webhook` with `{sender, message}` answers a list of `{recipient_id, text}`.
// A custom payload `{person: true}` asks for a person.
import type { Bot } from '../../src/ports.ts'
import { isRecord, postJson } from './reply.ts'

export interface RasaBotOptions {
  /** Of the Rasa server; the channel's path is added. */
  readonly url: URL
}

export function rasaBot({ url }: RasaBotOptions): Bot {
  const channel = new URL('webhooks/rest/webhook', url.href.endsWith('/') ? url : `${url.href}/`)
  return {
    async answer({ conversation, text }, signal) {
      const body = JSON.stringify({ sender: conversation, message: text })
      const said = await postJson(channel, { body, signal })
      if (!Array.isArray(said) || !said.every(isRecord))
        throw new Error('The bot answered with something that is no list of messages')
      const texts = said.flatMap((each) => (typeof each['text'] === 'string' ? [each['text']] : []))
      const person = said.some((each) => isRecord(each['custom']) && each['custom']['person'] === true)
      return { texts, ...(person && { person }) }
    },
    close: async () => {},
  }
}
