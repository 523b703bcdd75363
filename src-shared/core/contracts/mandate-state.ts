/** A mandate on the ledger, the keys it lives under, and the terms that come of it. */
import type { Clause, ContractTerms } from '#shared/wire/contracts.ts'
import type { Mandate } from '#shared/wire/mandates.ts'
import { toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { findGate } from './clauses/index.ts'

export interface MandateState {
  /** Who gave it, and the device that signed it: revoked, it signs nothing any more. */
  by: string
  dev: Uint8Array
  /** Hub time, as all instants here: what somebody can do in a day does not wait for an outage of the hub. */
  given: number
  mandate: Mandate
  /** Units of the stock that nobody has taken. */
  left: number
  /** What was taken within the span of the rate, oldest first. */
  takings: { at: number; units: number }[]
}

export const mandateKey = (id: Uint8Array) => `mandate/${toHex(id)}`
export const mandatesKey = (did: string) => `mandates-of/${did}`
export const MANDATES: readonly [string, string] = ['mandate/', 'mandate0']

export const readMandate = (reader: Reader, id: Uint8Array) => reader.get(mandateKey(id)) as MandateState | undefined
/** Ids of those that `did` has given and the state still holds, oldest first. */
export const mandatesOf = (reader: Reader, did: string): Uint8Array[] =>
  (reader.get(mandatesKey(did)) as { mandates: Uint8Array[] } | undefined)?.mandates ?? []

/** Nobody can take it any more: sold out, or its time has passed. */
export const isSpent = ({ left, mandate }: MandateState, time: number): boolean => left === 0 || mandate.until < time

/** What can still be taken at `time` within the rate; absent where there is none. */
export function rateLeft({ mandate: { rate }, takings }: MandateState, time: number): number | undefined {
  if (!rate) return undefined
  const recent = takings.filter(({ at }) => at + rate.span > time)
  return Math.max(0, rate.units - recent.reduce((sum, { units }) => sum + units, 0))
}

export interface Taking {
  taker: string
  units: number
  negotiation: Uint8Array
}

/** Time, measurements and keys are of the whole; everything else is counted in units. */
function countsUnits(clause: Clause): boolean {
  const gate = findGate(clause)
  return !gate?.byTime && !gate?.attesters && !gate?.forGood
}

/**
 * The agreement that somebody gets who takes so many units: what was signed, with the taker in the one open place, and quantities, payments and
 * deposits that many times. Everybody's money goes into escrow at once, so nothing waits for it.
 */
export function takenTerms(by: string, mandate: Mandate, { taker, units, negotiation }: Taking): ContractTerms {
  const many = BigInt(units)
  const { commitments, ...terms } = mandate.terms
  return {
    ...terms,
    negotiation,
    parties: mandate.taker === 0 ? [{ did: taker }, { did: by }] : [{ did: by }, { did: taker }],
    commitments: commitments.map(({ pay, bond, ...one }) => ({
      ...one,
      quantity: countsUnits(one.gate) ? one.quantity * units : one.quantity,
      pay: pay.map(({ to, ...payment }) => ({
        ...payment,
        amount: payment.amount * many,
        to: to.map(({ did = taker, share }) => ({ did, share })),
      })),
      ...(bond && { bond: { ...bond, amount: bond.amount * many } }),
    })),
    openBy: mandate.until,
    fundWithin: 0,
  }
}
