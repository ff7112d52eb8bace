// Puts the app on Node's HTTP server, and answers the requests that never reach the app: too slow, too large, or no HTTP.
import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Hono } from 'hono'
import { problemResponse } from './problem-details.ts'
import type { Log } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'

/** A client that sends its headers or body drop by drop would hold a connection for nothing: 64 KiB take 10 s at 52 kbit/s. */
const settings = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  // A request without `Host` goes on to the listener, which refuses it: Node's own answer would have no headers.
  requireHostHeader: false,
}

export function createHttpServer(app: Hono, log: Log): Server {
  const listener = getRequestListener(app.fetch, {
    errorHandler(error) {
      const malformed = error instanceof RequestError
      if (!malformed) log(error instanceof Error ? (error.stack ?? error.message) : String(error))
      return problemResponse({ code: malformed ? 'malformed-request' : 'internal-error' }, securityHeaders)
    },
  })
  const server = createServer(settings, listener)
  server.on('checkExpectation', (_, response) => {
    response.writeHead(417, { ...securityHeaders, Connection: 'close', 'Content-Length': '0' }).end()
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    socket.end(bareAnswer(statusOf(error.code)))
  })
  return server
}

/** [P10] A tablet repeats after 408. */
function statusOf(code: string | undefined): number {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
}

function bareAnswer(status: number): string {
  const headers = Object.entries({ ...securityHeaders, Connection: 'close', 'Content-Length': '0' })
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n')
}
