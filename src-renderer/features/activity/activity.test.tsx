import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Activity, activity as schema } from '#shared/ipc/activity.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { useView } from '#ui/app/view.ts'
import { settings } from '#ui/bridge/answers.fixture.ts'
import { node } from '#ui/bridge/node.fixture.ts'
import { HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { NotificationsSection } from '#ui/features/settings/NotificationsSection.tsx'
import { ActivityPage } from './ActivityPage.tsx'
import { en } from './en.ts'
import { UnreadCount } from './UnreadCount.tsx'
import { useReadOnOpen } from './useReadOnOpen.ts'

const TALK = 'ab'.repeat(16)
const place = { hub: HUB, form: 'trade' as const, matter: TALK, title: 'Bread', who: 'Ben' }
const read = vi.fn((_input: unknown) => ({ unread: 0 }))
let told: Activity

beforeEach(() => {
  read.mockClear()
  told = {
    needs: [{ ...place, id: 'proposal/1', what: 'proposal', since: 0, deadline: Date.now() + 7_200_000 }],
    complete: true,
    entries: [
      { ...place, n: 2, what: 'message', at: Date.now(), read: false },
      { ...place, n: 1, form: 'favour', what: 'favour', title: '', who: '', at: 0, read: true },
    ],
    unread: 1,
  }
  node.calls = { 'activity.list': () => told, 'activity.markRead': read, 'hubs.list': () => [hub()] }
})
afterEach(cleanup)

describe('activity', () => {
  it('says what needs somebody until when, and what changed', async () => {
    show(() => <ActivityPage />)
    const [needs, changes] = await screen.findAllByRole('list')
    expect(needs?.textContent).toMatch(/Bread.*Ben proposes terms.*until in 2 hours/)
    expect(changes?.textContent).toMatch(/Bread.*Ben wrote to you.*New.*Without a title.*Somebody wrote a favour/)
  })

  it('opens the agreement in its hub, and that is read', async () => {
    const { path } = show(() => <ActivityPage />)
    await userEvent.click((await screen.findAllByRole('link', { name: 'Bread' }))[0] as HTMLElement)
    await waitFor(() => expect(path()).toBe(`/trades/${TALK}`))
    expect(read).toHaveBeenCalledWith({ matter: TALK })
    expect(useView.getState().hub).toBe(HUB)
  })

  it('marks all read; then there is nothing to mark', async () => {
    show(() => <ActivityPage />)
    const button = await screen.findByRole('button', { name: 'Mark all read' })
    await waitFor(() => expect(button).toHaveProperty('disabled', false))
    told = { ...told, unread: 0, entries: [] }
    await userEvent.click(button)
    expect(read).toHaveBeenCalledWith({})
    expect(await screen.findByText('Nothing has changed yet.')).toBeTruthy()
    expect(button).toHaveProperty('disabled', true)
  })

  it('empty does not look like looking', async () => {
    told = { needs: [], entries: [], unread: 0, complete: false }
    show(() => <ActivityPage />)
    expect(await screen.findByText('Still looking through your agreements…')).toBeTruthy()
    expect(screen.queryByText('Nothing needs you')).toBeNull()
    cleanup()
    told = { ...told, complete: true }
    show(() => <ActivityPage />)
    expect(await screen.findByText('Nothing needs you')).toBeTruthy()
  })

  it('the count beside the bell says how much is new', async () => {
    show(() => <UnreadCount />)
    expect(await screen.findByText('1 thing is new')).toBeTruthy()
  })

  it('has words for everything that can be told', () =>
    expect(Object.keys(en.what).toSorted()).toEqual([...schema.shape.entries.element.shape.what.options].toSorted()))
})

function Page() {
  useReadOnOpen()
  return <UnreadCount />
}

describe('the page of an agreement', () => {
  it.each([
    [true, 1],
    [false, 0],
  ])('in a window that has the focus: %s', async (focused, times) => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(focused)
    show(() => <Page />, '/trades/$negotiation', `/trades/${TALK}`)
    await screen.findByText('1')
    expect(read).toHaveBeenCalledTimes(times)
    window.dispatchEvent(new Event('focus'))
    await waitFor(() => expect(read).toHaveBeenCalledWith({ matter: TALK }))
    vi.restoreAllMocks()
  })
})

it('the page of a hub’s moderation is read when it is looked at', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  told.entries = [{ ...place, form: 'moderation', matter: HUB, n: 3, what: 'named', at: Date.now(), read: false }]
  show(() => <Page />, '/moderation')
  await waitFor(() => expect(read).toHaveBeenCalledWith({ matter: HUB }))
  vi.restoreAllMocks()
})

describe('the settings of notifications', () => {
  it('change one thing and keep the others', async () => {
    const saved = vi.fn((change: object) => settings(change))
    node.calls = { 'app.settings': () => settings(), 'app.saveSettings': saved }
    show(() => <NotificationsSection />)
    const { notifications } = settings()
    await userEvent.click(await screen.findByLabelText('Messages'))
    expect(saved).toHaveBeenLastCalledWith({
      notifications: { ...notifications, kinds: { ...notifications.kinds, message: false } },
    })
    await waitFor(() => expect(screen.getByLabelText('Quiet hours')).toHaveProperty('disabled', false))
    await userEvent.click(screen.getByLabelText('Quiet hours'))
    await waitFor(() =>
      expect(saved).toHaveBeenLastCalledWith({ notifications: { ...notifications, quiet: { from: 1320, to: 420 } } }),
    )
  })
})
