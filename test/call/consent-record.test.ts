// A consent on record says everything that ISO/IEC TS 27560 and GDPR ask for, in JSON and in JSON-LD, and never says that
// somebody agreed who only did not decline.
import { describe, expect, test } from '@jest/globals'
import { consentLd } from '../../src/call/consent-ld.ts'
import { consentRecords } from '../../src/call/consent-record.ts'
import type { ConsentBody, Item } from '../../src/stored.ts'
import { policies, policyOf } from '../policy/files.ts'
import { duesOf } from '../retention/world.ts'

const at = Date.UTC(2027, 2, 1, 12)

const recordsFor = (
  controller: string,
  purpose: string,
  events: readonly (readonly [ConsentBody['event'], number])[],
) => {
  const policy = policyOf(controller)
  const items = events.map(
    ([event, second], index): Item<'consent'> => ({
      kind: 'consent',
      id: `e-${index}`,
      controller,
      conversation: `${controller}:call-1`,
      at: at + second * 1_000,
      dues: duesOf(policy, 'consent', { at }),
      version: 1,
      body: {
        purpose,
        event,
        rule: `${controller}.recording`,
        basis: '6(1)(a)',
        method: 'dtmf',
        by: 'platform',
        ...(event === 'asked' && {
          prompt: 'recording',
          version: '2026-11-22',
          language: 'nb',
          promptHash: 'ab'.repeat(32),
        }),
        ...(event !== 'asked' && { evidence: 'digit:1' }),
      },
    }),
  )
  return consentRecords(policy, items)
}

const asked = (controller: string, purpose: string) =>
  recordsFor(controller, purpose, [
    ['asked', 0],
    ['given', 4],
    ['withdrawn', 60],
  ])

/** Where a field of the standard is found: its place in our JSON, and the vocabulary's term in JSON-LD. */
const fields: readonly (readonly [of: '27560' | 'GDPR' | 'phone', field: string, json: string, ld: string])[] = [
  ['27560', 'schema_version', 'schema_version', 'dct:conformsTo'],
  ['27560', 'record_id', 'record_id', 'dct:identifier'],
  ['27560', 'pii_principal_id', 'pii_principal_id', 'dpv:hasDataSubject/dct:identifier'],
  ['27560', 'privacy_notice id', 'privacy_notice/id', 'dpv:hasNotice/dct:identifier'],
  ['27560', 'privacy_notice version', 'privacy_notice/version', 'dpv:hasNotice/dct:hasVersion'],
  ['phone', 'hash of the words that were read out', 'privacy_notice/hash', 'dpv:hasNotice/dct:description'],
  ['27560', 'language', 'language', 'dpv:hasNotice/dct:language'],
  ['27560', 'purpose', 'purpose/id', 'dpv:hasProcess/dpv:hasPurpose/dct:identifier'],
  ['27560', 'pii_information', 'pii_information', 'dpv:hasProcess/dpv:hasPersonalData'],
  ['27560', 'pii_type', 'pii_information/0/pii_type', 'dpv:hasProcess/dpv:hasPersonalData/0/dct:title'],
  ['27560', 'pii_controllers', 'pii_controllers/0', 'dpv:hasProcess/dpv:hasDataController/0'],
  ['27560', 'storage_locations', 'storage_locations/0', 'dpv:hasProcess/dpv:hasStorageCondition/0/dpv:hasLocation/0'],
  [
    '27560',
    'retention_period',
    'retention_period',
    'dpv:hasProcess/dpv:hasStorageCondition/1/dpv:hasDuration/dct:extent',
  ],
  ['27560', 'jurisdiction', 'jurisdiction', 'dpv:hasProcess/dpv:hasJurisdiction'],
  ['27560', 'recipient_third_parties', 'recipient_third_parties', 'dpv:hasProcess/dpv:hasRecipient'],
  ['27560', 'withdrawal_method', 'withdrawal_method', 'dpv:hasProcess/dpv:hasConsentControl/dct:description'],
  ['27560', 'party_id', 'parties/0/party_id', 'dpv:hasEntity/0/dpv:hasIdentifier'],
  ['27560', 'party_address', 'parties/0/party_address', 'dpv:hasEntity/0/dpv:hasAddress'],
  ['27560', 'party_name', 'parties/0/party_name', 'dpv:hasEntity/0/dpv:hasName'],
  ['27560', 'party_contact', 'parties/0/party_contact', 'dpv:hasEntity/0/dpv:hasContact'],
  ['27560', 'party_type', 'parties/0/party_type', 'dpv:hasEntity/0/@type'],
  ['27560', 'event_time', 'events/0/event_time', 'dpv:hasConsentStatus/0/dpv:isIndicatedAtTime/@value'],
  ['27560', 'validity_duration', 'events/0/validity_duration', 'dpv:hasConsentStatus/0/dpv:hasDuration/dct:extent'],
  ['27560', 'entity_id', 'events/0/entity_id', 'dpv:hasConsentStatus/0/dpv:isIndicatedBy'],
  ['27560', 'event_type', 'events/0/event_type', 'dpv:hasConsentStatus/0/dct:type'],
  ['27560', 'event_state', 'events/0/event_state', 'dpv:hasConsentStatus/0/@type'],
  ['GDPR', 'lawful basis (6)', 'lawful_basis/0', 'dpv:hasProcess/dpv:hasLegalBasis/0'],
  ['GDPR', 'collection method', 'collection_method', 'dpv:hasProcess/dpv:hasDataSource/dct:title'],
  ['GDPR', 'processing method', 'processing_method', 'dpv:hasProcess/dpv:hasProcessing/1/dct:title'],
  [
    'GDPR',
    'processing location',
    'processing_locations/0',
    'dpv:hasProcess/dpv:hasProcessingCondition/dpv:hasLocation/0',
  ],
  ['GDPR', 'geographic restrictions', 'geographic_restrictions/0', 'dpv:hasProcess/dpv:hasRule/dpv:hasLocation/0'],
  [
    'GDPR',
    'necessity (pii_optional)',
    'pii_information/0/optional',
    'dpv:hasProcess/dpv:hasPersonalData/0/dpv:hasNecessity',
  ],
  ['GDPR', 'special category', 'pii_information/0/special_category', 'dpv:hasProcess/dpv:hasPersonalData/0/@type'],
  ['GDPR', 'authority', 'authority', 'dpv:hasProcess/dpv:hasAuthority'],
  ['GDPR', 'rights', 'rights/6', 'dpv:hasProcess/dpv:hasRight/6'],
  ['phone', 'mode', 'mode', 'dpv:hasNotice/dct:type'],
  ['phone', 'method and evidence', 'events/1/evidence', 'dpv:hasConsentStatus/1/dpv:hasIndicationMethod'],
  ['phone', 'first sound kept', 'first_sound_kept', 'dct:temporal'],
]

