/**
 * What the apps of a case do by themselves: a juror's comes to the draw, answers it and opens the vote, and everybody's passes on what jurors have to read. All
 * of it has been agreed to, by sitting on the bench or by bringing a case.
 */
import { isOnBench, readBench, readJuror, reasonsHash, roundOf } from '#shared/core/disputes/index.ts'
import { DAY, equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { isNodeFailure } from '../../ports/failure.ts'
import { isNamedIn } from '../agreements/index.ts'
import { ballotOf, reasonsOf } from './bench-plans.ts'
import { type Filed, findCase, principalsOfSides, roleOf, seatOf, sideOfPerson } from './filed.ts'
import { waitingIn } from './moves.ts'
import { certifiedPieces, isKept, isSent, ownVotes, paperAt, post, proseOf } from './papers.ts'
import type { Paper } from './projection.ts'

/** Called again after every batch, it does nothing twice: the rules refuse what is certified or waits already. */
export function courtDuties(context: FeatureContext, hub: string): void {
  for (const { id } of ofMine(context, hub)) {
    const filed = findCase(context, id)
    if (!filed) continue
    if (filed.state.phase === 'calling') come(context, filed)
    if (filed.state.phase === 'drawing') answer(context, filed)
    if (filed.state.phase === 'opening') open(context, filed)
    passOn(context, filed)
  }
  for (const { id } of lately(context, hub)) {
    const filed = findCase(context, id)
    if (filed) passOn(context, filed)
  }
}

/** Only where this device's key is the one that has to answer: who comes and does not answer loses the lock. */
function come(context: FeatureContext, { hub, court, me, state }: Filed): void {
  const { vrf } = context.keys()
  const juror = readJuror(context.state(hub), me)
  const isCalled = readBench(context.state(hub), court)?.jurors.some(({ did }) => did === me)
  if (!isCalled || !juror || !equalBytes(juror.vrf, vrf) || state.claims.some(({ did }) => did === me)) return
  context.submitIfAllowed(hub, 'court.present', { case: court, round: state.rounds.length - 1 })
}

/** A proof costs some milliseconds. */
function answer(context: FeatureContext, filed: Filed): void {
  const { hub, court, me, state } = filed
  const mine = state.claims.find(({ did }) => did === me)
  if (!state.seed || !mine || mine.beta || waitingIn(context, filed).length > 0) return
  const proof = context.keys().proveDraw(state.seed)
  context.submitIfAllowed(hub, 'court.claim', { case: court, round: state.rounds.length - 1, proof })
}

/** Open cases of agreements that name me or that I judge, and those whose draw is open: only their records are read after every batch. */
function ofMine(context: FeatureContext, hub: string): { id: string }[] {
  const me = context.keys().did
  const drawable = isOnBench(context.state(hub), me)
  return context.sql
    .all<{ id: string; agreement: string; drawing: number; seated: number }>(
      `SELECT c.id, c.agreement, c.drawing, s.did IS NOT NULL AS seated FROM court_case c
       LEFT JOIN court_seat s ON s.id = c.id AND s.did = ? WHERE c.hub = ? AND c.over = 0`,
      me,
      hub,
    )
    .filter(
      ({ agreement, drawing, seated }) => seated === 1 || (drawable && drawing === 1) || isNamedIn(context, agreement),
    )
}

/** Cases that ended with their votes’ opening: who judged still owes the reasons. */
const lately = (context: FeatureContext, hub: string): { id: string }[] =>
  context.sql.all<{ id: string }>(
    `SELECT c.id FROM court_case c JOIN court_seat s ON s.id = c.id AND s.did = ?
     WHERE c.hub = ? AND c.over = 1 AND c.updated > ?`,
    context.keys().did,
    hub,
    context.now() - LATELY_MS,
  )
const LATELY_MS = 7 * DAY

/** The vote that was closed, with what opens it. */
function ownBallot(context: FeatureContext, filed: Filed) {
  const { id, me, state } = filed
  const seat = seatOf(filed, me)
  if (!seat?.vote) return undefined
  const { vote } = seat
  const votes = ownVotes(context.sql, id, state.rounds.length - 1)
  return votes
    .map(({ finding, text }) => ballotOf(context, filed, finding, text))
    .find((ballot) => equalBytes(ballot.vote, vote))
}

function open(context: FeatureContext, filed: Filed): void {
  if (seatOf(filed, filed.me)?.finding) return
  const ballot = ownBallot(context, filed)
  if (!ballot) return
  const { finding, reason, salt } = ballot.opening
  context.submitIfAllowed(filed.hub, 'court.reveal', {
    case: filed.court,
    round: ballot.round,
    finding: { ...finding },
    reason,
    salt,
  })
}

interface Errand {
  to: readonly string[]
  about: Uint8Array
  /** Hex. */
  hash: string
  /** Undefined where it has not come here. */
  paper: () => Paper | undefined
}

/** Each paper once to each of those who have to read it; nothing is read that has gone to all of them. */
function passOn(context: FeatureContext, filed: Filed): void {
  const errands = [...asSide(context, filed), ...asJuror(context, filed), ...asReader(context, filed)]
  for (const { to, about, hash, paper } of errands) {
    const left = [...new Set(to)].filter((did) => !isSent(context.sql, hash, did))
    const content = left.length > 0 ? paper() : undefined
    if (content) for (const did of left) tryPost(context, filed, did, about, content)
  }
}

/** Somebody who cannot be written to now has left the hub, or is written to after the next batch. */
function tryPost(context: FeatureContext, { hub }: Filed, did: string, about: Uint8Array, paper: Paper): void {
  try {
    post(context, hub, did, about, paper)
  } catch (error) {
    if (!isNodeFailure(error)) throw error
  }
}

/** Both sides see to it that whoever judges has everything: neither can keep the other's evidence back. */
function asSide(context: FeatureContext, filed: Filed): Errand[] {
  const { id, court, me, state, terms } = filed
  const to = roundOf(state).seats.map(({ did }) => did)
  if (to.length === 0 || state.phase === 'closed' || sideOfPerson(filed, me) < 0) return []
  const { sql } = context
  const { agreement } = state
  const prose = (): Paper | undefined => {
    const text = proseOf(context, filed)
    return text && { kind: 'case-prose', agreement, prose: text }
  }
  const earlier = state.rounds.slice(0, -1).flatMap(({ seats }) => seats.flatMap(({ reason }) => reason ?? []))
  return [
    { to, about: agreement, hash: toHex(terms.prose), paper: prose },
    ...certifiedPieces(sql, id).map(({ hash }) => ({
      ...{ to, about: agreement, hash },
      paper: () => paperAt(sql, 'case-statement', hash),
    })),
    ...earlier.map((reason) => ({
      ...{ to, about: court, hash: toHex(reason) },
      paper: () => paperAt(sql, 'case-reasons', toHex(reason)),
    })),
  ]
}

/** Once a vote is opened, its reasons go to both sides and to the fellow jurors, and to whoever judges after them. */
function asJuror(context: FeatureContext, filed: Filed): Errand[] {
  const { court, me, state } = filed
  return state.rounds.flatMap((round, place): Errand[] => {
    const seat = round.seats.find(({ did }) => did === me)
    if (!seat?.finding || !seat.reason) return []
    const { reason } = seat
    const later = state.rounds.slice(place).flatMap(({ seats }) => seats.map(({ did }) => did))
    const paper = () => ownReasons(context, filed, place, reason)
    const to = [...principalsOfSides(filed), ...later].filter((did) => did !== me)
    return [{ to, about: court, hash: toHex(reason), paper }]
  })
}

/** What has come to me, in a letter to myself: whoever wrote it forgets it then, and the recovery words bring back what members keep for me. */
function asReader(context: FeatureContext, filed: Filed): Errand[] {
  const { court, me, state, terms } = filed
  const role = roleOf(context, filed)
  if (role === 'member') return []
  const { sql } = context
  const { agreement } = state
  const papers: Omit<Errand, 'to'>[] = [
    ...certifiedPieces(sql, filed.id).map(({ hash }) => ({
      ...{ about: agreement, hash },
      paper: () => paperAt(sql, 'case-statement', hash),
    })),
    ...state.rounds.flatMap(({ seats }) =>
      seats.flatMap(({ reason }) => {
        const hash = reason && toHex(reason)
        return hash ? [{ about: court, hash, paper: () => paperAt(sql, 'case-reasons', hash) }] : []
      }),
    ),
    { about: agreement, hash: toHex(terms.prose), paper: () => paperAt(sql, 'case-prose', toHex(terms.prose)) },
  ]
  // Of what I have sent to anybody there is a copy for me already.
  return papers.filter(({ hash }) => !isKept(sql, hash)).map((paper) => ({ ...paper, to: [me] }))
}

/** Of the votes that were closed here in a round, the reasons that the ledger has the hash of. */
function ownReasons(context: FeatureContext, { id, court }: Filed, place: number, hash: Uint8Array): Paper | undefined {
  const reasons = ownVotes(context.sql, id, place)
    .map(({ text }) => reasonsOf(context, court, place, text))
    .find((one) => equalBytes(reasonsHash(one), hash))
  return reasons && { kind: 'case-reasons', case: court, ...reasons }
}
