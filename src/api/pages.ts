// The pages and what each may do, as one table: where it lies, who may frame it, what it may frame.
import { join } from 'node:path'
import type { Express, RequestHandler, Response } from 'express'
import express from 'express'
import helmet from 'helmet'

interface Page {
  readonly path: string
  readonly file: string
  /** May be shown in a frame of the sites that the settings name. */
  readonly framed?: true
  /** Shows a frame of our own. */
  readonly frames?: true
  /** Served in a demo only. */
  readonly demo?: true
  /** A script that other sites include. */
  readonly script?: true
}

const pages: readonly Page[] = [
  { path: '/', file: 'panel/index.html', framed: true },
  { path: '/panel', file: 'panel/index.html', framed: true },
  { path: '/widget', file: 'widget/index.html', framed: true },
  { path: '/widget-demo', file: 'widget-demo/index.html', frames: true, demo: true },
  { path: '/widget.js', file: 'widget.js', script: true },
]

const self = ["'self'"]
const none = ["'none'"]

/** Strict for everything; a page's own line may loosen who frames it and what it frames. */
export function securityHeaders(
  secure: boolean,
  page: Partial<Page> & { readonly framers?: readonly string[] } = {},
): RequestHandler {
  return helmet({
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
        frameSrc: page.frames ? self : none,
        frameAncestors: page.framed ? [...self, ...(page.framers ?? [])] : none,
        baseUri: none,
        objectSrc: none,
      },
    },
    // X-Frame-Options knows no list of sites; frame-ancestors says it all.
    xFrameOptions: page.framed ? false : { action: 'deny' },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: page.script ? 'cross-origin' : 'same-origin' },
  })
}

/** Serves the built pages from `web`; `framers` are the origins that may frame those that can be framed. */
export function servePages(
  app: Express,
  told: {
    readonly web: string
    readonly demoPage: boolean
    readonly secure: boolean
    readonly framers: readonly string[]
  },
): void {
  for (const page of pages) {
    if (page.demo && !told.demoPage) continue
    const caching = page.script ? 'public, max-age=300' : 'no-cache'
    const send: RequestHandler = (_request, response: Response) => {
      // Set for everything before; a page that may be framed says so by frame-ancestors alone.
      if (page.framed) response.removeHeader('x-frame-options')
      response.set('cache-control', caching).sendFile(join(told.web, page.file))
    }
    app.get(page.path, securityHeaders(told.secure, { ...page, framers: told.framers }), send)
  }
  app.use(
    '/assets',
    express.static(join(told.web, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
  )
}
