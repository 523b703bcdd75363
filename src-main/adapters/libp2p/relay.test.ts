/** What a relay gives away and what it does not (docs/SECURITY.md). */
import { afterEach, describe, expect, it } from 'vitest'
import type { RelayLimits } from './relay-limits.ts'
import { Rogue } from './testing/rogue.ts'
import { type TestNode, Town, until, wait } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

const KIB = 1024
const MIB = 1024 * KIB

async function placed(
  relayLimits: Partial<RelayLimits>,
  count = 1,
): Promise<{ relay: TestNode; devices: TestNode[]; ben: TestNode }> {
  const relay = await town.node({ relayFor: 'anyone', relayLimits })
  const devices = await town.nodes(count, { seekRelays: true })
  for (const device of devices) {
    await device.network.dial(relay.addresses, true)
    await until('a place', () => device.circuits.length > 0)
  }
  return { relay, devices, ben: await town.node() }
}

/** Sends frames until no more are taken for a second; how many bytes were. */
async function pour(from: TestNode, to: TestNode, most: number): Promise<number> {
  const frame = new Uint8Array(128 * KIB)
  let sent = 0
  for (let idle = 0; idle < 20 && sent < most; ) {
    if (from.network.send(to.dev, frame)) {
      sent += frame.length
      idle = 0
    } else {
      idle++
      await wait(50)
    }
  }
  return sent
}

describe('a relay', () => {
  it('keeps places for members only, unless its operator says anyone', async () => {
    const relay = await town.node({ relayFor: 'members' })
    const [stranger, member] = (await town.nodes(2, { seekRelays: true })) as [TestNode, TestNode]
    relay.members.add(member.dev)
    await stranger.network.dial(relay.addresses, true)
    await member.network.dial(relay.addresses, true)
    await until('a place', () => member.circuits.length > 0)
    await wait(500)
    expect(relay.network.status().relaying).toEqual({ serves: 'members', places: 1, circuits: 0 })
    expect(stranger.circuits).toEqual([])
  })

  it('has so many places, and one is free as soon as its device leaves', async () => {
    const { relay, devices } = await placed({ reservations: 1 })
    const late = await town.node({ seekRelays: true })
    await late.network.dial(relay.addresses, true)
    await wait(500)
    expect(late.circuits).toEqual([])
    await devices[0]?.network.stop()
    await until('a free place', () => relay.network.status().relaying?.places === 0)
    await until('its next one', () => late.circuits.length > 0, 30_000)
  }, 60_000)

  it('carries so many connections in all, and so many for one device', async () => {
    const { devices, ben } = await placed({ circuits: 2, circuitsPerDevice: 1 }, 3)
    const [ana, cleo, dora] = devices as [TestNode, TestNode, TestNode]
    await ben.network.dial(ana.circuits, false)
    await expect(ben.network.dial(cleo.circuits, false)).rejects.toThrow('nobody answered')
    const [eve, fay] = (await town.nodes(2)) as [TestNode, TestNode]
    await eve.network.dial(cleo.circuits, false)
    await expect(fay.network.dial(dora.circuits, false)).rejects.toThrow('nobody answered')
    expect(ben.isUpWith(ana)).toBe(true)
  })

  it('ends a connection at its byte limit', async () => {
    const { devices, ben, relay } = await placed({ circuitBytes: 512 * KIB })
    const ana = devices[0] as TestNode
    await ben.network.dial(ana.circuits, false)
    await pour(ben, ana, 2 * MIB)
    await until('cut', () => ben.downs.includes(ana.dev))
    expect(relay.network.status().relaying?.circuits).toBe(0)
    expect(ana.frames.filter(({ dev }) => dev === ben.dev).length).toBeLessThan(4)
  })

  it('passes no more than a device’s share, whatever is sent', async () => {
    const { devices, ben } = await placed({ callerBytes: { perSecond: KIB, burst: 512 * KIB } })
    const ana = devices[0] as TestNode
    await ben.network.dial(ana.circuits, false)
    await pour(ben, ana, 8 * MIB)
    const passed = ana.frames.filter(({ dev }) => dev === ben.dev).length * 128 * KIB
    expect(passed).toBeLessThan(2 * MIB)
    expect(ben.isUpWith(ana)).toBe(true)
  })
})

it('a device that says it relays a call to us does not become our relay', async () => {
  const ana = await town.node({ seekRelays: true })
  const rogue = town.with(await Rogue.start(90))
  await rogue.call(ana.addresses)
  const stream = await rogue.connection?.newStream('/libp2p/circuit/relay/0.2.0/stop')
  if (!stream) throw new Error('no connection')
  await until('refused', () => stream.status !== 'open')
  expect(ana.circuits).toEqual([])
})
