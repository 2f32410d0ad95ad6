// What goes on record when an adviser asked before opening something: that it was asked, and what was answered, each with
// the controller's words by hash. Audited first; without an entry nothing counts.
import type { Audit } from '../access/audit.ts'
import { newItem } from '../call/ledger.ts'
import { Refusal } from '../errors.ts'
import type { Crypto, Ids, Write } from '../ports.ts'
import { dues } from '../retention/due.ts'
import type { ConsentBody } from '../stored.ts'
import type { Conversation } from './chat.ts'
import type { Asked } from './handover.ts'
import type { ConsentAnswer } from './kept.ts'
import { purposeOf } from './seals.ts'

/** Refuses with 'forbidden' where the policy keeps no consents: what cannot be shown later does not count. */
export async function consentWrites(
  parts: { readonly audit: Pick<Audit, 'append'>; readonly crypto: Crypto; readonly ids: Ids },
  chat: Conversation,
  told: { readonly asked: Asked; readonly given: ConsentAnswer; readonly by: string },
): Promise<readonly Write[]> {
  const { policy, name } = chat
  const { asked, given, by } = told
  const promised = dues(policy, 'consent', { moments: { captured: given.at } })
  if (!promised) throw new Refusal('forbidden', 'This controller keeps no consents, so none can be taken here')
  const purpose = purposeOf(policy, 'sealed-message') ?? purposeOf(policy, 'chat') ?? 'enquiry'
  const base = {
    purpose,
    rule: asked.ask.because,
    ...(asked.ask.basis && { basis: asked.ask.basis }),
    about: asked.what,
    prompt: asked.ask.text ?? 'ask-special',
    version: policy.version,
    language: chat.item.body.language,
    promptHash: parts.crypto.sha256(asked.text),
    by,
  }
  const event = given.answer === 'yes' ? ('given' as const) : ('declined' as const)
  const bodies: readonly ConsentBody[] = [
    { ...base, event: 'asked' },
    { ...base, event, method: given.how, evidence: `handover:${chat.handover?.id ?? ''}` },
  ]
  for (const { event: what } of bodies)
    await parts.audit.append({
      type: 'consent.recorded',
      controller: policy.controller,
      conversation: name,
      purpose,
      event: what,
      rule: asked.ask.because,
      by,
    })
  // The question stands before its answer wherever they are listed.
  return bodies.map((body) => {
    const at = body.event === 'asked' ? given.at - 1 : given.at
    return newItem(policy, name, { kind: 'consent', id: parts.ids.next(), at, dues: promised, body })
  })
}
