// Consent records and receipts as JSON-LD with the terms of the W3C Data Privacy Vocabulary, by its profile for
// ISO/IEC TS 27560 (dpv-27560, the variant for GDPR).
import type { ConsentEvent, ConsentRecord } from './consent-fields.ts'

const profile = 'https://w3id.org/dpv/schema/dpv-27560'
const context = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
}

/** `6(1)(a)` as the vocabulary names it: A6-1-a. */
const articleTerm = (basis: string): string => `eu-gdpr:A${basis.replace(/^(\d+)\((\d)\)\((\w)\)$/, '$1-$2-$3')}`

const time = (iso: string) => ({ '@type': 'xsd:dateTime', '@value': iso })
const duration = (iso: string) => ({ '@type': 'dpv:TemporalDuration', 'dct:extent': iso })

const kinds: Partial<Readonly<Record<ConsentEvent['event_type'], string>>> = {
  explicit: 'dpv:ExplicitlyExpressedConsent',
  'opt-out': 'dpv:ImpliedConsent',
}

const eventLd = (event: ConsentEvent) => ({
  '@id': `urn:sladd:event:${event.event_id}`,
  '@type': [`dpv:${event.event_state}`, ...(kinds[event.event_type] ? [kinds[event.event_type]] : [])],
  'dpv:isIndicatedAtTime': time(event.event_time),
  'dpv:hasDuration': duration(event.validity_duration),
  'dpv:isIndicatedBy': event.entity_id,
  'dpv:hasIndicationMethod': `${event.method}, evidence: ${event.evidence}`,
  'dct:type': event.event_type,
  'dct:description': event.wording,
})

const partyLd = (party: ConsentRecord['parties'][number]) => ({
  '@id': `urn:sladd:party:${party.party_id}`,
  '@type': party.party_type === 'controller' ? 'dpv:DataController' : 'dpv:DataProcessor',
  'dpv:hasIdentifier': party.party_id,
  'dpv:hasName': party.party_name,
  'dpv:hasAddress': party.party_address,
  'dpv:hasContact': party.party_contact,
})

const processLd = (record: ConsentRecord) => ({
  '@type': 'dpv:Process',
  'dpv:hasPurpose': { '@type': 'dpv:Purpose', 'dct:identifier': record.purpose.id, 'dct:title': record.purpose.name },
  'dpv:hasLegalBasis': record.lawful_basis.map(articleTerm),
  'dpv:hasPersonalData': record.pii_information.map((each) => ({
    '@type': each.special_category ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData',
    'dct:title': each.pii_type,
    'dpv:hasNecessity': each.optional ? 'dpv:Optional' : 'dpv:Required',
  })),
  'dpv:hasNecessity': record.necessity === 'optional' ? 'dpv:Optional' : 'dpv:Required',
  'dpv:hasDataSource': { '@type': 'dpv:DataSource', 'dct:title': record.collection_method },
  'dpv:hasProcessing': [
    { '@type': 'dpv:Collect', 'dct:title': record.collection_method },
    {
      '@type': record.processing_method === 'recording' ? 'dpv:Record' : 'dpv:Use',
      'dct:title': record.processing_method,
    },
  ],
  'dpv:hasStorageCondition': [
    { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': record.storage_locations },
    { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': duration(record.retention_period) },
  ],
  'dpv:hasProcessingCondition': { '@type': 'dpv:ProcessingLocation', 'dpv:hasLocation': record.processing_locations },
  'dpv:hasRule': { '@type': 'dpv:Permission', 'dpv:hasLocation': record.geographic_restrictions },
  'dpv:hasDataController': record.pii_controllers.map((id) => `urn:sladd:party:${id}`),
  'dpv:hasRecipient': record.recipient_third_parties.map((name) => ({ '@type': 'dpv:Recipient', 'dpv:hasName': name })),
  'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', 'dct:description': record.withdrawal_method },
  'dpv:hasJurisdiction': record.jurisdiction,
  'dpv:hasAuthority': record.authority,
  'dpv:hasRight': record.rights,
})

export interface Receipt {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A record as JSON-LD; with a receipt the caller's copy of it, which names its record. */
export function consentLd(record: ConsentRecord, receipt?: Receipt): Readonly<Record<string, unknown>> {
  const variant = receipt ? 'receipt' : 'record'
  const id = receipt?.id ?? record.record_id
  return {
    '@context': context,
    '@id': `urn:sladd:${receipt ? 'receipt' : 'consent'}:${id}`,
    '@type': receipt ? 'dpv:ConsentReceipt' : 'dpv:ConsentRecord',
    'dct:conformsTo': [record.schema_version, `${profile}#${variant}-eu-gdpr`],
    'dct:identifier': id,
    ...(receipt && {
      'dct:source': `urn:sladd:consent:${record.record_id}`,
      'dct:created': time(new Date(receipt.at).toISOString()),
    }),
    'dpv:hasDataSubject': { '@type': 'dpv:DataSubject', 'dct:identifier': record.pii_principal_id },
    'dpv:hasNotice': {
      '@type': 'dpv:PrivacyNotice',
      'dct:identifier': record.privacy_notice.id,
      'dct:hasVersion': record.privacy_notice.version,
      'dct:source': record.privacy_notice.where,
      'dct:description': `SHA-256 of its words: ${record.privacy_notice.hash}`,
      'dct:language': record.language,
      'dct:type': record.mode,
    },
    'dct:language': record.language,
    'dpv:hasProcess': processLd(record),
    'dpv:hasEntity': record.parties.map(partyLd),
    'dct:temporal': record.first_sound_kept,
    'dpv:hasConsentStatus': record.events.map(eventLd),
  }
}
