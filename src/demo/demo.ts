// `sladd demo`: the whole service on loopback with everything embedded, and calls and chats played through its real
// doors in real time: signed webhooks, sound by WebSocket, panel and chat by Socket.IO.
import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createEngine } from '../../redaction/mask.ts'
import type { Answer } from '../call/answer.ts'
import { type Config, readConfig } from '../config.ts'
import { loadLearned } from '../learned.ts'
import { linkTo, start, stopWithGrace } from '../main.ts'
import { chatScenarios } from './chat-scenario.ts'
import { playChat, takeSeat } from './chatter.ts'
import { type Scenario, scenarios } from './scenario.ts'
import { createSender, type Sender } from './sender.ts'
import { watch } from './viewer.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

const isTaken = ({ cause }: Error): boolean => cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'

/** Chats are shown at any time of day, and can be tried. */
const demoed = { alwaysOpen: true, demoPage: true } as const

async function startSomewhere(config: Config) {
  try {
    return await start(config, demoed)
  } catch (error) {
    if (!(error instanceof Error && isTaken(error))) throw error
    print(`Port ${config.port} is taken; using a free one (SLADD_PORT chooses).`)
    return start({ ...config, port: 0 }, demoed)
  }
}

// What the service asks to be read to the caller is what the phone system then says it has read.
const withPrompt = (
  event: Readonly<Record<string, unknown>>,
  asked: Answer['ask'],
): Readonly<Record<string, unknown>> => {
  if (!asked) return event
  const { prompt, version, language } = asked
  if (event['type'] === 'consent.requested') return { ...event, prompt, version, language }
  const evidence = event['evidence']
  return typeof evidence === 'object' ? { ...event, evidence: { ...evidence, prompt, version, language } } : event
}

async function play(scenario: Scenario, run: string, sender: Sender): Promise<void> {
  const call = `${run}-${scenario.id}`
  const begun = Date.now()
  let asked: Answer['ask']
  let stopSound = () => {}
  for (const [index, step] of scenario.steps.entries()) {
    await wait(Math.max(0, begun + step.at * 1000 - Date.now()))
    const at = new Date().toISOString()
    if ('event' in step) {
      const answer = await sender.send({ ...withPrompt(step.event, asked), call, at })
      asked = answer.ask ?? asked
    } else if ('say' in step) {
      await sender.send({
        type: 'speech.final',
        call,
        at,
        segment: `s${index}`,
        seq: index,
        speaker: step.as,
        text: step.say,
      })
    } else if (step.sound === 'start') stopSound = await sender.stream(call)
    else stopSound()
  }
  stopSound()
}

// For what this program itself prints; the service masks with its own engines.
function createMask(): (text: string, lang: string) => string {
  const key = randomBytes(32)
  const hash = (value: string): string => createHmac('sha256', key).update(value).digest('base64url')
  const engine = createEngine({ ...loadLearned(), hash })
  return (text, lang) => engine.mask(text, { lang }).text
}

/** One call of /v1 to paste into a shell; the token is the demo's own and lives as long as it. */
export const apiLine = (url: string, token: string): string =>
  `curl ${url}/v1/mask -H 'authorization: Bearer ${token}' -d '{"text":"Ring 412 34 567"}'`

/** Plays every scenario side by side; stays up afterwards unless `once`. */
export async function runDemo({ once = false }: { readonly once?: boolean }): Promise<number | undefined> {
  const secrets = new Map(scenarios.map(({ controller }) => [controller, newSecret()]))
  const given = readConfig()
  const apiToken = given.apiToken ?? randomBytes(24).toString('base64url')
  const config = {
    ...given,
    apiToken,
    host: '127.0.0.1',
    webhookSecrets: new Map([...secrets].map(([id, secret]) => [id, [secret]])),
    bots: new Map([['tryg-no', { kind: 'scripted' as const }]]),
    log: 'error' as const,
  }
  const { service, link } = await startSomewhere(config)
  stopWithGrace(service)
  const controllers = [...secrets.keys()]
  const stopWatching = await watch(
    linkTo(service.url, await service.sessions.invite('adviser', controllers)),
    service.url,
    print,
  )
  print(`Sladd listens on ${service.url}`)
  print(`The panel, signed in once: ${link}`)
  print(`Try the chat as a customer: ${service.url}/widget-demo`)
  print(`Mask by HTTP (${service.url}/docs): ${apiLine(service.url, apiToken)}`)
  const adviser = await takeSeat(
    linkTo(service.url, await service.sessions.invite('adviser', controllers)),
    service.url,
  )
  for (const { id, controller, shows } of [...scenarios, ...chatScenarios])
    print(`  ${`${controller}:${id}`.padEnd(30)} ${shows}`)
  const run = randomBytes(3).toString('hex')
  const mask = createMask()
  await Promise.all([
    ...scenarios.map((each) =>
      play(each, run, createSender(service.url, each.controller, secrets.get(each.controller) ?? '')),
    ),
    ...chatScenarios.map((each) => playChat(each, { url: service.url, adviser, print, mask })),
  ])
  adviser.leave()
  print(`All calls and chats were played. What they left lies in ${config.data}; nothing of it holds what was masked.`)
  if (!once) {
    // A link of its own: the first has been used by now, or is as good as used.
    const fresh = linkTo(service.url, await service.sessions.invite('adviser', controllers))
    print(`The panel stays up: ${fresh}  (Ctrl+C ends)`)
    print(`So does the chat, as a customer sees it: ${service.url}/widget-demo`)
    return undefined
  }
  stopWatching()
  await service.stop()
  return 0
}
