/** Devices that do not call each other directly, joined by a relay. That they cannot is shown by e2e/network/relay.spec.ts. */
import { createHash, randomBytes } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { toHex } from '#shared/core/kernel/index.ts'
import type { RelayLimits } from './relay-limits.ts'
import { hubName } from './testing/rogue.ts'
import { type TestNode, Town, until } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

const HUB = hubName(7)
const KIB = 1024
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A relay for anyone, and a device with a place there. */
async function placed(relayLimits: Partial<RelayLimits> = {}): Promise<{ relay: TestNode; ana: TestNode }> {
  const relay = await town.node({ relayFor: 'anyone', relayLimits })
  const ana = await town.node({ seekRelays: true })
  await ana.network.dial(relay.addresses, true)
  await until('a place', () => ana.circuits.length > 0)
  return { relay, ana }
}

async function called(ana: TestNode, ben: TestNode): Promise<void> {
  await ben.network.dial(ana.circuits, false)
  await until('both sides up', () => ana.isUpWith(ben) && ben.isUpWith(ana))
}

describe('through a relay', () => {
  it('a session stands, says through whom, and carries frames both ways in order', async () => {
    const { relay, ana } = await placed()
    const ben = await town.node()
    await called(ana, ben)
    expect(ana.lineTo(ben)).toMatchObject({ via: relay.dev, direction: 'inbound' })
    expect(ben.lineTo(ana)).toMatchObject({ via: relay.dev, direction: 'outbound' })
    expect(ben.lineTo(relay)?.via).toBeUndefined()
    const frames = Array.from({ length: 40 }, (_, i) => new Uint8Array(randomBytes(i % 2 ? 200 * KIB : 50)))
    for (const frame of frames.slice(0, 20)) ben.network.send(ana.dev, frame)
    for (const frame of frames.slice(20)) ana.network.send(ben.dev, frame)
    const heard = (node: TestNode, from: TestNode) => node.frames.filter(({ dev }) => dev === from.dev)
    await until('all frames', () => heard(ana, ben).length === 20 && heard(ben, ana).length === 20)
    expect([...heard(ana, ben), ...heard(ben, ana)].map(({ bytes }) => hash(bytes))).toEqual(frames.map(hash))
    expect(relay.network.status().relaying).toMatchObject({ serves: 'anyone', places: 1, circuits: 1 })
  })

  it('gossip and files go as well', async () => {
    const { relay, ana } = await placed()
    const ben = await town.node()
    for (const node of [ana, ben]) node.network.follow([HUB])
    await called(ana, ben)
    const file = new Uint8Array(randomBytes(700 * KIB))
    const root = await ana.blobs.put(file)
    expect(await ben.network.fetchBlob(toHex(root), { from: ana.dev })).toBe(true)
    await until('a mesh', () => {
      ben.network.publish(HUB, new Uint8Array(randomBytes(20)))
      return ana.gossip.length > 0
    })
    expect(ana.gossip[0]).toMatchObject({ dev: ben.dev, hub: HUB })
    expect(relay.gossip).toEqual([])
  })

  it('a direct line takes the place of the relayed one on both sides, and gossip goes on', async () => {
    const { relay, ana } = await placed()
    const ben = await town.node()
    for (const node of [ana, ben]) node.network.follow([HUB])
    await called(ana, ben)
    await until('a mesh', () => {
      ben.network.publish(HUB, new Uint8Array(randomBytes(20)))
      return ana.gossip.length > 0
    })
    const direct = ana.addresses.filter((address) => !ana.circuits.includes(address))
    await ben.network.dial(direct, false)
    await until('direct', () => [ana.lineTo(ben), ben.lineTo(ana)].every((line) => line && line.via === undefined))
    await until('the circuit is gone', () => relay.network.status().relaying?.circuits === 0)
    const before = ana.gossip.length
    await until('gossip on the new line', () => {
      ben.network.publish(HUB, new Uint8Array(randomBytes(20)))
      return ana.gossip.length > before
    })
    const mine = ben.gossip.length
    await until('and back', () => {
      ana.network.publish(HUB, new Uint8Array(randomBytes(20)))
      return ben.gossip.length > mine
    })
  })
})
