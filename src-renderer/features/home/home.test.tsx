import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Activity } from '#shared/ipc/activity.ts'
import type { Benchmark } from '#shared/ipc/markets.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { useView } from '#ui/app/view.ts'
import { status } from '#ui/bridge/answers.fixture.ts'
import { node } from '#ui/bridge/node.fixture.ts'
import { notice } from '#ui/features/board/notice.fixture.ts'
import { BEN, HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { wallet } from '#ui/features/wallet/wallet.fixture.ts'
import { Toaster } from '#ui/ui/Toast.tsx'
import { en } from './en.ts'
import { HomePage } from './HomePage.tsx'
import { type Known, tipsOf } from './tip.ts'

const TALK = 'ab'.repeat(16)
const noticeOf = (title: string) => notice(title.length, { title })
const place = { hub: HUB, form: 'trade' as const, matter: TALK, title: 'Bread', who: 'Ben' }
let told: Activity
const familiar = { ...noticeOf('Fresh rolls'), author: { ...noticeOf('x').author, nick: 'Ben', withMe: 2 } }

beforeEach(() => {
  useView.setState({ aside: [] })
  told = { needs: [], complete: true, entries: [], unread: 0 }
  node.calls = {
    'app.status': () => status({ identity: { state: 'open', did: BEN, seedConfirmed: true, osKeyring: false } }),
    'hubs.list': () => [hub()],
    'activity.list': () => told,
    'activity.markRead': () => ({ unread: 0 }),
    'agreements.list': () => [],
    'contracts.list': () => [],
    'notices.search': ({ mine }: { mine: boolean }) => ({ items: mine ? [] : [noticeOf('Newest of all')], total: 1 }),
    'notices.find': () => ({ items: [], total: 0, meant: [], facets: NO_FACETS }),
    'ledger.wallet': () => wallet({ posted: '1250' }),
    'standing.of': () => ({ did: BEN, token: wallet().token }),
  }
})
afterEach(cleanup)

const NO_FACETS = { purpose: {}, category: {}, priceKind: {}, who: {}, days: {} }

describe('home', () => {
  it('leads somebody who has never traded to a first trade, and shows what is on the board', async () => {
    show(() => <HomePage />)
    expect(await screen.findByText(en.first.title)).toBeTruthy()
    expect(await screen.findByText('Newest of all')).toBeTruthy()
    expect(screen.getByText(en.needsNone)).toBeTruthy()
  })

  it('shows what waits, and of what changed only what was not read', async () => {
    told = {
      needs: [{ ...place, id: 'proposal/1', what: 'proposal', since: 0 }],
      complete: true,
      entries: [
        { ...place, n: 2, what: 'message', at: 2, read: false },
        { ...place, n: 1, what: 'agreed', title: 'Old', at: 1, read: true },
      ],
      unread: 1,
    }
    show(() => <HomePage />)
    expect(await screen.findByText('Ben proposes terms')).toBeTruthy()
    expect(screen.getByText('Ben wrote to you')).toBeTruthy()
    expect(screen.queryByText('Old')).toBeNull()
    expect(await screen.findByText(/12.50/)).toBeTruthy()
  })

  it('does not call it nothing while it still looks', async () => {
    told = { ...told, complete: false }
    show(() => <HomePage />)
    expect(await screen.findByText(en.looking)).toBeTruthy()
    expect(screen.queryByText(en.needsNone)).toBeNull()
  })

  it('suggests one thing with why; what is put aside can be taken back', async () => {
    const why = {
      place: 'any',
      settled: true,
      walks: 0,
      posted: 1,
      factors: { place: 1, trust: 1, fresh: 1 },
      product: 1,
    }
    node.calls['notices.find'] = () => ({ items: [{ ...familiar, why }], total: 1, meant: [], facets: NO_FACETS })
    show(() => (
      <>
        <HomePage />
        <Toaster />
      </>
    ))
    expect(await screen.findByText('Ben has posted “Fresh rolls”')).toBeTruthy()
    expect(screen.getByText('Why: you have settled 2 trades with each other')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: en.tip.dismiss }))
    await waitFor(() => expect(screen.queryByText('Ben has posted “Fresh rolls”')).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Ben has posted “Fresh rolls”')).toBeTruthy()
  })

  it('says how to begin to somebody in no hub', async () => {
    node.calls['hubs.list'] = () => []
    show(() => <HomePage />)
    expect(await screen.findByRole('heading', { level: 1, name: en.noHub })).toBeTruthy()
  })
})

const mine = noticeOf('Bread')
const benchmark = (high: string): Benchmark => ({
  token: { code: 'OAK', name: 'Acorns', decimals: 2 },
  ...{ n: 8, min: 5, left: {}, since: 0, quartiles: { low: '1', median: '2', high } },
})
const priced = (amount: string, high: string) => ({
  notice: {
    ...mine,
    content: { ...mine.content, price: { kind: 'tokens' as const, token: 'OAK', amount, per: 'hour' } },
  },
  told: benchmark(high),
})
const matched = (ready: number) => ({ notice: mine, found: { able: 3, within: 2, ready, summary: '', items: [] } })

describe('of everything that could be said', () => {
  it.each<[string, Known, string[]]>([
    ['nothing known, nothing said', {}, []],
    ['nobody is free at the same time', { matched: matched(0) }, []],
    ['somebody fits', { matched: matched(1) }, ['match']],
    ['a price that three of four were below', { priced: priced('900', '800') }, ['price']],
    ['a usual price', { priced: priced('2', '800') }, []],
    [
      'too few trades to say',
      { priced: { ...priced('900', '8'), told: { ...benchmark('8'), quartiles: undefined } } },
      [],
    ],
    ['who fits comes before what was posted', { familiar, matched: matched(1) }, ['match', 'known']],
  ])('%s', (_name, known, kinds) => expect(tipsOf(known).map(({ kind }) => kind)).toEqual(kinds))
})
