import { describe, expect, it } from 'vitest'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import { readCase } from '../disputes/index.ts'
import { DAY } from '../kernel/index.ts'
import { owedTo, readDebt } from '../ledger/debts.ts'
import { exposureOf, readAccount, sumToken } from '../ledger/index.ts'
import { contractOf, paymentOf, Story, signaturesOf } from '../testing/contracts.ts'
import { awards, CourtStory, MEDIATION, REFUSES, RULES } from '../testing/court.ts'
import { Goods } from '../testing/goods.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { type ContractState, readContract, readRedress } from './index.ts'
import { lateDeals } from './redress.ts'

const SPAN = 30 * DAY
/** What it says of the doer afterwards. */
const lateDealsOf = ({ world, id }: CourtStory) =>
  lateDeals((readContract(world.state, id) as ContractState).terms, readRedress(world.state, id)?.claims[0]).map(
    ({ deal }) => deal,
  )
const awarded = (share: number, bond = 0) => ({ share, bond })
const bond = { bond: { token: 'HRS', amount: 50n } }

/** Cy sold Ben a file for 300 with a bond of 50, and the key that came was wrong; Ben noticed nothing until it was paid. */
class WrongKey extends Story {
  readonly goods: Goods
  readonly proof: object

  constructor(over: Partial<Commitment> = {}, terms: Partial<ContractTerms> = { redress: SPAN }) {
    const goods = new Goods()
    super({ commitments: [goods.commitment({ ...bond, ...over })], ...terms })
    this.goods = goods
    const box = goods.box(this.id, 'ben', 0, bytesOf('another key'))
    this.deliver('cy', 0, 1, box)
    this.proof = goods.evidence(this.id, 'ben', box)
    this.world.wait(4 * DAY)
  }
  prove(who = 'ben') {
    return this.world.act(who, 'contract.prove', { agreement: this.id, commitment: 0, evidence: this.proof })
  }
  pay(from: string, to: string, amount: bigint) {
    return this.world.act(from, 'transfer.post', { to: didOf(to), token: 'HRS', amount })
  }
  owed(name: string) {
    return readDebt(this.world.state, 'HRS', didOf(name)).map(({ to, amount, why }) => [to, amount, why])
  }
  get moves() {
    return readRedress(this.world.state, this.id)?.claims[0]?.done?.moves.map(({ amount, paid }) => [amount, paid])
  }
  get isWhole() {
    const { accounts, holds, minted, burned } = sumToken(this.world.state, 'HRS')
    return accounts + holds === minted - burned
  }
}

