/** Moderation as people's nodes carry it out: who learns what, what is shown, and what an appeal does. */
import { describe, expect, it } from 'vitest'
import { DAY } from '#shared/core/kernel/index.ts'
import { ANSWER_WITHIN_MS } from '#shared/core/moderation/index.ts'
import type { AppealView, Mark, ModerationList, Report } from '#shared/ipc/moderation.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { KEEPERS_LIST } from '#shared/wire/moderation.ts'
import type { Townsman } from '../../testing/small-town.ts'
import { formFor, people, repairOffer, sign, trade } from '../../testing/trading.ts'

const KEEPERS = Buffer.from(KEEPERS_LIST).toString('hex')

async function post(by: Townsman, title = 'Bikes'): Promise<string> {
  const form = repairOffer(by.town.time + 60 * DAY, title)
  return (await by.call<{ id: string }>('notices.publish', { hub: by.town.hub, form })).id
}
const board = async (person: Townsman, query: object = {}) =>
  (await person.call<{ items: Notice[] }>('notices.search', query)).items
const inHub = (person: Townsman, input: object = {}) => ({ hub: person.town.hub, ...input })
const act = (by: Townsman, on: Townsman, input: object = {}) =>
  by.call<{ id: string }>(
    'moderation.act',
    inHub(by, { did: on.did, act: 'hide', reason: 'scam', text: 'Asks for money first', ...input }),
  )
const lists = (person: Townsman) => person.call<ModerationList[]>('moderation.lists', inHub(person))
const about = (person: Townsman) => person.call<AppealView[]>('moderation.aboutMe', inHub(person))
const appeals = (person: Townsman) => person.call<AppealView[]>('moderation.appeals', inHub(person))
const appeal = (by: Townsman, against: Townsman, id: string, text = 'I never did', list = KEEPERS) =>
  by.call<{ id: string }>('moderation.appeal', inHub(by, { author: against.did, list, id, text }))
const answer = (by: Townsman, id: string, outcome: 'upheld' | 'lifted', text = 'Looked at again') =>
  by.call('moderation.answer', inHub(by, { appeal: id, outcome, text }))
const folded = async (person: Townsman) => (await board(person)).filter((one) => one.folded).length

/** Ben has posted, and Ana, who keeps the hub, hides it; Cy is a member like others. */
async function hidden() {
  const town = people()
  const notice = await post(town.ben)
  const { id } = await act(town.ana, town.ben, { notice })
  return { ...town, notice, id }
}

describe('muting', () => {
  it('takes notices off my board and leaves talks and trades as they are', async () => {
    const { town, ben, cy } = people()
    const id = await post(cy)
    await ben.call('people.mute', { did: cy.did, hub: town.hub })
    expect(await board(ben)).toEqual([])
    expect((await ben.call<Notice>('notices.get', { id })).hidden).toBe('muted')
    expect(await board(ben, { hidden: true })).toMatchObject([{ id, hidden: 'muted' }])
    const { negotiation = '' } = await sign(cy, { act: 'propose', terms: formFor(town, ben) })
    expect(await trade(ben, negotiation)).toMatchObject({ blocked: false, needsMe: true })
    expect(await ben.call('people.muted')).toMatchObject([{ did: cy.did, nick: 'Cy' }])
    await ben.call('people.unmute', { did: cy.did })
    expect(await board(ben)).toHaveLength(1)
    expect(await ben.call('people.muted')).toEqual([])
  })

  it('nobody mutes oneself, and a blocked person stays blocked when unmuted', async () => {
    const { town, ben, cy } = people()
    await post(cy)
    await expect(ben.call('people.mute', { did: ben.did, hub: town.hub })).rejects.toMatchObject({ code: 'mute.self' })
    for (const what of ['people.mute', 'people.block']) await ben.call(what, { did: cy.did, hub: town.hub })
    await ben.call('people.unmute', { did: cy.did })
    expect(await board(ben)).toEqual([])
  })
})

