import { afterEach, describe, expect, it } from 'vitest'
import { deviceOfAddress } from '#shared/core/kernel/index.ts'
import { BLOB_PROTOCOL, TOKEN_BYTES } from '#shared/wire/session.ts'
import { devToPeerId, peerIdToDev } from './peer-ids.ts'
import { Rogue } from './testing/rogue.ts'
import { Town, transportKey, until, wait } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

const numbered = (n: number, length = 100) => {
  const bytes = new Uint8Array(length)
  new DataView(bytes.buffer).setUint32(0, n)
  return bytes
}
const numberOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)

describe('sessions on loopback', () => {
  it('names a device by its key', async () => {
    const a = await town.node()
    expect(peerIdToDev(devToPeerId(a.dev))).toBe(a.dev)
    expect(a.addresses.every((address) => address.endsWith(`/p2p/${devToPeerId(a.dev)}`))).toBe(true)
    expect(a.addresses.map(deviceOfAddress)).toEqual(a.addresses.map(() => a.dev))
    expect(
      ['', '/ip4/127.0.0.1/tcp/1', '/p2p/QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N'].map(deviceOfAddress),
    ).toEqual([undefined, undefined, undefined])
  })

  it('stand between two nodes and carry frames both ways, in order', async () => {
    const [a, b] = await town.nodes(2)
    if (!a || !b) throw new Error()
    await town.connect(a, b)
    for (let i = 0; i < 500; i++) {
      expect(a.network.send(b.dev, numbered(i))).toBe(true)
      expect(b.network.send(a.dev, numbered(i))).toBe(true)
    }
    await until('all frames', () => a.frames.length === 500 && b.frames.length === 500)
    const order = Array.from({ length: 500 }, (_, i) => i)
    expect(a.frames.map(({ bytes }) => numberOf(bytes))).toEqual(order)
    expect(b.frames.map(({ bytes }) => numberOf(bytes))).toEqual(order)
    expect([a.ups, b.ups, a.downs, b.downs]).toEqual([[b.dev], [a.dev], [], []])
    const [peer] = a.network.status().peers
    expect(peer).toMatchObject({ dev: b.dev, direction: 'outbound', address: b.addresses[0] })
    expect(b.network.status().peers[0]).toMatchObject({ dev: a.dev, direction: 'inbound', address: a.addresses[0] })
  })

  it('one remains when both call at the same moment', async () => {
    const [a, b] = await town.nodes(2)
    if (!a || !b) throw new Error()
    await Promise.allSettled([a.network.dial(b.addresses, true), b.network.dial(a.addresses, true)])
    await until('up', () => a.isUpWith(b) && b.isUpWith(a))
    await wait(500)
    expect([a.network.status().peers.length, b.network.status().peers.length]).toEqual([1, 1])
    expect(a.ups.length - a.downs.length).toBe(1)
    a.network.send(b.dev, numbered(7))
    b.network.send(a.dev, numbered(8))
    await until('frames', () => a.frames.length === 1 && b.frames.length === 1)
  })

  it('say so when they end', async () => {
    const [a, b] = await town.nodes(2)
    if (!a || !b) throw new Error()
    await town.connect(a, b)
    await b.network.stop()
    await until('down', () => a.downs.length === 1)
    expect([a.network.status().peers, a.network.send(b.dev, numbered(1))]).toEqual([[], false])
  })

  it('rotate at the byte limit in the middle of a transfer, both ways, without loss', async () => {
    const limits = { rotation: { ageMs: 600_000, bytes: 200_000 } }
    const [a, b] = await town.nodes(2, { limits })
    if (!a || !b) throw new Error()
    await town.connect(a, b)
    const count = 400
    const feed = async (from: typeof a, to: typeof b) => {
      for (let i = 0; i < count; i++) while (!from.network.send(to.dev, numbered(i, 10_000))) await wait(5)
    }
    await Promise.all([feed(a, b), feed(b, a)])
    await until('all frames', () => a.frames.length === count && b.frames.length === count)
    expect(b.frames.map(({ bytes }) => numberOf(bytes))).toEqual(Array.from({ length: count }, (_, i) => i))
    expect([a.downs, b.downs, a.troubles, b.troubles]).toEqual([[], [], [], []])
  })

  it('rotate by age while idle', async () => {
    const [a, b] = await town.nodes(2, { limits: { rotation: { ageMs: 1200, bytes: 1 << 30 } } })
    if (!a || !b) throw new Error()
    await town.connect(a, b)
    await wait(5000)
    a.network.send(b.dev, numbered(1))
    await until('frame', () => b.frames.length === 1)
    expect([a.downs, b.downs, b.troubles]).toEqual([[], [], []])
  })
})

