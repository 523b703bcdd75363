import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { SaveAs } from './SaveAs.tsx'

const ID = 'ab'.repeat(32)
const made = vi.fn((_input: unknown) => ({ name: 'ab.nip99.json', text: '{}\n' }))
const saved: string[] = []

beforeEach(() => {
  saved.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

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
  await waitFor(() => expect(saved).toEqual(['ab.nip99.json']))
  expect(made).toHaveBeenLastCalledWith({ notice: ID, format })
})

it('says why nothing was saved', async () => {
  node.calls = { 'notices.export': () => refuse('notice.unknown', 'This notice is not known here.') }
  await pick(/Nostr/)
  expect(await screen.findByText(/not known here/)).toBeTruthy()
  expect(saved).toEqual([])
})