describe('a report', () => {
  const report = (by: Townsman, on: Townsman, input: object = {}) =>
    by.call<{ keepers: number }>(
      'moderation.report',
      inHub(by, { did: on.did, reason: 'scam', text: 'He asked for money', ...input }),
    )
  const reports = (person: Townsman) => person.call<Report[]>('moderation.reports', inHub(person))

  it('reaches the keepers and nobody else; the same again replaces it', async () => {
    const { town, ana, ben, cy } = people()
    const notice = await post(cy)
    expect(await report(ben, cy, { notice })).toEqual({ keepers: 1 })
    expect(await reports(ana)).toMatchObject([
      { by: { nick: 'Ben' }, of: { nick: 'Cy' }, notice, reason: 'scam', open: true },
    ])
    town.time += 1
    await report(ben, cy, { notice, reason: 'spam' })
    await report(ben, cy)
    expect((await reports(ana)).map(({ reason, notice: on }) => [reason, on]).sort()).toEqual([
      ['scam', undefined],
      ['spam', notice],
    ])
    for (const other of [ben, cy]) await expect(reports(other)).rejects.toMatchObject({ code: 'report.not-keeper' })
    expect(cy.sql.all('SELECT * FROM moderation_report')).toEqual([])
  })

  it('is closed by looking at it, and by acting on it', async () => {
    const { ana, ben, cy } = people()
    const notice = await post(cy)
    await report(ben, cy, { notice })
    await report(ben, cy)
    const person = (await reports(ana)).find((one) => one.notice === undefined)
    await ana.call('moderation.closeReport', inHub(ana, { id: person?.id }))
    expect((await reports(ana)).map(({ open, notice: on }) => [open, on]).toSorted()).toEqual([
      [false, undefined],
      [true, notice],
    ])
    await act(ana, cy, { notice })
    expect((await reports(ana)).every(({ open }) => !open)).toBe(true)
  })

  it('does not go to whom it is about, and is refused where that leaves nobody', async () => {
    const { ana, ben } = people()
    await expect(report(ben, ana)).rejects.toMatchObject({ code: 'report.nobody' })
    await expect(report(ana, ben)).rejects.toMatchObject({ code: 'report.nobody' })
    await expect(report(ben, ben)).rejects.toMatchObject({ code: 'report.self' })
    await expect(
      ben.call('moderation.report', inHub(ben, { did: 'did:key:z6MkNobody', reason: 'spam', text: '' })),
    ).rejects.toMatchObject({ code: 'report.unknown-person' })
  })
})

describe('the list of the keepers', () => {
  it('folds a notice for everybody but its author, with the reason, and shows it anyway when asked', async () => {
    const { ben, cy, notice, id } = await hidden()
    const [shown] = await board(cy)
    expect(shown).toMatchObject({
      id: notice,
      folded: true,
      marks: [
        {
          list: { name: 'Elm Street', keepers: true, author: { nick: 'Ana' } },
          act: { id, reason: 'scam', text: 'Asks for money first' },
        },
      ],
    })
    expect((await board(ben))[0]).toMatchObject({ mine: true, marks: [{ act: { id } }] })
    expect(await folded(ben)).toBe(0)
    await cy.call('moderation.showAnyway', { notice, on: true })
    expect(await folded(cy)).toBe(0)
    expect((await cy.call<Notice>('notices.get', { id: notice })).marks).toHaveLength(1)
    await cy.call('moderation.showAnyway', { notice, on: false })
    expect(await folded(cy)).toBe(1)
  })

  it('has no effect where it is switched off, and none is lost by switching it on again', async () => {
    const { ana, cy } = await hidden()
    const follow = (on: boolean) => cy.call('moderation.follow', inHub(cy, { author: ana.did, list: KEEPERS, on }))
    await follow(false)
    expect(await folded(cy)).toBe(0)
    expect(await lists(cy)).toMatchObject([{ followed: false, keepers: true, acts: [{ holds: true }] }])
    await follow(true)
    expect(await folded(cy)).toBe(1)
  })

  it('an act on a person is on everything they post, a label folds nothing, and one about the same replaces the other', async () => {
    const { ana, ben, cy } = people()
    await post(ben, 'Bikes')
    await post(ben, 'Bread')
    await post(cy, 'Soup')
    await act(ana, ben)
    expect(
      (await board(cy))
        .filter((one) => one.folded)
        .map((one) => one.content.title)
        .sort(),
    ).toEqual(['Bikes', 'Bread'])
    await act(ana, ben, { act: 'label', reason: 'spam' })
    expect(await folded(cy)).toBe(0)
    expect(await cy.call<Mark[]>('moderation.marks', inHub(cy, { did: ben.did }))).toMatchObject([
      { act: { act: 'label', reason: 'spam' } },
    ])
    expect((await lists(cy))[0]?.acts).toHaveLength(1)
  })

  it('an act ends when it says so, and with its list after a year', async () => {
    const { town, ana, ben, cy } = people()
    await post(ben)
    await act(ana, ben, { days: 3 })
    town.time += 3 * DAY
    expect(await folded(cy)).toBe(0)
    await act(ana, ben)
    expect(await folded(cy)).toBe(1)
    const form = (await board(ben))[0]?.content
    town.time += 366 * DAY
    await ben.call('notices.publish', { hub: town.hub, form: { ...form, expires: town.time + DAY } })
    expect(await board(cy)).toHaveLength(1)
    expect(await folded(cy)).toBe(0)
  })

  it('is written by keepers alone; whoever else signs one under its name has a list like any other', async () => {
    const { town, ana, ben, cy } = people()
    await post(ben)
    await expect(act(cy, ben)).rejects.toMatchObject({ code: 'moderation.not-keeper' })
    const entries = [{ did: ben.did, act: 'hide', reason: 'spam', text: '', since: town.time }]
    const put = { at: town.time, list: KEEPERS_LIST, name: 'Rules', about: '', expires: town.time + DAY }
    cy.submit('moderation.put', { ...put, entries })
    expect(await folded(cy)).toBe(1)
    expect(await folded(ana)).toBe(0)
    expect((await lists(ben))[0]).toMatchObject({ keepers: false, followed: false })
  })

  it('names somebody of the hub, and not oneself', async () => {
    const { ana, ben } = people()
    await expect(act(ana, ana)).rejects.toMatchObject({ code: 'moderation.self' })
    await expect(act(ana, { ...ben, did: 'did:key:z6MkNobody' } as Townsman)).rejects.toMatchObject({
      code: 'moderation.unknown-person',
    })
  })

  it('an act that names another than the author of the notice does nothing to it', async () => {
    const { ana, ben, cy } = people()
    const notice = await post(ben)
    await act(ana, cy, { notice })
    expect((await board(cy))[0]?.marks).toBeUndefined()
  })
})

