/** People who agree on several commitments at once, and mostly do what they promised. A refusal is an answer. */
import { partyMessage, receiptMessage } from '#shared/core/agreements/index.ts'
import {
  arbitersOf,
  type CommitmentState,
  type ContractState,
  contractId,
  contractReceiptDigest,
  gateOf,
  isContractOpen,
  partyOf,
  readContract,
  readContractReceipt,
} from '#shared/core/contracts/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { type CborValue, equalBytes, fromHex, HOUR, MINUTE, toHex } from '#shared/core/kernel/index.ts'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import { Drafter } from './contract-terms.ts'
import type { SimNode } from './node.ts'
import { Random } from './random.ts'

type Body = { [key: string]: CborValue }
type Act = [t: string, body: Body]
interface Mine {
  id: Uint8Array
  state: ContractState
}

const CONTRACTS = 9
const RARE_PERCENT = 3
const EVIDENCE = new Uint8Array(32).fill(7)

export class ContractPeople {
  readonly contracts: Uint8Array[] = []
  readonly #random: Random
  readonly #drafter: Drafter
  readonly #nodes: readonly SimNode[]
  readonly #hub: () => string

  constructor(seed: number, nodes: readonly SimNode[], hub: () => string) {
    this.#random = new Random(seed, 'contracts')
    this.#drafter = new Drafter(this.#random)
    this.#nodes = nodes
    this.#hub = hub
  }

