/** What somebody might try to gain by the letter of the rules, each with what the rules say to it. */
import { describe, expect, it } from 'vitest'
import { COMMITMENTS_MAX, type Commitment, type ContractTerms } from '#shared/wire/contracts.ts'
import { DAY, MINUTE } from '../kernel/index.ts'
import { commitmentOf, contracted, partiesOf, paymentOf, pays, Story } from '../testing/contracts.ts'
import { bytesOf, didOf, T0, World } from '../testing/world.ts'
import { readContract } from './index.ts'

const of = (...commitments: Commitment[]): Partial<ContractTerms> => ({ commitments })
const bond = (amount: bigint) => ({ bond: { token: 'HRS', amount } })
const attested = (least = 0, attesters = ['dee', 'eve', 'fay']) => ({
  kind: 'attest',
  v: 1,
  params: { attesters: attesters.map(didOf), quorum: 2, measure: 'hours up', full: 1000, least },
})
const arbitrated = (otherwise: number, over: Partial<Commitment> = {}): Partial<ContractTerms> => ({
  commitments: [commitmentOf(over)],
  dispute: { arbiters: [didOf('dee')], quorum: 1, within: DAY, otherwise },
})
/** Ben, and a group of three of which two decide, whose account is cy's. */
const withGroup = (over: Partial<Commitment>): Story => {
  const group = { members: ['cy', 'dee', 'eve'].map(didOf), quorum: 2 }
  const parties = [{ did: didOf('ben') }, { did: didOf('cy'), group }]
  return new Story({ parties, commitments: [commitmentOf(over)] }, ['ben', 'cy', 'dee'])
}

describe('promised money', () => {
  const inTwoDays = () => new Story(of(paymentOf(0, 1, 'cy', 50n, { wait: 2 * DAY })))

  it('that comes by itself cannot be called back by its payer', () => {
    const story = inTwoDays()
    expect(story.act('ben', 'stop')).toBe('contract.own-promise')
    story.world.wait(2 * DAY)
    expect(story.gains('ben', 'cy')).toEqual([-50, 50])
  })

  it('that comes by itself cannot be fetched before its time', () => {
    const story = inTwoDays()
    expect(story.accept('cy')).toBe('contract.nothing-to-accept')
    expect(story.gains('cy')).toEqual([0])
  })

  it('of the doer is not saved by giving up what attesters measure', () => {
    const story = new Story(of(commitmentOf({ by: 0, to: 1, gate: attested(), pay: [pays(0, 'cy', 100n)] })))
    story.attest('dee', 1000)
    story.attest('eve', 1000)
    expect(story.act('ben', 'stop')).toBe('contract.own-promise')
  })
})

describe('what attesters measure', () => {
  it('is not overruled by who receives it with somebody else’s money', () => {
    const paid = { gate: attested(0, ['eve', 'fay']), pay: [pays(2, 'cy', 300n)] }
    const story = new Story({ ...of(commitmentOf(paid)), parties: partiesOf('ben', 'cy', 'dee') }, ['ben', 'cy', 'dee'])
    expect(story.accept('ben')).toBe('contract.nothing-to-accept')
  })

  it('cannot be escaped by calling it off once somebody has measured', () => {
    const story = new Story(of(commitmentOf({ gate: attested(), callOff: 0 })))
    story.attest('dee', 1000)
    expect(story.act('ben', 'stop')).toBe('contract.no-call-off')
  })

  it('as nothing is a broken promise: the bond is lost, and what builds upon it does not begin', () => {
    const first = commitmentOf({ gate: attested(200), ...bond(40n) })
    const story = new Story(of(first, commitmentOf({ after: [0] })))
    for (const name of ['dee', 'eve', 'fay']) story.attest(name, 199)
    expect(story.phases).toEqual(['broken', 'waived'])
    expect(story.gains('ben', 'cy')).toEqual([40, -40])
  })

  it('as nothing at the deadline is one too, and in all-or-nothing it pays nobody', () => {
    const other = commitmentOf({ by: 0, to: 1, pay: [pays(1, 'ben', 100n)] })
    const story = new Story({ ...of(other, commitmentOf({ gate: attested(200) })), together: true })
    story.accept('cy', 0)
    story.attest('dee', 0, 1)
    story.attest('eve', 0, 1)
    story.world.wait(8 * DAY)
    expect(story.phases).toEqual(['waived', 'broken'])
    expect(story.gains('ben', 'cy')).toEqual([0, 0])
  })
})

