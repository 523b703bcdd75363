/** A teller's share of a secret vote's key, and the duty to open the sum with it. */
import {
  ballotContext,
  namesIn,
  openShare,
  PROPOSALS,
  readProposal,
  type TellerKey,
  tellerKey,
} from '#shared/core/governance/index.ts'
import { concatBytes, equalBytes, fromHex, sha256, utf8 } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'

/**
 * This device's share for one vote. It comes from a signature that is made for nothing else and never leaves: Ed25519 signs the same bytes
 * the same way, so there is nothing to store and nothing to lose, and another device of the same person has another share.
 */
export function tellerKeyOf(context: FeatureContext, hub: string, proposal: string): TellerKey {
  const keys = context.keys()
  const tag = concatBytes(utf8('kind:teller:1'), new Uint8Array(1))
  const seed = sha256(keys.sign(concatBytes(tag, fromHex(hub), fromHex(proposal))))
  return tellerKey(seed, ballotContext(fromHex(hub), fromHex(proposal), keys.did))
}

/** Opens every sum that waits for this device's share; repeating says nothing twice. */
export function countWhereTeller(context: FeatureContext, hub: string): void {
  const reader = context.state(hub)
  const { did } = context.keys()
  for (const id of namesIn(reader, PROPOSALS, Number.MAX_SAFE_INTEGER)) {
    const proposal = fromHex(id)
    const found = readProposal(reader, proposal)
    const mine = found?.secret?.tellers.find((teller) => teller.did === did)
    if (found?.phase !== 'counting' || !found.secret?.sum || !mine || mine.share) continue
    const key = tellerKeyOf(context, hub, id)
    if (!equalBytes(key.key, mine.key) || saysAlready(context, hub, proposal)) continue
    const share = openShare(key, found.secret.sum, ballotContext(fromHex(hub), proposal, did))
    context.submitIfAllowed(hub, 'ballot.share', { v: 1, proposal, ...share })
  }
}

const saysAlready = (context: FeatureContext, hub: string, proposal: Uint8Array): boolean =>
  context
    .pending(hub)
    .some(({ event }) => event.t === 'ballot.share' && equalBytes(event.body.proposal as Uint8Array, proposal))
