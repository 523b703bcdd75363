import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TokenDetail, TokenRow } from '#shared/ipc/tokens.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node, pending, refuse } from '#ui/bridge/node.fixture.ts'
import { HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { coveredPercent } from './ReserveCard.tsx'
import { TokenList } from './TokenList.tsx'
import { TokenPage } from './TokenPage.tsx'

const FLOUR = { code: 'FLOUR', name: 'Flour', decimals: 1, kind: 'stable' } as const
const row = (change: Partial<TokenRow> = {}): TokenRow => ({
  token: FLOUR,
  kind: 'stable',
  words: ['Stable credit: 1.0 FLOUR can be redeemed for 0.500 kg of flour (the old mill) within 7 days.'],
  posted: '400',
  held: '0',
  limit: '0',
  available: '400',
  pendingOut: '0',
  ended: false,
  transferable: true,
  ...change,
})
const detail = (change: Partial<TokenDetail> = {}): TokenDetail => ({
  ...row(),
  minted: '500',
  burned: '100',
  escrow: '0',
  pool: '0',
  holders: 1,
  room: '0',
  issuer: { did: 'did:key:zAna', nick: 'Ana' },
  minters: [{ did: 'did:key:zAna', nick: 'Ana' }],
  reserve: {
    what: 'Flour',
    where: 'The old mill',
    unit: 'kg',
    decimals: 3,
    keeper: 'did:key:zBen',
    keeperNick: 'Ben',
    give: '10',
    get: '500',
    cover: '15000',
    needed: '20000',
  },
  redemptions: [],
  acts: ['mint', 'redeem'],
  ...change,
})

beforeEach(() => {
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [],
    'ledger.tokens': () => ({ tokens: [row()], mayIssue: [] }),
    'ledger.token': () => detail(),
    'ledger.wallet': () => ({ ...row(), hub: HUB, holds: [] }),
    'ledger.history': () => ({ items: [] }),
  }
})
afterEach(cleanup)

const words = (element: HTMLElement = document.body) => (element.textContent ?? '').replace(/[\u202f\u00a0]/g, ' ')

describe('the list of tokens', () => {
  const open = () => show(() => <TokenList hub={hub()} />)
  it('says when the first credit is the only one, and whether another may be issued', async () => {
    open()
    expect(await screen.findByText('This hub has only its first credit.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Issue a token' })).toBeNull()
  })
  it('shows each with its kind, its promise and what I have', async () => {
    const expires = Date.now() + 86_400_000
    const park = row({ token: { ...FLOUR, code: 'PARK', name: 'Park' }, kind: 'mission', expires, ended: true })
    node.calls['ledger.tokens'] = () => ({ tokens: [row({ limit: '-300' }), park], mayIssue: ['points'] })
    open()
    const flour = await screen.findByRole('link', { name: /^Flour/ })
    expect(words(flour)).toContain('40.0 FLOUR')
    expect(words(flour)).toContain('You may go down to −30.0 FLOUR.')
    expect(words(await screen.findByRole('link', { name: /^Park/ }))).toContain('Mission currencyEnded')
    expect(screen.getByRole('button', { name: 'Issue a token' })).toBeTruthy()
  })
  it('says that it could not ask, and asks again', async () => {
    node.calls['ledger.tokens'] = () => refuse('ledger.busy', 'The ledger is being rebuilt.')
    open()
    expect(within(await screen.findByRole('alert')).getByRole('button')).toBeTruthy()
  })
})

describe('the page of a token', () => {
  const open = () => show(TokenPage, '/wallet/$token', '/wallet/FLOUR')
  it('waits in grey', async () => {
    node.calls['ledger.token'] = pending
    open()
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1 })).toBeNull())
  })
  it('says why a token is not there', async () => {
    node.calls['ledger.token'] = () => refuse('token.unknown', 'The hub has no token called FLOUR.')
    open()
    expect((await screen.findByRole('alert')).textContent).toContain('no token called FLOUR')
  })
  it('shows supply and cover in words, and a button for what may be done and nothing else', async () => {
    open()
    expect(await screen.findByRole('heading', { level: 1, name: 'Flour (FLOUR)' })).toBeTruthy()
    expect(words(screen.getByRole('region', { name: 'What it is' }))).toContain('In circulation40.0 FLOUR')
    expect(words(screen.getByRole('region', { name: 'Reserve' }))).toContain('covers 75 % of what circulates')
    expect(screen.getByRole('button', { name: 'Mint' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Burn' })).toBeNull()
    expect(screen.getByText('Nobody has redeemed any yet.')).toBeTruthy()
  })
  it('asks for a signature that a redemption was received', async () => {
    const id = 'cd'.repeat(32)
    const claim = { id, by: 'did:key:zMe', byNick: 'Me', amount: '100', owed: '5000', due: Date.now(), mine: true }
    node.calls['ledger.token'] = () => detail({ redemptions: [{ ...claim, state: 'overdue' }] })
    node.calls['agreements.request'] = vi.fn(() => ({ outcome: 'declined', digest: id, sentence: '' }))
    open()
    await userEvent.click(await screen.findByRole('button', { name: 'I got the 5.000 kg' }))
    await waitFor(() => expect(node.calls['agreements.request']).toHaveBeenCalled())
    expect(vi.mocked(node.calls['agreements.request'] as () => unknown).mock.calls).toEqual([
      [{ act: { act: 'token-receive', hub: HUB, token: 'FLOUR', redemption: id } }],
    ])
  })
})

it.each([
  ['0', '0', 100],
  ['5', '0', 100],
  ['15', '20', 75],
  ['1', '3', 33],
  ['30', '20', 100],
] as const)('a cover of %s for %s is %s %%', (cover, needed, percent) =>
  expect(coveredPercent({ cover, needed })).toBe(percent),
)
