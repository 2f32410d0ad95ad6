// Our engine, the packages a user could pick instead, and the raw limits, behind one interface.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Engine } from '../redaction/mask.ts'
import { baseline, oneExpression, scan } from './baseline.ts'
import type { Dialogue } from './labelled.ts'
import type { Found } from './scoring.ts'

/** Where the compiled engine and the installed packages are. */
export interface Places {
  readonly built: string
  readonly peers: string
}

export interface Running {
  /** One utterance, the way a user would call it; what comes back is not looked at. */
  readonly run: (text: string, lang: string | undefined) => unknown
  /** The spans of a whole dialogue, where the contestant masks. */
  readonly spans?: (dialogue: Dialogue) => Promise<readonly (readonly Found[])[]>
}

export interface Contestant {
  readonly name: string
  /** The package on npm, with its version; a contestant without one is ours or a raw limit. */
  readonly needs?: string
  readonly start: (places: Places) => Promise<Running>
}

/** A sign that no text holds, so that what was replaced can be found again. */
const GAP = '\uE000'

/** What was replaced by GAP, found by laying the kept pieces along the original; all of it if they do not fit. */
export function gapsIn(original: string, redacted: string): readonly Found[] {
  const kept = redacted.split(GAP)
  const out: Found[] = []
  let at = 0
  for (const [index, piece] of kept.entries()) {
    const from = index === kept.length - 1 && index > 0 ? original.length - piece.length : original.indexOf(piece, at)
    if (from < at || original.slice(from, from + piece.length) !== piece) return [{ start: 0, end: original.length }]
    if (index > 0 && from > at) out.push({ start: at, end: from })
    at = from + piece.length
  }
  return out
}

const eachTurn =
  (find: (text: string) => readonly Found[] | Promise<readonly Found[]>) =>
  async ({ turns }: Dialogue): Promise<readonly (readonly Found[])[]> => {
    const out: (readonly Found[])[] = []
    for (const { text } of turns) out.push(await find(text))
    return out
  }

const builtFile = (built: string, file: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(join(built, file)).href) as Promise<Record<string, unknown>>

async function ourEngine(built: string, learned: boolean): Promise<Engine> {
  const { createEngine } = (await builtFile(built, 'redaction/mask.js')) as typeof import('../redaction/mask.ts')
  if (!learned) return createEngine({ hash: (value) => value })
  const { engineFor } = (await builtFile(built, 'src/cli/mask.js')) as typeof import('../src/cli/mask.ts')
  return engineFor({ format: 'dialogues' })
}

const ours = (name: string, learned: boolean): Contestant => ({
  name,
  start: async ({ built }) => {
    const engine = await ourEngine(built, learned)
    const { maskTurns } = (await builtFile(built, 'src/masking.js')) as typeof import('../src/masking.ts')
    return {
      run: (text, lang) => engine.mask(text, lang === undefined ? {} : { lang }),
      spans: (dialogue) => Promise.resolve(maskTurns(engine, dialogue).map(({ spans }) => spans)),
    }
  },
})

/** Live text: every utterance pushed into a conversation, a new one for every ten, as calls come. */
const live: Contestant = {
  name: 'sladd, pushed into conversations',
  start: async ({ built }) => {
    const engine = await ourEngine(built, true)
    let pushed = 0
    let conversation = engine.conversation()
    return {
      run: (text) => {
        if (pushed % 10 === 0) conversation = engine.conversation()
        const speaker = pushed % 2 === 0 ? 'agent' : 'customer'
        return conversation.push({ segment: String(pushed), at: pushed++ * 4_000, speaker, text, final: true })
      },
    }
  },
}

const replacing = (redact: (text: string) => string): Running => ({
  run: redact,
  spans: eachTurn((text) => gapsIn(text, redact(text))),
})

interface Replacer {
  redact(text: string): string
}
interface Detector {
  detect(text: string): Promise<{ readonly detections: readonly { type: string; position: [number, number] }[] }>
}
type Made<T> = new (options: Readonly<Record<string, unknown>>) => T

/** A class of a package that was installed for this run; nothing is known of its types. */
function classOf<T>({ peers }: Places, from: string, name: string): Made<T> {
  const exported = (createRequire(join(peers, 'package.json'))(from) as Record<string, unknown>)[name]
  if (typeof exported !== 'function') throw new Error(`${from} has no ${name}`)
  return exported as unknown as Made<T>
}

export const contestants: readonly Contestant[] = [
  ours('sladd, identifiers only', false),
  ours('sladd, with names and health', true),
  live,
  {
    name: 'redact-pii',
    needs: 'redact-pii@3.4.0',
    start: async (places) => {
      const redactor = new (classOf<Replacer>(places, 'redact-pii', 'SyncRedactor'))({ globalReplaceWith: GAP })
      return replacing((text) => redactor.redact(text))
    },
  },
  {
    name: '@redactpii/node',
    needs: '@redactpii/node@1.0.17',
    start: async (places) => {
      const redactor = new (classOf<Replacer>(places, '@redactpii/node', 'Redactor'))({ globalReplaceWith: GAP })
      return replacing((text) => redactor.redact(text))
    },
  },
  {
    name: 'openredaction',
    needs: '@openredaction/core@1.1.5',
    start: async (places) => {
      const detector = new (classOf<Detector>(places, '@openredaction/core', 'OpenRedaction'))({})
      return {
        run: (text) => detector.detect(text),
        spans: eachTurn(async (text) =>
          (await detector.detect(text)).detections.map(({ type, position: [start, end] }) => ({
            start,
            end,
            type: type.includes('NAME') ? 'PERSON' : type,
          })),
        ),
      }
    },
  },
  {
    name: 'regular expressions with validators',
    start: async () => ({ run: baseline, spans: eachTurn(baseline) }),
  },
  { name: 'one combined expression', start: async () => ({ run: oneExpression }) },
  { name: 'scan of every character', start: async () => ({ run: scan }) },
]
