/** Who stands on which rung of a ladder, and what a rung gives. */
import { describe, expect, it } from 'vitest'
import { contractId } from '../contracts/index.ts'
import { policyRefusal, readHub } from '../hubs/index.ts'
import { DAY } from '../kernel/index.ts'
import { POOL, readAccount, sumToken } from '../ledger/index.ts'
import { commitmentOf, contractOf, partiesOf, pays } from '../testing/contracts.ts'
import { givesOf, ladderOf, recordFaults, tierOfTest } from '../testing/ladder.ts'
import { LADDER, record, release, settle, tier, town } from '../testing/ladder-town.ts'
import { mandateOf, saleOf, talkOf } from '../testing/mandates.ts'
import { bytesOf, devOf, didOf, genesisOf, type World } from '../testing/world.ts'

const v = 1
const evidence = bytesOf('evidence')

describe('tiers', () => {
  it('rise by what is needed and fall by what is broken', () => {
    const world = town()
    expect(tier(world, 'cy')).toBe(0)
    settle(world, 'ben', 'cy')
    expect(tier(world, 'cy')).toBe(1)
    settle(world, 'dee', 'cy')
    world.act('ben', 'trust.set', { v, to: didOf('cy'), line: 45 })
    expect(tier(world, 'cy')).toBe(1)
    world.wait(DAY)
    expect(tier(world, 'cy')).toBe(2)
    for (const name of ['ben', 'dee', 'eve'])
      world.act('cy', 'agreement.refund', { agreement: world.agree(name, 'cy', { amount: 10n }) })
    expect(record(world, 'cy')).toMatchObject({ kept: 2, broken: 3 })
    expect(tier(world, 'cy')).toBe(0)
  })

  it.each([
    ['as a ladder should be', LADDER, null],
    ['no rung', ladderOf(), null],
    [
      'a first rung that asks',
      ladderOf(tierOfTest('a', { age: 1 }), tierOfTest('b', { age: 1 })),
      'policy.tiers-first',
    ],
    ['one name twice', ladderOf(tierOfTest('a'), tierOfTest('a', { age: 1 })), 'policy.tiers-names'],
    ['gives less higher up', ladderOf(tierOfTest('a'), tierOfTest('b', {}, { exposure: 5n })), 'policy.tiers-order'],
    ['takes a vote away', ladderOf(tierOfTest('a'), tierOfTest('b', {}, { votes: false })), 'policy.tiers-order'],
    ['takes more', ladderOf(tierOfTest('a'), tierOfTest('b', {}, { fee: 1 })), 'policy.tiers-order'],
  ])('in rules: %s', (_, tiers, code) => {
    expect(policyRefusal({ ...genesisOf().policy, ...tiers })).toBe(code)
  })
})

