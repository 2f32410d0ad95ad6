// The fields of a consent record: those that ISO/IEC TS 27560 makes mandatory, those that GDPR adds, and what a phone
// menu knows besides.

/** An event on record, by the vocabulary's names of states. */
export const states = {
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
  /** How it is asked for: what no answer means. */
  readonly mode: 'opt-in' | 'opt-out' | 'notice'
  readonly purpose: { readonly id: string; readonly name: string }
  readonly lawful_basis: readonly string[]
  readonly pii_information: readonly {
    readonly pii_type: string
    readonly special_category: boolean
    readonly optional: boolean
  }[]
  readonly pii_controllers: readonly string[]
  /** Why the data is asked for at all: refusing changes nothing for the caller (GDPR 7(4), 13(2)(e)). */
  readonly necessity: 'optional' | 'required'
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
  /** When the first sound that is still kept for this purpose was captured. */
  readonly first_sound_kept: string
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
