import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startI18n } from '#ui/app/i18n.ts'
import { useView } from '#ui/app/view.ts'
import { network, settings } from '#ui/bridge/answers.fixture.ts'
import { createQueries } from '#ui/bridge/live.ts'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { HUB, hub } from './hubs.fixture.ts'
import { JoinHub } from './JoinHub.tsx'
import { OfferNearby } from './OfferNearby.tsx'

const DEV = 'cd'.repeat(32)
const PHRASE = 'lusab-babad-gutih'
const offer = { dev: DEV, hub: HUB, name: 'Oakfield', by: 'Ana', phrase: PHRASE, until: Date.now() + 600_000 }

beforeAll(() => void startI18n())
beforeEach(() => {
  useView.getState().setHub(undefined)
  node.calls = {
    'app.network': vi.fn(() => network()),
    'app.settings': vi.fn(() => settings()),
    'hubs.list': vi.fn(() => []),
    'hubs.takeNearby': vi.fn(() => ({ link: 'kind:join/abc' })),
    'hubs.join': vi.fn(() => ({ hub: HUB })),
  }
})
afterEach(cleanup)

const show = (what: React.ReactNode) =>
  render(<QueryClientProvider client={createQueries()}>{what}</QueryClientProvider>)
const offers = (items: (typeof offer)[]) => {
  node.calls['app.network'] = vi.fn(() => network({ offers: items }))
}

