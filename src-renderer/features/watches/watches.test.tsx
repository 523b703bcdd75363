import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Watch } from '#shared/ipc/watches.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { status } from '#ui/bridge/answers.fixture.ts'
import { node } from '#ui/bridge/node.fixture.ts'
import { notice } from '#ui/features/board/notice.fixture.ts'
import { HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { WatchesPage } from './WatchesPage.tsx'

const common = { hub: HUB, since: 1, desktop: true, fresh: 0 }
const watches: Watch[] = [
  {
    ...common,
    id: 'a'.repeat(32),
    kind: 'search',
    name: 'Bicycles',
    fresh: 3,
    sought: { text: 'bike', maxPrice: '900' },
  },
  { ...common, id: 'b'.repeat(32), kind: 'wish', name: 'Lamp', notice: notice(1), was: { quantity: 4 } },
]

beforeEach(() => {
  node.calls = { 'hubs.list': () => [hub()], 'app.status': () => status(), 'watches.list': () => watches }
})
afterEach(cleanup)

it('lists everything that is watched with what is new, and changes and drops each', async () => {
  const change = vi.fn((_: object) => ({}))
  const drop = vi.fn((_: object) => ({}))
  Object.assign(node.calls, { 'watches.change': change, 'watches.drop': drop })
  show(() => <WatchesPage />)
  expect(await screen.findByText('3 new')).toBeTruthy()
  expect(screen.getByText(/“bike” · at most/)).toBeTruthy()
  expect(screen.getByText('was 4 pieces')).toBeTruthy()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Tell me on the desktop of Bicycles' }))
  await waitFor(() => expect(change.mock.calls[0]?.[0]).toEqual({ id: 'a'.repeat(32), desktop: false }))
  await userEvent.click(screen.getByRole('button', { name: 'Rename Bicycles' }))
  const name = await screen.findByRole('textbox', { name: 'Name' })
  await userEvent.clear(name)
  expect(screen.getByText('Give it a name.')).toBeTruthy()
  await userEvent.type(name, 'Wheels')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(change.mock.calls.at(-1)?.[0]).toEqual({ id: 'a'.repeat(32), name: 'Wheels' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Drop Lamp' }))
  await waitFor(() => expect(drop.mock.calls[0]?.[0]).toEqual({ id: 'b'.repeat(32) }))
})

it('says what to do where nothing is watched, and what is wrong where it cannot be read', async () => {
  node.calls['watches.list'] = () => []
  show(() => <WatchesPage />)
  expect(await screen.findByText('You watch nothing yet')).toBeTruthy()
  cleanup()
  node.calls['watches.list'] = () => Promise.reject(new Error('gone'))
  show(() => <WatchesPage />)
  expect(await screen.findByRole('button', { name: /again/i })).toBeTruthy()
})