describe('a ruling', () => {
  const two = (over: Partial<Commitment>): Partial<ContractTerms> => ({
    ...arbitrated(500),
    commitments: [commitmentOf(), commitmentOf({ after: [0], ...over })],
  })
  const ruled = (share: number) => {
    const story = new Story(two(bond(50n)))
    story.deliver('cy')
    story.dispute('cy')
    story.act('dee', 'rule', { commitment: 0, share, bond: 0 })
    return story
  }

  it('that all of it was earned frees nobody from what builds upon it', () => {
    const story = ruled(1000)
    expect(story.phases).toEqual(['ruled', 'open'])
    story.world.wait(8 * DAY)
    expect(story.gains('ben', 'cy')).toEqual([-300 + 50, 300 - 50])
  })

  it('that not all of it was earned ends what builds upon it', () => {
    expect(ruled(999).phases).toEqual(['ruled', 'waived'])
  })
})

describe('a declared split by silence', () => {
  it('is of what was delivered, not of what is missing', () => {
    const story = new Story(arbitrated(500, { quantity: 10 }))
    story.deliver('cy')
    expect(story.dispute('cy')).toBeNull()
    story.world.wait(2 * DAY)
    // Half of one unit of thirty.
    expect(story.gains('ben', 'cy')).toEqual([-15, 15])
  })

  it('does not make a whole of a part in all-or-nothing', () => {
    const story = new Story({ ...arbitrated(1000, { quantity: 10 }), together: true })
    story.deliver('cy')
    story.dispute('cy')
    story.world.wait(2 * DAY)
    expect(story.gains('ben', 'cy')).toEqual([0, 0])
  })

  it('never pays under a countersignature, late or not', () => {
    const gate = { kind: 'countersign', v: 1, params: {} }
    const terms = () => new Story(of(commitmentOf({ gate, onSilence: 'refund', onLate: 'release' })))
    expect(terms).toThrow('contract.countersign-silence')
  })
})

describe('a later deadline', () => {
  it('takes everybody whose money waits for it: all of them where all or nothing holds', () => {
    const leg = (by: number, to: number, payee: string) => commitmentOf({ by, to, pay: [pays(to, payee, 100n)] })
    const parties = partiesOf('ben', 'cy', 'dee')
    const names = ['ben', 'cy', 'dee']
    const ring = { ...of(leg(0, 1, 'ben'), leg(1, 2, 'cy'), leg(2, 0, 'dee')), parties, together: true }
    const story = new Story(ring, names)
    story.accept('dee', 1)
    story.accept('ben', 2)
    for (const name of ['ben', 'cy']) story.extend(name, 3650 * DAY)
    story.world.wait(8 * DAY)
    expect(story.gains(...names)).toEqual([0, 0, 0])
  })

  it('and those whose money is for what comes after it', () => {
    const parties = partiesOf('ben', 'cy', 'dee')
    const after = commitmentOf({ by: 1, to: 2, after: [0], pay: [pays(2, 'cy', 100n)] })
    const story = new Story({ ...of(commitmentOf(), after), parties }, ['ben', 'cy', 'dee'])
    for (const name of ['ben', 'cy']) story.extend(name, DAY)
    expect(story.state.wishes).toHaveLength(2)
    story.extend('dee', DAY)
    expect(story.state.wishes).toEqual([])
  })

  it('asked for a delivery is not granted to its review', () => {
    const story = new Story()
    story.extend('ben', 5 * DAY)
    story.deliver('cy')
    const due = story.state.commitments[0]?.due
    story.extend('cy', 5 * DAY)
    expect(story.state.commitments[0]?.due).toBe(due)
  })
})

