/**
 * Laws that hold whatever the terms are and whatever anybody tries: the money of an agreement ends exactly once with those the terms name, every state
 * has an exit by waiting alone, and a promise that was not kept costs nobody more than the terms say.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Commitment, type ContractTerms, WHOLE } from '#shared/wire/contracts.ts'
import type { EventType } from '../hub/index.ts'
import { allDue } from '../kernel/due.ts'
import { DAY, HOUR, sha256 } from '../kernel/index.ts'
import { readAccount } from '../ledger/index.ts'
import { commitmentOf, contractOf, evidence, signaturesOf } from '../testing/contracts.ts'
import { Goods } from '../testing/goods.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { contractId, isContractOpen, isOver, principalsOf, readContract, readContractReceipt } from './index.ts'
import type { ContractState } from './state.ts'

const RUNS = 500
const PEOPLE = ['ben', 'cy', 'dee', 'eve', 'fay', 'gus'] as const
/** Never named in any terms. */
const OUTSIDER = 'gus'
const CODE = bytesOf('code').subarray(0, 16)
const GOODS = new Goods()

const span = fc.constantFrom(0, HOUR, DAY, 3 * DAY)
const shares = fc.constantFrom([1000], [500, 500], [333, 667], [1, 999])
const payees = (by: number) =>
  fc
    .tuple(
      shares,
      fc.shuffledSubarray(
        ['ben', 'cy', 'dee', 'eve'].filter((_, i) => i !== by),
        { minLength: 2 },
      ),
    )
    .map(([parts, names]) => parts.map((share, i) => ({ did: didOf(names[i] as string), share })))
const payment = (parties: number) =>
  fc
    .record({ by: fc.nat(parties - 1), amount: fc.bigInt(1n, 400n) })
    .chain(({ by, amount }) => payees(by).map((to) => ({ by, token: 'HRS', amount, to })))

const gates = fc.constantFrom<Commitment['gate'][]>(
  { kind: 'review', v: 1, params: {} },
  { kind: 'review', v: 1, params: {} },
  { kind: 'review', v: 1, params: {} },
  { kind: 'countersign', v: 1, params: {} },
  { kind: 'track', v: 1, params: { carrier: 'Post' } },
  { kind: 'code', v: 1, params: { lock: sha256(CODE) } },
  GOODS.gate,
  { kind: 'time', v: 1, params: {} },
  {
    kind: 'attest',
    v: 1,
    params: {
      attesters: ['dee', 'eve', 'fay'].map(didOf).sort(),
      quorum: 2,
      measure: 'hours up',
      full: 1000,
      least: 200,
    },
  },
)

const commitment = (parties: number, place: number, together: boolean) =>
  fc
    .record({
      pair: fc.shuffledSubarray([...Array(parties).keys()], { minLength: 2, maxLength: 2 }),
      after: fc.subarray([...Array(place).keys()]),
      quantity: fc.constantFrom(1, 1, 2, 3, 7),
      gate: gates,
      wait: span,
      within: span,
      review: fc.constantFrom(0, DAY, 3 * DAY, 3 * DAY),
      onLate: fc.constantFrom('refund' as const, 'refund' as const, 'release' as const),
      onSilence: fc.constantFrom('release' as const, 'refund' as const),
      pay: fc.array(payment(parties), { maxLength: 2 }),
      bond: fc.option(fc.bigInt(1n, 50n), { nil: undefined }),
      callOff: fc.option(fc.nat(1000), { nil: undefined }),
    })
    .map(({ pair: [by, to], bond, callOff, ...rest }): Commitment => {
      // What is given for good has no place where all or nothing holds.
      if (rest.gate.kind === 'key' && together) rest.gate = { kind: 'review', v: 1, params: {} }
      const timed = rest.gate.kind === 'time'
      return commitmentOf({
        ...rest,
        by: by as number,
        to: to as number,
        ...(bond !== undefined && { bond: { token: 'HRS', amount: bond } }),
        ...(callOff !== undefined && !together && { callOff }),
        ...(timed && { within: 0 }),
        ...((timed || rest.gate.kind === 'attest') && { quantity: 1 }),
        ...(rest.gate.kind === 'key' && { quantity: 1, review: DAY, onSilence: 'release' as const }),
        ...(rest.gate.kind === 'countersign' && { onLate: 'refund' as const, onSilence: 'refund' as const }),
      })
    })

