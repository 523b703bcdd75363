import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useCallback, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Found } from '#shared/ipc/search.ts'
import type { Command } from '#ui/app/command.ts'
import { begins, COMMANDS, commandOf } from '#ui/app/commands.ts'
import { useShortcuts } from '#ui/app/shell/useShortcuts.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { takeTyped, useTypedAhead } from '#ui/app/typedAhead.ts'
import { settings, status } from '#ui/bridge/answers.fixture.ts'
import { node } from '#ui/bridge/node.fixture.ts'
import { BEN, HUB, hub } from '#ui/features/hubs/hubs.fixture.ts'
import { en } from './en.ts'
import { Palette } from './Palette.tsx'
import { useRecent } from './recent.ts'

const run = vi.fn((_command: Command) => undefined)
const ID = 'cd'.repeat(32)
const found: Found[] = [
  { kind: 'notice', id: ID, hub: HUB, title: 'Bread baking', who: 'Ben', purpose: 'offer' },
  { kind: 'person', id: BEN, hub: HUB, title: 'Benjamin', who: '' },
]

function Page() {
  const [open, setOpen] = useState(true)
  useShortcuts(useCallback(({ id }) => id === 'find' && setOpen(true), []))
  return open && <Palette onRun={run} onClose={() => setOpen(false)} />
}

beforeEach(() => {
  run.mockClear()
  useRecent.setState({ items: [] })
  node.calls = {
    'app.status': () => status(),
    'app.settings': () => settings(),
    'hubs.list': () => [hub()],
    'search.everything': ({ text }: { text: string }) =>
      found.filter(({ title }) => title.toLowerCase().startsWith(text.toLowerCase())),
  }
})
afterEach(cleanup)

const field = () => screen.findByRole('combobox', { name: en.title })
const lines = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)

describe('what is typed before the field is there', () => {
  function Called() {
    useTypedAhead(true)
    useShortcuts(run)
    return <p>called</p>
  }
  it('is for the field and calls nothing else', async () => {
    show(() => <Called />)
    await screen.findByText('called')
    await userEvent.keyboard('gw?')
    expect(takeTyped()).toBe('gw?')
    expect(run).not.toHaveBeenCalled()
    await userEvent.keyboard('?')
    expect(run).toHaveBeenCalledOnce()
    expect(takeTyped()).toBe('')
  })
})

describe('the palette', () => {
  it('begins with what can be done; the field has the focus and the first line is chosen', async () => {
    show(() => <Page />)
    const input = await field()
    await waitFor(() => expect(document.activeElement).toBe(input))
    await waitFor(() => expect(lines()[0]).toContain('Post a notice'))
    const first = screen.getAllByRole('option')[0] as HTMLElement
    await waitFor(() => expect(input.getAttribute('aria-activedescendant')).toBe(first.id))
  })

  it('finds things by name under their heading, and opens them by keyboard alone', async () => {
    const { path } = show(() => <Page />)
    await userEvent.type(await field(), 'benj')
    const people = await screen.findByRole('group', { name: en.group.person })
    expect(within(people).getByRole('option').textContent).toContain('Benjamin')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(path()).toBe(`/people/${encodeURIComponent(BEN)}`))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('runs an action by a word that is not its name', async () => {
    show(() => <Page />)
    await userEvent.type(await field(), 'send mon')
    await waitFor(() => expect(lines()).toEqual([expect.stringContaining('Pay a member')]))
    await userEvent.keyboard('{Enter}')
    expect(run).toHaveBeenCalledWith(expect.objectContaining({ id: 'wallet.pay', wish: 'pay' }))
  })

  it('shows what was opened lately first', async () => {
    show(() => <Page />)
    await userEvent.type(await field(), 'bread')
    await waitFor(() => expect(lines()[0]).toContain('Bread bakingOffer by Ben'))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    cleanup()
    show(() => <Page />)
    const recent = await screen.findByRole('group', { name: en.group.recent })
    expect(within(recent).getByRole('option').textContent).toContain('Bread baking')
  })

  it('comes with Ctrl K where somebody types too, and goes with Escape', async () => {
    show(() => (
      <>
        <input />
        <Page />
      </>
    ))
    await field()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(await field()).toBeTruthy()
  })

  it('says that nothing is called that', async () => {
    show(() => <Page />)
    await userEvent.type(await field(), 'zzzz')
    expect(await screen.findByText(en.nothing)).toBeTruthy()
  })

  it('offers only what is possible: nothing to sign where one is no member', async () => {
    node.calls['hubs.list'] = () => []
    show(() => <Page />)
    await userEvent.type(await field(), 'pay')
    await waitFor(() => expect(screen.queryByText('Pay a member')).toBeNull())
  })
})

describe('the commands', () => {
  const ids = COMMANDS.map(({ id }) => id)
  const keys = COMMANDS.flatMap((one) => (one.keys ? [one.keys.join(' ')] : []))

  it('have ids and keys of their own, and no key that another begins with', () => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(keys).size).toBe(keys.length)
    for (const [first = '', second] of keys.map((key) => key.split(' ')))
      if (second === undefined) expect(begins(first), first).toBe(false)
    expect(commandOf('g', 'w')?.id).toBe('wallet')
  })

  it('lead to pages that there are, and every page that needs nothing else has one', async () => {
    window.matchMedia = () => new EventTarget() as MediaQueryList
    const { router } = await import('#ui/app/router.tsx')
    const pages = Object.keys(router.routesByPath)
    const led = COMMANDS.flatMap(({ to }) => (to?.to ? [String(to.to)] : []))
    expect(pages).toEqual(expect.arrayContaining(led))
    expect(pages.filter((page) => !page.includes('$') && page !== '/' && !led.includes(page))).toEqual([])
  })

  it('every further word is of a command', () => expect(ids).toEqual(expect.arrayContaining(Object.keys(en.also))))
})
