import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { SaveAs } from './SaveAs.tsx'

const ID = 'ab'.repeat(32)
const made = vi.fn((_input: unknown) => ({ name: 'ab.nip99.json', text: '{}\n' }))
const saved = vi.fn((_name: string) => undefined)

vi.mock('#ui/ui/saveFile.ts', () => ({ saveFile: (name: string) => saved(name) }))
afterEach(cleanup)

async function pick(name: RegExp) {
  show(() => <SaveAs notice={ID} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Save as…' }))
  await userEvent.click(await screen.findByRole('menuitem', { name, hidden: true }))
}

it.each([
  [/Valueflows/, 'valueflows'],
  [/schema.org/, 'schema'],
  [/Nostr/, 'nostr'],
])('saves a notice as %s', async (name, format) => {
  node.calls = { 'notices.export': made }
  await pick(name)
  await waitFor(() => expect(saved).toHaveBeenLastCalledWith('ab.nip99.json'))
  expect(made).toHaveBeenLastCalledWith({ notice: ID, format })
})

it('says why nothing was saved', async () => {
  node.calls = { 'notices.export': () => refuse('notice.unknown', 'This notice is not known here.') }
  await pick(/Nostr/)
  expect(await screen.findByText(/not known here/)).toBeTruthy()
})
