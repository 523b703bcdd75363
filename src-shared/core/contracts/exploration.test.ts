/**
 * Every state that small agreements can get into, by every act of everybody and by any silence: what holds in each of them, and what nobody can do to
 * another. Deadlines are met a moment before and at their instant.
 */
import { afterAll, describe, expect, it } from 'vitest'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import { DAY } from '../kernel/index.ts'
import { GOODS, Graph, LOCK, type Move, NAMES, type Name, type Node, OUTSIDER } from '../testing/contract-graph.ts'
import { commitmentOf, partiesOf, paymentOf, pays } from '../testing/contracts.ts'
import { didOf } from '../testing/world.ts'
import { type CommitmentState, isContractOpen, isOver } from './index.ts'

const GATES: Record<string, Partial<Commitment>> = {
  review: { quantity: 2 },
  'review, refund if unanswered': { onSilence: 'refund' },
  'review, paid even when late': { onLate: 'release' },
  'review after a wait': { wait: DAY },
  countersign: { gate: { kind: 'countersign', v: 1, params: {} }, onSilence: 'refund' },
  track: { gate: { kind: 'track', v: 1, params: { carrier: 'Post' } } },
  code: { gate: { kind: 'code', v: 1, params: { lock: LOCK } } },
  key: { gate: GOODS.gate },
  attest: {
    gate: {
      kind: 'attest',
      v: 1,
      params: { attesters: ['dee', 'eve'].map(didOf), quorum: 1, measure: 'm', full: 1000, least: 1 },
    },
  },
  time: { gate: { kind: 'time', v: 1, params: {} }, within: 0, review: 0, wait: DAY },
}
const bonded = { bond: { token: 'HRS', amount: 40n } }
const dispute = { arbiters: [didOf('fay')], quorum: 1, within: 2 * DAY, otherwise: 500 }

let explored = 0
let passages = 0
afterAll(() => console.info(`${explored} states, ${passages} ways between them`))

const termsAt = (graph: Graph, place: number) => graph.terms.commitments[place] as Commitment
const nameOf = (party: number) => NAMES[party] as Name
const isOpenNode = ({ state }: Node) => isContractOpen(state.phase)

function check(graph: Graph): void {
  explored += graph.nodes.length
  for (const node of graph.nodes) {
    passages += node.edges.length
    checkState(graph, node)
    for (const { move, to } of node.edges) checkPassage(graph, node, move, to)
  }
  for (const [party] of graph.terms.parties.entries()) checkWhoOnlyWaits(graph, party)
}

/** As `expect`, for laws that are asked a million times. */
function law(holds: boolean, words: string): void {
  if (!holds) expect.fail(words)
}

function checkState({ terms }: Graph, node: Node): void {
  const { state, gains, held, now } = node
  law(gains.reduce((sum, gain) => sum + gain, 0) === 0, 'money appeared or vanished')
  law(gains[NAMES.indexOf(OUTSIDER)] === 0, 'somebody outside was paid')
  law(held === owedIn(terms, node), 'the parts do not sum to the deposits')
  if (!isOpenNode(node)) return checkEnd(terms, node)
  law(
    state.due !== undefined && state.due > now && state.due <= state.lastEnd,
    'no deadline, or one after the last end',
  )
  law(
    node.edges.some(({ move }) => move.act === 'time'),
    'no exit by waiting',
  )
}

/** What those whose money is in have put in, less what has left. */
const owedIn = ({ commitments }: ContractTerms, { state }: Node): number =>
  commitments.reduce((sum, { by, pay, bond }, place) => {
    const one = state.commitments[place]
    if (!one || isOver(one)) return sum
    const paying = pay.map(({ by: payer, amount }, slot) =>
      state.funded.includes(payer) ? Number(amount - (one.paid[slot] as bigint)) : 0,
    )
    return sum + paying.reduce((a, b) => a + b, 0) + (bond && state.funded.includes(by) ? Number(bond.amount) : 0)
  }, 0)

