/** Anybody's credential checked (decision 039): it takes its text, a clock and a signature verifier, and nothing of this node. */
import {
  type Credential,
  isRevoked,
  MEMBERSHIP,
  readMembership,
  readTradeReceipt,
  TRADE_RECEIPT,
  verifyCredential,
} from '#shared/core/credentials/index.ts'
import { err, ok, type Result } from '#shared/core/kernel/index.ts'
import type { CheckedCredential } from '#shared/ipc/credentials.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { checkDocument } from '../agreements/index.ts'
import { type CheckRefusal, CREDENTIAL_WORDS } from './words.ts'

export type Checker = Pick<FeatureContext, 'now' | 'verify' | 'compression'>

/** Never throws: whatever was chosen has an answer. */
export function checkCredential(
  checker: Checker,
  { credential: text, list }: { credential: string; list?: string | undefined },
): CheckedCredential {
  const read = verifyCredential(text, checker.now(), checker.verify)
  if (!read.ok) return refusedAs('credential', read.error)
  const revoked = list === undefined ? undefined : revokedBy(checker, read.value, list)
  if (revoked?.ok === false) return refusedAs('list', revoked.error)
  const said = whatIsSaid(checker, read.value)
  if (!said.ok) return refusedAs('credential', said.error)
  return { ...said.value, ...(revoked && { revoked: revoked.value }) }
}

const refusedAs = (of: 'credential' | 'list', code: CheckRefusal): CheckedCredential => ({
  kind: 'refused',
  of,
  code,
  text: CREDENTIAL_WORDS[code],
})

function revokedBy(checker: Checker, credential: Credential, text: string): Result<boolean, CheckRefusal> {
  const list = verifyCredential(text, checker.now(), checker.verify)
  return list.ok ? isRevoked(credential, list.value, checker.compression.gunzip) : list
}

type Said = Exclude<CheckedCredential, { kind: 'refused' }>

function whatIsSaid(checker: Checker, credential: Credential): Result<Said, CheckRefusal> {
  const common = commonOf(credential)
  const { types, subject } = credential
  if (types.includes(TRADE_RECEIPT)) {
    const read = readTradeReceipt(credential)
    if (!read.ok) return read
    const { by, hub, agreement, parties, receipt, document } = read.value
    const checks = document && checkDocument(JSON.stringify(document), checker.verify)
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
