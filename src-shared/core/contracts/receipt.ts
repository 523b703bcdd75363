/** The receipt of an ended agreement: derived by the fold, signed by every party (DESIGN §8). */
import type { z } from 'zod'
import type { receiptSign } from '#shared/wire/agreements.ts'
import type { CborValue } from '../kernel/index.ts'
import { encodeCanonical, equalBytes, hashTagged, toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { countDeal } from '../tiers/deal.ts'
import { dealOf } from './deal.ts'
import type { CommitmentPhase, Flow } from './state.ts'
import type { Work } from './work.ts'

export interface ContractReceiptBody {
  v: 2
  hub: Uint8Array
  agreement: Uint8Array
  /** Whose accounts it was about, in the order of the parties. */
  parties: string[]
  /** By place: who did what for whom, and how it ended; `units` were accepted. */
  commitments: { by: number; to: number; phase: CommitmentPhase; units: number; of: number; share?: number }[]
  flows: Flow[]
  height: number
  time: number
}

export interface ContractReceipt {
  body: ContractReceiptBody
  signatures: { as: string; dev: Uint8Array; sig: Uint8Array }[]
}

export const contractReceiptKey = (agreement: Uint8Array) => `contract-receipt/${toHex(agreement)}`
export const readContractReceipt = (reader: Reader, agreement: Uint8Array) =>
  reader.get(contractReceiptKey(agreement)) as ContractReceipt | undefined

/** Signed as any receipt's digest is (core/agreements/receipt.ts). */
export const contractReceiptDigest = (body: ContractReceiptBody): Uint8Array =>
  hashTagged('kind:contract-receipt:1', encodeCanonical(body as unknown as CborValue))

export function issueReceipt({ context, id, terms, state }: Work): void {
  const body: ContractReceiptBody = {
    v: 2,
    hub: context.hub,
    agreement: id,
    parties: terms.parties.map(({ did }) => did),
    commitments: terms.commitments.map(({ by, to, quantity }, place) => {
      const { phase, accepted, share } = state.commitments[place] as (typeof state.commitments)[number]
      return { by, to, phase, units: accepted, of: quantity, ...(share !== undefined && { share }) }
    }),
    flows: state.flows,
    height: context.h,
    time: context.time,
  }
  const receipt: ContractReceipt = { body, signatures: [] }
  context.state.put(contractReceiptKey(id), receipt)
  context.fact({ kind: 'contract-receipt', receipt })
  countDeal(context, dealOf(state))
}

/** A party stands by the receipt. Codes as for any receipt: receipt.unknown, .not-a-party, .already-signed, .other-content. */
export function signContractReceipt(
  context: RuleContext,
  as: string,
  dev: Uint8Array,
  { agreement, digest, sig }: z.infer<typeof receiptSign>,
): RuleResult {
  const receipt = readContractReceipt(context.state, agreement)
  if (!receipt) return 'receipt.unknown'
  if (!receipt.body.parties.includes(as)) return 'receipt.not-a-party'
  if (receipt.signatures.some((one) => one.as === as)) return 'receipt.already-signed'
  if (!equalBytes(digest, contractReceiptDigest(receipt.body))) return 'receipt.other-content'
  const signed = { ...receipt, signatures: [...receipt.signatures, { as, dev, sig }] }
  context.state.put(contractReceiptKey(agreement), signed)
  context.fact({ kind: 'contract-receipt', receipt: signed, ...(context.event && { event: context.event }) })
  return null
}