describe('a list of one’s own', () => {
  const make = async (by: Townsman, name = 'No ads') =>
    (await by.call<{ list: string }>('moderation.saveList', inHub(by, { name, about: '' }))).list

  it('has an effect for its author and whoever follows it, until they stop or the author leaves', async () => {
    const { town, ana, ben, cy } = people()
    await post(ana)
    const list = await make(cy)
    await act(cy, ana, { list })
    expect(await folded(cy)).toBe(1)
    expect(await folded(ben)).toBe(0)
    await ben.call('moderation.follow', inHub(ben, { author: cy.did, list, on: true }))
    expect(await folded(ben)).toBe(1)
    cy.submit('member.leaving', { v: 1 })
    town.certify()
    town.certify()
    expect(await folded(ben)).toBe(0)
    expect(await lists(ben)).toEqual([])
  })

  it('is renamed without losing its acts, and an act is taken off', async () => {
    const { ana, ben, cy } = people()
    const list = await make(cy)
    const { id } = await act(cy, ana, { list })
    await cy.call('moderation.saveList', inHub(cy, { list, name: 'Quiet\u202e please\n', about: 'x' }))
    expect(await lists(ben)).toMatchObject([{ name: 'Quiet please', acts: [{ id }] }])
    await cy.call('moderation.lift', inHub(cy, { list, id }))
    await cy.call('moderation.lift', inHub(cy, { list, id }))
    expect(await lists(ben)).toEqual([])
    expect(await lists(cy)).toMatchObject([{ mine: true, followed: true, acts: [] }])
  })

  it('takes no more acts than fit, wants a name, and is nobody else’s to change', async () => {
    const { ana, ben, cy } = people()
    const list = await make(cy)
    for (let n = 0; n < 64; n++) await act(cy, ana, { list, notice: n.toString(16).padStart(64, '0') })
    await expect(act(cy, ben, { list })).rejects.toMatchObject({ code: 'moderation.full' })
    await expect(make(cy, ' \n')).rejects.toMatchObject({ code: 'moderation.no-name' })
    await expect(act(ben, ana, { list })).rejects.toMatchObject({ code: 'moderation.no-list' })
    await expect(ben.call('moderation.follow', inHub(ben, { author: ana.did, list, on: true }))).rejects.toMatchObject({
      code: 'moderation.no-list',
    })
  })
})

