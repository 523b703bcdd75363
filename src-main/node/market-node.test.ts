import { describe, expect, test, vi } from 'vitest'
import { noKeyring } from '../ports/keyring.ts'
import type { Network, NetworkHandler, NetworkStatus } from '../ports/network.ts'
import { ScriptedClient } from '../testing/scripted-client.ts'
import { IdentityDoor } from './identity.ts'
import { MarketNode } from './market-node.ts'

class HeardNetwork implements Network {
  readonly heard: string[] = []
  handler: NetworkHandler | undefined
  peers: NetworkStatus['peers'] = []
  stuck = false
  near: boolean | undefined

  start(handler: NetworkHandler): Promise<void> {
    this.handler = handler
    this.heard.push('start')
    return Promise.resolve()
  }
  stop(): Promise<void> {
    this.heard.push('stop')
    return this.stuck ? new Promise(() => undefined) : Promise.resolve()
  }
  status(): NetworkStatus {
    return { state: 'online', peers: this.peers, addresses: ['/ip4/127.0.0.1/tcp/1'], nearby: [] }
  }
  setNearby(on: boolean): void {
    this.near = on
  }
  ask(): Promise<Uint8Array> {
    return Promise.reject(new Error('nobody there'))
  }
  send(dev: string): boolean {
    this.heard.push(`send ${dev}`)
    return true
  }
  publish(hub: string): void {
    this.heard.push(`publish ${hub}`)
  }
  follow(hubs: string[]): void {
    this.heard.push(`follow ${hubs.join()}`)
  }
  answers = false
  dial(addresses: string[], keep: boolean): Promise<void> {
    this.heard.push(`dial ${addresses.join()}${keep ? ' kept' : ''}`)
    return this.answers ? Promise.resolve() : Promise.reject(new Error('nobody there'))
  }
  penalise(dev: string, points: number): void {
    this.heard.push(`penalise ${dev} ${points}`)
  }
  fetchBlob(root: string): Promise<boolean> {
    this.heard.push(`fetch ${root}`)
    return Promise.resolve(true)
  }
}

function setting(state: 'open' | 'locked' | 'missing', settings: () => unknown = () => ({ nearby: true })) {
  const client = new ScriptedClient({
    'identity.status': () => ({ state, seedConfirmed: true }),
    'identity.open': () => undefined,
    'identity.lock': () => undefined,
    'node.addresses': () => ({}),
    'node.isMember': (input) => (input as { dev: string }).dev === 'ana',
    'app.settings': settings,
    'identity.transport': () => ({ dev: new Uint8Array(32), secret: new Uint8Array(64) }),
  })
  const networks: HeardNetwork[] = []
  const node = new MarketNode({
    client,
    identity: new IdentityDoor(client, noKeyring),
    openNetwork: () => {
      const network = new HeardNetwork()
      networks.push(network)
      return Promise.resolve(network)
    },
  })
  return { client, node, networks }
}

describe('an address that a person was given', () => {
  const ADDRESS = '/ip4/5.0.1.1/tcp/4001/p2p/12D3KooWJuZwJfNDJcEMRjGrmXTTRNnDtL4aNDJHqmdMxAxCZaRj'

  test('is not called while the network is off', async () => {
    const { node } = setting('locked')
    await node.online()
    await expect(node.connect(ADDRESS)).rejects.toThrow('network.off')
  })

  test('is kept when somebody answers, and only then', async () => {
    const { node, networks } = setting('open')
    await node.identity.openAtStart(undefined)
    await node.online()
    await expect(node.connect(ADDRESS)).rejects.toThrow('network.unreachable')
    const network = networks[0] as HeardNetwork
    expect(network.heard.filter((said) => said.startsWith('dial'))).toEqual([`dial ${ADDRESS}`])
    network.answers = true
    await node.connect(ADDRESS)
    expect(network.heard.at(-1)).toBe(`dial ${ADDRESS} kept`)
  })
})

test('whom a relay serves is decided by the ledger', async () => {
  const { node, networks } = setting('open')
  await node.identity.openAtStart(undefined)
  await node.online()
  expect(await networks[0]?.handler?.isMember?.('ana')).toBe(true)
  expect(await networks[0]?.handler?.isMember?.('ben')).toBe(false)
})

