// `sladd serve`: settings → parts → service, until told to stop.
import closeWithGrace from 'close-with-grace'
import { type ComposeOptions, compose } from './compose.ts'
import { type Config, readConfig } from './config.ts'
import { withoutSecret } from './known-controllers.ts'
import { loadLearned } from './learned.ts'
import { type Service, startService } from './service.ts'

/** How long a stop may take before it is forced. */
const grace = 10_000

/** The one-time link that signs somebody in. */
export const linkTo = (url: string, token: string): string => `${url}/login?token=${token}`

/** A link for the first adviser of an installation: sees the calls of every controller in the panel. */
export async function firstLink(service: Service, controllers: Iterable<string>): Promise<string> {
  return linkTo(service.url, await service.sessions.invite('adviser', [...controllers]))
}

/** Stops the service on SIGTERM, SIGINT or a fault nobody caught; what was acknowledged is stored by then. */
export function stopWithGrace(service: Service): void {
  closeWithGrace({ delay: grace }, async ({ err: fault }) => {
    if (fault) service.log('error', 'fault', { where: 'process', code: fault.name })
    await service.stop()
  })
}

export async function start(
  config: Config,
  options: ComposeOptions = {},
): Promise<{ readonly service: Service; readonly link: string; readonly unsigned: readonly string[] }> {
  const composed = await compose(config, options)
  const service = await startService(config, composed, loadLearned())
  const { policies } = composed
  const link = await firstLink(service, policies.controllers.keys())
  return { service, link, unsigned: withoutSecret(config, policies) }
}

export async function serve(): Promise<undefined> {
  const { service, link, unsigned } = await start(readConfig())
  stopWithGrace(service)
  process.stdout.write(`Sladd listens on ${service.url}\nSign in once as an adviser: ${link}\n`)
  if (unsigned.length > 0)
    process.stdout.write(`Without a secret (SLADD_WEBHOOK_SECRETS), every event refused: ${unsigned.join(', ')}\n`)
}
