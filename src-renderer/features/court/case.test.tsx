import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CaseView } from '#shared/ipc/court.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { hub } from '#ui/features/hubs/hubs.fixture.ts'
import { CasePage } from './CasePage.tsx'
import { CASE, juror, round, view } from './court.fixture.ts'

const requested = vi.fn((_input: unknown) => ({ outcome: 'signed', digest: 'ab'.repeat(32), sentence: 'Signed it.' }))
const fetched = vi.fn((_input: unknown) => ({ name: 'wall.txt', type: 'text/plain', data: btoa('green') }))

function open(shown: CaseView | (() => never) = view()) {
  requested.mockClear()
  fetched.mockClear()
  node.calls = {
    'hubs.list': () => [hub()],
    'court.get': typeof shown === 'function' ? shown : () => shown,
    'court.file': fetched,
    'files.transfers': () => [],
    'agreements.request': requested,
  }
  return show(() => <CasePage />, '/court/$case', `/court/${CASE}`)
}
afterEach(cleanup)

const button = (name: string | RegExp) => screen.findByRole('button', { name })
/** And put away, which drops what was typed: later it would be what the next test types. */
async function asked(act: object) {
  await waitFor(() => expect(requested).toHaveBeenCalledWith({ act }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}
const bond = { amount: '500', token: { code: 'OAK', name: 'Acorns', decimals: 2 } }
const slider = (name: string) => screen.findByRole('slider', { name })
/** A range has no typing of its own in jsdom; the number beside it does. */
async function share(name: string, percent: string) {
  const field = screen.getByRole('textbox', { name })
  await userEvent.clear(field)
  await userEvent.type(field, percent)
}

describe('the page of a case', () => {
  it('says what comes next, the worst case, where it stands, and whose it is', async () => {
    open()
    expect(await screen.findByRole('heading', { level: 1, name: 'A mural: First version' })).toBeTruthy()
    expect(screen.getByTestId('case-next').textContent).toMatch(
      /The jurors vote\..*Worst case: The panel finds against/,
    )
    expect(within(screen.getByTestId('case-steps')).getByRole('listitem', { current: 'step' }).textContent).toBe(
      'Vote (now here)',
    )
    expect(screen.getByRole('link', { name: 'The agreement' }).getAttribute('href')).toContain('/contracts/aaaa')
    const headings = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName[1]))
    expect(headings.every((level, place) => place === 0 || level <= (headings[place - 1] as number) + 1)).toBe(true)
  })

  it('has no way to an agreement that is not mine', async () => {
    open(view({ negotiation: undefined, role: 'member', sentence: '', line: '' }))
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('link', { name: 'The agreement' })).toBeNull()
  })

  it('says what went wrong under its own heading', async () => {
    open(() => refuse('court.unknown-case', 'There is no such case.'))
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such case.')
    expect(screen.getByRole('heading', { level: 1, name: 'Case' })).toBeTruthy()
  })

  it.each([
    ['answer', 'This app could not answer the draw'],
    ['open', 'Your vote has to be opened'],
  ] as const)('what the app does by itself and could not (%s) is said', async (act, words) => {
    open(view({ acts: [act], needsMe: true }))
    expect(within(await screen.findByTestId('case-next')).getByText(words)).toBeTruthy()
  })

  it('shows how the draw can be checked, once it can be', async () => {
    open()
    expect(await screen.findByText('5 of 6 who came; 8 could be drawn')).toBeTruthy()
    cleanup()
    open(view({ draw: undefined, phase: 'evidence' }))
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByText('How the draw can be checked')).toBeNull()
  })
})

