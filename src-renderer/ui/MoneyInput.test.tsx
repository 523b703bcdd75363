// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startI18n } from '#ui/app/i18n.ts'
import { Field } from './Field.tsx'
import { amountText } from './Money.tsx'
import { MoneyInput, readAmount } from './MoneyInput.tsx'

const token = { code: 'OAK', name: 'Acorns', decimals: 2 }

beforeAll(() => {
  startI18n()
})
afterEach(cleanup)

describe('an amount as typed', () => {
  it.each([
    ['12.5', { units: '1250' }],
    ['12,50', { units: '1250' }],
    ['0', { units: '0' }],
    ['12.345', { code: 'amount.too-many-decimals' }],
    ['-1', { code: 'amount.negative' }],
    ['1,234.50', { code: 'amount.grouped' }],
    ['1,234', { code: 'amount.grouped' }],
    ['a lot', { code: 'amount.not-a-number' }],
    ['', { code: 'amount.empty' }],
  ])('%s', (text, reading) => expect(readAmount(text, 2)).toEqual(reading))
})

describe('an amount as shown', () => {
  it.each([
    ['1250', '12.50'],
    ['123456789', '1\u202f234\u202f567.89'],
    ['-100000', '−1\u202f000.00'],
  ])('%s', (units, shown) => expect(amountText(units, 2)).toBe(shown))
  it('says plus where asked, but not for nothing', () => {
    expect(amountText('5', 0, true)).toBe('+5')
    expect(amountText('0', 0, true)).toBe('0')
  })
})

function Form() {
  const [units, setUnits] = useState('1250')
  return (
    <Field label="Amount" hint="What it costs">
      <MoneyInput token={token} units={units} onUnits={setUnits} />
      <output>{units}</output>
    </Field>
  )
}

describe('MoneyInput', () => {
  it('is named and described by its field, and keeps what is typed while it means nothing yet', async () => {
    render(<Form />)
    const input = screen.getByRole('textbox', { name: 'Amount' })
    expect(input.getAttribute('value')).toBe('12.5')
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('What it costs')
    await userEvent.clear(input)
    await userEvent.type(input, '7.')
    expect((input as HTMLInputElement).value).toBe('7.')
    expect(screen.getByRole('status').textContent).toBe('')
    await userEvent.type(input, '5')
    expect(screen.getByRole('status').textContent).toBe('750')
  })
})
