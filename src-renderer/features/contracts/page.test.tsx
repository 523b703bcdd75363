import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CommitmentView, ContractView } from '#shared/ipc/contracts.ts'
import type { CaseSummary } from '#shared/ipc/court.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node } from '#ui/bridge/node.fixture.ts'
import { summary as caseSummary, usual } from '#ui/features/court/court.fixture.ts'
import { ANA, BEN, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { ContractPage } from './ContractPage.tsx'
import { AGREEMENT, ben, commitment, form, NEGOTIATION, PROPOSAL, view } from './contracts.fixture.ts'
import { courtForm } from './court.ts'
import { commitmentOf } from './form.ts'

const requested = vi.fn((_input: unknown) => ({ outcome: 'signed', digest: 'ab'.repeat(32), sentence: 'Signed it.' }))
const exported = vi.fn((_input: unknown) => ({ name: 'abc.agreement.jsonld', document: '{}' }))
const delivered = vi.fn((_input: unknown) => ({ event: 'ab'.repeat(32) }))

function open(contract: ContractView = view(), cases: readonly CaseSummary[] = []) {
  requested.mockClear()
  delivered.mockClear()
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [member({ did: ANA, nick: 'Ana', me: true }), member()],
    'ledger.tokens': () => ({ tokens: [], mayIssue: [] }),
    'contracts.get': () => contract,
    'contracts.deliver': delivered,
    'contracts.showCode': delivered,
    'files.transfers': () => [],
    'court.list': () => cases,
    'contracts.message': () => ({}),
    'contracts.decline': () => ({}),
    'contracts.exportDocument': exported,
    'agreements.request': requested,
  }
  return show(() => <ContractPage />, '/contracts/$negotiation', `/contracts/${NEGOTIATION}`)
}
afterEach(cleanup)

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const card = async (place: number) => within(await screen.findByTestId(`commitment-${place}`))
const asked = (act: object) => waitFor(() => expect(requested).toHaveBeenCalledWith({ act }))
const withOne = (change: Partial<CommitmentView>, whole: Partial<ContractView> = {}) =>
  view({ commitments: [commitment(0), commitment(1, change), commitment(2)], ...whole })
const at = { agreement: AGREEMENT, commitment: 1 }

describe('the page of an agreement', () => {
  it('says what I do next, who is in it, and where everything stands', async () => {
    open()
    expect(await screen.findByRole('heading', { level: 1, name: 'A mural' })).toBeTruthy()
    expect(screen.getByTestId('next-step').textContent).toContain('Look at what Ben delivered.')
    expect(within(screen.getByTestId('lanes')).getByRole('listitem', { current: 'step' }).textContent).toContain(
      'First version',
    )
    expect(screen.getByText('Nothing said by then: it counts as accepted and is paid')).toBeTruthy()
    const headings = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName[1]))
    expect(headings.every((level, place) => place === 0 || level <= (headings[place - 1] as number) + 1)).toBe(true)
  })

  it('goes to the card that needs me', async () => {
    open()
    await userEvent.click(await button('Go to “First version”'))
    expect(document.activeElement?.textContent).toBe('2. First version')
  })

  it('tells a third that something is asked of them', async () => {
    open(view({ mine: -1, parties: [{ ...ben, did: 'did:key:zCyd', nick: 'Cyd' }, ben], acts: [] }))
    expect(await screen.findByText(/You are no party/)).toBeTruthy()
  })
})

/** What the node allows → the buttons of the card. */
const CARDS: readonly (readonly [readonly CommitmentView['acts'][number][], readonly string[]])[] = [
  [
    ['deliver', 'give-up', 'extend'],
    ['Deliver', 'Ask for more time', 'Give up'],
  ],
  [
    ['accept', 'dispute', 'extend'],
    ['Accept', 'Ask for more time', 'Call the arbiters'],
  ],
  [['show-code'], ['Type in the code']],
  [
    ['accept', 'file'],
    ['Accept', 'Bring to court'],
  ],
  [['attest'], ['Say what I measured']],
  [['rule'], ['Rule']],
  [
    ['call-off', 'extend'],
    ['Ask for more time', 'Call it off'],
  ],
  [[], []],
]

