/** What one peer or one address may take of the main thread (docs/decisions/014-limits.md), each limit with somebody who wants more. */
import type { MultiaddrConnection, Stream } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { afterEach, describe, expect, it } from 'vitest'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import { Door } from './door.ts'
import { LIMITS } from './options.ts'
import { PacketCounter } from './packets.ts'
import { devToPeerId } from './peer-ids.ts'
import { frame, Rogue } from './testing/rogue.ts'
import { type TestNode, Town, until, wait } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

const GOSSIP_PROTOCOL = '/meshsub/1.2.0'
const PING_PROTOCOL = '/ipfs/ping/1.0.0'

async function rogueAt(b: TestNode, seed = 99): Promise<Rogue> {
  const rogue = town.with(await Rogue.start(seed))
  await rogue.call(b.addresses)
  await until('up', () => b.isUpWith(rogue))
  return rogue
}

const codes = (node: TestNode) => new Set(node.troubles.map(({ code }) => code))

describe('streams', () => {
  it('beyond the rate are closed, whatever they are for, and end with a cut', async () => {
    const b = await town.node({ limits: { streams: { perSecond: 1, burst: 60 } } })
    const a = await town.node()
    await town.connect(a, b)
    const rogue = await rogueAt(b)
    for (let i = 0; i < 200 && rogue.isConnected; i++) {
      const stream = await rogue.connected.newStream('/nobody/speaks/this').catch(() => undefined)
      stream?.abort(new Error('next'))
    }
    await until('cut', () => b.downs.includes(rogue.dev))
    expect(codes(b)).toEqual(new Set(['streams.rate', 'peer.cut']))
    expect(b.isUpWith(a)).toBe(true)
  })

  it('of an honest node stay below the rate, however much it asks', async () => {
    const limits = { streams: { perSecond: 40, burst: 40 }, ownStreams: { perSecond: 30, burst: 20 } }
    const [a, b] = await town.nodes(2, { limits })
    if (!a || !b) throw new Error()
    await town.connect(a, b)
    await Promise.all(Array.from({ length: 80 }, (_, i) => a.network.fetchBlob(i.toString(16).padStart(64, '0'))))
    expect(b.troubles).toEqual([])
  })
})

describe('gossip packets', () => {
  it.each([
    ['say nothing', new Uint8Array(2000)],
    ['say nothing, all at once', new Uint8Array(200_000)],
  ])('that %s are held, and their sender is cut', async (_, zeros) => {
    const b = await town.node()
    const a = await town.node()
    await town.connect(a, b)
    const rogue = await rogueAt(b)
    const stream = await rogue.connected.newStream(GOSSIP_PROTOCOL)
    for (let i = 0; i < 200 && rogue.isConnected; i++) {
      pour(stream, zeros)
      await wait(20)
    }
    await until('cut', () => b.downs.includes(rogue.dev))
    expect(codes(b)).toContain('gossip.packets')
    expect(b.isUpWith(a)).toBe(true)
  })

  const packet = (length: number) => [...prefix(length), ...new Uint8Array(length)]
  const prefix = (n: number): number[] => (n < 0x80 ? [n] : [(n & 0x7f) | 0x80, ...prefix(n >> 7)])
  it.each([
    ['nothing', [], 0],
    ['empty ones', [0, 0, 0], 3],
    ['short ones', [...packet(1), ...packet(5)], 2],
    ['long ones', [...packet(127), ...packet(128), ...packet(20_000), ...packet(3)], 4],
    ['the beginning of one', packet(300).slice(0, 100), 1],
    ['half a prefix', [0x80], 0],
    ['a prefix without end', [0xff, 0xff, 0xff, 0xff, 0xff], 1],
  ])('are counted: %s', (_, bytes, expected) => {
    expect(new PacketCounter().count(Uint8Array.from(bytes))).toBe(expected)
    const bytewise = new PacketCounter()
    expect(bytes.reduce((sum, byte) => sum + bytewise.count(Uint8Array.of(byte)), 0)).toBe(expected)
  })
})

function pour(stream: Stream, bytes: Uint8Array): void {
  try {
    stream.send(bytes)
  } catch {
    // The line was cut under it, which is the point.
  }
}

