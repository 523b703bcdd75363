/** Cases before drawn panels, between real nodes with real stores; only the wire is the test's. */
import { afterEach, expect, test } from 'vitest'
import { CourtMarket } from '../../testing/court-market.ts'
import { checkAudit } from '../agreements/audit/check.ts'
import { writeAudit } from '../agreements/audit/write.ts'
import { type Piece, piecesOf, post } from './papers.ts'

const JURORS = ['cleo', 'dora', 'emil', 'finn', 'gita']
let market: CourtMarket
afterEach(() => market.close())

test('a case from the filing to the ruling: three drawn, closed votes, and the ledger pays', async () => {
  market = await new CourtMarket().sit(JURORS)
  await market.file()
  expect(await market.seen('ana')).toMatchObject({ role: 'filer', phase: 'evidence', acts: ['evidence', 'concede'] })
  expect(await market.seen('ben')).toMatchObject({ role: 'other', needsMe: true })
  const { context } = market.lan.get('ana').engine
  const exporting = { negotiation: market.negotiation, prose: true, messages: false }
  await expect(market.call('ana', 'agreements.bundle', exporting)).rejects.toThrow('audit.court')
  const checked = checkAudit(await writeAudit(context, exporting), context.verify)
  expect(checked.checks.filter(({ ok }) => !ok).map(({ check }) => check)).toEqual(['Court'])
  await market.bring('ben', { text: 'All of it was there' })
  // Ben is away from here on: the other side's app passes on what he brought.
  market.lan.leave('ben')
  await market.reaches('voting')
  const panel = await market.panel()
  expect(panel).toHaveLength(3)
  const ids = async (name: string, filter: 'mine' | 'duty' | 'hub') =>
    (await market.cases(name, filter)).map(({ id }) => id)
  const idle = JURORS.find((name) => !panel.includes(name)) as string
  expect([await ids('ana', 'mine'), await ids(panel[0] as string, 'duty')]).toEqual([[market.case], [market.case]])
  expect([await ids(panel[0] as string, 'mine'), await ids('ana', 'duty'), await ids(idle, 'mine')]).toEqual([
    [],
    [],
    [],
  ])
  expect(await ids(idle, 'hub')).toEqual([market.case])
  for (const [at, name] of panel.entries()) {
    const view = await market.seen(name)
    expect(view).toMatchObject({ role: 'juror', needsMe: true, acts: ['vote'] })
    expect(view.evidence.map(({ text }) => text)).toEqual(['It is only half of it', 'All of it was there'])
    expect(view.title).toContain('A poster')
    await market.vote(name, 600 + 10 * at)
  }
  const ruled = await market.reaches('ruled')
  expect(ruled.roundViews[0]?.result).toEqual({ kind: 'award', award: { share: 610, bond: 0 } })
  expect(ruled.roundViews[0]?.seats.map(({ reason }) => reason)).toEqual(panel.map((name) => `${name} thinks so`))
  const closed = await market.reaches('closed')
  expect(closed).toMatchObject({ end: 'ruled', finality: 'final' })
  await market.lan.node('ben')
  market.lan.connect('ana', 'ben')
  market.pass(60_000)
  const late = await market.seen('ben')
  expect(late.roundViews[0]?.seats.map(({ reason }) => reason)).toEqual(panel.map((name) => `${name} thinks so`))
  expect(await market.view('ben', market.negotiation)).toMatchObject({ phase: 'done', flows: [{ amount: '183' }] })
  expect(closed.roundViews[0]?.seats.map(({ outcome }) => outcome)).toEqual(['10', '10', '10'])
  expect(await market.onBench(panel[0] as string)).toMatchObject({
    me: { judged: 1, agreed: 1, earned: '10', lost: '0' },
  })
}, 60_000)

test('who is away when it is time to vote loses the seat to an alternate, who is sent everything; restarts change nothing', async () => {
  market = await new CourtMarket().sit(JURORS)
  const photo = await market.photo('ana', 'half a poster')
  await market.file({ text: 'It is only half of it', files: [photo] })
  await market.reaches('voting')
  const [away, ...others] = (await market.panel()) as [string, string, string]
  market.lan.leave(away)
  for (const name of others) await market.vote(name, 0)
  // The vote is in a letter to oneself, and its salt in nobody's store.
  await market.restart(others[0] as string)
  market.pass(3_700_000)
  const panel = await market.panel()
  const alternate = panel.find((name) => !others.includes(name)) as string
  expect(alternate).not.toBe(away)
  const seen = await market.seen(alternate)
  expect(seen).toMatchObject({ needsMe: true, evidence: [{ text: 'It is only half of it', files: [photo] }] })
  await market.carryBlobs('ana', alternate)
  const opened = await market.call<{ data: string }>(alternate, 'court.file', { case: market.case, root: photo.root })
  expect(Buffer.from(opened.data, 'base64').toString()).toBe('half a poster')
  await market.vote(alternate, 100)
  const ruled = await market.reaches('ruled')
  expect(ruled.roundViews[0]?.result).toEqual({ kind: 'award', award: { share: 0, bond: 0 } })
  expect(ruled.roundViews[0]?.seats.map(({ state }) => state).sort()).toEqual(['absent', 'opened', 'opened', 'opened'])
  const closed = await market.reaches('closed')
  const lost = closed.roundViews[0]?.seats.find(({ juror }) => juror.nick === away)
  expect(lost).toMatchObject({ state: 'absent', outcome: '-50' })
}, 60_000)