describe('what can be done about a commitment', () => {
  it.each(CARDS)('%j', async (acts, labels) => {
    open(withOne({ acts: [...acts] }))
    const found = (await card(1)).queryAllByRole('button').map(({ textContent }) => textContent)
    expect(found).toEqual(labels)
  })

  it('the last unit is accepted without asking how many', async () => {
    open()
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Accept' }))
    await asked({ act: 'contract-accept', ...at, units: 1 })
  })

  it('of several, as many as were delivered, unless said otherwise', async () => {
    const terms = { ...(form().commitments[1] ?? commitmentOf(1, 0)), quantity: 4, unit: 'HUR' }
    open(withOne({ form: terms, delivered: 3, accepted: 1 }))
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Accept' }))
    expect((await screen.findByLabelText('How many to accept')).getAttribute('value')).toBe('2')
    expect(screen.getByText(/This pays 7.50 OAK now/)).toBeTruthy()
    await userEvent.click(await button('Continue to sign'))
    await asked({ act: 'contract-accept', ...at, units: 2 })
  })

  it('is delivered with a note', async () => {
    open(withOne({ phase: 'open', acts: ['deliver'] }))
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Deliver' }))
    const submit = await button('Mark as delivered')
    await userEvent.click(submit)
    expect(screen.getByText(/Write a note, add a file/)).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Note to Ana')))
    await userEvent.type(screen.getByLabelText('Note to Ana'), 'Here')
    await userEvent.click(submit)
    await waitFor(() =>
      expect(delivered).toHaveBeenCalledWith({ ...at, units: 1, note: 'Here', inPerson: false, files: [] }),
    )
  })

  it('is delivered with a large file, which waits for no other delivery then', async () => {
    open(withOne({ phase: 'open', acts: ['deliver'] }))
    const file = { root: 'cd'.repeat(32), size: 41_943_040, type: 'application/octet-stream', name: 'film.mp4' }
    const added = { id: 'ef'.repeat(16), kind: 'add', name: file.name, size: file.size, done: file.size, perSecond: 0 }
    const cancelled = vi.fn((_input: { id: string }) => ({}))
    Object.assign(node.calls, {
      'files.transfers': () => [{ ...added, state: 'done', file }],
      'files.cancel': cancelled,
    })
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Deliver' }))
    expect(await screen.findByText('film.mp4')).toBeTruthy()
    await userEvent.click(await button('Mark as delivered'))
    await waitFor(() =>
      expect(delivered).toHaveBeenCalledWith({ ...at, units: 1, note: '', inPerson: false, files: [file] }),
    )
    await waitFor(() => expect(cancelled).toHaveBeenCalledWith({ id: added.id }))
  })

  it('is proved by the code', async () => {
    open(
      withOne({
        phase: 'open',
        acts: ['show-code'],
        form: commitmentOf(1, 0, { gate: { kind: 'code' } }),
        delivered: 0,
      }),
    )
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Type in the code' }))
    await userEvent.type(await screen.findByLabelText('Code'), 'abcd')
    await userEvent.click(await button('Prove it'))
    await waitFor(() => expect(delivered).toHaveBeenCalledWith({ ...at, units: 1, code: 'abcd' }))
  })

  it('is given up only after it was said what that costs', async () => {
    const terms = { ...(form().commitments[1] ?? commitmentOf(1, 0)), bond: { token: 'OAK', amount: '500' } }
    open(withOne({ acts: ['give-up'], form: terms }))
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Give up' }))
    const costs = (await screen.findByTestId('stop-costs')).textContent
    expect(costs).toContain('You lose 5.00 OAK of your deposit.')
    expect(costs).toContain('10.00 OAK goes back')
    expect(costs).toContain('falls away too: Final work')
    await userEvent.click(await button('Continue to sign'))
    await asked({ act: 'contract-stop', ...at })
  })

  it('more time is asked for', async () => {
    open(withOne({ acts: ['extend'] }))
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Ask for more time' }))
    await userEvent.click(await button('Continue to sign'))
    await asked({
      act: 'contract-ask',
      agreement: AGREEMENT,
      wish: { kind: 'extend', commitment: 1, by: 3 * 86_400_000 },
      text: '',
    })
  })

  it('a measure is said by whom it was asked of', async () => {
    const gate = { kind: 'attest' as const, attesters: [ANA], quorum: 1, measure: 'hours up', full: 100, least: 50 }
    open(withOne({ phase: 'open', acts: ['attest'], form: commitmentOf(1, 0, { gate }) }))
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Say what I measured' }))
    const value = await screen.findByLabelText('hours up')
    await userEvent.clear(value)
    await userEvent.type(value, '97')
    await userEvent.click(await button('Continue to sign'))
    await asked({ act: 'contract-attest', ...at, value: 97 })
  })

  it('the arbiters are called with a reason, and rule with two shares', async () => {
    const dispute = { arbiters: [ANA], quorum: 1, within: 86_400_000, otherwise: 500 }
    open(withOne({ acts: ['dispute', 'rule'] }, { form: form({ dispute }) }))
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Call the arbiters' }))
    expect((await button('Continue to sign')).hasAttribute('disabled')).toBe(true)
    await userEvent.type(screen.getByLabelText('What is wrong'), 'Not blue')
    await userEvent.click(await button('Continue to sign'))
    await asked({ act: 'contract-dispute', ...at, reason: 'Not blue' })
    await userEvent.click(await (await card(1)).findByRole('button', { name: 'Rule' }))
    await userEvent.click(await button('Continue to sign'))
    await asked({ act: 'contract-rule', ...at, share: 500, bond: 0 })
  })
})

