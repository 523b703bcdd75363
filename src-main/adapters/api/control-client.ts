/** The other end of the control socket: the same procedures, asked from a terminal or a test. */
import { request as httpRequest } from 'node:http'
import { Readable } from 'node:stream'
import { RPCLink } from '@orpc/client/fetch'
import { controlPath } from './control-path.ts'

export class NoNodeHere extends Error {
  constructor(dir: string) {
    super(
      `No Kind Market node runs on ${dir}. Start one with \`npm start -- --data ${dir}\` or \`npm run node -- --data ${dir}\`.`,
    )
    this.name = 'NoNodeHere'
  }
}

/** Asks one procedure by its path; an event iterator is returned as such. Rejects with ORPCError or NoNodeHere. */
export function controlClient(dir: string): (path: string, input: unknown, signal?: AbortSignal) => Promise<unknown> {
  const link = new RPCLink<Record<never, never>>({
    url: 'http://kind.market',
    fetch: (request) => fetchOver(controlPathOf(dir), request, dir),
  })
  return (path, input, signal) =>
    link.call(path.split('.'), input, { context: {}, ...(signal === undefined ? {} : { signal }) })
}

function controlPathOf(dir: string): string {
  try {
    return controlPath(dir)
  } catch {
    throw new NoNodeHere(dir)
  }
}

async function fetchOver(socketPath: string, request: Request, dir: string): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer())
  const url = new URL(request.url)
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      {
        socketPath,
        // A kept connection may be closed by the other end at the moment it is used again.
        agent: false,
        method: request.method,
        path: url.pathname + url.search,
        headers: { ...Object.fromEntries(request.headers), 'content-length': String(body.length) },
        signal: request.signal,
      },
      (answer) => {
        const headers = new Headers()
        for (const [name, value] of Object.entries(answer.headers))
          if (value !== undefined) headers.set(name, String(value))
        const content = Readable.toWeb(answer) as ReadableStream<Uint8Array>
        resolve(new Response(answer.statusCode === 204 ? null : content, { status: answer.statusCode ?? 500, headers }))
      },
    )
    call.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? new NoNodeHere(dir) : error)
    })
    call.end(body)
  })
}
