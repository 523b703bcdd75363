/** Agreements of several commitments between real nodes: real engine, store on disk, sealed mail; only the wire is the test's. */
import { afterEach, describe, expect, test } from 'vitest'
import type { Act, Sheet } from '#shared/ipc/agreements.ts'
import type { CommitmentForm, ContractForm, ContractPreview, ContractSummary } from '#shared/ipc/contracts.ts'
import { ContractMarket } from '../../../testing/contract-market.ts'
import { BEAT } from '../../../testing/market.ts'

const DAY = 86_400_000
const homes: ContractMarket[] = []
afterEach(() => {
  for (const market of homes.splice(0)) market.close()
})
function opened(...names: string[]): Promise<ContractMarket> {
  const market = new ContractMarket()
  homes.push(market)
  return market.open(...names)
}

describe('a commission with milestones', () => {
  test('is previewed, proposed, countered, signed, delivered, accepted, and its receipt signed by both; every step survives a restart', async () => {
    const market = await opened('ana', 'ben')
    const form = market.milestones()
    const preview = await market.call<ContractPreview>('ana', 'contracts.preview', { form })
    expect(preview).toMatchObject({
      problems: [],
      worst: ['If ana signs and then does nothing: pays 600 HRS.', expect.any(String)],
    })
    expect(preview.courses.map(({ what }) => what)).toContain('If ben does not deliver “Final”')

    const { negotiation, agreement: first } = await market.sign('ana', { act: 'contract-propose', form })
    await market.lan.restart('ben')
    market.lan.settle()
    expect(await market.call<ContractSummary[]>('ben', 'contracts.list', {})).toMatchObject([
      { needsMe: true, phase: 'offered', count: 3 },
    ])
    const fewer = { ...form, commitments: form.commitments.slice(0, 2) }
    const counter = await market.sign('ben', { act: 'contract-counter', negotiation, form: fewer })
    const { sheet } = await market.sign('ana', { act: 'contract-agree', negotiation, proposal: counter.agreement })
    expect(sheet.balances).toMatchObject([{ before: '1000', after: '700' }])
    expect(counter.agreement).not.toBe(first)

    for (const place of [0, 1]) {
      await market.deliver('ben', counter.agreement, place)
      expect(await market.view('ana', negotiation)).toMatchObject({ needsMe: true })
      await market.accept('ana', counter.agreement, place)
    }
    const view = await market.view('ben', negotiation)
    expect(view).toMatchObject({
      phase: 'done',
      flows: [{ from: { nick: 'ana' }, to: { nick: 'ben' }, amount: '300' }],
      receipt: { of: 2 },
      commitments: [{ phase: 'kept', deliveries: [{ note: 'Here it is' }] }, { phase: 'kept' }],
    })
    market.lan.settle()
    expect((await market.view('ana', negotiation)).receipt?.signed).toHaveLength(2)
  })

  test('one late: what it pays and what was to follow go back', async () => {
    const market = await opened('ana', 'ben')
    const form = market.milestones()
    const soon = { ...form, commitments: form.commitments.map((one) => ({ ...one, within: 3 * BEAT })) }
    const { negotiation, agreement } = await market.agree(soon, 'ana', 'ben')
    await market.deliver('ben', agreement)
    await market.accept('ana', agreement)
    market.pass(4 * BEAT)
    const view = await market.view('ana', negotiation)
    expect(view.commitments.map(({ phase }) => phase)).toEqual(['kept', 'broken', 'waived'])
    expect(view.flows).toMatchObject([{ amount: '100' }])
  })

  test('ended by consent, and a later deadline by consent', async () => {
    const market = await opened('ana', 'ben')
    const { negotiation, agreement } = await market.agree(market.milestones(), 'ana', 'ben')
    const later: Act = {
      act: 'contract-ask',
      agreement,
      wish: { kind: 'extend', commitment: 0, by: DAY },
      text: 'I was ill',
    }
    const before = (await market.view('ana', negotiation)).commitments[0]?.due as number
    await market.sign('ben', later)
    expect(await market.view('ana', negotiation)).toMatchObject({ needsMe: true, wishes: [{ party: 1 }] })
    await market.sign('ana', { ...later, text: '' })
    expect((await market.view('ana', negotiation)).commitments[0]?.due).toBe(before + DAY)
    const end: Act = { act: 'contract-ask', agreement, wish: { kind: 'end', shares: [500, 0, 0] }, text: '' }
    await market.sign('ana', end)
    await market.sign('ben', end)
    expect(await market.view('ben', negotiation)).toMatchObject({ phase: 'cancelled', flows: [{ amount: '50' }] })
  })
})

