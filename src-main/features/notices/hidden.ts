/** Notices this person put out of sight, kept with the settings of this node and told to nobody. */
import type { FeatureContext } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { blockedDids, mutedDids } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { type Clause, clause } from './order.ts'

const PREFIX = 'hidden/'
/** More single notices than anybody hides by hand; blocking their author is the better tool long before. */
const HIDDEN_MAX = 2000

type Context = Pick<FeatureContext, 'meta'>

export const isHidden = ({ meta }: Context, id: string): boolean => meta.get(PREFIX + id) !== undefined

/** What this person does not want to see. */
export interface Unwanted {
  notices: readonly string[]
  authors: readonly string[]
}

export const unwantedOf = (context: Context): Unwanted => ({
  notices: context.meta.keys(PREFIX).map((key) => key.slice(PREFIX.length)),
  authors: [...new Set([...blockedDids(context), ...mutedDids(context)])],
})

export function hide(context: Context, id: string): void {
  if (!isHidden(context, id) && context.meta.keys(PREFIX).length >= HIDDEN_MAX)
    throw refused(
      'notice.hidden-many',
      `Not hidden: you have hidden ${HIDDEN_MAX} notices already. Show some of them again, or block who posts them.`,
    )
  context.meta.set(PREFIX + id, '1')
}

export const show = ({ meta }: Context, id: string): void => meta.delete(PREFIX + id)

const IDS = 'SELECT c.row FROM notice_claim c WHERE c.notice IN (SELECT unhex(value) FROM json_each(?))'
const AUTHORS = 'SELECT a.key FROM notice_author a WHERE a.hub = ? AND a.did IN (SELECT value FROM json_each(?))'

/** Keeps everybody else's notices out. */
export const amongClause = (hub: number, dids: readonly string[]): Clause =>
  clause(`n.author IN (${AUTHORS})`, hub, JSON.stringify(dids))

const AWAY = 'SELECT a.key FROM person_away p JOIN notice_author a ON a.did = p.did WHERE p.hub = ? AND a.hub = ?'

/** Keeps notices out whose authors may agree to nothing any more; a hub that everybody is in pays nothing for it. */
export function awayClauses(sql: Sql, hub: string, key: number): Clause[] {
  const any = sql.get('SELECT 1 AS found FROM person_away WHERE hub = ? LIMIT 1', hub) !== undefined
  return any ? [clause(`n.author NOT IN (${AWAY})`, hub, key)] : []
}

/** Keeps unwanted rows out, or, with `only`, everything else. Nothing unwanted costs nothing. */
export function unwantedClauses({ notices, authors }: Unwanted, hub: number, only: boolean): Clause[] {
  const ids = JSON.stringify(notices)
  const dids = JSON.stringify(authors)
  if (only) return [clause(`(n.row IN (${IDS}) OR n.author IN (${AUTHORS}))`, ids, hub, dids)]
  return [
    ...(notices.length > 0 ? [clause(`n.row NOT IN (${IDS})`, ids)] : []),
    ...(authors.length > 0 ? [clause(`n.author NOT IN (${AUTHORS})`, hub, dids)] : []),
  ]
}
