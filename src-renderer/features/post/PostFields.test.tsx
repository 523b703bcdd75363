// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { startI18n } from '#ui/app/i18n.ts'
import { createQueries } from '#ui/bridge/live.ts'
import { blankPost, type PostForm, problemsOf } from './form.ts'
import { PostFields } from './PostFields.tsx'

const token = { code: 'OAK', name: 'Acorns', decimals: 2 }
let latest: PostForm

function Sheet() {
  const [form, setForm] = useState(blankPost('offer'))
  latest = form
  return (
    <PostFields
      form={form}
      token={token}
      problems={problemsOf(form, token, Date.now(), 'Write an amount')}
      onChange={(part) => setForm((old) => ({ ...old, ...part }))}
    />
  )
}

const open = () =>
  render(
    <QueryClientProvider client={createQueries()}>
      <Sheet />
    </QueryClientProvider>,
  )

beforeAll(() => void startI18n())
afterEach(cleanup)

it('names every control and says what is wrong beside it', () => {
  open()
  for (const name of ['Title', /Description/, 'Amount', /Per/]) {
    expect(screen.getByRole('textbox', { name })).toBeTruthy()
  }
  expect(screen.getByRole('combobox', { name: /Place/ })).toBeTruthy()
  expect(screen.getByRole('spinbutton', { name: 'How many?' })).toBeTruthy()
  const title = screen.getByRole('textbox', { name: 'Title' })
  expect(title.getAttribute('aria-invalid')).toBe('true')
  const described = (title.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described[0]).toContain('title is empty')
})

it('turns to barter and back without losing what was typed', async () => {
  open()
  await userEvent.type(screen.getByRole('textbox', { name: 'Amount' }), '6,5')
  await userEvent.click(screen.getByRole('radio', { name: 'Open to barter' }))
  await userEvent.type(screen.getByRole('textbox', { name: /What would you take/ }), 'eggs')
  await userEvent.click(screen.getByRole('radio', { name: 'In OAK' }))
  expect((screen.getByRole('textbox', { name: 'Amount' }) as HTMLInputElement).value).toBe('6.5')
  expect([latest.amount, latest.wants, latest.priceKind]).toEqual(['650', 'eggs', 'tokens'])
})
