/** One act at work on one agreement: its state as a draft, what it moves, and one storing at the end. */
import type { ContractTerms } from '#shared/wire/contracts.ts'
import { dueKey } from '../kernel/due.ts'
import { hashTagged } from '../kernel/index.ts'
import { hold, type Lot, settleHold } from '../ledger/accounts.ts'
import { takeFee } from '../ledger/exposure.ts'
import type { ContractChange } from '../ledger/facts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { oweMore } from '../tiers/record.ts'
import {
  type CommitmentState,
  type ContractState,
  contractKey,
  type Flow,
  isContractOpen,
  readContract,
} from './state.ts'
import { stakesOf } from './terms.ts'

/** The slot of a commitment's bond, beside those of its payments. */
export const BOND = -1

export interface Said {
  change: ContractChange
  by?: string
  commitment?: number
}

/** A draft is changed in place; what was stored or told never is. */
const copyOf = (state: ContractState): ContractState => ({
  ...state,
  commitments: state.commitments.map((one) => ({ ...one, paid: [...one.paid] })),
  flows: state.flows.map((flow) => ({ ...flow })),
})

export class Work {
  readonly context: RuleContext
  readonly id: Uint8Array
  readonly terms: ContractTerms
  readonly state: ContractState
  /** Where the running clock stands for what happens now. */
  readonly now: number
  readonly #dueBefore: number | undefined

  constructor(context: RuleContext, id: Uint8Array, state: ContractState, now = context.run) {
    this.context = context
    this.id = id
    this.now = now
    this.terms = state.terms
    this.#dueBefore = state.due
    this.state = copyOf(state)
  }

  static of(context: RuleContext, id: Uint8Array, now?: number): Work | undefined {
    const state = readContract(context.state, id)
    return state && new Work(context, id, state, now)
  }

  commitment(place: number): CommitmentState {
    return this.state.commitments[place] as CommitmentState
  }

  /** Takes a party's money into escrow, all of it; the caller has asked whether it is there. */
  deposit(party: number): RuleResult {
    const { did } = this.terms.parties[party] as { did: string }
    for (const { commitment, slot, token, amount } of stakesOf(this.terms, party)) {
      const refused = hold(this.context, this.#lot(commitment, slot), did, did, token, amount)
      if (refused) return refused
      if (slot !== BOND) this.#owe(commitment, slot, amount)
    }
    this.state.funded = [...this.state.funded, party].sort((a, b) => a - b)
    return null
  }

  /**
   * Pays out of one payment's hold until its payees have had their shares of `total`: on the way the whole units of each, and the last
   * time, with nothing to follow, all of it.
   */
  payUpTo(place: number, slot: number, total: bigint, last: boolean): void {
    const { by, token, to } = this.#payment(place, slot)
    const from = this.#didOf(by)
    const shares = to.map(({ share }) => share)
    const { paid } = this.commitment(place)
    const before = hadOf(paid[slot] as bigint, shares)
    const after = last ? divide(total, shares) : wholeParts(total, shares)
    for (const [i, { did }] of to.entries()) {
      const amount = (after[i] as bigint) - (before[i] as bigint)
      this.#move(this.#lot(place, slot), { from, to: did, token, amount })
      takeFee(this.context, did, token, amount, this.id)
    }
    this.#owe(place, slot, (paid[slot] as bigint) - sumOf(after))
    paid[slot] = sumOf(after)
  }

  /** What a payment still holds goes back to who put it in; its `paid` says what had left it. */
  giveBack(place: number, slot: number): void {
    const { by, amount } = this.#payment(place, slot)
    const left = amount - (this.commitment(place).paid[slot] as bigint)
    const did = this.#didOf(by)
    settleHold(this.context, this.#lot(place, slot), did, left, 'refund', did)
    this.#owe(place, slot, -left)
  }

  /** `lost` of the doer's bond to the receiver, the rest back. */
  releaseBond(place: number, lost: bigint): void {
    const { by, to, bond } = this.#terms(place)
    if (!bond) return
    const [doer, receiver] = [this.#didOf(by), this.#didOf(to)]
    const lot = this.#lot(place, BOND)
    this.#move(lot, { from: doer, to: receiver, token: bond.token, amount: lost })
    settleHold(this.context, lot, doer, bond.amount - lost, 'refund', doer)
  }

  /** Keeps the draft, moves the deadline and says what happened. */
  store(said: Said): void {
    const { context, id, state } = this
    const dues = state.commitments.flatMap(({ due }) => (due === undefined ? [] : [due]))
    if (state.phase !== 'agreed') state.due = Math.min(...dues)
    if (!isContractOpen(state.phase)) delete state.due
    if (this.#dueBefore !== undefined) context.state.delete(dueKey(this.#dueBefore, id))
    if (state.due !== undefined) context.state.put(dueKey(state.due, id), { contract: id })
    const kept = copyOf(state)
    context.state.put(contractKey(id), kept)
    context.fact({
      kind: 'contract',
      agreement: id,
      state: kept,
      ...said,
      ...(context.event && { event: context.event }),
    })
  }

  #move(lot: Lot, flow: Flow): void {
    if (flow.amount === 0n) return
    settleHold(this.context, lot, flow.to, flow.amount, 'release', flow.from)
    const { flows } = this.state
    const same = flows.find(({ from, to, token }) => from === flow.from && to === flow.to && token === flow.token)
    if (same) same.amount += flow.amount
    else flows.push(flow)
  }

  /** What others have in escrow for what somebody is to deliver; their own money is at nobody's risk but theirs. */
  #owe(place: number, slot: number, amount: bigint): void {
    const { by, token } = this.#payment(place, slot)
    const doer = this.#terms(place).by
    if (doer !== by) oweMore(this.context, this.#didOf(doer), token, amount)
  }

  #lot(place: number, slot: number): Lot {
    const mark = Uint8Array.of(place, slot === BOND ? 255 : slot)
    return { hold: hashTagged('kind:contract-hold:1', this.id, mark), agreement: this.id }
  }

  #terms(place: number) {
    return this.terms.commitments[place] as ContractTerms['commitments'][number]
  }

  #payment(place: number, slot: number) {
    return this.#terms(place).pay[slot] as ContractTerms['commitments'][number]['pay'][number]
  }

  #didOf(party: number): string {
    return (this.terms.parties[party] as { did: string }).did
  }
}

const sumOf = (parts: readonly bigint[]): bigint => parts.reduce((sum, part) => sum + part, 0n)

const wholeParts = (amount: bigint, shares: readonly number[]): bigint[] => {
  const whole = BigInt(shares.reduce((sum, share) => sum + share, 0))
  return shares.map((share) => (amount * BigInt(share)) / whole)
}

/** What each has had, where `paid` has gone to them in whole units: no part ever shrinks as the total grows, so any total that fits tells. */
function hadOf(paid: bigint, shares: readonly number[]): bigint[] {
  for (let total = paid; ; total++) {
    const parts = wholeParts(total, shares)
    if (sumOf(parts) === paid) return parts
  }
}

/** Largest remainder, the earlier one first where remainders are equal: whole units, and none lost. */
export function divide(amount: bigint, shares: readonly number[]): bigint[] {
  const whole = BigInt(shares.reduce((sum, share) => sum + share, 0))
  const parts = wholeParts(amount, shares)
  const left = Number(amount - sumOf(parts))
  const byRemainder = shares
    .map((share, i) => ({ i, rest: (amount * BigInt(share)) % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] as bigint) + 1n
  return parts
}
