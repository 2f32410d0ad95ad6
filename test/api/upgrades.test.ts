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

/** What comes back until the service closes the connection. */
function answerTo(target: string): Promise<string> {
  const { hostname, port } = new URL(service.url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () =>
      socket.write(handshake(target)),
    )
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
    const answer = await answerTo(target)
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
      server.emit('upgrade', { url: target, headers: {} }, socket, Buffer.alloc(0))
      expect(() => socket.emit('error', Object.assign(new Error('read'), { code: 'ECONNRESET' }))).not.toThrow()
      expect(socket.destroyed).toBe(true)
      media.close()
    },
  )
})
