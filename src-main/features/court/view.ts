/** Cases as windows show them. */
import { asSentence, contractSentence, isOver, lineOf } from '#shared/core/contracts/index.ts'
import { drawInput, type RoundState, roundOf } from '#shared/core/disputes/index.ts'
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { CaseSummary, CaseView } from '#shared/ipc/court.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { finalityOf, findContract, wordsOf } from '../agreements/index.ts'
import { tokenOf } from '../ledger/index.ts'
import { toBlob } from '../notices/index.ts'
import { personOf } from '../people/index.ts'
import { awardIn, doerOf, type Filed, receiverOf, roleOf, seatOf } from './filed.ts'
import { appealFee, caseActsOf, nextIn, waitingIn } from './moves.ts'
import { piecesOf, proseOf, reasonsAt } from './papers.ts'
import { caseStory, stepsOf } from './story.ts'
import { caseWords, payoffWords } from './words.ts'

export function summaryOf(context: FeatureContext, filed: Filed): CaseSummary {
  const { hub, id, me, state } = filed
  const words = caseWords(context, filed)
  const acts = caseActsOf(context, filed)
  const dealing = findContract(context, toHex(state.agreement))
  const { paused } = context.head(hub)
  const person = (did: string) => personOf(context.sql, hub, did, me)
  const steps = stepsOf(context, id)
  return {
    id,
    hub,
    agreement: toHex(state.agreement),
    ...(dealing && { negotiation: dealing.id }),
    commitment: state.commitment,
    title: words.title,
    role: roleOf(context, filed),
    reason: state.reason,
    sides: [person(state.sides[0]), person(state.sides[1])],
    phase: state.phase,
    round: state.rounds.length - 1,
    rounds: state.rules.rounds,
    ...(state.end && { end: state.end }),
    ...nextIn(context, filed, acts, words),
    ...(state.due !== undefined && { deadline: state.due + paused }),
    acts,
    filed: state.filed,
    ...(state.ended !== undefined && { ended: state.ended }),
    held: heldIn(context, filed),
    late: filed.late !== undefined,
    finality: finalityOf({
      pending: waitingIn(context, filed),
      secured: context.secured(hub),
      refusals: refusalsOf(context, filed),
      updated: steps.at(-1)?.time ?? state.filed,
    }),
  }
}

export const refusalsOf = ({ sql }: FeatureContext, { id, me }: Filed): { event: string; time: number }[] =>
  sql.all('SELECT event, time FROM court_refusal WHERE id = ? AND did = ? ORDER BY time', id, me)

/** Of each token once: what is in escrow, or what was paid where that is in dispute. */
function heldIn(context: FeatureContext, { hub, commitment, one, late }: Filed): CaseSummary['held'] {
  if (isOver(one) && !late) return []
  const sums = new Map<string, bigint>()
  for (const [slot, { token, amount }] of commitment.pay.entries())
    sums.set(token, (sums.get(token) ?? 0n) + (late ? (one.paid[slot] ?? 0n) : amount - (one.paid[slot] ?? 0n)))
  return [...sums].map(([code, sum]) => ({ amount: String(sum), token: tokenOf(context, hub, code) }))
}

export function viewOf(context: FeatureContext, filed: Filed): CaseView {
  const { hub, me, state, terms, commitment } = filed
  const words = caseWords(context, filed)
  const prose = proseOf(context, filed)
  const named = wordsOf(context, hub, prose)
  const person = (did: string) => personOf(context.sql, hub, did, me)
  const fee = appealFee(filed)
  const { fee: price, lock, token, rounds: _, mediation: __, ...rules } = state.rules
  return {
    ...summaryOf(context, filed),
    sentence: contractSentence(terms, named),
    line: asSentence(lineOf(terms, state.commitment, named)),
    asks: [awardIn(commitment, state.asks[0]), awardIn(commitment, state.asks[1])],
    ...(commitment.bond && {
      bond: { amount: String(commitment.bond.amount), token: tokenOf(context, hub, commitment.bond.token) },
    }),
    doer: person(doerOf(filed)),
    receiver: person(receiverOf(filed)),
    evidence: piecesOf(context.sql, filed.id).map(({ by, at, what, event, statement }) => ({
      by: person(by),
      at,
      what,
      ...(statement && { text: statement.text }),
      files: (statement?.files ?? []).map(({ file }) => toBlob(file)),
      event,
    })),
    roundViews: state.rounds.map((round) => roundView(context, filed, round)),
    rules: {
      ...rules,
      fee: String(price),
      lock: String(lock),
      token: tokenOf(context, hub, token),
      otherwise: terms.dispute?.otherwise ?? 0,
    },
    ...talksOf(context, filed),
    ...drawOf(context, filed),
    ...(fee !== undefined && { appealFee: String(fee) }),
    payoff: state.phase === 'voting' && seatOf(filed, me) ? payoffWords(filed, words) : [],
    history: caseStory(context, filed, words),
  }
}

