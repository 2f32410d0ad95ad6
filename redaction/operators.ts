// What stands in the masked text in place of a value.
import type { Kind } from './kinds.ts'

export type Operator =
  /** `[PHONE_1]`: the default. */
  | { readonly op: 'label' }
  /** Stars, but for the last `n` letters or digits. */
  | { readonly op: 'keep-last'; readonly n: number }
  /** A keyed hash of the value: equal values stay equal, nothing can be read back. */
  | { readonly op: 'hash' }
  /** The value encrypted by the caller's `seal`, for policies that allow unmasking. */
  | { readonly op: 'seal' }
  /** Nothing at all. */
  | { readonly op: 'drop' }

export interface Value {
  readonly type: Kind
  readonly index: number
  /** As it stands in the text. */
  readonly text: string
  /** In one form for all spellings. */
  readonly canonical: string
}

export interface Keys {
  readonly hash: (value: string) => string
  readonly seal?: (value: string) => string
}

const label = ({ type, index }: Value): string => `[${type}_${index}]`

const keepLast = (text: string, n: number): string => {
  const characters = [...text]
  let left = characters.filter((character) => /[\p{L}\p{N}]/u.test(character)).length
  // A value that would stay readable as a whole is not kept at all.
  const kept = left > n ? n : 0
  return characters.map((character) => (/[\p{L}\p{N}]/u.test(character) && left-- > kept ? '*' : character)).join('')
}

const hashLength = 16

/** What `operator` puts in place of `value`; without a `seal` nothing can be sealed, and the label is used. */
export function substitute(value: Value, operator: Operator | undefined, keys: Keys): string {
  switch (operator?.op) {
    case 'keep-last':
      return keepLast(value.text, operator.n)
    case 'hash':
      return `[${value.type}_${keys.hash(`${value.type}:${value.canonical}`).slice(0, hashLength)}]`
    case 'seal':
      return keys.seal === undefined ? label(value) : `[${value.type}:${keys.seal(value.text)}]`
    case 'drop':
      return ''
    default:
      return label(value)
  }
}
