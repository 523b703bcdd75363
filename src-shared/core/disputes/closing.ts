/** How a case ends: its ruling is carried out once, jurors are paid and lose, and the sides settle what the court cost. */
import type { Award } from '#shared/wire/disputes.ts'
import { awaitsCourt, carryOutRuling } from '../contracts/court.ts'
import { divide } from '../contracts/work.ts'
import { readHub } from '../hubs/state.ts'
import type { Reader } from '../kernel/view.ts'
import { post, readHold, settleHold } from '../ledger/accounts.ts'
import { takeOrOwe } from '../ledger/debts.ts'
import type { RuleContext } from '../ledger/rule.ts'
import type { Hearing } from './hearing.ts'
import { engage, forfeit } from './jurors.ts'
import { benchKey, type CaseState, engagedIn, feeLot, type Result, type RoundState } from './state.ts'
import { payMediator } from './talks.ts'
import { costShares, isCoherent } from './tally.ts'

/** What stands: the last panel's word that was one. */
export const standingResult = ({ rounds }: CaseState): Result | undefined =>
  rounds.findLast(({ result }) => result && result.kind !== 'unheard')?.result

const UNHEARD: Result = { kind: 'unheard' }

/** Ends the case by what stands. */
export function close(hearing: Hearing, by?: string): void {
  const { context, state } = hearing
  const result = standingResult(state) ?? UNHEARD
  carryOutRuling(context, state, hearing.id, result.kind === 'award' ? result.award : undefined)
  const paid = payRounds(hearing, result)
  if (result.kind === 'award') settleCosts(hearing, paid, costShares(state.asks, result.award))
  end(hearing, result.kind === 'award' ? 'ruled' : result.kind, by)
}

/** The parties have found an end of their own: nobody is punished for what was not asked any more, and who sat is paid. */
export function settle(hearing: Hearing, by?: string): void {
  payMediator(hearing)
  payRounds(hearing, undefined)
  end(hearing, 'settled', by)
}

/** A side has given the other what it asked for: whoever sat is paid, and each side bears of it what a ruling of that would have it bear. */
export function settleGivenIn(hearing: Hearing, award: Award, by: string): void {
  const paid = payRounds(hearing, undefined)
  settleCosts(hearing, paid, costShares(hearing.state.asks, award))
  end(hearing, 'settled', by)
}

/** Whether the parties, or a deadline, have ended what a case is about. */
export const isMoot = (reader: Reader, id: Uint8Array, { agreement, commitment }: CaseState): boolean =>
  !awaitsCourt(reader, agreement, commitment, id)

function end(hearing: Hearing, how: NonNullable<CaseState['end']>, by?: string): void {
  const { context, state, id } = hearing
  for (const { did } of state.claims) engage(context, did, -state.rules.lock)
  context.state.delete(benchKey(id))
  state.claims = []
  state.phase = 'closed'
  state.end = how
  state.ended = context.time
  delete state.due
  hearing.store('closed', by)
}

/** Fees and forfeits of every round; says what each side has really paid. */
function payRounds(hearing: Hearing, result: Result | undefined): [bigint, bigint] {
  const paid: [bigint, bigint] = [0n, 0n]
  const { rounds } = hearing.state
  const last = rounds.findLast((round) => round.result && round.result.kind !== 'unheard')
  const inTheEnd = last ? merited(last, result, true) : []
  for (const [place, round] of rounds.entries())
    paid[round.payer] += payRound(hearing, { place, round, result, ruledLast: round === last }, inTheEnd)
  return paid
}

interface Accounted {
  place: number
  round: RoundState
  result: Result | undefined
  /** It is this round's word that stands. */
  ruledLast: boolean
}

const agreeing = ({ seats }: RoundState, result: Result): string[] =>
  seats.filter(({ finding }) => finding && isCoherent(finding, result)).map(({ did }) => did)

