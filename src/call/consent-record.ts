// Consent records and receipts as ISO/IEC TS 27560 asks for, in JSON-LD with the terms of the W3C Data Privacy Vocabulary
// (profile dpv-27560), and as plain JSON with the standard's own field names.
import { groundsFor, keepFor } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import { purposeName } from '../policy/words.ts'
import type { Item } from '../stored.ts'

const schemaVersion = 'ISO/IEC TS 27560:2023'
const states = {
  asked: 'ConsentRequested',
  given: 'ConsentGiven',
  // Not declining is taken as consent by some controllers; the record never says that it was given.
  'not-declined': 'ConsentUnknown',
  declined: 'ConsentRefused',
  'no-answer': 'ConsentRequestDeferred',
  withdrawn: 'ConsentWithdrawn',
} as const

/** The fields of the standard, by its names; every record has all of them. */
export interface ConsentRecord {
  readonly schema_version: string
  readonly record_id: string
  /** A conversation's id: whoever called is known by no more than that. */
  readonly pii_principal_id: string
  readonly privacy_notice: {
    readonly id: string
    readonly version: string
    readonly hash: string
    readonly where: string
  }
  readonly language: string
  readonly purpose: { readonly id: string; readonly name: string }
  readonly lawful_basis: readonly string[]
  readonly pii_information: readonly {
    readonly pii_type: string
    readonly special_category: boolean
    readonly optional: boolean
  }[]
  readonly pii_controllers: readonly string[]
  readonly collection_method: string
  readonly processing_method: string
  readonly processing_locations: readonly string[]
  readonly storage_locations: readonly string[]
  readonly geographic_restrictions: readonly string[]
  readonly retention_period: string
  readonly jurisdiction: string
  readonly recipient_third_parties: readonly string[]
  readonly withdrawal_method: string
  readonly authority: string
  readonly rights: readonly string[]
  readonly parties: readonly {
    readonly party_id: string
    readonly party_name: string
    readonly party_address: string
    readonly party_contact: string
    readonly party_type: 'controller' | 'processor' | 'principal'
  }[]
  readonly events: readonly ConsentEvent[]
}

export interface ConsentEvent {
  readonly event_id: string
  readonly event_time: string
  /** Until when what was agreed may last: the day its data must be gone, or the withdrawal. */
  readonly validity_duration: string
  readonly entity_id: string
  readonly event_type: 'explicit' | 'opt-out' | 'request' | 'refusal' | 'withdrawal'
  readonly event_state: (typeof states)[keyof typeof states]
  /** Sladd's own word: a caller who did not decline is told apart from one who agreed. */
  readonly wording: string
  readonly method: string
  readonly evidence: string
}

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

