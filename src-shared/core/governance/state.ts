/** What a hub keeps of its own deciding, and the keys it lives under. */
import type { Policy, PolicyChange, Validator } from '#shared/wire/hubs.ts'
import type { QuorumKind } from '#shared/wire/policy.ts'
import { hashTagged, toHex, utf8 } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import type { Closed } from './secrecy.ts'

/**
 * open: talked about, then voted on · counting: secret votes are being opened · passed: waits for its epoch · active: it rules, or somebody was let in · failed, withdrawn ·
 * lapsed: passed, and the new validators were never ready.
 */
export type ProposalPhase = 'open' | 'counting' | 'passed' | 'active' | 'failed' | 'withdrawn' | 'lapsed'

export type Choice = 'yes' | 'no' | 'abstain'

/** Weights in the unit of the way votes are counted (core/governance/weights.ts). */
export interface Tally {
  voters: number
  yes: bigint
  no: bigint
  abstain: bigint
}

/** What a proposal would do when it passes. */
export interface ProposedChange {
  policy?: PolicyChange
  validators?: Validator[]
  /** Lets this newcomer in. */
  admit?: string
}

/** What a secret vote needs beside: the tellers in the order they stepped forward, and the closed sum of the votes. */
export interface SecretState {
  /** Tellers at most, and their time to count in ms, by the rules at the opening. */
  most: number
  counting: number
  tellers: { did: string; key: Uint8Array; share?: Uint8Array }[]
  sum?: Closed
}

export interface ProposalState {
  by: string
  title: string
  reason: string
  change: ProposedChange
  /** The rules it was proposed against: what it changes is read by comparing, also when they are history. */
  before: { policy: Policy; quorum: QuorumKind }
  phase: ProposalPhase
  /** Hub time, ms. */
  opened: number
  /** Running-clock instants: votes count from the first and until the second. */
  votingFrom: number
  due: number
  /** How many members may vote on it. */
  electorate: number
  voted: number
  statements: number
  /** Absent where votes are open. */
  secret?: SecretState
  /** Once voting is over. */
  tally?: Tally
  closed?: number
  /** Why it failed: proposal.turnout, proposal.outvoted, or a code of what stood in the way of a passed one. */
  because?: string
}

export interface BallotState {
  choice: Choice | 'secret'
  event: Uint8Array
}

export interface StatementState {
  by: string
  text: string
  time: number
  event: Uint8Array
}

/** A member's standing offer to validate with this device. */
export interface OfferState {
  dev: Uint8Array
  since: number
}

export interface StakeState {
  /** Counts as weight. */
  amount: bigint
  /** Asked back, still at risk, and free at `free` of the running clock. */
  unlocking?: { amount: bigint; free: number }
}

const range = (segment: string): readonly [string, string] => [`${segment}/`, `${segment}0`]

export const PROPOSALS = range('proposal')
export const OFFERS = range('offer')
export const DELEGATES = range('delegate')

export const proposalKey = (id: Uint8Array) => `proposal/${toHex(id)}`
export const ballotKey = (id: Uint8Array, did: string) => `ballot/${toHex(id)}/${did}`
export const ballotsOf = (id: Uint8Array) => range(`ballot/${toHex(id)}`)
export const statementKey = (id: Uint8Array, n: number) => `statement/${toHex(id)}/${String(n).padStart(6, '0')}`
export const statementsOf = (id: Uint8Array) => range(`statement/${toHex(id)}`)
export const offerKey = (did: string) => `offer/${did}`
export const delegateKey = (did: string) => `delegate/${did}`
export const stakeKey = (did: string) => `stake/${did}`
export const vouchKey = (newcomer: string, by: string) => `vouch/${newcomer}/${by}`
export const vouchesFor = (newcomer: string) => range(`vouch/${newcomer}`)

/** The hold that a member's stake lies in. */
export const stakeHold = (did: string): Uint8Array => hashTagged('kind:stake:1', utf8(did))

export const readProposal = (reader: Reader, id: Uint8Array) => reader.get(proposalKey(id)) as ProposalState | undefined
export const readBallot = (reader: Reader, id: Uint8Array, did: string) =>
  reader.get(ballotKey(id, did)) as BallotState | undefined
export const readOffer = (reader: Reader, did: string) => reader.get(offerKey(did)) as OfferState | undefined
export const readDelegate = (reader: Reader, did: string) =>
  (reader.get(delegateKey(did)) as { to: string } | undefined)?.to
export const readStake = (reader: Reader, did: string) => reader.get(stakeKey(did)) as StakeState | undefined

/** Keys of a range without what they all begin with. */
export const namesIn = (reader: Reader, [from, to]: readonly [string, string], limit: number): string[] =>
  reader.keys(from, to, limit).map((key) => key.slice(from.length))
