/**
 * What a member's voice weighs, in votes and in standing delegations alike; and what validators weigh in consensus. Pure integer
 * arithmetic over the certified state.
 */
import type { Validator } from '#shared/wire/hubs.ts'
import type { Consensus, Governance } from '#shared/wire/policy.ts'
import { isInside, mayBegin } from '../hubs/standing.ts'
import { type HubState, MEMBERS, readDevice, readHub, readMember } from '../hubs/state.ts'
import type { Reader } from '../kernel/view.ts'
import { readAccount } from '../ledger/accounts.ts'
import { sortValidators } from '../ledger/batch.ts'
import { isGiven } from '../tiers/ladder.ts'
import { DELEGATES, namesIn, OFFERS, type OfferState, readDelegate, readOffer, readStake } from './state.ts'

const EVERYBODY = Number.MAX_SAFE_INTEGER
/** Square roots are counted in thousandths, so that small holdings are not rounded to nothing. */
const ROOT_SCALE = 1000n
/** Elected validators share this much weight: fine enough for a cap in thousandths, small enough to read. */
export const WEIGHT_TOTAL = 10_000n

/** ⌊√n⌋ by Newton's iteration; `n` must not be negative. */
export function isqrt(n: bigint): bigint {
  if (n < 2n) return n
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const y = (x + n / x) >> 1n
    if (y >= x) return x
    x = y
  }
}

/** What a member holds of the hub's token: what they have and what they staked; debt counts as nothing. */
function holding(reader: Reader, hub: HubState, did: string): bigint {
  const { posted } = readAccount(reader, hub.token, did)
  const stake = readStake(reader, did)
  return (posted > 0n ? posted : 0n) + (stake ? stake.amount + (stake.unlocking?.amount ?? 0n) : 0n)
}

/**
 * Whoever answers for a member's newness: who brought them in, and who brought those in, up to the first who has been here for a
 * season. Splitting a holding over any number of one's own newcomers therefore gains nothing (the Sybil bound of quadratic votes).
 */
function sponsorOf(reader: Reader, did: string, seasonedBefore: number): string {
  let at = did
  for (;;) {
    const member = readMember(reader, at)
    if (!member || member.by === at || member.by === '' || member.joined <= seasonedBefore) return at
    at = member.by
  }
}

type Counting = Pick<Governance, 'count' | 'season'>

/**
 * The weight of each of `dids` among themselves at hub time `time`: 1 each (members), units held (weighted), or thousandths of the
 * square root of units held, shared by holdings within each group of a sponsor and their newcomers (quadratic).
 */
export function weigh(
  reader: Reader,
  { count, season }: Counting,
  dids: readonly string[],
  time: number,
): Map<string, bigint> {
  if (count === 'members') return new Map(dids.map((did) => [did, 1n]))
  const hub = readHub(reader)
  const held = new Map(dids.map((did) => [did, holding(reader, hub, did)]))
  if (count === 'weighted') return held
  const sponsors = new Map(dids.map((did) => [did, sponsorOf(reader, did, time - season)]))
  const sums = new Map<string, bigint>()
  for (const [did, sponsor] of sponsors) sums.set(sponsor, (sums.get(sponsor) ?? 0n) + (held.get(did) ?? 0n))
  return new Map(
    dids.map((did) => {
      const sum = sums.get(sponsors.get(did) ?? did) ?? 0n
      return [did, sum === 0n ? 0n : (isqrt(sum * ROOT_SCALE * ROOT_SCALE) * (held.get(did) ?? 0n)) / sum]
    }),
  )
}

/** Everybody who may vote at `run`. A ladder that leaves nobody a vote leaves everybody theirs, or its hub could never change it. */
export function electorate(reader: Reader, run: number): string[] {
  const members = namesIn(reader, MEMBERS, EVERYBODY).filter((did) => mayBegin(reader, did))
  const voters = members.filter((did) => isGiven(reader, did, run, 'votes'))
  return voters.length > 0 ? voters : members
}

/** Whether the tier of a member leaves them a vote. */
export const hasVote = (reader: Reader, did: string, run: number): boolean =>
  isGiven(reader, did, run, 'votes') || electorate(reader, run).includes(did)

/** Scores are cut in this fraction of their unit, so that a cut is never rounded to nothing. */
const CUT_SCALE = 1_000_000n

