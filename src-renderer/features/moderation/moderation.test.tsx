import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppealView, Mark, ModerationAct, ModerationList, Report } from '#shared/ipc/moderation.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { settings } from '#ui/bridge/answers.fixture.ts'
import { node, pending, refuse } from '#ui/bridge/node.fixture.ts'
import { NoticeCard } from '#ui/features/board/NoticeCard.tsx'
import { notice } from '#ui/features/board/notice.fixture.ts'
import { ANA, BEN, HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { NoticePage } from '#ui/features/notice/index.ts'
import { PersonPage } from '#ui/features/people/index.ts'
import { ModerationPage } from './ModerationPage.tsx'

const DAY = 86_400_000
const LIST = '0'.repeat(32)
const ID = 'e'.repeat(64)
const ben = { did: BEN, nick: 'Ben' }
const ana = { did: ANA, nick: 'Ana' }

const act = (change: Partial<ModerationAct> = {}): ModerationAct => ({
  id: ID,
  of: ben,
  notice: notice(1).id,
  act: 'hide',
  reason: 'scam',
  text: 'Takes money and does not come',
  since: Date.now() - DAY,
  force: 'unopposed',
  holds: true,
  ...change,
})
const titled = { author: ana, list: LIST, name: 'Oakfield', keepers: true }
const mark = (change: Partial<ModerationAct> = {}): Mark => ({ list: titled, act: act(change) })
const list = (change: Partial<ModerationList> = {}): ModerationList => ({
  ...titled,
  about: '',
  at: Date.now(),
  expires: Date.now() + 300 * DAY,
  mine: false,
  followed: true,
  acts: [act()],
  ...change,
})
const appealed = (change: Partial<AppealView> = {}): AppealView => ({
  list: titled,
  act: act({ force: 'appealed', answerBy: Date.now() + 10 * DAY }),
  appeal: { id: 'a'.repeat(64), at: Date.now(), text: 'I did come' },
  ...change,
})
const report: Report = {
  id: 'c'.repeat(64),
  by: { did: 'did:key:zCy', nick: 'Cy' },
  of: ben,
  notice: notice(1).id,
  reason: 'scam',
  text: 'He never came',
  at: Date.now(),
  open: true,
}

beforeEach(() => {
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [member({ did: ANA, nick: 'Ana', me: true }), member()],
    'hubs.receipts': () => [],
    'notices.search': () => ({ items: [], total: 0 }),
    'notices.get': () => notice(1, { title: 'Fast money' }),
    'mandates.list': () => [],
    'ledger.tokens': pending,
    'moderation.marks': () => [],
    'app.settings': () => settings(),
    'moderation.lists': () => [],
    'moderation.aboutMe': () => [],
    'moderation.appeals': () => [],
  }
})
afterEach(cleanup)

const text = () => (document.body.textContent ?? '').replace(/[\u202f\u00a0]/g, ' ')
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const region = (name: string) => screen.findByRole('region', { name })

describe('the board', () => {
  const card = (folded: boolean) => () => (
    <NoticeCard notice={notice(1, { title: 'Fast money' }, { marks: [mark()], folded })} token={undefined} />
  )

  it('shows who hides a notice and why in its place, and asks the node to show it anyway', async () => {
    const anyway = vi.fn(() => ({}))
    node.calls['moderation.showAnyway'] = anyway
    show(card(true))
    const shown = await screen.findByRole('article', { name: 'Notice of Ben, hidden' })
    expect(within(shown).getByText('Hidden by the keepers’ list of Ana: Scam')).toBeTruthy()
    expect(text()).toContain('Takes money and does not come')
    expect(text()).not.toContain('Fast money')
    await userEvent.click(within(shown).getByRole('button', { name: 'Show anyway' }))
    expect(anyway).toHaveBeenCalledWith({ notice: notice(1).id, on: true })
    expect(within(shown).getByRole('link', { name: 'Why a notice of Ben is hidden' })).toBeTruthy()
  })

  it('shows a labelled notice with the warning beside it', async () => {
    show(card(false))
    expect(await screen.findByRole('link', { name: 'Fast money' })).toBeTruthy()
    expect(text()).toContain('Warning: Scam')
  })
})

