import { tcp } from '@libp2p/tcp'
import { tls } from '@libp2p/tls'
import { yamux } from '@libp2p/yamux'
import { createLibp2p } from 'libp2p'
import { drained } from "./drained.ts"
import { LIMITS } from './index.ts'
import { Town, until, wait } from './testing/town.ts'

const mk = () =>
  createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: [tls()],
    streamMuxers: [yamux({ streamOptions: { initialStreamWindowSize: 262144, maxStreamWindowSize: 262144 } })],
  })
async function raw(size: number, total: number) {
  const [a, b] = [await mk(), await mk()]
  let got = 0
  let end!: () => void
  const p = new Promise<void>((r) => {
    end = r
  })
  await b.handle('/bulk/1', async (s) => {
    for await (const c of s) {
      got += c.byteLength
      if (got >= total) end()
    }
  })
  const s = await a.dialProtocol(b.getMultiaddrs(), '/bulk/1')
  const chunk = new Uint8Array(size)
  const t0 = performance.now()
  for (let i = 0; i < total / size; i++) if (!s.send(chunk)) await drained(s, 9999)
  await p
  const dt = (performance.now() - t0) / 1000
  await a.stop()
  await b.stop()
  return { mbps: got / 1e6 / dt, persec: total / size / dt }
}
async function mine(size: number, count: number) {
  const town = new Town()
  const open = { perSecond: 1e12, burst: 1e12 }
  const [a, b] = await town.nodes(2, { limits: { frames: open, frameBytes: open, rotation: LIMITS.rotation } })
  let got = 0
  b!.onFrame = () => {
    got++
  }
  await town.connect(a!, b!)
  const f = new Uint8Array(size)
  const t0 = performance.now()
  for (let i = 0; i < count; i++) while (!a!.network.send(b!.dev, f)) await new Promise((r) => setImmediate(r))
  await until('all', () => got === count, 60000)
  const dt = (performance.now() - t0) / 1000
  await town.stop()
  return { mbps: (size * count) / 1e6 / dt, persec: count / dt }
}
const show = (n: string, r: { mbps: number; persec: number }) =>
  console.log(n, r.mbps.toFixed(0), 'MB/s', r.persec.toFixed(0), '/s')
console.log('runtime', process.versions.node, process.versions.electron)
for (let k = 0; k < 2; k++) {
  show('raw 64k', await raw(65536, 200 * 65536 * 16))
  show('raw 400B', await raw(400, 400 * 100000))
  show('mine 64k', await mine(65536, 3200))
  show('mine 256k', await mine(262144, 800))
  show('mine 400B', await mine(400, 100000))
}
{
  const town = new Town()
  const [a, b] = await town.nodes(2)
  await town.connect(a!, b!)
  const bytes = new Uint8Array(60e6)
  const root = await b!.blobs.put(bytes)
  const t0 = performance.now()
  await a!.network.fetchBlob(Buffer.from(root).toString('hex'))
  console.log('blob 60 MB', (60 / ((performance.now() - t0) / 1000)).toFixed(0), 'MB/s (memory store, noble hashes)')
  const lat: number[] = []
  b!.onFrame = (_d, x) => {
    lat.push(performance.now() - new DataView(x.buffer).getFloat64(0))
  }
  for (let i = 0; i < 300; i++) {
    const x = new Uint8Array(400)
    new DataView(x.buffer).setFloat64(0, performance.now())
    a!.network.send(b!.dev, x)
    await wait(3)
  }
  lat.sort((x, y) => x - y)
  console.log('latency p50', lat[150]?.toFixed(2), 'p99', lat[297]?.toFixed(2))
  const c = await town.node()
  const t1 = performance.now()
  await c.network.dial(b!.addresses, false)
  console.log('dial to session', (performance.now() - t1).toFixed(0), 'ms')
  const t2 = performance.now()
  await a!.network.stop()
  console.log('stop', (performance.now() - t2).toFixed(0), 'ms')
  await town.stop()
}
