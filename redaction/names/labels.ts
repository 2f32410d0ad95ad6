// What a token can be. Places, companies and products are told apart from people only so that they are not taken for
// people; they never leave the tagger.

export const labels = ['O', 'B-PER', 'I-PER', 'B-ADR', 'I-ADR', 'LOC', 'ORG', 'MISC'] as const

export const labelCount = labels.length

export const outside = labels.indexOf('O')
export const beginPerson = labels.indexOf('B-PER')
export const insidePerson = labels.indexOf('I-PER')
export const beginAddress = labels.indexOf('B-ADR')
export const insideAddress = labels.indexOf('I-ADR')

const openers: Readonly<Record<number, readonly number[]>> = {
  [insidePerson]: [beginPerson, insidePerson],
  [insideAddress]: [beginAddress, insideAddress],
}

/** Whether label `to` may follow label `from`; `from` is undefined at the start. An inside needs its beginning. */
export const mayFollow = (from: number | undefined, to: number): boolean => {
  const allowed = openers[to]
  return allowed === undefined || (from !== undefined && allowed.includes(from))
}