describe('what a tier gives', () => {
  const open = (world: World, payer: string, provider: string, amount: bigint) =>
    world.act(payer, 'agreement.open', world.openBody(payer, provider, world.terms(payer, provider, { amount })))

  it('is room for so much that others stand to lose at once, over all their agreements', () => {
    const world = town()
    expect(open(world, 'ben', 'eve', 300n)).toBeNull()
    expect(open(world, 'cy', 'eve', 201n)).toBe('tier.exposure')
    expect(open(world, 'cy', 'eve', 200n)).toBeNull()
    expect(open(world, 'cy', 'eve', 1n)).toBe('tier.exposure')
    expect(open(world, 'eve', 'cy', 500n)).toBeNull()
  })

  it('counts what they owe as well, and lends no more than is left', () => {
    const world = town()
    world.act('eve', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 1000n })
    expect(open(world, 'ben', 'eve', 450n)).toBeNull()
    const pay = (amount: bigint) => world.ask('eve', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount })
    expect([pay(51n), pay(50n), pay(401n)]).toEqual(['tier.credit', null, 'transfer.insufficient'])
    world.act('eve', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 50n })
    expect(open(world, 'ben', 'eve', 1n)).toBe('tier.exposure')
  })

  it('is asked again when money that came late goes into escrow', () => {
    const world = town()
    world.act('ben', 'transfer.post', { to: didOf('cy'), token: 'HRS', amount: 1000n })
    const agreement = world.agree('ben', 'eve', { amount: 300n })
    world.act('cy', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 900n })
    expect(open(world, 'dee', 'eve', 300n)).toBeNull()
    expect(world.ask('ben', 'agreement.fund', { agreement })).toBe('tier.exposure')
  })

  const contract = (world: World, name: string, amount: bigint) => {
    const negotiation = bytesOf(`talk ${name}`).subarray(0, 16)
    const one = commitmentOf({ pay: [pays(0, 'eve', amount)] })
    const terms = contractOf(world, { negotiation, parties: partiesOf(name, 'eve'), commitments: [one] })
    const signatures = [name, 'eve'].map((as) => ({ as: didOf(as), dev: devOf(as), sig: new Uint8Array(64) }))
    return { id: contractId(terms), refused: world.act(name, 'contract.open', { terms, signatures }) }
  }

  it('counts agreements of several commitments the same: when they open, and when money comes late', () => {
    const world = town()
    expect(contract(world, 'ben', 501n).refused).toBe('tier.exposure')
    expect(contract(world, 'cy', 300n).refused).toBeNull()
    expect(contract(world, 'ben', 201n).refused).toBe('tier.exposure')
    world.act('ben', 'transfer.post', { to: didOf('cy'), token: 'HRS', amount: 1000n })
    const { id, refused } = contract(world, 'ben', 200n)
    expect([refused, record(world, 'eve').open]).toEqual([null, 300n])
    world.act('cy', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 900n })
    expect(open(world, 'dee', 'eve', 150n)).toBeNull()
    expect(world.act('ben', 'contract.fund', { agreement: id })).toBe('tier.exposure')
    expect(recordFaults(world.state)).toEqual([])
  })

  it('counts what is taken of a mandate the same, and what its giver stakes on credit', () => {
    const world = town()
    const give = (price: bigint, bond: bigint) => {
      const sale = { ...saleOf({ bond: { token: 'HRS', amount: bond } }), pay: [pays(0, 'ben', price)] }
      const event = world.event('ben', 'contract.mandate', { ...mandateOf(world, {}, { commitments: [sale] }) })
      expect(world.batch([event]).outcomes[0]?.refused).toBeUndefined()
      return event.signed.id
    }
    const take = (mandate: Uint8Array, who: string, units: number) =>
      world.act(who, 'contract.take', { mandate, units, negotiation: talkOf(`${who} ${units} ${world.h}`) })
    const plain = give(200n, 1n)
    expect(take(plain, 'cy', 3)).toBe('tier.exposure')
    expect(take(plain, 'cy', 1)).toBeNull()
    expect(record(world, 'ben').open).toBe(200n)
    world.act('ben', 'transfer.post', { to: didOf('dee'), token: 'HRS', amount: 990n })
    expect(take(give(210n, 105n), 'dee', 1)).toBe('tier.exposure')
    expect(take(give(200n, 105n), 'dee', 1)).toBeNull()
    expect(recordFaults(world.state)).toEqual([])
  })

  it('takes nothing back when it falls: what is open is carried to its end', () => {
    const world = town()
    settle(world, 'ben', 'cy')
    const agreement = world.agree('dee', 'cy', { amount: 900n })
    for (const name of ['ben', 'eve'])
      world.act('cy', 'agreement.refund', { agreement: world.agree(name, 'cy', { amount: 10n }) })
    expect(tier(world, 'cy')).toBe(0)
    expect(open(world, 'ben', 'cy', 1n)).toBe('tier.exposure')
    expect(world.act('cy', 'agreement.deliver', { agreement, evidence })).toBeNull()
    expect(release(world, 'dee', agreement)).toBeNull()
    expect(record(world, 'cy').open).toBe(0n)
  })

  it('is a fee of what is paid out of agreements, to a pool that keepers pay from', () => {
    const world = town()
    const paid = (name: string) => readAccount(world.state, 'HRS', didOf(name)).posted
    const agreement = world.agree('ben', 'eve', { amount: 499n })
    expect(world.act('ben', 'agreement.release', { agreement, amount: 49n, final: false })).toBeNull()
    expect(paid('eve')).toBe(1049n)
    release(world, 'ben', agreement)
    expect(paid('eve')).toBe(1000n + 499n - 9n)
    expect(readAccount(world.state, 'HRS', POOL).posted).toBe(9n)
    expect(world.act('ben', 'transfer.post', { to: didOf('eve'), token: 'HRS', amount: 100n })).toBeNull()
    expect(paid('eve')).toBe(1590n)
    const pay = { v, token: 'HRS', to: didOf('ben'), amount: 9n }
    expect(world.ask('ben', 'pool.pay', pay)).toBe('token.not-minter')
    expect(world.ask('ana', 'pool.pay', { ...pay, amount: 10n })).toBe('transfer.insufficient')
    expect(world.act('ana', 'pool.pay', pay)).toBeNull()
    expect(sumToken(world.state, 'HRS').accounts).toBe(5000n)
  })

  it('is a vote, for those it gives one', () => {
    const world = town()
    settle(world, 'ben', 'cy')
    const event = world.event('eve', 'policy.propose', { v, title: 'More', reason: 'So', policy: { grant: 5 } })
    world.batch([event])
    const vote = { v, proposal: event.signed.id, choice: 'yes' }
    expect(world.act('eve', 'policy.vote', vote)).toBe('vote.tier')
    expect(world.act('ben', 'policy.vote', vote)).toBeNull()
    settle(world, 'cy', 'dee')
    expect(world.act('cy', 'policy.vote', vote)).toBeNull()
    expect(readHub(world.state).policy.grant).toBe(1000n)
    expect(world.act('dee', 'policy.vote', vote)).toBeNull()
    expect(readHub(world.state).policy.grant).toBe(5n)
  })

  it('leaves everybody a vote where it would leave nobody one', () => {
    const gives = givesOf({ votes: false })
    const tiers = ladderOf(tierOfTest('a', {}, gives), tierOfTest('b', { partners: 9 }))
    const world = town(tiers)
    const event = world.event('eve', 'policy.propose', { v, title: 'More', reason: 'So', policy: { grant: 5 } })
    world.batch([event])
    for (const name of ['ana', 'ben', 'cy', 'dee', 'eve'])
      expect(world.act(name, 'policy.vote', { v, proposal: event.signed.id, choice: 'yes' })).toBeNull()
    expect(readHub(world.state).policy.grant).toBe(5n)
  })
})
