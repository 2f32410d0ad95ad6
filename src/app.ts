// The HTTP side of the service: headers, raw bodies, the table of routes, problems. Everything it serves comes from
// routes.ts, so that who may come in where can be read from top to bottom in one place.
import { join } from 'node:path'
import express, { type Express, type Request, type Response } from 'express'
import helmet from 'helmet'
import { problemHandler } from './api/problem.ts'
import type { Route } from './api/routes.ts'
import { Refusal } from './errors.ts'

export interface AppParts {
  readonly routes: readonly Route[]
  /** Where the built pages lie. */
  readonly web: string
  /** True behind https; loopback without it gets no HSTS and no secure-only cookies. */
  readonly secure: boolean
  readonly fault: (error: unknown) => void
}

const bodyLimit = 64 * 1024
const self = ["'self'"]
const none = ["'none'"]

const headers = (secure: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: [...self, 'data:'],
        fontSrc: self,
        connectSrc: self,
        formAction: self,
        frameAncestors: none,
        baseUri: none,
        objectSrc: none,
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  })

const pages: Readonly<Record<string, string>> = { '/panel': 'panel/index.html', '/': 'panel/index.html' }

export function createApp({ routes, web, secure, fault }: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use(headers(secure))
  app.use(express.raw({ type: () => true, limit: bodyLimit, inflate: false }))
  for (const { method, path, handlers } of routes) app[method](path, ...handlers)
  for (const [path, file] of Object.entries(pages)) {
    app.get(path, (_request: Request, response: Response) =>
      response.set('cache-control', 'no-cache').sendFile(join(web, file)),
    )
  }
  app.use(
    '/assets',
    express.static(join(web, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
  )
  app.use((request: Request) => {
    const known = routes.some(({ path }) => path === request.path)
    if (known) throw new Refusal('method-not-allowed', 'This address is served by another method')
    throw new Refusal('not-found', 'Nothing is served at this address')
  })
  app.use(problemHandler(fault))
  return app
}
