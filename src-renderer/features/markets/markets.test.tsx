import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import type { Benchmark, PricePoint } from '#shared/ipc/markets.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node } from '#ui/bridge/node.fixture.ts'
import { ANA, BEN, HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { PriceHint } from './PriceHint.tsx'
import { PricesPage } from './PricesPage.tsx'
import { placePoints } from './place.ts'

const OAK = { code: 'OAK', name: 'Acorns', decimals: 2 }
const NOW = Date.now()
const told = (change: Partial<Benchmark> = {}): Benchmark => ({
  token: OAK,
  n: 12,
  min: 5,
  quartiles: { low: '800', median: '1000', high: '1500' },
  left: { sole: 2 },
  since: NOW - 365 * 86_400_000,
  ...change,
})
const point = (n: number, change: Partial<PricePoint> = {}): PricePoint => ({
  agreement: n.toString(16).padStart(64, '0'),
  height: n,
  time: NOW - n * 86_400_000,
  price: '1000',
  amount: '2000',
  quantity: 2,
  payer: { did: ANA, nick: 'Ana' },
  provider: { did: BEN, nick: 'Ben' },
  ...change,
})
const text = () => (document.body.textContent ?? '').replace(/[\u202f\u00a0]/g, ' ')

beforeEach(() => {
  node.calls = { 'hubs.list': () => [hub()] }
})
afterEach(cleanup)

describe('while pricing', () => {
  const hint = (amount: string, purpose: 'offer' | 'need' = 'offer') =>
    show(() => <PriceHint priced={{ hub: HUB, purpose, category: 'skill', per: 'hour', title: ' Bike ', amount }} />)

  it.each([
    ['1000', 'offer', 'Good chances'],
    ['1500', 'offer', 'Some chances'],
    ['1501', 'offer', 'Few chances'],
    ['1000', 'need', 'Good chances'],
    ['799', 'need', 'Few chances'],
  ] as const)('%s of an %s: %s', async (amount, purpose, words) => {
    const asked = vi.fn(() => told())
    node.calls['markets.benchmark'] = asked
    hint(amount, purpose)
    await screen.findByText(new RegExp(words))
    expect(asked).toHaveBeenCalledWith({ hub: HUB, category: 'skill', per: 'hour', like: 'Bike' })
    expect(text()).toContain(
      'At least half of 12 settled trades lay between 8.00 OAK and 15.00 OAK, the middle one at 10.00 OAK.',
    )
  })

  it('judges nothing while no price is typed, and says when there are too few trades', async () => {
    node.calls['markets.benchmark'] = () => told()
    hint('')
    await screen.findByText(/At least half of 12/)
    expect(text()).not.toContain('chances')
    cleanup()
    const { quartiles: _, ...few } = told({ n: 3 })
    node.calls['markets.benchmark'] = () => few
    hint('100')
    await screen.findByText('No price to compare with yet: 3 of at least 5 settled trades of Skill, per hour.')
  })
})

describe('the page', () => {
  const open = (points: PricePoint[], change: Partial<Benchmark> = {}) => {
    node.calls['markets.goods'] = () => [{ category: 'skill', per: 'hour', token: OAK, trades: 12 }]
    node.calls['markets.prices'] = () => ({ ...told(change), points })
    show(PricesPage, '/prices')
  }

  it('shows figures, what they stand on, and a receipt for every trade', async () => {
    open([point(1), point(2, { left: 'sole' })])
    const table = within(await screen.findByRole('table', { name: 'Settled trades' }))
    expect(text()).toContain('From 12 trades since')
    expect(text()).toContain('Not counted: 2 trades by people who dealt with nobody else.')
    expect(table.getByText('dealt with nobody else')).toBeTruthy()
    const asked = vi.fn(() => ({
      receipt: {
        kind: 'single',
        agreement: point(2).agreement,
        title: '',
        height: 2,
        time: NOW,
        signedBy: [],
        payer: ANA,
        provider: BEN,
        token: 'OAK',
        paid: '2000',
        refunded: '0',
        outcome: 'released',
      },
      checks: [],
      document: '{}',
    }))
    node.calls['hubs.receipt'] = asked
    await userEvent.click(
      table.getAllByRole('button', { name: 'Receipt of the trade of Ana with Ben' })[1] as HTMLElement,
    )
    await waitFor(() => expect(asked).toHaveBeenCalledWith({ hub: HUB, agreement: point(2).agreement }))
    expect(await screen.findByRole('dialog', { name: 'Receipt' })).toBeTruthy()
  })

  it('says that there are too few, and no figure', async () => {
    node.calls['markets.goods'] = () => [{ category: 'skill', per: 'hour', token: OAK, trades: 1 }]
    const { quartiles: _, ...few } = told({ n: 1, left: {} })
    node.calls['markets.prices'] = () => ({ ...few, points: [point(1)] })
    show(PricesPage, '/prices')
    await screen.findByText('Too few trades to say: 1 counts, and 5 are needed')
    expect(text()).not.toContain('Half paid at most')
  })

  it('says what a price is where there is none', async () => {
    node.calls['markets.goods'] = () => []
    show(PricesPage, '/prices')
    await screen.findByText('Nothing was traded for a price here in the last year')
  })
})

test('a price that does not count presses no other flat, and stays in the picture', () => {
  const { dots, top } = placePoints([point(1), point(2, { price: '999999', left: 'sole' })], NOW - 10 * 86_400_000, NOW)
  expect(top).toBe(1150)
  expect(dots.map(({ at, up }) => [at.toFixed(1), up.toFixed(2)])).toEqual([
    ['0.9', '0.87'],
    ['0.8', '1.00'],
  ])
})
