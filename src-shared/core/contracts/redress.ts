/**
 * What can still be put right after it was paid (DESIGN §6, decision 051): for the span the terms name, the receiver can prove or have it judged
 * that what counted as kept was not. The agreement's own record stays as it ended; compensating entries follow it, each commitment's once.
 */
import type { Commitment } from '#shared/wire/contracts.ts'
import type { Award } from '#shared/wire/disputes.ts'
import { toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { takeOrOwe } from '../ledger/debts.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { countDeal, type Deal } from '../tiers/deal.ts'
import type { Flow } from './state.ts'
import { disputeLength, partyOf } from './terms.ts'
import { divide, Work } from './work.ts'

/** What went back, how much of it was there at once, and what the hub's pool has paid; the rest is owed (core/ledger/debts.ts). */
export interface RedressMove extends Flow {
  paid: bigint
  covered?: bigint
}

/** split: what both sides signed in mediation · conceded: one side gave the other what it asked for. */
export type RedressBy = 'proof' | 'ruling' | 'split' | 'conceded'

export interface RedressClaim {
  commitment: number
  /** The case before a drawn panel that decides it. */
  case?: Uint8Array
  /** Final; `at` is hub time. */
  done?: { by: RedressBy; at: number; height: number; moves: RedressMove[] }
}

export interface RedressState {
  /** Running-clock instant up to which something can be asked back; absent while the agreement runs. */
  until?: number
  claims: RedressClaim[]
}

export const redressKey = (agreement: Uint8Array) => `redress/${toHex(agreement)}`
export const readRedress = (reader: Reader, agreement: Uint8Array) =>
  reader.get(redressKey(agreement)) as RedressState | undefined
export const readClaim = (reader: Reader, agreement: Uint8Array, place: number): RedressClaim | undefined =>
  readRedress(reader, agreement)?.claims.find(({ commitment }) => commitment === place)

/** From the end of the agreement, the longest until nothing of it can be put right any more (ms). */
export const redressLength = ({ redress, dispute }: Work['terms']): number =>
  redress === undefined ? 0 : redress + disputeLength(dispute)

/** The agreement has ended: its span begins with the batch that says so. */
export function beginRedress({ context, id, terms }: Work): void {
  if (terms.redress === undefined) return
  const claims = readRedress(context.state, id)?.claims ?? []
  context.state.put(redressKey(id), { claims, until: context.run + terms.redress })
}

export interface Late {
  work: Work
  place: number
  terms: Commitment
}

/**
 * The commitment, kept and paid, of which the receiver can still ask something back; `otherwise` where the terms know of no redress, or it was not
 * kept. Codes: contract.not-a-party, contract.wrong-party, contract.redress-late, contract.redressed.
 */
export function redressable(
  context: RuleContext,
  as: string,
  at: { agreement: Uint8Array; commitment: number },
  otherwise: string,
): Late | string {
  const work = Work.of(context, at.agreement)
  const terms = work?.terms.commitments[at.commitment]
  if (!work || !terms || work.terms.redress === undefined) return otherwise
  const party = partyOf(work.terms, as)
  if (party < 0) return 'contract.not-a-party'
  if (party !== terms.to) return 'contract.wrong-party'
  if (work.commitment(at.commitment).phase !== 'kept') return otherwise
  const until = readRedress(context.state, at.agreement)?.until
  if (until !== undefined && context.run >= until) return 'contract.redress-late'
  if (readClaim(context.state, at.agreement, at.commitment)?.done) return 'contract.redressed'
  return { work, place: at.commitment, terms }
}

export function writeClaim({ context, id }: Work, claim: RedressClaim): void {
  const state = readRedress(context.state, id) ?? { claims: [] }
  const others = state.claims.filter(({ commitment }) => commitment !== claim.commitment)
  const claims = [...others, claim].sort((a, b) => a.commitment - b.commitment)
  context.state.put(redressKey(id), { ...state, claims })
}

/** What the doer has had beyond the award, to whoever paid it, and what the award says of the bond, to the receiver. Others keep theirs. */
function owedBack({ work, place, terms }: Late, award: Award): Flow[] {
  const didOf = (party: number) => work.terms.parties[party]?.did as string
  const from = didOf(terms.by)
  const flows = terms.pay.map(({ by, token, amount, to }, slot): Flow => {
    const at = to.findIndex(({ did }) => did === from)
    const part = (total: bigint) =>
      divide(
        total,
        to.map(({ share }) => share),
      )[at] ?? 0n
    const had = part(work.commitment(place).paid[slot] as bigint)
    return { from, to: didOf(by), token, amount: had - part((amount * BigInt(award.share)) / 1000n) }
  })
  const bond = terms.bond && { ...terms.bond, amount: (terms.bond.amount * BigInt(award.bond)) / 1000n }
  return [...flows, ...(bond ? [{ from, to: didOf(terms.to), ...bond }] : [])].filter(({ amount }) => amount > 0n)
}

/** Puts it right, once: what is there moves, the rest is owed, and it counts against the doer. */
export function carryOutRedress(late: Late, award: Award, by: RedressBy, as?: string): void {
  const { work, place } = late
  const { context, id } = work
  const moves = owedBack(late, award).map((flow): RedressMove => {
    const item = { to: flow.to, agreement: id, why: 'redress' as const, amount: flow.amount }
    const { paid, covered } = takeOrOwe(context, { token: flow.token, did: flow.from }, item)
    return { ...flow, paid, ...(covered > 0n && { covered }) }
  })
  writeClaim(work, {
    ...readClaim(context.state, id, place),
    commitment: place,
    done: { by, at: context.time, height: context.h, moves },
  })
  for (const { deal } of lateDeals(work.terms, readClaim(context.state, id, place))) countDeal(context, deal)
  work.store({ change: 'redressed', commitment: place, ...(as !== undefined && { by: as }) })
}

/** What it says of the doer, for records (core/tiers): the promise is lost. Where nothing went back, or by what both signed, nothing. */
export function lateDeals({ parties, commitments }: Work['terms'], claim: RedressClaim | undefined): LateDeal[] {
  if (!claim?.done || claim.done.moves.length === 0 || claim.done.by === 'split') return []
  const { by, to } = commitments[claim.commitment] as Commitment
  const [doer, receiver] = [by, to].map((party) => parties[party]?.did as string) as [string, string]
  const { at: time, height } = claim.done
  return [{ height, deal: { promises: [{ by: doer, to: receiver, is: 'lost' }], flows: [], time } }]
}
export interface LateDeal {
  height: number
  deal: Deal
}
