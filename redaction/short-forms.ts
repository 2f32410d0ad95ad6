// Short forms that are said letter by letter: "c p r", "k i d".
import type { Stretch } from './stretch.ts'
import type { Token } from './tokens.ts'
import { shortForms } from './words/things.ts'

/** Is every token of the stretch one letter? */
export const areSingle = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens.slice(from, to).every(({ kind, end, start }) => kind === 'word' && end - start === 1)

/** "the k i d number", "at u n n": a thing or a place by its short form. */
export const isShortForm = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  areSingle(tokens, { from, to }) &&
  shortForms.has(
    tokens
      .slice(from, to)
      .map(({ key }) => key)
      .join(''),
  )
