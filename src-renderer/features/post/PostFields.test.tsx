// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startI18n } from '#ui/app/i18n.ts'
import { blankPost, type PostForm, problemsOf } from './form.ts'
import { PostFields } from './PostFields.tsx'

// The photo field alone talks to the node; nothing here chooses a photo.
vi.mock('#ui/bridge/client.ts', () => ({ rpc: { notices: { addBlob: vi.fn() } } }))
vi.mock('#ui/bridge/send.ts', () => ({ useSend: () => ({ send: vi.fn(), failure: undefined }) }))

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

beforeAll(() => {
  startI18n()
})
afterEach(cleanup)

it('names every control and says what is wrong beside it', () => {
  render(<Sheet />)
  for (const name of ['Title', /Description/, 'Amount', /Per/, 'How many?', /Place/]) {
    expect(screen.getByRole('textbox', { name })).toBeTruthy()
  }
  const title = screen.getByRole('textbox', { name: 'Title' })
  expect(title.getAttribute('aria-invalid')).toBe('true')
  const described = (title.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described[0]).toContain('title is empty')
})

it('turns to barter and back without losing what was typed', async () => {
  render(<Sheet />)
  await userEvent.type(screen.getByRole('textbox', { name: 'Amount' }), '6,5')
  await userEvent.click(screen.getByRole('radio', { name: 'Open to barter' }))
  await userEvent.type(screen.getByRole('textbox', { name: /What would you take/ }), 'eggs')
  await userEvent.click(screen.getByRole('radio', { name: 'In OAK' }))
  expect((screen.getByRole('textbox', { name: 'Amount' }) as HTMLInputElement).value).toBe('6.5')
  expect([latest.amount, latest.wants, latest.priceKind]).toEqual(['650', 'eggs', 'tokens'])
})
