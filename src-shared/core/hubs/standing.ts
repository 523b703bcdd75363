/**
 * How somebody stands to a hub they joined: waiting for the members' word, a member, on the way out, gone, or removed. Standing decides who may begin something new.
 * What is already agreed never asks for it: both sides carry an agreement to its end, whoever left or was removed meanwhile.
 */
import type { z } from 'zod'
import type { memberReadmit, memberRemove, memberReturn } from '#shared/wire/hubs.ts'
import { ignore, type Refusal } from '../kernel/index.ts'
import { keysUnder } from '../kernel/keys.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { countInviteUse, MEMBERS, readDevice, readHub, readInviteUses, readMember } from './state.ts'

export type Standing = 'applying' | 'member' | 'leaving' | 'left' | 'removed'

/** Kept for everybody who is not simply a member; a hub in which all is well holds none. */
export interface StandingState {
  is: Exclude<Standing, 'member'>
  since: number
  /** Who decided it. */
  by: string
  /** What the keeper gave as the reason of a removal; every member can read it. */
  reason?: string
}

const standingKey = keysUnder('standing')
export const STANDINGS: readonly [string, string] = ['standing/', 'standing0']

/** Undefined for members without further ado and for those who never joined. */
export const readStanding = (reader: Reader, did: string) => reader.get(standingKey(did)) as StandingState | undefined

/** Undefined for those who never joined. */
export const standingOf = (reader: Reader, did: string): Standing | undefined =>
  readMember(reader, did) && (readStanding(reader, did)?.is ?? 'member')

/** Has joined and neither left nor been removed. */
export function isInside(reader: Reader, did: string): boolean {
  const standing = standingOf(reader, did)
  return standing === 'member' || standing === 'leaving'
}

/** May post, propose, agree and invite. */
export const mayBegin = (reader: Reader, did: string): boolean => standingOf(reader, did) === 'member'

/** Whether `did` has left, was removed or is not let in yet: they keep what is theirs and begin nothing new. */
export function isAway(reader: Reader, did: string): boolean {
  const is = readStanding(reader, did)?.is
  return is === 'left' || is === 'removed' || is === 'applying'
}

/** How many people are in the hub now. */
export function countInside(reader: Reader, limit: number): number {
  const away = reader.keys(...STANDINGS, limit).filter((key) => isAway(reader, key.slice(STANDINGS[0].length)))
  return reader.keys(...MEMBERS, limit).length - away.length
}

/** Who may remove members and let them back in: the founder, and whoever signs the hub's batches. */
export function isKeeper(reader: Reader, did: string): boolean {
  const { founder, validators } = readHub(reader)
  return founder === did || validators.some((validator) => validator.did === did)
}

/** What stands as the reason where the members did not let a newcomer in. */
const NOT_LET_IN = 'The members did not let them in within the time the hub gives.'

const change = (context: RuleContext, did: string, state: StandingState): null => {
  context.state.put(standingKey(did), state)
  const { is, by, reason } = state
  context.fact({ kind: 'member-standing', did, standing: is, by, ...(reason !== undefined && { reason }) })
  return null
}

const restore = (context: RuleContext, did: string, by: string): null => {
  context.state.delete(standingKey(did))
  context.fact({ kind: 'member-standing', did, standing: 'member', by })
  return null
}

/** An invite brought them to the door; the members decide. Until then they begin nothing. */
export const applies = (context: RuleContext, did: string, by: string): null =>
  change(context, did, { is: 'applying', since: context.time, by })

/** The members' word has let them in. */
export const isLetIn = (context: RuleContext, did: string, by: string): null => restore(context, did, by)

/** The members' word did not come: out again, and welcome to another invite. */
export const isTurnedAway = (context: RuleContext, did: string, by: string): null =>
  change(context, did, { is: 'left', since: context.time, by, reason: NOT_LET_IN })

/** Codes: remove.not-keeper, remove.self, remove.not-a-member, remove.keeper. */
export function remove(context: RuleContext, as: string, { did, reason }: z.infer<typeof memberRemove>): RuleResult {
  if (!isKeeper(context.state, as) || !isInside(context.state, as)) return 'remove.not-keeper'
  if (did === as) return 'remove.self'
  if (!isInside(context.state, did)) return 'remove.not-a-member'
  if (isKeeper(context.state, did)) return 'remove.keeper'
  return change(context, did, { is: 'removed', since: context.time, by: as, reason })
}

