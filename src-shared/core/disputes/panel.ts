/** What jurors do who have been drawn: vote closed, open their vote. And the steps of a panel, which deadlines take where jurors do not. */
import type { z } from 'zod'
import type { courtCommit, courtReveal, Finding } from '#shared/wire/disputes.ts'
import { type CborValue, encodeCanonical, equalBytes, hashTagged } from '../kernel/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { close } from './closing.ts'
import { Hearing } from './hearing.ts'
import { engage } from './jurors.ts'
import type { CasePhase, Seat } from './state.ts'
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

/** The case in this round and phase. Codes: court.unknown-case, court.wrong-phase, court.wrong-round. */
export function inPhase(
  context: RuleContext,
  body: { case: Uint8Array; round: number },
  phase: CasePhase,
): Hearing | string {
  const hearing = Hearing.of(context, body.case)
  if (!hearing) return 'court.unknown-case'
  if (hearing.state.phase !== phase) return 'court.wrong-phase'
  return hearing.place === body.round ? hearing : 'court.wrong-round'
}

export const release = ({ context, state }: Hearing, did: string): void => engage(context, did, -state.rules.lock)

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
export function unheard(hearing: Hearing): void {
  hearing.round.result = { kind: 'unheard' }
  close(hearing)
}
