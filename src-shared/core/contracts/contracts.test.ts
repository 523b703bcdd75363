/** Agreements of two from what is done for them to their receipts. */
import { describe, expect, it } from 'vitest'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import { DAY, HOUR, sha256 } from '../kernel/index.ts'
import { commitmentOf, evidence, paymentOf, pays, Story } from '../testing/contracts.ts'
import { bytesOf, didOf } from '../testing/world.ts'
import { readContractReceipt } from './index.ts'
import { contractReceiptDigest } from './receipt.ts'
import { divide } from './work.ts'

const milestones = (over: Partial<Commitment> = {}): Partial<ContractTerms> => ({
  commitments: [
    commitmentOf({ pay: [pays(0, 'cy', 100n)], ...over }),
    commitmentOf({ after: [0], pay: [pays(0, 'cy', 200n)], ...over }),
    commitmentOf({ after: [1], pay: [pays(0, 'cy', 300n)], ...over }),
  ],
})

describe('milestones', () => {
  it('are paid one by one, each beginning when the one before is kept', () => {
    const story = new Story(milestones())
    expect(story.gains('ben', 'cy')).toEqual([-600, 0])
    expect(story.phases).toEqual(['open', 'waiting', 'waiting'])
    expect(story.deliver('cy', 1)).toBe('contract.wrong-phase')
    for (const [place, paid] of [100, 300, 600].entries()) {
      expect(story.deliver('cy', place)).toBeNull()
      expect(story.accept('ben', place)).toBeNull()
      expect(story.gains('cy')).toEqual([paid])
    }
    expect(story.state.phase).toBe('done')
    expect(readContractReceipt(story.world.state, story.id)?.body.flows).toEqual([
      { from: didOf('ben'), to: didOf('cy'), token: 'HRS', amount: 600n },
    ])
  })

  it('end with the first that is late, and what was to follow goes back', () => {
    const story = new Story(milestones())
    story.deliver('cy', 0)
    story.accept('ben', 0)
    story.world.wait(8 * DAY)
    expect(story.phases).toEqual(['kept', 'broken', 'waived'])
    expect(story.gains('ben', 'cy')).toEqual([-100, 100])
  })

  it('a later deadline needs both', () => {
    const story = new Story(milestones())
    const later = { wish: { kind: 'extend', commitment: 0, by: 5 * DAY } }
    expect(story.act('cy', 'ask', later)).toBeNull()
    expect(story.state.commitments[0]?.due).toBe(story.state.commitments[0]?.until)
    const before = story.state.commitments[0]?.due as number
    expect(story.act('ben', 'ask', later)).toBeNull()
    expect(story.state.commitments[0]?.due).toBe(before + 5 * DAY)
    story.world.wait(8 * DAY)
    expect(story.phases[0]).toBe('open')
    expect(story.deliver('cy', 0)).toBeNull()
  })

  it('silence after a delivery does what the terms declare', () => {
    const paid = new Story(milestones())
    paid.deliver('cy', 0)
    paid.world.wait(3 * DAY + HOUR)
    expect(paid.phases).toEqual(['kept', 'open', 'waiting'])
    const back = new Story(milestones({ onSilence: 'refund' }))
    back.deliver('cy', 0)
    back.world.wait(3 * DAY + HOUR)
    expect(back.phases).toEqual(['waived', 'waived', 'waived'])
    expect(back.gains('ben', 'cy')).toEqual([0, 0])
  })
})

