/** Notices as windows show them, from the read model. */

import { fromHex } from '#shared/core/kernel/index.ts'
import { snippetOf, unmarked } from '#shared/core/notices/index.ts'
import type { Notice, NoticeForm } from '#shared/ipc/notices.ts'
import type { Sql } from '../../ports/sql.ts'
import { personOf } from '../people/index.ts'

type NoticeRow = {
  id: string
  hub: string
  did: string
  posted: number
  edited: number | null
  expires: number
  withdrawn: number
  content: string
  away: number
}

const SELECT = `SELECT lower(hex(c.notice)) AS id, h.hub, a.did, n.posted, n.edited, n.expires, n.withdrawn, c.content,
   EXISTS (SELECT 1 FROM person_away p WHERE p.hub = h.hub AND p.did = a.did) AS away FROM notice n
  JOIN notice_hub h ON h.key = n.hub JOIN notice_author a ON a.key = n.author
  JOIN notice_claim c ON c.row = n.row`

/** Who is looking, and when. */
export interface Viewer {
  me: string
  now: number
}

function toNotice(sql: Sql, row: NoticeRow, { me, now }: Viewer): Notice {
  const open = row.away === 1 ? 'away' : 'open'
  const state = row.withdrawn === 1 ? 'withdrawn' : row.expires <= now ? 'expired' : open
  return {
    id: row.id,
    hub: row.hub,
    author: personOf(sql, row.hub, row.did, me),
    content: JSON.parse(row.content) as NoticeForm,
    posted: row.posted,
    ...(row.edited === null ? {} : { edited: row.edited }),
    state,
    mine: row.did === me,
  }
}

/** A notice as its author last put it, without anybody who looks. */
export interface Bare {
  did: string
  posted: number
  edited: number | null
  expires: number
  withdrawn: boolean
  content: NoticeForm
}

/** Undefined while its first event has not arrived. */
export function bareNotice(sql: Sql, hub: string, id: string): Bare | undefined {
  const row = sql.get<NoticeRow>(`${SELECT} WHERE c.notice = ? AND h.hub = ?`, fromHex(id), hub)
  if (row === undefined) return undefined
  const { did, posted, edited, expires, withdrawn, content } = row
  return { did, posted, edited, expires, withdrawn: withdrawn === 1, content: JSON.parse(content) as NoticeForm }
}

/** One notice by id, whatever its state. */
export function noticeById(sql: Sql, id: string, viewer: Viewer): Notice | undefined {
  const row = sql.get<NoticeRow>(`${SELECT} WHERE c.notice = ?`, fromHex(id))
  return row === undefined ? undefined : toNotice(sql, row, viewer)
}

/** A row found by a search, with its matches marked when words were typed. */
export function noticeByRow(sql: Sql, row: number, typed: string, viewer: Viewer): Notice {
  const found = sql.get<NoticeRow>(`${SELECT} WHERE n.row = ?`, row) as NoticeRow
  const notice = toNotice(sql, found, viewer)
  const { title, text, place, price } = notice.content
  const texts = [title, text, price.kind === 'barter' ? price.wants : '', place].map(unmarked)
  const snippet = snippetOf(texts, typed)
  return snippet === undefined ? notice : { ...notice, snippet }
}