function talksOf(context: FeatureContext, { hub, me, state, commitment }: Filed): Pick<CaseView, 'mediation'> {
  const { rules, talks, sides } = state
  if (!rules.mediation || !talks) return {}
  const { span, mediator, fee, software = false } = rules.mediation
  const person = (did: string) => personOf(context.sql, hub, did, me)
  return {
    mediation: {
      ...(mediator !== undefined && { mediator: person(mediator) }),
      software,
      ...(fee !== undefined && { fee: String(fee) }),
      span,
      ...(talks.proposed && { proposed: awardIn(commitment, talks.proposed) }),
      signed: talks.signed.map(({ side, split }) => ({ by: person(sides[side]), split: awardIn(commitment, split) })),
      waived: talks.waived.map((side) => person(sides[side])),
    },
  }
}

type SeatView = CaseView['roundViews'][number]['seats'][number]

function roundView(context: FeatureContext, filed: Filed, round: RoundState): CaseView['roundViews'][number] {
  const { hub, me, state } = filed
  const person = (did: string) => personOf(context.sql, hub, did, me)
  const gains = state.phase === 'closed' ? gainsIn(context, filed) : undefined
  const outcome = (did: string) => (gains ? { outcome: String(gains.get(did) ?? 0n) } : {})
  const seats = round.seats.map(({ did, vote, finding, reason }): SeatView => {
    const reasons = reasonsAt(context.sql, reason)
    return {
      juror: person(did),
      state: finding ? 'opened' : vote ? 'voted' : 'seated',
      ...(finding && { finding }),
      ...(reasons && { reason: reasons.text }),
      ...outcome(did),
    }
  })
  const absent = round.absent.map((did): SeatView => ({ juror: person(did), state: 'absent', ...outcome(did) }))
  return {
    size: round.size,
    payer: person(state.sides[round.payer]),
    fee: String(state.rules.fee * BigInt(round.size)),
    seats: [...seats, ...absent],
    withheld: round.withheld.map(person),
    ...(round.result && { result: round.result }),
  }
}

/** What each juror gained or lost by the case. */
function gainsIn({ sql }: FeatureContext, { id }: Filed): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { did, amount } of sql.all<{ did: string; amount: string }>(
    'SELECT did, amount FROM court_gain WHERE id = ?',
    id,
  ))
    sums.set(did, (sums.get(did) ?? 0n) + BigInt(amount))
  return sums
}

/** What the present draw hangs on, where the batch it began with is still here. */
function drawOf(context: FeatureContext, { hub, id, court, state }: Filed): Pick<CaseView, 'draw'> {
  const round = state.rounds.length - 1
  const steps = stepsOf(context, id).filter((step) => step.round === round)
  const began = steps.findLast(({ change }) => change === 'drawing')
  const header = began && context.log(hub).batch(began.h)?.header
  if (!header || !state.seed || !equalBytes(drawInput(court, round, header.prev), state.seed)) return {}
  const shown = steps.filter(({ n, change, did }) => n > began.n && (change === 'claimed' || isLastShown(change, did)))
  const { drawable = 0, draws } = roundOf(state)
  const there = steps.filter(({ change }) => change === 'present').length
  return {
    draw: { header: toHex(header.prev), height: header.h - 1, there, answered: shown.length, drawable, draws },
  }
}

/** With the last number the panel sits. */
const isLastShown = (change: string, did: string | null): boolean => change === 'seated' && did !== null
