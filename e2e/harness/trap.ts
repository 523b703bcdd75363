/** Sockets of this machine that nobody may ever reach: they count who knocked, by TCP or UDP. */
import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

export interface Trap {
  tcp: number
  udp: number
  knocks(): string[]
  close(): Promise<void>
}

export async function openTrap(): Promise<Trap> {
  const knocks: string[] = []
  const server = createServer((socket) => {
    socket.once('data', (bytes) => knocks.push(`tcp ${bytes.toString('latin1', 0, 60)}`))
    socket.on('error', () => undefined)
    knocks.push('tcp')
  })
  const tcp = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  const socket = createSocket('udp4', (bytes) => knocks.push(`udp ${bytes.length} bytes`))
  const udp = await new Promise<number>((resolve) => socket.bind(0, '127.0.0.1', () => resolve(socket.address().port)))
  return {
    tcp,
    udp,
    knocks: () => knocks,
    close: async () => {
      socket.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
