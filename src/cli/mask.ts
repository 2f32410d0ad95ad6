// `sladd mask`: lines or dialogues in, the same masked out, a line at a time. A bad line is named and left out; the
// others go on.
import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { createEngine, type Engine, type Kind, kinds, offByDefault } from '../../redaction/mask.ts'
import { policiesOf } from '../compose.ts'
import { loadLearned } from '../learned.ts'
import { maskTurns, operatorsOf, patternOf } from '../masking.ts'
import type { Policy } from '../policy/policy.ts'
import { plainly } from '../wish.ts'
import { complain, createProgress, inputLines, print } from './lines.ts'

export interface MaskOptions {
  readonly lang?: string
  readonly format: 'text' | 'dialogues'
  readonly controller?: string
  /** One flag a kind, and `names`: false switches it off. */
  readonly [kind: string]: unknown
}

/** `--no-bank-account` and the like: the flag of each kind. */
export const flagOf = (kind: Kind): string => kind.toLowerCase().replaceAll('_', '-')
const optionOf = (kind: Kind): string => flagOf(kind).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const dialogue = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.string().optional(),
  channel: z.enum(['voice', 'chat']).default('voice'),
  turns: z.array(z.object({ speaker: z.enum(['customer', 'agent', 'bot']), text: z.string() })),
})
type Dialogue = z.infer<typeof dialogue>

export const maskedKinds = (options: MaskOptions): ReadonlySet<Kind> =>
  new Set(
    kinds.filter((kind) => {
      const chosen = options[optionOf(kind)]
      return typeof chosen === 'boolean' ? chosen : !offByDefault.has(kind)
    }),
  )

function policyOf(id: string | undefined): Policy | undefined {
  if (id === undefined) return undefined
  const { controllers } = policiesOf({ policies: undefined })
  const policy = controllers.get(id)
  if (!policy)
    throw new RangeError(`--controller: no policy of that name; there are ${[...controllers.keys()].join(', ')}`)
  return policy
}

export function engineFor(options: MaskOptions): Engine {
  const policy = policyOf(options.controller)
  const key = randomBytes(32)
  return createEngine({
    ...loadLearned({ names: options['names'] !== false }),
    kinds: maskedKinds(options),
    hash: (value) => createHmac('sha256', key).update(value).digest('hex'),
    onUnknownLanguage: (language) => complain(`no language "${language}": read in all of them`),
    ...(policy && {
      operators: operatorsOf(policy),
      patterns: {
        policyNumbers: policy.numbers.policy.map(patternOf),
        claimNumbers: policy.numbers.claim.map(patternOf),
      },
    }),
  })
}

const wishOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => `/${issue.path.join('/')}: ${issue.message}`)
    .join('; ')

function dialogueIn(text: string): Dialogue | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'not JSON; wanted one dialogue a line: {"id","lang"?,"channel":"voice"|"chat","turns":[{"speaker","text"}]}'
  }
  const parsed = dialogue.safeParse(json, plainly)
  return parsed.success ? parsed.data : wishOf(parsed.error)
}

/** Runs the command; resolves with its exit code: 0, or 1 when a line was bad. */
export async function runMask(files: readonly string[], options: MaskOptions): Promise<number> {
  const engine = engineFor(options)
  const progress = createProgress(options.format === 'dialogues' ? 'dialogues' : 'lines')
  let bad = 0
  for await (const { file, number, text } of inputLines(files)) {
    const flaw = (wish: string) => {
      bad++
      complain(`${file === '-' ? 'standard input' : file}:${number}: ${wish}`)
    }
    progress.step()
    if (text === undefined) flaw('not UTF-8 text')
    else if (options.format === 'text')
      await print(engine.mask(text, options.lang === undefined ? {} : { lang: options.lang }).text)
    else if (text.trim() !== '') {
      const read = dialogueIn(text)
      if (typeof read === 'string') flaw(read)
      else await print(JSON.stringify({ id: read.id, turns: maskTurns(engine, { lang: options.lang, ...read }) }))
    }
  }
  progress.done()
  return bad > 0 ? 1 : 0
}