test('a juror whose computer is lost opens the vote with nothing but the recovery words', async () => {
  market = await new CourtMarket().sit(['cleo', 'dora', 'emil'])
  await market.file()
  await market.reaches('voting')
  const [lost, ...others] = (await market.panel()) as [string, string, string]
  await market.vote(lost, 700, 'Most of it is there')
  await market.restore(lost, 'again')
  // Another has not voted yet, and reads on the new computer what the old one was sent.
  await market.restore(others[0] as string, 'anew')
  const seen = await market.seen('anew')
  expect(seen).toMatchObject({ acts: ['vote'], evidence: [{ text: 'It is only half of it' }] })
  expect(seen.title).toContain('A poster')
  for (const name of ['anew', others[1] as string]) await market.vote(name, 700)
  const ruled = await market.reaches('ruled')
  expect(ruled.roundViews[0]?.seats.map(({ state }) => state)).toEqual(['opened', 'opened', 'opened'])
  expect(ruled.roundViews[0]?.seats.map(({ reason }) => reason)).toContain('Most of it is there')
  expect(await market.onBench('again')).toMatchObject({ me: { lock: '100', here: true } })
}, 60_000)

test('an app that comes to the draw and is away when numbers are shown: the others are drawn anew, and its lock is lost', async () => {
  market = await new CourtMarket().sit(JURORS)
  await market.file()
  await market.reaches('calling')
  // The next batch brings the events of the apps.
  market.pass(60_000)
  expect(await market.seen('gita')).toMatchObject({ role: 'juror', next: expect.stringContaining('Let your app run') })
  market.lan.leave('gita')
  const { draw, roundViews } = await market.reaches('voting')
  expect(roundViews[0]?.withheld.map(({ nick }) => nick)).toEqual(['gita'])
  expect(draw).toMatchObject({ drawable: 5, there: 5, answered: 4, draws: 2 })
  for (const name of await market.panel()) await market.vote(name, 500)
  const closed = await market.reaches('closed')
  expect(closed.history.map(({ text }) => text)).toContain(
    'gita kept back a number. Without them it is drawn anew, once the next header is certified.',
  )
  await market.lan.node('gita')
  market.lan.connect('ana', 'gita')
  market.pass(60_000)
  expect(await market.onBench('gita')).toMatchObject({ me: { lost: '50', busy: '0' } })
  expect(await market.seen('gita')).toMatchObject({ role: 'past-juror' })
}, 60_000)

test('a larger panel thinks better of it: it is sent what the first one read and wrote', async () => {
  market = await new CourtMarket().sit(JURORS, { panel: 1 })
  await market.file()
  await market.reaches('voting')
  const [first] = (await market.panel()) as [string]
  await market.vote(first, 0, 'Nothing of it is there')
  const ruled = await market.reaches('ruled', 'ben')
  expect(ruled).toMatchObject({ acts: ['appeal', 'concede'], appealFee: '30', needsMe: false })
  const act = { act: 'court-appeal' as const, case: market.case, statement: { text: 'Look again', files: [] } }
  const { sheet } = await market.sign('ben', act)
  expect(sheet.balances).toMatchObject([{ before: '1000', after: '970' }, { label: 'In escrow' }])
  await market.bring('ana', { text: 'There is nothing to see' })
  await market.reaches('voting')
  const second = await market.panel()
  expect(second).toHaveLength(3)
  expect(second).not.toContain(first)
  for (const name of second) {
    const { evidence, roundViews } = await market.seen(name)
    expect(evidence.map(({ text }) => text)).toEqual(['It is only half of it', 'Look again', 'There is nothing to see'])
    expect(roundViews[0]?.seats[0]?.reason).toBe('Nothing of it is there')
    await market.vote(name, 1000)
  }
  const closed = await market.reaches('closed')
  expect(closed.roundViews[0]?.seats[0]).toMatchObject({ outcome: '-25' })
  expect(closed.history.map(({ text }) => text)).toContain('ben appealed to a larger panel.')
  expect(await market.view('ana', market.negotiation)).toMatchObject({ phase: 'done', flows: [{ amount: '300' }] })
}, 60_000)

const FOUR = JURORS.slice(0, 4)

test('nobody else reads the evidence, and what was not certified is nobody’s evidence', async () => {
  market = await new CourtMarket().sit(FOUR)
  const photo = await market.photo('ana', 'a secret')
  await market.file({ text: 'It is only half of it', files: [photo] })
  const [piece] = piecesOf(market.lan.get('ben').engine.context.sql, market.case)
  const statement = piece?.statement as NonNullable<Piece['statement']>
  expect(statement.text).toBe('It is only half of it')
  // Ben passes another text on, and the right one with a key that opens nothing.
  const { context } = market.lan.get('ben').engine
  const forged = { ...statement, text: 'It is all there' }
  const spoilt = { ...statement, files: statement.files.map((file) => ({ ...file, key: new Uint8Array(32) })) }
  for (const name of FOUR)
    for (const paper of [forged, spoilt])
      post(context, market.hub, market.dids[name] as string, statement.agreement, paper)
  await market.reaches('voting')
  const panel = await market.panel()
  for (const name of FOUR) {
    const { evidence } = await market.seen(name)
    expect(evidence.map(({ text, files }) => [text, files.length])).toEqual(
      panel.includes(name) ? [['It is only half of it', 1]] : [[undefined, 0]],
    )
  }
  const stranger = FOUR.find((name) => !panel.includes(name)) as string
  const wanted = { case: market.case, root: photo.root }
  await expect(market.call(stranger, 'court.file', wanted)).rejects.toThrow('delivery.unknown-file')
  expect((await market.seen(stranger)).title).toBe('Commitment 1 between ana and ben')
  await market.carryBlobs('ana', panel[0] as string)
  const opened = await market.call<{ data: string }>(panel[0] as string, 'court.file', wanted)
  expect(Buffer.from(opened.data, 'base64').toString()).toBe('a secret')
}, 60_000)
