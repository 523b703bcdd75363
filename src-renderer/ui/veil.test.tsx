/** Under the veil no name and no sum is in the page: not in components, not in sentences; and it turns without losing what is typed. */
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startI18n } from '#ui/app/i18n.ts'
import { VeilBar } from '#ui/app/shell/VeilBar.tsx'
import { amountText, Money } from './Money.tsx'
import { PersonChip } from './PersonChip.tsx'
import { useVeil, VEILED, veiledFormatter } from './veil.ts'

const HOURS = { code: 'HRS', decimals: 2 }

beforeEach(() => {
  startI18n()
  useVeil.setState({ on: false })
})
afterEach(cleanup)

function Page() {
  const { t } = useTranslation('people')
  const [note, setNote] = useState('')
  return (
    <main>
      <VeilBar />
      <PersonChip person={{ did: 'did:key:z6MkAna', nick: 'Ana' }} />
      <Money units="123450" token={HOURS} />
      <p>{t('block.done', { nick: 'Ana' })}</p>
      <p>{amountText('98700', 2)}</p>
      <input aria-label="note" value={note} onChange={(event) => setNote(event.target.value)} />
    </main>
  )
}

it('takes names and sums off the page, in sentences too, and gives them back', async () => {
  const { container } = render(<Page />)
  const before = container.textContent ?? ''
  expect(before.match(/Ana/g)).toHaveLength(2)
  expect(before).toContain('1 234.50'.replace(' ', '\u202f'))
  await userEvent.type(screen.getByLabelText('note'), 'half a word')
  useVeil.getState().turn()
  await screen.findByRole('button', { name: 'Show names and sums' })
  expect(container.textContent).not.toMatch(/Ana|234|987/)
  expect(document.documentElement.hasAttribute('data-veiled')).toBe(true)
  expect(screen.getByLabelText<HTMLInputElement>('note').value).toBe('half a word')
  await userEvent.click(screen.getByRole('button', { name: 'Show names and sums' }))
  expect(container.textContent).toBe(before)
})

it('says nothing that is not known to be harmless', () => {
  const say = (interpolationkey: string, value: unknown, format?: string) =>
    veiledFormatter.format(value, format, 'en', { interpolationkey })
  expect(say('count', 12_500, 'number')).toBe('12,500')
  useVeil.setState({ on: true })
  expect(say('nick', 'Ana')).toBe(VEILED)
  expect(say('anythingNew', '12')).toBe(VEILED)
  expect(say('count', 12_500, 'number')).toBe('12,500')
})
