import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { node, pending, refuse } from '#ui/bridge/node.fixture.ts'
import { HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { WalletPage } from './WalletPage.tsx'
import { wallet } from './wallet.fixture.ts'
import type { Course, Wallet, WalletEntry } from './words.ts'

/** What the system's "save as" was handed; jsdom has none. */
const saved: { name: string; blob: Blob }[] = []
const HOUR = 3_600_000
const hold: Wallet['holds'][number] = {
  agreement: 'cd'.repeat(32),
  negotiation: 'ef'.repeat(16),
  title: 'Bicycle repair',
  amount: '3700',
  to: 'did:key:zBen',
  toNick: 'Ben',
  due: Date.now() + 5.5 * HOUR,
  onDue: '37.00 OAK comes back to you.',
}
const entry = (id: number, change: Partial<WalletEntry> = {}): WalletEntry => ({
  id: String(id),
  time: Date.now() - id * HOUR,
  delta: '-1250',
  balance: '-1250',
  kind: 'payment',
  otherNick: 'Ben',
  event: id.toString(16).padStart(64, '0'),
  height: 3,
  ...change,
})

const course = (from: string, balances: string[] = []): Course => ({
  token: wallet().token,
  from,
  points: balances.map((balance, n) => ({
    time: Date.now() - (9 - n) * HOUR,
    balance,
    event: `${n}`.padStart(64, '0'),
  })),
  posted: balances.at(-1) ?? from,
  equal: true,
})

beforeEach(() => {
  saved.length = 0
  let handed: Blob
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      handed = blob
      return 'blob:handed'
    },
    revokeObjectURL: () => undefined,
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.href === 'blob:handed') saved.push({ name: this.download, blob: handed })
  })
  node.calls = {
    'reserves.list': () => [],
    'hubs.list': () => [hub()],
    'ledger.wallet': () => wallet(),
    'ledger.debts': () => ({ owe: [], owed: [] }),
    'ledger.history': () => ({ items: [] }),
    'ledger.tokens': () => ({ tokens: [], mayIssue: [] }),
    'ledger.course': () => course('0'),
  }
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** What a person reads: spaces that only keep digits together are spaces. */
const words = (element: HTMLElement = document.body): string =>
  (element.textContent ?? '').replace(/[\u202f\u00a0]/g, ' ')
const rows = async (): Promise<string[]> =>
  within(await screen.findByRole('table', { name: 'History' }))
    .getAllByRole('row')
    .slice(1)
    .map(words)
const loading = () => screen.queryAllByText('Loading…').length