describe('several parties', () => {
  const ring = (market: ContractMarket): ContractForm => {
    const pays = (by: number, to: number, payee: string): CommitmentForm => {
      const pay = [{ by, token: 'HRS', amount: '30', to: [{ did: market.dids[payee] as string, share: 1000 }] }]
      return market.commitment({
        title: `${by}`,
        by,
        to,
        what: 'money',
        gate: { kind: 'time' },
        within: 0,
        review: 0,
        pay,
      })
    }
    return market.form(['ana', 'ben', 'cy'], [pays(0, 1, 'ben'), pays(1, 2, 'cy'), pays(2, 0, 'ana')], {
      together: true,
    })
  }

  test('a ring of three is settled in the batch that opens it', async () => {
    const market = await opened('ana', 'ben', 'cy')
    const { negotiation } = await market.agree(ring(market), 'ana', 'ben', 'cy')
    for (const name of ['ana', 'ben', 'cy'])
      expect(await market.view(name, negotiation)).toMatchObject({ phase: 'done', flows: [{}, {}, {}] })
  })

  test('two who sign at once, neither knowing of the other, have signed it all the same', async () => {
    const market = await opened('ana', 'ben', 'cy')
    const { negotiation, agreement: proposal } = await market.sign('ana', {
      act: 'contract-propose',
      form: ring(market),
    })
    const act: Act = { act: 'contract-agree', negotiation, proposal }
    const sheets: [string, string][] = []
    for (const name of ['ben', 'cy']) {
      const { digest } = await market.call<Sheet>(name, 'acts.prepare', { act })
      sheets.push([name, digest])
    }
    for (const [name, digest] of sheets) await market.lan.get(name).call('acts.approve', { digest })
    market.lan.settle()
    market.pass(BEAT)
    expect(await market.view('ana', negotiation)).toMatchObject({ phase: 'done' })
  })

  test('a withdrawal ends the talk for everybody', async () => {
    const market = await opened('ana', 'ben', 'cy')
    const { negotiation, agreement: proposal } = await market.sign('ana', {
      act: 'contract-propose',
      form: ring(market),
    })
    await market.sign('ana', { act: 'contract-withdraw', negotiation })
    const act: Act = { act: 'contract-agree', negotiation, proposal }
    await expect(market.sign('ben', act)).rejects.toMatchObject({ code: 'trade.withdrawn' })
    expect(await market.view('cy', negotiation)).toMatchObject({ phase: 'withdrawn' })
  })

  test('a group signs and accepts by two of three', async () => {
    const market = await opened('ana', 'ben', 'cy', 'dee')
    const did = (name: string) => market.dids[name] as string
    const group = { did: did('ben'), group: { members: ['ben', 'cy', 'dee'].map(did), quorum: 2 } }
    const one = market.commitment({
      by: 0,
      to: 1,
      pay: [{ by: 1, token: 'HRS', amount: '60', to: [{ did: did('ana'), share: 1000 }] }],
    })
    const form = { ...market.form([], [one]), parties: [{ did: did('ana') }, group] }
    const { negotiation, agreement } = await market.agree(form, 'ana', 'cy', 'ben')
    await market.deliver('ana', agreement)
    await market.accept('cy', agreement)
    expect((await market.view('dee', negotiation)).commitments[0]?.phase).toBe('delivered')
    await market.accept('dee', agreement)
    expect(await market.view('ana', negotiation)).toMatchObject({ phase: 'done', flows: [{ amount: '60' }] })
  })
})