/** A panel between two opinions, with nobody near the middle, is not judged by it; one that a larger panel overruled is. */
const isJudged = (round: RoundState, result: Result | undefined, ruledLast: boolean): result is Result =>
  result !== undefined && result.kind !== 'unheard' && (!ruledLast || agreeing(round, result).length > 0)

/** Who has earned the fee of a round: those who agree with what was ruled in the end, or, where nothing was, whoever did their part. */
function merited(round: RoundState, result: Result | undefined, ruledLast: boolean): string[] {
  if (isJudged(round, result, ruledLast) && round.result?.kind !== 'unheard') return agreeing(round, result)
  const { seats } = round
  if (!result) return seats.map(({ did }) => did)
  const opened = seats.filter(({ finding }) => finding)
  return (opened.length > 0 ? opened : seats.filter(({ vote }) => vote)).map(({ did }) => did)
}

/** What the round's payer has paid in the end. */
function payRound(hearing: Hearing, accounted: Accounted, inTheEnd: readonly string[]): bigint {
  const { context, state, id } = hearing
  const { place, round, result, ruledLast } = accounted
  for (const did of engagedIn(round)) engage(context, did, -state.rules.lock)
  const earners = merited(round, result, ruledLast)
  const lot = feeLot(id, place, state.agreement)
  const payer = state.sides[round.payer]
  const whole = readHold(context.state, lot.hold)?.amount ?? 0n
  // A panel that ruled shares all of it among those who earned it; of another, each who did their part has earned theirs.
  const ruled = result !== undefined && round.result !== undefined && round.result.kind !== 'unheard'
  const due = ruled && earners.length > 0 ? whole : state.rules.fee * BigInt(earners.length)
  const fee = due < whole ? due : whole
  share(fee, earners, (did, amount) => settleHold(context, lot, did, amount, 'reward', payer))
  settleHold(context, lot, payer, whole - fee, 'refund', payer)
  const heirs = [earners, inTheEnd, [payer]].find(({ length }) => length > 0) ?? []
  pass(context, losses(hearing, accounted), heirs)
  return fee
}

/** Takes what those lose who did not come, and those far from the ruling; says how much it is together. */
function losses({ context, state }: Hearing, { round, result, ruledLast }: Accounted): bigint {
  const { lock, loss } = state.rules
  const judged = isJudged(round, result, ruledLast)
  const wrong = judged ? round.seats.filter(({ finding }) => finding && !isCoherent(finding, result)) : []
  let sum = 0n
  for (const did of [...round.absent, ...round.withheld]) sum += forfeit(context, did, lock)
  for (const { did } of wrong) sum += forfeit(context, did, (lock * BigInt(loss)) / 1000n)
  return sum
}

/** In equal parts, the earlier one more where it does not divide; in the order of the seats. */
function share(amount: bigint, among: readonly string[], give: (did: string, amount: bigint) => void): void {
  if (amount === 0n || among.length === 0) return
  for (const [at, part] of divide(
    amount,
    among.map(() => 1),
  ).entries())
    give(among[at] as string, part)
}

function pass(context: RuleContext, amount: bigint, among: readonly string[]): void {
  const { token } = readHub(context.state)
  share(amount, among, (did, part) => post(context, { did, token, delta: part, entry: 'reward' }))
}

/** The side that asked for what it did not get bears the cost, and owes what it cannot pay. */
function settleCosts({ context, state }: Hearing, paid: [bigint, bigint], shares: readonly [number, number]): void {
  const owed = ((paid[0] + paid[1]) * BigInt(shares[0])) / 1000n
  const from = paid[0] < owed ? 0 : 1
  const missing = from === 0 ? owed - paid[0] : paid[0] - owed
  const [debtor, creditor] = [state.sides[from] as string, state.sides[1 - from] as string]
  if (missing === 0n) return
  const { token } = readHub(context.state)
  takeOrOwe(
    context,
    { token, did: debtor },
    { to: creditor, agreement: state.agreement, why: 'costs', amount: missing },
  )
}
