/** Agreements that ended with everything paid become prices. */
import type { AgreementState } from '#shared/core/agreements/index.ts'
import type { ContractState } from '#shared/core/contracts/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/facts.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'

interface Paid {
  notice: Uint8Array
  payer: string
  provider: string
  token: string
  amount: bigint
  quantity: number
}

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind !== 'agreement' && fact.kind !== 'contract') return
  const paid = fact.kind === 'agreement' ? paidIn(fact.state) : paidInContract(fact.state)
  if (!paid) return
  sql.run(
    `INSERT OR IGNORE INTO settled_price (agreement, hub, notice, payer, provider, token, amount, quantity, height, time)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[toHex(fact.agreement), at.hub, paid.notice, paid.payer, paid.provider, paid.token, String(paid.amount)],
    ...[paid.quantity, at.h, at.time],
  )
}

/** What was given back in part was no price, and a gift is none either. */
function paidIn({ terms, phase, refunded }: AgreementState): Paid | undefined {
  const { notice, payer, provider, token, amount, quantity } = terms
  if (phase !== 'settled' || refunded > 0n || amount === 0n || quantity < 1 || !notice) return undefined
  return { notice, payer, provider, token, amount, quantity }
}

/** Of several commitments, payments or payees nobody can say what was paid for what. */
function paidInContract({ terms, commitments }: ContractState): Paid | undefined {
  const [promise] = terms.commitments
  const [pay] = promise?.pay ?? []
  const plain = terms.commitments.length === 1 && promise?.pay.length === 1 && pay?.to.length === 1
  if (!plain || !terms.notice || commitments[0]?.phase !== 'kept' || pay.by !== promise.to) return undefined
  const { token, amount } = pay
  const side = (place: number) => terms.parties[place]?.did as string
  if (pay.to[0]?.did !== side(promise.by)) return undefined
  return {
    notice: terms.notice,
    payer: side(pay.by),
    provider: side(promise.by),
    token,
    amount,
    quantity: promise.quantity,
  }
}
