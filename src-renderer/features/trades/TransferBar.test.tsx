import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Transfer } from '#shared/ipc/files.ts'
import { startI18n } from '#ui/app/i18n.ts'
import { node } from '#ui/bridge/node.fixture.ts'
import { DeliveredFiles } from './DeliveredFiles.tsx'

beforeAll(() => void startI18n())
afterEach(cleanup)

const AGREEMENT = 'a1'.repeat(32)
const ROOT = 'b2'.repeat(32)
const GB = 1e9
const film = { root: ROOT, size: 2 * GB, type: 'video/mp4', name: 'film.mp4' }
const transfer = (changes: Partial<Transfer>): Transfer => ({
  ...{ id: 'c3'.repeat(16), kind: 'save', name: 'film.mp4', size: 2 * GB, done: GB / 2, perSecond: 42_000_000 },
  ...{ state: 'fetching', agreement: AGREEMENT, root: ROOT },
  ...changes,
})

function show(transfers: Transfer[]): void {
  node.calls['files.transfers'] = () => transfers
  render(
    <QueryClientProvider client={new QueryClient()}>
      <DeliveredFiles files={[film]} agreement={AGREEMENT} />
    </QueryClientProvider>,
  )
}

describe('a large delivered file', () => {
  it('is saved to the disk rather than opened', async () => {
    const asked: unknown[] = []
    node.calls['files.save'] = (input) => {
      asked.push(input)
      return { started: true }
    }
    show([])
    fireEvent.click(await screen.findByRole('button', { name: /Save to disk.*film\.mp4.*2\.00 GB/ }))
    await expect.poll(() => asked).toEqual([{ agreement: AGREEMENT, root: ROOT }])
  })

  it('shows how far it is and how fast, and is cancelled', async () => {
    const cancelled: unknown[] = []
    node.calls['files.cancel'] = (input) => {
      cancelled.push(input)
      return {}
    }
    show([transfer({})])
    const bar = await screen.findByRole('progressbar', { name: 'film.mp4' })
    expect(bar.getAttribute('value')).toBe('25')
    expect(screen.getByText('25 %')).toBeTruthy()
    expect(screen.getByText('42.0 MB a second')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel film.mp4' }))
    await expect.poll(() => cancelled).toEqual([{ id: 'c3'.repeat(16) }])
  })

  it.each([
    [{ state: 'waiting' }, 'Waiting until somebody who has film.mp4 is online'],
    [{ state: 'done', done: 2 * GB }, 'film.mp4 was checked and saved'],
    [{ state: 'failed', problem: 'The disk is full. What came is kept.' }, 'The disk is full. What came is kept.'],
  ] as const)('says %o in words', async (changes, words) => {
    show([transfer(changes)])
    expect(await screen.findByText(words)).toBeTruthy()
  })
})
