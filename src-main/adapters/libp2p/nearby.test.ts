import { afterEach, describe, expect, it } from 'vitest'
import { Town, until, wait } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

/** A tag and port of this run alone: nobody else's nodes are found, whatever else is on the network. */
const mdns = {
  serviceTag: `_kind-test-${process.pid}._udp.local`,
  intervalMs: 500,
  port: 20_000 + (process.pid % 20_000),
}

describe('the local network', () => {
  it('introduces devices to each other, once', async () => {
    const [a, b] = await town.nodes(2, { mdns })
    if (!a || !b) throw new Error()
    await until('found each other', () => a.isUpWith(b) && b.isUpWith(a), 20_000)
    expect(a.network.status().nearby).toEqual([{ dev: b.dev, addresses: b.addresses }])
    await wait(2500)
    expect([a.network.status().peers.length, a.ups.length]).toEqual([1, 1])
  })

  it('is left alone when mdns is off', async () => {
    const [a, b] = await town.nodes(2)
    await wait(1500)
    expect([a?.network.status().nearby, b?.network.status().peers]).toEqual([[], []])
  })
})