describe('an appeal', () => {
  it('the person named sees the act, appeals in words that only the list’s author reads, and is heard', async () => {
    const { ana, ben, cy, id } = await hidden()
    expect(await about(ben)).toMatchObject([{ act: { id, force: 'unopposed' }, list: { author: { nick: 'Ana' } } }])
    expect(await about(cy)).toEqual([])
    const { id: appealed } = await appeal(ben, ana, id)
    expect(await appeals(ana)).toMatchObject([
      { act: { id, force: 'appealed' }, appeal: { id: appealed, text: 'I never did' } },
    ])
    expect(cy.sql.all('SELECT * FROM moderation_plea')).toEqual([])
    expect(await folded(cy)).toBe(1)
    await answer(ana, appealed, 'lifted', 'A mistake')
    expect(await folded(cy)).toBe(0)
    expect((await lists(ana))[0]?.acts).toEqual([])
    for (const views of [await about(ben), await appeals(ana)])
      expect(views).toMatchObject([
        { act: { force: 'lifted', holds: false }, answer: { outcome: 'lifted', text: 'A mistake' } },
      ])
  })

  it('upheld, the act stays, for good; it may still be lifted later', async () => {
    const { town, ana, ben, cy, id } = await hidden()
    const { id: appealed } = await appeal(ben, ana, id)
    await answer(ana, appealed, 'upheld')
    town.time += 2 * ANSWER_WITHIN_MS
    expect(await folded(cy)).toBe(1)
    await expect(appeal(ben, ana, id)).rejects.toMatchObject({ code: 'appeal.already' })
    await expect(answer(ana, appealed, 'upheld')).rejects.toMatchObject({ code: 'answer.late' })
    await answer(ana, appealed, 'lifted')
    expect(await folded(cy)).toBe(0)
    await expect(answer(ana, appealed, 'lifted')).rejects.toMatchObject({ code: 'answer.lifted' })
  })

  it('left unanswered, the act lapses everywhere; a late word does not bring it back', async () => {
    const { town, ana, ben, cy, id } = await hidden()
    const { id: appealed } = await appeal(ben, ana, id)
    town.time += ANSWER_WITHIN_MS - 1
    expect(await folded(cy)).toBe(1)
    town.time += 1
    for (const person of [ana, cy]) expect(await folded(person)).toBe(0)
    await expect(answer(ana, appealed, 'upheld')).rejects.toMatchObject({ code: 'answer.late' })
    ana.submit('moderation.answer', {
      at: town.time,
      appeal: Buffer.from(appealed, 'hex'),
      outcome: 'upheld',
      text: 'Late',
    })
    expect(await folded(cy)).toBe(0)
  })

  it('is answered and nothing else: neither another act nor taking this one off ends it', async () => {
    const { ana, ben, notice, id } = await hidden()
    await appeal(ben, ana, id)
    await expect(act(ana, ben, { notice, text: 'Other words' })).rejects.toMatchObject({ code: 'moderation.appealed' })
    await expect(ana.call('moderation.lift', inHub(ana, { list: KEEPERS, id }))).rejects.toMatchObject({
      code: 'moderation.appealed',
    })
  })

  it('who wrote the act anew after leaving an appeal unanswered has it suspended while it is appealed', async () => {
    const { town, ana, ben, cy, notice, id } = await hidden()
    await appeal(ben, ana, id)
    town.time += ANSWER_WITHIN_MS
    const again = await act(ana, ben, { notice })
    expect(await folded(cy)).toBe(1)
    const { id: appealed } = await appeal(ben, ana, again.id)
    expect(await folded(cy)).toBe(0)
    expect((await about(ben)).map(({ act: one }) => one.force).sort()).toEqual(['doubted', 'lapsed'])
    await answer(ana, appealed, 'upheld')
    expect(await folded(cy)).toBe(1)
  })

  it('of somebody else, to nobody, or without a word is refused', async () => {
    const { ana, ben, cy, id } = await hidden()
    await expect(appeal(cy, ana, id)).rejects.toMatchObject({ code: 'appeal.not-yours' })
    await expect(appeal(ben, cy, id)).rejects.toMatchObject({ code: 'appeal.not-yours' })
    await expect(appeal(ben, ana, id, ' ')).rejects.toMatchObject({ code: 'appeal.empty' })
    const { id: appealed } = await appeal(ben, ana, id)
    await expect(answer(cy, appealed, 'lifted')).rejects.toMatchObject({ code: 'answer.no-appeal' })
    await expect(answer(ana, appealed, 'lifted', '')).rejects.toMatchObject({ code: 'answer.empty' })
  })

  it('against an act that is over is refused', async () => {
    const { ana, ben, id } = await hidden()
    await ana.call('moderation.lift', inHub(ana, { list: KEEPERS, id }))
    await expect(appeal(ben, ana, id)).rejects.toMatchObject({ code: 'appeal.ended' })
  })
})

it('whatever order lists, appeals and answers arrive in, the same acts are in force', async () => {
  const { town, ana, ben, cy, notice, id } = await hidden()
  const { id: appealed } = await appeal(ben, ana, id)
  await answer(ana, appealed, 'lifted')
  town.time += 1
  await act(ana, ben, { notice, reason: 'spam' })
  const tables = ['moderation_list', 'moderation_act', 'moderation_appeal', 'moderation_answer']
  const rows = (person: Townsman) => tables.map((table) => person.sql.all(`SELECT * FROM ${table}`))
  const late = town.join('Dee')
  expect(rows(late)).toEqual([[], [], [], []])
  for (const signed of town.said.toReversed())
    for (const module of late.modules) module.onNotice?.(late.sql, town.hub, signed, town.time - 1)
  expect(rows(late)).toEqual(
    rows(cy).map((all) => all.map((row) => ('received' in row ? { ...row, received: town.time - 1 } : row))),
  )
})