describe('a notice', () => {
  const open = () => show(NoticePage, '/notice/$id', `/notice/${notice(1).id}`)

  it('that a list hides keeps its words folded away until asked', async () => {
    node.calls['notices.get'] = () =>
      notice(1, { title: 'Fast money', text: 'Send first' }, { marks: [mark()], folded: true })
    open()
    expect(await screen.findByRole('heading', { level: 1, name: 'Notice of Ben, hidden' })).toBeTruthy()
    expect(text()).not.toContain('Send first')
    expect(screen.getByRole('button', { name: 'Show anyway' })).toBeTruthy()
  })

  const alike = { id: ID, author: member(), posted: Date.parse('2026-03-04T12:00:00Z'), purpose: 'offer' as const }

  it('that looks like another’s says whose and leads there', async () => {
    node.calls['notices.get'] = () => notice(1, { text: 'Send first' }, { alike })
    open()
    expect(await screen.findByText(/^Looks like Ben’s offer of .*2026/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Open the other one' }).getAttribute('href')).toContain(ID)
    expect(text()).toContain('Send first')
    expect(screen.queryByText('A list names this notice of yours')).toBeNull()
  })

  it('folded since it looks like another’s says so, and can be shown', async () => {
    node.calls['notices.get'] = () => notice(1, { text: 'Send first' }, { alike, folded: true })
    open()
    expect(await screen.findByText(/^Looks like Ben’s offer of /)).toBeTruthy()
    expect(text()).not.toContain('Send first')
    expect(screen.getByRole('button', { name: 'Show anyway' })).toBeTruthy()
  })

  it('shown anyway says who hides it, and can be folded away again', async () => {
    const anyway = vi.fn(() => ({}))
    node.calls['moderation.showAnyway'] = anyway
    node.calls['notices.get'] = () => notice(1, { text: 'Send first' }, { marks: [mark()] })
    open()
    expect(await screen.findByText('Send first')).toBeTruthy()
    await press('Fold away again')
    expect(anyway).toHaveBeenCalledWith({ notice: notice(1).id, on: false })
  })

  it('of one’s own says that a list names it and where to appeal', async () => {
    node.calls['notices.get'] = () => notice(1, {}, { mine: true, marks: [mark()] })
    const { path } = open()
    await userEvent.click(await screen.findByRole('link', { name: 'Look and appeal' }))
    await waitFor(() => expect(path()).toBe('/moderation'))
  })

  it('is reported for one of the reasons, and not without one', async () => {
    const send = vi.fn(() => ({ keepers: 2 }))
    node.calls['moderation.report'] = send
    open()
    await press('More about this notice')
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Report…', hidden: true }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send the report' }))
    expect(within(dialog).getByText('Choose a reason.')).toBeTruthy()
    expect(send).not.toHaveBeenCalled()
    await userEvent.selectOptions(within(dialog).getByLabelText('Reason'), 'Scam')
    await userEvent.type(within(dialog).getByLabelText(/What happened/), 'He never came')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send the report' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(send).toHaveBeenCalledWith({
      hub: HUB,
      did: BEN,
      notice: notice(1).id,
      reason: 'scam',
      text: 'He never came',
    })
  })

  it('of a muted person says so, with the way back', async () => {
    const unmute = vi.fn(() => ({}))
    node.calls['people.unmute'] = unmute
    node.calls['notices.get'] = () => notice(1, {}, { hidden: 'muted' })
    open()
    expect(await screen.findByText('You have muted Ben')).toBeTruthy()
    await press('Unmute')
    expect(unmute).toHaveBeenCalledWith({ did: BEN })
  })
})

