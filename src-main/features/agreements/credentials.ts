/** Credentials of trades as files (decision 039): made for a party, and anybody's checked. */
import {
  type Credential,
  isRevoked,
  MEMBERSHIP,
  readMembership,
  readTradeReceipt,
  signCredential,
  TRADE_RECEIPT,
  tradeReceiptStatement,
  verifyCredential,
} from '#shared/core/credentials/index.ts'
import { err, type JsonObject, ok, type Result } from '#shared/core/kernel/index.ts'
import type { CheckedCredential } from '#shared/ipc/credentials.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { partiesOf } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { type CheckRefusal, CREDENTIAL_WORDS } from './credential-words.ts'
import { checkDocument } from './receipt-document.ts'
import { receiptDocument } from './receipts.ts'

const refusal = (code: CheckRefusal): Error => refused(code, CREDENTIAL_WORDS[code])

/** Codes: receipt.unknown, trade-receipt.stranger (not mine), trade-receipt.holder, and those of checking it. */
export function exportReceipt(
  context: FeatureContext,
  { hub, agreement, holder }: { hub: string; agreement: string; holder: string },
): { name: string; credential: string } {
  const { body, document } = receiptDocument(context, { hub, agreement })
  const keys = context.keys()
  const parties = partiesOf(body)
  if (!parties.includes(keys.did)) throw refusal('trade-receipt.stranger')
  if (!parties.includes(holder)) throw refusal('trade-receipt.holder')
  const evidence = holder === keys.did ? (JSON.parse(document) as JsonObject) : undefined
  const now = context.now()
  const statement = tradeReceiptStatement({ issuer: keys.did, holder, validFrom: now }, body, evidence)
  const credential = JSON.stringify(signCredential(statement, (message) => keys.signAsIdentity(message), now))
  const checked = verifyCredential(credential, now, context.verify)
  if (!checked.ok) throw refusal(checked.error)
  return { name: `trade-receipt-${agreement.slice(0, 12)}.json`, credential }
}

/** Never throws: whatever was chosen has an answer. */
export function checkCredential(
  context: FeatureContext,
  { credential: text, list }: { credential: string; list?: string | undefined },
): CheckedCredential {
  const read = verifyCredential(text, context.now(), context.verify)
  if (!read.ok) return refusedAs('credential', read.error)
  const revoked = list === undefined ? undefined : revokedBy(context, read.value, list)
  if (revoked?.ok === false) return refusedAs('list', revoked.error)
  const said = whatIsSaid(context, read.value)
  if (!said.ok) return refusedAs('credential', said.error)
  return { ...said.value, ...(revoked && { revoked: revoked.value }) }
}

const refusedAs = (of: 'credential' | 'list', code: CheckRefusal): CheckedCredential => ({
  kind: 'refused',
  of,
  code,
  text: CREDENTIAL_WORDS[code],
})

function revokedBy(context: FeatureContext, credential: Credential, text: string): Result<boolean, CheckRefusal> {
  const list = verifyCredential(text, context.now(), context.verify)
  return list.ok ? isRevoked(credential, list.value, context.compression.gunzip) : list
}

type Said = Exclude<CheckedCredential, { kind: 'refused' }>

function whatIsSaid(context: FeatureContext, credential: Credential): Result<Said, CheckRefusal> {
  const common = commonOf(credential)
  const { types, subject } = credential
  if (types.includes(TRADE_RECEIPT)) {
    const read = readTradeReceipt(credential)
    if (!read.ok) return read
    const { by, hub, agreement, parties, receipt, document } = read.value
    const checks = document && checkDocument(JSON.stringify(document), context.verify)
    const shown = { by, hub, agreement, parties, receipt: JSON.stringify(receipt, null, 2) }
    return ok({ kind: 'trade-receipt', ...common, ...shown, ...(checks && { checks }) })
  }
  if (types.includes(MEMBERSHIP)) {
    const read = readMembership(credential)
    if (!read.ok) return err(read.error)
    const { hub, standing } = read.value
    return ok({ kind: 'membership', ...common, hub, standing })
  }
  return ok({ kind: 'other', ...common, types, says: JSON.stringify(subject, null, 2) })
}

function commonOf({ issuer, subject, created, validFrom, validUntil, status }: Credential) {
  return {
    issuer,
    subject: subject.id,
    created,
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
    ...(status && { list: status.statusListCredential }),
  }
}