describe('the court', () => {
  const court = { form: form({ dispute: courtForm(usual()) }) }
  const bring = async () => userEvent.click(await (await card(1)).findByRole('button', { name: 'Bring to court' }))

  it('is called with a reason, a statement and what is asked for, after it was said what that costs', async () => {
    open(withOne({ acts: ['file'] }, court))
    await bring()
    const submit = await button('Continue to sign')
    expect(screen.getByText('You put up 3.00 OAK now: 1.00 OAK for each of 3 jurors.')).toBeTruthy()
    expect(screen.getByText(/For 2 days both sides bring evidence\. Ben can ask/)).toBeTruthy()
    expect(screen.getByText('Ben gets 0.00 OAK; 10.00 OAK goes back to Ana.')).toBeTruthy()
    expect(screen.queryByRole('slider', { name: /Deposit/ })).toBeNull()
    expect(submit.hasAttribute('disabled')).toBe(true)
    await userEvent.click(screen.getByRole('radio', { name: 'It came too late' }))
    await userEvent.type(screen.getByLabelText('What happened'), 'A week late.')
    await userEvent.click(submit)
    await asked({
      act: 'court-file',
      ...at,
      reason: 'late',
      statement: { text: 'A week late.', files: [] },
      ask: { share: 0, bond: 0 },
    })
  })

  it('divides a deposit too, where there is one', async () => {
    const terms = { ...(form().commitments[1] ?? commitmentOf(1, 0)), bond: { token: 'OAK', amount: '500' } }
    open(withOne({ acts: ['file'], form: terms }, court))
    await bring()
    await userEvent.type(await screen.findByLabelText('What happened'), 'Nothing came.')
    expect(screen.getByText('Of the deposit 5.00 OAK goes to Ana, 0.00 OAK back to Ben.')).toBeTruthy()
    await userEvent.click(await button('Continue to sign'))
    await asked(expect.objectContaining({ act: 'court-file', ask: { share: 0, bond: 1000 } }))
  })

  it('is one press away from what it decides', async () => {
    open(withOne({ phase: 'disputed', acts: [] }, court), [
      caseSummary({ agreement: AGREEMENT }),
      caseSummary({ id: '8'.repeat(64), agreement: AGREEMENT, commitment: 0 }),
    ])
    const link = await (await card(1)).findByRole('link', { name: /^In court:/ })
    expect(link.getAttribute('href')).toBe(`/court/${caseSummary().id}`)
    expect((await card(1)).getByText('in court')).toBeTruthy()
    expect((await card(1)).getAllByRole('link')).toHaveLength(1)
    expect(screen.getByText(/A drawn panel rules; if none can/)).toBeTruthy()
  })

  it('is what the record says has ruled', async () => {
    const line = (kind: string) => ({ at: 1, kind, text: '', commitment: 1 })
    open(view({ ...court, history: [{ ...line('disputed'), by: ben }, line('ruled')] }))
    expect(await screen.findByText('Ben brought “First version” to court')).toBeTruthy()
    expect(screen.getByText('The court ruled on “First version”')).toBeTruthy()
  })
})

