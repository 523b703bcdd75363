import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Facets, Why } from '#shared/ipc/notices.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { status } from '#ui/bridge/answers.fixture.ts'
import { node } from '#ui/bridge/node.fixture.ts'
import { HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { BoardPage } from './BoardPage.tsx'
import { FRESH_BOARD, findingOf, searchOf, sortOf, useBoard } from './filters.ts'
import { notice } from './notice.fixture.ts'

const why: Why = {
  place: 'title',
  settled: false,
  walks: 0.031,
  posted: Date.now() - 3_600_000,
  factors: { place: 1, trust: 1, fresh: 0.99 },
  product: 0.99,
}
const facets: Facets = {
  purpose: { offer: 2, need: 1 },
  category: { skill: 3, work: 0, thing: 1, knowledge: 0, compute: 0, favour: 0 },
  priceKind: { tokens: 2, barter: 1 },
  who: { known: 1, trusted: 12 },
  days: { 1: 1, 7: 2, 30: 3 },
}
const text = () => (document.body.textContent ?? '').replace(/[\u202f\u00a0]/g, ' ')

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
  node.calls = { 'hubs.list': () => [hub()], 'app.status': () => status() }
  useBoard.setState({ filters: { ...FRESH_BOARD, sort: 'best', text: 'bycicle' } })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  useBoard.setState({ filters: FRESH_BOARD })
})

describe('the best for whoever looks', () => {
  const open = () => {
    const asked = vi.fn((_: object) => ({
      items: [{ ...notice(1), why }],
      total: 1,
      lookedAt: 1000,
      meant: [{ typed: 'bycicle', used: 'bicycle' }],
      facets,
    }))
    node.calls['notices.find'] = asked
    show(() => <BoardPage />)
    return asked
  }

  it('says what was meant, how many were looked at, and on demand why something is here', async () => {
    open()
    await screen.findByText('No notice has “bycicle”. These have “bicycle”.')
    expect(text()).toContain('More than 1,000 notices match')
    await userEvent.click(await screen.findByRole('button', { name: /^Why is/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Why is this here?' }))
    expect(dialog.getByText(/of many walks from you along trust, 3.1 % come by/)).toBeTruthy()
    expect(dialog.getByText('99 %')).toBeTruthy()
  })

  it('stays while words are typed', async () => {
    open()
    await userEvent.type(await screen.findByRole('searchbox'), 's')
    expect(useBoard.getState().filters).toMatchObject({ text: 'bycicles', sort: 'best' })
  })

  it('counts what each filter would leave, and asks for the chosen one', async () => {
    const asked = open()
    const choice = await screen.findByRole('button', { name: 'people you trust, or who are trusted by them (12)' })
    expect(choice.getAttribute('aria-pressed')).toBe('false')
    await userEvent.click(choice)
    await waitFor(() => expect(asked.mock.lastCall?.[0]).toMatchObject({ hub: HUB, who: 'trusted', text: 'bycicle' }))
    await userEvent.click(
      await screen.findByRole('button', { name: 'people you trust, or who are trusted by them (12)', pressed: true }),
    )
    expect(
      await screen.findByRole('button', { name: 'people you trust, or who are trusted by them (12)', pressed: false }),
    ).toBeTruthy()
    expect(useBoard.getState().filters.who).toBe('')
  })
})

describe('which list the filters mean', () => {
  it.each([
    [{}, 'best'],
    [{ mine: true }, 'newest'],
    [{ hidden: true, text: 'x' }, 'relevance'],
    [{ withEnded: true }, 'newest'],
  ])('%o: %s', (part, sort) => {
    const filters = { ...FRESH_BOARD, sort: 'best' as const, ...part }
    expect(sortOf(filters)).toBe(sort)
    expect(searchOf(HUB, filters).sort).not.toBe('best')
  })

  it('passes the best only what they can be asked for', () => {
    expect(findingOf(HUB, { ...FRESH_BOARD, who: 'known', days: '7', category: 'skill', mine: true })).toEqual({
      hub: HUB,
      text: '',
      who: 'known',
      days: 7,
      category: 'skill',
      limit: 30,
    })
  })
})
