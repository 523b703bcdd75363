import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { LedgerPage } from './LedgerPage.tsx'

beforeEach(() => {
  node.calls = {
    'hubs.list': () => [hub({ members: 1 })],
    'hubs.members': () => [member({ me: true })],
    'ledger.head': () => refuse('ledger.empty', 'No certified batch here yet.'),
    'ledger.events': () => ({ items: [] }),
  }
})
afterEach(cleanup)

it('a new hub has nothing certified yet, and that is no failure', async () => {
  show(LedgerPage)
  expect(await screen.findByRole('heading', { name: 'Nothing is certified yet' })).toBeTruthy()
  expect(document.body.textContent).toContain('The first entry is made when somebody joins')
  expect(screen.queryByRole('alert')).toBeNull()
})

it('any other reason not to show where the ledger stands is said, and can be tried again', async () => {
  node.calls['ledger.head'] = vi
    .fn()
    .mockImplementationOnce(() => refuse('ledger.busy', 'The ledger is being rebuilt.'))
    .mockImplementation(() => refuse('ledger.empty', 'No certified batch here yet.'))
  show(LedgerPage)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('The ledger is being rebuilt.')
  await userEvent.click(within(alert).getByRole('button'))
  expect(await screen.findByRole('heading', { name: 'Nothing is certified yet' })).toBeTruthy()
})
