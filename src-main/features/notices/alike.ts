/** Notices that say nearly what another's said before them (core/notices/alike.ts). It is looked up when a notice is shown, so the order in which both came tells nothing. */
import { isAlike, sketchOf } from '#shared/core/notices/index.ts'
import type { Alike, Notice, NoticeForm } from '#shared/ipc/notices.ts'
import type { Sql } from '../../ports/sql.ts'
import { personOf } from '../people/index.ts'
import { PURPOSES } from './read-model.ts'

/** By each band so many are compared: where more are, they are copies of each other. */
const COMPARED_MAX = 24

export function writeSketch(sql: Sql, row: number, form: NoticeForm): void {
  const sketch = sketchOf(form)
  if (sketch)
    sql.run(
      'INSERT OR REPLACE INTO notice_sketch (row, band0, band1, band2, band3) VALUES (?, ?, ?, ?, ?)',
      row,
      ...sketch,
    )
  else sql.run('DELETE FROM notice_sketch WHERE row = ?', row)
}

type Candidate = { id: string; did: string; posted: number; purpose: number; content: string }

// An index gives its rows in the order of arrival, so that the first of many copies is among those compared.
const MET = [0, 1, 2, 3]
  .map((at) => `SELECT row FROM (SELECT row FROM notice_sketch WHERE band${at} = ? ORDER BY row LIMIT ${COMPARED_MAX})`)
  .join(' UNION ')
const CANDIDATES = `SELECT lower(hex(c.notice)) AS id, a.did, n.posted, n.purpose, c.content FROM (${MET}) s
  CROSS JOIN notice n ON n.row = s.row JOIN notice_author a ON a.key = n.author
  JOIN notice_hub h ON h.key = n.hub JOIN notice_claim c ON c.row = n.row
  WHERE h.hub = ? AND n.posted < ? AND n.expires > ? AND n.withdrawn = 0 AND a.did <> ?
  ORDER BY n.posted, n.tie`

/** The first that stands on the board now, is somebody else's and says nearly the same. */
export function alikeOf(sql: Sql, notice: Notice, { me, now }: { me: string; now: number }): Alike | undefined {
  const sketch = sketchOf(notice.content)
  if (!sketch) return undefined
  const { hub, posted, author, content } = notice
  const found = sql
    .all<Candidate>(CANDIDATES, ...sketch, hub, posted, now, author.did)
    .find((one) => isAlike(content, JSON.parse(one.content) as NoticeForm))
  if (!found) return undefined
  const purpose = PURPOSES[found.purpose] ?? 'offer'
  return { id: found.id, author: personOf(sql, hub, found.did, me), posted: found.posted, purpose }
}
