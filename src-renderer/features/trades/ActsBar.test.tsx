import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { TradeAct } from '#shared/ipc/agreements.ts'
import { startI18n } from '#ui/app/i18n.ts'
import { ActsBar, obviousAct } from './ActsBar.tsx'
import { trade } from './trades.fixture.ts'

beforeAll(() => void startI18n())
afterEach(cleanup)

const labels = () => screen.getAllByRole('button').map((button) => button.textContent)

/** What the node allows → the buttons, the first of them standing out. */
const ROWS: readonly (readonly [readonly TradeAct[], readonly string[]])[] = [
  [
    ['fund', 'cancel', 'message'],
    ['Put 37.00 OAK into escrow', 'End it together', 'Write a message'],
  ],
  [
    ['accept', 'release', 'cancel', 'message'],
    ['Accept and pay 37.00 OAK', 'Pay a part', 'End it together', 'Write a message'],
  ],
  [
    ['deliver', 'refund', 'cancel', 'message'],
    ['Deliver', 'Give the money back', 'End it together', 'Write a message'],
  ],
  [['message'], ['Write a message']],
]

describe('the acts bar', () => {
  for (const [acts, buttons] of ROWS)
    it(`shows for ${acts.join(', ')} exactly: ${buttons.join(' · ')}`, () => {
      render(<ActsBar trade={trade({ acts: [...acts] })} busy={false} onAct={() => undefined} />)
      expect(labels()).toEqual(buttons)
    })

  it('says so when nothing is left to do', () => {
    render(<ActsBar trade={trade({ acts: [] })} busy={false} onAct={() => undefined} />)
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.getByText('Nothing is left to do here.')).toBeTruthy()
  })

  it('names acts of a trade without money by what they do', () => {
    const free = trade({ amount: '0', held: '0', acts: ['accept', 'refund'] })
    render(<ActsBar trade={free} busy={false} onAct={() => undefined} />)
    expect(labels()).toEqual(['Accept', 'End it'])
  })

  it('still lets one write while a signature is being waited for, and nothing else', () => {
    const onAct = vi.fn()
    render(<ActsBar trade={trade({ acts: ['fund', 'message'] })} busy onAct={onAct} />)
    fireEvent.click(screen.getByRole('button', { name: /escrow/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Write a message' }))
    expect(onAct.mock.calls).toEqual([['message']])
  })
})

describe('the obvious next act', () => {
  it('is agreeing rather than changing, and to propose again only when nothing of mine stands', () => {
    expect(obviousAct({ acts: ['agree', 'counter', 'decline', 'message'] })).toBe('agree')
    expect(obviousAct({ acts: ['counter', 'message'] })).toBe('counter')
    expect(obviousAct({ acts: ['counter', 'withdraw', 'message'] })).toBeUndefined()
    expect(obviousAct({ acts: ['release', 'cancel', 'message'] })).toBeUndefined()
  })
})