describe('a wrong key that was paid for', () => {
  it('is proven after the end: the money and the bond go back, and the record of the end stays as it was', () => {
    const story = new WrongKey()
    const ended = story.state
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
    const body = { agreement: story.id, commitment: 0, evidence: story.proof }
    const { facts } = story.world.batch([story.world.event('ben', 'contract.prove', body)])
    expect(story.gains('ben', 'cy')).toEqual([50, -50])
    expect(story.state).toEqual(ended)
    expect(story.moves).toEqual([
      [300n, 300n],
      [50n, 50n],
    ])
    expect(story.owed('cy')).toEqual([])
    const entries = facts.flatMap(({ fact }) => (fact.kind === 'entry' ? [fact] : []))
    expect(entries).toHaveLength(4)
    for (const entry of entries) expect(entry).toMatchObject({ entry: 'redress', agreement: story.id })
  })

  it('once', () => {
    const story = new WrongKey()
    expect(story.prove()).toBeNull()
    expect(story.prove()).toBe('contract.redressed')
    expect(story.gains('ben', 'cy')).toEqual([50, -50])
  })

  it('while something else of the agreement still runs, too', () => {
    const goods = new Goods()
    const story = new Story({ commitments: [goods.commitment(), goods.commitment()], redress: SPAN })
    const box = goods.box(story.id, 'ben', 0, bytesOf('another key'))
    story.deliver('cy', 0, 1, box)
    story.accept('ben')
    const body = { agreement: story.id, commitment: 0, evidence: goods.evidence(story.id, 'ben', box) }
    expect(story.world.act('ben', 'contract.prove', body)).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([-300, 0])
    story.world.wait(8 * DAY)
    expect(story.gains('ben', 'cy')).toEqual([0, 0])
    expect(story.world.act('ben', 'contract.prove', body)).toBe('contract.redressed')
  })

  it('what others had of it stays theirs', () => {
    const to = [
      { did: didOf('cy'), share: 700 },
      { did: didOf('dee'), share: 300 },
    ]
    const story = new WrongKey({ pay: [{ by: 0, token: 'HRS', amount: 300n, to }] })
    expect(story.gains('ben', 'cy', 'dee')).toEqual([-300, 210, 90])
    expect(story.prove()).toBeNull()
    expect(story.gains('ben', 'cy', 'dee')).toEqual([-90 + 50, -50, 90])
  })

  it('goes back to whoever paid it', () => {
    const parties = ['ben', 'cy', 'dee'].map((name) => ({ did: didOf(name) }))
    const goods = new Goods()
    const pay = [{ by: 2, token: 'HRS', amount: 300n, to: [{ did: didOf('cy'), share: 1000 }] }]
    const story = new Story({ parties, commitments: [goods.commitment({ pay })], redress: SPAN }, ['ben', 'cy', 'dee'])
    story.act('dee', 'fund', {})
    const box = goods.box(story.id, 'ben', 0, bytesOf('another key'))
    story.deliver('cy', 0, 1, box)
    story.world.wait(4 * DAY)
    const body = { agreement: story.id, commitment: 0, evidence: goods.evidence(story.id, 'ben', box) }
    expect(story.world.act('ben', 'contract.prove', body)).toBeNull()
    expect(story.gains('ben', 'cy', 'dee')).toEqual([0, 0, 0])
  })

  it.each<[string, (story: WrongKey) => string | null]>([
    [
      'contract.redress-late',
      (story) => {
        story.world.wait(SPAN)
        return story.prove()
      },
    ],
    ['contract.wrong-party', (story) => story.prove('cy')],
    ['contract.not-a-party', (story) => story.prove('dee')],
  ])('%s', (code, tried) => {
    const story = new WrongKey()
    expect(tried(story)).toBe(code)
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
  })

  it('contract.ended, where the terms know of no redress', () => {
    expect(new WrongKey({}, {}).prove()).toBe('contract.ended')
  })

  it('contract.proves-nothing, of a right one', () => {
    const goods = new Goods()
    const story = new Story({ commitments: [goods.commitment()], redress: SPAN })
    const box = goods.box(story.id, 'ben')
    story.deliver('cy', 0, 1, box)
    story.accept('ben')
    const evidence = goods.evidence(story.id, 'ben', box)
    const body = { agreement: story.id, commitment: 0, evidence }
    expect(story.world.act('ben', 'contract.prove', body)).toBe('contract.proves-nothing')
  })

  it('contract.redress, where nothing could be put right', () => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy')
    const terms = contractOf(world, { redress: SPAN })
    expect(world.act('ben', 'contract.open', { terms, signatures: signaturesOf('ben', 'cy') })).toBe('contract.redress')
  })
})

describe('what is not there is owed', () => {
  const spent = (left: bigint) => {
    const story = new WrongKey()
    story.pay('cy', 'dee', 1300n - left)
    story.prove()
    return story
  }

  it('what is there goes at once, and what comes in goes on', () => {
    const story = spent(120n)
    expect(story.moves).toEqual([
      [300n, 120n],
      [50n, 0n],
    ])
    expect(story.owed('cy')).toEqual([[didOf('ben'), 230n, 'redress']])
    expect(owedTo(story.world.state, 'HRS', didOf('ben'))).toMatchObject([{ from: didOf('cy'), amount: 230n }])
    expect(story.gains('ben', 'cy')).toEqual([-180, -1000])
    story.pay('dee', 'cy', 100n)
    expect(story.gains('ben', 'cy')).toEqual([-80, -1000])
    expect(story.owed('cy')).toEqual([[didOf('ben'), 130n, 'redress']])
    story.pay('dee', 'cy', 200n)
    expect(story.gains('ben', 'cy')).toEqual([50, -930])
    expect(readAccount(story.world.state, 'HRS', didOf('cy')).owed).toBeUndefined()
    expect(story.isWhole).toBe(true)
  })

  it.each([
    [60n, 'transfer.in-debt', [50, -950, 0]],
    [50n, undefined, [50, -1000, 50]],
  ] as const)('of 400 that come in, %s cannot be spent before, in the same batch: %s', (spends, code, gains) => {
    const story = spent(0n)
    const { world } = story
    const pay = (from: string, to: string, amount: bigint) =>
      world.event(from, 'transfer.post', { to: didOf(to), token: 'HRS', amount })
    const { outcomes } = world.batch([pay('dee', 'cy', 400n), pay('cy', 'eve', spends)])
    expect(outcomes.map(({ refused }) => refused)).toEqual([undefined, code])
    expect(story.gains('ben', 'cy', 'eve')).toEqual(gains)
  })

  it('it counts as a debt, and keeps nobody from leaving but whoever owes', () => {
    const story = spent(0n)
    const { state, time } = story.world
    expect(exposureOf(state, didOf('cy'), time).debt).toBe(350n)
    expect(story.world.act('cy', 'member.leave', { v: 1 })).toBe('leave.owes')
    expect(story.world.act('ben', 'member.leave', { v: 1 })).toBeNull()
    story.pay('dee', 'cy', 350n)
    expect(story.gains('ben')).toEqual([50])
    expect(story.world.act('cy', 'member.leave', { v: 1 })).toBeNull()
  })
})

