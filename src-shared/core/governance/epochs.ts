/**
 * How an epoch ends and the next begins (DESIGN §5, decision 019): a change waits, the validators it names say they are ready, and the
 * batch with which a quorum of them is ready is the last one of the old epoch. A set that never says ready never takes over.
 */
import type { z } from 'zod'
import type { validatorReady } from '#shared/wire/governance.ts'
import type { Policy, Recovery, Validator } from '#shared/wire/hubs.ts'
import type { QuorumKind } from '#shared/wire/policy.ts'
import { consensusOf, governanceOf, isByLog } from '../hubs/policy.ts'
import { HUB_KEY, type HubState, readHub, type WaitingChange } from '../hubs/state.ts'
import { dueKey, EPOCH_DUE } from '../kernel/due.ts'
import { encodeCanonical, equalBytes, hashTagged } from '../kernel/index.ts'
import { quorumOf, sortValidators, validatorsHash } from '../ledger/batch.ts'
import { tightenLimits } from '../ledger/limits.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { hasLadder } from '../tiers/record.ts'
import { makeRecords } from './records.ts'
import { type ProposalPhase, proposalKey, readProposal } from './state.ts'
import { canValidate, electValidators } from './weights.ts'

const HANDOVER_DUE = 'handover'

/** What would rule next. */
export interface Change {
  policy: Policy
  validators: Validator[]
  quorum: QuorumKind
  proposals: Uint8Array[]
}

/** Names a waiting change: who says ready says it of this one and of no other. */
export const changeId = ({ policy, validators, quorum, since }: WaitingChange): Uint8Array =>
  hashTagged('kind:next:1', encodeCanonical([policy.version, validatorsHash(validators), quorum, since]))

const sameSigners = (hub: HubState, next: Pick<Change, 'validators' | 'quorum'>): boolean =>
  hub.quorum === next.quorum && equalBytes(validatorsHash(hub.validators), validatorsHash(next.validators))

/** Puts a change in line, in place of one that waits already: its decisions are among `change.proposals`. */
export function putInLine(context: RuleContext, change: Change): void {
  const hub = liftHandover(context)
  const { handover } = consensusOf(change.policy, change.quorum)
  const expires = context.run + handover
  context.state.put(HUB_KEY, { ...hub, next: { ...change, since: context.time, expires, ready: [] } })
  context.state.put(dueKey(expires, HANDOVER_DUE), { handover: hub.epoch })
  context.fact({ kind: 'epoch', change: 'waits', epoch: hub.epoch + 1 })
}

/** The hub's record with nothing waiting, and the deadline of what waited gone. */
function liftHandover(context: RuleContext): HubState {
  const { next, ...hub } = readHub(context.state)
  if (next) context.state.delete(dueKey(next.expires, HANDOVER_DUE))
  return hub
}

/** Codes: ready.nothing-waits, ready.other-change, ready.not-named, ready.already. */
export function sayReady(context: RuleContext, dev: Uint8Array, body: z.infer<typeof validatorReady>): RuleResult {
  const hub = readHub(context.state)
  const { next } = hub
  if (!next) return 'ready.nothing-waits'
  if (!equalBytes(body.change, changeId(next))) return 'ready.other-change'
  if (!next.validators.some((validator) => equalBytes(validator.dev, dev))) return 'ready.not-named'
  if (next.ready.some((ready) => equalBytes(ready, dev))) return 'ready.already'
  context.state.put(HUB_KEY, { ...hub, next: { ...next, ready: [...next.ready, dev] } })
  return null
}

/** A log that orders from then on has to be in reach of those who sign: they say so by being ready. */
const comesToLog = (hub: HubState, { policy, quorum }: Change): boolean =>
  isByLog(consensusOf(policy, quorum)) && !isByLog(consensusOf(hub.policy, hub.quorum))

/** Whether the next epoch may begin: a quorum of the new set is ready, or the very signers of this batch go on as they did. */
function isReady(hub: HubState, next: WaitingChange): boolean {
  if (sameSigners(hub, next) && !comesToLog(hub, next)) return true
  const ready = next.validators
    .filter(({ dev }) => next.ready.some((one) => equalBytes(one, dev)))
    .reduce((sum, { weight }) => sum + weight, 0)
  return ready >= quorumOf(next.quorum, next.validators).needed
}