describe('the network of a node', () => {
  test('starts only when wanted and the identity is open', async () => {
    const { node, networks } = setting('locked')
    await node.online()
    expect(node.network().state).toBe('off')
    await node.identity.unlock('secret')
    await node.online()
    expect(networks).toHaveLength(1)
    expect(node.network().state).toBe('online')
  })
  test('stops with the lock and comes back with a fresh one', async () => {
    const { node, networks } = setting('open')
    await node.identity.openAtStart(undefined)
    await node.online()
    await node.identity.lock()
    await node.online()
    expect(networks[0]?.heard.at(-1)).toBe('stop')
    expect(node.network().state).toBe('off')
    await node.identity.unlock('secret')
    await node.online()
    expect(networks).toHaveLength(2)
  })
  test('is told what was wished for before it stood', async () => {
    const { node, client, networks } = setting('open')
    client.emit({ kind: 'follow', hubs: ['h1'] })
    client.emit({ kind: 'dial', addresses: ['/ip4/1.2.3.4/tcp/1'], keep: true })
    client.emit({ kind: 'send', dev: 'd', bytes: new Uint8Array() })
    await node.identity.openAtStart(undefined)
    await node.online()
    expect(networks[0]?.heard).toEqual(['start', 'follow h1', 'dial /ip4/1.2.3.4/tcp/1 kept'])
  })
  test('carries frames to the thread and effects back', async () => {
    const { node, client, networks } = setting('open')
    await node.identity.openAtStart(undefined)
    await node.online()
    const network = networks[0] as HeardNetwork
    network.handler?.onUp('d1')
    network.handler?.onFrame('d1', new Uint8Array())
    network.handler?.onDown('d1')
    expect(client.heard).toEqual(['up d1', 'frame d1', 'down d1'])
    client.emit({ kind: 'send', dev: 'd1', bytes: new Uint8Array() })
    client.emit({ kind: 'publish', hub: 'h', bytes: new Uint8Array() })
    client.emit({ kind: 'penalise', dev: 'd1', points: 3, why: 'noise' })
    client.emit({ kind: 'fetch-blob', root: 'r' })
    expect(network.heard.slice(2)).toEqual(['send d1', 'publish h', 'penalise d1 3', 'fetch r'])
  })
})

describe('the setting “nearby”', () => {
  test('is followed before the network starts and whenever it is saved', async () => {
    const saved = { nearby: false }
    const { node, client, networks } = setting('open', () => ({ ...saved }))
    await node.identity.openAtStart(undefined)
    await node.online()
    expect(networks[0]?.near).toBe(false)
    saved.nearby = true
    client.emit({ kind: 'changed', topics: ['settings'] })
    await vi.waitFor(() => expect(networks[0]?.near).toBe(true))
    saved.nearby = false
    client.emit({ kind: 'changed', topics: ['settings'] })
    await vi.waitFor(() => expect(networks[0]?.near).toBe(false))
  })
  test('that cannot be read keeps the node off the network', async () => {
    const { node, networks } = setting('open', () => Promise.reject(new Error('no store')))
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await node.identity.openAtStart(undefined)
    await node.online()
    expect([node.network().state, networks[0]?.heard]).toEqual(['off', []])
    silenced.mockRestore()
  })
})

describe('opening at start', () => {
  test('with a passphrase opens without showing a lock first', async () => {
    const { node, client } = setting('locked')
    const opening = node.identity.openAtStart('secret')
    const status = node.identity.status()
    await Promise.all([opening, status])
    expect(client.calls.map(({ path }) => path)).toEqual(['identity.status', 'identity.open', 'identity.status'])
  })
  test('with neither passphrase nor keyring leaves it locked', async () => {
    const { node, client } = setting('locked')
    await node.identity.openAtStart(undefined)
    expect(client.calls.map(({ path }) => path)).toEqual(['identity.status'])
  })
})

describe('stopping', () => {
  test('ends the network before the thread', async () => {
    const { node, client, networks } = setting('open')
    await node.identity.openAtStart(undefined)
    await node.online()
    await node.stop()
    expect(networks[0]?.heard.at(-1)).toBe('stop')
    expect(client.closed).toBe(true)
  })
  test('is bounded when a socket is stuck', async () => {
    const { node, networks } = setting('open')
    await node.identity.openAtStart(undefined)
    await node.online()
    const network = networks[0] as HeardNetwork
    network.stuck = true
    vi.useFakeTimers()
    const stopped = node.stop()
    await vi.advanceTimersByTimeAsync(5000)
    vi.useRealTimers()
    await expect(stopped).resolves.toBeUndefined()
  })
})
