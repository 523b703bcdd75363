/** One end of a bare libp2p stream, in a process of its own: TCP, TLS and yamux as nodes have them, and nothing of Kind Market. */
import { tcp } from '@libp2p/tcp'
import { tls } from '@libp2p/tls'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p } from 'libp2p'
import { drained } from '#main/adapters/libp2p/drained.ts'
import { Garbage } from '#main/adapters/libp2p/garbage.ts'
import { muxer } from '#main/adapters/libp2p/node.ts'

const PROTOCOL = '/bench/bare/1'
const PIECE_BYTES = 65_536
const STALL_MS = 60_000

/** `collect` as nodes do, or leave it to V8. */
export type BareTask = ({ do: 'give'; bytes: number } | { do: 'take'; from: string[] }) & { collect: boolean }

process.on('message', async (task: BareTask) => {
  const garbage = task.collect ? new Garbage() : undefined
  const node = await createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: [tls()],
    streamMuxers: [muxer()],
    connectionMonitor: { enabled: false },
  })
  if (task.do === 'give') {
    const piece = new Uint8Array(PIECE_BYTES).fill(7)
    await node.handle(PROTOCOL, async (stream) => {
      for (let left = task.bytes; left > 0; left -= PIECE_BYTES) {
        if (!stream.send(piece)) await drained(stream, STALL_MS)
        garbage?.passed(PIECE_BYTES)
      }
      await stream.close()
    })
    process.send?.(node.getMultiaddrs().map(String))
    return
  }
  const stream = await node.dialProtocol(
    task.from.map((text) => multiaddr(text)),
    PROTOCOL,
  )
  const began = performance.now()
  const before = process.cpuUsage()
  let bytes = 0
  for await (const piece of stream) {
    bytes += piece.byteLength
    garbage?.passed(piece.byteLength)
  }
  const { user, system } = process.cpuUsage(before)
  process.send?.({ bytes, ms: performance.now() - began, cpuMs: (user + system) / 1000 })
})
