import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Reserve } from '#shared/ipc/reserves.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node } from '#ui/bridge/node.fixture.ts'
import { BEN, HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { Reserves } from './Reserves.tsx'

const ID = 'cd'.repeat(32)
const reserve = (over: Partial<Reserve> = {}): Reserve => ({
  id: ID,
  hub: HUB,
  side: 'payer',
  other: { did: BEN, nick: 'Ben', settled: 0, partners: 0, withMe: 0, me: false },
  token: hub().token,
  amount: '500',
  spent: '120',
  claimed: '0',
  until: Date.now() + 86_400_000,
  returns: Date.now() + 4 * 86_400_000,
  spendable: true,
  payments: [{ at: 1, amount: '120', text: 'Bread' }],
  ...over,
})
const requested = vi.fn((_input: unknown) => ({ outcome: 'signed', digest: 'ab'.repeat(32), sentence: 'You pay Ben.' }))

function open(...reserves: Reserve[]): void {
  requested.mockClear()
  node.calls = { 'hubs.list': () => [hub()], 'reserves.list': () => reserves, 'agreements.request': requested }
  show(() => <Reserves hub={hub()} />)
}
afterEach(cleanup)

describe('money set aside', () => {
  it('says what is left of it and what is not certified yet', async () => {
    open(reserve())
    expect(await screen.findByText('5.00 OAK for Ben')).toBeTruthy()
    expect(
      screen.getByText(/1\.20 OAK paid from it, 3\.80 OAK left\..*1\.20 OAK of it are not certified yet/),
    ).toBeTruthy()
  })

  it('pays no more than is left', async () => {
    open(reserve())
    await userEvent.click(await screen.findByRole('button', { name: 'Pay Ben from it' }))
    const amount = await screen.findByLabelText('Amount')
    await userEvent.type(amount, '4')
    expect(screen.getByText('That is more than the 3.80 OAK that is left.')).toBeTruthy()
    await userEvent.clear(amount)
    await userEvent.type(amount, '3.8')
    await userEvent.click(screen.getByRole('button', { name: 'Continue to sign' }))
    const act = { act: 'spend', hub: HUB, reserve: ID, amount: '380', text: '' }
    await waitFor(() => expect(requested).toHaveBeenCalledWith({ act }))
  })

  it('is given back by whom it was set aside for', async () => {
    open(reserve({ side: 'payee', spendable: false }))
    await userEvent.click(await screen.findByRole('button', { name: 'Give the rest back' }))
    const act = { act: 'reserve-close', hub: HUB, reserve: ID }
    await waitFor(() => expect(requested).toHaveBeenCalledWith({ act }))
  })

  it('that has ended offers nothing any more', async () => {
    const { returns: _, ...ended } = reserve({ spendable: false })
    open(ended)
    expect(await screen.findByText(/^Ended: 1\.20 OAK paid from it/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Pay Ben|Give the rest/ })).toBeNull()
  })
})
