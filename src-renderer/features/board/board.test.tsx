import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { status } from '#ui/bridge/answers.fixture.ts'
import { node, pending, refuse } from '#ui/bridge/node.fixture.ts'
import { hub } from '#ui/features/hubs/hubs.fixture.ts'
import { BoardPage } from './BoardPage.tsx'
import { FRESH_BOARD, useBoard } from './filters.ts'
import { notice } from './notice.fixture.ts'

const busy = () => refuse('ledger.busy', 'The ledger is being rebuilt.')
const many = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => notice(from + at, { title: `Repair ${from + at}` }))
const cards = async () => within(await screen.findByRole('list', { name: 'Notices' })).findAllByRole('listitem')

beforeEach(() => {
  // jsdom lays nothing out: without a height no row is near the screen.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  useBoard.setState({ filters: FRESH_BOARD })
  node.calls = {
    'hubs.list': () => [hub()],
    'app.status': () => status(),
    'notices.search': () => ({ items: [], total: 0 }),
  }
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the board', () => {
  it('counts what there is', async () => {
    node.calls['notices.search'] = () => ({ items: many(0, 3), total: 3 })
    show(BoardPage)
    expect(await screen.findByText('3 notices')).toBeTruthy()
    expect((await cards()).map((card) => card.getAttribute('aria-setsize'))).toEqual(['3', '3', '3'])
  })

  it('says "at least" where more match than were counted, and claims no number to screen readers', async () => {
    node.calls['notices.search'] = () => ({ items: many(0, 3), total: 1000, atLeast: true })
    show(BoardPage)
    expect(await screen.findByText('At least 1,000 notices')).toBeTruthy()
    expect((await cards())[0]?.getAttribute('aria-setsize')).toBe('-1')
  })

  it('says that of very common words only the newest notices were looked at', async () => {
    node.calls['notices.search'] = () => ({ items: many(0, 3), total: 1990, atLeast: true, lookedAt: 2000 })
    show(BoardPage)
    const said = await screen.findByText(/^More than 2,000 notices match these words\. Only the newest/)
    expect(said.closest('[role=status]')?.textContent).toContain('At least 1,990 notices')
  })

  it('goes on by itself, and says while the next page is on its way', async () => {
    node.calls['notices.search'] = vi
      .fn()
      .mockReturnValueOnce({ items: many(0, 3), total: 5, cursor: 'c' })
      .mockImplementation(pending)
    show(BoardPage)
    expect(await screen.findByText('Loading more…')).toBeTruthy()
    expect(await cards()).toHaveLength(3)
  })

  it('keeps its notices when the next page fails, and asks for it again only by hand', async () => {
    const search = vi
      .fn()
      .mockReturnValueOnce({ items: many(0, 3), total: 5, cursor: 'c' })
      .mockImplementationOnce(busy)
      .mockReturnValue({ items: many(3, 2), total: 5 })
    node.calls['notices.search'] = search
    show(BoardPage)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('The ledger is being rebuilt.')
    expect(await cards()).toHaveLength(3)
    expect(search).toHaveBeenCalledTimes(2)
    await userEvent.click(within(alert).getByRole('button'))
    await waitFor(async () => expect(await cards()).toHaveLength(5))
    expect(search.mock.calls.map(([{ cursor }]) => cursor)).toEqual([undefined, 'c', 'c'])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that it could not ask for the first page, not that nobody has posted', async () => {
    node.calls['notices.search'] = vi.fn().mockImplementationOnce(busy).mockReturnValue({ items: [], total: 0 })
    show(BoardPage)
    const alert = await screen.findByRole('alert')
    expect(screen.queryByText('Nobody has posted here yet')).toBeNull()
    await userEvent.click(within(alert).getByRole('button'))
    expect(await screen.findByText('Nobody has posted here yet')).toBeTruthy()
  })

  it('says that it could not ask for the hubs', async () => {
    node.calls['hubs.list'] = busy
    show(BoardPage)
    expect((await screen.findByRole('alert')).textContent).toContain('The ledger is being rebuilt.')
    expect(screen.queryByText('You are in no hub yet')).toBeNull()
  })
})
