import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ProposalView, RulesView } from '#shared/ipc/governance.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node } from '#ui/bridge/node.fixture.ts'
import { ANA, BEN, HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { RulesPage } from './RulesPage.tsx'
import { changeOf, draftOf } from './templates.ts'

const HEX = 'cd'.repeat(32)
const ana = { did: ANA, nick: 'Ana', me: true }
const ben = { did: BEN, nick: 'Ben', me: false }
const signer = { ...ben, dev: HEX, weight: 1, online: true }

const rules = (change: Partial<RulesView> = {}): RulesView => ({
  hub: HUB,
  epoch: 3,
  token: { code: 'OAK', name: 'Acorns', decimals: 2 },
  policy: {
    version: 2,
    form: {
      grant: '500',
      creditLimit: '10000',
      admission: { by: 'invite' },
      consensus: {
        model: 'named',
        quorum: 'solo',
        seats: 1,
        atLeast: 1,
        cap: 1000,
        epoch: 0,
        handover: 60_000,
        unlock: 1,
        minStake: '1',
        slash: 1000,
      },
      governance: {
        count: 'members',
        propose: 'members',
        turnout: 500,
        pass: 500,
        debate: 0,
        voting: 259_200_000,
        season: 0,
      },
      stamp: { base: 0, max: 0, calm: 8, window: 600_000 },
      recovery: { members: [], quorum: 'majority', silence: 2_592_000_000 },
    },
  },
  quorum: { kind: 'solo', total: 1, needed: 1, tolerated: 0 },
  words: {
    quorum: 'One computer signs alone.',
    consensus: [],
    governance: ['Every member has one vote.'],
    admission: 'An invite of any member opens the hub.',
    stamp: 'Joining costs no computing.',
    recovery: 'When those who sign fall silent for good, nobody may take over.',
    tiers: ['There are no tiers of standing: every member may do the same.'],
  },
  rescuers: [],
  validators: [signer],
  candidates: [],
  mine: { member: true, mayPropose: true, offered: false, here: false, stake: '0', available: '0', declines: false },
  applicants: [],
  ...change,
})

const proposal = (change: Partial<ProposalView> = {}): ProposalView => ({
  id: HEX,
  title: 'A smaller credit',
  reason: 'Debts grew',
  by: ben,
  phase: 'voting',
  words: ['Members may go down to −20.00 OAK.'],
  opened: Date.now(),
  votingFrom: Date.now(),
  due: Date.now() + 3_600_000,
  electorate: 3,
  voted: 1,
  shares: { yes: 0, no: 1000, abstain: 0 },
  votes: [{ ...ben, choice: 'no', event: HEX }],
  statements: [{ ...ben, text: 'Too small for me', time: Date.now(), event: HEX }],
  mine: { mayVote: true, maySpeak: true },
  ...change,
})

const asked = vi.fn((_: { act: object }) => ({ outcome: 'declined', digest: HEX, sentence: '' }))

beforeEach(() => {
  asked.mockClear()
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [member({ did: ANA, nick: 'Ana', me: true }), member()],
    'governance.rules': () => rules(),
    'governance.proposals': () => [proposal()],
    'governance.preview': () => ({ words: ['Members may go down to −5.00 OAK.'] }),
    'agreements.request': asked as never,
  }
})
afterEach(cleanup)

const acts = () => asked.mock.calls.map(([{ act }]) => act)