/** Ends once, and each leg either as agreed or with the money back. */
function checkEnd({ commitments, together }: ContractTerms, { state, held, edges }: Node): void {
  law(held === 0 && edges.length === 0 && state.commitments.every(isOver), 'something goes on after the end')
  const kept = state.commitments.filter(({ phase }) => phase === 'kept').length
  if (together && state.phase === 'done') law([0, commitments.length].includes(kept), 'neither all nor nothing')
  commitments.forEach(({ pay, quantity }, place) => {
    const one = state.commitments[place] as CommitmentState
    pay.forEach(({ amount }, slot) => {
      const earned = together ? 0n : (amount * BigInt(one.accepted)) / BigInt(quantity)
      if (one.phase === 'kept') law(one.paid[slot] === (amount * BigInt(one.share ?? 1000)) / 1000n, 'kept, not paid')
      if (one.phase === 'broken' || one.phase === 'waived') law(one.paid[slot] === earned, 'paid for nothing')
    })
  })
}

/** Money leaves escrow to a payee by somebody whose word it takes, or by what the terms declare for silence. */
function checkPassage(graph: Graph, from: Node, move: Move, to: Node): void {
  const paid = to.state.commitments.flatMap(({ paid: now }, place) =>
    now.some((sum, slot) => sum > (from.state.commitments[place]?.paid[slot] as bigint)) ? [place] : [],
  )
  const settled = graph.terms.together && to.state.commitments.every(({ phase }) => phase === 'kept')
  for (const place of settled ? paid.filter((one) => !isReady(from, one)) : paid)
    law(mayPay(graph, from, move, place), `${move.by ?? ''} ${move.act} pays for ${place}`)
  for (const [place, one] of from.state.commitments.entries())
    law(!isOver(one) || isSame(one, to.state.commitments[place] as CommitmentState), 'what was over moved')
  if (move.act === 'stop') checkStop(graph, from, move, to)
}
const isSame = (one: CommitmentState, other: CommitmentState) =>
  one.phase === other.phase && one.accepted === other.accepted && one.paid.join() === other.paid.join()
const isReady = ({ state }: Node, place: number) => state.commitments[place]?.phase === 'ready'

function mayPay(graph: Graph, { state }: Node, { by, act, place: at }: Move, place: number): boolean {
  const { to, after, gate, wait, onLate, onSilence, callOff } = termsAt(graph, place)
  const one = state.commitments[place]
  if (gate.kind === 'time' && wait === 0 && at !== place) return one?.phase === 'waiting' && after.length > 0
  const judged = gate.kind === 'attest' && one?.measured !== undefined
  const bySilence =
    one?.phase === 'delivered' ? onSilence === 'release' : onLate === 'release' || gate.kind === 'time' || judged
  if (act === 'time') return one?.phase === 'disputed' || bySilence
  if (act === 'end')
    return graph.terms.parties.every(
      (_, party) => by === nameOf(party) || state.wishes.some((one) => one.party === party && one.wish.kind === 'end'),
    )
  if (at !== place) return false
  if (act === 'accept') return by === nameOf(to)
  if (act === 'stop') return by === nameOf(to) && callOff !== undefined && one?.phase === 'open'
  if (act === 'deliver') return gate.kind === 'code'
  return act === 'attest' || (act === 'rule' && one?.phase === 'disputed')
}

/** Where everybody stays silent. */
function afterSilence(node: Node): Node {
  let last = node
  for (let steps = 0; isOpenNode(last); steps++) {
    law(steps < 20, 'silence that never ends')
    const times = last.edges.filter(({ move }) => move.act === 'time')
    last = (times.at(-1) as Node['edges'][number]).to
  }
  return last
}

/** Giving up gains nothing over silence; calling off costs what the terms say of what was still held. */
function checkStop(graph: Graph, from: Node, { by, place = 0 }: Move, to: Node): void {
  const one = termsAt(graph, place)
  if (by === nameOf(one.to))
    return one.pay.forEach(({ amount }, slot) => {
      const before = from.state.commitments[place]?.paid[slot] as bigint
      expect(to.state.commitments[place]?.paid[slot]).toBe(
        before + ((amount - before) * BigInt(one.callOff ?? 0)) / 1000n,
      )
    })
  if (graph.terms.commitments.length > 1) return
  const index = NAMES.indexOf(by as Name)
  expect(afterSilence(to).gains[index]).toBeLessThanOrEqual(afterSilence(from).gains[index] as number)
}

