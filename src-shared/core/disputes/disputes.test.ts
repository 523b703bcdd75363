import { describe, expect, it } from 'vitest'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import { type ContractState, readContract } from '../contracts/index.ts'
import { readMember } from '../hubs/index.ts'
import { vrfPublicKey } from '../kernel/ecvrf.ts'
import { HOUR } from '../kernel/index.ts'
import { commitmentOf as commitmentTerms, contracted } from '../testing/contracts.ts'
import { awards, BENCH, CourtStory, REFUSES, RULES } from '../testing/court.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { drawInput, drawn, TICKETS_MAX } from './draw.ts'
import { electorate } from './electorate.ts'
import { readBench } from './index.ts'

const commitmentOf = (story: CourtStory) => readContract(story.world.state, story.id)?.commitments[0]
const measured = {
  kind: 'attest',
  v: 1,
  params: { attesters: [didOf('dee')], quorum: 1, measure: 'up', full: 1000, least: 0 },
}
const termsOf = (story: CourtStory) => (readContract(story.world.state, story.id) as ContractState).terms
const memberOf = (story: CourtStory, name: string) => readMember(story.world.state, didOf(name)) as object
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

describe('a case from the filing to its end', () => {
  it('is ruled 60/40 by three of twenty, paid by the ledger, and jurors are paid', () => {
    const story = new CourtStory().drawing().seating()
    expect(story.seated).toHaveLength(3)
    const seats = story.seated
    story.voting(awards(600), awards(600), awards(650))
    expect(story.state.phase).toBe('ruled')
    expect(commitmentOf(story)?.phase).toBe('disputed')
    story.world.wait(RULES.appeal)
    expect(story.state).toMatchObject({ phase: 'closed', end: 'ruled' })
    expect(commitmentOf(story)).toMatchObject({ phase: 'ruled', share: 600 })
    // Ben asked for all back, Cy for all of it: the ruling is nearer to Cy, and 30 of costs are shared 600 to 400.
    expect(story.gains('ben', 'cy')).toEqual([-180 - 18, 180 - 12])
    expect(story.gains(...seats)).toEqual([10, 10, 10])
    expect(sum(story.gains('ben', 'cy', ...BENCH))).toBe(0)
    for (const name of BENCH) expect(story.lockOf(name)).toEqual([100, 0])
  })

  it('a larger panel thinks better of it, and the first is judged by the last', () => {
    const story = new CourtStory().drawing().seating()
    const first = story.seated
    story.voting(awards(0))
    expect(story.appeal('cy')).toBeNull()
    story.untilSeated()
    const second = story.seated
    expect(second).toHaveLength(7)
    expect(second.filter((name) => first.includes(name))).toEqual([])
    story.voting(awards(1000))
    story.world.wait(RULES.appeal)
    expect(commitmentOf(story)).toMatchObject({ phase: 'ruled' })
    expect(commitmentOf(story)?.share).toBeUndefined()
    // What the first three lose goes to the seven, and the filer has the first fee back.
    expect(story.gains(...first)).toEqual([-25, -25, -25])
    expect(sum(story.gains(...second))).toBe(70 + 75)
    expect(story.gains('ben', 'cy')).toEqual([-300 - 70, 300])
    expect(sum(story.gains('ben', 'cy', ...BENCH))).toBe(0)
  })

  it('who does not vote loses the lock and the seat to an alternate', () => {
    const story = new CourtStory().drawing().seating()
    const [lazy, ...others] = story.seated as [string, string, string]
    for (const name of others) story.commit(name, awards(1000))
    story.world.wait(RULES.vote)
    expect(story.state.phase).toBe('voting')
    const [alternate] = story.seated.filter((name) => !others.includes(name)) as [string]
    expect(alternate).not.toBe(lazy)
    expect(story.commit(lazy, awards(0))).toBe('court.not-a-juror')
    story.commit(alternate, awards(1000))
    expect(story.state.phase).toBe('opening')
    for (const name of story.seated) story.reveal(name, awards(1000))
    story.world.wait(RULES.appeal)
    expect(story.lockOf(lazy)).toEqual([50, 0])
    expect(story.gains(lazy)).toEqual([-50])
    expect(sum(story.gains('ben', 'cy', ...BENCH))).toBe(0)
  })

  it('nobody answers the draw: the declared split, and the fee is back', () => {
    const story = new CourtStory().drawing([])
    expect(story.state).toMatchObject({ phase: 'closed', end: 'unheard' })
    expect(commitmentOf(story)).toMatchObject({ phase: 'ruled', share: 400 })
    expect(story.gains('ben', 'cy')).toEqual([-120, 120])
  })

  it('all jurors stay away: the declared split, and what they lose goes to who paid for them', () => {
    const story = new CourtStory().drawing().seating()
    story.world.wait(RULES.vote)
    story.world.wait(RULES.vote)
    expect(story.state).toMatchObject({ phase: 'closed', end: 'unheard' })
    expect(story.gains('ben')).toEqual([-120 + 6 * 50])
  })

  it('more than half refuse to rule: the declared split, and they have done their part', () => {
    const story = new CourtStory().drawing().seating()
    const seats = story.seated
    story.voting(REFUSES, REFUSES, awards(1000))
    story.world.wait(RULES.appeal)
    expect(story.state).toMatchObject({ phase: 'closed', end: 'refused' })
    expect(commitmentOf(story)).toMatchObject({ phase: 'ruled', share: 400 })
    expect(story.gains(...seats)).toEqual([15 + 13, 15 + 12, -25])
  })

  it('the sides agree by themselves: the case is over, and who sat is paid', () => {
    const story = new CourtStory().drawing().seating()
    const seats = story.seated
    const wish = { kind: 'end', shares: [700] }
    for (const name of ['ben', 'cy']) story.world.act(name, 'contract.ask', { agreement: story.id, wish })
    expect(story.state).toMatchObject({ phase: 'closed', end: 'settled' })
    expect(story.gains('ben', 'cy', ...seats)).toEqual([-210 - 30, 210, 10, 10, 10])
    for (const name of BENCH) expect(story.lockOf(name)).toEqual([100, 0])
  })

  it('before a delivery, where nobody can rule, the time to deliver goes on', () => {
    const story = new CourtStory({ bench: [] })
    const until = commitmentOf(story)?.until as number
    expect(story.file('ben')).toBeNull()
    story.untilDrawing()
    expect(story.state).toMatchObject({ phase: 'closed', end: 'unheard' })
    expect(commitmentOf(story)?.phase).toBe('open')
    expect(commitmentOf(story)?.until).toBeGreaterThanOrEqual(until + RULES.evidence)
    expect(story.file('ben')).toBe('contract.was-in-court')
    expect(story.deliver()).toBeNull()
  })

  it('the last panel the terms allow cannot be appealed', () => {
    const story = new CourtStory({ rules: { rounds: 1 } }).drawing().seating().voting(awards(250))
    expect(story.state).toMatchObject({ phase: 'closed', end: 'ruled' })
    expect(commitmentOf(story)?.share).toBe(250)
  })

  it('an appeal that no larger panel can hear leaves the ruling, and its fee goes back', () => {
    const story = new CourtStory({ bench: BENCH.slice(0, 5) }).drawing().seating().voting(awards(1000))
    expect(story.appeal('ben')).toBeNull()
    story.untilDrawing()
    expect(story.state).toMatchObject({ phase: 'closed', end: 'ruled' })
    expect(commitmentOf(story)).toMatchObject({ phase: 'ruled' })
    expect(sum(story.gains('ben', 'cy', ...BENCH))).toBe(0)
  })
})