describe('clauses', () => {
  test('the receiver’s app draws a code, and the doer proves the hand-over with it', async () => {
    const market = await opened('ana', 'ben')
    const form = market.form(['ana', 'ben'], [market.commitment({ what: 'thing', gate: { kind: 'code' } })])
    const byDoer = market.sign('ben', { act: 'contract-propose', form })
    await expect(byDoer).rejects.toMatchObject({ code: 'terms.invalid' })
    const { negotiation, agreement } = await market.agree(form, 'ana', 'ben')
    const code = (await market.view('ana', negotiation)).commitments[0]?.code as string
    expect((await market.view('ben', negotiation)).commitments[0]?.code).toBeUndefined()
    const show = (text: string) =>
      market.call('ben', 'contracts.showCode', { agreement, commitment: 0, units: 1, code: text })
    await expect(show('nonsense')).rejects.toMatchObject({ code: 'contract.code-form' })
    await show(code.toUpperCase())
    expect(await market.view('ben', negotiation)).toMatchObject({ phase: 'done', flows: [{ amount: '100' }] })
  })

  test('an uptime measured by two of three pays 73 %', async () => {
    const market = await opened('ana', 'ben', 'cy', 'dee', 'eve')
    const attesters = ['cy', 'dee', 'eve'].map((name) => market.dids[name] as string)
    const gate = {
      kind: 'attest' as const,
      attesters,
      quorum: 2,
      measure: 'per mille of hours up',
      full: 1000,
      least: 0,
    }
    const form = market.form(['ana', 'ben'], [market.commitment({ gate })])
    const { negotiation, agreement } = await market.agree(form, 'ana', 'ben')
    expect(await market.call<ContractSummary[]>('cy', 'contracts.list', {})).toMatchObject([
      { mine: -1, needsMe: true },
    ])
    for (const [name, value] of [
      ['cy', 900],
      ['dee', 730],
      ['eve', 100],
    ] as const)
      await market.sign(name, { act: 'contract-attest', agreement, commitment: 0, value })
    expect(await market.view('ben', negotiation)).toMatchObject({ phase: 'done', flows: [{ amount: '73' }] })
  })

  test('arbiters see the reason and the text, and what two of them rule alike is paid', async () => {
    const market = await opened('ana', 'ben', 'cy', 'dee')
    const dispute = {
      arbiters: ['cy', 'dee'].map((name) => market.dids[name] as string),
      quorum: 2,
      within: 5 * DAY,
      otherwise: 500,
    }
    const { negotiation, agreement } = await market.agree(
      market.form(['ana', 'ben'], [market.commitment()], { dispute }),
      'ana',
      'ben',
    )
    await market.deliver('ben', agreement)
    await market.sign('ana', { act: 'contract-dispute', agreement, commitment: 0, reason: 'It is not what we said' })
    const seen = await market.view('cy', negotiation)
    expect(seen).toMatchObject({ title: 'A poster', needsMe: true })
    expect(seen.history.map(({ text }) => text)).toContain('“Sketches”: It is not what we said')
    for (const name of ['cy', 'dee'])
      await market.sign(name, { act: 'contract-rule', agreement, commitment: 0, share: 600, bond: 0 })
    expect(await market.view('ben', negotiation)).toMatchObject({ phase: 'done', flows: [{ amount: '60' }] })
  })
})

describe('strangers', () => {
  test('a letter under the number of a talk changes nothing in it', async () => {
    const market = await opened('ana', 'ben', 'cy')
    const { negotiation, agreement } = await market.agree(market.milestones(), 'ana', 'ben')
    const form = market.form(['cy', 'ana'], [market.commitment({ payee: 'ana' })])
    const { context } = market.lan.get('cy').engine
    const before = await market.view('ana', negotiation)
    const own = await market.sign('cy', { act: 'contract-propose', form })
    expect(own.negotiation).not.toBe(negotiation)
    const row = context.sql.get<{ bytes: Uint8Array }>(
      'SELECT bytes FROM contract_message WHERE negotiation = ?',
      own.negotiation,
    )
    expect(row).toBeDefined()
    await expect(
      market.sign('cy', { act: 'contract-accept', agreement, commitment: 0, units: 1 }),
    ).rejects.toMatchObject({ code: 'trade.unknown' })
    expect((await market.view('ana', negotiation)).history).toHaveLength(before.history.length)
  })
})

test('problems are named at their field', async () => {
  const market = await opened('ana', 'ben')
  const form = market.milestones()
  const [first] = form.commitments as [CommitmentForm]
  const of = async (over: Partial<CommitmentForm>, whole: Partial<ContractForm> = {}) => {
    const commitments = [{ ...first, ...over }]
    const { problems } = await market.call<ContractPreview>('ana', 'contracts.preview', {
      form: { ...form, commitments, ...whole },
    })
    return problems.map(({ path: field }) => field)
  }
  expect(await of({})).toEqual([])
  expect(await of({ title: ' ' })).toEqual(['commitments.0.title'])
  expect(await of({ quantity: 0 })).toEqual(['commitments.0.quantity'])
  expect(await of({ to: 1 })).toEqual(['commitments.0.to'])
  expect(await of({ within: 0 })).toEqual(['commitments.0.within'])
  expect(await of({ pay: [{ ...(first.pay[0] as CommitmentForm['pay'][number]), token: 'XYZ' }] })).toEqual([
    'commitments.0.pay.0.token',
  ])
  expect(await of({}, { title: '' })).toEqual(['title'])
  expect(await of({}, { parties: form.parties.slice(1) })).not.toEqual([])
})