describe('a person', () => {
  const open = () => show(PersonPage, '/people/$did', `/people/${BEN}`)

  it('is muted from their page, and unmuted there', async () => {
    const mute = vi.fn(() => ({ ...ben, since: 1 }))
    node.calls['people.mute'] = mute
    open()
    await press('More about Ben')
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Mute Ben', hidden: true }))
    await waitFor(() => expect(mute).toHaveBeenCalledWith({ did: BEN, hub: HUB }))
    cleanup()
    node.calls['hubs.members'] = () => [member({ muted: true })]
    open()
    expect(await screen.findByRole('button', { name: 'Unmute' })).toBeTruthy()
  })

  it('whom a list names is shown with who says so and why', async () => {
    node.calls['moderation.marks'] = () => [mark({ notice: undefined, act: 'label', text: '' })]
    open()
    expect(await screen.findByText('Labelled by the keepers’ list of Ana: Scam')).toBeTruthy()
    expect(text()).toContain('It is about everything Ben posts.')
    expect(text()).toContain('No explanation was given.')
  })

  it('who keeps a list is followed from their page', async () => {
    const follow = vi.fn(() => ({}))
    node.calls['moderation.follow'] = follow
    node.calls['moderation.lists'] = () => [
      list({ author: ben, keepers: false, followed: false, name: 'No ads' }),
      list({ name: 'Of somebody else' }),
    ]
    open()
    const part = await region('Lists of Ben')
    expect(part.textContent).not.toContain('Of somebody else')
    await userEvent.click(within(part).getByRole('checkbox', { name: /“No ads” by Ben/ }))
    expect(follow).toHaveBeenCalledWith({ hub: HUB, author: BEN, list: LIST, on: true })
  })

  it('is put on the keepers’ list by a keeper, who says why; others are told to make a list', async () => {
    node.calls['hubs.list'] = () => [hub({ keeper: true })]
    const put = vi.fn(() => ({ id: ID }))
    node.calls['moderation.act'] = put
    open()
    await press('More about Ben')
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Put on a list…', hidden: true }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.selectOptions(within(dialog).getByLabelText('Reason'), 'Spam')
    await userEvent.selectOptions(within(dialog).getByLabelText('Lasts'), '30 days')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publish' }))
    await waitFor(() =>
      expect(put).toHaveBeenCalledWith({ hub: HUB, did: BEN, act: 'hide', reason: 'spam', text: '', days: 30 }),
    )
    cleanup()
    node.calls['hubs.list'] = () => [hub()]
    open()
    await press('More about Ben')
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Put on a list…', hidden: true }))
    expect(await screen.findByText('You have no list yet. Make one on the moderation page.')).toBeTruthy()
  })
})

