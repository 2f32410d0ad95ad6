// What the chat's way costs: how soon a person is offered after a sensitive message, guard and mask alone, and the memory of
// a node with many open chats. The service runs as a process of its own, built; the customers are real sockets beside it.
//   npm run build:server && npx tsx bench/chat.ts [open chats]
import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { createEngine } from '../redaction/mask.ts'
import type { ChatState, ChatToClient, ChatToServer } from '../src/api/chat-contract.ts'
import { policyFilesIn, policyFolder } from '../src/files.ts'
import { loadGuard, loadLearned } from '../src/learned.ts'

const harmless = [
  'Hei, hva er egenandelen på bilforsikringen min?',
  'Jeg heter Kari Prøvesen, telefon 412 34 567, og lurer på innboforsikringen.',
  'Kan jeg flytte forsikringen til den nye adressen i Prøveveien 8, 0001 Oslo?',
]
const sensitive = 'Jeg har fått kreft og går på cellegift, gjelder forsikringen da?'

type Page = Socket<ChatToClient, ChatToServer>

const figure = (label: string, value: string): void => console.log(`${label.padEnd(58)} ${value}`)
const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)
const spread = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b)
  return `p50 ${at(sorted, 0.5)} ms   p99 ${at(sorted, 0.99)} ms   max ${at(sorted, 1)} ms`
}

/** The policies with people there at any hour, so that a person can be offered whenever this runs. */
function openPolicies(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sladd-bench-'))
  for (const { name, text } of policyFilesIn(policyFolder())) {
    const hours = '- { days: [mon, tue, wed, thu, fri, sat, sun], open: "00:00", close: "23:59" }'
    const open = text.replace(/( +hours:\n)(?: +- \{ days.*\n)+/, `$1    ${hours}\n`)
    writeFileSync(join(folder, basename(name)), open)
  }
  return folder
}

/** The built service as it is shipped, in a process of its own. */
async function serve() {
  const [data, policies] = [mkdtempSync(join(tmpdir(), 'sladd-bench-')), openPolicies()]
  const child = spawn(process.execPath, ['dist/src/cli.js', 'serve'], {
    env: {
      PATH: process.env['PATH'],
      SLADD_DATA: data,
      SLADD_POLICIES: policies,
      SLADD_PORT: '0',
      SLADD_LOG: 'error',
      SLADD_BOTS: 'tryg-no=scripted',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  for await (const piece of child.stdout) {
    printed += String(piece)
    if (printed.includes('listens on')) break
  }
  const memory = (): string =>
    `${Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024)} MB`
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
    for (const folder of [data, policies]) rmSync(folder, { recursive: true, force: true })
  }
  return { url: /http:\/\/\S+/.exec(printed)?.[0] ?? '', memory, stop }
}

function judgedAndMasked(): void {
  const guard = loadGuard()
  const learned = loadLearned({ names: true, special: true })
  const engine = createEngine({ ...learned, hash: (value) => value })
  const times: number[] = []
  for (let round = 0; round < 2_000; round++) {
    const text = [...harmless, sensitive][round % 4] ?? ''
    const began = performance.now()
    guard.judge(text, { earlier: harmless })
    learned.foreign?.(text)
    engine
      .conversation({ languages: ['nb'], channel: 'chat' })
      .push({ segment: 's', at: round, speaker: 'customer', text, final: true })
    if (round >= 200) times.push(performance.now() - began)
  }
  figure('guard and mask, one message (goal 2 ms)', spread(times))
}

async function open(url: string): Promise<Page> {
  const page: Page = io(`${url}/chat`, { transports: ['websocket'], forceNew: true, reconnection: false })
  await new Promise<void>((connected, failed) => {
    page.once('connect', () => connected())
    page.once('connect_error', failed)
  })
  const answer = await page.emitWithAck('chat.open', { controller: 'tryg-no', language: 'nb' })
  if (!answer.ok) throw new Error(answer.problem.detail)
  return page
}

const answered = (page: Page): Promise<unknown> => new Promise((heard) => page.once('line', heard))

async function say(page: Page, text: string): Promise<ChatState> {
  const answer = await page.emitWithAck('chat.say', { id: randomUUID(), text })
  if (!answer.ok) throw new Error(answer.problem.detail)
  return answer.state
}

async function measured(count: number): Promise<void> {
  const { url, memory, stop } = await serve()
  figure('resident memory, nobody there', memory())
  const pages: Page[] = []
  while (pages.length < count)
    pages.push(...(await Promise.all(Array.from({ length: Math.min(50, count - pages.length) }, () => open(url)))))
  const replies: number[] = []
  for (const text of harmless) {
    for (let from = 0; from < pages.length; from += 20) {
      await Promise.all(
        pages.slice(from, from + 20).map(async (page) => {
          const began = performance.now()
          const heard = answered(page)
          await say(page, text)
          await heard
          replies.push(performance.now() - began)
        }),
      )
    }
  }
  figure(`resident memory, ${count} open chats of 8 lines (goal 300 MB for 2,000)`, memory())
  figure('message to the bot’s answer, 20 at a time', spread(replies))
  const offers: number[] = []
  for (const page of pages.slice(0, 500)) {
    const began = performance.now()
    const { phase } = await say(page, sensitive)
    if (phase !== 'offered') throw new Error(`not offered but ${phase}`)
    offers.push(performance.now() - began)
  }
  figure('sensitive message to the offer of a person (goal 1,000 ms)', spread(offers))
  for (const page of pages) page.disconnect()
  await stop()
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`)
judgedAndMasked()
await measured(Number(process.argv[2] ?? 2_000))