describe('what cannot be brought to a court', () => {
  const filed = (over: Partial<ContractTerms>, act: (world: World, id: Uint8Array) => void = () => undefined) => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee')
    const id = contracted(world, over)
    act(world, id)
    const ask = { share: 0, bond: 0 }
    const body = { agreement: id, commitment: 0, reason: 'late', statement: bytesOf('why'), ask }
    return world.act('ben', 'court.file', body)
  }
  const dispute = { court: RULES, otherwise: 500 }

  it.each<[string, () => string | null, string]>([
    ['terms that name no court', () => filed({}), 'contract.no-court'],
    [
      'what others measure',
      () => filed({ dispute, commitments: [commitmentTerms({ gate: measured })] }),
      'contract.not-reviewed',
    ],
    [
      'what waits for its time',
      () => filed({ dispute, commitments: [commitmentTerms({ wait: 1000 * HOUR })] }),
      'contract.too-early',
    ],
    [
      'what has ended',
      () => filed({ dispute }, (world, agreement) => world.act('cy', 'contract.stop', { agreement, commitment: 0 })),
      'contract.ended',
    ],
    [
      'without the fee',
      () => filed({ dispute: { ...dispute, court: { ...RULES, fee: 5000n } } }),
      'transfer.insufficient',
    ],
  ])('%s', (_, act, code) => {
    expect(act()).toBe(code)
  })

  it('a court of another money than the hub’s is not opened', () => {
    const elsewhere = { ...dispute, court: { ...RULES, token: 'FLOUR' } }
    expect(() => filed({ dispute: elsewhere })).toThrow('contract.court-token')
  })
})