describe('a captured token', () => {
  it.each([
    ['shown again', (r: Rogue, used: Uint8Array) => r.open(used), 'session.token-repeated'],
    ['shown for another purpose', (r: Rogue) => r.open(r.token('frames'), BLOB_PROTOCOL), 'session.token-forged'],
    ['made up', (r: Rogue) => r.open(new Uint8Array(TOKEN_BYTES)), 'session.token-forged'],
  ])('%s is refused and revokes the session', async (_, act, code) => {
    const b = await town.node()
    const rogue = town.with(await Rogue.start(99))
    await rogue.call(b.addresses)
    await until('up', () => b.isUpWith(rogue))
    const token = rogue.token()
    expect((await rogue.open(token)).admitted).toBe(true)
    expect((await act(rogue, token)).admitted).toBe(false)
    await until('revoked', () => !b.isUpWith(rogue) && !rogue.isConnected)
    expect(b.troubles).toContainEqual({ dev: rogue.dev, code })
    expect(b.downs).toEqual([rogue.dev])

    await rogue.call(b.addresses)
    await until('a new handshake', () => b.isUpWith(rogue))
    expect((await rogue.open(token)).admitted).toBe(false)
    await until('revoked again', () => !b.isUpWith(rogue))
  })

  it('shown by somebody else ends both sessions, and its owner may come back', async () => {
    const b = await town.node()
    const owner = town.with(await Rogue.start(98))
    const thief = town.with(await Rogue.start(99))
    await owner.call(b.addresses)
    await thief.call(b.addresses)
    await until('up', () => b.isUpWith(owner) && b.isUpWith(thief))
    const token = owner.token()
    expect((await owner.open(token)).admitted).toBe(true)
    expect((await thief.open(token)).admitted).toBe(false)
    await until('both ended', () => b.network.status().peers.length === 0 && !owner.isConnected)
    expect(b.troubles).toContainEqual({ dev: thief.dev, code: 'session.token-forged' })
    expect(b.troubles).toContainEqual({ dev: owner.dev, code: 'session.token-captured' })
    await owner.call(b.addresses)
    await until('owner is back', () => b.isUpWith(owner))
  })

  it('a connection that opens no session is closed', async () => {
    const b = await town.node({ limits: { handshakeMs: 1500 } })
    const rogue = town.with(await Rogue.start(97))
    await rogue.call(b.addresses)
    await until('up', () => b.isUpWith(rogue))
    const silent = town.with(await Rogue.start(96))
    await silent.callSilently(b.addresses)
    await until('closed', () => !silent.isConnected)
    expect([rogue.isConnected, b.ups]).toEqual([true, [rogue.dev]])
  })
})

describe('reconnecting', () => {
  it('after a restart with the same key, and after a change of address', async () => {
    const backoff = { firstMs: 50, maxMs: 400 }
    const a = await town.node({ limits: { backoff } })
    const key = transportKey(50)
    const first = await town.node({ key })
    const address = first.addresses[0] as string
    await town.connect(a, first, true)
    await first.network.stop()
    await until('down', () => a.downs.length === 1)

    const second = await town.node({ key, listen: [address.split('/p2p/')[0] as string] })
    await until('back at the same address', () => a.isUpWith(second), 10_000)
    await second.network.stop()
    await until('down again', () => a.downs.length === 2)

    const third = await town.node({ key })
    expect(third.addresses[0]).not.toBe(address)
    await a.network.dial(third.addresses, true)
    await until('back at a new address', () => a.isUpWith(third))
    expect(a.ups).toEqual([third.dev, third.dev, third.dev])
  })

  it('an address of another device is not taken for it', async () => {
    const [a, b] = await town.nodes(2)
    if (!a || !b) throw new Error()
    const wrong = (b.addresses[0] as string).replace(/\/p2p\/.*/, `/p2p/${devToPeerId(transportKeyHex(77))}`)
    await expect(a.network.dial([wrong], false)).rejects.toThrow('nobody answered')
    await expect(a.network.dial(['/ip4/127.0.0.1/tcp/1', 'nonsense', ...a.addresses], false)).rejects.toThrow(
      'no address',
    )
    expect(a.network.status().peers).toEqual([])
  })
})

const transportKeyHex = (seed: number) => Buffer.from(transportKey(seed).dev).toString('hex')
