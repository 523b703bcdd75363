import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FavourPair } from '#shared/ipc/favours.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node } from '#ui/bridge/node.fixture.ts'
import { ANA, BEN, HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { FavoursPage } from './FavoursPage.tsx'

const DIGEST = 'ab'.repeat(32)
const line = {
  digest: DIGEST,
  at: 1_800_000_000_000,
  by: BEN,
  delta: '-300',
  balance: '-300',
  note: 'Drill',
  settles: false,
}
const pair = (over: Partial<FavourPair> = {}): FavourPair => ({
  hub: HUB,
  with: { did: BEN, nick: 'Ben', settled: 0, partners: 0, withMe: 0, me: false },
  token: hub().token,
  balance: '0',
  history: [],
  cap: '5000',
  policyCap: '5000',
  ...over,
})
const requested = vi.fn((_input: unknown) => ({ outcome: 'signed', digest: 'ab'.repeat(32), sentence: 'You owe Ben.' }))

function open(...pairs: FavourPair[]): void {
  requested.mockClear()
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [member({ did: ANA, nick: 'Ana', me: true }), member()],
    'favours.list': () => pairs,
    'favours.decline': vi.fn(() => ({})),
    'favours.saveCap': vi.fn(() => ({})),
    'agreements.request': requested,
  }
  show(() => <FavoursPage />)
}
beforeEach(() => open())
afterEach(cleanup)

const button = (name: string | RegExp) => screen.findByRole('button', { name })

describe('favours', () => {
  it.each([
    ['300', 'Ben owes you 3.00 OAK'],
    ['-300', 'You owe Ben 3.00 OAK'],
    ['0', 'You and Ben are even'],
  ])('a balance of %s is said in words', async (balance, words) => {
    cleanup()
    open(pair({ balance }))
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe(words)
  })

  it('none is no mistake', async () => {
    expect(await screen.findByRole('heading', { name: 'No favours yet' })).toBeTruthy()
  })

  it('what the other has signed can be signed or said no to', async () => {
    cleanup()
    open(pair({ theirs: line }))
    await userEvent.click(await button('Continue to sign'))
    await waitFor(() =>
      expect(requested).toHaveBeenCalledWith({ act: { act: 'favour-sign', hub: HUB, with: BEN, digest: DIGEST } }),
    )
    await userEvent.click(await button('Say no'))
    await waitFor(() => expect(node.calls['favours.decline']).toHaveBeenCalled())
  })

  it('what cannot be signed now says why', async () => {
    cleanup()
    open(pair({ theirs: { ...line, problem: 'They would owe you too much.' } }))
    expect((await button('Continue to sign')).hasAttribute('disabled')).toBe(true)
    expect(screen.getByText('They would owe you too much.')).toBeTruthy()
  })

  it('is written down and signed', async () => {
    await userEvent.click(await button('Write down a favour'))
    await userEvent.selectOptions(await screen.findByLabelText('With'), 'Ben')
    await userEvent.click(screen.getByRole('radio', { name: 'I owe them' }))
    await userEvent.type(screen.getByLabelText('How much it was worth'), '2.5')
    await userEvent.type(screen.getByLabelText(/^What it was/), 'Drill')
    await userEvent.click(await button('Continue to sign'))
    await waitFor(() =>
      expect(requested).toHaveBeenCalledWith({
        act: { act: 'favour', hub: HUB, with: BEN, owes: 'me', amount: '250', note: 'Drill' },
      }),
    )
  })

  it('is not settled for more than is owed', async () => {
    cleanup()
    open(pair({ balance: '300', history: [line] }))
    await userEvent.click(await button('Offer to settle'))
    const amount = await screen.findByLabelText('How much of it')
    await userEvent.clear(amount)
    await userEvent.type(amount, '4')
    expect(screen.getByText(/more than the 3.00 OAK/)).toBeTruthy()
    await userEvent.click(await button('Continue to sign'))
    expect(requested).not.toHaveBeenCalled()
  })
})
