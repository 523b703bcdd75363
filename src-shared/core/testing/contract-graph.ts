/** Everything that can become of one agreement: all its states that a small set of acts and the passing of time lead to, and how. */
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import * as acts from '../contracts/acts.ts'
import { fireContract } from '../contracts/deadlines.ts'
import { type ContractState, contractId, isContractOpen, readContract } from '../contracts/index.ts'
import { fund } from '../contracts/opening.ts'
import { prove } from '../contracts/proof.ts'
import { type CborValue, DAY, encodeCanonical, sha256, toHex } from '../kernel/index.ts'
import { Overlay, type Reader, type StateRecord } from '../kernel/view.ts'
import { readAccount } from '../ledger/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { contractOf, evidence, signaturesOf } from './contracts.ts'
import { Goods } from './goods.ts'
import { bytesOf, didOf, World } from './world.ts'

export const NAMES = ['ben', 'cy', 'dee', 'eve', 'fay', 'gus'] as const
export type Name = (typeof NAMES)[number]
/** Never named in any terms. */
export const OUTSIDER = 'gus'
export const CODE = bytesOf('code').subarray(0, 16)
export const LOCK = sha256(CODE)
const GRANT = 1000
export const GOODS = new Goods()
const boxes = new Map<string, ReturnType<Goods['box']>>()
/** Made once: a box is the same for the same place, and costs more than all the rest. */
function boxOf(id: Uint8Array, place: number, to: Name, key = GOODS.key) {
  const name = [toHex(id), place, to, toHex(key)].join()
  const made = boxes.get(name) ?? GOODS.box(id, to, place, key)
  boxes.set(name, made)
  return made
}

const disproofs = new Map<string, ReturnType<Goods['evidence']>>()
/** Made once, too: that what was opened is not what was promised. */
function disproofOf(id: Uint8Array, place: number, receiver: Name) {
  const name = [toHex(id), place, receiver].join()
  const made = disproofs.get(name) ?? GOODS.evidence(id, receiver, boxOf(id, place, receiver), { place })
  disproofs.set(name, made)
  return made
}

/** One act of somebody, or time that passes. */
export interface Move {
  by?: Name
  act: string
  place?: number
  run(context: RuleContext, id: Uint8Array): RuleResult
}
export interface Node {
  state: ContractState
  /** What differs from the hub before. */
  changes: ReadonlyMap<string, StateRecord | null>
  now: number
  /** What each has gained so far, in the order of NAMES. */
  gains: number[]
  held: number
  edges: { move: Move; to: Node }[]
}

class Changed implements Reader {
  readonly #below: Reader
  readonly #changes: ReadonlyMap<string, StateRecord | null>
  constructor(below: Reader, changes: ReadonlyMap<string, StateRecord | null>) {
    this.#below = below
    this.#changes = changes
  }
  get(key: string): StateRecord | undefined {
    const changed = this.#changes.get(key)
    return changed === undefined ? this.#below.get(key) : (changed ?? undefined)
  }
  keys = (): string[] => {
    throw new Error('no rule here looks for keys')
  }
}

const party = (by: Name, act: string, place: number, run: Move['run']): Move => ({ by, act, place, run })

/** What the people of these terms may try at a commitment: whoever is not entitled is refused. */
function movesAt({ parties, dispute }: ContractTerms, { gate, to }: Commitment, place: number): Move[] {
  const names = NAMES.slice(0, parties.length)
  const at = (agreement: Uint8Array) => ({ agreement, commitment: place })
  const shownIn = (id: Uint8Array, key?: Uint8Array) => {
    if (gate.kind === 'key') return boxOf(id, place, NAMES[to] as Name, key)
    return gate.kind === 'code' ? { code: CODE } : evidence
  }
  const moves = names.flatMap((name) => [
    party(name, 'deliver', place, (c, id) => acts.deliver(c, didOf(name), { ...at(id), units: 1, shown: shownIn(id) })),
    party(name, 'accept', place, (c, id) => {
      const before = readContract(c.state, id)?.commitments[place]?.accepted ?? 0
      return acts.accept(c, didOf(name), { ...at(id), units: 1, before })
    }),
    party(name, 'stop', place, (c, id) => acts.stop(c, didOf(name), at(id))),
    party(name, 'dispute', place, (c, id) => acts.dispute(c, didOf(name), { ...at(id), reason: bytesOf('why') })),
  ])
  if (gate.kind === 'attest')
    for (const name of ['dee', 'eve'] as const)
      for (const value of [0, 700])
        moves.push(party(name, 'attest', place, (c, id) => acts.attest(c, didOf(name), { ...at(id), value })))
  if (gate.kind === 'key')
    for (const name of names)
      moves.push(
        party(name, 'deliver a wrong key', place, (c, id) => {
          const shown = shownIn(id, bytesOf('wrong'))
          return acts.deliver(c, didOf(name), { ...at(id), units: 1, shown })
        }),
        party(name, 'prove', place, (c, id) => {
          const evidence = disproofOf(id, place, NAMES[to] as Name)
          return prove(c, didOf(name), { ...at(id), evidence })
        }),
      )
  if (dispute)
    for (const [share, bond] of [
      [0, 1000],
      [400, 500],
      [1000, 0],
    ] as const)
      moves.push(party('fay', 'rule', place, (c, id) => acts.rule(c, didOf('fay'), { ...at(id), share, bond })))
  return moves
}

