// Every way in, opened on one HTTP server: routes, pages, sound, panels and chats.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { Server as SocketServer } from 'socket.io'
import { createDeliveries } from './access/delivery.ts'
import { createUnmasking } from './access/unmask.ts'
import { attachChat } from './api/chat.ts'
import { createDocs } from './api/docs.ts'
import { serveHandovers } from './api/handover.ts'
import { createKeeper } from './api/keeper.ts'
import { createLogin } from './api/login.ts'
import { attachMedia } from './api/media.ts'
import { openapiOf } from './api/openapi.ts'
import { attachPanel } from './api/panel.ts'
import { createPlaybackRoutes } from './api/playback.ts'
import { createPresidio } from './api/presidio.ts'
import { createRoutes, events, limited, type Ready, type Route } from './api/routes.ts'
import { plainSocial, socialDescribed } from './api/social.ts'
import { createStaffEndpoints } from './api/staff-endpoints.ts'
import { inboundSurvey, surveyDescribed } from './api/survey.ts'
import { createV1 } from './api/v1.ts'
import { createApp } from './app.ts'
import { createPlayback } from './call/recording-playback.ts'
import { version, webFolder } from './files.ts'
import type { Parts } from './parts.ts'

export interface Doors {
  readonly server: Server
  /** Says that the service takes no more, before anything closes. */
  drain(): void
  /** People are told, then every socket and the server close. */
  close(): Promise<void>
}

const socketBuffer = 64 * 1024

/** Opens nothing to the network yet: that is `server.listen`. */
export function openDoors(parts: Parts): Doors {
  const { ports, policies, config, secure, fault, line, chats } = parts
  const keeper = createKeeper(policies, parts.verifiers)
  const ready = readiness(parts)
  const door = { ports, keeper, keyring: parts.keyring, deliveries: createDeliveries(ports, policies) }
  const app = createApp({
    routes: routesOf(parts, door, ready),
    web: webFolder(),
    demoPage: parts.demoPage,
    secure,
    framers: config.frameOrigins,
    proxies: config.proxies,
    fault: (error) => fault('http', error),
    refused: (code) => {
      parts.metrics.count('refused')
      parts.log('debug', 'refused', { code })
    },
  })
  const server = createServer(app)
  const io = new SocketServer(server, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: socketBuffer,
    allowRequest: (request, allow) => allow(null, sameOrigin(request.headers, config.publicUrl)),
  })
  const handovers = { ports, policies, chats, fault }
  const panel = attachPanel(io, {
    ...parts,
    also: (socket, answer) => serveHandovers(handovers, socket, answer),
  })
  const chat = attachChat(io, handovers)
  const media = attachMedia(server, { keeper, line, isOurs: (target) => target.startsWith(`${io.path()}/`) })
  return {
    server,
    drain: ready.drain,
    close: async () => {
      panel.close()
      chat.close()
      media.close()
      await io.close()
    },
  }
}

type Door = Parameters<typeof plainSocial>[0]

/** Every route with its keeper: whoever may come in by HTTP. */
export function routesOf(parts: Parts, door: Door, ready: Ready): readonly Route[] {
  const { ports, policies, engine, secure, config } = parts
  const unmasking = createUnmasking(ports, parts.audit)
  const inbound = { method: 'post', keeper: 'signature' } as const
  const often = limited(1_000, events)
  const routes: readonly Route[] = [
    ...createRoutes({ ...parts, door, login: createLogin(parts.sessions, secure), ready }),
    {
      ...inbound,
      path: '/social/:controller/plain',
      handlers: [often, plainSocial(door)],
      described: socialDescribed,
    },
    {
      ...inbound,
      path: '/survey/:controller',
      handlers: [often, inboundSurvey({ ...door, surveys: parts.chats.surveys })],
      described: surveyDescribed,
    },
    ...createV1({ ...parts, token: config.apiToken }),
    ...createPlaybackRoutes({ ...parts, playback: createPlayback({ ...parts, again: parts.masker.again }) }),
    ...createStaffEndpoints({ ...parts, policies, holds: parts.retention.holds, unmasking }),
    ...createPresidio({ engine, crypto: ports.crypto, token: config.apiToken }),
  ]
  return [...routes, ...createDocs(openapiOf(routes, version()))]
}

function readiness({ ports }: Parts) {
  let draining = false
  const checks = { records: () => ports.records.ping(), recordings: () => ports.recordings.ping() }
  const failing = ([name, check]: [string, () => Promise<void>]) =>
    check().then(
      () => undefined,
      () => name,
    )
  return {
    drain: () => {
      draining = true
    },
    /** What the node goes on without: no reason to send nobody here, all the others are without it as well. */
    away: (): readonly string[] => (ports.bus.joined() ? [] : ['bus']),
    missing: async (): Promise<readonly string[]> => {
      if (draining) return ['stopping']
      return (await Promise.all(Object.entries(checks).map(failing))).filter((name) => name !== undefined)
    },
  }
}

/** Browsers say where a page comes from; only our own pages may open sockets. Programs send no Origin and need a cookie. */
function sameOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  if (headers.origin === undefined) return true
  const own = publicUrl ? new URL(publicUrl).origin : `http://${headers.host}`
  return headers.origin === own
}
