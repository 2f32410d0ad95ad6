// Who asks to change to another protocol than WebSocket may be answered in HTTP/1.1 all the same (RFC 9110, 7.8): Java's
// client asks for HTTP/2 with its first request over http. Node hands such a request over like a socket's; it is given back.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

const ofTheWish = /^(?:connection|upgrade|http2-settings)$/i

export const wantsWebSocket = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket'

/** Lets the server read the request anew, without the wish; `head` is what has come of its body. */
export function readPlainly(server: Server, request: IncomingMessage, [socket, head]: readonly [Duplex, Buffer]): void {
  const { method, url, rawHeaders } = request
  const lines = [`${method} ${url} HTTP/1.1`]
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    if (!ofTheWish.test(name)) lines.push(`${name}: ${rawHeaders[index + 1]}`)
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]))
  server.emit('connection', socket)
}
