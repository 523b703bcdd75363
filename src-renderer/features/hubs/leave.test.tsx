import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Act } from '#shared/ipc/agreements.ts'
import type { HubSummary, Standing } from '#shared/ipc/hubs.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { summary } from '#ui/features/trades/trades.fixture.ts'
import { wallet } from '#ui/features/wallet/wallet.fixture.ts'
import { ANA, HUB, hub } from './hubs.fixture.ts'
import { LeavePage } from './LeavePage.tsx'
import { StandingWords } from './StandingWords.tsx'

const standing = (is: Standing['is'], change: Partial<Standing> = {}): Standing => ({
  is,
  since: Date.now(),
  by: ANA,
  byNick: 'Ana',
  ...change,
})
const row = (posted: string, held: string) => {
  const { token, limit, available, pendingOut } = wallet()
  const kind = 'mutual'
  return { token, kind, words: [], posted, held, limit, available, pendingOut, ended: false, transferable: true }
}
const open = summary({ hub: HUB, title: 'Bicycle repair' })

let asked: Act[] = []
function given(mine: Partial<HubSummary>, posted = '500', trades = [open], held = '0'): void {
  asked = []
  node.calls = {
    'hubs.list': () => [hub(mine)],
    'agreements.list': () => trades,
    'ledger.tokens': () => ({ tokens: [row(posted, held)], mayIssue: [] }),
    'notices.drafts': () => [{ draft: 'a', hub: HUB, saved: 0, form: {} }],
    'agreements.request': ({ act }: { act: Act }) => {
      asked.push(act)
      return { outcome: 'declined', digest: 'ab'.repeat(32), sentence: '' }
    },
  }
}
beforeEach(() => given({}))
afterEach(cleanup)

const button = (name: string) => screen.findByRole('button', { name })

describe('leaving', () => {
  it('shows what is open with what ends it, what stays, and offers to leave when all has ended', async () => {
    given({}, '500', [open], '3700')
    show(LeavePage)
    const trades = await screen.findByRole('region', { name: '1 open trade' })
    expect(trades.textContent).toContain('Bicycle repair, with Ben')
    expect(trades.textContent).toContain('Wait.')
    expect((await screen.findByRole('region', { name: 'Your balance' })).textContent).toContain('It stays yours')
    expect(await screen.findByRole('region', { name: '1 draft' })).toBeTruthy()
    await userEvent.click(await button('Leave when all has ended…'))
    expect(asked).toEqual([{ act: 'leaving', hub: HUB }])
  })

  it('with nothing open is at once', async () => {
    given({}, '0', [summary({ hub: HUB, state: 'settled' })])
    show(LeavePage)
    expect(await screen.findByRole('region', { name: 'No open trades' })).toBeTruthy()
    await userEvent.click(await button('Leave now…'))
    expect(asked).toEqual([{ act: 'leave', hub: HUB }])
  })

  it('waits for a debt', async () => {
    given({}, '-500', [])
    show(LeavePage)
    expect((await screen.findByRole('region', { name: 'Your balance' })).textContent).toContain('below zero')
    expect(await button('Leave when all has ended…')).toBeTruthy()
  })

  it('is not for the one who signs while others are there, and says why', async () => {
    given({ validator: true, keeper: true, members: 3 })
    show(LeavePage)
    expect(await screen.findByText('You sign this hub’s ledger and cannot leave while others are in it')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Leave/ })).toBeNull()
  })

  it('offers nothing twice while one is on the way out', async () => {
    given({ standing: standing('leaving') })
    show(LeavePage)
    expect(await screen.findByText(/signs your leaving of Oakfield by itself/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Leave/ })).toBeNull()
  })
})

describe('what is left behind', () => {
  it('stays as an archive until it is deleted on purpose; a refusal is said and nothing is gone', async () => {
    given({ standing: standing('left') }, '0', [])
    node.calls['hubs.forget'] = () => refuse('forget.not-left', 'Nothing was deleted: you are in this hub.')
    show(LeavePage)
    await userEvent.click(await button('Delete from this computer…'))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }))
    expect(await within(dialog).findByText(/Nothing was deleted/)).toBeTruthy()
  })

  it('of a hub one was removed from is kept as long as a trade is open', async () => {
    given({ standing: standing('removed') })
    show(LeavePage)
    expect(await screen.findByText(/As long as a trade is open/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Delete from this computer…' })).toBeNull()
  })
})

describe('the bar', () => {
  const bar = (one: Standing) => show(() => <StandingWords hub={{ hub: HUB, name: 'Oakfield' }} standing={one} />)

  it('says who removed me and why', async () => {
    bar(standing('removed', { reason: 'Sold one bike twice' }))
    const region = await screen.findByRole('region', { name: 'How you stand to this hub' })
    expect(region.textContent).toContain('Ana removed you from Oakfield')
    expect(region.textContent).toContain('“Sold one bike twice”')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('lets me stay after all', async () => {
    bar(standing('leaving'))
    await userEvent.click(await button('Stay after all'))
    expect(asked).toEqual([{ act: 'stay', hub: HUB }])
  })
})