describe('the moderation page', () => {
  it('sends somebody without a hub to start or join one', async () => {
    node.calls = { 'hubs.list': () => [] }
    show(ModerationPage)
    expect(await screen.findByRole('heading', { level: 1, name: 'You are in no hub yet' })).toBeTruthy()
  })

  it('of a hub without lists says so, and shows neither reports nor appeals to somebody they do not concern', async () => {
    show(ModerationPage)
    expect(await screen.findByText('Nobody in this hub keeps a list.')).toBeTruthy()
    for (const name of ['Reports', 'About you', 'Appeals to answer'])
      expect(screen.queryByRole('region', { name })).toBeNull()
  })

  it('folds notices that look alike for whoever asks for it', async () => {
    const saved = vi.fn((change: object) => settings(change))
    node.calls['app.saveSettings'] = saved
    show(ModerationPage)
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Fold them away' }))
    expect(saved).toHaveBeenCalledWith({ foldAlike: true })
  })

  it('shows reports to keepers, who close one or act on it with its reason', async () => {
    node.calls['hubs.list'] = () => [hub({ keeper: true })]
    node.calls['moderation.reports'] = () => [report, { ...report, id: 'd'.repeat(64), open: false }]
    const close = vi.fn(() => ({}))
    node.calls['moderation.closeReport'] = close
    show(ModerationPage)
    const panel = await region('Reports')
    expect(await within(panel).findByRole('link', { name: 'Fast money' })).toBeTruthy()
    for (const said of ['Scam', 'Reported by Cy', 'He never came', '1 report was looked at'])
      expect(panel.textContent).toContain(said)
    await press('Nothing to do about the report of Cy about Ben')
    expect(close).toHaveBeenCalledWith({ hub: HUB, id: report.id })
    await press('Act on the report of Cy about Ben')
    const dialog = await screen.findByRole('dialog', { name: 'Put “Fast money” on a list?' })
    expect((within(dialog).getByLabelText('Reason') as HTMLSelectElement).value).toBe('scam')
    const put = vi.fn(() => ({ id: ID }))
    node.calls['moderation.act'] = put
    await userEvent.selectOptions(within(dialog).getByLabelText('What it is about'), 'Everything Ben posts')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publish' }))
    await waitFor(() => expect(put).toHaveBeenCalledWith({ hub: HUB, did: BEN, act: 'hide', reason: 'scam', text: '' }))
  })

  it('shows every list with its acts, and follows one or not', async () => {
    node.calls['moderation.lists'] = () => [list({ acts: [act({ notice: undefined, force: 'lapsed', holds: false })] })]
    const follow = vi.fn(() => ({}))
    node.calls['moderation.follow'] = follow
    show(ModerationPage)
    const panel = await region('Lists')
    expect(await within(panel).findByText('Everything Ben posts')).toBeTruthy()
    expect(panel.textContent).toContain('Lapsed: the appeal was not answered in time')
    const box = within(panel).getByRole('checkbox', { name: /the keepers’ list of Ana/ })
    expect((box as HTMLInputElement).checked).toBe(true)
    await userEvent.click(box)
    expect(follow).toHaveBeenCalledWith({ hub: HUB, author: ANA, list: LIST, on: false })
  })

  it('makes a list with a name, and takes an act off an own one that nobody appeals against', async () => {
    const own = { mine: true, keepers: false, name: 'Quiet' }
    const other = { ...own, list: '1'.repeat(32), name: 'Ads', acts: [appealed().act] }
    node.calls['moderation.lists'] = () => [list(own), list(other)]
    const [lift, save] = [vi.fn(() => ({})), vi.fn(() => ({ list: LIST }))]
    node.calls['moderation.lift'] = lift
    node.calls['moderation.saveList'] = save
    show(ModerationPage)
    await press('Take off the list: A notice of Ben')
    expect(lift).toHaveBeenCalledWith({ hub: HUB, list: LIST, id: ID })
    await press('Change the list Quiet')
    const changing = await screen.findByRole('dialog', { name: 'Change the list?' })
    await userEvent.type(within(changing).getByLabelText('Name'), ' please')
    await userEvent.click(within(changing).getByRole('button', { name: 'Publish the list' }))
    await waitFor(() => expect(save).toHaveBeenCalledWith({ hub: HUB, list: LIST, name: 'Quiet please', about: '' }))
    await press('New list')
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publish the list' }))
    expect(within(dialog).getByText('Give it a name.')).toBeTruthy()
    await userEvent.type(within(dialog).getByLabelText('Name'), 'No ads')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publish the list' }))
    await waitFor(() => expect(save).toHaveBeenCalledWith({ hub: HUB, name: 'No ads', about: '' }))
  })

  it('tells the person named, who appeals once; a refusal is said in the dialog and what was written stays', async () => {
    node.calls['moderation.aboutMe'] = () => [{ list: titled, act: act() }]
    node.calls['moderation.appeal'] = () => refuse('appeal.ended', 'Nothing was sent: this act is over already.')
    show(ModerationPage)
    await region('About you')
    await press('Appeal against A notice of Ben')
    const dialog = await screen.findByRole('dialog')
    await userEvent.type(within(dialog).getByLabelText('Why it should be lifted'), 'I did come')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send the appeal' }))
    expect(await within(dialog).findByText('Nothing was sent: this act is over already.')).toBeTruthy()
    expect((within(dialog).getByLabelText('Why it should be lifted') as HTMLTextAreaElement).value).toBe('I did come')
    cleanup()
    const answer = { outcome: 'upheld' as const, at: Date.now(), text: 'Three say so' }
    node.calls['moderation.aboutMe'] = () => [appealed({ act: act({ force: 'upheld' }), answer })]
    show(ModerationPage)
    await screen.findByText('Upheld by Ana')
    expect((await region('About you')).textContent).toMatch(/I did come.*Upheld by Ana.*Three say so/)
    expect(screen.queryByRole('button', { name: /^Appeal/ })).toBeNull()
  })

  it('an appeal against an own list is answered with a reason; after its time it can only be lifted', async () => {
    const answer = vi.fn(() => ({}))
    node.calls['moderation.answer'] = answer
    node.calls['moderation.appeals'] = () => [appealed()]
    show(ModerationPage)
    await press('Answer the appeal of Ben')
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('I did come')
    await userEvent.selectOptions(within(dialog).getByLabelText('Decision'), 'upheld')
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'Three say so')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publish the answer' }))
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith({
        hub: HUB,
        appeal: 'a'.repeat(64),
        outcome: 'upheld',
        text: 'Three say so',
      }),
    )
    cleanup()
    node.calls['moderation.appeals'] = () => [appealed({ act: act({ force: 'lapsed', holds: false }) })]
    show(ModerationPage)
    await press('Answer the appeal of Ben')
    expect(within(await screen.findByLabelText('Decision')).getAllByRole('option')).toHaveLength(1)
  })
})
