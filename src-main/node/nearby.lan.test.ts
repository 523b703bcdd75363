/** Joining over the local network with everything real: ledger threads, stores, libp2p and mDNS, on loopback. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contract } from '#shared/ipc/index.ts'
import { createBlobStore } from '../adapters/blobs/index.ts'
import { createLibp2pNetwork } from '../adapters/libp2p/index.ts'
import { noKeyring } from '../ports/keyring.ts'
import { byContract } from '../testing/by-contract.ts'
import { answers } from './answers.ts'
import { IdentityDoor } from './identity.ts'
import { MarketNode } from './market-node.ts'
import { startThread } from './thread.ts'

type Outputs = InferContractRouterOutputs<Contract>
type Person = Awaited<ReturnType<typeof person>>

const FORM = {
  name: 'Oakfield',
  tokenName: 'Acorns',
  tokenCode: 'OAK',
  decimals: 2,
  grant: '0',
  creditLimit: '10000',
}
/** A tag and port of this run alone, and not those of the adapter's own test. */
const mdns = {
  serviceTag: `_kind-join-${process.pid}._udp.local`,
  intervalMs: 500,
  port: 40_000 + (process.pid % 20_000),
}
const WAIT = { timeout: 20_000, interval: 50 }
const home = mkdtempSync(path.join(os.tmpdir(), 'kind-nearby-'))
const nodes: MarketNode[] = []

async function person(nick: string, nearby = true) {
  const dir = path.join(home, nick)
  const client = startThread(dir, new URL('../main.ts', import.meta.url).href)
  const node = new MarketNode({
    client,
    identity: new IdentityDoor(client, noKeyring),
    openNetwork: async (key) =>
      createLibp2pNetwork({
        key,
        listen: ['/ip4/127.0.0.1/tcp/0'],
        blobs: createBlobStore(path.join(dir, 'blobs')),
        mdns,
      }),
  })
  nodes.push(node)
  const own = answers({ node, person: undefined, version: '0', runtime: 'test' })
  const ask = <P extends keyof Outputs, N extends keyof Outputs[P]>(feature: P, name: N, input?: unknown) => {
    const called = `${feature}.${String(name)}`
    return byContract(called, input, (given) =>
      own[called] ? own[called](given, undefined) : node.client.call(called, given),
    ) as Promise<Outputs[P][N]>
  }
  const { dev = '' } = await node.identity.create(nick, 'correct horse battery staple')
  if (!nearby) await ask('app', 'saveSettings', { nearby })
  await node.online()
  return { nick, dev, node, ask, network: () => ask('app', 'network') }
}

const seenBy = async ({ network }: Person) => (await network()).nearby.map(({ dev }) => dev)
const offersOf = async ({ network }: Person) => (await network()).offers

let ana: Person
let ben: Person
let cleo: Person
let hub: string

beforeAll(async () => {
  ana = await person('Ana')
  ben = await person('Ben')
  cleo = await person('Cleo', false)
  hub = (await ana.ask('hubs', 'create', FORM)).hub
}, 60_000)
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()))
  rmSync(home, { recursive: true, force: true })
})

describe('people on one local network', () => {
  it('see each other’s device and nothing of a hub, unless they turned that off', async () => {
    await expect.poll(() => seenBy(ana), WAIT).toEqual([ben.dev])
    await expect.poll(() => seenBy(ben), WAIT).toEqual([ana.dev])
    const [stranger] = (await ben.network()).nearby
    expect(stranger).toMatchObject({ dev: ana.dev, took: false })
    expect(stranger?.nick).toBeUndefined()
    expect(stranger?.address).toContain('/ip4/127.0.0.1/tcp/')
    expect(await ben.network()).toMatchObject({ offers: [] })
    expect(await cleo.network()).toMatchObject({ nearby: [], peers: [], offers: [] })
    await expect(ben.ask('hubs', 'takeNearby', { dev: ana.dev, hub })).rejects.toThrow('nearby.gone')
    await expect(cleo.ask('hubs', 'offerNearby', { hub, on: true })).rejects.toThrow('nearby.off')
  })

  it('are offered a hub when its member switches it on, and no longer when it is off again', async () => {
    const { until = 0 } = await ana.ask('hubs', 'offerNearby', { hub, on: true })
    expect(until - Date.now()).toBeGreaterThan(9 * 60_000)
    await expect.poll(() => offersOf(ben), WAIT).toHaveLength(1)
    const [offer] = await offersOf(ben)
    expect(offer).toMatchObject({ hub, name: 'Oakfield', by: 'Ana', dev: ana.dev })
    expect(offer?.phrase).toBe((await ana.network()).nearby.find(({ dev }) => dev === ben.dev)?.phrase)
    expect(await ana.network()).toMatchObject({ offering: { hub, until } })
    expect(await ana.ask('hubs', 'offerNearby', { hub, on: false })).toEqual({})
    await expect.poll(() => offersOf(ben), WAIT).toEqual([])
    await expect(ben.ask('hubs', 'takeNearby', { dev: ana.dev, hub })).rejects.toThrow('nearby.gone')
  })

  it('are gone for each other at once when the setting is turned off, with what was offered, and come back with it', async () => {
    await ana.ask('hubs', 'offerNearby', { hub, on: true })
    await expect.poll(() => offersOf(ben), WAIT).toHaveLength(1)
    await ana.ask('app', 'saveSettings', { nearby: false })
    await expect.poll(() => offersOf(ben), WAIT).toEqual([])
    expect(await ana.network()).toMatchObject({ nearby: [] })
    expect((await ana.network()).offering).toBeUndefined()
    await ana.ask('app', 'saveSettings', { nearby: true })
    await expect.poll(() => seenBy(ana), WAIT).toEqual([ben.dev])
    expect(await offersOf(ben)).toEqual([])
  })

  it('join with what they are given, by the ordinary way, and the member reads who came', async () => {
    await ana.ask('hubs', 'offerNearby', { hub, on: true })
    await expect.poll(() => offersOf(ben), WAIT).toHaveLength(1)
    const { link } = await ben.ask('hubs', 'takeNearby', { dev: ana.dev, hub })
    expect(await ben.ask('hubs', 'join', { link })).toEqual({ hub })
    await expect.poll(() => ben.ask('hubs', 'list'), WAIT).toMatchObject([{ hub, state: 'ready', members: 2 }])
    expect((await ana.network()).nearby).toMatchObject([{ dev: ben.dev, nick: 'Ben', took: true }])
  })

  it('hear of whom they came late for', async () => {
    await cleo.ask('app', 'saveSettings', { nearby: true })
    await expect.poll(() => offersOf(cleo), WAIT).toMatchObject([{ hub, by: 'Ana', dev: ana.dev }])
  })
})
