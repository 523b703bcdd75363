/** Mandates between real nodes: whoever gave one is not there while others take of it. */
import { afterEach, expect, test } from 'vitest'
import type { ContractForm, ContractPreview, ContractSummary } from '#shared/ipc/contracts.ts'
import type { MandateLimits, MandateView } from '#shared/ipc/mandates.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import { ContractMarket } from '../../../../testing/contract-market.ts'

const DAY = 86_400_000
const shops: Shop[] = []
afterEach(() => {
  for (const shop of shops.splice(0)) shop.close()
})

class Shop extends ContractMarket {
  constructor() {
    super()
    shops.push(this)
  }

  jam(over: Partial<ContractForm> = {}): ContractForm {
    const bond = { token: 'HRS', amount: '5' }
    const jar = this.commitment({ title: 'A jar', what: 'thing', amount: '30', bond })
    const texts = { title: 'Plum jam', text: 'A jar of it' }
    return this.form([], [jar], { ...texts, parties: [{ did: ANYBODY }, { did: this.dids.ben as string }], ...over })
  }

  limits = (over: Partial<MandateLimits> = {}): MandateLimits => ({
    stock: 5,
    each: 3,
    until: this.lan.now + 30 * DAY,
    ...over,
  })

  give = (over: Partial<MandateLimits> = {}, form: Partial<ContractForm> = {}) =>
    this.sign('ben', { act: 'contract-mandate', form: this.jam(form), limits: this.limits(over) })

  list = (name: string, input: object = {}) => this.call<MandateView[]>(name, 'mandates.list', input)
  take = (name: string, mandate: string, units: number) => this.sign(name, { act: 'contract-take', mandate, units })
}

test('a buyer agrees and pays while the seller is away; the seller comes back to an agreement that runs', async () => {
  const market = await new Shop().open('ana', 'ben', 'cy', 'dee')
  const preview = await market.call<ContractPreview>('ben', 'contracts.preview', { form: market.jam() })
  expect(preview.problems).toEqual([])
  expect(preview.sentence).toContain('hands over “A jar” for whoever takes it')
  const { sheet } = await market.give({ rate: { units: 4, span: DAY } })
  expect(sheet.sentence).toContain('at most 5 in all, 3 at a time, 4 in 1 day')
  expect(sheet.worst).toContain('25 HRS of yours')
  const [offer] = await market.list('cy')
  expect(offer).toMatchObject({ phase: 'open', left: 5, most: 3, asks: [{ amount: '30' }], stakes: [{ amount: '5' }] })
  const id = offer?.id as string

  market.lan.leave('ben')
  const { negotiation, sheet: taking } = await market.take('cy', id, 3)
  expect(taking.balances).toMatchObject([{ before: '1000', after: '910' }])
  expect(taking.counterparty?.nick).toBe('ben')
  expect(await market.view('cy', negotiation)).toMatchObject({
    phase: 'running',
    title: 'Plum jam',
    form: { text: 'A jar of it' },
    commitments: [{ phase: 'open', form: { quantity: 3 } }],
    escrow: [{ funded: true }, { funded: true }],
  })
  expect(await market.list('dee')).toMatchObject([{ left: 2, most: 1, rate: { left: 1 } }])
  await expect(market.take('dee', id, 3)).rejects.toThrow('fewer are left')
  await expect(market.take('dee', id, 2)).rejects.toThrow('come back later')
  await market.take('dee', id, 1)

  await market.lan.node('ben')
  market.lan.connect('ana', 'ben')
  market.lan.settle()
  const sold = await market.call<ContractSummary[]>('ben', 'contracts.list', { filter: 'needs-me' })
  expect(sold.map(({ title }) => title)).toEqual(['Plum jam', 'Plum jam'])
  const mine = await market.view('ben', negotiation)
  expect(mine.next).toMatch(/^Taken from your standing offer\. /)
  expect(mine.history.map(({ kind }) => kind)).toContain('taken')
  const { agreement = '' } = mine
  const done = { agreement, commitment: 0, units: 3, note: 'At your door', inPerson: true, files: [] }
  await market.call('ben', 'contracts.deliver', done)
  market.lan.settle()
  await market.sign('cy', { act: 'contract-accept', agreement, commitment: 0, units: 3 })
  expect(await market.view('ben', negotiation)).toMatchObject({ phase: 'done', flows: [{ amount: '90' }] })
})

test('two who take the last at once: one has it, the other is told and loses nothing', async () => {
  const market = await new Shop().open('ana', 'ben', 'cy', 'dee')
  await market.give({ stock: 2, each: 2 })
  const id = (await market.list('cy'))[0]?.id as string
  market.lan.disconnect('ana', 'cy')
  const { negotiation } = await market.take('cy', id, 2)
  expect(await market.view('cy', negotiation)).toMatchObject({ phase: 'offered', acts: ['message'], title: 'Plum jam' })
  expect(await market.list('cy')).toMatchObject([{ left: 2, waits: true }])
  expect(await market.call<ContractSummary[]>('cy', 'contracts.list', {})).toMatchObject([{ negotiation }])
  await market.take('dee', id, 2)
  market.lan.connect('ana', 'cy')
  market.lan.settle()
  const lost = await market.view('cy', negotiation)
  expect(lost).toMatchObject({ phase: 'lapsed', next: expect.stringContaining('all of it has been taken') })
  expect(lost.history).toMatchObject([{ kind: 'taken', finality: 'refused' }])
  expect(await market.call<ContractSummary[]>('cy', 'contracts.list', {})).toMatchObject([{ negotiation }])
  const wallet = await market.call<{ available: string }[]>('cy', 'ledger.wallet', { hub: market.hub })
  expect(JSON.stringify(wallet)).toContain('"1000"')
  expect(await market.list('ben', { mine: true })).toMatchObject([{ phase: 'sold-out', left: 0 }])
})

test('a seller takes it back; what does not fit is refused in words before anything is signed', async () => {
  const market = await new Shop().open('ana', 'ben', 'cy')
  const form = market.jam()
  const wrong: [Partial<ContractForm>, Partial<MandateLimits>, string][] = [
    [{ parties: [{ did: market.dids.cy as string }, { did: market.dids.ben as string }] }, {}, 'whoever takes it'],
    [
      { commitments: form.commitments.map((one) => ({ ...one, gate: { kind: 'code' } })) },
      {},
      'drawn for one agreement',
    ],
    [{ text: 'x'.repeat(4000) }, {}, '4,000 characters'],
    [{}, { who: [market.dids.ben as string] }, 'meant for you'],
    [{}, { until: market.lan.now - 1 }, 'Too late'],
  ]
  for (const [change, limits, words] of wrong) await expect(market.give(limits, change)).rejects.toThrow(words)
  const proposal = market.sign('ben', { act: 'contract-propose', form })
  await expect(proposal).rejects.toThrow('not a member')

  await market.give({ who: [market.dids.ana as string] })
  const [offer] = await market.list('cy', { hub: market.hub })
  expect(offer).toMatchObject({ most: 0, why: expect.stringContaining('other members'), who: [{ nick: 'ana' }] })
  await expect(market.take('cy', offer?.id as string, 1)).rejects.toThrow('other members')
  await expect(market.sign('cy', { act: 'contract-recall', mandate: offer?.id as string })).rejects.toThrow(
    'only whoever',
  )
  await market.sign('ben', { act: 'contract-recall', mandate: offer?.id as string })
  expect(await market.list('ana')).toEqual([])
  expect(await market.list('ben')).toMatchObject([{ phase: 'recalled' }])
})
