import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { node } from '#ui/bridge/node.fixture.ts'
import { notice } from '#ui/features/board/notice.fixture.ts'
import { HUB } from '#ui/features/hubs/hubs.fixture.ts'
import { SightActions } from '#ui/features/notice/Sight.tsx'
import { Toaster } from '#ui/ui/Toast.tsx'
import { Drafts } from './Drafts.tsx'
import { en } from './en.ts'

afterEach(cleanup)

it('a draft that was deleted is taken back with what was written', async () => {
  const form = { title: 'Bread on Fridays', text: 'Sourdough, four hours.' }
  let drafts = [{ draft: 'one', hub: HUB, saved: 1, form }]
  const saved = vi.fn((_input: unknown) => ({ draft: 'two' }))
  node.calls = {
    'notices.drafts': () => drafts,
    'notices.removeDraft': () => {
      drafts = []
      return {}
    },
    'notices.saveDraft': saved,
  }
  show(() => <Drafts current="one" />)
  render(<Toaster />)
  await screen.findByRole('button', { name: en.drafts })
  await userEvent.click(screen.getByRole('menuitem', { name: en.draftRemove, hidden: true }))
  await waitFor(() => expect(drafts).toEqual([]))
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(saved).toHaveBeenCalledWith({ hub: HUB, form }))
})

it('what was hidden is shown again', async () => {
  const shown = vi.fn((_input: unknown) => ({}))
  const one = notice(7)
  node.calls = {
    'notices.hide': () => ({}),
    'notices.show': shown,
    'hubs.list': () => [],
    'moderation.lists': () => ({ lists: [], mine: [] }),
  }
  show(() => (
    <>
      <SightActions notice={one} />
      <Toaster />
    </>
  ))
  await userEvent.click(await screen.findByRole('button', { name: 'Hide' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(shown).toHaveBeenCalledWith({ id: one.id }))
})
