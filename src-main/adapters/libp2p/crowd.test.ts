import { afterEach, describe, expect, it } from 'vitest'
import { hubName } from './testing/rogue.ts'
import { type TestNode, Town, until, wait } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

const PEERS = 64
const HUB = hubName(3)

/** SECURITY.md: 64 peers behind one address, every event arrives. */
describe('a crowd behind one address', () => {
  it('is held, and every frame and every gossip arrives', async () => {
    const centre = await town.node()
    const peers: TestNode[] = []
    for (let i = 0; i < PEERS; i++) peers.push(await town.node())
    for (const node of [centre, ...peers]) node.network.follow([HUB])
    // Both ends of every handshake run in this one process, so not all at the same instant.
    for (let i = 0; i < PEERS; i += 8) {
      await Promise.all(peers.slice(i, i + 8).map((peer) => peer.network.dial(centre.addresses, true)))
    }
    await until('all up', () => centre.network.status().peers.length === PEERS, 30_000)
    for (const peer of peers) {
      peer.network.send(centre.dev, Uint8Array.of(1))
      centre.network.send(peer.dev, Uint8Array.of(2))
    }
    await until('all frames', () => centre.frames.length === PEERS && peers.every(({ frames }) => frames.length === 1))

    await wait(1500)
    const text = (i: number) => new TextEncoder().encode(`event ${i}`)
    for (let i = 0; i < 20; i++) {
      centre.network.publish(HUB, text(i))
      peers[i]?.network.publish(HUB, text(100 + i))
      await wait(20)
    }
    await until('all gossip', () => peers.every((peer, i) => peer.gossip.length >= (i < 20 ? 39 : 40)), 30_000)
    expect(centre.gossip.length).toBe(20)
    expect(centre.network.status().peers.length).toBe(PEERS)
    expect(centre.troubles).toEqual([])
  }, 90_000)
})