const terms = fc
  .record({ parties: fc.integer({ min: 2, max: 4 }), count: fc.integer({ min: 1, max: 4 }), together: fc.boolean() })
  .chain(({ parties, count, together }) =>
    fc.record({
      parties: fc.constant(
        (['ben', 'cy', 'dee', 'eve'] as const).slice(0, parties).map((name) => ({ did: didOf(name) })),
      ),
      together: fc.constant(together),
      commitments: fc.tuple(...Array.from({ length: count }, (_, place) => commitment(parties, place, together))),
      dispute: fc.option(
        fc.record({
          arbiters: fc.constant([didOf('fay')]),
          quorum: fc.constant(1),
          within: span,
          otherwise: fc.nat(1000),
        }),
        { nil: undefined, freq: 3 },
      ),
    }),
  )

const act = fc.record({
  who: fc.oneof({ weight: 3, arbitrary: fc.constant('whoever may' as const) }, fc.constantFrom(...PEOPLE)),
  what: fc.constantFrom(
    'fund',
    'deliver',
    'deliver',
    'deliver',
    'accept',
    'accept',
    'accept',
    'prove',
    'prove',
    'stop',
    'ask',
    'extend',
    'attest',
    'attest',
    'dispute',
    'dispute',
    'dispute',
    'rule',
    'wait',
    'wait',
  ),
  place: fc.nat(3),
  units: fc.integer({ min: 1, max: 3 }),
  share: fc.constantFrom(0, 250, 1000),
  ms: fc.constantFrom(HOUR, DAY, 5 * DAY),
})
type Body = { [key: string]: unknown }
type Tried = typeof act extends fc.Arbitrary<infer A> ? A : never

function bodyOf(id: Uint8Array, state: ContractState, { what, place, units, share, ms }: Tried): [EventType, Body] {
  const commitment = place % state.commitments.length
  const at = { agreement: id, commitment }
  const { gate, to } = state.terms.commitments[commitment] as Commitment
  const buyer = PEOPLE[to] as string
  switch (what) {
    case 'deliver':
      return ['contract.deliver', { ...at, units, shown: shownTo(id, commitment, gate.kind, buyer, share) }]
    case 'prove': {
      const box = GOODS.box(id, buyer, commitment)
      return ['contract.prove', { ...at, evidence: GOODS.evidence(id, buyer, box, { place: commitment }) }]
    }
    case 'accept':
      return ['contract.accept', { ...at, units, before: state.commitments[commitment]?.accepted ?? 0 }]
    case 'ask':
      return ['contract.ask', { agreement: id, wish: { kind: 'end', shares: state.commitments.map(() => share) } }]
    case 'extend':
      return ['contract.ask', { agreement: id, wish: { kind: 'extend', commitment, by: ms } }]
    case 'attest':
      return ['contract.attest', { ...at, value: share * units }]
    case 'dispute':
      return ['contract.dispute', { ...at, reason: bytesOf('reason') }]
    case 'rule':
      return ['contract.rule', { ...at, share, bond: share }]
    case 'stop':
      return ['contract.stop', at]
    default:
      return ['contract.fund', { agreement: id }]
  }
}

/** One key in three is wrong. */
function shownTo(id: Uint8Array, place: number, kind: string, to: string, share: number): object {
  if (kind === 'key') return GOODS.box(id, to, place, share === 0 ? bytesOf('wrong') : GOODS.key)
  return kind === 'code' ? { code: CODE } : evidence
}

class Case {
  readonly world = new World({ grant: 2000n }).enter(...PEOPLE)
  readonly id: Uint8Array
  readonly before: Map<string, bigint>

  constructor(over: Partial<ContractTerms>) {
    const { dispute, ...rest } = over
    const made = contractOf(this.world, dispute ? over : rest)
    const names = PEOPLE.filter((name) => principalsOf(made).includes(didOf(name)))
    this.before = new Map(PEOPLE.map((name) => [name, this.posted(name)]))
    const refused = this.world.act(names[0] as string, 'contract.open', {
      terms: made,
      signatures: signaturesOf(...names),
    })
    if (refused) throw new Error(refused)
    this.id = contractId(made)
  }

  get state(): ContractState {
    return readContract(this.world.state, this.id) as ContractState
  }

  posted(name: string): bigint {
    return readAccount(this.world.state, 'HRS', didOf(name)).posted
  }

  try(tried: Tried): void {
    if (tried.what === 'wait') this.world.wait(tried.ms)
    else for (const name of this.actors(tried)) this.world.act(name, ...bodyOf(this.id, this.state, tried))
    this.check()
  }

  /** Those in whose place it is to do this. */
  actors({ who, what, place }: Tried): string[] {
    const { parties, commitments } = this.state.terms
    const one = commitments[place % commitments.length] as Commitment
    if (who !== 'whoever may') return [who]
    if (what === 'attest') return ['dee', 'eve', 'fay']
    if (what === 'rule') return ['fay']
    if (what === 'ask' || what === 'extend') return PEOPLE.slice(0, parties.length)
    const party = ['accept', 'dispute', 'prove'].includes(what) ? one.to : one.by
    return [PEOPLE[party] as string]
  }

