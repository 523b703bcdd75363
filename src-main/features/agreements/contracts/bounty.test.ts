/** A bounty on repeating a study, between real nodes: chosen in a draft, met by a replication on the ledger, paid by silence whichever way it came out. */
import { expect, onTestFinished, test } from 'vitest'
import type { ContractForm, ContractPreview, GateForm } from '#shared/ipc/contracts.ts'
import { ContractMarket } from '../../../testing/contract-market.ts'
import { BEAT } from '../../../testing/market.ts'

/** Cy published a study; Ana would pay Ben for repeating it. */
async function wanted() {
  const market = new ContractMarket()
  onTestFinished(() => market.close())
  await market.open('ana', 'ben', 'cy')
  const { hub } = market
  const types = await market.call<{ type: string; begins: object }[]>('cy', 'spaces.types', undefined as never)
  const begins = types.find(({ type }) => type === 'scientific')?.begins
  const rules = { ...begins, name: 'Lab', about: '', type: 'scientific', who: { by: 'anybody' }, curators: [] }
  const { id: space } = await market.call<{ id: string }>('cy', 'spaces.found', { hub, rules })
  const study = {
    ...{ title: 'Does it rise?', question: 'By the window?', method: 'Two bowls.', result: 'By a fifth.' },
    ...{ licence: 'CC-BY-4.0', data: [], code: [], cites: [] },
  }
  const { id } = await market.call<{ id: string }>('cy', 'research.publish', { hub, space, form: study })
  const draft = (gate: GateForm): ContractForm =>
    market.form(
      ['ana', 'ben'],
      [market.commitment({ title: 'Repeat it', gate, onSilence: 'refund', quantity: 3, review: 3 * BEAT })],
    )
  const replicate = async (bounty?: string) => {
    const data = Buffer.from('flat\n').toString('base64')
    const own = await market.call('ben', 'notices.addBlob', { name: 'own.csv', type: 'text/csv', data })
    const said = { on: [], verdict: 'failed', reason: 'It stayed flat', data: [own], code: [], result: '' }
    const form = { ...said, ...(bounty && { bounty }) }
    return market.call<{ id: string }>('ben', 'research.replicate', { hub, study: id, version: 0, form })
  }
  return { market, study: id, draft, replicate }
}

test('a draft says which study is still to be chosen, and what it will hold to', async () => {
  const { market, study, draft } = await wanted()
  const preview = (gate: GateForm) => market.call<ContractPreview>('ana', 'contracts.preview', { form: draft(gate) })
  for (const gate of [{}, { study: '00'.repeat(32) }])
    expect((await preview({ kind: 'replication', version: 0, ...gate })).problems).toContainEqual({
      path: 'commitments.0.gate.study',
      text: 'Choose the study that is to be repeated.',
    })
  expect((await preview({ kind: 'replication', study, version: 1 })).problems).toHaveLength(1)
  const { problems, lines, courses } = await preview({ kind: 'replication', study, version: 0 })
  expect(problems).toEqual([])
  expect(lines.join(' ')).toContain(
    'an independent replication of version 1 of “Does it rise?” on the ledger, whether it confirms it or fails',
  )
  expect(courses.map(({ what }) => what)).toContain('If ben delivers “Repeat it” and ana says nothing')
})

test('a replication that failed, published for the agreement, is handed in and paid when its giver says nothing', async () => {
  const { market, study, draft, replicate } = await wanted()
  const form = draft({ kind: 'replication', study, version: 0 })
  const { negotiation, agreement } = await market.agree(form, 'ana', 'ben')
  expect((await market.view('ben', negotiation)).form.commitments[0]).toMatchObject({
    ...{ gate: { kind: 'replication', study, version: 0 }, quantity: 1, onSilence: 'release' },
  })
  await expect(market.deliver('ben', agreement)).rejects.toMatchObject({ code: 'contract.no-replication' })
  await replicate(agreement)
  await market.deliver('ben', agreement)
  expect((await market.view('ana', negotiation)).commitments[0]).toMatchObject({
    phase: 'delivered',
    acts: expect.arrayContaining(['accept']),
  })
  market.pass(4 * BEAT)
  expect(await market.view('ana', negotiation)).toMatchObject({
    phase: 'done',
    flows: [{ from: { nick: 'ana' }, to: { nick: 'ben' }, amount: '100' }],
  })
})

test('a replication that was not done for the agreement does not meet it', async () => {
  const { market, study, draft, replicate } = await wanted()
  const { agreement } = await market.agree(draft({ kind: 'replication', study, version: 0 }), 'ana', 'ben')
  await replicate()
  await expect(market.deliver('ben', agreement)).rejects.toMatchObject({ code: 'contract.other-replication' })
})
