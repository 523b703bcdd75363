/** People who take each other to court, and sit in it; in some seeds only, so that the others stay what they were. A refusal is an answer. */
import { partyMessage } from '#shared/core/agreements/index.ts'
import {
  type ContractState,
  contractId,
  isContractOpen,
  partyOf,
  readContract,
  readRedress,
} from '#shared/core/contracts/index.ts'
import {
  CASES,
  type CaseState,
  readBench,
  readCase,
  readJuror,
  roundOf,
  type Seat,
  sideOf,
  voteHash,
} from '#shared/core/disputes/index.ts'
import { vrfProve, vrfPublicKey } from '#shared/core/kernel/ecvrf.ts'
import { type CborValue, fromHex, HOUR, MINUTE, sha256, toHex, utf8 } from '#shared/core/kernel/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import type { Commitment, ContractTerms, CourtRules } from '#shared/wire/contracts.ts'
import type { Award, Finding } from '#shared/wire/disputes.ts'
import type { SimNode } from './node.ts'
import { hasCourt, hasMediation, hasRedress, type Spec } from './plan.ts'
import { Random } from './random.ts'

type Act = [t: string, body: { [key: string]: CborValue }]

const CONTRACTS = 4
/** With those opened once the faults are over, when there is time for every step. */
const CONTRACTS_IN_ALL = 7
const LOCK = 20
/** Of those who could act, how many do just then. */
const DILIGENT_PERCENT = 90
/** Of those who came to a draw, how many keep their number back. */
const SILENT_PERCENT = 6
const HASH = new Uint8Array(32).fill(9)
const HEALING_CASES = 7
const QUARREL_PERCENT = 70

interface Brought {
  id: Uint8Array
  state: CaseState
}

export class CourtPeople {
  readonly #contracts: Uint8Array[] = []
  readonly #random: Random
  readonly #nodes: readonly SimNode[]
  readonly #hub: () => string
  /** What each juror has made up their mind to find, by case, round and did. */
  readonly #findings = new Map<string, Finding>()

  /** Who keeps a number back, by case, round, draw and did. */
  readonly #silent = new Map<string, boolean>()

  /** What was paid can be asked back. */
  readonly #late: boolean

  /** They talk first, and give in to each other afterwards. */
  readonly #talking: boolean

  constructor(spec: Spec, nodes: readonly SimNode[], hub: () => string) {
    const { seed } = spec
    this.#late = hasRedress(spec)
    this.#talking = hasMediation(spec)
    this.#random = new Random(seed, 'court')
    this.#nodes = nodes
    this.#hub = hub
  }

  static of(spec: Spec, nodes: readonly SimNode[], hub: () => string): CourtPeople[] {
    const { seed, scenario } = spec
    return hasCourt(seed, scenario) ? [new CourtPeople(spec, nodes, hub)] : []
  }

