/** Invariants 4 and 5 for one agreement: how its record may change, and what must have been signed for that. */
import { type AgreementState, agreementId, encodeTerms } from '#shared/core/agreements/index.ts'
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { Terms } from '#shared/wire/agreements.ts'
import type { Applied } from './books.ts'
import { broken } from './violation.ts'

export interface Change {
  /** Hex. */
  id: string
  before: AgreementState | undefined
  after: AgreementState
  applied: readonly Applied[]
  /** Of the last batch. */
  time: number
  /** How many batches this change covers. */
  batches: number
  /** Sum of the hub's outages after it. */
  paused: number
}

const ENDED = new Set(['settled', 'cancelled', 'refunded', 'expired'])

export function checkEscrow(change: Change): void {
  const { before, after, id } = change
  const parts = after.held + after.released + after.refunded
  if (after.held < 0n || after.released < 0n || after.refunded < 0n) broken(4, 'an escrow has a negative part')
  if (parts !== 0n && parts !== after.terms.amount) broken(4, `parts sum to ${parts}, not ${after.terms.amount}`)
  if (ENDED.has(after.phase) && after.held !== 0n) broken(4, 'an ended agreement still holds money')
  if (before && ENDED.has(before.phase)) broken(4, `an escrow ended twice: ${outcome(before)}, then ${outcome(after)}`)
  if (!before) return checkOpening(change)
  if (!equalBytes(encodeTerms(before.terms), encodeTerms(after.terms))) broken(5, 'the terms of an agreement changed')
  if (after.released < before.released || after.refunded < before.refunded) broken(4, 'money came back into an escrow')
  const causes = causesOf(id, after.terms, change.applied)
  if (after.released > before.released && !mayRelease(causes, change)) broken(5, 'paid without the payer’s word')
  if (after.refunded > before.refunded && !mayRefund(causes, change)) broken(5, 'refunded without the provider’s word')
  if (after.phase !== before.phase) checkPhase(before.phase, causes, change)
}

const outcome = ({ phase, released, refunded }: AgreementState): string => `${phase}/${released}/${refunded}`

function checkOpening({ id, after, applied }: Change): void {
  const opened = applied.some(({ t, body, as }) => {
    const { terms, signatures } = body as unknown as { terms: Terms; signatures: { as: string }[] }
    if (t !== 'agreement.open' || toHex(agreementId(terms)) !== id) return false
    const signers = signatures.map((signature) => signature.as)
    return [terms.payer, terms.provider].every((did) => signers.includes(did)) && signers.includes(as)
  })
  if (!opened) broken(5, 'an agreement that its parties did not both sign')
  if (after.terms.payer === after.terms.provider) broken(5, 'an agreement with oneself')
}

/** Who did what to this agreement, as `fund/payer`; anybody else's acts have no effect and are left out. */
function causesOf(id: string, { payer, provider }: Terms, applied: readonly Applied[]): Set<string> {
  const causes = new Set<string>()
  for (const event of applied) {
    const { agreement } = event.body as { agreement?: Uint8Array }
    if (!agreement || toHex(agreement) !== id) continue
    const role = event.as === payer ? 'payer' : event.as === provider ? 'provider' : 'stranger'
    const act = event.t.slice('agreement.'.length)
    if (role === 'stranger' && event.t.startsWith('agreement.')) broken(5, `a stranger’s ${act} had effect`)
    causes.add(`${act}/${role}`)
  }
  return causes
}

/** Both sides asked for a split, now or earlier. */
const bothCancel = (causes: Set<string>, { before }: Change): boolean =>
  (causes.has('cancel/payer') || before?.cancel?.by === before?.terms.payer) &&
  (causes.has('cancel/provider') || before?.cancel?.by === before?.terms.provider)

/** The declared default of a phase whose deadline has passed. Several batches at once may have gone through several phases. */
function defaulted(
  { before, time, paused, batches }: Change,
  causes: Set<string>,
  wanted: 'release' | 'refund',
): boolean {
  if (!before || before.due === undefined) return false
  const { terms, phase } = before
  if (before.due + paused <= time) {
    const declared = phase === 'funded' ? terms.onDeliverDue : terms.onReviewDue
    if (phase !== 'agreed' && declared === wanted) return true
  }
  return batches > 1 && causes.has('deliver/provider') && terms.onReviewDue === wanted
}

const mayRelease = (causes: Set<string>, change: Change): boolean =>
  causes.has('release/payer') || bothCancel(causes, change) || defaulted(change, causes, 'release')
const mayRefund = (causes: Set<string>, change: Change): boolean =>
  causes.has('refund/provider') || bothCancel(causes, change) || defaulted(change, causes, 'refund')

const NEXT: Record<string, readonly string[]> = {
  agreed: ['funded', 'expired', 'cancelled'],
  funded: ['delivered', 'settled', 'refunded', 'cancelled'],
  delivered: ['settled', 'refunded', 'cancelled'],
}

function checkPhase(from: string, causes: Set<string>, { after, batches }: Change): void {
  if (batches === 1 && !NEXT[from]?.includes(after.phase) && !(from === 'agreed' && causes.has('fund/payer')))
    broken(4, `from ${from} to ${after.phase}`)
  if (after.phase === 'delivered' && !causes.has('deliver/provider')) broken(5, 'delivered without the provider’s word')
}