describe('the wallet page', () => {
  it('waits in grey while the hubs are unknown', async () => {
    node.calls['hubs.list'] = pending
    show(WalletPage)
    expect(await screen.findByText('Loading…')).toBeTruthy()
    expect(screen.queryByRole('heading')).toBeNull()
  })

  it('says that it could not ask for the hubs, and asks again', async () => {
    node.calls['hubs.list'] = vi.fn().mockRejectedValueOnce(new TypeError('broken')).mockResolvedValue([hub()])
    show(WalletPage)
    await userEvent.click(within(await screen.findByRole('alert')).getByRole('button'))
    expect(await screen.findByText('Your Acorns in Oakfield')).toBeTruthy()
  })

  it('sends somebody without a hub to start or join one', async () => {
    node.calls['hubs.list'] = () => []
    const { path } = show(WalletPage)
    expect(await screen.findByRole('heading', { level: 1, name: 'You are in no hub yet' })).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: 'Start or join a hub' }))
    await waitFor(() => expect(path()).toBe('/welcome'))
  })

  it('asks nothing about an account that is not open yet', async () => {
    node.calls = { 'hubs.list': () => [hub({ state: 'joining' })] }
    show(WalletPage)
    expect(await screen.findByText('No account yet')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Pay a member' })).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('what is still to be put right', () => {
  const debt = (nick: string, amount: string) => ({
    token: { code: 'OAK', name: 'Acorns', decimals: 2 },
    amount,
    other: { did: `did:key:z${nick}`, nick, settled: 0, partners: 0, withMe: 0, me: false },
    why: 'redress' as const,
    agreement: 'cd'.repeat(32),
    negotiation: 'ef'.repeat(16),
    title: 'A film',
  })

  it('says to whom and from whom, how much, and what of, and how it is paid', async () => {
    node.calls['ledger.debts'] = () => ({ owe: [debt('Ben', '350')], owed: [debt('Cy', '1200')] })
    show(WalletPage)
    const owe = await screen.findByRole('region', { name: 'You owe' })
    expect(words(owe)).toContain('Ben')
    expect(words(owe)).toContain('3.50 OAK')
    expect(words(owe)).toContain('you can spend only what is over')
    const owed = screen.getByRole('region', { name: 'You are owed' })
    expect(words(owed)).toContain('12.00 OAK')
    expect(within(owed).getByRole('link', { name: 'A film' }).getAttribute('href')).toBe(
      `/contracts/${'ef'.repeat(16)}`,
    )
  })

  it('says nothing where nobody owes anything', async () => {
    show(WalletPage)
    await screen.findByRole('region', { name: 'Balance' })
    expect(screen.queryByRole('heading', { name: 'Still to be put right' })).toBeNull()
  })
})

describe('the balance', () => {
  it('says in words what may be spent, below zero too', async () => {
    show(WalletPage)
    const card = await screen.findByRole('region', { name: 'Balance' })
    expect(words(card)).toContain('−12.50 OAK')
    expect(words(card)).toContain('You can spend 87.50 OAK')
    expect(words(card)).toContain('100.00 OAK credit, of which 12.50 OAK is used.')
    expect(within(card).getByRole('img').getAttribute('aria-label')).toContain('your balance is −12.50 OAK')
  })

  it('takes what is on its way out off what may be spent', async () => {
    node.calls['ledger.wallet'] = () => wallet({ pendingOut: '8000', held: '3700' })
    show(WalletPage)
    const card = await screen.findByRole('region', { name: 'Balance' })
    expect(words(card)).toContain('You can spend 7.50 OAK')
    expect(words(card)).toContain('On its way out: 80.00 OAK')
    expect(words(card)).toContain('37.00 OAK is set aside for trades')
  })

  it('says why it is not there and can be asked for again, while the history stays', async () => {
    node.calls['ledger.wallet'] = vi
      .fn()
      .mockImplementationOnce(() => refuse('ledger.busy', 'The ledger is being rebuilt.'))
      .mockImplementation(() => wallet())
    node.calls['ledger.history'] = () => ({ items: [entry(1)] })
    show(WalletPage)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('The ledger is being rebuilt.')
    expect(await rows()).toHaveLength(1)
    await userEvent.click(within(alert).getByRole('button'))
    expect(words(await screen.findByRole('region', { name: 'Balance' }))).toContain('−12.50 OAK')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('the balance over time', () => {
  const over = () => screen.findByRole('region', { name: 'Over time' })

  it('says what it did, that it adds up, and how far back is asked', async () => {
    const asked = vi.fn((_input: { since: number }) => course('100', ['2500']))
    node.calls['ledger.course'] = asked
    show(WalletPage)
    expect(words(await over())).toContain(
      'In the last 90 days your balance rose by 24.00 OAK, from 1.00 OAK to 25.00 OAK.',
    )
    expect(words(await over())).toContain('It adds up to what the ledger says now: 25.00 OAK.')
    await userEvent.click(screen.getByRole('radio', { name: '365 days' }))
    await waitFor(() => expect(Date.now() - (asked.mock.lastCall?.[0].since ?? 0)).toBeGreaterThan(364 * 24 * HOUR))
    await waitFor(async () => expect(words(await over())).toContain('In the last 365 days'))
  })

  it.each([
    ['fell by 24.00 OAK', course('2500', ['100'])],
    ['moved, and is 1.00 OAK again', course('100', ['2500', '100'])],
    ['has been 1.00 OAK for the last 90 days', course('100')],
    ['do not add up to the 1.00 OAK of the ledger', { ...course('100'), equal: false }],
  ])('says that it %s', async (said, told) => {
    node.calls['ledger.course'] = () => told
    show(WalletPage)
    expect(words(await over())).toContain(said)
  })

  it('is left out where nothing has moved yet', async () => {
    show(WalletPage)
    await screen.findByRole('region', { name: 'Balance' })
    expect(screen.queryByRole('region', { name: 'Over time' })).toBeNull()
  })
})

describe('holds', () => {
  it('says that there are none', async () => {
    show(WalletPage)
    expect(words(await screen.findByRole('region', { name: 'Held for trades' }))).toContain('0.00 OAKNothing is held.')
  })

  it('says what of it is held otherwise than for a trade', async () => {
    node.calls['ledger.wallet'] = () => wallet({ held: '6200', holds: [hold] })
    show(WalletPage)
    const region = await screen.findByRole('region', { name: 'Held for trades' })
    expect(words(region)).toContain('Bicycle repair')
    expect(words(region)).toContain('25.00 OAK waits in agreements of several commitments')
    expect(words(region)).not.toContain('Nothing is held')
  })

  it('says for what, for whom, until when, and what happens then; each opens its trade', async () => {
    node.calls['ledger.wallet'] = () => wallet({ held: '3700', holds: [hold] })
    const { path } = show(WalletPage)
    const card = await screen.findByRole('region', { name: 'Held for trades' })
    expect(words(card)).toMatch(/Bicycle repair37\.00 OAKfor Benin 5 hours.*by then: 37\.00 OAK comes back to you\./)
    await userEvent.click(within(card).getByRole('link', { name: 'Bicycle repair' }))
    await waitFor(() => expect(path()).toBe(`/trades/${hold.negotiation}`))
  })

  it('can be opened even where the trade’s title is not known here', async () => {
    const { due: _, ...endless } = hold
    node.calls['ledger.wallet'] = () => wallet({ held: '3700', holds: [{ ...endless, title: '' }] })
    show(WalletPage)
    expect(await screen.findByRole('link', { name: 'A trade' })).toBeTruthy()
    expect(words()).toContain('If nothing happens: 37.00 OAK')
  })
})

describe('the history', () => {
  it('says so when nothing has moved', async () => {
    show(WalletPage)
    expect(await rows()).toEqual([expect.stringContaining('Nothing has moved yet')])
    expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull()
  })

  it('never shows raw units: not while the balance is awaited, and nothing before the credit is known', async () => {
    node.calls['ledger.wallet'] = pending
    node.calls['ledger.history'] = () => ({ items: [entry(1)] })
    let answer: (hubs: unknown) => void = () => undefined
    node.calls['hubs.list'] = () => new Promise((resolve) => (answer = resolve))
    show(WalletPage)
    expect(await screen.findByText('Loading…')).toBeTruthy()
    expect(words()).not.toMatch(/\d/)
    answer([hub()])
    expect(await rows()).toEqual([expect.stringMatching(/−12\.50 OAK−12\.50 OAK$/)])
    expect(words()).not.toContain('1250')
  })

  it('names every kind of entry from where the reader stands, with its balance', async () => {
    const kinds: [Partial<WalletEntry>, string][] = [
      [{ kind: 'grant', delta: '500' }, 'Starting grant'],
      [{ delta: '500' }, 'Paid by Ben'],
      [{}, 'Paid to Ben'],
      [{ kind: 'escrow', title: 'Bicycle repair' }, 'Into escrowBicycle repair'],
      [{ kind: 'release', delta: '500' }, 'From escrow, by Ben'],
      [{ kind: 'release' }, 'Paid from escrow to Ben'],
      [{ kind: 'refund', delta: '500' }, 'Back from escrow'],
    ]
    node.calls['ledger.history'] = () => ({ items: kinds.map(([change], at) => entry(at, change)) })
    show(WalletPage)
    const shown = await rows()
    expect(shown).toHaveLength(kinds.length)
    for (const [at, [{ delta }, text]] of kinds.entries()) {
      expect(shown[at]?.startsWith(text), shown[at]).toBe(true)
      expect(shown[at]).toContain(delta === '500' ? '+5.00 OAK' : '−12.50 OAK')
    }
  })

  it('opens the signed event behind a row', async () => {
    node.calls['ledger.history'] = () => ({ items: [entry(9)] })
    const { path } = show(WalletPage)
    await userEvent.click(await screen.findByRole('link', { name: 'Paid to Ben' }))
    await waitFor(() => expect(path()).toBe(`/ledger/event/${entry(9).event}`))
  })

  it('goes back page by page to the beginning, and says when a page fails', async () => {
    const history = vi
      .fn()
      .mockResolvedValueOnce({ items: [entry(1)], cursor: 'c' })
      .mockImplementationOnce(() => refuse('ledger.busy', 'The ledger is being rebuilt.'))
      .mockResolvedValue({ items: [entry(2)] })
    node.calls['ledger.history'] = history
    show(WalletPage)
    await userEvent.click(await screen.findByRole('button', { name: 'Show older' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('The ledger is being rebuilt.')
    expect(await rows()).toHaveLength(1)
    await userEvent.click(within(alert).getByRole('button'))
    expect(await screen.findByText('This is the beginning.')).toBeTruthy()
    expect(await rows()).toHaveLength(2)
    expect(history.mock.calls.map(([input]) => input.cursor)).toEqual([undefined, 'c', 'c'])
  })

  it('says why it is not there', async () => {
    node.calls['ledger.history'] = () => refuse('ledger.busy', 'The ledger is being rebuilt.')
    show(WalletPage)
    expect((await screen.findByRole('alert')).textContent).toContain('The ledger is being rebuilt.')
    await waitFor(() => expect(loading()).toBe(0))
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('saving as CSV', () => {
  it('hands over the node’s own file', async () => {
    node.calls['ledger.csv'] = vi.fn(() => ({ name: 'oakfield.csv', text: 'time,change\r\n' }))
    show(WalletPage)
    await userEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(node.calls['ledger.csv']).toHaveBeenCalledWith({ hub: HUB })
    const [{ name, blob }] = saved as [(typeof saved)[number]]
    expect([name, blob.type, blob.size]).toEqual(['oakfield.csv', 'text/csv;charset=utf-8', 13])
  })

  it('says that nothing was saved when the node refuses', async () => {
    node.calls['ledger.csv'] = () => refuse('ledger.busy', 'The ledger is being rebuilt.')
    show(WalletPage)
    await userEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The ledger is being rebuilt.')
    expect(saved).toEqual([])
  })

  it('is asked for once, however often it is pressed', async () => {
    node.calls['ledger.csv'] = vi.fn(pending)
    show(WalletPage)
    const button = await screen.findByRole('button', { name: 'Save as CSV' })
    await userEvent.click(button)
    await userEvent.click(button)
    expect(button.getAttribute('aria-busy')).toBe('true')
    expect(node.calls['ledger.csv']).toHaveBeenCalledOnce()
  })
})
