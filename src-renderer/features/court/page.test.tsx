import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { ANA, HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { CourtPage } from './CourtPage.tsx'
import { bench, summary, usual } from './court.fixture.ts'

const requested = vi.fn((_input: unknown) => ({ outcome: 'signed', digest: 'ab'.repeat(32), sentence: 'Signed it.' }))
const listed = vi.fn((_input: unknown) => [])

function open(at = '/court', change: Record<string, () => unknown> = {}) {
  requested.mockClear()
  listed.mockClear()
  node.calls = {
    'hubs.list': () => [hub()],
    'court.list': listed,
    'court.bench': () => bench(),
    'court.usual': () => usual(),
    'agreements.request': requested,
    ...change,
  }
  return show(() => <CourtPage />, '/court', at)
}
afterEach(cleanup)

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const asked = (act: object) => waitFor(() => expect(requested).toHaveBeenCalledWith({ act }))
const left = { is: 'left' as const, since: 1, by: ANA, byNick: 'Ana' }
const me = { lock: '700', busy: '0', judged: 4, agreed: 3, earned: '250', lost: '0', here: true }

describe('the court’s page', () => {
  it('shows my cases, those that wait for me first', async () => {
    open('/court', {
      'court.list': () => [
        summary({ id: '1'.repeat(64), title: 'A chair', phase: 'closed', end: 'ruled' }),
        summary({ needsMe: true, round: 1 }),
      ],
    })
    const rows = await screen.findAllByTestId('case-row')
    expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual(['A mural: First version', 'A chair'])
    expect(
      within(rows[0] as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe(`/court/${summary().id}`)
    expect(rows[0]?.textContent).toContain('It is not what was agreed · you brought it · Panel 2 of at most 3')
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Your move1',
      'Closed1',
    ])
  })

  it.each([
    ['/court', 'mine', 'You are in no case'],
    ['/court?tab=duty', 'duty', 'You have judged nothing yet'],
    ['/court?tab=hub', 'hub', 'Nobody has gone to court here'],
  ])('%s: none is no mistake, and no other list is asked for', async (at, filter, words) => {
    open(at)
    expect(await screen.findByRole('heading', { name: words })).toBeTruthy()
    expect(listed.mock.calls.map(([input]) => input)).toEqual([{ hub: HUB, filter, open: false }])
  })

  it('goes from tab to tab by keyboard', async () => {
    open()
    const mine = await screen.findByRole('tab', { name: 'My cases' })
    mine.focus()
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect((await screen.findByRole('tab', { name: 'Juror duty' })).getAttribute('aria-selected')).toBe('true')
    expect(await screen.findByRole('heading', { name: 'The bench' })).toBeTruthy()
  })

  it('says what went wrong, with a way to try again', async () => {
    open('/court', { 'court.list': () => refuse('court.away', 'The court is not here.') })
    expect((await screen.findByRole('alert')).textContent).toContain('The court is not here.')
    expect(await button('Try again')).toBeTruthy()
  })
})

describe('the bench', () => {
  const usualLock = async () => {
    const lock = await screen.findByLabelText('What you put at risk')
    await waitFor(() => expect((lock as HTMLInputElement).value).toBe('5'))
    return lock
  }

  it('is joined with the usual lock', async () => {
    open('/court?tab=duty')
    expect(await screen.findByText('5 people sit on it.')).toBeTruthy()
    await usualLock()
    await userEvent.click(await button('Join the bench'))
    await asked({ act: 'court-enrol', hub: HUB, lock: '500' })
  })

  it('is joined with another lock, and never with none', async () => {
    open('/court?tab=duty')
    const lock = await usualLock()
    await userEvent.clear(lock)
    expect((await button('Join the bench')).hasAttribute('disabled')).toBe(true)
    await userEvent.type(lock, '8')
    await userEvent.click(await button('Join the bench'))
    await asked({ act: 'court-enrol', hub: HUB, lock: '800' })
  })

  it('shows my record, and lets me leave', async () => {
    open('/court?tab=duty', { 'court.bench': () => bench({ me }) })
    const card = within(await screen.findByRole('region', { name: 'You sit on the bench' }))
    expect(card.getByText('3 of 4')).toBeTruthy()
    expect(card.getByText('2.50')).toBeTruthy()
    await userEvent.click(await button('Leave the bench'))
    await asked({ act: 'court-retire', hub: HUB })
  })

  it('is not left while a case stands on the lock, and says why', async () => {
    open('/court?tab=duty', { 'court.bench': () => bench({ me: { ...me, busy: '500' } }) })
    const leave = await button('Leave the bench')
    expect(leave.hasAttribute('disabled')).toBe(true)
    expect(document.getElementById(leave.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'You can leave when no case stands on it',
    )
  })

  it('can be answered with this device instead', async () => {
    open('/court?tab=duty', { 'court.bench': () => bench({ me: { ...me, here: false } }) })
    await userEvent.click(await button('Answer with this device'))
    await asked({ act: 'court-enrol', hub: HUB })
  })

  it('is for members', async () => {
    open('/court?tab=duty', { 'hubs.list': () => [hub({ standing: left })] })
    expect(await screen.findByText('Only members sit on the bench.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Join the bench' })).toBeNull()
  })
})
