/** Serves a router over the two doors of this node: message ports of its own windows and HTTP on the control socket. */
import { createServer, type Server } from 'node:http'
import { type AnyRouter, ORPCError, onError } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as HttpHandler } from '@orpc/server/node'
import { NodeClosed } from '../../ports/failure.ts'
import { type CallPort, callsOf } from './calls.ts'

/** Says a defect loudly once, with its cause; refusals of the contract are answers, not defects, and so is that the node was closed. */
function logDefect(error: unknown): void {
  if ((error instanceof ORPCError && error.status < 500) || error instanceof NodeClosed) return
  const cause = error instanceof Error ? error.cause : undefined
  console.error(
    '[api]',
    error,
    cause === undefined ? '' : JSON.stringify(cause, undefined, 1).slice(0, CAUSE_CHARS_MAX),
  )
}

/** A refused answer can be as large as a file; the first issues say what is wrong. */
const CAUSE_CHARS_MAX = 4000

/** Answers calls that arrive on a port; the caller has already decided that the other end may ask. */
export function portServer(router: AnyRouter): (port: CallPort & { start?(): void }) => void {
  const handler = new PortHandler(router, { interceptors: [onError(logDefect)] })
  return (port) => {
    handler.upgrade(callsOf(port), { context: {} })
    port.start?.()
  }
}

/** Listens nowhere: whoever owns the socket hands it the connections. */
export function httpServer(router: AnyRouter): Server {
  const handler = new HttpHandler(router, { interceptors: [onError(logDefect)] })
  return createServer((request, response) => {
    void handler.handle(request, response, { context: {} }).then(({ matched }) => {
      if (matched) return
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({
          json: { code: 'NOT_FOUND', message: 'This node has no such method.', defined: false, status: 404 },
        }),
      )
    })
  })
}