  /** `World.batch` throws where a token's sum is not what was minted. */
  check(): void {
    const { state, world } = this
    const dues = allDue(world.state).filter((key) => 'contract' in (world.state.get(key) ?? {}))
    expect(dues.length).toBe(isContractOpen(state.phase) ? 1 : 0)
    expect(this.held()).toBe(this.owed())
    for (const name of PEOPLE) expect(this.posted(name) - (this.before.get(name) ?? 0n)).toBe(this.moved(name))
    expect(this.posted(OUTSIDER)).toBe(this.before.get(OUTSIDER))
    for (const one of state.commitments) {
      expect(one.due === undefined).toBe(!['open', 'delivered', 'disputed'].includes(one.phase))
      expect(one.accepted).toBeLessThanOrEqual(one.delivered)
    }
    if (!isContractOpen(state.phase)) this.checkEnd()
  }

  /** All holds there are; nobody else has any in this hub. */
  held(): bigint {
    return this.world.state
      .keys('hold/', 'hold0', Number.MAX_SAFE_INTEGER)
      .reduce((sum, key) => sum + (this.world.state.get(key) as { amount: bigint }).amount, 0n)
  }

  /** What the state says should still be in escrow. */
  owed(): bigint {
    const { terms: made, commitments, funded, phase } = this.state
    if (!isContractOpen(phase)) return 0n
    return made.commitments.reduce((sum, { by, pay, bond }, place) => {
      const one = commitments[place]
      if (!one || isOver(one)) return sum
      const paying = pay.reduce(
        (all, { by: payer, amount }, slot) => (funded.includes(payer) ? all + amount - (one.paid[slot] ?? 0n) : all),
        0n,
      )
      return sum + paying + (bond && funded.includes(by) ? bond.amount : 0n)
    }, 0n)
  }

  /** What somebody's balance should have changed by: flows, and their own money still held. */
  moved(name: string): bigint {
    const { flows } = this.state
    const sum = (side: 'from' | 'to') =>
      flows.filter((flow) => flow[side] === didOf(name)).reduce((all, { amount }) => all + amount, 0n)
    return sum('to') - sum('from') - readAccount(this.world.state, 'HRS', didOf(name)).held
  }

  checkEnd(): void {
    const { state, world, id } = this
    const receipt = readContractReceipt(world.state, id)
    expect(receipt !== undefined).toBe(
      state.phase === 'done' || (state.phase === 'cancelled' && state.funded.length === state.terms.parties.length),
    )
    if (state.phase === 'expired') expect(state.flows).toEqual([])
    const allOrNothing = state.terms.together && state.phase === 'done'
    const kept = state.commitments.filter(({ phase }) => phase === 'kept')
    if (allOrNothing && kept.length > 0) expect(kept.length).toBe(state.commitments.length)
    state.terms.commitments.forEach(({ pay, quantity }, place) => {
      const one = state.commitments[place] as (typeof state.commitments)[number]
      pay.forEach(({ amount }, slot) => {
        const paid = one.paid[slot] as bigint
        // Offer safety: whoever got nothing agreed on has given nothing but for the units accepted.
        if (one.phase === 'broken' || one.phase === 'waived') {
          const units = state.terms.together ? 0 : one.accepted
          expect(paid).toBe((amount * BigInt(units)) / BigInt(quantity))
        }
        if (one.phase === 'kept' && (one.share ?? WHOLE) === WHOLE) expect(paid).toBe(amount)
      })
    })
  }
}

describe('whatever the terms, whatever is tried', () => {
  it('money ends once, with those who were named, and waiting alone ends it', { timeout: 600_000 }, () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(terms, fc.array(act, { maxLength: 24 }), (over, acts) => {
        const made = new Case(over as Partial<ContractTerms>)
        made.check()
        for (const tried of acts) {
          if (!isContractOpen(made.state.phase)) break
          made.try(tried)
        }
        const { due, lastEnd } = made.state
        if (due !== undefined) {
          made.world.wait(Math.max(0, lastEnd - made.world.time) + 1000)
          made.check()
        }
        expect(isContractOpen(made.state.phase)).toBe(false)
        expect(made.held()).toBe(0n)
        for (const { phase } of made.state.commitments) seen.add(phase)
      }),
      { numRuns: RUNS },
    )
    for (const phase of ['broken', 'ended', 'kept', 'waived']) expect(seen).toContain(phase)
  })
})
