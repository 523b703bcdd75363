/**
 * The control socket doubles as the lock of a data directory: whoever listens there is the one node of that directory.
 * It is claimed before the store is opened, and starts to answer once the node is up.
 */
import { chmodSync, rmSync } from 'node:fs'
import type { Server as HttpServer } from 'node:http'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { controlPath } from './control-path.ts'

export class DirectoryInUse extends Error {
  constructor(dir: string) {
    super(
      `Another Kind Market node already runs on ${dir}. Nothing was changed; close that one or choose another --data directory.`,
    )
    this.name = 'DirectoryInUse'
  }
}

export interface ControlSocket {
  path: string
  /** Starts to answer; calls that came earlier have waited. */
  serve(server: HttpServer): void
  close(): Promise<void>
}

/** Claims a directory. Throws DirectoryInUse when a living node holds it; a socket left by a killed node is taken over. */
export async function claimDirectory(dir: string): Promise<ControlSocket> {
  const path = controlPath(dir)
  if (await answers(path)) throw new DirectoryInUse(dir)
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const early: Socket[] = []
  const sockets = new Set<Socket>()
  let http: HttpServer | undefined
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    if (http === undefined) early.push(socket)
    else http.emit('connection', socket)
  })
  await listen(server, path, dir)
  return {
    path,
    serve(server) {
      http = server
      for (const socket of early.splice(0)) http.emit('connection', socket)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Whether a living process listens there. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })
}

/** The bind happens inside listen(), so the narrow umask covers the socket's birth and nothing else. */
function listen(server: Server, path: string, dir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new DirectoryInUse(dir) : error),
    )
    const before = process.umask(0o177)
    try {
      server.listen(path, () => {
        if (process.platform !== 'win32') chmodSync(path, 0o600)
        resolve()
      })
    } finally {
      process.umask(before)
    }
  })
}