describe('quantities', () => {
  const sessions = (over: Partial<Commitment> = {}) =>
    new Story({ commitments: [commitmentOf({ quantity: 3, pay: [pays(0, 'cy', 100n)], ...over })] })

  it('are delivered, accepted and paid unit by unit, and nothing is lost in the rounding', () => {
    const story = sessions()
    const paid = [33, 66, 100].map((sum) => {
      story.deliver('cy')
      story.accept('ben')
      expect(story.gains('cy')).toEqual([sum])
      return sum
    })
    expect(paid).toHaveLength(3)
    expect(story.state.phase).toBe('done')
  })

  it('an acceptance that is said twice counts once', () => {
    const story = sessions()
    const body = { agreement: story.id, commitment: 0, units: 1, before: 0 }
    expect(story.world.act('ben', 'contract.accept', body)).toBeNull()
    expect(story.world.act('ben', 'contract.accept', body)).toBe('contract.counted')
    expect(story.gains('cy')).toEqual([33])
  })

  it('what is missing at the end goes back, what was accepted stays paid, and the bond pays for the missing part', () => {
    const story = sessions({ bond: { token: 'HRS', amount: 30n } })
    story.deliver('cy')
    story.accept('ben')
    story.world.wait(8 * DAY)
    expect(story.phases).toEqual(['broken'])
    // Two thirds of the bond, in thousandths rounded up.
    expect(story.gains('ben', 'cy')).toEqual([-33 + 20, 33 - 20])
  })

  it('a delivery in time is reviewed even when the time for the rest runs out meanwhile', () => {
    const story = sessions()
    story.world.wait(6 * DAY)
    story.deliver('cy')
    story.world.wait(2 * DAY)
    expect(story.phases).toEqual(['delivered'])
    expect(story.deliver('cy')).toBe('contract.too-late')
    expect(story.accept('ben')).toBeNull()
    expect(story.phases).toEqual(['broken'])
    expect(story.gains('ben', 'cy')).toEqual([-33, 33])
  })
})

describe('clauses', () => {
  const CODE = bytesOf('code').subarray(0, 16)
  const gated = (kind: string, params: object, over: Partial<Commitment> = {}) =>
    new Story({ commitments: [commitmentOf({ gate: { kind, v: 1, params: params as never }, ...over })] })

  it('a code proves the hand-over', () => {
    const story = gated('code', { lock: sha256(CODE) })
    expect(story.deliver('cy', 0, 1, { code: bytesOf('other').subarray(0, 16) })).toBe('contract.wrong-code')
    expect(story.deliver('cy', 0, 1, evidence)).toBe('contract.shown')
    expect(story.deliver('cy', 0, 1, { code: CODE })).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
  })

  it('an uptime of 730 per mille by two of three attesters pays 73 %', () => {
    const attesters = ['dee', 'eve', 'fay'].map(didOf)
    const measure = { attesters, quorum: 2, measure: 'per mille of hours up', full: 1000, least: 0 }
    const story = gated('attest', measure)
    expect(story.deliver('cy')).toBe('contract.nothing-to-deliver')
    expect(story.act('ben', 'attest', { commitment: 0, value: 0 })).toBe('contract.not-an-attester')
    expect(story.act('dee', 'attest', { commitment: 0, value: 990 })).toBeNull()
    expect(story.act('dee', 'attest', { commitment: 0, value: 0 })).toBe('contract.already-said')
    expect(story.act('eve', 'attest', { commitment: 0, value: 730 })).toBeNull()
    expect(story.gains('cy')).toEqual([0])
    story.world.wait(8 * DAY)
    expect(story.gains('ben', 'cy')).toEqual([-219, 219])
    expect(story.state.commitments[0]).toMatchObject({ phase: 'kept', share: 730 })
  })

  it('too few measurements do what is declared for a late delivery', () => {
    const attesters = ['dee', 'eve', 'fay'].map(didOf)
    const story = gated('attest', { attesters, quorum: 2, measure: 'hours up', full: 10, least: 5 })
    story.act('dee', 'attest', { commitment: 0, value: 10 })
    story.world.wait(8 * DAY)
    expect(story.gains('ben', 'cy')).toEqual([0, 0])
  })

  it('a payment by time needs no deed', () => {
    const story = new Story({ commitments: [paymentOf(0, 1, 'cy', 50n, { wait: 2 * DAY })] })
    story.world.wait(DAY)
    expect(story.gains('ben', 'cy')).toEqual([-50, 0])
    story.world.wait(DAY)
    expect(story.gains('ben', 'cy')).toEqual([-50, 50])
  })

  it('calling it off costs what the terms say, before anything is delivered', () => {
    const before = gated('review', {}, { callOff: 200 })
    expect(before.act('ben', 'stop')).toBeNull()
    expect(before.gains('ben', 'cy')).toEqual([-60, 60])
    const after = gated('review', {}, { callOff: 200 })
    after.deliver('cy')
    expect(after.act('ben', 'stop')).toBe('contract.no-call-off')
    expect(gated('review', {}).act('ben', 'stop')).toBe('contract.no-call-off')
  })

  it('shares and royalties are whole units and lose none', () => {
    const to = [
      { did: didOf('cy'), share: 900 },
      { did: didOf('dee'), share: 100 },
    ]
    const pay = [{ by: 0, token: 'HRS', amount: 255n, to }]
    const story = new Story({ commitments: [commitmentOf({ pay })] })
    story.accept('ben')
    expect(story.gains('ben', 'cy', 'dee')).toEqual([-255, 230, 25])
    expect(divide(2n, [333, 333, 334])).toEqual([1n, 0n, 1n])
  })
})

