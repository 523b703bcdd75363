/** What a record says of somebody, by what became of their agreements. */
import { describe, expect, it } from 'vitest'
import { dealOf } from '../contracts/deal.ts'
import { readContract } from '../contracts/index.ts'
import { readHub } from '../hubs/index.ts'
import { DAY } from '../kernel/index.ts'
import { Overlay } from '../kernel/view.ts'
import { commitmentOf, contracted, contractOf, partiesOf, pays } from '../testing/contracts.ts'
import { recordFaults } from '../testing/ladder.ts'
import { LADDER, record, release, settle, town } from '../testing/ladder-town.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { countDeal } from './deal.ts'
import { readRecord, tierOf } from './index.ts'

const v = 1
const evidence = bytesOf('evidence')

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

  it.each([0, 499, 500, 1000])(
    'nobody ruled, and the declared split gave the doer %s thousandths: neither',
    (otherwise) => {
      const world = town()
      const dispute = { arbiters: [didOf('dee')], quorum: 1, within: DAY, otherwise }
      const at = { agreement: contracted(world, { commitments: [commitmentOf()], dispute }), commitment: 0 }
      world.act('cy', 'contract.deliver', { ...at, units: 1, shown: { evidence } })
      expect(world.act('ben', 'contract.dispute', { ...at, reason: evidence })).toBeNull()
      world.wait(DAY)
      expect(readContract(world.state, at.agreement)?.commitments[0]?.phase).toBe('ruled')
      expect(readRecord(world.state, didOf('cy'))).toMatchObject({ kept: 0, lost: 0, broken: 0, settled: 0 })
    },
  )

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
