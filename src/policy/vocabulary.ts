// The closed lists that policies are written in. A new word here is a new thing the product can do; a new controller
// needs none.

/** Everything that can be stored. A kind that no `keep` names for a controller cannot be written for it. */
export const storedKinds = [
  'recording', // sound of a call, encrypted
  'masked-recording', // the same with what was masked in its transcript silenced, encrypted under a key of its own
  'word-times', // when a masked span was spoken, until the sound is masked: kinds and milliseconds, no words
  'transcript', // masked text made of recorded speech
  'live-transcript', // masked text of live assistance, never of a recording
  'assist-log', // which suggestion was shown, used or dismissed: ids and times, no words
  'chat', // masked lines between a customer and an adviser
  'bot-chat', // masked lines between a customer and the bot
  'bot-values', // what was masked in bot talk, sealed
  'sealed-message', // what the guard barred, sealed for the adviser who may take it
  'handover', // how a conversation went from bot or queue to an adviser, and how that ended
  'call', // what happened in a call and when, without numbers or words
  'call-log', // number from, number to and time
  'call-note', // an adviser's masked note on a case
  'contact', // that somebody had contact with the centre, when and on what
  'survey', // an answer after a call or chat
  'consent', // what was asked, given, declined or withdrawn: the evidence and its receipt
  'listen-log', // who listened in on which call, when and why
  'social-count', // how many messages came over social media
  'statistic', // counts that are tied to nobody
  'rights-file', // a request under GDPR 15–22, and proof of how it was met
  'rights-copy', // the copy handed out on such a request, until fetched
  'incident', // the register of breaches, with drafts of their notices
  'hold', // why something is kept past its date, by whom and until when it is looked at again
  'proof', // that something was deleted, when and by which rule
  'tombstone', // what a restored backup must delete again
  'audit', // entries and checkpoints of the chain
  'unmasking', // a request to see what is masked, its approval and its window
  'review-mark', // a reviewer's mark: missed, or masked without need
  'session', // a signed-in member of staff or customer page
  'login-link', // a one-time link not used yet
  'staff', // who may sign in, with role and controllers
  'webhook-id', // ids of events already answered, with the answer
  'masking-state', // sealed state of the masker while a conversation lives
  'key', // a wrapped key: gone with what it opens
  'job', // bulk work and scheduled work under way
] as const
export type StoredKind = (typeof storedKinds)[number]

/** Kinds the product writes for every controller, whatever its notice says: each needs a keep for everyone. */
export const houseKinds = [
  'call',
  'statistic',
  'rights-file',
  'rights-copy',
  'incident',
  'hold',
  'proof',
  'tombstone',
  'audit',
  'unmasking',
  'session',
  'login-link',
  'staff',
  'webhook-id',
  'masking-state',
  'key',
  'job',
] as const satisfies readonly StoredKind[]

/** The languages of texts and prompts. */
export const policyLanguages = ['nb', 'nn', 'da', 'sv', 'en'] as const
export type PolicyLanguage = (typeof policyLanguages)[number]

export const directions = ['in', 'out'] as const
export type Direction = (typeof directions)[number]

export const topics = ['offer', 'enrolment', 'administration', 'claim', 'claim-control'] as const
export type Topic = (typeof topics)[number]

/** When a keep starts to run. For `closed` see `dueAt` in questions.ts. */
export const moments = ['captured', 'ended', 'message', 'closed', 'offer-lapsed'] as const
export type Moment = (typeof moments)[number]

/** Where in a relationship something is said; `sharing` is passing it on to others. */
export const stages = ['offer', 'contract', 'claim', 'sharing'] as const
export type Stage = (typeof stages)[number]

/** What is special about what was said. `any-special` in a policy means all of them. */
export const specials = [
  'health',
  'injury',
  'union',
  'religion',
  'politics',
  'ethnic-origin',
  'sex-life',
  'genetic',
  'biometric',
  'offence',
] as const
export type Special = (typeof specials)[number]

export const roles = ['adviser', 'coach', 'reviewer', 'officer', 'operator'] as const
export type Role = (typeof roles)[number]

/** What of a conversation or a person a role may see. */
export const fields = [
  'masked-text',
  'live-lines',
  'sealed-message',
  'sound',
  'masked-sound',
  'relationship',
  'products',
  'basic-personal-data',
  'health',
  'consent',
  'call-log',
  'rights',
  'incidents',
  'holds',
  'retention',
  'audit',
  'operation',
] as const
export type Field = (typeof fields)[number]

/** The articles of GDPR 6 and 9 that processing can rest on. */
export const lawfulBases = [
  '6(1)(a)',
  '6(1)(b)',
  '6(1)(c)',
  '6(1)(d)',
  '6(1)(e)',
  '6(1)(f)',
  '9(2)(a)',
  '9(2)(b)',
  '9(2)(c)',
  '9(2)(d)',
  '9(2)(e)',
  '9(2)(f)',
  '9(2)(g)',
  '9(2)(h)',
  '9(2)(i)',
  '9(2)(j)',
] as const
export type LawfulBasis = (typeof lawfulBases)[number]
export const consentBases: readonly LawfulBasis[] = ['6(1)(a)', '9(2)(a)']

/** GDPR chapter V. Privacy Shield is not among them since C-311/18 of 16 July 2020. */
export const transferBases = [
  'adequacy-decision',
  'standard-contractual-clauses',
  'binding-corporate-rules',
  'code-of-conduct',
  'certification',
  'article-49',
] as const

export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'human-decision',
] as const
export type Right = (typeof rights)[number]

export const operators = ['label', 'keep-last', 'hmac', 'seal', 'drop'] as const

/** What is put over masked spans in sound, and whether on the speaker's channel alone. */
export const covers = ['silence', 'tone'] as const
export const coveredChannels = ['own', 'both'] as const

export const authorities = ['datatilsynet-no', 'datatilsynet-dk'] as const
export type Authority = (typeof authorities)[number]

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Every text a customer or an adviser gets in the controller's name. `chat-intro` is always the controller's own. */
export const textIds = [
  'chat-intro', // what the notice says of chat and bot, with its figures
  'bot-intro', // the bot says that it is one
  'bot-barred', // the message was not given to the bot, and why
  'offer-adviser', // may a person take over and see what was written?
  'offer-declined', // nothing was passed on
  'adviser-wanted', // the customer asked for a person
  'queued',
  'adviser-joined',
  'adviser-lost',
  'timed-out', // nobody could take it in time
  'out-of-hours',
  'phone-pointer', // ring instead of chatting
  'social-pointer', // the answer to a message over social media
  'bot-down',
  'bot-replaced', // instead of a bot's message that asked for what it may not take
  'language-not-served',
  'message-too-long',
  'too-many-messages',
  'chat-closed',
  'ask-health', // what the adviser reads out before asking
  'ask-union',
  'ask-national-id',
  'ask-special',
  'withdrawn-receipt',
  'declined-receipt',
  'survey-thanks',
] as const
export type TextId = (typeof textIds)[number]
