import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { DesktopNotification } from '#shared/core/activity/index.ts'
import type { Taken } from '../features/activity/index.ts'
import type { NodeEffect } from '../ports/node.ts'
import { Notifying } from './notifying.ts'

const SHOWN: DesktopNotification = {
  title: 'Kind Market',
  body: 'You have a new message.',
  silent: true,
  route: '#/trades/1',
}
const ACTIVITY: NodeEffect = { kind: 'changed', topics: ['activity'] }

/** A desktop and a ledger thread that answers with what `taken` says next. */
function desk(...taken: Taken[]) {
  vi.useFakeTimers({ now: new Date(2026, 0, 5, 23, 30) })
  onTestFinished(() => void vi.useRealTimers())
  const asked: unknown[] = []
  const shown: DesktopNotification[] = []
  const counts: number[] = []
  let hear: (effect: NodeEffect) => void = () => undefined
  const notifying = new Notifying({
    client: {
      call: async (_path, input) => {
        asked.push(input)
        return taken.shift() ?? { unread: 0 }
      },
      onEffect: (listener) => {
        hear = listener
      },
    },
    notifier: { focus: () => '#/board', show: (one) => shown.push(one), count: (unread) => counts.push(unread) },
    now: () => new Date(),
    gatherMs: 100,
  })
  return { asked, shown, counts, notifying, hear: (effect: NodeEffect) => hear(effect) }
}

describe('what the ledger thread has to tell', () => {
  it('is asked for at the start as well: it may have come before anybody listened', async () => {
    const { shown } = desk({ show: SHOWN, unread: 1 })
    await vi.advanceTimersByTimeAsync(100)
    expect(shown).toEqual([SHOWN])
  })

  it('is gathered, asked for once with the local time and what is on screen, and shown', async () => {
    const { asked, shown, counts, hear } = desk({ show: SHOWN, unread: 3 })
    for (let i = 0; i < 5; i++) hear(ACTIVITY)
    await vi.advanceTimersByTimeAsync(99)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toEqual([{ minute: 23 * 60 + 30, focus: '#/board' }])
    expect({ shown, counts }).toEqual({ shown: [SHOWN], counts: [3] })
  })

  it('and is held back is asked for again when quiet hours end, or something else comes', async () => {
    const { asked, shown, hear } = desk(
      { unread: 1, again: 60_000 },
      { unread: 2, again: 30_000 },
      { unread: 2, show: SHOWN },
    )
    hear(ACTIVITY)
    await vi.advanceTimersByTimeAsync(100)
    hear(ACTIVITY)
    await vi.advanceTimersByTimeAsync(100)
    expect([asked.length, shown.length]).toEqual([2, 0])
    await vi.advanceTimersByTimeAsync(30_000)
    expect([asked.length, shown.length]).toEqual([3, 1])
  })

  it('is not asked for by other changes, and not after the end', async () => {
    const { asked, hear, notifying } = desk()
    await vi.advanceTimersByTimeAsync(100)
    expect(asked.splice(0)).toHaveLength(1)
    hear({ kind: 'changed', topics: ['ledger'] })
    await vi.advanceTimersByTimeAsync(1000)
    hear(ACTIVITY)
    notifying.stop()
    hear(ACTIVITY)
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toEqual([])
  })
})