describe('what was said', () => {
  it('before the money was in escrow is forgotten when it is', () => {
    const story = new Story(of(commitmentOf(bond(1500n))))
    story.end('ben', 1000)
    story.world.act('dee', 'transfer.post', { to: didOf('cy'), token: 'HRS', amount: 900n })
    story.act('cy', 'fund', {})
    story.end('cy', 1000)
    expect(story.state.phase).toBe('running')
  })

  it('in a group counts in the state it was said in: a wish', () => {
    const story = withGroup({ quantity: 2 })
    story.end('dee', 0)
    story.accept('ben')
    story.end('eve', 0)
    expect(story.state.wishes).toEqual([])
    story.end('dee', 0)
    expect(story.state.wishes).toHaveLength(1)
  })

  it('in a group counts in the state it was said in: giving up', () => {
    const story = withGroup({})
    story.act('dee', 'stop')
    story.deliver('cy')
    story.act('eve', 'stop')
    expect(story.phases).toEqual(['delivered'])
  })

  it('in a group once, does not count for the same thing again', () => {
    const story = withGroup({})
    const later = (name: string) => story.extend(name, DAY)
    for (const name of ['cy', 'dee', 'eve', 'ben']) later(name)
    const due = story.state.commitments[0]?.due as number
    for (const name of ['cy', 'ben']) later(name)
    expect(story.state.commitments[0]?.due).toBe(due)
  })

  it('by one member is not drowned out by the chatter of another', () => {
    const story = withGroup({})
    story.act('dee', 'stop')
    for (let by = 1; by <= 80; by++) story.extend('cy', by)
    story.act('eve', 'stop')
    expect(story.phases).toEqual(['broken'])
  })
})

describe('whole units', () => {
  it('paid bit by bit give everybody their share all the same', () => {
    const to = [
      { did: didOf('cy'), share: 900 },
      { did: didOf('dee'), share: 100 },
    ]
    const story = new Story(of(commitmentOf({ quantity: 100, pay: [{ by: 0, token: 'HRS', amount: 100n, to }] })))
    for (let unit = 0; unit < 50; unit++) story.accept('ben')
    expect(story.gains('cy', 'dee')).toEqual([45, 5])
    for (let unit = 50; unit < 99; unit++) story.accept('ben')
    story.world.wait(8 * DAY)
    expect(story.gains('ben', 'cy', 'dee')).toEqual([-99, 89, 10])
  })
})

describe('as much as there may be', () => {
  const chain = (wait: number) =>
    Array.from({ length: COMMITMENTS_MAX }, (_, place) =>
      paymentOf(0, 1, 'cy', 3n, { wait, after: place > 0 ? [place - 1] : [] }),
    )

  it('of commitments without a span is all done in the batch that opens it', () => {
    const story = new Story(of(...chain(0)))
    expect([story.state.phase, ...story.gains('ben', 'cy')]).toEqual(['done', -96, 96])
  })

  it('of deadlines in one batch fires each as of its own instant', () => {
    const story = new Story(of(...chain(MINUTE / 4)))
    story.world.batch([], story.world.time + 9 * MINUTE)
    expect([story.state.phase, ...story.gains('ben', 'cy')]).toEqual(['done', -96, 96])
  })

  it('of agreements due at once ends them all in one batch', () => {
    const world = new World({ grant: 1_000_000n }).enter('ben', 'cy')
    const ids = Array.from({ length: 500 }, (_, i) => {
      const negotiation = bytesOf(`one of many: ${i}`).subarray(0, 16)
      return contracted(world, { negotiation, ...of(commitmentOf({ within: 15 * MINUTE })), openBy: T0 + DAY })
    })
    const { time } = world
    world.wait(16 * MINUTE)
    expect(world.time).toBe(time + 16 * MINUTE)
    expect(new Set(ids.map((id) => readContract(world.state, id)?.phase))).toEqual(new Set(['done']))
  })
})

describe('the very instant', () => {
  it('of a deadline is too late', () => {
    const story = new Story(of(commitmentOf({ quantity: 2 })))
    story.world.wait(6 * DAY)
    story.deliver('cy')
    const { until } = story.state.commitments[0] as { until: number }
    story.world.wait(until - story.world.time - 1)
    const body = { agreement: story.id, commitment: 0, units: 1, shown: { evidence: new Uint8Array(32) } }
    expect(story.world.ask('cy', 'contract.deliver', body)).toBe('contract.too-late')
  })
})