  wish(): { node: SimNode; work: () => void } | undefined {
    const node = this.#random.pick(this.#nodes)
    const draw = this.#random.below(100)
    if (!node.up || !node.engine.hubs.has(this.#hub())) return undefined
    return { node, work: () => this.#act(node, draw) }
  }

  #reader(node: SimNode) {
    return node.engine.hub(this.#hub()).chain.reader
  }

  #act(node: SimNode, draw: number): void {
    if (!readJuror(this.#reader(node), node.keys.did) && draw < 60) return this.#submit(node, this.#enrol(node))
    if (draw < 15 && this.#contracts.length < CONTRACTS) return this.#open(node)
    if (draw < 25) return this.#submit(node, this.#nonsense(node))
    if (draw < 26) return this.#submit(node, ['court.retire', {}])
    const quarrel = this.#late ? QUARREL_PERCENT / 7 : QUARREL_PERCENT
    const able = [...this.#disputes(node, () => quarrel), ...this.#regrets(node), ...this.#usual(node)]
    if (able.length > 0) this.#submit(node, this.#random.pick(able))
  }

  #submit(node: SimNode, act: Act | undefined): void {
    if (!act) return
    const event = node.engine.submit(this.#hub(), ...act)
    node.acknowledged.add(toHex(event.id))
  }

  #enrol(node: SimNode): Act {
    const lock = BigInt(LOCK * (1 + this.#random.below(4)))
    return ['court.enrol', { vrf: vrfPublicKey(secretOf(node)), lock }]
  }

  /** Short steps where people act all the time, long ones for the hours afterwards. */
  #rules(slow: boolean): CourtRules {
    const short = !slow && this.#random.chance(60)
    const span = () => (short ? 1000 * (4 + this.#random.below(5)) : MINUTE * (10 + this.#random.below(15)))
    const [evidence, draw, vote, open, appeal] = [span(), span(), span(), span(), span()]
    const [fee, lock] = [BigInt(1 + this.#random.below(5)), BigInt(LOCK)]
    const loss = this.#random.pick([0, 500, 1000])
    const panel = this.#random.pick([1, 3] as const)
    const rounds = 1 + this.#random.below(3)
    return { panel, rounds, token: 'HRS', fee, lock, loss, hops: 0, evidence, draw, vote, open, appeal }
  }

  /** With somebody who is no party to mediate, now and then for nothing; or with nobody. */
  #withTalks(rules: CourtRules, people: readonly SimNode[]): CourtRules {
    if (!this.#talking) return rules
    const mediator = this.#random.pick(this.#nodes.filter((one) => !people.includes(one))).keys.did
    const fee = BigInt(1 + this.#random.below(6))
    const named = this.#random.chance(80) && { mediator, ...(this.#random.chance(80) && { fee }) }
    return { ...rules, mediation: { span: 2 * rules.evidence, ...named } }
  }

  #open(node: SimNode, slow = false): void {
    const other = this.#random.pick(this.#nodes.filter((one) => one !== node))
    const people = [node, other]
    const bond = { token: 'HRS', amount: BigInt(1 + this.#random.below(12)) }
    const commitment: Commitment = {
      by: 1,
      to: 0,
      what: 'work',
      quantity: 1,
      unit: 'C62',
      after: [],
      wait: 0,
      within: MINUTE * (20 + this.#random.below(30)),
      onLate: 'refund',
      review: MINUTE * (10 + this.#random.below(20)),
      onSilence: 'release',
      gate: { kind: 'review', v: 1, params: {} },
      pay: [{ by: 0, token: 'HRS', amount: BigInt(1 + this.#random.below(30)), to: [to(other)] }],
      ...(this.#random.chance(60) && { bond }),
    }
    const terms: ContractTerms = {
      v: 2,
      hub: fromHex(this.#hub()),
      negotiation: this.#random.bytes(16),
      parties: people.map(({ keys }) => ({ did: keys.did })),
      commitments: [commitment],
      together: false,
      dispute: { court: this.#withTalks(this.#rules(slow), people), otherwise: this.#random.below(1001) },
      ...(this.#late && { redress: HOUR * (1 + this.#random.below(3)) }),
      openBy: node.now() + 24 * HOUR,
      fundWithin: 10 * MINUTE,
      prose: this.#random.bytes(32),
    }
    const id = contractId(terms)
    const signatures = people.map(({ keys }) => ({ as: keys.did, dev: keys.dev, sig: keys.sign(partyMessage(id)) }))
    this.#submit(node, ['contract.open', { terms: terms as unknown as CborValue, signatures }])
    this.#contracts.push(id)
  }

  /** What parties do about what they agreed on: deliver, accept, or bring it to court. */
  #disputes(node: SimNode, quarrelPercentOf: (terms: ContractTerms) => number): Act[] {
    return this.#mine(node).flatMap(({ id, state }): Act[] => {
      const at = { agreement: id, commitment: 0 }
      const party = partyOf(state.terms, node.keys.did)
      const phase = state.commitments[0]?.phase
      if (state.phase === 'agreed' && !state.funded.includes(party)) return [['contract.fund', { agreement: id }]]
      if (phase !== 'open' && phase !== 'delivered') return this.#agreeing(id, state, party)
      const ask = { share: this.#random.pick([0, 300, 1000]), bond: this.#random.pick([0, 500]) }
      const file: Act = ['court.file', { ...at, reason: 'not-as-agreed', statement: HASH, ask }]
      if (phase === 'open' && party === 0) return this.#random.chance(4) ? [file] : []
      if (phase === 'open') return [['contract.deliver', { ...at, units: 1, shown: { evidence: HASH } }]]
      if (this.#random.chance(party === 0 ? quarrelPercentOf(state.terms) : 5)) return [file]
      return party === 0 ? [['contract.accept', { ...at, units: 1, before: 0 }]] : []
    })
  }

  /** Paid, and thought better of: the receiver goes to court about it, and whoever was paid spends it first, now and then. */
  #regrets(node: SimNode): Act[] {
    if (!this.#late) return []
    const reader = this.#reader(node)
    return this.#known(node).flatMap(({ id, state }): Act[] => {
      const party = partyOf(state.terms, node.keys.did)
      if (state.commitments[0]?.phase !== 'kept' || party < 0) return []
      if (party === 1) {
        const { posted, owed } = readAccount(reader, 'HRS', node.keys.did)
        const to = this.#random.pick(this.#nodes.filter((one) => one !== node)).keys.did
        return posted > 0n && (owed !== undefined || this.#random.chance(4))
          ? [['transfer.post', { to, token: 'HRS', amount: posted }]]
          : []
      }
      if (readRedress(reader, id)?.claims.length) return []
      const ask = { share: this.#random.pick([0, 300]), bond: this.#random.pick([0, 500]) }
      return [['court.file', { agreement: id, commitment: 0, reason: 'not-as-agreed', statement: HASH, ask }]]
    })
  }

  /** Now and then both find an end of their own. */
  #agreeing(agreement: Uint8Array, { wishes, commitments }: ContractState, party: number): Act[] {
    if (commitments[0]?.phase !== 'disputed') return []
    const asked = wishes.find((one) => one.party !== party)
    if (!this.#random.chance(asked ? 20 : 1)) return []
    const wish = asked?.wish ?? { kind: 'end', shares: [this.#random.pick([0, 500, 1000])] }
    return [['contract.ask', { agreement, wish: wish as unknown as CborValue }]]
  }

  #mine(node: SimNode): { id: Uint8Array; state: ContractState }[] {
    return this.#known(node).filter(
      ({ state }) => isContractOpen(state.phase) && partyOf(state.terms, node.keys.did) >= 0,
    )
  }

  #known(node: SimNode): { id: Uint8Array; state: ContractState }[] {
    return this.#contracts.flatMap((id) => {
      const state = readContract(this.#reader(node), id)
      return state ? [{ id, state }] : []
    })
  }

  #cases(node: SimNode): Brought[] {
    const reader = this.#reader(node)
    return reader.keys(...CASES, 20).map((key) => {
      const id = fromHex(key.slice(CASES[0].length))
      return { id, state: readCase(reader, id) as CaseState }
    })
  }

  /** The next thing in each case, for a side or a juror. */
  #usual(node: SimNode): Act[] {
    return this.#cases(node).flatMap((brought) => [
      ...this.#talks(node, brought),
      ...this.#asSide(node, brought),
      ...this.#asJuror(node, brought),
    ])
  }

  #asSide(node: SimNode, { id, state }: Brought): Act[] {
    const side = sideOf(state, node.keys.did)
    if (side < 0) return []
    const before = state.pieces[side] as number
    if (state.phase === 'evidence' && before < 3)
      return [['court.evidence', { case: id, before, statement: this.#random.bytes(32) }]]
    if (state.phase === 'ruled' && this.#random.chance(40)) return [['court.appeal', { case: id, statement: HASH }]]
    return []
  }

  /** A mediator proposes, sides sign, take back and waive; after it one gives in, now and then. */
  #talks(node: SimNode, { id, state }: Brought): Act[] {
    if (!this.#talking || state.phase === 'closed') return []
    const at = { case: id }
    const side = sideOf(state, node.keys.did)
    const { proposed, signed = [], waived = [] } = state.talks ?? {}
    if (state.phase === 'mediation' && state.rules.mediation?.mediator === node.keys.did)
      return proposed && !this.#random.chance(10) ? [] : [['court.propose', { ...at, split: this.#split() }]]
    if (side < 0) return []
    if (state.phase !== 'mediation') {
      // Now and then what was not asked for, which is refused.
      const split = this.#random.chance(40) ? this.#split() : (state.asks[1 - side] as Award)
      return this.#random.chance(8) ? [['court.sign', { ...at, split: { ...split } }]] : []
    }
    const theirs = signed.find((one) => one.side !== side)?.split
    const mine = signed.find((one) => one.side === side)?.split
    if (mine && this.#random.chance(10)) return [['court.sign', at]]
    if (!waived.includes(side as 0 | 1) && this.#random.chance(15)) return [['court.waive', at]]
    if (mine && !this.#random.chance(20)) return []
    const split = (this.#random.chance(60) && (theirs ?? proposed)) || this.#split()
    return [['court.sign', { ...at, split: { ...split } }]]
  }

  #split(): Award {
    return { share: this.#random.pick([0, 250, 500, 1000]), bond: this.#random.pick([0, 0, 500]) }
  }

  #asJuror(node: SimNode, { id, state }: Brought): Act[] {
    const { did } = node.keys
    const round = state.rounds.length - 1
    const at = { case: id, round }
    const seat = roundOf(state).seats.find((one) => one.did === did)
    if (!this.#random.chance(DILIGENT_PERCENT)) return []
    const claim = state.claims.find((one) => one.did === did)
    if (state.phase === 'calling' && !claim) {
      const drawable = readBench(this.#reader(node), id)?.jurors.some((one) => one.did === did)
      return drawable ? [['court.present', at]] : []
    }
    if (state.phase === 'drawing' && state.seed && claim && !claim.beta)
      return this.#keepsBack(id, state, did) ? [] : [['court.claim', { ...at, proof: this.#proof(node, state) }]]
    if (state.phase === 'voting' && seat && !seat.vote)
      return [['court.commit', { ...at, vote: voteHash(id, round, did, this.#vote(id, round, did)) }]]
    if (state.phase === 'opening' && seat && !seat.finding)
      return [['court.reveal', { ...at, ...(this.#opening(id, round, did) as unknown as { finding: CborValue }) }]]
    return []
  }

  /** Somebody is away just then, or would choose. */
  #keepsBack(id: Uint8Array, { rounds }: CaseState, did: string): boolean {
    const key = `${toHex(id)} ${rounds.length} ${rounds.at(-1)?.draws} ${did}`
    const known = this.#silent.get(key) ?? this.#random.chance(SILENT_PERCENT)
    this.#silent.set(key, known)
    return known
  }

  /** Now and then with somebody else's key. */
  #proof(node: SimNode, { seed }: CaseState): Uint8Array {
    return vrfProve(this.#random.chance(10) ? HASH : secretOf(node), seed as Uint8Array)
  }

  #vote(id: Uint8Array, round: number, did: string): { finding: Finding; reason: Uint8Array; salt: Uint8Array } {
    const key = `${toHex(id)} ${round} ${did}`
    const finding = this.#findings.get(key) ?? this.#finding()
    this.#findings.set(key, finding)
    return { finding, reason: HASH, salt: HASH }
  }

  /** Now and then of another finding than was voted. */
  #opening(id: Uint8Array, round: number, did: string): { finding: Finding; reason: Uint8Array; salt: Uint8Array } {
    const vote = this.#vote(id, round, did)
    return this.#random.chance(8) ? { ...vote, finding: { kind: 'award', award: { share: 1, bond: 1 } } } : vote
  }

  #finding(): Finding {
    if (this.#random.chance(10)) return { kind: 'refuse' }
    const award: Award = { share: this.#random.pick([0, 400, 500, 1000]), bond: this.#random.pick([0, 0, 500, 1000]) }
    return { kind: 'award', award }
  }

  /** Something that may make no sense at all, in a case that may be somebody else's. */
  #nonsense(node: SimNode): Act | undefined {
    const cases = this.#cases(node)
    if (cases.length === 0) return undefined
    const { id, state } = this.#random.pick(cases)
    const at = { case: id, round: this.#random.chance(80) ? state.rounds.length - 1 : 0 }
    const { finding } = this.#vote(id, at.round, node.keys.did)
    const other = (this.#random.pick(roundOf(state).seats) as Seat | undefined)?.finding ?? finding
    const side = Math.max(0, sideOf(state, node.keys.did))
    return this.#random.pick<Act>([
      ['court.evidence', { case: id, before: state.pieces[side] as number, statement: HASH }],
      ['court.appeal', { case: id, statement: HASH }],
      ['court.present', at],
      ['court.claim', { ...at, proof: vrfProve(HASH, state.seed ?? HASH) }],
      ['court.commit', { ...at, vote: HASH }],
      ['court.reveal', { ...at, finding: other as unknown as CborValue, reason: HASH, salt: HASH }],
      ['court.enrol', { vrf: vrfPublicKey(this.#random.chance(30) ? HASH : secretOf(node)), lock: 1n }],
    ])
  }

  /** All that is left to do for a node's person, each as one act; used once the faults are over. */
  chores(node: SimNode): (() => void)[] {
    const more = this.#cases(node).length < HEALING_CASES
    const percent = this.#late ? 0 : QUARREL_PERCENT
    const quarrel = (terms: ContractTerms) => (more && isSlow(terms) ? percent : 0)
    const acts = [...this.#disputes(node, quarrel), ...(more ? this.#regrets(node) : []), ...this.#usual(node)]
    const chores = acts.map((act) => () => this.#submit(node, act))
    return this.#contracts.length < CONTRACTS_IN_ALL ? [...chores, () => this.#open(node, true)] : chores
  }

  /** As ContractPeople's. */
  tally(node: SimNode): { agreements: number; open: number; settled: number } {
    const states = this.#known(node).map(({ state }) => state)
    return {
      agreements: states.length,
      open: states.filter(({ phase }) => isContractOpen(phase)).length,
      settled: states.filter(({ phase }) => phase === 'done').length,
    }
  }
}

/** There is time to act between two chores. */
const isSlow = ({ dispute }: ContractTerms): boolean =>
  dispute !== undefined && 'court' in dispute && dispute.court.evidence >= MINUTE

const to = ({ keys }: SimNode): { did: string; share: number } => ({ did: keys.did, share: 1000 })
const secretOf = ({ keys }: SimNode): Uint8Array => sha256(utf8(`draws of ${keys.did}`))
