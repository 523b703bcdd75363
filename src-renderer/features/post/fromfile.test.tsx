import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import type { ListingRead } from '#shared/ipc/notices.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { status } from '#ui/bridge/answers.fixture.ts'
import { node, pending, refuse } from '#ui/bridge/node.fixture.ts'
import { HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { PostPage } from './PostPage.tsx'

const FOUND: ListingRead = {
  form: { purpose: 'need', title: 'Anvil', text: 'Heavy', place: 'Oakfield', unit: '' },
  problems: ['Missing: a price in OAK, this hub’s token. It asks for “119.99 USD”.'],
}
const read = vi.fn((_input: { hub: string; text: string }) => FOUND)
const field = async (name: string | RegExp) => (await screen.findByRole('textbox', { name })) as HTMLInputElement

function open() {
  node.calls = {
    'app.status': () => status(),
    'hubs.list': () => [hub()],
    'hubs.members': () => [member({ me: true })],
    'notices.drafts': () => [],
    'notices.read': read,
    'markets.benchmark': pending,
  }
  show(PostPage, '/post')
}
const choose = async () =>
  userEvent.upload(
    await screen.findByLabelText('Listing of another market'),
    new File(['{"@type":"Demand"}'], 'anvil.jsonld', { type: 'application/ld+json' }),
  )
afterEach(cleanup)

it('a file fills the form and says what is left open', async () => {
  open()
  await userEvent.type(await field('Amount'), '5')
  await choose()
  await waitFor(async () => expect((await field('Title')).value).toBe('Anvil'))
  expect(read).toHaveBeenCalledWith({ hub: HUB, text: '{"@type":"Demand"}' })
  expect(await screen.findByText(/It asks for “119.99 USD”/)).toBeTruthy()
  expect((await screen.findByRole<HTMLInputElement>('combobox', { name: /Place/ })).value).toBe('Oakfield')
  expect((await field('Amount')).value).toBe('')
  expect((screen.getByRole('radio', { name: 'I need' }) as HTMLInputElement).checked).toBe(true)
})

it('a file that is refused changes nothing', async () => {
  open()
  node.calls['notices.read'] = () => refuse('notice.document', 'Nothing was filled in. It is not JSON.')
  await userEvent.type(await field('Title'), 'Mine')
  await choose()
  expect(await screen.findByText(/It is not JSON/)).toBeTruthy()
  expect((await field('Title')).value).toBe('Mine')
})
