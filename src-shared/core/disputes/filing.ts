/** What the two sides of a case do: bring it, bring evidence, appeal. */
import type { z } from 'zod'
import type { courtAppeal, courtEvidence, courtFile } from '#shared/wire/disputes.ts'
import { askOf, callCourt } from '../contracts/court.ts'
import { partyOf, readContract } from '../contracts/index.ts'
import { readHub } from '../hubs/state.ts'
import { hashTagged, utf8 } from '../kernel/index.ts'
import { hold } from '../ledger/accounts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { Hearing } from './hearing.ts'
import { type CaseState, feeLot, sizeOf } from './state.ts'
import { openTalks } from './talks.ts'
import { speaking } from './tally.ts'

type Body<S extends z.ZodType> = z.infer<S>

/** Pieces of evidence a side may bring. */
export const PIECES_MAX = 20

/** Each piece stands on all before it, and names who brought it. */
export const nextHead = (head: Uint8Array, by: string, statement: Uint8Array): Uint8Array =>
  hashTagged('kind:court-evidence:1', head, statement, utf8(by))

/** Opens a round; its fee is put up by `payer`. Codes: those of `hold`. */
function openRound(hearing: Hearing, payer: 0 | 1): RuleResult {
  const { state, context, id } = hearing
  const place = state.rounds.length
  const size = sizeOf(state.rules, place)
  const amount = state.rules.fee * BigInt(size)
  const [from, other] = [state.sides[payer], state.sides[1 - payer] as string]
  const { token } = readHub(context.state)
  const refused = hold(context, feeLot(id, place, state.agreement), from, other, token, amount, 'court-fee')
  if (refused) return refused
  state.rounds = [...state.rounds, { size, payer, seats: [], absent: [], withheld: [], draws: 0 }]
  state.from = context.h
  state.claims = []
  delete state.seed
  delete state.again
  hearing.enter('evidence', state.rules.evidence)
  return null
}

/** Brings a commitment to court. Codes: those of `callCourt` and of `hold`. */
export function file(context: RuleContext, as: string, body: Body<typeof courtFile>): RuleResult {
  const id = context.event as Uint8Array
  const called = callCourt(context, as, body, id)
  if (typeof called === 'string') return called
  const state: CaseState = {
    agreement: body.agreement,
    commitment: body.commitment,
    rules: called.rules,
    reason: body.reason,
    sides: [called.filer, called.other],
    asks: [
      speaking(body.ask, called.bonded),
      speaking(askOf(called.role === 'doer' ? 'receiver' : 'doer'), called.bonded),
    ],
    ...(called.bonded && { bonded: true }),
    phase: 'evidence',
    filed: context.time,
    from: context.h,
    head: nextHead(id, as, body.statement),
    pieces: [1, 0],
    claims: [],
    rounds: [],
  }
  const hearing = new Hearing(context, id, state)
  const refused = openRound(hearing, 0) ?? openTalks(hearing)
  if (refused) return refused
  hearing.store('filed', as)
  return null
}

/** The case, and the side that `as` speaks for. Codes: court.unknown-case, court.closed, court.not-a-party. */
export function sideIn(context: RuleContext, as: string, id: Uint8Array): { hearing: Hearing; side: 0 | 1 } | string {
  const hearing = Hearing.of(context, id)
  if (!hearing) return 'court.unknown-case'
  const { state } = hearing
  if (state.phase === 'closed') return 'court.closed'
  const terms = readContract(context.state, state.agreement)?.terms
  const party = terms ? partyOf(terms, as) : -1
  const side = party < 0 ? -1 : state.sides.indexOf(terms?.parties[party]?.did as string)
  return side < 0 ? 'court.not-a-party' : { hearing, side: side as 0 | 1 }
}

/** Codes add court.wrong-phase, court.counted (so that what is said twice counts once), court.enough-evidence, court.asked-already. */
export function bring(context: RuleContext, as: string, body: Body<typeof courtEvidence>): RuleResult {
  const found = sideIn(context, as, body.case)
  if (typeof found === 'string') return found
  const { hearing, side } = found
  const { state } = hearing
  if (state.phase !== 'evidence' && state.phase !== 'mediation') return 'court.wrong-phase'
  if (body.before !== state.pieces[side]) return 'court.counted'
  if (state.pieces[side] >= PIECES_MAX) return 'court.enough-evidence'
  if (body.ask && (side === 0 || state.rounds.length > 1)) return 'court.asked-already'
  if (body.ask) state.asks[1] = speaking(body.ask, state.bonded)
  state.pieces[side]++
  state.head = nextHead(state.head, as, body.statement)
  hearing.store('evidence', as)
  return null
}

/** Either side asks for a larger panel, and puts up its fee. Codes add court.wrong-phase, court.no-appeal-left, and those of `hold`. */
export function appeal(context: RuleContext, as: string, body: Body<typeof courtAppeal>): RuleResult {
  const found = sideIn(context, as, body.case)
  if (typeof found === 'string') return found
  const { hearing, side } = found
  const { state } = hearing
  if (state.phase !== 'ruled') return 'court.wrong-phase'
  if (state.rounds.length >= state.rules.rounds) return 'court.no-appeal-left'
  const refused = openRound(hearing, side)
  if (refused) return refused
  state.head = nextHead(state.head, as, body.statement)
  hearing.store('appealed', as)
  return null
}
