// `sladd guard`: one message a line in, one verdict a line out. A bad line is named and left out; the others go on.
import { z } from 'zod'
import { type Language, languages } from '../../redaction/kinds.ts'
import { loadGuard } from '../learned.ts'
import { plainly } from '../wish.ts'
import { complain, createProgress, inputLines, print } from './lines.ts'

const message = z.object({ id: z.union([z.string(), z.number()]), lang: z.string().optional(), text: z.string() })

const languagesOf = (lang: string | undefined): { readonly languages?: readonly Language[] } => {
  const known = languages.find((each) => each === lang)
  return known ? { languages: [known] } : {}
}

// Says each language that is not known once.
function createTellUnknown(): (lang: string | undefined) => void {
  const told = new Set<string>()
  return (lang) => {
    if (lang === undefined || told.has(lang) || languagesOf(lang).languages) return
    told.add(lang)
    complain(`no language "${lang}": read in all of them`)
  }
}

function messageIn(text: string): z.infer<typeof message> | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'not JSON; wanted one message a line: {"id","lang"?,"text"}'
  }
  const parsed = message.safeParse(json, plainly)
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`).join('; ')
}

/** Runs the command; resolves with its exit code: 0, or 1 when a line was bad. */
export async function runGuard(files: readonly string[], options: { readonly outgoing?: boolean }): Promise<number> {
  const guard = loadGuard()
  const progress = createProgress('messages')
  const tellUnknown = createTellUnknown()
  let bad = 0
  for await (const { file, number, text } of inputLines(files)) {
    progress.step()
    if (text !== undefined && text.trim() === '') continue
    const read = text === undefined ? 'not UTF-8 text' : messageIn(text)
    if (typeof read === 'string') {
      bad++
      complain(`${file === '-' ? 'standard input' : file}:${number}: ${read}`)
      continue
    }
    tellUnknown(read.lang)
    const context = languagesOf(read.lang)
    const judged = options.outgoing ? guard.outgoing(read.text, context) : guard.judge(read.text, context)
    const category = 'category' in judged && judged.verdict === 'sensitive' ? { category: judged.category } : {}
    await print(
      JSON.stringify({
        id: read.id,
        verdict: judged.verdict,
        ...category,
        score: judged.score,
        because: judged.because,
      }),
    )
  }
  progress.done()
  return bad > 0 ? 1 : 0
}
