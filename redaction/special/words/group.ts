// What a word may tell: the tags of the health guard's lists.

/** Tags that may make a message sensitive, and those that tell whom or what it is about. */
export const tags = [
  'DISEASE',
  'SYMPTOM',
  'MEDICINE',
  'TREATMENT',
  'CARER',
  'AID',
  'STATE',
  'DEATH',
  'HURT',
  'BODY',
  'GOOD',
  'UNION',
  'UNION_WORD',
  'UNION_MAYBE',
  'MEMBER',
  'FAITH',
  'POLITICS',
  'ORIGIN',
  'SEXLIFE',
  'GENES',
  'CRIME',
  'TOPIC',
  'SELF',
  'HARM',
  'SPARED',
  'PRONOUN',
  'MINE',
  'HAVING',
  'KIN',
  'ANIMAL',
  'THING',
  'PRODUCT',
  'JOB',
  'ASKING',
  'NOT',
  'IF',
  'IDIOM',
  'GREETING',
  'LISTED',
  // What else a word is about: nothing follows from one of these alone, but a model that knows them need not have met the
  // word itself.
  'VEHICLE',
  'HOME',
  'TECH',
  'TRAVEL',
  'MONEY',
  'PAPER',
  'NATURE',
  'FOOD',
  'LEISURE',
  'PLACE',
  'TIME',
  'FEELING',
  'MOVE',
  'SAY',
  'BREAK',
  'MEND',
  'WORK',
  'LAW',
] as const
export type Tag = (typeof tags)[number]

/** Entries parted by commas: a word, a stem ("kreft*"), the head of a compound ("*kreft") or a phrase. */
export interface Group {
  readonly tag: Tag
  readonly words: string
}
