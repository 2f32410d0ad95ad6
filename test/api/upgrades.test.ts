// Whoever asks for a socket where there is none gets an answer, and nothing that they do ends the service.
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { attachMedia } from '../../src/api/media.ts'
import { Refusal } from '../../src/errors.ts'
import { type Running, run } from '../running.ts'

let service: Running
beforeAll(async () => {
  service = await run()
})
afterAll(() => service.stop())

const fail = (): never => {
  throw new Refusal('unknown-controller', 'There is none in this test')
}

const handshake = (target: string): string =>
  [
    `GET ${target} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '\r\n',
  ].join('\r\n')

/** What comes back of these pieces until the connection is closed. */
function answerTo(...pieces: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(service.url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () => {
      for (const piece of pieces) socket.write(piece)
    })
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => {
      answer += piece
    })
    socket.on('end', () => {
      socket.destroy()
      resolve(answer)
    })
    socket.on('error', reject)
  })
}

describe('a request for a socket', () => {
  test.each([
    '/nowhere',
    '//',
    '//[',
    '/socket.iox',
    '/socket.io',
    '/x/../socket.io/',
    '/media',
    '/media/other',
    '/media/plain?controller=%ff&call=%',
  ])('to %s is refused in words, and the service goes on', async (target) => {
    const answer = await answerTo(handshake(target))
    expect(answer.split('\r\n')[0]).toMatch(/^HTTP\/1\.1 404 /)
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status: 404 })
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
  })

  test.each(['/nowhere', '//', '/socket.io/', '/media/plain'])(
    'to %s whose connection breaks before it is answered ends nothing',
    (target) => {
      const server = createServer()
      const keeper = { policyOf: () => fail(), signed: () => fail() }
      const media = attachMedia(server, { keeper, line: {} as never, isOurs: (each) => each.startsWith('/socket.io/') })
      const socket = new PassThrough()
      server.emit('upgrade', { url: target, headers: { upgrade: 'websocket' } }, socket, Buffer.alloc(0))
      expect(() => socket.emit('error', Object.assign(new Error('read'), { code: 'ECONNRESET' }))).not.toThrow()
      expect(socket.destroyed).toBe(true)
      media.close()
    },
  )
})

describe('a request that would rather be HTTP/2, as Java’s client asks first', () => {
  const wish =
    'Host: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQ\r\n'
  const last = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'

  test('is answered as the plain request that it is, its body read, and so is the next on that connection', async () => {
    const event = `POST /ivr/tryg-no/plain HTTP/1.1\r\n${wish}Content-Length: 7\r\n\r\n{"a"`
    const answers = (await answerTo(event, ':1}', last)).split(/(?=HTTP\/1\.1 )/)
    expect(answers.map((answer) => answer.split(' ')[1])).toEqual(['401', '200'])
    expect(answers[0]).toContain('"code":"bad-signature"')
  })

  test('is not taken where it is not signed, however it is cut', async () => {
    const answers = await answerTo(`POST /ivr/nobody/plain HTTP/1.1\r\n${wish}Content-Length: 2\r\n\r\n{}${last}`)
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 200'])
    expect(answers).toContain('"code":"unknown-controller"')
  })
})