  /** Somebody's wish, to be carried out in a step of that node; undefined when it cannot act now. */
  wish(): { node: SimNode; work: () => void } | undefined {
    const node = this.#random.pick(this.#nodes)
    const draw = this.#random.below(100)
    if (!node.up || !node.engine.hubs.has(this.#hub())) return undefined
    return { node, work: () => this.#act(node, draw) }
  }

  #act(node: SimNode, draw: number): void {
    if (draw < 30 && this.contracts.length < CONTRACTS) return this.#open(node)
    if (draw < 42) return this.#submit(node, this.#nonsense())
    const able = this.#mine(node).flatMap((mine) => this.#next(node, mine))
    if (able.length > 0) this.#submit(node, this.#random.pick(able))
  }

  #submit(node: SimNode, act: Act | undefined): void {
    if (!act) return
    const event = node.engine.submit(this.#hub(), ...act)
    node.acknowledged.add(toHex(event.id))
  }

  /** All sign the same terms; one of them brings it to the hub. Sometimes the negotiation is one that was used before. */
  #open(node: SimNode): void {
    const everybody = this.#shuffled(this.#nodes.filter((one) => one !== node))
    const count = 1 + this.#random.below(2)
    const people = this.#shuffled([node, ...everybody.slice(0, count)])
    const used = this.#random.chance(10) ? this.#mine(node)[0]?.state.terms.negotiation : undefined
    const minutes = 5 + this.#random.below(15)
    const terms: ContractTerms = {
      v: 2,
      hub: fromHex(this.#hub()),
      negotiation: used ?? this.#random.bytes(16),
      parties: people.map(({ keys }) => ({ did: keys.did })),
      ...this.#drafter.draft(people, everybody.slice(count)),
      openBy: node.now() + 24 * HOUR,
      fundWithin: minutes * MINUTE,
      prose: this.#random.bytes(32),
    }
    const id = contractId(terms)
    const signatures = people.map(({ keys }) => ({ as: keys.did, dev: keys.dev, sig: keys.sign(partyMessage(id)) }))
    this.#submit(node, ['contract.open', { terms: terms as unknown as CborValue, signatures }])
    this.contracts.push(id)
  }

  #shuffled<T>(items: readonly T[]): T[] {
    const left = [...items]
    return items.map(() => left.splice(this.#random.below(left.length), 1)[0] as T)
  }

  #known(node: SimNode, id: Uint8Array): ContractState | undefined {
    return readContract(node.engine.hub(this.#hub()).chain.reader, id)
  }

  /** Those in which somebody has something to say, as a party or as somebody named. */
  #mine(node: SimNode): Mine[] {
    return this.contracts.flatMap((id) => {
      const state = this.#known(node, id)
      return state ? [{ id, state }] : []
    })
  }

  /** What a sensible person would do now; rarely something else that is theirs to do. */
  #next(node: SimNode, mine: Mine): Act[] {
    const { id, state } = mine
    const party = partyOf(state.terms, node.keys.did)
    if (!isContractOpen(state.phase)) return party < 0 ? [] : this.#receipt(node, id)
    if (state.phase === 'agreed')
      return party < 0 || state.funded.includes(party) ? [] : [['contract.fund', { agreement: id }]]
    if (party >= 0 && this.#random.chance(RARE_PERCENT)) return [this.#rare(mine, party)]
    const asked = state.wishes.find((one) => one.party !== party)
    if (party >= 0 && asked && !state.wishes.some((one) => one.party === party))
      return [['contract.ask', { agreement: id, wish: asked.wish as unknown as CborValue }]]
    return state.commitments.flatMap((one, place) => this.#usual(node, mine, party, one, place))
  }

  #usual(node: SimNode, { id, state }: Mine, party: number, one: CommitmentState, place: number): Act[] {
    const terms = state.terms.commitments[place] as Commitment
    const { did } = node.keys
    const at = { agreement: id, commitment: place }
    const run = node.now() - readHub(node.engine.hub(this.#hub()).chain.reader).paused
    const attesters = gateOf(terms.gate).attesters?.(terms.gate.params)
    if (one.phase === 'open' && run < (one.from ?? 0)) return []
    if (one.phase === 'open' && attesters?.includes(did) && !one.measured?.some(({ by }) => by === did))
      return [['contract.attest', { ...at, value: 300 + this.#random.below(900) }]]
    if (one.phase === 'open' && party === terms.by && gateOf(terms.gate).deliver)
      return [['contract.deliver', { ...at, units: 1, shown: this.#shown(terms) }]]
    if (one.phase === 'delivered' && party === terms.to)
      return [['contract.accept', { ...at, units: one.delivered - one.accepted, before: one.accepted }]]
    if (one.phase === 'disputed' && arbitersOf(state.terms.dispute).includes(did))
      return [['contract.rule', { ...at, share: this.#random.pick([1000, 1000, 600]), bond: 0 }]]
    return []
  }

  #shown({ gate }: Commitment): Body {
    if (gate.kind !== 'code') return { evidence: EVIDENCE }
    const found = this.#drafter.codes.find(({ lock }) => equalBytes(lock, gate.params.lock as Uint8Array))
    return { code: found?.code ?? EVIDENCE.subarray(0, 16) }
  }

  #rare({ id, state }: Mine, party: number): Act {
    const places = state.commitments.flatMap((_, place) => {
      const { by, to } = state.terms.commitments[place] as Commitment
      return party === by || party === to ? [place] : []
    })
    const commitment = places.length > 0 ? this.#random.pick(places) : 0
    const at = { agreement: id, commitment }
    const share = this.#random.pick([0, 500, 1000])
    return this.#random.pick<Act>([
      ['contract.stop', at],
      ['contract.dispute', { ...at, reason: EVIDENCE }],
      ['contract.ask', { agreement: id, wish: { kind: 'end', shares: state.commitments.map(() => share) } }],
      ['contract.ask', { agreement: id, wish: { kind: 'extend', commitment, by: 5 * MINUTE } }],
    ])
  }

  #receipt(node: SimNode, id: Uint8Array): Act[] {
    const receipt = readContractReceipt(node.engine.hub(this.#hub()).chain.reader, id)
    if (!receipt || receipt.signatures.some(({ as }) => as === node.keys.did)) return []
    const digest = contractReceiptDigest(receipt.body)
    return [['receipt.sign', { agreement: id, digest, sig: node.keys.sign(receiptMessage(digest)) }]]
  }

  /** Something that may make no sense at all, in an agreement that may be somebody else's. */
  #nonsense(): Act | undefined {
    if (this.contracts.length === 0) return undefined
    const id = this.#random.pick(this.contracts)
    const at = { agreement: id, commitment: this.#random.below(3) }
    const share = this.#random.pick([0, 400, 1000])
    const shares = Array.from({ length: 1 + this.#random.below(3) }, () => share)
    return this.#random.pick<Act>([
      ['contract.fund', { agreement: id }],
      ['contract.deliver', { ...at, units: 1 + this.#random.below(3), shown: { evidence: EVIDENCE } }],
      ['contract.accept', { ...at, units: 1 + this.#random.below(3), before: this.#random.below(2) }],
      ['contract.stop', at],
      ['contract.attest', { ...at, value: this.#random.below(2000) }],
      ['contract.dispute', { ...at, reason: EVIDENCE }],
      ['contract.rule', { ...at, share, bond: share }],
      ['contract.ask', { agreement: id, wish: { kind: 'end', shares } }],
      ['contract.ask', { agreement: id, wish: { kind: 'extend', commitment: at.commitment, by: 3 * MINUTE } }],
    ])
  }

  /** All that is left to do for a node's person, each as one act; used once the faults are over. */
  chores(node: SimNode): (() => void)[] {
    const acts = this.#mine(node).flatMap((mine) => this.#next(node, mine).slice(0, 1))
    return acts.map((act) => () => this.#submit(node, act))
  }

  /** As People's: settled are those that all signed for and that ran to their end, whatever each commitment came to. */
  tally(node: SimNode): { agreements: number; open: number; settled: number } {
    const states = this.#mine(node).map(({ state }) => state)
    return {
      agreements: states.length,
      open: states.filter(({ phase }) => isContractOpen(phase)).length,
      settled: states.filter(({ phase }) => phase === 'done').length,
    }
  }
}
