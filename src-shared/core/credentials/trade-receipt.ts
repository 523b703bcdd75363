/**
 * That an agreement was settled, shown to somebody who is in no hub (decision 039). Another party says it to the holder, and the did:key of whoever said
 * it is all it takes to check; or the holder says it and lays the hub's receipt document beside it, which any node can check.
 */
import * as z from 'zod'
import { did } from '#shared/wire/shape.ts'
import type { ReceiptBody } from '../agreements/receipt.ts'
import type { ContractReceiptBody } from '../contracts/receipt.ts'
import { equalBytes, err, type Json, type JsonObject, ok, type Result, toJson } from '../kernel/index.ts'
import { canonicalJson } from './canonical.ts'
import type { Credential, Statement } from './credential.ts'

export const TRADE_RECEIPT = 'TradeReceiptCredential'
/** A receipt with every signature and its way to the hub's genesis (src-main/features/agreements/receipt-document.ts). */
const EVIDENCE = 'KindMarketReceiptDocument'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const about = { hub: hash, agreement: hash }
/** As much of a receipt as decides who may say it; the rest stands as it was signed. */
const body = z.discriminatedUnion('v', [
  z.looseObject({ v: z.literal(1), ...about, payer: did, provider: did }),
  z.looseObject({ v: z.literal(2), ...about, parties: z.array(did) }),
])
const subject = z.looseObject({ id: did, receipt: body })
const evidence = z.looseObject({ type: z.literal(EVIDENCE), document: z.looseObject({ receipt: z.json() }) })

/** An agreement that was settled, as it is shown. */
export interface TradeReceipt {
  /** Whose word it is: another party's, or the holder's own, which is worth what `document` proves. */
  by: 'party' | 'holder'
  holder: string
  parties: string[]
  /** In hex. */
  hub: string
  agreement: string
  /** All of the receipt, bytes as hex and amounts as text. */
  receipt: JsonObject
  document?: JsonObject
}

/** What `signCredential` signs; `validFrom` in ms. `document` is the receipt's document where the holder says it. */
export function tradeReceiptStatement(
  { issuer, holder, validFrom }: { issuer: string; holder: string; validFrom: number },
  receipt: ReceiptBody | ContractReceiptBody,
  document?: JsonObject,
): Statement {
  return {
    type: TRADE_RECEIPT,
    issuer,
    validFrom,
    subject: { id: holder, receipt: toJson(receipt) },
    ...(document && { evidence: [{ type: EVIDENCE, document }] }),
  }
}

export type TradeReceiptRefusal =
  | 'trade-receipt.kind'
  | 'trade-receipt.stranger'
  | 'trade-receipt.holder'
  | 'trade-receipt.own-word'
  | 'trade-receipt.evidence'

/** What a verified credential says of an agreement. The document is only compared with it: checking it takes a node's rules. */
export function readTradeReceipt(credential: Credential): Result<TradeReceipt, TradeReceiptRefusal> {
  const parsed = subject.safeParse(credential.subject)
  if (!parsed.success || !credential.types.includes(TRADE_RECEIPT)) return err('trade-receipt.kind')
  const { id: holder, receipt } = parsed.data
  const parties = receipt.v === 1 ? [receipt.payer, receipt.provider] : receipt.parties
  if (!parties.includes(credential.issuer)) return err('trade-receipt.stranger')
  if (!parties.includes(holder)) return err('trade-receipt.holder')
  const shown = credential.evidence.map((one) => evidence.safeParse(one)).find(({ success }) => success)?.data
  if (shown && !isSame(shown.document.receipt, receipt as Json)) return err('trade-receipt.evidence')
  const by = credential.issuer === holder ? 'holder' : 'party'
  if (by === 'holder' && !shown) return err('trade-receipt.own-word')
  const { hub, agreement } = receipt
  const document = shown && { document: shown.document as JsonObject }
  return ok({ by, holder, parties, hub, agreement, receipt: receipt as JsonObject, ...document })
}

function isSame(a: Json, b: Json): boolean {
  const [one, other] = [canonicalJson(a), canonicalJson(b)]
  return one !== undefined && other !== undefined && equalBytes(one, other)
}
