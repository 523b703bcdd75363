/**
 * A hub's rules, in versioned sections (DESIGN §5). Every section is optional and its absence has a meaning of its own
 * (core/hubs/policy.ts), so that a hub founded before a section existed still reads the same.
 */
import * as z from 'zod'
import { amount, duration } from './shape.ts'

/** Thousandths of a whole, such as a share of votes. */
const permille = z.number().int().min(0).max(1000)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Longer and nobody remembers what they voted on; a change of mind is another proposal. */
const DECISION_MAX = 90 * DAY
const YEAR = 366 * DAY
/** A hand-over needs several rounds of votes between laptops; shorter epochs would never do anything else. */
const EPOCH_MIN = 10_000

export const quorumKind = z.enum(['solo', 'majority', 'bft'])
export type QuorumKind = z.infer<typeof quorumKind>

/** What a newcomer with an invite still needs: nothing, so many members' word, or a vote. */
export const admission = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('invite') }),
  /** `members` different members, the one who invited counted, within `within`. */
  z.strictObject({
    by: z.literal('vouches'),
    members: z.number().int().min(2).max(20),
    within: duration.max(DECISION_MAX),
  }),
  z.strictObject({ by: z.literal('vote') }),
])
export type Admission = z.infer<typeof admission>

/** Where the order of batches comes from (docs/decisions/026): validators take turns, or a log that so many machines keep together. */
const finality = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('rounds') }),
  z.strictObject({ by: z.literal('log'), machines: z.number().int().min(1).max(9) }),
])

/** How the weights of validators are set at the start of an epoch, and how many of them must sign. */
export const consensus = z.strictObject({
  /**
   * named: a list changed by vote only · voting: members who offered, equal · dpos: standing delegations · staking: locked tokens.
   */
  model: z.enum(['named', 'voting', 'dpos', 'staking']),
  quorum: quorumKind,
  /** Validators at most; and at least, or the present ones stay. */
  seats: z.number().int().min(1).max(128),
  atLeast: z.number().int().min(1).max(128),
  /** No validator holds more than this share of all weight, as far as their number allows it. */
  cap: permille.min(1),
  /** Weights are set anew this often; 0: only when a vote changes the rules. Running clock, ms. */
  epoch: duration.max(YEAR).refine((ms) => ms === 0 || ms >= EPOCH_MIN, 'epoch too short'),
  /** A waiting set that is not ready by then never takes over. Running clock, ms. */
  handover: duration.min(MINUTE).max(DECISION_MAX),
  /** Stake stays at risk for this long after its owner asks for it back. Running clock, ms. */
  unlock: duration.max(YEAR),
  /** Smallest stake that makes a validator. */
  minStake: amount,
  /** Share of the stake burned for signing two different batches in one slot. */
  slash: permille,
  /** Absent: validators take turns. */
  finality: finality.optional(),
})
export type Consensus = z.infer<typeof consensus>

/** How members decide together. */
export const governance = z.strictObject({
  /** members: one each · weighted: by what is held · quadratic: by its square root, newcomers counted with who brought them. */
  count: z.enum(['members', 'weighted', 'quadratic']),
  propose: z.enum(['members', 'keepers']),
  /** Share of the electorate that must have voted, and share of yes among yes and no that must be exceeded. */
  turnout: permille,
  pass: permille.max(999),
  /** Talk first, then vote. Running clock, ms. */
  debate: duration.max(DECISION_MAX),
  voting: duration.min(MINUTE).max(DECISION_MAX),
  /** A member votes together with whoever brought them in for this long, where votes are quadratic. Hub time, ms. */
  season: duration.max(YEAR),
  /** Votes that nobody can open alone: how many tellers at most hold a share of the key, and their time to count. Absent: open votes. */
  secret: z
    .strictObject({ tellers: z.number().int().min(2).max(9), counting: duration.min(MINUTE).max(DECISION_MAX) })
    .optional(),
})
export type Governance = z.infer<typeof governance>