const found = (inside: unknown, path: string): unknown =>
  path.split('/').reduce<unknown>((now, step) => (now as Readonly<Record<string, unknown>> | undefined)?.[step], inside)

const recorded = [...policies.controllers.values()].flatMap(({ controller, rules }) => {
  const clause = rules
    .flatMap(({ clauses }) => clauses)
    .find((one) => one.kind === 'record' && one.ask.startsWith('opt'))
  return clause?.kind === 'record' ? clause.purposes.map((purpose) => [controller, purpose] as const) : []
})

describe('what is on record of a consent', () => {
  test.each(fields)('R6: %s asks for %s, and every record has it', (_of, _field, json, ld) => {
    expect(recorded.length).toBeGreaterThan(4)
    for (const [controller, purpose] of recorded) {
      const [record] = asked(controller, purpose)
      if (!record) throw new Error('no record')
      expect([controller, json, found(record, json) ?? 'missing']).not.toContain('missing')
      expect([controller, ld, found(consentLd(record), ld) ?? 'missing']).not.toContain('missing')
      expect(found(record, json)).not.toBe('')
    }
  })

  test.each<[event: ConsentBody['event'], state: string, wording: string]>([
    ['given', 'ConsentGiven', 'given'],
    ['not-declined', 'ConsentUnknown', 'did not decline'],
    ['declined', 'ConsentRefused', 'declined'],
    ['no-answer', 'ConsentRequestDeferred', 'no answer'],
    ['withdrawn', 'ConsentWithdrawn', 'withdrawn'],
  ])('gjensidige-no.recording-optout: who %s is on record as %s, "%s"', (event, state, wording) => {
    const [record] = recordsFor('gjensidige-no', 'service', [
      ['asked', 0],
      [event, 4],
    ])
    expect(record?.events.at(-1)).toMatchObject({ event_state: state, wording })
    const types = found(record && consentLd(record), 'dpv:hasConsentStatus/1/@type') as readonly string[]
    expect([types[0], types.includes('dpv:ExplicitlyExpressedConsent')]).toEqual([`dpv:${state}`, event === 'given'])
  })

  test('events are in order of time whatever the order they were stored in, a question before its answer', () => {
    const [record] = recordsFor('tryg-no', 'quality', [
      ['withdrawn', 60],
      ['given', 4],
      ['asked', 4],
    ])
    expect(record?.events.map(({ wording }) => wording)).toEqual(['asked', 'given', 'withdrawn'])
  })

  test('a receipt has an id and a time of its own and names its record, and no more of the caller than the call', () => {
    const [record] = asked('tjm-dk', 'quality')
    if (!record) throw new Error('no record')
    const receipt = consentLd(record, { id: 'receipt-1', at })
    expect(receipt).toMatchObject({
      '@type': 'dpv:ConsentReceipt',
      'dct:identifier': 'receipt-1',
      'dct:source': `urn:sladd:consent:${record.record_id}`,
      'dct:conformsTo': ['ISO/IEC TS 27560:2023', 'https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr'],
    })
    expect(found(receipt, 'dpv:hasDataSubject/dct:identifier')).toBe('tjm-dk:call-1')
  })

  test('every term is of a vocabulary that the context declares', () => {
    const [record] = asked('tjm-dk', 'quality')
    if (!record) throw new Error('no record')
    const ld = consentLd(record)
    const prefixes = Object.keys(ld['@context'] as object)
    const keys = (value: unknown): readonly string[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keys(inner)])
    const { '@context': _, ...told } = ld
    for (const key of keys(told).filter((name) => !name.startsWith('@'))) expect(prefixes).toContain(key.split(':')[0])
  })
})
