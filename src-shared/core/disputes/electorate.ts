/**
 * Who may be drawn, and how often: on the bench since before the filing, named nowhere in the agreement, at a distance from both sides, and
 * stood for. Whoever brings others in stands for them with what one person may have at most, all of them together; lines of trust add to it.
 */
import type { ContractTerms } from '#shared/wire/contracts.ts'
import { namedIn } from '../contracts/opening.ts'
import { isKeeper, mayBegin } from '../hubs/standing.ts'
import { MEMBERS, type MemberState } from '../hubs/state.ts'
import type { Reader } from '../kernel/view.ts'
import { isGiven } from '../tiers/index.ts'
import { backing } from '../trust/backing.ts'
import type { TrustEdge } from '../trust/graph.ts'
import { allLines } from '../trust/lines.ts'
import { TICKETS_MAX } from './draw.ts'
import { freeLock } from './jurors.ts'
import { near } from './near.ts'
import { type BenchState, type CaseState, engagedIn, JURORS, readJuror } from './state.ts'

/** A larger bench is drawn from the first of these by name; every draw reads all of it. */
const BENCH_MAX = 1000

const all = Number.MAX_SAFE_INTEGER

/** Lines of trust in whole locks: whoever trusts somebody with less stands for no ticket of theirs. */
function trustLines(reader: Reader, lock: bigint): TrustEdge[] {
  return allLines(reader).map(({ from, to, line }) => {
    const tickets = line / lock
    return { from, to, weight: tickets > TICKETS_MAX ? TICKETS_MAX : Number(tickets) }
  })
}

/** Everybody stands for whom they brought in; by did, and the keepers among them. */
function invitations(reader: Reader): { edges: TrustEdge[]; keepers: string[] } {
  const dids = reader.keys(...MEMBERS, all).map((key) => key.slice(MEMBERS[0].length))
  const edges = dids.map((to) => {
    const { by } = reader.get(`${MEMBERS[0]}${to}`) as MemberState
    return { from: by, to, weight: TICKETS_MAX }
  })
  return { edges, keepers: dids.filter((did) => isKeeper(reader, did)) }
}

function ticketsOf(reader: Reader, did: string, run: number, { from, rules }: CaseState): number {
  const juror = readJuror(reader, did)
  if (!juror || juror.since >= from || !mayBegin(reader, did) || !isGiven(reader, did, run, 'jury')) return 0
  const tickets = freeLock(juror) / rules.lock
  return tickets > TICKETS_MAX ? TICKETS_MAX : Number(tickets)
}

/** `run`: an instant of the running clock. */
export function electorate(reader: Reader, terms: ContractTerms, run: number, state: CaseState): BenchState['jurors'] {
  const named = new Set(namedIn(terms))
  const trust = trustLines(reader, state.rules.lock)
  const excluded = near(trust, [...named], state.rules.hops)
  const sat = new Set(state.rounds.flatMap(engagedIn))
  const wishes = reader
    .keys(...JURORS, BENCH_MAX)
    .map((key) => key.slice(JURORS[0].length))
    .filter((did) => !named.has(did) && !excluded.has(did) && !sat.has(did))
    .map((did) => ({ did, want: ticketsOf(reader, did, run, state) }))
    .filter(({ want }) => want > 0)
  const { edges, keepers } = invitations(reader)
  // A party's word stands for nobody; a hub rests on its keepers' even so.
  const lines = [...edges, ...trust].filter(({ from }) => from !== '' && (!named.has(from) || keepers.includes(from)))
  const stood = backing(keepers, lines, wishes)
  return wishes.map(({ did }) => ({ did, tickets: stood.get(did) ?? 0 })).filter(({ tickets }) => tickets > 0)
}
