/** The procedures of watches (src-shared/ipc/watches.ts), and following a space, which is one as well. */
import { DAY, toHex } from '#shared/core/kernel/index.ts'
import { WATCH_NAME_CHARS_MAX } from '#shared/core/notices/watch.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import type { SoughtForm, Watch } from '#shared/ipc/watches.ts'
import { oneLine } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { bareNotice, find, noticeById, type Search, sightOf, unwantedOf } from '../notices/index.ts'
import { nickOf } from '../people/index.ts'
import { notFound, refused } from '../refusal.ts'
import { followedSpaces, followSpace } from '../spaces/index.ts'
import { type WatchDesk, type Wished, wishState } from './desk.ts'
import { COUNTED_MAX, foundBy, type WalksKnown } from './fresh.ts'
import {
  countOf,
  dropWatch,
  HITS_KEPT,
  hit,
  insertWatch,
  lookAt,
  WATCHES_MAX,
  type WatchKind,
  type WatchRow,
  watchById,
  watchesOf,
  watchOf,
} from './memory.ts'

interface Making {
  hub: string
  kind: WatchKind
  subject: string
  name: string
  desktop: boolean
  state?: string
}

const WORDS: Record<WatchKind, string> = {
  search: 'searches saved',
  person: 'people you follow',
  space: 'spaces you follow',
  wish: 'notices kept',
}

const KEY_BYTES = 16

export class WatchHandlers {
  readonly #desk: WatchDesk
  readonly #walksOf: WalksKnown

  constructor(desk: WatchDesk, walksOf: WalksKnown) {
    this.#desk = desk
    this.#walksOf = walksOf
  }

  list(context: FeatureContext, { hub }: { hub: string }): Watch[] {
    return watchesOf(context.sql, hub).flatMap((row) => this.#view(context, row) ?? [])
  }

  found(context: FeatureContext, { id }: { id: string }) {
    const row = theWatch(context, id)
    const watch = this.#view(context, row)
    if (!watch) throw gone()
    const found = foundBy(context, row, { after: 0, max: HITS_KEPT }, this.#walksOf) ?? []
    return {
      watch,
      items: row.kind === 'wish' ? [] : found.map(({ hit, notice }) => ({ ...notice, fresh: hit.n > row.looked })),
    }
  }

  save(context: FeatureContext, input: { hub: string; name: string; desktop: boolean; sought: SoughtForm }) {
    const { hub, sought, desktop } = input
    const name = named(input.name)
    const { who: _, days, ...filters } = sought
    const search = days === undefined ? filters : { ...filters, postedSince: context.now() - days * DAY }
    return this.#make(context, { hub, kind: 'search', subject: JSON.stringify(ordered(sought)), name, desktop }, search)
  }

  follow(context: FeatureContext, { hub, did }: { hub: string; did: string }) {
    if (did === context.keys().did) throw refused('watch.self', 'Nothing was changed: you cannot follow yourself.')
    const name = nickOf(context.sql, hub, did)
    return this.#make(context, { hub, kind: 'person', subject: did, name, desktop: true }, { author: did })
  }

  followSpace(context: FeatureContext, { hub, id, on }: { hub: string; id: string; on: boolean }): object {
    const name = followSpace(context, { hub, id, on })
    const row = watchOf(context.sql, hub, 'space', id)
    if (on) this.#make(context, { hub, kind: 'space', subject: id, name, desktop: true }, { space: id })
    else if (row) this.drop(context, row)
    return {}
  }

  /** Spaces that were followed when following told nothing yet. */
  begin(context: FeatureContext): void {
    for (const hub of context.hubs())
      for (const id of followedSpaces(context, hub))
        if (!watchOf(context.sql, hub, 'space', id)) this.followSpace(context, { hub, id, on: true })
  }

  wish(context: FeatureContext, { notice: id }: { notice: string }) {
    const notice = noticeById(context.sql, id, { me: context.keys().did, now: context.now() })
    const bare = notice && bareNotice(context.sql, notice.hub, id)
    if (!notice || !bare)
      throw notFound('notice.unknown', 'This notice is not known here. It may not have arrived yet.')
    if (notice.mine) throw refused('watch.own', 'Not kept: this is your own notice.')
    const last = wishState(bare)
    const state = JSON.stringify({ kept: last, last } satisfies Wished)
    const name = notice.content.title.slice(0, WATCH_NAME_CHARS_MAX)
    return this.#make(context, { hub: notice.hub, kind: 'wish', subject: id, name, desktop: true, state })
  }

  change(context: FeatureContext, { id, name, desktop }: { id: string; name?: string; desktop?: boolean }): object {
    const row = theWatch(context, id)
    context.sql.run(
      'UPDATE watch SET name = ?, desktop = ? WHERE id = ?',
      ...[name === undefined ? row.name : named(name), desktop === undefined ? row.desktop : Number(desktop), id],
    )
    return this.#changed(context)
  }

  /** Repeating is harmless. */
  drop(context: FeatureContext, { id }: { id: string }): object {
    const row = watchById(context.sql, id)
    if (!row) return {}
    if (row.kind === 'space') followSpace(context, { hub: row.hub, id: row.subject, on: false })
    context.atomically(() => dropWatch(context.sql, id))
    return this.#changed(context)
  }

  look(context: FeatureContext, { id }: { id: string }): object {
    theWatch(context, id)
    lookAt(context.sql, id)
    return this.#changed(context)
  }

  #changed(context: FeatureContext): object {
    this.#desk.forget()
    context.changed('notices', 'activity')
    return {}
  }

  /** The one there is, or a new one; what stands on the board now counts as looked at. */
  #make(context: FeatureContext, making: Making, now?: Partial<Search>): { id: string } {
    const { hub, kind, subject, name, desktop, state = null } = making
    const before = watchOf(context.sql, hub, kind, subject)
    if (before) return { id: before.id }
    if (countOf(context.sql, kind) >= WATCHES_MAX[kind])
      throw refused(
        'watch.many',
        `Nothing was kept: there are ${WATCHES_MAX[kind]} ${WORDS[kind]} already. Drop one under Board, Watching.`,
      )
    const id = toHex(context.entropy.bytes(KEY_BYTES))
    context.atomically(() => {
      insertWatch(context.sql, { id, hub, kind, subject, name, desktop: Number(desktop), since: context.now(), state })
      if (now) this.#seed(context, theWatch(context, id), now)
    })
    this.#changed(context)
    return { id }
  }