/** Cuts the largest scores down until none is more than `cap` thousandths of the whole; where too few share it, all are equal. */
export function capScores(raw: readonly bigint[], cap: number): bigint[] {
  const most = BigInt(cap)
  const scores = raw.map((score) => score * CUT_SCALE)
  if (BigInt(scores.length) * most < 1000n) return scores.map(() => 1n)
  const falling = [...scores].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))
  let rest = falling.reduce((sum, score) => sum + score, 0n)
  for (let cut = 0; cut < falling.length; cut++) {
    // With `cut` scores at the top t each: t ≤ cap·(cut·t + rest), so t = cap·rest / (1000 − cut·cap).
    const left = 1000n - BigInt(cut) * most
    if (left <= 0n) return scores.map(() => 1n)
    const top = (most * rest) / left
    if ((falling[cut] as bigint) <= top) return scores.map((score) => (score < top ? score : top))
    rest -= falling[cut] as bigint
  }
  return scores.map(() => 1n)
}

/** Shares of WEIGHT_TOTAL, each at least 1 and none above the cap by the error of rounding. */
export function weightsOf(scores: readonly bigint[], cap: number): number[] {
  const capped = capScores(scores, cap)
  const total = capped.reduce((sum, score) => sum + score, 0n)
  const weights = capped.map((score) => Number((score * WEIGHT_TOTAL) / total) || 1)
  if (scores.length * cap < 1000) return weights
  for (;;) {
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    const over = weights.findIndex((weight) => weight > 1 && weight * 1000 > cap * whole)
    if (over < 0) return weights
    weights[over] = (weights[over] as number) - 1
  }
}

export interface Candidate {
  did: string
  dev: Uint8Array
  since: number
  score: bigint
}

/** Whether this device could sign for its owner: known, active, theirs, and its owner in the hub. */
export function canValidate(reader: Reader, { did, dev }: Pick<Validator, 'did' | 'dev'>): boolean {
  const device = readDevice(reader, dev)
  return device?.state === 'active' && device.as === did && isInside(reader, did)
}

/** Weight each candidate has by the members' standing delegations. */
function delegated(reader: Reader, counting: Counting, time: number): Map<string, bigint> {
  const delegators = namesIn(reader, DELEGATES, EVERYBODY).filter((did) => mayBegin(reader, did))
  const weights = weigh(reader, counting, delegators, time)
  const scores = new Map<string, bigint>()
  for (const did of delegators) {
    const to = readDelegate(reader, did) as string
    scores.set(to, (scores.get(to) ?? 0n) + (weights.get(did) ?? 0n))
  }
  return scores
}

/** Everybody who offered and could validate, best first: by score, then by who offered first, then by name. */
export function candidates(reader: Reader, rules: Consensus, counting: Counting, time: number): Candidate[] {
  const scores = rules.model === 'dpos' ? delegated(reader, counting, time) : undefined
  const scoreOf = (did: string): bigint => {
    if (scores) return scores.get(did) ?? 0n
    if (rules.model !== 'staking') return 1n
    const staked = readStake(reader, did)?.amount ?? 0n
    return staked >= rules.minStake ? staked : 0n
  }
  return namesIn(reader, OFFERS, EVERYBODY)
    .map((did) => ({ did, ...(readOffer(reader, did) as OfferState), score: scoreOf(did) }))
    .filter((candidate) => canValidate(reader, candidate) && mayBegin(reader, candidate.did))
    .sort(
      (a, b) =>
        (a.score < b.score ? 1 : a.score > b.score ? -1 : 0) ||
        a.since - b.since ||
        (a.did < b.did ? -1 : Number(a.did > b.did)),
    )
}

/**
 * The validators that `rules` give the hub now. Where they give too few, the present ones stay, or those in line already: a hub is
 * never without.
 */
export function electValidators(reader: Reader, rules: Consensus, counting: Counting, time: number): Validator[] {
  const hub = readHub(reader)
  const present = hub.next?.validators ?? hub.validators
  const able = present.filter((validator) => canValidate(reader, validator))
  const standing = able.length > 0 ? able : present
  if (rules.model === 'named') return standing
  const elected = candidates(reader, rules, counting, time)
    .filter(({ score }) => score > 0n)
    .slice(0, rules.seats)
  if (elected.length < rules.atLeast) return standing
  const weights =
    rules.model === 'voting'
      ? elected.map(() => 1)
      : weightsOf(
          elected.map(({ score }) => score),
          rules.cap,
        )
  return sortValidators(elected.map(({ did, dev }, i) => ({ did, dev, weight: weights[i] as number })))
}
