// `/openapi.json`, and `/docs`: the same for people, from files that come along. Nothing can be tried out there.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { RequestHandler } from 'express'
import type { Route } from './routes.ts'

const files = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const served = ['swagger-ui.css', 'swagger-ui-bundle.js'] as const

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sladd API</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="swagger"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>
`
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger', supportedSubmitMethods: [] })\n`
// The page styles itself from its script, which the strict policy of our own pages forbids.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"

export function createDocs(openapi: object): readonly Route[] {
  const text =
    (type: string, body: string): RequestHandler =>
    (_request, response) =>
      void response.set('content-security-policy', policy).type(type).send(body)
  const file =
    (name: string): RequestHandler =>
    (_request, response) =>
      response.sendFile(join(files, name))
  const get = (path: string, handler: RequestHandler): Route => ({
    method: 'get',
    path,
    keeper: 'anyone',
    handlers: [handler],
    described: 'page',
  })
  return [
    get('/openapi.json', (_request, response) => void response.json(openapi)),
    get('/docs', text('html', page)),
    get('/docs/start.js', text('js', start)),
    ...served.map((name) => get(`/docs/${name}`, file(name))),
  ]
}
