import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { TermsForm } from '#shared/ipc/agreements.ts'
import { startI18n } from '#ui/app/i18n.ts'
import { Difference } from './Difference.tsx'
import { BEN, form, ME, NOW, trade } from './trades.fixture.ts'

beforeAll(() => void startI18n())
afterEach(cleanup)

const talk = (...forms: TermsForm[]) =>
  trade({
    state: 'offered',
    proposals: forms.map((one, at) => ({
      id: String(at).repeat(64),
      by: at % 2 === 0 ? ME : BEN,
      at: NOW - at,
      form: one,
      sentence: '',
      state: 'open' as const,
    })),
  })
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent))

describe('the difference between the last two proposals', () => {
  it('is not shown while there is only one', () => {
    const { container } = render(<Difference trade={talk(form())} />)
    expect(container.textContent).toBe('')
  })

  it('shows only what changed, in words, the older first', () => {
    const changed = form({ amount: '4200', deliverWithin: 96 * 3_600_000, onReviewDue: 'refund' })
    render(<Difference trade={talk(form({ amount: '1' }), form(), changed)} />)
    expect(rows()).toEqual([
      ['Amount', '37.00 OAK', '42.00 OAK'],
      ['Time to deliver', '7 days', '4 days'],
      ['If nothing is said', 'money is paid', 'money goes back'],
    ])
  })

  it('shows everything on demand and says which of it changed', () => {
    render(<Difference trade={talk(form(), form({ notes: 'Saturday' }))} />)
    fireEvent.click(screen.getByRole('button', { name: /stayed the same/ }))
    const marked = rows().filter(([field]) => field?.endsWith('changed'))
    expect(marked).toEqual([['Noteschanged', '–', 'Saturday']])
    expect(rows()).toHaveLength(12)
  })

  it('says when the two are equal', () => {
    render(<Difference trade={talk(form(), form())} />)
    expect(screen.getByText('The two proposals say the same.')).toBeTruthy()
  })
})
