// A name that is not remembered, for reading what follows it: an everyday name of the same length in its place.

const given: readonly string[] = [
  '',
  '…',
  'bo',
  'eva',
  'anna',
  'maria',
  'anders',
  'kristin',
  'johannes',
  'elisabeth',
  'kristoffer',
]
const first = 'anna'
const surnames: readonly string[] = ['berg', 'nilsen', 'johansen', 'kristensen', 'christensen']
const shortestPair = 11

/** A name of `length` UTF-16 units, filled up with spaces; the longer ones with a surname. */
export function standIn(length: number, capitals: boolean): string {
  const only = given[length]
  const room = length - first.length - 1
  const name =
    length < shortestPair && only !== undefined
      ? only
      : `${first} ${surnames.findLast((surname) => surname.length <= room) ?? ''}`
  const written = capitals ? name.replace(/(?<!\S)\S/g, (letter) => letter.toUpperCase()) : name
  return written.padEnd(length)
}