describe('the join screen', () => {
  it('says that nobody offers a hub, and what a member can do about it', async () => {
    show(<JoinHub onDone={vi.fn()} />)
    expect(await screen.findByText(/Nobody on this network is offering a hub/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Join/ })).toBeNull()
  })

  it('says so while the network starts', async () => {
    node.calls['app.network'] = vi.fn(() => network({ state: 'starting' }))
    show(<JoinHub onDone={vi.fn()} />)
    expect(await screen.findByText('Looking on this network…')).toBeTruthy()
  })

  it('offers to turn finding on where it is off', async () => {
    node.calls['app.settings'] = vi.fn(() => settings({ nearby: false }))
    node.calls['app.saveSettings'] = vi.fn(() => settings())
    show(<JoinHub onDone={vi.fn()} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Turn it on' }))
    await vi.waitFor(() => expect(node.calls['app.saveSettings']).toHaveBeenCalledWith({ nearby: true }))
  })

  it('shows hub, member and check phrase, and joins with one click', async () => {
    offers([offer])
    const onDone = vi.fn()
    show(<JoinHub onDone={onDone} />)
    const card = within(await screen.findByRole('region', { name: 'Oakfield' }))
    expect(card.getByText('Ana invites you')).toBeTruthy()
    expect(card.getByText(PHRASE)).toBeTruthy()
    await userEvent.click(card.getByRole('button', { name: 'Join Oakfield, offered by Ana' }))
    await vi.waitFor(() => expect(onDone.mock.calls).toEqual([[HUB]]))
    expect(node.calls['hubs.takeNearby']).toHaveBeenCalledWith({ dev: DEV, hub: HUB })
    expect(node.calls['hubs.join']).toHaveBeenCalledWith({ link: 'kind:join/abc' })
    expect(useView.getState().hub).toBe(HUB)
  })

  it('lets one look before joining: the same card as for a link', async () => {
    offers([offer])
    node.calls['hubs.preview'] = vi.fn(() => ({
      hub: HUB,
      name: 'Oakfield',
      by: 'Ana',
      token: { code: 'OAK', name: 'Acorns', decimals: 2 },
      grant: '500',
      creditLimit: '10000',
      expires: Date.now() + 1000,
      addresses: [],
      already: false,
    }))
    show(<JoinHub onDone={vi.fn()} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Look at Oakfield first' }))
    expect(await screen.findByText('Acorns (OAK)')).toBeTruthy()
    expect(node.calls['hubs.preview']).toHaveBeenCalledWith({ link: 'kind:join/abc' })
    expect(node.calls['hubs.join']).not.toHaveBeenCalled()
  })

  it('shows two offers of one hub apart, and opens a hub one is in already', async () => {
    offers([offer, { ...offer, dev: 'ef'.repeat(32), by: 'Ben', phrase: 'other-words-here' }])
    node.calls['hubs.list'] = vi.fn(() => [hub()])
    const onDone = vi.fn()
    show(<JoinHub onDone={onDone} />)
    expect(await screen.findByText('Ben invites you')).toBeTruthy()
    const [open] = await screen.findAllByRole('button', { name: 'Open it' })
    await userEvent.click(open as HTMLElement)
    expect(onDone.mock.calls).toEqual([[HUB]])
    expect(node.calls['hubs.takeNearby']).not.toHaveBeenCalled()
  })

  it.each(['hubs.takeNearby', 'hubs.join'])('keeps the node’s words when %s is refused, and stays', async (failing) => {
    offers([offer])
    node.calls[failing] = vi.fn(() => refuse('nearby.gone', 'This hub is not offered any more.'))
    const onDone = vi.fn()
    show(<JoinHub onDone={onDone} />)
    await userEvent.click(await screen.findByRole('button', { name: /^Join Oakfield/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('This hub is not offered any more.')
    expect(onDone).not.toHaveBeenCalled()
  })

  it('says that it could not ask, and asks again', async () => {
    node.calls['app.network'] = vi
      .fn()
      .mockRejectedValueOnce(new TypeError('broken'))
      .mockReturnValue(network({ offers: [offer] }))
    show(<JoinHub onDone={vi.fn()} />)
    const alert = within(await screen.findByRole('alert'))
    await userEvent.click(alert.getByRole('button'))
    expect(await screen.findByText(PHRASE)).toBeTruthy()
  })
})

describe('the switch of an invite', () => {
  const until = Date.now() + 590_000
  const device = { dev: DEV, address: '', since: 0, phrase: PHRASE, took: false }

  it('offers the hub and says when it ends, who is near, and their phrases', async () => {
    node.calls['hubs.offerNearby'] = vi.fn(() => {
      node.calls['app.network'] = vi.fn(() =>
        network({
          offering: { hub: HUB, until },
          nearby: [device, { ...device, dev: HUB, nick: 'Ben', phrase: 'other-words-here', took: true }],
        }),
      )
      return { until }
    })
    show(<OfferNearby hub={HUB} />)
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Offer to people nearby for 10 minutes' })
    await vi.waitFor(() => expect(box.disabled).toBe(false))
    await userEvent.click(box)
    const rows = await screen.findAllByRole('listitem')
    expect(node.calls['hubs.offerNearby']).toHaveBeenCalledWith({ hub: HUB, on: true })
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      `A device${PHRASE}`,
      'BenHas the inviteother-words-here',
    ])
    expect(screen.getByText(/in (9|10) minutes/)).toBeTruthy()
    expect(box.checked).toBe(true)
    await userEvent.click(box)
    await vi.waitFor(() => expect(node.calls['hubs.offerNearby']).toHaveBeenLastCalledWith({ hub: HUB, on: false }))
  })

  it('is not on for another hub that is offered', async () => {
    node.calls['app.network'] = vi.fn(() => network({ offering: { hub: DEV, until } }))
    show(<OfferNearby hub={HUB} />)
    const box = await screen.findByRole<HTMLInputElement>('checkbox')
    await vi.waitFor(() => expect(box.disabled).toBe(false))
    expect(box.checked).toBe(false)
  })

  it('says that nobody is in sight', async () => {
    node.calls['app.network'] = vi.fn(() => network({ offering: { hub: HUB, until } }))
    show(<OfferNearby hub={HUB} />)
    expect(await screen.findByText(/No other device is in sight/)).toBeTruthy()
  })

  it('cannot be used while the setting is off, and says why', async () => {
    node.calls['app.settings'] = vi.fn(() => settings({ nearby: false }))
    show(<OfferNearby hub={HUB} />)
    expect(await screen.findByText(/turned off in the settings/)).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('checkbox').disabled).toBe(true)
  })

  it('keeps the node’s words when it is refused', async () => {
    node.calls['hubs.offerNearby'] = vi.fn(() =>
      refuse('invite.not-a-member', 'You can invite others once the hub has certified you.'),
    )
    show(<OfferNearby hub={HUB} />)
    const box = await screen.findByRole<HTMLInputElement>('checkbox')
    await vi.waitFor(() => expect(box.disabled).toBe(false))
    await userEvent.click(box)
    expect((await screen.findByRole('alert')).textContent).toContain('once the hub has certified you')
  })
})