describe('what can be done about the whole', () => {
  const proposal = {
    ...(view().proposals[0] as ContractView['proposals'][number]),
    by: ben,
    signed: [BEN],
    state: 'open' as const,
  }

  it('agrees to the last open version that I have not signed', async () => {
    open(view({ phase: 'offered', acts: ['agree', 'counter', 'decline', 'message'], proposals: [proposal] }))
    expect((await screen.findByRole('link', { name: 'Propose other terms' })).getAttribute('href')).toContain(
      `counter=${NEGOTIATION}`,
    )
    await userEvent.click(await button('Agree and sign'))
    await asked({ act: 'contract-agree', negotiation: NEGOTIATION, proposal: PROPOSAL })
  })

  it.each([
    ['fund', 'Put my money into escrow', { act: 'contract-fund', agreement: AGREEMENT }],
    ['withdraw', 'Take my signature back', { act: 'contract-withdraw', negotiation: NEGOTIATION }],
  ] as const)('%s', async (act, label, expected) => {
    open(view({ acts: [act] }))
    await userEvent.click(await button(label))
    await asked(expected)
  })

  it('ends with a share for each that is not over', async () => {
    open()
    await userEvent.click(await button('End it together'))
    const first = await screen.findByRole('textbox', { name: '“First version”: share of Ben' })
    await userEvent.clear(first)
    await userEvent.type(first, '50')
    expect(screen.queryByRole('textbox', { name: /“Sketch”/ })).toBeNull()
    await userEvent.click(await button('Continue to sign'))
    await asked({ act: 'contract-ask', agreement: AGREEMENT, wish: { kind: 'end', shares: [0, 500, 0] }, text: '' })
  })

  it('one press agrees to what somebody asks for, and takes back what I asked for', async () => {
    const wish = { kind: 'end' as const, shares: [0, 500, 0] }
    open(view({ wishes: [{ party: 1, by: ben, wish, sentence: 'Ben asks to end this.' }] }))
    expect(await screen.findByText('Ben asks to end this.')).toBeTruthy()
    await userEvent.click(await button('Agree'))
    await asked({ act: 'contract-ask', agreement: AGREEMENT, wish, text: '' })
    cleanup()
    open(view({ wishes: [{ party: 0, by: { ...ben, did: ANA }, wish, sentence: 'You ask to end this.' }] }))
    await userEvent.click(await button('Take it back'))
    await asked({ act: 'contract-ask', agreement: AGREEMENT, wish: { kind: 'none' }, text: '' })
  })

  it('compares two versions', async () => {
    const first = { ...proposal, id: 'f'.repeat(64), state: 'superseded' as const }
    open(view({ proposals: [first, { ...proposal, form: form({ title: 'A wall' }) }] }))
    const changes = within(await screen.findByTestId('changes'))
    expect(changes.getByText('A wall')).toBeTruthy()
    await userEvent.selectOptions(screen.getByLabelText('To'), '0')
    expect(screen.getByText('The two versions say the same.')).toBeTruthy()
  })
})

describe('what leaves the page', () => {
  it('saves the agreement as Valueflows, and offers nothing to somebody without its text', async () => {
    URL.createObjectURL = vi.fn(() => 'blob:x')
    URL.revokeObjectURL = vi.fn()
    open()
    await userEvent.click(await button('Save as Valueflows (JSON-LD)'))
    await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled())
    expect(exported).toHaveBeenCalledWith({ negotiation: NEGOTIATION, as: 'agreement' })
    cleanup()
    open(view({ mine: -1, proposals: [], acts: [] }))
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('button', { name: 'Save as Valueflows (JSON-LD)' })).toBeNull()
  })
})