describe('a case about what was paid', () => {
  const paid = (options = {}) => {
    const story = new CourtStory({ redress: SPAN, bond: 100n, ...options })
    story.deliver()
    story.world.wait(4 * DAY)
    return story
  }
  const tried = (story: CourtStory, ...findings: Parameters<CourtStory['voting']>) => {
    expect(story.file('ben', { share: 0, bond: 0 })).toBeNull()
    story
      .untilDrawing()
      .seating()
      .voting(...findings)
    story.world.wait(RULES.appeal)
    return story
  }

  it('moves the difference between what was paid and what is awarded, and the sides bear the costs', () => {
    const story = tried(paid(), awards(600))
    expect(story.state).toMatchObject({ phase: 'closed', end: 'ruled' })
    // 120 of 300 go back. 30 of costs: Ben asked for 600 less than was ruled, Cy for 400 more and the bond besides stays.
    expect(story.gains('ben', 'cy')).toEqual([-180 - 18, 180 - 12])
    expect(readRedress(story.world.state, story.id)?.claims[0]?.done).toMatchObject({
      by: 'ruling',
      moves: [{ amount: 120n, paid: 120n }],
    })
  })

  it('takes of the bond what the panel says', () => {
    const story = tried(paid(), awards(0, 500))
    const moves = readRedress(story.world.state, story.id)?.claims[0]?.done?.moves.map(({ amount }) => amount)
    expect(moves).toEqual([300n, 50n])
  })

  it.each([
    ['it was earned', awards(1000)],
    ['it cannot be ruled on', REFUSES],
  ])('changes nothing where %s', (_, finding) => {
    const story = tried(paid(), finding)
    expect(readRedress(story.world.state, story.id)?.claims[0]?.done?.moves ?? []).toEqual([])
    expect(story.gains('cy')[0]).toBeGreaterThanOrEqual(300)
  })

  it('nobody sits: it stays as it was, and the fee is back', () => {
    const story = paid()
    story.file('ben')
    story.world.wait(RULES.evidence + 4 * RULES.draw)
    story.world.wait(DAY)
    expect(story.state).toMatchObject({ phase: 'closed', end: 'unheard' })
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
  })

  it('costs that cannot be paid are owed', () => {
    const story = paid()
    story.world.act('ben', 'transfer.post', { to: didOf('judgea'), token: 'HRS', amount: 670n })
    tried(story, awards(1000))
    expect(readDebt(story.world.state, 'HRS', didOf('ben'))).toEqual([])
    const poor = paid()
    poor.world.act('cy', 'transfer.post', { to: didOf('judgea'), token: 'HRS', amount: 1300n })
    tried(poor, awards(0))
    expect(readDebt(poor.world.state, 'HRS', didOf('cy')).map(({ why, amount }) => [why, amount])).toEqual([
      ['redress', 300n],
      ['costs', 30n],
    ])
  })

  it('whoever is in court about it cannot leave', () => {
    const story = paid()
    story.file('ben')
    expect(story.world.act('cy', 'member.leave', { v: 1 })).toBe('leave.open-trades')
  })

  it.each<[string, (story: CourtStory) => string | null]>([
    ['contract.wrong-party', (story) => story.file('cy')],
    [
      'contract.redress-late',
      (story) => {
        story.world.wait(SPAN)
        return story.file('ben')
      },
    ],
    [
      'contract.was-in-court',
      (story) => {
        story.file('ben')
        return story.file('ben')
      },
    ],
  ])('%s', (code, act) => {
    expect(act(paid())).toBe(code)
  })

  it('contract.ended, where the terms know of no redress', () => {
    const story = new CourtStory()
    story.deliver()
    story.world.wait(4 * DAY)
    expect(story.file('ben')).toBe('contract.ended')
  })

  it('what a panel has ruled already stays ruled', () => {
    const story = new CourtStory({ redress: SPAN }).drawing().seating()
    story.voting(awards(600))
    story.world.wait(RULES.appeal)
    expect(story.file('ben')).toBe('contract.ended')
  })

  it('what both sides sign in mediation is carried out against what was paid', () => {
    const story = paid({ rules: { mediation: MEDIATION } })
    expect(story.file('ben', { share: 0, bond: 1000 })).toBeNull()
    const split = { share: 700, bond: 500 }
    expect([story.sign('ben', split), story.sign('cy', split)]).toEqual([null, null])
    expect(story.state).toMatchObject({ phase: 'closed', end: 'settled' })
    // 90 of 300 and half of the bond of 100; what the mediator said nothing for is back.
    expect(story.gains('ben', 'cy', 'ana')).toEqual([-210 + 50, 210 - 50, 0])
    expect(readRedress(story.world.state, story.id)?.claims[0]?.done?.by).toBe('split')
    expect(lateDealsOf(story)).toEqual([])
    expect(readContract(story.world.state, story.id)).toMatchObject({ phase: 'done', commitments: [{ phase: 'kept' }] })
  })

  it('all of it for the doer, signed by both, leaves everything as it was', () => {
    const story = paid({ rules: { mediation: MEDIATION } })
    story.file('ben', { share: 300, bond: 0 })
    expect([story.sign('ben', awarded(1000)), story.sign('cy', awarded(1000))]).toEqual([null, null])
    expect(readRedress(story.world.state, story.id)?.claims[0]?.done).toMatchObject({ by: 'split', moves: [] })
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
  })

  it('the doer gives back what the receiver asks for, at once', () => {
    const story = paid()
    story.file('ben', awarded(400, 500))
    expect(story.sign('cy', awarded(500))).toBe('court.asks-otherwise')
    expect(story.sign('cy', awarded(400, 500))).toBeNull()
    expect(story.state).toMatchObject({ phase: 'closed', end: 'settled' })
    expect(story.gains('ben', 'cy')).toEqual([-120 + 50, 120 - 50])
    expect(readRedress(story.world.state, story.id)?.claims[0]?.done?.by).toBe('conceded')
    expect(lateDealsOf(story)).toMatchObject([{ promises: [{ by: didOf('cy'), to: didOf('ben'), is: 'lost' }] }])
  })

  it('the receiver lets it be, and has the fee back', () => {
    const story = paid()
    story.file('ben')
    expect(story.sign('ben', awarded(1000))).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
    expect(readRedress(story.world.state, story.id)?.claims[0]?.done).toMatchObject({ by: 'conceded', moves: [] })
    expect(lateDealsOf(story)).toEqual([])
    expect(story.file('ben')).toBe('contract.redressed')
  })

  it('a proof overtakes it', () => {
    const goods = new Goods()
    const story = new Story({
      commitments: [goods.commitment()],
      redress: SPAN,
      dispute: { court: RULES, otherwise: 500 },
    })
    const box = goods.box(story.id, 'ben', 0, bytesOf('another key'))
    story.deliver('cy', 0, 1, box)
    story.accept('ben')
    const filing = { agreement: story.id, commitment: 0, reason: 'other', statement: bytesOf('why') }
    const filed = story.world.event('ben', 'court.file', { ...filing, ask: { share: 0, bond: 0 } })
    expect(story.world.batch([filed]).outcomes[0]?.refused).toBeUndefined()
    const body = { agreement: story.id, commitment: 0, evidence: goods.evidence(story.id, 'ben', box) }
    expect(story.world.act('ben', 'contract.prove', body)).toBeNull()
    expect(story.gains('ben', 'cy')).toEqual([0, 0])
    expect(readCase(story.world.state, filed.signed.id)).toMatchObject({ phase: 'closed', end: 'settled' })
  })
})

it('a payment by itself is nothing to ask back', () => {
  const goods = new Goods()
  const story = new Story({ commitments: [paymentOf(0, 1, 'cy', 10n), goods.commitment()], redress: SPAN })
  const body = { agreement: story.id, commitment: 0, evidence: {} }
  expect(story.world.act('cy', 'contract.prove', body)).toBe('contract.nothing-to-prove')
})