describe('evidence', () => {
  it('stands in order, and says what has not arrived', async () => {
    open()
    const pieces = within(await screen.findByTestId('evidence')).getAllByRole('listitem')
    expect(pieces.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('It is green, not blue.'),
      expect.stringContaining('Not arrived yet.'),
    ])
  })

  it('is closed to members who have no part in it', async () => {
    open(view({ role: 'member' }))
    expect(await screen.findByText('Only the two sides and the jurors can read this.')).toBeTruthy()
    expect(screen.queryByText(/Not arrived/)).toBeNull()
  })

  it('its files are opened through the court', async () => {
    const file = { root: 'cd'.repeat(32), size: 5, type: 'text/plain', name: 'wall.txt' }
    const [first] = view().evidence
    open(view({ evidence: [{ ...(first as CaseView['evidence'][number]), files: [file] }] }))
    await userEvent.click(await button(/wall.txt/))
    expect(await screen.findByText('green')).toBeTruthy()
    expect(fetched).toHaveBeenCalledWith({ case: CASE, root: file.root })
  })

  it('of the side that did not bring it also says what it asks for, the first time', async () => {
    open(view({ role: 'other', phase: 'evidence', acts: ['evidence'], evidence: view().evidence.slice(0, 1) }))
    await userEvent.click(await button('Bring evidence'))
    const submit = await button('Continue to sign')
    expect(submit.hasAttribute('disabled')).toBe(true)
    await userEvent.type(screen.getByLabelText('What you want to say'), 'It was blue.')
    await share('Share of Ben', '70')
    expect(screen.getByText('Ben gets 7.00 OAK; 3.00 OAK goes back to Ana.')).toBeTruthy()
    await userEvent.click(submit)
    await asked({
      act: 'court-evidence',
      case: CASE,
      statement: { text: 'It was blue.', files: [] },
      ask: { share: 700, bond: 0 },
    })
  })

  it('asks for nothing of a deposit that is not there', async () => {
    const asks: CaseView['asks'] = [
      { share: 1000, bond: 0 },
      { share: 0, bond: 1000 },
    ]
    open(view({ role: 'other', phase: 'evidence', acts: ['evidence'], asks, evidence: view().evidence.slice(0, 1) }))
    await userEvent.click(await button('Bring evidence'))
    await userEvent.type(await screen.findByLabelText('What you want to say'), 'No.')
    await userEvent.click(await button('Continue to sign'))
    await asked(expect.objectContaining({ act: 'court-evidence', ask: { share: 0, bond: 0 } }))
  })

  it('of the side that did says no more than that', async () => {
    open(view({ phase: 'evidence', acts: ['evidence'] }))
    await userEvent.click(await button('Bring evidence'))
    await userEvent.type(await screen.findByLabelText('What you want to say'), 'A picture.')
    expect(screen.queryByRole('checkbox')).toBeNull()
    await userEvent.click(await button('Continue to sign'))
    await asked({ act: 'court-evidence', case: CASE, statement: { text: 'A picture.', files: [] } })
  })
})

describe('the secret ballot', () => {
  const voting = (change: Partial<CaseView> = {}) =>
    open(
      view({ role: 'juror', acts: ['vote'], needsMe: true, payoff: ['If it agrees, you earn 1.00 OAK.'], ...change }),
    )

  it('needs a finding and reasons, and shows what the finding gives to whom', async () => {
    voting({ bond })
    await userEvent.click(await button('Vote in secret'))
    const submit = await button('Continue to sign')
    expect(screen.getAllByText('If it agrees, you earn 1.00 OAK.')).toHaveLength(2)
    await userEvent.type(screen.getByLabelText('Your reasons'), 'Half of it is blue.')
    expect(submit.hasAttribute('disabled')).toBe(true)
    await userEvent.click(screen.getByRole('radio', { name: 'Who gets what' }))
    expect((await slider('Share of Ben')).getAttribute('aria-valuetext')).toBe('50 %')
    await share('Share of Ben', '33.3')
    await share('Deposit forfeit to Ana', '10')
    expect(screen.getByText('Ben gets 3.33 OAK; 6.67 OAK goes back to Ana.')).toBeTruthy()
    expect(screen.getByText('Of the deposit 0.50 OAK goes to Ana, 4.50 OAK back to Ben.')).toBeTruthy()
    await userEvent.click(submit)
    await asked({
      act: 'court-vote',
      case: CASE,
      finding: { kind: 'award', award: { share: 333, bond: 100 } },
      reasons: 'Half of it is blue.',
    })
  })

  it('may find that this cannot be ruled on', async () => {
    voting()
    await userEvent.click(await button('Vote in secret'))
    await userEvent.click(await screen.findByRole('radio', { name: 'This cannot be ruled on' }))
    expect(screen.queryByRole('slider')).toBeNull()
    await userEvent.type(screen.getByLabelText('Your reasons'), 'Unreadable.')
    await userEvent.click(await button('Continue to sign'))
    await asked({ act: 'court-vote', case: CASE, finding: { kind: 'refuse' }, reasons: 'Unreadable.' })
  })

  it('keeps what was typed when the signature is declined, also when it is put away, which gives the focus back', async () => {
    voting()
    node.calls['agreements.request'] = () => ({ outcome: 'declined', digest: 'ab'.repeat(32), sentence: '' })
    await userEvent.click(await button('Vote in secret'))
    await userEvent.click(await screen.findByRole('radio', { name: 'This cannot be ruled on' }))
    await userEvent.type(screen.getByLabelText('Your reasons'), 'Unreadable.')
    await userEvent.click(await button('Continue to sign'))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect((screen.getByLabelText('Your reasons') as HTMLTextAreaElement).value).toBe('Unreadable.')
    await userEvent.click(await button('Cancel'))
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Vote in secret'))
    await userEvent.click(await button('Vote in secret'))
    expect(((await screen.findByLabelText('Your reasons')) as HTMLTextAreaElement).value).toBe('Unreadable.')
    expect(screen.getByRole('radio', { name: 'This cannot be ruled on', checked: true })).toBeTruthy()
  })
})

