import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Act } from '#shared/ipc/agreements.ts'
import type { ContractForm, ContractPreview } from '#shared/ipc/contracts.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node } from '#ui/bridge/node.fixture.ts'
import { usual } from '#ui/features/court/court.fixture.ts'
import { ANA, BEN, HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { NEGOTIATION, view } from './contracts.fixture.ts'
import { DraftPage } from './DraftPage.tsx'
import { commitmentOf } from './form.ts'
import { TEMPLATES } from './templates.ts'

const preview = (change: Partial<ContractPreview> = {}): ContractPreview => ({
  sentence: 'Ben sells a chair to Ana.',
  lines: ['Ben sends the chair within 7 days.', 'Ana pays for it.'],
  worst: ['You wait for 7 days.', 'Ben loses a chair.'],
  problems: [],
  courses: [
    { what: 'If nobody does anything', steps: ['The money goes back.'], ends: [{ party: 0, text: 'loses nothing' }] },
  ],
  ...change,
})
let kept: Record<string, string> = {}
const keep = vi.fn(({ key, text }: { key: string; text: string }) => {
  kept[key] = text
  return {}
})
const requested = vi.fn((_input: unknown) => ({
  outcome: 'signed',
  digest: 'ab'.repeat(32),
  negotiation: NEGOTIATION,
  sentence: 'Ben sells a chair to Ana.',
}))
const imported = vi.fn((_input: { hub: string; document: string }) => ({
  form: {
    hub: HUB,
    title: 'A used bike',
    text: '',
    notes: '',
    parties: [{ did: ANA }, { did: 'did:key:unknown-2' }],
    commitments: [
      {
        ...commitmentOf(1, 0, { title: 'A used bike', what: 'thing' }),
        pay: [{ by: 0, token: '', amount: '3000', to: [{ did: 'did:key:unknown-2', share: 1000 }] }],
      },
    ],
    together: false,
    openWithin: 1,
    fundWithin: 1,
  },
  problems: ['“https://market.example/users/alice” is no member of this hub: choose who it is.'],
  ignored: ['location'],
}))
const previewed = vi.fn((_input: { form: ContractForm }) => preview())

function open(at = '/contracts/new', bench = 0) {
  requested.mockClear()
  previewed.mockClear()
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [member({ did: ANA, nick: 'Ana', me: true }), member()],
    'ledger.tokens': () => ({ tokens: [], mayIssue: [] }),
    'contracts.templates': () => [],
    'court.usual': () => usual(bench),
    'contracts.preview': previewed,
    'contracts.importDocument': imported,
    'contracts.get': () => view(),
    'agreements.request': requested,
    'typed.get': ({ key }: { key: string }) => (kept[key] ? { text: kept[key] } : {}),
    'typed.keep': keep,
  }
  return show(() => <DraftPage />, '/contracts/new', at)
}
beforeEach(() => {
  kept = {}
})
afterEach(async () => {
  const restart = screen.queryByRole('button', { name: 'Start over' })
  if (restart) await userEvent.click(restart)
  cleanup()
})

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const sale = async () => userEvent.click(await button(/^Sale, sent/))

async function fillIn() {
  await sale()
  await userEvent.type(await screen.findByLabelText('Title'), 'A chair')
  await userEvent.selectOptions(screen.getByLabelText('Party 2'), BEN)
  await userEvent.type(screen.getByLabelText('Amount'), '12.5')
}

