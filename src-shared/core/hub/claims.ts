/** Every signature an event stands on, as data: whoever verifies them needs no rule, and no rule verifies any (DESIGN §3). */

import { receiptMessage } from '../agreements/receipt.ts'
import { agreementId, partyClaim } from '../agreements/terms.ts'
import { contractId } from '../contracts/terms.ts'
import { favourClaim, favourDigest } from '../favours/statement.ts'
import { evidenceClaims } from '../governance/stake.ts'
import { proofClaims } from '../guards/proof.ts'
import { inviteClaims } from '../hubs/invite.ts'
import { forkPair } from '../hubs/members.ts'
import { deviceCertClaim } from '../identity/index.ts'
import { eventClaims, type SigClaim } from '../kernel/index.ts'
import { voucherClaim } from '../reserves/voucher.ts'
import type { ParsedEvent } from './parse.ts'

/** The device's own signature first, then what its body carries. */
export function claimsOf(event: ParsedEvent): SigClaim[] {
  return [...eventClaims(event.signed), ...bodyClaims(event)]
}

function bodyClaims(event: ParsedEvent): SigClaim[] {
  const { as, dev, hub } = event.signed.event
  switch (event.t) {
    case 'member.join':
      return [
        deviceCertClaim(event.body.cert),
        ...inviteClaims(hub, event.body.invite, { did: as, dev, proof: event.body.proof }),
      ]
    case 'member.return':
      return inviteClaims(hub, event.body.invite, { did: as, dev, proof: event.body.proof })
    case 'member.device':
      return [deviceCertClaim(event.body.cert)]
    case 'member.fork':
      return (forkPair(hub, event.body) ?? []).flatMap((half) => eventClaims(half))
    case 'guard.name': {
      const { guardians, k, delay, proof } = event.body
      return proofClaims(hub, as, proof, { name: { guardians, k, delay } })
    }
    case 'guard.veto':
      return proofClaims(hub, as, event.body.proof, 'veto')
    case 'validator.evidence':
      return evidenceClaims(hub, event.body)
    case 'agreement.open': {
      const id = agreementId(event.body.terms)
      return event.body.signatures.map((signature) => partyClaim(id, signature))
    }
    case 'contract.open': {
      const id = contractId(event.body.terms)
      return event.body.signatures.map((signature) => partyClaim(id, signature))
    }
    case 'receipt.sign':
      return [{ key: dev, message: receiptMessage(event.body.digest), sig: event.body.sig }]
    case 'favour.settle': {
      const digest = favourDigest(event.body.statement)
      return event.body.signatures.map((signature) => favourClaim(digest, signature))
    }
    case 'reserve.claim':
      return [voucherClaim(event.body)]
    default:
      return []
  }
}
