import { describe, expect, it } from 'vitest'
import { dealOf } from '../contracts/deal.ts'
import { contractId } from '../contracts/index.ts'
import { policyRefusal, readHub } from '../hubs/index.ts'
import { DAY } from '../kernel/index.ts'
import { Overlay } from '../kernel/view.ts'
import { POOL, readAccount, sumToken } from '../ledger/index.ts'
import { commitmentOf, contractOf, partiesOf, pays } from '../testing/contracts.ts'
import { givesOf, ladderOf, recordFaults, tierOfTest } from '../testing/ladder.ts'
import { mandateOf, saleOf, talkOf } from '../testing/mandates.ts'
import { bytesOf, devOf, didOf, genesisOf, World } from '../testing/world.ts'
import { countDeal } from './deal.ts'
import { placeOf, readRecord, tierOf } from './index.ts'

const v = 1
const evidence = bytesOf('evidence')
const LOW = { exposure: 500n, credit: 100n, fee: 20, board: true, votes: false, jury: false }
const HIGH = { exposure: 2000n, credit: 400n, fee: 5 }
const LADDER = ladderOf(
  tierOfTest('new', {}, LOW),
  tierOfTest('known', { partners: 1, kept: 500, lost: 0 }, HIGH),
  tierOfTest('trusted', { partners: 2, age: DAY, trusted: 50n }),
)

/** Ana founded it and trusts Ben, Cy and Dee: each is a house. */
function town(over: Parameters<typeof genesisOf>[0] = {}): World {
  const world = new World({ grant: 1000n, creditLimit: 400n, ...LADDER, ...over }).enter('ben', 'cy', 'dee', 'eve')
  for (const name of ['ben', 'cy', 'dee']) world.act('ana', 'trust.set', { v, to: didOf(name), line: 10 })
  return world
}
const record = (world: World, name: string) => readRecord(world.state, didOf(name))
const tier = (world: World, name: string) => tierOf(world.state, didOf(name), world.time)?.place
const release = (world: World, payer: string, agreement: Uint8Array) =>
  world.act(payer, 'agreement.release', { agreement, amount: 0n, final: true })
function settle(world: World, payer: string, provider: string, amount = 10n): void {
  expect(release(world, payer, world.agree(payer, provider, { amount }))).toBeNull()
  expect(recordFaults(world.state)).toEqual([])
}

