/** Who may be drawn: on the bench since before the filing, named nowhere in the agreement, and at a distance from both sides. */
import type { ContractTerms } from '#shared/wire/contracts.ts'
import { namedIn } from '../contracts/opening.ts'
import { mayBegin } from '../hubs/standing.ts'
import type { Reader } from '../kernel/view.ts'
import { TICKETS_MAX } from './draw.ts'
import { freeLock } from './jurors.ts'
import { near } from './near.ts'
import { type BenchState, type CaseState, JURORS, readJuror } from './state.ts'

/** A larger bench draws from the first of these by name; every case reads all of it. */
const BENCH_MAX = 1000

function ticketsOf(reader: Reader, did: string, { from, rules }: CaseState): number {
  const juror = readJuror(reader, did)
  if (!juror || juror.since >= from || !mayBegin(reader, did)) return 0
  const tickets = freeLock(juror) / rules.lock
  return tickets > TICKETS_MAX ? TICKETS_MAX : Number(tickets)
}

export function electorate(reader: Reader, terms: ContractTerms, state: CaseState): BenchState['jurors'] {
  const named = namedIn(terms)
  const excluded = near(reader, named, state.rules.hops)
  const sat = new Set(state.rounds.flatMap(({ seats, absent }) => [...seats.map(({ did }) => did), ...absent]))
  const bench = reader.keys(...JURORS, BENCH_MAX).map((key) => key.slice(JURORS[0].length))
  return bench
    .filter((did) => !named.includes(did) && !excluded.has(did) && !sat.has(did))
    .map((did) => ({ did, tickets: ticketsOf(reader, did, state) }))
    .filter(({ tickets }) => tickets > 0)
}
