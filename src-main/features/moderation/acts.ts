/** Acts as lists have them or had them, each with whether it is in force. */
import { type Act, type Answer, type Appeal, type Force, forceOf, type Said } from '#shared/core/moderation/index.ts'
import type { ModerationAct } from '#shared/ipc/moderation.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { nickOf } from '../people/index.ts'

export interface ActRow {
  author: string
  list: string
  id: string
  did: string
  notice: string | null
  act: ModerationAct['act']
  reason: ModerationAct['reason']
  text: string
  since: number
  until: number | null
  /** 1 while it stands in the last version of its list. */
  listed: number
  expires: number
  name: string
}

/** One person's appeals against one author that are looked at; whoever writes more floods. */
const APPEALS_MAX = 500

const SELECT = `SELECT a.author, a.list, a.id, a.did, a.notice, a.act, a.reason, a.text, a.since, a.until,
    a.event = l.event AS listed, l.expires, l.name FROM`
const LIST = 'moderation_list l ON l.hub = a.hub AND l.author = a.author AND l.list = a.list'
const APPEALED = `moderation_appeal p JOIN moderation_act a
    ON a.hub = p.hub AND a.author = p.author AND a.list = p.list AND a.id = p.entry AND a.did = p.by JOIN ${LIST}`

type Rows = ActRow & Record<string, string | number | null>

/** The acts of a list's version, in the order of their author. */
export const actsOf = (sql: Sql, event: string): ActRow[] =>
  sql.all<Rows>(`${SELECT} moderation_act a JOIN ${LIST} WHERE a.event = ? ORDER BY a.place`, event)

/** Acts on any list of the hub that name somebody. */
export const actsNaming = (sql: Sql, hub: string, did: string): ActRow[] =>
  sql.all<Rows>(
    `${SELECT} moderation_list l CROSS JOIN moderation_act a ON a.event = l.event AND a.did = ? WHERE l.hub = ?`,
    ...[did, hub],
  )

/** Acts that were appealed against by the person they name: those of one author, against one person, or both. */
export function appealedActs(sql: Sql, hub: string, of: { author?: string; by?: string }): ActRow[] {
  const named = Object.entries(of)
  return sql.all<Rows>(
    `${SELECT} ${APPEALED} WHERE p.hub = ? ${named.map(([column]) => `AND p.${column} = ?`).join(' ')} GROUP BY a.author, a.list, a.id`,
    ...[hub, ...named.map(([, value]) => value)],
  )
}

export const actOf = (sql: Sql, hub: string, of: Pick<ActRow, 'author' | 'list' | 'id'>): ActRow | undefined =>
  sql.get<Rows>(
    `${SELECT} moderation_act a JOIN ${LIST} WHERE a.hub = ? AND a.author = ? AND a.list = ? AND a.id = ?`,
    ...[hub, of.author, of.list, of.id],
  )

export interface AppealRow extends Appeal {
  words: string
}
export interface AnswerRow extends Answer {
  text: string
}

/** What one person appealed against one author, and what was answered; the earliest first. */
export function saidOf(
  sql: Sql,
  hub: string,
  author: string,
  did: string,
): { appeals: AppealRow[]; answers: AnswerRow[] } {
  const appeals = sql.all<AppealRow & Record<string, string | number>>(
    `SELECT id, by, author, list, entry, at, received, words FROM moderation_appeal
     WHERE hub = ? AND author = ? AND by = ? ORDER BY max(at, received), id LIMIT ?`,
    ...[hub, author, did, APPEALS_MAX],
  )
  if (appeals.length === 0) return { appeals, answers: [] }
  const answers = sql.all<AnswerRow & Record<string, string | number>>(
    `SELECT w.appeal, w.by, w.outcome, w.at, w.received, w.text FROM moderation_appeal p
     JOIN moderation_answer w ON w.hub = p.hub AND w.appeal = p.id AND w.by = p.author
     WHERE p.hub = ? AND p.author = ? AND p.by = ? ORDER BY w.received, w.id`,
    ...[hub, author, did],
  )
  return { appeals, answers }
}

const toAct = ({ notice, until, listed, ...row }: ActRow): Act => ({
  ...row,
  ...(notice !== null && { notice }),
  ...(until !== null && { until }),
  listed: listed === 1,
})

export type Judge = (row: ActRow) => Force

/** For one answer: what was said between an author and somebody they name is read once, however many acts there are. */
export function judgeOf({ sql, now }: Pick<FeatureContext, 'sql' | 'now'>, hub: string): Judge {
  const between = new Map<string, { said: Said; others: Act[] }>()
  const read = ({ author, did }: ActRow) => {
    const said = saidOf(sql, hub, author, did)
    return { said, others: said.appeals.length === 0 ? [] : appealedActs(sql, hub, { author, by: did }).map(toAct) }
  }
  return (row) => {
    const pair = `${row.author} ${row.did}`
    const known = between.get(pair) ?? read(row)
    between.set(pair, known)
    return forceOf(toAct(row), known.others, known.said, now())
  }
}

/** As windows show it. */
export function actView(context: FeatureContext, hub: string, row: ActRow, { is, ...rest }: Force): ModerationAct {
  const { id, did, notice, act, reason, text, since, until } = row
  return {
    id,
    of: { did, nick: nickOf(context.sql, hub, did) },
    ...(notice !== null && { notice }),
    act,
    reason,
    text,
    since,
    ...(until !== null && { until }),
    force: is,
    ...rest,
  }
}
