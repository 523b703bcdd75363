import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Notice } from '#shared/ipc/notices.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { network } from '#ui/bridge/answers.fixture.ts'
import { node, pending, refuse } from '#ui/bridge/node.fixture.ts'
import { notice } from '#ui/features/board/notice.fixture.ts'
import { ANA, BEN, HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { PeoplePage } from './PeoplePage.tsx'
import { PersonPage } from './PersonPage.tsx'

const OAK = { code: 'OAK', name: 'Oaks', decimals: 2 }
const ana = member({ did: ANA, nick: 'Ana', me: true, online: true })
const noPeers = () => network()
const busy = () => refuse('ledger.busy', 'The ledger is being rebuilt.')

beforeEach(() => {
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [ana, member()],
    'hubs.receipts': () => [],
    'app.network': noPeers,
    'notices.search': () => ({ items: [], total: 0 }),
    'moderation.marks': () => [],
    'standing.of': ({ did }: { did: string }) => ({ did, token: OAK }),
    'standing.lines': () => ({ token: OAK, given: [], received: [] }),
    'moderation.lists': () => [],
    'reputation.of': () => ({ items: [], total: 0, summary: { raters: 0, reached: 0, against: 0 }, halfLifeMs: 1 }),
    'reputation.expected': () => ({ sentence: 'Too little is known.', ratings: 0 }),
    'reputation.trust': () => ({
      sentence: 'Nobody trusts Ben.',
      score: 0,
      paths: [],
      stood: { amount: '0', token: hub().token, paths: [] },
    }),
  }
})
afterEach(cleanup)

const showPerson = (did = BEN) => show(PersonPage, '/people/$did', `/people/${did}`)
const text = (element: HTMLElement = document.body) => (element.textContent ?? '').replace(/[\u202f\u00a0]/g, ' ')
const members = () => screen.findByRole('region', { name: 'Members' })
const onBoard = () => screen.findByRole('region', { name: 'On the board' })
const notices = (from: number, count: number): Notice[] =>
  Array.from({ length: count }, (_, at) => notice(from + at, { title: `Repair ${from + at}` }))