describe('arbiters', () => {
  const arbitrated = () =>
    new Story({
      commitments: [commitmentOf({ bond: { token: 'HRS', amount: 100n } })],
      dispute: { arbiters: ['dee', 'eve', 'fay'].map(didOf), quorum: 2, within: 5 * DAY, otherwise: 500 },
    })
  const rule = (share: number, bond = 0) => ({ commitment: 0, share, bond })
  const disputed = () => {
    const story = arbitrated()
    story.deliver('cy')
    expect(story.act('ben', 'dispute', { commitment: 0, reason: bytesOf('reason') })).toBeNull()
    return story
  }

  it('the same ruling by enough of them pays out by itself', () => {
    const story = disputed()
    expect(story.act('ben', 'rule', rule(0))).toBe('contract.not-an-arbiter')
    story.act('dee', 'rule', rule(600))
    story.act('eve', 'rule', rule(100))
    expect(story.phases).toEqual(['disputed'])
    expect(story.act('eve', 'rule', rule(100))).toBe('contract.already-said')
    expect(story.act('eve', 'rule', rule(600))).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([-180, 180])
    expect(story.act('fay', 'rule', rule(0))).toBe('contract.ended')
  })

  it('what they say of the bond counts too', () => {
    const story = disputed()
    story.act('dee', 'rule', rule(0, 1000))
    story.act('eve', 'rule', rule(0, 1000))
    expect(story.gains('ben', 'cy')).toEqual([100, -100])
  })

  it('no other deadline runs meanwhile, and where they say nothing the declared split is carried out', () => {
    const story = disputed()
    story.world.wait(4 * DAY)
    expect(story.phases).toEqual(['disputed'])
    story.world.wait(DAY + HOUR)
    expect(story.gains('ben', 'cy')).toEqual([-150, 150])
  })

  it('nobody stalls with a dispute before there is a delivery', () => {
    expect(arbitrated().act('cy', 'dispute', { commitment: 0, reason: bytesOf('reason') })).toBe('contract.wrong-phase')
    const none = new Story()
    none.deliver('cy')
    expect(none.act('ben', 'dispute', { commitment: 0, reason: bytesOf('reason') })).toBe('contract.no-arbiters')
  })
})

describe('ending by consent', () => {
  it('takes everybody, and divides what is still held as they said', () => {
    const story = new Story(milestones())
    story.deliver('cy', 0)
    story.accept('ben', 0)
    expect(story.end('ben', 0, 500, 0)).toBeNull()
    expect(story.end('cy', 0, 1000, 0)).toBeNull()
    expect(story.state.phase).toBe('running')
    expect(story.end('ben', 0, 1000, 0)).toBeNull()
    expect(story.state.phase).toBe('cancelled')
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
  })

  it('a wish can be taken back, and none outlives money that moved', () => {
    const story = new Story(milestones())
    story.end('ben', 1000, 1000, 1000)
    story.act('ben', 'ask', { wish: { kind: 'none' } })
    story.end('cy', 1000, 1000, 1000)
    expect(story.state.phase).toBe('running')
    story.deliver('cy', 0)
    story.accept('ben', 0)
    expect(story.state.wishes).toEqual([])
  })
})

describe('receipts', () => {
  it('are signed by every party', () => {
    const story = new Story()
    story.accept('ben')
    const body = readContractReceipt(story.world.state, story.id)?.body
    if (!body) throw new Error('no receipt')
    const digest = contractReceiptDigest(body)
    const sign = (who: string, over = digest) =>
      story.world.act(who, 'receipt.sign', { agreement: story.id, digest: over, sig: new Uint8Array(64) })
    expect(sign('dee')).toBe('receipt.not-a-party')
    expect(sign('ben', bytesOf('other'))).toBe('receipt.other-content')
    expect(sign('ben')).toBeNull()
    expect(sign('ben')).toBe('receipt.already-signed')
    expect(sign('cy')).toBeNull()
    expect(body).toMatchObject({ commitments: [{ by: 1, to: 0, phase: 'kept', units: 1, of: 1 }] })
  })
})