  #seed(context: FeatureContext, row: WatchRow, now: Partial<Search>): void {
    const search = { text: '', mine: false, withEnded: false, hidden: false, sort: 'newest' as const, ...now }
    const looker = { me: context.keys().did, now: context.now(), unwanted: unwantedOf(context) }
    const { hits } = find(context.sql, { ...search, limit: HITS_KEPT + 1 }, [row.hub], looker)
    const rows = context.sql.all<{ id: string; posted: number }>(
      `SELECT lower(hex(c.notice)) AS id, n.posted FROM json_each(?) j
       CROSS JOIN notice n ON n.row = j.value JOIN notice_claim c ON c.row = n.row ORDER BY n.posted, n.row`,
      JSON.stringify(hits.map((one) => one.row)),
    )
    for (const one of rows) hit(context.sql, row.id, { hit: one.id, what: 'match', posted: one.posted, at: row.since })
    lookAt(context.sql, row.id)
  }

  /** Undefined where what it is about is not here any more. */
  #view(context: FeatureContext, row: WatchRow): Watch | undefined {
    const { id, hub, name, since, kind, subject } = row
    const found =
      kind === 'wish' ? [] : (foundBy(context, row, { after: row.looked, max: COUNTED_MAX + 1 }, this.#walksOf) ?? [])
    const fresh = Math.min(found.length, COUNTED_MAX)
    const common = {
      id,
      hub,
      name,
      since,
      desktop: row.desktop === 1,
      fresh,
      ...(found.length > fresh && { atLeast: true }),
    }
    if (kind === 'search') return { ...common, kind, sought: JSON.parse(subject) as SoughtForm }
    if (kind === 'person') return { ...common, kind, did: subject, name: nickOf(context.sql, hub, subject) }
    if (kind === 'space') return { ...common, kind, space: subject }
    const notice = noticeById(context.sql, subject, { me: context.keys().did, now: context.now() })
    return notice && { ...common, kind, notice: sightOf(context)(notice), was: was(row, notice) }
  }
}

function was(row: WatchRow, { content }: Notice) {
  const { kept } = JSON.parse(row.state ?? '') as Wished
  return {
    ...(JSON.stringify(kept.price) !== JSON.stringify(content.price) && { price: kept.price }),
    ...(kept.quantity !== content.quantity && { quantity: kept.quantity }),
  }
}

function theWatch({ sql }: FeatureContext, id: string): WatchRow {
  const row = watchById(sql, id)
  if (!row) throw gone()
  return row
}

const gone = (): Error => notFound('watch.unknown', 'This is not watched any more. Nothing was changed.')

function named(name: string): string {
  const line = oneLine(name)
  if (line === '') throw refused('watch.no-name', 'Not saved: the search has no name. Give it one.')
  return line
}

/** The same search has the same subject, in whatever order its filters were named. */
const ordered = (sought: SoughtForm): object =>
  Object.fromEntries(
    Object.entries({ ...sought, text: sought.text.trim() })
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
