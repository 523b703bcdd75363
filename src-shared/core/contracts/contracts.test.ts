import { describe, expect, it } from 'vitest'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import { DAY, HOUR, sha256 } from '../kernel/index.ts'
import { readAccount } from '../ledger/index.ts'
import {
  commitmentOf,
  contracted,
  contractOf,
  evidence,
  partiesOf,
  paymentOf,
  pays,
  Story,
  signaturesOf,
} from '../testing/contracts.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { readContract, readContractReceipt } from './index.ts'
import { contractReceiptDigest } from './receipt.ts'
import { divide } from './work.ts'

const PEOPLE = ['ben', 'cy', 'dee', 'eve', 'fay'] as const

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

describe('several parties', () => {
  const ring = (over: Partial<ContractTerms> = {}): Partial<ContractTerms> => ({
    parties: partiesOf('ben', 'cy', 'dee'),
    commitments: [paymentOf(0, 1, 'cy', 10n), paymentOf(1, 2, 'dee', 20n), paymentOf(2, 0, 'ben', 30n)],
    together: true,
    ...over,
  })

  it('a ring settles in the batch that opens it', () => {
    const story = new Story(ring(), ['ben', 'cy', 'dee'])
    expect(story.state.phase).toBe('done')
    expect(story.gains('ben', 'cy', 'dee')).toEqual([20, -10, -10])
  })

  it('a ring in which one has too little moves nothing, until that one has it or the time is over', () => {
    const poor = new World({ grant: 1000n }).enter('ben', 'cy', 'dee')
    poor.act('cy', 'transfer.post', { to: didOf('ben'), token: 'HRS', amount: 990n })
    const id = contracted(poor, ring(), ['ben', 'cy', 'dee'])
    expect(readContract(poor.state, id)?.funded).toEqual([0, 2])
    expect(poor.act('cy', 'contract.fund', { agreement: id })).toBe('transfer.insufficient')
    poor.wait(DAY + HOUR)
    expect(readContract(poor.state, id)?.phase).toBe('expired')
    expect(readAccount(poor.state, 'HRS', didOf('dee'))).toMatchObject({ posted: 1000n, held: 0n })
  })

  it('barter of two services with deposits: the leg that fails costs its bond, and its money comes from nobody else', () => {
    const leg = (by: number, to: number) =>
      commitmentOf({ by, to, what: 'service', pay: [], bond: { token: 'HRS', amount: 80n } })
    const story = new Story({ commitments: [leg(0, 1), leg(1, 0)] })
    expect(story.gains('ben', 'cy')).toEqual([-80, -80])
    story.deliver('ben', 0)
    story.accept('cy', 0)
    expect(story.gains('ben', 'cy')).toEqual([0, -80])
    story.world.wait(8 * DAY)
    expect(story.phases).toEqual(['kept', 'broken'])
    expect(story.gains('ben', 'cy')).toEqual([80, -80])
  })

  it('all or nothing: nobody is paid before everybody has delivered', () => {
    const leg = (by: number, to: number, payee: string) => commitmentOf({ by, to, pay: [pays(to, payee, 100n)] })
    const both: Partial<ContractTerms> = { commitments: [leg(1, 0, 'cy'), leg(0, 1, 'ben')], together: true }
    const story = new Story(both)
    story.deliver('cy', 0)
    story.accept('ben', 0)
    expect(story.phases).toEqual(['ready', 'open'])
    expect(story.gains('ben', 'cy')).toEqual([-100, -100])
    story.deliver('ben', 1)
    story.accept('cy', 1)
    expect(story.gains('ben', 'cy')).toEqual([0, 0])
    expect(story.phases).toEqual(['kept', 'kept'])
    const failed = new Story(both)
    failed.deliver('cy', 0)
    failed.accept('ben', 0)
    failed.world.wait(8 * DAY)
    expect(failed.phases).toEqual(['waived', 'broken'])
    expect(failed.gains('ben', 'cy')).toEqual([0, 0])
  })

  it('a group of three speaks by two of its members, and its account’s owner has to sign', () => {
    const group = { did: didOf('cy'), group: { members: ['cy', 'dee', 'eve'].map(didOf), quorum: 2 } }
    const over: Partial<ContractTerms> = {
      parties: [{ did: didOf('ben') }, group],
      commitments: [commitmentOf({ by: 0, to: 1, pay: [pays(1, 'ben', 100n)] })],
    }
    const world = new World({ grant: 1000n }).enter(...PEOPLE)
    const terms = contractOf(world, over)
    const open = (...names: string[]) =>
      world.ask('ben', 'contract.open', { terms, signatures: signaturesOf(...names) })
    expect(open('ben', 'cy')).toBe('contract.signatures')
    expect(open('ben', 'dee', 'eve')).toBe('contract.signatures')
    expect(open('ben', 'cy', 'eve')).toBeNull()
    const story = new Story(over, ['ben', 'cy', 'eve'])
    story.deliver('ben')
    expect(story.accept('dee')).toBeNull()
    expect(story.phases).toEqual(['delivered'])
    expect(story.accept('dee')).toBeNull()
    expect(story.phases).toEqual(['delivered'])
    expect(story.accept('eve')).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([100, -100])
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

describe('opening', () => {
  const world = new World({ grant: 1000n }).enter(...PEOPLE)
  const open = (over: Partial<ContractTerms> = {}, signers: string[] = ['ben', 'cy'], by = signers[0] as string) =>
    world.ask(by, 'contract.open', { terms: contractOf(world, over), signatures: signaturesOf(...signers) })
  const with1 = (over: Partial<Commitment>) => open({ commitments: [commitmentOf(over)] })
  const group = (members: string[], quorum: number, did = members[0] as string) => [
    { did: didOf('ben') },
    { did: didOf(did), group: { members: members.map(didOf), quorum } },
  ]
  const attest = (over = {}) => ({
    gate: {
      kind: 'attest',
      v: 1,
      params: { attesters: [didOf('dee')], quorum: 1, measure: 'm', full: 1, least: 0, ...over },
    },
  })
  const split = (...parts: [string, number][]) => [
    { by: 0, token: 'HRS', amount: 10n, to: parts.map(([name, share]) => ({ did: didOf(name), share })) },
  ]
  const arbiters = (names: string[], quorum = 1) => ({
    dispute: { arbiters: names.map(didOf), quorum, within: DAY, otherwise: 0 },
  })
  const rows: [string, string | null, () => string | null][] = [
    ['by both', null, () => open()],
    ['for another hub', 'contract.other-hub', () => open({ hub: bytesOf('elsewhere') })],
    ['one party twice', 'contract.parties', () => open({ parties: partiesOf('ben', 'ben') })],
    ['a group without its owner', 'contract.parties', () => open({ parties: group(['cy', 'dee'], 1, 'eve') })],
    ['a group that needs more than it has', 'contract.parties', () => open({ parties: group(['cy', 'dee'], 3) })],
    ['a party that is not there', 'contract.place', () => with1({ to: 2 })],
    ['with oneself', 'contract.with-oneself', () => with1({ by: 0 })],
    ['after itself', 'contract.order', () => with1({ after: [0] })],
    ['a clause nobody knows', 'contract.unknown-clause', () => with1({ gate: { kind: 'magic', v: 1, params: {} } })],
    ['a version nobody knows', 'contract.unknown-clause', () => with1({ gate: { kind: 'review', v: 2, params: {} } })],
    ['a clause told nonsense', 'contract.clause', () => with1({ gate: { kind: 'code', v: 1, params: {} } })],
    ['more attesters needed than named', 'contract.clause', () => with1(attest({ quorum: 2 }))],
    ['measured by units', 'contract.attest-units', () => with1({ ...attest(), quantity: 2 })],
    ['an attester outside', 'contract.not-a-member', () => with1(attest({ attesters: [didOf('zed')] }))],
    ['shares of less than all', 'contract.shares', () => with1({ pay: split(['cy', 999]) })],
    ['shares for one twice', 'contract.shares', () => with1({ pay: split(['cy', 500], ['cy', 500]) })],
    ['paying oneself', 'contract.pays-itself', () => with1({ pay: split(['cy', 500], ['ben', 500]) })],
    ['paying somebody outside', 'contract.not-a-member', () => with1({ pay: split(['zed', 1000]) })],
    [
      'calling off a part of a whole',
      'contract.together',
      () => open({ together: true, commitments: [commitmentOf({ callOff: 0 })] }),
    ],
    [
      'silence that pays under a countersignature',
      'contract.countersign-silence',
      () => with1({ gate: { kind: 'countersign', v: 1, params: {} } }),
    ],
    ['a payment by time with a span', 'contract.time-span', () => with1({ gate: { kind: 'time', v: 1, params: {} } })],
    ['a party as arbiter', 'contract.arbiters', () => open(arbiters(['ben']))],
    ['more arbiters needed than named', 'contract.arbiters', () => open(arbiters(['dee'], 2))],
    ['an arbiter outside', 'contract.not-a-member', () => open(arbiters(['zed']))],
    ['in an unknown token', 'contract.unknown-token', () => with1({ pay: [pays(0, 'cy', 1n, 'XYZ')] })],
    ['signed by one', 'contract.signatures', () => open({}, ['ben', 'dee'])],
    ['signed by a stranger too', 'contract.signatures', () => open({}, ['ben', 'cy', 'dee'])],
    ['by a stranger', 'contract.not-a-party', () => open({}, ['ben', 'cy'], 'dee')],
    ['after its signatures lapsed', 'contract.lapsed', () => open({ openBy: world.time - 1 })],
  ]
  for (const [what, code, run] of rows) it(`${what}: ${code ?? 'stands'}`, () => expect(run()).toBe(code))

  it('once only, and never against a withdrawal', () => {
    const one = new World({ grant: 1000n }).enter('ben', 'cy')
    const terms = contractOf(one)
    const body = { terms, signatures: signaturesOf('ben', 'cy') }
    one.act('cy', 'agreement.withdraw', { negotiation: terms.negotiation })
    expect(one.ask('ben', 'contract.open', body)).toBe('contract.withdrawn')
    const other = contractOf(one, { negotiation: bytesOf('other').subarray(0, 16) })
    const again = { terms: other, signatures: signaturesOf('ben', 'cy') }
    expect(one.act('ben', 'contract.open', again)).toBeNull()
    expect(one.ask('cy', 'contract.open', again)).toBe('contract.already-open')
  })
})