describe('the draw', () => {
  it('hangs on a header certified when nobody can come any more', () => {
    const story = new CourtStory().calling()
    for (const name of BENCH.slice(0, 3)) story.present(name)
    story.world.wait(RULES.draw)
    const closed = story.world.h - 1
    expect([story.state.phase, story.state.seed]).toEqual(['drawing', undefined])
    // Whoever asks for the number now has the header of the batch in which nobody could come any more.
    expect(story.present('judged')).toBe('court.wrong-phase')
    expect(story.state.seed).toEqual(drawInput(story.case, 0, bytesOf(`header below ${closed + 1}`)))
  })

  it.each<[string, (story: CourtStory) => string | null, string | null]>([
    ['a stranger to the bench', (story) => story.present('ana'), 'court.not-drawable'],
    ['a party', (story) => story.present('cy'), 'court.not-drawable'],
    ['twice', (story) => story.present('judgea') ?? story.present('judgea'), 'court.already-present'],
    ['with no number to show yet', (story) => story.claim('judgea'), 'court.wrong-phase'],
    ['rightly', (story) => story.present('judgea'), null],
  ])('is come to: %s', (_, act, code) => {
    expect(act(new CourtStory().calling())).toBe(code)
  })

  it.each<[string, (story: CourtStory) => string | null, string | null]>([
    ['too late', (story) => story.present('judgea'), 'court.wrong-phase'],
    ['without having come', (story) => story.claim('judget'), 'court.not-present'],
    ['a key of somebody else’s', (story) => story.claim('judgea', bytesOf('vrf of judgeb')), 'court.proof'],
    ['twice', (story) => story.claim('judgea') ?? story.claim('judgea'), 'court.already-claimed'],
    ['rightly', (story) => story.claim('judgea'), null],
  ])('is answered: %s', (_, act, code) => {
    expect(act(new CourtStory().drawing(BENCH.slice(0, 19)))).toBe(code)
  })

  it('is over with the last number', () => {
    const story = new CourtStory().drawing()
    for (const name of BENCH.slice(1)) story.claim(name)
    expect([story.state.phase, story.seated]).toEqual(['drawing', []])
    story.claim('judgea')
    expect(story.state.phase).toBe('voting')
    expect(story.there).toHaveLength(3)
    const held = BENCH.filter((name) => story.lockOf(name)[1] > 0)
    expect(held.sort()).toEqual([...story.seated, ...story.there].sort())
  })

  it('takes nobody who named their key after the filing', () => {
    const story = new CourtStory({ bench: BENCH.slice(0, 19) })
    story.deliver()
    story.file('ben')
    story.enrol('judget')
    story.world.act('judgea', 'court.enrol', { vrf: vrfPublicKey(bytesOf('a better key')) })
    story.untilCalling()
    expect(story.present('judget')).toBe('court.not-drawable')
    expect(story.present('judgea')).toBe('court.not-drawable')
  })

  it('is answered with the key one came with, whatever key is named since', () => {
    const story = new CourtStory().drawing()
    story.world.act('judgea', 'court.enrol', { vrf: vrfPublicKey(bytesOf('a better key')) })
    expect(story.claim('judgea', bytesOf('a better key'))).toBe('court.proof')
    expect(story.claim('judgea')).toBeNull()
  })

  it('a lock stands in for as many cases as it covers', () => {
    const story = new CourtStory({ locked: 50n }).calling()
    expect(story.present('judgea')).toBeNull()
    expect(story.lockOf('judgea')).toEqual([50, 50])
    expect(story.world.act('judgea', 'court.retire', {})).toBe('court.busy')
  })

  it('a larger lock is drawn more often, and never more than eight times as often', () => {
    const tickets = { mine: 3, theirs: 1 }
    const both = [{ did: 'mine' as const }, { did: 'theirs' as const }]
    const wins = Array.from(
      { length: 400 },
      (_, at) => drawn(bytesOf(`seed ${at}`), both, (did) => tickets[did as 'mine'])[0]?.did === 'mine',
    ).filter(Boolean).length
    // Three tickets against one win three times of four.
    expect(wins).toBeGreaterThan(270)
    expect(wins).toBeLessThan(330)
    const story = new CourtStory({ locked: 990n }).drawing()
    expect(readBench(story.world.state, story.case)?.jurors[0]?.tickets).toBe(TICKETS_MAX)
  })

  it('a crowd that one person brought in has together what one person may have, unless others trust it', () => {
    const story = new CourtStory({ bench: [], locked: 990n })
    const crowd = BENCH.slice(1)
    for (const name of crowd) {
      story.world.state.take(new Map([[`member/${didOf(name)}`, { ...memberOf(story, name), by: didOf('judgea') }]]))
      story.enrol(name, 990n)
    }
    const drawable = () => readBench(story.world.state, story.case)?.jurors ?? []
    const whole = () => sum(drawable().map(({ tickets }) => tickets))
    story.drawing()
    expect(whole()).toBe(TICKETS_MAX)
    const trusted = new Map([[`trust/${didOf('ana')}/${didOf('judgeb')}`, { line: 150n }]])
    story.world.state.take(trusted)
    story.world.act('ben', 'contract.ask', { agreement: story.id, wish: { kind: 'end', shares: [0] } })
    story.world.act('cy', 'contract.ask', { agreement: story.id, wish: { kind: 'end', shares: [0] } })
    const again = electorate(story.world.state, termsOf(story), story.world.time, story.state)
    expect(sum(again.map(({ tickets }) => tickets))).toBe(TICKETS_MAX + 3)
  })

  it('leaves out who is near a party, or sat before', () => {
    const story = new CourtStory()
    const near = ['judgea', 'judgeb'].map((name) => [`trust/${didOf('ben')}/${didOf(name)}`, { line: 1n }] as const)
    story.world.state.take(new Map([...near, [`trust/${didOf('judgec')}/${didOf('cy')}`, { line: 1n }]]))
    story.drawing()
    const drawable = readBench(story.world.state, story.case)?.jurors.map(({ did }) => did)
    expect(drawable).toEqual(BENCH.slice(3).map(didOf).sort())
  })
})