/** Whoever does nothing at all, whatever all the others do, loses no more than what the terms give away in silence. */
function checkWhoOnlyWaits(graph: Graph, party: number): void {
  const me = nameOf(party)
  const seen = new Set([graph.first])
  for (const node of seen) for (const { move, to } of node.edges) if (move.by !== me) seen.add(to)
  const most = graph.terms.commitments.reduce((sum, one) => {
    const lost = one.pay.filter(({ by }) => by === party && mayLeaveWithout(graph, one, party))
    const staked = one.by === party ? Number(one.bond?.amount ?? 0) : 0
    return sum + staked + lost.reduce((all, { amount }) => all + Number(amount), 0)
  }, 0)
  for (const node of seen) if (!isOpenNode(node)) expect(node.gains[party]).toBeGreaterThanOrEqual(-most)
}

/** Whether a payment can be paid without a word of its payer. */
function mayLeaveWithout({ terms }: Graph, one: Commitment, payer: number): boolean {
  const { gate, onLate, onSilence, to } = one
  if (['time', 'attest', 'code'].includes(gate.kind) || onLate === 'release') return true
  return onSilence === 'release' || terms.dispute !== undefined || to !== payer
}

type Extra = [string, Partial<ContractTerms>, Partial<Commitment>]
/** What is given for good has no place where all or nothing holds. */
const forGood = (extras: Extra[]) => extras.filter(([, { together }]) => !together)
/** Proofs cost a hundred times what anything else does: what other gates show as well is left to them. */
const lightly = (gate: string): { without?: string[] } => (gate === 'key' ? { without: ['extend', 'end', 'stop'] } : {})

describe('one commitment between two', () => {
  const extras: Extra[] = [
    ['', {}, {}],
    ['with a bond', {}, bonded],
    ['to be called off', {}, { callOff: 250, ...bonded }],
    ['with an arbiter', { dispute }, bonded],
    ['all or nothing', { together: true, dispute }, bonded],
  ]
  for (const [gate, terms] of Object.entries(GATES))
    it(`${gate}: plain, with a bond, to be called off, with an arbiter, all or nothing`, () => {
      for (const [, over, more] of gate === 'key' ? forGood(extras) : extras)
        check(new Graph({ ...over, commitments: [commitmentOf({ ...terms, ...more })] }, lightly(gate)))
    })

  it('with money that comes late, and with the doer’s own money in it', () => {
    check(new Graph({ commitments: [commitmentOf(bonded)] }, { poor: 'cy' }))
    check(new Graph({ commitments: [commitmentOf({ by: 0, to: 1, pay: [pays(0, 'cy', 30n)] })], dispute }))
  })
})

/** One commitment shows what it does. */
const without = ['extend']

describe('two commitments', () => {
  const back = { by: 0, to: 1, pay: [pays(1, 'ben', 200n)] }
  for (const [gate, terms] of Object.entries(GATES))
    it(`${gate}: one after the other, and one for the other, all or nothing`, () => {
      const first = commitmentOf({ ...terms, quantity: 1, ...bonded })
      const more = { without: [...without, ...(lightly(gate).without ?? [])] }
      check(new Graph({ commitments: [first, commitmentOf({ after: [0], ...bonded })], dispute }, more))
      if (gate !== 'key') check(new Graph({ commitments: [first, commitmentOf(back)], together: true }, { without }))
    })

  it('a payment by itself that waits for work', () => {
    const after = paymentOf(0, 1, 'cy', 70n, { after: [0] })
    check(new Graph({ commitments: [commitmentOf({ pay: [], ...bonded }), after], dispute }))
  })
})

describe('three parties', () => {
  const leg = (by: number, to: number) => commitmentOf({ by, to, pay: [pays(to, nameOf(by), BigInt(100 + 10 * by))] })
  const ring = (over: Partial<ContractTerms>) => ({
    parties: partiesOf('ben', 'cy', 'dee'),
    commitments: [leg(0, 1), leg(1, 2), leg(2, 0)],
    ...over,
  })
  it('a ring of services, all or nothing', () => check(new Graph(ring({ together: true }), { without })))
  it('somebody else’s money for work', () =>
    check(new Graph({ ...ring({}), commitments: [commitmentOf({ ...bonded, pay: [pays(2, 'cy', 90n)] })], dispute })))
})
