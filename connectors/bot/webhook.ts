// Any bot that takes a signed webhook (Standard Webhooks): asked `{type, conversation, language, text}`, it answers
// `{messages: [text, …], person?: true}`.
import { Webhook } from 'standardwebhooks'
import type { Bot, Clock } from '../../src/ports.ts'
import { isRecord, postJson } from './reply.ts'

export interface WebhookBotOptions {
  readonly url: URL
  /** `whsec_…` */
  readonly secret: string
  readonly clock: Pick<Clock, 'now'>
}

export function webhookBot({ url, secret, clock }: WebhookBotOptions): Bot {
  const signer = new Webhook(secret)
  return {
    async answer({ id, conversation, language, text }, signal) {
      const body = JSON.stringify({ type: 'message', conversation, language, text })
      const at = new Date(clock.now())
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signer.sign(id, at, body),
      }
      const said = await postJson(url, { headers, body, signal })
      const messages = isRecord(said) ? said['messages'] : undefined
      if (!Array.isArray(messages) || !messages.every((each): each is string => typeof each === 'string'))
        throw new Error('The bot answered without messages; wanted {"messages": ["…"]}')
      return { texts: messages, ...(isRecord(said) && said['person'] === true && { person: true }) }
    },
    close: async () => {},
  }
}