describe('who may do what when', () => {
  it.each<[string, (story: CourtStory) => string | null, string | null]>([
    ['a third files', (story) => story.file('ana'), 'contract.not-a-party'],
    ['the doer files before delivering', (story) => story.file('cy'), null],
    [
      'the arbiters are called',
      (story) =>
        story.deliver() ??
        story.world.act('ben', 'contract.dispute', { agreement: story.id, commitment: 0, reason: bytesOf('r') }),
      'contract.no-arbiters',
    ],
    ['evidence of no case', (story) => story.bring('ben', 0), 'court.unknown-case'],
    ['twice in court', (story) => story.file('cy') ?? story.file('ben'), 'contract.wrong-phase'],
    ['a third brings evidence', (story) => story.file('cy') ?? story.bring('ana', 0), 'court.not-a-party'],
    ['evidence counted wrongly', (story) => story.file('cy') ?? story.bring('ben', 1), 'court.counted'],
    ['the other side asks', (story) => story.file('cy') ?? story.bring('ben', 0, { share: 100, bond: 0 }), null],
    [
      'the filer asks again',
      (story) => story.file('cy') ?? story.bring('cy', 1, { share: 100, bond: 0 }),
      'court.asked-already',
    ],
    ['an appeal of nothing', (story) => story.file('cy') ?? story.appeal('ben'), 'court.wrong-phase'],
    ['a vote of nobody’s', (story) => story.drawing().seating().commit('ana', REFUSES), 'court.not-a-juror'],
    ['a claim out of time', (story) => story.drawing().seating().claim('judgea'), 'court.wrong-phase'],
    ['evidence out of time', (story) => story.drawing().bring('ben', 1), 'court.wrong-phase'],
    ['leaving the hub from the bench', (story) => story.world.act('judgea', 'member.leave', { v: 1 }), 'leave.staked'],
    ['leaving the bench', (story) => story.world.act('judgea', 'court.retire', {}), null],
    ['leaving it twice', (story) => story.world.act('ana', 'court.retire', {}), 'court.not-on-bench'],
    ['nothing to lock', (story) => story.world.act('ana', 'court.enrol', { vrf: bytesOf('key') }), 'court.no-lock'],
  ])('%s', (_, act, code) => {
    expect(act(new CourtStory())).toBe(code)
  })

  it('a vote opens as it was closed, once', () => {
    const story = new CourtStory().drawing().seating()
    const [one, two, three] = story.seated as [string, string, string]
    expect(story.commit(one, awards(1000))).toBeNull()
    expect(story.commit(one, awards(0))).toBe('court.already-voted')
    expect(story.reveal(one, awards(1000))).toBe('court.wrong-phase')
    story.commit(two, awards(1000))
    story.commit(three, awards(1000))
    expect(story.reveal(one, awards(0))).toBe('court.vote')
    expect(story.reveal(one, awards(1000))).toBeNull()
    expect(story.reveal(one, awards(1000))).toBe('court.already-opened')
  })

  it('whoever does not open their vote loses the lock, and the others rule', () => {
    const story = new CourtStory().drawing().seating()
    const [lazy, ...others] = story.seated as [string, string, string]
    for (const name of story.seated) story.commit(name, awards(1000))
    for (const name of others) story.reveal(name, awards(1000))
    story.world.wait(RULES.open)
    story.world.wait(RULES.appeal)
    expect(commitmentOf(story)?.phase).toBe('ruled')
    expect(story.gains(lazy)).toEqual([-50])
  })

  it('what is said of a bond that nobody put up counts for nothing', () => {
    const story = new CourtStory({ rules: { rounds: 1 } })
    story.deliver()
    story.file('cy', { share: 1000, bond: 1000 })
    expect(story.state.asks).toEqual([
      { share: 1000, bond: 0 },
      { share: 0, bond: 0 },
    ])
    story.untilSeated().voting(awards(500, 1000), awards(500, 0), awards(500, 300))
    // Half of what each asked for: the costs of 30 are halved, and all three agreed.
    expect(story.gains('ben', 'cy')).toEqual([-150 - 15, 150 - 15])
  })

  it('the bond follows the ruling', () => {
    const story = new CourtStory({ bond: 200n, rules: { rounds: 1 } }).drawing().seating().voting(awards(0, 500))
    const lost = { from: didOf('cy'), to: didOf('ben'), token: 'HRS', amount: 100n }
    expect(readContract(story.world.state, story.id)?.flows).toEqual([lost])
    expect(sum(story.gains('ben', 'cy', ...BENCH))).toBe(0)
  })
})
