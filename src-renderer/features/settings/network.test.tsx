import { ORPCError } from '@orpc/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startI18n } from '#ui/app/i18n.ts'
import { createQueries } from '#ui/bridge/live.ts'
import { NetworkSection } from './NetworkSection.tsx'

/** The node as this section asks it. */
const node = vi.hoisted(() => ({ calls: {} as Record<string, (input?: unknown) => unknown> }))
vi.mock('#ui/bridge/client.ts', () => {
  const feature = (name: string) =>
    new Proxy({}, { get: (_, method: string) => (input: unknown) => node.calls[`${name}.${method}`]?.(input) })
  return { rpc: new Proxy({}, { get: (_, name: string) => feature(name) }) }
})

const ADDRESS = '/ip4/5.0.1.1/tcp/4001/p2p/12D3KooWJuZwJfNDJcEMRjGrmXTTRNnDtL4aNDJHqmdMxAxCZaRj'
const peer = (nick: string, dev: string, via?: object) => ({
  ...{ nick, dev: dev.repeat(32), address: `/ip4/5.0.1.2/tcp/1`, direction: 'outbound', since: 0, hubs: [] },
  ...(via && { via }),
})
const network = {
  state: 'online',
  peers: [peer('Ana', 'aa'), peer('Ben', 'bb', { dev: 'cc'.repeat(32), nick: 'Rowan' })],
  addresses: [],
  nearby: [],
  offers: [],
}

beforeAll(() => void startI18n())
beforeEach(() => {
  node.calls = {
    'app.network': vi.fn(async () => network),
    'app.settings': vi.fn(async () => ({ theme: 'system', language: 'en', nearby: true })),
    'app.connect': vi.fn(async () => ({})),
    'app.status': vi.fn(async () => ({})),
  }
})
afterEach(cleanup)

const show = () =>
  render(
    <QueryClientProvider client={createQueries()}>
      <NetworkSection />
    </QueryClientProvider>,
  )

describe('the network in the settings', () => {
  it('tells a direct line from one through a relay, by the relay’s name', async () => {
    show()
    expect(await screen.findByText('Ana · direct, /ip4/5.0.1.2/tcp/1')).toBeTruthy()
    expect(screen.getByText('Ben · through a relay (Rowan)')).toBeTruthy()
    expect(screen.queryByText('Carries for others')).toBeNull()
  })

  it('says what this device carries for others', async () => {
    node.calls['app.network'] = async () => ({ ...network, relaying: { serves: 'members', places: 3, circuits: 2 } })
    show()
    expect(await screen.findByText(/3 reachable through you, 2 connections right now/)).toBeTruthy()
  })

  it('offers no way out of the practice town', async () => {
    node.calls['app.status'] = async () => ({ practice: { clock: { from: 0, since: 0, speed: 720 }, guide: '' } })
    show()
    await vi.waitFor(() => expect(screen.queryByLabelText(/Connect to an address/)).toBeNull())
  })

  it('connects to an address, and says in the node’s words why it could not', async () => {
    show()
    const field = await screen.findByLabelText(/Connect to an address/)
    expect(screen.getByRole('button', { name: 'Connect' })).toHaveProperty('disabled', true)
    node.calls['app.connect'] = vi.fn(async () => {
      throw new ORPCError('REFUSED', { data: { code: 'network.unreachable', text: 'No device answered here.' } })
    })
    await userEvent.type(field, ` ${ADDRESS} `)
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }))
    expect(await screen.findByText('No device answered here.')).toBeTruthy()
    expect(node.calls['app.connect']).toHaveBeenCalledWith({ address: ADDRESS })
    expect(field).toHaveProperty('value', ` ${ADDRESS} `)
    node.calls['app.connect'] = vi.fn(async () => ({}))
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }))
    await vi.waitFor(() => expect(field).toHaveProperty('value', ''))
  })
})