describe('echoes', () => {
  it('beyond the rate wait in the sender’s memory', async () => {
    const b = await town.node({ limits: { pings: { perSecond: 10, burst: 20 } } })
    const rogue = await rogueAt(b)
    const stream = await rogue.connected.newStream(PING_PROTOCOL)
    let echoed = 0
    stream.addEventListener('message', ({ data }) => {
      echoed += data.byteLength
    })
    // What is in flight when the line is held is still echoed: one window.
    for (let i = 0; i < 40; i++) stream.send(new Uint8Array(64 * 1024))
    await wait(1500)
    expect(echoed).toBeLessThanOrEqual(512 * 1024)
    expect(b.isUpWith(rogue)).toBe(true)
  })
})

describe('a peer that never reads', () => {
  it('leaves no more here than its queue and one window, and is let go in the end', async () => {
    const queueBytes = 1024 * 1024
    const b = await town.node({ limits: { queueBytes, stallMs: 1500 } })
    const rogue = await rogueAt(b)
    await rogue.readNothing()
    const full = new Uint8Array(MAX_FRAME_BYTES)
    let taken = 0
    for (let i = 0; i < 4000 && b.isUpWith(rogue); i++) {
      if (b.network.send(rogue.dev, full)) taken += MAX_FRAME_BYTES
      if (i % 50 === 0) await wait(1)
    }
    expect(taken).toBeLessThanOrEqual(queueBytes + 4 * MAX_FRAME_BYTES)
    await until('let go', () => b.downs.includes(rogue.dev))
    expect(b.troubles).toEqual([])
  })
})

describe('the door', () => {
  const dev = '8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c'
  function doorAt(limits: Partial<typeof LIMITS> = {}) {
    const clock = { now: 0 }
    const door = new Door(() => clock.now, { ...LIMITS, ...limits })
    const gater = door.gater()
    const call = (host: string) => {
      const events = new EventTarget()
      const connection = Object.assign(events, { remoteAddr: multiaddr(`/ip4/${host}/tcp/1`) })
      const line = connection as unknown as MultiaddrConnection
      return {
        admitted: gater.denyInboundConnection?.(line) === false,
        show: () => gater.denyInboundEncryptedConnection?.(devToPeerId(dev), line),
        close: () => events.dispatchEvent(new Event('close')),
      }
    }
    return { door, clock, call }
  }

  it('an address that calls again and again is turned away before the handshake, and only it', () => {
    const { call, clock } = doorAt({ callsPerHost: { perSecond: 4, burst: 10 } })
    const once = () => {
      const line = call('10.0.0.1')
      line.show()
      line.close()
      return line.admitted
    }
    expect(Array.from({ length: 50 }, once).filter(Boolean)).toHaveLength(10)
    expect(call('10.0.0.2').admitted).toBe(true)
    clock.now = 1000
    expect(Array.from({ length: 50 }, once).filter(Boolean)).toHaveLength(4)
  })

  it('connections that show no key hold few places; those that do, or end, give them back', () => {
    const { call } = doorAt({ unprovenPerHost: 3, connectionsPerHost: 100 })
    const lines = Array.from({ length: 5 }, () => call('10.0.0.1'))
    expect(lines.map(({ admitted }) => admitted)).toEqual([true, true, true, false, false])
    lines[0]?.show()
    lines[1]?.close()
    expect([call('10.0.0.1').admitted, call('10.0.0.1').admitted, call('10.0.0.1').admitted]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('one flood is one cut: what was under way of it costs nothing more', () => {
    const { door, clock } = doorAt()
    expect(door.penalise(dev, 100)).toBe(true)
    for (let i = 0; i < 5000; i++) expect(door.penalise(dev, 50)).toBe(false)
    clock.now = 61_000
    expect(door.isShutFor(dev)).toBe(false)
    expect(door.penalise(dev, 51)).toBe(true)
    clock.now += 61_000
    expect(door.isShutFor(dev)).toBe(true)
  })

  it('who hangs up and calls again meets a shut door for as long as it is shut', async () => {
    const b = await town.node()
    const rogue = await rogueAt(b)
    const { stream } = await rogue.open(rogue.token())
    stream.send(frame(new Uint8Array(0)))
    await until('down', () => b.downs.length === 1)
    b.network.penalise(rogue.dev, 100, 'flood')
    for (let i = 0; i < 5; i++) {
      await rogue.call(b.addresses).catch(() => undefined)
      await wait(50)
    }
    await wait(200)
    expect([rogue.isConnected, b.ups.filter((up) => up === rogue.dev).length]).toEqual([false, 1])
  })
})
