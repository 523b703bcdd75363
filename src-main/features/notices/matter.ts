/** An own offer or need as far as its author has to be told of it (core/activity): that it leaves the board soon. */
import type { Matter } from '#shared/core/activity/index.ts'
import { DAY } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { noticeById } from './queries.ts'

/** How long before its end its author is reminded of a notice. */
const REMIND_BEFORE_MS = DAY

/** My notices that stand on a hub's board. */
export const noticeMatters = (context: FeatureContext, hub: string): string[] =>
  context.sql
    .all<{ id: string }>(
      `SELECT lower(hex(c.notice)) AS id FROM notice n
       JOIN notice_hub h ON h.key = n.hub JOIN notice_author a ON a.key = n.author JOIN notice_claim c ON c.row = n.row
       WHERE h.hub = ? AND a.did = ? AND n.withdrawn = 0 AND n.expires > ?`,
      ...[hub, context.keys().did, context.now()],
    )
    .map(({ id }) => id)

/** Undefined where there is no such notice of mine on the board. */
export function noticeMatter(context: FeatureContext, hub: string, id: string): Matter | undefined {
  const now = context.now()
  const notice = noticeById(context.sql, id, { me: context.keys().did, now })
  if (!notice?.mine || notice.hub !== hub || notice.state !== 'open') return undefined
  const { title, expires } = notice.content
  const at = expires - REMIND_BEFORE_MS
  // Whoever has just put it there for less than a day knows.
  const chosen = (notice.edited ?? notice.posted) >= at
  return {
    title,
    needs: [],
    happenings: now >= at && !chosen ? [{ id: `ends/${expires}`, what: 'ends', at }] : [],
    again: now < at ? at : expires,
  }
}