const eventOf = (item: Item<'consent'>, validity: string): ConsentEvent => ({
  event_id: item.id,
  event_time: new Date(item.at).toISOString(),
  validity_duration: validity,
  entity_id: item.conversation ?? '',
  event_type: types[item.body.event] ?? 'request',
  event_state: states[item.body.event],
  wording: item.body.event === 'not-declined' ? 'did not decline' : item.body.event.replaceAll('-', ' '),
  method: item.body.method ?? 'prompt',
  evidence: item.body.evidence ?? 'none',
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

/** One record for each conversation and purpose, from the events on record in order of time; the last one is its state. */
export function consentRecords(policy: Policy, items: readonly Item<'consent'>[]): readonly ConsentRecord[] {
  const groups = new Map<string, Item<'consent'>[]>()
  for (const item of [...items].sort((a, b) => a.at - b.at)) {
    const key = `${item.conversation} ${item.body.purpose}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()].map((events) => recordOf(policy, events))
}

function recordOf(policy: Policy, events: readonly Item<'consent'>[]): ConsentRecord {
  const [first] = events
  if (!first) throw new Error('a record needs an event')
  const { purpose, language = policy.languages[0] ?? 'en' } = first.body
  const told = events.find(({ body }) => body.prompt !== undefined)?.body ?? first.body
  const keep = keepFor(policy, 'recording', { purpose })
  const grounds = groundsFor(policy, 'recording', purpose).map(({ basis }) => basis)
  return {
    schema_version: schemaVersion,
    record_id: `${first.conversation}:${purpose}`,
    pii_principal_id: first.conversation ?? '',
    privacy_notice: {
      id: told.prompt ?? 'none',
      version: told.version ?? 'none',
      hash: told.promptHash ?? 'none',
      where: policy.contact.privacy,
    },
    language,
    purpose: { id: purpose, name: purposeName(policy, purpose, language) },
    lawful_basis: [...new Set([...grounds, ...(first.body.basis?.split(', ') ?? [])])],
    pii_information: [
      { pii_type: 'voice recording', special_category: grounds.some((basis) => basis.startsWith('9')), optional: true },
    ],
    pii_controllers: [policy.identity.number],
    collection_method: 'phone call',
    processing_method: 'recording',
    processing_locations: policy.regions,
    storage_locations: policy.regions,
    geographic_restrictions: policy.regions,
    retention_period: keep?.for ?? 'none',
    jurisdiction: policy.authority.endsWith('dk') ? 'DK' : 'NO',
    recipient_third_parties: policy.processor ? [policy.processor.name] : [],
    withdrawal_method: `phone ${policy.contact.phone}, or during the call`,
    authority: policy.authority,
    rights,
    parties: partiesOf(policy),
    events: events.map((item) => eventOf(item, keep?.for ?? 'PT0S')),
  }
}

const dpv = 'https://w3id.org/dpv#'
const context = {
  dpv,
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
}

/** `6(1)(a)` as the vocabulary names it: A6-1-a. */
const articleTerm = (basis: string): string => `eu-gdpr:A${basis.replace(/^(\d+)\((\d)\)\((\w)\)$/, '$1-$2-$3')}`

const eventLd = (event: ConsentEvent) => ({
  '@id': `urn:sladd:event:${event.event_id}`,
  '@type': `dpv:${event.event_state}`,
  'dct:date': { '@type': 'xsd:dateTime', '@value': event.event_time },
  'dpv:hasDuration': event.validity_duration,
  'dpv:isIndicatedBy': `urn:sladd:conversation:${event.entity_id}`,
  'dpv:hasIndicationMethod': event.method,
  'dct:type': event.event_type,
  'dct:description': event.wording,
})

/** A record as JSON-LD with the terms of the profile; `receipt` gives the caller's copy its own identifier. */
export function consentLd(record: ConsentRecord, receipt?: string): Readonly<Record<string, unknown>> {
  const [controller] = record.parties
  return {
    '@context': context,
    '@id': `urn:sladd:${receipt === undefined ? 'consent' : 'receipt'}:${receipt ?? record.record_id}`,
    '@type': receipt === undefined ? 'dpv:ConsentRecord' : 'dpv:ConsentReceipt',
    'dct:conformsTo': [record.schema_version, 'https://w3id.org/dpv/guides/consent-27560'],
    'dct:identifier': receipt ?? record.record_id,
    ...(receipt !== undefined && { 'dct:source': `urn:sladd:consent:${record.record_id}` }),
    'dpv:hasDataSubject': { '@type': 'dpv:DataSubject', 'dct:identifier': record.pii_principal_id },
    'dpv:hasNotice': {
      '@type': 'dpv:PrivacyNotice',
      'dct:identifier': record.privacy_notice.id,
      'dct:hasVersion': record.privacy_notice.version,
      'dct:source': record.privacy_notice.where,
      'dpv:hasHash': record.privacy_notice.hash,
    },
    'dct:language': record.language,
    'dpv:hasPurpose': { '@type': 'dpv:Purpose', 'dct:identifier': record.purpose.id, 'dct:title': record.purpose.name },
    'dpv:hasLegalBasis': record.lawful_basis.map(articleTerm),
    'dpv:hasPersonalData': record.pii_information.map((each) => ({
      '@type': each.special_category ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData',
      'dct:title': each.pii_type,
      'dpv:hasNecessity': each.optional ? 'dpv:Optional' : 'dpv:Required',
    })),
    'dpv:hasDataController': {
      '@type': 'dpv:DataController',
      'dct:identifier': controller?.party_id,
      'dpv:hasName': controller?.party_name,
      'dpv:hasAddress': controller?.party_address,
      'dpv:hasContact': controller?.party_contact,
    },
    'dpv:hasProcessing': [
      { '@type': 'dpv:Collect', 'dct:title': record.collection_method },
      { '@type': 'dpv:Record', 'dct:title': record.processing_method },
    ],
    'dpv:hasLocation': record.processing_locations,
    'dpv:hasStorageCondition': {
      'dpv:hasLocation': record.storage_locations,
      'dpv:hasDuration': record.retention_period,
    },
    'dpv:hasRestrictionOnLocation': record.geographic_restrictions,
    'dpv:hasJurisdiction': record.jurisdiction,
    'dpv:hasRecipientThirdParty': record.recipient_third_parties,
    'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', 'dct:description': record.withdrawal_method },
    'dpv:hasAuthority': record.authority,
    'dpv:hasRight': record.rights,
    'dpv:hasConsentStatus': `dpv:${record.events.at(-1)?.event_state ?? 'ConsentUnknown'}`,
    'dpv:hasActivityStatus': record.events.map(eventLd),
  }
}
