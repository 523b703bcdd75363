/** How a panel is drawn: the bench is called, whoever is there shows their number, and the lowest scores sit. */
import type { z } from 'zod'
import type { courtClaim, courtPresent } from '#shared/wire/disputes.ts'
import { DRAWS_MAX, readContract } from '../contracts/index.ts'
import { vrfVerify } from '../kernel/ecvrf.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { type Answered, drawInput, drawn, seatsFor, seedOf } from './draw.ts'
import { electorate } from './electorate.ts'
import type { Hearing } from './hearing.ts'
import { engage, freeLock } from './jurors.ts'
import { inPhase, release, unheard } from './panel.ts'
import { benchKey, type Claim, readBench, readJuror } from './state.ts'

type Body<S extends z.ZodType> = z.infer<S>

/** Evidence is in: whoever could be drawn has so long to say that they are there. */
export function callBench(hearing: Hearing): void {
  const { context, state, id } = hearing
  const terms = readContract(context.state, state.agreement)?.terms
  if (!terms) return
  const jurors = electorate(context.state, terms, context.run, state)
  if (tooFew(hearing, jurors.length)) return unheard(hearing)
  context.state.put(benchKey(id), { jurors })
  hearing.round.drawable = jurors.length
  hearing.enter('calling', state.rules.draw)
  hearing.store('calling')
}

/** The first panel has all its seats; one that is to think better of a ruling has more than the one before. */
function tooFew({ state, round, place }: Hearing, there: number): boolean {
  const least = place === 0 ? state.rules.panel : (state.rounds[place - 1]?.seats.length ?? 0) + 1
  return seatsFor(there, round.size) < least
}

/** A juror is there for this draw, and answers for showing their number. Codes add court.not-drawable, court.already-present, court.no-lock. */
export function present(context: RuleContext, as: string, body: Body<typeof courtPresent>): RuleResult {
  const hearing = inPhase(context, body, 'calling')
  if (typeof hearing === 'string') return hearing
  const { state, id } = hearing
  const juror = readJuror(context.state, as)
  const isDrawable = readBench(context.state, id)?.jurors.some(({ did }) => did === as)
  if (!isDrawable || !juror || juror.since >= state.from) return 'court.not-drawable'
  if (state.claims.some(({ did }) => did === as)) return 'court.already-present'
  if (freeLock(juror) < state.rules.lock) return 'court.no-lock'
  engage(context, as, state.rules.lock)
  state.claims = [...state.claims, { did: as, vrf: juror.vrf }]
  hearing.store('present', as)
  return null
}

/** Nobody can come any more. */
export function endCalling(hearing: Hearing): void {
  if (tooFew(hearing, hearing.state.claims.length)) return unheard(hearing)
  startDraw(hearing)
}

/** The seed is the header of this batch or of a later one, which nobody has before it is certified: the next one names it. */
function startDraw(hearing: Hearing): void {
  const { context, state, round } = hearing
  round.draws++
  delete state.seed
  state.claims = state.claims.map(({ did, vrf }) => ({ did, vrf }))
  state.phase = 'drawing'
  // Heartbeats bring the batch that is missing.
  state.due = context.run + 1
  hearing.store('awaiting-seed')
}

/** The draw goes on: by its seed, or, once that is there, by those who have answered. */
export function goOn(hearing: Hearing): void {
  const { context, state, id } = hearing
  if (state.seed) return seat(hearing)
  state.seed = drawInput(id, hearing.place, context.prev)
  hearing.enter('drawing', state.rules.draw)
  hearing.store('drawing')
}

/** A juror shows their number, with its proof. Codes add court.not-present, court.already-claimed, court.proof. */
export function claim(context: RuleContext, as: string, body: Body<typeof courtClaim>): RuleResult {
  const hearing = inPhase(context, body, 'drawing')
  if (typeof hearing === 'string') return hearing
  const { state } = hearing
  const mine = state.claims.find(({ did }) => did === as)
  if (!mine) return 'court.not-present'
  if (mine.beta) return 'court.already-claimed'
  const beta = state.seed && vrfVerify(mine.vrf, state.seed, body.proof)
  if (!beta) return 'court.proof'
  state.claims = state.claims.map((one) => (one === mine ? { ...one, beta } : one))
  if (state.claims.every(isAnswered)) seat(hearing, as)
  else hearing.store('claimed', as)
  return null
}

const isAnswered = (claim: Claim): claim is Claim & Answered => claim.beta !== undefined

/**
 * All have shown their number, or their time is over. Whoever kept theirs back saw the others’ first and could choose: they are out, and the others draw anew from
 * another header, so that a lock buys one more draw and no choice between draws; a few times, and then those who came are drawn from.
 */
function seat(hearing: Hearing, by?: string): void {
  const { context, state, id, round } = hearing
  const answered = state.claims.filter(isAnswered)
  const silent = state.claims.filter((one) => !isAnswered(one))
  round.withheld = [...round.withheld, ...silent.map(({ did }) => did)]
  state.claims = answered
  if (tooFew(hearing, answered.length)) return unheard(hearing)
  if (silent.length > 0 && round.draws < DRAWS_MAX) return startDraw(hearing)
  const tickets = new Map(readBench(context.state, id)?.jurors.map((one) => [one.did, one.tickets]))
  const order = drawn(seedOf(state.seed as Uint8Array, answered), answered, (did) => tickets.get(did) ?? 0)
  context.state.delete(benchKey(id))
  const seats = seatsFor(order.length, round.size)
  round.seats = order.slice(0, seats).map(({ did }) => ({ did }))
  // As many alternates as seats wait for one.
  state.claims = order.slice(seats, 2 * round.size)
  for (const { did } of order.slice(2 * round.size)) release(hearing, did)
  hearing.enter('voting', state.rules.vote)
  hearing.store('seated', by)
}