describe('the people page', () => {
  it('waits in grey, and says nothing about hubs it does not know yet', async () => {
    node.calls['hubs.list'] = pending
    show(PeoplePage)
    expect(await screen.findByText('Loading…')).toBeTruthy()
    expect(screen.queryByText('You are in no hub yet')).toBeNull()
  })

  it('says under its own heading that it could not ask for the hubs, and asks again', async () => {
    node.calls['hubs.list'] = vi.fn().mockImplementationOnce(busy).mockReturnValue([hub()])
    show(PeoplePage)
    const alert = await screen.findByRole('alert')
    expect(screen.getByRole('heading', { level: 1, name: 'People' })).toBeTruthy()
    expect(text(alert)).toContain('The ledger is being rebuilt.')
    await userEvent.click(within(alert).getByRole('button'))
    expect(await members()).toBeTruthy()
  })

  it('sends somebody without a hub to start or join one', async () => {
    node.calls = { 'hubs.list': () => [] }
    const { path } = show(PeoplePage)
    expect(await screen.findByRole('heading', { level: 1, name: 'You are in no hub yet' })).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: 'Start or join a hub' }))
    await waitFor(() => expect(path()).toBe('/welcome'))
  })

  it('asks a hub that has not let us in for nobody, and invites nobody into it', async () => {
    node.calls = { 'hubs.list': () => [hub({ state: 'joining' })], 'app.network': noPeers }
    show(PeoplePage)
    expect(await screen.findByText('Waiting to be let in')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Invite people' })).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('tells somebody alone to invite', async () => {
    node.calls['hubs.members'] = () => [ana]
    show(PeoplePage)
    expect(await screen.findByText('You are the only member so far')).toBeTruthy()
    expect(text()).toContain('1 member of Oakfield')
    expect(text()).toContain('No device is connected to this one. What you post and sign is kept')
  })

  it('counts the others who are online, marks signers and frozen devices, and opens a person', async () => {
    const frozen = { dev: 'ef'.repeat(32), frozen: true, online: false }
    node.calls['hubs.members'] = () => [
      ana,
      member({ validator: true, devices: [frozen], about: 'I mend wheels.', muted: true }),
    ]
    const { path } = show(PeoplePage)
    const card = within(await members()).getByRole('link', { name: /Ben/ })
    expect(text()).toContain('2 members of Oakfield, 1 connected right now')
    expect(text(card)).toMatch(/Online.*I mend wheels\..*Signs the ledger.*Muted.*Frozen device/)
    await userEvent.click(card)
    await waitFor(() => expect(decodeURIComponent(path())).toBe(`/people/${BEN}`))
  })

  it('finds a member by name once there are many, and says when nobody is called that', async () => {
    const others = Array.from({ length: 9 }, (_, at) => member({ did: `did:key:z${at}`, nick: `Person ${at}` }))
    node.calls['hubs.members'] = () => [ana, ...others]
    show(PeoplePage)
    const find = await screen.findByRole('textbox', { name: 'Find a member' })
    await userEvent.type(find, ' person 4')
    expect(within(await members()).getAllByRole('link')).toHaveLength(1)
    await userEvent.type(find, '4')
    expect(within(await members()).getByRole('status').textContent).toBe('Nobody here is called that.')
  })

  it('says why members or devices are missing, each in its own place, and asks again', async () => {
    node.calls['hubs.members'] = vi.fn().mockImplementationOnce(busy).mockReturnValue([ana, member()])
    node.calls['app.network'] = () => refuse('network.down', 'The network is down.')
    show(PeoplePage)
    const alert = (await screen.findByText('The ledger is being rebuilt.')).closest<HTMLElement>('[role=alert]')
    expect(
      within(screen.getByRole('region', { name: 'Connected right now' })).getByRole('alert').textContent,
    ).toContain('The network is down.')
    await userEvent.click(within(alert as HTMLElement).getByRole('button'))
    expect(await members()).toBeTruthy()
  })

  it('names a connected device even where its person is unknown', async () => {
    const peer = {
      ...{ dev: 'cd'.repeat(32), address: '127.0.0.1:1', direction: 'inbound' as const, since: Date.now(), hubs: [] },
    }
    node.calls['app.network'] = () => network({ peers: [peer] })
    show(PeoplePage)
    expect(await screen.findByText('1 device has a live session with this one.')).toBeTruthy()
    expect(text(screen.getByRole('region', { name: 'Connected right now' }))).toMatch(/Unknown person.*they called/)
  })
})

describe('a person', () => {
  it('is not looked for without a hub, nor in one that has not let us in', async () => {
    node.calls = { 'hubs.list': () => [] }
    showPerson()
    expect(await screen.findByText('You are in no hub yet')).toBeTruthy()
    cleanup()
    node.calls = { 'hubs.list': () => [hub({ state: 'joining' })] }
    showPerson()
    expect(await screen.findByRole('heading', { level: 1, name: 'Waiting to be let in' })).toBeTruthy()
  })

  it('who is no member is said to be none, with the way to those who are', async () => {
    const { path } = showPerson('did:key:zNobody')
    const title = 'This person is not a member of Oakfield'
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: 'See who is in Oakfield' }))
    await waitFor(() => expect(path()).toBe('/people'))
  })

  it('cannot be shown while the members are not to be had, and can be asked for again', async () => {
    node.calls['hubs.members'] = vi.fn().mockImplementationOnce(busy).mockReturnValue([member()])
    showPerson()
    const alert = await screen.findByRole('alert')
    expect(screen.getByRole('heading', { level: 1, name: 'Member' })).toBeTruthy()
    await userEvent.click(within(alert).getByRole('button'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Ben' })).toBeTruthy()
  })

  it('who is new has nothing yet, and everything says so', async () => {
    showPerson()
    expect(await screen.findByText('Ben has nothing on the board right now.')).toBeTruthy()
    expect(await screen.findByText('No receipts yet. The first finished trade makes the first one.')).toBeTruthy()
    expect(text()).toContain('No introduction yet.')
    expect(text()).toContain('Compare these with Ben in person')
  })

  it('has receipts of either kind: what was paid to whom, how much was kept, who has signed', async () => {
    const CY = 'did:key:zCy'
    const common = { height: 1, time: 1, agreement: 'a'.repeat(64), title: '' }
    node.calls['hubs.receipts'] = () => [
      {
        ...common,
        kind: 'several',
        parties: [ANA, BEN, CY],
        commitments: ['kept', 'kept', 'broken'].map((phase) => ({ by: 1, to: 0, phase, units: 1, of: 1 })),
        flows: [{ from: ANA, to: BEN, token: 'OAK', amount: '700' }],
        signedBy: [ANA, BEN],
      },
      {
        ...common,
        agreement: 'b'.repeat(64),
        kind: 'single',
        payer: BEN,
        provider: ANA,
        token: 'OAK',
        paid: '0',
        refunded: '100',
        outcome: 'refunded',
        signedBy: [ANA, BEN],
      },
    ]
    showPerson()
    const part = await screen.findByRole('region', { name: 'Receipts' })
    const [several, single] = await within(part).findAllByRole('listitem')
    expect(text(several)).toContain('Ana paid Ben 7.00 OAK')
    for (const said of ['2 of 3 kept', 'Signed by 2 of 3']) expect(text(several)).toContain(said)
    for (const said of ['No money changed hands', 'Signed by both']) expect(text(single)).toContain(said)
  })

  it('is offered a trade and a payment; oneself only the own profile', async () => {
    const { path } = showPerson()
    expect(await screen.findByRole('button', { name: 'Pay' })).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: 'Propose a trade' }))
    await waitFor(() => expect(decodeURIComponent(path())).toBe(`/propose/${BEN}`))
    cleanup()
    showPerson(ANA)
    expect(await screen.findByRole('link', { name: 'Edit your profile' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Pay' })).toBeNull()
    expect(text()).not.toContain('in person to be sure')
  })
})

