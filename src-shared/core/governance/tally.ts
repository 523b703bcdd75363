/** Counting: a pure function of the ballots, the certified state at the deadline, and the way the hub counts. */
import type { Governance } from '#shared/wire/policy.ts'
import type { Reader } from '../kernel/view.ts'
import { type BallotState, ballotsOf, type Choice, namesIn, readBallot, type Tally } from './state.ts'
import { weigh } from './weights.ts'

/** Sums the weights of those who voted, by what they chose. */
export function count(
  reader: Reader,
  counting: Pick<Governance, 'count' | 'season'>,
  votes: ReadonlyMap<string, Choice>,
  time: number,
): Tally {
  const tally: Tally = { voters: votes.size, yes: 0n, no: 0n, abstain: 0n }
  for (const [did, weight] of weigh(reader, counting, [...votes.keys()], time)) {
    const choice = votes.get(did) as Choice
    tally[choice] += weight
  }
  return tally
}

/** The open ballots of one proposal. */
export function votesOn(reader: Reader, id: Uint8Array): Map<string, Choice> {
  const voters = namesIn(reader, ballotsOf(id), Number.MAX_SAFE_INTEGER)
  const choices = voters.map((did) => [did, (readBallot(reader, id, did) as BallotState).choice] as const)
  return new Map(choices.filter((one): one is [string, Choice] => one[1] !== 'secret'))
}

/** Why a count does not carry, or null. Codes: proposal.turnout, proposal.outvoted. */
export function whyNotCarried({ voters, yes, no }: Tally, electorate: number, rules: Governance): string | null {
  if (voters === 0 || voters * 1000 < rules.turnout * electorate) return 'proposal.turnout'
  return yes * 1000n > BigInt(rules.pass) * (yes + no) ? null : 'proposal.outvoted'
}