describe('a record', () => {
  it('tells of both sides what a settled agreement says', () => {
    const world = town()
    settle(world, 'ben', 'cy', 300n)
    expect(record(world, 'cy')).toMatchObject({ settled: 1, partners: 1, kept: 1, broken: 0, volume: 300n, open: 0n })
    expect(record(world, 'ben')).toMatchObject({ settled: 1, partners: 1, kept: 0, volume: 300n, since: world.time })
  })

  it('counts the same house once, and promises to it once a season', () => {
    const world = town()
    for (let n = 0; n < 3; n++) settle(world, 'ben', 'cy')
    expect(record(world, 'cy')).toMatchObject({ settled: 3, partners: 1, kept: 1 })
    world.wait(30 * DAY)
    settle(world, 'ben', 'cy')
    expect(record(world, 'cy')).toMatchObject({ settled: 4, partners: 1, kept: 2 })
  })

  it('counts what was broken to the same person once a season, and to another person at once', () => {
    const world = town()
    const breaks = (payer: string) =>
      world.act('cy', 'agreement.refund', { agreement: world.agree(payer, 'cy', { amount: 10n }) })
    for (const payer of ['ben', 'ben', 'dee']) breaks(payer)
    expect(record(world, 'cy').broken).toBe(2)
    world.wait(30 * DAY)
    breaks('ben')
    expect(record(world, 'cy').broken).toBe(3)
  })

  it.each([
    [undefined, 'kept'],
    [500, 'kept'],
    [499, 'lost'],
  ])('of a ruling that gave the doer %s thousandths: %s', (share, is) => {
    const world = town()
    const terms = contractOf(world, { parties: partiesOf('ben', 'cy'), commitments: [commitmentOf()] })
    const one = {
      phase: 'ruled' as const,
      delivered: 1,
      accepted: 0,
      paid: [0n],
      ...(share !== undefined && { share }),
    }
    const ended = {
      terms,
      phase: 'done' as const,
      opened: 0,
      lastEnd: 0,
      funded: [0],
      wishes: [],
      voices: [],
      flows: [],
    }
    const deal = dealOf({ ...ended, commitments: [one], ended: world.time })
    expect(deal.promises).toEqual([{ by: didOf('cy'), to: didOf('ben'), is }])
    const state = new Overlay(world.state)
    countDeal(
      {
        hub: world.hub,
        h: 1,
        time: world.time,
        prev: new Uint8Array(32),
        run: world.time,
        state,
        fact: () => undefined,
      },
      deal,
    )
    const [kept, lost] = is === 'kept' ? [1, 0] : [0, 1]
    expect(readRecord(state, didOf('cy'))).toMatchObject({ kept, lost, broken: lost })
  })

  const ENDINGS: [string, (world: World, agreement: Uint8Array) => void, [number, number]][] = [
    ['released', (world, agreement) => release(world, 'ben', agreement), [1, 0]],
    [
      'given back before anything was delivered',
      (w, agreement) => w.act('cy', 'agreement.refund', { agreement }),
      [0, 1],
    ],
    ['never delivered', (world) => world.wait(7 * DAY + 1000), [0, 1]],
    [
      'delivered and given back',
      (world, agreement) => {
        world.act('cy', 'agreement.deliver', { agreement, evidence })
        world.act('cy', 'agreement.refund', { agreement })
      },
      [0, 0],
    ],
    [
      'ended by both',
      (world, agreement) => {
        for (const name of ['ben', 'cy']) world.act(name, 'agreement.cancel', { agreement, release: 100n })
      },
      [0, 0],
    ],
  ]
  it.each(ENDINGS)('of an agreement that was %s', (_, end, [kept, broken]) => {
    const world = town()
    const agreement = world.agree('ben', 'cy')
    expect(record(world, 'cy').open).toBe(500n)
    end(world, agreement)
    expect(record(world, 'cy')).toMatchObject({ kept, broken, open: 0n })
    expect(recordFaults(world.state)).toEqual([])
  })

  it('is not kept where there is no ladder', () => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy')
    release(world, 'ben', world.agree('ben', 'cy'))
    expect([...world.state.records.keys()].filter((key) => /^(record|dealt|counted)\//.test(key))).toEqual([])
    expect(tierOf(world.state, didOf('ben'), world.time)).toBeUndefined()
  })

  it('is made of what happened before where a ladder comes later, and made anew with the next', () => {
    const rules = {
      voting: DAY,
      count: 'members',
      propose: 'members',
      turnout: 0,
      pass: 500,
      debate: 0,
      season: 0,
    } as const
    const world = new World({ grant: 1000n, creditLimit: 400n, governance: rules }).enter('ben', 'cy', 'dee', 'eve')
    const early = town()
    for (const w of [world, early]) {
      if (w === world) for (const to of ['ben', 'cy', 'dee']) w.act('ana', 'trust.set', { v, to: didOf(to), line: 10 })
      release(w, 'ben', w.agree('ben', 'cy', { amount: 40n }))
      release(w, 'dee', w.agree('dee', 'eve', { amount: 40n }))
      w.agree('ben', 'dee', { amount: 70n })
      w.act('cy', 'trust.set', { v, to: didOf('eve'), line: 60 })
    }
    const change = (policy: object) => {
      const event = world.event('ana', 'policy.propose', { v, title: 'A ladder', reason: 'Because', policy })
      world.batch([event])
      for (const name of ['ana', 'ben', 'cy', 'dee', 'eve'])
        world.act(name, 'policy.vote', { v, proposal: event.signed.id, choice: 'yes' })
    }
    change(LADDER)
    expect(recordFaults(world.state)).toEqual([])
    const names = ['ana', 'ben', 'cy', 'dee', 'eve']
    const without = (w: World) => names.map((name) => ({ ...record(w, name), since: 0 }))
    expect(without(world)).toEqual(without(early))
    change({ tiers: { season: 30 * DAY, ladder: [] } })
    expect(readHub(world.state).policy.tiers?.ladder).toEqual([])
    world.act('cy', 'trust.set', { v, to: didOf('eve'), line: 0 })
    change(LADDER)
    expect(record(world, 'eve')).toMatchObject({ settled: 1, trusted: 0n })
  })
})

describe('several commitments', () => {
  it('count for those between whom they ran, by what became of each', () => {
    const world = town()
    const bond = { token: 'HRS', amount: 20n }
    const terms = contractOf(world, {
      parties: partiesOf('ben', 'cy', 'dee'),
      commitments: [
        commitmentOf({ bond }),
        commitmentOf({ by: 2, to: 1, after: [0], pay: [pays(1, 'dee', 100n)] }),
        commitmentOf({ by: 2, to: 0, pay: [pays(0, 'dee', 50n)] }),
      ],
    })
    const signatures = ['ben', 'cy', 'dee'].map((name) => ({
      as: didOf(name),
      dev: devOf(name),
      sig: new Uint8Array(64),
    }))
    const event = world.event('ben', 'contract.open', { terms, signatures })
    expect(world.batch([event]).outcomes[0]?.refused).toBeUndefined()
    const agreement = [...world.state.records.keys()].find((key) => key.startsWith('contract/'))?.slice(9) ?? ''
    const id = Uint8Array.from(agreement.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
    expect([record(world, 'cy').open, record(world, 'dee').open, record(world, 'ben').open]).toEqual([300n, 150n, 0n])
    expect(world.act('dee', 'contract.stop', { agreement: id, commitment: 2 })).toBeNull()
    expect(world.act('ben', 'contract.accept', { agreement: id, commitment: 0, units: 1, before: 0 })).toBeNull()
    expect([record(world, 'cy').open, record(world, 'dee').open]).toEqual([0n, 100n])
    expect(world.act('cy', 'contract.accept', { agreement: id, commitment: 1, units: 1, before: 0 })).toBeNull()
    expect(record(world, 'cy')).toMatchObject({ settled: 1, partners: 2, kept: 1, broken: 0, volume: 400n })
    expect(record(world, 'dee')).toMatchObject({ settled: 1, partners: 1, kept: 1, broken: 1, open: 0n })
    expect(recordFaults(world.state)).toEqual([])
  })
})

describe('houses', () => {
  const joined = (world: World, name: string, by: string) =>
    expect(world.act(name, 'member.join', world.joinBody(name, { by: devOf(by), key: bytesOf(`of ${by}`) }))).toBeNull()

  it('hold whoever somebody brought, and whom those brought', () => {
    const world = town()
    joined(world, 'fay', 'ben')
    joined(world, 'gus', 'fay')
    const house = (name: string) => placeOf(world.state, didOf(name))?.house
    expect(['eve', 'ben', 'fay', 'gus'].map(house)).toEqual(['ana', 'ben', 'ben', 'ben'].map(didOf))
    settle(world, 'fay', 'gus')
    settle(world, 'ben', 'gus')
    expect(record(world, 'gus')).toMatchObject({ settled: 2, partners: 0, kept: 0 })
    settle(world, 'cy', 'gus')
    expect(record(world, 'gus')).toMatchObject({ partners: 1, kept: 1, own: true })
    expect(placeOf(world.state, didOf('gus'))).toEqual({ house: didOf('gus'), branch: didOf('ben') })
    for (const other of ['ben', 'fay']) settle(world, other, 'gus')
    expect(record(world, 'gus')).toMatchObject({ partners: 1, kept: 1 })
    expect(record(world, 'fay')).toMatchObject({ partners: 0 })
  })

  it('count once, and nobody in them twice', () => {
    const world = town()
    joined(world, 'fay', 'ben')
    settle(world, 'cy', 'fay')
    expect(record(world, 'cy').partners).toBe(1)
    for (const other of ['fay', 'ben']) settle(world, 'cy', other)
    expect(record(world, 'cy').partners).toBe(1)
    settle(world, 'dee', 'ben')
    expect(record(world, 'dee').partners).toBe(1)
    settle(world, 'dee', 'fay')
    expect(record(world, 'dee').partners).toBe(2)
  })

  it('reach only so far: at the end of a long chain of newcomers nobody counts', () => {
    const world = town()
    const names = [...'abcdefghijkmnopqrstuvwyz'].flatMap((one) => ['a', 'b', 'c'].map((two) => `q${one}${two}`))
    for (const [i, name] of names.entries()) joined(world, name, names[i - 1] ?? 'ben')
    expect(placeOf(world.state, didOf(names[62] as string))?.branch).toBe(didOf('ben'))
    expect(placeOf(world.state, didOf(names[63] as string))).toBeUndefined()
    settle(world, 'cy', names[63] as string)
    expect(record(world, names[63] as string)).toMatchObject({ settled: 1, partners: 0, kept: 0 })
    expect(record(world, 'cy')).toMatchObject({ settled: 1, partners: 0 })
  })

  it('are had by whom the founder trusts, for as long as that stands', () => {
    const world = town()
    settle(world, 'ana', 'eve')
    expect(record(world, 'eve').partners).toBe(0)
    world.act('ana', 'trust.set', { v, to: didOf('eve'), line: 1 })
    settle(world, 'ana', 'eve')
    expect(record(world, 'eve').partners).toBe(1)
    world.act('cy', 'trust.set', { v, to: didOf('eve'), line: 7 })
    expect(record(world, 'eve').trusted).toBe(8n)
    world.act('ana', 'trust.set', { v, to: didOf('cy'), line: 0 })
    expect([record(world, 'eve').trusted, record(world, 'cy').trusted]).toEqual([1n, 0n])
  })

  it('make trust count: not within them, and of whoever rises all of it', () => {
    const world = town()
    joined(world, 'fay', 'ben')
    world.act('ben', 'trust.set', { v, to: didOf('fay'), line: 30 })
    world.act('fay', 'trust.set', { v, to: didOf('dee'), line: 40 })
    expect([record(world, 'fay').trusted, record(world, 'dee').trusted]).toEqual([0n, 10n])
    settle(world, 'cy', 'fay')
    expect([record(world, 'fay').trusted, record(world, 'dee').trusted]).toEqual([0n, 50n])
    world.act('cy', 'trust.set', { v, to: didOf('fay'), line: 20 })
    expect(record(world, 'fay').trusted).toBe(20n)
  })
})

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
