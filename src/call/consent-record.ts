// Consent records as ISO/IEC TS 27560 asks for, with the standard's own field names and those that GDPR adds to them;
// consent-ld.ts says the same in JSON-LD.
import { clausesOf, groundsFor, keepFor } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import { purposeName } from '../policy/words.ts'
import type { ConsentBody, Item } from '../stored.ts'
import { type ConsentEvent, type ConsentRecord, states } from './consent-fields.ts'

const schemaVersion = 'ISO/IEC TS 27560:2023'
/** For a field that has nothing to say here; a mandatory field is never left out. */
const none = 'none'

const types: Readonly<Record<string, ConsentEvent['event_type']>> = {
  asked: 'request',
  given: 'explicit',
  'not-declined': 'opt-out',
  declined: 'refusal',
  'no-answer': 'refusal',
  withdrawn: 'withdrawal',
}

const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'human-decision',
] as const

/** Who expressed it: the caller, by the conversation's id, or a member of staff who told us what the caller said. */
const entityOf = ({ conversation = '', body }: Item<'consent'>): string =>
  body.by === 'platform' || body.by === 'api' ? conversation : `${conversation}, told by ${body.by}`

const eventOf = (item: Item<'consent'>, validity: string): ConsentEvent => ({
  event_id: item.id,
  event_time: new Date(item.at).toISOString(),
  validity_duration: validity,
  entity_id: entityOf(item),
  event_type: types[item.body.event] ?? 'request',
  event_state: states[item.body.event],
  wording: item.body.event === 'not-declined' ? 'did not decline' : item.body.event.replaceAll('-', ' '),
  method: item.body.method ?? 'prompt',
  evidence: item.body.evidence ?? none,
})

const partiesOf = (policy: Policy): ConsentRecord['parties'] => {
  const { identity, officer, processor } = policy
  const controller = {
    party_id: identity.number,
    party_name: identity.name,
    party_address: identity.address,
    party_contact: officer.mail,
    party_type: 'controller' as const,
  }
  if (!processor) return [controller]
  return [
    controller,
    {
      party_id: processor.mail,
      party_name: processor.name,
      party_address: processor.address ?? identity.address,
      party_contact: processor.mail,
      party_type: 'processor',
    },
  ]
}

// At one and the same instant a question comes before its answer, and the careful event counts last.
const ranks: Partial<Readonly<Record<ConsentBody['event'], number>>> = { asked: -1, declined: 1, withdrawn: 2 }
const inOrder = (a: Item<'consent'>, b: Item<'consent'>): number =>
  a.at - b.at || (ranks[a.body.event] ?? 0) - (ranks[b.body.event] ?? 0) || (a.id < b.id ? -1 : 1)

/**
 * One record for each conversation and purpose, in the order in which they began; the events of each in order of time,
 * and the last one is its state. `kept`: the recordings there are of these conversations.
 */
export function consentRecords(
  policy: Policy,
  items: readonly Item<'consent'>[],
  kept: readonly Item<'recording'>[] = [],
): readonly ConsentRecord[] {
  const groups = new Map<string, Item<'consent'>[]>()
  for (const item of [...items].sort(inOrder)) {
    const key = `${item.conversation} ${item.body.purpose} ${item.body.about ?? ''}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()].map((events) => recordOf(policy, events, kept))
}

const firstKept = (recordings: readonly Item<'recording'>[], conversation: string, purpose: string): string => {
  const starts = recordings
    .filter((item) => item.conversation === conversation && item.dues.some((due) => due.purpose === purpose))
    .map(({ body }) => body.started)
  return starts.length === 0 ? none : new Date(Math.min(...starts)).toISOString()
}

/** What was asked for apart from the recording: nobody is taken to have agreed to it by saying nothing. */
const asked = (about: NonNullable<ConsentBody['about']>, events: readonly Item<'consent'>[]) =>
  ({
    collection_method: events.some(({ body }) => body.evidence?.startsWith('handover:')) ? 'chat' : 'phone call',
    mode: 'opt-in',
    pii_information: [{ pii_type: about, special_category: true, optional: true }],
    processing_method: 'conversation',
  }) as const

const recorded = (policy: Policy, purpose: string, special: boolean) =>
  ({
    collection_method: 'phone call',
    mode: modeOf(policy, purpose),
    pii_information: [{ pii_type: 'voice recording', special_category: special, optional: true }],
    processing_method: 'recording',
  }) as const

const modeOf = (policy: Policy, purpose: string): ConsentRecord['mode'] => {
  const ask = clausesOf(policy, 'record').find((clause) => clause.purposes.includes(purpose))?.ask
  return ask === 'opt-in' || ask === 'opt-out' ? ask : 'notice'
}

function recordOf(
  policy: Policy,
  events: readonly Item<'consent'>[],
  recordings: readonly Item<'recording'>[],
): ConsentRecord {
  const [first] = events
  if (!first) throw new Error('a record needs an event')
  const { purpose, about, language = policy.languages[0] ?? 'en' } = first.body
  const told = events.find(({ body }) => body.prompt !== undefined)?.body ?? first.body
  const keep = about ? undefined : keepFor(policy, 'recording', { purpose })
  const grounds = about ? [] : groundsFor(policy, 'recording', purpose).map(({ basis }) => basis)
  const special = grounds.some((basis) => basis.startsWith('9'))
  return {
    schema_version: schemaVersion,
    record_id: `${first.conversation}:${purpose}${about ? `:${about}` : ''}`,
    pii_principal_id: first.conversation ?? '',
    privacy_notice: {
      id: told.prompt ?? none,
      version: told.version ?? none,
      hash: told.promptHash ?? none,
      where: policy.contact.privacy,
    },
    language: told.language ?? language,
    ...(about ? asked(about, events) : recorded(policy, purpose, special)),
    purpose: { id: purpose, name: purposeName(policy, purpose, language) },
    lawful_basis: [...new Set([...grounds, ...(first.body.basis?.split(', ') ?? [])])],
    pii_controllers: [policy.identity.number],
    necessity: 'optional',
    processing_locations: policy.regions,
    storage_locations: policy.regions,
    geographic_restrictions: policy.regions,
    retention_period: keep?.for ?? none,
    jurisdiction: policy.authority.endsWith('dk') ? 'DK' : 'NO',
    recipient_third_parties: policy.processor ? [policy.processor.name] : [],
    withdrawal_method: `phone ${policy.contact.phone}, or during the call`,
    authority: policy.authority,
    rights,
    parties: partiesOf(policy),
    first_sound_kept: firstKept(recordings, first.conversation ?? '', purpose),
    events: events.map((item) => eventOf(item, keep?.for ?? 'PT0S')),
  }
}
