import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { network, status } from '#ui/bridge/answers.fixture.ts'
import { node } from '#ui/bridge/node.fixture.ts'
import { ANA, BEN, HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { PersonPage } from './PersonPage.tsx'
import { LockedNote, StandingHint } from './StandingHint.tsx'

const token = { code: 'OAK', name: 'Oaks', decimals: 2 }
const ana = { did: ANA, nick: 'Ana', settled: 0, partners: 0, withMe: 0, me: true }
const gives = { exposure: '50000', fee: 0, board: true, votes: true, jury: false }
const standing = {
  rung: 1,
  rungs: 2,
  name: 'New',
  gives,
  merits: { age: 0, partners: 0, kept: 0, broken: 0, lost: 0, trusted: '0' },
  used: { open: '12000', debt: '0', all: '12000' },
  words: ['“New”, rung 1 of 2. Up to 500.00 OAK may be open or owed at once. 120.00 OAK of it is used.'],
}
const asked = vi.fn((_: { act: object }) => ({
  outcome: 'signed',
  digest: 'ab'.repeat(32),
  sentence: 'You trust Ben.',
}))
const acts = () => asked.mock.calls.map(([{ act }]) => act)
const lines = (line?: string) => ({ token, given: [], received: line ? [{ person: ana, line, since: 0 }] : [] })

beforeEach(() => {
  asked.mockClear()
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [member({ did: ANA, nick: 'Ana', me: true }), member()],
    'hubs.receipts': () => [],
    'app.network': () => network(),
    'notices.search': () => ({ items: [], total: 0 }),
    'standing.of': ({ did }: { did: string }) => ({ did, token, standing }),
    'standing.lines': () => lines(),
    'agreements.request': asked as never,
  }
})
afterEach(cleanup)

const card = async (did = BEN) => {
  show(PersonPage, '/people/$did', `/people/${did}`)
  return screen.findByRole('region', { name: 'Standing' })
}
const text = (element: HTMLElement) => (element.textContent ?? '').replace(/[\u202f\u00a0]/g, ' ')

describe('standing on a person’s page', () => {
  it('says what may be open or owed, what of it is used, and who trusts them', async () => {
    node.calls['standing.lines'] = () => lines('2500')
    const region = await card()
    expect(await within(region).findByText(/120.00 OAK of it is used/)).toBeTruthy()
    await within(region).findByText('You')
    expect(text(region)).toMatch(/Trust Ben.*You.*25/)
  })

  it('says that a hub has no tiers, and asks oneself for no trust', async () => {
    node.calls['standing.of'] = ({ did }: { did: string }) => ({ did, token })
    const region = await card(ANA)
    expect(await within(region).findByText(/no tiers of standing/)).toBeTruthy()
    expect(await within(region).findByText('You trust')).toBeTruthy()
    expect(within(region).queryByRole('textbox')).toBeNull()
  })

  it('signs how much I trust somebody with, and nothing without an amount', async () => {
    const region = await card()
    const field = await within(region).findByLabelText('I trust Ben with up to')
    await userEvent.click(within(region).getByRole('button', { name: 'Continue to sign' }))
    expect(within(region).getByText('Write an amount like 12 or 12.50.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(field))
    await userEvent.type(field, '25')
    await userEvent.click(within(region).getByRole('button', { name: 'Continue to sign' }))
    await waitFor(() => expect(acts()).toEqual([{ act: 'trust', hub: HUB, did: BEN, line: '2500' }]))
  })

  it('takes it back with one press', async () => {
    node.calls['standing.lines'] = () => lines('2500')
    const region = await card()
    expect(await within(region).findByLabelText('I trust Ben with up to')).toHaveProperty('value', '25')
    expect(within(region).getByRole('button', { name: 'Continue to sign' })).toHaveProperty('disabled', true)
    await userEvent.click(within(region).getByRole('button', { name: 'Take it back' }))
    await waitFor(() => expect(acts()).toEqual([{ act: 'trust', hub: HUB, did: BEN, line: '0' }]))
  })
})

describe('what standing keeps me from is said before I try', () => {
  const mine = (change: object = {}) => {
    node.calls['app.status'] = () =>
      status({ identity: { state: 'open', did: ANA, seedConfirmed: true, osKeyring: false } })
    const next = { name: 'Known', gives, missing: [{ need: 'partners', words: 'one more trading partner' }] }
    node.calls['standing.of'] = () => ({ did: ANA, token, standing: { ...standing, next, ...change } })
  }

  it('how much may be open or owed, and what lifts it', async () => {
    mine()
    show(() => <StandingHint hub={HUB} />)
    expect(await screen.findByText(/120.00 OAK of it is used/)).toBeTruthy()
    expect(text(document.body)).toContain('For “Known” there is missing: one more trading partner.')
  })

  it('nothing where no limit is set', async () => {
    mine({ gives: { fee: 0, board: true, votes: true, jury: false } })
    show(() => (
      <>
        <StandingHint hub={HUB} />
        <LockedNote hub={HUB} right="board" />
        <p>There</p>
      </>
    ))
    await screen.findByText('There')
    await waitFor(() => expect(text(document.body)).toBe('There'))
  })

  it('a board that is locked, until it is not', async () => {
    mine({ gives: { ...gives, board: false } })
    show(() => <LockedNote hub={HUB} right="board" />)
    expect(await screen.findByText(/Posting is locked: “New”/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Your standing' })).toBeTruthy()
  })
})