describe('the page of rules', () => {
  it('says who signs and how decisions are made, and that nothing was proposed yet', async () => {
    node.calls['governance.proposals'] = () => []
    show(RulesPage)
    const signers = await screen.findByRole('region', { name: 'Who signs the ledger' })
    expect(within(signers).getByText('One computer signs alone.')).toBeTruthy()
    expect(within(signers).getByText('1 of 1')).toBeTruthy()
    expect(await screen.findByText('Nothing has been proposed yet')).toBeTruthy()
  })

  it('says that a log orders, and lets members propose one for several signers by name', async () => {
    const order = 'The operators’ replicated log of three machines says which batch comes next.'
    node.calls['governance.rules'] = () =>
      rules({
        words: { ...rules().words, quorum: 'Any 2 of 3 must sign.', order },
        validators: [signer, { ...signer, ...ana, dev: 'ef'.repeat(32) }],
      })
    show(RulesPage)
    const signers = await screen.findByRole('region', { name: 'Who signs the ledger' })
    expect(within(signers).getByText(order)).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a change' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.selectOptions(within(dialog).getByLabelText('What to change'), 'Who signs, by name')
    await userEvent.click(await within(dialog).findByRole('checkbox', { name: /A replicated log of theirs/ }))
    expect(within(dialog).getByLabelText('Machines that keep the log')).toHaveProperty('value', '3')
    await userEvent.selectOptions(within(dialog).getByLabelText('How many must sign'), 'more than half')
    await userEvent.type(within(dialog).getByLabelText('Title'), 'A log')
    await userEvent.type(within(dialog).getByLabelText('Why'), 'We have grown')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Continue to sign' }))
    await waitFor(() =>
      expect(acts()).toMatchObject([
        { act: 'propose-rules', policy: { consensus: { quorum: 'majority', finality: { by: 'log', machines: 3 } } } },
      ]),
    )
  })

  it('lets members say who takes over when signers are gone, one alone or several together', async () => {
    show(RulesPage)
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a change' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.selectOptions(
      within(dialog).getByLabelText('What to change'),
      'Who takes over when signers are gone',
    )
    await userEvent.click(await within(dialog).findByRole('checkbox', { name: 'Ben' }))
    expect(within(dialog).queryByLabelText('How many of them together')).toBeNull()
    await userEvent.selectOptions(within(dialog).getByLabelText('After a silence of'), '90 days')
    await userEvent.type(within(dialog).getByLabelText('Title'), 'If Ana is gone')
    await userEvent.type(within(dialog).getByLabelText('Why'), 'Laptops drown')
    const sign = () => userEvent.click(within(dialog).getByRole('button', { name: 'Continue to sign' }))
    await sign()
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Ana' }))
    await userEvent.selectOptions(within(dialog).getByLabelText('How many of them together'), 'more than two thirds')
    await sign()
    const silence = 90 * 86_400_000
    await waitFor(() =>
      expect(acts()).toMatchObject([
        { act: 'propose-rules', policy: { recovery: { members: [BEN], quorum: 'solo', silence } } },
        { act: 'propose-rules', policy: { recovery: { members: [BEN, ANA], quorum: 'bft', silence } } },
      ]),
    )
  })

  it('tells of a silence when it is over, asks before it takes over, and says how far that is', async () => {
    const silence = { since: 1000, from: 2000, isOver: true, mine: true, agreed: false, have: 0, needed: 2 }
    const over = vi.fn(() => ({}))
    node.calls['governance.rules'] = () => rules({ rescuers: [ana, ben] })
    node.calls['hubs.takeOver'] = over as never
    node.calls['hubs.list'] = () => [
      hub({ silence: over.mock.calls.length > 0 ? { ...silence, agreed: true, have: 1 } : silence }),
    ]
    show(RulesPage)
    const card = await screen.findByRole('region', { name: 'Nobody has signed for a long time' })
    expect(card.textContent).toContain('By the rules Ana, Ben may take over, any 2 of these 2 together.')
    await userEvent.click(within(card).getByRole('button', { name: 'Take over signing…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Take over signing in Oakfield?' })
    expect(dialog.textContent).toContain('two histories')
    expect(over).not.toHaveBeenCalled()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take over' }))
    expect(await screen.findByText(/You have agreed: 1 of 2 so far/)).toBeTruthy()
    expect(over).toHaveBeenCalledTimes(1)
  })

  it('tells those who may not take over who may, and of no silence before it is over', async () => {
    const silence = { since: 1000, from: 2000, isOver: false, mine: false, agreed: false, have: 0, needed: 1 }
    node.calls['governance.rules'] = () => rules({ rescuers: [ben] })
    node.calls['hubs.list'] = () => [hub({ silence })]
    show(RulesPage)
    expect((await screen.findByRole('region', { name: 'Who signs the ledger' })).textContent).toContain(
      'They are: Ben.',
    )
    expect(screen.queryByRole('region', { name: 'Nobody has signed for a long time' })).toBeNull()
    cleanup()
    node.calls['hubs.list'] = () => [hub({ silence: { ...silence, isOver: true } })]
    show(RulesPage)
    const card = await screen.findByRole('region', { name: 'Nobody has signed for a long time' })
    expect(card.textContent).toContain('Ben, whom the rules name, may take over.')
    expect(within(card).queryByRole('button')).toBeNull()
  })

  it('says what joining costs in computing, and what it costs right now', async () => {
    const words = 'Joining costs about 1 s of computing; under a flood up to 1 minute.'
    node.calls['governance.rules'] = () =>
      rules({ stamp: { bits: 21, words: '8 s' }, words: { ...rules().words, stamp: words } })
    show(RulesPage)
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.getByText('Right now it takes 21 bits: 8 s.')).toBeTruthy()
  })

  it('begins a proposal of work where a hub may begin, and changes nothing else', () => {
    const draft = draftOf('stamp', rules())
    expect(changeOf(draft)).toEqual({ policy: { stamp: { base: 18, max: 24, calm: 8, window: 600_000 } } })
    const { policy } = rules()
    const form = { ...policy.form, stamp: { base: 3, max: 9, calm: 1, window: 60_000 } }
    expect(changeOf(draftOf('stamp', rules({ policy: { ...policy, form } })))).toEqual({
      policy: { stamp: form.stamp },
    })
  })

  it('shows a proposal with its debate and how the vote stands, and asks for a signature to vote', async () => {
    show(RulesPage)
    const card = await screen.findByRole('region', { name: 'A smaller credit' })
    expect(within(card).getByText('Too small for me')).toBeTruthy()
    expect(within(card).getByText(/1 of 3 have voted · Yes 0 %, no 100 %/)).toBeTruthy()
    await userEvent.click(within(card).getByRole('button', { name: 'Abstain' }))
    await waitFor(() => expect(acts()).toEqual([{ act: 'vote', hub: HUB, proposal: HEX, choice: 'abstain' }]))
  })

  it('of a secret vote shows the tellers and never a result before it is opened', async () => {
    const secret = { tellers: [{ ...ben, done: false }], most: 3, mayTell: true }
    node.calls['governance.proposals'] = () => [
      proposal({ phase: 'debate', secret, votes: [], voted: 0, mine: { mayVote: false, maySpeak: true } }),
    ]
    show(RulesPage)
    const card = await screen.findByRole('region', { name: 'A smaller credit' })
    expect(within(card).getByText('Tellers: Ben')).toBeTruthy()
    expect(within(card).queryByText(/Yes 0 %/)).toBeNull()
    await userEvent.click(within(card).getByRole('button', { name: 'Be a teller' }))
    await waitFor(() => expect(acts()).toEqual([{ act: 'tell', hub: HUB, proposal: HEX }]))
  })

  it('tells who is ready of those who will sign', async () => {
    const waits = {
      words: ['A list of three signs.'],
      quorum: 'Any 2 of 3 must sign.',
      since: 0,
      expires: Date.now() + 1e6,
    }
    const validators = [
      { ...signer, ready: true },
      { ...ana, dev: 'ef'.repeat(32), weight: 1, online: true, ready: false },
    ]
    node.calls['governance.rules'] = () => rules({ next: { ...waits, validators, ready: 1, needed: 2, mine: true } })
    show(RulesPage)
    const next = await screen.findByRole('region', { name: 'Decided, and waiting to begin' })
    expect(within(next).getByText(/1 of 2 so far/)).toBeTruthy()
    expect(within(next).getByText('Ready')).toBeTruthy()
    expect(within(next).getByText('Not ready yet')).toBeTruthy()
  })

  it('lets a member give their word for who waits', async () => {
    const vouches = { count: 1, needed: 3, mine: false }
    node.calls['governance.rules'] = () =>
      rules({ applicants: [{ did: 'did:key:zDee', nick: 'Dee', me: false, since: Date.now(), by: 'Ben', vouches }] })
    show(RulesPage)
    const waiting = await screen.findByRole('region', { name: 'Waiting to be let in' })
    expect(within(waiting).getByText('1 of 3 members have given their word')).toBeTruthy()
    await userEvent.click(within(waiting).getByRole('button', { name: 'Give my word' }))
    await waitFor(() => expect(acts()).toEqual([{ act: 'vouch', hub: HUB, did: 'did:key:zDee' }]))
  })

  it('proposes from a template, and only with a title and a reason', async () => {
    show(RulesPage)
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a change' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.clear(within(dialog).getByLabelText('Members may go down to minus'))
    await userEvent.type(within(dialog).getByLabelText('Members may go down to minus'), '5')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Continue to sign' }))
    expect(within(dialog).getAllByText('Write something here; members decide by it.')).toHaveLength(2)
    await userEvent.type(within(dialog).getByLabelText('Title'), 'Less debt')
    await userEvent.type(within(dialog).getByLabelText('Why'), 'It grew')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Continue to sign' }))
    const policy = { creditLimit: '500' }
    await waitFor(() =>
      expect(acts()).toEqual([{ act: 'propose-rules', hub: HUB, title: 'Less debt', reason: 'It grew', policy }]),
    )
  })

  it('proposes a ladder rung by rung, and takes one down', async () => {
    show(RulesPage)
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a change' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.selectOptions(dialog.getByLabelText('What to change'), 'Tiers of standing')
    await userEvent.click(dialog.getByRole('button', { name: 'Add a rung' }))
    expect(dialog.getByText('Give each rung a name, and write amounts like 12 or 12.50.')).toBeTruthy()
    const third = within(dialog.getByRole('group', { name: 'Rung 3' }))
    await userEvent.type(third.getByLabelText('Name of the rung'), 'Pillar')
    await userEvent.click(third.getByRole('checkbox', { name: 'Bound what is open or owed at once' }))
    const first = within(dialog.getByRole('group', { name: 'Rung 1' }))
    expect(first.queryByLabelText('Trading partners')).toBeNull()
    await userEvent.click(first.getByRole('checkbox', { name: 'Have a vote' }))
    await userEvent.type(dialog.getByLabelText('Title'), 'A ladder')
    await userEvent.type(dialog.getByLabelText('Why'), 'We have grown')
    const sign = () => userEvent.click(dialog.getByRole('button', { name: 'Continue to sign' }))
    await sign()
    await userEvent.click(dialog.getByRole('button', { name: 'Take the highest away' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Take the ladder down' }))
    await sign()
    const rights = { fee: 0, board: true, jury: true }
    await waitFor(() =>
      expect(acts()).toMatchObject([
        {
          policy: {
            tiers: {
              ladder: [
                { name: 'New', gives: { exposure: '5000', votes: false, board: true, jury: false } },
                { name: 'Known', needs: { partners: 2, kept: 800 }, gives: { exposure: '50000' } },
                { name: 'Pillar', needs: { partners: 4 }, gives: { ...rights, votes: true } },
              ],
            },
          },
        },
        { policy: { tiers: { ladder: [] } } },
      ]),
    )
    expect(acts()[0]).not.toHaveProperty('policy.tiers.ladder.2.gives.exposure')
  })

  it('gives a standing vote to who offers', async () => {
    const offers = [{ ...ben, since: 0, delegations: 2, stake: '0', seated: true }]
    node.calls['governance.rules'] = () => rules({ candidates: offers })
    show(RulesPage)
    await userEvent.click(await screen.findByRole('button', { name: 'Give my standing vote to Ben' }))
    await waitFor(() => expect(acts()).toEqual([{ act: 'delegate', hub: HUB, to: BEN }]))
  })
})
