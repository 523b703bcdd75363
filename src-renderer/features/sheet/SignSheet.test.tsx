import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sheet } from '#shared/ipc/agreements.ts'
import type { Purpose, SheetClient } from './bridge.ts'
import { SheetApp } from './SheetApp.tsx'
import { ARM_MS } from './useArmed.ts'
import { startSheetWords } from './words.ts'

const token = { code: 'OAK', name: 'Acorns', decimals: 2 }
const sheet: Sheet = {
  digest: 'ab'.repeat(32),
  act: 'pay',
  hub: '01'.repeat(32),
  hubName: 'Oakfield',
  sentence: 'You pay Ben 12.50 OAK at once, without escrow.',
  balances: [{ label: 'Balance', before: '2150', after: '900', token }],
  worst: 'Paid is paid.',
  warnings: [{ code: 'sole-signer', text: 'Ben is the only one who certifies this hub’s ledger.' }],
  raw: { json: '{"amount":1250}', hex: 'a0' },
}

function fakeClient(purpose: Purpose) {
  const calls = {
    purpose: vi.fn(async () => purpose),
    approve: vi.fn(async () => ({})),
    decline: vi.fn(async () => ({})),
    takeIn: vi.fn(async () => ({})),
    confirmSeed: vi.fn(async () => ({})),
    restore: vi.fn(async () => ({})),
  }
  return { calls, client: calls as unknown as SheetClient }
}

async function open(purpose: Purpose) {
  const fake = fakeClient(purpose)
  render(<SheetApp client={fake.client} />)
  await act(async () => {})
  return fake.calls
}
const sign = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Sign' })
const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms))

beforeEach(() => {
  startSheetWords()
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a signature with a moment to take it back', () => {
  const held = { ...sheet, hold: 3 }
  const press = async () => {
    const calls = await open({ kind: 'sign', sheet: held, theme: 'light' })
    await pass(ARM_MS)
    fireEvent.click(sign())
    return calls
  }

  it('is given once the moment is over, and says how long that is', async () => {
    const calls = await press()
    expect(screen.getByText('Signed in 3 s')).toBeTruthy()
    await pass(1000)
    expect(screen.getByText('Signed in 2 s')).toBeTruthy()
    await pass(1000)
    await pass(999)
    expect(calls.approve).not.toHaveBeenCalled()
    await pass(1)
    expect(calls.approve).toHaveBeenCalledExactlyOnceWith({ digest: sheet.digest })
  })

  it('is not given when it is taken back, and can be given anew', async () => {
    const calls = await press()
    await pass(1000)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Take it back' }))
    fireEvent.click(screen.getByRole('button', { name: 'Take it back' }))
    await pass(20_000)
    expect(calls.approve).not.toHaveBeenCalled()
    fireEvent.click(sign())
    for (let second = 0; second < 3; second++) await pass(1000)
    expect(calls.approve).toHaveBeenCalledTimes(1)
  })

  it('is not given by a window that closes in it', async () => {
    const calls = await press()
    cleanup()
    await pass(20_000)
    expect(calls.approve).not.toHaveBeenCalled()
  })
})

describe('signing', () => {
  it('cannot be done in the first moments, by pointer or by key', async () => {
    const calls = await open({ kind: 'sign', sheet, theme: 'light' })
    await pass(ARM_MS - 1)
    expect(sign().disabled).toBe(true)
    fireEvent.click(sign())
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' })
    expect(calls.approve).not.toHaveBeenCalled()
  })

  it('can be done afterwards, with exactly this digest', async () => {
    const calls = await open({ kind: 'sign', sheet, theme: 'light' })
    await pass(ARM_MS)
    fireEvent.click(sign())
    await pass(0)
    expect(calls.approve).toHaveBeenCalledWith({ digest: sheet.digest })
  })

  it('is never where focus starts, so a stray Enter signs nothing', async () => {
    await open({ kind: 'sign', sheet, theme: 'light' })
    await pass(ARM_MS)
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('is out of reach again for a moment when the window comes back to the front', async () => {
    await open({ kind: 'sign', sheet, theme: 'light' })
    await pass(ARM_MS)
    act(() => void window.dispatchEvent(new Event('focus')))
    expect(sign().disabled).toBe(true)
    await pass(ARM_MS)
    expect(sign().disabled).toBe(false)
  })

  it('is declined by Escape and by “Not now”', async () => {
    const calls = await open({ kind: 'sign', sheet, theme: 'light' })
    fireEvent.keyDown(window, { key: 'Escape' })
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
    expect(calls.decline).toHaveBeenCalledTimes(2)
    expect(calls.approve).not.toHaveBeenCalled()
  })

  it('shows the sentence, the warning, both balances and the worst case', async () => {
    await open({ kind: 'sign', sheet, theme: 'light' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(sheet.sentence)
    expect(screen.getByText(/only one who certifies/)).toBeTruthy()
    expect(screen.getByRole('row', { name: /Balance/ }).textContent).toMatch(/21\.50.*9\.00/)
    expect(screen.getByText('Paid is paid.')).toBeTruthy()
  })
})

describe('recovery words', () => {
  const words = Array.from({ length: 24 }, (_, at) => `word${at}`)

  it('names the wrong word and sends nothing until all are right', async () => {
    const calls = await open({ kind: 'seed', words, ask: [2, 11], theme: 'dark' })
    fireEvent.click(screen.getByRole('button', { name: 'I have written them down' }))
    fireEvent.change(screen.getByLabelText('Word 3'), { target: { value: ' WORD2 ' } })
    fireEvent.change(screen.getByLabelText('Word 12'), { target: { value: 'nope' } })
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }))
    expect(screen.getByText(/Word 12 is different/)).toBeTruthy()
    expect(screen.queryByText(/Word 3 is different/)).toBeNull()
    expect(calls.confirmSeed).not.toHaveBeenCalled()
    fireEvent.change(screen.getByLabelText('Word 12'), { target: { value: 'word11' } })
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }))
    expect(calls.confirmSeed).toHaveBeenCalledWith({ words: ['word2', 'word11'] })
  })

  it('restores only from a full set of words, however they were typed', async () => {
    const calls = await open({ kind: 'restore', theme: 'light' })
    const restore = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Restore' })
    const type = (text: string) => fireEvent.change(screen.getByLabelText('Your 24 words'), { target: { value: text } })
    type(words.slice(1).join(' '))
    expect(restore().disabled).toBe(true)
    type(`  ${words.join('\n').toUpperCase()} `)
    fireEvent.click(restore())
    expect(calls.restore).toHaveBeenCalledWith({ words: words.join(' ') })
  })
})