/** Undoes a removal. Codes: readmit.not-keeper, readmit.not-removed. */
export function readmit(context: RuleContext, as: string, { did }: z.infer<typeof memberReadmit>): RuleResult {
  if (!isKeeper(context.state, as) || !isInside(context.state, as)) return 'readmit.not-keeper'
  return readStanding(context.state, did)?.is === 'removed' ? restore(context, did, as) : 'readmit.not-removed'
}

/** Somebody else is in the hub who would be left without a signer; whoever is to sign next counts as one. */
function keepsOthers(reader: Reader, did: string): boolean {
  const { validators, next } = readHub(reader)
  const signs = [...validators, ...(next?.validators ?? [])].some((validator) => validator.did === did)
  return signs && countInside(reader, Number.MAX_SAFE_INTEGER) > 1
}

/** Nothing new from now on; what stands goes on. Codes: leave.not-a-member, leave.keeper, leaving.already. */
export function startLeaving(context: RuleContext, as: string): RuleResult {
  if (!isInside(context.state, as)) return 'leave.not-a-member'
  if (!mayBegin(context.state, as)) return 'leaving.already'
  if (keepsOthers(context.state, as)) return 'leave.keeper'
  return change(context, as, { is: 'leaving', since: context.time, by: as })
}

/** Takes the wish to leave back. Code: stay.not-leaving. */
export function stay(context: RuleContext, as: string): RuleResult {
  return readStanding(context.state, as)?.is === 'leaving' ? restore(context, as, as) : 'stay.not-leaving'
}

/** What still ties a member to others in the hub. */
export interface Ties {
  /** Tokens are locked as stake. */
  staked: boolean
  /** An agreement has not ended. */
  open: boolean
  /** The balance is below zero in some token: the others are owed. */
  owes: boolean
  /** Others hold tokens that stand on a reserve of theirs. */
  keeps: boolean
}

/** Codes: leave.not-a-member, leave.keeper, leave.open-trades, leave.staked, leave.owes, leave.keeps-reserve. */
export function leaveRefusal(reader: Reader, as: string, { open, owes, staked, keeps }: Ties): RuleResult {
  if (!isInside(reader, as)) return 'leave.not-a-member'
  if (keepsOthers(reader, as)) return 'leave.keeper'
  if (open) return 'leave.open-trades'
  if (staked) return 'leave.staked'
  if (owes) return 'leave.owes'
  return keeps ? 'leave.keeps-reserve' : null
}

/** Codes: those of leaveRefusal. */
export function leave(context: RuleContext, as: string, ties: Ties): RuleResult {
  return leaveRefusal(context.state, as, ties) ?? change(context, as, { is: 'left', since: context.time, by: as })
}

/** Why an invite opens nothing at `time`, or null. Codes: invite.unknown-inviter, invite.expired, invite.used-up. */
export function inviteRefusal(
  reader: Reader,
  time: number,
  invite: Pick<z.infer<typeof memberReturn>['invite'], 'by' | 'expires' | 'key' | 'uses'>,
): Refusal | null {
  const inviter = readDevice(reader, invite.by)
  if (inviter?.state !== 'active' || !mayBegin(reader, inviter.as)) return ignore('invite.unknown-inviter')
  if (invite.expires <= time) return ignore('invite.expired', { expires: invite.expires })
  return readInviteUses(reader, invite.key) >= invite.uses ? ignore('invite.used-up', { uses: invite.uses }) : null
}

/**
 * Comes back after leaving, by an invite like a newcomer's, to the account that was left; nothing is granted again. An invite does not
 * undo a removal: links given out before it would. Codes: return.removed, return.not-left, and those of inviteRefusal.
 */
export function comeBack(context: RuleContext, as: string, { invite }: z.infer<typeof memberReturn>): RuleResult {
  const standing = standingOf(context.state, as)
  if (standing === 'removed') return 'return.removed'
  if (standing !== 'left') return 'return.not-left'
  const refusal = inviteRefusal(context.state, context.time, invite)
  if (refusal) return refusal.code
  countInviteUse(context.state, invite.key)
  return restore(context, as, readDevice(context.state, invite.by)?.as ?? as)
}
