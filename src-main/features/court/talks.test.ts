/** Before a panel and without one, between real nodes: mediation, giving in, and a case about what was paid (decisions 051, 052). */
import { afterEach, expect, test } from 'vitest'
import { CourtMarket } from '../../testing/court-market.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let market: CourtMarket
afterEach(() => market.close())

const split = (share: number) => ({ share, bond: 0 })
const says = (name: string, act: 'court-propose' | 'court-split', share: number) =>
  market.sign(name, { act, case: market.case, split: split(share) })

const mediated = async (): Promise<void> => {
  market = new CourtMarket()
  await market.open('ana', 'ben', 'mia')
  const mediation = { span: 2 * HOUR, mediator: market.did('mia'), fee: '20' }
  await market.agreeOn({ mediation })
  await market.file()
}

test('a mediator proposes, both sign it, and it is paid without a juror', async () => {
  await mediated()
  expect(await market.seen('mia')).toMatchObject({ role: 'mediator', needsMe: true, acts: ['propose'] })
  await says('mia', 'court-propose', 500)
  expect(await market.seen('ben')).toMatchObject({ needsMe: true, acts: ['split', 'waive', 'evidence'] })
  await says('ben', 'court-split', 500)
  expect(await market.seen('ben')).toMatchObject({ needsMe: false, acts: ['split', 'take-back', 'waive', 'evidence'] })
  await says('ana', 'court-split', 500)
  expect(await market.seen('ana')).toMatchObject({ phase: 'closed', end: 'settled', acts: [] })
  const view = await market.view('ana', market.negotiation)
  expect(view).toMatchObject({ phase: 'done', flows: [{ amount: '150' }] })
  expect(view.history.map(({ kind }) => kind)).toContain('split')
  const { posted } = await market.call<{ posted: string }>('mia', 'ledger.wallet', { hub: market.hub })
  expect(posted).toBe('1020')
})

test('both waive it, the case goes on, and one gives the other what it asks for', async () => {
  await mediated()
  await market.sign('ben', { act: 'court-waive', case: market.case })
  expect(await market.seen('ana')).toMatchObject({ phase: 'mediation' })
  await market.sign('ana', { act: 'court-waive', case: market.case })
  expect(await market.seen('ben')).toMatchObject({ phase: 'evidence', acts: ['evidence', 'concede'] })
  await expect(says('ben', 'court-split', 300)).rejects.toThrow('court.asks-otherwise')
  const { sheet } = await says('ben', 'court-split', 0)
  expect(sheet.sentence).toContain('You give ana what they ask for')
  const closed = await market.seen('ana')
  expect(closed).toMatchObject({ phase: 'closed', end: 'settled' })
  expect(closed.history.map(({ text }) => text)).toContain('ben gave the other side what it asks for.')
  expect(await market.view('ben', market.negotiation)).toMatchObject({ phase: 'done', flows: [] })
})

test('what was paid is brought to court, and the doer gives back what is asked for', async () => {
  market = new CourtMarket()
  await market.open('ana', 'ben')
  const commitments = [market.commitment({ amount: '300', review: HOUR })]
  await market.agreeOn({}, { redress: 10 * DAY, commitments })
  await market.deliver('ben', market.agreement)
  market.pass(2 * HOUR)
  const paid = await market.view('ana', market.negotiation)
  expect(paid).toMatchObject({ phase: 'done', commitments: [{ phase: 'kept', acts: ['file'] }] })
  expect(paid.redress).toMatchObject({ claims: [], moved: [] })
  expect(paid.redress?.until).toBeGreaterThan(market.lan.now + 9 * DAY)
  expect(paid.sentence).toContain('For 10 days after the end, what was paid for can still be brought to court')
  await market.brought({ text: 'It came apart' }, split(400))
  const asked = await market.seen('ben')
  expect(asked).toMatchObject({ late: true, needsMe: true, held: [{ amount: '300' }], acts: ['evidence', 'concede'] })
  expect((await market.view('ana', market.negotiation)).redress).toMatchObject({ claims: [{ case: market.case }] })
  const { sheet } = await says('ben', 'court-split', 400)
  expect(sheet.worst).toContain('is owed')
  const view = await market.view('ana', market.negotiation)
  expect(view.redress?.claims).toMatchObject([{ done: { by: 'conceded' } }])
  expect(view.redress?.moved).toMatchObject([{ from: { nick: 'ben' }, to: { me: true }, amount: '180', left: '0' }])
  expect(view.history.at(-1)).toMatchObject({ kind: 'redressed' })
  const { posted } = await market.call<{ posted: string }>('ana', 'ledger.wallet', { hub: market.hub })
  expect(posted).toBe('880')
})