/** What concerns all of the agreement. One later deadline is enough to see what it does. */
function movesOf({ parties, commitments }: ContractTerms): Move[] {
  return NAMES.slice(0, parties.length).flatMap((name): Move[] => {
    const ask = (act: string, wish: Parameters<typeof acts.ask>[2]['wish']): Move => ({
      by: name,
      act,
      run: (c, agreement) => acts.ask(c, didOf(name), { agreement, wish }),
    })
    return [
      { by: name, act: 'fund', run: (c, agreement) => fund(c, didOf(name), { agreement }) },
      ask('end', { kind: 'end', shares: commitments.map(() => 500) }),
      ask('extend', { kind: 'extend', commitment: 0, by: DAY }),
    ]
  })
}

/** Instants a moment before and at the next deadline, and when a wait is over; each time nobody having done anything. */
function instantsAfter({ due, commitments }: ContractState, now: number): number[] {
  if (due === undefined) return []
  const begins = commitments.flatMap(({ phase, from }) => (phase === 'open' && from !== undefined ? [from] : []))
  return [...new Set([...begins, due - 1, due])].filter((at) => at > now && at <= due)
}

const TIME: Move = {
  act: 'time',
  run: (context, id) => {
    fireContract(context, id)
    return null
  },
}

export class Graph {
  readonly terms: ContractTerms
  readonly nodes: Node[] = []
  readonly first: Node
  readonly #id: Uint8Array
  readonly #world: World
  readonly #moves: Move[]
  readonly #known = new Map<string, Node>()
  readonly #extended: number

  /** `poor`: has too little at the opening, and enough a moment later. `without`: acts that nobody does, where there would be too many states. */
  constructor(over: Partial<ContractTerms>, { poor, without = [] }: { poor?: Name; without?: string[] } = {}) {
    const world = new World({ grant: BigInt(GRANT) }).enter(...NAMES)
    this.#world = world
    this.terms = contractOf(world, over)
    this.#id = contractId(this.terms)
    const names = NAMES.slice(0, this.terms.parties.length)
    if (poor) world.act(poor, 'transfer.post', { to: didOf(OUTSIDER), token: 'HRS', amount: BigInt(GRANT) })
    const refused = world.act('ben', 'contract.open', { terms: this.terms, signatures: signaturesOf(...names) })
    if (refused) throw new Error(refused)
    if (poor) world.act(OUTSIDER, 'transfer.post', { to: didOf(poor), token: 'HRS', amount: BigInt(GRANT) })
    const { commitments } = this.terms
    const moves = [...commitments.flatMap((one, place) => movesAt(this.terms, one, place)), ...movesOf(this.terms)]
    this.#moves = moves.filter(({ act }) => !without.includes(act))
    this.#extended = (readContract(world.state, this.#id) as ContractState).lastEnd + DAY
    this.first = this.#node(new Map(), world.time)
    for (let i = 0; i < this.nodes.length; i++) this.#expand(this.nodes[i] as Node)
  }

  #expand(node: Node): void {
    for (const move of this.#moves)
      if (move.act !== 'extend' || node.state.lastEnd < this.#extended) this.#go(node, move, node.now)
    for (const at of instantsAfter(node.state, node.now)) {
      this.#go(node, TIME, at)
    }
  }

  #go(node: Node, move: Move, now: number): void {
    const state = new Overlay(new Changed(this.#world.state, node.changes))
    const context = {
      hub: this.#world.hub,
      h: 9,
      prev: this.#world.hub,
      time: now,
      run: now,
      state,
      fact: () => undefined,
    }
    if (state.attempt(() => move.run(context, this.#id)) !== null) return
    const to = this.#node(new Map([...node.changes, ...state.writes]), now)
    if (to !== node) node.edges.push({ move, to })
  }

  #node(changes: Node['changes'], now: number): Node {
    const reader = new Changed(this.#world.state, changes)
    const state = readContract(reader, this.#id) as ContractState
    const key = keyOf(state, now)
    const known = this.#known.get(key)
    if (known) return known
    const accounts = NAMES.map((name) => readAccount(reader, 'HRS', didOf(name)))
    const gains = accounts.map(({ posted, held }) => Number(posted + held) - GRANT)
    const held = accounts.reduce((sum, account) => sum + Number(account.held), 0)
    const node = { state, changes, now, gains, held, edges: [] }
    this.#known.set(key, node)
    this.nodes.push(node)
    return node
  }
}

/** Two states are one where nothing but the instant they are reached at differs. */
function keyOf(state: ContractState, now: number): string {
  const open = isContractOpen(state.phase)
  const since = (instant?: number) => (instant === undefined || !open ? null : instant - now)
  const commitments = state.commitments.map((one) => ({
    ...one,
    due: since(one.due),
    // Past bounds bound nothing any more.
    from: one.phase === 'open' ? Math.max(0, since(one.from) ?? 0) : null,
    until: open && !['waiting', 'ready'].includes(one.phase) ? Math.max(0, since(one.until) ?? 0) : null,
  }))
  const { terms: _, opened: __, ended: ___, ...rest } = state
  const said = { ...rest, due: since(state.due), lastEnd: since(state.lastEnd), commitments }
  return toHex(encodeCanonical(withoutAbsent(said)))
}

const withoutAbsent = (value: unknown): CborValue => {
  if (Array.isArray(value)) return value.map(withoutAbsent)
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value as CborValue
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutAbsent(field)]))
}
