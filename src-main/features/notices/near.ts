/** Notices around a place: those whose cell lies near enough. A notice that names no cell is found by its words alone. */
import { cellsWithin, isCell, kmBetween } from '#shared/core/places/index.ts'
import type { Near, Notice } from '#shared/ipc/notices.ts'
import { refused } from '../refusal.ts'
import { type Clause, clause } from './order.ts'

export function cellsNear({ area, km }: Near): string[] {
  if (!isCell(area)) throw refused('notice.no-area', 'Not searched: this place is on no map here. Choose another one.')
  return cellsWithin(area, Number(km))
}

export const nearClause = (near: Near): Clause =>
  clause(
    'n.row IN (SELECT row FROM notice_area WHERE cell IN (SELECT value FROM json_each(?)))',
    JSON.stringify(cellsNear(near)),
  )

/** Whole km: what is known is coarser than that already. */
export function kmFrom(near: Near | undefined, area: string | undefined): number | undefined {
  return near && area !== undefined ? Math.round(kmBetween(near.area, area)) : undefined
}

export function withKm(notice: Notice, near: Near | undefined): Notice {
  const km = kmFrom(near, notice.content.area)
  return km === undefined ? notice : { ...notice, km }
}
