import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { show } from '#ui/app/show.fixture.tsx'
import { node, pending, refuse } from '#ui/bridge/node.fixture.ts'
import { ANA, BEN, HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { PayDialog } from './PayDialog.tsx'
import { wallet } from './wallet.fixture.ts'

const me = member({ did: ANA, nick: 'Ana', me: true })
const signed = { outcome: 'signed', digest: 'ab'.repeat(32), sentence: 'You pay Ben 12.50 OAK.' }

beforeEach(() => {
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [me, member()],
    'ledger.wallet': () => wallet({ posted: '2000', available: '2000' }),
    'agreements.request': vi.fn(() => signed),
  }
})
afterEach(cleanup)

const onClose = vi.fn()
function open(to?: string): void {
  onClose.mockReset()
  show(() => <PayDialog onClose={onClose} {...(to === undefined ? {} : { to })} />)
}
const payee = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'To' })
const amount = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Amount' })
const sign = () => screen.getByRole<HTMLButtonElement>('button', { name: /Continue to sign/ })
const ready = async () => waitFor(async () => expect((await payee()).disabled).toBe(false))
const requests = () => vi.mocked(node.calls['agreements.request'] as () => unknown).mock.calls

describe('paying a member', () => {
  it('can be done by keyboard alone: choose, write, Enter', async () => {
    open()
    await ready()
    ;(await payee()).focus()
    await userEvent.selectOptions(await payee(), 'Ben')
    await userEvent.tab()
    expect(document.activeElement).toBe(await amount())
    await userEvent.keyboard('12.5{Enter}')
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(requests()).toEqual([[{ act: { act: 'pay', hub: HUB, to: BEN, token: 'OAK', amount: '1250' } }]])
  })

  it('closes on Escape without asking for anything', async () => {
    open()
    await ready()
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalled()
    expect(requests()).toEqual([])
  })

  it('shows whom it was opened for, and lets nobody pay themselves', async () => {
    open(BEN)
    await ready()
    expect((await payee()).value).toBe(BEN)
    expect(within(await payee()).queryByRole('option', { name: 'Ana' })).toBeNull()
  })

  it('pays nobody who is not in the list, whatever it was opened for', async () => {
    open('did:key:zGone')
    await ready()
    await userEvent.type(await amount(), '1{Enter}')
    expect((await screen.findAllByText('Choose a member')).length).toBe(2)
    await waitFor(async () => expect(document.activeElement).toBe(await payee()))
    expect(requests()).toEqual([])
  })

  it.each([
    ['', 'Write an amount like 12 or 12.50'],
    ['0', 'Write an amount like 12 or 12.50'],
    ['a lot', 'Write an amount like 12 or 12.50'],
    ['20.01', 'That is more than the 20.00 OAK you can spend.'],
  ])('says what is wrong with %j, goes there, and sends nothing', async (typed, problem) => {
    open(BEN)
    await ready()
    if (typed !== '') await userEvent.type(await amount(), typed)
    await userEvent.click(sign())
    expect(screen.getByText(problem)).toBeTruthy()
    await waitFor(async () => expect(document.activeElement).toBe(await amount()))
    expect(requests()).toEqual([])
  })

  it('says what would be left', async () => {
    open(BEN)
    await ready()
    await userEvent.type(await amount(), '20')
    expect(screen.getByText('You can spend 0.00 OAK after this.')).toBeTruthy()
  })
})

describe('while it cannot be done', () => {
  it('waits for the members', async () => {
    node.calls['hubs.members'] = pending
    open(BEN)
    expect((await payee()).disabled).toBe(true)
    expect(sign().disabled).toBe(true)
    await userEvent.type(await amount(), '1{Enter}')
    expect(requests()).toEqual([])
  })

  it('says that there is nobody else', async () => {
    node.calls['hubs.members'] = () => [me]
    open()
    expect(await screen.findByRole('option', { name: 'There is nobody else in this hub yet.' })).toBeTruthy()
    expect([(await payee()).disabled, sign().disabled]).toEqual([true, true])
  })

  it.each(['hubs.members', 'ledger.wallet'])('says that %s failed, and asks again', async (failing) => {
    const answer = node.calls[failing] as () => unknown
    node.calls[failing] = vi
      .fn()
      .mockImplementationOnce(() => refuse('hub.busy', 'The hub is being read.'))
      .mockImplementation(answer)
    open(BEN)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('The hub is being read.')
    await userEvent.click(within(alert).getByRole('button'))
    await ready()
    expect(await screen.findByText('You can spend 20.00 OAK.')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(sign().disabled).toBe(false)
  })

  it('keeps what was asked for while the signature is awaited, and asks once', async () => {
    node.calls['agreements.request'] = vi.fn(pending)
    open(BEN)
    await ready()
    await userEvent.type(await amount(), '1{Enter}')
    await waitFor(() => expect(sign().getAttribute('aria-busy')).toBe('true'))
    expect([(await payee()).disabled, (await amount()).disabled]).toEqual([true, true])
    expect(document.activeElement).toBe(sign())
    await userEvent.click(sign())
    expect(requests()).toHaveLength(1)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Cancel' }).disabled).toBe(false)
  })

  it('stays open with the node’s words when it is refused', async () => {
    node.calls['agreements.request'] = vi.fn(() => refuse('ledger.frozen', 'This device is frozen.'))
    open(BEN)
    await ready()
    await userEvent.type(await amount(), '1{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('This device is frozen.')
    expect(onClose).not.toHaveBeenCalled()
    expect((await amount()).value).toBe('1')
  })
})
