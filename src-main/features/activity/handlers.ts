/** Procedures named as in the contract (src-shared/ipc/activity.ts), and what main asks when it shows something on the desktop. */
import { type DesktopNotification, deliver, routeOf, type Waiting } from '#shared/core/activity/index.ts'
import type { Activity, ActivityEntry, ActivityNeed } from '#shared/ipc/activity.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { isBlocked, nickOf } from '../people/index.ts'
import { readSettings } from '../settings/index.ts'
import { freshCount, type WalksKnown } from '../watches/index.ts'
import type { ActivityDesk, Standing } from './desk.ts'
import { type Entry, listed, markAllRead, markMatterRead, settle, unread, unsettled } from './memory.ts'

type Handlers = Record<string, (context: FeatureContext, input: never) => unknown>

export const handlersOf = (desk: ActivityDesk, walksOf: WalksKnown): Handlers => ({
  'activity.list': (context) => list(context, desk, walksOf),
  'activity.markRead': (context, { matter }: { matter?: string }) => {
    const before = unread(context.sql)
    context.atomically(() => (matter === undefined ? markAllRead(context.sql) : markMatterRead(context.sql, matter)))
    const left = unread(context.sql)
    if (left !== before) context.changed('activity')
    return { unread: left }
  },
  'activity.take': (context, input: TakeInput) => take(context, input),
})

const nameOf = ({ sql }: FeatureContext, hub: string, did: string | null | undefined): string =>
  did ? nickOf(sql, hub, did) : ''

const asNeeds = (context: FeatureContext, { stands, ...place }: Standing): ActivityNeed[] =>
  stands.needs.map(({ id, what, since, by, due }) => ({
    ...place,
    id,
    what,
    title: stands.title,
    who: nameOf(context, place.hub, by),
    since,
    ...(due && { deadline: context.now() + due.left }),
  }))

const soonest = (a: ActivityNeed, b: ActivityNeed): number =>
  (a.deadline ?? Number.MAX_VALUE) - (b.deadline ?? Number.MAX_VALUE) || a.since - b.since

function list(context: FeatureContext, desk: ActivityDesk, walksOf: WalksKnown): Activity {
  const { complete, needing } = desk.needing(context)
  return {
    needs: needing.flatMap((standing) => asNeeds(context, standing)).sort(soonest),
    complete,
    entries: together(shown(context, listed(context.sql))).map((entry) => asEntry(context, entry, walksOf)),
    unread: unread(context.sql),
  }
}

/** What a blocked person wrote is not shown; what they did to an agreement is. */
function shown(context: FeatureContext, entries: readonly Entry[]): Entry[] {
  const hubs = new Set(context.hubs())
  return entries.filter(({ hub, what, by }) => hubs.has(hub) && !(what === 'message' && by && isBlocked(context, by)))
}

/** Messages of one talk are one line, as new as the newest; so is what one search has found. */
function together(entries: readonly Entry[]): Entry[] {
  const talks = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    if (entry.what !== 'message' && entry.form !== 'watch') return [entry]
    const first = talks.get(entry.matter)
    if (first) {
      first.read = Math.min(first.read, entry.read)
      return []
    }
    const newest = { ...entry }
    talks.set(entry.matter, newest)
    return [newest]
  })
}

function asEntry(context: FeatureContext, entry: Entry, walksOf: WalksKnown): ActivityEntry {
  const { n, hub, form, matter, what, by, title, due, at, read } = entry
  const count = form === 'watch' && read === 0 ? freshCount(context, matter, walksOf) : 0
  return {
    ...{ n, hub, form, matter, what, title, at },
    who: nameOf(context, hub, by),
    ...(due !== null && { due }),
    ...(count > 0 && { count }),
    read: read === 1,
  }
}

export interface TakeInput {
  /** Minutes after midnight, local time. */
  minute: number
  /** The route that the person looks at; undefined when they look at something else. */
  focus?: string | undefined
}

export interface Taken {
  show?: DesktopNotification
  /** Milliseconds after which what was held back may be shown. */
  again?: number
  unread: number
}

/**
 * What the desktop is to show now. It counts as shown from here on: should the program be killed in this very moment, it is not shown twice, and
 * it still stands in the list, unread.
 */
function take(context: FeatureContext, { minute, focus }: TakeInput): Taken {
  const { sql } = context
  const entries = shown(context, unsettled(sql))
  const waiting: Waiting[] = entries.map(({ n, hub, form, matter, what, title, by }) => ({
    ...{ n, what, title },
    route: routeOf(form, matter),
    who: nameOf(context, hub, by),
  }))
  const { notifications: preferences } = readSettings(context)
  const { show, settled, seen, again } = deliver(waiting, {
    preferences,
    minute,
    ...(focus !== undefined && { focus }),
  })
  context.atomically(() => {
    settle(sql, settled)
    // Whoever looks at its page has read all of it.
    for (const { n, matter } of entries) if (seen.includes(n)) markMatterRead(sql, matter)
  })
  if (seen.length > 0) context.changed('activity')
  return { ...(show && { show }), ...(again !== undefined && { again }), unread: unread(sql) }
}