describe('a draft', () => {
  it('starts from the exchanges people know', async () => {
    open()
    expect(await button(/^Ring of three/)).toBeTruthy()
    expect(screen.getAllByTestId(/^template-/)).toHaveLength(TEMPLATES.length)
  })

  it('needs whom, what and how much, and is shown in sentences then', async () => {
    open()
    await fillIn()
    expect(await screen.findByText('Ben sends the chair within 7 days.')).toBeTruthy()
    const sent = previewed.mock.lastCall?.[0].form
    expect(sent?.commitments[0]).toMatchObject({
      title: 'A chair',
      by: 1,
      to: 0,
      pay: [{ amount: '1250', to: [{ did: BEN }] }],
    })
    await userEvent.click(await button('Continue to sign'))
    await waitFor(() => expect(requested).toHaveBeenCalledWith({ act: { act: 'contract-propose', form: sent } }))
  })

  it('goes to the contract once it is signed, and is kept no more', async () => {
    const { path } = open()
    await fillIn()
    await userEvent.click(await button('Continue to sign'))
    await waitFor(() => expect(path()).toBe(`/contracts/${NEGOTIATION}`))
    await waitFor(() => expect(keep).toHaveBeenLastCalledWith({ key: expect.stringMatching(/^contract\//), text: '' }))
  })

  it('says what is missing, each a way to its field', async () => {
    open()
    await sale()
    await userEvent.click(await button('Continue to sign'))
    expect(requested).not.toHaveBeenCalled()
    await userEvent.click(await button('Write how much is paid for “Commitment 1”, as a number.'))
    expect(document.activeElement).toBe(screen.getByLabelText('Amount'))
  })

  it('shows what the node finds wrong at its field, unfolding it', async () => {
    previewed.mockImplementation(() =>
      preview({ problems: [{ path: 'commitments.0.gate.carrier', text: 'Say who carries it.' }] }),
    )
    open()
    await fillIn()
    await userEvent.click(await button('Say who carries it.'))
    expect(screen.getByLabelText('What shows that it is done').closest('details')?.open).toBe(true)
    previewed.mockImplementation(() => preview())
  })

  it('is there again after leaving the page', async () => {
    open()
    await fillIn()
    await waitFor(() => expect(keep.mock.lastCall?.[0].text).toContain('A chair'))
    cleanup()
    open()
    expect(((await screen.findByLabelText('Title')) as HTMLInputElement).value).toBe('A chair')
  })

  it('adds, copies, moves and removes commitments', async () => {
    open()
    await fillIn()
    await userEvent.click(await button('Duplicate commitment 1'))
    await userEvent.click(await button('Add a commitment'))
    expect(screen.getAllByLabelText('What is promised')).toHaveLength(3)
    await userEvent.click(await button('Move commitment 3 up'))
    await userEvent.click(await button('Remove commitment 3'))
    const titles = screen.getAllByLabelText('What is promised').map((field) => (field as HTMLInputElement).value)
    expect(titles).toEqual(['A chair', ''])
  })

  it('can be all or nothing', async () => {
    open()
    await fillIn()
    await userEvent.click(screen.getByRole('checkbox', { name: 'All or nothing' }))
    await waitFor(() => expect(previewed.mock.lastCall?.[0].form.together).toBe(true))
  })
})

describe('who rules if they disagree', () => {
  const ruling = () => screen.getByText('If you disagree')
  const sent = () => previewed.mock.lastCall?.[0].form.dispute

  it('is nobody, people they name, or a panel drawn by lot', async () => {
    open('/contracts/new', 5)
    await fillIn()
    await userEvent.click(ruling())
    await userEvent.click(screen.getByRole('radio', { name: 'A panel drawn by lot' }))
    expect((screen.getByLabelText('Fee for each juror') as HTMLInputElement).value).toBe('1')
    expect(screen.getByText(/An appeal draws more: 7, 15\./)).toBeTruthy()
    expect(screen.getByText(/costs 3\.00 OAK at first/)).toBeTruthy()
    await userEvent.click(screen.getByRole('radio', { name: '5' }))
    await waitFor(() => expect(sent()).toMatchObject({ court: { panel: 5, fee: '100', lock: '500' }, otherwise: 500 }))
    await userEvent.click(screen.getByRole('radio', { name: 'People we name' }))
    expect(screen.getByLabelText('How many have to rule the same')).toBeTruthy()
    await userEvent.click(screen.getByRole('radio', { name: 'Nobody' }))
    await waitFor(() => expect(sent()).toBeUndefined())
  })

  it('warns where the bench is too small, and asks for sums that are missing', async () => {
    open('/contracts/new', 2)
    await fillIn()
    await userEvent.click(ruling())
    await userEvent.click(screen.getByRole('radio', { name: 'A panel drawn by lot' }))
    expect(screen.getByText(/Only 2 people on this hub’s bench/)).toBeTruthy()
    await userEvent.clear(screen.getByLabelText('Fee for each juror'))
    await userEvent.click(await button('Continue to sign'))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Fee for each juror')))
    expect(screen.getAllByText('Write what each juror is paid, as a number.').length).toBeGreaterThan(0)
    expect(requested).not.toHaveBeenCalled()
  })

  it('is the hub’s court in a commission, where it has a bench', async () => {
    open('/contracts/new', 3)
    await userEvent.click(await button(/^Commission with milestones/))
    expect(await screen.findByText('3 jurors, drawn by lot')).toBeTruthy()
  })
})

describe('an answer', () => {
  it('starts from what was proposed last, and says what it changes', async () => {
    open(`/contracts/new?counter=${NEGOTIATION}`)
    const title = await screen.findByLabelText('Title')
    expect(screen.getByText('The two versions say the same.')).toBeTruthy()
    await userEvent.clear(title)
    await userEvent.type(title, 'A wall')
    expect(within(screen.getByTestId('changes')).getByText('A wall')).toBeTruthy()
    await userEvent.click(await button('Continue to sign'))
    await waitFor(() =>
      expect(requested).toHaveBeenCalledWith({
        act: expect.objectContaining({ act: 'contract-counter', negotiation: NEGOTIATION }),
      }),
    )
  })
})

describe('my templates', () => {
  it('are offered first, their people where they are members', async () => {
    open()
    node.calls['contracts.templates'] = () => [{ name: 'Murals', form: { ...view().form, hub: HUB } }]
    cleanup()
    show(() => <DraftPage />, '/contracts/new')
    await userEvent.click(await button(/^Murals/))
    expect(((await screen.findByLabelText('Party 2')) as HTMLSelectElement).value).toBe(BEN)
  })
})

describe('a document from elsewhere', () => {
  it('fills the draft, says what to look at, and leaves its people and its money to be chosen', async () => {
    open()
    const file = new File(['{"type":"Proposal"}'], 'bike.jsonld', { type: 'application/ld+json' })
    await button('Import a Valueflows document')
    await userEvent.upload(screen.getByLabelText('Valueflows document'), file)
    expect(((await screen.findByLabelText('Title')) as HTMLInputElement).value).toBe('A used bike')
    expect(imported).toHaveBeenCalledWith({ hub: HUB, document: '{"type":"Proposal"}' })
    const notes = screen.getByRole('alert').textContent
    expect(notes).toContain('“https://market.example/users/alice” is no member of this hub')
    expect(notes).toContain('Left out, because it has no place here: location.')
    expect((screen.getByLabelText('Party 2') as HTMLSelectElement).value).not.toBe(BEN)
    expect((screen.getByLabelText('Token') as HTMLSelectElement).value).toBe('')
    await userEvent.click(await button('Start over'))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('agreeing beforehand', () => {
  it('is with whoever takes it, within limits, and starts from what many can take', async () => {
    open('/contracts/new?away=true')
    expect(await screen.findByTestId('template-sale')).toBeTruthy()
    for (const not of ['ring', 'handover']) expect(screen.queryByTestId(`template-${not}`)).toBeNull()
    await sale()
    await userEvent.type(await screen.findByLabelText('Title'), 'Jam')
    await userEvent.type(screen.getByLabelText('Amount'), '12')
    expect((screen.getByLabelText('Party 1') as HTMLSelectElement).value).toBe(ANYBODY)
    const stock = screen.getByLabelText('How many there are')
    await userEvent.clear(stock)
    await userEvent.type(stock, '6')
    await userEvent.click(await button('Continue to sign'))
    await waitFor(() => expect(requested).toHaveBeenCalled())
    const [{ act }] = requested.mock.calls[0] as unknown as [{ act: Extract<Act, { act: 'contract-mandate' }> }]
    expect(act).toMatchObject({ act: 'contract-mandate', limits: { stock: 6, each: 1 } })
    expect(act.form.parties).toEqual([{ did: ANYBODY }, { did: ANA }])
  })
})
