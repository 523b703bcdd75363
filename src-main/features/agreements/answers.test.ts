/** Answers to a need, between real nodes: who proposed what, the shortlist, and what others never see of either. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ANSWERS_EACH_MAX } from '#shared/core/agreements/note.ts'
import type { Answers } from '#shared/ipc/answers.ts'
import { ContractMarket } from '../../testing/contract-market.ts'
import { repairOffer } from '../../testing/trading.ts'

let market: ContractMarket
let need = ''

beforeEach(async () => {
  market = await new ContractMarket().open('ana', 'ben', 'cleo')
  const form = { ...repairOffer(market.lan.now + 5 * 86_400_000, 'A poster for the fair'), purpose: 'need' }
  need = (await market.call<{ id: string }>('ana', 'notices.publish', { hub: market.hub, form })).id
})
afterEach(() => market.close())

const listed = (name = 'ana') => market.call<Answers>(name, 'answers.list', { notice: need })
const answers = async (name = 'ana') => (await listed(name)).items
const mark = (negotiation: string, listed: boolean, note = '') =>
  market.call('ana', 'answers.mark', { negotiation, listed, note })

/** Ben answers with a repair paid at once, Cleo with sketches. */
async function bothPropose() {
  const one = await market.sign('ben', {
    act: 'propose',
    terms: market.terms('ana', { side: 'provider', notice: need, amount: '40' }),
  })
  const form = market.form(['ana', 'cleo'], [market.commitment({ payee: 'cleo', amount: '70' })], { notice: need })
  market.pass(60_000)
  const other = await market.sign('cleo', { act: 'contract-propose', form })
  // About nothing that was posted.
  await market.sign('ben', { act: 'propose', terms: market.terms('ana', { side: 'provider' }) })
  return { ben: one.negotiation, cleo: other.negotiation }
}

test('what was proposed to a notice stands beside it, with what it would cost', async () => {
  expect(await answers()).toEqual([])
  const { ben, cleo } = await bothPropose()
  expect(await answers()).toMatchObject([
    {
      negotiation: cleo,
      by: { nick: 'cleo' },
      text: 'For the fair',
      sums: [{ amount: '-70' }],
      is: { kind: 'contract', state: 'offered' },
      needsMe: true,
      mayDecline: true,
    },
    {
      negotiation: ben,
      by: { nick: 'ben' },
      sums: [{ amount: '-40' }],
      is: { kind: 'trade', state: 'offered' },
      needsMe: true,
      mayDecline: true,
    },
  ])
})

test('a shortlist comes first, with its notes, after a restart too, and nobody else has it', async () => {
  const { ben, cleo } = await bothPropose()
  await mark(ben, true, 'Has the right press')
  await market.restart('ana')
  expect((await answers()).map(({ negotiation, listed, note }) => [negotiation, listed, note])).toEqual([
    [ben, true, 'Has the right press'],
    [cleo, false, ''],
  ])
  await mark(ben, false)
  expect((await answers())[0]).toMatchObject({ negotiation: cleo, note: '' })
  await expect(answers('ben')).rejects.toMatchObject({ code: 'notice.not-mine' })
  await expect(mark('ab'.repeat(16), true)).rejects.toMatchObject({ code: 'trade.unknown' })
})

test('a note leaves the shortlist as it is, and the shortlist the note', async () => {
  const { ben } = await bothPropose()
  await market.call('ana', 'answers.mark', { negotiation: ben, listed: true })
  await market.call('ana', 'answers.mark', { negotiation: ben, note: 'Has the right press' })
  expect((await answers())[0]).toMatchObject({ negotiation: ben, listed: true, note: 'Has the right press' })
  await market.call('ana', 'answers.mark', { negotiation: ben, listed: false })
  expect((await answers()).find(({ negotiation }) => negotiation === ben)).toMatchObject({
    listed: false,
    note: 'Has the right press',
  })
})

test('one is declined, the other agreed, and both go on being told', async () => {
  const { ben, cleo } = await bothPropose()
  await market.call('ana', 'agreements.decline', { negotiation: ben, text: 'Thank you, I chose somebody else.' })
  const [{ proposals }] = [await market.view('ana', cleo)]
  await market.sign('ana', { act: 'contract-agree', negotiation: cleo, proposal: proposals[0]?.id ?? '' })
  expect((await answers()).map(({ is, mayDecline }) => [is.state, mayDecline])).toEqual([
    ['running', false],
    ['declined', false],
  ])
  expect((await market.trade('ben', ben)).state).toBe('declined')
})

test('whoever proposes without end hides nobody, and what is on the shortlist stays in sight', async () => {
  const { ben, cleo } = await bothPropose()
  for (let n = 0; n < ANSWERS_EACH_MAX + 3; n++) {
    market.pass(60_000)
    await market.sign('ben', { act: 'propose', terms: market.terms('ana', { side: 'provider', notice: need }) })
  }
  const { items, total } = await listed()
  expect(total).toBe(ANSWERS_EACH_MAX + 5)
  expect(items.filter(({ by }) => by.nick === 'ben')).toHaveLength(ANSWERS_EACH_MAX)
  expect(items.map(({ negotiation }) => negotiation)).toContain(cleo)
  expect(items.map(({ negotiation }) => negotiation)).not.toContain(ben)
  await mark(ben, true)
  expect((await answers())[0]).toMatchObject({ negotiation: ben, listed: true })
})