describe('the panel', () => {
  const award = (share: number) => ({ kind: 'award' as const, award: { share, bond: 0 } })
  const opened = round({
    seats: [
      { juror: juror('Cyd'), state: 'opened', finding: award(600), reason: 'Mostly blue.', outcome: '150' },
      { juror: juror('Dan'), state: 'opened', finding: { kind: 'refuse' }, reason: 'No.', outcome: '-250' },
      { juror: juror('Eve'), state: 'absent' },
    ],
    result: award(600),
  })

  it('shows who has voted and nothing of what', async () => {
    open()
    const seats = within(await screen.findByTestId('seats')).getAllByRole('listitem')
    expect(seats.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('has voted'),
      expect.stringContaining('has a seat'),
      expect.stringContaining('has a seat'),
    ])
    expect(screen.getByText(/Votes are closed until all have voted/)).toBeTruthy()
  })

  it('shows what each found and why once votes are open, and what came of it', async () => {
    open(view({ phase: 'closed', end: 'ruled', roundViews: [opened] }))
    const [cyd, dan, eve] = within(await screen.findByTestId('seats')).getAllByRole('listitem')
    expect(cyd?.textContent).toMatch(/Earned 1\.50 OAK.*Ben gets 6\.00 OAK.*Mostly blue\./)
    expect(dan?.textContent).toMatch(/Lost 2\.50 OAK.*cannot be ruled on/)
    expect(eve?.textContent).toContain('absent')
  })

  it('keeps earlier panels below the present one', async () => {
    open(view({ round: 1, roundViews: [opened, round({ size: 7, seats: [] })] }))
    expect(await screen.findByRole('heading', { name: 'Panel 1' })).toBeTruthy()
    expect(screen.getByText(/Nobody is drawn yet/)).toBeTruthy()
  })

  it('stands beside what both sides asked for: in sentences and as a table', async () => {
    open(view({ phase: 'ruled', bond, roundViews: [opened] }))
    expect((await screen.findByTestId('asks')).textContent).toBe(
      [
        'Ana asks for 20 % to Ben, and 0 % of the deposit to Ana.',
        'Ben asks for 100 % to Ben, and 0 % of the deposit to Ana.',
        'The panel gave 60 % to Ben, and 0 % of the deposit to Ana.',
      ].join(''),
    )
    const table = within(screen.getByRole('table', { hidden: true }))
    const cells = table.getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent)
    expect(cells).toEqual([
      'WhoTo BenIn moneyDeposit to Ana',
      'Ana20 %2.00 OAK0.00 OAK',
      'Ben100 %10.00 OAK0.00 OAK',
      'Ruling60 %6.00 OAK0.00 OAK',
    ])
  })

  it.each([
    [{ round: 1, roundViews: [opened, round({ size: 7, seats: [] })] }, 'The panel before gave 60 % to Ben.'],
    [{ roundViews: [round({ result: { kind: 'refused' } })] }, 'The panel found that this cannot be ruled on.'],
    [{ phase: 'closed', end: 'unheard', roundViews: [round({ result: { kind: 'unheard' } })] }, 'There is no ruling.'],
    [{}, 'There is no ruling yet.'],
  ] satisfies [Partial<CaseView>, string][])(
    'what stands is said, whichever panel it is of (%#)',
    async (change, words) => {
      open(view(change))
      expect((await screen.findByTestId('asks')).lastElementChild?.textContent).toBe(words)
    },
  )

  it('is appealed to a larger one, at a cost that is said first', async () => {
    open(view({ phase: 'ruled', acts: ['appeal'], roundViews: [opened], appealFee: '700' }))
    await userEvent.click(await button('Appeal'))
    expect(await screen.findByText(/A new panel of 7 hears everything again/)).toBeTruthy()
    expect(screen.getByText(/You put up 7\.00 OAK now/)).toBeTruthy()
    await userEvent.type(screen.getByLabelText('Why this ruling should not stand'), 'They missed the picture.')
    await userEvent.click(await button('Continue to sign'))
    await asked({ act: 'court-appeal', case: CASE, statement: { text: 'They missed the picture.', files: [] } })
  })
})
