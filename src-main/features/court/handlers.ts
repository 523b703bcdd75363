/** The court: procedures named as in the contract (src-shared/ipc/court.ts). */
import type { z } from 'zod'
import { toHex } from '#shared/core/kernel/index.ts'
import type { CaseSummary, courtContract } from '#shared/ipc/court.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { openSealedFile, unknownFile } from '../agreements/index.ts'
import { bench, usual } from './bench.ts'
import { findCase, loadCase, roleOf } from './filed.ts'
import { piecesOf } from './papers.ts'
import { summaryOf, viewOf } from './view.ts'

type ListInput = z.output<NonNullable<(typeof courtContract.list)['~orpc']['inputSchema']>>
/** How many a list shows at most; older ones are found through the ledger. */
const LISTED_MAX = 300

const ROLES: Record<ListInput['filter'], ReadonlySet<CaseSummary['role']>> = {
  mine: new Set(['filer', 'other']),
  duty: new Set(['juror', 'past-juror']),
  hub: new Set(['filer', 'other', 'juror', 'past-juror', 'member']),
}

function list(context: FeatureContext, { hub, filter, open }: ListInput): CaseSummary[] {
  const hubs = hub === undefined ? context.hubs() : [hub]
  return hubs
    .flatMap((one) =>
      context.sql.all<{ id: string }>(
        'SELECT id FROM court_case WHERE hub = ? AND over <= ? ORDER BY over, updated DESC LIMIT ?',
        one,
        open ? 0 : 1,
        LISTED_MAX,
      ),
    )
    .flatMap(({ id }) => findCase(context, id) ?? [])
    .filter((filed) => ROLES[filter].has(roleOf(context, filed)))
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
