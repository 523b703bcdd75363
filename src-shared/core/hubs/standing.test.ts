import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementId, isOpen, readAgreement } from '../agreements/index.ts'
import type { EventType } from '../hub/index.ts'
import { DAY } from '../kernel/index.ts'
import { balances, readAccount, spendable, sumToken } from '../ledger/index.ts'
import { bytesOf, devOf, didOf, T0, World } from '../testing/world.ts'
import { countInside, mayBegin, readStanding, type Standing, standingOf } from './index.ts'

const SIG = new Uint8Array(64)
const v = 1
const remove = (name: string) => ({ v, did: didOf(name), reason: 'Sold the same bike twice' })
const readmit = (name: string) => ({ v, did: didOf(name) })
const comeBack = (by = 'ana', uses = 1000, expires = T0 + 365 * DAY) => ({
  v,
  proof: SIG,
  invite: { by: devOf(by), key: bytesOf('way back'), uses, expires, sig: SIG },
})
const pay = (to: string, amount: bigint) => ({ to: didOf(to), token: 'HRS', amount })
const posted = (world: World, name: string) => readAccount(world.state, 'HRS', didOf(name)).posted

/** Ana keeps the hub; Ben stands as named; Cy and Dee are members. */
function worldWith(standing: Standing): World {
  const world = new World({ grant: 1000n, creditLimit: 500n }).enter('ben', 'cy', 'dee')
  if (standing === 'leaving') world.act('ben', 'member.leaving', { v })
  if (standing === 'left') world.act('ben', 'member.leave', { v })
  if (standing === 'removed') world.act('ana', 'member.remove', remove('ben'))
  return world
}

type Row = [what: string, by: string, t: EventType, body: (world: World) => object, answers: (string | null)[]]
const no = 'agreement.not-a-member'
const opening =
  (payer: string, provider: string) =>
  (world: World): object =>
    world.openBody(payer, provider, world.terms(payer, provider))
const STANDINGS = ['member', 'leaving', 'left', 'removed'] as const
/** One column per standing of Ben. Null means it is done. */
const ROWS: Row[] = [
  ['he buys', 'ben', 'agreement.open', opening('ben', 'cy'), [null, 'agreement.leaving', no, no]],
  ['he sells', 'ben', 'agreement.open', opening('cy', 'ben'), [null, 'agreement.leaving', no, no]],
  ['another opens with him', 'cy', 'agreement.open', opening('cy', 'ben'), [null, 'agreement.leaving', no, no]],
  ['he pays what he has', 'ben', 'transfer.post', () => pay('cy', 1000n), [null, null, null, null]],
  [
    'he pays on credit',
    'ben',
    'transfer.post',
    () => pay('cy', 1001n),
    [null, null, 'transfer.no-credit', 'transfer.no-credit'],
  ],
  ['he is paid', 'cy', 'transfer.post', () => pay('ben', 10n), [null, null, null, null]],
  [
    'the keeper removes him',
    'ana',
    'member.remove',
    () => remove('ben'),
    [null, null, 'remove.not-a-member', 'remove.not-a-member'],
  ],
  [
    'a member removes him',
    'cy',
    'member.remove',
    () => remove('ben'),
    ['remove.not-keeper', 'remove.not-keeper', 'remove.not-keeper', 'remove.not-keeper'],
  ],
  [
    'the keeper lets him back in',
    'ana',
    'member.readmit',
    () => readmit('ben'),
    ['readmit.not-removed', 'readmit.not-removed', 'readmit.not-removed', null],
  ],
  [
    'a member lets him back in',
    'cy',
    'member.readmit',
    () => readmit('ben'),
    ['readmit.not-keeper', 'readmit.not-keeper', 'readmit.not-keeper', 'readmit.not-keeper'],
  ],
  [
    'he is on his way',
    'ben',
    'member.leaving',
    () => ({ v }),
    [null, 'leaving.already', 'leave.not-a-member', 'leave.not-a-member'],
  ],
  [
    'he stays after all',
    'ben',
    'member.stay',
    () => ({ v }),
    ['stay.not-leaving', null, 'stay.not-leaving', 'stay.not-leaving'],
  ],
  ['he leaves', 'ben', 'member.leave', () => ({ v }), [null, null, 'leave.not-a-member', 'leave.not-a-member']],
  [
    'he comes back by an invite',
    'ben',
    'member.return',
    () => comeBack(),
    ['return.not-left', 'return.not-left', null, 'return.removed'],
  ],
]

describe('who may do what, by standing', () => {
  for (const [what, by, t, body, answers] of ROWS)
    it.each(STANDINGS.map((standing, i) => [standing, answers[i] ?? null] as const))(
      `${what}, %s: %s`,
      (standing, answer) => {
        const world = worldWith(standing)
        expect(standingOf(world.state, didOf('ben'))).toBe(standing)
        expect(world.ask(by, t, body(world) as { [key: string]: unknown })).toBe(answer)
      },
    )

  it.each([
    ['member', null],
    ['leaving', 'invite.unknown-inviter'],
    ['left', 'invite.unknown-inviter'],
    ['removed', 'invite.unknown-inviter'],
  ] as const)('an invite of his, %s: %s', (standing, answer) => {
    const body = worldWith(standing).joinBody('eve', { by: devOf('ben') })
    expect(worldWith(standing).ask('eve', 'member.join', body)).toBe(answer)
  })
})

