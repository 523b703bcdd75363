/** Serves a router over the two doors of this node: message ports of its own windows and HTTP on the control socket. */
import { createServer, type Server } from 'node:http'
import { type AnyRouter, ORPCError, onError } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as HttpHandler } from '@orpc/server/node'
import * as z from 'zod'

/** Says a defect loudly once, with its cause; refusals of the contract are answers, not defects. */
function logDefect(error: unknown): void {
  if (error instanceof ORPCError && error.status < 500) return
  const cause = error instanceof Error ? error.cause : undefined
  console.error(
    '[api]',
    error,
    cause === undefined ? '' : JSON.stringify(cause, undefined, 1).slice(0, CAUSE_CHARS_MAX),
  )
}

/** A refused answer can be as large as a file; the first issues say what is wrong. */
const CAUSE_CHARS_MAX = 4000

/** The end of a channel that main holds, as Electron has it. */
export interface Port {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start?(): void
}

/** What a window may put on its port: a question, or that it waits for an answer no longer (the transport's frames, by its short names). */
const frame = z.union([
  z.strictObject({ i: z.string(), t: z.literal(4), p: z.unknown().optional() }),
  z.strictObject({ i: z.string(), p: z.strictObject({ u: z.string().startsWith('/'), b: z.unknown().optional() }) }),
])

/** The frame as the transport reads it; undefined for anything else, which the transport would answer with an error nobody catches. */
function frameOf(data: unknown): z.infer<typeof frame> | undefined {
  if (typeof data !== 'string') return undefined
  try {
    return frame.safeParse(JSON.parse(data)).data
  } catch {
    return undefined
  }
}

/** Answers calls that arrive on a port; the caller has already decided that the other end may ask. Frames that are no calls are dropped. */
export function portServer(router: AnyRouter): (port: Port) => void {
  const handler = new PortHandler(router, { interceptors: [onError(logDefect)] })
  return (port) => {
    const guarded = {
      on(event: string, listener: (event?: { data: unknown }) => void): void {
        if (event === 'close') port.on(event, listener)
        if (event !== 'message') return
        port.on(event, ({ data }) => {
          const asked = frameOf(data)
          if (asked === undefined) console.error('[api] a window sent what is no question; it was dropped')
          else listener({ data: asked })
        })
      },
      postMessage: (message: unknown) => port.postMessage(message),
    }
    handler.upgrade(guarded, { context: {} })
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
