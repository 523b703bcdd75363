/** Lists of a hub, and which of them have an effect here: a choice of this person, kept on this node. */
import { isAway, isKeeper } from '#shared/core/hubs/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { listOfSpace } from '#shared/core/moderation/index.ts'
import { allSpaces, type Space, spaceOf } from '#shared/core/spaces/index.ts'
import type { ModerationList } from '#shared/ipc/moderation.ts'
import { KEEPERS_LIST } from '#shared/wire/moderation.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { nickOf } from '../people/index.ts'
import { notFound } from '../refusal.ts'
import { actsOf, actView, judgeOf } from './acts.ts'

export interface ListName {
  author: string
  list: string
}
export interface ListRow extends ListName {
  at: number
  event: string
  name: string
  about: string
  expires: number
}
type Rows = ListRow & Record<string, string | number>

const FOLLOW = 'moderation/follow/'
/** Lists shown to choose from, the newest. */
const SHOWN_MAX = 200
export const KEEPERS = toHex(KEEPERS_LIST)

const COLUMNS = 'SELECT author, list, at, event, name, about, expires FROM moderation_list WHERE hub = ?'
const followKey = (hub: string, { author, list }: ListName): string => `${FOLLOW}${hub}/${author}/${list}`

export const listOf = (sql: Sql, hub: string, { author, list }: ListName): ListRow | undefined =>
  sql.get<Rows>(`${COLUMNS} AND author = ? AND list = ?`, hub, author, list)

/** Kept by somebody who keeps the hub now, for the hub. */
export const isOfKeepers = (context: FeatureContext, hub: string, { author, list }: ListName): boolean =>
  list === KEEPERS && isKeeper(context.state(hub), author)

/** Lists of keepers and one's own are followed until that is switched off, all others once they are chosen. */
export function isFollowed(context: FeatureContext, hub: string, name: ListName): boolean {
  const chosen = context.meta.get(followKey(hub, name))
  if (chosen !== undefined) return chosen === 'on'
  return name.author === context.keys().did || isOfKeepers(context, hub, name)
}

/** Whose lists count: those of people who are in the hub. */
export const counts = (context: FeatureContext, hub: string, author: string): boolean =>
  !isAway(context.state(hub), author)

/** Lists that have an effect here now. */
export function followedLists(context: FeatureContext, hub: string): ListRow[] {
  const start = `${FOLLOW}${hub}/`
  const chosen = context.meta.keys(start).map((key) => key.slice(start.length).split('/') as [string, string])
  const names = new Map(chosen.map(([author, list]) => [`${author}/${list}`, { author, list }]))
  const { sql } = context
  const byDefault = sql.all<Rows>(`${COLUMNS} AND (author = ? OR list = ?)`, hub, context.keys().did, KEEPERS)
  for (const { author, list } of byDefault) names.set(`${author}/${list}`, { author, list })
  return [...names.values()]
    .filter((name) => isFollowed(context, hub, name) && counts(context, hub, name.author))
    .flatMap((name) => listOf(sql, hub, name) ?? [])
    .filter(({ expires }) => expires > context.now())
}

/** The lists of a space's curators of now: they apply to what stands in it until this person switches one off. */
export function curatorsLists(context: FeatureContext, hub: string, space: string): ListRow[] {
  const id = fromHex(space)
  const list = toHex(listOfSpace(id))
  return (spaceOf(context.state(hub), id)?.rules.curators ?? [])
    .filter((author) => context.meta.get(followKey(hub, { author, list })) !== 'off' && counts(context, hub, author))
    .flatMap((author) => listOf(context.sql, hub, { author, list }) ?? [])
    .filter(({ expires }) => expires > context.now())
}

/** The space that a list of this person is for, as one of its curators. */
export function curatedSpace(context: FeatureContext, hub: string, list: string): Space | undefined {
  const me = context.keys().did
  return allSpaces(context.state(hub)).find(
    ({ id, rules }) => rules.curators.includes(me) && toHex(listOfSpace(id)) === list,
  )
}

export const titleOf = (context: FeatureContext, hub: string, { author, list, name }: ListName & { name: string }) => ({
  author: { did: author, nick: nickOf(context.sql, hub, author) },
  list,
  name,
  keepers: isOfKeepers(context, hub, { author, list }),
})

export function lists(context: FeatureContext, { hub }: { hub: string }): ModerationList[] {
  const me = context.keys().did
  const judge = judgeOf(context, hub)
  const rows = context.sql.all<Rows>(`${COLUMNS} ORDER BY at DESC, event`, hub)
  return rows
    .filter(({ author }) => counts(context, hub, author))
    .map((row) => ({ row, followed: isFollowed(context, hub, row), acts: actsOf(context.sql, row.event) }))
    .filter(({ row, followed, acts }) => acts.length > 0 || followed || row.author === me)
    .slice(0, SHOWN_MAX)
    .map(({ row, followed, acts }) => ({
      ...titleOf(context, hub, row),
      about: row.about,
      at: row.at,
      expires: row.expires,
      mine: row.author === me,
      followed,
      acts: acts.map((act) => actView(context, hub, act, judge(act))),
    }))
    .sort((a, b) => Number(b.followed) - Number(a.followed))
}

export function follow(context: FeatureContext, { hub, on, ...name }: ListName & { hub: string; on: boolean }): object {
  if (!listOf(context.sql, hub, name))
    throw notFound(
      'moderation.no-list',
      'This list is not known here. Nothing was changed; it may not have arrived yet.',
    )
  context.meta.set(followKey(hub, name), on ? 'on' : 'off')
  context.changed('notices', 'members')
  return {}
}
