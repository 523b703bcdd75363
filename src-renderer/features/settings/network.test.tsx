import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startI18n } from '#ui/app/i18n.ts'
import { network, settings, status } from '#ui/bridge/answers.fixture.ts'
import { createQueries } from '#ui/bridge/live.ts'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { NetworkSection } from './NetworkSection.tsx'

const ADDRESS = '/ip4/5.0.1.1/tcp/4001/p2p/12D3KooWJuZwJfNDJcEMRjGrmXTTRNnDtL4aNDJHqmdMxAxCZaRj'
const peer = (nick: string, dev: string, via?: { dev: string; nick: string }) => ({
  ...{
    nick,
    dev: dev.repeat(32),
    address: '/ip4/5.0.1.2/tcp/1/p2p/12D3KooWJuZwJfNDJcEMRjGrmXTTRNnDtL4aNDJHqmdMxAxCZaRj',
    direction: 'outbound' as const,
    since: 0,
    hubs: [],
  },
  ...(via && { via }),
})
const connected = { peers: [peer('Ana', 'aa'), peer('Ben', 'bb', { dev: 'cc'.repeat(32), nick: 'Rowan' })] }

beforeAll(() => void startI18n())
beforeEach(() => {
  node.calls = {
    'app.network': () => network(connected),
    'app.settings': () => settings(),
    'app.connect': vi.fn(() => ({})),
    'app.status': () => status(),
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
    node.calls['app.network'] = () => network({ ...connected, relaying: { serves: 'members', places: 3, circuits: 2 } })
    show()
    expect(await screen.findByText(/3 reachable through you, 2 connections right now/)).toBeTruthy()
  })

  it('offers no way out of the practice town', async () => {
    node.calls['app.status'] = () => status({ practice: { clock: { from: 0, since: 0, speed: 720 } } })
    show()
    await vi.waitFor(() => expect(screen.queryByLabelText(/Connect to an address/)).toBeNull())
  })

  it('connects to an address, and says in the node’s words why it could not', async () => {
    show()
    const field = await screen.findByLabelText(/Connect to an address/)
    expect(screen.getByRole('button', { name: 'Connect' })).toHaveProperty('disabled', true)
    node.calls['app.connect'] = vi.fn(() => refuse('network.unreachable', 'No device answered here.'))
    await userEvent.type(field, ` ${ADDRESS} `)
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }))
    expect(await screen.findByText('No device answered here.')).toBeTruthy()
    expect(node.calls['app.connect']).toHaveBeenCalledWith({ address: ADDRESS })
    expect(field).toHaveProperty('value', ` ${ADDRESS} `)
    node.calls['app.connect'] = vi.fn(() => ({}))
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }))
    await vi.waitFor(() => expect(field).toHaveProperty('value', ''))
  })
})
