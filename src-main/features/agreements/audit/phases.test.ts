/** Audit bundles of agreements of several commitments, in every phase there is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type ContractView,
  commitmentPhase,
  contractPhase,
  type GateForm,
  type WishForm,
} from '#shared/ipc/contracts.ts'
import { BundleMarket, type Deal, HALF_HOUR } from '../../../testing/bundle-market.ts'
import { bytesOf, failures, verify } from '../../../testing/bundles.ts'
import { checkAudit } from './check.ts'

const MINUTE = 60_000
const SLOW_MS = 240_000

let market: BundleMarket
beforeAll(async () => {
  market = await new BundleMarket().open('ana', 'ben', 'cy', 'dan')
}, SLOW_MS)
afterAll(() => market.close())

const disputed = () => market.deal(['ben', 'cy'], [market.soon()], { dispute: market.arbiter() })
const ring = () => [
  market.work({ payee: 'cy', title: 'Bread', within: HALF_HOUR }),
  market.work({ title: 'Lesson', by: 0, to: 1, within: HALF_HOUR }),
]

describe('whatever has become of it, its bundle holds, whoever exports it, and says how it stands', () => {
  const seen = new Set<string>()
  const rows: [what: string, make: () => Promise<Deal>, outcome: string, says?: RegExp][] = [
    [
      'somebody’s money is missing',
      () => market.one({ pay: [market.pays(0, 'cy', '20000')] }),
      'signed, and not everybody’s money is in escrow',
    ],
    [
      'the money never came together',
      async () => {
        const deal = await market.deal(['ben', 'cy'], [market.work({ pay: [market.pays(0, 'cy', '20000')] })], {
          fundWithin: HALF_HOUR,
        })
        market.pass(HALF_HOUR + MINUTE)
        return deal
      },
      'lapsed before everybody’s money was in escrow',
    ],
    [
      'it has begun',
      () => market.deal(['ben', 'cy'], market.twoSteps()),
      'under way: 1 to be done, 1 not begun',
      /10\.00 HRS of .* in escrow/,
    ],
    [
      'something is delivered, with more time by consent',
      async () => {
        const deal = await market.deal(['ben', 'cy'], [market.work({ payee: 'cy', quantity: 3, unit: 'HUR' })])
        const wish: WishForm = { kind: 'extend', commitment: 0, by: HALF_HOUR }
        for (const name of ['ben', 'cy'])
          await market.sign(name, { act: 'contract-ask', agreement: deal.agreement, wish, text: '' })
        await market.handOver('cy', deal.agreement, { units: 2 })
        return deal
      },
      'under way: 1 delivered and not accepted',
      /“Sketches”, .*: delivered and not accepted, 0 of 3 accepted/,
    ],
    [
      'it is with the arbiters',
      async () => {
        const deal = await disputed()
        await market.handOver('cy', deal.agreement)
        await market.sign('ben', {
          act: 'contract-dispute',
          agreement: deal.agreement,
          commitment: 0,
          reason: 'Blurred',
        })
        return deal
      },
      'under way: 1 with the arbiters',
    ],
    [
      'the arbiters have ruled',
      async () => {
        const deal = await disputed()
        const { agreement } = deal
        await market.handOver('cy', agreement)
        await market.sign('ben', { act: 'contract-dispute', agreement, commitment: 0, reason: 'Blurred' })
        await market.sign('dan', { act: 'contract-rule', agreement, commitment: 0, share: 600, bond: 0 })
        return deal
      },
      'ended: 1 ruled by arbiters',
      /ruled by arbiters, 60 % of what was held for it paid[\s\S]*3\.00 HRS/,
    ],
    [
      'the arbiters said nothing',
      async () => {
        const deal = await disputed()
        await market.handOver('cy', deal.agreement)
        await market.sign('cy', { act: 'contract-dispute', agreement: deal.agreement, commitment: 0, reason: 'Slow' })
        market.pass(HALF_HOUR + MINUTE)
        return deal
      },
      'ended: 1 ruled by arbiters',
      /50 % of what was held/,
    ],
    [
      'one is kept and the other late',
      async () => {
        const deal = await market.deal(['ben', 'cy'], market.twoSteps())
        await market.handOver('cy', deal.agreement)
        await market.take('ben', deal.agreement)
        market.pass(HALF_HOUR + MINUTE)
        return deal
      },
      'ended: 1 kept, 1 broken',
      /has received 5\.00 HRS from/,
    ],
    [
      'nobody looked at it, and what builds upon it is waived',
      async () => {
        const first = market.work({ payee: 'cy', review: HALF_HOUR, onSilence: 'refund' })
        const deal = await market.deal(['ben', 'cy'], [first, market.work({ title: 'Final', after: [0] })])
        await market.handOver('cy', deal.agreement)
        market.pass(HALF_HOUR + MINUTE)
        return deal
      },
      'ended: 2 waived',
    ],
    [
      'all consent to its end',
      async () => {
        const deal = await market.one()
        const wish: WishForm = { kind: 'end', shares: [300] }
        for (const name of ['ben', 'cy'])
          await market.sign(name, { act: 'contract-ask', agreement: deal.agreement, wish, text: '' })
        return deal
      },
      'ended by consent of all: 1 ended early',
      /30 % of what was held for it paid/,
    ],
    [
      'it is called off, and another one given up',
      async () => {
        const deposit = { token: 'HRS', amount: '100' }
        const deal = await market.deal(
          ['ben', 'cy'],
          [market.work({ payee: 'cy', callOff: 100 }), market.work({ payee: 'cy', title: 'Final', bond: deposit })],
        )
        await market.sign('ben', { act: 'contract-stop', agreement: deal.agreement, commitment: 0 })
        await market.sign('cy', { act: 'contract-stop', agreement: deal.agreement, commitment: 1 })
        return deal
      },
      'ended: 1 ended early, 1 broken',
      /10 % of what was held/,
    ],
    [
      'half of all or nothing is done',
      async () => {
        const deal = await market.deal(['ben', 'cy'], ring(), { together: true })
        await market.handOver('cy', deal.agreement)
        await market.take('ben', deal.agreement)
        return deal
      },
      'under way: 1 done, and waiting for the others, 1 to be done',
    ],
    [
      'a ring of payments, settled in the batch that opened it',
      () => {
        const at = { what: 'money', gate: { kind: 'time' }, within: HALF_HOUR } as const
        return market.deal(
          ['ben', 'cy'],
          [
            market.work({ ...at, by: 0, to: 1, pay: [market.pays(0, 'cy', '700')] }),
            market.work({ ...at, by: 1, to: 0, pay: [market.pays(1, 'ben', '300')] }),
          ],
          { together: true },
        )
      },
      'ended: 2 kept',
      /has received 7\.00 HRS from [\s\S]*has received 3\.00 HRS from/,
    ],
    [
      'the code of the hand-over was shown, and the deposit went back',
      async () => {
        const deposit = { token: 'HRS', amount: '100' }
        const deal = await market.one({ gate: { kind: 'code' }, bond: deposit })
        const { negotiation, agreement } = deal
        const { commitments } = await market.call<ContractView>('ben', 'contracts.get', { negotiation })
        const { code = '' } = commitments[0] ?? {}
        await market.call('cy', 'contracts.showCode', { agreement, commitment: 0, units: 1, code })
        return deal
      },
      'ended: 1 kept',
    ],
    [
      'a third measured it, and a group of two spoke',
      async () => {
        const gate: GateForm = {
          kind: 'attest',
          attesters: [market.did('dan')],
          quorum: 1,
          measure: 'hours',
          full: 10,
          least: 1,
        }
        const parties = [
          { did: market.did('ben'), group: { members: ['ana', 'ben'].map(market.did), quorum: 2 } },
          { did: market.did('cy') },
        ]
        const deal = await market.deal(
          ['ben', 'cy', 'ana'],
          [market.work({ payee: 'cy', gate }), market.work({ payee: 'cy', title: 'Final' })],
          { parties },
        )
        await market.sign('dan', { act: 'contract-attest', agreement: deal.agreement, commitment: 0, value: 4 })
        await market.handOver('cy', deal.agreement, { commitment: 1 })
        for (const name of ['ana', 'ben']) await market.take(name, deal.agreement, { commitment: 1 })
        return deal
      },
      'ended: 2 kept',
      /kept, 40 % of what was held for it paid/,
    ],
  ]
  it.each(rows)(
    '%s',
    async (_, make, outcome, says = /./) => {
      const deal = await make()
      const bytes = bytesOf(await market.bundle('cy', deal))
      expect(failures(bytes, market.hub)).toEqual([])
      const { about } = checkAudit(bytes, verify)
      expect(about?.outcome).toBe(outcome)
      expect(about?.results.join('\n')).toMatch(says)
      const theirs = await market.bundle('ben', deal, { prose: false })
      expect([failures(bytesOf(theirs)), theirs.fingerprint]).toEqual([[], about?.fingerprint])
      const { negotiation } = deal
      const { commitments, phase } = await market.call<ContractView>('cy', 'contracts.get', { negotiation })
      for (const phased of [phase, ...commitments.map((commitment) => commitment.phase)]) seen.add(phased)
    },
    SLOW_MS,
  )

  it('there is no phase of an agreement, and of a commitment, that none of these came to', () => {
    const before = ['offered', 'declined', 'lapsed', 'withdrawn']
    const phases = new Set<string>([...contractPhase.options, ...commitmentPhase.options])
    expect([...phases].filter((phase) => !seen.has(phase)).sort()).toEqual(before.sort())
  })
})