describe('the keeper', () => {
  it('is not removed, and does not go while others are there', () => {
    const world = worldWith('member')
    expect(world.ask('ana', 'member.remove', remove('ana'))).toBe('remove.self')
    expect(world.ask('ana', 'member.leave', { v })).toBe('leave.keeper')
    expect(world.ask('ana', 'member.leaving', { v })).toBe('leave.keeper')
  })
  it('goes last, and the hub with them', () => {
    const world = new World().enter('ben')
    world.act('ben', 'member.leave', { v })
    expect(world.act('ana', 'member.leave', { v })).toBeNull()
    expect(world.ask('ben', 'member.return', comeBack())).toBe('invite.unknown-inviter')
  })
  it('gives a reason that everybody can read', () => {
    const found = readStanding(worldWith('removed').state, didOf('ben'))
    expect(found).toMatchObject({ is: 'removed', by: didOf('ana'), reason: 'Sold the same bike twice' })
  })
})

describe('leaving', () => {
  it('waits for every open trade and for a balance of zero or more', () => {
    const world = worldWith('member')
    const agreement = world.agree('ben', 'cy', { amount: 1200n })
    expect(world.ask('ben', 'member.leave', { v })).toBe('leave.open-trades')
    world.act('ben', 'member.leaving', { v })
    world.act('cy', 'agreement.deliver', { agreement, evidence: bytesOf('done') })
    world.act('ben', 'agreement.release', { agreement, amount: 0n, final: true })
    expect(world.ask('ben', 'member.leave', { v })).toBe('leave.owes')
    world.act('dee', 'transfer.post', pay('ben', 200n))
    expect(world.act('ben', 'member.leave', { v })).toBeNull()
    expect(countInside(world.state, 100)).toBe(3)
  })
  it('gives no second grant to who comes back', () => {
    const world = worldWith('left')
    expect(world.act('ben', 'member.return', comeBack())).toBeNull()
    expect(posted(world, 'ben')).toBe(1000n)
    expect(mayBegin(world.state, didOf('ben'))).toBe(true)
  })
  it.each([
    ['by nobody', comeBack('zed'), 'invite.unknown-inviter'],
    ['that ran out', comeBack('ana', 1, T0), 'invite.expired'],
  ])('comes back by no invite %s', (_, body, code) => {
    expect(worldWith('left').ask('ben', 'member.return', body)).toBe(code)
  })
  it('uses an invite up', () => {
    const world = worldWith('left')
    world.act('ben', 'member.return', comeBack('ana', 1))
    world.act('ben', 'member.leave', { v })
    expect(world.ask('ben', 'member.return', comeBack('ana', 1))).toBe('invite.used-up')
  })
})

describe('what was agreed before a removal', () => {
  it.each([
    ['the removed provider delivers and is paid', 'cy', 'ben', 1000n + 500n],
    ['the removed payer accepts', 'ben', 'cy', 1000n - 500n],
  ] as const)('%s', (_, payer, provider, balance) => {
    const world = worldWith('member')
    const agreement = world.agree(payer, provider)
    world.act('ana', 'member.remove', remove('ben'))
    expect(world.act(provider, 'agreement.deliver', { agreement, evidence: bytesOf('done') })).toBeNull()
    expect(world.act(payer, 'agreement.release', { agreement, amount: 0n, final: true })).toBeNull()
    expect(posted(world, 'ben')).toBe(balance)
  })
})

/** Everybody does anything at any time; removals and leavings fall wherever they fall. */
describe('however people come and go', () => {
  const NAMES = ['ana', 'ben', 'cy'] as const
  const name = fc.constantFrom(...NAMES)
  const step = fc.record({ by: name, other: name, act: fc.nat(11), days: fc.constantFrom(0, 0, 1, 4) })

  it('no escrow strands, money is kept whole, and only members begin anything', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const world = new World({ grant: 600n, creditLimit: 300n, heartbeat: 60 * DAY }).enter('ben', 'cy')
        const agreements: Uint8Array[] = []
        for (const { by, other, act, days } of steps) {
          const members = mayBegin(world.state, didOf(by)) && mayBegin(world.state, didOf(other))
          const before = spendable(world.state, 'HRS', didOf(by), world.time)
          const at = world.time + 1000 + days * DAY
          const agreement = agreements.at(-1) ?? bytesOf('none')
          const acts: [EventType, object][] = [
            ['member.remove', remove(other)],
            ['member.readmit', readmit(other)],
            ['member.leaving', { v }],
            ['member.stay', { v }],
            ['member.leave', { v }],
            ['member.return', comeBack()],
            ['transfer.post', pay(other, 250n)],
            ['agreement.fund', { agreement }],
            ['agreement.deliver', { agreement, evidence: bytesOf('done') }],
            ['agreement.release', { agreement, amount: 0n, final: true }],
            ['agreement.cancel', { agreement, release: 0n }],
          ]
          const chosen = acts[act]
          if (chosen) {
            const refused = world.act(by, chosen[0], chosen[1] as { [key: string]: unknown }, at)
            if (chosen[0] === 'transfer.post' && refused === null) expect(before).toBeGreaterThanOrEqual(250n)
          } else if (by !== other) {
            const terms = world.terms(by, other)
            const refused = world.act(by, 'agreement.open', world.openBody(by, other, terms), at)
            if (refused === null) expect(members).toBe(true)
            if (refused === null) agreements.push(agreementId(terms))
          }
        }
        world.batch([], world.time + 30 * DAY)
        world.batch([], world.time + 30 * DAY)
        for (const id of agreements) {
          const ended = readAgreement(world.state, id)
          expect(ended && isOpen(ended.phase)).toBe(false)
        }
        const sums = sumToken(world.state, 'HRS')
        expect(balances(sums)).toBe(true)
        expect(sums.holds).toBe(0n)
      }),
      { numRuns: 150 },
    )
  })
})
