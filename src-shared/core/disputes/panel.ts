/** What jurors do: answer a draw, vote closed, open their vote. And the steps of a panel, which deadlines take where jurors do not. */
import type { z } from 'zod'
import type { courtClaim, courtCommit, courtReveal, Finding } from '#shared/wire/disputes.ts'
import { readContract } from '../contracts/index.ts'
import { vrfVerify } from '../kernel/ecvrf.ts'
import { type CborValue, encodeCanonical, equalBytes, hashTagged } from '../kernel/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { close } from './closing.ts'
import { drawInput, scoreOf, seatsFor, withClaim } from './draw.ts'
import { electorate } from './electorate.ts'
import { Hearing } from './hearing.ts'
import { engage, freeLock } from './jurors.ts'
import { benchKey, type CasePhase, readBench, readJuror, type Seat } from './state.ts'
import { speaking, tally } from './tally.ts'

type Body<S extends z.ZodType> = z.infer<S>

/** What a closed vote is: nobody can tell the finding without the salt, nor open another one. */
export const voteHash = (
  court: Uint8Array,
  round: number,
  did: string,
  { finding, reason, salt }: { finding: Finding; reason: Uint8Array; salt: Uint8Array },
): Uint8Array =>
  hashTagged('kind:court-vote:1', encodeCanonical([court, round, did, finding as CborValue, reason, salt]))

/** So many must open a vote for a panel of this many seats to rule. */
const quorumOf = (seats: number): number => Math.floor(seats / 2) + 1

/** Claims kept: those who sit, and as many alternates. */
const claimsFor = (size: number): number => 2 * size

/** The case in this round and phase. Codes: court.unknown-case, court.wrong-phase, court.wrong-round. */
function inPhase(context: RuleContext, body: { case: Uint8Array; round: number }, phase: CasePhase): Hearing | string {
  const hearing = Hearing.of(context, body.case)
  if (!hearing) return 'court.unknown-case'
  if (hearing.state.phase !== phase) return 'court.wrong-phase'
  return hearing.place === body.round ? hearing : 'court.wrong-round'
}

/** Evidence is in: the present header becomes the seed, once it was certified two heights after the filing. */
export function openDraw(hearing: Hearing): void {
  const { context, state, id } = hearing
  if (context.h < state.from + 3) {
    // Heartbeats bring the batches that are missing.
    state.due = context.run + 1
    return hearing.store('awaiting-seed')
  }
  const terms = readContract(context.state, state.agreement)?.terms
  if (!terms) return
  const jurors = electorate(context.state, terms, context.run, state)
  if (seatsFor(jurors.length, hearing.round.size) < least(hearing)) return unheard(hearing)
  context.state.put(benchKey(id), { jurors })
  hearing.round.drawable = jurors.length
  state.seed = drawInput(id, hearing.place, context.prev)
  hearing.enter('drawing', state.rules.draw)
  hearing.store('drawing')
}

/** The first panel has all its seats; one that is to think better of a ruling has more than the one before. */
function least({ state, place }: Hearing): number {
  return place === 0 ? state.rules.panel : (state.rounds[place - 1]?.seats.length ?? 0) + 1
}

/**
 * A juror answers the draw with the proof of their number. Codes add court.not-drawable, court.already-claimed, court.no-lock, court.proof, and
 * court.not-drawn: enough others have lower numbers.
 */
export function claim(context: RuleContext, as: string, body: Body<typeof courtClaim>): RuleResult {
  const hearing = inPhase(context, body, 'drawing')
  if (typeof hearing === 'string') return hearing
  const { state, id } = hearing
  const drawable = readBench(context.state, id)?.jurors.find(({ did }) => did === as)
  const juror = readJuror(context.state, as)
  if (!drawable || !juror || juror.since >= state.from) return 'court.not-drawable'
  if (state.claims.some(({ did }) => did === as)) return 'court.already-claimed'
  if (freeLock(juror) < state.rules.lock) return 'court.no-lock'
  const beta = vrfVerify(juror.vrf, state.seed as Uint8Array, body.proof)
  if (!beta) return 'court.proof'
  const mine = { did: as, score: scoreOf(beta, drawable.tickets) }
  const claims = withClaim(state.claims, mine, claimsFor(hearing.round.size))
  if (!claims.includes(mine)) return 'court.not-drawn'
  for (const { did } of state.claims) if (!claims.some((one) => one.did === did)) release(hearing, did)
  engage(context, as, state.rules.lock)
  state.claims = claims
  hearing.store('claimed', as)
  return null
}

