import { afterEach, describe, expect, it, vi } from 'vitest'
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
    expect(a.network.status().nearby).toEqual([{ dev: b.dev, addresses: b.addresses, since: expect.any(Number) }])
    await wait(2500)
    expect([a.network.status().peers.length, a.ups.length]).toEqual([1, 1])
  })

  it('is left alone when mdns is off', async () => {
    const [a, b] = await town.nodes(2)
    await wait(1500)
    expect([a?.network.status().nearby, b?.network.status().peers]).toEqual([[], []])
  })

  it('is left and entered again by a switch, while sessions stand', async () => {
    const [a, b] = await town.nodes(2, { mdns })
    if (!a || !b) throw new Error()
    await until('found each other', () => a.isUpWith(b) && a.sees(b) && b.sees(a), 20_000)
    a.network.setNearby(false)
    expect(a.network.status().nearby).toEqual([])
    const heard = vi.fn()
    a.onStatus = heard
    await wait(1600)
    // Three announcements of the other went by unheard.
    expect(heard).toHaveBeenCalled()
    expect(heard.mock.calls.flatMap(([status]) => status.nearby)).toEqual([])
    expect(a.isUpWith(b)).toBe(true)
    a.network.setNearby(true)
    await until('seen again', () => a.sees(b), 20_000)
  })

  it('is not entered by a node that starts with the switch off, nor does it learn who is there', async () => {
    const b = await town.node({ mdns })
    const a = await town.node({ mdns }, (network) => network.setNearby(false))
    await wait(1600)
    expect([a.network.status().nearby, b.network.status().nearby]).toEqual([[], []])
    expect([a.network.status().peers, b.network.status().peers]).toEqual([[], []])
    a.network.setNearby(true)
    await until('found each other', () => a.sees(b) && b.sees(a), 20_000)
  })
})
