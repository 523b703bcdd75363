/** Hubs that change their own rules, on real nodes: the hand-over of the right to certify, and the pages that show it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readHub, standingOf } from '#shared/core/hubs/index.ts'
import { DAY, HOUR, MINUTE } from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { PolicyForm, RulesView } from '#shared/ipc/governance.ts'
import { named } from '../../testing/consensus-form.ts'
import { CouncilMarket } from '../../testing/council-market.ts'

const SOLO = named('solo', 1, { unlock: HOUR })

let market: CouncilMarket
let lan: CouncilMarket['lan']
let hub: string

beforeEach(async () => {
  market = await new CouncilMarket().meet()
  ;({ lan, hub } = market)
})
afterEach(() => market.close())

const didOf = (name: string): string => market.did(name)
const sign = (name: string, act: Act) => market.sign(name, act)
const proposals = (name: string) => market.proposals(name)
const decide = (change: object) => market.decide(change)
const pass = (ms: number) => market.pass(ms)
const rules = (name: string) => market.call<RulesView>(name, 'governance.rules', { hub })
const signers = async (name: string): Promise<string[]> => (await rules(name)).validators.map(({ nick }) => nick)

const BRIEF: PolicyForm['governance'] = {
  count: 'members',
  propose: 'members',
  turnout: 500,
  pass: 500,
  debate: 0,
  voting: 20 * MINUTE,
  season: 0,
}

function expectSame(): void {
  const [first, ...others] = ['ana', 'ben', 'cy'].map((name) => {
    return `${lan.get(name).engine.hub(hub).chain.head.h} ${market.stateRoot(name)}`
  })
  for (const other of others) expect(other).toBe(first)
}

describe('the right to certify', () => {
  it('goes from one node to another by a vote, live, and the log reads the same everywhere afterwards', async () => {
    await decide({ policy: { consensus: SOLO }, validators: [didOf('ben')] })
    expect(await rules('cy')).toMatchObject({ epoch: 1, policy: { version: 1 } })
    expect(await signers('cy')).toEqual(['ben'])
    lan.disconnect('ana', 'ben')
    lan.disconnect('ana', 'cy')
    await sign('cy', { act: 'pay', hub, to: didOf('ben'), amount: '100' })
    expect(lan.get('ben').engine.hub(hub).chain.head.h).toBe(lan.get('cy').engine.hub(hub).chain.head.h)
    expect(readHub(lan.get('cy').engine.hub(hub).chain.reader).epoch).toBe(1)
    lan.connect('ana', 'ben')
    lan.settle()
    expectSame()
    for (const name of ['ana', 'ben', 'cy'])
      expect(await lan.get(name).call('node.rebuild', { hub })).toMatchObject({ equal: true })
  })

  it('stays where it is while the new signer declines, and that is told', async () => {
    await lan.get('ben').call('governance.declineToValidate', { hub, decline: true })
    await decide({ policy: { consensus: { ...SOLO, handover: HOUR } }, validators: [didOf('ben')] })
    expect((await rules('cy')).next).toMatchObject({ ready: 0, needed: 1, validators: [{ nick: 'ben', ready: false }] })
    expect(await signers('cy')).toEqual(['ana'])
    pass(HOUR + 20 * MINUTE)
    expect((await rules('cy')).next).toBeUndefined()
    expect((await proposals('cy'))[0]).toMatchObject({ phase: 'lapsed' })
    expect(await signers('cy')).toEqual(['ana'])
    expectSame()
  })

  it('waits for a signer that is away, and goes over when they come back', async () => {
    await decide({ policy: { governance: BRIEF } })
    for (const other of ['ana', 'cy']) lan.disconnect('ben', other)
    await sign('ana', {
      act: 'propose-rules',
      hub,
      title: 'Ben signs',
      reason: 'His computer is always on',
      policy: { consensus: SOLO },
      validators: [didOf('ben')],
    })
    const [{ id = '' } = {}] = await proposals('ana')
    for (const name of ['ana', 'cy']) await sign(name, { act: 'vote', hub, proposal: id, choice: 'yes' })
    pass(30 * MINUTE)
    expect((await rules('ana')).next).toMatchObject({ ready: 0 })
    lan.connect('ana', 'ben')
    lan.settle()
    expect(await signers('ana')).toEqual(['ben'])
  })

  it('moves with the members’ standing votes, and by stakes after another vote', async () => {
    await sign('ben', { act: 'validate', hub })
    await sign('cy', { act: 'validate', hub })
    for (const name of ['ana', 'ben']) await sign(name, { act: 'delegate', hub, to: didOf('ben') })
    await sign('cy', { act: 'delegate', hub, to: didOf('cy') })
    await decide({ policy: { consensus: { ...SOLO, model: 'dpos', epoch: HOUR } } })
    expect(await signers('ana')).toEqual(['ben'])
    await sign('ana', { act: 'delegate', hub, to: didOf('cy') })
    expect(await signers('ana')).toEqual(['ben'])
    pass(HOUR)
    expect(await signers('ana')).toEqual(['cy'])
    await sign('ben', { act: 'stake', hub, amount: '300' })
    await sign('cy', { act: 'stake', hub, amount: '200' })
    await decide({ policy: { consensus: { ...SOLO, model: 'staking', epoch: HOUR } } })
    expect(await signers('ana')).toEqual(['ben'])
    expect((await rules('ben')).mine).toMatchObject({ offered: true, here: true, stake: '300', available: '700' })
    expectSame()
    expect(await lan.get('ana').call('node.rebuild', { hub })).toMatchObject({ equal: true })
  })
})

describe('several validators', () => {
  const several: PolicyForm['consensus'] = { ...SOLO, quorum: 'majority', seats: 3 }

  it('take over from one by a vote, go on while one of them sleeps, and hand the hub back to one', async () => {
    await decide({ policy: { consensus: several }, validators: ['ana', 'ben', 'cy'].map(didOf) })
    pass(MINUTE)
    expect(await rules('cy')).toMatchObject({ epoch: 1, quorum: { kind: 'majority', total: 3, needed: 2 } })
    for (const other of ['ben', 'cy']) lan.disconnect('ana', other)
    await sign('cy', { act: 'pay', hub, to: didOf('ben'), amount: '100' })
    pass(10 * MINUTE)
    const balance = (name: string) =>
      readAccount(lan.get(name).engine.hub(hub).chain.reader, 'HRS', didOf('ben')).posted
    expect([balance('ben'), balance('cy'), balance('ana')]).toEqual([1100n, 1100n, 1000n])
    for (const other of ['ben', 'cy']) lan.connect('ana', other)
    pass(10 * MINUTE)
    expectSame()
    await decide({ policy: { consensus: SOLO }, validators: [didOf('cy')] })
    pass(10 * MINUTE)
    expect(await signers('ana')).toEqual(['cy'])
    expect(await rules('ben')).toMatchObject({ epoch: 2, quorum: { kind: 'solo' } })
    expectSame()
    expect(await lan.get('ana').call('node.rebuild', { hub })).toMatchObject({ equal: true })
  })
})

describe('a newcomer', () => {
  it('waits where everybody sees it until enough members have given their word', async () => {
    await decide({ policy: { admission: { by: 'vouches', members: 3, within: DAY } } })
    const { link } = (await lan.get('ben').call('hubs.invite', { hub, uses: 1, days: 1 })) as { link: string }
    const dee = await lan.node('dee')
    const { did } = (await dee.call('identity.status', {})) as { did: string }
    lan.connect('dee', 'ben')
    await dee.call('hubs.join', { link })
    lan.settle()
    expect((await rules('ana')).applicants).toMatchObject([
      { nick: 'dee', by: 'ben', vouches: { count: 1, needed: 3, mine: false } },
    ])
    const [mine] = (await dee.call('hubs.list', {})) as { standing?: { is: string } }[]
    expect(mine?.standing?.is).toBe('applying')
    await sign('ana', { act: 'vouch', hub, did })
    await sign('cy', { act: 'vouch', hub, did })
    expect(standingOf(dee.engine.hub(hub).chain.reader, did)).toBe('member')
    expect((await rules('ana')).applicants).toEqual([])
  })
})

describe('a proposal', () => {
  it('is shown in sentences, with what was said and how it was voted', async () => {
    await decide({ policy: { governance: BRIEF } })
    const { sheet } = await sign('ana', {
      act: 'propose-rules',
      hub,
      title: 'A smaller credit',
      reason: 'Debts grew',
      policy: { creditLimit: '200' },
    })
    expect(sheet.sentence).toMatch(/A smaller credit.*2\.00.*instead of.*5\.00/)
    const [{ id = '' } = {}] = await proposals('ben')
    await sign('ben', { act: 'speak', hub, proposal: id, text: 'Too small for me' })
    await sign('ben', { act: 'vote', hub, proposal: id, choice: 'no' })
    expect((await proposals('cy'))[0]).toMatchObject({
      title: 'A smaller credit',
      phase: 'voting',
      by: { nick: 'ana' },
      voted: 1,
      electorate: 3,
      shares: { yes: 0, no: 1000 },
      statements: [{ nick: 'ben', text: 'Too small for me' }],
      votes: [{ nick: 'ben', choice: 'no' }],
      mine: { mayVote: true, maySpeak: true },
    })
    pass(30 * MINUTE)
    const [ended] = await proposals('cy')
    expect(ended).toMatchObject({ phase: 'failed', because: expect.stringContaining('Not enough members voted') })
  })
})

describe('a secret vote', () => {
  it('passes with nobody’s choice on any node, opened by the tellers’ computers by themselves', async () => {
    const secret = { ...BRIEF, debate: 20 * MINUTE, voting: HOUR, secret: { tellers: 3, counting: DAY } }
    await decide({ policy: { governance: secret } })
    await sign('ana', { act: 'propose-rules', hub, title: 'A grant', reason: 'Why not', policy: { grant: '7' } })
    const [{ id = '' } = {}] = await proposals('ana')
    for (const name of ['ben', 'cy']) await sign(name, { act: 'tell', hub, proposal: id })
    pass(20 * MINUTE)
    for (const [name, choice] of [
      ['ana', 'yes'],
      ['ben', 'no'],
    ] as const)
      expect((await sign(name, { act: 'vote', hub, proposal: id, choice })).sheet.sentence).toMatch(/secretly/)
    expect((await proposals('cy'))[0]).toMatchObject({
      phase: 'voting',
      voted: 2,
      votes: [{ choice: 'secret' }, { choice: 'secret' }],
      shares: { yes: 0, no: 0 },
    })
    await sign('cy', { act: 'vote', hub, proposal: id, choice: 'yes' })
    expect((await proposals('cy'))[0]).toMatchObject({ phase: 'active', shares: { yes: 666, no: 333 } })
    expect((await rules('ben')).policy.form.grant).toBe('7')
    expectSame()
  })
})
