/** Cases before drawn panels, between real nodes with real stores; only the wire is the test's. */
import { afterEach, expect, test } from 'vitest'
import { CourtMarket } from '../../testing/court-market.ts'

const JURORS = ['cleo', 'dora', 'emil', 'finn', 'gita']
let market: CourtMarket
afterEach(() => market.close())

test('a case from the filing to the ruling: three drawn, closed votes, and the ledger pays', async () => {
  market = await new CourtMarket().sit(JURORS)
  await market.file()
  expect(await market.seen('ana')).toMatchObject({ role: 'filer', phase: 'evidence', acts: ['evidence'] })
  expect(await market.seen('ben')).toMatchObject({ role: 'other', needsMe: true })
  await market.bring('ben', { text: 'All of it was there' })
  await market.reaches('voting')
  const panel = await market.panel()
  expect(panel).toHaveLength(3)
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
  expect(await market.view('ben', market.negotiation)).toMatchObject({ phase: 'done', flows: [{ amount: '183' }] })
  expect(closed.roundViews[0]?.seats.map(({ outcome }) => outcome)).toEqual(['10', '10', '10'])
  expect(await market.onBench(panel[0] as string)).toMatchObject({
    me: { judged: 1, agreed: 1, earned: '10', lost: '0' },
  })
}, 60_000)
