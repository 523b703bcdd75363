/** Offering to validate, standing delegations, stakes, and what becomes of a validator that signs twice (DESIGN §5). */
import type { z } from 'zod'
import type { delegateSet, stakeLock, stakeUnlock, validatorEvidence } from '#shared/wire/governance.ts'
import { consensusOf } from '../hubs/policy.ts'
import { isInside, mayBegin } from '../hubs/standing.ts'
import { deviceKey, readDevice, readHub } from '../hubs/state.ts'
import { dueKey } from '../kernel/due.ts'
import { equalBytes, type SigClaim } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { voteBytes } from '../ledger/batch.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { burn, lock, unlock } from '../ledger/stakes.ts'
import { dropUnable } from './epochs.ts'
import {
  delegateKey,
  offerKey,
  readDelegate,
  readOffer,
  readStake,
  type StakeState,
  stakeHold,
  stakeKey,
} from './state.ts'

/** Offers the device that signs; again from another device moves the offer there. Codes: offer.not-a-member, offer.already. */
export function offer(context: RuleContext, as: string, dev: Uint8Array): RuleResult {
  if (!mayBegin(context.state, as)) return 'offer.not-a-member'
  const before = readOffer(context.state, as)
  if (before && equalBytes(before.dev, dev)) return 'offer.already'
  context.state.put(offerKey(as), { dev, since: before?.since ?? context.time })
  return null
}

/** Validates no more from the next epoch on. Code: offer.none. */
export function retire(context: RuleContext, as: string): RuleResult {
  if (!readOffer(context.state, as)) return 'offer.none'
  context.state.delete(offerKey(as))
  return null
}

/** Codes: delegate.not-a-member, delegate.none, delegate.already, delegate.not-offered. */
export function delegate(context: RuleContext, as: string, { to }: z.infer<typeof delegateSet>): RuleResult {
  const { state } = context
  if (!mayBegin(state, as)) return 'delegate.not-a-member'
  const before = readDelegate(state, as)
  if (to === before) return to === undefined ? 'delegate.none' : 'delegate.already'
  if (to === undefined) {
    state.delete(delegateKey(as))
    return null
  }
  if (!readOffer(state, to)) return 'delegate.not-offered'
  state.put(delegateKey(as), { to })
  return null
}

/** Whether tokens of `did` are staked or on their way back. */
export const isStaked = (reader: Reader, did: string): boolean => readStake(reader, did) !== undefined

/** Codes: stake.not-a-member, stake.nothing, stake.more-than-you-have. */
export function stake(context: RuleContext, as: string, { amount }: z.infer<typeof stakeLock>): RuleResult {
  if (!isInside(context.state, as)) return 'stake.not-a-member'
  const refused = lock(context, stakeHold(as), as, readHub(context.state).token, amount)
  if (refused) return refused
  const before = readStake(context.state, as)
  context.state.put(stakeKey(as), { ...before, amount: (before?.amount ?? 0n) + amount })
  return null
}

const unstakeDue = (free: number, did: string): string => dueKey(free, `unstake/${did}`)

/** Weighs no more at once, and is free after the delay. Codes: stake.more-than-staked, stake.already-unlocking. */
export function unstake(context: RuleContext, as: string, { amount }: z.infer<typeof stakeUnlock>): RuleResult {
  const { state, run } = context
  const staked = readStake(state, as)
  if (!staked || staked.amount < amount) return 'stake.more-than-staked'
  if (staked.unlocking) return 'stake.already-unlocking'
  const { policy, quorum } = readHub(state)
  const free = run + consensusOf(policy, quorum).unlock
  state.put(stakeKey(as), { amount: staked.amount - amount, unlocking: { amount, free } })
  state.put(unstakeDue(free, as), { unstake: as })
  return null
}

function keep(context: RuleContext, did: string, rest: StakeState): void {
  if (rest.amount === 0n && !rest.unlocking) context.state.delete(stakeKey(did))
  else context.state.put(stakeKey(did), rest)
}

/** The delay is over. */
export function releaseStake(context: RuleContext, did: string): void {
  const staked = readStake(context.state, did)
  if (!staked?.unlocking) return
  unlock(context, stakeHold(did), staked.unlocking.amount)
  keep(context, did, { amount: staked.amount })
}

type Evidence = z.infer<typeof validatorEvidence>

/** Both signatures of the two votes. */
export const evidenceClaims = (hub: Uint8Array, { dev, epoch, h, round, phase, a, b }: Evidence): SigClaim[] =>
  [a, b].map(({ header, sig }) => ({ key: dev, message: voteBytes({ hub, epoch, h, round, phase, header }), sig }))

/**
 * Two votes in one slot can only be the device's doing: it is frozen, its owner's stake is burned by the share the rules name, and it
 * validates no more from the next epoch on. Codes: evidence.no-contradiction, evidence.unknown-device, evidence.already-known.
 */
export function punish(context: RuleContext, body: Evidence): RuleResult {
  const { state } = context
  if (equalBytes(body.a.header, body.b.header)) return 'evidence.no-contradiction'
  const device = readDevice(state, body.dev)
  if (!device) return 'evidence.unknown-device'
  if (device.state === 'frozen') return 'evidence.already-known'
  state.put(deviceKey(body.dev), { ...device, state: 'frozen' })
  context.fact({ kind: 'device-frozen', did: device.as, dev: body.dev })
  slash(context, device.as)
  const offered = readOffer(state, device.as)
  if (offered && equalBytes(offered.dev, body.dev)) state.delete(offerKey(device.as))
  dropUnable(context)
  return null
}

function slash(context: RuleContext, did: string): void {
  const staked = readStake(context.state, did)
  if (!staked) return
  const { policy, quorum } = readHub(context.state)
  const share = BigInt(consensusOf(policy, quorum).slash)
  const cut = (amount: bigint): bigint => (amount * share) / 1000n
  const { amount, unlocking } = staked
  burn(context, stakeHold(did), cut(amount) + cut(unlocking?.amount ?? 0n))
  const later = unlocking && unlocking.amount - cut(unlocking.amount)
  if (unlocking && later === 0n) context.state.delete(unstakeDue(unlocking.free, did))
  keep(context, did, {
    amount: amount - cut(amount),
    ...(unlocking && later !== undefined && later > 0n && { unlocking: { amount: later, free: unlocking.free } }),
  })
}
