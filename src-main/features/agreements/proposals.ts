/**
 * Proposals, judged from what they carry and from certified state alone. A peer's program may send anything: terms that do not
 * hash, prose that is not what was committed to, signatures of other devices. What fails is shown as invalid and cannot be agreed to.
 */
import { agreementId, partyClaim, proseCommitment } from '#shared/core/agreements/index.ts'
import { mayBegin, readDevice } from '#shared/core/hubs/index.ts'
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import { kindOf, readToken } from '#shared/core/ledger/index.ts'
import type { PartySignature, Terms } from '#shared/wire/agreements.ts'
import type { Message, Prose } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'

export interface ProposalCheck {
  reader: Reader
  verify: FeatureContext['verify']
  /** The talk has become an agreement: who comes and goes afterwards changes nothing about what was signed. */
  agreed: boolean
}

/** A proposal that was sent or received; `problem` says why it cannot bind anybody. */
export interface Proposed {
  id: string
  by: string
  to: string
  at: number
  terms: Terms
  prose: Prose
  signature: PartySignature
  problem?: string
}

/** The proposal in a message, checked; undefined for other messages. */
export function proposedIn(check: ProposalCheck, message: Message): Proposed | undefined {
  const { content } = message
  if (content.kind !== 'proposal') return undefined
  const { terms, prose, signature } = content
  const problem = partiesProblem(check, message, terms) ?? contentProblem(check, message, terms, prose, signature)
  return {
    id: toHex(agreementId(terms)),
    by: message.from,
    to: message.to,
    at: message.at,
    terms,
    prose,
    signature,
    ...(problem !== undefined && { problem }),
  }
}

function partiesProblem(
  { reader, agreed }: ProposalCheck,
  { hub, negotiation, from, to }: Message,
  terms: Terms,
): string | undefined {
  if (!equalBytes(terms.hub, hub)) return 'its terms belong to another hub'
  if (!equalBytes(terms.negotiation, negotiation)) return 'its terms belong to another negotiation'
  const parties = [terms.payer, terms.provider]
  if (from === to || !parties.includes(from) || !parties.includes(to))
    return 'its terms name somebody who is not part of this talk'
  if (!agreed && !(mayBegin(reader, from) && mayBegin(reader, to)))
    return 'one of the parties is not a member of the hub, or is leaving it'
  const token = readToken(reader, terms.token)
  if (!token) return `the hub has no token called ${terms.token}`
  return kindOf(token) === 'points' ? `${terms.token} are points, which are never paid` : undefined
}

function contentProblem(
  { reader, verify }: ProposalCheck,
  { from }: Message,
  terms: Terms,
  prose: Prose,
  signature: PartySignature,
): string | undefined {
  if (terms.quantity < 1) return 'its quantity is not a number of things'
  if (!equalBytes(proseCommitment(prose), terms.prose)) return 'its text is not the text that was signed'
  const device = readDevice(reader, signature.dev)
  if (signature.as !== from || device?.as !== from) return 'it is signed by a device that does not belong to the sender'
  if (device.state !== 'active') return 'it is signed by a device that was revoked or frozen'
  const id = agreementId(terms)
  return verify([partyClaim(id, signature)]) ? undefined : 'its signature does not fit its terms'
}

export type ProposalState = 'open' | 'superseded' | 'lapsed' | 'withdrawn' | 'agreed'

export interface LedgerPlace {
  /** Agreement id in hex, when the negotiation has been opened. */
  agreement?: string
  withdrawn: readonly string[]
  /** The hub's time and the reader's clock, whichever is later. */
  now: number
}

/** States of all proposals of a negotiation, oldest first in and out. */
export function proposalStates(proposals: readonly Proposed[], place: LedgerPlace): ProposalState[] {
  return proposals.map((proposal, i) => {
    if (proposal.id === place.agreement) return 'agreed'
    if (place.agreement !== undefined) return 'superseded'
    if (place.withdrawn.length > 0) return 'withdrawn'
    if (proposals.slice(i + 1).some((later) => later.by === proposal.by)) return 'superseded'
    return proposal.terms.openBy < place.now ? 'lapsed' : 'open'
  })
}

/** Earlier proposals that a later one replaced in words but whose signatures would still open the agreement. */
export function stillBinding(proposals: readonly Proposed[], by: string, now: number): Proposed[] {
  return proposals.filter((p) => p.by === by && p.problem === undefined && p.terms.openBy >= now)
}
