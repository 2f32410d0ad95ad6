// Letters said one by one right before a number: the head of a plate, a passport's or a policy's number.
import type { Utterance } from '../utterance.ts'

export interface Letters {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly spelled: boolean
}

const longest = 3
/** What may stand between letters and digits. */
export const links: ReadonlySet<string> = new Set([
  '-',
  '–',
  'og',
  'så',
  'och',
  'and',
  'bindestrek',
  'strek',
  'bindestreg',
  'bindestreck',
  'dash',
  'hyphen',
  'minus',
  'slash',
  'skråstrek',
  'skråstreg',
  ',',
])

/** Two or three single letters before token `before`, the longest first. */
export function singleLetters(u: Utterance, before: number): Letters[] {
  const out: Letters[] = []
  let text = ''
  for (let at = before - 1; at >= 0 && text.length < longest; at--) {
    const token = u.tokens[at]
    const linking =
      token !== undefined &&
      links.has(token.key) &&
      (token.kind === 'sign' ? text !== '' : text === '' && at === before - 1)
    if (linking) continue
    if (token?.kind !== 'word' || token.key.length !== 1 || /['’]/.test(u.tokens[at - 1]?.key ?? '')) break
    text = token.key + text
    if (text.length > 1) out.unshift({ from: at, to: before, text, spelled: true })
  }
  return out
}

/** Letters spelled before token `before`, if any: with examples, by a telephone alphabet, or single ones. */
export const lettersBefore = (u: Utterance, before: number): Letters | undefined => {
  const spelled = u.spelled().find(({ from, to }) => to === before && !/['’]/.test(u.tokens[from - 1]?.key ?? ''))
  return spelled === undefined ? singleLetters(u, before)[0] : { ...spelled, spelled: true }
}
