/** The court: procedures named as in the contract (src-shared/ipc/court.ts). */
import type { z } from 'zod'
import { toHex } from '#shared/core/kernel/index.ts'
import type { CaseSummary, courtContract } from '#shared/ipc/court.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { isNamedIn, openSealedFile, unknownFile } from '../agreements/index.ts'
import { bench, usual } from './bench.ts'
import { findCase, loadCase, roleOf } from './filed.ts'
import { piecesOf } from './papers.ts'
import { summaryOf, viewOf } from './view.ts'

type ListInput = z.output<NonNullable<(typeof courtContract.list)['~orpc']['inputSchema']>>
/** How many a list shows at most; older ones are found through the ledger. */
const LISTED_MAX = 300

/** Cases that may be what is asked for; of the others nothing is read. */
function candidates(context: FeatureContext, hub: string, { filter, open }: ListInput): string[] {
  return context.sql
    .all<{ id: string; agreement: string; drawing: number; seated: number }>(
      `SELECT c.id, c.agreement, c.drawing, s.did IS NOT NULL AS seated FROM court_case c
       LEFT JOIN court_seat s ON s.id = c.id AND s.did = ? WHERE c.hub = ? AND c.over <= ? ORDER BY c.over, c.updated DESC`,
      ...[context.keys().did, hub, open ? 0 : 1],
    )
    .filter(({ agreement, drawing, seated }) => {
      if (filter === 'duty') return seated === 1 || drawing === 1
      return filter === 'hub' || isNamedIn(context, agreement)
    })
    .slice(0, LISTED_MAX)
    .map(({ id }) => id)
}

const ROLES: Record<ListInput['filter'], ReadonlySet<CaseSummary['role']>> = {
  mine: new Set(['filer', 'other']),
  duty: new Set(['mediator', 'juror', 'past-juror']),
  hub: new Set(['filer', 'other', 'mediator', 'juror', 'past-juror', 'member']),
}

function list(context: FeatureContext, input: ListInput): CaseSummary[] {
  const hubs = input.hub === undefined ? context.hubs() : [input.hub]
  return hubs
    .flatMap((hub) => candidates(context, hub, input))
    .flatMap((id) => findCase(context, id) ?? [])
    .filter((filed) => ROLES[input.filter].has(roleOf(context, filed)))
    .map((filed) => summaryOf(context, filed))
    .sort((a, b) => Number(b.needsMe) - Number(a.needsMe) || b.filed - a.filed)
}

/** Of evidence that is certified and has come here. */
async function file(context: FeatureContext, { case: id, root }: { case: string; root: string }) {
  const files = piecesOf(context.sql, loadCase(context, id).id).flatMap(({ statement }) => statement?.files ?? [])
  const sealed = files.find((one) => toHex(one.file.root) === root)
  if (!sealed) throw unknownFile()
  return openSealedFile(context, sealed)
}

export const courtHandlers = {
  'court.bench': bench,
  'court.list': list,
  'court.get': (context: FeatureContext, { case: id }: { case: string }) => viewOf(context, loadCase(context, id)),
  'court.file': file,
  'court.usual': usual,
}
