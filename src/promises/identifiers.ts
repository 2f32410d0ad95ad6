// Identifiers left in what is stored as masked, looked for by rules alone: of kinds whose values check themselves, so that
// a harmless number never turns a promise red.
import type { Kind } from '../../redaction/kinds.ts'
import { createEngine } from '../../redaction/mask.ts'
import type { ClauseOf } from '../policy/clause.ts'
import type { Policy, RuleId } from '../policy/policy.ts'
import type { Item, StoredKind } from '../stored.ts'
import { type Finding, judged, together } from './finding.ts'
import type { Stock } from './stock.ts'

const certain: ReadonlySet<Kind> = new Set(['NATIONAL_ID', 'EMAIL', 'CARD'])
const engine = createEngine({ kinds: certain, hash: () => '' })

/** Whether a text holds one in clear; of `kinds` alone where they are given. */
export const holdsIdentifier = (text: string, kinds: readonly Kind[] = [...certain]): boolean =>
  engine.mask(text).spans.some(({ type }) => kinds.includes(type))

const textKinds = [
  'transcript',
  'live-transcript',
  'chat',
  'bot-chat',
  'survey',
] as const satisfies readonly StoredKind[]
type Texts = Item<(typeof textKinds)[number]>

/** Reading again is slow next to counting: of each kind the newest, which show what the masking is like now. */
const mostRead = 1_000

function textsOf({ body }: Texts): readonly string[] {
  if ('lines' in body) return body.lines.flatMap((line) => ('text' in line ? [line.text] : []))
  if ('text' in body) return [body.text]
  return body.remark === undefined ? [] : [body.remark]
}

/** Stored text of what the clause masks (of all where it names nothing) holds no such identifier. */
export async function checkMask(
  stock: Stock,
  policy: Policy,
  clause: ClauseOf<'mask'> & { readonly rule: RuleId },
): Promise<Finding> {
  const kinds = textKinds.filter((kind) => clause.what?.includes(kind) ?? true)
  const read = async (kind: (typeof textKinds)[number]): Promise<Finding> =>
    judged((await stock.items(kind, policy.controller)).slice(-mostRead) as readonly Texts[], {
      what: 'with an identifier in clear',
      name: ({ id }) => `${kind}/${id}`,
      bad: (item) => textsOf(item).some((text) => holdsIdentifier(text, clause.kinds)),
    })
  return together(await Promise.all(kinds.map(read)))
}
