/** What each side may do now. One table by phase and side; the window shows a button for each act and nothing else. */
import type { TradeAct } from '#shared/ipc/agreements.ts'
import { agreeable, lastWord, type Negotiation, offeredByMe, stateOf } from './negotiation.ts'

export type Side = 'payer' | 'provider'

const BY_PHASE: Record<'agreed' | 'funded' | 'delivered', Record<Side, readonly TradeAct[]>> = {
  agreed: { payer: ['fund', 'cancel', 'message'], provider: ['cancel', 'message'] },
  funded: { payer: ['release', 'cancel', 'message'], provider: ['deliver', 'refund', 'cancel', 'message'] },
  delivered: { payer: ['accept', 'release', 'cancel', 'message'], provider: ['refund', 'cancel', 'message'] },
}

/** Which side of the trade somebody is on, by the agreement or by the terms under discussion. */
export function sideOf(negotiation: Negotiation, did: string): Side {
  const terms = negotiation.agreement?.state.terms ?? negotiation.proposals.at(-1)?.terms
  return terms?.payer === did ? 'payer' : 'provider'
}

/** Everything I can do now. While an own act waits for the hub's signer nothing else is signed on top of it. */
export function actsOf(negotiation: Negotiation): TradeAct[] {
  const { agreement, pending, me } = negotiation
  if (pending.some((signed) => signed.event.t !== 'receipt.sign')) return ['message']
  if (agreement) {
    const { phase, held, terms } = agreement.state
    if (phase !== 'agreed' && phase !== 'funded' && phase !== 'delivered') return ['message']
    const acts = BY_PHASE[phase][sideOf(negotiation, me)]
    return acts.filter(
      (act) => (act !== 'release' && act !== 'refund') || held > 0n || (act === 'refund' && terms.amount === 0n),
    )
  }
  const state = stateOf(negotiation)
  if (state === 'withdrawn') return ['message']
  if (negotiation.blocked) return offeredByMe(negotiation) ? ['withdraw'] : []
  const acts: TradeAct[] = []
  if (agreeable(negotiation)) acts.push('agree')
  acts.push('counter')
  if (state === 'offered' && lastWord(negotiation)?.by === negotiation.other) acts.push('decline')
  if (offeredByMe(negotiation)) acts.push('withdraw')
  return [...acts, 'message']
}

/** Whether the next move is this side's: what the trade list puts first. */
export function waitsFor(negotiation: Negotiation, did: string): boolean {
  const { agreement, pending, me } = negotiation
  if (did === me && pending.length > 0) return false
  if (!agreement)
    return (
      stateOf(negotiation) === 'offered' && lastWord(negotiation)?.by !== did && lastWord(negotiation) !== undefined
    )
  const { phase, cancel } = agreement.state
  if (cancel !== undefined && cancel.by !== did && ['agreed', 'funded', 'delivered'].includes(phase)) return true
  const side = sideOf(negotiation, did)
  if (phase === 'agreed' || phase === 'delivered') return side === 'payer'
  return phase === 'funded' && side === 'provider'
}
