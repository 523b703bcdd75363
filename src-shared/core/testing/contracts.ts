/** Agreements of several commitments for rule tests: terms with everything filled in, and the signatures under them. */
import { type Commitment, type ContractTerms, contractTerms, type Party } from '#shared/wire/contracts.ts'
import type { Policy } from '#shared/wire/hubs.ts'
import { type ContractState, contractId, readContract } from '../contracts/index.ts'
import { DAY } from '../kernel/index.ts'
import { readAccount } from '../ledger/index.ts'
import { bytesOf, devOf, didOf, World } from './world.ts'

const SIG = new Uint8Array(64)
export const evidence = { evidence: bytesOf('evidence') }

/** One commitment of the second party for the first, who pays 300 for it, unless said otherwise. */
export const commitmentOf = (over: Partial<Commitment> = {}): Commitment => ({
  by: 1,
  to: 0,
  what: 'work',
  quantity: 1,
  unit: 'C62',
  after: [],
  wait: 0,
  within: 7 * DAY,
  onLate: 'refund',
  review: 3 * DAY,
  onSilence: 'release',
  gate: { kind: 'review', v: 1, params: {} },
  pay: [pays(0, 'cy', 300n)],
  ...over,
})

/** The party at `by` pays all of it to one person. */
export const pays = (by: number, to: string, amount: bigint, token = 'HRS'): Commitment['pay'][number] => ({
  by,
  token,
  amount,
  to: [{ did: didOf(to), share: 1000 }],
})

export const partiesOf = (...names: string[]): Party[] => names.map((name) => ({ did: didOf(name) }))

/** A payment by itself, at once. */
export const paymentOf = (by: number, to: number, payee: string, amount: bigint, over: Partial<Commitment> = {}) =>
  commitmentOf({
    by,
    to,
    what: 'money',
    within: 0,
    review: 0,
    gate: { kind: 'time', v: 1, params: {} },
    pay: [pays(by, payee, amount)],
    ...over,
  })

export const contractOf = (world: World, over: Partial<ContractTerms> = {}): ContractTerms =>
  contractTerms.parse({
    v: 2,
    hub: world.hub,
    negotiation: bytesOf(`negotiation ${world.h}`).subarray(0, 16),
    parties: partiesOf('ben', 'cy'),
    commitments: [commitmentOf()],
    together: false,
    openBy: world.time + 3 * DAY,
    fundWithin: DAY,
    prose: bytesOf('prose'),
    ...over,
  })

export const signaturesOf = (...names: string[]) =>
  names.map((name) => ({ as: didOf(name), dev: devOf(name), sig: SIG }))

/** Opens it, signed by these; returns its id. */
export function contracted(world: World, over: Partial<ContractTerms> = {}, signers = ['ben', 'cy']): Uint8Array {
  const terms = contractOf(world, over)
  const refused = world.act(signers[0] as string, 'contract.open', { terms, signatures: signaturesOf(...signers) })
  if (refused) throw new Error(refused)
  return contractId(terms)
}

const PEOPLE = ['ben', 'cy', 'dee', 'eve', 'fay']

/** A hub in which everybody has 1,000, and one agreement. */
export class Story {
  readonly world: World
  readonly id: Uint8Array

  constructor(over: Partial<ContractTerms> = {}, signers = ['ben', 'cy'], policy: Partial<Policy> = {}) {
    this.world = new World({ grant: 1000n, ...policy }).enter(...PEOPLE)
    this.id = contracted(this.world, over, signers)
  }

  get state(): ContractState {
    return readContract(this.world.state, this.id) as ContractState
  }
  get phases(): string[] {
    return this.state.commitments.map(({ phase }) => phase)
  }
  /** What each has gained or lost since the beginning, and what is held of theirs. */
  gains(...names: string[]): number[] {
    return names.map((name) => Number(readAccount(this.world.state, 'HRS', didOf(name)).posted) - 1000)
  }
  deliver(who: string, commitment = 0, units = 1, shown: object = evidence) {
    return this.world.act(who, 'contract.deliver', { agreement: this.id, commitment, units, shown })
  }
  accept(who: string, commitment = 0, units = 1) {
    const before = this.state.commitments[commitment]?.accepted ?? 0
    return this.world.act(who, 'contract.accept', { agreement: this.id, commitment, units, before })
  }
  act(who: string, t: 'fund' | 'stop' | 'attest' | 'dispute' | 'rule' | 'ask', body: object = { commitment: 0 }) {
    return this.world.act(who, `contract.${t}`, { agreement: this.id, ...body })
  }
  attest(who: string, value: number, commitment = 0) {
    return this.act(who, 'attest', { commitment, value })
  }
  dispute(who: string, commitment = 0) {
    return this.act(who, 'dispute', { commitment, reason: bytesOf('reason') })
  }
  extend(who: string, by: number, commitment = 0) {
    return this.act(who, 'ask', { wish: { kind: 'extend', commitment, by } })
  }
  end(who: string, ...shares: number[]) {
    return this.act(who, 'ask', { wish: { kind: 'end', shares } })
  }
}
