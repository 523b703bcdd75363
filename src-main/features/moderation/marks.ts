/** What the lists that a person follows say of a notice or of somebody. It is shown and explained; nothing vanishes by it. */
import type { Mark } from '#shared/ipc/moderation.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refused } from '../refusal.ts'
import { readSettings } from '../settings/index.ts'
import { type ActRow, actsOf, actView, judgeOf } from './acts.ts'
import { curatorsLists, followedLists, type ListRow, titleOf } from './lists.ts'

const SHOWN = 'moderation/shown/'
/** More single notices than anybody looks at against a list by hand; not following it is the better way long before. */
const SHOWN_MAX = 2000

/** `space`: in which the notice stands, in hex; the lists of its curators apply there (decision 045). */
export type Marker = (did: string, notice?: string, space?: string) => Mark[]

/** For one answer: the lists are read once, and an act is judged when somebody it names comes up. */
export function markerOf(context: FeatureContext, hub: string): Marker {
  const judge = judgeOf(context, hub)
  const followed = namingOf(context, followedLists(context, hub))
  const curated = new Map<string, Naming>()
  const ofSpace = (space: string): Naming => {
    const known = curated.get(space) ?? namingOf(context, curatorsLists(context, hub, space))
    curated.set(space, known)
    return known
  }
  const naming = (did: string, space: string | undefined): ActRow[] => {
    const rows = followed.get(did) ?? []
    const more = space === undefined ? [] : (ofSpace(space).get(did) ?? [])
    return [...rows, ...more.filter((row) => !rows.some(({ id, author }) => id === row.id && author === row.author))]
  }
  return (did, notice, space) =>
    naming(did, space)
      .filter((row) => row.notice === null || row.notice === notice)
      .map((row) => ({ row, force: judge(row) }))
      .filter(({ force }) => force.holds)
      .map(({ row, force }) => ({ list: titleOf(context, hub, row), act: actView(context, hub, row, force) }))
}

type Naming = Map<string, ActRow[]>

/** The acts of these lists by whom they name. */
function namingOf(context: FeatureContext, lists: readonly ListRow[]): Naming {
  const naming: Naming = new Map()
  for (const { event } of lists)
    for (const row of actsOf(context.sql, event)) naming.set(row.did, [...(naming.get(row.did) ?? []), row])
  return naming
}

/** A notice with what is said of it, folded where a list, its space or my settings ask for it. One's own is never folded. */
export function withMarks(context: FeatureContext, marker: Marker, notice: Notice): Notice {
  const { space, alike } = notice
  const marks = marker(notice.author.did, notice.id, space?.id)
  const copied = alike !== undefined && readSettings(context).foldAlike
  if (marks.length === 0 && !space?.outside && !copied) return notice
  const hides = copied || space?.outside !== undefined || marks.some(({ act }) => act.act === 'hide')
  const folded = hides && !notice.mine && context.meta.get(SHOWN + notice.id) === undefined
  return { ...notice, ...(marks.length > 0 && { marks }), ...(folded && { folded }) }
}

export const marks = (context: FeatureContext, { hub, did }: { hub: string; did: string }): Mark[] =>
  markerOf(context, hub)(did)

export function showAnyway(context: FeatureContext, { notice, on }: { notice: string; on: boolean }): object {
  const { meta } = context
  if (!on) meta.delete(SHOWN + notice)
  else if (meta.keys(SHOWN).length < SHOWN_MAX) meta.set(SHOWN + notice, '1')
  else
    throw refused(
      'moderation.shown-many',
      `Not shown: you have looked at ${SHOWN_MAX} hidden notices already. Stop following the list that hides them instead.`,
    )
  context.changed('notices')
  return {}
}
