// The HTTP side of the service: headers, raw bodies, the table of routes, problems. Everything it serves comes from
// routes.ts, so that who may come in where can be read from top to bottom in one place.
import express, { type Express, type Request } from 'express'
import { securityHeaders, servePages } from './api/pages.ts'
import { type Listening, problemHandler } from './api/problem.ts'
import type { Route } from './api/routes.ts'
import { Refusal } from './errors.ts'

export interface AppParts extends Listening {
  readonly routes: readonly Route[]
  /** Where the built pages lie. */
  readonly web: string
  /** Whether the page to try the chat on is served. */
  readonly demoPage: boolean
  /** True behind https; loopback without it gets no HSTS and no secure-only cookies. */
  readonly secure: boolean
  /** Origins that may show panel and chat in a frame. */
  readonly framers: readonly string[]
  /** How many proxies of our own stand before the service; their word for a client's address counts. */
  readonly proxies: number
}

const bodyLimit = 64 * 1024
/** Whether the route is at this address, whatever the method. */
function isAt({ path }: Route, address: string): boolean {
  const [wanted, given] = [path.split('/'), address.split('/')]
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith(':') || part === given[index])
}

export function createApp({ routes, web, demoPage, secure, framers, proxies, ...listening }: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', proxies)
  app.use(securityHeaders(secure))
  app.use(express.raw({ type: () => true, limit: bodyLimit, inflate: false }))
  for (const { method, path, handlers } of routes) app[method](path, ...handlers)
  servePages(app, { web, demoPage, secure, framers })
  app.use((request: Request) => {
    const known = routes.some((route) => isAt(route, request.path))
    if (known) throw new Refusal('method-not-allowed', 'This address is served by another method')
    throw new Refusal('not-found', 'Nothing is served at this address')
  })
  app.use(problemHandler(listening))
  return app
}
