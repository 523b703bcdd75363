import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MandateView } from '#shared/ipc/mandates.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node } from '#ui/bridge/node.fixture.ts'
import { notice } from '#ui/features/board/notice.fixture.ts'
import { ana, ben } from '#ui/features/contracts/contracts.fixture.ts'
import { HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { firstLimits, firstRate, limitsFrom } from './limits.ts'
import { MyMandates } from './MyMandates.tsx'
import { StandingNote, StandingOffers } from './StandingOffers.tsx'

const DAY = 86_400_000
const ID = 'd'.repeat(64)
const OAK = { code: 'OAK', name: 'Oak hours', decimals: 2 }

const mandate = (change: Partial<MandateView> = {}): MandateView => ({
  id: ID,
  hub: HUB,
  by: ben,
  title: 'Plum jam',
  text: '',
  sentence: 'Whoever takes it pays 12.00 OAK.',
  lines: [],
  phase: 'open',
  goods: [],
  asks: [{ amount: '1200', token: OAK }],
  stakes: [],
  stock: 6,
  left: 5,
  each: 4,
  given: Date.now(),
  until: Date.now() + 30 * DAY,
  most: 4,
  waits: false,
  ...change,
})
const requested = vi.fn((_input: unknown) => ({ outcome: 'declined', digest: 'ab'.repeat(32), sentence: '' }))

function answers(...mandates: MandateView[]) {
  requested.mockClear()
  node.calls = {
    'hubs.list': () => [hub()],
    'mandates.list': () => mandates,
    'agreements.request': requested,
  }
}
const open = (mine = false) => show(() => <StandingOffers notice={notice(1, {}, { mine })} />)
afterEach(cleanup)

describe('an offer that can be taken at once', () => {
  it('asks for as many as are chosen, and no more than there are to take', async () => {
    answers(mandate())
    open()
    const card = within(await screen.findByTestId('standing-offer'))
    expect(card.getByText('5 of 6')).toBeTruthy()
    for (let n = 0; n < 5; n++) await userEvent.click(card.getByRole('button', { name: 'More' }))
    expect(card.getByText('48.00')).toBeTruthy()
    await userEvent.click(card.getByRole('button', { name: 'Buy now' }))
    expect(requested).toHaveBeenCalledWith({ act: { act: 'contract-take', mandate: ID, units: 4 } })
    expect(await card.findByText('Nothing was signed')).toBeTruthy()
  })

  it('says why where it is not to be had, and has no button then', async () => {
    answers(mandate({ most: 0, why: 'Refused: this offer is meant for other members.', who: [ana] }))
    open()
    expect(await screen.findByText(/meant for other members/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Buy now' })).toBeNull()
  })

  it('is not shown where it is over', async () => {
    answers(mandate({ phase: 'sold-out', left: 0 }))
    open()
    await waitFor(() => expect(screen.queryByTestId('standing-offer')).toBeNull())
  })
})

describe('my own', () => {
  it('shows the way to offer it, and what is left of what I have offered so', async () => {
    answers(mandate({ by: ana }))
    open(true)
    const link = await screen.findByRole('link', { name: 'Sell while I am away' })
    expect(link.getAttribute('href')).toContain('away=true')
    await userEvent.click(await screen.findByRole('button', { name: 'Take back “Plum jam”' }))
    expect(requested).toHaveBeenCalledWith({ act: { act: 'contract-recall', mandate: ID } })
  })

  it('stands when its notice goes, and says so', async () => {
    answers(mandate({ by: ana }))
    show(() => <StandingNote notice={notice(1)} />)
    expect(await screen.findByText(/still stands/)).toBeTruthy()
  })

  it('is listed while it stands, or has sold out', async () => {
    answers(
      mandate({ by: ana }),
      mandate({ by: ana, id: 'e'.repeat(64), title: 'Pears', phase: 'sold-out', left: 0 }),
      mandate({ by: ana, id: 'f'.repeat(64), title: 'Nuts', phase: 'recalled' }),
    )
    show(() => <MyMandates hub={HUB} />)
    expect(await screen.findAllByTestId('my-mandate')).toHaveLength(2)
    expect(screen.getByText('6 taken')).toBeTruthy()
    expect(screen.queryByText('Nuts')).toBeNull()
  })
})

describe('limits', () => {
  it('are what was typed, from the signature on', () => {
    const first = firstLimits(5)
    expect(limitsFrom(first, 1000)).toEqual({ stock: 5, each: 1, until: 1000 + 30 * DAY })
    const narrow = { ...first, rate: firstRate(first), who: ['did:key:x'] }
    expect(limitsFrom(narrow, 0)).toMatchObject({ rate: { units: 5, span: 7 * DAY }, who: ['did:key:x'] })
  })
})