describe('what a person has on the board', () => {
  it('is asked for by its author, page by page, to the end', async () => {
    const search = vi
      .fn()
      .mockReturnValueOnce({ items: notices(0, 12), total: 14, cursor: 'c' })
      .mockReturnValue({ items: notices(12, 2), total: 14 })
    node.calls['notices.search'] = search
    const { path } = showPerson()
    const part = await onBoard()
    await userEvent.click(await within(part).findByRole('button', { name: 'Show more' }))
    expect(await within(part).findByText('That is everything Ben has on the board.')).toBeTruthy()
    expect(within(part).getAllByRole('link')).toHaveLength(14)
    expect(search.mock.calls.map(([{ hub, author, cursor }]) => [hub, author, cursor])).toEqual([
      [HUB, BEN, undefined],
      [HUB, BEN, 'c'],
    ])
    await userEvent.click(within(part).getByRole('link', { name: /Repair 13/ }))
    await waitFor(() => expect(path()).toBe(`/notice/${notice(13).id}`))
  })

  it('says purpose and price on each line', async () => {
    const barter = { purpose: 'need', price: { kind: 'barter', wants: 'honey' } } as const
    node.calls['notices.search'] = () => ({ items: [notice(1), notice(2, barter)], total: 2 })
    showPerson()
    const lines = await within(await onBoard()).findAllByRole('link')
    expect(lines.map(text)).toEqual([
      expect.stringMatching(/Offer · 12\.00 OAK/),
      expect.stringMatching(/Need · .*honey/),
    ])
  })

  it('keeps what is there when the next page fails, and asks for that page again', async () => {
    node.calls['notices.search'] = vi
      .fn()
      .mockReturnValueOnce({ items: notices(0, 12), total: 13, cursor: 'c' })
      .mockImplementationOnce(busy)
      .mockReturnValue({ items: notices(12, 1), total: 13 })
    showPerson()
    const part = await onBoard()
    await userEvent.click(await within(part).findByRole('button', { name: 'Show more' }))
    const alert = await within(part).findByRole('alert')
    expect(text(alert)).toContain('The ledger is being rebuilt.')
    expect(within(part).getAllByRole('link')).toHaveLength(12)
    await userEvent.click(within(alert).getByRole('button'))
    await waitFor(() => expect(within(part).getAllByRole('link')).toHaveLength(13))
  })

  it('fails alone: the person and the receipts stay', async () => {
    node.calls['notices.search'] = busy
    showPerson()
    expect(text(await within(await onBoard()).findByRole('alert'))).toContain('The ledger is being rebuilt.')
    expect(await screen.findByText('No receipts yet. The first finished trade makes the first one.')).toBeTruthy()
  })
})