const release = ({ context, state }: Hearing, did: string): void => engage(context, did, -state.rules.lock)

/** The draw is over: the lowest numbers sit, the others wait as alternates. */
export function seat(hearing: Hearing): void {
  const { context, state, id, round } = hearing
  context.state.delete(benchKey(id))
  const seats = seatsFor(state.claims.length, round.size)
  if (seats < least(hearing)) return unheard(hearing)
  round.seats = state.claims.slice(0, seats).map(({ did }) => ({ did }))
  state.claims = state.claims.slice(seats)
  hearing.enter('voting', state.rules.vote)
  hearing.store('seated')
}

const seatOf = ({ round }: Hearing, did: string): Seat | undefined => round.seats.find((seat) => seat.did === did)

/** Codes add court.not-a-juror, court.already-voted. */
export function commit(context: RuleContext, as: string, body: Body<typeof courtCommit>): RuleResult {
  const hearing = inPhase(context, body, 'voting')
  if (typeof hearing === 'string') return hearing
  const mine = seatOf(hearing, as)
  if (!mine) return 'court.not-a-juror'
  if (mine.vote) return 'court.already-voted'
  mine.vote = body.vote
  if (hearing.round.seats.every(({ vote }) => vote)) startOpening(hearing)
  hearing.store('voted', as)
  return null
}

/** Voting is over: whoever did not vote loses the seat to an alternate, who has the same time; once. */
export function endVoting(hearing: Hearing): void {
  const { state, round } = hearing
  const silent = round.seats.filter(({ vote }) => !vote)
  round.absent = [...round.absent, ...silent.map(({ did }) => did)]
  const next = state.again ? [] : state.claims.slice(0, silent.length)
  state.claims = state.again ? state.claims : state.claims.slice(next.length)
  round.seats = [...round.seats.filter(({ vote }) => vote), ...next.map(({ did }) => ({ did }))]
  state.again = true
  if (next.length > 0) {
    hearing.enter('voting', state.rules.vote)
    return hearing.store('replaced')
  }
  if (round.seats.length < quorumOf(round.seats.length + silent.length)) return unheard(hearing)
  startOpening(hearing)
  hearing.store('opening')
}

function startOpening(hearing: Hearing): void {
  const { state } = hearing
  for (const { did } of state.claims) release(hearing, did)
  state.claims = []
  hearing.enter('opening', state.rules.open)
}

/** Codes add court.not-a-juror, court.already-opened, court.vote (it is not what was voted). */
export function reveal(context: RuleContext, as: string, body: Body<typeof courtReveal>): RuleResult {
  const hearing = inPhase(context, body, 'opening')
  if (typeof hearing === 'string') return hearing
  const mine = seatOf(hearing, as)
  if (!mine) return 'court.not-a-juror'
  if (mine.finding) return 'court.already-opened'
  if (!equalBytes(voteHash(hearing.id, hearing.place, as, body), mine.vote as Uint8Array)) return 'court.vote'
  const { finding } = body
  mine.finding =
    finding.kind === 'award' ? { ...finding, award: speaking(finding.award, hearing.state.bonded) } : finding
  mine.reason = body.reason
  if (hearing.round.seats.every(({ finding }) => finding)) find(hearing, as)
  else hearing.store('opened', as)
  return null
}

/** The votes are opened, or their time is over. */
export function endOpening(hearing: Hearing): void {
  const { round } = hearing
  const seats = round.seats.length
  const closed = round.seats.filter(({ finding }) => !finding)
  round.absent = [...round.absent, ...closed.map(({ did }) => did)]
  round.seats = round.seats.filter(({ finding }) => finding)
  if (round.seats.length < quorumOf(seats)) return unheard(hearing)
  find(hearing)
}

function find(hearing: Hearing, by?: string): void {
  const { state, round } = hearing
  round.result = tally(round.seats.flatMap(({ finding }) => finding ?? []))
  if (state.rounds.length >= state.rules.rounds) return close(hearing, by)
  hearing.enter('ruled', state.rules.appeal)
  hearing.store('found', by)
}

/** Too few came. A ruling that was appealed stands. */
function unheard(hearing: Hearing): void {
  hearing.round.result = { kind: 'unheard' }
  close(hearing)
}
