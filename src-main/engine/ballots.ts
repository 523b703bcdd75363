/** Votes, proposals and locks in their three forms: as the machine hears them, as they travel, and as they lie in the store. */
import { type Ballot, placeAfter, placeOfVote } from '#shared/core/consensus/index.ts'
import { NO_HEADER } from '#shared/core/hub/index.ts'
import { type CborValue, encodeCanonical, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Lock, Proposal, Vote } from '#shared/wire/consensus.ts'
import type { Paper } from '../ports/store.ts'

export const voteOf = (epoch: number, h: number, { round, phase, header, dev, sig }: Ballot): Vote => ({
  epoch,
  h,
  round,
  phase,
  header: header === '' ? NO_HEADER : fromHex(header),
  dev: fromHex(dev),
  sig,
})

export const ballotOf = ({ round, phase, header, dev, sig }: Vote): Ballot => ({
  round,
  phase,
  header: phase === 'skip' ? '' : toHex(header),
  dev: toHex(dev),
  sig,
})

const bytesOf = (value: unknown): Uint8Array => encodeCanonical(value as CborValue)
export const paperOf = (vote: Vote): Paper => ({
  h: vote.h,
  name: `vote/${vote.round}/${vote.phase}/${toHex(vote.dev)}`,
  bytes: bytesOf(vote),
})
/** The place of the last vote that a store whose log ends at `head` knows device `me` to have cast (core/consensus). */
export function lastVotePlace(papers: readonly Paper[], head: number, me: string | undefined): number {
  let place = head < 0 ? -1 : placeAfter(head)
  for (const { h, name } of papers) {
    const [kind, round, phase, dev] = name.split('/')
    if (kind === 'vote' && h === head + 1 && dev === me)
      place = Math.max(place, placeOfVote(h, Number(round), phase as Vote['phase']))
  }
  return place
}
export const proposalPaper = (proposal: Proposal): Paper => ({
  h: proposal.header.h,
  name: `proposal/${toHex(proposal.vote.header)}`,
  bytes: bytesOf(proposal),
})
export const lockPaper = (h: number, lock: Lock): Paper => ({
  h,
  name: `lock/${lock.cert.round}`,
  bytes: bytesOf(lock),
})