/** The end of a batch is the end of its epoch when what waits is ready. */
export function turnEpoch(context: RuleContext): void {
  const { next } = readHub(context.state)
  if (!next || !isReady(readHub(context.state), next)) return
  const hub = liftHandover(context)
  const { policy, validators, quorum } = next
  const epoch = hub.epoch + 1
  context.state.put(HUB_KEY, { ...hub, policy, validators, quorum, epoch })
  markProposals(context, next, 'active')
  tightenLimits(context, hub.token, policy.creditLimit)
  if (hasLadder({ policy }) && !hasLadder(hub)) makeRecords(context)
  scheduleEpochEnd(context)
  context.fact({ kind: 'epoch', change: 'began', epoch })
}

/**
 * After a long silence those whom the rules name for it sign, from this batch on: as a list, taking turns, whatever set the weights before.
 * What waited for the signers that fell silent is given up; every other rule stays.
 */
export function takeOver(context: RuleContext): void {
  expireHandover(context)
  const hub = readHub(context.state)
  const recovery = hub.policy.recovery as Recovery
  const { finality: _, ...consensus } = consensusOf(hub.policy, hub.quorum)
  const { quorum, validators } = recovery
  const seats = quorum === 'solo' ? 1 : Math.max(2, consensus.seats)
  const named = { ...consensus, model: 'named' as const, quorum, seats, atLeast: 1 }
  const policy = { ...hub.policy, version: hub.policy.version + 1, consensus: named }
  const epoch = hub.epoch + 1
  context.state.put(HUB_KEY, { ...hub, policy, validators: sortValidators(validators), quorum, epoch })
  scheduleEpochEnd(context)
  context.fact({ kind: 'epoch', change: 'taken-over', epoch })
}

function markProposals(context: RuleContext, { proposals }: WaitingChange, phase: ProposalPhase): void {
  for (const id of proposals) {
    const proposal = readProposal(context.state, id)
    if (proposal) context.state.put(proposalKey(id), { ...proposal, phase })
  }
}

/** When weights are set anew: so long after the epoch began as its policy says. Founding and turning both call it. */
export function scheduleEpochEnd(context: RuleContext): void {
  const { epochEnds, ...hub } = readHub(context.state)
  if (epochEnds !== undefined) context.state.delete(dueKey(epochEnds, EPOCH_DUE))
  const { model, epoch } = consensusOf(hub.policy, hub.quorum)
  if (model === 'named' || epoch === 0) return context.state.put(HUB_KEY, hub)
  const ends = context.run + epoch
  context.state.put(HUB_KEY, { ...hub, epochEnds: ends })
  context.state.put(dueKey(ends, EPOCH_DUE), { epoch: hub.epoch })
}

/** An epoch's time is over: other weights wait for their turn, equal ones go on for another. A decision that waits goes first. */
export function refreshValidators(context: RuleContext): void {
  const hub = readHub(context.state)
  if (!hub.next) replaceValidators(context, hub)
  scheduleEpochEnd(context)
}

/** Puts whom the rules name now in line, when they are others or weigh differently. */
export function replaceValidators(context: RuleContext, hub: HubState): void {
  const { policy, quorum } = hub
  const validators = electValidators(context.state, consensusOf(policy, quorum), governanceOf(policy), context.time)
  if (!sameSigners(hub, { validators, quorum })) putInLine(context, { policy, validators, quorum, proposals: [] })
}

/** A validator that may sign no more goes out of the waiting set as well, or out of the present one at the next epoch. */
export function dropUnable(context: RuleContext): void {
  const hub = readHub(context.state)
  if (!hub.next) return replaceValidators(context, hub)
  const validators = hub.next.validators.filter((validator) => canValidate(context.state, validator))
  if (validators.length === 0 || validators.length === hub.next.validators.length) return
  putInLine(context, { ...hub.next, validators })
}

/** The new validators were not ready in time: everything stays as it was, and the proposals say so. */
export function expireHandover(context: RuleContext): void {
  const { next } = readHub(context.state)
  if (!next) return
  context.state.put(HUB_KEY, liftHandover(context))
  markProposals(context, next, 'lapsed')
  context.fact({ kind: 'epoch', change: 'lapsed', epoch: readHub(context.state).epoch + 1 })
}
