// Letters said one by one right before a number: the head of a plate, a passport's or a policy's number.
import type { Spelling } from '../spoken/letters.ts'
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
  'streg',
  'bindestreck',
  'dash',
  'then',
  'derefter',
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

// Spellings are in order and do not overlap.
const endingAt = (all: readonly Spelling[], token: number): Spelling | undefined => {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.to ?? 0) < token) low = middle + 1
    else high = middle
  }
  return all[low]?.to === token ? all[low] : undefined
}

/** Letters spelled before token `before`, if any: with examples, by a telephone alphabet, or single ones. */
export const lettersBefore = (u: Utterance, before: number): Letters | undefined => {
  const spelled = endingAt(u.spelled(), before)
  return spelled === undefined || /['’]/.test(u.tokens[spelled.from - 1]?.key ?? '')
    ? singleLetters(u, before)[0]
    : { ...spelled, spelled: true }
}
