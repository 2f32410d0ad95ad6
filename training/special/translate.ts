// Says the Nordic messages in the other Nordic languages, with Apertium's rules: what one language has a message for, the
// others then know too. Learned from at less weight, never measured on. English has no such neighbour.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Message } from './read-messages.ts'

const pairs = [
  ['nb', 'da'],
  ['nb', 'sv'],
  ['nb', 'nn'],
  ['sv', 'nb'],
  ['sv', 'da'],
  ['da', 'nb'],
  ['da', 'sv'],
  ['nn', 'nb'],
  ['nn', 'sv'],
  ['nn', 'da'],
] as const
const codes = { nb: 'nob', nn: 'nno', da: 'dan', sv: 'swe' } as const
const run = promisify(execFile)
const atOnce = 400
const newMessage = ' ||| '

type Pair = (typeof pairs)[number]

// Through files: apertium opens its input by name, and a socket has none.
async function apertium(pair: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'translate-'))
  try {
    const [from, to] = [join(folder, 'from'), join(folder, 'to')]
    await writeFile(from, text)
    await run('apertium', ['-u', pair, from, to]).catch((cause: unknown) => {
      throw new Error(`training needs apertium with the pair ${pair}`, { cause })
    })
    return await readFile(to, 'utf8')
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** One for each of `texts`; a blank line parts them. Where the answer has other parts than were asked for, by halves. */
async function translated(pair: string, texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return []
  const parts = (await apertium(pair, `${texts.join('\n\n')}\n`)).trimEnd().split('\n\n')
  if (parts.length === texts.length) return parts
  if (parts.join('') === '') throw new Error(`apertium ${pair} said nothing`)
  if (texts.length === 1) return [parts.join(' ')]
  const half = Math.ceil(texts.length / 2)
  return [...(await translated(pair, texts.slice(0, half))), ...(await translated(pair, texts.slice(half)))]
}

interface Job {
  readonly pair: string
  readonly texts: readonly string[]
}

const keyOf = (pair: string, text: string): string => createHash('sha256').update(`${pair} ${text}`).digest('base64url')

/** `kept`: a file of what was translated before, so that only new messages are. It holds nothing but such text. */
async function translateAll(jobs: readonly Job[], kept: string): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>(existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : [])
  const waiting = jobs.flatMap(({ pair, texts }) => {
    const missing = texts.filter((text) => !known.has(keyOf(pair, text)))
    const parts = Math.ceil(missing.length / atOnce)
    return Array.from({ length: parts }, (_, i) => ({ pair, texts: missing.slice(i * atOnce, (i + 1) * atOnce) }))
  })
  const work = async (): Promise<void> => {
    for (let job = waiting.pop(); job; job = waiting.pop()) {
      const { pair, texts } = job
      const out = await translated(pair, texts)
      texts.forEach((text, i) => {
        known.set(keyOf(pair, text), out[i] ?? '')
      })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  writeFileSync(kept, JSON.stringify([...known]))
  return known
}

const flat = (message: Message): string => message.texts.join(newMessage).replaceAll('\n', ' ')

/** Every Nordic message in the other languages, under its own id, so that it stays in its own fold. */
export async function translations(messages: readonly Message[], kept: string): Promise<Message[]> {
  const jobs = pairs.map(([from, to]: Pair) => ({
    to,
    pair: `${codes[from]}-${codes[to]}`,
    own: messages.filter(({ lang }) => lang === from),
  }))
  const known = await translateAll(
    jobs.map(({ pair, own }) => ({ pair, texts: own.map(flat) })),
    kept,
  )
  return jobs.flatMap(({ to, pair, own }) =>
    own.flatMap((message) => {
      const text = known.get(keyOf(pair, flat(message)))?.trim()
      return text ? [{ ...message, lang: to, texts: text.split(newMessage.trim()).map((part) => part.trim()) }] : []
    }),
  )
}
